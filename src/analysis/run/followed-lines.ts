import { kronor, type Money, noRate, plain, plus, rate, type Rate, times } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { BudgetLine } from "../../input/files/budget-line.js";
import { type Follows, perWord } from "../../input/prices/price-per.js";
import { type Scenario, scenarioId } from "../../input/scenario/scenario.js";
import type { LedgerItem } from "../../ledger/posting.js";
import { resources } from "../../rulebook/actor.js";
import type { When } from "../../rulebook/item.js";
import type { Counted } from "./counted-items.js";
import { type Horizon, monthsIn } from "./horizon.js";

/** A budget line with a price for each of so many: the scenario says how many. */
export interface FollowedLine {
  readonly measure: string;
  readonly year: number;
  readonly follows: Follows;
  /** Kronor for one. */
  readonly price: Money;
  readonly funder: string;
  readonly responsible: string;
  /** What it is told as: the type of cost, or else what it is for. */
  readonly name: string;
  readonly inKind: boolean;
  readonly overhead: Rate | undefined;
  readonly at: Place;
}

export function followedLine(line: BudgetLine): FollowedLine | undefined {
  const { follows, computed, measure, year, funder, costType, responsible, resources: what } = line;
  const { inKind, overhead, file } = line;
  if (follows === undefined || computed === undefined) return undefined;
  const price = computed.share === undefined ? computed.price : times(computed.price, computed.share);
  const name = costType === "" ? what : costType;
  return {
    measure,
    year,
    follows,
    price,
    funder,
    responsible,
    name,
    inKind: inKind === true,
    overhead,
    at: { file, line: line.line },
  };
}

/**
 * The lines as items of the ledger: those of a measure that are told alike are one, with a price for each year. Overhead on
 * them goes to who owns the project, as on other lines.
 */
export function followedItems(
  lines: readonly FollowedLine[],
  scenario: Scenario,
  payerOf: (line: FollowedLine) => string,
  projectOwner: string,
  horizon: Horizon,
): Counted[] {
  const usual = scenario.settings.overhead === undefined ? noRate : rate(scenario.settings.overhead);
  const groups = new Map<string, FollowedLine[]>();
  for (const line of lines) {
    const key = [line.measure, line.follows, payerOf(line), line.name, String(line.inKind)]
      .map(folded)
      .join("\u0000");
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const { measure, follows, name, inKind, at } = first!;
    const when = whenOf(first!, scenario);
    const payer = payerOf(first!);
    const told = [name, `per ${perWord(follows)}`, inKind ? "i natura" : ""]
      .filter((part) => part !== "")
      .join(", ");
    const common = {
      payer,
      cash: !inKind,
      lag: 0,
      counts: countsOf(follows, horizon),
      unit: unitOf(follows, horizon),
      at,
    };
    const item = (
      origin: "budget" | "overhead",
      rest: Pick<LedgerItem, "receiver" | "kind" | "role">,
    ): LedgerItem => ({
      id: [origin, payer, told, measure].join(" "),
      name: told,
      origin,
      ...common,
      ...rest,
    });
    const counted = (of: LedgerItem, price: (line: FollowedLine) => Money): Counted => ({
      item: of,
      when,
      measure,
      model: scenarioId,
      unit: follows === "place" ? "kr/år" : follows === "participantMonth" ? "kr/månad" : "kr",
      factor: factorOf(follows, horizon),
      versions: versionsOf(group, price),
    });
    const shareOf = (line: FollowedLine): Rate => line.overhead ?? usual;
    const line = counted(item("budget", { receiver: resources, kind: "real", role: "cost" }), (l) => l.price);
    const onTop = counted(
      item("overhead", { receiver: projectOwner, kind: "transfer", role: "support" }),
      (l) => times(l.price, shareOf(l)),
    );
    return group.some((l) => plain(shareOf(l)) !== "0") ? [line, onTop] : [line];
  });
}

/** A price for each year that has one; lines of the same year add up. */
function versionsOf(
  lines: readonly FollowedLine[],
  price: (line: FollowedLine) => Money,
): Counted["versions"] {
  const years = new Map<number, { readonly amount: Money; readonly at: Place }>();
  for (const line of lines) {
    const before = years.get(line.year);
    years.set(line.year, {
      amount: plus(before?.amount ?? kronor("0"), price(line)),
      at: before?.at ?? line.at,
    });
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, { amount, at }]) => ({
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      formula: plain(amount).replace(".", ","),
      at,
    }));
}

/**
 * Who is counted: those who start with the measure, the months that they are in the states they start in, or each time that
 * somebody comes into work without support.
 */
function whenOf({ measure, follows }: FollowedLine, { entries, starts, states }: Scenario): When {
  const begins = [
    ...entries.map((e) => ({ measure: e.measure, state: e.state })),
    ...starts.map((s) => ({ measure: s.measure, state: s.to })),
  ];
  const own = begins.filter((b) => folded(b.measure) === folded(measure)).map((b) => states[b.state]!.name);
  const first = [...new Set(own)];
  if (follows === "start") return { kind: "start", states: first };
  if (follows === "result") return { kind: "entry", states: plainLasting(states) };
  return { kind: "month", states: first };
}

/** Who comes to work and to something beside it has come to the work. */
const plainLasting = (states: Scenario["states"]): string[] =>
  states.filter((s) => s.selfSupport === "lasting" && s.parts === undefined).map((s) => s.name);

const isMonthly = (follows: Follows): boolean => follows === "place" || follows === "participantMonth";

const countsOf = (follows: Follows, { cycle }: Horizon): LedgerItem["counts"] =>
  !isMonthly(follows) ? "events" : cycle === "year" ? "personYears" : "personMonths";
const unitOf = (follows: Follows, { cycle }: Horizon): string =>
  !isMonthly(follows) ? "kr" : cycle === "year" ? "kr/år" : "kr/månad";

/** From the unit of the price to that of the cycle: a place's is by the year. */
function factorOf(follows: Follows, { cycle }: Horizon): number {
  if (!isMonthly(follows)) return 1;
  return follows === "place" ? monthsIn(cycle) / 12 : monthsIn(cycle);
}
