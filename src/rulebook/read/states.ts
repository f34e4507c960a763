import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readTable } from "../../tabular/read-table.js";
import { BoundedRows, onceEach } from "../bounded.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { stateColumns } from "./flow-columns.js";
import type { SelfSupport, StateDefinition } from "../state.js";

const words: ReadonlyMap<string, SelfSupport> = new Map([
  ["nej", "no"],
  ["no", "no"],
  ["med_stod", "supported"],
  ["with_support", "supported"],
  ["varaktig", "lasting"],
  ["lasting", "lasting"],
]);

/** Reads `tillstand.csv`. */
export async function readStates(source: Source, problems: Problems): Promise<StateDefinition[]> {
  const states = new BoundedRows<StateDefinition>("states", problems);
  await readTable(source, stateColumns, { unknownColumns: "refuse" }, problems, (header) => (row) => {
    const cells = new RowCells(header, row, problems);
    const name = cells.filled("name");
    const text = cells.filled("selfSupport");
    if (name === undefined) return;
    const read = text === undefined ? undefined : words.get(folded(text));
    if (text !== undefined && read === undefined)
      cells.tell("selfSupport", { code: "ord-okant", text, known: ["nej", "med stöd", "varaktig"] });
    // What cannot be read is told; there is still such a state.
    const selfSupport = read ?? "no";
    const nameEn = cells.text("nameEn");
    const at = cells.at("name");
    const about = cells.text("about");
    const bare = { kinds: [], columns: new Map(), actors: new Map(), versions: [] };
    states.add({ name, ...(nameEn && { nameEn }), selfSupport, about, ...bare, at }, at);
  });
  return onceEach(states.rows, problems);
}
