import type { Place } from "../core/explanation.js";
import type { Dated, RuleDefinition } from "../formula/graph/library.js";
import type { Dating } from "./read/evidence.js";

/** Whether people in a state support themselves: not, with support from society, or for good. */
export type SelfSupport = "no" | "supported" | "lasting";

/** A column that a model has for its states: of formulas in a unit, or of actors. */
export type StateColumn = Readonly<{ name: string; index: number; at: Place }> &
  (Readonly<{ kind: "formula"; unit: string | undefined }> | Readonly<{ kind: "actor" }>);

/** A dated row of a state. */
export interface StatedState extends Dated {
  readonly dating: Dating;
}

/** What goes on side by side for those who are in a combined state: its main state, and then what goes on beside it. */
export interface Parts {
  /** As written; where models are put together those of a part that is itself combined, and each a plain state. */
  readonly names: readonly string[];
  readonly at: Place;
  /** What the row itself says of self-support; it is the main state's where it says nothing. */
  readonly selfSupport?: Readonly<{ said: SelfSupport; at: Place }>;
  /** A cell of the row that the parts already say. */
  readonly filled?: Place;
}

/** A state that people may be in, from `tillstand.csv`. */
export interface StateDefinition {
  readonly name: string;
  readonly nameEn?: string;
  readonly selfSupport: SelfSupport;
  readonly about: string;
  /** What it is a kind of: items may say a kind in place of its states. As written. */
  readonly kinds: readonly string[];
  /** What somebody in it has, by the normalized name of the column; a wording for each dated row. */
  readonly columns: ReadonlyMap<string, RuleDefinition>;
  /** Who somebody in it has to do with, by the normalized name of the column: who pays the wage or the benefit. */
  readonly actors: ReadonlyMap<string, Readonly<{ name: string; at: Place }>>;
  /** For how many months somebody may be in it at most, as a benefit for some days is paid; undefined without end. */
  readonly mostMonths?: number;
  /** Of a combined state; what its columns and kinds say is said by its parts. */
  readonly parts?: Parts;
  /** In order of time; none where it holds always. */
  readonly versions: readonly StatedState[];
  readonly at: Place;
}

/** Nobody supports themselves there, and nobody has a benefit from anyone: an application that was refused leads there. */
export const isNoSupport = ({
  selfSupport,
  actors,
}: Pick<StateDefinition, "selfSupport" | "actors">): boolean => selfSupport === "no" && actors.size === 0;
