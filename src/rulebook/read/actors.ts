import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readTable } from "../../tabular/read-table.js";
import type { ActorDefinition } from "../actor.js";
import { BoundedRows, onceEach } from "../bounded.js";
import { RowCells } from "./cells.js";
import { actorColumns } from "./flow-columns.js";

/** Reads `aktorer.csv`. */
export async function readActors(source: Source, problems: Problems): Promise<ActorDefinition[]> {
  const actors = new BoundedRows<ActorDefinition>("actors", problems);
  await readTable(source, actorColumns, { unknownColumns: "refuse" }, problems, (header) => (row) => {
    const cells = new RowCells(header, row, problems);
    const name = cells.filled("name");
    if (name === undefined) return;
    const nameEn = cells.text("nameEn");
    const at = cells.at("name");
    actors.add({ name, ...(nameEn && { nameEn }), about: cells.text("about"), at }, at);
  });
  return onceEach(actors.rows, problems);
}
