import type { Day } from "../../formula/graph/library.js";
import type { RowCells } from "../../tabular/cells/row-cells.js";
import { readOptionalDay } from "./evidence.js";

/** When a row holds: both days included; any day, where one is left out. */
export interface DaysHeld {
  readonly validFrom?: Day;
  readonly validTo?: Day;
}

export const isDated = ({ validFrom, validTo }: DaysHeld): boolean =>
  validFrom !== undefined || validTo !== undefined;

export const holdsOn = ({ validFrom, validTo }: DaysHeld, day: Day): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

/** Whether there is a day on which both hold. */
export const holdTogether = (a: DaysHeld, b: DaysHeld): boolean =>
  (a.validFrom ?? "") <= (b.validTo ?? "~") && (b.validFrom ?? "") <= (a.validTo ?? "~");

/** Undefined when a day cannot be read or they are the wrong way round, which is told. */
export function readDays<Id extends string>(
  cells: RowCells<Id | "validFrom" | "validTo">,
): DaysHeld | undefined {
  const from = readOptionalDay(cells, "validFrom");
  const to = readOptionalDay(cells, "validTo");
  if (from === undefined || to === undefined) return undefined;
  if (from !== "" && to !== "" && to < from) {
    cells.tell("validTo", { code: "datum-ombytta", from, to });
    return undefined;
  }
  return { ...(from === "" ? {} : { validFrom: from }), ...(to === "" ? {} : { validTo: to }) };
}
