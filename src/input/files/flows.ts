import { folded } from "../../core/names.js";
import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { BoundedRows } from "../../rulebook/bounded.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { readDays } from "../../rulebook/read/days-held.js";
import { readOptionalGrade } from "../../rulebook/read/evidence.js";
import { readStay } from "../../rulebook/read/when.js";
import { readTable } from "../../tabular/read-table.js";
import { groupAt, type KnownNames, measureAt, stateAt } from "../scenario/known-names.js";
import type { FlowRow, FlowTime, FormulaCell, StartRow } from "../scenario/scenario.js";
import type { ScenarioTable } from "./file-kind.js";
import { isOfNoMeasure, isWithAndWithout, isWithout } from "./flow-rows.js";
import { isShareOutside, tellOver, tellTies } from "./flow-shares.js";
import { checkStarts, isStart, readStart, type StartText } from "./starts.js";

export type FlowColumn =
  | "measure"
  | "from"
  | "to"
  | "share"
  | "after"
  | "per"
  | "firstMonth"
  | "lastMonth"
  | "group"
  | "number"
  | "places"
  | "order"
  | "validFrom"
  | "validTo"
  | "source"
  | "grade"
  | "note";

/** A row as written; names may be wrong. */
export interface FlowText extends Omit<FlowRow, "from" | "to" | "group" | "measure"> {
  /** Undefined: every measure. */
  readonly measure?: FormulaCell;
  readonly measureAt: Place;
  readonly from: FormulaCell;
  readonly to: FormulaCell;
  readonly group?: FormulaCell;
}

/** Rows that move people by share, and rows that take them from a stock. */
export interface FlowTexts {
  readonly moves: readonly FlowText[];
  readonly starts: readonly StartText[];
}

export interface CheckedFlows {
  readonly moves: FlowRow[];
  readonly starts: StartRow[];
}

const periodWords = { month: ["månad", "month"], year: ["år", "year"] } as const;

export const flowsFile: ScenarioTable<FlowColumn, FlowTexts, KnownNames, CheckedFlows> = {
  id: "flows",
  names: ["floden.csv", "flows.csv"],
  about: "help.file.flows",
  more: "help.file.flows.more",
  columns: [
    {
      id: "measure",
      names: ["insats", "measure"],
      required: true,
      holds: "name",
      of: "measure",
      about: "column.flows.measure",
    },
    {
      id: "from",
      names: ["från", "from"],
      required: true,
      holds: "name",
      of: "state",
      about: "column.flows.from",
    },
    { id: "to", names: ["till", "to"], required: true, holds: "name", of: "state", about: "column.flows.to" },
    {
      id: "share",
      names: ["andel", "share"],
      required: true,
      mayBeEmpty: true,
      holds: "formula",
      about: "column.flows.share",
    },
    { id: "after", names: ["efter", "after"], holds: "formula", about: "column.flows.after" },
    {
      id: "per",
      names: ["per"],
      holds: { oneOf: [periodWords.month, periodWords.year] },
      about: "column.flows.per",
    },
    {
      id: "firstMonth",
      names: ["från månad", "from month"],
      holds: "months",
      about: "column.flows.firstMonth",
    },
    { id: "lastMonth", names: ["till månad", "to month"], holds: "months", about: "column.flows.lastMonth" },
    { id: "group", names: ["grupp", "group"], holds: "name", of: "group", about: "column.flows.group" },
    { id: "number", names: ["antal", "number"], holds: "formula", about: "column.flows.number" },
    { id: "places", names: ["platser", "places"], holds: "formula", about: "column.flows.places" },
    { id: "order", names: ["ordning", "order"], holds: "number", about: "column.flows.order" },
    { id: "validFrom", names: ["gäller från", "valid from"], holds: "date", about: "column.flows.validFrom" },
    { id: "validTo", names: ["gäller till", "valid to"], holds: "date", about: "column.flows.validTo" },
    { id: "source", names: ["källa", "source"], holds: "text", about: "column.source" },
    { id: "grade", names: ["säkerhet", "grade"], holds: "grade", about: "column.grade" },
    { id: "note", names: ["anmärkning", "note"], holds: "text", about: "column.note" },
  ],
  otherColumns: "refuse",
  needed: false,
  none: { moves: [], starts: [] },
  read: readFlows,
  check: checkFlows,
};

const periods = new Map(
  (["month", "year"] as const).flatMap((per) => periodWords[per].map((word) => [folded(word), per] as const)),
);

async function readFlows(source: Source, problems: Problems): Promise<FlowTexts | undefined> {
  const moves = new BoundedRows<FlowText>("flows", problems);
  const starts = new BoundedRows<StartText>("flows", problems);
  const header = await readTable(
    source,
    flowsFile.columns,
    { unknownColumns: flowsFile.otherColumns },
    problems,
    (header) => (row) => {
      const cells = new RowCells(header, row, problems);
      const at = { file: header.file, line: row.line };
      if (isStart(cells)) {
        const start = readStart(cells, at);
        if (start !== undefined) starts.add(start, at);
        return;
      }
      const flow = readRow(cells, at);
      if (flow === undefined) return;
      moves.add(flow, at);
      if (isWithAndWithout(cells.text("measure"))) moves.add({ ...flow, alternative: "without" }, at);
    },
  );
  return header && { moves: moves.rows, starts: starts.rows };
}

function readRow(cells: RowCells<FlowColumn>, at: FlowText["at"]): FlowText | undefined {
  const [measure, from, to, share] = (["measure", "from", "to", "share"] as const).map((id) =>
    cells.filled(id),
  );
  const move = readTime(cells);
  const days = readDays(cells);
  const grade = readOptionalGrade(cells, "grade");
  if (measure === undefined || from === undefined || to === undefined || share === undefined)
    return undefined;
  if (move === undefined || days === undefined || grade === undefined) return undefined;
  return {
    alternative: isWithout(measure) ? "without" : "with",
    ...(isOfNoMeasure(measure) ? {} : { measure: cells.cell("measure") }),
    measureAt: cells.at("measure"),
    from: cells.cell("from"),
    to: cells.cell("to"),
    share: cells.cell("share"),
    move,
    ...(cells.text("group") === "" ? {} : { group: cells.cell("group") }),
    ...days,
    source: cells.text("source"),
    ...(grade === "" ? {} : { grade }),
    at,
  };
}

function readTime(cells: RowCells<FlowColumn>): FlowTime | undefined {
  const [after, per] = [cells.text("after"), cells.text("per")];
  const stay = readStay(cells);
  if ((after === "") === (per === "")) {
    cells.tell("after", { code: "flode-tid", both: after !== "" });
    return undefined;
  }
  if (after !== "") {
    // A plain number that cannot be right is told here; a formula when it has been worked out.
    if (/^[-−\d\s.,]+$/u.test(after) && !/^[1-9]\d{0,3}$/u.test(after)) {
      cells.tell("after", { code: "manader-olasliga", text: after, least: 1 });
      return undefined;
    }
    return { kind: "duration", after: { text: after, at: cells.at("after") } };
  }
  const period = cells.word("per", periods, [periodWords.month[0], periodWords.year[0]]);
  return period && stay && { kind: "rate", per: period, ...stay };
}

/** Told besides: shares over 100 %, and rows that compete without a winner. */
function checkFlows(flows: FlowTexts, known: KnownNames, problems: Problems): CheckedFlows {
  const moves = flows.moves.flatMap((flow) => checked(flow, known, problems) ?? []);
  const starts = checkStarts(flows.starts, known, problems);
  tellTies(moves, problems);
  tellOver(moves, known.states.names, problems);
  return { moves, starts };
}

function checked(flow: FlowText, known: KnownNames, problems: Problems): FlowRow | undefined {
  const from = stateAt(flow.from, known, problems);
  const to = stateAt(flow.to, known, problems);
  const group = flow.group === undefined ? "every" : groupAt(flow.group, known, problems);
  const measure = flow.measure === undefined ? "every" : measureAt(flow.measure, known, problems);
  if (known.settings?.cycle === "year") checkWholeYears(flow, problems);
  if (isShareOutside(flow.share)) problems.add({ code: "andel-utanfor", ...flow.share });
  if (from === undefined || to === undefined || group === undefined || measure === undefined)
    return undefined;
  const { alternative, move, validFrom, validTo, source, grade, at } = flow;
  return {
    alternative,
    ...(measure === "every" ? {} : { measure: known.measures.names[measure]! }),
    from,
    to,
    share: flow.share,
    move,
    ...(group === "every" ? {} : { group }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    source,
    ...(grade === undefined ? {} : { grade }),
    at,
  };
}

/** Counted year by year, time in a state is whole years. */
function checkWholeYears({ move, from }: FlowText, problems: Problems): void {
  if (move.kind === "duration") {
    if (/^\d+$/u.test(move.after.text) && Number(move.after.text) % 12 !== 0)
      problems.add({ code: "manader-hela-ar", ...move.after });
    return;
  }
  const { firstMonth = 1, lastMonth = 12 } = move;
  const odd = (firstMonth - 1) % 12 !== 0 ? firstMonth : lastMonth % 12 !== 0 ? lastMonth : undefined;
  if (odd !== undefined)
    problems.add({ code: "manader-hela-ar", at: { ...from.at, column: "från månad" }, text: String(odd) });
}
