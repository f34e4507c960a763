import type { Problem, ProblemCode } from "../core/problem.js";

export type Language = "sv" | "en";
export const languages: readonly Language[] = ["sv", "en"];

/** What a problem is called, what its message says, and what the reader can do about it, in each language. */
export type ProblemWords<P extends Problem> = {
  readonly [C in P["code"]]: Readonly<Record<Language, WordsOf<Extract<P, { code: C }>>>>;
};
export interface WordsOf<P> {
  /** One line for the list of problem codes. */
  readonly title: string;
  /** The sentence after `file:line (column): `. */
  readonly says: (problem: P) => string;
  readonly remedy: (problem: P) => string;
}

/** One problem of each kind, to show in help and to try every sentence in tests. */
export type Samples<P extends Problem> = { readonly [C in P["code"]]: Extract<P, { code: C }> };

export type AllProblemWords = ProblemWords<Extract<Problem, { code: ProblemCode }>>;

/** What a catalogue of sentences must be: both languages, with the same arguments. A plain text takes none. */
export type BothLanguages<S extends Readonly<Record<string, { readonly sv: unknown }>>> = {
  readonly [Id in keyof S]: Readonly<Record<Language, S[Id]["sv"] extends string ? string : S[Id]["sv"]>>;
};
