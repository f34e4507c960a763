import type { FrameUse, Over } from "../../../analysis/run/frames.js";
import { cycleName } from "../../../analysis/run/horizon.js";
import type { ShortRun } from "../../../analysis/run/short-run.js";
import { plain } from "../../../core/decimal.js";
import type { Explanation, Label } from "../../../core/explanation.js";
import { exactly } from "../../../ledger/kronor.js";
import { say } from "../../../texts/say.js";
import { amountCell, amountColumn, bodyRow, notCell, textCell, textColumn } from "../../cells.js";
import type { Cell, ReportRow, Table } from "../../report.js";
import type { RunContext } from "../context.js";
import { lessOf, made, opposite, words } from "../explained.js";

/** Each board's frame against what the measure costs it in the year, and when it is exceeded. */
export function framesTable(context: RunContext, short: ShortRun): Table | undefined {
  const { frames, framesLater } = short;
  if (frames.length === 0) return undefined;
  const { unit } = context;
  const id = "frames";
  return {
    id,
    title: say("shortRun.frames"),
    columns: [
      textColumn("board", say("run.part")),
      textColumn("year", say("shortRun.frameYear")),
      amountColumn("room", say("shortRun.room"), unit),
      amountColumn("used", say("shortRun.used"), unit),
      amountColumn("left", say("shortRun.left"), unit),
      textColumn("over", say("shortRun.over")),
      amountColumn("usedPaid", say("shortRun.usedPaid"), unit),
      textColumn("overPaid", say("shortRun.overPaid")),
    ],
    rows: frames.map((use, row) => frameRow(context, use, { table: id, row })),
    notes: [
      say("shortRun.note.frames"),
      ...partlyNotes(context, frames),
      ...(framesLater.length === 0 ? [] : [say("shortRun.note.later", { years: framesLater.map(String) })]),
    ],
  };
}

function frameRow(
  context: RunContext,
  use: FrameUse,
  at: { readonly table: string; readonly row: number },
): ReportRow {
  const { unit, result } = context;
  const span = { from: use.from, until: use.until };
  const costs = (label: Label, view: "earned" | "paid") => (): Explanation =>
    opposite(label, result.explain({ ...use.query, ...span, view }, say("run.net", { actor: use.actor })));
  const used = costs(say("shortRun.used"), "earned");
  return bodyRow(
    textCell(use.actor),
    textCell(String(use.frame.year)),
    amountCell(exactly(use.room), unit, { explain: () => roomOf(use) }),
    amountCell(exactly(use.earned), unit, { explain: used }),
    amountCell(exactly(use.room - use.earned), unit, {
      explain: () => lessOf(say("shortRun.left"), roomOf(use), used()),
      formula: { kind: "difference", from: { ...at, column: "room" }, minus: { ...at, column: "used" } },
    }),
    overCell(context, use, use.overEarned, used),
    amountCell(exactly(use.paid), unit, { explain: costs(say("shortRun.usedPaid"), "paid") }),
    overCell(context, use, use.overPaid, costs(say("shortRun.usedPaid"), "paid")),
  );
}

/** As the file has it, less what the board costs without the measure. */
function roomOf({ frame }: FrameUse): Explanation {
  const given = (column: string, amount: string): Explanation =>
    made(column, amount, "kr", { kind: "input", place: { ...frame.at, column } });
  const whole = given("ram", plain(frame.frame));
  const without = given("utan insatsen", plain(frame.without));
  return Number(without.value) === 0
    ? { ...whole, label: say("shortRun.room") }
    : lessOf(say("shortRun.room"), whole, without);
}

function overCell(
  { result }: RunContext,
  { room, partly }: FrameUse,
  over: Over | undefined,
  used: () => Explanation,
): Cell {
  const explain = (): Explanation =>
    made(
      say("shortRun.over"),
      over === undefined ? "–" : month(over.first),
      "årtal",
      words(say("shortRun.fromMonths")),
      [used()],
    );
  const month = (cycle: number): string => cycleName(result.horizon, cycle);
  if (room < 0 && partly) return notCell(say("shortRun.notJudged"), { explain });
  if (over === undefined) return notCell(say("shortRun.within"), { explain });
  return textCell(
    over.atEnd ? month(over.first) : say("shortRun.overThenBack", { month: month(over.first) }),
    {
      explain,
    },
  );
}

const partlyNotes = ({ result }: RunContext, frames: readonly FrameUse[]): Label[] => {
  const partly = frames.find((use) => use.partly);
  if (partly === undefined) return [];
  const last = cycleName(result.horizon, partly.until - 1);
  return [say("shortRun.note.partly", { last, year: String(partly.frame.year) })];
};
