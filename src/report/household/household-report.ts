import type { StimulusEffect } from "../../analysis/household/stimulus.js";
import type { Household, IncomePart } from "../../analysis/household/household.js";
import {
  fixed,
  isNegative,
  isZero,
  negated,
  percentOf,
  percent,
  ratio,
  roundTo,
  same,
} from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { StatedValue } from "../../rulebook/read/parameters.js";
import { say } from "../../texts/say.js";
import { type HouseholdAmounts, householdAmounts, type AmountPair } from "./amounts.js";
import { incomeChart } from "./income-chart.js";
import { marginalTable } from "./marginal.js";
import { fallsTable, wageTurnsTable } from "./steps.js";
import { stimulusTable } from "./stimulus.js";
import { type HouseholdWho, whoLead } from "./who.js";
import { amountCell, amountColumn, amountUnits, textCell, textColumn } from "../cells.js";
import { withRoundingNotes } from "../rounding.js";
import type { ReportedAssumption, CellRef, Provenance, Report, ReportRow, Table } from "../report.js";

/** What a household has to live on before and after a job, what is left of a higher wage, and where that changes. */
export function householdReport(
  household: Household,
  who: HouseholdWho,
  stimulus: StimulusEffect | undefined,
  provenance: Provenance,
): Report {
  const amounts = householdAmounts(household);
  const { sweep, uses, income } = household;
  const { wage } = amounts;
  const falls = fallsTable(sweep);
  const marginal = marginalTable(sweep);
  const helped = stimulus && stimulusTable(stimulus, amounts.income.now);
  return {
    id: "household",
    title: say("household.title"),
    intro: [say("household.intro", { day: who.day, now: fixed(wage.now, 0), atWork: fixed(wage.atWork, 0) })],
    lead: whoLead(who),
    tables: withRoundingNotes([
      incomeTable(household, amounts),
      ...(helped === undefined ? [] : [helped]),
      marginal,
      wageTurnsTable(sweep),
      ...(falls === undefined ? [] : [falls]),
    ]),
    charts: [incomeChart(sweep, marginal, amounts)],
    notes: [say("household.note.rounding"), say("household.note.months")],
    assumptions: assumptionsOf(uses),
    provenance,
    explained: [income.now.explain, income.atWork.explain],
  };
}

/** Every dated value that came to use, with its source. */
const assumptionsOf = (uses: Household["uses"]): ReportedAssumption[] =>
  uses.flatMap(({ kind, name, keys = "", stated, unit }) => {
    if (kind === "rule") return [];
    const { value, dating } = stated as StatedValue;
    const { source, grade } = dating;
    const figures = { value, ...(unit === "" ? {} : { unit }) };
    return [{ text: say("household.value", { name, keys, plain: value, unit }), figures, source, grade }];
  });

const unit = amountUnits.kr;
const id = "household";

/** A row of the table: what it is, its amounts, and which rows of the table it is the sum of. */
interface Line {
  readonly label: Label;
  readonly pair: AmountPair;
  readonly sumOf?: readonly number[];
  readonly always?: true;
}

function incomeTable({ parts }: Household, amounts: HouseholdAmounts): Table {
  const { housing, dues, travel } = amounts;
  const all = parts.map((_, i) => i);
  const pays = (cost: AmountPair): boolean => !isZero(cost.now) || !isZero(cost.atWork);
  const paid = (pair: AmountPair): AmountPair => ({
    ...pair,
    now: negated(pair.now),
    atWork: negated(pair.atWork),
    difference: negated(pair.difference),
  });
  const lines: Line[] = [
    ...parts.map((part, i): Line => ({
      label: say("household.partName", { part: part.id }),
      pair: amounts.parts[i]!,
    })),
    { label: say("household.income"), pair: amounts.income, sumOf: all, always: true },
    { label: say("household.housing"), pair: paid(housing), always: true },
    { label: say("household.dues"), pair: paid(dues) },
    { label: say("household.travel"), pair: paid(travel) },
    {
      label: say("household.left", { dues: pays(dues), travel: pays(travel) }),
      pair: amounts.left,
      sumOf: [0, 1, 2, 3].map((i) => parts.length + i),
      always: true,
    },
  ];
  return {
    id,
    title: say("household.perMonth"),
    columns: [
      textColumn("part", say("household.part")),
      amountColumn("now", say("household.now"), unit),
      amountColumn("atWork", say("household.atWork"), unit),
      amountColumn("difference", say("household.difference"), unit),
    ],
    rows: lines.map(rowOf),
    notes: verdict(parts, amounts),
  };
}

function rowOf({ label, pair, sumOf, always }: Line, row: number): ReportRow {
  const ref = (column: string, at = row): CellRef => ({ table: id, row: at, column });
  const sum = (column: string) => sumOf && ({ kind: "sum", of: sumOf.map((at) => ref(column, at)) } as const);
  return {
    role: sumOf === undefined ? "body" : "total",
    ...(always ? {} : { leftOutWhenZero: true }),
    cells: [
      textCell(label),
      amountCell(pair.now, unit, { explain: pair.explainNow, formula: sum("now") }),
      amountCell(pair.atWork, unit, { explain: pair.explainAtWork, formula: sum("atWork") }),
      amountCell(pair.difference, unit, {
        formula: { kind: "difference", from: ref("atWork"), minus: ref("now") },
      }),
    ],
  };
}

/** Whether work pays; when it does not, which parts fall and by which rules. */
function verdict(parts: Household["parts"], { income, wage, parts: amounts }: HouseholdAmounts): Label[] {
  const { difference } = income;
  if (isZero(difference)) return [say("household.unchanged")];
  if (!isNegative(difference)) {
    const amount = fixed(difference, 0);
    if (same(wage.now, wage.atWork)) return [say("household.moreSameWage", { amount })];
    const share = roundTo(ratio(difference, wage.difference), percent("0.1"));
    return [say("household.more", { amount, share: percentOf(share) })];
  }
  const lost = parts.flatMap((part, i) => {
    const by = negated(amounts[i]!.difference);
    return isNegative(by) || isZero(by) ? [] : [{ part: part.id, amount: fixed(by, 0), ...reasonOf(part) }];
  });
  return [say("household.less", { amount: fixed(negated(difference), 0) }), say("household.lost", { lost })];
}

/** The rule that takes it, or what somebody said there would be. */
function reasonOf({ given, cause }: IncomePart): { rule: string; source: string } {
  if (given !== undefined) return { rule: given, source: "" };
  const { rule, source = "" } = cause();
  return { rule, source };
}
