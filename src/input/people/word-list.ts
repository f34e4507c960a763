import { folded } from "../../core/names.js";

/** So many different words one column of a register has at most; more are no words but names or numbers. */
export const mostWords = 5_000;

/** Words that compare folded, numbered in the order they came. The spelling kept is the one that sorts first. */
export class WordList {
  private readonly places = new Map<string, number>();
  private readonly written: string[] = [];
  private readonly keys: string[] = [];

  /** What a word is compared as. */
  keyOf(place: number): string {
    return this.keys[place]!;
  }

  /** Undefined when there are too many. */
  placeOf(text: string): number | undefined {
    const key = folded(text);
    const known = this.places.get(key);
    if (known !== undefined) {
      if (text < this.written[known]!) this.written[known] = text;
      return known;
    }
    if (this.written.length === mostWords) return undefined;
    this.places.set(key, this.written.length);
    this.written.push(text);
    this.keys.push(key);
    return this.written.length - 1;
  }

  /** The words sorted, and where each went. */
  sorted(): { readonly words: readonly string[]; readonly placeOf: Uint16Array } {
    const keys = [...this.keys].sort((a, b) => (a < b ? -1 : 1));
    const placeOf = new Uint16Array(this.written.length);
    keys.forEach((key, i) => (placeOf[this.places.get(key)!] = i));
    return { words: keys.map((key) => this.written[this.places.get(key)!]!), placeOf };
  }
}
