import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { GivenValue } from "../../formula/evaluate/row.js";
import { readUnit, unchecked } from "../../formula/language/units.js";
import { type GivenText, readGiven } from "../../rulebook/calculate/given.js";
import { isValueFault } from "../../rulebook/read/value.js";

/** A value as somebody gave it, read once, in the unit of its name, where its file is checked. */
export type ReadValue =
  /** `plain` is the same number as an exact decimal: 10 % is `0.1`. */
  | {
      readonly kind: "number";
      readonly value: number;
      readonly plain: string;
      readonly text: string;
      readonly at: Place;
    }
  | { readonly kind: "key"; readonly key: string; readonly at: Place };

/** What stands where a value cannot be read and that was told: the name is still known to formulas. */
export const unread = ({ text, at }: GivenText): ReadValue => ({
  kind: "number",
  value: 0,
  plain: "0",
  text,
  at,
});

/** A cell as a value in a unit (as `readUnit`); undefined when it is empty or cannot be read, which is told. */
export function readCell(
  { text, at }: GivenText,
  unit: string | undefined,
  problems: Problems,
): ReadValue | undefined {
  if (text === "") return undefined;
  const read = readGiven(text, (unit === undefined ? undefined : readUnit(unit)) ?? unchecked);
  if (typeof read !== "object") return valueOf(read, unit, { text, at });
  if (isValueFault(read)) problems.add({ ...read, at });
  return undefined;
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/u;

function valueOf(read: GivenValue, unit: string | undefined, { text, at }: GivenText): ReadValue {
  const plain = String(read);
  return isTextUnit(unit) || !DECIMAL.test(plain)
    ? { kind: "key", key: plain, at }
    : { kind: "number", value: Number(plain), plain, text, at };
}

/** The number or the key, as formulas take it. */
export const givenOf = (value: ReadValue): GivenValue => (value.kind === "number" ? value.value : value.key);

/** As reports print it: the exact decimal, or the key. */
export const plainOf = (value: ReadValue): string => (value.kind === "number" ? value.plain : value.key);

export const isTextUnit = (unit: string | undefined): boolean => unit?.trim().toLowerCase() === "text";
export const isYesNoUnit = (unit: string | undefined): boolean => unit?.trim().toLowerCase() === "ja/nej";
