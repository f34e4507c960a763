import type { Source } from "../../core/source.js";
import { delimiterOf } from "./delimiter.js";
import { type Encoding, encodingOf } from "./encoding.js";
import { textOf } from "./text.js";

/** How a text file has its rows. */
export interface Dialect {
  readonly encoding: Encoding;
  readonly delimiter: string;
}

/** Undefined when the file is no text. */
export async function dialectOf(source: Source): Promise<Dialect | undefined> {
  const encoding = await encodingOf(source);
  if (encoding === "fil-tom" || encoding === "fil-binar" || encoding === "teckenkodning-okand")
    return undefined;
  let seen = "";
  for await (const piece of textOf(source, encoding, (bytes) => bytes)) {
    seen += piece;
    const delimiter = delimiterOf(seen, 0, false);
    if (delimiter !== undefined) return { encoding, delimiter };
  }
  return { encoding, delimiter: delimiterOf(seen, 0, true)! };
}
