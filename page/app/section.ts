import { make } from "../elements.js";

/** A part of the page under a heading that it is named by. */
export function section(id: string, heading: string, ...children: readonly Node[]): HTMLElement {
  const element = make(
    "section",
    { id },
    make("h2", { id: `${id}-heading`, textContent: heading }),
    ...children,
  );
  element.setAttribute("aria-labelledby", `${id}-heading`);
  return element;
}
