import type { AskedFigure } from "../../analysis/many/asked-figure.js";
import type { FigureSpread, Simulated } from "../../analysis/many/simulated.js";
import type { DrawnFigure } from "../../analysis/many/simulation.js";
import { count, fixed, fromFloat, kronor, plain, rate } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { exactly } from "../../ledger/kronor.js";
import { say } from "../../texts/say.js";
import {
  type AmountUnit,
  amountCell,
  amountColumn,
  amountUnits,
  bodyRow,
  countCell,
  emptyCell,
  inWholeSteps,
  saidShareCell,
  shareCell,
  textCell,
  textColumn,
} from "../cells.js";
import type { Cell, Column, Table } from "../report.js";
import { askedWords } from "./asked-words.js";
import { beyondTelling } from "./few-draws.js";

const percentiles = ["p5", "p25", "p50", "p75", "p95"] as const;

const alternativeColumn = ({ simulation }: Simulated): Column => ({
  ...textColumn("alternative", say("simulate.alternative")),
  ...(simulation.choices.length === 1 ? { dataOnly: true } : {}),
});

const chanceColumn = (id: string, label: Label): Column => ({ id, label, unit: "%", decimals: 0 });

const chanceColumns = (simulated: Simulated): Column[] => [
  chanceColumn("chancePlus", say("simulate.chancePlus")),
  {
    ...chanceColumn("chanceBest", say("simulate.chanceBest")),
    ...(simulated.simulation.choices.length === 1 ? { dataOnly: true } : {}),
  },
];

const chanceCells = ({ number }: Simulated, { chancePlus, chanceBest }: FigureSpread): Cell[] => [
  chanceCell(chancePlus, number),
  chanceBest === undefined ? emptyCell : chanceCell(chanceBest, number),
];

function chanceCell(share: number, draws: number): Cell {
  const value = rate(plain(fromFloat(share)));
  const beyond = beyondTelling(share, draws);
  return beyond === undefined ? shareCell(value) : saidShareCell(value, say(`simulate.${beyond}`));
}

/** Every sum of every actor: what is decided by first. */
export function distributionTable(
  simulated: Simulated,
  asked: AskedFigure,
  unitName: AmountUnit["name"],
): Table {
  const { simulation, spreads } = simulated;
  const unit = inWholeSteps(amountUnits[unitName]);
  const isMoney = asked.whose.kind !== "outcome";
  const columnOf = (id: (typeof percentiles)[number] | "mean"): Column =>
    amountColumn(id, say(`simulate.${id}`), unit);
  return {
    id: "distribution",
    title: say("simulate.table"),
    columns: [
      alternativeColumn(simulated),
      textColumn("figure", say("simulate.figure")),
      columnOf("mean"),
      ...percentiles.map(columnOf),
      ...chanceColumns(simulated),
    ],
    rows: spreads
      .filter(({ figure }) => {
        const { id } = simulation.figures[figure]!;
        return id !== "extraYears" && (isMoney || id !== "asked");
      })
      .map((spread) => ({
        role: "body",
        leftOutWhenZero: true,
        cells: [
          textCell(simulation.choices[spread.choice]!.id),
          textCell(labelOf(simulation.figures[spread.figure]!, asked, unitName)),
          ...[spread.mean, ...spread.quantiles].map((value) => amountCell(exactly(value), unit)),
          ...chanceCells(simulated, spread),
        ],
      })),
    notes: [say("simulate.note.words")],
  };
}

function labelOf({ id }: DrawnFigure, asked: AskedFigure, unit: AmountUnit["name"]): Label {
  if (id === "asked") return say("simulate.asked", { asked: askedWords(asked, unit) });
  if (id === "public") return say("run.publicFinances");
  return id === "society" ? say("run.society") : id;
}

/** Extra years in work. Undefined when nobody comes into such work. */
export function yearsTable(simulated: Simulated): Table | undefined {
  const own = spreadsOf(simulated, "extraYears");
  if (own.every(({ quantiles }) => quantiles.every((q) => q === 0))) return undefined;
  const called = {
    id: "distributionYears",
    title: say("simulate.tableYears"),
    row: say("simulate.extraYears"),
  };
  return numbersTable(simulated, own, called);
}

/** The outcome that was asked for; undefined when it is money that is. */
export function outcomeTable(simulated: Simulated, asked: AskedFigure): Table | undefined {
  if (asked.whose.kind !== "outcome") return undefined;
  const { item } = asked.whose;
  const title = say("simulate.asked", { asked: askedWords(asked, "kr") });
  const row = say("run.named", { sv: item.name, en: item.nameEn ?? item.name });
  return numbersTable(simulated, spreadsOf(simulated, "asked"), { id: "distributionOutcome", title, row });
}

const spreadsOf = ({ simulation, spreads }: Simulated, id: DrawnFigure["id"]): FigureSpread[] =>
  spreads.filter(({ figure }) => simulation.figures[figure]!.id === id);

/** What is not money. */
function numbersTable(
  simulated: Simulated,
  own: readonly FigureSpread[],
  called: { readonly id: string; readonly title: Label; readonly row: Label },
): Table {
  const { simulation } = simulated;
  const columnOf = (id: (typeof percentiles)[number] | "mean"): Column => ({
    id,
    label: say(`simulate.${id}`),
    unit: "antal",
    decimals: 1,
  });
  return {
    id: called.id,
    title: called.title,
    columns: [
      alternativeColumn(simulated),
      textColumn("figure", ""),
      columnOf("mean"),
      ...percentiles.map(columnOf),
      ...chanceColumns(simulated),
    ],
    rows: own.map((spread) =>
      bodyRow(
        textCell(simulation.choices[spread.choice]!.id),
        textCell(called.row),
        ...[spread.mean, ...spread.quantiles].map((value) => countCell(count(plain(exactly(value))))),
        ...chanceCells(simulated, spread),
      ),
    ),
    notes: [],
  };
}

export function knowingTable({ everything, knowing }: Simulated, unitName: AmountUnit["name"]): Table {
  const unit = inWholeSteps(amountUnits[unitName]);
  return {
    id: "knowing",
    title: say("simulate.knowing"),
    columns: [
      textColumn("assumption", say("simulate.assumption")),
      amountColumn("value", say("simulate.value"), unit),
    ],
    rows: [
      bodyRow(textCell(say("simulate.all")), amountCell(exactly(everything), unit)),
      ...knowing.map(({ assumption, value }) =>
        bodyRow(textCell(assumption.assumption.written), amountCell(exactly(value), unit)),
      ),
    ],
    notes: [say("simulate.note.knowing")],
  };
}

export function sourcesTable({ simulation, knowing, fall }: Simulated): Table {
  const { choices, people } = simulation;
  const percent = (share: number): Cell => shareCell(rate(fixed(fromFloat(share), 4)));
  const several = choices.length > 1;
  return {
    id: "sources",
    title: say("simulate.sourcesTable"),
    columns: [
      textColumn("assumption", say("simulate.assumption")),
      ...choices.map(({ id }) => chanceColumn(several ? id : "share", several ? id : say("simulate.share"))),
    ],
    rows: [
      ...[...knowing]
        .sort((a, b) => b.shares[0]! - a.shares[0]!)
        .map(({ assumption, shares }) =>
          bodyRow(textCell(assumption.assumption.written), ...shares.map(percent)),
        ),
      ...(people ? [bodyRow(textCell(say("simulate.chanceAmongPeople")), ...fall.map(percent))] : []),
    ],
    notes: [say("simulate.note.sources")],
  };
}

/** How often each choice is best when an extra year in work is worth something. */
export function curveTable({ simulation, curve, number }: Simulated, unitName: AmountUnit["name"]): Table {
  const unit = inWholeSteps(amountUnits[unitName]);
  const { choices } = simulation;
  return {
    id: "curve",
    title: say("simulate.curve"),
    columns: [
      amountColumn("price", say("simulate.price"), unit),
      chanceColumn("none", say("simulate.none")),
      ...choices.map(({ id }) =>
        chanceColumn(choices.length > 1 ? id : "measure", choices.length > 1 ? id : say("simulate.measure")),
      ),
    ],
    rows: curve.map(({ price, chances }) =>
      bodyRow(
        amountCell(kronor(String(price)), unit),
        ...chances.map((chance) => chanceCell(chance, number)),
      ),
    ),
    notes: [],
  };
}
