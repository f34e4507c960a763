import { inflateRawSync } from "node:zlib";

/** The files of a zip package by name, and the days they carry; read from its directory, as every program does. */
export function unzipped(bytes: Uint8Array): { texts: Map<string, string>; days: Set<string> } {
  const zip = Buffer.from(bytes);
  const texts = new Map<string, string>();
  const days = new Set<string>();
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((o) => zip.readUInt16LE(at + o)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    texts.set(name, (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8"));
    for (const stamp of [zip.readUInt32LE(at + 12), zip.readUInt32LE(local + 10)]) days.add(dayOf(stamp));
    at += 46 + nameLength + extra + comment;
  }
  return { texts, days };
}

function dayOf(stamp: number): string {
  const [year, month, day] = [1980 + (stamp >>> 25), (stamp >>> 21) & 15, (stamp >>> 16) & 31];
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")} ${stamp & 0xffff}`;
}
