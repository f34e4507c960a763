import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { entryPeriod, monthsOf, monthsOfHorizon, monthText } from "../cells/periods.js";
import { type KnownNames, onlyGroupOr, stateAt } from "../scenario/known-names.js";
import type { Entry, FormulaCell } from "../scenario/scenario.js";
import type { ScenarioTable } from "./file-kind.js";
import { readRows } from "./read-rows.js";

type ParticipantColumn = "measure" | "period" | "number" | "state" | "group" | "comparison";

/** A row as written; names may be wrong. */
export interface EntryText {
  readonly measure: string;
  readonly period: FormulaCell;
  readonly number: FormulaCell;
  readonly state: FormulaCell;
  readonly group: FormulaCell;
  readonly comparison: FormulaCell;
  readonly at: Place;
}

export const participantsFile: ScenarioTable<ParticipantColumn, readonly EntryText[], KnownNames, Entry[]> = {
  id: "participants",
  names: ["deltagare.csv", "participants.csv"],
  about: "help.file.participants",
  more: "help.file.participants.more",
  columns: [
    {
      id: "measure",
      names: ["insats", "measure"],
      required: true,
      holds: "name",
      of: "measure",
      about: "column.participants.measure",
    },
    { id: "period", names: ["period"], required: true, holds: "period", about: "column.participants.period" },
    {
      id: "number",
      names: ["antal", "number"],
      required: true,
      holds: "formula",
      about: "column.participants.number",
    },
    {
      id: "state",
      names: ["tillstånd", "state"],
      required: true,
      holds: "name",
      of: "state",
      about: "column.participants.state",
    },
    {
      id: "group",
      names: ["grupp", "group"],
      holds: "name",
      of: "group",
      about: "column.participants.group",
    },
    {
      id: "comparison",
      names: ["jämförelse", "comparison"],
      holds: "name",
      of: "state",
      about: "column.participants.comparison",
    },
  ],
  otherColumns: "refuse",
  needed: true,
  insteadOf: "stock",
  none: [],
  read: readParticipants,
  check: (rows, known, problems) => rows.flatMap((row) => checked(row, known, problems) ?? []),
};

function readParticipants(source: Source, problems: Problems): Promise<readonly EntryText[] | undefined> {
  return readRows(source, { ...participantsFile, what: "entries" }, problems, (cells, at) => {
    const measure = cells.filled("measure");
    const filled = (["period", "number", "state"] as const).map((id) => cells.filled(id));
    if (measure === undefined || filled.includes(undefined)) return undefined;
    return {
      measure,
      period: cells.cell("period"),
      number: cells.cell("number"),
      state: cells.cell("state"),
      group: cells.cell("group"),
      comparison: cells.cell("comparison"),
      at,
    };
  });
}

function checked(entry: EntryText, known: KnownNames, problems: Problems): Entry | undefined {
  const state = stateAt(entry.state, known, problems);
  const comparison = entry.comparison.text === "" ? undefined : stateAt(entry.comparison, known, problems);
  const group = onlyGroupOr(entry.group, known, problems);
  const period = checkPeriod(entry.period, known, problems);
  if (state === undefined || group === undefined || period === undefined) return undefined;
  const { number, at } = entry;
  const measure = known.measures.names[known.measures.place(entry.measure)!]!;
  return { measure, period, number, state, group, ...(comparison === undefined ? {} : { comparison }), at };
}

function checkPeriod(
  { text, at }: FormulaCell,
  { settings }: KnownNames,
  problems: Problems,
): Entry["period"] | undefined {
  const period = entryPeriod(text);
  if (period === undefined) {
    problems.add({ code: "period-olaslig", at, text });
    return undefined;
  }
  if (settings === undefined) return period;
  const { all, inside } = monthsOf(period, settings);
  const { first, last } = monthsOfHorizon(settings);
  const horizon = { first: monthText(first), last: monthText(last) };
  if (inside.length === 0) {
    problems.add({ code: "period-utanfor", at, text, ...horizon });
    return undefined;
  }
  if (inside.length < all) problems.add({ code: "period-delvis", at, text, ...horizon });
  return period;
}
