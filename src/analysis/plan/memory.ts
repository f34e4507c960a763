import type { Place } from "../../core/explanation.js";
import { type Problem, Problems } from "../../core/problem.js";
import { programOf } from "../../formula/evaluate/program.js";
import { graphOf } from "../../formula/graph/build.js";
import type { Graph } from "../../formula/graph/graph.js";
import type { Dates } from "../../formula/graph/library.js";
import type { Library } from "../../formula/graph/load.js";
import { relaid } from "../../formula/graph/relaid.js";
import { scenarioLibrary, suppliedNames } from "../../input/scenario/model.js";
import { type Scenario, scenarioId } from "../../input/scenario/scenario.js";
import type { LaidOut, Wording } from "../../rulebook/load/lay-out.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { NameIds } from "./named.js";

/**
 * What was laid out before, for scenarios of one rulebook that have much in common: other dates, other files, other values
 * of what decides how it is laid out. What is the same is not laid out again. It is looked up by what is written and where.
 */
export class Memory {
  readonly ids = new NameIds();
  private readonly libraries = new Map<string, Library>();
  private readonly laid = new Map<
    string,
    { readonly laid: LaidOut | undefined; readonly told: readonly Problem[] }
  >();
  /** Graphs of the same formulas, one for each way in which their rules are worded. */
  private readonly ways = new Map<string, Graph[]>();
  private readonly numbers = new Map<object, number>();

  /** The library of a scenario, by the names that it gives and supplies. */
  library(scenario: Scenario, rulebook: Rulebook, problems: Problems): Library {
    const { models, groupColumns, assumptions } = scenario;
    const given = [...groupColumns, ...assumptions].map(({ name, unit, at }) => [name, unit, at]);
    const key = JSON.stringify([this.number(rulebook), models, given, suppliedNames(scenario)]);
    const known = this.libraries.get(key);
    if (known !== undefined) return known;
    const library = scenarioLibrary(scenario, rulebook, problems);
    if (library.sound) this.libraries.set(key, library);
    return library;
  }

  /** Formulas on given days; undefined when something is wrong with them, which is told each time. */
  laidOut(
    library: Library,
    wordings: readonly Wording[],
    overridden: readonly string[],
    dates: Dates,
    tell: (problem: Problem) => void,
  ): LaidOut | undefined {
    const formulas = `${this.number(library)} ${this.written(wordings)}`;
    const key = [formulas, dates.cycle, dates.price, dates.decision].join(" ");
    const ways = this.ways.get(formulas) ?? [];
    this.ways.set(formulas, ways);
    const known = this.laid.get(key) ?? layOut(library, wordings, overridden, dates, ways);
    this.laid.set(key, known);
    for (const problem of known.told) tell(problem);
    return known.laid;
  }

  private number(thing: object): number {
    const n = this.numbers.get(thing) ?? this.numbers.size;
    this.numbers.set(thing, n);
    return n;
  }

  /** By what is written, which is tens of thousands of characters: looked up by once for each batch, not for each day. */
  private readonly texts = new Map<string, number>();
  private readonly numbered = new WeakMap<readonly Wording[], number>();

  /** The same number for wordings that say the same, each in the same place. */
  private written(wordings: readonly Wording[]): number {
    const known = this.numbered.get(wordings);
    if (known !== undefined) return known;
    const text = wordings
      .map(({ text: formula, at, model, unit, columns }) =>
        [formula, placed(at), model, unit, ...[...(columns?.values() ?? [])].map(this.local)].join("\t"),
      )
      .join("\n");
    const number = this.texts.get(text) ?? this.texts.size;
    this.texts.set(text, number);
    this.numbered.set(wordings, number);
    return number;
  }

  /** A name that one formula sees before all others, by its wordings and where they stand. */
  private readonly local = ({ name, definition }: Local): string =>
    `${name}=${definition.versions.map((v) => `${v.formula}@${placed(v.at)}`).join("|")}`;
}

type Local = NonNullable<Wording["columns"]> extends ReadonlyMap<string, infer T> ? T : never;

const placed = ({ file, line, column }: Place): string => `${file}:${line ?? ""}:${column ?? ""}`;

function layOut(
  library: Library,
  wordings: readonly Wording[],
  overridden: readonly string[],
  dates: Dates,
  ways: Graph[],
): { laid: LaidOut | undefined; told: readonly Problem[] } {
  const found = new Problems();
  let graph: Graph | undefined;
  for (const way of ways) graph ??= relaid(way, library, dates);
  if (graph === undefined) {
    const expressions = wordings.map((w) => ({ model: scenarioId, ...w }));
    graph = graphOf(library, expressions, { dates, overridden }, found);
    if (graph !== undefined) ways.push(graph);
  }
  const laid = graph && { graph, program: programOf(graph, library.texts), library };
  return { laid, told: found.told };
}
