const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const isZip = (head: Uint8Array): boolean => begins(head, [0x50, 0x4b, 0x03, 0x04]);

/** The container of older Office files, and of newer ones with a password ([MS-CFB] 2.2). */
export const isCompoundFile = (head: Uint8Array): boolean => begins(head, [0xd0, 0xcf, 0x11, 0xe0]);

/** Whether the first bytes of a file are those of a workbook, or of another file in the same wrapping. */
export const looksLikeWorkbook = (head: Uint8Array): boolean => isZip(head) || isCompoundFile(head);
