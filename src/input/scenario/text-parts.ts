import { folded } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import { type FileSetting, fileSettings, type Setting, settingIds, settings } from "../files/settings.js";
import { type TableId, tableIds } from "../files/scenario-tables.js";
import type { GivenName } from "./scenario.js";
import type { ScenarioText } from "./scenario-text.js";
import { readScenarioSettings } from "./settings.js";

/** Something that a scenario says, that another may say otherwise. */
export interface TextPart {
  /** The same in every scenario that says it. */
  readonly key: string;
  readonly kind: "setting" | "value" | "table" | "budget";
  /** As people write it: `lön`, `flöden`. */
  readonly name: string;
  /** As it is written; of a table the name of its file. */
  readonly text: string;
  /** Two parts of one key say the same when these are the same. */
  readonly said: string;
}

/** What a scenario is called or in which version it is written changes nothing in it. */
const saysNothing: readonly Setting[] = ["title", "format"];
const isOfFiles = (setting: Setting): boolean => fileSettings.some((f) => f === setting);
const valued = settingIds.filter((s) => !saysNothing.includes(s) && !isOfFiles(s));
const bySwedishName = new Map(settingIds.map((s) => [settings[s].names[0], s]));
/** Assumptions are values by name, wherever they are written. */
const wholeTables = tableIds.filter((id) => id !== "assumptions");

/**
 * What a scenario says, part by part, in the order of its files: settings, values by name, tables and the budget.
 * `budgetDigest`: what tells its budget from another.
 */
export function partsOf(text: ScenarioText, budgetDigest?: string): ReadonlyMap<string, TextPart> {
  const parts = new Map<string, TextPart>();
  const add = (part: TextPart): void => void parts.set(part.key, part);
  for (const setting of valued) {
    const [name] = settings[setting].names;
    const given = text.given.get(name);
    if (given !== undefined && given.text !== "")
      add({ key: `setting ${setting}`, kind: "setting", name, text: given.text, said: folded(given.text) });
  }
  for (const { name, written, given, unit } of valuesOf(text))
    add({
      key: `value ${name}`,
      kind: "value",
      name: written,
      text: given,
      said: `${tidied(given)} ${unit}`,
    });
  for (const id of wholeTables) {
    const said = JSON.stringify(text.tables[id], (key, value: unknown) =>
      /^at$|At$/.test(key) ? undefined : value,
    );
    const name = settings[id as FileSetting].names[0];
    add({ key: `table ${id}`, kind: "table", name, text: baseName(text.tableFiles[id]), said });
  }
  if (text.budget !== undefined) {
    const { name } = text.budget;
    const [word] = settings.budget.names;
    add({ key: "budget", kind: "budget", name: word, text: baseName(name), said: budgetDigest ?? name });
  }
  return parts;
}

/** The scenario with one part as another says it; without it where the other says nothing of it. */
export function withPart(text: ScenarioText, other: ScenarioText, key: string): ScenarioText {
  const [kind, id] = [key.split(" ")[0], key.slice(key.indexOf(" ") + 1)];
  switch (kind) {
    case "setting":
      return withSetting(text, other, id as Setting);
    case "table":
      return withTable(text, other, id as TableId);
    case "value":
      return withValue(text, other, id);
    default: {
      const { budget, ...rest } = { ...text, budget: other.budget };
      return budget === undefined ? rest : { ...rest, budget };
    }
  }
}

function withSetting(text: ScenarioText, other: ScenarioText, setting: Setting): ScenarioText {
  const [name] = settings[setting].names;
  const given = new Map(text.given);
  const theirs = other.given.get(name);
  if (theirs === undefined) given.delete(name);
  else given.set(name, theirs);
  const rows = {
    file: text.file,
    settings: new Map([...given].map(([word, one]) => [bySwedishName.get(word)!, one])),
    others: text.others,
    overrides: text.overrides,
  };
  const read = readScenarioSettings(rows, new Problems());
  return { ...text, given, settings: read, ...(setting === "models" ? { models: other.models } : {}) };
}

const withTable = (text: ScenarioText, other: ScenarioText, id: TableId): ScenarioText => ({
  ...text,
  tables: { ...text.tables, [id]: other.tables[id] },
  tableFiles: { ...text.tableFiles, [id]: other.tableFiles[id] },
});

function withValue(text: ScenarioText, other: ScenarioText, name: string): ScenarioText {
  const replaced = <T extends { readonly name: string }>(own: readonly T[], theirs: readonly T[]): T[] => {
    const at = own.findIndex((one) => folded(one.name) === name);
    const rest = own.filter((one) => folded(one.name) !== name);
    const instead = theirs.filter((one) => folded(one.name) === name);
    return rest.toSpliced(at < 0 ? rest.length : at, 0, ...instead);
  };
  return {
    ...text,
    others: replaced(text.others, other.others),
    overrides: replaced(text.overrides, other.overrides),
    tables: { ...text.tables, assumptions: replaced(text.tables.assumptions, other.tables.assumptions) },
  };
}

interface Value {
  /** Folded. */
  readonly name: string;
  readonly written: string;
  readonly given: string;
  readonly unit: string;
}

/** Each name that has a value, once: what is set goes before what the files say. */
function valuesOf({ others, tables, overrides }: ScenarioText): Value[] {
  const values = new Map<string, Value>();
  const add = (written: string, { text }: Pick<GivenName, "text">, unit: string): void => {
    const name = folded(written);
    const before = values.get(name);
    values.set(name, { name, written: before?.written ?? written, given: text, unit: before?.unit ?? unit });
  };
  for (const other of others) add(other.written, other, "");
  for (const { name, value, unit } of tables.assumptions) add(name, value, unit.text);
  for (const override of overrides) add(override.written ?? override.name, override, "");
  return [...values.values()];
}

/** `23 000` is `23000`, and `2,0 %` is `2,0%`. */
const tidied = (text: string): string => text.replace(/[\s\u00a0\u202f]+/gu, "").toLowerCase();

const baseName = (path: string): string => path.split(/[/\\#]/u).at(-1) ?? path;
