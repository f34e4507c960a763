import type { Source } from "../../core/source.js";

/** The bytes for å ä ö Å Ä Ö. */
const windows1252 = [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6];
const dos = [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99]; // code pages 437, 850 and 865 agree on these
const macRoman = [0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85];
const utf8 = [0xa5, 0xa4, 0xb6, 0x85, 0x84, 0x96]; // each after 0xc3

/** What stands at 0x80 to 0x9f (WHATWG Encoding, index-windows-1252). */
const letters = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const CONTROLS = /[\x80-\x9f]/g;

/** A text decoded as Windows-1252, with the letters that some decoders leave as control characters. */
export const asWindows1252 = (text: string): string =>
  text.replace(CONTROLS, (char) => letters[char.charCodeAt(0) - 0x80]!);

/** Positions that Windows-1252 leaves empty. */
const empty = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/**
 * Whether a file with letters beyond ASCII, not UTF-8, is Windows-1252: it uses none of the empty positions, and å ä ö
 * do not come out better when the bytes are read as DOS text, as Mac text, or as UTF-8 that was damaged on the way.
 */
export async function isWindows1252(source: Source): Promise<boolean> {
  const seen = new Neighbours();
  for await (const chunk of source.open()) seen.add(chunk);
  seen.add(Uint8Array.of(0x0a));
  const others = Math.max(seen.likelyLetters(dos), seen.likelyLetters(macRoman));
  return (
    !empty.some((b) => seen.times(b) > 0) && seen.utf8Letters === 0 && seen.letters(windows1252) >= others
  );
}

const isAsciiLetter = (byte: number): number =>
  (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) ? 1 : 0;

/** Counts each byte by what stands beside it: 2 for a letter before, 1 for a letter after. */
class Neighbours {
  utf8Letters = 0;
  private readonly counts = new Uint32Array(256 * 4);
  private before = 0x0a;
  private byte = 0x0a;

  add(chunk: Uint8Array): void {
    for (const after of chunk) {
      this.counts[this.byte * 4 + isAsciiLetter(this.before) * 2 + isAsciiLetter(after)]! += 1;
      if (this.byte === 0xc3 && utf8.includes(after)) this.utf8Letters += 1;
      this.before = this.byte;
      this.byte = after;
    }
  }

  times(byte: number): number {
    return this.sum(byte, [0, 1, 2, 3]);
  }

  /** How often the bytes stand beside a letter. */
  letters(bytes: readonly number[]): number {
    return bytes.reduce((n, byte) => n + this.sum(byte, [1, 2, 3]), 0);
  }

  /**
   * How often they stand where Windows-1252 would not have them: inside words, or at the edge of one for å (there †
   * and Œ), but not for ö, whose byte in DOS is the quote of ”ord”.
   */
  likelyLetters([å, ...others]: readonly number[]): number {
    return this.letters([å!]) + others.reduce((n, byte) => n + this.sum(byte, [3]), 0);
  }

  private sum(byte: number, places: readonly number[]): number {
    return places.reduce((n, place) => n + this.counts[byte * 4 + place]!, 0);
  }
}
