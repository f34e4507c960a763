import { Problems } from "../../src/core/problem.js";
import type { KeyCodes } from "../../src/formula/evaluate/arithmetic.js";
import type { Graph } from "../../src/formula/graph/graph.js";
import type { GivenValue } from "../../src/formula/evaluate/row.js";
import { onDay, valuesGiven } from "../../src/rulebook/calculate/calculator.js";
import { withUsed } from "../../src/rulebook/load/closure.js";
import { fileOf } from "../../src/rulebook/folder.js";
import { layOut } from "../../src/rulebook/load/lay-out.js";
import { type Case, readCases } from "../../src/rulebook/read/cases.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { shippedFolder, shippedIds, sound } from "../rulebook/folders.js";

/** A case of a model that ships, as a graph and what is given to it: decimals as they are written. */
export interface LaidCase {
  readonly of: Case;
  /** Line, expression and day, for messages. */
  readonly name: string;
  readonly graph: Graph;
  readonly given: ReadonlyMap<string, GivenValue>;
  readonly texts: KeyCodes;
}

/** Every case of every model that ships, laid out in the model's own names and those of the models it uses. */
export async function laidCases(): Promise<Map<string, LaidCase[]>> {
  const all = await sound(...shippedIds.map(shippedFolder));
  const byModel = new Map<string, LaidCase[]>();
  for (const { id, folder } of all.models) {
    const problems = new Problems();
    const own = all.only(withUsed([id], all.models));
    const { cases } = await readCases(fileOf(folder, "cases")!, problems);
    byModel.set(id, cases.map((of) => laid(own, of, problems)));
    if (problems.told.length > 0) throw new Error(JSON.stringify(problems.told));
  }
  return byModel;
}

function laid(rulebook: Rulebook, of: Case, problems: Problems): LaidCase {
  const written = new Map(
    [...of.given].map(([name, value]) => {
      const found = rulebook.resolve(name);
      return ["name" in found ? found.name : name, value] as const;
    }),
  );
  const name = `${of.at.file}:${String(of.at.line)} ${of.expression} ${of.day ?? ""}`;
  const dates = onDay(of.day ?? "2026-01-01");
  const made = layOut(rulebook, [{ text: of.expression, at: of.at }], { dates, supplied: written.keys() }, problems);
  const given = made && valuesGiven(made.graph, written, problems);
  if (made === undefined || given === undefined) throw new Error(`${name}: ${JSON.stringify(problems.told)}`);
  return { of, name, graph: made.graph, given, texts: made.library.texts };
}
