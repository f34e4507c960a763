import { folded } from "../../core/names.js";
import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { BoundedRows } from "../../rulebook/bounded.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { readOptionalDay, readOptionalGrade } from "../../rulebook/read/evidence.js";
import { readStay } from "../../rulebook/read/when.js";
import { readTable } from "../../tabular/read-table.js";
import { groupAt, type KnownNames, measureAt, stateAt } from "../scenario/known-names.js";
import type { FlowRow, FlowTime, FormulaCell } from "../scenario/scenario.js";
import type { ScenarioTable } from "./file-kind.js";
import { isShareOutside, tellOver, tellTies } from "./flow-shares.js";

type FlowColumn =
  | "measure"
  | "from"
  | "to"
  | "share"
  | "after"
  | "per"
  | "firstMonth"
  | "lastMonth"
  | "group"
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

const periodWords = { month: ["månad", "month"], year: ["år", "year"] } as const;

export const flowsFile: ScenarioTable<FlowColumn, readonly FlowText[], KnownNames, FlowRow[]> = {
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
      about: "column.flows.measure",
    },
    { id: "from", names: ["från", "from"], required: true, holds: "name", about: "column.flows.from" },
    { id: "to", names: ["till", "to"], required: true, holds: "name", about: "column.flows.to" },
    { id: "share", names: ["andel", "share"], required: true, holds: "formula", about: "column.flows.share" },
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
    { id: "group", names: ["grupp", "group"], holds: "name", about: "column.flows.group" },
    { id: "validFrom", names: ["gäller från", "valid from"], holds: "date", about: "column.flows.validFrom" },
    { id: "validTo", names: ["gäller till", "valid to"], holds: "date", about: "column.flows.validTo" },
    { id: "source", names: ["källa", "source"], holds: "text", about: "column.source" },
    { id: "grade", names: ["säkerhet", "grade"], holds: "grade", about: "column.grade" },
    { id: "note", names: ["anmärkning", "note"], holds: "text", about: "column.note" },
  ],
  otherColumns: "refuse",
  needed: false,
  none: [],
  read: readFlows,
  check: checkFlows,
};

const without = new Set(["utan_insats", "without", "without_the_measure"]);
const everyMeasure = new Set(["alla", "all"]);
const periods = new Map(
  (["month", "year"] as const).flatMap((per) => periodWords[per].map((word) => [folded(word), per] as const)),
);

async function readFlows(source: Source, problems: Problems): Promise<readonly FlowText[] | undefined> {
  const flows = new BoundedRows<FlowText>("flows", problems);
  const header = await readTable(
    source,
    flowsFile.columns,
    { unknownColumns: flowsFile.otherColumns },
    problems,
    (header) => (row) => {
      const flow = readRow(new RowCells(header, row, problems), { file: header.file, line: row.line });
      if (flow !== undefined) flows.add(flow, flow.at);
    },
  );
  return header && flows.rows;
}

function readRow(cells: RowCells<FlowColumn>, at: FlowText["at"]): FlowText | undefined {
  const cell = (id: FlowColumn) => ({ text: cells.text(id), at: cells.at(id) });
  const [measure, from, to, share] = (["measure", "from", "to", "share"] as const).map((id) =>
    cells.filled(id),
  );
  const move = readTime(cells);
  const days = readDays(cells);
  const grade = readOptionalGrade(cells, "grade");
  if (measure === undefined || from === undefined || to === undefined || share === undefined)
    return undefined;
  if (move === undefined || days === undefined || grade === undefined) return undefined;
  const named = !without.has(folded(measure)) && !everyMeasure.has(folded(measure));
  return {
    alternative: without.has(folded(measure)) ? "without" : "with",
    ...(named ? { measure: cell("measure") } : {}),
    measureAt: cells.at("measure"),
    from: cell("from"),
    to: cell("to"),
    share: cell("share"),
    move,
    ...(cells.text("group") === "" ? {} : { group: cell("group") }),
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

function readDays(cells: RowCells<FlowColumn>): Pick<FlowText, "validFrom" | "validTo"> | undefined {
  const from = readOptionalDay(cells, "validFrom");
  const to = readOptionalDay(cells, "validTo");
  if (from === undefined || to === undefined) return undefined;
  if (from !== "" && to !== "" && to < from) {
    cells.tell("validTo", { code: "datum-ombytta", from, to });
    return undefined;
  }
  return { ...(from === "" ? {} : { validFrom: from }), ...(to === "" ? {} : { validTo: to }) };
}

/** Told besides: shares over 100 %, and rows that compete without a winner. */
function checkFlows(flows: readonly FlowText[], known: KnownNames, problems: Problems): FlowRow[] {
  const rows = flows.flatMap((flow) => checked(flow, known, problems) ?? []);
  tellTies(rows, problems);
  tellOver(rows, known.states.names, problems);
  return rows;
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
