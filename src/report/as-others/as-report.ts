import { type AsOthers, allSums, type Step, type Sums } from "../../analysis/many/as-others.js";
import { compare, isZero, minus, type Money, negated, isNegative, plain } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { CountedSum } from "../../input/conventions/convention.js";
import { say } from "../../texts/say.js";
import type { AmountUnit } from "../cells.js";
import { amountUnits, inWholeSteps } from "../cells.js";
import type { WaterfallChart } from "../chart.js";
import { figureAt } from "../figures.js";
import type { Provenance, Report, Table } from "../report.js";
import { withRoundingNotes } from "../rounding.js";
import { choiceSaid } from "./choice-said.js";
import { conventionsTable } from "./conventions-table.js";
import { stepsTable } from "./steps-table.js";

/** What a scenario comes to, what it would as others count, and the steps between. */
export function asReport(as: AsOthers, unit: AmountUnit["name"], provenance: Provenance): Report {
  const { title } = as.ours.way.scenario.settings;
  const { name } = as.convention;
  const tables = asTables(as, unit);
  const chart = chartOf(as, tables[0]!, inWholeSteps(amountUnits[unit]));
  const { years } = as.ours.way.result.horizon;
  return {
    id: "as",
    title: say("as.title", { title, name }),
    intro: [say("as.intro", { title, name })],
    lead: { heading: say("as.heading", { name }), paragraphs: paragraphsOf(as, unit) },
    tables,
    ...(chart === undefined ? {} : { charts: [chart] }),
    notes: [
      say("as.note.inputs", { name }),
      say("as.note.period", { first: String(years[0]!.year), last: String(years.at(-1)!.year) }),
    ],
    assumptions: [],
    provenance,
    explained: tables[0]!.rows.at(-1)!.cells.flatMap((cell) => cell.explain ?? []),
  };
}

export const asTables = (as: AsOthers, unit: AmountUnit["name"]): Table[] =>
  withRoundingNotes([
    stepsTable(as, "sum", inWholeSteps(amountUnits[unit])),
    stepsTable(as, "presentValue", inWholeSteps(amountUnits[unit])),
    conventionsTable([{ id: "", as }]),
  ]);

function paragraphsOf(as: AsOthers, unit: AmountUnit["name"]): Label[][] {
  const { convention, ours, theirs, counted, steps } = as;
  const { name } = convention;
  const has = allSums.filter((sum) => ours.sums.has(sum));
  const of = (sums: Sums, sum: CountedSum): string => plain(sums.get(sum)!.sum);
  const largest = largestStep(as);
  const kindsWith = (status: Step["status"]): string[] => [
    ...new Set(steps.flatMap((step) => (step.status === status ? [step.row.kind] : []))),
  ];
  const [unknown, cannot] = [kindsWith("unknown"), kindsWith("cannot")];
  const left = [
    ...(unknown.length === 0 ? [] : [say("as.left.unknown", { name, kinds: unknown })]),
    ...(cannot.length === 0 ? [] : [say("as.left.cannot", { name, kinds: cannot })]),
  ];
  return [
    [
      say("as.answer", {
        name,
        unit,
        sums: has
          .filter((sum) => counted.has(sum))
          .map((sum) => ({
            sum,
            ours: of(ours.sums, sum),
            theirs: of(theirs.sums, sum),
            isSame: isZero(minus(theirs.sums.get(sum)!.sum, ours.sums.get(sum)!.sum)),
          })),
        without: has.filter((sum) => !counted.has(sum)),
        ...(largest === undefined ? {} : { largest }),
      }),
    ],
    ...(left.length === 0 ? [] : [left]),
  ];
}

/** The step that changes most of the first sum that any changes, among those that others have. */
function largestStep({ ours, steps, counted }: AsOthers) {
  for (const sum of allSums.filter((one) => counted.has(one) && ours.sums.has(one))) {
    const changes = changesOf(ours.sums, steps, sum).filter(({ change }) => !isZero(change));
    if (changes.length < 2) continue;
    const size = (amount: Money): Money => (isNegative(amount) ? negated(amount) : amount);
    const [most] = changes.toSorted((a, b) => compare(size(b.change), size(a.change)));
    return { sum, choice: choiceSaid(most!.step.row), change: plain(most!.change) };
  }
  return undefined;
}

function changesOf(first: Sums, steps: readonly Step[], sum: CountedSum): { step: Step; change: Money }[] {
  let before = first;
  return steps.flatMap((step) => {
    if (step.after === undefined) return [];
    const change = minus(step.after.sums.get(sum)!.sum, before.get(sum)!.sum);
    before = step.after.sums;
    return [{ step, change }];
  });
}

/** The steps of the first sum that others have and any step changes. */
function chartOf(
  { convention, ours, steps, counted }: AsOthers,
  table: Table,
  unit: AmountUnit,
): WaterfallChart | undefined {
  const sum = allSums.find(
    (one) =>
      counted.has(one) &&
      ours.sums.has(one) &&
      changesOf(ours.sums, steps, one).some(({ change }) => !isZero(change)),
  );
  if (sum === undefined) return undefined;
  const last = table.rows.length - 1;
  const [first, value] = [figureAt(table, 0, sum), figureAt(table, last, sum)];
  if (first === undefined || value === undefined) return undefined;
  const changes = table.rows.flatMap(({ cells: [name] }, row) => {
    const change = row === 0 || row === last ? undefined : figureAt(table, row, `${sum}Change`);
    if (change?.kind !== "amount" || isZero(change.value) || name?.kind !== "text") return [];
    return [{ name: name.text, change }];
  });
  const { name } = convention;
  return {
    kind: "waterfall",
    id: "as",
    name: say("as.chart.name"),
    title: say("as.chart.title", { name, sum }),
    about: say("as.chart", { name, sum }),
    beside: table.id,
    measure: { unit: unit.name, decimals: unit.name === "mnkr" ? 1 : 0 },
    steps: [{ name: say("as.ours"), change: first }, ...changes],
    net: { name: say("as.theirs", { name }), value },
  };
}
