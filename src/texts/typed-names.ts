import { folded, nearest, nearestOf } from "../core/names.js";
import { type EnglishNames, inEnglish } from "./english-names.js";

/** What was typed: the name of models that is meant; or that two may be, one by its own name and one by its English. */
export type Typed =
  | { readonly kind: "one"; readonly name: string }
  | { readonly kind: "two"; readonly own: string; readonly english: string }
  | { readonly kind: "unknown" };

/** As formulas print a name in English: without apostrophes and commas. */
const spelled = (name: string): string => folded(name.replace(/['’,]/gu, ""));

/** Names of models as people may type them: as they are, or as they are printed in English. */
export class TypedNames {
  private readonly own = new Map<string, string>();
  private readonly english = new Map<string, string>();

  /** The first of two that are spelled alike counts. */
  constructor(names: Iterable<string>, english: EnglishNames) {
    for (const name of names) {
      if (!this.own.has(folded(name))) this.own.set(folded(name), name);
      for (const en of printed(name, english))
        if (!this.english.has(spelled(en))) this.english.set(spelled(en), name);
    }
  }

  find(written: string): Typed {
    const own = this.own.get(folded(written));
    const english = this.english.get(spelled(written));
    const name = own ?? english;
    if (name === undefined) return { kind: "unknown" };
    return own === undefined || english === undefined || folded(own) === folded(english)
      ? { kind: "one", name }
      : { kind: "two", own, english };
  }

  /** The name itself, where one is meant. */
  meant(written: string): string | undefined {
    const found = this.find(written);
    return found.kind === "one" ? found.name : undefined;
  }

  /** The names nearest to what was written in either language, as models have them. */
  near(written: string, most: number): string[] {
    const near = nearestOf(written, [...this.own.keys(), ...this.english.keys()], 2 * most);
    return [...new Set(near.map((key) => this.of(key)))].slice(0, most);
  }

  /** The nearest one, where it is near enough to be a slip. */
  nearest(written: string): string | undefined {
    const near = nearest(written, [...this.own.keys(), ...this.english.keys()]);
    return near && this.of(near);
  }

  private readonly of = (key: string): string => (this.own.get(key) ?? this.english.get(key))!;
}

/** In English; of what has a group or an actor before a slash, either part of it. */
function printed(name: string, english: EnglishNames): string[] {
  const all = [inEnglish(name, english)];
  const slash = name.indexOf("/");
  if (slash > 0) {
    const [first, last] = [name.slice(0, slash), name.slice(slash + 1)];
    for (const before of [first, inEnglish(first, english)])
      for (const after of [last, inEnglish(last, english)]) all.push(`${before}/${after}`);
  }
  return all.filter((en) => en !== name);
}
