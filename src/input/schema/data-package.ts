import { folded } from "../../core/names.js";
import type { Source } from "../../core/source.js";
import { dialectOf } from "../../tabular/text/dialect.js";
import { text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { kindTold } from "../files/kind-told.js";
import { firstRow } from "../files/first-row.js";
import { schemaOfFile, type TableSchema } from "./table-schema.js";

/** A file of a Data Package. One whose kind is not known is described by nothing but where it is. */
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly profile: "tabular-data-resource" | "data-resource";
  readonly title?: string;
  readonly description?: string;
  readonly format: "csv";
  readonly mediatype: "text/csv";
  readonly encoding?: string;
  readonly dialect?: Readonly<{ delimiter: string; caseSensitiveHeader: false }>;
  readonly schema?: TableSchema;
}

/** A Frictionless Data Package: the files of a folder with what is in each. */
export interface DataPackage {
  readonly profile: "data-package";
  readonly name: string;
  readonly title: string;
  readonly resources: readonly Resource[];
}

/** Describes the text tables of a folder as they are: their columns in their order, encoding and delimiter. */
export async function dataPackageOf(
  folder: string,
  files: readonly { readonly name: string; readonly source: Source }[],
  language: Language,
): Promise<DataPackage> {
  const resources: Resource[] = [];
  const taken = new Set<string>();
  for (const { name, source } of files) {
    const dialect = await dialectOf(source);
    if (dialect === undefined) continue;
    const told = await kindTold(source);
    const header = await firstRow(source);
    const kind = told !== undefined && "kind" in told ? told.kind : undefined;
    const isTable = kind !== undefined && header?.line === 1 && isNamed(header.cells);
    resources.push({
      name: unlike(slug(name.replace(/\.csv$/iu, "")), taken),
      path: name,
      profile: isTable ? "tabular-data-resource" : "data-resource",
      ...(kind === undefined
        ? {}
        : { title: kind.names[0], description: text({ id: kind.about, args: {} }, language) }),
      format: "csv",
      mediatype: "text/csv",
      encoding: dialect.encoding,
      ...(isTable
        ? {
            dialect: { delimiter: dialect.delimiter, caseSensitiveHeader: false },
            schema: schemaOfFile(kind, header.cells, language),
          }
        : {}),
    });
  }
  return { profile: "data-package", name: slug(folder), title: folder, resources };
}

/** A Table Schema has no columns without names, and none twice. */
const isNamed = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell !== "") && new Set(cells.map(folded)).size === cells.length;

/** Names are of small letters and digits, for addresses. */
const slug = (name: string): string =>
  folded(name)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "") || "scenario";

function unlike(name: string, taken: Set<string>): string {
  let own = name;
  for (let number = 2; taken.has(own); number++) own = `${name}-${String(number)}`;
  taken.add(own);
  return own;
}
