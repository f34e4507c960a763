import { type Amount, isNegative, plain, toFloat, toMoney } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { ReviewProblem } from "../../core/problems/review.js";
import type { BudgetRow } from "../../input/files/budget-row.js";
import type { BudgetComparison } from "../comparison.js";

interface Known {
  readonly at: Place;
  readonly amount: Amount;
  /** Kronor without sign, near enough to count noughts. */
  readonly size: number;
}

type Finding = Extract<ReviewProblem, { code: "tio-ganger" }>;

/**
 * Amounts with a nought too many or too few: ten, a hundred or a thousand times those beside them. Beside a line stand
 * the lines of the same measure, resource, cost type and funder (other years), and those whose resources are the same
 * words with a number in them (`1 kurator`). Lines with number and price are compared by price.
 */
export class Noughts implements BudgetComparison {
  private readonly groups = new Map<string, Known[]>();

  add(row: BudgetRow): void {
    const { amount, price, number } = row;
    const perUnit = number !== undefined && price !== undefined;
    const compared: Amount | undefined = perUnit ? price : amount;
    if (compared === undefined || amount === undefined) return;
    const kr = toMoney(compared);
    const size = Math.abs(toFloat(kr));
    if (size === 0) return;
    const known = { at: row.place(perUnit ? "price" : "amount"), amount: compared, size };
    const resources = folded(row.text("resources"));
    const like = `${resources}\u0000${perUnit ? "per" : ""}\u0000${isNegative(kr) ? "-" : ""}`;
    const within = [row.text("measure"), row.text("costType"), row.text("funder")].map(folded);
    this.put([...within, like].join("\u0000"), known);
    if (/\d/.test(resources)) this.put(like, known);
  }

  private put(key: string, known: Known): void {
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, [known]);
    else group.push(known);
  }

  findings(): ReviewProblem[] {
    const found = new Map<string, Finding>();
    for (const group of this.groups.values()) {
      for (const finding of oddIn(group)) {
        const key = `${finding.at.file}\u0000${String(finding.at.line)}`;
        if (!found.has(key)) found.set(key, finding);
      }
    }
    return [...found.values()];
  }
}

function oddIn(group: readonly Known[]): Finding[] {
  if (group.length < 2) return [];
  const sorted = [...group].sort((a, b) => a.size - b.size);
  if (group.length === 2) return oddPair(sorted[0]!, sorted[1]!);
  return sorted.flatMap((known, i) => {
    const others = { length: sorted.length - 1, at: (k: number) => sorted[k < i ? k : k + 1]! };
    const low = others.at(Math.floor((others.length - 1) / 4));
    const high = others.at(Math.ceil(((others.length - 1) * 3) / 4));
    if (high.size > low.size * 2) return []; // the others do not agree among themselves
    return finding(known, others.at(Math.floor((others.length - 1) / 2)), 0.8, 1.25);
  });
}

/** With only one other to compare with, the noughts must be all that differs, give or take a rise in prices. */
const oddPair = (small: Known, large: Known): Finding[] => finding(large, small, 0.95, 1.05);

function finding(known: Known, usual: Known, from: number, to: number): Finding[] {
  const more = known.size > usual.size;
  const times = more ? known.size / usual.size : usual.size / known.size;
  const factor = ([10, 100, 1000] as const).find((f) => times >= f * from && times <= f * to);
  if (factor === undefined) return [];
  return [
    {
      code: "tio-ganger",
      at: known.at,
      amount: plain(toMoney(known.amount)),
      usual: plain(toMoney(usual.amount)),
      times: factor === 10 ? "10" : factor === 100 ? "100" : "1000",
      than: more ? "more" : "less",
      other: usual.at,
    },
  ];
}
