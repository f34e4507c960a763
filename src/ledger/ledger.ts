import { CompensatedSum } from "../core/compensated-sum.js";
import { isPartOf, topOf } from "./actors.js";
import type { LedgerPeriod } from "./period.js";
import type { LedgerItem, Posting } from "./posting.js";
import { type LedgerDimension, type Query, roleFor, signFor, signIn, type View } from "./query.js";
import { type Role, roleAt } from "./roles.js";
import { stretchesIn } from "./steps.js";

/** A sum by some dimensions: their values in the order they were asked for. */
export interface LedgerSum {
  readonly keys: readonly (string | number)[];
  readonly amount: number;
}

/**
 * Who pays whom, as people times values. Sums are floats, added with Neumaier's correction in the order of the postings:
 * the same bits on every run. `inKronor` makes amounts of them.
 */
export class Ledger {
  private readonly people = new Map<Float64Array, Float64Array>();
  private readonly earned = new Map<Posting, Float64Array>();
  private readonly paid = new Map<Posting, Float64Array>();
  /** Tables ask for the same sums: by what is asked. */
  private readonly known = new Map<string, Float64Array>();

  constructor(
    readonly postings: readonly Posting[],
    readonly years: readonly LedgerPeriod[],
    readonly cycles: number,
  ) {}

  /** Every item, in the order of the postings. */
  get items(): readonly LedgerItem[] {
    return [...new Set(this.postings.map((p) => p.item))];
  }

  sum(query: Query): number {
    const total = new CompensatedSum();
    for (const posting of this.postings) {
      const sign = signIn(posting, query);
      if (sign !== 0) for (const amount of this.amountsIn(posting, query)) total.add(sign * amount);
    }
    return total.total();
  }

  /** One sum per year of the horizon. */
  perYear(query: Query): Float64Array {
    return this.once("year", query, () => this.sumPerYear(query));
  }

  private once(per: string, query: Query, make: () => Float64Array): Float64Array {
    const key = per + JSON.stringify(query);
    const known = this.known.get(key) ?? make();
    this.known.set(key, known);
    return known.slice();
  }

  private sumPerYear(query: Query): Float64Array {
    const totals = this.years.map(() => new CompensatedSum());
    for (const posting of this.postings) {
      const sign = signIn(posting, query);
      if (sign === 0) continue;
      const yearly = this.yearly(posting, query.view ?? "earned");
      for (let y = 0; y < totals.length; y++) totals[y]!.add(sign * yearly[y]!);
    }
    return Float64Array.from(totals, (t) => t.total());
  }

  /** One sum per cycle of the horizon. */
  perCycle(query: Query): Float64Array {
    return this.once("cycle", query, () => this.perCycleOf((posting) => signIn(posting, query), query.view));
  }

  /** The same, each posting with the sign it is given; 0 leaves it out. */
  perCycleOf(signOf: (posting: Posting) => -1 | 0 | 1, view: View = "earned"): Float64Array {
    const sums = new Float64Array(this.cycles);
    const lost = new Float64Array(this.cycles);
    for (const posting of this.postings) {
      const sign = signOf(posting);
      if (sign === 0) continue;
      const { quantity, value, item } = posting;
      const lag = view === "paid" ? item.lag : 0;
      for (const stretch of stretchesIn(value, 0, this.cycles - lag))
        for (let cycle = stretch.from; cycle < stretch.until; cycle++) {
          const people = quantity[cycle]!;
          // Where there is nobody a value may be missing.
          if (people === 0) continue;
          const term = sign * people * stretch.value;
          const sum = sums[cycle + lag]!;
          const next = sum + term;
          lost[cycle + lag]! += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
          sums[cycle + lag] = next;
        }
    }
    return sums.map((sum, cycle) => sum + lost[cycle]!);
  }

  /**
   * Sums told apart. By actor, each amount stands twice: what the receiver gets, and what the payer loses. Combinations
   * that no posting has are left out; the rest stand in the order they are first met.
   */
  by(dimensions: readonly LedgerDimension[], query: Query = {}): LedgerSum[] {
    const sums = new Map<string, { keys: (string | number)[]; total: CompensatedSum }>();
    const add = (keys: (string | number)[], amount: number): void => {
      const key = keys.join("\u0000");
      const sum = sums.get(key) ?? { keys, total: new CompensatedSum() };
      sums.set(key, sum);
      sum.total.add(amount);
    };
    const actor = dimensions.find((d) => d === "actor" || d === "topActor");
    const { actor: one, actors, role, ...rest } = query;
    const whose = actors ?? (one === undefined ? undefined : [one]);
    for (const posting of this.postings) {
      const sign = signIn(posting, rest);
      if (sign === 0) continue;
      const all = actor === undefined ? ownEnd(posting.item, query) : endsOf(posting.item, actor, whose);
      const ends = role === undefined ? all : all.filter((end) => end.role === role);
      if (ends.length === 0) continue;
      for (const { period, amount } of this.amountsBy(posting, dimensions, query))
        for (const end of ends)
          add(
            dimensions.map((d) => keyOf(posting, d, period, end)),
            sign * end.sign * amount,
          );
    }
    return [...sums.values()].map(({ keys, total }) => ({ keys, amount: total.total() }));
  }

  /** What is earned within the horizon and paid after it, summed as `query` says. */
  paidAfter(query: Query): number {
    const total = new CompensatedSum();
    for (const posting of this.postings) {
      const sign = signIn(posting, query);
      const { lag } = posting.item;
      if (sign !== 0 && lag > 0)
        total.add(sign * this.amount(posting, Math.max(0, this.cycles - lag), this.cycles));
    }
    return total.total();
  }

  /** What a posting comes to when it is earned, from a cycle up to another, which is not included. */
  amount(posting: Posting, from: number, until: number): number {
    const { value, quantity } = posting;
    const sum = new CompensatedSum();
    for (const stretch of stretchesIn(value, from, until)) {
      const people = quantityIn(quantity, stretch.from, stretch.until);
      // Where there is nobody a value may be missing.
      if (people !== 0) sum.add(people * stretch.value);
    }
    return sum.total();
  }

  /** The cycles in which that is earned which a query asks for. */
  spanOf(posting: Posting, query: Query): { readonly from: number; readonly until: number } {
    const year = query.year === undefined ? undefined : this.years.find((y) => y.year === query.year);
    if (query.year !== undefined && year === undefined) return { from: 0, until: 0 };
    const lag = query.view === "paid" ? posting.item.lag : 0;
    const first = Math.max(query.from ?? 0, year?.from ?? 0, 0);
    const until = Math.min(query.until ?? this.cycles, year?.until ?? this.cycles, this.cycles);
    return { from: Math.max(0, first - lag), until: Math.max(0, until - lag) };
  }

  /** Per year of the horizon. */
  yearly(posting: Posting, view: View): Float64Array {
    const lag = view === "paid" ? posting.item.lag : 0;
    const known = lag === 0 ? this.earned : this.paid;
    const before = known.get(posting);
    if (before !== undefined) return before;
    const amounts =
      lag === 0 && posting.value.from.length === 1
        ? this.peopleByYear(posting.quantity).map((people) =>
            people === 0 ? 0 : people * posting.value.values[0]!,
          )
        : Float64Array.from(this.years, ({ from, until }) =>
            this.amount(posting, Math.max(0, from - lag), Math.max(0, until - lag)),
          );
    known.set(posting, amounts);
    return amounts;
  }

  private peopleByYear(quantity: Float64Array): Float64Array {
    const known = this.people.get(quantity);
    if (known !== undefined) return known;
    const sums = Float64Array.from(this.years, ({ from, until }) => quantityIn(quantity, from, until));
    this.people.set(quantity, sums);
    return sums;
  }

  /** Year by year when whole years are asked for, so that years add up to the whole. */
  private amountsIn(posting: Posting, query: Query): Iterable<number> {
    if (query.from !== undefined || query.until !== undefined) {
      const { from, until } = this.spanOf(posting, query);
      return [this.amount(posting, from, until)];
    }
    const yearly = this.yearly(posting, query.view ?? "earned");
    if (query.year === undefined) return yearly;
    return this.years.flatMap(({ year }, i) => (year === query.year ? [yearly[i]!] : []));
  }

  private amountsBy(
    posting: Posting,
    dimensions: readonly LedgerDimension[],
    query: Query,
  ): { readonly period: number; readonly amount: number }[] {
    const lag = query.view === "paid" ? posting.item.lag : 0;
    if (dimensions.includes("cycle")) {
      const { from, until } = this.spanOf(posting, query);
      return stretchesIn(posting.value, from, until).flatMap((s) =>
        Array.from({ length: s.until - s.from }, (_, i) => {
          const people = posting.quantity[s.from + i]!;
          return { period: s.from + i + lag, amount: people === 0 ? 0 : people * s.value };
        }),
      );
    }
    if (!dimensions.includes("year"))
      return [...this.amountsIn(posting, query)].map((amount) => ({ period: 0, amount }));
    return this.years
      .filter(({ year }) => query.year === undefined || query.year === year)
      .map(({ year }) => {
        const { from, until } = this.spanOf(posting, { ...query, year });
        const whole = query.from === undefined && query.until === undefined;
        const place = this.years.findIndex((y) => y.year === year);
        const amount = whole
          ? this.yearly(posting, query.view ?? "earned")[place]!
          : this.amount(posting, from, until);
        return { period: year, amount };
      });
  }
}

/** People (or events) over some cycles: person-cycles. */
export function quantityIn(quantity: Float64Array, from: number, until: number): number {
  let sum = 0;
  let lost = 0;
  for (let cycle = from; cycle < until; cycle++) {
    const term = quantity[cycle]!;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

interface End {
  readonly name: string;
  readonly sign: -1 | 1;
  readonly role: Role;
}

function ownEnd(item: LedgerItem, query: Query): End[] {
  const sign = signFor(item, query);
  return sign === 0 ? [] : [{ name: "", sign, role: roleFor(item, query, sign) }];
}

function endsOf(
  item: LedgerItem,
  dimension: "actor" | "topActor",
  whose: readonly string[] | undefined,
): End[] {
  const named = (end: "payer" | "receiver"): End[] => {
    const actor = item[end];
    if (whose !== undefined && !whose.some((one) => isPartOf(actor, one))) return [];
    const name = dimension === "actor" ? actor : topOf(actor);
    return [{ name, sign: end === "receiver" ? 1 : -1, role: roleAt(item, end) }];
  };
  return [...named("receiver"), ...named("payer")];
}

function keyOf(posting: Posting, dimension: LedgerDimension, period: number, end: End): string | number {
  switch (dimension) {
    case "year":
    case "cycle":
      return period;
    case "actor":
    case "topActor":
      return end.name;
    case "role":
      return end.role;
    case "item":
      return posting.item.id;
    case "measure":
    case "group":
    case "state":
    case "alternative":
      return posting[dimension];
  }
}
