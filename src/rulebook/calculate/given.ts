import type { Place } from "../../core/explanation.js";
import { plain } from "../../core/decimal.js";
import type { GivenValue } from "../../formula/evaluate/row.js";
import type { Unit } from "../../formula/language/units.js";
import { readShare } from "../../tabular/cells/numbers.js";
import { isFault } from "../../tabular/cells/numerals.js";
import { isValueFault, readValue, type ValueFault } from "../read/value.js";

/** A value somebody supplies for a name: as written, and where. */
export interface GivenText {
  readonly text: string;
  readonly at: Place;
}

/** The value in the unit of the name it is given for; a name without one takes a number, a share or a text. */
export function readGiven(text: string, unit: Unit): GivenValue | ValueFault {
  switch (unit.kind) {
    case "text":
      return text;
    case "condition":
      return readValue(text, "ja/nej");
    case "factor":
      return readValue(text, unit.of);
    case "measure":
      return readValue(text, "kr");
    case "unchecked":
    case "bare":
      return anyValue(text);
  }
}

function anyValue(text: string): GivenValue {
  const number = readValue(text, "");
  if (!isValueFault(number)) return number;
  const share = readShare(text);
  return isFault(share) ? text : plain(share);
}
