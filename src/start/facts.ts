import { folded, nearest } from "../core/names.js";
import { Problems } from "../core/problem.js";
import type { Period } from "../core/problems/formula.js";
import { periodsOf } from "../formula/graph/dates.js";
import type { TableDefinition } from "../formula/graph/library.js";
import { Calculator, onDay } from "../rulebook/calculate/calculator.js";
import type { Rulebook } from "../rulebook/rulebook.js";

/** What a rulebook knows that answers are held against. Months are `2026-01`. */
export interface Facts {
  /** The states that an outcome counts. */
  states(outcome: string): readonly string[];
  /** When the rows of a table with this first key hold, in order of time; undefined where it has none. */
  periods(table: string, key: string): readonly Period[] | undefined;
  /** What a table's first key is called, of what was written: the first way its row writes it. */
  keyOf(table: string, written: string): { readonly name: string } | { readonly near: string | undefined };
  /** What a formula comes to on the first day of a month; undefined when it cannot be worked out. */
  value(formula: string, month: string): number | undefined;
  /** Whether a name has a value every month from one to another, both included. */
  knows(name: string, first: string, last: string): boolean;
}

export function factsOf(rulebook: Rulebook): Facts {
  const calculator = new Calculator(rulebook);
  const table = (name: string) => rulebook.models.flatMap((m) => m.tables).find((t) => t.name === name);
  const keys = new Map<string, ReadonlyMap<string, string>>();
  const values = new Map<string, number | undefined>();
  const value: Facts["value"] = (formula, month) => {
    const key = `${month} ${formula}`;
    if (!values.has(key)) values.set(key, worked(formula, month));
    return values.get(key);
  };
  const worked: Facts["value"] = (formula, month) => {
    const question = { formula, at: { file: formula }, dates: onDay(`${month}-01`), given: new Map() };
    return calculator.answer(question, new Problems())?.value;
  };
  return {
    value,
    states: (outcome) => {
      const when = rulebook.models.flatMap((m) => m.outcomes).find((o) => o.id === outcome)?.when;
      return when !== undefined && "states" in when && when.states !== "all" ? when.states : [];
    },
    periods: (name, key) => {
      const rows = (table(name)?.rows ?? []).filter(({ keys }) => keys[0] === key);
      return rows.length === 0 ? undefined : periodsOf(rows);
    },
    keyOf: (name, written) => {
      const ways = keys.get(name) ?? namesAndCodes(table(name));
      keys.set(name, ways);
      const found = ways.get(folded(/^\d{3}$/.test(written) ? `0${written}` : written));
      return found === undefined ? { near: nearest(written, ways.values()) } : { name: found };
    },
    knows: (name, first, last) =>
      [first, ...januariesBetween(first, last), last].every((month) => value(name, month) !== undefined),
  };
}

/** Every way to write a key, folded, and its name. The ways of one row of the table share its line. */
function namesAndCodes(table: TableDefinition | undefined): ReadonlyMap<string, string> {
  const names = new Map<number | undefined, string>();
  const ways = new Map<string, string>();
  for (const { keys, at } of table?.rows ?? []) {
    const [key] = keys;
    if (typeof key !== "string") continue;
    const name = names.get(at.line) ?? key;
    names.set(at.line, name);
    ways.set(folded(key), name);
  }
  return ways;
}

function januariesBetween(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => `${String(from + i)}-01`);
}
