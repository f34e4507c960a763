import { folded } from "../../core/names.js";
import type { EnglishNames } from "../../texts/english-names.js";
import { TypedNames } from "../../texts/typed-names.js";

/** Where names stand in a list; they compare folded, and are found by what they are in English too. */
export class NameIndex {
  private readonly places: ReadonlyMap<string, number>;
  private readonly typed: TypedNames;

  constructor(
    readonly names: readonly string[],
    english: EnglishNames = new Map(),
  ) {
    // The first of two that are alike counts.
    this.places = new Map(names.map((name, i) => [folded(name), i] as const).reverse());
    this.typed = new TypedNames(names, english);
  }

  place(written: string): number | undefined {
    const own = this.places.get(folded(written));
    if (own !== undefined) return own;
    const meant = this.typed.meant(written);
    return meant === undefined ? undefined : this.places.get(folded(meant));
  }

  /** As a field of a problem. */
  near(written: string): { readonly near?: string } {
    const near = this.typed.nearest(written);
    return near === undefined ? {} : { near };
  }
}
