import { inflateRawSync } from "node:zlib";
import { packedBytes, type ZipEntry } from "./zip-directory.js";

/** No byte more than the directory promised, so the sum of promises holds. */
export function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const packed = packedBytes(bytes, entry);
  if (packed === undefined) return undefined;
  if (entry.method === 0) return packed.length === entry.unpacked ? packed : undefined;
  if (entry.method !== 8) return undefined;
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
    return content.length === entry.unpacked ? content : undefined;
  } catch {
    return undefined;
  }
}
