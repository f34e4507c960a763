import { joinedSource } from "../../core/source.js";
import { crc32 } from "./crc32.js";

/** A zip whose files are stored as they are, dated the first day there is (APPNOTE.TXT 6.3, 4.3.7 to 4.3.16). */
export function storedZip(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const encoded = new TextEncoder().encode(name);
    const fields = [0x00210000, crc32(bytes), bytes.length, bytes.length] as const;
    const local = record(30, encoded, (view) => {
      view.setUint32(0, 0x04034b50, true);
      view.setUint16(4, 20, true);
      view.setUint16(6, 0x0800, true);
      fields.forEach((field, i) => {
        view.setUint32(10 + i * 4, field, true);
      });
      view.setUint16(26, encoded.length, true);
    });
    directory.push(
      record(46, encoded, (view) => {
        view.setUint32(0, 0x02014b50, true);
        view.setUint16(4, 20, true);
        view.setUint16(6, 20, true);
        view.setUint16(8, 0x0800, true);
        fields.forEach((field, i) => {
          view.setUint32(12 + i * 4, field, true);
        });
        view.setUint16(28, encoded.length, true);
        view.setUint32(42, offset, true);
      }),
    );
    parts.push(local, bytes);
    offset += local.length + bytes.length;
  }
  const size = directory.reduce((n, d) => n + d.length, 0);
  const end = record(22, new Uint8Array(0), (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, files.length, true);
    view.setUint16(10, files.length, true);
    view.setUint32(12, size, true);
    view.setUint32(16, offset, true);
  });
  return joinedSource([...parts, ...directory, end]);
}

function record(size: number, name: Uint8Array, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size + name.length);
  fill(new DataView(bytes.buffer));
  bytes.set(name, size);
  return bytes;
}
