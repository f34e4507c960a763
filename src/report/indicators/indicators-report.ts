import type { Label } from "../../core/explanation.js";
import { indicatorSexes } from "../../events/indicators/indicators.js";
import type { ShownBySex, ShownIndicators, ShownMonth } from "../../events/indicators/shown-indicators.js";
import type { Shown } from "../../events/hidden/count-book.js";
import { monthText } from "../../input/people/day.js";
import { say } from "../../texts/say.js";
import { bodyRow, notCell, shareColumn, textCell, textColumn } from "../cells.js";
import type { LinesChart } from "../chart.js";
import { figureAt } from "../figures.js";
import { countColumn, estimatedShare, inPercent, shownCell } from "../followup/cells.js";
import type { Cell, Provenance, Report, Table } from "../report.js";
import { type Indicator, indicators } from "./indicator-list.js";

export interface IndicatorsAsked {
  readonly minCell: number;
  readonly gap: number;
  readonly first: string;
  readonly last: string;
}

/** What Uppsala's plan follows, month by month, for women and men, as far as rows about people say it. */
export function indicatorsReport(
  shown: ShownIndicators,
  asked: IndicatorsAsked,
  provenance: Provenance,
): Report {
  const said = indicators.filter((one) => one.isSaid(shown) && shown.months.some(one.isKnown));
  const left = indicators.filter((one) => !said.includes(one));
  const tables = said.map((one) => indicatorTable(one, shown, asked));
  return {
    id: "indicators",
    title: say("indicators.title", { first: asked.first, last: asked.last }),
    intro: [],
    lead: { heading: say("indicators.heading"), paragraphs: [lead(shown, said)] },
    tables,
    charts: said.flatMap((one, i) => indicatorChart(one, shown, tables[i]!) ?? []),
    notes: [
      ...(shown.hides ? [say("followup.note.hidden", { minCell: asked.minCell })] : []),
      ...left.map(({ id }) => say("indicators.left", { id })),
      ...(shown.hasAge ? [] : [say("indicators.noAge")]),
      say("indicators.others"),
    ],
    assumptions: [],
    provenance,
  };
}

const shareOf = (part: Shown, whole: Shown): number | undefined =>
  part === undefined || whole === undefined || whole === 0 ? undefined : part / whole;

function indicatorTable(one: Indicator, shown: ShownIndicators, { gap }: IndicatorsAsked): Table {
  const { id, count, of } = one;
  const months = shown.months.filter(one.isKnown);
  const has = (sex: "women" | "men" | "notSaid"): boolean =>
    sex === "notSaid"
      ? shown.hasSex && shown.months.some(({ counts }) => counts.supported.notSaid !== 0)
      : shown.hasSex;
  const bySex = indicatorSexes.filter(has);
  const shares = [...bySex.filter((sex) => sex !== "notSaid"), "all"] as const;
  const share = (part: ShownBySex, whole: ShownBySex, key: "women" | "men" | "all"): Cell =>
    whole[key] === 0 ? notCell(say("indicators.nobody")) : estimatedShare(shareOf(part[key], whole[key]));
  return {
    id,
    title: say(`indicators.${id}`),
    columns: [
      textColumn("month", say("indicators.month")),
      ...bySex.map((sex) => countColumn(sex, say(`survey.sex.${sex}`))),
      countColumn("people", say("survey.all")),
      ...(of === undefined
        ? []
        : [
            countColumn("of", say(`indicators.of.${of}`)),
            ...shares.map((key) =>
              shareColumn(
                key === "all" ? "share" : `${key}Share`,
                say(key === "all" ? "indicators.share" : `survey.share.${key}`),
              ),
            ),
          ]),
    ],
    rows: months.map(({ month, counts }) =>
      bodyRow(
        textCell(monthText(month)),
        ...bySex.map((sex) => shownCell(counts[count][sex])),
        shownCell(counts[count].all),
        ...(of === undefined
          ? []
          : [shownCell(counts[of].all), ...shares.map((key) => share(counts[count], counts[of], key))]),
      ),
    ),
    notes: [
      id === "jobs"
        ? say("indicators.note.jobs", { statuses: shown.jobs })
        : id === "sickListed"
          ? say("indicators.note.sickListed", { words: shown.hindrances?.sick ?? [] })
          : id === "longTermJobs"
            ? say("indicators.note.longTermJobs", { words: shown.hindrances?.unemployed ?? [] })
            : id === "notBack"
              ? say("indicators.note.notBack", { gap })
              : say(`indicators.note.${id}`),
    ],
  };
}

/** What the last month says that each indicator is known for. */
function lead(shown: ShownIndicators, said: readonly Indicator[]): Label[] {
  return said.flatMap((one): Label[] => {
    const last: ShownMonth | undefined = shown.months.filter(one.isKnown).at(-1);
    if (last === undefined) return [];
    const month = monthText(last.month);
    const { women, men, all } = last.counts[one.count];
    if (all === undefined) return [];
    if (one.id === "supported") {
      const bySex = shown.hasSex && women !== undefined && men !== undefined ? { women, men } : undefined;
      return [say("indicators.lead.supported", { month, people: all, bySex })];
    }
    const share = one.of === undefined ? undefined : shareOf(all, last.counts[one.of].all);
    if (one.of !== undefined && share === undefined) return [];
    const what = { month, people: all, share: share === undefined ? "" : inPercent(share) };
    return one.id === "longTerm" || one.id === "notBack" || one.id === "active"
      ? [say(`indicators.lead.${one.id}`, what)]
      : [];
  });
}

/** Fewer points than these are no line. */
const leastMonths = 3;

function indicatorChart(one: Indicator, shown: ShownIndicators, table: Table): LinesChart | undefined {
  if (table.rows.length < leastMonths) return undefined;
  const isShare = one.of !== undefined;
  const columns = (isShare ? ["womenShare", "menShare"] : ["women", "men"]).filter((id) =>
    table.columns.some((column) => column.id === id),
  );
  const drawn = columns.length === 0 ? [isShare ? "share" : "people"] : columns;
  const series = drawn.map((column) => ({
    name: table.columns.find(({ id }) => id === column)!.label,
    values: table.rows.map((_, row) => figureAt(table, row, column)),
  }));
  if (series.every(({ values }) => values.filter((value) => value !== undefined).length < leastMonths))
    return undefined;
  return {
    kind: "lines",
    shape: "lines",
    id: one.id,
    name: say(`indicators.chart.${one.id}`),
    title: say(`indicators.${one.id}`),
    about: say(isShare ? "indicators.share" : "survey.all"),
    beside: table.id,
    measure: isShare ? { unit: "%", decimals: 0 } : { unit: "antal", decimals: 0 },
    across: say("indicators.month"),
    categories: shown.months.filter(one.isKnown).map(({ month }) => monthText(month)),
    series,
  };
}
