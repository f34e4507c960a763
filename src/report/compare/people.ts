import { childYears, totalOf, unsupportedBySex, yearsBySex, yearsInWork } from "../../analysis/many/goals.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { countCell, textCell, textColumn } from "../cells.js";
import type { Explain, ReportRow, Table } from "../report.js";
import type { RunContext } from "../run/context.js";
import { addedUp, extraAtEnd, extraYears, made } from "../run/explained.js";
import { people } from "../run/people.js";
import { type CompareContext, numberColumns } from "./context.js";

/** Nobody tells less than a twentieth of a person or year from none. */
const isSome = (n: number): boolean => Math.abs(n) >= 0.05;

/** More years and people than when nothing is done, over the horizon, and by sex where the models tell them apart. */
export function peopleTable(context: CompareContext): Table | undefined {
  const last = String(context.years.at(-1)!);
  const atEnd = say("compare.atEnd", { last });
  const unsupported = say("compare.unsupported");
  const of = (label: Label, ids: readonly string[]): ReportRow[] => outcomeRow(context, label, ids);
  const rows = [
    ...of(say("compare.workYears"), [yearsInWork]),
    ...of(say("compare.women"), [yearsBySex.women]),
    ...of(say("compare.men"), [yearsBySex.men]),
    ...row(context, unsupported, (run) => [
      run.figures.extraInWork.years,
      () => extraYears(run, unsupported),
    ]),
    ...of(say("compare.women"), [unsupportedBySex.women]),
    ...of(say("compare.men"), [unsupportedBySex.men]),
    ...row(context, atEnd, (run) => [run.figures.extraInWork.atEnd, () => extraAtEnd(run, atEnd)]),
    ...of(say("compare.children"), childYears),
  ];
  if (rows.length === 0) return undefined;
  return {
    id: "people",
    title: say("compare.people"),
    columns: [textColumn("figure", ""), ...numberColumns(context)],
    rows,
    notes: [],
  };
}

/** Every outcome of the models, over the horizon. */
export function outcomesTable(context: CompareContext): Table | undefined {
  const rows = outcomesOf(context).flatMap(({ id, label }) => outcomeRow(context, label, [id]));
  if (rows.length === 0) return undefined;
  return {
    id: "outcomes",
    title: say("compare.outcomes"),
    columns: [textColumn("outcome", say("run.outcome")), ...numberColumns(context)],
    rows,
    notes: [],
  };
}

function outcomeRow(context: CompareContext, label: Label, ids: readonly string[]): ReportRow[] {
  const { runs } = context;
  if (!runs.some((run) => ids.some((id) => knows(run, id)))) return [];
  const explained = (run: RunContext, id: string): Explanation =>
    knows(run, id)
      ? run.result.explainOutcome(id, {})
      : made(label, 0, "antal", { kind: "words", by: say("compare.notCounted") });
  return row(context, label, (run) => [
    ids.reduce((sum, id) => sum + outcomeOf(run, id), 0),
    () =>
      ids.length === 1
        ? explained(run, ids[0]!)
        : addedUp(
            label,
            "antal",
            ids.map((id) => explained(run, id)),
          ),
  ]);
}

const knows = ({ result }: RunContext, id: string): boolean =>
  result.outcomes.some(({ outcome }) => outcome.id === id);

function row(
  { runs }: CompareContext,
  label: Label,
  of: (run: RunContext) => readonly [number, Explain],
): ReportRow[] {
  const figures = runs.map(of);
  if (!figures.some(([n]) => isSome(n))) return [];
  return [
    {
      role: "body",
      cells: [textCell(label), ...figures.map(([n, explain]) => countCell(people(n), { explain }))],
    },
  ];
}

/** Every outcome of any alternative, once, in the order of the models. */
function outcomesOf({ runs }: CompareContext): { id: string; label: Label }[] {
  const all = new Map(
    runs.flatMap((r) => r.result.outcomes.map(({ outcome }) => [outcome.id, outcome] as const)),
  );
  return [...all.values()].map(({ id, name, nameEn }) => ({
    id,
    label: nameEn === undefined ? name : say("run.named", { sv: name, en: nameEn }),
  }));
}

export function outcomeOf({ result }: RunContext, id: string): number {
  const found = result.outcomes.find(({ outcome }) => outcome.id === id);
  return found === undefined ? 0 : totalOf(found);
}
