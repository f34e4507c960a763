import type { Plan } from "../../../analysis/plan/plan.js";
import type { PostingPlan, UnitPlan } from "../../../analysis/plan/posting-plan.js";
import type { Label } from "../../../core/explanation.js";
import type { LedgerItem } from "../../../ledger/posting.js";
import type { Alternative } from "../../../ledger/posting.js";
import { say } from "../../../texts/say.js";
import { amountColumn, amountUnits, textCell, textColumn } from "../../cells.js";
import { itemLabel } from "../items.js";
import { GrowingTable, type Shape } from "./growing-table.js";
import { groupLabel } from "./labels.js";
import type { PeopleSheet } from "./people-sheet.js";
import { added, called, negative, number, range, sumOf, type Term, worth } from "./term.js";
import type { TimeSheet } from "./time-sheet.js";
import type { UnitsSheet, Valued } from "./units-sheet.js";

/** What an item comes to year by year, with less without, and what that is worth today. */
export interface LiveSum {
  readonly years: readonly Term[];
  readonly discounted: readonly Term[];
}

/** A row of the ledger, in the place that is left for its item. */
export interface LedgerRow extends LiveSum {
  readonly item: LedgerItem;
  readonly alternative: Alternative;
  readonly measure: string;
  readonly group: string;
}

/** People times what each is worth, for every item, measure, group, alternative and state: with as it is, without below zero. */
export class LedgerSheet {
  readonly table: GrowingTable;
  readonly rows: LedgerRow[] = [];
  private readonly of = new Map<string, { first: number; last: number }>();
  private readonly isMoney: boolean;

  constructor(
    private readonly plan: Plan,
    private readonly time: TimeSheet,
    id: "ledger" | "outcomeLedger",
  ) {
    this.isMoney = id === "ledger";
    const years = plan.horizon.years.map(({ year }) => year);
    const money = (name: string, label: Label) => amountColumn(name, label, amountUnits.kr);
    const number = (name: string, label: Label) => ({ id: name, label, unit: "antal", decimals: 1 }) as const;
    const amount = this.isMoney ? money : number;
    this.table = new GrowingTable(
      id,
      {
        title: say(this.isMoney ? "liveRun.ledger" : "liveRun.outcomeLedger"),
        notes: [say("liveRun.ledger.note")],
        keptInSight: 1,
      },
      [
        textColumn("item", say("run.item")),
        ...(this.isMoney
          ? [textColumn("payer", say("run.payer")), textColumn("receiver", say("run.receiver"))]
          : []),
        textColumn("measure", say("liveRun.measure")),
        textColumn("group", say("liveRun.group")),
        textColumn("alternative", say("run.alternative")),
        textColumn("state", say("run.state")),
        ...years.map((year) => number(`q${String(year)}`, say("liveRun.ledger.people", { year }))),
        ...years.map((year) => amount(`a${String(year)}`, say("liveRun.ledger.amount", { year }))),
        ...(this.isMoney
          ? years.map((year) => amount(`p${String(year)}`, say("liveRun.ledger.present", { year })))
          : []),
      ],
    );
  }

  /** All postings of a plan, of those who can be counted. */
  add(units: UnitPlan, sheets: ReadonlyMap<number, PeopleSheet>, values: UnitsSheet): void {
    for (const planned of units.postings) this.posting(units, planned, sheets, values);
  }

  /** A row of no people: what it comes to is put in afterwards. */
  plain(
    where: Omit<LedgerRow, "years" | "discounted"> & { readonly state?: string },
    years: readonly Term[],
    discounted: readonly Term[],
  ): void {
    const row = this.row(where.item, { ...where, state: where.state ?? "" });
    const put = (letter: "a" | "p", terms: readonly Term[]): Term[] =>
      terms.map((term, y) => this.table.set(row, this.column(letter, y), term, this.shape));
    this.rows.push({ ...where, years: put("a", years), discounted: put("p", discounted) });
  }

  /** What all rows of an item come to. */
  sum(item: LedgerItem): LiveSum {
    const place = this.of.get(item.id);
    const own = this.rows.filter((row) => row.item.id === item.id);
    const along = (letter: "a" | "p", values: (row: LedgerRow) => readonly Term[]): Term[] =>
      this.plan.horizon.years.map((_, y) => {
        if (place === undefined) return number(0);
        const value = own.reduce((sum, row) => sum + (values(row)[y]?.value ?? 0), 0);
        const column = this.column(letter, y);
        return sumOf(range(this.table.ref(place.first, column), this.table.ref(place.last, column), value));
      });
    return {
      years: along("a", (row) => row.years),
      discounted: this.isMoney ? along("p", (row) => row.discounted) : [],
    };
  }

  get items(): readonly LedgerItem[] {
    const items = new Map<string, LedgerItem>();
    for (const { item } of this.rows) if (!items.has(item.id)) items.set(item.id, item);
    return [...items.values()];
  }

  private get shape(): Shape {
    return this.isMoney ? "kronor" : "people";
  }

  private column(letter: "q" | "a" | "p", year: number): string {
    return `${letter}${String(this.plan.horizon.years[year]!.year)}`;
  }

  private row(
    item: LedgerItem,
    {
      measure,
      group,
      alternative,
      state,
    }: Pick<LedgerRow, "measure" | "group" | "alternative"> & { readonly state: string },
  ): number {
    const row = this.table.row({
      item: textCell(itemLabel(item)),
      ...(this.isMoney ? { payer: textCell(item.payer), receiver: textCell(item.receiver) } : {}),
      measure: textCell(measure),
      group: textCell(group),
      alternative: textCell(say(alternative === "with" ? "liveRun.with" : "liveRun.without")),
      state: textCell(state),
    });
    const place = this.of.get(item.id);
    if (place !== undefined && place.last !== row - 1) throw new RangeError(`rows of ${item.id} apart`);
    this.of.set(item.id, { first: place?.first ?? row, last: row });
    return row;
  }

  private posting(
    units: UnitPlan,
    { item, cohort, state, recording, row: unitRow }: PostingPlan,
    sheets: ReadonlyMap<number, PeopleSheet>,
    values: UnitsSheet,
  ): void {
    const sheet = sheets.get(cohort.place)!;
    const counted = sheet.column(this.plan.recordings[recording]!);
    if (counted === undefined) return;
    const valued = values.of(units, unitRow, cohort.group, state);
    const { measure, alternative, group } = cohort;
    const where = { item, measure, alternative, group: groupLabel(this.plan, group) };
    const row = this.row(item, { ...where, state });
    const signed = (term: Term): Term => (alternative === "with" ? term : negative(term));
    const years: Term[] = [];
    const discounted: Term[] = [];
    this.plan.horizon.years.forEach(({ from, until }, y) => {
      const people = sheet.within(counted, from, until);
      const all = people && this.table.set(row, this.column("q", y), sumOf(people), "people");
      const parts = stretches(valued, from, until).flatMap((s) => {
        const those = sheet.within(counted, s.from, s.until);
        return those === undefined ? [] : [{ ...s, those }];
      });
      const isWhole = (s: { readonly from: number; readonly until: number }) =>
        s.from === from && s.until === until;
      const amounts = parts.map((s) => worth(isWhole(s) ? all! : sumOf(s.those), s.value));
      years.push(this.amount(row, "a", y, signed(added(amounts) ?? number(0))));
      if (!this.isMoney) return;
      const presents = parts.map((s) => {
        const factors = this.time.factorsIn(s.from, s.until);
        const value = sheet.weighed(counted, s.from, s.until, (cycle) => this.time.factor(cycle).value);
        const weighed = called("SUMPRODUCT", value, s.those, factors);
        const people = isWhole(s) ? all! : sumOf(s.those);
        return worth(people, s.value, {
          parts: [...weighed.parts, "*", ...s.value.parts],
          value: value * s.value.value,
          atom: false,
        });
      });
      discounted.push(this.amount(row, "p", y, signed(added(presents) ?? number(0))));
    });
    this.rows.push({ ...where, years, discounted });
  }

  private amount(row: number, letter: "a" | "p", year: number, term: Term): Term {
    return this.table.set(row, this.column(letter, year), term, this.shape);
  }
}

/** The parts of a span in which something is worth the same. */
function stretches(
  valued: readonly Valued[],
  first: number,
  until: number,
): { readonly from: number; readonly until: number; readonly value: Term }[] {
  return valued.flatMap(({ from, value }, i) => {
    const begins = Math.max(first, from);
    const ends = Math.min(until, valued[i + 1]?.from ?? until);
    return begins >= ends || value === undefined ? [] : [{ from: begins, until: ends, value }];
  });
}
