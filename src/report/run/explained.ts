import type { Turn } from "../../analysis/run/key-figures.js";
import type { PeopleQuery } from "../../analysis/run/people.js";
import { cycleName } from "../../analysis/run/horizon.js";
import type { Explanation, How, Label, Place } from "../../core/explanation.js";
import { tidy } from "../../formula/explain.js";
import { cutOf } from "../../input/scenario/volume-haircut.js";
import type { Alternative } from "../../ledger/posting.js";
import type { Query } from "../../ledger/query.js";
import { say } from "../../texts/say.js";
import { ledgerFor, type RunContext } from "./context.js";

type Children = readonly Explanation[] | (() => readonly Explanation[]);

/** A figure that is made of others. */
export const made = (
  label: Label,
  value: number | string,
  unit: string,
  how: How,
  children: Children = [],
): Explanation => ({
  label,
  value: typeof value === "number" ? tidy(value) : value,
  unit,
  how,
  children: () => (typeof children === "function" ? children() : children),
});

export const words = (by: Label): How => ({ kind: "words", by });

const valueOf = ({ value }: Explanation): number => Number(value);

export const addedUp = (label: Label, unit: string, parts: readonly Explanation[]): Explanation => {
  const total = parts.reduce((sum, part) => sum + valueOf(part), 0);
  return made(label, total, unit, { kind: "sum" }, parts);
};

export const opposite = (label: Label, of: Explanation): Explanation =>
  made(label, 0 - valueOf(of), of.unit, { kind: "negated" }, [of]);

/** The first less the second. */
export const lessOf = (label: Label, from: Explanation, minus: Explanation): Explanation =>
  made(label, valueOf(from) - valueOf(minus), from.unit, { kind: "difference" }, [from, minus]);

export const dividedBy = (label: Label, of: Explanation, by: Explanation, unit = ""): Explanation =>
  made(label, valueOf(of) / valueOf(by), unit, { kind: "quotient" }, [of, by]);

/** What a present value is worked out of. */
export interface Discounted extends Pick<RunContext, "result" | "view"> {
  readonly figures: Pick<RunContext["figures"], "factors">;
}

/**
 * What a query comes to today: each year times the discount factor, or each cycle where it is not one for the year. With
 * `until`, of the cycles before it; with `years`, of those only.
 */
export function presentValueOf(
  { result, figures, view }: Discounted,
  query: Query,
  label: Label,
  {
    until = result.horizon.cycles,
    years,
  }: { readonly until?: number; readonly years?: readonly number[] } = {},
): Explanation {
  const perCycle = ledgerFor(result, query).perCycle({ ...query, view: view.view });
  const discounted = (title: Label, amount: Explanation, factor: number): Explanation =>
    made(title, valueOf(amount) * factor, "kr", { kind: "product" }, [
      amount,
      made(say("explained.factor"), factor, "", words(say("explained.discounting"))),
    ]);
  const shown = result.horizon.years.filter(({ year }) => years?.includes(year) ?? true);
  const parts = shown.flatMap(({ year, from, until: end }) => {
    if (from >= until) return [];
    const last = Math.min(end, until);
    const factors = figures.factors.subarray(from, last);
    const at = (more: Query) =>
      result.explain({ ...query, ...more, view: view.view }, say("explained.undiscounted"));
    if (factors.every((f) => f === factors[0]))
      return [discounted(String(year), at({ year, ...(last < end ? { until } : {}) }), factors[0]!)];
    const cycles = Array.from(factors, (factor, i) => ({ factor, cycle: from + i }));
    return [
      addedUp(
        String(year),
        "kr",
        cycles
          .filter(({ cycle }) => perCycle[cycle] !== 0)
          .map(({ factor, cycle }) =>
            discounted(
              say("ledger.cycle", { when: cycleName(result.horizon, cycle) }),
              at({ from: cycle, until: cycle + 1 }),
              factor,
            ),
          ),
      ),
    ];
  });
  return addedUp(label, "kr", parts);
}

/** A query's sum for each year of the horizon. */
const eachYear = ({ result, view }: RunContext, query: Query, until?: number): Explanation[] =>
  result.horizon.years
    .slice(0, until)
    .map(({ year }) => result.explain({ ...query, year, view: view.view }, String(year)));

/** The lowest that the sum from the start ever is: that of the years up to then. */
export const worstOf = (context: RunContext, query: Query, { worst }: Turn, label: Label): Explanation =>
  addedUp(label, "kr", worst === undefined ? [] : eachYear(context, query, worst.year + 1));

/** A year that is read out of the nets, or that there is none. */
export const explainedTurn = (
  context: RunContext,
  query: Query,
  label: Label,
  year: number | undefined,
): Explanation =>
  made(label, year === undefined ? "–" : String(year), "årtal", words(say("explained.fromNets")), () =>
    eachYear(context, query),
  );

/** Those who come in during a year, group by group. */
export function enteringOf({ result }: RunContext, label: Label, place: number): Explanation {
  const { groups, measures } = result.scenario;
  const parts = groups.flatMap(({ name, at }) =>
    // Those who come to a stock are of no measure.
    [...measures, ...(result.stock === undefined ? [] : [""])].flatMap((measure) => {
      const number = result.people.enteringPerYear({ group: name, measure })[place]!;
      const title = measures.length > 1 && measure !== "" ? `${name}, ${measure}` : name;
      return number === 0 ? [] : [comingOf(result, title, number, measure, at)];
    }),
  );
  return addedUp(label, "antal", parts);
}

/** As the rows say; where fewer come than is planned for, as the plan has it and the share that comes. */
function comingOf(
  { scenario }: RunContext["result"],
  label: Label,
  number: number,
  measure: string,
  place: Place,
): Explanation {
  const input = { kind: "input", place } as const;
  const cut = measure === "" ? 0 : cutOf(scenario);
  if (cut === 0) return made(label, number, "antal", input);
  return made(label, number, "antal", { kind: "product" }, [
    made(say("explained.planned"), number / (1 - cut), "antal", input),
    made(say("explained.comes"), 1 - cut, "%", words(say("run.haircut"))),
  ]);
}

/** People in a state in a cycle, counted as the scenario says. */
export function peopleAt(
  { result }: RunContext,
  query: { readonly state: string; readonly alternative: Alternative; readonly group?: string },
  cycle: number,
): Explanation {
  const number = result.people.perCycle(query)[cycle]!;
  const atStart = result.explainPeople({ ...query, cycle });
  if (Math.abs(number - valueOf(atStart)) < 1e-9) return atStart;
  return made(
    atStart.label,
    number,
    "antal",
    words(say(`explained.counted.${result.scenario.settings.counting}`)),
    [atStart],
  );
}

/** The year's mean, as the table of people has it: its cycles' people, shared by how many they are. */
export function meanPeople(
  context: RunContext,
  { state, alternative }: { readonly state: string; readonly alternative: PeopleQuery["alternative"] },
  year: number,
  label: Label,
): Explanation {
  if (alternative === "effect")
    return lessOf(
      label,
      meanPeople(context, { state, alternative: "with" }, year, say("ledger.with")),
      meanPeople(context, { state, alternative: "without" }, year, say("ledger.without")),
    );
  const { from, until } = context.result.horizon.years.find((y) => y.year === year)!;
  const cycles = Array.from({ length: until - from }, (_, i) => from + i);
  const each = cycles.map((cycle) => peopleAt(context, { state, alternative }, cycle));
  if (each.length === 1) return { ...each[0]!, label };
  return dividedBy(
    label,
    addedUp(say("explained.personCycles"), "antal", each),
    made(
      say("explained.cycles"),
      each.length,
      "antal",
      words(say("explained.inYear", { year: String(year) })),
    ),
    "antal",
  );
}

/** All people of an alternative in a year: the states', added up. */
export const everybody = (
  context: RunContext,
  alternative: Alternative,
  year: number,
  label: Label,
): Explanation =>
  addedUp(
    label,
    "antal",
    context.result.people.states
      .map((state) => meanPeople(context, { state, alternative }, year, state))
      .filter((part) => valueOf(part) !== 0),
  );

/** Years of work without support, more than without the measure: each year's mean, as large a part of a year as it is. */
export function extraYears(context: RunContext, label: Label): Explanation {
  const { result } = context;
  const years = result.horizon.years.map(({ year, from, until }) => {
    const share = result.horizon.cycle === "month" ? (until - from) / 12 : until - from;
    const means = lastingStates(context).map(({ name }) =>
      meanPeople(context, { state: name, alternative: "effect" }, year, name),
    );
    const mean = addedUp(share === 1 ? String(year) : say("explained.mean"), "antal", means);
    if (share === 1) return mean;
    return made(String(year), valueOf(mean) * share, "antal", { kind: "product" }, [
      mean,
      made(say("explained.partOfYear"), share, "", words(say("explained.inYear", { year: String(year) }))),
    ]);
  });
  return addedUp(label, "antal", years);
}

/** The same, each cycle times its discount factor. */
export function discountedExtraYears(context: RunContext, label: Label): Explanation {
  const { result, figures } = context;
  const inYear = result.horizon.cycle === "month" ? 12 : 1;
  const perCycle = lastingStates(context).map(({ name }) =>
    result.people.perCycle({ state: name, alternative: "effect" }),
  );
  const years = result.horizon.years.map(({ year, from, until }) => {
    let discounted = 0;
    for (const people of perCycle)
      for (let cycle = from; cycle < until; cycle++) discounted += people[cycle]! * figures.factors[cycle]!;
    return made(String(year), discounted / inYear, "antal", words(say("explained.discountedYears")));
  });
  return addedUp(label, "antal", years);
}

/** People in work without support when the horizon ends, more than without the measure. */
export function extraAtEnd(context: RunContext, label: Label): Explanation {
  const side = (place: number, alternative: Alternative) =>
    inStateAtEnd(context, say(`ledger.${alternative}`), place, alternative);
  return addedUp(
    label,
    "antal",
    lastingStates(context).map(({ name, place }) =>
      lessOf(name, side(place, "with"), side(place, "without")),
    ),
  );
}

/** Those in work without support when the horizon ends, with the measure or without it. */
export function atEndOf(context: RunContext, label: Label, alternative: Alternative): Explanation {
  return addedUp(
    label,
    "antal",
    lastingStates(context).map(({ name, place }) => inStateAtEnd(context, name, place, alternative)),
  );
}

/** After the moves of the last cycle, those of durations too. */
function inStateAtEnd(
  { result: { people, horizon } }: RunContext,
  name: Label,
  place: number,
  alternative: Alternative,
): Explanation {
  const number = people.cohorts
    .filter((c) => c.alternative === alternative)
    .reduce((sum, { flow }) => sum + flow.after[(place + 1) * horizon.cycles - 1]!, 0);
  return made(name, number, "antal", words(say("explained.atEnd")));
}

/** Those that are work without support. */
const lastingStates = ({ result }: RunContext): { readonly name: string; readonly place: number }[] =>
  result.scenario.states.flatMap(({ name, selfSupport }, place) =>
    selfSupport === "lasting" ? [{ name, place }] : [],
  );
