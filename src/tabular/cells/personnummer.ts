import { minusSigns } from "../../core/numerals.js";
import { namesPersonnummer } from "../../core/personnummer/personnummer.js";
import { unitWords } from "./money-unit.js";

/** An amount and nothing else: ten or twelve digits in a row are kronor there. */
const AMOUNT = new RegExp(`^[+${minusSigns}]?\\s?\\d+(?:[.,]\\d+)?\\s?(?:${unitWords}|:-)?$`, "iu");

export type CellKind = "text" | "money";

/** In a cell of money an unbroken row of digits is an amount; elsewhere, and with a hyphen, it is a person. */
export const hasPersonnummer = (cell: string, kind: CellKind): boolean =>
  namesPersonnummer(cell) && !(kind === "money" && AMOUNT.test(cell));
