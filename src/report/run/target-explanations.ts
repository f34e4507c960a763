import { adultsIn, populationIn, type Weight } from "../../analysis/run/adults.js";
import { cycleName } from "../../analysis/run/horizon.js";
import type { Counted } from "../../analysis/run/target-counts.js";
import type { CountedTarget } from "../../analysis/run/targets.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { monthText } from "../../input/cells/periods.js";
import type { Alternative } from "../../ledger/posting.js";
import { say } from "../../texts/say.js";
import type { RunContext } from "./context.js";
import { addedUp, dividedBy, lessOf, made, peopleAt, words } from "./explained.js";

/** How a figure of a target came about, in the cycle or year at `place`. */
export function explainedTarget(
  context: RunContext,
  held: CountedTarget,
  place: number,
  alternative: Alternative,
  label: Label,
): Explanation {
  const { target } = held;
  const { result } = context;
  if (target.kind === "outcome") {
    const { year } = result.horizon.years[place]!;
    return { ...result.explainOutcome(target.outcome!, { alternative, year }), label };
  }
  if (target.kind === "more") {
    if (alternative === "without") return made(label, 0, "antal", { kind: "given", by: label });
    const side = (of: Alternative) => countedPeople(context, held, place, of, say(`ledger.${of}`));
    return lessOf(label, side("with"), side("without"));
  }
  if (target.kind !== "share" && target.kind !== "meanShare")
    return countedPeople(context, held, place, alternative, label);
  const { year } = result.horizon.years[place]!;
  const people = countedPeople(context, held, place, alternative, say("targets.people"));
  return dividedBy(label, people, population(context, held, year), "%");
}

/** What a target says, where its file says it. */
export const levelOf = ({ target }: Pick<CountedTarget, "target">): Explanation =>
  made(say("run.targets.level"), target.value ?? "", target.isShare ? "%" : "antal", {
    kind: "input",
    place: target.at,
  });

/** How many lack at the target, or are too many. */
export function explainedLack(context: RunContext, held: CountedTarget): Explanation {
  const { target, place } = held;
  const label = say("run.targets.lacks");
  const level = levelOf(held);
  const planned = explainedTarget(context, held, place, "with", say("run.targets.planned"));
  const [from, minus] = target.bound === "least" ? [level, planned] : [planned, level];
  const gap = lessOf(label, from, minus);
  if (target.kind !== "share" && target.kind !== "meanShare") return gap;
  const of = population(context, held, context.result.horizon.years[place]!.year);
  return made(label, Number(gap.value) * Number(of.value), "antal", { kind: "product" }, [gap, of]);
}

/** The same for each month until then. */
export function explainedLackPerMonth(context: RunContext, held: CountedTarget): Explanation {
  const months = made(
    say("run.targets.monthsLeft"),
    held.months,
    "antal",
    words(say("run.targets.monthsLeft.how")),
  );
  return dividedBy(say("run.targets.lacksPerMonth"), explainedLack(context, held), months, "antal");
}

function population({ result }: RunContext, { target }: CountedTarget, year: number): Explanation {
  const rows = populationIn(result.scenario, target, year);
  const each = rows.map((row) =>
    made(say("targets.population", { date: monthText(row.date) }), row.adults ?? "0", "antal", {
      kind: "input",
      place: row.at,
    }),
  );
  if (each.length === 1) return each[0]!;
  const date = String(year);
  return made(say("targets.population", { date }), adultsIn(rows), "antal", { kind: "sum" }, each);
}

function countedPeople(
  context: RunContext,
  { count }: CountedTarget,
  place: number,
  alternative: Alternative,
  label: Label,
): Explanation {
  const { horizon } = context.result;
  if (count === undefined) return made(label, 0, "antal", { kind: "missing" });
  const parts = count.parts(place, alternative);
  const byCycle = new Map<number, Counted[]>();
  for (const part of parts) byCycle.set(part.cycle, [...(byCycle.get(part.cycle) ?? []), part]);
  const cycles = [...byCycle].map(([cycle, own]) => {
    const each = own.map((part) => partOf(context, part, alternative));
    return addedUp(cycleName(horizon, cycle), "antal", each);
  });
  const total = cycles.length === 1 ? { ...cycles[0]!, label } : addedUp(label, "antal", cycles);
  if (!count.mean) return total;
  const { year, from, until } = horizon.years[place]!;
  const months = made(
    say("targets.cycles"),
    until - from,
    "antal",
    words(say("explained.inYear", { year: String(year) })),
  );
  return dividedBy(label, addedUp(say("explained.personCycles"), "antal", cycles), months, "antal");
}

function partOf(
  context: RunContext,
  { what, group, cycle, people, weight }: Counted,
  alternative: Alternative,
): Explanation {
  const { groups, states } = context.result.scenario;
  const { name } = groups[group]!;
  const when = cycleName(context.result.horizon, cycle);
  const titled = (label: Label, how: Label): Explanation => {
    const one = made(label, people, "antal", words(how));
    return groups.length === 1 ? one : addedUp(name, "antal", [one]);
  };
  const own =
    what.kind === "in"
      ? peopleAt(context, { state: states[what.state]!.name, alternative, group: name }, cycle)
      : what.kind === "first"
        ? titled(say("targets.first", { when }), say("targets.notBefore"))
        : titled(
            say("targets.move", { from: states[what.from]!.name, to: states[what.to]!.name }),
            say("targets.moved"),
          );
  return weighted(own, weight);
}

/** People times the adults that each stands for; as they are where that is one and nobody has said so. */
function weighted(own: Explanation, { adults, place }: Weight): Explanation {
  if (adults === 1 && place === undefined) return own;
  const each = made(
    say("targets.adults"),
    adults,
    "antal",
    place === undefined ? words(say("targets.self")) : { kind: "input", place },
  );
  return made(own.label, Number(own.value) * adults, "antal", { kind: "product" }, [own, each]);
}
