import type { How } from "../../core/explanation.js";
import type { FormulaProblem, Spot } from "../../core/problems/formula.js";
import type { BinarySign, UnarySign } from "../language/tree.js";
import type { Unit } from "../language/units.js";
import type { Bytes } from "../wasm.js";

/**
 * All that is known of one operation of the language: every walk over a formula asks here. Its parts, at most three,
 * are what it is written of, in order. What is missing is NaN, and an operation on it gives NaN; conditions are 1 and 0.
 */
export interface Operation {
  readonly written: Written;
  /** The unit of the value; parts that do not fit are told to `check`. */
  readonly unit: (check: UnitCheck) => Unit;
  /** The value in 64-bit floats, NaN where there is none. */
  readonly float: (a: number, b: number, c: number) => number;
  /** The same to the last bit as WebAssembly; `float` is called where it is left out. */
  readonly wasm?: (a: Operand, b: Operand, c: Operand) => Bytes;
  /** A condition: that it holds, or that it does not, as a whole number; neither when a part is missing. */
  readonly wasmTruth?: (truth: Truth, a: Operand, b: Operand) => Bytes;
  /** The formula of a spreadsheet, `$1` for the first part. Must hold together wherever it stands: brackets, or a call. */
  readonly sheet: string;
  /** How an explanation says it; a function is given the values of the parts as plain decimals. */
  readonly how: WordlessHow | ((of: readonly string[]) => How);
  /** `a + b + c` is explained as one step with three parts. */
  readonly chains?: true;
  /** The parts an explanation shows, when not all. */
  readonly shown?: (values: readonly number[], isLiteral: (part: number) => boolean) => readonly number[];
  /** The parts that decide the value on a row, when not all. */
  readonly decidedBy?: (values: readonly number[]) => readonly number[];
  /** The part that is all that is left once some parts are known; undefined for the others. */
  readonly sameAs?: (known: readonly (number | undefined)[]) => number | undefined;
  /** Why there is no value when every part has one; the value is too large where this does not say. */
  readonly fault?: (values: readonly number[]) => DomainFault | undefined;
}

export type Written =
  | Readonly<{ unary: UnarySign }>
  | Readonly<{ binary: BinarySign }>
  /** A function with names for what it takes; with `more`, as many of the last as one likes, folded from the left. */
  | Readonly<{ name: string; takes: readonly string[]; more?: true }>;

/** Faults that say no more than the part of the formula where they happen. */
export type DomainFault = {
  [C in FormulaProblem["code"]]: keyof Extract<FormulaProblem, { code: C }> extends "code" | "at" | "part"
    ? C
    : never;
}[FormulaProblem["code"]];

type WordlessHow = { [K in How["kind"]]: { kind: K } extends How ? K : never }[How["kind"]];

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** What is wrong with a part of a formula, without where that is. */
export type Spotted = DistributiveOmit<Extract<FormulaProblem, { spot: Spot }>, "at" | "spot">;

/** The units of an operation's parts, and what can be asked of them. What does not hold is told and becomes unchecked. */
export interface UnitCheck {
  /** The unit of a part that must be a number. */
  number(part: number): Unit;
  /** A part must be a condition. */
  condition(part: number): void;
  /** A part must come out in a unit. */
  expect(part: number, expected: Unit): void;
  /** The unit of two that are added or compared. */
  meeting(a: Unit, b: Unit): Unit;
  refused(part: number, problem: Spotted): Unit;
}

export type Truth = "yes" | "no";

/** A part as WebAssembly. */
export interface Operand {
  value(): Bytes;
  /** Whether it is a condition that holds, or does not, as a whole number. */
  is(truth: Truth): Bytes;
  /** Its value where that is the same on every row. */
  readonly known: number | undefined;
}
