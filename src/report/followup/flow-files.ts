import { normalized } from "../../core/names.js";
import type { MoveRate } from "../../events/move-rates.js";
import type { Likeness } from "../../events/comparison/weights.js";
import { csvText } from "../../tabular/text/csv-text.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";

/** From where and until when the rates were estimated, and on which day. */
export interface RatesSource {
  readonly first: string;
  readonly last: string;
  readonly today: string;
}

/** Moves of those who got no measure, as weights make a comparison group say them. */
export interface WithoutRates {
  readonly rates: readonly MoveRate[];
  readonly columns: readonly Likeness[];
}

/**
 * The files of a scenario in which estimated moves stand: how people go, and how large a share does. Shares are written
 * in steps of as many moves as may be shown, so that the number of moves does not follow from them.
 */
export function flowFiles(
  rates: readonly MoveRate[],
  source: RatesSource,
  language: Language,
  minCell: number,
  without?: WithoutRates,
): readonly { readonly name: string; readonly content: string }[] {
  const from = text(say("followup.write.source", source), language);
  const fromCompared =
    without && text(say("followup.write.compared", { ...source, columns: without.columns }), language);
  const all = [
    ...rates.map((rate) => ({ rate, measure: "alla", name: nameOf(rate), from, grade: "B" })),
    ...(without?.rates ?? []).map((rate) => ({
      rate,
      measure: "utan insats",
      name: `${nameOf(rate)}_utan_insats`,
      from: fromCompared!,
      // As a study: it holds only if the groups differ in nothing else.
      grade: "C",
    })),
  ];
  const flows = all.map(({ rate, measure, name, from, grade }) => [
    measure,
    rate.from,
    rate.to,
    name,
    "månad",
    rate.months === undefined ? "" : String(rate.months.from),
    rate.months?.to === undefined ? "" : String(rate.months.to),
    from,
    grade,
  ]);
  const assumptions = all.map(({ rate, name, from, grade }) => {
    const step = stepOf(rate, minCell);
    return [
      name,
      percent(Math.max(1, Math.round(rate.value / step)) * step),
      "%",
      percent(Math.floor(rate.low / step + close) * step),
      percent(Math.min(1, Math.ceil(rate.high / step - close) * step)),
      from,
      grade,
      text(
        say("followup.write.note", { from: rate.from, to: rate.to, hasUnknown: rate.hasUnknown }),
        language,
      ),
    ];
  });
  return [
    {
      name: "floden.csv",
      content: csvText([
        ["insats", "från", "till", "andel", "per", "från månad", "till månad", "källa", "säkerhet"],
        ...flows,
      ]),
    },
    {
      name: "antaganden.csv",
      content: csvText([
        ["namn", "värde", "enhet", "låg", "hög", "källa", "säkerhet", "anmärkning"],
        ...assumptions,
      ]),
    },
  ];
}

/** `försörjningsstöd_till_arbete_månad_1_6`: a name that formulas take. */
function nameOf({ from, to, months }: MoveRate): string {
  const when =
    months === undefined ? "" : `_månad_${String(months.from)}_${String(months.to ?? "och_senare")}`;
  return `${normalized(`${from} till ${to}`)}${when}`
    .replace(/[^\p{L}\p{N}_]/gu, "_")
    .replace(/^(?=\d)/u, "från_");
}

const close = 1e-9;

/** Steps of a share in each power of ten. */
const steps = [1, 2, 3, 5] as const;

/** The least step that holds `minCell` moves, and never less than a hundredth of a per cent. */
function stepOf({ of }: MoveRate, minCell: number): number {
  const least = minCell === 1 ? 0 : minCell / of;
  for (let power = 1e-4; power < 1; power *= 10)
    for (const step of steps) if (power * step >= least - close) return power * step;
  return 1;
}

/** To hundredths of a per cent. */
const percent = (share: number): string => `${(share * 100).toFixed(2).replace(".", ",")} %`;
