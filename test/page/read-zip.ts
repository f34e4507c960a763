import { inflateRawSync } from "node:zlib";

/** The files of a zip, by name, read from its central directory. */
export function readZip(bytes: Buffer): ReadonlyMap<string, Uint8Array> {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  const files = new Map<string, Uint8Array>();
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed, name] = [10, 20, 28].map((offset) =>
      offset === 20 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number];
    const start = bytes.readUInt32LE(at + 42);
    const body = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const raw = bytes.subarray(body, body + packed);
    files.set(bytes.toString("utf8", at + 46, at + 46 + name), method === 0 ? raw : inflateRawSync(raw));
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}
