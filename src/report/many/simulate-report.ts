import type { AskedFigure } from "../../analysis/many/asked-figure.js";
import type { Simulated } from "../../analysis/many/simulated.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import type { AmountUnit } from "../cells.js";
import type { Provenance, Report } from "../report.js";
import { askedWords, plainly } from "./asked-words.js";
import { chartsOf } from "./simulate-charts.js";
import {
  curveTable,
  distributionTable,
  knowingTable,
  outcomeTable,
  sourcesTable,
  yearsTable,
} from "./simulate-tables.js";
import { isAlwaysZero, simulateParagraphs } from "./simulate-words.js";

/** What may come of a scenario, or of several, when all assumptions are drawn at once. */
export function simulateReport(
  simulated: Simulated,
  asked: AskedFigure,
  unit: AmountUnit["name"],
  provenance: Provenance,
): Report {
  const { simulation } = simulated;
  const { choices, assumptions } = simulation;
  const years = yearsTable(simulated);
  const outcome = outcomeTable(simulated, asked);
  const drawn = (assumptions.drawn.length > 0 || simulation.people) && !isAlwaysZero(simulated);
  const words = askedWords(asked, unit);
  const tables = [
    ...(outcome === undefined ? [] : [outcome]),
    ...(hasMoney(simulated, outcome !== undefined) ? [distributionTable(simulated, asked, unit)] : []),
    ...(years === undefined ? [] : [years]),
    // What knowing is worth is money, and nothing is chosen by an outcome here.
    ...(drawn && outcome === undefined ? [knowingTable(simulated, unit)] : []),
    ...(drawn ? [sourcesTable(simulated)] : []),
    // What a year in work is worth can only be put beside the money of all the years.
    ...(years === undefined || !isWhole(simulated, asked) ? [] : [curveTable(simulated, unit)]),
  ];
  const charts = chartsOf(simulated, { asked, words }, tables);
  return {
    id: "simulate",
    title: say("simulate.title"),
    intro: [
      say("simulate.intro", {
        title: choices.map((c) => c.title).join(", "),
        draws: String(simulation.draws),
        people: simulation.people,
      }),
    ],
    lead: {
      heading: say("simulate.title"),
      paragraphs: simulateParagraphs(simulated, words),
    },
    tables,
    ...(charts.length === 0 ? {} : { charts }),
    notes: notesOf(simulated),
    assumptions: [],
    provenance,
  };
}

/** Whether any sum is anything; an outcome that is asked for is none. */
const hasMoney = ({ simulation, spreads }: Simulated, isOutcome: boolean): boolean =>
  spreads.some(({ figure, quantiles, mean }) => {
    const { id } = simulation.figures[figure]!;
    return id !== "extraYears" && !(isOutcome && id === "asked") && [mean, ...quantiles].some((n) => n !== 0);
  });

const isWhole = ({ simulation }: Simulated, { first, last, whose }: AskedFigure): boolean => {
  const { years } = simulation.choices[0]!.plan.horizon;
  return whose.kind !== "outcome" && first === years[0]!.year && last === years.at(-1)!.year;
};

function notesOf({ simulation }: Simulated): Label[] {
  const { choices, assumptions, draws, seed, latin, people, starting } = simulation;
  const whole = assumptions.drawn.filter((d) => d.step !== undefined).map((d) => d.assumption.written);
  const fixed = assumptions.fixed.map((a) => a.written);
  return [
    say("simulate.note.limits"),
    say("simulate.note.seed", { draws: String(draws), seed: String(seed), latin }),
    ...(choices.length > 1 ? [say("simulate.note.common")] : []),
    ...peopleNote(people, starting),
    ...(fixed.length > 0 ? [say("simulate.note.fixed", { names: fixed })] : []),
    ...(whole.length > 0 ? [say("simulate.note.whole", { names: whole })] : []),
  ];
}

/** Among so few it matters how chance falls. */
const few = 200;

function peopleNote(drawn: boolean, starting: number): Label[] {
  const number = plainly(starting);
  if (drawn) return [say("simulate.note.people", { number })];
  return starting > 0 && starting < few ? [say("simulate.note.fewPeople", { number })] : [];
}
