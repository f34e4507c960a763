import type { Place } from "../../core/explanation.js";
import { nearest, normalized } from "../../core/names.js";
import type { FormulaProblem } from "../../core/problems/formula.js";
import type { Unit } from "../language/units.js";
import { functions } from "../operations/operations.js";
import type {
  InputDefinition,
  Model,
  ParameterDefinition,
  RuleDefinition,
  TableDefinition,
} from "./library.js";

/** A definition as formulas meet it: with its unit read, and the model it stands in. */
export type KnownName = Readonly<{ name: string; model: string; unit: Unit }> &
  (
    | Readonly<{ level: "input"; definition: InputDefinition }>
    | Readonly<{ level: "parameter"; definition: ParameterDefinition }>
    | Readonly<{ level: "table"; definition: TableDefinition }>
    | Readonly<{ level: "rule"; definition: RuleDefinition; takes: readonly Argument[] }>
  );

export type Argument = Readonly<{ name: string; unit: Unit }>;

/**
 * Names that one formula sees before all others, by name: what the columns of a state say in the row of that state. They
 * see each other, and otherwise the names of their own model. Rules do not see them.
 */
export type LocalNames = ReadonlyMap<string, Extract<KnownName, { level: "rule" }>>;

export type ResolvedName =
  | Readonly<{ kind: "found"; named: KnownName }>
  | Readonly<{ kind: "ambiguous"; models: readonly string[] }>
  | Readonly<{ kind: "unknown" }>;

/** The names of every model, and which each may see. */
export class NameScope {
  private readonly own = new Map<string, Map<string, KnownName>>();
  private readonly uses = new Map<string, readonly string[]>();
  private readonly seen = new Map<string, Map<string, ResolvedName>>();

  constructor(models: readonly Model[]) {
    for (const model of models) {
      this.own.set(normalized(model.id), new Map());
      this.uses.set(normalized(model.id), model.uses.map(normalized));
    }
  }

  /** Returns the definition that has the name already, if one has. */
  add(named: KnownName): KnownName | undefined {
    const names = this.own.get(named.model)!;
    const other = names.get(named.name);
    if (other === undefined) names.set(named.name, named);
    return other;
  }

  of(model: string): Iterable<KnownName> {
    return this.own.get(model)?.values() ?? [];
  }

  /** What a name means in a formula of a model. An input is the same input in every model that declares it. */
  find(name: string, model: string): ResolvedName {
    const known = this.seen.get(model) ?? new Map<string, ResolvedName>();
    this.seen.set(model, known);
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = this.search(name, model);
    known.set(name, found);
    return found;
  }

  private search(name: string, model: string): ResolvedName {
    const [first, second] = name.split(".");
    const uses = this.uses.get(model) ?? [];
    if (second !== undefined) {
      const named = first === model || uses.includes(first!) ? this.own.get(first!)?.get(second) : undefined;
      return named === undefined ? { kind: "unknown" } : { kind: "found", named };
    }
    const mine = this.own.get(model)?.get(name);
    if (mine !== undefined) return { kind: "found", named: mine };
    const others = uses.flatMap((id) => this.own.get(id)?.get(name) ?? []);
    const [one] = others;
    if (one === undefined) return { kind: "unknown" };
    if (others.length === 1 || others.every((o) => o.level === "input")) return { kind: "found", named: one };
    return { kind: "ambiguous", models: others.map((o) => o.model) };
  }

  /** Every name a formula of the model may write, the functions among them. */
  visible(model: string): string[] {
    const ids = [model, ...(this.uses.get(model) ?? [])];
    return [...ids.flatMap((id) => [...(this.own.get(id)?.keys() ?? [])]), ...functions.keys()];
  }
}

const WRITABLE = /^[\p{L}_][\p{L}\p{M}\d_]*$/u;
const words: ReadonlySet<string> = new Set(["och", "eller", "inte"]);
/** Whether a formula can write the name. */
export const isWritable = (name: string): boolean => WRITABLE.test(name) && !words.has(name);

/** A value was given to a name that nothing uses. */
export function unusedName(name: string, at: Place, known: Iterable<string>): FormulaProblem {
  const near = nearest(name, known);
  return { code: "namn-oanvant", at, name, ...(near === undefined ? {} : { near }) };
}
