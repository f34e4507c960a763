import { folded } from "../../core/names.js";
import { plain } from "../../core/decimal.js";
import { readModelNumber, readModelShare } from "../../tabular/cells/numbers.js";
import { isFault } from "../../tabular/cells/numerals.js";
import type { RowCells } from "../../tabular/cells/row-cells.js";
import type { CaseColumn } from "../read/columns.js";
import { isMissingWord } from "../evidence.js";

/** What a case expects: a number within a tolerance, or that there is no value on that day. */
export type Expected = Readonly<{ kind: "number"; value: number; tolerance: number } | { kind: "missing" }>;

const answers: ReadonlyMap<string, number> = new Map([
  ["ja", 1],
  ["yes", 1],
  ["nej", 0],
  ["no", 0],
]);

/**
 * Reads what is expected: `18 816`, `31,84 %`, `ja`, or `saknas` where there is to be no value. Without a tolerance the
 * expected number is taken as rounded: the answer may differ by half a unit of its last digit.
 */
export function readExpected(cells: RowCells<CaseColumn>, text: string): Expected | undefined {
  if (isMissingWord(text)) return { kind: "missing" };
  const answer = answers.get(folded(text));
  if (answer !== undefined) return { kind: "number", value: answer, tolerance: 0 };
  const value = readFigure(cells, "expected", text);
  const written = cells.text("tolerance");
  const tolerance = written === "" ? halfOfLastDigit(text) : readFigure(cells, "tolerance", written);
  if (value === undefined || tolerance === undefined) return undefined;
  return { kind: "number", value, tolerance };
}

/** Floats that stand for the same decimal differ by less than this, as a share of it. */
const noise = 1e-9;

export const meets = (found: number, { value, tolerance }: Extract<Expected, { kind: "number" }>): boolean =>
  Math.abs(found - value) <= tolerance + noise * Math.max(1, Math.abs(value));

function readFigure(cells: RowCells<CaseColumn>, id: CaseColumn, text: string): number | undefined {
  const read = text.includes("%") ? readModelShare(text) : readModelNumber(text);
  if (!isFault(read)) return Number(typeof read === "string" ? read : plain(read));
  cells.tell(id, read);
  return undefined;
}

function halfOfLastDigit(text: string): number {
  const decimals = /[.,](\d+)\s*%?$/u.exec(text)?.[1]?.length ?? 0;
  const unit = Number(`1e${-decimals - (text.includes("%") ? 2 : 0)}`);
  return unit / 2;
}
