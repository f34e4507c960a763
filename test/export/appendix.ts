import { kronor } from "../../src/core/decimal.js";
import type { BarsChart } from "../../src/report/chart.js";
import type { Cell, CellRef, Report, Table } from "../../src/report/report.js";
import { body, column, measures as otherMeasures, provenance, words, year } from "./reports.js";

/**
 * The budget appendix of the DUA agreement in Gävle, as it was handed in (its typed 6710 000 is here what it adds up
 * to). Headings of its chapters are the names of the measures.
 */
const printed = [
  ["Stöd genom hela utbildningen", 2019, "1 kurator, 1 samordnare, 2 handledare", "2700000"],
  ["Stöd genom hela utbildningen", 2020, "1 kurator, 1 samordnare, 2 handledare", "2700000"],
  ["Aktivt försörjningsstöd / Aktiv arbetslös", 2019, "3 konsulenter + vikariekostnader", "1600000"],
  ["Aktivt försörjningsstöd / Aktiv arbetslös", 2020, "3 konsulenter + vikariekostnader", "1600000"],
  ["Systematisk kartläggning och uppföljning av försörjningsstödet", 2019, "1 IT resurs 20%, 2 utredare á 20 %", "400000"],
  ["Systematisk kartläggning och uppföljning av försörjningsstödet", 2020, "1 IT resurs 20 %, 2 utredare á 20 %", "400000"],
  ["Psykisk ohälsa", 2019, "100 timmar för tid", "33000"],
  ["Psykisk ohälsa", 2020, "1 tjänst", "700000"],
  ["Programråd/Branschråd", 2019, "1 resurs", "700000"],
  ["Programråd/Branschråd", 2020, "1 resurs", "700000"],
] as const; // prettier-ignore

/** The figures of its last table: sum, OH 10 %, total. */
export const printedSummary = [
  [2019, "5433000", "543000", "5976000"],
  [2020, "6100000", "610000", "6710000"],
] as const;

const computed = (
  plain: string,
  formula: NonNullable<Extract<Cell, { kind: "amount" }>["formula"]>,
): Cell => ({
  kind: "amount",
  value: kronor(plain),
  formula,
});

const measures: Table = {
  ...otherMeasures,
  rows: printed.map(([measure, y, resources, sum]) =>
    body(words(measure), year(y), words(resources), { kind: "amount", value: kronor(sum) }),
  ),
  notes: [],
};

const here = (row: number, id: string): CellRef => ({ table: "summary", row, column: id });
const ofYear = (y: number): CellRef[] =>
  printed.flatMap(([, its], row) => (its === y ? [{ table: "measures", row, column: "amount" }] : []));

const summary: Table = {
  id: "summary",
  title: "Summering samtliga insatser",
  columns: [
    column("year", "År"),
    column("sum", "Summa", "kr"),
    column("overhead", "OH 10 %", "kr"),
    column("total", "Totalt", "kr"),
  ],
  rows: printedSummary.map(([y, sum, overhead, total], row) =>
    body(
      year(y),
      computed(sum, { kind: "sum", of: ofYear(y) }),
      computed(overhead, {
        kind: "rounded",
        of: { kind: "product", of: [here(row, "sum"), "0.1"] },
        step: "1000",
      }),
      computed(total, { kind: "sum", of: [here(row, "sum"), here(row, "overhead")] }),
    ),
  ),
  notes: [],
};

const names = [...new Set(printed.map(([measure]) => measure))];

export const appendix: Report = {
  id: "budget",
  title: "Ekonomisk bilaga",
  intro: ["Bilagan visar kostnaden för fem insatser åren 2019–2020."],
  tables: [measures, summary],
  charts: [
    {
      kind: "bars",
      id: "parts",
      name: "delar",
      title: "Stöd genom hela utbildningen kostar mest",
      about: "Kostnad per insats och år",
      measure: { unit: "kr", decimals: 0 },
      across: "År",
      categories: ["2019", "2020"],
      direction: "lying",
      layout: "grouped",
      ordered: true,
      series: names.map((name) => ({
        name,
        values: [2019, 2020].map((y) => ({
          kind: "amount" as const,
          value: kronor(printed.find(([measure, its]) => measure === name && its === y)![3]),
        })),
      })),
    },
  ],
  notes: [
    "OH är avrundat till hela tusental per år, halva tusental bort från noll. Totalt är summan av de visade beloppen.",
  ],
  assumptions: [
    { text: "En heltidstjänst", value: "700 000 kr per år", source: "DUA-överenskommelsen", grade: "D" },
    { text: "Beloppen är i 2019 års priser för båda åren." },
  ],
  provenance,
};

/** The picture of the appendix. */
export const parts = appendix.charts![0] as BarsChart;
