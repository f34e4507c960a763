import { Problems } from "../../src/core/problem.js";
import { workedOut } from "../../src/formula/evaluate/arithmetic.js";
import { evaluateColumns } from "../../src/formula/evaluate/columns.js";
import { evaluateOne } from "../../src/formula/evaluate/program.js";
import { rowOf } from "../../src/formula/evaluate/row.js";
import { Calculator, onDay, valuesGiven } from "../../src/rulebook/calculate/calculator.js";
import { layOut } from "../../src/rulebook/load/lay-out.js";
import type { Dates } from "../../src/formula/graph/library.js";
import { isValueFault, readValue } from "../../src/rulebook/read/value.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { exact } from "../formula/exact.js";
import { inputsOf, laidOut } from "./laid-out.js";

const DAY = 24 * 60 * 60 * 1000;
const moved = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** The first, the last and the turns of every quarter in between. */
function daysIn(from: string, to: string): string[] {
  const years = Array.from({ length: 2030 - 2014 }, (_, i) => 2014 + i);
  const turns = years.flatMap((y) =>
    ["01-01", "03-31", "04-01", "06-30", "07-01", "09-30", "10-01", "12-31"].map((d) => `${y}-${d}`),
  );
  return [...new Set([from, ...turns.filter((d) => from <= d && d <= to), to])];
}

/** Asks one by one, and keeps what was asked before. */
export class Asker {
  private readonly calculator: Calculator;

  constructor(
    rulebook: Rulebook,
    private readonly given: Readonly<Record<string, string>> = {},
  ) {
    this.calculator = new Calculator(rulebook);
  }

  ask(formula: string, dates: Dates): { value: number | undefined; problems: Problems } {
    const at = { file: "test" };
    const texts = new Map(Object.entries(this.given).map(([name, text]) => [name, { text, at }]));
    const problems = new Problems();
    const answer = this.calculator.answer({ formula, at, dates, given: texts }, problems);
    return { value: answer?.value, problems };
  }
}

/**
 * Holds what the rules of a model claim against what they do: each has a value on the first and the last day of each of
 * its wordings and in between, and on the day before and the day after it is refused with the periods in which it held.
 * `calls` has one call for every rule. Returns what was otherwise.
 */
export function brokenClaims(
  rulebook: Rulebook,
  id: string,
  calls: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
  until: string,
): string[] {
  const asker = new Asker(rulebook, given);
  const broken: string[] = [];
  const byDay = new Map<string, string[]>();
  const rules = rulebook.models.find((m) => m.id === id)!.rules;
  const uncalled = rules.filter((r) => calls[r.name] === undefined).map((r) => `${r.name} is not called`);
  for (const { name, versions } of rules) {
    const formula = calls[name];
    if (formula === undefined) continue;
    for (const { from, to } of versions)
      for (const day of daysIn(from!, to ?? until)) byDay.set(day, [...(byDay.get(day) ?? []), formula]);
    const outside = [moved(versions[0]!.from!, -1), ...versions.slice(-1).flatMap((v) => (v.to ? [moved(v.to, 1)] : []))];
    for (const day of outside) {
      const { value, problems } = asker.ask(formula, onDay(day));
      const says = problems.told.some((p) => p.code === "varde-saknas" && p.held.length > 0);
      if (value !== undefined || !says) broken.push(`${formula} is not refused ${day}`);
    }
  }
  for (const [day, formulas] of byDay)
    for (const formula of withoutValue(rulebook, formulas, day, given)) {
      const { value, problems } = asker.ask(formula, onDay(day));
      if (value === undefined) broken.push(`${formula} ${day}: ${JSON.stringify(problems.told)}`);
    }
  return [...uncalled, ...broken];
}

/** Formulas that have no value on a day when they are laid out together, which takes no longer than one of them. */
function withoutValue(
  rulebook: Rulebook,
  formulas: readonly string[],
  day: string,
  given: Readonly<Record<string, string>>,
): readonly string[] {
  const at = { file: "test" };
  const texts = new Map(Object.entries(given).map(([name, text]) => [name, { text, at }]));
  const wordings = formulas.map((text) => ({ text, at }));
  const problems = new Problems();
  const made = layOut(rulebook, wordings, { dates: onDay(day), supplied: texts.keys() }, problems);
  const values = made && valuesGiven(made.graph, texts, problems);
  if (made === undefined || values === undefined) return formulas;
  const results = evaluateOne(made.program, rowOf(made.graph, values, made.library.texts));
  return formulas.filter((_, i) => !Number.isFinite(results[i]));
}

function plainOf(text: string): string {
  const value = readValue(text, text.includes("%") ? "%" : /^(?:ja|nej)$/u.test(text) ? "ja/nej" : "");
  if (isValueFault(value)) throw new Error(text);
  return value;
}

/** Which formulas floats bring more than a hundredth of an öre from what decimals of 34 digits give, with both. */
export function farFromExact(
  rulebook: Rulebook,
  formulas: readonly string[],
  day: string,
  given: Readonly<Record<string, string>>,
): string[] {
  const made = laidOut(rulebook, formulas, day, Object.keys(given));
  const { graph, program, library } = made;
  const plain = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, plainOf(text)]));
  const row = inputsOf(made, Object.fromEntries(Object.entries(plain).map(([n, text]) => [n, Number(text)])));
  const digits = graph.inputs.map((input, i) => exact.number(plain[input.name] ?? String(row[i])));
  const exactly = workedOut(graph, exact, digits, library.texts);
  const floats = evaluateColumns(program, row, 1);
  return formulas.flatMap((formula, i) => {
    const [float, whole] = [floats[i]![0]!, exactly[graph.results[i]!]!];
    return whole.minus(float).abs().lt(1e-4) ? [] : [`${formula} ${day}: ${float}, exactly ${whole.toString()}`];
  });
}
