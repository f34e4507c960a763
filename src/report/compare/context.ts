import type { Alternative } from "../../analysis/many/alternative.js";
import type { Attribution } from "../../analysis/many/attribution.js";
import type { Compared } from "../../analysis/many/compared.js";
import type { Swings } from "../../analysis/many/swings.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import { municipality } from "../../ledger/actors.js";
import type { Money } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { type AmountUnit, amountColumn, amountUnits, inWholeSteps } from "../cells.js";
import type { Column } from "../report.js";
import { runContext, type RunContext } from "../run/context.js";

export interface CompareView {
  readonly unit: AmountUnit["name"];
  /** A sum for which the best mix is asked. */
  readonly budget?: Money;
}

/** Why an alternative comes to another net than the best one, by what they say otherwise. */
export interface Why {
  readonly place: number;
  readonly attribution: Attribution;
  /** The best one with all of it changed, run anew; only for who checks that the reasons are all there are. */
  readonly allChanged?: RunResult | undefined;
}

/** What takes long to find out of a comparison. */
export interface Known {
  readonly whys: readonly Why[];
  readonly swings: Swings;
}

/** What the tables of one comparison share. */
export interface CompareContext extends Compared {
  readonly unit: AmountUnit;
  readonly unitName: AmountUnit["name"];
  /** By alternative. */
  readonly runs: readonly RunContext[];
  /** The best by the first goal: what others are held against. */
  readonly best: number;
  readonly years: readonly number[];
  readonly whys: readonly Why[];
  /** Why they differ, and what would put them in another order, is on its way. */
  readonly pending: boolean;
}

/** Nothing is known yet of what assumptions do to them. */
const noSwings: Swings = { base: [], swings: [], notTried: [] };

export function compareContext(
  compared: Omit<Compared, "swings">,
  known: Known | "pending",
  view: CompareView,
): CompareContext {
  const { alternatives, order } = compared;
  const runView = {
    unit: view.unit,
    view: "earned",
    years: undefined,
    detail: false,
    monthly: false,
  } as const;
  return {
    ...compared,
    swings: known === "pending" ? noSwings : known.swings,
    pending: known === "pending",
    unit: inWholeSteps(amountUnits[view.unit]),
    unitName: view.unit,
    runs: alternatives.map(({ result }) => runContext(result, runView)),
    best: order[0]!,
    years: alternatives[0]!.result.horizon.years.map((y) => y.year),
    whys: known === "pending" ? [] : known.whys,
  };
}

/** A column for each alternative, called by its short name. */
export const alternativeColumns = (
  { alternatives }: Pick<CompareContext, "alternatives">,
  column: (id: string, label: Label) => Column,
): Column[] => alternatives.map(({ id }) => column(id, id));

export const moneyColumns = (context: CompareContext): Column[] =>
  alternativeColumns(context, (id, label) => amountColumn(id, label, context.unit));

export const numberColumns = (context: CompareContext): Column[] =>
  alternativeColumns(context, (id, label) => ({ id, label, unit: "antal", decimals: 1 }));

/** What an alternative is called in a row; doing nothing is the one after the last. */
export const shortName = ({ alternatives }: Pick<CompareContext, "alternatives">, place: number): Label =>
  alternatives[place]?.id ?? say("compare.nothing");

/** The same inside a sentence, which knows its language: empty for doing nothing. */
export const spokenName = ({ alternatives }: Pick<CompareContext, "alternatives">, place: number): string =>
  alternatives[place]?.id ?? "";

export const hasMunicipality = ({ runs }: CompareContext): boolean =>
  runs.some(({ figures }) => figures.actors.has(municipality));

export const others = (
  { alternatives }: CompareContext,
  but: number,
): { alternative: Alternative; place: number }[] =>
  alternatives.flatMap((alternative, place) => (place === but ? [] : [{ alternative, place }]));
