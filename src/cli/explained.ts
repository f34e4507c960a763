import { escapedInJson } from "../core/printable.js";
import type { Explanation } from "../core/explanation.js";
import { explanationJson } from "../export/explanation/explanation-json.js";
import { explanationLines } from "../export/explanation/explanation-text.js";
import { say, text } from "../texts/say.js";
import type { Language } from "../texts/words.js";
import { explanationIn } from "./in-language.js";
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

/** An explanation as text, so many levels down or all the way; piece by piece, since it may be long. */
export const explainedAsText = (
  session: Session,
  explanation: Explanation,
  depth?: number,
): AsyncIterable<string> =>
  inPieces(explanationLines(explanationIn(session, explanation), session.language, depth));

/** The same as data, after other fields. A change of their shape is a new version in `format`. */
export const explainedAsJson = (
  session: Session,
  explanation: Explanation,
  fields: { readonly format: string; readonly [field: string]: string },
  depth?: number,
): AsyncIterable<string> =>
  inPieces(dataLines(explanationIn(session, explanation), session.language, fields, depth));

async function* dataLines(
  explanation: Explanation,
  language: Language,
  fields: Readonly<Record<string, string>>,
  depth: number | undefined,
): AsyncGenerator<string> {
  const head = escapedInJson(JSON.stringify(fields, undefined, 2)).slice(0, -2);
  yield `${head},\n  "explanation": `;
  yield* explanationJson(explanation, (label) => text(label, language), depth);
  yield "\n}\n";
}

/** As long as is handed over at a time. */
const PIECE = 1 << 16;

async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = "";
  for await (const part of texts) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
