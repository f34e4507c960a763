import type { Alternative } from "../../analysis/many/alternative.js";
import type { Money } from "../../core/decimal.js";
import { municipalBooks, municipality } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import { say } from "../../texts/say.js";
import { type AmountUnit, amountUnits, inWholeSteps } from "../cells.js";
import type { Table } from "../report.js";
import { besideAsWritten } from "../run/turned.js";

/** What each alternative comes to with the values that somebody has put, beside what it comes to as written. */
export function turnedComparison(
  now: readonly Alternative[],
  asWritten: readonly Alternative[],
  unit: AmountUnit["name"],
): Table {
  const hasBooks = [...now, ...asWritten].some(({ result }) => result.topActors.includes(municipality));
  const of = ({ result }: Alternative): Money =>
    exactly(hasBooks ? result.ledger.sum(municipalBooks) : result.figures.society.sum);
  return besideAsWritten(
    say(hasBooks ? "turned.nets" : "turned.societies"),
    now.map((one, i) => ({ id: one.id, label: one.id, values: [of(one), of(asWritten[i]!)] as const })),
    inWholeSteps(amountUnits[unit]),
  );
}
