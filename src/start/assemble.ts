import { folded, normalized } from "../core/names.js";
import { childrenOf } from "../analysis/household/child-ages.js";
import { assumptionsFile } from "../input/files/assumptions.js";
import { groupsFile } from "../input/files/groups.js";
import { scenarioFiles } from "../input/scenario/folder.js";
import type { Rulebook } from "../rulebook/rulebook.js";
import { csvText } from "../tabular/text/csv-text.js";
import { say, text } from "../texts/say.js";
import type { Language } from "../texts/words.js";
import { agesIn, noChildren } from "./children.js";
import { type Answers, type FilledRow, Gaps } from "./gaps.js";
import type { Facts } from "./facts.js";
import { ownGaps } from "./read-start.js";
import type { Start } from "./start.js";
import { gapsIn, type Template } from "./template.js";

/** What a new scenario is made of. */
export interface ScenarioAnswers {
  readonly start: Start;
  /** Those that apply, by the question's name. */
  readonly answers: Answers;
  /** Other names of the model, which go before what is assumed. */
  readonly others: readonly NewValue[];
  readonly rulebook: Rulebook;
  readonly facts: Facts;
}

export interface NewValue {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** What the model says it is. */
  readonly about: string;
}

export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** The files of a scenario that runs as it stands: what was answered, and what is assumed, graded and with a reason. */
export function assembleScenario(from: ScenarioAnswers, language: Language): readonly NewFile[] {
  const { start, answers, facts, others } = from;
  const gaps = new Gaps(start, answers, facts, language);
  const given = text(say("init.source.answered"), language);
  const files: NewFile[] = [];
  let assumed: Assumed[] = [];
  for (const template of start.templates) {
    let table = withoutEmpty(withChildren(template, gaps.filledRows(template), from), template);
    if (is(template, "groups")) table = withoutColumns(table, others);
    if (is(template, "assumptions")) {
      table = withOthers(table, others, given);
      assumed = assumptionsIn(table);
    }
    if (table.rows.length > 0)
      files.push({ name: template.name, text: csvText([table.columns.flat(), ...table.rows]) });
  }
  return [...files, { name: "README.md", text: readme(start.readme, gaps, assumed) }];
}

/** What a new scenario assumes though nobody answered it. */
export function assumedIn(from: ScenarioAnswers, language: Language): readonly Assumed[] {
  const { start, answers, facts, others } = from;
  const given = text(say("init.source.answered"), language);
  const gaps = new Gaps(start, answers, facts, language);
  return start.templates
    .filter((template) => is(template, "assumptions"))
    .flatMap((template) => {
      const rows = gaps.rows(template);
      return assumptionsIn(withOthers({ columns: template.columns.map((c) => [c]), rows }, others, given));
    })
    .filter(({ source }) => source !== given);
}

interface Table {
  /** The names under each column of the template: one, but for the children, where it is one for each age. */
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
}

const is = ({ name }: Template, kind: keyof typeof scenarioFiles): boolean =>
  scenarioFiles[kind].some((file) => folded(file) === folded(name));

/**
 * A column whose header is the gap of the children becomes one for each input that counts some of them; each row's cell
 * says the children of which question.
 */
function withChildren(template: Template, filled: readonly FilledRow[], from: ScenarioAnswers): Table {
  const questions = from.start.questions.filter((q) => q.kind === "children");
  const asked = (cell: string) =>
    questions.find((q) => gapsIn(cell).some((gap) => normalized(gap) === q.name));
  const at = template.columns.findIndex((column) => asked(column) !== undefined);
  const rows = filled.map(({ cells }) => cells);
  if (at < 0) return { columns: template.columns.map((c) => [c]), rows };
  const counts = filled.map(({ row }) => {
    const question = asked(row.cells[at]?.sv ?? "");
    const ages = (question && from.answers.get(question.name)) ?? noChildren;
    return agesIn(ages).length === 0 ? undefined : childrenOf(from.rulebook, ages)?.counts;
  });
  const inputs = from.rulebook.inputs
    .map(({ name }) => name)
    .filter((name) => counts.some((c) => c?.has(name) === true));
  return {
    columns: template.columns.map((c, i) => (i === at ? inputs.map(spaced) : [c])),
    rows: rows.map((row, r) =>
      row.flatMap((cell, i) => (i === at ? inputs.map((name) => String(counts[r]?.get(name) ?? 0)) : [cell])),
    ),
  };
}

/** Groups have no columns that none of them needs. */
function withoutEmpty(table: Table, template: Template): Table {
  if (!is(template, "groups")) return table;
  const names = table.columns.flat();
  const kept = names.flatMap((_, i) => (table.rows.every((row) => row[i] === "") ? [] : [i]));
  return { columns: kept.map((i) => [names[i]!]), rows: table.rows.map((row) => kept.map((i) => row[i]!)) };
}

/** Names of models as people write them in a file. */
const spaced = (name: string): string => name.replaceAll("_", " ");

/** Without what was given by name: it goes among the assumptions. */
function withoutColumns({ columns, rows }: Table, others: readonly NewValue[]): Table {
  const said = new Set(others.map((o) => folded(o.name)));
  const own = new Set(groupsFile.columns.flatMap((c) => c.names.map(folded)));
  const names = columns.flat();
  const kept = names.flatMap((name, i) => (said.has(folded(name)) && !own.has(folded(name)) ? [] : [i]));
  return { columns: kept.map((i) => [names[i]!]), rows: rows.map((row) => kept.map((i) => row[i]!)) };
}

type AssumptionColumn = (typeof assumptionsFile.columns)[number]["id"];

/** Where a table of assumptions has each of its columns. */
function assumptionCells({ columns }: Table): (id: AssumptionColumn) => number {
  const names = columns.flat().map(folded);
  return (id) => {
    const words = assumptionsFile.columns.find((c) => c.id === id)!.names.map(folded);
    return names.findIndex((name) => words.includes(name));
  };
}

/** What was given by name goes before what is assumed of it, and is a row of its own where nothing is. */
function withOthers(table: Table, others: readonly NewValue[], source: string): Table {
  const at = assumptionCells(table);
  const put = (row: readonly string[], cells: Partial<Record<AssumptionColumn, string>>): string[] => {
    const next = [...row];
    for (const [id, cell] of Object.entries(cells)) {
      const index = at(id as AssumptionColumn);
      if (index >= 0) next[index] = cell;
    }
    return next;
  };
  const name = at("name");
  const said = new Map(others.map((o) => [folded(o.name), o]));
  const rows = table.rows.map((row) => {
    const other = said.get(folded(row[name]!));
    said.delete(folded(row[name]!));
    return other === undefined ? row : put(row, { value: other.value, low: "", high: "", source });
  });
  const empty = table.columns.flat().map(() => "");
  const more = [...said.values()].map((o) =>
    put(empty, { name: spaced(o.name), value: o.value, unit: o.unit, source, grade: "D", note: o.about }),
  );
  return { ...table, rows: [...rows, ...more] };
}

/** A row of the assumptions that nobody has made sure. */
export interface Assumed {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly note: string;
}

function assumptionsIn(table: Table): Assumed[] {
  const at = assumptionCells(table);
  const cell = (row: readonly string[], id: AssumptionColumn) => row[at(id)] ?? "";
  return table.rows
    .filter((row) => cell(row, "grade") === "D")
    .map((row) => ({
      name: cell(row, "name"),
      value: cell(row, "value"),
      unit: cell(row, "unit"),
      source: cell(row, "source"),
      note: cell(row, "note"),
    }));
}

/** Rows of text and code that follow each other stand together; between all else is an empty line. */
function readme(template: Template, gaps: Gaps, assumed: readonly Assumed[]): string {
  const [kind, said] = ["slag", "text"].map((name) => template.columns.findIndex((c) => folded(c) === name));
  const lines: string[] = [];
  let last = "";
  for (const row of gaps.rows(template)) {
    const form = folded(row[kind!] ?? "");
    if (last !== "" && (form !== last || !together.has(form))) lines.push("");
    const written = row[said!] ?? "";
    if (written === `{${ownGaps.assumptions}}`) lines.push(...assumed.map(asListed));
    else lines.push(form === "kod" ? `    ${written}` : written);
    last = form;
  }
  return `${lines.join("\n")}\n`;
}

const together = new Set(["rad", "kod"]);

const asListed = ({ name, value, note }: Assumed): string =>
  `- ${name}: ${value}${note === "" ? "" : `. ${note}`}`;
