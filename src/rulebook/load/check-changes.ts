import { nearest, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { ModelContent } from "../read/model.js";
import { withUsed } from "./closure.js";

/** Tells where a model announces a change of something that neither it nor a model that it uses has. */
export function checkChanges(model: ModelContent, models: readonly ModelContent[], problems: Problems): void {
  if (model.changes.length === 0) return;
  const known = withUsed([model.id], models).flatMap((m) =>
    [...m.rules, ...m.parameters, ...m.tables].map((d) => d.name),
  );
  const names = new Set(known.map(normalized));
  for (const { of, ofAt } of model.changes)
    for (const name of of)
      if (!names.has(normalized(name))) {
        const near = nearest(name, known);
        problems.add({ code: "andring-av-okant", at: ofAt, name, ...(near === undefined ? {} : { near }) });
      }
}
