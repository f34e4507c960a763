import { plain } from "../../core/decimal.js";
import { folded } from "../../core/names.js";
import { readShare } from "../../tabular/cells/numbers.js";
import { isFault } from "../../tabular/cells/numerals.js";
import { monthsOf, timingOf } from "../scenario/settings.js";
import type { Choice, ChoiceKind, CountedSum } from "./convention.js";

type Way = Exclude<ChoiceKind, "other">;

/** What a cell may say of each choice, for messages. */
export const choiceExamples: Readonly<Record<Way, readonly string[]>> = {
  effect: ["mot jämförelsen", "hade varit kvar"],
  time: ["hela tiden", "under anställningen"],
  horizon: ["10 år", "högst 10 år"],
  displacement: ["räknas inte", "30 %"],
  equalisation: ["räknas", "räknas inte"],
  production: ["räknas", "räknas inte"],
  prices: ["fasta", "löpande"],
  rate: ["3,5 %", "ingen"],
  timing: ["kalenderår", "uppföljningsår", "start", "mitt", "slut"],
  sums: ["kommunen", "offentliga finanser", "samhället"],
};

/** How a cell says one of a few things: by words, the Swedish first. */
const oneOf = <T>(text: string, words: readonly (readonly [T, ...string[]])[]): T | undefined =>
  words.find(([, ...known]) => known.some((word) => folded(word) === folded(text)))?.[0];

const counted = (text: string): boolean | undefined =>
  oneOf(text, [
    [true, "räknas", "counted"],
    [false, "räknas inte", "not counted"],
  ]);

/** What a cell says of a choice; undefined when it is nothing that can be. */
export function readChoice(kind: Way, text: string): Choice | undefined {
  switch (kind) {
    case "effect": {
      const as = oneOf(text, [
        ["compared", "mot jämförelsen", "compared"],
        ["stayed", "hade varit kvar", "would have stayed"],
      ] as const);
      return as && { kind, as };
    }
    case "time": {
      const as = oneOf(text, [
        ["whole", "hela tiden", "all the time"],
        ["supported", "under anställningen", "while employed"],
      ] as const);
      return as && { kind, as };
    }
    case "horizon": {
      const [, most, length] = /^(högst\s+|at most\s+)?(.+)$/iu.exec(text.normalize("NFC")) ?? [];
      const months = length === undefined ? undefined : monthsOf(length);
      return months === undefined ? undefined : { kind, months, atMost: most !== undefined };
    }
    case "displacement": {
      const share = counted(text) === false ? 0 : shareOf(text);
      return share === undefined || share < 0 || share > 1 ? undefined : { kind, share };
    }
    case "equalisation":
    case "production": {
      const is = counted(text);
      return is === undefined ? undefined : { kind, counted: is };
    }
    case "prices": {
      const as = oneOf(text, [
        ["fixed", "fasta", "fixed"],
        ["current", "löpande", "current"],
      ] as const);
      return as && { kind, as };
    }
    case "rate": {
      const rate = oneOf(text, [["0", "ingen", "none"]]) ?? plainShare(text);
      return rate === undefined ? undefined : { kind, rate };
    }
    case "timing": {
      const timing = timingOf(text);
      return timing && { kind, timing };
    }
    case "sums": {
      const sums = text.split(",").map((word) => sumNamed(word.trim()));
      return sums.every((s) => s !== undefined) ? { kind, sums: new Set(sums) } : undefined;
    }
  }
}

const sumNamed = (text: string): CountedSum | undefined =>
  oneOf<CountedSum>(text, [
    ["municipality", "kommunen", "kommun", "municipality"],
    ["public", "offentliga finanser", "public finances"],
    ["society", "samhället", "society"],
  ]);

function plainShare(text: string): string | undefined {
  const share = readShare(text);
  return isFault(share) ? undefined : plain(share);
}

const shareOf = (text: string): number | undefined => {
  const share = plainShare(text);
  return share === undefined ? undefined : Number(share);
};
