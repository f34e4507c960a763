import type { Rate } from "../../analysis/against-plan/rates.js";
import { csvText } from "../../tabular/text/csv-text.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { fromFloat, plain } from "../../core/decimal.js";
import type { RatesSource } from "./flow-files.js";

/** What was measured as `antaganden.csv`: under the plan's own names, with the exact interval as the span. */
export function measuredFile(
  rates: readonly Rate[],
  source: RatesSource,
  language: Language,
): { readonly file: { readonly name: string; readonly content: string }; readonly number: number } {
  const from = text(say("followup.write.source", source), language);
  const rows = rates.flatMap(({ name, assumed, rows: [first] }) => {
    if (first?.found.kind !== "measured") return [];
    const { came, tried, share, low, high } = first.found;
    const note = say("against.write.note", { came, tried, assumed: plain(fromFloat(assumed)) });
    return [[name, percent(share), "%", percent(low), percent(high), from, "B", text(note, language)]];
  });
  const header = ["namn", "värde", "enhet", "låg", "hög", "källa", "säkerhet", "anmärkning"];
  return { file: { name: "antaganden.csv", content: csvText([header, ...rows]) }, number: rows.length };
}

/** To hundredths of a per cent. */
const percent = (share: number): string => `${(share * 100).toFixed(2).replace(".", ",")} %`;
