import { compare, count, fixed, kronor, minus, type Money, negated, plain } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { bodyRow, optionalColumn, textCell, textColumn } from "../cells.js";
import type { Cell, Column, Table } from "../report.js";

/** The same thing worked out in two ways, both in this run. */
export interface Identity {
  /** What is equal to what. */
  readonly says: Label;
  /** Of which alternative, where there are several. */
  readonly of?: string;
  /** Kronor, or people to the hundredth. */
  readonly unit: "kr" | "antal";
  readonly one: Money;
  readonly other: Money;
}

/** Sums of binary fractions differ in their last digits: less than an öre, or a ten-thousandth of a person, is none. */
const CLOSE = { kr: kronor("0.01"), antal: kronor("0.0001") } as const;
const DECIMALS = { kr: 0, antal: 1 } as const;

export function holds({ one, other, unit }: Identity): boolean {
  const off = minus(one, other);
  const close = CLOSE[unit];
  return compare(off, close) < 0 && compare(off, negated(close)) > 0;
}

const figureColumn = (id: string, label: Label): Column => ({ id, label, unit: "", decimals: 0 });

/** What was checked, both figures, and whether they are the same. */
export const identitiesTable = (identities: readonly Identity[]): Table => ({
  id: "identities",
  title: say("reviewSheet.identities"),
  columns: [
    optionalColumn("of", say("reviewSheet.alternative")),
    textColumn("check", say("reviewSheet.check")),
    figureColumn("one", say("reviewSheet.one")),
    figureColumn("other", say("reviewSheet.other")),
    textColumn("holds", say("reviewSheet.outcome")),
  ],
  rows: identities.map((identity) =>
    bodyRow(
      textCell(identity.of ?? ""),
      textCell(identity.says),
      figure(identity.one, identity.unit),
      figure(identity.other, identity.unit),
      textCell(say(holds(identity) ? "reviewSheet.holds" : "reviewSheet.doesNotHold")),
    ),
  ),
  notes: [
    say("reviewSheet.note.identities", {
      all: identities.length,
      held: identities.filter(holds).length,
    }),
  ],
});

const figure = (value: Money, unit: Identity["unit"]): Cell => ({
  kind: "figure",
  plain: plain(count(fixed(value, DECIMALS[unit]))),
  exact: plain(value),
  unit,
});
