import type { Source } from "../core/source.js";
import type { Encoding } from "./encoding.js";

/** Large chunks are cut, so that what is built from one piece stays small whatever the source hands over. */
const pieceSize = 65_536;

/** The text of a source in pieces, without its byte order mark. */
export async function* textOf(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = await decoderOf(encoding);
  for await (const chunk of source.open()) {
    for (let at = 0; at < chunk.length; at += pieceSize)
      yield decoder.write(chunk.subarray(at, at + pieceSize));
  }
  yield decoder.end();
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
