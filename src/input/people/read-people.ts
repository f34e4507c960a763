import { isZero, toMoney } from "../../core/decimal.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { hasPersonnummer } from "../../tabular/cells/personnummer.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { readTable } from "../../tabular/read-table.js";
import type { Header } from "../../tabular/table.js";
import type { LineGate } from "../../tabular/text/csv-rows.js";
import { type PeopleColumn, peopleFile } from "../files/people.js";
import { type Day, dayOf, lastDayBefore, monthOf, next, readDay, readMonth } from "./day.js";
import { ongoing, type Trait, traits, untilNext } from "./history.js";
import type { HistoryBuilder, TraitColumn } from "./history-builder.js";
import { type ByteColumn, KnownWords, PersonLines } from "./person-lines.js";
import { mostWords } from "./word-list.js";

/** What the rows of a file are. */
export type PeopleRows = "events" | "spells" | "months";

/** The status of a month in which something was paid. */
const paidStatus = "försörjningsstöd";

/** The hindrance of a row that says none. */
export const noHindrance = "–";

export interface PeopleOptions {
  /** Those who are followed: people, or households, which are then what the rows of one household say together. */
  readonly each: "person" | "household";
  /** What the history tells: statuses unless given, or hindrances, while each holds. People have the same numbers in both. */
  readonly tells?: "status" | "hindrance";
}

/** Reads a file of rows about people into a history that is being built; all that is wrong is told. */
export async function readPeople(
  source: Source,
  builder: HistoryBuilder,
  options: PeopleOptions,
  problems: Problems,
): Promise<PeopleRows | undefined> {
  let rows: PeopleRows | undefined;
  await readTable(
    source,
    peopleFile.columns,
    { unknownColumns: peopleFile.otherColumns, sheet: "handelser" },
    problems,
    (header, gate) => {
      rows = rowsOf(header, options, problems);
      if (rows === undefined) return undefined;
      const reader = new PeopleReader(header, rows, options, builder, problems, gate);
      return (row) => {
        reader.read(new RowCells(header, row, problems));
      };
    },
  );
  return rows;
}

const has = (header: Header<PeopleColumn>, ...columns: readonly PeopleColumn[]): boolean =>
  columns.every((column) => header.columns[column].index !== undefined);

/** What the columns say that rows are; what is missing is told. */
function rowsOf(
  header: Header<PeopleColumn>,
  { each }: PeopleOptions,
  problems: Problems,
): PeopleRows | undefined {
  const tellMissing = (columns: readonly PeopleColumn[]): void => {
    const missing = columns.filter((column) => !has(header, column));
    problems.add({
      code: "kolumn-saknas",
      at: { file: header.file },
      columns: missing.map((column) => header.columns[column].written),
      found: Object.values(header.columns).flatMap(({ index, written }) =>
        index === undefined ? [] : [written],
      ),
    });
  };
  const needed: readonly PeopleColumn[] = [
    ...(each === "household" ? (["householdId"] as const) : []),
    ...(has(header, "month")
      ? []
      : has(header, "from")
        ? (["until", "status"] as const)
        : (["date", "status"] as const)),
  ];
  if (!has(header, ...needed)) {
    tellMissing(needed);
    return undefined;
  }
  if (has(header, "month")) return "months";
  if (has(header, "from")) return "spells";
  return "events";
}

interface WordColumn {
  readonly column: PeopleColumn;
  readonly known: KnownWords;
  readonly trait: TraitColumn | undefined;
}

class PeopleReader {
  private readonly who: PeopleColumn;
  private readonly tells: "status" | "hindrance";
  private readonly words: readonly WordColumn[];
  /** Those whose name reads like a personal number and was said to be none. */
  private readonly asked = new Set<number>();
  private isUtf8 = false;
  private told = false;

  constructor(
    private readonly header: Header<PeopleColumn>,
    private readonly rows: PeopleRows,
    { each, tells = "status" }: PeopleOptions,
    private readonly builder: HistoryBuilder,
    private readonly problems: Problems,
    private readonly gate: LineGate | undefined,
  ) {
    this.who = each === "household" ? "householdId" : "person";
    this.tells = tells;
    const statusColumns: readonly PeopleColumn[] = rows === "months" ? [] : [tells];
    const traitColumns =
      tells === "status"
        ? traits.filter((t) => has(header, t) && !(rows === "months" && t === "measure"))
        : [];
    this.words = [
      ...statusColumns.map((column) => ({ column, known: new KnownWords(), trait: undefined })),
      ...traitColumns.map((t: Trait) => ({ column: t, known: new KnownWords(), trait: builder.trait(t) })),
    ];
    if (gate !== undefined && rows !== "months" && tells === "status") gate.taker = this.byBytes();
  }

  /** A row that is read as all rows are, and teaches its words to those who read bytes. */
  read(cells: RowCells<PeopleColumn>): void {
    this.builder.rows += 1;
    this.isUtf8 = this.gate?.isUtf8 === true;
    const name = cells.filled(this.who);
    const time = this.timeOf(cells);
    const status = this.rows === "months" ? undefined : this.statusOf(cells);
    const places = this.words.map(({ column, trait, known }) =>
      trait === undefined ? undefined : this.wordOf(cells, column, trait, known),
    );
    if (name === undefined || time === undefined) return;
    const bytes = encoder.encode(name);
    const person = this.builder.people.add(bytes, 0, bytes.length);
    if (hasPersonnummer(name, "text")) this.asked.add(person);
    this.observe(time.from, time.until);
    if (this.rows === "months") this.month(cells, person, time.from);
    else if (status !== undefined) this.builder.add(person, time.from, time.until, status);
    this.words.forEach(({ trait }, i) => {
      const place = places[i];
      if (place !== undefined) trait?.add(person, time.from, place);
    });
  }

  private observe(from: Day, until: Day): void {
    this.builder.observe(from);
    if (until !== untilNext && until !== ongoing) this.builder.observe(lastDayBefore(until));
  }

  private timeOf(cells: RowCells<PeopleColumn>): { readonly from: Day; readonly until: Day } | undefined {
    if (this.rows === "months") {
      const month = readIn(cells, "month", readMonth);
      return month === undefined ? undefined : { from: dayOf(month, 1), until: dayOf(month + 1, 1) };
    }
    if (this.rows === "events") {
      const day = readIn(cells, "date", readDay);
      return day === undefined ? undefined : { from: day, until: untilNext };
    }
    const from = readIn(cells, "from", readDay);
    const isOngoing = cells.text("until") === "";
    const last = isOngoing ? undefined : readIn(cells, "until", readDay);
    if (from === undefined || (!isOngoing && last === undefined)) return undefined;
    if (last === undefined) return { from, until: ongoing };
    if (last < from) {
      cells.tell("until", { code: "datum-ombytta", from: cells.text("from"), to: cells.text("until") });
      return undefined;
    }
    return { from, until: next(last) };
  }

  private statusOf(cells: RowCells<PeopleColumn>): number | undefined {
    const text = this.tells === "status" ? cells.filled("status") : cells.text("hindrance") || noHindrance;
    if (text === undefined) return undefined;
    const place = this.builder.statuses.placeOf(text);
    if (place === undefined) {
      this.tellTooMany(cells, this.tells);
      return undefined;
    }
    this.words[0]!.known.learn(text, place, this.isUtf8);
    return place;
  }

  private wordOf(
    cells: RowCells<PeopleColumn>,
    column: PeopleColumn,
    trait: TraitColumn,
    known: KnownWords,
  ): number | undefined {
    const text = cells.text(column);
    if (text === "") return undefined;
    const place = trait.list.placeOf(text);
    if (place === undefined) {
      this.tellTooMany(cells, column);
      return undefined;
    }
    known.learn(text, place, this.isUtf8);
    return place;
  }

  private month(cells: RowCells<PeopleColumn>, person: number, from: Day): void {
    const { builder } = this;
    const hasAmounts = has(this.header, "amount");
    const amount = hasAmounts ? cells.amount("amount") : undefined;
    const isPaid = !hasAmounts || (amount !== undefined && !isZero(toMoney(amount)));
    const until = dayOf(monthOf(from) + 1, 1);
    const put = (column: PeopleColumn, text: string, begins: Day, ends: Day): void => {
      const place = builder.statuses.placeOf(text);
      if (place === undefined) this.tellTooMany(cells, column);
      else builder.add(person, begins, ends, place);
    };
    if (this.tells === "hindrance") {
      put("hindrance", cells.text("hindrance") || noHindrance, from, until);
      return;
    }
    if (isPaid) put("amount", paidStatus, from, until);
    const measure = cells.text("measure");
    if (measure !== "") {
      put("measure", measure, from, until);
      const column = builder.trait("measure");
      const place = column.list.placeOf(measure);
      if (place !== undefined) column.add(person, from, place);
    }
    const closing = cells.text("closing");
    if (closing !== "") put("closing", closing, until, untilNext);
    if (!isPaid && measure === "" && closing === "") builder.nothingPaid += 1;
  }

  private tellTooMany(cells: RowCells<PeopleColumn>, column: PeopleColumn): void {
    if (this.told) return;
    this.told = true;
    this.problems.add({ code: "for-manga", at: cells.at(column), what: "statuses", limit: mostWords });
  }

  private byBytes(): PersonLines {
    const { builder, header, words } = this;
    const count = Math.max(
      ...Object.values(header.columns).map(({ index }) => index ?? -1),
      ...header.extra.map(({ index }) => index),
    );
    const columns = Array.from({ length: count + 1 }, (): ByteColumn => ({ kind: "unread" }));
    const put = (column: PeopleColumn, as: ByteColumn): number => {
      const { index } = header.columns[column];
      if (index !== undefined) columns[index] = as;
      return index ?? -1;
    };
    put(this.who, { kind: "person" });
    put(this.rows === "events" ? "date" : "from", { kind: "day", to: "from" });
    if (this.rows === "spells") put("until", { kind: "day", to: "last" });
    const at = words.map(({ column, known }) => put(column, { kind: "word", known }));
    return new PersonLines(
      columns,
      builder.people,
      (person) => person !== -1 && !this.asked.has(person),
      (row) => {
        const status = row.words[at[0]!]!;
        const until = this.rows === "events" ? untilNext : row.last === 0 ? ongoing : next(row.last);
        builder.rows += 1;
        this.observe(row.from, until);
        builder.add(row.person, row.from, until, status);
        for (let i = 1; i < words.length; i++) {
          const place = row.words[at[i]!]!;
          if (place !== -1) words[i]!.trait!.add(row.person, row.from, place);
        }
      },
    );
  }
}

const encoder = new TextEncoder();

function readIn(
  cells: RowCells<PeopleColumn>,
  column: PeopleColumn,
  read: (text: string) => number | undefined,
): number | undefined {
  const text = cells.filled(column);
  if (text === undefined) return undefined;
  const found = read(text);
  if (found === undefined) cells.tell(column, { code: "datum-olasligt", text });
  return found;
}
