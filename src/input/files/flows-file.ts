import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { BoundedRows } from "../../rulebook/bounded.js";
import { RowCells } from "../../rulebook/read/cells.js";
import { grades } from "../../rulebook/evidence.js";
import { readOptionalDay } from "../../rulebook/read/evidence.js";
import { readStay } from "../../rulebook/read/when.js";
import { readTable } from "../../tabular/read-table.js";
import type { FlowTime } from "../scenario/scenario.js";
import { type FlowColumn, flowColumns } from "./scenario-columns.js";
import type { FlowText } from "../scenario/scenario-text.js";

const without = new Set(["utan_insats", "without", "without_the_measure"]);
const everyMeasure = new Set(["alla", "all"]);
const periods: ReadonlyMap<string, "month" | "year"> = new Map([
  ["manad", "month"],
  ["month", "month"],
  ["ar", "year"],
  ["year", "year"],
]);

/** Reads `floden.csv`. */
export async function readFlows(
  source: Source,
  problems: Problems,
): Promise<readonly FlowText[] | undefined> {
  const flows = new BoundedRows<FlowText>("flows", problems);
  const header = await readTable(
    source,
    flowColumns,
    { unknownColumns: "refuse" },
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
  const grade = readGrade(cells);
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
  const period = periods.get(folded(per));
  if (period === undefined) cells.tell("per", { code: "ord-okant", text: per, known: ["månad", "år"] });
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

function readGrade(cells: RowCells<FlowColumn>): FlowText["grade"] | "" {
  const text = cells.text("grade");
  if (text === "") return "";
  const grade = grades.find((g) => g === text.toUpperCase());
  if (grade === undefined) cells.tell("grade", { code: "ord-okant", text, known: grades });
  return grade;
}
