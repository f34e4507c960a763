import { compare, isNegative, isZero, type Money, negated, plain, plus, sum } from "../../../core/decimal.js";
import type { Label } from "../../../core/explanation.js";
import { topOf } from "../../../ledger/actors.js";
import { resources } from "../../../rulebook/actor.js";
import { say } from "../../../texts/say.js";
import { amountCell } from "../../cells.js";
import type { Figure, FlowChart } from "../../chart.js";
import { amountsPerYear, type RunContext } from "../context.js";

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly amount: Money;
}

/** Who pays whom in the years that are shown, netted for each pair of actors; less paid is drawn the other way. */
export function flowChart(context: RunContext): FlowChart | undefined {
  const { unit, view, years } = context;
  const pairs = pairsOf(context);
  const drawn = pairs
    .map((pair) => ({ ...pair, figure: amountCell(pair.amount, unit) as Figure }))
    .filter(({ figure }) => !isZero(figure.value as Money))
    .sort((a, b) => compare(b.amount, a.amount));
  if (drawn.length === 0) return undefined;
  const even = pairs.filter((pair) => !drawn.some((d) => d.from === pair.from && d.to === pair.to));
  const [most] = drawn;
  const { compared } = context.result.scenario;
  const named = (one: string): Label => (one === resources ? say("run.chart.resources") : one);
  return {
    kind: "flow",
    id: "payments",
    name: say("run.chart.flow.name"),
    title: say("run.chart.flow.finds", {
      from: most!.from === resources ? "" : most!.from,
      to: most!.to === resources ? "" : most!.to,
      amount: plain(most!.amount),
      unit: view.unit,
      compared,
    }),
    about: say("run.chart.flow", { first: String(years[0] ?? ""), last: String(years.at(-1) ?? "") }),
    beside: "actors",
    measure: { unit: unit.name, decimals: unit.name === "mnkr" ? 1 : 0 },
    payments: drawn.map(({ from, to, figure }) => ({ from: named(from), to: named(to), amount: figure })),
    even: even.map(({ from, to }) => ({ from: named(from), to: named(to) })),
    notes: [
      say(compared ? "run.chart.flow.note" : "run.chart.flow.noteAlone"),
      ...(even.length === 0
        ? []
        : [say("run.chart.flow.even", { pairs: even.map(({ from, to }) => ({ from, to })), resources })]),
    ],
  };
}

/** Every two actors with anything between them, and what the first pays the second more than the other way. */
function pairsOf(context: RunContext): Pair[] {
  const { items } = context.result.ledger;
  const pairs = new Map<string, Pair>();
  for (const item of items) {
    const [payer, receiver] = [topOf(item.payer), topOf(item.receiver)];
    if (payer === receiver) continue;
    const amounts = amountsPerYear(context, { item: item.id });
    if (amounts.every((a) => isZero(a))) continue;
    const [a, b] = [payer, receiver].sort() as [string, string];
    const before = pairs.get(`${a}\u0000${b}`);
    const amount = payer === a ? sum(amounts) : negated(sum(amounts));
    pairs.set(`${a}\u0000${b}`, {
      from: a,
      to: b,
      amount: before === undefined ? amount : plus(before.amount, amount),
    });
  }
  return [...pairs.values()].map(({ from, to, amount }) =>
    isNegative(amount) ? { from: to, to: from, amount: negated(amount) } : { from, to, amount },
  );
}
