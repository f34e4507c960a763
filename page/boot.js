// Unpacks the program that a page carries and begins it. The page's policy names the digests of this script and of that.
(async () => {
  const packed = Uint8Array.from(atob(document.getElementById("lonsam-program").textContent), (c) =>
    c.charCodeAt(0),
  );
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const script = document.createElement("script");
  script.textContent = await new Response(stream).text();
  document.body.append(script);
})();
