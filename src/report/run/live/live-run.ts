import { evaluation } from "../../../analysis/plan/evaluation.js";
import { noValues, type ValueId } from "../../../analysis/plan/named.js";
import type { Plan } from "../../../analysis/plan/plan.js";
import { discountRateOf } from "../../../analysis/run/figures.js";
import type { RunResult } from "../../../analysis/run/run-result.js";
import { fixed, fromFloat } from "../../../core/decimal.js";
import type { Label } from "../../../core/explanation.js";
import { normalized } from "../../../core/names.js";
import type { Problem } from "../../../core/problem.js";
import type { NotInWorkbook } from "../../../core/problems/run.js";
import { fade, taxCost, wageGrowth } from "../../../input/scenario/long-run-assumptions.js";
import { say } from "../../../texts/say.js";
import type { LiveReport, Table } from "../../report.js";
import { budgetSheet } from "./budget-sheet.js";
import { EntriesSheet } from "./entries-sheet.js";
import type { GrowingTable } from "./growing-table.js";
import { LedgerSheet } from "./ledger-sheet.js";
import { NamesSheet } from "./names-sheet.js";
import { PeopleSheet } from "./people-sheet.js";
import { readFirst } from "./read-first.js";
import { notCovered } from "./not-covered.js";
import { Results } from "./results.js";
import { RulesSheet } from "./rules-sheet.js";
import { SharesSheet } from "./shares-sheet.js";
import { taxCostRows } from "./tax-cost-rows.js";
import type { Term } from "./term.js";
import { TimeSheet } from "./time-sheet.js";
import { UnitsSheet } from "./units-sheet.js";

/** More formulas than these take a spreadsheet many seconds to compute, and nobody reads them. */
export const mostFormulas = 100_000;

export type LiveRun =
  Readonly<{ kind: "live"; live: LiveReport }> | Readonly<{ kind: "problem"; problem: Problem }>;

/**
 * A run as a workbook that computes all of it again: what people put in, rules, people month by month, what each is worth,
 * who pays whom, and what it comes to. Every figure is a formula over the others. What it would count otherwise than a run
 * is refused. `reported`: the tables of the run's report, to say which of them the workbook does not have.
 */
export function liveRun(
  plan: Plan,
  result: RunResult,
  reported: readonly Pick<Table, "id" | "title">[] = [],
): LiveRun {
  const { scenario, horizon } = plan;
  const at = { file: scenario.path };
  const reason = notCovered(plan);
  const cannot = (why: NotInWorkbook): LiveRun => ({
    kind: "problem",
    problem: { code: "kalkylbok-kan-inte", at, reason: why },
  });
  if (reason !== undefined) return cannot(reason);
  const evaluated = evaluation(plan, noValues);
  if (evaluated.kind === "faults") throw new RangeError("a run that has faults");
  const names = new NamesSheet(plan);
  for (const id of assumptionsIn(plan, result)) names.of(id);
  const time = new TimeSheet(scenario, horizon, ratesIn(plan, names));
  const rules = new RulesSheet(plan, evaluated.given, names, time);
  const shares = new SharesSheet(plan, rules);
  const entries = new EntriesSheet(plan, rules);
  const tooLarge = (formulas: number): LiveRun => ({
    kind: "problem",
    problem: { code: "kalkylbok-for-stor", at, formulas, limit: mostFormulas },
  });
  const sheets: PeopleSheet[] = [];
  let ofPeople = 0;
  for (const run of evaluated.cohorts) {
    const sheet = new PeopleSheet(plan, run, entries, shares);
    sheets.push(sheet);
    ofPeople += sheet.table.formulas;
    if (ofPeople > mostFormulas) return tooLarge(ofPeople);
  }
  const byPlace = new Map(sheets.map((sheet) => [sheet.run.plan.place, sheet]));
  const units = new UnitsSheet(plan, rules);
  const ledger = new LedgerSheet(plan, time, "ledger");
  ledger.add(plan.items, byPlace, units);
  const budget = budgetSheet(plan, time, ledger);
  taxCostRows(plan, ledger, names);
  const outcomeLedger = new LedgerSheet(plan, time, "outcomeLedger");
  outcomeLedger.add(plan.outcomes, byPlace, units);
  const results = new Results(plan, ledger, sheets, time);
  const hasMoney = ledger.items.length > 0;
  const shown = [
    hasMoney ? results.board() : undefined,
    hasMoney ? results.publicFinances() : undefined,
    hasMoney ? results.society() : undefined,
    hasMoney ? results.keyFigures() : undefined,
    results.people(),
    results.outcomes(outcomeLedger, plan.outcomeDefinitions),
  ];
  rules.finish();
  const { net } = results;
  if (net !== undefined)
    names.showNet(
      net.label,
      net.term,
      say("liveRun.net.was", { amount: fixed(fromFloat(net.term.value), 0) }),
    );
  assertSame(results, result);
  const inputs = [names.table, entries.table, shares.rows, budget, rules.parameters, rules.lookups.table];
  const behind = [
    results.items,
    ledger.table,
    outcomeLedger.table,
    units.table,
    rules.table,
    shares.splits,
    ...sheets.map(({ table }) => table),
    time.table,
  ];
  const all = [...inputs, ...shown, ...behind].flatMap((table) =>
    table === undefined || table.length === 0 ? [] : [table],
  );
  const formulas = all.reduce((sum, table) => sum + table.formulas, 0);
  if (formulas > mostFormulas) return tooLarge(formulas);
  if (all.some((table) => table.hasTooLong)) return cannot("length");
  const first = readFirst(plan, reported, { tables: all, locked: names.locked });
  return {
    kind: "live",
    live: {
      tables: [first, ...all.map((table: GrowingTable) => table.table())],
      sources: [],
      about: say("liveRun.about"),
    },
  };
}

/** The assumptions that formulas use, in the order of their file: the first that somebody wants to change. */
function assumptionsIn({ sources, scenario }: Plan, { assumptions }: RunResult): ValueId[] {
  const lags = new Set(scenario.optional.map(({ item }) => item.lagBy ?? ""));
  const used = assumptions.filter(
    ({ name }) => !lags.has(name) && !outsideFormulas.includes(normalized(name)),
  );
  return used.flatMap(({ name }) => sources.valueOf(name) ?? []);
}

/** What the program counts by without any formula: their cells are made where they are used. */
const outsideFormulas: readonly string[] = [fade, taxCost, wageGrowth].map(normalized);

/** The cell of the discount rate, or of each band of a schedule. */
function ratesIn({ scenario: { settings } }: Plan, names: NamesSheet): Term[] {
  const rate = discountRateOf(settings);
  const source = settings.rateStated?.source ?? "scenario.csv";
  const label: Label = say("liveRun.rate");
  return typeof rate === "number"
    ? [names.rate(label, rate, source)]
    : rate.map((band, i) =>
        names.rate(i === 0 ? label : say("liveRun.rateFrom", { from: band.fromYear }), band.rate, source),
      );
}

/** What the formulas come to is what the run says: anything else is a mistake of ours, and no workbook. */
function assertSame(results: Results, { ledger, figures }: RunResult): void {
  const apart = (a: number, b: number): boolean => !(Math.abs(a - b) <= 0.01 + Math.abs(b) * 1e-9);
  for (const { id, years } of results.perItem()) {
    const ours = ledger.perYear({ item: id });
    years.forEach((value, y) => {
      if (apart(value, ours[y]!)) throw new RangeError(`${id}: ${String(value)} is ${String(ours[y])}`);
    });
  }
  const { society } = figures;
  if (apart(results.societyPresent(), society.presentValue)) throw new RangeError("present values apart");
}
