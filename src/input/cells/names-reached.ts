import { normalized } from "../../core/names.js";
import { type Library, namesIn } from "../../formula/graph/load.js";
import type { LocalNames, KnownName } from "../../formula/graph/names.js";
import type { Tree } from "../../formula/language/tree.js";

type Input = Extract<KnownName, { level: "input" }>;
type Parameter = Extract<KnownName, { level: "parameter" }>;
type Table = Extract<KnownName, { level: "table" }>;
type Rule = Extract<KnownName, { level: "rule" }>;

/** What formulas use, themselves and by the rules they call, whatever the day. Circles are passed over. */
export interface Reached {
  /** By name. */
  readonly inputs: ReadonlyMap<string, Input>;
  readonly parameters: ReadonlySet<Parameter>;
  readonly tables: ReadonlySet<Table>;
  readonly rules: ReadonlySet<Rule>;
}

export function namesReached(
  library: Library,
  formulas: Iterable<{
    readonly text: string;
    readonly model: string;
    readonly columns?: LocalNames | undefined;
  }>,
): Reached {
  const inputs = new Map<string, Input>();
  const parameters = new Set<Parameter>();
  const tables = new Set<Table>();
  const rules = new Set<Rule>();
  const rest: { tree: Tree; model: string; args: ReadonlySet<string>; locals?: LocalNames | undefined }[] =
    [];
  for (const { text, model, columns: locals } of formulas) {
    const parsed = library.parsed(text);
    if (parsed.ok) rest.push({ tree: parsed.tree, model: normalized(model), args: new Set(), locals });
  }
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    for (const name of namesIn(next.tree)) {
      const local = next.locals?.get(name);
      if (local !== undefined) {
        if (rules.has(local)) continue;
        rules.add(local);
        for (const version of local.definition.versions) {
          const tree = library.tree(version);
          const { model } = local;
          if (tree !== undefined) rest.push({ tree, model, args: new Set(), locals: next.locals });
        }
        continue;
      }
      const found = next.args.has(name) ? undefined : library.names.find(name, next.model);
      if (found?.kind !== "found") continue;
      const { named } = found;
      if (named.level === "input") inputs.set(named.name, named);
      if (named.level === "parameter") parameters.add(named);
      if (named.level === "table") tables.add(named);
      if (named.level !== "rule" || rules.has(named)) continue;
      rules.add(named);
      const args = new Set(named.takes.map((a) => a.name));
      for (const version of named.definition.versions) {
        const tree = library.tree(version);
        if (tree !== undefined) rest.push({ tree, model: named.model, args });
      }
    }
  }
  return { inputs, parameters, tables, rules };
}

/** Whether a value given for a name (plain or `model.name`) comes to use. */
export const isReached = ({ inputs, parameters }: Reached, name: string): boolean =>
  inputs.has(name) || [...parameters].some((p) => name === p.name || name === `${p.model}.${p.name}`);
