import { count, kronor, percent } from "../../src/core/decimal.js";
import { widthOf } from "../../src/export/chart/letters.js";
import type { Chart, Figure, Measure } from "../../src/report/chart.js";

export const kr = (plain: string): Figure => ({ kind: "amount", value: kronor(plain) });
export const antal = (plain: string): Figure => ({ kind: "count", value: count(plain) });
export const share = (plain: string): Figure => ({ kind: "share", value: percent(plain) });
export const tkr: Measure = { unit: "tkr", decimals: 0 };

const shared = { id: "x", name: "x", title: "Det här finner bilden", about: "Det här ritas" };
const years = Array.from({ length: 10 }, (_, i) => String(2027 + i));
const over = (f: (i: number) => number): Figure[] => years.map((_, i) => kr(String(Math.round(f(i)))));

export const waterfall = (...changes: readonly number[]): Chart => ({
  ...shared,
  kind: "waterfall",
  measure: tkr,
  steps: changes.map((change, i) => ({ name: `Steg ${String(i + 1)}`, change: kr(String(change)) })),
  net: { name: "Netto", value: kr(String(changes.reduce((a, b) => a + b, 0))) },
});

/** One chart of each kind and shape, with long names, many series, nothing and less than nothing. */
export const gallery: Readonly<Record<string, Chart>> = {
  lines: {
    ...shared,
    kind: "lines",
    shape: "lines",
    measure: tkr,
    across: "År",
    categories: years,
    series: [
      { name: "Introduktionsjobb med utbildning", values: over((i) => -4000 + 600 * i) },
      { name: "Nystartsjobb i företag", values: over((i) => -4500 + 650 * i) },
      { name: "Utbildning och sedan studier på folkhögskola", values: over((i) => -3000 + 500 * i) },
    ],
  },
  areas: {
    ...shared,
    kind: "lines",
    shape: "areas",
    measure: { unit: "antal", decimals: 1 },
    across: "År",
    categories: years,
    series: Array.from({ length: 8 }, (_, s) => ({
      name: ["försörjningsstöd", "introduktionsjobb", "arbete", "studier", "a-kassa dag 1-100", "a-kassa dag 101-200", "avhopp", "flyttat från kommunen"][s]!,
      values: years.map((_y, i) => antal(String(s === 0 ? 60 - 4 * i : (s * i) / 2))),
    })),
  },
  standing: {
    ...shared,
    kind: "bars",
    direction: "standing",
    layout: "grouped",
    measure: tkr,
    across: "Alternativ",
    categories: ["Introduktionsjobb", "Nystartsjobb", "Utbildning"],
    series: [
      { name: "På fem år", values: ["-9402", "-17177", "-15071"].map(kr) },
      { name: "På tio år", values: ["-1488", "-8512", "-13662"].map(kr) },
    ],
  },
  stacked: {
    ...shared,
    kind: "bars",
    direction: "lying",
    layout: "stacked",
    measure: tkr,
    across: "Alternativ",
    categories: ["Introduktionsjobb", "Nystartsjobb"],
    series: [
      { name: "Kommunen", values: ["-1488", "-8512"].map(kr) },
      { name: "Staten", values: ["-20165", "-41884"].map(kr) },
      { name: "De som deltar", values: ["23774", "28520"].map(kr) },
    ],
  },
  multiples: {
    ...shared,
    kind: "multiples",
    mark: "bars",
    ordered: true,
    measure: { unit: "kr", decimals: 0 },
    across: "År",
    categories: ["2026", "2027", "2028"],
    panels: Array.from({ length: 24 }, (_, i) => ({
      name: i % 5 === 0 ? "Systematisk kartläggning och uppföljning av försörjningsstödet" : `Insats ${String(i + 1)}`,
      series: [{ name: "", values: [kr(String(i * 100_000)), i % 7 === 0 ? undefined : kr("250000"), kr(String(-20_000 * i))] }],
    })),
  },
  waterfall: waterfall(-7900, -5300, 9100, 2100, 1400),
  flow: {
    ...shared,
    kind: "flow",
    measure: tkr,
    payments: [
      ["resurser", "verksamhet", "49908"],
      ["stat", "kommun", "20165"],
      ["kommun", "individ", "17551"],
      ["individ", "stat", "4300"],
      ["stat", "Arbetsförmedlingens kompletterande aktörer", "12"],
    ].map(([from, to, amount]) => ({ from: from!, to: to!, amount: kr(amount!) })),
    even: [],
  },
  steps: {
    ...shared,
    kind: "curve",
    shape: "steps",
    fromZero: true,
    x: { label: "Månader", unit: "", decimals: 0 },
    y: { label: "Andel kvar i försörjningsstöd", unit: "%", decimals: 0 },
    series: ["Kvinnor", "Män"].map((name, s) => ({
      name,
      points: Array.from({ length: 25 }, (_, m) => {
        const left = 100 * Math.exp(-m / (14 + 6 * s));
        return {
          x: antal(String(m)),
          y: share(left.toFixed(1)),
          low: share((left * 0.9).toFixed(1)),
          high: share(Math.min(100, left * 1.1).toFixed(1)),
        };
      }),
    })),
  },
  tornado: {
    ...shared,
    kind: "tornado",
    measure: tkr,
    base: { name: "Antaget", value: kr("-1488") },
    bars: [
      { name: "arbete_efter_intro", low: { at: "15 %", result: kr("-13712") }, high: { at: "45 %", result: kr("10735") }, says: "vänder" },
      { name: "lämnar_ändå, i månaden", low: { at: "0,4 %", result: kr("6016") }, high: { at: "1,5 %", result: kr("-10825") }, says: "vänder" },
      { name: "avhopp", low: { at: "1 %", result: kr("1019") }, high: { at: "4 %", result: kr("-5651") } },
      { name: "po", low: { at: "39 %", result: kr("1137") }, high: { at: "44,53 %", result: kr("-1488") } },
    ],
  },
  spread: {
    ...shared,
    kind: "spread",
    measure: tkr,
    places: ["Lågt", "Troligt, från", "Mitten", "Troligt, till", "Högt"],
    rows: [
      ["Introduktionsjobb med utbildning", "-12517", "-7784", "-4495", "-630", "6148"],
      ["Nystartsjobb i företag", "-21211", "-16514", "-13097", "-8857", "-1466"],
      ["Samhället", "0", "0", "0", "0", "0"],
      ["Arbetsförmedlingens kompletterande aktörer", "12", "14", "15", "18", "19"],
    ].map(([name, ...values]) => ({ name: name!, values: values.map(kr) as never })),
  },
  scatter: {
    ...shared,
    kind: "scatter",
    x: { label: "Kommunens kostnad, nuvärde", unit: "tkr", decimals: 0 },
    y: { label: "År i arbete utan stöd", unit: "antal", decimals: 0 },
    frontier: "Inget annat är både billigare och bättre",
    points: [
      { name: "Introduktionsjobb", x: kr("3191"), y: antal("98"), onFrontier: true },
      { name: "Nystartsjobb", x: kr("9812"), y: antal("49"), onFrontier: false },
      { name: "Utbildning", x: kr("13273"), y: antal("-25"), onFrontier: false },
      { name: "Coacher", x: kr("900"), y: antal("40"), onFrontier: true },
      { name: "Coacher och praktik", x: kr("1000"), y: antal("42"), onFrontier: true },
    ],
  },
}; // prettier-ignore

export interface Box {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where each line of words stands in a drawing. */
export function boxesOf(svg: string): Box[] {
  const boxes: Box[] = [];
  let shift = 0;
  for (const [tag, x0, attributes, words] of svg.matchAll(
    /<g transform="translate\(([-\d.]+) 0\)">|<\/g>|<text ([^>]*)>([^<]*)<\/text>/g,
  )) {
    if (tag.startsWith("<g")) shift = Number(x0);
    else if (tag === "</g>") shift = 0;
    else {
      const at = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes!)?.[1];
      const size = Number(at("font-size") ?? 14);
      const bold = at("font-weight") === "600" ? { bold: true as const } : {};
      const width = widthOf(words!.replace(/&[a-z#0-9]+;/g, "x"), { size, ...bold });
      const anchor = at("text-anchor");
      const left =
        shift + Number(at(" x")) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
      const base = Number(at(" y"));
      boxes.push({
        words: words!,
        left,
        right: left + width,
        top: base - size * 0.75,
        bottom: base + size * 0.2,
      });
    }
  }
  return boxes;
}
