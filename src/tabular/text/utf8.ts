/** What a byte of text may be: ASCII, a control character that no text has, or a part of a letter beyond ASCII. */
const ascii = 0;
const control = 1;
const beyond = 2;
const kinds = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 ? beyond : byte < 32 && !(byte >= 9 && byte <= 13) ? control : ascii,
);

/** Whether bytes have control characters other than tab, line breaks, vertical tab and form feed. */
export const hasControlBytes = (bytes: Uint8Array): boolean => bytes.some((byte) => kinds[byte] === control);

/** Where the first byte from a place on stands that is not ASCII text. */
function firstOdd(bytes: Uint8Array, words: Int32Array, from: number): number {
  const { length } = bytes;
  let at = from;
  while (at < length && kinds[bytes[at]!] === ascii) {
    at += 1;
    if ((at & 3) === 0) {
      let word = at >> 2;
      while (word < words.length && isPlain(words[word]!)) word += 1;
      at = word << 2;
    }
  }
  return at;
}

/** Whether a letter of two bytes begins here, as most beyond ASCII do. */
const isTwoBytes = (bytes: Uint8Array, at: number): boolean =>
  bytes[at]! >= 0xc2 && bytes[at]! <= 0xdf && (bytes[at + 1]! & 0xc0) === 0x80;

/** Whether four bytes are ASCII, and none a control character: some that are may be told as if they were not. */
const isPlain = (word: number): boolean => ((word | (word - 0x20202020)) & 0x80808080) === 0;

/** The bytes four at a time, which is faster; none where they do not stand so. */
const wordsOf = ({ buffer, byteOffset, length }: Uint8Array): Int32Array =>
  byteOffset % 4 === 0 ? new Int32Array(buffer, byteOffset, length >> 2) : new Int32Array(0);

/** Goes through bytes that come in pieces, and tells whether they are UTF-8 (Unicode 16.0, table 3-7) and text. */
export class Utf8Check {
  valid = true;
  hasControl = false;
  /** How many bytes of a letter are still to come, and between which bounds the next of them lies. */
  private awaited = 0;
  private low = 0x80;
  private high = 0xbf;

  add(piece: Uint8Array): void {
    const { length } = piece;
    const words = wordsOf(piece);
    let at = 0;
    while (at < length) {
      if (this.awaited === 0) at = firstOdd(piece, words, at);
      if (this.awaited === 0 && isTwoBytes(piece, at)) at += 2;
      else if (at < length) this.addOdd(piece[at++]!);
    }
  }

  /** Whether everything was UTF-8, the last letter whole. */
  end(): boolean {
    return this.valid && this.awaited === 0;
  }

  private addOdd(byte: number): void {
    if (kinds[byte] === control) this.hasControl = true;
    if (!this.valid) return;
    if (this.awaited > 0) {
      this.valid = byte >= this.low && byte <= this.high;
      this.awaited -= 1;
      this.low = 0x80;
      this.high = 0xbf;
    } else if (kinds[byte] === beyond) this.begin(byte);
  }

  private begin(first: number): void {
    this.valid = first >= 0xc2 && first <= 0xf4;
    this.awaited = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    if (first === 0xe0) this.low = 0xa0;
    if (first === 0xed) this.high = 0x9f;
    if (first === 0xf0) this.low = 0x90;
    if (first === 0xf4) this.high = 0x8f;
  }
}
