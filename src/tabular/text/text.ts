import type { Source } from "../../core/source.js";
import { asItLooks } from "./look-alikes.js";
import type { Encoding } from "./encoding.js";
import { asWindows1252 } from "./windows-1252.js";

/** Large chunks are cut, so that what is built from one piece stays small whatever the source hands over. */
const pieceSize = 65_536;

/** The text of a source in pieces, without its byte order mark. `before` may put others in the place of the bytes of one. */
export async function* textOf(
  source: Source,
  encoding: Encoding,
  before: (piece: Uint8Array) => Uint8Array = (piece) => piece,
): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  for await (const chunk of source.open()) {
    for (const piece of piecesOf(chunk)) yield asItLooks(decoder.write(before(piece)));
  }
  yield decoder.end();
}

/** Pieces end where lines do, but for the last: what has to be put together again is read more slowly. */
function* piecesOf(chunk: Uint8Array): Generator<Uint8Array> {
  const lineFeed = 10;
  let at = chunk.indexOf(lineFeed) + 1;
  if (at > pieceSize) at = 0;
  if (at > 0) yield chunk.subarray(0, at);
  while (at < chunk.length) {
    const lineEnd = chunk.lastIndexOf(lineFeed, at + pieceSize - 1) + 1;
    const end = lineEnd > at ? lineEnd : at + pieceSize;
    yield chunk.subarray(at, end);
    at = end;
  }
}

interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

function decoderOf(encoding: Encoding): Decoder {
  const decoder = new TextDecoder(encoding);
  const own = encoding === "windows-1252" ? asWindows1252 : asItIs;
  return {
    write: (bytes) => own(decoder.decode(bytes, { stream: true })),
    end: () => own(decoder.decode()),
  };
}

const asItIs = (text: string): string => text;
