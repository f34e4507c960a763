import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { encodingOf } from "./encoding.js";
import { type RawRow, recordsOf } from "./records.js";
import { textOf } from "./text.js";

/** The rows of a CSV file in any of its dresses, in batches. Nothing when the file is not text; that is added. */
export async function* csvRows(source: Source, problems: Problems): AsyncGenerator<readonly RawRow[]> {
  const at = { file: source.name };
  const encoding = await encodingOf(source);
  if (encoding === "fil-tom" || encoding === "fil-binar" || encoding === "teckenkodning-okand") {
    problems.add({ code: encoding, at });
    return;
  }
  if (encoding === "windows-1252") problems.add({ code: "teckenkodning-windows-1252", at });
  yield* recordsOf(source.name, textOf(source, encoding), problems);
}
