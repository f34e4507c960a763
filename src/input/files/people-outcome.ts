import type { Amount } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readTable } from "../../tabular/read-table.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { type MonthNumber, monthText, readMonth } from "../people/day.js";
import type { FileKind } from "./file-kind.js";

const counted = ["started", "employed", "droppedOut", "toWork", "inWork"] as const;
const paid = ["aid", "wages", "support", "other"] as const;
export type OutcomeCount = (typeof counted)[number];
export type OutcomeAmount = (typeof paid)[number];
type OutcomeColumn = "period" | "measure" | "group" | OutcomeCount | OutcomeAmount;

/** `uppfoljning.csv`: what came, month by month, as sums. */
export const peopleOutcomeFile: FileKind<OutcomeColumn> = {
  id: "peopleOutcome",
  names: ["uppfoljning.csv", "followup.csv"],
  about: "help.file.peopleOutcome",
  more: "help.file.peopleOutcome.more",
  columns: [
    {
      id: "period",
      names: ["period"],
      required: true,
      holds: "month",
      about: "column.peopleOutcome.period",
    },
    {
      id: "measure",
      names: ["insats", "measure"],
      holds: "name",
      of: "measure",
      about: "column.peopleOutcome.measure",
    },
    {
      id: "group",
      names: ["grupp", "group"],
      holds: "name",
      of: "group",
      about: "column.peopleOutcome.group",
    },
    { id: "started", names: ["börjat", "started"], holds: "count", about: "column.peopleOutcome.started" },
    {
      id: "employed",
      names: ["i anställning", "i insatsen", "in employment"],
      holds: "count",
      about: "column.peopleOutcome.employed",
    },
    {
      id: "droppedOut",
      names: ["avhopp", "dropped out"],
      holds: "count",
      about: "column.peopleOutcome.droppedOut",
    },
    {
      id: "toWork",
      names: ["till arbete", "to work"],
      holds: "count",
      about: "column.peopleOutcome.toWork",
    },
    { id: "inWork", names: ["i arbete", "in work"], holds: "count", about: "column.peopleOutcome.inWork" },
    {
      id: "aid",
      names: ["försörjningsstöd", "social assistance"],
      money: true,
      holds: "amount",
      about: "column.peopleOutcome.aid",
    },
    {
      id: "wages",
      names: ["lön och avgifter", "wages and contributions"],
      money: true,
      holds: "amount",
      about: "column.peopleOutcome.wages",
    },
    {
      id: "support",
      names: ["statligt stöd", "state support"],
      money: true,
      holds: "amount",
      about: "column.peopleOutcome.support",
    },
    {
      id: "other",
      names: ["insatskostnad", "other costs"],
      money: true,
      holds: "amount",
      about: "column.peopleOutcome.other",
    },
  ],
  otherColumns: "refuse",
};

/** A row; names may be wrong. What its file does not have is undefined, and an empty cell is nothing. */
export interface OutcomeRow {
  readonly month: MonthNumber;
  readonly measure: { readonly text: string; readonly at: Place };
  readonly group: { readonly text: string; readonly at: Place };
  readonly counts: Readonly<Partial<Record<OutcomeCount, number>>>;
  readonly paid: Readonly<Partial<Record<OutcomeAmount, Amount>>>;
  readonly at: Place;
}

export interface OutcomeText {
  readonly file: string;
  /** The columns that it has. */
  readonly has: ReadonlySet<OutcomeCount | OutcomeAmount>;
  readonly rows: readonly OutcomeRow[];
}

/** Undefined when it cannot be read; all that is wrong is told. */
export async function readPeopleOutcome(
  source: Source,
  problems: Problems,
): Promise<OutcomeText | undefined> {
  const before = problems.errors;
  const rows: OutcomeRow[] = [];
  const met = new Map<string, Place>();
  const header = await readTable(
    source,
    peopleOutcomeFile.columns,
    { unknownColumns: "refuse" },
    problems,
    (head) => (row) => {
      const at = { file: head.file, line: row.line };
      const made = rowOf(new RowCells(head, row, problems), at, problems);
      if (made === undefined) return;
      const key = [made.month, folded(made.measure.text), folded(made.group.text)].join("\u0000");
      const other = met.get(key);
      const name = [monthText(made.month), made.measure.text, made.group.text]
        .filter((w) => w !== "")
        .join(" ");
      if (other !== undefined) problems.add({ code: "rad-dubbel", at, name, other });
      met.set(key, at);
      rows.push(made);
    },
  );
  if (header === undefined || problems.errors > before) return undefined;
  const has = new Set([...counted, ...paid].filter((id) => header.columns[id].index !== undefined));
  return { file: header.file, has, rows };
}

function rowOf(cells: RowCells<OutcomeColumn>, at: Place, problems: Problems): OutcomeRow | undefined {
  const before = problems.errors;
  const text = cells.filled("period");
  const month = text === undefined ? undefined : readMonth(text);
  if (text !== undefined && month === undefined)
    problems.add({ code: "manad-olaslig", at: cells.at("period"), text });
  const counts: Partial<Record<OutcomeCount, number>> = {};
  for (const id of counted) {
    const plain = cells.number(id);
    if (plain === undefined) continue;
    if (/^\d{1,7}$/u.test(plain)) counts[id] = Number(plain);
    else problems.add({ code: "antal-inte-helt", at: cells.at(id), text: cells.text(id) });
  }
  const amounts: Partial<Record<OutcomeAmount, Amount>> = {};
  for (const id of paid) {
    const amount = cells.amount(id);
    if (amount !== undefined) amounts[id] = amount;
  }
  if (month === undefined || problems.errors > before) return undefined;
  return { month, measure: cells.cell("measure"), group: cells.cell("group"), counts, paid: amounts, at };
}
