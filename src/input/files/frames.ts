import { noMoney, toMoney } from "../../core/decimal.js";
import { folded } from "../../core/names.js";
import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { monthsOfHorizon, monthText } from "../cells/periods.js";
import type { Frame } from "../scenario/frame.js";
import type { KnownNames } from "../scenario/known-names.js";
import type { ScenarioTable } from "./file-kind.js";
import { readRows } from "./read-rows.js";

type FrameColumn = "board" | "year" | "frame" | "without" | "source" | "note";

/** `ram.csv`: what boards have for each year. Whether there is such a board shows when money is known. */
export const framesFile: ScenarioTable<FrameColumn, readonly Frame[], KnownNames, Frame[]> = {
  id: "frames",
  names: ["ram.csv", "frames.csv"],
  about: "help.file.frames",
  more: "help.file.frames.more",
  columns: [
    {
      id: "board",
      names: ["nämnd", "board"],
      required: true,
      holds: "name",
      of: "board",
      about: "column.frames.board",
    },
    { id: "year", names: ["år", "year"], required: true, holds: "year", about: "column.frames.year" },
    { id: "frame", names: ["ram", "frame"], required: true, holds: "amount", about: "column.frames.frame" },
    {
      id: "without",
      names: ["utan insatsen", "without"],
      holds: "amount",
      about: "column.frames.without",
    },
    { id: "source", names: ["källa", "source"], holds: "text", about: "column.source" },
    { id: "note", names: ["anmärkning", "note"], holds: "text", about: "column.note" },
  ],
  otherColumns: "refuse",
  needed: false,
  none: [],
  read: readFrames,
  check: checkFrames,
};

function readFrames(source: Source, problems: Problems): Promise<readonly Frame[] | undefined> {
  return readRows(source, { ...framesFile, what: "frames" }, problems, (cells, at) => {
    const board = cells.filled("board");
    const year = cells.filled("year") === undefined ? undefined : cells.year("year");
    const frame = cells.filled("frame") === undefined ? undefined : cells.amount("frame");
    const empty = cells.text("without") === "";
    const without = empty ? undefined : cells.amount("without");
    if (board === undefined || year === undefined || frame === undefined) return undefined;
    if (!empty && without === undefined) return undefined;
    return {
      board,
      year,
      frame: toMoney(frame),
      without: without === undefined ? noMoney : toMoney(without),
      source: cells.text("source"),
      at,
    };
  });
}

/** Told: years that the scenario does not run, that it counts in years, and a board that has two frames for a year. */
function checkFrames(rows: readonly Frame[], { settings }: KnownNames, problems: Problems): Frame[] {
  const [one] = rows;
  if (settings?.cycle === "year" && one !== undefined) {
    problems.add({ code: "kort-sikt-i-ar", at: one.at });
    return [];
  }
  const seen = new Map<string, Place>();
  return rows.filter(({ board, year, at }) => {
    const key = JSON.stringify([folded(board), year]);
    const other = seen.get(key);
    if (other !== undefined)
      problems.add({ code: "rad-dubbel", at, name: `${board} ${String(year)}`, other });
    else seen.set(key, at);
    if (settings === undefined) return false;
    const { first, last } = monthsOfHorizon(settings);
    if (year >= first.year && year <= last.year) return other === undefined;
    const [from, to] = [monthText(first), monthText(last)];
    const where = { ...at, column: "år" };
    problems.add({ code: "period-utanfor", at: where, text: String(year), first: from, last: to });
    return false;
  });
}
