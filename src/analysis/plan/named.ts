import type { Place } from "../../core/explanation.js";
import type { Unit } from "../../formula/language/units.js";

declare const mark: unique symbol;

/** Stands for a name that may be given another value. The same name has the same id in every plan of one memory. */
export type ValueId = number & { readonly [mark]: true };

/** A name whose value may be another without anything being written anew. */
export interface Named {
  readonly id: ValueId;
  /** As formulas write it; a group's cell is named `grupp/kolumn`, a setting as `scenario.csv` writes it. */
  readonly name: string;
  readonly group?: string;
  readonly unit?: Unit;
  /** Values of keys are codes: `Plan.keys`. */
  readonly type: "number" | "key";
  /** `structure`: another value lays something out anew, which is remembered. */
  readonly effect: "value" | "structure";
  /** Undefined: no value is given, or it is worked out. */
  readonly base?: number;
  readonly at: Place;
}

/** What is given instead of what the files say: one number, or one per draw. */
export type Values = ReadonlyMap<ValueId, number | Float64Array>;

export const noValues: Values = new Map();

/** Numbers names. */
export class NameIds {
  private readonly ids = new Map<string, ValueId>();

  of(name: string): ValueId {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = this.ids.size as ValueId;
    this.ids.set(name, id);
    return id;
  }
}
