import { count, fixed, fromFloat, type Count } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { cycleName } from "../../analysis/run/horizon.js";
import { overstayingIn, stayingIn } from "../../analysis/run/staying.js";
import type { Alternative } from "../../ledger/posting.js";
import { say, text } from "../../texts/say.js";
import { bodyRow, countCell, textCell, textColumn, totalRow } from "../cells.js";
import type { Cell, Column, Explain, ReportRow, Table } from "../report.js";
import type { RunContext } from "./context.js";
import { enteringOf, everybody, meanPeople, peopleAt } from "./explained.js";
import { yearId } from "./rows.js";

/** People are expectations: told to the hundredth, shown to the tenth. */
export const people = (float: number): Count => count(fixed(fromFloat(float), 2));

export const peopleColumns = ({ years }: RunContext): Column[] =>
  years.map((year) => ({ id: yearId(year), label: String(year), unit: "antal", decimals: 1 }));

/**
 * Those who come in, and how many more or fewer there are in each state on average; how many there are where it is not
 * compared, or makes no difference.
 */
export function peopleTable(context: RunContext): Table {
  const differences = context.result.scenario.compared ? stateRows(context, "effect", []) : [];
  const compared = differences.length > 0;
  const label = say(context.result.stock === undefined ? "run.entering" : "run.stock.comes");
  const entering = pick(context, context.result.people.enteringPerYear({}));
  return {
    id: "people",
    title: say(compared ? "run.peopleDifference" : "run.people"),
    columns: [textColumn("state", say("run.state")), ...peopleColumns(context)],
    rows: [
      bodyRow(
        textCell(label),
        ...entering.map((v, y) => {
          const place = context.result.horizon.years.findIndex(({ year }) => year === context.years[y]);
          return countCell(people(v), { explain: () => enteringOf(context, label, place) });
        }),
      ),
      ...(compared ? differences : stateRows(context, "with", [])),
    ],
    notes: [say("run.note.people"), ...overstayingNotes(context)],
  };
}

/** A benefit for some days would be paid for longer: what a long run says of the same states is said there. */
function overstayingNotes(context: RunContext): Label[] {
  const { result } = context;
  const long = result.longRun();
  const told = new Set(long === undefined ? [] : stayingIn(long.result).map(({ state }) => state));
  return overstayingIn(result)
    .filter(({ state, alternative }) => alternative === "without" || !told.has(state))
    .map(({ state, people: number, alternative, mostMonths }) =>
      say("run.note.overstaying", {
        state: inBoth(stateLabel(context, state)),
        people: fixed(fromFloat(number), 1),
        alternative: result.scenario.compared ? alternative : "",
        months: mostMonths,
      }),
    );
}

/** How many there are in each state on average, with the measure and without it. */
export function peopleByAlternativeTable(context: RunContext): Table {
  const { compared } = context.result.scenario;
  const kinds = compared ? (["with", "without"] as const) : (["with"] as const);
  return {
    id: "peopleByAlternative",
    title: say("run.people"),
    columns: [
      textColumn("alternative", say("run.alternative")),
      textColumn("state", say("run.state")),
      ...peopleColumns(context),
    ],
    sections: "alternative",
    rows: kinds.flatMap((kind) => {
      const heading = textCell(say(`run.${kind}`));
      const all = pick(context, context.result.people.meanPerYear({ alternative: kind }));
      return [
        ...stateRows(context, kind, [heading]),
        totalRow(
          heading,
          textCell(say("run.present")),
          ...all.map((v, y) =>
            countCell(people(v), {
              explain: () => everybody(context, kind, context.years[y]!, say("run.present")),
            }),
          ),
        ),
      ];
    }),
    notes: [],
  };
}

/** A row for each state that anybody comes to, after `lead`. */
function stateRows(
  context: RunContext,
  alternative: Alternative | "effect",
  lead: readonly Cell[],
): ReportRow[] {
  return context.result.people.states.flatMap((state) => {
    const values = pick(context, context.result.people.meanPerYear({ state, alternative }));
    if (values.every((v) => Math.abs(v) < 0.05)) return [];
    const cells = values.map((v, y) =>
      countCell(people(v), { explain: explainAt(context, state, alternative, y) }),
    );
    return [bodyRow(...lead, textCell(stateLabel(context, state)), ...cells)];
  });
}

export const pick = ({ result, years }: RunContext, values: Float64Array): number[] =>
  result.horizon.years.flatMap(({ year }, i) => (years.includes(year) ? [values[i]!] : []));

const inBoth = (label: Label) => ({ sv: text(label, "sv"), en: text(label, "en") });

export const stateLabel = ({ result }: RunContext, name: string): Label => {
  const state = result.scenario.states.find((s) => s.name === name);
  return state?.nameEn === undefined ? name : say("run.named", { sv: name, en: state.nameEn });
};

function explainAt(
  context: RunContext,
  state: string,
  alternative: Alternative | "effect",
  y: number,
): Explain | undefined {
  const year = context.result.horizon.years.find((p) => p.year === context.years[y]);
  if (year === undefined) return undefined;
  return () => meanPeople(context, { state, alternative }, year.year, stateLabel(context, state));
}

/** Month by month: people in each state with the measure. */
export function monthlyPeopleTable(context: RunContext): Table {
  const { result, years } = context;
  const cycles = result.horizon.years
    .filter((y) => years.includes(y.year))
    .flatMap((y) => range(y.from, y.until));
  const states = result.people.states.filter((state) =>
    result.people.perCycle({ state, alternative: "with" }).some((v) => v > 0),
  );
  const perCycle = states.map((state) => result.people.perCycle({ state, alternative: "with" }));
  return {
    id: "monthlyPeople",
    title: say("run.monthlyPeople"),
    columns: [
      textColumn("month", say("run.month")),
      ...states.map((state) => ({
        id: state,
        label: stateLabel(context, state),
        unit: "antal" as const,
        decimals: 1,
      })),
    ],
    rows: cycles.map((cycle) =>
      bodyRow(
        textCell(cycleName(result.horizon, cycle)),
        ...perCycle.map((values, i) =>
          countCell(people(values[cycle]!), {
            explain: () => peopleAt(context, { state: states[i]!, alternative: "with" }, cycle),
          }),
        ),
      ),
    ),
    notes: [],
  };
}

export const range = (from: number, until: number): number[] =>
  Array.from({ length: until - from }, (_, i) => from + i);
