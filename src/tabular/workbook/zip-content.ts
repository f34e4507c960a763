import { longestBetween } from "./xml-scan.js";
import { packedBytes, type ZipEntry } from "./zip-directory.js";

/**
 * No byte more than the directory promised, so the sum of promises holds. `large` as soon as more stands between two tags
 * than in any workbook: hundreds of megabytes of padding are not unpacked.
 */
export async function unpacked(
  bytes: Uint8Array,
  entry: ZipEntry,
): Promise<Uint8Array | "large" | undefined> {
  const packed = packedBytes(bytes, entry);
  if (packed === undefined) return undefined;
  if (entry.method === 0) return packed.length === entry.unpacked ? packed : undefined;
  return entry.method === 8 ? inflated(packed, entry.unpacked) : undefined;
}

const LESS_THAN = 0x3c;

/** Undefined unless it comes to just so many bytes; reads no further than that. */
async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array | "large" | undefined> {
  const content = new Uint8Array(size);
  let length = 0;
  let sinceTag = 0;
  const stream: ReadableStream<Uint8Array> = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (length + read.value.length > size) {
        await reader.cancel();
        return undefined;
      }
      const tag = read.value.lastIndexOf(LESS_THAN);
      sinceTag = tag < 0 ? sinceTag + read.value.length : read.value.length - tag;
      if (sinceTag > longestBetween) {
        await reader.cancel();
        return "large";
      }
      content.set(read.value, length);
      length += read.value.length;
    }
  } catch {
    return undefined;
  }
  return length === size ? content : undefined;
}
