import type { Plan } from "../../../analysis/plan/plan.js";
import { publicActors } from "../../../analysis/run/figures.js";
import type { Label } from "../../../core/explanation.js";
import { isPartOf, municipality, municipalBooks, topOf } from "../../../ledger/actors.js";
import type { LedgerItem, Posting } from "../../../ledger/posting.js";
import { type Query, signIn } from "../../../ledger/query.js";
import { constantly } from "../../../ledger/steps.js";
import { resources } from "../../../rulebook/actor.js";
import type { OutcomeDefinition } from "../../../rulebook/item.js";
import { say, text } from "../../../texts/say.js";
import { amountColumn, amountUnits, textCell, textColumn } from "../../cells.js";
import type { ReportRow } from "../../report.js";
import { headingOf } from "../heading.js";
import { itemLabel, touches } from "../items.js";
import { cellOf, GrowingTable } from "./growing-table.js";
import { stateLabel } from "./labels.js";
import type { LedgerSheet } from "./ledger-sheet.js";
import type { PeopleSheet } from "./people-sheet.js";
import {
  added,
  called,
  less,
  negative,
  number,
  over,
  range,
  signed,
  sumOf,
  type Term,
  written,
} from "./term.js";
import type { TimeSheet } from "./time-sheet.js";

/** Year by year, and what it is worth today. */
interface Amounts {
  readonly years: readonly Term[];
  /** Of all years. */
  readonly total: Term;
  readonly present: Term;
}
type Summed = Omit<Amounts, "total">;

/** Pays from elsewhere: a gain from it is told apart, as in the report. */
const eu = "EU";
const presentId = "presentValue";
const totalId = "total";

/** The three sums of a run, its key figures, its people and its outcomes, all of them formulas over the ledger. */
export class Results {
  readonly items: GrowingTable;
  private readonly sums = new Map<string, Amounts>();
  private shownNet: { readonly label: Label; readonly term: Term } | undefined;
  private readonly itemsById: readonly LedgerItem[];

  constructor(
    private readonly plan: Plan,
    ledger: LedgerSheet,
    private readonly sheets: readonly PeopleSheet[],
    private readonly time: TimeSheet,
  ) {
    this.items = this.sumTable(
      "items",
      say("liveRun.items"),
      [
        textColumn("item", say("run.item")),
        textColumn("payer", say("run.payer")),
        textColumn("receiver", say("run.receiver")),
        textColumn("kind", say("run.kind")),
        textColumn("cash", say("liveRun.items.cash")),
      ],
      [say("run.note.transfers")],
    );
    this.itemsById = ledger.items;
    for (const item of this.itemsById) {
      const { years, discounted } = ledger.sum(item);
      const lead = {
        item: textCell(itemLabel(item)),
        payer: textCell(item.payer),
        receiver: textCell(item.receiver),
        kind: textCell(say(item.kind === "real" ? "run.real" : "run.transfer")),
        cash: textCell(say(item.cash ? "liveRun.yes" : "liveRun.no")),
      };
      this.sums.set(item.id, this.sumRow(this.items, lead, { years, present: added(discounted)! }));
    }
  }

  /** What the formulas of each item come to, year by year. */
  perItem(): { readonly id: string; readonly years: readonly number[] }[] {
    return [...this.sums].map(([id, { years }]) => ({ id, years: years.map(({ value }) => value) }));
  }

  societyPresent(): number {
    return 0 - this.sum({ actor: resources }).present.value;
  }

  /** Actors in the order they are met in the books. */
  private get actors(): string[] {
    const met = this.itemsById.flatMap(({ payer, receiver }) => [payer, receiver]);
    const known = [...this.plan.actors, ...met].filter((actor) => met.some((one) => isPartOf(one, actor)));
    return [...new Set(known.map(topOf))].filter((actor) => actor !== resources);
  }

  board(): GrowingTable | undefined {
    if (!this.actors.includes(municipality)) return undefined;
    const table = this.sumTable(
      "board",
      say("run.board"),
      [textColumn("row", "")],
      [say("run.note.board", { outside: this.itemsById.some((i) => touches(i, municipality) && !i.cash) })],
    );
    const own = this.itemsById.filter((item) => touches(item, municipality));
    const begins = this.entering();
    const row = table.row({ row: textCell(say("run.entering")) });
    begins.forEach((term, y) => {
      table.put(row, this.yearId(y), cellOf(term, "people"));
    });
    this.headed(
      table,
      own.filter((item) => item.cash),
    );
    const outside = own.filter((item) => !item.cash);
    const net = outside.length === 0 ? say("run.net", { actor: municipality }) : say("run.municipalBooks");
    this.sumRow(table, { row: textCell(net) }, this.sum(municipalBooks), "total");
    for (const item of outside) {
      const label = itemLabel(item);
      const both = { sv: text(label, "sv"), en: text(label, "en") };
      const lead = { row: textCell(say("run.outsideBooks", both)) };
      this.sumRow(table, lead, this.sum({ actor: municipality, item: item.id }));
    }
    return table;
  }

  publicFinances(): GrowingTable | undefined {
    const those = this.publicOnes;
    if (those.length === 0) return undefined;
    const table = this.sumTable(
      "publicFinances",
      say("run.publicFinances"),
      [textColumn("actor", say("run.actor"))],
      [say("run.note.public", { actors: those })],
    );
    for (const actor of those) this.sumRow(table, { actor: textCell(actor) }, this.sum({ actor }));
    this.sumRow(table, { actor: textCell(say("run.publicFinances")) }, this.sum({ actors: those }), "total");
    return table;
  }

  society(): GrowingTable {
    const table = this.sumTable(
      "actors",
      say("run.society"),
      [textColumn("actor", say("run.actor"))],
      [say("run.note.society")],
    );
    for (const actor of this.actors) this.sumRow(table, { actor: textCell(actor) }, this.sum({ actor }));
    const { years, present } = this.sum({ actor: resources });
    const turned = { years: years.map(negative), present: negative(present) };
    this.sumRow(table, { actor: textCell(say("run.society")) }, turned, "total");
    if (this.actors.includes(eu))
      this.sumRow(table, { actor: textCell(say("run.ofWhich", { actor: eu })) }, this.sum({ actor: eu }));
    return table;
  }

  /** What the net is of, and its cell among the key figures. */
  get net(): { readonly label: Label; readonly term: Term } | undefined {
    return this.shownNet;
  }

  /** What is laid out, given and gained, and what an extra year in work costs. */
  keyFigures(): GrowingTable {
    const table = new GrowingTable("keyFigures", { title: say("liveRun.keyFigures") }, [
      textColumn("figure", say("run.what")),
      textColumn("value", say("liveRun.value")),
      textColumn("unit", say("liveRun.unit")),
    ]);
    const put = (label: Label, term: Term, unit: Label): Term =>
      table.set(table.row({ figure: textCell(label), unit: textCell(unit) }), "value", term, {
        unit: unit === "kr" ? unit : "",
      });
    const isMunicipal = this.actors.includes(municipality);
    const query: Query = isMunicipal ? { actors: [municipality], cash: true } : { actors: this.publicOnes };
    const whole = (role: "cost" | "support" | "effect"): Term => this.sum({ ...query, role }).total;
    const whose = isMunicipal ? say("run.municipality") : say("run.publicFinances");
    const who = { who: { sv: text(whose, "sv"), en: text(whose, "en") } };
    put(say("liveRun.key.cost", who), negative(whole("cost")), "kr");
    put(say("liveRun.key.support", who), whole("support"), "kr");
    put(say("liveRun.key.effects", who), whole("effect"), "kr");
    const books = this.sum(query);
    const net = put(say("liveRun.key.net", who), books.total, "kr");
    this.shownNet = { label: say("liveRun.net", who), term: net };
    const present = put(say("liveRun.key.present", who), books.present, "kr");
    const extra = this.extraYears();
    const years = put(say("liveRun.key.extraYears"), extra.years, say("liveRun.key.years"));
    const discounted = put(say("liveRun.key.discountedYears"), extra.discounted, say("liveRun.key.years"));
    put(say("liveRun.key.atEnd"), extra.atEnd, say("liveRun.key.people"));
    const price = (label: Label, of: Term, by: Term): void => {
      const value = by.value >= 1e-9 && of.value < 0 ? -of.value / by.value : NaN;
      const formula = written(
        value,
        "IF(OR(",
        by,
        "<0.000000001,",
        of,
        '>=0),"",',
        over(negative(of), by),
        ")",
      );
      put(label, formula, "kr");
    };
    price(say("liveRun.key.perYear", who), net, years);
    price(say("liveRun.key.perYearPresent", who), present, discounted);
    return table;
  }

  /** How many there are in each state on average, with the measure and without, and the difference. */
  people(): GrowingTable {
    const { horizon, scenario } = this.plan;
    const table = new GrowingTable(
      "people",
      { title: say("liveRun.peopleByYear"), notes: [say("run.note.people")] },
      [
        textColumn("alternative", say("run.alternative")),
        textColumn("state", say("run.state")),
        ...horizon.years.map(({ year }) => ({
          id: String(year),
          label: String(year),
          unit: "antal" as const,
          decimals: 1,
        })),
      ],
    );
    const put = (alternative: Label, state: Label, terms: readonly Term[]): Term[] => {
      const row = table.row({ alternative: textCell(alternative), state: textCell(state) });
      return terms.map((term, y) => table.set(row, this.yearId(y), term, "people"));
    };
    put("", say("run.entering"), this.entering());
    const kinds = scenario.compared ? (["with", "without"] as const) : (["with"] as const);
    const byState = kinds.map((kind) =>
      scenario.states.map((_, state) => {
        const terms = this.mean(state, kind);
        return terms && put(say(`run.${kind}`), stateLabel(this.plan, state), terms);
      }),
    );
    if (kinds.length === 2)
      scenario.states.forEach((_, state) => {
        const [own, other] = byState.map((rows) => rows[state]);
        if (own === undefined && other === undefined) return;
        const terms = horizon.years.map((_, y) => less(own?.[y] ?? number(0), other?.[y] ?? number(0)));
        put(say("run.effect"), stateLabel(this.plan, state), terms);
      });
    return table;
  }

  /** Results that are not money. */
  outcomes(
    ledger: LedgerSheet,
    definitions: readonly { readonly item: LedgerItem; readonly outcome: OutcomeDefinition }[],
  ): GrowingTable | undefined {
    const known = new Set(ledger.items.map((item) => item.id));
    const shown = definitions.filter(({ item }) => known.has(item.id));
    if (shown.length === 0) return undefined;
    const { horizon, scenario } = this.plan;
    const title = say(scenario.compared ? "run.outcomesDifference" : "run.outcomes");
    const table = new GrowingTable("outcomes", { title }, [
      textColumn("outcome", say("run.outcome")),
      ...horizon.years.map(({ year }) => ({
        id: String(year),
        label: String(year),
        unit: "antal" as const,
        decimals: 1,
      })),
    ]);
    for (const { item } of shown) {
      const row = table.row({ outcome: textCell(itemLabel(item)) });
      ledger.sum(item).years.forEach((term, y) => table.set(row, this.yearId(y), term, "people"));
    }
    return table;
  }

  /** What a query comes to: the items of it, with the sign that it gives them. */
  private sum(query: Query): Amounts {
    const signs = this.itemsById.flatMap((item) => {
      const sign = signIn(asPosting(item), query);
      return sign === 0 ? [] : [{ sign, of: this.sums.get(item.id)! }];
    });
    return {
      years: this.plan.horizon.years.map((_, y) =>
        signed(signs.map(({ sign, of }) => ({ sign, term: of.years[y]! }))),
      ),
      total: signed(signs.map(({ sign, of }) => ({ sign, term: of.total }))),
      present: signed(signs.map(({ sign, of }) => ({ sign, term: of.present }))),
    };
  }

  private get publicOnes(): string[] {
    return this.actors.filter((actor) => publicActors.some((one) => one === actor));
  }

  /** Rows of items that are told together, in the order of a board's calculation, with what several under one heading make. */
  private headed(table: GrowingTable, items: readonly LedgerItem[]): void {
    const rank = ({ origin }: LedgerItem): number => ["budget", "overhead", "item"].indexOf(origin);
    const rows = new Map<string, { label: Label; group: string | undefined; ids: string[] }>();
    for (const item of [...items].sort((a, b) => rank(a) - rank(b))) {
      const { key, group, label } = headingOf(item);
      const known = rows.get(key) ?? { label, group, ids: [] };
      known.ids.push(item.id);
      rows.set(key, known);
    }
    const all = [...rows.values()];
    const first = (row: (typeof all)[number]): number =>
      row.group === undefined ? all.indexOf(row) : all.findIndex((r) => r.group === row.group);
    const ordered = [...all].sort((a, b) => first(a) - first(b) || all.indexOf(a) - all.indexOf(b));
    const sumOfItems = (ids: readonly string[]): Summed => {
      const each = ids.map((item) => this.sum({ actor: municipality, item }));
      return {
        years: this.plan.horizon.years.map((_, y) => addedUp(each.map((one) => one.years[y]!))),
        present: addedUp(each.map((one) => one.present)),
      };
    };
    ordered.forEach((row, i) => {
      this.sumRow(table, { row: textCell(row.label) }, sumOfItems(row.ids));
      const group = ordered.filter((other) => other.group === row.group);
      if (row.group === undefined || ordered[i + 1]?.group === row.group || group.length === 1) return;
      this.sumRow(table, { row: textCell(row.group) }, sumOfItems(group.flatMap(({ ids }) => ids)), "total");
    });
  }

  private entering(): Term[] {
    return this.plan.horizon.years.map(({ from, until }) => {
      const own = this.sheets.filter(({ run }) => run.plan.alternative === "with");
      const sums = own.flatMap((sheet) =>
        sheet.enteredStates.flatMap((column) => {
          const those = sheet.within(column, from, until);
          return those === undefined ? [] : [sumOf(those)];
        }),
      );
      return added(sums) ?? number(0);
    });
  }

  private mean(state: number, kind: "with" | "without"): Term[] | undefined {
    const own = this.sheets.filter(({ run }) => run.plan.alternative === kind);
    const found = own.flatMap((sheet) => {
      const column = sheet.inState(state);
      return column === undefined ? [] : [{ sheet, column }];
    });
    if (found.length === 0) return undefined;
    return this.plan.horizon.years.map(({ from, until }) => {
      const sums = found.flatMap(({ sheet, column }) => {
        const those = sheet.within(column, from, until);
        return those === undefined ? [] : [sumOf(those)];
      });
      return over(added(sums) ?? number(0), number(until - from));
    });
  }

  /** More years in work without support, and more people in it when the horizon ends. */
  private extraYears(): { readonly years: Term; readonly discounted: Term; readonly atEnd: Term } {
    const { horizon, scenario } = this.plan;
    const { cycles } = horizon;
    const inYear = number(horizon.cycle === "month" ? 12 : 1);
    const lasting = scenario.states.flatMap(({ selfSupport }, state) =>
      selfSupport === "lasting" ? [state] : [],
    );
    const parts = this.sheets.flatMap((sheet) =>
      lasting.flatMap((state) => {
        const column = sheet.inState(state);
        const those = column && sheet.within(column, 0, cycles);
        if (column === undefined || those === undefined) return [];
        const sign: 1 | -1 = sheet.run.plan.alternative === "with" ? 1 : -1;
        const value = sheet.weighed(column, 0, cycles, (cycle) => this.time.factor(cycle).value);
        const discounted = called("SUMPRODUCT", value, those, this.time.factorsIn(0, cycles));
        return [{ sign, years: sumOf(those), discounted }];
      }),
    );
    const ends = this.sheets.flatMap((sheet) =>
      lasting.flatMap((state) => {
        const term = sheet.afterLast(state);
        const sign: 1 | -1 = sheet.run.plan.alternative === "with" ? 1 : -1;
        return term === undefined ? [] : [{ sign, term }];
      }),
    );
    return {
      years: over(signed(parts.map(({ sign, years }) => ({ sign, term: years }))), inYear),
      discounted: over(signed(parts.map(({ sign, discounted }) => ({ sign, term: discounted }))), inYear),
      atEnd: signed(ends),
    };
  }

  private yearId(y: number): string {
    return String(this.plan.horizon.years[y]!.year);
  }

  private sumTable(
    id: string,
    title: Label,
    lead: readonly ReturnType<typeof textColumn>[],
    notes: readonly Label[],
  ): GrowingTable {
    const amount = (name: string, label: Label) => amountColumn(name, label, amountUnits.kr);
    return new GrowingTable(id, { title, notes }, [
      ...lead,
      ...this.plan.horizon.years.map(({ year }) => amount(String(year), String(year))),
      amount(totalId, say("run.allYears")),
      amount(presentId, say("run.presentValue")),
    ]);
  }

  private sumRow(
    table: GrowingTable,
    lead: Readonly<Record<string, ReturnType<typeof textCell>>>,
    { years, present }: Summed,
    role: ReportRow["role"] = "body",
  ): Amounts {
    const row = table.row(lead, role);
    const put = years.map((term, y) => table.set(row, this.yearId(y), term, "kronor"));
    const total = put.reduce((sum, { value }) => sum + value, 0);
    const [first, last] = [this.yearId(0), this.yearId(years.length - 1)];
    const all = range(table.ref(row, first), table.ref(row, last), total);
    const whole = table.set(row, totalId, sumOf(all), "kronor");
    return { years: put, total: whole, present: table.set(row, presentId, present, "kronor") };
  }
}

const addedUp = (terms: readonly Term[]): Term => signed(terms.map((term) => ({ sign: 1, term })));

/** Of nobody: to ask what sign a query gives it. */
const asPosting = (item: LedgerItem): Posting => ({
  item,
  alternative: "with",
  measure: "",
  group: "",
  state: "",
  quantity: new Float64Array(0),
  value: constantly(0),
});
