import { isMoney } from "../../analysis/many/goals.js";
import { bestMix, extra, type Mix } from "../../analysis/many/mix.js";
import { compensatedSum } from "../../core/compensated-sum.js";
import { fixed, fromFloat, kronor, percent, plain, rate, roundTo, toFloat } from "../../core/decimal.js";
import type { Money } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { exactly } from "../../ledger/kronor.js";
import { say } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  bodyRow,
  countCell,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
  totalRow,
} from "../cells.js";
import type { Cell, Table } from "../report.js";
import { people } from "../run/people.js";
import { type CompareContext, shortName, spokenName } from "./context.js";
import { goalLabel, goalName } from "./goal-words.js";

/** A mix that gives most of the last goal for a sum that the municipality has to lay out. */
export interface AskedMix {
  readonly budget: Money;
  readonly mix: Mix;
  readonly outlays: readonly number[];
  readonly effects: readonly number[];
}

export function mixOf(context: CompareContext, budget: Money): AskedMix {
  const goal = context.goals.length - 1;
  const outlays = context.runs.map(({ figures: { municipalOutlay: o } }) => o.cost - o.support);
  const effects = context.runs.map((_, i) => context.values[i]![goal]!);
  const options = outlays.map((cost, i) => ({ cost, effect: effects[i]! }));
  return { budget, mix: bestMix(options, toFloat(budget)), outlays, effects };
}

const tenth = percent("0.1");

/** How many get each, what it takes and what it gives; those who get nothing last. */
export function mixTable(context: CompareContext, { mix, outlays, effects }: AskedMix): Table {
  const { unit, goals, runs } = context;
  const goal = goals.at(-1)!;
  const entering = runs.map(({ result }) => compensatedSum(result.people.enteringPerYear({})));
  const gives = (value: number): Cell =>
    isMoney(goal) ? amountCell(exactly(value), unit) : countCell(people(value));
  const share = (value: number): Cell => shareCell(roundTo(rate(fixed(fromFloat(value), 6)), tenth));
  const left = Math.max(0, 1 - compensatedSum(mix.shares));
  const row = (label: Label, part: number, place: number): Cell[] => [
    textCell(label),
    share(part),
    countCell(people(part * entering[place]!)),
    amountCell(exactly(part * outlays[place]!), unit),
    gives(part * effects[place]!),
  ];
  return {
    id: "mix",
    title: say("compare.mixTable"),
    columns: [
      textColumn("alternative", say("compare.alternative")),
      shareColumn("share", say("compare.share")),
      { id: "people", label: say("compare.number"), unit: "antal", decimals: 1 },
      amountColumn("outlay", say("run.ownOutlay"), unit),
      isMoney(goal)
        ? amountColumn("effect", goalLabel(goal), unit)
        : { id: "effect", label: goalLabel(goal), unit: "antal", decimals: 1 },
    ],
    rows: [
      ...mix.shares.flatMap((part, place) =>
        part < 1e-6 ? [] : [bodyRow(...row(shortName(context, place), part, place))],
      ),
      ...(left < 1e-6
        ? []
        : [
            bodyRow(
              textCell(say("compare.nothing")),
              share(left),
              countCell(people(left * entering[0]!)),
              amountCell(kronor("0"), unit),
              gives(0),
            ),
          ]),
      totalRow(
        textCell(say("budget.total")),
        share(1),
        countCell(people(entering[0]!)),
        amountCell(exactly(mix.cost), unit),
        gives(mix.effect),
      ),
    ],
    notes: [say("compare.note.mix")],
  };
}

/** What it says, and what another thousand kronor would give. */
export function mixSentence(context: CompareContext, { budget, mix, outlays }: AskedMix): Label {
  const goal = context.goals.at(-1)!;
  return say("compare.mixSays", {
    unit: context.unitName,
    budget: plain(budget),
    goal: goalName(goal),
    isMoney: isMoney(goal),
    parts: mix.shares.flatMap((share, place) =>
      share < 1e-6 ? [] : [{ id: spokenName(context, place), share: fixed(fromFloat(share * 100), 0) }],
    ),
    effect: fixed(fromFloat(mix.effect), 2),
    more: fixed(fromFloat(mix.more), 6),
    extra: String(extra),
    enough: mix.more < 1e-9,
    least: fixed(fromFloat(Math.min(...outlays)), 0),
  });
}
