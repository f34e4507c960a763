import type { BinarySign, UnarySign } from "../language/tree.js";
import {
  abs,
  percentage,
  subtraction,
  negation,
  over,
  perMonth,
  perYear,
  addition,
  multiplication,
} from "./arithmetic.js";
import { choice, max, min } from "./choice.js";
import { and, atLeast, atMost, equal, greater, less, not, or, unequal } from "./conditions.js";
import { exp, ln, power } from "./growth.js";
import type { Operation } from "./operation.js";
import { down, roundingToNearest, up } from "./rounding.js";

/** Every operation there is: nothing more than rules of law and curves of survival need. */
export const operations = {
  ...{
    plus: addition,
    minus: subtraction,
    times: multiplication,
    over,
    negated: negation,
    hundredth: percentage,
  },
  ...{ equal, unequal, less, atMost, greater, atLeast, and, or, not },
  ...{ min, max, if: choice, abs, nearest: roundingToNearest, down, up, perYear, perMonth, exp, ln, power },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationId = keyof typeof operations;

export const operationIds = Object.keys(operations) as OperationId[];

const written = operationIds.map((op) => ({ op, written: operations[op].written }));

const bySign = <S extends string>(sign: "unary" | "binary"): ReadonlyMap<S, OperationId> =>
  new Map(
    written.flatMap(({ op, written: w }) =>
      sign in w ? [[(w as Record<typeof sign, S>)[sign], op] as const] : [],
    ),
  );
const unary = bySign<UnarySign>("unary");
const binary = bySign<BinarySign>("binary");

/** The operation of a sign before, after or between parts. */
export const unaryOperation = (sign: UnarySign): OperationId => unary.get(sign)!;
export const binaryOperation = (sign: BinarySign): OperationId => binary.get(sign)!;

/** What a function of the language takes and does; with `more`, as many of the last as one likes. */
export type BuiltInFunction = Readonly<{ op: OperationId; takes: readonly string[]; more: boolean }>;

/** Every function by the name formulas write. */
export const functions: ReadonlyMap<string, BuiltInFunction> = new Map(
  written.flatMap(({ op, written: w }) =>
    "name" in w ? [[w.name, { op, takes: w.takes, more: w.more ?? false }] as const] : [],
  ),
);

export const fits = (f: BuiltInFunction, given: number): boolean =>
  f.more ? given >= f.takes.length : given === f.takes.length;
