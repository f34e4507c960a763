import type { Horizon } from "../../analysis/run/horizon.js";
import { cycleName, monthOf } from "../../analysis/run/horizon.js";
import type { CountedTarget, TargetResult } from "../../analysis/run/targets.js";
import { compensatedSum } from "../../core/compensated-sum.js";
import { count, fixed, fromFloat, isNegative, negated, plain } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { Target } from "../../input/scenario/target.js";
import { topOf } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import type { Alternative } from "../../ledger/posting.js";
import { isNoSupport, type StateDefinition } from "../../rulebook/state.js";
import { say } from "../../texts/say.js";
import type { TargetName, TargetSentence, When } from "../../texts/targets.js";
import { bodyRow, countCell, emptyCell, notCell, optionalColumn, textCell, textColumn } from "../cells.js";
import type { Cell, Column, Explain, ReportRow, Table } from "../report.js";
import type { RunContext } from "./context.js";
import { made, words } from "./explained.js";
import {
  explainedLack,
  explainedLackPerMonth,
  explainedTarget,
  levelOf as explainedLevel,
} from "./target-explanations.js";
import { yearId } from "./rows.js";

/** Planned against target: when it is reached, what lacks, and how much comes without the measures. */
export function targetsTable(context: RunContext): Table | undefined {
  const { targets } = context.result;
  if (targets.length === 0) return undefined;
  return {
    id: "targets",
    title: say("run.targets"),
    close: true,
    columns: [
      textColumn("target", say("run.targets.target")),
      optionalColumn("sex", say("run.targets.sex")),
      optionalColumn("group", say("run.targets.group")),
      textColumn("by", say("run.targets.by")),
      textColumn("bound", say("run.targets.bound")),
      textColumn("level", say("run.targets.level")),
      textColumn("planned", say("run.targets.planned")),
      textColumn("without", say("run.targets.without")),
      { id: "lacks", label: say("run.targets.lacks"), unit: "antal", decimals: 1 },
      {
        id: "lacksPerMonth",
        label: say("run.targets.lacksPerMonth"),
        unit: "antal",
        decimals: 1,
        dataOnly: true,
      },
      textColumn("reached", say("run.targets.reached")),
      { ...textColumn("counted", say("run.targets.kind")), dataOnly: true },
      { ...textColumn("unit", say("run.targets.unit")), dataOnly: true },
      { ...textColumn("source", say("run.targets.source")), dataOnly: true },
    ],
    rows: targets.map((held) => bodyRow(...cellsOf(context, held))),
    notes: [
      ...targets.flatMap((held) =>
        held.kind === "asked"
          ? [say("run.targets.asked", { ...whoOf(context, held.target), ...levelOf(held.target) })]
          : sentencesOf(context, held),
      ),
      say("run.targets.note"),
    ],
  };
}

const sexCell = ({ sex }: Target): Cell =>
  sex === undefined ? emptyCell : textCell(say(`run.targets.sex.${sex}`));

function whoCells({ result }: RunContext, target: Target): Cell[] {
  const { group } = target;
  return [sexCell(target), group === undefined ? emptyCell : textCell(result.scenario.groups[group]!.name)];
}

function cellsOf(context: RunContext, held: TargetResult): Cell[] {
  const { target } = held;
  const { horizon } = context.result;
  const per = held.kind === "counted" ? held.per : "year";
  return [
    textCell(target.name),
    ...whoCells(context, target),
    textCell(nameOf(horizon, per, held)),
    target.value === undefined ? emptyCell : textCell(say(`run.targets.bound.${target.bound}`)),
    levelCell(target),
    ...(held.kind === "asked" ? askedCells() : heldCells(context, held)),
    textCell(say(`run.targets.kind.${target.kind}`)),
    textCell(unitOf(target)),
    textCell(target.source),
  ];
}

const askedCells = (): Cell[] => [emptyCell, emptyCell, emptyCell, emptyCell, emptyCell];

function heldCells(context: RunContext, held: CountedTarget): Cell[] {
  const { target, planned, without, place, reached, lacks, months, per } = held;
  const figure = (values: Float64Array, alternative: Alternative, label: Label): Cell =>
    figureCell(target, values[place]!, () => explainedTarget(context, held, place, alternative, label));
  return [
    figure(planned, "with", say("run.targets.planned")),
    without === undefined
      ? notCell(say("run.targets.notCompared"), {
          explain: () => made(say("run.targets.without"), "–", "", words(say("run.targets.notCompared"))),
        })
      : figure(without, "without", say("run.targets.without")),
    lacks === 0
      ? emptyCell
      : countCell(count(fixed(fromFloat(lacks), 2)), { explain: () => explainedLack(context, held) }),
    lacks === 0 || months === 0
      ? emptyCell
      : countCell(count(fixed(fromFloat(lacks / months), 2)), {
          explain: () => explainedLackPerMonth(context, held),
        }),
    target.value === undefined
      ? emptyCell
      : textCell(
          reached === undefined
            ? say("run.targets.notReached")
            : placeName(context.result.horizon, per, reached),
        ),
  ];
}

const levelCell = (target: Target): Cell =>
  target.value === undefined
    ? emptyCell
    : {
        kind: "figure",
        plain: target.value,
        unit: unitOf(target),
        explain: () => explainedLevel({ target }),
      };
const unitOf = ({ isShare }: Target): string => (isShare ? "%" : "antal");

/** What a target counts, as people read it; every digit beside. */
export function figureCell(target: Target, value: number, explain?: Explain): Cell {
  const decimals = target.isShare ? 4 : 1;
  const exact = plain(fromFloat(value));
  return {
    kind: "figure",
    plain: fixed(fromFloat(value), decimals),
    exact,
    unit: unitOf(target),
    ...(explain === undefined ? {} : { explain }),
  };
}

export const placeName = (horizon: Horizon, per: CountedTarget["per"], place: number): string =>
  per === "cycle" ? cycleName(horizon, place) : String(horizon.years[place]!.year);

function nameOf(horizon: Horizon, per: CountedTarget["per"], held: TargetResult): string {
  if (held.kind === "counted") return placeName(horizon, per, held.place);
  return String(held.target.by.year);
}

const whenAt = (horizon: Horizon, per: CountedTarget["per"], place: number): When =>
  per === "cycle" && horizon.cycle === "month"
    ? monthOf(horizon, place)
    : { year: per === "cycle" ? monthOf(horizon, place).year : horizon.years[place]!.year };

/** Of a target: what it comes to and how much of it anyway; whose cost it becomes; who leaves without success. */
function sentencesOf(context: RunContext, held: CountedTarget): Label[] {
  return [
    say("run.targets.sentence", sentenceOf(context, held)),
    ...elsewhere(context, held),
    ...movedCosts(context, held),
  ];
}

const levelOf = ({ bound, value = "", isShare }: Target) => ({ bound, level: value, isShare });

const ofLevel = new Set(["stock", "mean", "receivers", "share", "meanShare"]);

function sentenceOf(context: RunContext, held: CountedTarget): TargetSentence {
  const { target, planned, without, place, reached, lacks, months, per } = held;
  const { horizon } = context.result;
  const { kind } = target;
  const number = (value: number): string => fixed(fromFloat(value), 8);
  const isLevel = ofLevel.has(kind);
  // What is counted over a year has begun to differ in the first: where it comes from is then what it would have been.
  const first = (per === "year" ? (without ?? planned) : planned)[0]!;
  return {
    ...whoOf(context, target),
    of: isLevel ? "level" : (kind as TargetSentence["of"]),
    when: whenAt(horizon, per, place),
    ...(per === "cycle" && (isLevel || kind === "more")
      ? { counted: context.result.scenario.settings.counting }
      : {}),
    planned: number(planned[place]!),
    without: without === undefined ? "" : number(without[place]!),
    ...(place === 0
      ? {}
      : {
          start: {
            value: number(first),
            when: whenAt(horizon, per, 0),
            isWithout: per === "year" && without !== undefined,
          },
        }),
    ...levelOf(target),
    isTooLate: lacks > 0 && months === 0,
    ...(reached === undefined ? {} : { reached: whenAt(horizon, per, reached) }),
    fromStart: reached === 0 && place > 0 && per === "cycle",
    lacks: lacks === 0 ? "" : number(lacks),
    perMonth: lacks === 0 || months === 0 ? "" : number(lacks / months),
    missed: lacks === 0 ? "no" : reached === undefined ? "never" : reached > place ? "later" : "lost",
  };
}

const bothNames = ({ name, nameEn = name }: StateDefinition) => ({ sv: name, en: nameEn });

/** Of exits: those who leave the same states for one in which nobody is supported. */
function elsewhere(context: RunContext, { target, place }: CountedTarget): Label[] {
  const { scenario, people, horizon } = context.result;
  if ((target.kind !== "exits" && target.kind !== "exitsSoFar") || target.from.length === 0) return [];
  const [from, until] =
    target.kind === "exits" ? [horizon.years[place]!.from, horizon.years[place]!.until] : [0, place + 1];
  const nowhere = new Map<number, number>();
  for (const { alternative, flow } of people.cohorts) {
    if (alternative !== "with") continue;
    flow.pairs.forEach((pair, p) => {
      const state = scenario.states[pair.to]!;
      const isLeft = target.from.includes(pair.from) && !target.from.includes(pair.to);
      if (!isLeft || !isNoSupport(state) || state.kinds.length > 0) return;
      const some = compensatedSum(flow.moved.subarray(p * flow.cycles + from, p * flow.cycles + until));
      nowhere.set(pair.to, (nowhere.get(pair.to) ?? 0) + some);
    });
  }
  const some = [...nowhere].filter(([, n]) => n >= 0.05);
  if (some.length === 0) return [];
  return [
    say("run.targets.elsewhere", {
      ...whoOf(context, target),
      people: fixed(fromFloat(compensatedSum(some.map(([, n]) => n))), 4),
      states: some.map(([state]) => bothNames(scenario.states[state]!)),
    }),
  ];
}

/** Of exits to other lasting support: what somebody else pays for it instead. */
function movedCosts(context: RunContext, { target }: CountedTarget): Label[] {
  const { result, view } = context;
  const { scenario, ledger, horizon } = result;
  if (target.kind !== "exits" && target.kind !== "exitsSoFar") return [];
  return target.states.flatMap((place): Label[] => {
    const { name, nameEn = name, selfSupport, actors } = scenario.states[place]!;
    const payers = [...new Set([...actors.values()].map((actor) => actor.name))];
    if (selfSupport !== "no" || payers.length === 0) return [];
    return payers.flatMap((actor): Label[] => {
      const paid = ledger.perYear({ actor, state: name, view: view.view });
      const amount = negated(exactly(compensatedSum([...paid])));
      if (Math.abs(compensatedSum([...paid])) < 0.5) return [];
      const less = isNegative(amount);
      return [
        say("run.targets.costMoves", {
          state: name,
          stateEn: nameEn,
          actor: topOf(actor),
          amount: plain(less ? negated(amount) : amount),
          unit: view.unit,
          year: horizon.years.at(-1)!.year,
          less,
        }),
      ];
    });
  });
}

/** Each target on its way, year by year: planned, and without the measures. */
export function targetYearsTable(context: RunContext): Table | undefined {
  const { result, years } = context;
  const held = result.targets.filter((t): t is CountedTarget => t.kind === "counted");
  if (held.length === 0) return undefined;
  const shown = result.horizon.years.flatMap((year, y) =>
    years.includes(year.year) ? [{ ...year, y }] : [],
  );
  const rowsOf = (one: CountedTarget): ReportRow[] => {
    const row = (label: Label, values: Float64Array, alternative: Alternative): ReportRow =>
      bodyRow(
        textCell(titleOf(context, one)),
        textCell(label),
        ...shown.map(({ y, until }): Cell => {
          const place = one.per === "cycle" ? until - 1 : y;
          return figureCell(one.target, values[place]!, () =>
            explainedTarget(context, one, place, alternative, label),
          );
        }),
        textCell(unitOf(one.target)),
      );
    return [
      row(say("run.targets.planned"), one.planned, "with"),
      ...(one.without === undefined ? [] : [row(say("run.targets.without"), one.without, "without")]),
    ];
  };
  return {
    id: "targetYears",
    title: say("run.targetYears"),
    columns: [
      textColumn("target", say("run.targets.target")),
      textColumn("what", say("run.targetYears.what")),
      ...shown.map(({ year }): Column => textColumn(yearId(year), String(year))),
      { ...textColumn("unit", say("run.targets.unit")), dataOnly: true },
    ],
    sections: "target",
    rows: held.flatMap(rowsOf),
    notes: [say("run.targetYears.note")],
  };
}

/** What a target is called, and whom it is about where that is not everybody. */
const titleOf = (context: RunContext, { target }: CountedTarget): Label =>
  target.sex === undefined && target.group === undefined
    ? target.name
    : say("run.targets.who", whoOf(context, target));

const whoOf = ({ result }: RunContext, { name, sex, group }: Target): TargetName => ({
  name,
  ...(sex === undefined ? {} : { sex }),
  group: group === undefined ? "" : result.scenario.groups[group]!.name,
});

/** How many of the targets that a run can tell of are reached in time. */
export function targetsSentence({ result }: RunContext): Label[] {
  const held = result.targets.filter(
    (t): t is CountedTarget => t.kind === "counted" && t.target.value !== undefined,
  );
  if (held.length === 0) return [];
  const reached = held.filter(({ lacks }) => lacks === 0).length;
  return [say("consequences.targets", { reached, of: held.length })];
}
