import fc from "fast-check";
import { expect, test } from "vitest";
import type { Explanation } from "../../src/core/explanation.js";
import { explain, tidy } from "../../src/formula/explain.js";
import { parse } from "../../src/formula/language/parse.js";
import type { Tree } from "../../src/formula/language/tree.js";
import { calculations } from "./calculations.js";
import { in2025, incomeTax2025 } from "./income-tax-2025.js";
import { at, graphFor, loaded, model, rule } from "./models.js";

const inputs = ["x", "y", "z"].map((name) => ({ name, at }));
const rules = [rule("hundradel(a)", "a %"), rule("plus_ett(a)", "a + 1"), rule("ålder_ok", "x > 18")];
const { library } = loaded(model({ inputs, rules }));

function explained(text: string, given: Record<string, number> = {}, of = library): Explanation {
  const graph = graphFor(of, [text], { dates: in2025 });
  const values = new Map(Object.entries(given));
  return explain(graph, graph.results[0]!, { given: values, texts: of.texts });
}

const childrenOf = (e: Explanation) => e.children() as readonly Explanation[];

/** Every node of an explanation, from the top. */
function* all(e: Explanation): Iterable<Explanation> {
  yield e;
  for (const child of childrenOf(e)) yield* all(child);
}

/** What an operation gives, by hand: the walk that made the values is not asked. */
function worth(operation: string, v: readonly number[]): number {
  const [a = NaN, b = NaN] = v;
  const is = (truth: boolean) => (v.some(Number.isNaN) ? NaN : truth ? 1 : 0);
  const operations: Record<string, () => number> = {
    sum: () => v.reduce((x, y) => x + y),
    difference: () => a - b,
    product: () => v.reduce((x, y) => x * y),
    quotient: () => (b === 0 ? NaN : a / b),
    least: () => Math.min(...v),
    greatest: () => Math.max(...v),
    all: () => is(v.every((x) => x === 1)),
    any: () => is(v.includes(1)),
    choice: () => (a === 1 || a === 0 ? b : NaN),
    not: () => 1 - a,
    negated: () => -a,
    magnitude: () => Math.abs(a),
    perCent: () => a / 100,
    perYear: () => 12 * a,
    perMonth: () => a / 12,
    exponential: () => within(Math.E ** a),
    logarithm: () => (a > 0 ? Math.log10(a) * Math.LN10 : NaN),
    power: () => within(powerOf(a, b)),
    "=": () => is(a === b),
    "<>": () => is(a !== b),
    "<": () => is(a < b),
    "<=": () => is(a <= b),
    ">": () => is(a > b),
    ">=": () => is(a >= b),
  };
  return operations[operation]!();
}

/** A power too large to be a number is none; a sum or a product of such size is only too large to be shown. */
const within = (x: number): number => (Number.isFinite(x) ? x : NaN);

/** By logarithms, so that it is not asked of the same function. */
function powerOf(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return NaN;
  if (b === 0 || a === 0) return b === 0 ? 1 : b > 0 ? 0 : NaN;
  const size = Math.E ** (b * Math.log(Math.abs(a)));
  if (a > 0) return size;
  return Number.isInteger(b) ? (b % 2 === 0 ? size : -size) : NaN;
}

const bySign: Readonly<Record<string, string>> = {
  "+": "sum",
  "-": "difference",
  "*": "product",
  "/": "quotient",
  och: "all",
  eller: "any",
  inte: "not",
  "%": "perCent",
  min: "least",
  max: "greatest",
  om: "choice",
  abs: "magnitude",
  per_år: "perYear",
  per_månad: "perMonth",
  exp: "exponential",
  ln: "logarithm",
  potens: "power",
};

/** The operation that a formula ends in, as its text says; empty when it is a name, a number or a call of a rule. */
function lastOf(tree: Tree): string {
  if (tree.kind === "binary") return bySign[tree.sign] ?? tree.sign;
  if (tree.kind === "unary") return tree.sign === "-" ? "negated" : bySign[tree.sign]!;
  if (tree.kind !== "call") return "";
  return /^(nedåt|uppåt|avrunda)$/u.test(tree.name) ? tree.name : (bySign[tree.name] ?? "");
}

const number = (e: Explanation) => (e.value === "" ? NaN : Number(e.value));

/** What a node does with its children; empty when it has what the only one has. */
function operationOf(e: Explanation): string {
  const parsed = e.how.kind === "formula" ? parse(e.how.text) : parse(e.label as string);
  const written = parsed.ok ? lastOf(parsed.tree) : "";
  return e.how.kind === "formula" || e.how.kind === "comparison" ? written : e.how.kind;
}

/** What a node comes to: what it shows, or, where it shows nothing, what is too large to be shown. */
function meant(e: Explanation): number {
  const children = childrenOf(e);
  if (e.value !== "" || children.length === 0) return number(e);
  const kind = operationOf(e);
  const values = children.map(meant);
  const isSame = kind === "" || e.how.kind === "rounded" || /^(nedåt|uppåt|avrunda)$/u.test(kind);
  const whole = isSame ? values[0]! : worth(kind, values);
  return Number.isFinite(whole) ? NaN : whole;
}

/** A node follows from its children within the digits that are shown. */
function follows(e: Explanation): boolean {
  const values = childrenOf(e).map(meant);
  const kind = operationOf(e);
  if (kind === "") return values.length === 0 || near(number(e), values[0]!, values);
  if (e.how.kind === "rounded" || /^(nedåt|uppåt|avrunda)$/u.test(kind)) {
    const step = e.how.kind === "rounded" ? Number(e.how.step) : (values[1] ?? NaN);
    if (!Number.isFinite(values[0]!) || !(step > 0)) return e.value === "" || e.how.kind === "formula";
    if (!Number.isFinite(values[0]! / step)) return e.value === ""; // more steps than can be counted
    return Math.abs(number(e) - values[0]!) <= step * 1.000001 && isWhole(number(e) / step);
  }
  const expected = worth(kind, values);
  return near(number(e), expected, values);
}

const isWhole = (x: number) => Math.abs(x - Math.round(x)) <= Math.max(1, Math.abs(x)) * 1e-9;

function near(value: number, expected: number, among: readonly number[]): boolean {
  if (!Number.isFinite(expected)) return Number.isNaN(value);
  return (
    Math.abs(value - expected) <=
    1e-9 * Math.max(1, ...among.filter(Number.isFinite).map(Math.abs), Math.abs(expected))
  );
}

test("every node equals its operation over its children", () => {
  const cell = fc.integer({ min: -1000, max: 1000 });
  let seen = 0;
  fc.assert(
    fc.property(calculations, cell, cell, cell, (text, x, y, z) => {
      for (const e of all(explained(`plus_ett(${text})`, { x, y, z }))) {
        if (e.how.kind === "repeated" || childrenOf(e).length === 0) continue;
        // A comparison of numbers that differ only beyond the digits shown cannot be checked from them.
        const [a, b] = childrenOf(e).map(number);
        if (a === b && Math.abs(a!) > 1e-300 && e.how.kind === "comparison") continue;
        seen += 1;
        expect(follows(e), `${JSON.stringify(e)} of ${JSON.stringify(childrenOf(e))} in ${text}`).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
  expect(seen).toBeGreaterThan(2000);
});

test("so does every node of the income tax", () => {
  const scenario = model({ id: "m", uses: ["skatt"], inputs: [{ name: "lön", unit: "kr/månad", at }] });
  const tax = loaded(incomeTax2025, scenario).library;
  const top = explained("nettolön(lön)", { lön: 23_000 }, tax);
  const nodes = [...all(top)];
  for (const e of nodes)
    if (e.how.kind !== "repeated" && childrenOf(e).length > 0)
      expect(follows(e), JSON.stringify(e.label)).toBe(true);
  expect(top).toMatchObject({ label: "nettolön(lön)", unit: "kr/månad", how: { kind: "formula" } });
  expect(childrenOf(top).map((c) => c.label)).toEqual([
    "lön",
    "nedåt(per_månad(slutlig_skatt(per_år(månadslön))); 1)",
  ]);
  const pbb = nodes.find((e) => e.label === "pbb")!;
  expect(pbb).toMatchObject({
    value: "58800",
    unit: "kr/år",
    how: { kind: "parameter", source: "IL", grade: "A" },
  });
});

test("a repeated part is unfolded once, where it is read first", () => {
  const tax = loaded(
    incomeTax2025,
    model({ uses: ["skatt"], inputs: [{ name: "lön", unit: "kr/månad", at }] }),
  ).library;
  const nodes = [...all(explained("nettolön(lön)", { lön: 23_000 }, tax))];
  const unfolded = nodes.filter((e) => e.label === "beskattningsbar(i)" && e.how.kind === "formula");
  const repeated = nodes.filter((e) => e.label === "beskattningsbar(i)" && e.how.kind === "repeated");
  expect(unfolded).toHaveLength(1);
  expect(repeated.length).toBeGreaterThan(2);
  expect(nodes.findIndex((e) => e.label === "beskattningsbar(i)")).toBe(nodes.indexOf(unfolded[0]!));
  expect(new Set(repeated.map((e) => e.value))).toEqual(new Set([unfolded[0]!.value]));
});

test("a part that doubles and doubles is still told in short", () => {
  const doubling = Array.from({ length: 60 }, (_, i) =>
    rule(`r${i}(a)`, i === 0 ? "a" : `r${i - 1}(a) + r${i - 1}(a)`),
  );
  const top = explained("r59(x)", { x: 1 }, loaded(model({ inputs, rules: doubling })).library);
  expect([...all(top)].length).toBeLessThan(300);
});

test("a sum of many terms is one step", () => {
  expect(childrenOf(explained("x + y + z + 1 + 2", { x: 1, y: 2, z: 3 })).map((e) => e.value)).toEqual([
    "1",
    "2",
    "3",
    "1",
    "2",
  ]);
});

test("a share is a share of one", () => {
  const tax = loaded(incomeTax2025, model({ uses: ["skatt"] })).library;
  const share = childrenOf(explained("1000 * (kommunalskatt + 7 %)", {}, tax))[1]!;
  expect(share).toMatchObject({ value: "0.2926", unit: "%" });
  expect(childrenOf(share).map((e) => e.value)).toEqual(["0.2226", "0.07"]);
});

test("what is missing is said to be, and a condition is 1 or 0", () => {
  expect(explained("x + 1")).toMatchObject({ value: "" });
  expect(childrenOf(explained("x + 1"))[0]).toMatchObject({
    label: "x",
    value: "",
    how: { kind: "missing" },
  });
  expect(explained("ålder_ok", { x: 20 })).toMatchObject({ value: "1", unit: "ja/nej" });
});

test.each([
  [0.1 + 0.2, "0.3"],
  [-0, "0"],
  [1e21, "1000000000000000000000"],
  [1.5e-7, "0.00000015"],
  [58_800 * 0.423, "24872.4"],
  [NaN, ""],
])("%d is told as %s", (value, told) => {
  expect(tidy(value)).toBe(told);
});
