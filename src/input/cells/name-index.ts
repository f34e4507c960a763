import { folded, nearest } from "../../core/names.js";

/** Where names stand in a list; they compare folded. */
export class NameIndex {
  private readonly places: ReadonlyMap<string, number>;

  constructor(readonly names: readonly string[]) {
    // The first of two that are alike counts.
    this.places = new Map(names.map((name, i) => [folded(name), i] as const).reverse());
  }

  place(written: string): number | undefined {
    return this.places.get(folded(written));
  }

  /** As a field of a problem. */
  near(written: string): { readonly near?: string } {
    const near = nearest(written, this.names);
    return near === undefined ? {} : { near };
  }
}
