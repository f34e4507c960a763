import type { Formulas } from "./formulas.js";
import type { ValueId } from "./named.js";
import type { Part, Plan } from "./plan.js";

type Laid = Pick<Plan, "scenario" | "sources" | "cells" | "people" | "items" | "outcomes">;

/** The names that each part follows from, by the formulas that are laid out and the group cells that they take. */
export function dependencies(laid: Laid): Plan["dependsOn"] {
  const known = new Map<string, ReadonlySet<ValueId>>();
  return (part) => {
    const key = `${part.kind} ${part.place ?? ""}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ids = new Set<ValueId>();
    for (const { formulas, wording, group } of wordingsOf(laid, part))
      follow(laid, formulas, wording, group, ids);
    known.set(key, ids);
    return ids;
  };
}

interface Used {
  readonly formulas: Formulas;
  readonly wording: number;
  readonly group: number;
}

function wordingsOf({ scenario, cells, people, items, outcomes }: Laid, { kind, place }: Part): Used[] {
  const inGroups = (formulas: Formulas, wordings: Iterable<number>): Used[] =>
    [...wordings].flatMap((wording) =>
      [...scenario.groups.keys()].map((group) => ({ formulas, wording, group })),
    );
  const all = (formulas: Formulas): Iterable<number> =>
    place === undefined ? formulas.rows.keys() : [place];
  switch (kind) {
    case "entries":
      return inGroups(people.numbers, all(people.numbers));
    case "flows":
      return inGroups(people.shares, all(people.shares));
    case "durations":
      return inGroups(people.months, all(people.months));
    case "cells":
      return cells.columns.flatMap(({ formulas, cells: own }) =>
        own.flatMap((cell, group) =>
          cell === undefined ? [] : [{ formulas, wording: cell.wording, group }],
        ),
      );
    case "items":
    case "outcomes": {
      const units = kind === "items" ? items : outcomes;
      const postings = place === undefined ? units.postings : [units.postings[place]!];
      return postings.flatMap(({ cohort, row }) =>
        [...new Set(units.rows[row]!.wordings)]
          .filter((wording) => wording >= 0)
          .map((wording) => ({ formulas: units.formulas, wording, group: cohort.group })),
      );
    }
  }
}

/** A cell that is a formula stands for a value of its own, and follows from what it is worked out from. */
function follow(laid: Laid, formulas: Formulas, wording: number, group: number, ids: Set<ValueId>): void {
  for (const input of formulas.inputs(wording)) {
    const found = laid.sources.of(group, input);
    if (found.kind === "grown") ids.add(found.growth);
    const source = found.kind === "grown" ? found.of : found;
    if (source.kind === "cycle" || ids.has(source.id)) continue;
    ids.add(source.id);
    if (source.kind !== "cell") continue;
    const column = laid.cells.columns.find((c) => c.place === source.column)!;
    const cell = column.cells[group]!;
    follow(laid, column.formulas, cell.wording, group, ids);
  }
}
