import { CompensatedSum } from "../../core/compensated-sum.js";
import type { Span } from "../../flow/steady-draws.js";
import { type Query, signIn } from "../../ledger/query.js";
import type { LedgerPeriod } from "../../ledger/period.js";
import type { LedgerItem } from "../../ledger/posting.js";
import type { Posting } from "../../ledger/posting.js";

/** A posting of several draws: people `quantity[cycle * draws + draw]` times a value by step, `values[step * draws + draw]`. */
export interface DrawnPosting extends Omit<Posting, "quantity" | "value"> {
  readonly item: LedgerItem;
  readonly quantity: Float64Array;
  readonly starts: Int32Array;
  readonly values: Float64Array;
}

/** By quantity and key of a span, what it comes to by draw. */
export type KnownSums = ReadonlyMap<Float64Array, ReadonlyMap<number, Float64Array>>;

export const spanKey = ({ from, until }: Span, cycles: number): number => from * (cycles + 1) + until;

/** As `Ledger`, of several draws side by side: the same sums in the same order, so that each comes to the same bits. */
export class BlockSums {
  private readonly people = new Map<Float64Array, Map<number, Float64Array>>();
  private readonly known = new Map<DrawnPosting, Map<string, readonly Float64Array[]>>();

  constructor(
    private readonly postings: readonly DrawnPosting[],
    private readonly years: readonly LedgerPeriod[],
    private readonly cycles: number,
    private readonly draws: number,
    /** Of quantities of which only sums are known: those, by the key of their span. */
    private readonly sums: KnownSums = new Map(),
  ) {}

  sum(query: Query): Float64Array {
    const { draws } = this;
    const sums = new Float64Array(draws);
    const lost = new Float64Array(draws);
    for (const posting of this.postings) {
      const sign = signIn({ ...posting, ...nothing }, query);
      if (sign === 0) continue;
      for (const amounts of this.amounts(posting, query))
        for (let d = 0; d < draws; d++) {
          // What is lost, whichever of the two is the greater, without asking which: the same bits as `CompensatedSum`.
          const term = sign * amounts[d]!;
          const sum = sums[d]!;
          const next = sum + term;
          const added = next - sum;
          lost[d]! += sum - (next - added) + (term - added);
          sums[d] = next;
        }
    }
    for (let d = 0; d < draws; d++) sums[d]! += lost[d]!;
    return sums;
  }

  /** What a posting comes to in each span of a query; kept, since every actor's sum asks for most of them. */
  private amounts(posting: DrawnPosting, query: Query): readonly Float64Array[] {
    const key = `${query.view ?? ""} ${query.year ?? ""} ${query.from ?? ""} ${query.until ?? ""}`;
    const own = this.known.get(posting) ?? new Map<string, readonly Float64Array[]>();
    this.known.set(posting, own);
    const before = own.get(key);
    if (before !== undefined) return before;
    const found = this.spansOf(posting, query).map((span) => this.amount(posting, span));
    own.set(key, found);
    return found;
  }

  /** By cycle and draw, as `quantity` of a posting. */
  perCycle(query: Query): Float64Array {
    const { cycles, draws } = this;
    const sums = new Float64Array(cycles * draws);
    const lost = new Float64Array(cycles * draws);
    for (const posting of this.postings) {
      const sign = signIn({ ...posting, ...nothing }, query);
      if (sign === 0) continue;
      const { quantity, starts, values, item } = posting;
      const lag = query.view === "paid" ? item.lag : 0;
      for (let step = 0; step < starts.length; step++) {
        const until = Math.min(starts[step + 1] ?? cycles, cycles - lag);
        for (let cycle = starts[step]!; cycle < until; cycle++)
          for (let d = 0, from = cycle * draws, to = (cycle + lag) * draws; d < draws; d++, from++, to++) {
            const people = quantity[from]!;
            if (people === 0) continue;
            const term = sign * people * values[step * draws + d]!;
            const sum = sums[to]!;
            const next = sum + term;
            lost[to]! += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
            sums[to] = next;
          }
      }
    }
    return sums.map((sum, i) => sum + lost[i]!);
  }

  /** In the order in which `Ledger.sum` adds them. */
  private spansOf({ item }: DrawnPosting, query: Query): Span[] {
    const lag = query.view === "paid" ? item.lag : 0;
    const { cycles, years } = this;
    const shifted = (from: number, until: number): Span => ({
      from: Math.max(0, from - lag),
      until: Math.max(0, until - lag),
    });
    const wanted = years.filter(({ year }) => query.year === undefined || query.year === year);
    if (query.from === undefined && query.until === undefined)
      return wanted.map(({ from, until }) => shifted(from, until));
    if (query.year !== undefined && wanted.length === 0) return [{ from: 0, until: 0 }];
    const year = query.year === undefined ? undefined : wanted[0];
    const first = Math.max(query.from ?? 0, year?.from ?? 0, 0);
    return [shifted(first, Math.min(query.until ?? cycles, year?.until ?? cycles, cycles))];
  }

  /** What a posting comes to over a span. Steps with the same value are one, as they are in a ledger. */
  private amount({ quantity, starts, values }: DrawnPosting, { from, until }: Span): Float64Array {
    const { draws } = this;
    const amounts = new Float64Array(draws);
    let [first, last] = [0, starts.length];
    while (last > 1 && starts[last - 1]! >= until) last -= 1;
    while (first + 1 < last && starts[first + 1]! <= from) first += 1;
    const whole = this.peopleIn(quantity, { from, until });
    if (last === first + 1) {
      const at = first * draws;
      for (let d = 0; d < draws; d++) amounts[d] = whole[d] === 0 ? 0 : whole[d]! * values[at + d]!;
      return amounts;
    }
    for (let d = 0; d < draws; d++) {
      const value = values[first * draws + d]!;
      let alike = true;
      for (let step = first + 1; step < last; step++) alike &&= Object.is(values[step * draws + d], value);
      if (alike) amounts[d] = whole[d] === 0 ? 0 : whole[d]! * value;
      else amounts[d] = this.amountOf(quantity, starts, values, { from, until }, first, last, d);
    }
    return amounts;
  }

  private amountOf(
    quantity: Float64Array,
    starts: Int32Array,
    values: Float64Array,
    { from, until }: Span,
    first: number,
    last: number,
    draw: number,
  ): number {
    const sum = new CompensatedSum();
    const { draws } = this;
    for (let step = first; step < last;) {
      const value = values[step * draws + draw]!;
      let next = step + 1;
      while (next < last && Object.is(values[next * draws + draw], value)) next += 1;
      const begins = Math.max(from, step === first ? from : starts[step]!);
      const ends = next < last ? starts[next]! : until;
      const people = peopleOf(quantity, draws, draw, begins, ends);
      if (people !== 0) sum.add(people * value);
      step = next;
    }
    return sum.total();
  }

  private peopleIn(quantity: Float64Array, { from, until }: Span): Float64Array {
    const key = spanKey({ from, until }, this.cycles);
    const summed = this.sums.get(quantity);
    if (summed !== undefined) return summed.get(key)!;
    const known = this.people.get(quantity) ?? new Map<number, Float64Array>();
    this.people.set(quantity, known);
    const before = known.get(key);
    if (before !== undefined) return before;
    const { draws } = this;
    const sums = new Float64Array(draws);
    const lost = new Float64Array(draws);
    for (let cycle = from; cycle < until; cycle++)
      for (let d = 0, cell = cycle * draws; d < draws; d++, cell++) {
        const term = quantity[cell]!;
        const sum = sums[d]!;
        const next = sum + term;
        lost[d]! += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
        sums[d] = next;
      }
    for (let d = 0; d < draws; d++) sums[d]! += lost[d]!;
    known.set(key, sums);
    return sums;
  }
}

/** A query looks at who and where, not at how many. */
const nothing = {
  quantity: new Float64Array(0),
  value: { from: new Int32Array(0), values: new Float64Array(0) },
} as const;

function peopleOf(quantity: Float64Array, draws: number, draw: number, from: number, until: number): number {
  const sum = new CompensatedSum();
  for (let cycle = from; cycle < until; cycle++) sum.add(quantity[cycle * draws + draw]!);
  return sum.total();
}
