import { escapedInJson } from "../../core/printable.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { type Told, told } from "./told.js";

type Words = (label: Label) => string;

/** As data, so many levels down or whole: `how` names the operation over `children`. */
export async function explanationData(
  top: Explanation,
  words: Words,
  depth?: number,
): Promise<Record<string, unknown>> {
  const open: Record<string, unknown>[] = [];
  for await (const part of parts(top, depth)) {
    const data = fieldsOf(part, words);
    open.length = part.within;
    const parent = open.at(-1);
    if (parent !== undefined) (parent.children as unknown[]).push(data);
    if (part.then === "children") data.children = [];
    open.push(data);
  }
  return open[0]!;
}

/** The same as the text of JSON, piece by piece, as the value of a field that is indented by two. */
export async function* explanationJson(
  top: Explanation,
  words: Words,
  depth?: number,
): AsyncGenerator<string> {
  const open: { children: boolean }[] = [];
  const closed = (down: number): string => {
    let text = "";
    while (open.length > down) {
      const { children } = open.pop()!;
      const indent = "    ".repeat(open.length);
      text += children ? `\n${indent}    ]\n${indent}  }` : `\n${indent}  }`;
    }
    return text;
  };
  for await (const part of parts(top, depth)) {
    const ended = closed(part.within);
    const indent = "    ".repeat(part.within);
    const before = part.within === 0 ? "" : `${ended === "" ? "" : ","}\n${indent}  `;
    const fields = escapedInJson(JSON.stringify(fieldsOf(part, words), undefined, 2))
      .slice(0, -2)
      .replaceAll("\n", `\n${indent}  `);
    const children = part.then === "children";
    yield `${ended}${before}${fields}${children ? `,\n${indent}    "children": [` : ""}`;
    open.push({ children });
  }
  yield closed(0);
}

const parts = (top: Explanation, depth: number | undefined): AsyncGenerator<Told> =>
  told(top, { depth, together: false, hidden: () => false });

/** Without `children`. Parts that are the same have the same `part`, and only the first its children. */
function fieldsOf({ of, then }: Told, words: Words): Record<string, unknown> {
  const { label, value, unit, how, part } = of;
  return {
    label: words(label),
    value,
    unit,
    how: then === "above" ? { kind: "repeated" } : how,
    ...(part === undefined ? {} : { part }),
  };
}
