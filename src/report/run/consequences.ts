import type { Solvable } from "../../analysis/many/solvable.js";
import type { Turning } from "../../analysis/many/turning.js";
import type { Displacement, StockResult } from "../../analysis/run/run-result.js";
import type { Turn } from "../../analysis/run/key-figures.js";
import { compensatedSum } from "../../core/compensated-sum.js";
import {
  compare,
  fixed,
  fromFloat,
  inPercent,
  isZero,
  type Money,
  negated,
  noMoney,
  plain,
  rate,
  roundTo,
  sum,
  kronor,
} from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import { plainOf } from "../../input/cells/read-value.js";
import { isPartOf, municipality } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import type { Query } from "../../ledger/query.js";
import { resources } from "../../rulebook/actor.js";
import type { TurnTiming } from "../../texts/consequences.js";
import { say } from "../../texts/say.js";
import type { Lead } from "../report.js";
import { spreadOf } from "./comparisons.js";
import { targetsSentence } from "./targets.js";
import { amountsPerYear, hasMoney, type RunContext } from "./context.js";

type Direction = "better" | "worse" | "even";

/** Less than an öre is neither plus nor minus: nobody could tell it from nothing. */
const ore = kronor("0.01");
const isNothing = (amount: Money): boolean => isZero(roundTo(amount, ore));
const directionOf = (amount: Money): Direction =>
  isNothing(amount) ? "even" : compare(amount, noMoney) > 0 ? "better" : "worse";
const sizeOf = (amount: Money): string => plain(compare(amount, noMoney) < 0 ? negated(amount) : amount);
const told = (amount: Money) => ({ direction: directionOf(amount), amount: sizeOf(amount) });

/**
 * What an officer can put first in the report to the board. First how many, what it is to the municipality, to the state
 * and to people; then what it is to those who take part and to society. Sentences are made of exact figures of the years
 * that are shown, and say as much as a person would.
 */
export function consequencesOf(context: RunContext, turning: Turning | "pending" | undefined): Lead {
  const paragraphs = [first(context, turning), second(context)].filter((p) => p.length > 0);
  const paid = context.view.view === "paid";
  return { heading: say(paid ? "consequences.headingPaid" : "consequences.heading"), paragraphs };
}

function first(context: RunContext, turning: Turning | "pending" | undefined): Label[] {
  const { result } = context;
  const sentences = [
    startSentence(context),
    ...(hasMoney(context) ? moneySentences(context) : [noMoneySentence(context)]),
    ...peopleSentence(context),
    ...targetsSentence(context),
  ];
  return [
    ...sentences,
    ...(result.scenario.compared ? [] : [say("consequences.notCompared")]),
    ...(turning === undefined
      ? []
      : turning === "pending"
        ? [say("turned.pending")]
        : turningSentences(context, turning)),
    ...spreadOf(context).map((spread) =>
      say("consequences.comparisons", { ...spread, unit: context.view.unit }),
    ),
  ];
}

/** More names than these and nobody reads them. */
const MOST = 3;

/** What alone would turn the municipality's net, within its limits; that nothing does is told too. */
function turningSentences(context: RunContext, turning: Turning): Label[] {
  const now = directionOf(sum(context.books ?? []));
  if (now === "even") return [];
  const direction = now === "worse" ? "better" : "worse";
  if (turning.kind === "notTried") return [say("consequences.turnNotTried")];
  if (turning.kind === "holds") return [say("consequences.holds", { direction })];
  const { of, at, people, others } = turning;
  return [
    say("consequences.turns", {
      direction,
      name: writtenOf(of),
      unit: of.unit,
      assumed: plain(fromFloat(of.base)),
      value: plain(fromFloat(at)),
      beyond: at > of.base ? "above" : "below",
      people: people === undefined ? "" : String(people.number),
      outOf: people === undefined ? "" : plain(exactly(people.of)),
    }),
    ...(others.length === 0
      ? []
      : [
          say("consequences.turnToo", {
            names: others.slice(0, MOST).map(writtenOf),
            more: Math.max(0, others.length - MOST),
          }),
        ]),
  ];
}

const writtenOf = ({ assumption, name }: Solvable): string => assumption?.written ?? name;

const noMoneySentence = ({ result }: RunContext): Label =>
  say(result.ledger.items.length === 0 ? "consequences.onlyPeople" : "consequences.nothingChanges");

function stockSentence({ result }: RunContext, { starts }: StockResult): Label {
  const { people, horizon, scenario } = result;
  const first = people.perCycle({ alternative: "with" })[0]!;
  const measures = scenario.measures.filter((m) => m !== "");
  const inflow = compensatedSum(people.enteringPerYear({ measure: "" }));
  const started = compensatedSum([
    ...starts.flatMap(({ people: all }) => [...all]),
    ...measures.flatMap((measure) => [...people.enteringPerYear({ measure })]),
  ]);
  return say(started < 0.5 ? "consequences.stockAlone" : "consequences.stock", {
    people: fixed(exactly(first), 0),
    inflow: fixed(exactly(inflow), 0),
    started: fixed(exactly(started), 0),
    measures,
    year: horizon.start.year,
    month: horizon.start.month,
  });
}

function startSentence(context: RunContext): Label {
  const { result, years } = context;
  if (result.stock !== undefined) return stockSentence(context, result.stock);
  const perYear = result.people.enteringPerYear({});
  const starting = result.horizon.years.flatMap(({ year }, i) =>
    years.includes(year) && perYear[i]! > 0 ? [{ year, people: perYear[i]! }] : [],
  );
  const people = starting.reduce((total, { people: n }) => total + n, 0);
  return say("consequences.start", {
    people: plain(exactly(people)),
    measures: result.scenario.measures.filter((m) => m !== ""),
    years: starting.map(({ year }) => year),
  });
}

/** The municipality's net, and then whoever pays for it. */
function moneySentences(context: RunContext): Label[] {
  const { actors, books: own, view } = context;
  const unit = view.unit;
  if (own === undefined) return others(context);
  const net = sum(own);
  const state = sum(actors.get("stat") ?? []);
  const publicNet = totalOf(context, { actors: context.figures.publicActors });
  const loses = directionOf(state) === "worse" && compare(sum([state, net]), noMoney) < 0;
  const aside =
    differ(state, net) || loses
      ? [say("consequences.actor", { actor: "stat", unit, pays: false, ...told(state) })]
      : differ(publicNet, net)
        ? [say("consequences.public", { unit, ...told(publicNet) })]
        : [];
  return [municipalSentence(context, net), ...aside];
}

const differ = (a: Money, b: Money): boolean =>
  [directionOf(a), directionOf(b)].every((d) => d !== "even") && directionOf(a) !== directionOf(b);

function municipalSentence(context: RunContext, net: Money): Label {
  const { result, years, view } = context;
  const overhead = ownOverhead(context);
  const whole = years.length === result.horizon.years.length;
  return say("consequences.municipality", {
    ...told(net),
    unit: view.unit,
    overhead: isNothing(overhead) ? "" : plain(overhead),
    years,
    whole,
    compared: result.scenario.compared,
    several: result.scenario.measures.length > 1,
    timing: whole && years.length > 1 ? timingOf(context) : { kind: "untold" },
  });
}

export function timingOf({ figures, result }: RunContext): TurnTiming {
  const years = result.horizon.years.map(({ year }) => String(year));
  const turn: Turn = figures.municipalBooks.turn;
  const { worst, repaid, plusFrom, firstPlus } = turn;
  if (worst === undefined) return turn.firstPlus === undefined ? { kind: "untold" } : { kind: "neverOut" };
  const at = { worst: sizeOf(exactly(worst.sum)), worstYear: years[worst.year]! };
  if (repaid !== undefined) return { kind: "repaid", ...at, year: years[repaid]! };
  if (firstPlus === undefined) return { kind: "noPlus" };
  if (plusFrom === undefined) return { kind: "somePlus", ...at };
  return { kind: "plusLate", worst: at.worst, from: years[plusFrom]!, only: plusFrom === years.length - 1 };
}

/** Overhead that the municipality pays itself moves nothing, and is not in its net. */
function ownOverhead(context: RunContext): Money {
  const items = context.result.ledger.items.filter(
    ({ origin, payer, receiver }) =>
      origin === "overhead" && isPartOf(payer, municipality) && isPartOf(receiver, municipality),
  );
  return sum(items.map((item) => totalOf(context, { item: item.id })));
}

/** Where the municipality has no part in it: those it concerns most. */
function others({ actors, result, view }: RunContext): Label[] {
  const sums = [...actors].map(([actor, amounts]) => ({ actor, amount: sum(amounts) }));
  return sums
    .filter(({ amount }) => !isNothing(amount))
    .sort((a, b) => compare(kronor(sizeOf(b.amount)), kronor(sizeOf(a.amount))))
    .slice(0, 3)
    .map(({ actor, amount }) => {
      const pays =
        !result.scenario.compared && !result.ledger.items.some(({ receiver }) => isPartOf(receiver, actor));
      return say("consequences.actor", { actor, unit: view.unit, pays, ...told(amount) });
    });
}

const totalOf = (context: RunContext, query: Query): Money => sum(amountsPerYear(context, query));

function peopleSentence({ figures, result, years }: RunContext): Label[] {
  const { extraInWork: extra } = figures;
  if (!extra.reached || years.length < result.horizon.years.length) return [];
  const of = (number: number) => ({ direction: directionOf(exactly(number)), size: sizeOf(exactly(number)) });
  return [
    say("consequences.people", {
      years: of(extra.years),
      atEnd: of(extra.atEnd),
      last: String(years.at(-1)!),
    }),
    ...titleSays(result.scenario.settings.title),
  ];
}

/** A name that promises a number stands beside what it comes to. */
function titleSays(title: string): Label[] {
  const [, number] = /(\d[\d\s]*)\s(?:fler|more)(?!\p{L})/u.exec(title) ?? [];
  return number === undefined ? [] : [say("consequences.titleSays", { said: number.replace(/\s/gu, "") })];
}

function second(context: RunContext): Label[] {
  if (!hasMoney(context)) return [];
  return [...participantsSentence(context), societySentence(context), ...workSentence(context)];
}

function participantsSentence(context: RunContext): Label[] {
  const { result, view } = context;
  if (!result.topActors.includes("individ")) return [];
  const pension = totalOf(context, { actor: "individ/pension" });
  const disposable = result.actors.includes("individ/disponibelt")
    ? totalOf(context, { actor: "individ/disponibelt" })
    : sum([totalOf(context, { actor: "individ" }), negated(pension)]);
  const { unit } = view;
  const later = (["studyDebt", "publicPension"] as const).flatMap((what) => {
    const change = told(totalOf(context, { actor: laterOfPeople[what] }));
    return change.direction === "even" ? [] : [say(`consequences.${what}`, { unit, ...change })];
  });
  return [
    say("consequences.participants", { unit, disposable: told(disposable), pension: told(pension) }),
    ...later,
  ];
}

/** What people who take part live on can be a loan, and can give more later. */
const laterOfPeople = { studyDebt: "individ/studieskuld", publicPension: "individ/allmän pension" } as const;

function societySentence(context: RunContext): Label {
  const { displacement, result, society, years, view } = context;
  const whole = years.length === result.horizon.years.length;
  if (!whole || displacement.kind !== "counted" || !differs(displacement))
    return say("consequences.society", { unit: view.unit, ...told(sum(society)) });
  const { low: a, high: b } = displacement;
  const [low, high] = a.society.after < b.society.after ? [a, b] : [b, a];
  return say("consequences.societySpan", {
    low: plain(exactly(low.society.after)),
    high: plain(exactly(high.society.after)),
    lowShare: percentText(low.share),
    highShare: percentText(high.share),
    worth: worthOfWork(context),
  });
}

const differs = ({ low, high }: Extract<Displacement, { kind: "counted" }>): boolean =>
  low.share !== high.share && !isNothing(exactly(low.society.after - high.society.after));

const percentText = (share: number): string => plain(inPercent(rate(fixed(fromFloat(share), 4))));

/** What the scenario says that work is worth, by the name that its models have for it. */
function worthOfWork({ result }: RunContext): string {
  const worth = result.scenario.called.get("worthOfWork");
  const assumed = result.assumptions.find(({ name }) => normalized(name) === worth);
  const share = assumed === undefined ? "" : plainOf(assumed.value);
  return /^\d+(\.\d+)?$/.test(share) ? plain(inPercent(rate(share))) : "";
}

function workSentence(context: RunContext): Label[] {
  const made = context.result.ledger.items.filter(({ payer, cash }) => payer === resources && !cash);
  const value = sum(made.map((item) => totalOf(context, { item: item.id })));
  if (directionOf(value) !== "better") return [];
  return [say("consequences.workIsNoMoney", { amount: plain(value), unit: context.view.unit })];
}
