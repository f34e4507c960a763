import type { Source } from "../../core/source.js";
import { asItLooks } from "./look-alikes.js";
import type { Encoding } from "./encoding.js";

/** Large chunks are cut, so that what is built from one piece stays small whatever the source hands over. */
const pieceSize = 65_536;

/** The text of a source in pieces, without its byte order mark. */
export async function* textOf(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = await decoderOf(encoding);
  for await (const chunk of source.open()) {
    for (const piece of piecesOf(chunk)) yield asItLooks(decoder.write(piece));
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

async function decoderOf(encoding: Encoding): Promise<Decoder> {
  if (encoding === "windows-1252") {
    const { default: iconv } = await import("iconv-lite"); // Node's own windows-1252 is wrong for € – ’
    const decoder = iconv.getDecoder("windows-1252");
    return {
      write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
      end: () => decoder.end() ?? "",
    };
  }
  const decoder = new TextDecoder(encoding);
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}
