import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readTable } from "../../tabular/read-table.js";
import { BoundedRows, onceEach } from "../bounded.js";
import type { AnnouncedChange } from "../change.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { changeColumns } from "./columns.js";
import { readDating } from "./evidence.js";

const stages: ReadonlyMap<string, AnnouncedChange["stage"]> = new Map([
  ["beslutad", "decided"],
  ["decided", "decided"],
  ["foreslagen", "proposed"],
  ["proposed", "proposed"],
]);

/** Reads `andringar.csv`. */
export async function readChanges(source: Source, problems: Problems): Promise<AnnouncedChange[]> {
  const changes = new BoundedRows<AnnouncedChange>("changes", problems);
  await readTable(source, changeColumns, { unknownColumns: "refuse" }, problems, (header) => (row) => {
    const cells = new RowCells(header, row, problems);
    const [name, of, about, written] = (["name", "of", "about", "stage"] as const).map((id) =>
      cells.filled(id),
    );
    const stage = stages.get(folded(written ?? ""));
    if (written !== undefined && stage === undefined)
      cells.tell("stage", { code: "ord-okant", text: written, known: ["beslutad", "föreslagen"] });
    const dating = readDating(cells, name ?? "");
    if (name === undefined || of === undefined || about === undefined) return;
    if (stage === undefined || dating === undefined) return;
    const [nameEn, aboutEn] = [cells.text("nameEn"), cells.text("aboutEn")];
    const at = cells.at("name");
    changes.add(
      {
        name,
        ...(nameEn && { nameEn }),
        of: of.split(",").map((one) => one.trim()),
        ofAt: cells.at("of"),
        stage,
        about,
        ...(aboutEn && { aboutEn }),
        dating,
        at,
      },
      at,
    );
  });
  return onceEach(changes.rows, problems);
}
