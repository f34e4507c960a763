import { compensatedSum } from "../../core/compensated-sum.js";
import { folded } from "../../core/names.js";
import { municipalBooks, municipality } from "../../ledger/actors.js";
import type { Query } from "../../ledger/query.js";
import { resources } from "../../rulebook/actor.js";
import { type EnglishNames, inEnglish } from "../../texts/english-names.js";
import type { Language } from "../../texts/words.js";
import type { Figure } from "../plan/figure.js";
import { publicActors } from "../run/figures.js";
import type { Net, OutcomeResult, RunResult } from "../run/run-result.js";

/** What an alternative is judged by; more of it is better. */
export type Goal =
  /** Of an actor, or of several as one: with less without, over the horizon. */
  | { readonly kind: "presentValue" | "net"; readonly whose: Whose }
  /** More years in work without support. */
  | { readonly kind: "unsupportedYears" }
  /** The effect of an outcome, by its id. */
  | { readonly kind: "outcome"; readonly id: string; readonly name: string; readonly nameEn?: string };

export type Whose =
  | { readonly kind: "actor"; readonly actor: string }
  | { readonly kind: "public" }
  | { readonly kind: "society" };

export const ownPresentValue: Goal = { kind: "presentValue", whose: { kind: "actor", actor: municipality } };
/** Unless others are asked for. */
export const usualGoals: readonly Goal[] = [ownPresentValue, { kind: "unsupportedYears" }];

/** What models call years in work, with support and without. */
export const yearsInWork = "i_arbete";
/** The same by sex; years in work without support by sex; years of children in households that have left support. */
export const yearsBySex = { women: "i_arbete_kvinnor", men: "i_arbete_män" } as const;
export const unsupportedBySex = { women: "arbete_utan_stöd_kvinnor", men: "arbete_utan_stöd_män" } as const;
export const childYears = ["barn_anställning", "barn_arbete"] as const;

export const isMoney = ({ kind }: Goal): boolean => kind === "presentValue" || kind === "net";

/** What a run comes to by a goal; 0 where it has no such actor or outcome: nothing changes for it. */
export function goalValue(goal: Goal, result: RunResult): number {
  switch (goal.kind) {
    case "presentValue":
      return netOf(goal.whose, result)?.presentValue ?? 0;
    case "net":
      return netOf(goal.whose, result)?.sum ?? 0;
    case "unsupportedYears":
      return result.figures.extraInWork.years;
    case "outcome":
      return outcomeEffect(result, goal.id) ?? 0;
  }
}

/** The same, as a block of draws is asked for it; the figure times `sign`. */
export function figureOf(goal: Goal): { readonly figure: Figure; readonly sign: 1 | -1 } {
  switch (goal.kind) {
    case "presentValue":
    case "net": {
      const { query, sign } = queryOf(goal.whose);
      return { figure: { kind: goal.kind === "net" ? "sum" : "presentValue", query }, sign };
    }
    case "unsupportedYears":
      return { figure: { kind: "extraYears" }, sign: 1 };
    case "outcome":
      return { figure: { kind: "outcome", id: goal.id, query: {} }, sign: 1 };
  }
}

/** Society gains what real resources lose. */
function queryOf(whose: Whose): { readonly query: Query; readonly sign: 1 | -1 } {
  switch (whose.kind) {
    case "actor":
      return { query: whose.actor === municipality ? municipalBooks : { actor: whose.actor }, sign: 1 };
    case "public":
      return { query: { actors: publicActors }, sign: 1 };
    case "society":
      return { query: { actor: resources }, sign: -1 };
  }
}

export function netOf(whose: Whose, { figures }: RunResult): Net | undefined {
  switch (whose.kind) {
    case "actor":
      return whose.actor === municipality && figures.actors.has(municipality)
        ? figures.municipalBooks
        : figures.actors.get(whose.actor);
    case "public":
      return figures.public;
    case "society":
      return figures.society;
  }
}

/** Over the horizon; undefined where the models have no such outcome. */
export function outcomeEffect({ outcomes }: RunResult, id: string): number | undefined {
  const found = outcomes.find(({ outcome }) => outcome.id === id);
  return found && totalOf(found);
}
export const totalOf = ({ effect }: OutcomeResult): number => compensatedSum(effect);

const words = {
  unsupportedYears: ["år utan stöd", "år i arbete utan stöd", "unsupported years", "unsupportedYears"],
  workYears: ["år i arbete", "work years", "workYears"],
  public: ["offentliga", "offentliga finanser", "public", "public finances"],
  society: ["samhället", "samhälle", "society"],
  net: ["netto", "net"],
  presentValue: ["nuvärde", "present value", "presentValue"],
} as const;
const isOneOf = (word: string, known: readonly string[]): boolean =>
  known.some((k) => folded(k) === folded(word));

/**
 * A goal by its name: `nuvärde` and `netto` are the municipality's, `stat` or `samhället` alone the present value of those,
 * `netto stat` their sum; or years, or an outcome by its id or name. Undefined when there is no such.
 */
export function goalNamed(
  written: string,
  results: readonly RunResult[],
  english: EnglishNames = new Map(),
): Goal | undefined {
  if (isOneOf(written, words.unsupportedYears)) return { kind: "unsupportedYears" };
  const outcome = results
    .flatMap((r) => r.outcomes.map((o) => o.outcome))
    .find(({ id, name, nameEn }) => isOneOf(written, [id, name, ...(nameEn === undefined ? [] : [nameEn])]));
  const inWork = isOneOf(written, words.workYears)
    ? results.flatMap((r) => r.outcomes.map((o) => o.outcome)).find(({ id }) => id === yearsInWork)
    : undefined;
  const found = inWork ?? outcome;
  if (found !== undefined) {
    const { id, name, nameEn } = found;
    return { kind: "outcome", id, name, ...(nameEn === undefined ? {} : { nameEn }) };
  }
  if (isOneOf(written, words.presentValue)) return ownPresentValue;
  if (isOneOf(written, words.net)) return { kind: "net", whose: { kind: "actor", actor: municipality } };
  const [first = "", ...rest] = written.split(/\s+/u);
  const isNet = rest.length > 0 && isOneOf(first, words.net);
  const isPresent = rest.length > 0 && isOneOf(first, words.presentValue);
  const name = isNet || isPresent ? rest.join(" ") : written;
  const whose = whoseNamed(name, results, english);
  return whose && { kind: isNet ? "net" : "presentValue", whose };
}

function whoseNamed(name: string, results: readonly RunResult[], english: EnglishNames): Whose | undefined {
  if (isOneOf(name, words.public)) return { kind: "public" };
  if (isOneOf(name, words.society)) return { kind: "society" };
  const actor = results.flatMap((r) => r.topActors).find((a) => isOneOf(name, [a, inEnglish(a, english)]));
  return actor === undefined ? undefined : { kind: "actor", actor };
}

/** The names that a reader may choose among. */
export const goalNames = (results: readonly RunResult[], language: Language): string[] => [
  ...new Set([
    ...(language === "sv"
      ? ["nuvärde", "netto", "år utan stöd", "år i arbete", "offentliga", "samhället"]
      : ["present value", "net", "unsupported years", "work years", "public", "society"]),
    ...results.flatMap((r) => r.topActors),
  ]),
];
