import type { Place } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Scenario } from "./scenario.js";

/** What models call the share of jobs with support that are taken from others; as formulas write it. */
export const displacedOfSupported = "undanträngning_stöd";
/** The same of work without support. */
export const displacedOfWork = "undanträngning_arbete";

interface GivenShare {
  readonly share: number;
  /** As it is written. */
  readonly text: string;
  readonly at: Place;
}

/** A share that is not between 0 and 100 % is told. */
export function tellShare({ share, text, at }: GivenShare, problems: Problems): void {
  if (!(share >= 0 && share <= 1)) problems.add({ code: "andel-utanfor", at, text });
}

type Given = Pick<Scenario, "assumptions" | "supplied" | "overrides" | "groups" | "groupColumns">;

/** Tells shares of jobs that cannot be, wherever the scenario gives them: value, low and high, and for each group. */
export function checkDisplacement(given: Given, problems: Problems): void {
  const isShare = ({ name }: { readonly name: string }): boolean =>
    [displacedOfSupported, displacedOfWork].includes(normalized(name));
  const assumed = given.assumptions.filter(isShare);
  const columns = given.groupColumns.flatMap((column, place) => (isShare(column) ? [place] : []));
  const values = [
    ...[...given.supplied, ...given.overrides].filter(isShare).map(({ value }) => value),
    ...assumed.flatMap(({ value, low, high }) => [value, low, high]),
    ...given.groups.flatMap(({ cells }) => columns.map((place) => cells[place])),
  ];
  for (const value of values)
    if (value?.kind === "number") tellShare({ share: value.value, text: value.text, at: value.at }, problems);
}
