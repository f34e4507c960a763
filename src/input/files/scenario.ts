import { folded, normalized } from "../../core/names.js";
import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { BoundedRows } from "../../rulebook/bounded.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { readTable } from "../../tabular/read-table.js";
import type { GivenName } from "../scenario/scenario.js";
import type { FileKind } from "./file-kind.js";
import { type Setting, settingIds, settings } from "./settings.js";

/** `scenario.csv` as rows: the settings by what they are, and the others, which a model may ask for. */
export interface SettingRows {
  readonly file: string;
  readonly settings: ReadonlyMap<Setting, GivenName>;
  readonly others: readonly (GivenName & { readonly written: string; readonly nameAt: Place })[];
  /** Those of the command line that are no settings. */
  readonly overrides: readonly GivenName[];
}

export const scenarioFile: FileKind<"name" | "value"> = {
  id: "scenario",
  names: ["scenario.csv"],
  about: "help.file.scenario",
  more: "help.file.scenario.more",
  columns: [
    {
      id: "name",
      names: ["namn", "name"],
      required: true,
      holds: "name",
      of: "setting",
      about: "column.scenario.name",
    },
    {
      id: "value",
      names: ["värde", "value"],
      required: true,
      mayBeEmpty: true,
      holds: "value",
      about: "column.scenario.value",
    },
  ],
  otherColumns: "refuse",
};

const byWord = new Map(
  settingIds.flatMap((s) => settings[s].names.map((word) => [folded(word), s] as const)),
);

/** Reads `scenario.csv`. What is overridden goes before what the file says. Undefined when it cannot be read. */
export async function readSettingRows(
  source: Source,
  overrides: readonly GivenName[],
  problems: Problems,
): Promise<SettingRows | undefined> {
  const found = new Map<Setting, GivenName>();
  const places = new Map<string, Place>();
  const others = new BoundedRows<SettingRows["others"][number]>("assumptions", problems);
  const header = await readTable(
    source,
    scenarioFile.columns,
    { unknownColumns: scenarioFile.otherColumns },
    problems,
    (header) => (row) => {
      const cells = new RowCells(header, row, problems);
      const written = cells.filled("name");
      if (written === undefined) return;
      const setting = byWord.get(folded(written));
      const key = setting ?? folded(written);
      const other = places.get(key);
      if (other !== undefined) {
        cells.tell("name", { code: "rad-dubbel", name: written, other });
        return;
      }
      const given = { name: normalized(written), text: cells.text("value"), at: cells.at("value") };
      if (places.size < 5_000) places.set(key, cells.at("name"));
      if (setting === undefined) others.add({ ...given, written, nameAt: cells.at("name") }, given.at);
      else found.set(setting, given);
    },
  );
  if (header === undefined) return undefined;
  const rest: GivenName[] = [];
  for (const override of overrides) {
    const setting = byWord.get(folded(override.name));
    if (setting === undefined) rest.push(override);
    else found.set(setting, override);
  }
  return { file: source.name, settings: found, others: others.rows, overrides: rest };
}
