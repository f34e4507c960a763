import { type Rate, times, toFloat } from "../core/decimal.js";
import type { Place } from "../core/explanation.js";
import type { CubeCell } from "../budget/cube.js";
import { shareOf } from "../budget/overhead.js";
import { resources } from "../rulebook/actor.js";
import type { LedgerPeriod } from "./period.js";
import type { LedgerItem, Posting } from "./posting.js";
import { stepsOf } from "./steps.js";

export interface BudgetRules {
  /** Share added to lines that have none of their own. */
  readonly overhead: Rate;
  /**
   * Overhead is what a project pays for what is there anyway: a transfer from the funder to who owns the project. Only
   * where it is marginal does it use something up.
   */
  readonly marginal: boolean;
  readonly projectOwner: string;
  /** The actor that pays lines, by their `finansiär` and `ansvarig`. */
  readonly payer: (cell: CubeCell) => string;
  /** The measure of a line, as the scenario writes it. */
  readonly measure: (name: string) => string;
  readonly at: Place;
}

/** What a posting of the budget is made of. */
export interface BudgetPosting {
  readonly posting: Posting;
  readonly cells: readonly CubeCell[];
}

/**
 * Budget lines as postings, one item for each payer and cost type: the payer pays `resurser`, a year's amount spread evenly over its cycles within the horizon.
 * Years the horizon does not have are left out.
 */
export function budgetPostings(
  cells: readonly CubeCell[],
  years: readonly LedgerPeriod[],
  cycles: number,
  rules: BudgetRules,
): BudgetPosting[] {
  const rule = { share: rules.overhead, base: undefined, step: undefined, roundedPer: "year" } as const;
  const amount = (cell: CubeCell): number => toFloat(cell.amount);
  const overhead = (cell: CubeCell): number => toFloat(times(cell.amount, shareOf(cell, rule)));
  const lines = groups(cells, (c) => [rules.payer(c), c.costType, c.inKind ? "natura" : ""]).flatMap(
    ([first, group]) => {
      const payer = rules.payer(first);
      const item = itemOf("budget", payer, first.costType, {
        receiver: resources,
        kind: "real",
        role: "cost",
        at: rules.at,
      });
      return postingsOf(first.inKind ? unpaid(item) : item, group, amount, years, cycles, rules);
    },
  );
  const added = groups(cells, (c) => [rules.payer(c)]).flatMap(([first, group]) => {
    const ends = rules.marginal
      ? ({ receiver: resources, kind: "real", role: "cost" } as const)
      : ({ receiver: rules.projectOwner, kind: "transfer", role: "support" } as const);
    const item = itemOf("overhead", rules.payer(first), "", { ...ends, at: rules.at });
    return postingsOf(item, group, overhead, years, cycles, rules);
  });
  return [...lines, ...added];
}

/** Given in kind: it uses something up, but is in nobody's books. */
const unpaid = (item: LedgerItem): LedgerItem => ({
  ...item,
  id: `${item.id} natura`,
  name: [item.name, "i natura"].filter((part) => part !== "").join(", "),
  cash: false,
});

function itemOf(
  origin: "budget" | "overhead",
  payer: string,
  name: string,
  rest: Pick<LedgerItem, "receiver" | "kind" | "role" | "at">,
): LedgerItem {
  const id = [origin, payer, ...(name === "" ? [] : [name])].join(" ");
  return { id, name, origin, payer, ...rest, cash: true, lag: 0, counts: "cycles", unit: "kr" };
}

function postingsOf(
  item: LedgerItem,
  cells: readonly CubeCell[],
  amount: (cell: CubeCell) => number,
  years: readonly LedgerPeriod[],
  cycles: number,
  { measure }: BudgetRules,
): BudgetPosting[] {
  return groups(cells, (c) => [measure(c.measure)]).flatMap(([first, group]) => {
    const quantity = new Float64Array(cycles);
    const values = new Float64Array(cycles);
    for (const { year, from, until } of years) {
      const ofYear = group.filter((c) => c.year === year);
      if (ofYear.length === 0) continue;
      quantity.fill(1, from, until);
      values.fill(ofYear.reduce((sum, cell) => sum + amount(cell), 0) / (until - from), from, until);
    }
    if (values.every((v) => v === 0)) return [];
    const posting: Posting = {
      item,
      alternative: "with",
      measure: measure(first.measure),
      group: "",
      state: "",
      quantity,
      value: stepsOf(values),
    };
    return [{ posting, cells: group }];
  });
}

/** Cells that agree, in the order they are first met, each group with its first. */
function groups(
  cells: readonly CubeCell[],
  by: (cell: CubeCell) => readonly string[],
): [CubeCell, CubeCell[]][] {
  const found = new Map<string, CubeCell[]>();
  for (const cell of cells) {
    const key = by(cell).join("\u0000");
    const group = found.get(key);
    if (group === undefined) found.set(key, [cell]);
    else group.push(cell);
  }
  return [...found.values()].map((group) => [group[0]!, group]);
}
