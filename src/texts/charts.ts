const ended = (title: string): string => (/[.?!]$/.test(title) ? title : `${title}.`);

export const chartWords = {
  "chart.kind.lines": { sv: "Linjediagram", en: "Line chart" },
  "chart.kind.bars": { sv: "Stapeldiagram", en: "Bar chart" },
  "chart.kind.multiples": { sv: "Små diagram på samma skala", en: "Small charts on one scale" },
  "chart.kind.waterfall": { sv: "Stegdiagram", en: "Waterfall chart" },
  "chart.kind.flow": { sv: "Flödesdiagram", en: "Flow chart" },
  "chart.kind.curve": { sv: "Kurva", en: "Curve" },
  "chart.kind.tornado": { sv: "Tornadodiagram", en: "Tornado chart" },
  "chart.kind.scatter": { sv: "Punktdiagram", en: "Scatter chart" },
  "chart.kind.spread": { sv: "Spridningsdiagram", en: "Range chart" },
  "chart.half": { sv: "Hälften av fallen", en: "Half of the cases" },
  "chart.below": { sv: "Under noll", en: "Below zero" },
  "chart.nine": { sv: "90 fall av 100", en: "90 cases in 100" },
  "chart.step": { sv: "Steg", en: "Step" },
  "chart.amount": { sv: "Belopp", en: "Amount" },
  "chart.pays": { sv: "Betalar", en: "Pays" },
  "chart.receives": { sv: "Får", en: "Receives" },
  "chart.low": { sv: "Låg", en: "Low" },
  "chart.high": { sv: "Hög", en: "High" },
  "chart.resultAtLow": { sv: "Resultat vid låg", en: "Result at low" },
  "chart.resultAtHigh": { sv: "Resultat vid hög", en: "Result at high" },
  "chart.payment": {
    sv: (a: { from: string; to: string }) => `${a.from} till ${a.to}`,
    en: (a: { from: string; to: string }) => `${a.from} to ${a.to}`,
  },
  "chart.mark": {
    sv: (a: { name: string; amount: string }) => `${a.name} ${a.amount}`,
    en: (a: { name: string; amount: string }) => `${a.name} ${a.amount}`,
  },
  "chart.made": {
    sv: (a: { title: string; program: string; date: string }) => `${ended(a.title)} ${a.program}, ${a.date}.`,
    en: (a: { title: string; program: string; date: string }) => `${ended(a.title)} ${a.program}, ${a.date}.`,
  },
  "chart.notDrawn": {
    sv: "Diagrammet går inte att rita så stort. Talen finns i tabellerna.",
    en: "The chart is too large to draw. Its figures are in the tables.",
  },
  "chart.data": { sv: "Talen i diagrammet", en: "The figures in the chart" },
};
