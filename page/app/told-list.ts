import { make } from "../elements.js";
import type { Told } from "./told.js";

export const toldList = ({ messages }: Told): HTMLElement =>
  make(
    "ul",
    { className: "told" },
    ...messages.map(({ says, more }) =>
      make(
        "li",
        {},
        make("p", { className: "says", textContent: says }),
        ...more.map((textContent) => make("p", { className: "remedy", textContent })),
      ),
    ),
  );
