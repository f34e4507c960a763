import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { painter } from "../../src/export/chart/png.js";
import { pictureParts } from "../../scripts/picture-parts.js";
import { pictures } from "../harness/pictures.js";

const drawing = {
  width: 300,
  height: 80,
  svg: [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80" width="300" height="80" font-family="Calibri, sans-serif">',
    '<text x="0" y="20">Åtgärder för ökad sysselsättning</text><text x="0" y="45" font-weight="600">1 234,50 − kr</text>',
    '<text x="120" y="45">Łódź, Ευρώπη, Россия</text><rect x="0" y="55" width="123.4" height="20" fill="#1d5d8c"/></svg>',
  ].join(""),
};

/** Seen on Linux x64 with Node 20, 22 and 24: renderer and font come with the program. */
test("a picture has the same bytes on every machine, whatever fonts it has", async () => {
  const png = (await painter(await pictures()))(drawing)!;
  expect(Array.from(png.subarray(0, 4))).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(createHash("sha256").update(png).digest("hex")).toMatchInlineSnapshot(
    `"9653946c26b0703f4441d1fa771e520d8b1a397e73d77c8369961c93dc3a0308"`,
  );
});

test("fonts are found in the order they are tried in, so that what is bold is drawn so", () => {
  const fonts = pictureParts.map(([name]) => name).filter((name) => name.endsWith(".ttf"));
  expect(fonts[0]).toContain("latin-400");
  expect([...fonts].sort()).toEqual(fonts);
});

test("letters are drawn: without a font the picture is another", async () => {
  const parts = await pictures();
  const [drawn, empty] = [await painter(parts), await painter({ ...parts, fonts: [] })];
  expect(drawn(drawing)).not.toEqual(empty(drawing));
});

test.each([
  ["higher than any page", 720, 100_000],
  ["of no height", 720, 0],
  ["of no number", 720, Number.NaN],
])("a picture %s is left out, and the next one is drawn", async (_, width, height) => {
  const paint = await painter(await pictures());
  const high = String(height);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${high}" width="720" height="${high}"/>`;
  expect(paint({ svg, width, height })).toBeUndefined();
  expect(paint(drawing)).toBeDefined();
});

test("what would have more pixels than there is room for is coarser", async () => {
  const paint = await painter(await pictures());
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 9000" width="20" height="9000"/>';
  const png = paint({ svg, width: 20, height: 9000 })!;
  expect(new DataView(png.buffer, png.byteOffset).getUint32(20)).toBeLessThanOrEqual(13_000);
});
