import { folded } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import { isWritable } from "../../formula/language/names.js";
import { knownUnits, readUnit } from "../../formula/language/units.js";
import { isBuiltIn } from "../../rulebook/built-in.js";
import { isTextUnit, isYesNoUnit, readCell } from "../cells/read-value.js";
import type { ModelNames } from "../scenario/model-names.js";
import type { FormulaCell, Group, GroupCell, GroupColumn } from "../scenario/scenario.js";
import type { GroupHeader, ScenarioText } from "../scenario/scenario-text.js";

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
const isChildren = (name: string): boolean => /^barn_\d+(?:_\d+)?$/u.test(name);

/** Everybody, where a scenario tells no groups apart. */
const everybody = "alla";

/** The columns of groups by the names formulas have for them, and the groups. `sound`: nothing is wrong with columns. */
export function checkGroups(
  text: ScenarioText,
  names: ModelNames,
  problems: Problems,
): {
  readonly columns: readonly GroupColumn[];
  readonly groups: readonly Group[];
  readonly sound: boolean;
} {
  const before = problems.errors;
  const columns = text.groupHeaders.map((header) => columnOf(header, names, problems));
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
  const groups = text.groups.map(({ name, cells, at }) => ({
    name,
    cells: cells.map((cell, i) => cellOf(cell, columns[i]!.unit, problems)),
    at,
  }));
  const all: Group = { name: everybody, cells: [], at: { file: text.entriesFile } };
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
