import { indexFactor, ratesOf } from "../../../budget/indexing.js";
import { accountParts } from "../../../core/account-string.js";
import {
  count,
  isZero,
  kronor,
  minus,
  type Money,
  noMoney,
  noRate,
  plain,
  plus,
  type Rate,
  roundTo,
  times,
} from "../../../core/decimal.js";
import { say } from "../../../texts/say.js";
import type { CellFormula, Operand } from "../../cell-formula.js";
import { amountCell, amountColumn, amountUnits, countCell } from "../../cells.js";
import type { Here, LineColumn, LinesOf } from "./line-column.js";
import { inKindMark } from "./marks.js";
import type { Row } from "./row.js";

const kr = amountUnits.kr;

/**
 * Rows that say the same are raised as one and rounded to whole kronor: each has what the rows down to it come to, less
 * what those before it do.
 */
export function raisedColumns(of: LinesOf, amountOf: AmountOf): LineColumn[] {
  const groups = groupsOf(of);
  const hasCostType = groups.some(([column]) => column === "costType");
  const factorFormula = (at: Here): CellFormula => ({
    kind: "sumWhere",
    table: "raises",
    column: "factor",
    where: [
      ...(hasCostType ? [{ column: "costType", sameAs: at("costType") }] : []),
      { column: "year", number: at("year") },
    ],
  });
  const formula = raisedFormula(of.summed ? undefined : groups.map(([column]) => column));
  return [
    {
      column: { id: "factor", label: say("live.lines.factor"), unit: "antal", decimals: 4 },
      cell: (r, at) => countCell(count(plain(factorOf(of, r))), { formula: factorFormula(at) }),
      spare: (at) => countCell(count("0"), { formula: factorFormula(at) }),
    },
    {
      column: amountColumn("raised", say("live.lines.raised"), kr),
      cell: (r, at) => amountCell(amountOf(r), kr, { formula: formula(at) }),
      spare: (at) => amountCell(noMoney, kr, { formula: formula(at) }),
    },
  ];
}

/** Nought where the row is not raised. */
function factorOf({ view: { index } }: LinesOf, { year, costType }: Row): Rate {
  const isRaised = index !== undefined && year > index.base && ratesOf(index.rates, costType).length > 0;
  return isRaised ? indexFactor(index, costType, year) : noRate;
}

type Group = readonly [column: string | { readonly filled: string }, said: (row: Row) => string];

/** What rows that are raised as one have alike. */
function groupsOf({ rows, budget }: LinesOf): readonly Group[] {
  const parts = accountParts.filter((part) => budget.cells[0]?.codes[part] !== undefined);
  return (
    [
      ["measure", (r) => r.measure],
      ["year", (r) => String(r.year)],
      ["costType", (r) => r.costType],
      ["funder", (r) => r.funder],
      ["responsible", (r) => r.responsible],
      ["ownOverhead", (r) => (r.ownOverhead === undefined ? "" : plain(r.ownOverhead))],
      ["inKind", (r) => (r.inKind ? inKindMark : "")],
      [{ filled: "posts" }, (r) => (r.posts === undefined ? "" : "x")],
      ...parts.map((part): Group => [part, (r) => r.codes[part] ?? ""]),
    ] satisfies readonly Group[]
  ).filter(([, said]) => rows.some((r) => said(r) !== ""));
}

const krona = kronor("1");

const raisedFormula =
  (same: readonly Group[0][] | undefined) =>
  (at: Here): CellFormula => {
    const whole = (of: Operand): CellFormula => ({
      kind: "rounded",
      of: { kind: "product", of: [of, at("factor")] },
      step: "1",
    });
    const soFar: CellFormula = { kind: "sumSoFar", of: at("amount"), same: same ?? [] };
    const before: CellFormula = { kind: "difference", from: soFar, minus: at("amount") };
    return {
      kind: "if",
      when: { kind: "is", a: at("factor"), b: "0" },
      then: at("amount"),
      otherwise:
        same === undefined
          ? whole(at("amount"))
          : { kind: "difference", from: whole(soFar), minus: whole(before) },
    };
  };

export type AmountOf = (row: Row) => Money;

/** What each row costs in the budget: with what it has of its group's raise. */
export function amountsOf(of: LinesOf): AmountOf {
  if (of.view.index === undefined) return (row) => row.amount;
  const groups = groupsOf(of);
  const sums = new Map<string, Money>();
  const raised = new Map<Row, Money>();
  for (const row of of.rows) {
    const by = factorOf(of, row);
    if (isZero(by)) continue;
    const key = groups.map(([, said]) => said(row)).join("\u0000");
    const before = sums.get(key) ?? noMoney;
    const now = plus(before, row.amount);
    sums.set(key, now);
    raised.set(row, minus(roundTo(times(now, by), krona), roundTo(times(before, by), krona)));
  }
  return (row) => raised.get(row) ?? row.amount;
}
