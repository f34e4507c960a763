import { normalized } from "../../core/names.js";
import { type Tree, partsOfTree } from "../../formula/language/tree.js";
import type { Library } from "../../formula/graph/load.js";
import type { Named } from "../../formula/language/names.js";
import { parse } from "../../formula/language/parse.js";

type Input = Extract<Named, { level: "input" }>;

/**
 * The inputs that formulas cannot do without, themselves and by the rules they call, whatever the day. Of `om` only what
 * is sure to be worked out counts: the condition, and a branch when the condition is an input that is known to be yes or
 * no. A run tells the others when it comes to need them.
 */
export function inputsNeeded(
  library: Library,
  formulas: Iterable<{ readonly text: string; readonly model: string }>,
  known: (input: Input) => boolean | undefined,
): ReadonlyMap<string, Input> {
  const inputs = new Map<string, Input>();
  const rules = new Set<Named>();
  const rest: { tree: Tree; model: string; args: ReadonlySet<string> }[] = [];
  for (const { text, model } of formulas) {
    const parsed = parse(text);
    if (parsed.ok) rest.push({ tree: parsed.tree, model: normalized(model), args: new Set() });
  }
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { tree, model, args } = next;
    const meant = (name: string): Named | undefined => {
      const found = args.has(name) ? undefined : library.names.find(name, model);
      return found?.kind === "found" ? found.named : undefined;
    };
    const truth = (name: string): boolean | undefined => {
      const named = meant(name);
      return named?.level === "input" ? known(named) : undefined;
    };
    for (const part of surePartsOf(tree, truth)) rest.push({ tree: part, model, args });
    const named = tree.kind === "name" || tree.kind === "call" ? meant(tree.name) : undefined;
    if (named?.level === "input") inputs.set(named.name, named);
    if (named?.level !== "rule" || rules.has(named)) continue;
    rules.add(named);
    const own = new Set(named.takes.map((a) => a.name));
    for (const version of named.definition.versions) {
      const body = library.tree(version);
      if (body !== undefined) rest.push({ tree: body, model: named.model, args: own });
    }
  }
  return inputs;
}

function surePartsOf(tree: Tree, truth: (name: string) => boolean | undefined): readonly Tree[] {
  const parts = partsOfTree(tree);
  if (tree.kind !== "call" || tree.name !== "om" || parts.length !== 3) return parts;
  const [condition, then, otherwise] = parts;
  const is = condition!.kind === "name" ? truth(condition!.name) : undefined;
  return is === undefined ? [condition!] : [condition!, is ? then! : otherwise!];
}
