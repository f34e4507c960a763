import { describe, expect, test } from "vitest";
import { actorsOfItem, boardsNamed } from "../../src/ledger/actors.js";
import { Ledger } from "../../src/ledger/ledger.js";
import { inKronor } from "../../src/ledger/kronor.js";
import type { LedgerItem, Posting } from "../../src/ledger/posting.js";
import { constantly, stepsOf, stretchesIn, valueIn } from "../../src/ledger/steps.js";
import { plain } from "../../src/core/decimal.js";

const item = (id: string, payer: string, receiver: string, more: Partial<LedgerItem> = {}): LedgerItem => ({
  id,
  name: id,
  origin: "item",
  payer,
  receiver,
  kind: payer === "resurser" || receiver === "resurser" ? "real" : "transfer",
  role: "effect",
  cash: true,
  lag: 0,
  counts: "personMonths",
  unit: "kr/månad",
  at: { file: "poster.csv" },
  ...more,
});
const posting = (
  of: LedgerItem,
  people: readonly number[],
  values: readonly number[],
  more: Partial<Posting> = {},
): Posting => ({
  item: of,
  alternative: "with",
  measure: "insats",
  group: "alla",
  state: "arbete",
  quantity: Float64Array.from(people),
  value: stepsOf(values),
  ...more,
});

const aid = item("bidrag", "kommun/socialnämnd", "individ");
const tax = item("skatt", "individ", "kommun", { lag: 2 });
const internal = item("intern", "kommun/socialnämnd", "kommun/skola", { cash: false });
const years = [
  { year: 2026, from: 0, until: 3 },
  { year: 2027, from: 3, until: 5 },
];
const ledger = new Ledger(
  [
    posting(aid, [1, 2, 3, 4, 5], [10, 10, 20, 20, 20]),
    posting(aid, [1, 1, 1, 1, 1], [10, 10, 20, 20, 20], { alternative: "without" }),
    posting(tax, [1, 1, 1, 1, 1], [7, 7, 7, 7, 7]),
    posting(internal, [1, 0, 0, 0, 0], [5, NaN, NaN, NaN, NaN]),
  ],
  years,
  5,
);

describe("sums of a ledger, worked out by hand", () => {
  test.each([
    // 10 + 20 + 60 = 90 with, 10 + 10 + 20 = 40 without, 21 of tax.
    [{ actor: "kommun", year: 2026 }, -50 + 21],
    [{ actor: "kommun/socialnämnd", year: 2026 }, -50 - 5],
    [{ actor: "kommun/skola" }, 5],
    [{ actor: "kommun", item: "intern" }, 0],
    [{ actor: "kommun", alternative: "with", year: 2026 }, -90 + 21],
    [{ actor: "kommun", alternative: "without", year: 2026 }, -40],
    [{ item: "bidrag", year: 2027 }, 180 - 40],
    [{ item: "bidrag", from: 1, until: 3 }, 80 - 30],
    [{ actor: "individ", cash: true }, 50 + 140 - 35],
    [{ item: "skatt", view: "paid", year: 2026 }, 7],
    [{ item: "skatt", view: "paid", year: 2027 }, 14],
    [{ item: "skatt", year: 2030 }, 0],
    [{ item: "skatt", view: "paid", from: 2, until: 4 }, 14],
  ] as const)("%j is %i", (query, amount) => {
    expect(ledger.sum(query)).toBe(amount);
  });

  test("what is paid after the horizon", () => {
    expect(ledger.paidAfter({ actor: "kommun" })).toBe(14);
  });

  test("by actor, every amount stands at both ends", () => {
    expect(ledger.by(["topActor", "year"], { item: "skatt" })).toEqual([
      { keys: ["kommun", 2026], amount: 21 },
      { keys: ["individ", 2026], amount: -21 },
      { keys: ["kommun", 2027], amount: 14 },
      { keys: ["individ", 2027], amount: -14 },
    ]);
    expect(ledger.by(["actor"], { actor: "kommun", item: "intern" })).toEqual([
      { keys: ["kommun/skola"], amount: 5 },
      { keys: ["kommun/socialnämnd"], amount: -5 },
    ]);
  });

  test("by cycle, and per cycle", () => {
    expect([...ledger.perCycle({ actor: "kommun", item: "skatt", view: "paid" })]).toEqual([0, 0, 7, 7, 7]);
    expect(ledger.by(["cycle"], { item: "bidrag", alternative: "with" }).map(({ amount }) => amount)).toEqual(
      [10, 20, 60, 80, 100],
    );
    expect([...ledger.perYear({ item: "bidrag" })]).toEqual([50, 140]);
  });
});

test("an actor is not a part of another whose name it begins with", () => {
  const other = new Ledger(
    [posting(item("x", "kommunal", "kommun"), [1], [1])],
    [{ year: 2026, from: 0, until: 1 }],
    1,
  );
  expect(other.sum({ actor: "kommun" })).toBe(1);
});

test("sums keep what plain floats lose", () => {
  const big = posting(aid, [1e16, 1, -1e16], [1, 1, 1]);
  expect(new Ledger([big], [{ year: 2026, from: 0, until: 3 }], 3).sum({})).toBe(1);
});

test("amounts leave in whole öre, halves away from zero", () => {
  expect(plain(inKronor(-0.125))).toBe("-0.13");
  expect(plain(inKronor(0.1 + 0.2))).toBe("0.3");
});

describe("values in steps", () => {
  const steps = stepsOf([1, 1, 2, 2, 2, 1]);
  test("alike in a row are one", () => {
    expect([...steps.from]).toEqual([0, 2, 5]);
    expect([0, 1, 2, 4, 5].map((c) => valueIn(steps, c))).toEqual([1, 1, 2, 2, 1]);
  });
  test("a span is cut where the value changes", () => {
    expect(stretchesIn(steps, 1, 3)).toEqual([
      { from: 1, until: 2, value: 1 },
      { from: 2, until: 3, value: 2 },
    ]);
    expect(stretchesIn(constantly(3), 4, 4)).toEqual([]);
  });
});

describe("who the employer is", () => {
  const wage = { payer: "arbetsgivare", receiver: "individ" };
  const made = { payer: "resurser", receiver: "arbetsgivare" };
  const grant = { payer: "EU", receiver: "projektägare" };
  test("the municipality: what is made is worth something to those who are served", () => {
    const roles = { employer: "municipality", projectOwner: "region" } as const;
    expect(actorsOfItem(wage, roles)).toEqual({ payer: "kommun", receiver: "individ" });
    expect(actorsOfItem(made, roles)).toEqual({ payer: "resurser", receiver: "verksamhet" });
    expect(actorsOfItem(grant, roles)).toEqual({ payer: "EU", receiver: "region" });
  });
  test("boards are those that models say, or where they say none those of old, as the scenario names them", () => {
    const at = { file: "aktorer.csv" };
    const said = [{ name: "kommun/bistånd", board: "support", about: "", at } as const];
    const named = boardsNamed(said, { support: "kommun/omsorg", employment: "kommun/jobb" });
    expect([...named]).toEqual([
      ["kommun/bistånd", "kommun/omsorg"],
      ["kommun/arbetsmarknadsnämnd", "kommun/jobb"],
    ]);
    expect(boardsNamed(said, { support: undefined, employment: undefined }).size).toBe(0);
    const roles = { employer: "municipality", projectOwner: "kommun", boards: named } as const;
    const item = { payer: "arbetsgivare/arbetsmarknadsnämnd", receiver: "kommun/bistånd" };
    expect(actorsOfItem(item, roles)).toEqual({ payer: "kommun/jobb", receiver: "kommun/omsorg" });
  });
  test("a private one has its own books", () => {
    const roles = { employer: "private", projectOwner: "kommun" } as const;
    expect(actorsOfItem(wage, roles)).toEqual(wage);
    expect(actorsOfItem(made, roles)).toEqual(made);
  });
});
