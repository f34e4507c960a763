import type { Problems } from "../../core/problem.js";
import { readDays } from "../../rulebook/read/days-held.js";
import { readOptionalGrade } from "../../rulebook/read/evidence.js";
import type { RowCells } from "../../tabular/cells/row-cells.js";
import { groupAt, type KnownNames, measureAt, stateAt } from "../scenario/known-names.js";
import type { FormulaCell, StartRow } from "../scenario/scenario.js";
import { isOfNoMeasure } from "./flow-rows.js";
import type { FlowColumn } from "./flows.js";
import { startKey, startsTie } from "./start-rows.js";

/** A row of starts as written; names may be wrong. */
export interface StartText extends Omit<StartRow, "from" | "to" | "group" | "measure"> {
  readonly measure: FormulaCell;
  readonly from: FormulaCell;
  readonly to: FormulaCell;
  readonly group?: FormulaCell;
}

/** The columns that a row of starts has empty: nobody is moved by share in it. */
const ofShares = ["share", "after", "per", "firstMonth", "lastMonth"] as const;
/** Rows that say no order take when those that do have taken. */
const last = Number.MAX_SAFE_INTEGER;

export const isStart = (cells: RowCells<FlowColumn>): boolean =>
  cells.text("number") !== "" || cells.text("places") !== "" || cells.text("order") !== "";

export function readStart(cells: RowCells<FlowColumn>, at: StartText["at"]): StartText | undefined {
  const [measure, from, to] = (["measure", "from", "to"] as const).map((id) => cells.filled(id));
  const [number, places] = [cells.cell("number"), cells.cell("places")];
  const days = readDays(cells);
  const grade = readOptionalGrade(cells, "grade");
  const shared = ofShares.find((id) => cells.text(id) !== "");
  const order = readOrder(cells);
  if (shared !== undefined) cells.tell(shared, { code: "start-olaslig", kind: "share" });
  else if (number.text === "" && places.text === "")
    cells.tell("number", { code: "start-olaslig", kind: "order" });
  if (measure !== undefined && isOfNoMeasure(measure)) {
    cells.tell("measure", { code: "start-olaslig", kind: "measure" });
    return undefined;
  }
  if (measure === undefined || from === undefined || to === undefined) return undefined;
  if (days === undefined || grade === undefined) return undefined;
  return {
    measure: cells.cell("measure"),
    from: cells.cell("from"),
    to: cells.cell("to"),
    ...(cells.text("group") === "" ? {} : { group: cells.cell("group") }),
    ...(number.text === "" ? {} : { number }),
    ...(places.text === "" ? {} : { places }),
    order,
    ...days,
    source: cells.text("source"),
    ...(grade === "" ? {} : { grade }),
    at,
  };
}

/** A whole number from 1. Something else is told, and goes last. */
function readOrder(cells: RowCells<FlowColumn>): number {
  const text = cells.text("order");
  if (text === "") return last;
  if (/^[1-9]\d{0,3}$/u.test(text)) return Number(text);
  cells.tell("order", { code: "ordning-olaslig", text });
  return last;
}

/** Told besides: rows that say the same of the same people on the same days. */
export function checkStarts(starts: readonly StartText[], known: KnownNames, problems: Problems): StartRow[] {
  const rows = starts.flatMap((start) => checkedStart(start, known, problems) ?? []);
  tellAlikeStarts(rows, problems);
  return rows;
}

function checkedStart(start: StartText, known: KnownNames, problems: Problems): StartRow | undefined {
  const from = stateAt(start.from, known, problems);
  const to = stateAt(start.to, known, problems);
  const group = start.group === undefined ? "every" : groupAt(start.group, known, problems);
  const measure = measureAt(start.measure, known, problems);
  if (from === undefined || to === undefined || group === undefined || measure === undefined)
    return undefined;
  if (from === to) {
    problems.add({ code: "start-olaslig", at: start.to.at, kind: "same" });
    return undefined;
  }
  const { number, places, order, validFrom, validTo, source, grade, at } = start;
  return {
    measure: known.measures.names[measure]!,
    from,
    to,
    ...(group === "every" ? {} : { group }),
    ...(number === undefined ? {} : { number }),
    ...(places === undefined ? {} : { places }),
    order,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    source,
    ...(grade === undefined ? {} : { grade }),
    at,
  };
}

/** Rows of starts that say the same of the same people on the same days: which of them holds would be a guess. */
function tellAlikeStarts(rows: readonly StartRow[], problems: Problems): void {
  const seen = new Map<string, StartRow[]>();
  for (const row of rows) {
    const key = startKey(row);
    const before = seen.get(key) ?? [];
    const other = before.find((b) => startsTie(b, row));
    if (other !== undefined) problems.add({ code: "floden-lika", at: row.at, other: other.at });
    else seen.set(key, [...before, row]);
  }
}
