import { folded, normalized } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import { textSource } from "../../core/source.js";
import type { FileColumn, FileKind } from "../../input/files/file-kind.js";
import { fileKinds } from "../../input/files/file-kinds.js";
import { kindNamed } from "../../input/files/kind-told.js";
import { settings } from "../../input/files/settings.js";
import type { ModelContent } from "../../rulebook/read/model.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { csvRows } from "../../tabular/text/csv-rows.js";
import { say, type SentenceId, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { NewFile } from "../assemble.js";
import type { BookCell, BookColumn, BookLine, BookSheet, ScenarioBook } from "./book.js";
import { cellValue } from "./cell-value.js";
import { Choices } from "./choices.js";
import { knownValues } from "./known-values.js";

interface Table {
  readonly name: string;
  readonly kind: FileKind;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The files of a new scenario as the sheets of a workbook, which is read as they are. */
export async function scenarioBook(
  files: readonly NewFile[],
  rulebook: Rulebook,
  language: Language,
): Promise<ScenarioBook> {
  const tables: Table[] = [];
  for (const file of files) tables.push(...(await tableOf(file)));
  const models = modelsOf(tables, rulebook);
  const choices = new Choices(models, ownNames(tables), language);
  const sheets = tables.map((table) => sheetOf(table, choices, language));
  const known = municipalitySheet(tables, models, language);
  const readme = files.find(({ name }) => name.endsWith(".md"))?.text ?? "";
  return {
    title: setting(tables, "title") ?? "",
    about: aboutLines(readme, tables, language),
    sheets: [...sheets, ...(known === undefined ? [] : [known])],
    lists: choices.lists,
  };
}

async function tableOf({ name, text: content }: NewFile): Promise<Table[]> {
  const stem = name.replace(/\.csv$/iu, "");
  const kind = name === stem ? undefined : kindNamed(stem);
  if (kind === undefined) return [];
  const rows: (readonly string[])[] = [];
  for await (const batch of csvRows(textSource(name, content), new Problems()))
    for (const { cells } of batch) rows.push(cells.map((cell) => cell.trim()));
  const [header = [], ...rest] = rows;
  return [{ name: stem, kind, header, rows: rest }];
}

const columnOf = (kind: FileKind, header: string): FileColumn | undefined =>
  kind.columns.find((c) => c.names.some((name) => folded(name) === folded(header)));

/** The cells of a column, in every table that has such a one. */
function cellsOf(tables: readonly Table[], fits: (column: FileColumn, kind: FileKind) => boolean): string[] {
  const cells = tables.flatMap(({ kind, header, rows }) =>
    header.flatMap((name, i) => {
      const column = columnOf(kind, name);
      return column !== undefined && fits(column, kind) ? rows.map((row) => row[i] ?? "") : [];
    }),
  );
  return [...new Set(cells.filter((cell) => cell !== ""))];
}

const ownNames = (tables: readonly Table[]): { measure: string[]; group: string[] } => ({
  measure: cellsOf(
    tables,
    (column) => column.of === "measure" || (column.id === "measure" && column.holds === "name"),
  ),
  group: cellsOf(
    tables,
    (column, kind) => column.of === "group" || (kind.id === "groups" && column.id === "group"),
  ),
});

function setting(
  tables: readonly Table[],
  id: "title" | "models" | "municipality" | "start",
): string | undefined {
  const rows = tables.find(({ kind }) => kind.id === "scenario")?.rows ?? [];
  return rows.find(([name = ""]) => settings[id].names.some((word) => folded(word) === folded(name)))?.[1];
}

/** The models of the scenario, and those whose names they use. */
function modelsOf(tables: readonly Table[], rulebook: Rulebook): readonly ModelContent[] {
  const asked = (setting(tables, "models") ?? "").split(",").map((id) => normalized(id.trim()));
  const found = new Map<string, ModelContent>();
  for (let next = asked; next.length > 0;) {
    const models = rulebook.models.filter((m) => next.includes(normalized(m.id)) && !found.has(m.id));
    for (const model of models) found.set(model.id, model);
    next = models.flatMap((m) => m.settings.uses.map(normalized));
  }
  return [...found.values()];
}

function sheetOf({ name, kind, header, rows }: Table, choices: Choices, language: Language): BookSheet {
  const columns = header.map((own): BookColumn => {
    const column = columnOf(kind, own);
    if (column === undefined) return { header: own, form: "any" };
    const list = choices.forColumn(column, own);
    const isFilled = column.required === true && column.mayBeEmpty !== true;
    const about = [
      text({ id: column.about, args: {} }, language),
      ...(isFilled ? [text(say("book.required"), language)] : []),
    ].join(isFilled ? ". " : "");
    return {
      header: own,
      about,
      form: formOf(column),
      ...(column.holds === "text" ? { isProse: true } : {}),
      ...(list === undefined ? {} : { list }),
    };
  });
  const isScenario = kind.id === "scenario";
  return {
    name,
    columns,
    isInput: true,
    rows: rows.map((row) =>
      columns.map(({ form }, i): BookCell => {
        const cell = form === "text" ? { value: row[i] ?? "" } : cellValue(row[i] ?? "");
        const list = isScenario && i === 1 ? choices.forValue(row[0] ?? "") : undefined;
        return list === undefined ? cell : { ...cell, list };
      }),
    ),
  };
}

/** Text that a spreadsheet must not take for a date or a number of its own is text. */
function formOf({ holds }: FileColumn): BookColumn["form"] {
  if (holds === "amount" || holds === "price") return "amount";
  if (holds === "share") return "share";
  if (holds === "count" || holds === "months" || holds === "year") return "whole";
  return holds === "formula" || holds === "value" || holds === "number" ? "any" : "text";
}

/** What the program knows of the municipality, which need not be written anywhere. */
function municipalitySheet(
  tables: readonly Table[],
  models: readonly ModelContent[],
  language: Language,
): BookSheet | undefined {
  const [municipality, start] = [setting(tables, "municipality"), setting(tables, "start")];
  if (municipality === undefined || start === undefined) return undefined;
  const known = knownValues(models, municipality, `${start.slice(0, 7)}-01`);
  const words = (id: SentenceId): string => text({ id, args: {} }, language);
  if (known.length === 0) return undefined;
  const headers = ["name", "value", "from", "source", "grade", "about"] as const;
  return {
    name: words("book.sheet.municipality"),
    isInput: false,
    columns: headers.map((id) => ({
      header: words(`book.known.${id}`),
      form: id === "value" ? "any" : "text",
    })),
    rows: known.map((value) =>
      headers.map((id) => (id === "value" ? cellValue(value[id]) : { value: value[id] })),
    ),
    note: text(say("book.known.change", { municipality }), language),
  };
}

/** What its read-me says besides what the files are and how they are run: that is said of the sheets instead. */
function aboutLines(readme: string, tables: readonly Table[], language: Language): BookLine[] {
  const words = (id: SentenceId): string => text({ id, args: {} }, language);
  const sections = readme.split(/^(?=## )/mu).filter((section) => !/^\|/mu.test(section));
  const lines = sections.flatMap((section) =>
    section.split("\n").flatMap((line): BookLine[] => {
      if (line.trim() === "" || line.startsWith("    ")) return [];
      if (line.startsWith("# ")) return [{ kind: "title", text: line.slice(2) }];
      if (line.startsWith("## ")) return [{ kind: "heading", text: line.slice(3) }];
      if (line.startsWith("- ")) return [{ kind: "item", text: inSheets(line.slice(2), language) }];
      return [{ kind: "text", text: inSheets(line, language) }];
    }),
  );
  const at = lines.findIndex(({ kind }) => kind === "heading");
  const sheets: BookLine[] = [
    { kind: "heading", text: words("book.about.sheets") },
    ...tables.map(({ name, kind }): BookLine => ({ kind: "item", text: `${name}: ${words(kind.about)}` })),
    { kind: "text", text: words("book.about.fill") },
  ];
  return at < 0 ? [...lines, ...sheets] : [...lines.slice(0, at), ...sheets, ...lines.slice(at)];
}

const stems = new Set(fileKinds.flatMap((kind) => kind.names.map(folded)));

/** `` `deltagare.csv` `` is a sheet here, and what is in the file is on the sheet. */
const inSheets = (line: string, language: Language): string =>
  line
    .replace(/((?<=^|\s)in? )?`([^`\s]+)\.csv`/gu, (all, within: string | undefined, name: string) =>
      stems.has(folded(`${name}.csv`))
        ? text(say(within === undefined ? "book.about.sheet" : "book.about.inSheet", { name }), language)
        : all,
    )
    .replaceAll("`", "");
