import { nearest } from "../core/names.js";
import type { FormulaProblem } from "../core/problems/formula.js";
import { floats, type KeyCodes, workedOut } from "./evaluate/arithmetic.js";
import { type DatedLookup, holds, periodsOf } from "./graph/dates.js";
import { decidingParts, type Graph, type NodeId, reachedFrom } from "./graph/graph.js";
import type { Operation } from "./operations/operation.js";
import { operations } from "./operations/operations.js";
import type { Dated, Day, Key, TableDefinition } from "./graph/library.js";
import { printedNumber } from "./language/print.js";
import { type GivenValue, rowOf } from "./evaluate/row.js";

const fine = (value: number): boolean => Number.isFinite(value);

/**
 * Why a result has no value on a row: each cause once. Only what the result was worked out from counts: what is
 * missing in the branch that was not taken is not missing.
 */
export function whyMissing(
  graph: Graph,
  result: NodeId,
  given: ReadonlyMap<string, GivenValue>,
  texts: KeyCodes,
): FormulaProblem[] {
  const values = workedOut(graph, floats, [...rowOf(graph, given, texts)], texts);
  const causes: NodeId[] = [];
  const followed = new Set<NodeId>([result]);
  for (const id of followed) {
    if (fine(values[id]!)) continue;
    const parts = decidingParts(graph, id, values).filter((part) => !fine(values[part]!));
    for (const part of parts) followed.add(part);
    if (parts.length === 0) causes.push(id);
  }
  return causes.sort((a, b) => a - b).map((id) => causeOf(graph, id, values, given));
}

function causeOf(
  graph: Graph,
  id: NodeId,
  values: readonly number[],
  given: ReadonlyMap<string, GivenValue>,
): FormulaProblem {
  const node = graph.nodes[id]!;
  const { at, spot } = graph.origins[id]!;
  const part = spot.formula.slice(spot.start, spot.end);
  switch (node.op) {
    case "input": {
      const { name } = graph.inputs[node.input]!;
      return { code: "indata-saknas", at, name };
    }
    case "parameter": {
      const { name, definition, found } = node;
      return {
        code: "varde-saknas",
        at: definition.at,
        name,
        day: found.day,
        held: periodsOf(definition.values),
      };
    }
    case "noRule": {
      const { name, definition, day } = node;
      return { code: "varde-saknas", at: definition.at, name, day, held: periodsOf(definition.versions) };
    }
    case "table": {
      const { table } = node.index;
      if (node.index.isEmpty) {
        const held = periodsOf(table.rows);
        return { code: "varde-saknas", at: table.at, name: node.name, day: node.day, held };
      }
      const keys = node.keys.map((key) => keyText(graph, key, values, given));
      const columns = table.keys.map((k, i) => (k.kind === "text" ? i : -1)).filter((i) => i >= 0);
      const near = columns
        .map((i) =>
          nearest(keys[i]!, new Set(table.rows.map((r) => r.keys[i]).filter((k) => typeof k === "string"))),
        )
        .find((n) => n !== undefined);
      const notes = new Set(table.rows.filter((r) => holds(r, node.day)).map((r) => r.note ?? ""));
      const [note = ""] = notes.size === 1 ? notes : [];
      const word = columns.map((i) => wordGiven(graph, node.keys[i]!, given)).find((w) => w !== undefined);
      const number = node.keys.length === 1 ? numberGiven(graph, node.keys[0]!, given) : undefined;
      const said = {
        ...(note === "" ? {} : { note }),
        ...(word === undefined ? {} : { given: { ...word, known: wordsOf(table, node.day) } }),
        ...(number === undefined ? {} : { given: { ...number, known: [], isNumber: true } as const }),
      };
      const missed = { code: "nyckel-saknas", at, table: node.name, keys, ...said } as const;
      return near === undefined || keys.includes(near) ? missed : { ...missed, near };
    }
    case "rule":
    case "number":
    case "text":
      return { code: "resultat-for-stort", at, part };
    default: {
      const { fault }: Operation = operations[node.op];
      const code = fault?.(node.of.map((part) => values[part]!)) ?? "resultat-for-stort";
      return { code, at, part };
    }
  }
}

/** More words than this are not listed. */
const fewWords = 8;

/** The words of a table with one key; none where it has another key too, or has many. */
function wordsOf({ keys, rows }: TableDefinition, day: Day): readonly string[] {
  if (keys.length !== 1) return [];
  const words = new Set(rows.filter((r) => holds(r, day)).flatMap(({ keys: [key] }) => wordOf(key)));
  return words.size > fewWords ? [] : [...words];
}

const wordOf = (key: Key | undefined): string[] => (typeof key === "string" ? [key] : []);

/** The input that gives a key, when it is a word that somebody gave. */
function wordGiven(
  graph: Graph,
  id: NodeId,
  given: ReadonlyMap<string, GivenValue>,
): { readonly name: string; readonly key: string } | undefined {
  const input = inputOf(graph, id);
  const key = input === undefined ? undefined : given.get(input);
  return typeof key === "string" ? { name: input!, key } : undefined;
}

/** The input that gives a key, when it is a number that somebody gave. */
function numberGiven(
  graph: Graph,
  id: NodeId,
  given: ReadonlyMap<string, GivenValue>,
): { readonly name: string; readonly key: string } | undefined {
  const input = inputOf(graph, id);
  const key = input === undefined ? undefined : given.get(input);
  return typeof key === "number" ? { name: input!, key: printedNumber(String(key)) } : undefined;
}

/** The name of the input that a node is, itself or as a rule says it. */
function inputOf(graph: Graph, id: NodeId): string | undefined {
  const node = graph.nodes[id]!;
  if (node.op === "rule") return inputOf(graph, node.body);
  return node.op === "input" ? graph.inputs[node.input]!.name : undefined;
}

/** A key as people know it: the text that was given, not the number that stands for it. */
export function keyText(
  graph: Graph,
  id: NodeId,
  values: readonly number[],
  given: ReadonlyMap<string, GivenValue>,
): string {
  const node = graph.nodes[id]!;
  if (node.op === "rule") return keyText(graph, node.body, values, given);
  if (node.op === "text") return node.value;
  if (node.op === "input") {
    const input = graph.inputs[node.input]!;
    const value = given.get(input.name) ?? input.preset;
    if (typeof value === "string") return value;
  }
  return printedNumber(String(values[id]!));
}

/** What results use although it is not known to hold on the day they use it for, each once. */
export function carriedForward(graph: Graph, results: readonly NodeId[] = graph.results): FormulaProblem[] {
  const told = new Map<string, FormulaProblem>();
  const tell = (name: string, found: DatedLookup<Dated>) => {
    if (found.status !== "carried") return;
    const { row, day, until } = found;
    told.set(`${name} ${row.at.file} ${row.at.line ?? ""}`, {
      code: "varde-framskrivet",
      at: row.at,
      name,
      day,
      until,
    });
  };
  for (const id of reachedFrom(graph, results)) {
    const node = graph.nodes[id]!;
    if (node.op === "parameter" || node.op === "rule") tell(node.name, node.found);
    if (node.op === "table") {
      const first = node.index.firstToEnd();
      if (first?.until !== undefined && first.until < node.day)
        tell(node.name, { status: "carried", row: first, day: node.day, until: first.until });
    }
  }
  return [...told.values()];
}
