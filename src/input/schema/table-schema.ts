import { folded } from "../../core/names.js";
import { matchColumn } from "../../tabular/header.js";
import { type SentenceId, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { contentOf, type SchemaType } from "../files/cell-contents.js";
import type { FileColumn, FileKind } from "../files/file-kind.js";

/** A field of a Table Schema: a column, its type and what its cells may be. */
interface Field extends Omit<SchemaType, "type" | "constraints"> {
  readonly name: string;
  readonly type: SchemaType["type"] | "any";
  readonly description?: string;
  readonly constraints?: SchemaType["constraints"] & { readonly required?: true };
  /** Other headers that Lönsam takes for the same column; Table Schema has no word for them. */
  readonly otherNames?: readonly string[];
}

/**
 * A Frictionless Table Schema. Tools of version 1 hold the columns in their order; `fieldsMatch` tells those of version 2
 * that any order will do, and which columns may be left out or added.
 */
export interface TableSchema {
  readonly title?: string;
  readonly description?: string;
  readonly fields: readonly Field[];
  readonly fieldsMatch?: "superset" | "partial";
  readonly missingValues: readonly string[];
}

/** What a file of a kind may be, with its columns as a language names them. */
export function schemaOf(kind: FileKind, language: Language): TableSchema {
  const words = (id: SentenceId): string => text({ id, args: {} }, language);
  return {
    title: nameOf(kind.names, language),
    description: `${words(kind.about)}\n\n${words(kind.more)}`,
    fields: kind.columns.map((column) => fieldOf(column, nameOf(column.names, language), language)),
    fieldsMatch: kind.otherColumns === "refuse" ? "superset" : "partial",
    missingValues: [""],
  };
}

/** What one file is: its own columns in their order, as its header writes them. */
export function schemaOfFile(kind: FileKind, header: readonly string[], language: Language): TableSchema {
  const specs = new Map(
    kind.columns.flatMap((column) => column.names.map((name) => [folded(name), column] as const)),
  );
  return {
    fields: header.map((name) => {
      const found = matchColumn(name, specs);
      return found === undefined ? { name, type: "any" } : fieldOf(found.spec, name, language);
    }),
    missingValues: [""],
  };
}

/** The Swedish name stands first, the English last. */
export const nameOf = (names: readonly [string, ...string[]], language: Language): string =>
  language === "sv" ? names[0] : names.at(-1)!;

function fieldOf(column: FileColumn, name: string, language: Language): Field {
  const { constraints, ...type } = contentOf(column.holds).schema;
  const isFilled = column.required === true && column.mayBeEmpty !== true;
  const others = column.names.filter((other) => folded(other) !== folded(name));
  return {
    name,
    ...type,
    description: text({ id: column.about, args: {} }, language),
    ...(constraints === undefined && !isFilled
      ? {}
      : { constraints: { ...(isFilled ? { required: true } : {}), ...constraints } }),
    ...(others.length === 0 ? {} : { otherNames: others }),
  };
}
