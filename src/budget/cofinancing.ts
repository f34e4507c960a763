import {
  compare,
  isZero,
  minus,
  type Money,
  noMoney,
  noRate,
  percentOf,
  plus,
  rate,
  type Rate,
  ratio,
  roundTo,
  sum,
  times,
} from "../core/decimal.js";
import { type CubeCell, total } from "./cube.js";
import { exactOverhead, type OverheadRule } from "./overhead.js";

/** What the parties of a project put in, held against what the call asks for. */
export interface Cofinancing {
  readonly amount: Money;
  readonly share: Rate;
  /** Of the amount. */
  readonly inKind: Money;
  readonly whole: Money;
  readonly asked: Money;
  /** Nought when the share is at least as high as the one asked for, in as many decimals as that has. */
  readonly missing: Money;
}

/** `isCofunder` says whose part it is; what is given in kind is co-financing whoever gives it. Overhead goes with its lines. */
export function cofinancing(
  cells: readonly CubeCell[],
  isCofunder: (funder: string) => boolean,
  rule: OverheadRule | undefined,
  asked: Rate,
): Cofinancing {
  const cost = (of: readonly CubeCell[]): Money =>
    plus(total(of), rule === undefined ? noMoney : exactOverhead(of, rule));
  const own = cells.filter((c) => c.inKind || isCofunder(c.funder));
  const [amount, whole] = [cost(own), cost(cells)];
  const share = isZero(whole) ? noRate : ratio(amount, whole);
  const decimals = percentOf(asked).split(".")[1]?.length ?? 0;
  const enough = compare(roundTo(share, rate(`0.00${"0".repeat(decimals)}`.slice(0, -1) + "1")), asked) >= 0;
  const due = times(whole, asked);
  return {
    amount,
    share,
    inKind: sum(own.filter((c) => c.inKind).map((c) => c.amount)),
    whole,
    asked: due,
    missing: enough ? noMoney : minus(due, amount),
  };
}
