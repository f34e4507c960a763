import { moves, places } from "../../events/chain.js";
import type { ShownFollowed } from "../../events/shown.js";
import { monthText } from "../../input/people/day.js";
import { say } from "../../texts/say.js";
import { bodyRow, emptyCell, textCell, textColumn, totalRow, yearCell } from "../cells.js";
import type { Column, Table } from "../report.js";
import { countColumn, estimateCell, shownCell } from "./cells.js";

const moveColumns: readonly Column[] = moves.map((move) => countColumn(move, say(`followup.move.${move}`)));

export function chainTable(shown: ShownFollowed): Table {
  return {
    id: "chain",
    title: say("followup.chain"),
    columns: [
      { ...textColumn("period", say("followup.period")) },
      ...moveColumns,
      ...places.map((place) =>
        countColumn(
          place,
          place === "notYet" ? say("followup.place.notYet") : say("followup.place", { kinds: [place] }),
        ),
      ),
    ],
    rows: [
      ...shown.chain.map((p) =>
        bodyRow(
          yearCell(p.period),
          ...moves.map((move) => shownCell(p.moves[move])),
          ...places.map((place) => shownCell(p.places[place])),
        ),
      ),
      totalRow(
        textCell(say("followup.total")),
        ...moves.map((move) => shownCell(shown.chainTotal[move])),
        ...places.map(() => emptyCell),
      ),
    ],
    notes: [say("followup.chain.note")],
  };
}

export function monthsTable(shown: ShownFollowed): Table {
  return {
    id: "months",
    title: say("followup.months"),
    columns: [textColumn("period", say("followup.period")), ...moveColumns],
    rows: shown.months.map((p) =>
      bodyRow(textCell(monthText(p.period)), ...moves.map((move) => shownCell(p.moves[move]))),
    ),
    notes: [say("followup.months.note")],
  };
}

export function betweenTable(shown: ShownFollowed): Table {
  return {
    id: "between",
    title: say("followup.between"),
    columns: [
      textColumn("from", say("followup.from")),
      textColumn("to", say("followup.to")),
      countColumn("moves", say("followup.moves")),
      countColumn("meanMonths", say("followup.mean"), 1),
      countColumn("medianMonths", say("followup.median"), 1),
    ],
    rows: shown.between.map(({ from, to, people, meanMonths, medianMonths }) =>
      bodyRow(
        textCell(say("followup.place", { kinds: [from] })),
        textCell(say("followup.place", { kinds: [to] })),
        shownCell(people),
        estimateCell(meanMonths, 1),
        estimateCell(medianMonths, 1),
      ),
    ),
    notes: [],
  };
}

export function stepsTable(shown: ShownFollowed, each: "person" | "household"): Table {
  return {
    id: "steps",
    title: say("followup.steps"),
    columns: [
      countColumn("steps", say("followup.steps.number")),
      countColumn("people", say("followup.people", { each })),
    ],
    rows: shown.steps.map(({ steps, people }) => bodyRow(shownCell(steps), shownCell(people))),
    notes: [say("followup.steps.note")],
  };
}
