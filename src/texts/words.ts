import type { Problem, ProblemCode } from "../core/problem.js";

export type Language = "sv" | "en";
export const languages: readonly Language[] = ["sv", "en"];

/** What a problem is called, what its message says, and what the reader can do about it. */
export type ProblemWords<P extends Problem> = {
  readonly [C in P["code"]]: {
    /** One line for the list of problem codes. */
    readonly title: string;
    /** The sentence after `file:line (column): `. */
    readonly says: (problem: Extract<P, { code: C }>) => string;
    readonly remedy: (problem: Extract<P, { code: C }>) => string;
  };
};

/** One problem of each kind, to show in help and to try every sentence in tests. */
export type Samples<P extends Problem> = { readonly [C in P["code"]]: Extract<P, { code: C }> };

export type AllProblemWords = ProblemWords<Extract<Problem, { code: ProblemCode }>>;

/** Sentences by id. A plain text takes no arguments. */
export type Sentence = string | ((args: never) => string);
