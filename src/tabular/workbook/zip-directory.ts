/** A file inside a zip, as the directory at its end tells; sizes may lie. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
/** Stands in a 32-bit field whose value is in the entry's zip64 field. */
const IN_ZIP64 = 0xffffffff;
const MOST_ENTRIES = 10_000;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the directory of a zip (APPNOTE.TXT 6.3, 4.3.12 and 4.3.16). Undefined when it does not hold together. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return undefined;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const extra = view.byteOffset + at + 46 + nameLength;
    const [unpacked, packed, offset] = withZip64(
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
      new DataView(view.buffer, extra, extraLength),
    );
    if (unpacked === undefined || packed === undefined || offset === undefined) return undefined;
    entries.push({
      name: new TextDecoder().decode(name),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed,
      unpacked,
      offset,
    });
    at = next;
  }
  return new Set(entries.map((e) => e.name)).size === entries.length ? entries : undefined;
}

/** The packed bytes of an entry; undefined when its own header is not where the directory says. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array | undefined {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined;
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return from + packed > bytes.length ? undefined : bytes.subarray(from, from + packed);
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  return undefined;
}

/** Fields that do not fit 32 bits stand in the zip64 extra field (id 1), in the same order. */
function withZip64(fields: readonly number[], extra: DataView): (number | undefined)[] {
  if (!fields.includes(IN_ZIP64)) return [...fields];
  let at = 0;
  while (at + 4 <= extra.byteLength && extra.getUint16(at, true) !== 1)
    at += 4 + extra.getUint16(at + 2, true);
  at += 4;
  return fields.map((field) => {
    if (field !== IN_ZIP64) return field;
    if (at + 8 > extra.byteLength) return undefined;
    const value = Number(extra.getBigUint64(at, true));
    at += 8;
    return value;
  });
}
