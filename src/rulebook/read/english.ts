import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { readTable } from "../../tabular/read-table.js";
import { BoundedRows } from "../bounded.js";
import { englishColumns } from "./columns.js";

/** What a name or a text of a model is in English. */
export interface EnglishText {
  /** The Swedish, to the letter as another file of the model has it. */
  readonly name: string;
  readonly english: string;
  readonly at: Place;
}

/** Reads `engelska.csv`. */
export async function readEnglish(source: Source, problems: Problems): Promise<EnglishText[]> {
  const texts = new BoundedRows<EnglishText>("english", problems);
  const seen = new Map<string, Place>();
  await readTable(source, englishColumns, { unknownColumns: "refuse" }, problems, (header) => (row) => {
    const cells = new RowCells(header, row, problems);
    const name = cells.filled("name");
    const english = cells.filled("english");
    if (name === undefined || english === undefined) return;
    const at = cells.at("name");
    const other = seen.get(name);
    if (other !== undefined) {
      problems.add({ code: "rad-dubbel", at, name, other });
      return;
    }
    seen.set(name, at);
    texts.add({ name, english, at }, at);
  });
  return texts.rows;
}
