import { type Bar, type Grid, moves, type Sensitivity } from "../../analysis/many/sensitivity.js";
import type { Choice } from "../../analysis/many/simulation.js";
import { count, fromFloat, plain, rate } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { exactly } from "../../ledger/kronor.js";
import type { AskedWords } from "../../texts/asked.js";
import { rounded } from "../../texts/asked.js";
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
  notCell,
  textCell,
  textColumn,
} from "../cells.js";
import type { CurveChart, Figure, TornadoChart } from "../chart.js";
import { figureAt } from "../figures.js";
import type { Cell, Column, Provenance, Report, Table } from "../report.js";
import { askedWords, plainly } from "./asked-words.js";

interface Context {
  readonly choices: readonly Choice[];
  readonly found: readonly Sensitivity[];
  readonly asked: AskedWords;
  readonly unit: AmountUnit & { readonly step: NonNullable<AmountUnit["step"]> };
}

/** What one assumption at a time makes of a figure, the most important first; two at once when they are asked for. */
export function sensitivityReport(
  choices: readonly Choice[],
  found: readonly Sensitivity[],
  grid: Grid | undefined,
  unitName: AmountUnit["name"],
  provenance: Provenance,
): Report {
  const asked = askedWords(found[0]!.asked, unitName);
  const context: Context = { choices, found, asked, unit: inWholeSteps(amountUnits[unitName]) };
  const table = swingsTable(context);
  const isEmpty = table.rows.length === 0;
  const switches = switchesTable(context);
  const gridded = grid && gridTable(context, grid);
  const chart = gridded === undefined ? tornado(context, table) : gridChart(context, grid!, gridded);
  return {
    id: "sensitivity",
    title: say("sensitivity.title"),
    intro: [say("sensitivity.intro", { title: choices.map((c) => c.title).join(", ") })],
    lead: { heading: say("sensitivity.title"), paragraphs: choices.map((_, c) => paragraph(context, c)) },
    tables: [
      ...(gridded === undefined ? [] : [gridded]),
      ...(isEmpty ? [] : [table]),
      ...(switches === undefined ? [] : [switches]),
    ],
    ...(chart === undefined ? {} : { charts: [chart] }),
    // What stands under the table stands by itself without it.
    notes: isEmpty ? table.notes : [],
    assumptions: [],
    provenance,
  };
}

function paragraph({ choices, found, asked }: Context, c: number): Label[] {
  return [
    ...(choices.length > 1 ? [`${choices[c]!.title}:`] : []),
    say("sensitivity.base", { asked, result: plainly(found[c]!.base) }),
    ...mostOf(found[c]!, asked),
    ...(choices.length > 1 && c === 0 && found.some(({ bars }) => bars.length > 0)
      ? [say("sensitivity.order", some(ordering(found)))]
      : []),
  ];
}

/** Which assumptions matter most for a figure, and whether any turns it. */
export const mattersMost = (found: Sensitivity, unit: AmountUnit["name"]): Label[] =>
  mostOf(found, askedWords(found.asked, unit));

function mostOf(found: Sensitivity, asked: AskedWords): Label[] {
  const [most, next] = found.bars.filter(moves);
  const spoken = (bar: Bar) => ({ name: bar.assumption.written, span: plainly(bar.span), asked });
  if (most === undefined) return nothing(found);
  return [
    say("sensitivity.most", spoken(most)),
    ...(next === undefined ? [] : [say("sensitivity.next", spoken(next))]),
    turning(found),
  ];
}

function nothing({ base, bars, without }: Sensitivity): Label[] {
  const tried = bars.length + without.length > 0;
  return [
    say(tried ? "sensitivity.nothing" : "sensitivity.noLimits"),
    ...(base === 0 ? [say("sensitivity.other")] : []),
  ];
}

function turning({ base, bars }: Sensitivity): Label {
  const names = bars.filter((b) => b.turnsSign).map((b) => b.assumption.written);
  if (names.length > 0) return say("sensitivity.turn", some(names));
  return say("sensitivity.holds", {
    from: base > 0 ? "plus" : base < 0 ? "minus" : "zero",
    known: bars.every(({ low, high }) => !Number.isNaN(low.result) && !Number.isNaN(high.result)),
  });
}

/** What only one of the alternatives has can turn the order too. */
const ordering = (found: readonly Sensitivity[]): string[] => [
  ...new Set(
    found.flatMap(({ bars }) => bars.filter((b) => b.turnsOrder === true).map((b) => b.assumption.written)),
  ),
];

const some = (names: readonly string[]) => ({
  names: names.slice(0, 3),
  more: Math.max(0, names.length - 3),
});

function resultColumn(id: string, label: Label, { asked, unit }: Context): Column {
  return asked.kind === "outcome" ? { id, label, unit: "antal", decimals: 1 } : amountColumn(id, label, unit);
}

function resultCell(value: number, { asked, unit }: Context): Cell {
  if (Number.isNaN(value)) return notCell(say("sensitivity.cannot"));
  return asked.kind === "outcome"
    ? countCell(count(plain(exactly(value))))
    : amountCell(exactly(value), unit);
}

const yesNo = (is: boolean): Cell => ({ kind: "figure", plain: is ? "1" : "0", unit: "ja/nej" });

function valueCell(value: number, unit: string): Cell {
  const exact = plain(fromFloat(value));
  return { kind: "figure", plain: exact, unit };
}

function swingsTable(context: Context): Table {
  const { choices, found, asked } = context;
  const several = choices.length > 1;
  const written = (of: Sensitivity["without"]): string[] => of.map((a) => a.written);
  const notTried = [...new Set(found.flatMap((s) => written(s.notTried)))];
  // In no alternative.
  const without = written(found[0]!.without).filter((name) =>
    found.every((s) => written(s.without).includes(name)),
  );
  return {
    id: "swings",
    title: say("sensitivity.table", { asked }),
    columns: [
      {
        ...textColumn("alternative", say("sensitivity.alternative")),
        ...(several ? {} : { dataOnly: true }),
      },
      textColumn("assumption", say("sensitivity.assumption")),
      textColumn("low", say("sensitivity.low")),
      textColumn("high", say("sensitivity.high")),
      resultColumn("resultLow", say("sensitivity.resultLow"), context),
      resultColumn("resultHigh", say("sensitivity.resultHigh"), context),
      resultColumn("span", say("sensitivity.span"), context),
      textColumn("turnsSign", say("sensitivity.turnsSign")),
      {
        ...textColumn("turnsOrder", say("sensitivity.turnsOrder")),
        ...(several ? {} : { dataOnly: true }),
      },
      textColumn("grade", say("sensitivity.grade")),
    ],
    rows: found.flatMap(({ bars }, c) =>
      bars.map(({ assumption, low, high, span, turnsSign, turnsOrder }) =>
        bodyRow(
          textCell(choices[c]!.id),
          textCell(assumption.written),
          valueCell(low.value, assumption.unit ?? ""),
          valueCell(high.value, assumption.unit ?? ""),
          resultCell(low.result, context),
          resultCell(high.result, context),
          resultCell(span, context),
          yesNo(turnsSign),
          turnsOrder === undefined ? emptyCell : yesNo(turnsOrder),
          textCell(assumption.grade),
        ),
      ),
    ),
    notes: [
      ...(without.length > 0 ? [say("sensitivity.note.without", { names: without })] : []),
      ...(notTried.length > 0 ? [say("sensitivity.note.notTried", { names: notTried })] : []),
    ],
  };
}

function switchesTable(context: Context): Table | undefined {
  const { choices, found } = context;
  if (found.every(({ switches }) => switches.length === 0)) return undefined;
  return {
    id: "switches",
    title: say("sensitivity.switches"),
    columns: [
      {
        ...textColumn("alternative", say("sensitivity.alternative")),
        ...(choices.length > 1 ? {} : { dataOnly: true }),
      },
      textColumn("choice", say("sensitivity.choice")),
      textColumn("now", say("sensitivity.now")),
      resultColumn("otherwise", say("sensitivity.otherwise"), context),
    ],
    rows: found.flatMap(({ switches }, c) =>
      switches.map(({ name, now, result }) =>
        bodyRow(textCell(choices[c]!.id), textCell(name), yesNo(now), resultCell(result, context)),
      ),
    ),
    notes: [],
  };
}

const nameOf = (of: Grid["down"]): string => of.assumption?.written ?? of.name;

function gridTable(context: Context, grid: Grid): Table {
  const { down, across, downValues, acrossValues, results, turns } = grid;
  const label = (value: number, unit: string): Label =>
    say("sensitivity.value", { plain: plain(fromFloat(value)), unit });
  return {
    id: "grid",
    title: say("sensitivity.two", { asked: context.asked, down: nameOf(down), across: nameOf(across) }),
    columns: [
      textColumn("value", nameOf(down)),
      ...acrossValues.map((value) =>
        resultColumn(rounded(plain(fromFloat(value)), across.unit), label(value, across.unit), context),
      ),
      textColumn("turnsAt", say("sensitivity.turnsAt", { across: nameOf(across) })),
    ],
    rows: downValues.map((value, i) =>
      bodyRow(
        valueCell(Number(rounded(plain(fromFloat(value)), down.unit)), down.unit),
        ...results[i]!.map((result) => resultCell(result, context)),
        turns[i] === undefined
          ? notCell(say("sensitivity.noTurn"))
          : {
              kind: "figure",
              plain: rounded(plain(fromFloat(turns[i])), across.unit),
              exact: plain(fromFloat(turns[i])),
              unit: across.unit,
            },
      ),
    ),
    notes: [],
  };
}

/** The figure as one of them grows, a line for each value of the other. */
function gridChart(context: Context, grid: Grid, table: Table): CurveChart | undefined {
  const { down, across, downValues, acrossValues } = grid;
  const [value, ...results] = table.columns.slice(0, 1 + acrossValues.length);
  const [first] = results;
  if (value === undefined || first === undefined) return undefined;
  const unit = across.unit === "%" ? "%" : "antal";
  const series = downValues.map((own, row) => ({
    name: say("sensitivity.chart.with", {
      name: nameOf(down),
      plain: rounded(plain(fromFloat(own)), down.unit),
      unit: down.unit,
    }),
    points: acrossValues.flatMap((at, i) => {
      const y = figureAt(table, row, results[i]!.id);
      const x = rounded(plain(fromFloat(at)), across.unit);
      return y === undefined
        ? []
        : [{ x: (unit === "%" ? { kind: "share", value: rate(x) } : countCell(count(x))) as Figure, y }];
    }),
  }));
  if (series.every(({ points }) => points.length < 2)) return undefined;
  const known = grid.results.flat().filter((result) => !Number.isNaN(result));
  const turning = known.some((result) => result < 0) && known.some((result) => result > 0);
  return {
    kind: "curve",
    id: "two",
    name: say("sensitivity.chart.twoName"),
    title: say(turning ? "sensitivity.chart.turns" : "sensitivity.chart.neverTurns", {
      down: nameOf(down),
      across: nameOf(across),
    }),
    about: say("sensitivity.two", { asked: context.asked, down: nameOf(down), across: nameOf(across) }),
    beside: table.id,
    shape: "line",
    fromZero: true,
    x: { label: nameOf(across), unit, decimals: 2 },
    y: {
      label: say("sensitivity.chart.result", { asked: context.asked }),
      unit: first.unit,
      decimals: first.decimals,
    },
    series,
  };
}

/** At most so many bars can be told apart. */
const MOST = 15;

/** The bars of the first alternative, as the table has them. */
function tornado(context: Context, table: Table): TornadoChart | undefined {
  const { found, asked, unit } = context;
  const { bars, base } = found[0]!;
  const drawn = bars.slice(0, MOST).flatMap((bar, row) => {
    const [low, high] = [figureAt(table, row, "resultLow"), figureAt(table, row, "resultHigh")];
    return low === undefined || high === undefined ? [] : [{ bar, low, high }];
  });
  const [first] = drawn;
  if (first === undefined) return undefined;
  const at = (value: number, bar: Bar): Label =>
    say("sensitivity.value", { plain: plain(fromFloat(value)), unit: bar.assumption.unit ?? "" });
  return {
    kind: "tornado",
    id: "sensitivity",
    name: say("sensitivity.chart.name"),
    title: say("sensitivity.chart.finds", { name: first.bar.assumption.written }),
    about: say("sensitivity.table", { asked }),
    beside: table.id,
    measure:
      asked.kind === "outcome"
        ? { unit: "antal", decimals: 1 }
        : { unit: unit.name, decimals: unit.name === "mnkr" ? 1 : 0 },
    base: { name: say("sensitivity.chart.base"), value: resultCell(base, context) as Figure },
    bars: drawn.map(({ bar, low, high }) => ({
      name: bar.assumption.written,
      low: { at: at(bar.low.value, bar), result: low },
      high: { at: at(bar.high.value, bar), result: high },
      ...(bar.turnsSign ? { says: say("sensitivity.chart.says") } : {}),
    })),
  };
}
