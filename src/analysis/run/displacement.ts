import { normalized } from "../../core/names.js";
import type { ReadValue } from "../../input/cells/read-value.js";
import type { DisplacedShares, Scenario } from "../../input/scenario/scenario.js";
import { municipality } from "../../ledger/actors.js";
import type { View } from "../../ledger/query.js";
import type { ValueId, Values } from "../plan/named.js";
import type { Plan } from "../plan/plan.js";
import type { BeforeAfter, Displaced, Displacement, KeyFigures, Loss, Net, RunResult } from "./run-result.js";

type Figured = Pick<RunResult, "figuresIn">;
interface Counted {
  readonly kind: "counted";
  readonly own: Figured;
  readonly before: Figured;
  readonly ends: readonly [End, End];
}
interface End {
  readonly shares: Shares;
  readonly result: Figured;
}
interface Shares {
  /** Of jobs with support. */
  readonly share: number;
  /** Of work without support; undefined when the scenario gives none. */
  readonly ofWork?: number;
}
export type DisplacedRuns = Counted | { readonly kind: "notCounted" | "none" | "unknown" };

/**
 * The same run with nobody displaced, and with the low and the high share of the jobs taken from others. What the scenario
 * itself gives for the shares is put aside first, so that nothing is counted twice. `again` evaluates the plan with other
 * values; undefined where it comes to nothing.
 */
export function displacedRuns(
  plan: Pick<Plan, "names">,
  scenario: Scenario,
  own: Figured,
  again: (values: Values) => Figured | undefined,
): DisplacedRuns {
  const { called, displacement: tried } = scenario;
  const name = called.get("displacedOfSupported");
  if (name === undefined || tried === undefined) return { kind: "notCounted" };
  const supported = namesOf(plan, name);
  const work = namesOf(plan, called.get("displacedOfWork"));
  if (supported.length === 0 && work.length === 0) return { kind: "none" };
  const all = [...supported, ...work];
  const before = all.every(({ base }) => base === 0) ? own : again(new Map(all.map(({ id }) => [id, 0])));
  const endAt = (end: "low" | "high"): End | undefined => {
    const shares = sharesAt(scenario, tried, end);
    const values = new Map<ValueId, number>(supported.map(({ id }) => [id, shares.share]));
    const { ofWork } = shares;
    if (ofWork !== undefined)
      for (const { id, group } of work) if (group === undefined) values.set(id, ofWork);
    const nobody = shares.share === 0 && work.every(({ id, base }) => (values.get(id) ?? base) === 0);
    const result = nobody ? before : again(values);
    return result && { shares, result };
  };
  const [low, high] = [endAt("low"), endAt("high")];
  if (before === undefined || low === undefined || high === undefined) return { kind: "unknown" };
  return { kind: "counted", own, before, ends: [low, high] };
}

/** Where formulas have a share from: for all groups, and for each group that has its own. */
const namesOf = ({ names }: Pick<Plan, "names">, wanted: string | undefined): Plan["names"] =>
  wanted === undefined
    ? []
    : names.filter(({ name, group }) => name === (group === undefined ? wanted : `${group}/${wanted}`));

/** As the assumption of that name has it, low and high; otherwise as the settings and the value say. */
function sharesAt(scenario: Scenario, tried: DisplacedShares, end: "low" | "high"): Shares {
  const { called } = scenario;
  const share = boundOf(scenario, called.get("displacedOfSupported"), end) ?? Number(tried[end]);
  const work = called.get("displacedOfWork");
  const ofWork = boundOf(scenario, work, end) ?? givenFor(scenario, work);
  return { share, ...(ofWork === undefined ? {} : { ofWork }) };
}

function boundOf(
  { assumptions }: Scenario,
  wanted: string | undefined,
  end: "low" | "high",
): number | undefined {
  return numberOf(assumptions.find(({ name }) => normalized(name) === wanted)?.[end]);
}

const givenFor = (
  { overrides, assumptions, supplied }: Scenario,
  wanted: string | undefined,
): number | undefined =>
  numberOf(
    [...overrides, ...assumptions, ...supplied].find(({ name }) => normalized(name) === wanted)?.value,
  );

const numberOf = (value: ReadValue | undefined): number | undefined =>
  value?.kind === "number" ? value.value : undefined;

/** What displacement takes from the municipality, public finances and society; sums over the horizon. */
export function displacementIn(view: View, runs: DisplacedRuns): Displacement {
  if (runs.kind !== "counted") return runs;
  const before = runs.before.figuresIn(view);
  const [low, high] = runs.ends.map(({ shares, result }) => ({
    ...shares,
    ...betweenAll(before, result.figuresIn(view)),
  })) as [Displaced, Displaced];
  if ([low, high].every(losesNothing)) return { kind: "none" };
  const own = betweenAll(before, runs.own.figuresIn(view));
  return { kind: "counted", low, high, inOtherTables: !losesNothing(own) };
}

type Losses = Omit<Displaced, "share" | "ofWork">;

function betweenAll(before: KeyFigures, after: KeyFigures): Losses {
  const owned = [before, after].every(({ actors }) => actors.has(municipality));
  return {
    ...(owned ? { municipality: between(before.municipalBooks, after.municipalBooks) } : {}),
    public: between(before.public, after.public),
    society: between(before.society, after.society),
  };
}

const between = (before: Net, after: Net): BeforeAfter => ({
  ...lossOf(before.sum, after.sum),
  presentValue: lossOf(before.presentValue, after.presentValue),
  nets: { before, after },
});

const lossOf = (before: number, after: number): Loss => ({ before, loss: before - after, after });

/** Less than an öre is nothing. */
const losesNothing = ({ municipality: own, public: finances, society }: Losses): boolean =>
  [own, finances, society].every((of) => Math.abs(of?.loss ?? 0) < 0.005);
