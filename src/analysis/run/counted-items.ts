import { actorsOfItem, type Roles } from "../../ledger/actors.js";
import type { LedgerItem } from "../../ledger/posting.js";
import type { When } from "../../rulebook/item.js";
import type { ModelContent } from "../../rulebook/read/model.js";
import { type Horizon, monthsIn } from "./horizon.js";
import type { Counted } from "./post-items.js";

/** The items of models, as the books of this run have them. */
export function countedItems(models: readonly ModelContent[], roles: Roles, horizon: Horizon): Counted[] {
  const ids = new Set<string>();
  return models.flatMap((model) =>
    model.items.map((item): Counted => {
      const id = ids.has(item.id) ? `${model.id}.${item.id}` : item.id;
      ids.add(id);
      const { name, nameEn, heading, when, measure, kind, cash, unit, at, versions } = item;
      const ledgerItem: LedgerItem = {
        id,
        name,
        ...(nameEn === undefined ? {} : { nameEn }),
        ...(heading === undefined ? {} : { heading }),
        origin: "item",
        ...actorsOfItem(item, roles),
        kind,
        cash,
        lag: Math.round(item.lag / monthsIn(horizon.cycle)),
        counts: countsOf(when, horizon),
        unit: when.kind !== "month" ? "kr" : horizon.cycle === "year" ? "kr/år" : "kr/månad",
        at,
      };
      return {
        item: ledgerItem,
        when,
        ...(measure === undefined ? {} : { measure }),
        model: model.id,
        unit,
        factor: factorOf(when, unit, horizon),
        versions,
      };
    }),
  );
}

/** The outcomes of models. They have no actors; those by the month are counted in person-months. */
export const countedOutcomes = (models: readonly ModelContent[], horizon: Horizon): Counted[] =>
  models.flatMap((model) =>
    model.outcomes.map(({ id, name, nameEn, when, formula, formulaAt, unit, at }): Counted => ({
      item: {
        id,
        name,
        ...(nameEn === undefined ? {} : { nameEn }),
        origin: "item",
        payer: "",
        receiver: "",
        kind: "real",
        cash: false,
        lag: 0,
        counts: countsOf(when, horizon),
        unit,
        at,
      },
      when,
      model: model.id,
      unit,
      factor: when.kind === "month" ? monthsIn(horizon.cycle) : 1,
      versions: [{ formula, at: formulaAt }],
    })),
  );

const countsOf = (when: When, { cycle }: Horizon): LedgerItem["counts"] =>
  when.kind !== "month" ? "events" : cycle === "year" ? "personYears" : "personMonths";

function factorOf(when: When, unit: string, { cycle }: Horizon): number {
  if (when.kind !== "month") return 1;
  const yearly = unit.replace(/\s/gu, "").toLowerCase() === "kr/år";
  if (cycle === "year") return yearly ? 1 : 12;
  return yearly ? 1 / 12 : 1;
}
