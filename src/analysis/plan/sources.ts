import type { Place } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import { inputValue } from "../../formula/evaluate/row.js";
import type { GraphInput } from "../../formula/graph/graph.js";
import type { Library } from "../../formula/graph/load.js";
import type { Unit } from "../../formula/language/units.js";
import { givenOf, type ReadValue } from "../../input/cells/read-value.js";
import { type Scenario, scenarioId } from "../../input/scenario/scenario.js";
import { builtIns } from "../../rulebook/built-in.js";
import { wageGrowth } from "../../input/scenario/long-run-assumptions.js";
import type { Horizon } from "../run/horizon.js";
import { builtInColumn } from "../run/supplies.js";
import { type Growing, growingIn } from "./growing.js";
import { Keys } from "./keys.js";
import type { Named, NameIds, ValueId } from "./named.js";

/** Where formulas of one group have the value of a name from. */
export type NameSource =
  | { readonly kind: "value"; readonly id: ValueId }
  /** A cell of the group that is a formula, by its column. What is given for `id` goes before it. */
  | { readonly kind: "cell"; readonly id: ValueId; readonly column: number }
  /** What a run says of its cycles, one value each. */
  | { readonly kind: "cycle"; readonly column: Float64Array }
  /** A wage: what is given for `of`, and each calendar year more by what is given for `growth`. `years` by cycle. */
  | {
      readonly kind: "grown";
      readonly of: Exclude<NameSource, { readonly kind: "grown" | "cycle" }>;
      readonly growth: ValueId;
      readonly years: Float64Array;
    };

/** Where formulas have the values of names from. */
export interface NameSources {
  readonly groups: readonly number[];
  of(group: number, input: GraphInput): NameSource;
}

/** The names that formulas of a scenario take values of, and where each group has them from. */
export class Sources {
  /** By id; NaN or nothing where no value is given. */
  readonly base: number[] = [];
  readonly keys: Keys;
  private readonly named = new Map<ValueId, Named>();
  private readonly byGroup: readonly Map<string, NameSource>[];
  /** Wages that grow; undefined where none do. */
  readonly growing: Growing | undefined;
  /** The same names with wages as they are at the start: what people are before anything happens. */
  readonly atStart: NameSources;

  constructor(
    scenario: Scenario,
    horizon: Horizon,
    private readonly library: Library,
    private readonly ids: NameIds,
  ) {
    this.keys = new Keys(library.texts);
    this.growing = growingIn(scenario, horizon);
    const { byGroupOf } = this;
    this.atStart = { groups: scenario.groups.map((_, i) => i), of: byGroupOf };
    const common = new Map<string, NameSource>();
    for (const { name } of builtIns)
      common.set(name, { kind: "cycle", column: builtInColumn(name, horizon) });
    for (const { name, value } of [...scenario.assumptions, ...scenario.supplied])
      common.set(normalized(name), this.value(normalized(name), value));
    const overrides = new Map(
      scenario.overrides.map(({ name, value }) => [normalized(name), this.value(normalized(name), value)]),
    );
    this.byGroup = scenario.groups.map((group) => {
      const own = new Map([...common, ...overrides]);
      scenario.groupColumns.forEach((column, place) => {
        const name = normalized(column.name);
        const cell = group.cells[place];
        if (cell === undefined || overrides.has(name)) return;
        if (cell.kind !== "formula") own.set(name, this.value(name, cell, group.name));
        else {
          const id = this.name(name, { type: "number", at: cell.at, group: group.name });
          own.set(name, { kind: "cell", id, column: place });
        }
      });
      return own;
    });
  }

  /** Every name that may have another value, in the order they are first met. */
  get names(): readonly Named[] {
    return [...this.named.values()];
  }

  get groups(): readonly number[] {
    return [...this.byGroup.keys()];
  }

  /** What an input is worth for a group: without a value from the scenario it has its preset, which may be another too. */
  of(group: number, input: GraphInput): NameSource {
    const source = this.byGroupOf(group, input);
    const growth = this.valueOf(wageGrowth);
    if (growth === undefined || this.growing?.names.has(input.name) !== true) return source;
    if (source.kind === "cycle" || source.kind === "grown") return source;
    return { kind: "grown", of: source, growth, years: this.growing.years };
  }

  private readonly byGroupOf = (group: number, input: GraphInput): NameSource => {
    const known = this.byGroup[group]!.get(input.name);
    if (known !== undefined) return known;
    const base = inputValue(input, undefined, this.library.texts);
    const type = input.unit.kind === "text" ? "key" : "number";
    return { kind: "value", id: this.name(input.name, { type, at: input.at, base, unit: input.unit }) };
  };

  /** What stands for a value that is the same for all groups; undefined where the scenario gives none. */
  valueOf(name: string): ValueId | undefined {
    const source = this.byGroup[0]?.get(normalized(name));
    return source?.kind === "value" ? source.id : undefined;
  }

  /** What stands for the value of a group's cell. */
  cell(group: number, name: string): ValueId {
    const source = this.byGroup[group]!.get(name)!;
    if (source.kind === "cycle" || source.kind === "grown") throw new RangeError(`no cell: ${name}`);
    return source.id;
  }

  private value(name: string, value: ReadValue, group?: string): NameSource {
    const given = givenOf(value);
    const base = typeof given === "number" ? given : this.keys.code(given);
    const type = value.kind;
    const of = { type, at: value.at, base, ...(group === undefined ? {} : { group }) };
    return { kind: "value", id: this.name(name, of) };
  }

  private name(
    name: string,
    given: Readonly<{ type: Named["type"]; at: Place; base?: number; unit?: Unit; group?: string }>,
  ): ValueId {
    const whole = given.group === undefined ? name : `${given.group}/${name}`;
    const id = this.ids.of(whole);
    const found = this.library.names.find(name, scenarioId);
    const unit = given.unit ?? (found.kind === "found" ? found.named.unit : undefined);
    this.named.set(id, {
      id,
      name: whole,
      effect: "value",
      ...given,
      ...(unit === undefined ? {} : { unit }),
    });
    if (given.base !== undefined) this.base[id] = given.base;
    return id;
  }
}
