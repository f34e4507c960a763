import type { AloneEffect } from "../../analysis/run/effects-alone.js";
import type { KeyFigures, StockResult } from "../../analysis/run/run-result.js";
import { cycleName } from "../../analysis/run/horizon.js";
import { compensatedSum } from "../../core/compensated-sum.js";
import type { Label } from "../../core/explanation.js";
import { exactly } from "../../ledger/kronor.js";
import { quantityIn } from "../../ledger/ledger.js";
import { say } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  bodyRow,
  countCell,
  emptyCell,
  textCell,
  textColumn,
  totalRow,
} from "../cells.js";
import type { Cell, Column, ReportRow, Table } from "../report.js";
import { hasMoney, type RunContext } from "./context.js";
import { addedUp, made, peopleAt, words } from "./explained.js";
import { people, stateLabel } from "./people.js";
import { yearId } from "./rows.js";

/** Fewer than this are not shown: it would print as 0.0. */
const shown = 0.05;

/** Where everybody is: when the stock begins, and the last month of each year. */
export function stockTable(context: RunContext): Table | undefined {
  const { result, years } = context;
  if (result.stock === undefined) return undefined;
  const ends = result.horizon.years.filter(({ year }) => years.includes(year)).map(({ until }) => until - 1);
  const cycles = [...new Set([0, ...ends])];
  const rows = (["with", "without"] as const).flatMap((alternative): ReportRow[] => {
    const heading = textCell(say(`run.${alternative}`));
    const all = result.people.perCycle({ alternative });
    return [
      ...result.people.states.flatMap((state): ReportRow[] => {
        const counts = result.people.perCycle({ state, alternative });
        if (cycles.every((cycle) => counts[cycle]! < shown)) return [];
        const cells = cycles.map((cycle) =>
          countCell(people(counts[cycle]!), {
            explain: () => peopleAt(context, { state, alternative }, cycle),
          }),
        );
        return [bodyRow(heading, textCell(stateLabel(context, state)), ...cells)];
      }),
      totalRow(
        heading,
        textCell(say("run.stock.all")),
        ...cycles.map((cycle) => countCell(people(all[cycle]!))),
      ),
    ];
  });
  return {
    id: "stock",
    title: say("run.stock"),
    columns: [
      textColumn("alternative", say("run.alternative")),
      textColumn("state", say("run.state")),
      ...cycles.map((cycle): Column => {
        const name = cycleName(result.horizon, cycle);
        return { id: name, label: name, unit: "antal", decimals: 1 };
      }),
    ],
    sections: "alternative",
    rows,
    notes: [say("run.stock.note")],
  };
}

/** Who started in each measure, how many more had room, and who waited. */
export function startsTable(context: RunContext): Table | undefined {
  const { result } = context;
  const { stock } = result;
  if (stock === undefined || stock.starts.length === 0) return undefined;
  const { measures, groups } = result.scenario;
  const started = measures.map((measure): Row => [measure, begunPerYear(context, stock, measure)]);
  const room = measures.map((measure): Row => [
    measure,
    perYear(context, roomIn(context, stock, measure), "mean"),
  ]);
  const waiting = stock.waiting.flatMap(({ state, people: all }): Row[] => {
    const { name, nameEn = name } = result.scenario.states[state]!;
    return groups.map((group, g): Row => {
      const own = all.subarray(g * result.horizon.cycles, (g + 1) * result.horizon.cycles);
      return [
        groups.length === 1
          ? stateLabel(context, name)
          : say("run.starts.inGroup", { sv: name, en: nameEn, group: group.name }),
        perYear(context, own, "mean"),
      ];
    });
  });
  const section = (title: Label, rows: readonly Row[]): ReportRow[] =>
    rows
      .filter(([, values]) => values.some((v) => v >= shown))
      .map(([who, values]) =>
        bodyRow(textCell(title), textCell(who), ...values.map((v) => countCell(people(v)))),
      );
  return {
    id: "starts",
    title: say("run.starts"),
    columns: [
      textColumn("what", say("run.starts.what")),
      textColumn("who", say("run.starts.who")),
      ...yearColumnsOf(context),
    ],
    sections: "what",
    rows: [
      ...section(say("run.starts.started"), started),
      ...section(say("run.starts.room"), room),
      ...section(say("run.starts.waiting"), waiting),
    ],
    notes: [say("run.starts.note")],
  };
}

/** How many start in all measures together, for the municipality's own table: a figure for each year, and none for all. */
export function startsRows(context: RunContext): ReportRow[] {
  const { stock, scenario } = context.result;
  if (stock === undefined) return [];
  const label = say("run.stock.starts");
  const each = scenario.measures.map((measure) => ({
    measure,
    values: begunPerYear(context, stock, measure),
  }));
  const cells = context.years.map((_, y) => {
    const parts = each
      .filter(({ values }) => values[y] !== 0)
      .map(({ measure, values }) => made(measure, values[y]!, "antal", words(say("people.starts"))));
    const total = compensatedSum(each.map(({ values }) => values[y]!));
    return countCell(people(total), { explain: () => addedUp(label, "antal", parts) });
  });
  return [{ role: "body", cells: [textCell(label), ...cells, emptyCell, emptyCell] }];
}

type Row = readonly [who: Label, perYear: readonly number[]];

/** Who started in each measure, group by group. */
export function startsByGroupTable(context: RunContext): Table | undefined {
  const { result } = context;
  const { stock } = result;
  const { measures, groups } = result.scenario;
  if (stock === undefined || stock.starts.length === 0 || groups.length === 1) return undefined;
  return {
    id: "startsByGroup",
    title: say("run.startsByGroup"),
    columns: [
      textColumn("measure", say("run.effects.measure")),
      textColumn("group", say("run.by.group")),
      ...yearColumnsOf(context),
    ],
    sections: "measure",
    rows: measures.flatMap((measure) =>
      groups.flatMap(({ name }, group): ReportRow[] => {
        const values = perYear(context, startedIn(context, stock, measure, group));
        if (values.every((v) => v < shown)) return [];
        return [bodyRow(textCell(measure), textCell(name), ...values.map((v) => countCell(people(v))))];
      }),
    ),
    notes: [],
  };
}

/** One measure at a time against none, and what differs when all of them take from the same stock. */
export function effectsTable(context: RunContext): Table | undefined {
  const { result, view, unit, figures } = context;
  const { stock } = result;
  if (stock === undefined || result.scenario.measures.length === 0) return undefined;
  const money = hasMoney(context);
  const effectOf = (of: KeyFigures, begun: number): Effect => ({
    people: [begun, of.extraInWork.years, of.extraInWork.atEnd],
    money: [of.municipalBooks.sum, of.public.sum, of.society.sum],
  });
  const alone = stock.alone().map(({ measure, result: one }) => ({
    measure,
    effect: effectOf(one.figuresIn(view.view), begunIn(context, one)),
  }));
  const all = effectOf(figures, begunIn(context, result));
  const interplay: Effect = {
    people: all.people.map((n, i) => n - compensatedSum(alone.map(({ effect }) => effect.people[i]!))),
    money: all.money.map((n, i) => n - compensatedSum(alone.map(({ effect }) => effect.money[i]!))),
  };
  const row = (label: Label, { people: counts, money: amounts }: Effect): Cell[] => [
    textCell(label),
    ...counts.map((n) => countCell(people(n))),
    ...(money ? amounts.map((n) => amountCell(exactly(n), unit)) : []),
  ];
  const isNothing = ({ people: counts, money: amounts }: Effect): boolean =>
    counts.every((n) => Math.abs(n) < shown) && amounts.every((n) => Math.abs(n) < 0.5);
  return {
    id: "effects",
    title: say("run.effects"),
    columns: [
      textColumn("measure", say("run.effects.measure")),
      ...(["started", "years", "atEnd"] as const).map((id): Column => ({
        id,
        label: say(`run.effects.${id}`),
        unit: "antal",
        decimals: 1,
      })),
      ...(money
        ? (["municipality", "public", "society"] as const).map((id) =>
            amountColumn(id, say(`run.effects.${id}`), unit),
          )
        : []),
    ],
    rows: [
      ...alone
        .filter(({ measure, effect }) => measure !== "" || !isNothing(effect))
        .map(({ measure, effect }) =>
          bodyRow(...row(measure === "" ? say("run.effects.common") : measure, effect)),
        ),
      bodyRow(...row(say("run.effects.interplay"), interplay)),
      totalRow(...row(say("run.effects.all"), all)),
    ],
    notes: [say("run.effects.note")],
  };
}

interface Effect {
  /** Who start, years of work without support, people in it at the end. */
  readonly people: readonly number[];
  /** The municipality, public finances, society. */
  readonly money: readonly number[];
}

const yearColumnsOf = ({ years }: RunContext): Column[] =>
  years.map((year) => ({ id: yearId(year), label: String(year), unit: "antal", decimals: 1 }));

/** By cycle: who start in a measure, of one group or of all. */
function startedIn(
  { result }: RunContext,
  { starts }: StockResult,
  measure: string,
  group?: number,
): Float64Array {
  const { cycles } = result.horizon;
  const total = new Float64Array(cycles);
  for (const { start, people: all } of starts)
    if (start.row.measure === measure)
      all.forEach((n, i) => {
        if (group === undefined || Math.floor(i / cycles) === group) total[i % cycles]! += n;
      });
  return total;
}

/** Who begin in a measure: from the stock, and those who are followed beside it. */
function begunPerYear(context: RunContext, stock: StockResult, measure: string): number[] {
  const { people: all, horizon } = context.result;
  const beside = all.enteringPerYear({ measure });
  const shownOf = horizon.years.flatMap(({ year }, y) => (context.years.includes(year) ? [beside[y]!] : []));
  return perYear(context, startedIn(context, stock, measure)).map((n, y) => n + shownOf[y]!);
}

/** The same over the whole horizon, of all measures. */
const begunIn = (
  { result: { scenario } }: RunContext,
  { stock, people: all }: AloneEffect["result"],
): number =>
  compensatedSum([
    ...(stock?.starts ?? []).flatMap(({ people: own }) => [...own]),
    ...scenario.measures.flatMap((measure) => [...all.enteringPerYear({ measure })]),
  ]);

/**
 * By cycle: how many more a measure had room for. A row for one group is counted in the row for all of them where that
 * limits it too.
 */
function roomIn({ result }: RunContext, { starts }: StockResult, measure: string): Float64Array {
  const { cycles } = result.horizon;
  const total = new Float64Array(cycles);
  const own = starts.filter(({ start }) => start.row.measure === measure);
  for (const { start, wanted, people: started } of own) {
    const { group, from, to } = start.row;
    const within = own.filter(
      ({ start: { row } }) =>
        group !== undefined &&
        row.group === undefined &&
        row.to === to &&
        (row.from === from || row.places !== undefined),
    );
    for (let cycle = 0; cycle < cycles; cycle++) {
      if (within.some((other) => other.start.holds[cycle] === 1)) continue;
      let some = 0;
      for (let at = cycle; at < started.length; at += cycles) some += started[at]!;
      total[cycle]! += Math.max(0, wanted[cycle]! - some);
    }
  }
  return total;
}

/** In each of the years that are shown: the sum of its cycles, or their mean. */
const perYear = (
  { result, years }: RunContext,
  perCycle: Float64Array,
  how: "sum" | "mean" = "sum",
): number[] =>
  result.horizon.years
    .filter(({ year }) => years.includes(year))
    .map(({ from, until }) => quantityIn(perCycle, from, until) / (how === "sum" ? 1 : until - from));
