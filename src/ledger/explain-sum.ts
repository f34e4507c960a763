import type { Explanation, How, Label } from "../core/explanation.js";
import { compensatedSum } from "../core/compensated-sum.js";
import { tidy } from "../formula/explain.js";
import { say } from "../texts/say.js";
import { type Ledger, quantityIn } from "./ledger.js";
import type { LedgerItem, Posting } from "./posting.js";
import { type Query, signFor, signIn } from "./query.js";
import { type StepStretch, stretchesIn } from "./steps.js";

/** What a ledger does not know of itself. */
export interface SumSources {
  /** `2027-03`. */
  readonly cycleName: (cycle: number) => string;
  /** How the value of a posting came about in a cycle; its value is that of the posting. */
  value(posting: Posting, cycle: number): Explanation | undefined;
  /** How the number of people (or events) in a cycle came about. */
  quantity(posting: Posting, cycle: number): Explanation | undefined;
}

const node = (
  label: Label,
  value: number,
  unit: string,
  how: How,
  children: Explanation["children"] = () => [],
): Explanation => ({ label, value: tidy(value), unit, how, children });

/**
 * How a sum of the ledger came about: by item, then by group, measure and state where there are several, with and without
 * the measure, and at last people times value, each made when somebody asks for it.
 */
export function explainSum(ledger: Ledger, query: Query, label: Label, sources: SumSources): Explanation {
  const postings = ledger.postings.filter((p) => signIn(p, query) !== 0);
  return new Explainer(ledger, query, sources).whole(label, postings);
}

class Explainer {
  constructor(
    private readonly ledger: Ledger,
    private readonly query: Query,
    private readonly sources: SumSources,
  ) {}

  whole(label: Label, postings: readonly Posting[]): Explanation {
    const items = groups(postings, (p) => p.item.id);
    const unit = unitOf(postings[0]?.item);
    const children = items.map((ofItem) => ({ amount: this.signed(ofItem), make: () => this.item(ofItem) }));
    return node(label, this.signed(postings), unit, { kind: "sum" }, () =>
      children.filter((c) => c.amount !== 0).map((c) => c.make()),
    );
  }

  /** An item: what the actor pays is what is paid, negated. */
  private item(postings: readonly Posting[]): Explanation {
    const { item } = postings[0]!;
    const label = nameOf(item);
    const sign = signFor(item, this.query);
    const paid = (title: Label) => this.split(title, postings, splits);
    if (sign === 1) return paid(label);
    return node(label, this.signed(postings), unitOf(item), { kind: "negated" }, () => [
      paid(say("ledger.paidBy", { actor: item.payer })),
    ]);
  }

  private split(label: Label, postings: readonly Posting[], by: readonly Split[]): Explanation {
    const [first, ...rest] = by;
    if (first === undefined) return this.effect(label, postings);
    const parts = groups(postings, (p) => p[first]);
    if (parts.length === 1 && (first !== "state" || postings[0]!.state === ""))
      return this.split(label, postings, rest);
    return node(label, this.amount(postings), unitOf(postings[0]!.item), { kind: "sum" }, () =>
      parts
        .filter((part) => this.amount(part) !== 0)
        .map((part) => this.split(nameIn(part[0]!, first), part, rest)),
    );
  }

  /** With the measure less without it; these differ in nothing else. */
  private effect(label: Label, postings: readonly Posting[]): Explanation {
    const of = (alternative: Posting["alternative"]) => postings.filter((p) => p.alternative === alternative);
    const [given, without] = [of("with"), of("without")];
    const sides = (this.query.alternative ?? "effect") === "effect";
    if (!sides || without.length === 0) return this.together(label, postings);
    const unit = unitOf(postings[0]!.item);
    if (given.length === 0)
      return node(label, this.amount(postings), unit, { kind: "negated" }, () => [
        this.together(say("ledger.without"), without),
      ]);
    return node(label, this.amount(postings), unit, { kind: "difference" }, () => [
      this.together(say("ledger.with"), given),
      this.together(say("ledger.without"), without),
    ]);
  }

  /**
   * Those of one alternative: those who came in and those whom the measure took from a stock are counted apart, and so is
   * each part of a combined state.
   */
  private together(label: Label, postings: readonly Posting[]): Explanation {
    const [only, ...others] = postings;
    if (others.length === 0) return this.posting(label, only!);
    const total = compensatedSum(postings.map((p) => this.earned(p)));
    return node(label, total, unitOf(only!.item), { kind: "sum" }, () =>
      postings.map((posting) => this.posting(posting.part ?? posting.municipality ?? label, posting)),
    );
  }

  /** People times value, for each value in turn. */
  private posting(label: Label, posting: Posting): Explanation {
    const { from, until } = this.ledger.spanOf(posting, this.query);
    const stretches = stretchesIn(posting.value, from, until).filter(
      (s) => quantityIn(posting.quantity, s.from, s.until) !== 0,
    );
    const [only] = stretches;
    if (stretches.length === 1) return this.product(label, posting, only!);
    const total = compensatedSum(stretches.map((s) => productOf(posting, s)));
    return node(label, total, unitOf(posting.item), { kind: "sum" }, () =>
      stretches.map((stretch) => this.product(this.span(stretch), posting, stretch)),
    );
  }

  private product(label: Label, posting: Posting, stretch: StepStretch): Explanation {
    const { item, quantity } = posting;
    const counted = quantityIn(quantity, stretch.from, stretch.until);
    return node(label, productOf(posting, stretch), unitOf(item), { kind: "product" }, () => [
      node(say(`ledger.quantity.${item.counts}`), counted, "", { kind: "sum" }, () =>
        Array.from({ length: stretch.until - stretch.from }, (_, i) => stretch.from + i)
          .filter((cycle) => quantity[cycle] !== 0)
          .map(
            (cycle) =>
              this.sources.quantity(posting, cycle) ??
              node(say("ledger.cycle", { when: this.sources.cycleName(cycle) }), quantity[cycle]!, "", {
                kind: "given",
                by: say(`ledger.quantity.${item.counts}`),
              }),
          ),
      ),
      this.sources.value(posting, stretch.from) ??
        node(say("ledger.value"), stretch.value, item.unit, { kind: "input", place: item.at }),
    ]);
  }

  private span({ from, until }: StepStretch): Label {
    const { cycleName } = this.sources;
    return say("ledger.span", { from: cycleName(from), until: cycleName(until - 1) });
  }

  /** As `Ledger.sum`, with the sign of the actor. */
  private signed(postings: readonly Posting[]): number {
    return compensatedSum(postings.map((p) => signIn(p, this.query) * this.earned(p)));
  }

  /** Without the sign of the actor: what is paid over. */
  private amount(postings: readonly Posting[]): number {
    const sides = (this.query.alternative ?? "effect") === "effect";
    return compensatedSum(
      postings.map((p) => (sides && p.alternative === "without" ? -1 : 1) * this.earned(p)),
    );
  }

  private earned(posting: Posting): number {
    const { from, until } = this.ledger.spanOf(posting, this.query);
    return this.ledger.amount(posting, from, until);
  }
}

type Split = "group" | "measure" | "state";
const splits: readonly Split[] = ["group", "measure", "state"];

/** What a part is told as: of a stock there are those whom no measure has taken. */
const nameIn = (posting: Posting, by: Split): Label =>
  by === "measure" && posting.measure === "" ? say("ledger.noMeasure") : posting[by];

/** Money, unless it is an outcome: then what it is counted in. */
const unitOf = (item: LedgerItem | undefined): string =>
  item === undefined || item.unit.startsWith("kr") ? "kr" : item.unit;

const productOf = ({ quantity }: Posting, { from, until, value }: StepStretch): number =>
  quantityIn(quantity, from, until) * value;

function nameOf(item: LedgerItem): Label {
  if (item.name !== "" || item.origin === "item") return item.name;
  return item.origin === "budget" ? say("ledger.budget") : say("ledger.overhead");
}

function groups(postings: readonly Posting[], by: (posting: Posting) => string): Posting[][] {
  const found = new Map<string, Posting[]>();
  for (const posting of postings) {
    const key = by(posting);
    const group = found.get(key);
    if (group === undefined) found.set(key, [posting]);
    else group.push(posting);
  }
  return [...found.values()];
}
