import type { Explanation, Place } from "../../core/explanation.js";
import { Problems } from "../../core/problem.js";
import { explain, tidy } from "../../formula/explain.js";
import type { Graph } from "../../formula/graph/graph.js";
import type { Dates, Day } from "../../formula/graph/library.js";
import { whyMissing } from "../../formula/missing.js";
import { evaluateOne } from "../../formula/evaluate/program.js";
import { type GivenValue, rowOf } from "../../formula/evaluate/row.js";
import { unitText } from "../../formula/language/units.js";
import { type GivenText, readGiven } from "./given.js";
import { isValueFault } from "../read/value.js";
import { type LaidOut, layOut } from "../load/lay-out.js";
import type { Rulebook } from "../rulebook.js";
import { type Use, usedValues } from "../used-values.js";

/** Everything on one day: its prices, its rules, its decisions. */
export const onDay = (day: Day): Dates => ({ cycle: day, price: day, decision: day });

/** A formula to work out once. */
export interface Calculation {
  readonly formula: string;
  /** Where it is written. */
  readonly at: Place;
  readonly dates: Dates;
  /** By name, normalized (`Rulebook.resolve`). Names no model has may be given too: the formula may write them. */
  readonly given: ReadonlyMap<string, GivenText>;
}

export interface Answer {
  /** A float; conditions are 1 and 0. */
  readonly value: number;
  /** The value as a plain decimal, without the noise of binary arithmetic. */
  readonly plain: string;
  /** As models write it; empty for a plain number. */
  readonly unit: string;
  /** The names that were given and came to use, and those that did not. */
  readonly used: readonly string[];
  readonly unused: readonly string[];
  explanation(): Explanation;
  /** The dated values, rows and rules it was worked out from. */
  uses(): readonly Use[];
}

/** Works formulas out one at a time, keeping what was read and laid out for the next one that is written alike. */
export class Calculator {
  private readonly compiled = new Map<string, LaidOut>();

  constructor(private readonly rulebook: Rulebook) {}

  /** Undefined when the formula or a given value cannot be read, or a value it needs is missing; all is told. */
  answer(question: Calculation, problems: Problems): Answer | undefined {
    const compiled = this.compile(question, problems);
    if (compiled === undefined) return undefined;
    const { graph, program, library } = compiled;
    const given = valuesGiven(graph, question.given, problems);
    if (given === undefined) return undefined;
    const { texts } = library;
    const value = evaluateOne(program, rowOf(graph, given, texts))[0]!;
    const result = graph.results[0]!;
    if (!Number.isFinite(value)) {
      for (const cause of whyMissing(graph, result, given, texts)) problems.add(cause);
      return undefined;
    }
    const named = new Set(graph.inputs.map((i) => i.name));
    return {
      value,
      plain: tidy(value),
      unit: unitText(graph.units[result]!),
      used: [...question.given.keys()].filter((name) => named.has(name)),
      unused: [...question.given.keys()].filter((name) => !named.has(name)),
      explanation: () => explain(graph, result, { given, texts, source: sourceOf(question) }),
      uses: () => usedValues(graph, result, given, texts),
    };
  }

  private compile({ formula, at, dates, given }: Calculation, problems: Problems): LaidOut | undefined {
    const names = [...given.keys()].sort();
    const key = [formula, dates.cycle, dates.price, dates.decision, ...names].join("\n");
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    const compiled = layOut(this.rulebook, [{ text: formula, at }], { dates, supplied: names }, problems);
    if (compiled === undefined) return undefined;
    if (this.compiled.size >= mostKept) this.compiled.clear();
    this.compiled.set(key, compiled);
    return compiled;
  }
}

/** So many different formulas are kept; a file that has more is read through again rather than held. */
const mostKept = 2_000;

/** What is given for the inputs of a graph, read in their units. Undefined when some cannot be read, which is told. */
export function valuesGiven(
  graph: Graph,
  given: ReadonlyMap<string, GivenText>,
  problems: Problems,
): ReadonlyMap<string, GivenValue> | undefined {
  const before = problems.errors;
  const values = new Map<string, GivenValue>();
  for (const { name, unit } of graph.inputs) {
    const written = given.get(name);
    if (written === undefined) continue;
    const value = readGiven(written.text, unit);
    if (typeof value === "object" && isValueFault(value)) problems.add({ ...value, at: written.at });
    else values.set(name, value);
  }
  return problems.errors > before ? undefined : values;
}

const sourceOf =
  ({ given }: Calculation) =>
  (input: string) => {
    const written = given.get(input);
    return written && ({ kind: "input", place: written.at, text: written.text } as const);
  };
