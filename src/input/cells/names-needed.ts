import { normalized } from "../../core/names.js";
import { type Tree, partsOfTree } from "../../formula/language/tree.js";
import type { Library } from "../../formula/graph/load.js";
import type { LocalNames, KnownName } from "../../formula/graph/names.js";
import { parse } from "../../formula/language/parse.js";

type Input = Extract<KnownName, { level: "input" }>;

/**
 * The inputs that formulas cannot do without, themselves and by the rules they call, whatever the day. Of `om` only what
 * is sure to be worked out counts: the condition, and a branch when the condition is an input that is known to be yes or
 * no. A run tells the others when it comes to need them.
 */
export function inputsNeeded(
  library: Library,
  formulas: Iterable<{
    readonly text: string;
    readonly model: string;
    readonly columns?: LocalNames | undefined;
  }>,
  known: (input: Input) => boolean | undefined,
): ReadonlyMap<string, Input> {
  const inputs = new Map<string, Input>();
  const rules = new Set<KnownName>();
  const rest: { tree: Tree; model: string; args: ReadonlySet<string>; locals?: LocalNames | undefined }[] =
    [];
  for (const { text, model, columns: locals } of formulas) {
    const parsed = parse(text);
    if (parsed.ok) rest.push({ tree: parsed.tree, model: normalized(model), args: new Set(), locals });
  }
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { tree, model, args, locals } = next;
    const meant = (name: string): KnownName | undefined => {
      const local = locals?.get(name);
      if (local !== undefined) return local;
      const found = args.has(name) ? undefined : library.names.find(name, model);
      return found?.kind === "found" ? found.named : undefined;
    };
    const truth = (name: string): boolean | undefined => {
      const named = meant(name);
      return named?.level === "input" ? known(named) : undefined;
    };
    for (const part of surePartsOf(tree, truth)) rest.push({ tree: part, model, args, locals });
    const named = tree.kind === "name" || tree.kind === "call" ? meant(tree.name) : undefined;
    if (named?.level === "input") inputs.set(named.name, named);
    if (named?.level !== "rule" || rules.has(named)) continue;
    rules.add(named);
    const own = new Set(named.takes.map((a) => a.name));
    const isLocal = locals?.get(named.name) === named;
    for (const version of named.definition.versions) {
      const body = library.tree(version);
      if (body !== undefined)
        rest.push({ tree: body, model: named.model, args: own, locals: isLocal ? locals : undefined });
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
