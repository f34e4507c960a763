import type { Place } from "../../core/explanation.js";
import { nearest, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Model, RuleDefinition } from "../../formula/graph/library.js";
import type { ModelContent } from "../read/model.js";

/** A rule of one model that stands in for a rule of another (`ersätter`), wherever that one is used. */
export interface Replacement {
  /** The id of the model that replaces, and its rule. */
  readonly model: string;
  readonly rule: RuleDefinition;
  /** The id of the model whose rule is replaced, and that rule. */
  readonly of: string;
  readonly replaced: RuleDefinition;
  readonly at: Place;
}

/** What models replace of each other. A rule that there is not, or that takes something else, is told. */
export function replacementsIn(models: readonly ModelContent[], problems: Problems): Replacement[] {
  const rules = new Map<string, Pick<Replacement, "of" | "replaced">>(
    models.flatMap(({ id, rules }) =>
      rules.map(
        (rule) => [`${normalized(id)}.${normalized(rule.name)}`, { of: id, replaced: rule }] as const,
      ),
    ),
  );
  const seen = new Map<string, Place>();
  const found: Replacement[] = [];
  for (const model of models)
    for (const rule of model.rules) {
      if (rule.replaces === undefined) continue;
      const { text, at } = rule.replaces;
      const target = rules.get(normalized(text));
      const other = seen.get(normalized(text));
      if (target === undefined || target.replaced === rule) {
        const near = nearest(text, rules.keys());
        problems.add({ code: "ersatter-okand", at, name: text, ...(near === undefined ? {} : { near }) });
      } else if (other !== undefined) problems.add({ code: "rad-dubbel", at, name: text, other });
      else if (target.replaced.parameters.length !== rule.parameters.length)
        problems.add({
          code: "ersatter-argument",
          at,
          name: text,
          takes: target.replaced.parameters.map((p) => p.name),
        });
      else found.push({ model: model.id, rule, ...target, at });
      if (other === undefined) seen.set(normalized(text), at);
    }
  return found;
}

/** The model with its replaced rules handing over to those that replace them. */
export function withReplaced(model: Model, replacements: readonly Replacement[]): Model {
  const here = replacements.filter((r) => r.of === model.id);
  if (here.length === 0) return model;
  const rules = model.rules.map((rule): RuleDefinition => {
    const by = here.find((r) => r.replaced === rule);
    if (by === undefined) return rule;
    const name = `${normalized(by.model)}.${normalized(by.rule.name)}`;
    const args = rule.parameters.map((p) => normalized(p.name));
    const formula = args.length === 0 ? name : `${name}(${args.join("; ")})`;
    return { ...rule, versions: [{ formula, at: by.at }] };
  });
  return { ...model, rules, uses: [...new Set([...model.uses, ...here.map((r) => r.model)])] };
}
