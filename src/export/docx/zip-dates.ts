/** Where the fields of a zip file stand: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3. */
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/** The same package with every entry dated to midnight of a day: same content, same bytes. Changes it in place. */
export function withZipDates(zip: Uint8Array, day: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - END_LENGTH;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new RangeError("not a zip file");
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const local = view.getUint32(entry + 42, true);
    view.setUint32(entry + 12, dosDate(day), true);
    view.setUint32(local + 10, dosDate(day), true);
    const variable = [28, 30, 32].reduce((total, at) => total + view.getUint16(entry + at, true), 0);
    entry += ENTRY_LENGTH + variable;
  }
  return zip;
}

/** Date above time, as DOS wrote them; years before 1980 do not exist there. */
function dosDate(day: string): number {
  const [, year, month, date] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? ["", "1980", "01", "01"]).map(
    Number,
  );
  const dated = (Math.max(0, year! - 1980) << 9) | (month! << 5) | date!;
  return (dated << 16) >>> 0;
}
