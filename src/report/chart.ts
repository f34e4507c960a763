import type { Label } from "../core/explanation.js";
import type { Cell, ColumnUnit } from "./report.js";

/**
 * A picture of what a report says: what it finds, what is drawn, and the figures themselves. Figures are cells of the
 * report's tables where a table has them (`figures.ts` picks them), so that what is drawn is what is printed.
 * `chartTable` makes the data table of any chart; exporters draw, and know no chart by its name.
 */
export type Chart =
  | LinesChart
  | BarsChart
  | MultiplesChart
  | WaterfallChart
  | FlowChart
  | CurveChart
  | TornadoChart
  | ScatterChart
  | SpreadChart;

export type ChartKind = Chart["kind"];

/** A number that is drawn, in the unit of its measure; it can explain itself, and a workbook can fetch it. */
export type Figure = Extract<Cell, { kind: "amount" | "share" | "count" }>;

/** What figures are in, and how many decimals people see. */
export interface Measure {
  readonly unit: ColumnUnit;
  readonly decimals: number;
}

export interface Axis extends Measure {
  readonly label: Label;
}

interface Pictured {
  /** camelCase, stable: a name for `--chart`, beside the one in the reader's language. */
  readonly id: string;
  /** The name for `--chart`: one word in small letters. */
  readonly name: Label;
  /** What the picture finds, as a sentence without its full stop. */
  readonly title: Label;
  /** What is drawn. Exporters add the unit. */
  readonly about: Label;
  /** The table of the report (by id) whose figures are drawn: they stand together. */
  readonly beside?: string;
  /** What has to be known to read it: what is left out, what a line means. */
  readonly notes?: readonly Label[];
  /** A terminal shows it without being asked. */
  readonly asText?: true;
}

export interface Series {
  readonly name: Label;
  /** One per category; undefined where there is none. */
  readonly values: readonly (Figure | undefined)[];
}

interface Categorised extends Pictured, Measured {
  /** What the categories are: `År`. */
  readonly across: Label;
  readonly categories: readonly Label[];
}

interface Measured {
  readonly measure: Measure;
}

/** Over time: lines, or areas upon each other. */
export interface LinesChart extends Categorised {
  readonly kind: "lines";
  readonly shape: "lines" | "areas";
  readonly series: readonly Series[];
}

/** Bars by category. */
export interface BarsChart extends Categorised {
  readonly kind: "bars";
  /** Lying bars have room for long names; standing ones follow time. */
  readonly direction: "lying" | "standing";
  readonly layout: "grouped" | "stacked";
  readonly series: readonly Series[];
  /** The categories are steps in time, and each has a colour of one scale. */
  readonly ordered?: true;
  /** A line over standing bars: what they have come to. */
  readonly sum?: Series;
  /** Where the line turns: a category by its place, and what happens there. */
  readonly turn?: { readonly at: number; readonly says: Label };
}

/** The same small picture for each of many, on one scale. */
export interface MultiplesChart extends Categorised {
  readonly kind: "multiples";
  readonly mark: "bars" | "lines";
  /** Each has the same series: one of bars, or lines to be compared. */
  readonly panels: readonly { readonly name: Label; readonly series: readonly Series[] }[];
  readonly ordered?: true;
}

/** From nothing to the net by steps up and down. The steps make the net. */
export interface WaterfallChart extends Pictured, Measured {
  readonly kind: "waterfall";
  readonly steps: readonly { readonly name: Label; readonly change: Figure }[];
  readonly net: { readonly name: Label; readonly value: Figure };
}

/** Who pays whom: netted for each pair, all above zero. */
export interface FlowChart extends Pictured, Measured {
  readonly kind: "flow";
  readonly payments: readonly { readonly from: Label; readonly to: Label; readonly amount: Figure }[];
  /** Pairs that pay each other as much, and so are not drawn. */
  readonly even: readonly { readonly from: Label; readonly to: Label }[];
}

export interface CurvePoint {
  readonly x: Figure;
  readonly y: Figure;
  /** Between these it may be. */
  readonly low?: Figure;
  readonly high?: Figure;
  /** Drawn, and left out of the data table: it lies between those that are there. */
  readonly between?: true;
}

/** One thing as another grows: income by wage, the share that is left by month. */
export interface CurveChart extends Pictured {
  readonly kind: "curve";
  readonly x: Axis;
  readonly y: Axis;
  /** `steps`: it stays until the next point, as shares that are left do. */
  readonly shape: "line" | "steps";
  readonly series: readonly { readonly name: Label; readonly points: readonly CurvePoint[] }[];
  /** Stretches of x that are marked, and what they have in common. */
  readonly stretches?: { readonly say: Label; readonly spans: readonly { from: Figure; to: Figure }[] };
  /** Places on the curve. */
  readonly marks?: readonly { readonly name: Label; readonly x: Figure; readonly y: Figure }[];
  /** Whether y begins at zero: shares and incomes do. */
  readonly fromZero?: true;
}

/** What each of many makes of a result, alone, from its low value to its high. */
export interface TornadoChart extends Pictured, Measured {
  readonly kind: "tornado";
  readonly base: { readonly name: Label; readonly value: Figure };
  /** Widest first. `at`: the value that is tried. */
  readonly bars: readonly {
    readonly name: Label;
    readonly low: { readonly at: Label; readonly result: Figure };
    readonly high: { readonly at: Label; readonly result: Figure };
    /** What stands after it: that it turns the answer. */
    readonly says?: Label;
  }[];
}

/** How far each of many may go: a line between what is low and high, thick where half of it lies. */
export interface SpreadChart extends Pictured, Measured {
  readonly kind: "spread";
  /** Where each of `places` lies, from the lowest. */
  readonly places: readonly [low: Label, from: Label, middle: Label, until: Label, high: Label];
  readonly rows: readonly {
    readonly name: Label;
    readonly values: readonly [low: Figure, from: Figure, middle: Figure, until: Figure, high: Figure];
  }[];
}

/** Each by two measures: cost against years. A line joins those that no other beats. */
export interface ScatterChart extends Pictured {
  readonly kind: "scatter";
  readonly x: Axis;
  readonly y: Axis;
  readonly points: readonly {
    readonly name: Label;
    readonly x: Figure;
    readonly y: Figure;
    readonly onFrontier: boolean;
  }[];
  /** What the line is. */
  readonly frontier?: Label;
}
