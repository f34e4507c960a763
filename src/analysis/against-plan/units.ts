import {
  type Observed,
  type ObservedLeaf,
  type Planned,
  type PlannedLeaf,
  type Sex,
  sexes,
  sumOf,
} from "./series.js";

/** Some of the people: everybody, a sex, a measure, a sex in a measure, or a group of the plan. */
export interface Unit {
  readonly of: UnitOf;
  /** Undefined: the plan does not tell them apart. */
  readonly planned: readonly PlannedLeaf[] | undefined;
  readonly observed: readonly ObservedLeaf[];
}

export type UnitOf =
  | { readonly kind: "all" }
  | { readonly kind: "sex"; readonly sex: Sex }
  | { readonly kind: "measure"; readonly measure: number }
  | { readonly kind: "part"; readonly measure: number; readonly sex: Sex }
  | { readonly kind: "group"; readonly group: number };

/** Everybody, and how they are divided; a division that is not known of all is left out. */
export interface Units {
  readonly all: Unit;
  readonly sexes: readonly Unit[];
  /** Where there is more than one. */
  readonly measures: readonly Unit[];
  /** The sexes of each measure, where there is more than one. */
  readonly parts: readonly Unit[];
  readonly groups: readonly Unit[];
}

export function unitsOf(planned: Planned, { leaves }: Observed): Units {
  const all: Unit = { of: { kind: "all" }, planned: planned.leaves, observed: leaves };
  const known = leaves.some(({ sex }) => sex !== "unknown");
  const met = sexes.filter(
    (sex) =>
      leaves.some((leaf) => leaf.sex === sex && isAnybody(leaf)) ||
      (sex !== "unknown" && planned.bySex && planned.leaves.some((leaf) => leaf.sex === sex)),
  );
  const ofSex = (sex: Sex, of: Unit): Pick<Unit, "planned" | "observed"> => ({
    planned: planned.bySex ? of.planned?.filter((leaf) => leaf.sex === sex) : undefined,
    observed: of.observed.filter((leaf) => leaf.sex === sex),
  });
  const bySex = known ? met : [];
  const places = planned.measures.flatMap((_, measure) =>
    [...planned.leaves, ...leaves].some((leaf) => leaf.measure === measure) ? [measure] : [],
  );
  const measures: Unit[] =
    places.length < 2
      ? []
      : places.map((measure) => ({
          of: { kind: "measure", measure },
          planned: planned.leaves.filter((leaf) => leaf.measure === measure),
          observed: leaves.filter((leaf) => leaf.measure === measure),
        }));
  const people = leaves.filter(isAnybody);
  const byGroup = people.length > 0 && people.every(({ group }) => group !== undefined);
  const groups = planned.groups.flatMap((_, group): Unit[] => {
    const own = [...planned.leaves, ...leaves].some((leaf) => leaf.group === group);
    return own && byGroup
      ? [
          {
            of: { kind: "group", group },
            planned: planned.leaves.filter((leaf) => leaf.group === group),
            observed: leaves.filter((leaf) => leaf.group === group),
          },
        ]
      : [];
  });
  return {
    all,
    sexes: bySex.map((sex) => ({ of: { kind: "sex", sex }, ...ofSex(sex, all) })),
    measures,
    parts: measures.flatMap((measure) =>
      bySex.map((sex): Unit => ({
        of: { kind: "part", measure: (measure.of as { measure: number }).measure, sex },
        ...ofSex(sex, measure),
      })),
    ),
    groups: groups.length < 2 ? [] : groups,
  };
}

/** Rows may be of money alone. */
const isAnybody = ({ started, employed, droppedOut, toWork }: ObservedLeaf): boolean =>
  [started, employed, droppedOut, toWork].some((people) => sumOf(people) > 0);
