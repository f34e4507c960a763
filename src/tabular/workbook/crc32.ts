/** For each byte, what its eight divisions by the polynomial leave. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The checksum of zip files (ISO 3309; APPNOTE.TXT 6.3, 4.4.7). */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) rest = (rest >>> 8) ^ remainders[(rest ^ bytes[i]!) & 0xff]!; // eslint-disable-line @typescript-eslint/prefer-for-of -- twice as fast
  return (rest ^ 0xffffffff) >>> 0;
}
