import type { LongRun, LongSum, Reach, SumKind } from "../../analysis/run/long-run.js";
import type { Payback } from "../../analysis/money/payback.js";
import { count, fixed, fromFloat, plain, rate } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { compensatedSum } from "../../core/compensated-sum.js";
import { stayingIn } from "../../analysis/run/staying.js";
import { taxpayers } from "../../analysis/run/tax-cost.js";
import { assumed, taxCost } from "../../input/scenario/long-run-assumptions.js";
import { municipalBooks, municipality } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import type { Query } from "../../ledger/query.js";
import { say, text } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  bodyRow,
  countCell,
  notCell,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
} from "../cells.js";
import type { Cell, Explain, ReportRow, Table } from "../report.js";
import type { RunContext } from "./context.js";
import { stateLabel } from "./people.js";
import { discountTold } from "./discount-told.js";
import { dividedBy, made, presentValueOf, words } from "./explained.js";

/** A run's horizons side by side: undefined where none are asked for, or there is no money. */
interface Shown {
  readonly context: RunContext;
  readonly long: LongRun;
  readonly kinds: readonly SumKind[];
}

export function shownLongRun(context: RunContext): Shown | undefined {
  const long = context.result.longRun();
  if (long === undefined) return undefined;
  const { figures } = context;
  const kinds: SumKind[] = [
    ...(figures.actors.has(municipality) ? (["municipality"] as const) : []),
    ...(figures.publicActors.length > 0 ? (["public"] as const) : []),
    "society",
  ];
  return { context, long, kinds };
}

/** Each of the three sums over each horizon: undiscounted, today's value, and as the same amount every year. */
export function longRunTable(shown: Shown): Table {
  const { context, long, kinds } = shown;
  const { unit, view } = context;
  const columns = long.reaches.map(({ years }) =>
    amountColumn(yearsId(years), say("longRun.years", { years }), unit),
  );
  return {
    id: "longRun",
    title: say("longRun.title", { years: long.reaches.map((r) => r.years) }),
    sections: "whose",
    columns: [
      textColumn("whose", say("longRun.whose")),
      textColumn("figure", say("longRun.figure")),
      ...columns,
    ],
    rows: kinds.flatMap((kind) => {
      const sums = long.reaches.map((reach) => ({ reach, sum: long.of(kind, reach, view.view) }));
      const row = (label: Label, of: (sum: LongSum) => number, how: (at: At) => Explanation): ReportRow =>
        bodyRow(
          textCell(whose(kind)),
          textCell(label),
          ...sums.map(({ reach, sum }) =>
            amountCell(exactly(of(sum)), unit, { explain: () => how({ ...shown, kind, reach, sum, label }) }),
          ),
        );
      return [
        row(say("longRun.sum"), (s) => s.sum, sumExplained),
        row(say("longRun.present"), (s) => s.presentValue, presentExplained),
        row(say("longRun.equal"), (s) => s.equalYearly, equalExplained),
        ...(kind === "society" ? taxRows(shown) : []),
      ];
    }),
    notes: notesOf(shown),
  };
}

/** What of society's sum is a cost of taxes, undiscounted and today, where the scenario counts it. */
function taxRows({ context: { unit, view }, long }: Shown): ReportRow[] {
  const { ledger, scenario } = long.result;
  if (assumed(scenario.assumptions, taxCost) === undefined) return [];
  const query = { actor: taxpayers, item: taxCost } as const;
  const perCycle = ledger.perCycle({ ...query, view: view.view });
  const discounted = perCycle.map((amount, cycle) => amount * long.factors[cycle]!);
  const row = (label: Label, amounts: Float64Array, explain: (until: number) => Explanation): ReportRow =>
    bodyRow(
      textCell(say("longRun.society")),
      textCell(label),
      ...long.reaches.map(({ cycles }) =>
        amountCell(exactly(compensatedSum(amounts.subarray(0, cycles))), unit, {
          explain: () => explain(cycles),
        }),
      ),
    );
  const [sum, present] = [say("longRun.tax"), say("longRun.taxPresent")];
  return [
    row(sum, perCycle, (until) => long.result.explain({ ...query, from: 0, until, view: view.view }, sum)),
    row(present, discounted, (until) =>
      presentValueOf({ result: long.result, view, figures: { factors: long.factors } }, query, present, {
        until,
      }),
    ),
  ];
}

const yearsId = (years: number): string => `y${String(years)}`;
const whose = (kind: SumKind): Label => say(`longRun.${kind}`);

function notesOf({ context, long }: Shown): Label[] {
  const { result } = context;
  const { rateStated } = result.scenario.settings;
  const longest = long.reaches.at(-1)!.years;
  const own = result.horizon.years.at(-1)!.year;
  return [
    say("longRun.note.sums"),
    ...(long.result.horizon.cycles > result.horizon.cycles
      ? [say("longRun.note.longer", { years: longest, own: String(own) })]
      : []),
    ...(rateStated?.name === ""
      ? [say("longRun.note.usualRate", { source: rateStated.source, grade: rateStated.grade })]
      : []),
    ...stayingNote(context, long),
    say("longRun.note.equal"),
  ];
}

/** A benefit for some days, as others, is paid for as long as is counted to those whom no flow moves on. */
function stayingNote(context: RunContext, { result }: LongRun): Label[] {
  const staying = stayingIn(result).map(({ state, people: n }) => {
    const name = stateLabel(context, state);
    return { sv: text(name, "sv"), en: text(name, "en"), people: fixed(fromFloat(n), 1) };
  });
  return staying.length === 0 ? [] : [say("longRun.note.staying", { staying })];
}

/** The rate at which each sum is nil today, and when what is laid out has come back: several or none is said. */
export function returnsTable(shown: Shown): Table {
  const { context, long, kinds } = shown;
  return {
    id: "longRunReturns",
    title: say("longRun.returns"),
    sections: "whose",
    columns: [
      textColumn("whose", say("longRun.whose")),
      textColumn("horizon", say("longRun.horizon")),
      { ...shareColumn("internalRate", say("longRun.rate")), decimals: 2 },
      { id: "paidBack", label: say("longRun.back"), unit: "antal", decimals: 2 },
      { id: "paidBackDiscounted", label: say("longRun.backDiscounted"), unit: "antal", decimals: 2 },
    ],
    rows: kinds.flatMap((kind) =>
      long.reaches.map((reach) => {
        const sum = long.of(kind, reach, context.view.view);
        const at = (label: Label): At => ({ ...shown, kind, reach, sum, label });
        return bodyRow(
          textCell(whose(kind)),
          textCell(say("longRun.years", { years: reach.years })),
          rateCell(sum, () => rateExplained(at(say("longRun.rate")))),
          paybackCell(sum.payback, () => paybackExplained(at(say("longRun.back")), sum.payback)),
          paybackCell(sum.discountedPayback, () =>
            paybackExplained(at(say("longRun.backDiscounted")), sum.discountedPayback),
          ),
        );
      }),
    ),
    notes: [say("longRun.note.returns")],
  };
}

/** As far as every engine works out the same: none says of exp and log what their last digits are. */
const RATE_DIGITS = 10;

function rateCell({ internalRate: found }: LongSum, explain: Explain): Cell {
  switch (found.kind) {
    case "rate":
      return shareCell(rate(fixed(fromFloat(found.rate), RATE_DIGITS)), { explain });
    case "several":
      return notCell(say("longRun.severalRates", { rates: found.rates.map((r) => fixed(fromFloat(r), 4)) }), {
        explain,
      });
    case "none":
      return notCell(say("longRun.noRate"), { explain });
    case "notSought":
      return notCell(say("longRun.rateNotSought"), { explain });
  }
}

function paybackCell({ times, laidOut, backAtEnd }: Payback, explain: Explain): Cell {
  if (!laidOut) return notCell(say("longRun.nothingOut"), { explain });
  if (times.length === 0) return notCell(say("longRun.notBack"), { explain });
  const said = times.map((time) => fixed(fromFloat(time), 2));
  if (times.length > 1)
    return notCell(say("longRun.backAgain", { times: said, atEnd: backAtEnd }), { explain });
  return backAtEnd
    ? countCell(count(plain(fromFloat(times[0]!))), { explain })
    : notCell(say("longRun.backAndOut", { time: said[0]! }), { explain });
}

/** What 1 krona of each year is worth today, over the longest horizon; and the rate of the year where it changes. */
export function discountFactorsTable({ long }: Shown): Table {
  const { horizon, scenario } = long.result;
  const { rates, timing } = scenario.settings;
  const undiscounted = timing === "calendarYear" || timing === "followUpYear" ? 0 : 1;
  const years = horizon.years.map(({ year, from, until }, place) => ({
    year,
    first: long.factors[from]!,
    last: long.factors[until - 1]!,
    rate: rates?.findLast(({ fromYear }) => fromYear <= Math.max(1, place + undiscounted))?.rate,
  }));
  const one = years.every(({ first, last }) => first === last);
  const column = (id: string, label: Label) => ({ id, label, unit: "antal", decimals: 6 }) as const;
  const cell = (year: number, factor: number): Cell =>
    countCell(count(plain(fromFloat(factor))), {
      explain: () => made(String(year), factor, "", words(say("explained.discounting"))),
    });
  return {
    id: "discountFactors",
    title: say("longRun.factors"),
    columns: [
      textColumn("year", say("longRun.year")),
      ...(rates === undefined ? [] : [shareColumn("rate", say("longRun.yearRate"))]),
      ...(one
        ? [column("factor", say("longRun.factor"))]
        : [column("firstMonth", say("longRun.factorFirst")), column("lastMonth", say("longRun.factorLast"))]),
    ],
    rows: years.map(({ year, first, last, rate: ofYear }) =>
      bodyRow(
        textCell(String(year)),
        ...(ofYear === undefined
          ? []
          : [
              shareCell(rate(ofYear), {
                explain: () => made(String(year), ofYear, "%", words(say("explained.rateOfYear"))),
              }),
            ]),
        cell(year, first),
        ...(one ? [] : [cell(year, last)]),
      ),
    ),
    notes: [say("run.note.discount", discountTold(scenario.settings))],
  };
}

/** A figure of a sum over a horizon. */
interface At extends Shown {
  readonly kind: SumKind;
  readonly reach: Reach;
  readonly sum: LongSum;
  readonly label: Label;
}

/** Society is what all actors come to together. */
const queryOf = ({ kind, long: { result } }: At): Query =>
  kind === "society"
    ? { actors: result.topActors }
    : kind === "public"
      ? { actors: result.figures.publicActors }
      : municipalBooks;

const sumExplained = (at: At): Explanation =>
  at.long.result.explain(
    { ...queryOf(at), from: 0, until: at.reach.cycles, view: at.context.view.view },
    at.label,
  );

const presentExplained = (at: At): Explanation =>
  presentValueOf(
    { result: at.long.result, view: at.context.view, figures: { factors: at.long.factors } },
    queryOf(at),
    at.label,
    { until: at.reach.cycles },
  );

function equalExplained(at: At): Explanation {
  const present = presentExplained({ ...at, label: say("longRun.present") });
  const annuity = made(say("explained.equal"), at.sum.annuity, "", words(say("explained.annuity")));
  return dividedBy(at.label, present, annuity, "kr");
}

/** The amounts of each year, out of which a rate or a time is found. */
const yearlyAmounts = (at: At): Explanation[] =>
  at.long.result.horizon.years
    .filter(({ from }) => from < at.reach.cycles)
    .map(({ year }) =>
      at.long.result.explain(
        { ...queryOf(at), year, until: at.reach.cycles, view: at.context.view.view },
        String(year),
      ),
    );

function rateExplained(at: At): Explanation {
  const { internalRate: found } = at.sum;
  const how = words(say("explained.internalRate"));
  if (found.kind === "rate") return made(at.label, found.rate, "%", how, () => yearlyAmounts(at));
  return made(at.label, "–", "", how, () => yearlyAmounts(at));
}

function paybackExplained(at: At, { times }: Payback): Explanation {
  const [only] = times;
  const how = words(say("explained.payback"));
  const value = only === undefined || times.length > 1 ? "–" : only;
  return made(at.label, value, "år", how, () => yearlyAmounts(at));
}
