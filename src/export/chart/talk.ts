import { fixed, fromFloat, kronor, sum, toFloat } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { Figure, Measure } from "../../report/chart.js";
import { readable } from "../../texts/numbers.js";
import { text } from "../../texts/say.js";
import { cellText, type Manner } from "../cell-text.js";
import { printable } from "../../core/printable.js";
import { decimalsOf } from "./scale.js";

/** What those who draw need: words, digits and lengths. */
export interface Talk {
  readonly manner: Manner;
  words(label: Label): string;
  digits(figure: Figure, measure: Measure): string;
  /** The sum of figures as they are printed. */
  sum(figures: readonly Figure[], measure: Measure): string;
  /** The numbers of an axis, with as many decimals as tell them apart. */
  ticks(values: readonly number[], measure: Measure): string[];
}

export const sizeOf = (figure: Figure): number => toFloat<string>(figure.value);

export function talkIn(manner: Manner): Talk {
  return {
    manner,
    words: (label) => printable(text(label, manner.language)),
    digits: (figure, measure) => cellText(figure, measure, manner),
    sum: (figures, measure) =>
      readable(
        fixed(sum(figures.map((f) => kronor(fixed<string>(f.value, measure.decimals)))), measure.decimals),
        manner.language,
        manner.group,
      ),
    ticks: (values, { unit }) => {
      const shown = unit === "%" ? values.map((v) => Number((v * 100).toPrecision(12))) : values;
      const decimals = decimalsOf(shown);
      return shown.map((value) => {
        const digits = readable(plainOf(value, decimals), manner.language, manner.group);
        return unit === "%" ? `${digits}${manner.language === "sv" ? manner.group : ""}%` : digits;
      });
    },
  };
}

const plainOf = (value: number, decimals: number): string => {
  const digits = fixed(fromFloat(value), decimals);
  return /^-[0.]+$/.test(digits) ? digits.slice(1) : digits;
};

/** How much room a picture has, and what keeps its ids apart. */
export interface Frame {
  readonly width: number;
  readonly id: string;
}
