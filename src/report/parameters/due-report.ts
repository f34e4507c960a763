import { count } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { AnnouncedChange } from "../../rulebook/change.js";
import type { Due } from "../../rulebook/due.js";
import { say } from "../../texts/say.js";
import { bodyRow, countCell, optionalColumn, textCell, textColumn } from "../cells.js";
import type { Provenance, Report, Table } from "../report.js";

/** A change and the model that announces it. */
export interface ChangeOfModel {
  readonly model: string;
  readonly change: AnnouncedChange;
}

/** What somebody has to look up before a day: values, wordings of rules, and changes of law on their way. */
export function dueReport(
  due: readonly Due[],
  changes: readonly ChangeOfModel[],
  day: string,
  provenance: Provenance,
): Report {
  const values = due.filter((d) => d.why !== "wording");
  const wordings = due.filter((d) => d.why === "wording");
  return {
    id: "due",
    title: say("due.title"),
    intro: [say("due.intro", { day })],
    tables: [
      ...(values.length > 0 ? [dueTable("values", say("due.values", { day }), values)] : []),
      ...(wordings.length > 0 ? [dueTable("wordings", say("due.wordings"), wordings)] : []),
      ...(changes.length > 0 ? [changesTable(changes)] : []),
    ],
    notes: [say(due.length + changes.length === 0 ? "due.nothing" : "due.how", { day })],
    assumptions: [],
    provenance,
  };
}

const dueTable = (id: string, title: Label, due: readonly Due[]): Table => ({
  id,
  title,
  columns: [
    textColumn("model", say("parameters.model")),
    textColumn("file", say("due.file")),
    textColumn("names", say("due.names")),
    { id: "rows", label: say("due.rows"), unit: "antal", decimals: 0 },
    optionalColumn("until", say("due.until")),
    textColumn("why", say("parameters.status")),
    textColumn("source", say("due.source")),
  ],
  sections: "model",
  rows: due.map(({ model, at, names, rows, until = "", why, source }) =>
    bodyRow(
      textCell(model),
      textCell(at.file.slice(at.file.lastIndexOf("/") + 1)),
      textCell(names.join(", ")),
      countCell(count(String(rows))),
      textCell(until),
      textCell(say(`due.why.${why}`)),
      textCell(source),
    ),
  ),
  notes: [],
});

const changesTable = (changes: readonly ChangeOfModel[]): Table => ({
  id: "changes",
  title: say("due.changes"),
  columns: [
    textColumn("model", say("parameters.model")),
    textColumn("change", say("due.change")),
    textColumn("from", say("parameters.frm")),
    textColumn("stage", say("parameters.status")),
    textColumn("names", say("due.names")),
    textColumn("about", say("due.about")),
    textColumn("source", say("parameters.source")),
  ],
  sections: "model",
  rows: changes.map(({ model, change: { name, nameEn = name, of, stage, about, aboutEn = about, dating } }) =>
    bodyRow(
      textCell(model),
      textCell(say("due.either", { sv: name, en: nameEn })),
      textCell(dating.from),
      textCell(say(`due.stage.${stage}`)),
      textCell(of.join(", ")),
      textCell(say("due.either", { sv: about, en: aboutEn })),
      textCell(dating.source),
    ),
  ),
  notes: [],
});
