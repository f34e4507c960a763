import type { Explanation } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { FormulaProblem } from "../../core/problems/formula.js";
import { floats, workedOut } from "../../formula/evaluate/arithmetic.js";
import { explain } from "../../formula/explain.js";
import type { GraphInput } from "../../formula/graph/graph.js";
import type { Dates } from "../../formula/graph/library.js";
import { whyMissing } from "../../formula/missing.js";
import { evaluateOne } from "../../formula/evaluate/program.js";
import { type GivenValue, rowOf } from "../../formula/evaluate/row.js";
import { valuesGiven } from "../../rulebook/calculate/calculator.js";
import type { GivenText } from "../../rulebook/calculate/given.js";
import { type LaidOut, layOut } from "../../rulebook/load/lay-out.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { type Use, usedValues } from "../../rulebook/used-values.js";
import { type Cause, causeOf } from "../run/cause.js";
import {
  costNames,
  householdModel,
  incomeNames,
  inputNames,
  type HouseholdNames,
  partNames,
  type PartId,
} from "./names.js";
import { type SweepOptions, sweep, type WageSweep } from "./wage-sweep.js";

/** Kronor a month, and how they came about. */
export interface HouseholdFigure {
  /** What the model of households calls it. */
  readonly name: string;
  readonly value: number;
  readonly explain: () => Explanation;
}

export interface BeforeAndAfter {
  readonly now: HouseholdFigure;
  readonly atWork: HouseholdFigure;
}

export interface IncomePart extends BeforeAndAfter {
  readonly id: PartId;
  /** The input that says how much of it there is at work, where that is not worked out. */
  readonly given?: string;
  /** Which rule makes it another amount at work. */
  readonly cause: () => Cause;
}

/** What a household has a month, now and when one in it works, and how that goes with the wage. */
export interface Household {
  /** They sum to the income. */
  readonly parts: readonly IncomePart[];
  readonly income: BeforeAndAfter;
  readonly housing: BeforeAndAfter;
  /** To a trade union and an unemployment insurance fund. */
  readonly dues: BeforeAndAfter;
  readonly travel: BeforeAndAfter;
  /** Of the income, when housing, dues and travel to work are paid. */
  readonly left: BeforeAndAfter;
  readonly wage: { readonly now: number; readonly atWork: number };
  readonly sweep: WageSweep;
  /** The dated values, rows and rules that came to use. */
  readonly uses: readonly UseInUnit[];
  /** The names that were given to no use. */
  readonly unused: readonly string[];
}

export interface UseInUnit extends Use {
  /** As models write it. */
  readonly unit: string;
}

export interface HouseholdQuestion {
  readonly dates: Dates;
  readonly given: ReadonlyMap<string, GivenText>;
  readonly sweep: SweepOptions;
}

/** What a question cannot be answered without, by the names of inputs. */
export interface LackingForHousehold {
  readonly lacking: readonly GraphInput[];
}

/** A household's formulas laid out: checked once, evaluated as often as one likes. */
export interface HouseholdPlan {
  readonly rulebook: Rulebook;
  readonly question: HouseholdQuestion;
  readonly laid: LaidOut;
  /** What the question gives, read; any of `laid.graph.inputs` may have another value. */
  readonly given: ReadonlyMap<string, GivenValue>;
}

/** Why a household cannot be worked out with some values. */
export interface HouseholdFaults {
  readonly faults: readonly FormulaProblem[];
}

/** Undefined when something is wrong with the question or the models, which is told. */
export function workOutHousehold(
  rulebook: Rulebook,
  question: HouseholdQuestion,
  problems: Problems,
): Household | LackingForHousehold | undefined {
  const plan = prepareHousehold(rulebook, question, problems);
  if (plan === undefined || "lacking" in plan) return plan;
  const household = evaluateHousehold(plan, new Map());
  if (!("faults" in household)) return household;
  for (const fault of household.faults) problems.add(fault);
  return undefined;
}

/** Lays a household's formulas out and reads what is given for them. Undefined when something is wrong, which is told. */
export function prepareHousehold(
  rulebook: Rulebook,
  question: HouseholdQuestion,
  problems: Problems,
): HouseholdPlan | LackingForHousehold | undefined {
  const model = householdModel;
  const wordings = formulaTexts.map((text) => ({ text, model, at: { file: model } }));
  const supplied = question.given.keys();
  const laid = layOut(rulebook, wordings, { dates: question.dates, supplied }, problems);
  if (laid === undefined) return undefined;
  const lacking = laid.graph.inputs.filter((i) => i.preset === undefined && !question.given.has(i.name));
  if (lacking.length > 0) return { lacking };
  const given = valuesGiven(laid.graph, question.given, problems);
  return given && { rulebook, question, laid, given };
}

/** What a household has with other values of some names. Pure: nothing is laid out again. */
export function evaluateHousehold(
  { rulebook, question, laid, given: asGiven }: HouseholdPlan,
  values: ReadonlyMap<string, GivenValue>,
): Household | HouseholdFaults {
  const { graph } = laid;
  const given = new Map([...asGiven, ...values]);
  const written = new Map([...question.given].filter(([name]) => !values.has(name)));
  const asked = new Asked(laid, given, written);
  const missing = asked.missing();
  if (missing.length > 0) return { faults: missing };
  const swept = sweep(laid, given, question.sweep);
  if ("missing" in swept) {
    const at = new Map(given).set(inputNames.wage.atWork, swept.wage);
    return { faults: whyMissing(graph, swept.missing, at, laid.library.texts) };
  }
  const wage = asked.figures(inputNames.wage);
  return {
    parts: partNames.map((n) => ({ ...n, ...asked.figures(n), cause: () => asked.cause(n) })),
    income: asked.figures(incomeNames),
    housing: asked.figures(costNames.housing),
    dues: asked.figures(costNames.dues),
    travel: asked.figures(costNames.travel),
    left: asked.figures(costNames.left),
    wage: { now: wage.now.value, atWork: wage.atWork.value },
    sweep: swept,
    uses: usedValues(graph, graph.results, given, laid.library.texts).map((use) => ({
      ...use,
      unit: unitOf(rulebook, use),
    })),
    unused: [...question.given.keys()].filter((name) => !graph.inputs.some((i) => i.name === name)),
  };
}

/** The formulas of a household, in the order in which they are laid out. */
const formulaTexts = [incomeNames, ...partNames, ...Object.values(costNames), inputNames.wage].flatMap(
  (n) => [n.now, n.atWork],
);

/** The formulas of a household worked out once, by the order in which they were laid out. */
class Asked {
  private readonly values: Float64Array;
  private readonly byText: ReadonlyMap<string, number>;

  constructor(
    private readonly laid: LaidOut,
    private readonly given: ReadonlyMap<string, GivenValue>,
    private readonly written: ReadonlyMap<string, GivenText>,
  ) {
    const { graph, program, library } = laid;
    this.values = evaluateOne(program, rowOf(graph, given, library.texts));
    this.byText = new Map(formulaTexts.map((text, i) => [text, i]));
  }

  figures({ now, atWork }: HouseholdNames): BeforeAndAfter {
    return { now: this.figure(now), atWork: this.figure(atWork) };
  }

  /** Which rule makes an amount another at work: what it would be now, were what is given at work given now. */
  cause({ now }: HouseholdNames): Cause {
    const { graph, library } = this.laid;
    const at = rowOf(graph, this.given, library.texts);
    const position = new Map(graph.inputs.map((input, i) => [input.name, i]));
    const atWork = at.slice();
    for (const input of Object.values(inputNames)) {
      const [to, from] = [position.get(input.now), position.get(input.atWork)];
      if (to !== undefined && from !== undefined) atWork[to] = at[from]!;
    }
    const points = [at, atWork].map((row) => workedOut(graph, floats, row, library.texts));
    return causeOf(graph, graph.results[this.byText.get(now)!]!, points);
  }

  /** Why formulas have no value, each cause once. */
  missing(): FormulaProblem[] {
    const { graph, library } = this.laid;
    const missing = new Set(graph.results.filter((_, i) => !Number.isFinite(this.values[i])));
    const causes = [...missing].flatMap((id) => whyMissing(graph, id, this.given, library.texts));
    return [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()];
  }

  private figure(name: string): HouseholdFigure {
    const { graph, library } = this.laid;
    const index = this.byText.get(name)!;
    const source = (input: string) => {
      const written = this.written.get(input);
      return written && ({ kind: "input", place: written.at, text: written.text } as const);
    };
    const options = { given: this.given, texts: library.texts, source };
    return {
      name,
      value: this.values[index]!,
      explain: () => explain(graph, graph.results[index]!, options),
    };
  }
}

function unitOf(rulebook: Rulebook, { kind, name }: Use): string {
  for (const { parameters, tables } of rulebook.models) {
    const known: readonly { readonly name: string; readonly unit?: string | undefined }[] =
      kind === "parameter" ? parameters : tables;
    const found = known.find((d) => normalized(d.name) === name);
    if (found !== undefined) return found.unit ?? "";
  }
  return "";
}
