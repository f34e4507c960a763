import { folded, normalized } from "../core/names.js";
import { Problems } from "../core/problem.js";
import type { InputDefinition, Model, RuleDefinition } from "../formula/graph/library.js";
import { type Library, libraryOf, libraryOfChecked } from "../formula/graph/load.js";
import { TypedNames } from "../texts/typed-names.js";
import { builtInInputs } from "./built-in.js";
import { englishOf } from "./english.js";
import type { DeclaredInput } from "./read/inputs.js";
import type { ModelContent } from "./read/model.js";
import { type Replacement, replacementsIn, withReplaced } from "./load/replacements.js";

/** The model in whose names a formula of nobody's is written: it sees every model's. */
export const everyone = "";

/**
 * Models checked together. A preset of an input may be a formula (`kommunalskatt_i(kommun)`): then the name is a rule as
 * long as nobody supplies it, and an input when somebody does. So there is a library for each set of names supplied;
 * they share everything that was read, and are made when first asked for.
 */
export class Rulebook {
  /** What models replace of each other. */
  readonly replacements: readonly Replacement[];
  private readonly libraries = new Map<string, Library>();
  private readonly worked: ReadonlySet<string>;
  private readonly folds: ReadonlyMap<string, string>;
  private asTyped: TypedNames | undefined;

  /**
   * What is wrong with the models is told; when they are known to be sound, that is not looked for. What some of them are
   * in a sound rulebook of their own, where they use no others, is not checked again.
   */
  constructor(
    readonly models: readonly ModelContent[],
    problems: Problems | "sound",
    part?: Rulebook,
  ) {
    const inputs = models.flatMap((m) => m.inputs);
    this.worked = new Set(inputs.filter((i) => i.preset?.kind === "formula").map((i) => normalized(i.name)));
    this.replacements = replacementsIn(models, problems === "sound" ? new Problems() : problems);
    const plainly = this.modelsWith(new Set(), []);
    // A model whose rules are replaced uses more names than it did.
    const known = this.replacements.length === 0 ? part?.sound() : undefined;
    const library = problems === "sound" ? libraryOfChecked(plainly) : libraryOf(plainly, problems, known);
    this.libraries.set("", library);
    this.folds = new Map(library.names.visible(everyone).map((name) => [folded(name), name]));
  }

  /** The library in which these names are supplied. Names no model has are known to formulas of nobody's only. */
  libraryWith(supplied: Iterable<string>): Library {
    const names = [...new Set([...supplied].map(normalized))].sort();
    const extra = names.filter((name) => !this.knows(name));
    const worked = names.filter((name) => this.worked.has(name));
    const key = [...worked, ...(extra.length > 0 ? ["|", ...extra] : [])].join(" ");
    const known = this.libraries.get(key);
    if (known !== undefined) return known;
    const library = libraryOf(this.modelsWith(new Set(worked), extra), new Problems(), this.sound());
    this.libraries.set(key, library);
    return library;
  }

  /** The library of these models and one more, in which these names are supplied. What is wrong with it is told. */
  libraryAnd(model: Model, supplied: Iterable<string>, problems: Problems): Library {
    const worked = [...supplied].map(normalized).filter((name) => this.worked.has(name));
    return libraryOf([...this.modelsWith(new Set(worked), []), model], problems, this.sound());
  }

  /** Some of the models by themselves. Sound when the whole is, and they use no others. */
  only(models: readonly ModelContent[]): Rulebook {
    if (models.length === this.models.length) return this;
    const ids = new Set(models.map((m) => normalized(m.id)));
    const isWhole = models.every((m) => m.settings.uses.every((id) => ids.has(normalized(id))));
    const isSound = isWhole && this.replacements.length === 0 && this.sound() !== undefined;
    return new Rulebook(models, isSound ? "sound" : new Problems());
  }

  private sound(): Library | undefined {
    const library = this.libraries.get("")!;
    return library.sound ? library : undefined;
  }

  /** Whether some model has the name, which is normalized, plain or as `model.name`. */
  knows(name: string): boolean {
    return this.libraries.get("")!.names.find(name, everyone).kind !== "unknown";
  }

  /**
   * A name as written on a command line or in a header, where å ä ö may be folded, or as it is in English; or the nearest
   * there is. `other` is what else it may be: that which is called so in English.
   */
  resolve(
    written: string,
  ): { readonly name: string; readonly other?: string } | { readonly near: string | undefined } {
    const name = normalized(written);
    const typed = this.typed().find(written);
    const other = typed.kind === "two" ? { other: typed.english } : {};
    if (this.knows(name)) return { name, ...other };
    if (typed.kind === "unknown") return { near: this.typed().nearest(written) };
    return { name: typed.kind === "one" ? typed.name : typed.own, ...other };
  }

  /** Made when a name is first asked for. */
  private typed(): TypedNames {
    this.asTyped ??= new TypedNames(this.folds.values(), englishOf(this.models));
    return this.asTyped;
  }

  /** Every name of every model, plain. */
  names(): readonly string[] {
    return [...this.folds.values()];
  }

  /** The inputs of every model, each name once. */
  get inputs(): readonly DeclaredInput[] {
    const byName = new Map(this.models.flatMap((m) => m.inputs).map((i) => [normalized(i.name), i]));
    return [...byName.values()];
  }

  private modelsWith(supplied: ReadonlySet<string>, extra: readonly string[]): Model[] {
    const models = this.models.map((model) =>
      withReplaced(asFormulasSee(model, supplied), this.replacements),
    );
    const at = { file: "" };
    const inputs = extra.map((name) => ({ name, at }));
    const uses = this.models.map((m) => m.id);
    return [...models, { id: everyone, uses, inputs, parameters: [], tables: [], rules: [] }];
  }
}

function asFormulasSee(model: ModelContent, supplied: ReadonlySet<string>): Model {
  const inputs: InputDefinition[] = [];
  const rules: RuleDefinition[] = [...model.rules];
  for (const { name, unit, at, preset } of model.inputs) {
    if (preset?.kind === "formula" && !supplied.has(normalized(name)))
      rules.push({ name, unit, at, parameters: [], versions: [{ formula: preset.text, at: preset.at }] });
    else if (preset?.kind === "value") inputs.push({ name, unit, at, preset: preset.value });
    else inputs.push({ name, unit, at });
  }
  const { id, parameters, tables } = model;
  const own = new Set([...inputs, ...rules, ...parameters, ...tables].map((d) => normalized(d.name)));
  inputs.push(...builtInInputs(own));
  return { id, uses: model.settings.uses, inputs, parameters, tables, rules };
}
