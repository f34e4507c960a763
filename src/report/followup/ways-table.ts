import type { ShownFollowed } from "../../events/shown.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { bodyRow, textCell, textColumn } from "../cells.js";
import type { BarsChart } from "../chart.js";
import { figureAt } from "../figures.js";
import type { Table } from "../report.js";
import { countColumn, shownCell } from "./cells.js";

type Each = "person" | "household";

const pathOf = (states: readonly (string | undefined)[]): Label => say("followup.way.path", { states });

export function waysTable({ ways, otherWays }: ShownFollowed, each: Each): Table {
  return {
    id: "ways",
    title: say("followup.ways"),
    columns: [
      textColumn("path", say("followup.way")),
      countColumn("people", say("followup.people", { each })),
    ],
    rows: [
      ...ways.map(({ states, people }) => bodyRow(textCell(pathOf(states)), shownCell(people))),
      ...(otherWays === undefined
        ? []
        : [
            bodyRow(
              textCell(say("followup.ways.others", { kinds: otherWays.kinds, each })),
              shownCell(otherWays.people),
            ),
          ]),
    ],
    notes: [say("followup.ways.note")],
  };
}

/** More bars than these make a picture nobody can read. */
const mostBars = 8;

/** The ways that have a name and a number, as bars. */
export function waysChart({ ways }: ShownFollowed, table: Table, each: Each): BarsChart | undefined {
  const drawn = ways.slice(0, mostBars).flatMap(({ states }, row) => {
    const figure = figureAt(table, row, "people");
    return figure === undefined ? [] : [{ states, figure }];
  });
  const [first] = drawn;
  if (first === undefined || drawn.length < 2) return undefined;
  return {
    kind: "bars",
    id: "ways",
    name: say("followup.chart.ways"),
    title: say("followup.chart.ways.finds", { states: first.states }),
    about: say("followup.ways"),
    beside: table.id,
    measure: { unit: "antal", decimals: 0 },
    across: say("followup.way"),
    categories: [say("followup.people", { each })],
    direction: "lying",
    layout: "grouped",
    series: drawn.map(({ states, figure }) => ({ name: pathOf(states), values: [figure] })),
  };
}
