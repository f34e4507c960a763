import { solvable, solvableNames } from "../../analysis/many/solvable.js";
import type { ValueId } from "../../analysis/plan/named.js";
import type { Plan } from "../../analysis/plan/plan.js";
import { fixed, fromFloat, plain } from "../../core/decimal.js";
import { folded, normalized } from "../../core/names.js";
import { readUnit, unchecked } from "../../formula/language/units.js";
import { readGiven } from "../../rulebook/calculate/given.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { say } from "../../texts/say.js";
import { NamesOnLine } from "../line/typed-name.js";
import type { Session } from "../session.js";

/** A name, and the values it is to have. */
export interface OverAsked {
  /** As formulas write it. */
  readonly name: string;
  readonly ids: readonly ValueId[];
  /** Of numbers, as `readUnit`; undefined for words. */
  readonly unit?: string;
  /** Each as it is told and as the plan takes it. */
  readonly values: readonly { readonly text: string; readonly value: number }[];
}

const EVERY = ["alla", "all"];
/** So many steps from one end of a range to the other. */
const STEPS = 10;
const MOST = 2000;

/**
 * `kommun=alla`, `kommun=Gävle,Sundsvall`, `lön=20000..28000` (in ten steps, or `20000..28000:1000`), `arbete=10 %|20 %`, or
 * an assumption's name alone: from its low to its high. What cannot be is said in `session.usage`.
 */
export function overOption(
  session: Session,
  plan: Plan,
  rulebook: Rulebook,
  written: string,
): OverAsked | undefined {
  const { usage } = session;
  const [, asTyped = "", list] = /^([^=]+)(?:=(.*))?$/su.exec(written) ?? [];
  const keys = plan.names.filter((n) => n.type === "key").map((n) => n.name);
  const names = new NamesOnLine(session, "--over", [...keys, ...solvableNames(plan)]);
  const name = names.named(asTyped);
  const key = plan.names.find((n) => n.type === "key" && n.name === normalized(name));
  if (key !== undefined && list !== undefined) return overKeys(session, plan, rulebook, key, list);
  const of = solvable(plan, name);
  if (of === undefined) {
    const known = names.near(name, 3);
    usage.push(say("usage.noSuchName", { flag: "--over", name: name.trim(), known }));
    return undefined;
  }
  const values = list === undefined ? rangeOf(of.assumption) : listed(list, of.unit);
  if (values === undefined || values.length === 0 || values.length > MOST) {
    usage.push(say("usage.badOver", { value: written }));
    return undefined;
  }
  return {
    name: of.name,
    ids: of.ids,
    unit: of.unit,
    values: values.map((value) => ({ text: tidy(value), value })),
  };
}

function overKeys(
  session: Session,
  plan: Plan,
  rulebook: Rulebook,
  { name, id }: Plan["names"][number],
  list: string,
): OverAsked | undefined {
  const known = keysFor(rulebook, name);
  const words = split(list);
  const every = words.length === 1 && EVERY.includes(folded(words[0]!));
  const names = new NamesOnLine(session, "--over", known);
  const found = every ? known : words.map((word) => names.named(word));
  if (found.length === 0) {
    session.usage.push(say("usage.badOver", { value: `${name}=${list}` }));
    return undefined;
  }
  return { name, ids: [id], values: found.map((text) => ({ text, value: plan.keys.code(text) })) };
}

/** Every key that tables of the models have for a name, codes left out, each once in the order of the alphabet. */
function keysFor(rulebook: Rulebook, name: string): string[] {
  const keys = rulebook.models.flatMap(({ tables }) =>
    tables.flatMap((table) => {
      const column = table.keys.findIndex((k) => k.kind === "text" && normalized(k.name) === name);
      return column < 0 ? [] : table.rows.flatMap(({ keys: own }) => own[column] ?? []);
    }),
  );
  const words = keys.flatMap((k) => (typeof k === "string" && !/^\d+$/u.test(k) ? [k] : []));
  return [...new Set(words)].sort(new Intl.Collator("sv").compare);
}

/** With `|` between, or else commas: a decimal comma needs the first. */
const split = (list: string): string[] =>
  list
    .split(list.includes("|") ? "|" : ",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

function listed(list: string, unit: string): number[] | undefined {
  const [, from, to, step] = /^(.+?)\.\.(.+?)(?::(.+))?$/su.exec(list) ?? [];
  if (from !== undefined && to !== undefined) {
    const [a, b, by] = [number(from, unit), number(to, unit), step === undefined ? 0 : number(step, unit)];
    if (a === undefined || b === undefined || by === undefined || !(b > a)) return undefined;
    return steps(a, b, by > 0 ? by : (b - a) / STEPS);
  }
  const values = split(list).map((word) => number(word, unit));
  return values.every((v) => v !== undefined) ? values : undefined;
}

function rangeOf(
  assumption: { readonly low?: unknown; readonly high?: unknown } | undefined,
): number[] | undefined {
  const of = (end: unknown): number | undefined => {
    const read = end as { readonly kind?: string; readonly value?: number } | undefined;
    return read?.kind === "number" ? read.value : undefined;
  };
  const [low, high] = [of(assumption?.low), of(assumption?.high)];
  return low === undefined || high === undefined || !(high > low)
    ? undefined
    : steps(low, high, (high - low) / STEPS);
}

function steps(from: number, to: number, by: number): number[] | undefined {
  const count = Math.floor((to - from) / by + 1e-9);
  return count >= MOST ? undefined : Array.from({ length: count + 1 }, (_, i) => Number(tidy(from + i * by)));
}

function number(text: string, unit: string): number | undefined {
  const read = readGiven(text.trim(), readUnit(unit) ?? unchecked);
  return typeof read === "object" || !/^-?\d+(?:\.\d+)?$/u.test(String(read)) ? undefined : Number(read);
}

/** Without what floats leave behind. */
const tidy = (value: number): string => {
  const text = fixed(fromFloat(value), 10);
  return text.includes(".") ? text.replace(/\.?0+$/u, "") : plain(fromFloat(value));
};
