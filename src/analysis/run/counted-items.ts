import type { Roles } from "../../ledger/actors.js";
import type { LedgerItem } from "../../ledger/posting.js";
import { folded } from "../../core/names.js";
import type { RuleVersion } from "../../formula/graph/library.js";
import type { LocalNames } from "../../formula/graph/names.js";
import type { When } from "../../rulebook/item.js";
import type { Wording } from "../../rulebook/load/lay-out.js";
import { type StateColumns, stateColumnsOf } from "../../rulebook/load/state-columns.js";
import type { ModelContent } from "../../rulebook/read/model.js";
import { type Horizon, monthsIn } from "./horizon.js";
import { endsOf } from "./item-ends.js";

/** What is counted by people and valued by a formula: an item, or an outcome. */
export interface Counted {
  readonly item: LedgerItem;
  readonly when: When;
  /** In which states it is counted with other ends too, where `when` has some of them only. */
  readonly whole?: When;
  /**
   * In a combined state once for each of its parts that it is counted in, and not once for each person: what activities
   * cost is the cost of both, but aid and tax are one household's.
   */
  readonly perPart?: true;
  readonly measure?: string;
  /** The model whose names its formulas are read in. */
  readonly model: string;
  /** Unit of the formulas. */
  readonly unit: string;
  /** Values are the formula's times this: a yearly cycle has twelve months. */
  readonly factor: number;
  /** In order of time. */
  readonly versions: readonly RuleVersion[];
  /** What its formulas see of each state. Undefined: nothing, as in models of format 1. */
  readonly columns?: StateColumns;
}

/** One version of a counted thing in one state, as a formula to lay out. */
export interface StateWording {
  readonly counted: Counted;
  readonly version: RuleVersion;
  /** As `CountedPeople.valuedIn`; undefined where the formula is the same in every state. */
  readonly state: string | undefined;
  readonly wording: Wording;
}

/**
 * The formulas of a counted thing in some states: by state, and within it the versions in their order. What sees nothing
 * of its states has one set for all of them.
 */
export function wordingsOf(counted: Counted, states: Iterable<string>): StateWording[] {
  const { versions, model, unit, columns } = counted;
  const inState = (state: string | undefined, locals: LocalNames | undefined): StateWording[] =>
    versions.map((version) => {
      const wording: Wording = { text: version.formula, at: version.at, model, unit };
      return { counted, version, state, wording: locals ? { ...wording, columns: locals } : wording };
    });
  return columns === undefined
    ? inState(undefined, undefined)
    : [...new Set(states)].flatMap((state) => inState(state, columns.get(folded(state))));
}

/**
 * The items of models, as the books of this run have them. An item whose payer or receiver a column of states says is one
 * for each pair of them: the first is called as the item is, the others after who it is that differs.
 */
export function countedItems(models: readonly ModelContent[], roles: Roles, horizon: Horizon): Counted[] {
  const ids = new Set<string>();
  const columns = stateColumnsOf(models);
  return models.flatMap((model) =>
    model.items.flatMap((item) => {
      const own = ids.has(item.id) ? `${model.id}.${item.id}` : item.id;
      ids.add(own);
      const { heading, measure, kind, role, cash, unit, at, versions } = item;
      return endsOf(item, roles).map(({ payer, receiver, differs, when }): Counted => {
        const called = (name: string) => (differs === undefined ? name : `${name} (${differs})`);
        const ledgerItem: LedgerItem = {
          id: differs === undefined ? own : `${own} ${differs}`,
          name: called(item.name),
          ...(item.nameEn === undefined ? {} : { nameEn: called(item.nameEn) }),
          ...(heading === undefined ? {} : { heading }),
          origin: "item",
          payer,
          receiver,
          kind,
          role,
          cash,
          lag: Math.round(item.lag / monthsIn(horizon.cycle)),
          counts: countsOf(when, horizon),
          unit: when.kind !== "month" ? "kr" : horizon.cycle === "year" ? "kr/år" : "kr/månad",
          at,
        };
        return {
          item: ledgerItem,
          when,
          ...(when === item.when ? {} : { whole: item.when }),
          ...(role === "effect" ? {} : { perPart: true }),
          ...(measure === undefined ? {} : { measure }),
          model: model.id,
          unit,
          factor: factorOf(when, unit, horizon),
          versions,
          ...(model.settings.format === 1 ? {} : { columns }),
        };
      });
    }),
  );
}

/** The outcomes of models. They have no actors; those by the month are counted in person-months. */
export function countedOutcomes(models: readonly ModelContent[], horizon: Horizon): Counted[] {
  const columns = stateColumnsOf(models);
  return models.flatMap((model) =>
    model.outcomes.map(({ id, name, nameEn, when, formula, formulaAt, unit, at }): Counted => ({
      item: {
        id,
        name,
        ...(nameEn === undefined ? {} : { nameEn }),
        origin: "item",
        payer: "",
        receiver: "",
        kind: "real",
        role: "effect",
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
      ...(model.settings.format === 1 ? {} : { columns }),
    })),
  );
}

const countsOf = (when: When, { cycle }: Horizon): LedgerItem["counts"] =>
  when.kind !== "month" ? "events" : cycle === "year" ? "personYears" : "personMonths";

function factorOf(when: When, unit: string, { cycle }: Horizon): number {
  if (when.kind !== "month") return 1;
  const yearly = unit.replace(/\s/gu, "").toLowerCase() === "kr/år";
  if (cycle === "year") return yearly ? 1 : 12;
  return yearly ? 1 / 12 : 1;
}
