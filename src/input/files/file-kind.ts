import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { ColumnSpec } from "../../tabular/table.js";
import type { SentenceId } from "../../texts/say.js";

/** What the cells of a column hold, for help and for schemas. */
export type CellContent =
  | "text"
  /** Refers to a row, a state or an actor by what it is called. */
  | "name"
  | "number"
  /** A whole number of people, from none. */
  | "count"
  /** Kronor, or the unit that its header names. */
  | "amount"
  /** Kronor, or a formula that gives them. */
  | "price"
  /** With a per cent sign. */
  | "share"
  | "year"
  /** A year or a month. */
  | "period"
  | "month"
  | "date"
  /** A date as systems write it, perhaps with a time of day. */
  | "day"
  /** A whole number of months, from 1. */
  | "months"
  /** A number, or a formula of names; a share has its per cent sign. */
  | "formula"
  /** A number, share, yes or no, or text, in the unit of what it is given for. */
  | "value"
  | "unit"
  /** A to D. */
  | "grade"
  /** One of some words, each with its synonyms. */
  | { readonly oneOf: readonly (readonly [string, ...string[]])[] };

/** A column of a file people write: how it is recognised, and what help and schemas say of it. */
export interface FileColumn<Id extends string = string> extends ColumnSpec<Id> {
  readonly holds: CellContent;
  /** What a name is the name of. */
  readonly of?: NamedThing;
  /** The header must have it, and a cell may still be empty. */
  readonly mayBeEmpty?: true;
  readonly about: SentenceId;
}

/** What names in the files of a scenario stand for. */
export type NamedThing =
  | "measure"
  | "state"
  | "group"
  | "actor"
  | "municipality"
  | "setting"
  | "input"
  | "document"
  | "outcome"
  | "board";

/** A kind of file people write. Help, the settings of a scenario and schemas follow from it. */
export interface FileKind<Id extends string = string> {
  readonly id: string;
  /** What such files are called: the Swedish name first, then the English. */
  readonly names: readonly [string, ...string[]];
  readonly about: SentenceId;
  /** How it is written, besides its columns. */
  readonly more: SentenceId;
  readonly columns: readonly FileColumn<Id>[];
  /** What other columns are: mistakes, or something that the file has for itself. */
  readonly otherColumns: "refuse" | "allow";
}

/**
 * A table of a scenario: its rows are read by themselves, and then held against the scenario's names. `Known` is what
 * the check needs to know of the rest.
 */
export interface ScenarioTable<Id extends string, Rows, Known, Checked> extends FileKind<Id> {
  /** Whether every scenario must have it. */
  readonly needed: boolean;
  /** The table with which it is not needed. */
  readonly insteadOf?: string;
  /** What a scenario without the file has. */
  readonly none: Rows;
  /** Undefined when it is no such table, which is told. */
  read(source: Source, problems: Problems): Promise<Rows | undefined>;
  /** The rows in which every name is one that there is; what is wrong with the others is told. */
  check(rows: Rows, known: Known, problems: Problems): Checked;
}

/** Its names without their extension, as settings and sheets write them: `deltagare`. */
export const stemsOf = ({ names }: Pick<FileKind, "names">): [string, ...string[]] =>
  names.map((name) => name.replace(/\.csv$/u, "")) as [string, ...string[]];
