import type { AskedFigure } from "../../analysis/many/asked-figure.js";
import { plain } from "../../core/decimal.js";
import { exactly } from "../../ledger/kronor.js";
import type { AskedWords } from "../../texts/asked.js";
import type { AmountUnit } from "../cells.js";

/** A figure as sentences speak of it. */
export function askedWords(
  { whose, present, first, last }: AskedFigure,
  unit: AmountUnit["name"],
  against?: AskedWords["against"],
): AskedWords {
  const named = { name: "", nameEn: "", actor: "" };
  const set = against === undefined ? {} : { against };
  const common = { present, first: String(first), last: String(last), unit, ...set };
  switch (whose.kind) {
    case "municipality":
    case "public":
    case "society":
      return { ...common, ...named, kind: whose.kind };
    case "actor":
      return { ...common, ...named, kind: "actor", name: whose.actor, nameEn: whose.actor };
    case "item":
    case "outcome": {
      const { name, nameEn = name } = whose.item;
      const actor = whose.kind === "item" ? (whose.actor ?? "") : "";
      return { ...common, kind: whose.kind, name, nameEn, actor };
    }
  }
}

/** A float as sentences take it. */
export const plainly = (value: number): string => plain(exactly(value));
