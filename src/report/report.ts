import type { Count, Money, Rate } from "../core/decimal.js";
import type { Explanation, Label } from "../core/explanation.js";
import type { CellFormula, CellRef } from "./cell-formula.js";
import type { Chart } from "./chart.js";
import type { Block, ReportDocument } from "./document.js";

export type { CellFormula, CellRef } from "./cell-formula.js";

/**
 * What every exporter gets, and all it gets: typed cells, ids instead of sentences, no strings with digits in them.
 * Numbers stay numbers until the last moment, and each can say how it came about.
 */
export interface Report {
  /** camelCase, stable: it is the `report` of the json. */
  readonly id: string;
  readonly title: Label;
  /** What it comes to, in few words: said when a file of it has been written. Its title where there are none. */
  readonly inShort?: Label;
  /** What has to be known before the figures are: said first, in every format. */
  readonly notices?: readonly Label[];
  /** Sentences that open a document: what it covers. Not printed on a terminal. */
  readonly intro: readonly Label[];
  /** Prose that comes before all tables, in every format for readers. */
  readonly lead?: Lead;
  /** What a document says in words, where somebody has written any. A terminal does not print it. */
  readonly document?: ReportDocument;
  readonly tables: readonly Table[];
  /** `annexed` puts it where a format has it. */
  readonly annex?: Annex;
  /** It is to stand on one page: pages are set closer. */
  readonly onePage?: true;
  /** Their table has it all: readers' formats do not list them again. */
  readonly assumptionsAreTabled?: true;
  /** Pictures of what the tables say, for the formats that have pictures. */
  readonly charts?: readonly Chart[];
  /** What holds for the whole report: rounding, what is left out. */
  readonly notes: readonly Label[];
  readonly assumptions: readonly ReportedAssumption[];
  readonly provenance: Provenance;
  /** Who paid whom, for bookkeeping programs; only what comes from a ledger has it. */
  readonly journal?: () => readonly Transaction[];
  /** The figures that `--explain` explains. */
  readonly explained?: readonly Explain[];
  /** The same report for a workbook that computes all of it again; undefined where it would be too large for one. */
  readonly live?: () => Promise<LiveReport | undefined>;
}

/** Every figure of these tables is a formula over what people put in, down to the rows of their files. */
export interface LiveReport {
  readonly tables: readonly Table[];
  readonly charts?: readonly Chart[];
  /** What figures are computed of, for sheets of their own. */
  readonly sources: readonly Table[];
  /** A cell that is not zero when rows have got something that no table has a place for. */
  readonly outside?: CellRef;
  /** What the last sheet says of how it computes; of a budget's rows and inputs when left out. */
  readonly about?: Label;
}

/** A heading and paragraphs of whole sentences. */
export interface Lead {
  readonly heading: Label;
  readonly paragraphs: readonly (readonly Label[])[];
}

/** What stands behind a report, for those who want to see all of it. */
export interface Annex {
  readonly tables: readonly Table[];
  /** Whether the reader asked for it; a document for a board has it at the end all the same. */
  readonly asked: boolean;
  /** A note that says where it is: for a reader who has it, and for one who has not. */
  readonly pointers: { readonly here: readonly Label[]; readonly away: readonly Label[] };
}

export interface Table {
  /** camelCase, stable. */
  readonly id: string;
  readonly title: Label;
  readonly columns: readonly Column[];
  readonly rows: readonly ReportRow[];
  /**
   * The column (by id) that people read as a heading: where it changes, readers' formats start a new small table and
   * leave the column out. Data formats keep it as a column.
   */
  readonly sections?: string;
  /** What readers' formats say under the heading of a section, before its rows, by the text of its cell. */
  readonly about?: ReadonlyMap<string, readonly Block[]>;
  /** On a terminal its columns stand close where it is too wide otherwise. */
  readonly close?: true;
  /** What stands right under the table. */
  readonly notes: readonly Label[];
  /** How many columns stay in sight when somebody scrolls sideways in a workbook; none where it is left out. */
  readonly keptInSight?: number;
  /** What somebody who is to change the table has to know first; only workbooks can be changed. */
  readonly hint?: Label;
}

/** `kr`, `tkr`, `mnkr` hold amounts in that unit; `%` holds shares (0.1 is 10 %); the rest are plain. */
export type ColumnUnit = "kr" | "tkr" | "mnkr" | "%" | "antal" | "";

export interface Column {
  /** camelCase, a year, or the name of a state; stable. `table`, `role`, `remarks` are words of the data formats. */
  readonly id: string;
  readonly label: Label;
  readonly unit: ColumnUnit;
  /** How many decimals people see. Data formats always give every digit. */
  readonly decimals: number;
  /** Amounts that are rounded to whole kronor where they are made: öre beside them change nothing. */
  readonly whole?: true;
  /** Readers' formats leave the column out when no row has anything in it; data formats always have it. */
  readonly leftOutWhenEmpty?: true;
  /** Readers' formats leave the column out: the notes of the table say what is in it. */
  readonly dataOnly?: true;
  /** Its texts are long: readers' formats have a mark in the column, and the text under the table. */
  readonly footnotes?: true;
}

export interface ReportRow {
  readonly role: "body" | "total";
  /** Readers' formats leave the row out when all its amounts are zero; data formats always have it. */
  readonly leftOutWhenZero?: true;
  /** One per column. */
  readonly cells: readonly Cell[];
  /** A place for what somebody may put in: its figures are not seen until they are something. */
  readonly spare?: true;
}

export type Cell =
  | ({
      readonly kind: "text";
      readonly text: Label;
      /** Formulas look for just this: it is told in no other language. */
      readonly asWritten?: true;
      readonly explain?: Explain;
      readonly formula?: CellFormula;
    } & Changeable)
  | ({
      readonly kind: "year";
      readonly year: number;
      readonly explain?: Explain;
      readonly formula?: CellFormula;
    } & Changeable)
  /** In the unit of the column. */
  | ({
      readonly kind: "amount";
      /** As it is printed: the exact amount rounded once, halves away from zero. */
      readonly value: Money;
      /** Before it was rounded, so that sums in a workbook come to the same figures; left out when it is the same. */
      readonly exact?: Money;
      readonly explain?: Explain;
      readonly formula?: CellFormula;
    } & Changeable)
  | ({
      readonly kind: "share";
      readonly value: Rate;
      /** What readers' formats say for it, where the number says more than is known. Data formats have the number. */
      readonly said?: Label;
      readonly explain?: Explain;
      readonly formula?: CellFormula;
    } & Changeable)
  | ({
      readonly kind: "count";
      readonly value: Count;
      readonly explain?: Explain;
      readonly formula?: CellFormula;
    } & Changeable)
  /** A value of a model in a unit of its own, as a plain decimal: 0.1 in `%`, 1 in `ja/nej`. */
  | ({
      readonly kind: "figure";
      readonly plain: string;
      /** Before it was rounded to what people read; left out when it is the same. */
      readonly exact?: string;
      readonly unit: string;
      readonly explain?: Explain;
      readonly formula?: CellFormula;
    } & Changeable)
  /** Nothing; where people would wonder, `because` says why. Data formats have nothing. */
  | ({
      readonly kind: "empty";
      readonly because?: Label;
      readonly explain?: Explain;
      readonly formula?: CellFormula;
    } & Changeable);

interface Changeable {
  /** Somebody put it in and may change it in a workbook, which then shows it as such. */
  readonly input?: true;
}

export type Explain = () => Explanation;

/** One item in one year. */
export interface Transaction {
  /** `2026-12-31` */
  readonly day: string;
  readonly text: Label;
  readonly payer: string;
  readonly receiver: string;
  /** Kronor to the öre, from payer to receiver; below zero the other way. */
  readonly amount: Money;
  /** What is no money in anybody's books. */
  readonly notCash?: true;
}

export interface ReportedAssumption {
  readonly text: Label;
  readonly value?: Label;
  readonly low?: Label;
  readonly high?: Label;
  /** The same for a program: plain decimals, 0.1 where the unit is `%`. */
  readonly figures?: {
    readonly value: string;
    readonly low?: string;
    readonly high?: string;
    readonly unit?: string;
  };
  readonly source?: string;
  /** A law · B official statistics · C study · D assumption. */
  readonly grade?: "A" | "B" | "C" | "D";
}

export interface Provenance {
  readonly program: string;
  readonly version: string;
  /** With base names of files only: a Windows path carries a user's name. */
  readonly command: string;
  readonly date: string;
  /** Readers' formats say the program and the date only; data formats have it all. */
  readonly short?: true;
  readonly inputs: readonly { readonly name: string; readonly sha256: string }[];
  /** What was decided when files were read, where their rows do not say it all themselves. */
  readonly readings?: readonly { readonly name: string; readonly how: readonly Label[] }[];
}
