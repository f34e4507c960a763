import { folded, nearest, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { ItemDefinition } from "../item.js";
import type { DeclaredInput } from "../read/inputs.js";
import type { ModelContent } from "../read/model.js";
import { withUsed } from "./closure.js";

/** What somebody gives for a name of a model, a plain decimal: 0.2 is 20 %. Undefined where nobody does. */
export type GivenFor = (name: string) => string | undefined;

/** An item that is counted only where somebody gives what it requires. */
export interface OptionalItem {
  readonly item: ItemDefinition;
  readonly model: string;
  readonly requires: readonly DeclaredInput[];
  readonly counted: boolean;
}

/** The items of models that are counted only where somebody asks for them, in the order of the models. */
export function optionalItems(models: readonly ModelContent[], given: GivenFor): OptionalItem[] {
  const inputs = new Map(models.flatMap((m) => m.inputs).map((input) => [folded(input.name), input]));
  return models.flatMap(({ id: model, items }) =>
    items.flatMap((item): OptionalItem[] => {
      if (item.requires === undefined) return [];
      const requires = item.requires.flatMap((name) => inputs.get(folded(name)) ?? []);
      return [{ item, model, requires, counted: isAsked(item, given) }];
    }),
  );
}

/** The models with the items that are counted: each with its lag in months, where what is given says it. */
export function askedItems(models: readonly ModelContent[], given: GivenFor): ModelContent[] {
  if (models.every(({ items }) => items.every(({ requires }) => requires === undefined))) return [...models];
  const inputs = new Map(models.flatMap((m) => m.inputs).map((input) => [folded(input.name), input]));
  return models.map((model) => ({
    ...model,
    items: model.items
      .filter((item) => isAsked(item, given))
      .map((item) => {
        const by = item.lagBy === undefined ? undefined : inputs.get(folded(item.lagBy));
        if (by === undefined) return item;
        const months = Number(given(by.name)) * (normalized(by.unit) === "år" ? 12 : 1);
        return { ...item, lag: Math.max(0, Math.round(months)) };
      }),
  }));
}

const isAsked = ({ requires }: ItemDefinition, given: GivenFor): boolean =>
  requires?.every((name) => given(name) !== undefined) ?? true;

/** Tells what an item requires that is no input of its model or of those it uses. */
export function checkRequired(
  model: ModelContent,
  models: readonly ModelContent[],
  problems: Problems,
): void {
  const known = withUsed([model.id], models).flatMap((m) => m.inputs.map((input) => input.name));
  const names = new Set(known.map(folded));
  for (const { requires = [], lagBy, requiresAt } of model.items)
    for (const name of [...requires, ...(lagBy === undefined ? [] : [lagBy])]) {
      if (names.has(folded(name))) continue;
      const near = nearest(name, known);
      problems.add({ code: "krav-okant", at: requiresAt!, name, ...(near === undefined ? {} : { near }) });
    }
}
