import type { Plan } from "../../../analysis/plan/plan.js";
import { cycleName } from "../../../analysis/run/horizon.js";
import type { Label } from "../../../core/explanation.js";
import { say } from "../../../texts/say.js";
import { bodyRow, textCell, textColumn } from "../../cells.js";
import type { Table } from "../../report.js";
import type { GrowingTable } from "./growing-table.js";

/** Tables of a run that the workbook has under other names, or as its own. */
const covered: ReadonlySet<string> = new Set([
  ...[
    "board",
    "people",
    "publicFinances",
    "actors",
    "programme",
    "outcomes",
    "items",
    "transfers",
    "resources",
  ],
  ...["peopleByAlternative", "outcomesByAlternative", "monthlyPeople", "assumptions", "parts", "evidence"],
]);

/** The first sheet: how the workbook is used, what is where, what cannot be changed, and what is not in it. */
export function readFirst(
  plan: Plan,
  reported: readonly Pick<Table, "id" | "title">[],
  about: {
    readonly tables: readonly GrowingTable[];
    readonly locked: readonly string[];
  },
): Table {
  const { scenario, horizon } = plan;
  const { settings } = scenario;
  const rows: [Label, Label][] = [
    [say("liveRun.first.what"), say("liveRun.first.whatText", { title: settings.title })],
    [say("liveRun.first.change"), say("liveRun.first.changeText")],
    [say("liveRun.first.compare"), say("liveRun.first.compareText")],
  ];
  for (const { id, about: told } of about.tables) {
    const known = sheetIds.find((one) => one === id);
    if (known !== undefined) rows.push([told.title, say(`liveRun.sheet.${known}`)]);
    else if (id === "people0") rows.push([say("liveRun.first.people"), say("liveRun.sheet.peopleByMonth")]);
  }
  rows.push(
    [
      say("liveRun.first.locked"),
      say("liveRun.first.lockedText", {
        start: cycleName(horizon, 0),
        cycles: horizon.cycles,
        cycle: horizon.cycle,
        prices: settings.prices.kind === "fixed" ? String(settings.prices.year) : "",
        durations: [...new Set(about.locked)],
      }),
    ],
    [say("liveRun.first.notIn"), say("liveRun.first.notInText")],
  );
  const left = reported.filter(({ id }) => !covered.has(id));
  for (const { title } of left) rows.push([say("liveRun.first.notInTable"), title]);
  return {
    id: "readFirst",
    title: say("liveRun.first"),
    columns: [textColumn("what", say("liveRun.first.head")), textColumn("text", "")],
    rows: rows.map(([what, words]) => bodyRow(textCell(what), textCell(words))),
    notes: [],
  };
}

const sheetIds = [
  ...(["inputs", "entries", "flowRows", "budget", "lawValues", "lookups"] as const),
  ...(["board", "publicFinances", "actors", "keyFigures", "people", "outcomes"] as const),
  ...(["items", "ledger", "outcomeLedger", "units", "rules", "splits", "time"] as const),
] as const;
