import { make } from "../elements.js";

/**
 * A page shown within this one. It is in a sandbox that runs no script, whatever the page's own policy would let through,
 * and it is as high as what is in it.
 */
export function preview(html: string, title: string): HTMLIFrameElement {
  const frame = make("iframe", { title, className: "preview" });
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.srcdoc = html;
  frame.addEventListener("load", () => {
    const shown = frame.contentDocument;
    if (shown === null) return;
    const fit = (): void => {
      frame.style.height = `${String(Math.ceil(shown.documentElement.getBoundingClientRect().height))}px`;
    };
    new ResizeObserver(fit).observe(shown.body);
    fit();
  });
  return frame;
}
