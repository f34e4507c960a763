import { folded } from "../../core/names.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { bodyRow, countCell, textCell, textColumn } from "../cells.js";
import type { Table } from "../report.js";
import type { RunContext } from "./context.js";
import { addedUp, meanPeople } from "./explained.js";
import { people, peopleColumns, pick, stateLabel } from "./people.js";

/**
 * How many do each thing that goes on beside something else, with the measure. Who is in a combined state is in the row of
 * each of its parts; tables of people have them once. Undefined where nobody is in such a state.
 */
export function activitiesTable(context: RunContext): Table | undefined {
  const { result, years } = context;
  const { states } = result.scenario;
  const meansIn = (state: string): Float64Array => result.people.meanPerYear({ state, alternative: "with" });
  const combined = states.filter(
    ({ name, parts }) => parts !== undefined && meansIn(name).some((n) => n > 0),
  );
  const activities = states.filter(({ name }) =>
    combined.some(({ parts }) => parts!.names.some((part) => folded(part) === folded(name))),
  );
  if (activities.length === 0) return undefined;
  const rows = activities.map(({ name }) => {
    const within = states.filter(
      (s) => s.name === name || s.parts?.names.some((part) => folded(part) === folded(name)) === true,
    );
    const means = within.map((s) => meansIn(s.name));
    const totals = result.horizon.years.map((_, y) => means.reduce((sum, mean) => sum + mean[y]!, 0));
    const explained = (year: number, label: Label) => () =>
      addedUp(
        label,
        "antal",
        within.map((s) =>
          meanPeople(context, { state: s.name, alternative: "with" }, year, stateLabel(context, s.name)),
        ),
      );
    const label = stateLabel(context, name);
    return bodyRow(
      textCell(label),
      ...pick(context, Float64Array.from(totals)).map((value, y) =>
        countCell(people(value), { explain: explained(years[y]!, label) }),
      ),
    );
  });
  return {
    id: "activities",
    title: say("run.activities"),
    columns: [textColumn("activity", say("run.activity")), ...peopleColumns(context)],
    rows,
    notes: [say("run.note.activities")],
  };
}
