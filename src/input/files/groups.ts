import type { Place } from "../../core/explanation.js";
import { folded, normalized } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { isWritable } from "../../formula/graph/names.js";
import { knownUnits, readUnit } from "../../formula/language/units.js";
import { isBuiltIn } from "../../rulebook/built-in.js";
import { BoundedRows, onceEach } from "../../rulebook/bounded.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { readTable } from "../../tabular/read-table.js";
import { isTextUnit, isYesNoUnit, readCell } from "../cells/read-value.js";
import type { ModelNames } from "../scenario/model-names.js";
import type { FormulaCell, Group, GroupCell, GroupColumn } from "../scenario/scenario.js";
import type { ScenarioTable } from "./file-kind.js";

/** A column of groups as its header says: `lön (kr/månad)`. */
export interface GroupHeader {
  readonly name: string;
  readonly written: string;
  readonly unit?: string;
  readonly at: Place;
}

export interface GroupText {
  readonly name: string;
  /** One per header, empty where the cell is. */
  readonly cells: readonly FormulaCell[];
  readonly at: Place;
}

interface GroupsText {
  readonly headers: readonly GroupHeader[];
  readonly groups: readonly GroupText[];
}

/** The file that everybody is told of in, where a scenario tells no groups apart, is that of the participants. */
interface KnownForGroups {
  readonly names: ModelNames;
  readonly tableFiles: { readonly participants: string };
}

interface CheckedGroups {
  /** By the names formulas have for them. */
  readonly columns: readonly GroupColumn[];
  readonly groups: readonly Group[];
  /** Nothing is wrong with the columns. */
  readonly sound: boolean;
}

/** Besides the name, a column for each thing that differs, perhaps with its unit in brackets. */
export const groupsFile: ScenarioTable<"group", GroupsText, KnownForGroups, CheckedGroups> = {
  id: "groups",
  names: ["grupper.csv", "groups.csv"],
  about: "help.file.groups",
  more: "help.file.groups.more",
  columns: [
    { id: "group", names: ["grupp", "group"], required: true, holds: "name", about: "column.groups.group" },
  ],
  otherColumns: "allow",
  needed: false,
  none: { headers: [], groups: [] },
  read: readGroups,
  check: checkGroups,
};

/** Columns that every scenario may have, with other words for them; a model that has the name says its unit. */
const usual: readonly { readonly name: string; readonly unit: string; readonly words: readonly string[] }[] =
  [
    { name: "kön", unit: "text", words: ["sex"] },
    { name: "ålder", unit: "år", words: ["age"] },
    { name: "vuxna", unit: "antal", words: ["adults"] },
    { name: "boendekostnad", unit: "kr/månad", words: ["housing cost"] },
    { name: "övrig_inkomst", unit: "kr/månad", words: ["other income"] },
    { name: "lön", unit: "kr/månad", words: ["wage"] },
  ];
const byWord = new Map(usual.flatMap((u) => [u.name, ...u.words].map((word) => [folded(word), u] as const)));
/** By the names formulas have for them. */
export const usualColumns: readonly string[] = usual.map((u) => u.name);
/** Whether a name, normalized, is one that every scenario may have, whether or not a model asks for it. */
export const isUsualColumn = (name: string): boolean => usualColumns.includes(name);
const isChildren = (name: string): boolean => /^barn_\d+(?:_\d+)?$/u.test(name);

/** Everybody, where a scenario tells no groups apart. */
const everybody = "alla";

async function readGroups(source: Source, problems: Problems): Promise<GroupsText | undefined> {
  const groups = new BoundedRows<GroupText>("groups", problems);
  let headers: readonly GroupHeader[] = [];
  const header = await readTable(
    source,
    groupsFile.columns,
    { unknownColumns: groupsFile.otherColumns },
    problems,
    (header) => {
      headers = header.extra.map(({ name }) => headerOf(header.file, name));
      return (row) => {
        const cells = new RowCells(header, row, problems);
        const name = cells.filled("group");
        if (name === undefined) return;
        const values = header.extra.map(({ name: column, index }) => ({
          text: row.cells[index] ?? "",
          at: { file: header.file, line: row.line, column },
        }));
        groups.add({ name, cells: values, at: cells.at("group") }, cells.at("group"));
      };
    },
  );
  return header && { headers, groups: onceEach(groups.rows, problems) };
}

function headerOf(file: string, written: string): GroupHeader {
  const [, name, unit] = /^(.*?)\s*(?:\(([^()]*)\))?$/u.exec(written)!;
  const at = { file, line: 1, column: written };
  return { name: normalized(name!), written, at, ...(unit === undefined ? {} : { unit }) };
}

function checkGroups(
  { headers, groups: rows }: GroupsText,
  { names, tableFiles }: KnownForGroups,
  problems: Problems,
): CheckedGroups {
  const before = problems.errors;
  const columns = headers.map((header) => columnOf(header, names, problems));
  columns.forEach(({ name, written, at }, i) => {
    const other = columns.slice(0, i).find((c) => c.name === name);
    if (other !== undefined)
      problems.add({
        code: "kolumn-dubbel",
        at: { file: at.file, line: 1 },
        column: written,
        other: other.written,
      });
  });
  const sound = problems.errors === before;
  const groups = rows.map(({ name, cells, at }) => ({
    name,
    cells: cells.map((cell, i) => cellOf(cell, columns[i]!.unit, problems)),
    at,
  }));
  const all: Group = { name: everybody, cells: [], at: { file: tableFiles.participants } };
  return { columns, groups: groups.length === 0 ? [all] : groups, sound };
}

function columnOf(header: GroupHeader, names: ModelNames, problems: Problems): GroupColumn {
  const { written, at } = header;
  const own = byWord.get(folded(header.name));
  const known = names.find(header.name) ?? (own && names.find(own.name));
  const name = known?.name ?? own?.name ?? header.name;
  if (known !== undefined && known.level !== "input" && known.level !== "parameter")
    problems.add({ code: "namn-pa-tva-nivaer", at, name, levels: ["input", known.level], other: known.at });
  if (!isWritable(name.replace(".", "_")) || isBuiltIn(name))
    problems.add({ code: "namn-oanvandbart", at, name });
  const readable = header.unit === undefined || readUnit(header.unit) !== undefined;
  if (!readable) problems.add({ code: "enhet-okand", at, unit: header.unit, known: knownUnits });
  const said = readable ? header.unit : undefined;
  const unit =
    known === undefined ? (said ?? own?.unit ?? (isChildren(name) ? "antal" : undefined)) : known.unit;
  return { name, written, unit, at };
}

/** What is no value as it stands is a formula; whether it is a sound one is told with the others. */
function cellOf(cell: FormulaCell, unit: string | undefined, problems: Problems): GroupCell | undefined {
  if (cell.text === "") return undefined;
  if (isTextUnit(unit) || isYesNoUnit(unit) || isWord(cell.text, unit)) return readCell(cell, unit, problems);
  const number = readCell(cell, unit, new Problems());
  return number?.kind === "number" ? number : { kind: "formula", ...cell };
}

/** A column without a unit may hold words, `kvinna`: they are keys unless they are written as a formula. */
const isWord = (text: string, unit: string | undefined): boolean =>
  unit === undefined && /^\p{L}[\p{L}\s]*$/u.test(text);
