import type { AsOthers, Step } from "../../analysis/many/as-others.js";
import { say } from "../../texts/say.js";
import { bodyRow, textCell, textColumn } from "../cells.js";
import type { Table } from "../report.js";
import { choiceSaid } from "./choice-said.js";

/** Every choice of a convention: how they do it, what became of it here, and what it is known by. */
export function conventionsTable({ convention, steps }: AsOthers): Table {
  const { name } = convention;
  return {
    id: "asConventions",
    title: say("as.conventions", { name }),
    columns: [
      textColumn("choice", say("as.what")),
      textColumn("how", say("as.how")),
      textColumn("status", say("as.here")),
      textColumn("source", say("as.source")),
      textColumn("grade", say("as.grade")),
      textColumn("verified", say("as.verified")),
      { ...textColumn("kind", say("as.what")), dataOnly: true },
      { ...textColumn("became", say("as.here")), dataOnly: true },
    ],
    rows: steps.map(rowOf),
    notes: [say("as.note.grades")],
  };
}

const rowOf = ({ row, status, because }: Step) =>
  bodyRow(
    textCell(say("as.kind", { kind: row.kind })),
    textCell(
      row.about === ""
        ? row.choice === undefined
          ? row.value
          : say("as.choice", choiceSaid(row))
        : say("as.how.said", { sv: row.about, en: row.aboutEn }),
    ),
    textCell(say("as.status", { status, ...(because === undefined ? {} : { because }) })),
    textCell(row.source),
    textCell(row.grade),
    textCell(say(`as.verified.${row.verified}`)),
    textCell(row.kind),
    textCell(status),
  );
