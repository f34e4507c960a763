import type { Place } from "../../core/explanation.js";
import { folded, nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readTable } from "../../tabular/read-table.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { type NameRole, nameRoleWords, type RoleName } from "../name-role.js";
import { modelSettingColumns } from "./columns.js";

/**
 * The versions of model folders that this program reads. From 2 on, states have kinds, dates and columns, which items see,
 * and items have roles.
 */
export const modelFormats = [1, 2] as const;
export type ModelFormat = (typeof modelFormats)[number];

/** What a model says of itself in `modell.csv`. */
export interface ModelSettings {
  readonly format: ModelFormat;
  readonly title: string;
  readonly titleEn?: string;
  /** Ids of the models whose names it uses. */
  readonly uses: readonly string[];
  readonly usesAt: Place;
  /** What some of its names are. */
  readonly roles: ReadonlyMap<NameRole, RoleName>;
}

const words = {
  format: ["format"],
  titel: ["title"],
  titel_en: ["title_en"],
  använder: ["uses"],
  beskrivning: ["description"],
};
type Setting = keyof typeof words;
const settings = Object.keys(words) as Setting[];
const nameRoles = Object.keys(nameRoleWords) as NameRole[];
const byWord = new Map<string, Setting | NameRole>([
  ...settings.flatMap((s) => [s, ...words[s]].map((word) => [folded(word), s] as const)),
  ...nameRoles.flatMap((role) => nameRoleWords[role].map((word) => [folded(word), role] as const)),
]);
const shown = (row: Setting | NameRole): string =>
  row in nameRoleWords ? nameRoleWords[row as NameRole][0] : row;

/** Reads `modell.csv`. Undefined when the format is one we cannot read, or something is missing; it is told. */
export async function readModelSettings(
  source: Source,
  problems: Problems,
): Promise<ModelSettings | undefined> {
  const found = new Map<Setting | NameRole, { text: string; at: Place }>();
  const header = await readTable(
    source,
    modelSettingColumns,
    { unknownColumns: "refuse" },
    problems,
    (header) => (row) => {
      const cells = new RowCells(header, row, problems);
      const name = cells.filled("name");
      if (name === undefined) return;
      const setting = byWord.get(folded(name));
      if (setting === undefined) {
        const near = nearest(name, byWord.keys());
        cells.tell("name", {
          code: "modellrad-okand",
          name,
          ...(near === undefined ? {} : { near: shown(byWord.get(near)!) }),
        });
        return;
      }
      const other = found.get(setting);
      if (other === undefined) found.set(setting, { text: cells.text("value"), at: cells.at("value") });
      else cells.tell("name", { code: "modellrad-dubbel", name, other: other.at });
    },
  );
  if (header === undefined) return undefined;
  const at = { file: source.name };
  for (const name of ["format", "titel"] as const)
    if ((found.get(name)?.text ?? "") === "")
      problems.add({ code: "modellrad-saknas", at: found.get(name)?.at ?? at, name });
  const format = found.get("format");
  const known = modelFormats.find((f) => String(f) === format?.text);
  if (format !== undefined && format.text !== "" && known === undefined)
    problems.add({ code: "modellformat-okant", at: format.at, text: format.text, known: modelFormats });
  const uses = found.get("använder");
  const titleEn = found.get("titel_en")?.text ?? "";
  return {
    format: known ?? 1,
    title: found.get("titel")?.text ?? "",
    ...(titleEn === "" ? {} : { titleEn }),
    uses: (uses?.text ?? "")
      .split(/[;,]/u)
      .map((id) => id.trim())
      .filter((id) => id !== ""),
    usesAt: uses?.at ?? at,
    roles: new Map(
      nameRoles.flatMap((role): [NameRole, RoleName][] => {
        const { text: name = "", at: where = at } = found.get(role) ?? {};
        return name === "" ? [] : [[role, { name, at: where }]];
      }),
    ),
  };
}
