import { crc32, inflateRawSync } from "node:zlib";

/** A zip package with some of its texts changed; what is not changed is kept as it was, and nothing is packed. */
export function rezipped(bytes: Uint8Array, changed: ReadonlyMap<string, (text: string) => string>): Buffer {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  let at = zip.readUInt32LE(end + 16);
  const count = zip.readUInt16LE(end + 10);
  for (let left = count; left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((o) => zip.readUInt16LE(at + o)) as [
      number,
      number,
      number,
    ];
    const name = zip.subarray(at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const whole = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    const change = changed.get(name.toString("utf8"));
    const data = change === undefined ? whole : Buffer.from(change(whole.toString("utf8")), "utf8");
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(0x00210000 + 0x5a000000, 6);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from("PK\u0003\u0004", "latin1"), common, name, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), common, place, name);
    offset += 30 + name.length + data.length;
    at += 46 + nameLength + extra + comment;
  }
  const listed = Buffer.concat(directory);
  const tail = Buffer.alloc(22);
  tail.write("PK\u0005\u0006", 0, "latin1");
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(listed.length, 12);
  tail.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, tail]);
}
