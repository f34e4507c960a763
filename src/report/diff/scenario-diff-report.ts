import type { DifferencePart, ScenarioDifference } from "../../analysis/many/scenario-difference.js";
import { netsIn } from "../../analysis/many/scenario-difference.js";
import { netOf, outcomeEffect, ownPresentValue, yearsInWork } from "../../analysis/many/goals.js";
import type { RuleDifference, Worded } from "../../analysis/many/rule-differences.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import { compensatedSum } from "../../core/compensated-sum.js";
import { fixed, fromFloat, plain, sum } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { exactly } from "../../ledger/kronor.js";
import { say } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  type AmountUnit,
  amountUnits,
  bodyRow,
  countCell,
  emptyCell,
  inWholeSteps,
  optionalColumn,
  textCell,
  textColumn,
  totalRow,
} from "../cells.js";
import type { Cell, CellFormula, Provenance, Report, ReportRow, Table } from "../report.js";
import { withRoundingNotes } from "../rounding.js";
import { people } from "../run/people.js";

/** More parts than these are not said in a sentence: the table has them. */
const NAMED = 4;

/** What changed between two scenarios: in words, then why, what each comes to, and which rules are others. */
export function scenarioDiffReport(
  difference: ScenarioDifference,
  names: { readonly before: string; readonly after: string },
  unitName: AmountUnit["name"],
  provenance: Provenance,
): Report {
  const unit = inWholeSteps(amountUnits[unitName]);
  const rules = rulesTable(difference.rules);
  const tables = [whyTable(difference, unit), netTable(difference, unit), figuresTable(difference, unit)];
  return {
    id: "diff",
    title: say("diff.scenarioTitle"),
    intro: [say("diff.intro", names)],
    lead: { heading: say("diff.heading"), paragraphs: [sentences(difference, unitName)] },
    tables: withRoundingNotes([...tables, ...(rules === undefined ? [] : [rules])]),
    notes: [say("diff.note.compared", names), say("compare.note.whyInputs")],
    assumptions: [],
    provenance,
  };
}

const totalOf = (of: readonly number[]): number => compensatedSum(of);
const told = (amount: number) => ({
  direction:
    Math.abs(amount) < 0.005 ? ("same" as const) : amount > 0 ? ("more" as const) : ("less" as const),
  amount: plain(exactly(Math.abs(amount))),
});

/** The whole period first, and then the year that differs most. */
function sentences(difference: ScenarioDifference, unit: AmountUnit["name"]): Label[] {
  const { years, whole, parts, before, after, rules } = difference;
  const spoken = (effect: (part: DifferencePart) => number) =>
    [...parts]
      .sort((a, b) => Math.abs(effect(b)) - Math.abs(effect(a)))
      .filter((part) => Math.abs(effect(part)) >= 0.5)
      .slice(0, NAMED)
      .map((part) => ({ ...partName(difference, part), ...told(effect(part)) }));
  const biggest = whole.reduce((most, n, i) => (Math.abs(n) > Math.abs(whole[most]!) ? i : most), 0);
  const all = say("diff.net", {
    unit,
    first: String(years[0]!),
    last: String(years.at(-1)!),
    ...told(totalOf(whole)),
    before: plain(exactly(totalOf(netsIn(before, years)))),
    after: plain(exactly(totalOf(netsIn(after, years)))),
    parts: spoken((p) => totalOf(p.effect)),
    same: parts.length === 0,
  });
  const year = say("diff.netYear", {
    unit,
    year: String(years[biggest]!),
    ...told(whole[biggest]!),
    parts: spoken((p) => p.effect[biggest]!),
  });
  return [
    all,
    ...(years.length > 1 && Math.abs(whole[biggest]!) >= 0.5 ? [year] : []),
    ...(rules.length === 0 ? [] : [say("diff.rulesDiffer", { number: rules.length })]),
  ];
}

function partName({ before, after }: ScenarioDifference, { kind, change }: DifferencePart) {
  const [was, is] = [before, after].map(starting);
  return {
    kind,
    parts: (change?.parts ?? []).map(({ from, to }) =>
      // Of participants people want to know how many they are, where that is what changed.
      (to ?? from)!.key === participants && was !== is
        ? { kind: "people", name: "", from: was!, to: is! }
        : {
            kind: (to ?? from)!.kind,
            name: (to ?? from)!.name,
            from: from?.text ?? "",
            to: to?.text ?? "",
          },
    ),
  };
}

const participants = "table participants";
const starting = ({ people }: RunResult): string =>
  fixed(fromFloat(compensatedSum(people.enteringPerYear({}))), 2);

const partLabel = (difference: ScenarioDifference, part: DifferencePart): Label => {
  if (part.change !== undefined) return say("compare.changed", { parts: partName(difference, part).parts });
  if (part.kind === "interplay") return say("compare.interplay");
  return say(part.kind === "rules" ? "diff.rules" : "diff.all");
};

const yearColumns = (years: readonly number[], unit: AmountUnit) => [
  ...years.map((year) => amountColumn(String(year), String(year), unit)),
  amountColumn("total", say("run.allYears"), unit),
];

/** What each change did to the municipality's net, year by year. The rows make the difference. */
function whyTable(difference: ScenarioDifference, unit: AmountUnit): Table {
  const { parts, years, whole } = difference;
  const amounts = (of: readonly number[]): Cell[] => {
    const exact = of.map(exactly);
    return [...exact, sum(exact)].map((amount) => amountCell(amount, unit));
  };
  const down = (column: string): CellFormula => ({
    kind: "sum",
    of: parts.map((_, row) => ({ table: "why", row, column })),
  });
  const ids = [...years.map(String), "total"];
  const totals = [...whole.map(exactly), sum(whole.map(exactly))];
  return {
    id: "why",
    title: say("diff.why"),
    columns: [textColumn("change", say("diff.change")), ...yearColumns(years, unit)],
    rows: [
      ...parts.map((part) => bodyRow(textCell(partLabel(difference, part)), ...amounts(part.effect))),
      totalRow(
        textCell(say("compare.difference")),
        ...totals.map((amount, i) =>
          amountCell(amount, unit, parts.length === 0 ? {} : { formula: down(ids[i]!) }),
        ),
      ),
    ],
    notes: [],
  };
}

/** The municipality's net in each, year by year, and the difference. */
function netTable({ before, after, years }: ScenarioDifference, unit: AmountUnit): Table {
  const sides = { before: netsIn(before, years).map(exactly), after: netsIn(after, years).map(exactly) };
  const ids = [...years.map(String), "total"];
  const row = (
    label: Label,
    amounts: readonly ReturnType<typeof exactly>[],
    role: ReportRow["role"],
  ): ReportRow => ({
    role,
    cells: [textCell(label), ...[...amounts, sum(amounts)].map((amount) => amountCell(amount, unit))],
  });
  const differences = ids.map((column, i): Cell => {
    const of = (side: "before" | "after") => [...sides[side], sum(sides[side])][i]!;
    return amountCell(exactly(Number(plain(of("after"))) - Number(plain(of("before")))), unit, {
      formula: {
        kind: "difference",
        from: { table: "net", row: 1, column },
        minus: { table: "net", row: 0, column },
      },
    });
  });
  return {
    id: "net",
    title: say("diff.netTable"),
    columns: [textColumn("side", ""), ...yearColumns(years, unit)],
    rows: [
      row(say("diff.before"), sides.before, "body"),
      row(say("diff.after"), sides.after, "body"),
      totalRow(textCell(say("diff.change")), ...differences),
    ],
    notes: [],
  };
}

/** Other figures of each, over its whole period. */
function figuresTable({ before, after }: ScenarioDifference, unit: AmountUnit): Table {
  const money = (label: Label, of: (result: RunResult) => number): ReportRow[] => {
    const [was, is] = [of(before), of(after)];
    return Math.abs(was) < 0.005 && Math.abs(is) < 0.005
      ? []
      : [
          bodyRow(
            textCell(label),
            ...[was, is, is - was].map((n) => amountCell(exactly(n), unit)),
            emptyCell,
            emptyCell,
            emptyCell,
          ),
        ];
  };
  const years = (label: Label, of: (result: RunResult) => number | undefined): ReportRow[] => {
    const [was, is] = [of(before) ?? 0, of(after) ?? 0];
    return Math.abs(was) < 0.05 && Math.abs(is) < 0.05
      ? []
      : [
          bodyRow(
            textCell(label),
            emptyCell,
            emptyCell,
            emptyCell,
            ...[was, is, is - was].map((n) => countCell(people(n))),
          ),
        ];
  };
  const present = (result: RunResult): number =>
    ownPresentValue.kind === "presentValue" ? (netOf(ownPresentValue.whose, result)?.presentValue ?? 0) : 0;
  const number = (id: string, label: Label) => ({
    ...optionalColumn(id, label),
    unit: "antal" as const,
    decimals: 1,
  });
  return {
    id: "figures",
    title: say("diff.figures"),
    columns: [
      textColumn("figure", ""),
      amountColumn("before", say("diff.before"), unit),
      amountColumn("after", say("diff.after"), unit),
      amountColumn("change", say("diff.change"), unit),
      number("numberBefore", say("diff.numberBefore")),
      number("numberAfter", say("diff.numberAfter")),
      number("numberChange", say("diff.change")),
    ],
    rows: [
      ...money(say("run.presentValue"), present),
      ...money(say("run.publicFinances"), (r) => r.figures.public.sum),
      ...money(say("run.society"), (r) => r.figures.society.sum),
      ...years(say("diff.people"), (r) => compensatedSum(r.people.enteringPerYear({}))),
      ...years(say("compare.workYears"), (r) => outcomeEffect(r, yearsInWork)),
      ...years(say("compare.unsupported"), (r) => r.figures.extraInWork.years),
    ],
    notes: [],
  };
}

/** Values and rules that both used, with other contents. */
function rulesTable(rules: readonly RuleDifference[]): Table | undefined {
  if (rules.length === 0) return undefined;
  const cell = (worded: readonly Worded[]): Cell => textCell(say("diff.worded", { worded }));
  return {
    id: "rules",
    title: say("diff.ruleTable"),
    columns: [
      textColumn("name", say("run.name")),
      optionalColumn("keys", say("run.keys")),
      textColumn("before", say("diff.before")),
      textColumn("after", say("diff.after")),
      { ...textColumn("source", say("run.source")), dataOnly: true },
    ],
    rows: rules.map(({ name, keys, before, after, source }) =>
      bodyRow(textCell(name), textCell(keys ?? ""), cell(before), cell(after), textCell(source)),
    ),
    notes: [],
  };
}
