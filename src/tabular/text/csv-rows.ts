import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { Progress } from "./alike-lines.js";
import { encodingOf } from "./encoding.js";
import { type RawRow, recordsOf } from "./records.js";
import { textOf } from "./text.js";

/** Who may take lines as bytes, before they are read, from when he is there. */
export interface LineGate {
  taker?: { take(piece: Uint8Array, progress: Progress): Uint8Array };
  /** Whether letters beyond ASCII are UTF-8; known when the first rows are. */
  isUtf8?: boolean;
}

/** The rows of a CSV file in any of its dresses, in batches. Nothing when the file is not text; that is added. */
export async function* csvRows(
  source: Source,
  problems: Problems,
  gate: LineGate = {},
): AsyncGenerator<readonly RawRow[]> {
  const at = { file: source.name };
  const encoding = await encodingOf(source);
  if (encoding === "fil-tom" || encoding === "fil-binar" || encoding === "teckenkodning-okand") {
    problems.add({ code: encoding, at });
    return;
  }
  if (encoding === "windows-1252") problems.add({ code: "teckenkodning-windows-1252", at });
  gate.isUtf8 = encoding === "utf-8";
  const isBytewise = encoding === "utf-8" || encoding === "windows-1252"; // a line's bytes mean the same wherever it stands
  const text = (progress: () => Progress | undefined): AsyncIterable<string> =>
    textOf(source, encoding, (piece) => {
      const begins = isBytewise && gate.taker !== undefined ? progress() : undefined;
      return begins === undefined ? piece : gate.taker!.take(piece, begins);
    });
  yield* recordsOf(source.name, text, problems);
}
