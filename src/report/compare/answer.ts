import { childYears, outcomeEffect, yearsInWork } from "../../analysis/many/goals.js";
import { fixed, fromFloat, plain } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { municipalBooks } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import type { BetterIn } from "../../texts/compare.js";
import { say } from "../../texts/say.js";
import type { Lead } from "../report.js";
import { type CompareContext, hasMunicipality, spokenName } from "./context.js";
import { goalName } from "./goal-words.js";
import { outcomeOf } from "./people.js";
import { mostTurning, orderNames } from "./uncertain-table.js";

/** Which one, and why the others not: sentences of exact figures, as a person says them. */
export function answerOf(context: CompareContext): Lead {
  const paragraphs = [
    [...bestSentences(context), ...moneySentences(context)],
    [...workSentence(context), ...beatenSentences(context)],
    orderSentence(context),
  ];
  return { heading: say("compare.heading"), paragraphs: paragraphs.filter((p) => p.length > 0) };
}

const isSome = (amount: number): boolean => Math.abs(amount) >= 0.005;
const told = (amount: number) => ({
  direction: !isSome(amount) ? ("even" as const) : amount > 0 ? ("better" as const) : ("worse" as const),
  amount: plain(exactly(Math.abs(amount))),
});
const named = ({ alternatives }: CompareContext, place: number) => ({
  id: alternatives[place]!.id,
  title: alternatives[place]!.title,
});

/** The best by each goal; where one is best by all, that is said once. */
function bestSentences(context: CompareContext): Label[] {
  const { goals, values, alternatives } = context;
  const places = alternatives.map((_, i) => i);
  const best = goals.map((_, goal) => {
    const most = Math.max(...places.map((p) => values[p]![goal]!));
    return { most, of: places.filter((p) => values[p]![goal] === most) };
  });
  return [
    say("compare.best", {
      goals: goals.map((goal, i) => ({
        goal: goalName(goal),
        best: best[i]!.of.map((p) => named(context, p)),
        // Doing nothing is as good or better.
        nothing: best[i]!.most <= 0,
      })),
    }),
  ];
}

/** What each costs or gives the municipality, over the whole period and over five years; whether it comes back. */
function moneySentences(context: CompareContext): Label[] {
  if (!hasMunicipality(context)) return [];
  const { order, runs, years, unitName: unit } = context;
  const over = (n: number): Label => {
    const until = runs[0]!.result.horizon.years[n - 1]!.until;
    const query = { ...municipalBooks, ...(n === years.length ? {} : { from: 0, until }) };
    return say("compare.money", {
      unit,
      years: n,
      last: String(years[n - 1]!),
      nets: order.map((p) => ({ ...named(context, p), ...told(runs[p]!.result.ledger.sum(query)) })),
    });
  };
  const repaid = order.map((p) => runs[p]!.figures.municipalBooks.turn.repaid);
  const out = order.map((p) => runs[p]!.figures.municipalBooks.turn.worst !== undefined);
  return [
    over(years.length),
    ...(years.length > 5 ? [over(5)] : []),
    ...(years.length > 1 && out.every(Boolean) && repaid.every((y) => y === undefined)
      ? [say("compare.noneRepaid", { last: String(years.at(-1)!) })]
      : []),
  ];
}

/** Where another one than the best gives most work in all, and who pays for that. */
function workSentence(context: CompareContext): Label[] {
  const { runs, best, unitName: unit } = context;
  const work = runs.map((run) => outcomeEffect(run.result, yearsInWork));
  if (work.some((n) => n === undefined)) return [];
  const most = Math.max(...(work as number[]));
  const place = work.indexOf(most);
  if (place === best || most - work[best]! < 0.5) return [];
  const state = (p: number): number => runs[p]!.result.ledger.sum({ actor: "stat" });
  return [
    say("compare.mostWork", {
      unit,
      most: { ...named(context, place), years: fixed(fromFloat(most), 2) },
      best: { ...named(context, best), years: fixed(fromFloat(work[best]!), 2) },
      state: state(place) < state(best) && state(place) < 0 ? [told(state(place)), told(state(best))] : [],
    }),
  ];
}

/** Each that is beaten: by which, on which goals, and what it is still better in. */
function beatenSentences(context: CompareContext): Label[] {
  const { alternatives, beaten, standings } = context;
  return alternatives.flatMap((_, place): Label[] => {
    const by = beaten[place]!;
    const standing = standings?.[place];
    if (by.length === 0 && standing?.kind !== "mixed") return [];
    const dominator = by.includes(context.best) ? context.best : (by[0] ?? undefined);
    if (dominator === undefined)
      return standing?.kind === "mixed"
        ? [
            say("compare.mixed", {
              ...named(context, place),
              by: standing.by.map((p) => spokenName(context, p)),
            }),
          ]
        : [];
    return [
      say("compare.beaten", {
        ...named(context, place),
        by: spokenName(context, dominator),
        goals: context.goals.length,
        still: stillBetter(context, place, dominator),
      }),
    ];
  });
}

/** What a beaten alternative is better in than the one that beats it. */
function stillBetter(context: CompareContext, place: number, than: number): BetterIn[] {
  const [own, other] = [context.runs[place]!, context.runs[than]];
  const outcome = (ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + outcomeOf(own, id) - (other === undefined ? 0 : outcomeOf(other, id)), 0);
  const money = (actor: string): number =>
    own.result.ledger.sum({ actor }) - (other?.result.ledger.sum({ actor }) ?? 0);
  const better = {
    work: outcome([yearsInWork]) >= 0.5,
    children: outcome(childYears) >= 0.5,
    participants: money("individ") >= 0.5,
    state: money("stat") >= 0.5,
    society: own.figures.society.sum - (other?.figures.society.sum ?? 0) >= 0.5,
  };
  return (Object.keys(better) as BetterIn[]).filter((what) => better[what]);
}

/** What puts them in another order, or that nothing does within its limits. */
export function orderSentence(context: CompareContext): Label[] {
  const { swings, alternatives } = context;
  if (context.pending) return [];
  if (alternatives.length < 2 && swings.swings.length === 0) return [];
  if (swings.swings.length === 0) return [say("compare.orderNotTried")];
  const turning = mostTurning(context);
  const [first] = turning;
  if (first === undefined) return [say("compare.orderHolds", { number: swings.swings.length })];
  const { assumption: a, low, high } = first;
  const base = orderNames(context, swings.base).join("\u0000");
  const ends = [
    { end: low, value: a.low },
    { end: high, value: a.high },
  ].filter(
    ({ end }) => !end.results.some(Number.isNaN) && orderNames(context, end.results).join("\u0000") !== base,
  );
  return [
    say("compare.orderTurns", {
      goal: goalName(context.goals[0]!),
      name: a.written,
      unit: a.unit ?? "",
      assumed: a.value.kind === "number" ? a.value.plain : "",
      ends: ends.map(({ end, value }) => ({
        value: value?.kind === "number" ? value.plain : "",
        order: orderNames(context, end.results),
      })),
      others: turning.length - 1,
    }),
  ];
}
