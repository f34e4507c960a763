import type { Explanation } from "../core/explanation.js";
import { explanationText } from "../export/explanation/explanation-text.js";
import { unfolder } from "../export/explanation/explanation-tree.js";
import { explanationData } from "../export/text/json.js";
import { say, text } from "../texts/say.js";
import type { Session } from "./session.js";

/** The formats that an explanation has. */
const formats = ["table", "json"] as const;
export type ExplanationFormat = (typeof formats)[number];

/** The one that was asked for; any other is said in `session.usage`. */
export function explanationFormat({ common, usage }: Session, command: string): ExplanationFormat {
  const asked = common.format ?? "table";
  const format = formats.find((f) => f === asked);
  if (format === undefined)
    usage.push(say("usage.formatNotFor", { command, format: asked, can: [...formats] }));
  return format ?? "table";
}

/** An explanation as text, so many levels down. */
export const explainedAsText = async (
  { language }: Session,
  explanation: Explanation,
  depth?: number,
): Promise<string> => `${explanationText(await unfolder(depth)(explanation), language)}\n`;

/** The same as data, after other fields. A change of their shape is a new version in `format`. */
export async function explainedAsJson(
  { language }: Session,
  explanation: Explanation,
  fields: { readonly format: string; readonly [field: string]: string },
  depth?: number,
): Promise<string> {
  const tree = await unfolder(depth)(explanation);
  const content = { ...fields, explanation: explanationData(tree, (label) => text(label, language)) };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
