import { folded, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { GivenName } from "../scenario/scenario.js";
import type { FileKind } from "./file-kind.js";
import { readRows } from "./read-rows.js";

/** An alternative as a scenario's `alternativ.csv` says it: what is another in it than in the scenario. */
export interface AlternativeRows {
  /** As it is first written. */
  readonly id: string;
  /** Settings, inputs, assumptions, and other files for those of the scenario. They go before what its files say. */
  readonly rows: readonly GivenName[];
}

export const alternativesFile: FileKind<"alternative" | "name" | "value"> = {
  id: "alternatives",
  names: ["alternativ.csv", "alternatives.csv"],
  about: "help.file.alternatives",
  more: "help.file.alternatives.more",
  columns: [
    {
      id: "alternative",
      names: ["alternativ", "alternative"],
      required: true,
      holds: "name",
      about: "column.alternatives.alternative",
    },
    { id: "name", names: ["namn", "name"], required: true, holds: "name", about: "column.alternatives.name" },
    {
      id: "value",
      names: ["värde", "value"],
      required: true,
      holds: "value",
      about: "column.alternatives.value",
    },
  ],
  otherColumns: "refuse",
};

/** The alternatives in the order they are first met; undefined when the file cannot be read, which is told. */
export async function readAlternatives(
  source: Source,
  problems: Problems,
): Promise<readonly AlternativeRows[] | undefined> {
  const rows = await readRows(source, { ...alternativesFile, what: "alternatives" }, problems, (cells) => {
    const alternative = cells.filled("alternative");
    const written = cells.filled("name");
    const text = cells.filled("value");
    if (alternative === undefined || written === undefined || text === undefined) return undefined;
    return { alternative, written, name: normalized(written), text, at: cells.at("value") };
  });
  if (rows === undefined) return undefined;
  const alternatives = new Map<string, { id: string; rows: Map<string, GivenName> }>();
  for (const { alternative, written, name, text, at } of rows) {
    const own = alternatives.get(folded(alternative)) ?? {
      id: alternative,
      rows: new Map<string, GivenName>(),
    };
    alternatives.set(folded(alternative), own);
    const other = own.rows.get(folded(name));
    if (other !== undefined) problems.add({ code: "rad-dubbel", at, name: written, other: other.at });
    else own.rows.set(folded(name), { name, written, text, at });
  }
  return [...alternatives.values()].map(({ id, rows: own }) => ({ id, rows: [...own.values()] }));
}
