/** What stands on a page, as the program that sets it reads it. Lengths in points. */
export type Item =
  | { readonly kind: "title" | "paragraph" | "note" | "annex"; readonly words: string }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly words: string }
  | { readonly kind: "caption"; readonly words: string }
  | { readonly kind: "fact"; readonly name: string; readonly words: string }
  | { readonly kind: "signature"; readonly name: string; readonly words: string }
  | { readonly kind: "small"; readonly name: string; readonly words: string }
  | { readonly kind: "list"; readonly numbered: boolean; readonly items: readonly string[] }
  | { readonly kind: "picture"; readonly svg: string; readonly words: string; readonly width: number }
  | TableItem;

export interface TableItem {
  readonly kind: "table";
  /** May be divided between pages. */
  readonly long: boolean;
  readonly widths: readonly number[];
  /** Which columns are numbers, and so stand to the right. */
  readonly numbers: readonly boolean[];
  readonly head: readonly string[];
  readonly rows: readonly { readonly total: boolean; readonly cells: readonly string[] }[];
}

/** What follows on each other; `together` keeps it on one page where that can hold it. */
export interface Group {
  readonly together: boolean;
  readonly items: readonly Item[];
}

export const points = (twentieths: number): number => twentieths / 20;
export const loose = (items: readonly Item[]): Group => ({ together: false, items });
export const together = (items: readonly Item[]): Group => ({ together: true, items });
