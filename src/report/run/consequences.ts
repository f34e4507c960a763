import { compare, isZero, kronor, type Money, negated, plain, sum } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { municipality } from "../../ledger/actors.js";
import { inKronor } from "../../ledger/kronor.js";
import { roundTo } from "../../core/decimal.js";
import { say } from "../../texts/say.js";
import type { Lead } from "../report.js";
import { hasMoney, type RunContext } from "./context.js";

const none = kronor("0");

/** Better, worse or neither, and by how much: words must never say a minus as a plus. */
export type Direction = "better" | "worse" | "even";
const direction = (amount: Money): Direction => {
  const sign = compare(amount, none);
  return sign > 0 ? "better" : sign < 0 ? "worse" : "even";
};
const size = (amount: Money): string =>
  plain(roundTo(compare(amount, none) < 0 ? negated(amount) : amount, kronor("1")));

/** The paragraph an officer can put in the report to the board: what it costs, who gains and who pays, and how sure it is. */
export function consequencesOf(context: RunContext): Lead {
  const { result, actors, years, society } = context;
  if (!hasMoney(result)) {
    const sentences = [startSentence(context), say("consequences.noMoney"), ...sureness(context)];
    return { heading: say("consequences.heading"), sentences };
  }
  const total = (amounts: readonly Money[]): Money => roundTo(sum(amounts), kronor("1"));
  const net = actors.get(municipality);
  const sentences: Label[] = [startSentence(context)];
  if (net !== undefined) {
    sentences.push(
      say("consequences.municipality", {
        direction: direction(total(net)),
        amount: size(total(net)),
        ...span(years),
      }),
    );
    const first = net[0]!;
    if (years.length > 1 && direction(first) !== direction(total(net))) {
      sentences.push(
        say("consequences.firstYear", {
          direction: direction(first),
          amount: size(first),
          year: String(years[0]!),
        }),
      );
    }
  }
  const others = [...actors].filter(([actor, amounts]) => actor !== municipality && !isZero(total(amounts)));
  const biggest = others.sort(([, a], [, b]) => Number(size(total(b))) - Number(size(total(a)))).slice(0, 3);
  for (const [actor, amounts] of biggest) {
    sentences.push(
      say("consequences.actor", {
        actor,
        direction: direction(total(amounts)),
        amount: size(total(amounts)),
      }),
    );
  }
  sentences.push(
    say("consequences.society", { direction: direction(total(society)), amount: size(total(society)) }),
  );
  const moved = roundTo(inKronor(result.figures.moved), kronor("1"));
  if (!isZero(moved) && years.length === result.horizon.years.length) {
    sentences.push(say("consequences.moved", { amount: plain(moved) }));
  }
  sentences.push(...sureness(context));
  return { heading: say("consequences.heading"), sentences };
}

const span = (years: readonly number[]): { first: string; last: string } => ({
  first: String(years[0] ?? ""),
  last: String(years.at(-1) ?? ""),
});

function startSentence({ result, years }: RunContext): Label {
  const perYear = result.people.enteringPerYear({});
  const shown = result.horizon.years.flatMap(({ year }, i) => (years.includes(year) ? [perYear[i]!] : []));
  const people = shown.reduce((a, b) => a + b, 0);
  return say("consequences.start", {
    people: String(Math.round(people)),
    measures: result.scenario.measures.filter((m) => m !== ""),
    ...span(years),
  });
}

function sureness({ result }: RunContext): Label[] {
  const judged = result.assumptions.filter((a) => a.grade === "D").length;
  return [
    ...(result.scenario.compared ? [] : [say("consequences.notCompared")]),
    ...(result.assumptions.length === 0
      ? []
      : [say("consequences.assumptions", { all: result.assumptions.length, judged })]),
  ];
}
