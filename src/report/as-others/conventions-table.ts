import type { AsOthers, Step } from "../../analysis/many/as-others.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { bodyRow, textCell, textColumn } from "../cells.js";
import type { ReportRow, Table } from "../report.js";
import { choiceSaid } from "./choice-said.js";

/** A scenario counted as others do, called something where there are several. */
interface Counted {
  readonly id: string;
  readonly as: AsOthers;
}

/** Every choice of a convention: how they do it, what became of it in each scenario, and what it is known by. */
export function conventionsTable(counted: readonly Counted[]): Table {
  const [{ as }] = counted as [Counted];
  return {
    id: "asConventions",
    title: say("as.conventions", { name: as.convention.name }),
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
    rows: as.steps.map((step, place) =>
      rowOf(
        step,
        counted.map(({ id, as: own }) => ({ id, step: own.steps[place]! })),
      ),
    ),
    notes: [say("as.note.grades")],
  };
}

type Became = Readonly<{ id: string; step: Step }>;

function rowOf({ row }: Step, all: readonly Became[]): ReportRow {
  const became = [...new Set(all.map(({ step }) => step.status))];
  return bodyRow(
    textCell(say("as.kind", { kind: row.kind })),
    textCell(howSaid(row)),
    textCell(statusSaid(all)),
    textCell(row.source),
    textCell(row.grade),
    textCell(say(`as.verified.${row.verified}`)),
    textCell(row.kind),
    textCell(became.join(", ")),
  );
}

function howSaid(row: Step["row"]): Label {
  if (row.about !== "") return say("as.how.said", { sv: row.about, en: row.aboutEn });
  return row.choice === undefined ? row.value : say("as.choice", choiceSaid(row));
}

/** Once where it is the same in all. */
function statusSaid(all: readonly Became[]): Label {
  const statuses = all.map(({ id, step: { status, because } }) => ({
    id,
    status,
    ...(because === undefined ? {} : { because }),
  }));
  const [first] = statuses;
  const same = statuses.every((s) => s.status === first!.status && s.because === first!.because);
  return same ? say("as.status", first!) : say("as.status.each", { statuses });
}
