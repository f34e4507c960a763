import type { Place } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { lookupOn } from "../../formula/graph/dates.js";
import type { Day } from "../../formula/graph/library.js";
import type { Grade } from "../../rulebook/evidence.js";
import type { NameRole } from "../../rulebook/name-role.js";
import type { ModelContent } from "../../rulebook/read/model.js";
import { settings } from "../files/settings.js";
import type { DisplacedShares, Scenario } from "./scenario.js";
import type { ScenarioText } from "./scenario-text.js";

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

/** The low and the high share of jobs with support: the scenario's own, or the models' on its first day. */
export function displacedShares(
  { settings: own, given, file }: ScenarioText,
  called: Scenario["called"],
  models: readonly ModelContent[],
  problems: Problems,
): DisplacedShares | undefined {
  if (own === undefined) return undefined;
  const day = `${String(own.start.year).padStart(4, "0")}-${String(own.start.month).padStart(2, "0")}-01`;
  const ofModels = {
    low: parameterOn(models, called.get("displacedLow"), day),
    high: parameterOn(models, called.get("displacedHigh"), day),
  };
  const low = own.displacement.low ?? ofModels.low?.value;
  const high = own.displacement.high ?? ofModels.high?.value;
  if (low === undefined || high === undefined) return undefined;
  const at = [settings.displacementLow, settings.displacementHigh]
    .flatMap(({ names }) => given.get(names[0])?.at ?? [])
    .at(0) ?? { file };
  if (Number(low) > Number(high)) problems.add({ code: "lag-over-hog", at, low, high });
  const { grade } = own.displacement.high === undefined ? (ofModels.high ?? {}) : {};
  return { low, high, ...(grade === undefined ? {} : { grade }) };
}

function parameterOn(
  models: readonly ModelContent[],
  name: string | undefined,
  day: Day,
): { readonly value: string; readonly grade: Grade } | undefined {
  if (name === undefined) return undefined;
  const parameter = models.flatMap((m) => m.parameters).find((p) => normalized(p.name) === name);
  const found = parameter && lookupOn(parameter.values, day);
  if (found === undefined || found.status === "none") return undefined;
  return { value: found.row.value, grade: found.row.dating.grade };
}

type Given = Pick<Scenario, "assumptions" | "supplied" | "overrides" | "groups" | "groupColumns" | "called">;
const shares: readonly NameRole[] = ["displacedOfSupported", "displacedOfWork"];

/** Tells shares of jobs that cannot be, wherever the scenario gives them: value, low and high, and for each group. */
export function checkDisplacement(given: Given, problems: Problems): void {
  const names = new Set(shares.map((role) => given.called.get(role)));
  const isShare = ({ name }: { readonly name: string }): boolean => names.has(normalized(name));
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
