import { shareOf } from "../../../budget/overhead.js";
import { noMoney, noRate, times } from "../../../core/decimal.js";
import { say } from "../../../texts/say.js";
import type { CellFormula, Operand, Test } from "../../cell-formula.js";
import {
  amountCell,
  amountColumn,
  amountUnits,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
} from "../../cells.js";
import { cofunderMark, isCofunder } from "../cofunder.js";
import type { Here, LineColumn, LinesOf } from "./line-column.js";
import { cofundedMark, inKindMark } from "./marks.js";
import type { AmountOf } from "./raised-columns.js";

const kr = amountUnits.kr;

/** The overhead share of each row, and what it makes before anything is rounded. */
export function overheadColumns(of: LinesOf, amountOf: AmountOf): LineColumn[] {
  const { index, rule } = of.view;
  const rate = rateFormula(of);
  const exact = (at: Here): CellFormula => ({
    kind: "product",
    of: [at(index === undefined ? "amount" : "raised"), at("rate")],
  });
  return [
    {
      column: shareColumn("rate", say("live.lines.rate")),
      cell: (r, at) => shareCell(shareOf(r, rule), { formula: rate(at, []) }),
      spare: (at) =>
        shareCell(noRate, {
          formula: rate(at, [{ kind: "not", of: { kind: "blank", cell: at("year") } }]),
        }),
    },
    {
      column: amountColumn("overhead", say("live.lines.overhead"), kr),
      cell: (r, at) => amountCell(times(amountOf(r), shareOf(r, rule)), kr, { formula: exact(at) }),
      spare: (at) => amountCell(noMoney, kr, { formula: exact(at) }),
    },
  ];
}

/** The row's own share; else the one of all rows, where its type of cost has any. */
function rateFormula({
  rows,
  view: { rule },
  inputs,
}: LinesOf): (at: Here, tests: readonly Test[]) => CellFormula {
  const share = inputs.place("overhead")!;
  const base = inputs.places("base ");
  const [hasOwn, hasCostType, hasInKind] = [
    rows.some((r) => r.ownOverhead !== undefined),
    rows.some((r) => r.costType !== ""),
    rows.some((r) => r.inKind),
  ];
  return (at, tests) => {
    const all: Test[] = [
      ...tests,
      ...(rule.base !== undefined && hasCostType && base.length > 0
        ? [{ kind: "oneOf", cell: at("costType"), among: base } as const]
        : []),
      ...(rule.onPaid === true && hasInKind
        ? [{ kind: "not", of: { kind: "says", cell: at("inKind"), text: inKindMark } } as const]
        : []),
    ];
    const isOnNone = rule.base !== undefined && (base.length === 0 || !hasCostType);
    const general: CellFormula =
      all.length === 0 || isOnNone
        ? { kind: "plus", of: [isOnNone ? "0" : share] }
        : { kind: "if", when: together(all), then: share, otherwise: "0" };
    return hasOwn
      ? {
          kind: "if",
          when: { kind: "blank", cell: at("ownOverhead") },
          then: general,
          otherwise: at("ownOverhead"),
        }
      : general;
  };
}

const together = (tests: readonly Test[]): Test =>
  tests.length === 1 ? tests[0]! : { kind: "all", of: tests };

/** Whether the row is co-financing: given in kind, or paid by somebody who co-funds. */
export function cofundedColumn({ rows, view, inputs }: LinesOf): LineColumn {
  const named = inputs.places("cofunder ");
  const hasInKind = rows.some((r) => r.inKind);
  const formula = (at: Here): CellFormula => {
    const tests: Test[] = [
      ...(hasInKind ? [{ kind: "says", cell: at("inKind"), text: inKindMark } as const] : []),
      ...(view.cofunders === undefined
        ? [{ kind: "begins", cell: at("funder"), text: cofunderMark } as const]
        : named.length > 0
          ? [{ kind: "oneOf", cell: at("funder"), among: named } as const]
          : []),
    ];
    const nothing: Operand = { kind: "words", text: "" };
    if (tests.length === 0) return { kind: "words", text: "" };
    return {
      kind: "if",
      when: tests.length === 1 ? tests[0]! : { kind: "any", of: tests },
      then: { kind: "words", text: cofundedMark },
      otherwise: nothing,
    };
  };
  return {
    column: textColumn("cofunded", say("live.lines.cofunded")),
    cell: (r, at) => ({
      ...textCell(r.inKind || isCofunder(r.funder, view.cofunders) ? cofundedMark : ""),
      formula: formula(at),
    }),
    spare: (at) => ({ ...textCell(""), formula: formula(at) }),
  };
}
