import { folded } from "../../core/names.js";
import type { RowCells } from "../../tabular/cells/row-cells.js";
import { listIn } from "./list.js";
import type { WhenColumn } from "./flow-columns.js";
import type { States, When } from "../item.js";

const words: ReadonlyMap<string, When["kind"]> = new Map([
  ["manad", "month"],
  ["month", "month"],
  ["intrade", "entry"],
  ["entry", "entry"],
  ["uttrade", "exit"],
  ["exit", "exit"],
  ["flytt", "move"],
  ["move", "move"],
]);
const everyState = new Set(["alla", "all"]);

/**
 * Reads `vid`, `tillstånd`, `från månad` and `till månad`: `månad` in `praktik, arbete`, `flytt` by `praktik > arbete`.
 * Undefined when something is wrong, which is told. Whether there are such states is checked later.
 */
export function readWhen<Id extends string>(cells: RowCells<Id | WhenColumn>): When | undefined {
  const text = cells.filled("when");
  const states = cells.filled("states");
  if (text === undefined || states === undefined) return undefined;
  const kind = words.get(folded(text));
  const stay = readStay(cells);
  switch (kind) {
    case "start":
    case undefined:
      cells.tell("when", { code: "ord-okant", text, known: ["månad", "inträde", "utträde", "flytt"] });
      return undefined;
    case "month":
      return stay && { kind, states: statesIn(states), ...stay };
    case "entry":
    case "exit":
      return stay && { kind, states: statesIn(states) };
    case "move": {
      const moves = movesIn(cells, states);
      return moves && stay && { kind, moves };
    }
  }
}

function statesIn(text: string): States {
  const list = listIn(text);
  return list.some((name) => everyState.has(folded(name))) ? "all" : list;
}

function movesIn<Id extends string>(
  cells: RowCells<Id | WhenColumn>,
  text: string,
): { from: States; to: States }[] | undefined {
  const moves: { from: States; to: States }[] = [];
  for (const part of listIn(text)) {
    const [from = "", to = "", ...rest] = part.split(">").map((side) => side.trim());
    if (from === "" || to === "" || rest.length > 0) {
      cells.tell("states", { code: "flytt-olaslig", text: part });
      return undefined;
    }
    moves.push({ from: statesIn(from), to: statesIn(to) });
  }
  return moves;
}

type Stay = Readonly<{ firstMonth?: number; lastMonth?: number }>;

/** Months of the stay, from 1; undefined when one cannot be read or they are the wrong way round, which is told. */
export function readStay<Id extends string>(
  cells: RowCells<Id | "firstMonth" | "lastMonth">,
): Stay | undefined {
  const firstMonth = readMonths(cells, "firstMonth", 1);
  const lastMonth = readMonths(cells, "lastMonth", 1);
  if (firstMonth === undefined || lastMonth === undefined) return undefined;
  if (firstMonth !== "" && lastMonth !== "" && lastMonth < firstMonth) {
    cells.tell("lastMonth", { code: "manader-ombytta", first: firstMonth, last: lastMonth });
    return undefined;
  }
  return {
    ...(firstMonth === "" ? {} : { firstMonth }),
    ...(lastMonth === "" ? {} : { lastMonth }),
  };
}

/** A whole number of months; empty when the cell is. */
export function readMonths<Id extends string>(
  cells: RowCells<Id>,
  id: Id,
  least: number,
): number | "" | undefined {
  const text = cells.text(id);
  if (text === "") return "";
  const months = /^\d{1,4}$/u.test(text) ? Number(text) : -1;
  if (months >= least) return months;
  cells.tell(id, { code: "manader-olasliga", text, least });
  return undefined;
}
