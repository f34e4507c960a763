import type { BinaryOp, UnaryOp } from "../graph/graph.js";

/** What a function of the language takes and does. */
export type BuiltInFunction = Readonly<{ takes: readonly string[] }> &
  (
    | Readonly<{ shape: "unary"; op: UnaryOp }>
    | Readonly<{ shape: "rounding"; op: BinaryOp }>
    /** Takes two or more. */
    | Readonly<{ shape: "extreme"; op: BinaryOp }>
    | Readonly<{ shape: "if" }>
  );

/** Every function there is: nothing more than the rules of law need. */
export const functions: ReadonlyMap<string, BuiltInFunction> = new Map<string, BuiltInFunction>([
  ["min", { shape: "extreme", op: "min", takes: ["x", "y"] }],
  ["max", { shape: "extreme", op: "max", takes: ["x", "y"] }],
  ["om", { shape: "if", takes: ["villkor", "ja", "nej"] }],
  ["abs", { shape: "unary", op: "abs", takes: ["x"] }],
  ["avrunda", { shape: "rounding", op: "nearest", takes: ["x", "steg"] }],
  ["nedåt", { shape: "rounding", op: "down", takes: ["x", "steg"] }],
  ["uppåt", { shape: "rounding", op: "up", takes: ["x", "steg"] }],
  ["per_år", { shape: "unary", op: "perYear", takes: ["x"] }],
  ["per_månad", { shape: "unary", op: "perMonth", takes: ["x"] }],
]);

/** `min` and `max` take as many as one likes. */
export const fits = (f: BuiltInFunction, given: number): boolean =>
  f.shape === "extreme" ? given >= f.takes.length : given === f.takes.length;
