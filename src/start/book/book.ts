/** A new scenario as a workbook: sheets of cells as people write them, and lists to choose from. */
export interface ScenarioBook {
  readonly title: string;
  /** What is assumed and what remains, in words: a heading, or a line of text. */
  readonly about: readonly BookLine[];
  readonly sheets: readonly BookSheet[];
  readonly lists: readonly BookList[];
}

export interface BookLine {
  readonly kind: "title" | "heading" | "text" | "item";
  readonly text: string;
}

export interface BookSheet {
  readonly name: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly (readonly BookCell[])[];
  /** Read by the program, and so with rows to fill in; else it only tells something. */
  readonly isInput: boolean;
  /** A line below its rows. */
  readonly note?: string;
}

export interface BookColumn {
  readonly header: string;
  /** What it is, for whoever fills it in. */
  readonly about?: string;
  /** Of empty cells too: text stays as it is written, `2026-03` among it. */
  readonly form: "text" | "any" | "amount" | "share" | "whole";
  /** Sentences stand in it. */
  readonly isProse?: true;
  readonly list?: ListUse;
}

export interface BookCell {
  readonly value: string | number;
  readonly format?: string;
  /** In place of its column's. */
  readonly list?: ListUse;
}

/** `only`: something else is warned of. */
export interface ListUse {
  readonly id: string;
  readonly others: "warned" | "allowed";
}

export interface BookList {
  readonly id: string;
  readonly title: string;
  readonly values: readonly string[];
}
