import { type Count, count, isZero, noRate, percent, ratio, roundTo, sumCounts } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { type Grade, grades } from "../../rulebook/evidence.js";
import type { ListedParameter } from "../../rulebook/parameter-list.js";
import type { DeclaredInput } from "../../rulebook/read/inputs.js";
import { say } from "../../texts/say.js";
import {
  bodyRow,
  countCell,
  emptyCell,
  optionalColumn,
  shareCell,
  shareColumn,
  textCell,
  unitCell,
  textColumn,
} from "../cells.js";
import type { Cell, Provenance, Report, ReportRow, Table } from "../report.js";
import { gradesByModel } from "./grades-by-model.js";

/** The values of models on a day, how sure they are, and what whoever calculates must supply. */
export function parameterReport(
  listed: readonly ListedParameter[],
  inputs: readonly DeclaredInput[],
  day: string,
  provenance: Provenance,
): Report {
  return {
    id: "parameters",
    title: say("parameters.title"),
    intro: [say("parameters.intro", { day })],
    tables: [
      ...(listed.length > 0 ? [valuesTable(listed), gradesTable(listed)] : []),
      ...(listed.some(({ model }) => model !== listed[0]!.model) ? [gradesByModel(listed)] : []),
      ...(inputs.length > 0 ? [inputsTable(inputs)] : []),
    ],
    notes: listed.some((p) => p.standing.status === "carried") ? [say("parameters.noteCarried")] : [],
    assumptions: [],
    provenance,
  };
}

const valuesTable = (listed: readonly ListedParameter[]): Table => ({
  id: "parameters",
  title: say("parameters.params"),
  columns: [
    textColumn("model", say("parameters.model")),
    textColumn("name", say("parameters.name")),
    optionalColumn("keys", say("parameters.keys")),
    optionalColumn("value", say("parameters.value")),
    optionalColumn("unit", say("parameters.unit")),
    optionalColumn("from", say("parameters.frm")),
    optionalColumn("to", say("parameters.to")),
    optionalColumn("status", say("parameters.status")),
    optionalColumn("grade", say("parameters.grade")),
    optionalColumn("checked", say("parameters.checked")),
    optionalColumn("source", say("parameters.source")),
  ],
  sections: "model",
  rows: listed.map(valueRow),
  notes: [],
});

function valueRow({ model, name, keys, unit, standing }: ListedParameter): ReportRow {
  const lead = [textCell(model), textCell(name), textCell(keys)];
  const status = textCell(say(`parameters.${standing.status}`));
  if (standing.status === "none") {
    return bodyRow(
      ...lead,
      emptyCell,
      unitCell(unit),
      emptyCell,
      emptyCell,
      status,
      emptyCell,
      emptyCell,
      emptyCell,
    );
  }
  const value: Cell =
    standing.status === "missing" ? emptyCell : { kind: "figure", plain: standing.value, unit };
  const grade = standing.status === "missing" ? emptyCell : textCell(standing.grade);
  const verified: Label =
    standing.status === "missing" || standing.verified === "yes"
      ? say(`parameters.${standing.status}`)
      : say(standing.verified === "no" ? "parameters.no" : "parameters.derived");
  return bodyRow(
    ...lead,
    value,
    unitCell(unit),
    textCell(standing.from),
    textCell(standing.to ?? ""),
    standing.status === "carried" ? status : textCell(verified),
    grade,
    textCell(standing.checked),
    textCell(standing.source),
  );
}

const gradeWords: Readonly<Record<Grade, Label>> = {
  A: say("parameters.gA"),
  B: say("parameters.gB"),
  C: say("parameters.gC"),
  D: say("parameters.gD"),
};

function gradesTable(listed: readonly ListedParameter[]): Table {
  const known = listed.flatMap(({ standing }) =>
    standing.status === "stated" || standing.status === "carried" ? [standing.grade] : [],
  );
  const numbers = grades.map((g) => [g, count(String(known.filter((k) => k === g).length))] as const);
  const all = sumCounts(numbers.map(([, n]) => n));
  const share = (n: Count) => shareCell(isZero(all) ? noRate : roundTo(ratio(n, all), percent("0.1")));
  return {
    id: "grades",
    title: say("parameters.grades"),
    columns: [
      textColumn("grade", say("parameters.grade")),
      { id: "number", label: say("parameters.number"), unit: "antal", decimals: 0 },
      shareColumn("share", say("parameters.share")),
    ],
    rows: numbers.map(([grade, n]) => bodyRow(textCell(gradeWords[grade]), countCell(n), share(n))),
    notes: [],
  };
}

const inputsTable = (inputs: readonly DeclaredInput[]): Table => ({
  id: "inputs",
  title: say("parameters.inputs"),
  columns: [
    textColumn("name", say("parameters.name")),
    optionalColumn("unit", say("parameters.unit")),
    optionalColumn("preset", say("parameters.preset")),
    textColumn("about", say("parameters.about")),
  ],
  rows: inputs.map(({ name, unit, preset, about }) =>
    bodyRow(
      textCell(name),
      unitCell(unit),
      textCell(preset === undefined ? "" : presetText(preset)),
      textCell(about),
    ),
  ),
  notes: [],
});

const presetText = (preset: NonNullable<DeclaredInput["preset"]>): string =>
  preset.kind === "formula" ? preset.text : preset.value;
