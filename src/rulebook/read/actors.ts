import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readTable } from "../../tabular/read-table.js";
import { folded } from "../../core/names.js";
import type { ActorDefinition, Board } from "../actor.js";
import { BoundedRows, onceEach } from "../bounded.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { actorColumns } from "./flow-columns.js";

const boards: ReadonlyMap<string, Board> = new Map([
  ["forsorjningsstod", "support"],
  ["support", "support"],
  ["anstallningar", "employment"],
  ["employment", "employment"],
]);

/** Reads `aktorer.csv`. */
export async function readActors(source: Source, problems: Problems): Promise<ActorDefinition[]> {
  const actors = new BoundedRows<ActorDefinition>("actors", problems);
  await readTable(source, actorColumns, { unknownColumns: "refuse" }, problems, (header) => (row) => {
    const cells = new RowCells(header, row, problems);
    const name = cells.filled("name");
    if (name === undefined) return;
    const nameEn = cells.text("nameEn");
    const word = cells.text("board");
    const board = boards.get(folded(word));
    if (word !== "" && board === undefined)
      cells.tell("board", { code: "ord-okant", text: word, known: ["försörjningsstöd", "anställningar"] });
    const at = cells.at("name");
    const about = cells.text("about");
    actors.add({ name, ...(nameEn && { nameEn }), ...(board && { board }), about, at }, at);
  });
  return onceEach(actors.rows, problems);
}
