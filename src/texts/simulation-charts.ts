import { type AskedWords, figureIn, resultIn } from "./asked.js";
import { spoken } from "./spoken.js";

/** Without a name it is no measure, or the only one there is. */
type Chosen = Readonly<{ name: string; measure: boolean }>;
const choiceSv = ({ name, measure }: Chosen): string => (measure ? name || "Insatsen" : "Ingen insats");
const choiceEn = ({ name, measure }: Chosen): string => (measure ? name || "The measure" : "No measure");

export const simulationChartWords = {
  "simulate.chart.spreadName": { sv: "spridning", en: "spread" },
  "simulate.chart.curveName": { sv: "chans", en: "chance" },
  "simulate.chart.often": { sv: "Bäst, fall av 100", en: "Best, cases in 100" },
  "simulate.chart.half": {
    sv: (a: { asked: AskedWords; from: string; until: string }) =>
      `I hälften av fallen blir ${figureIn(a.asked, "sv")} mellan ${resultIn(a.from, a.asked, "sv", "short")} och ${resultIn(a.until, a.asked, "sv")}`,
    en: (a: { asked: AskedWords; from: string; until: string }) =>
      `In half of the cases ${figureIn(a.asked, "en")} is between ${resultIn(a.from, a.asked, "en", "short")} and ${resultIn(a.until, a.asked, "en")}`,
  },
  "simulate.chart.best": {
    sv: (a: { name: string; middle: string; asked: AskedWords }) =>
      `${a.name} har den bästa mitten: ${resultIn(a.middle, a.asked, "sv")}`,
    en: (a: { name: string; middle: string; asked: AskedWords }) =>
      `${a.name} has the best middle: ${resultIn(a.middle, a.asked, "en")}`,
  },
  "simulate.chart.spreadNote": {
    sv: "Hälften av fallen ligger i den tjocka delen och 90 av 100 på linjen. Strecket är mitten.",
    en: "Half of the cases lie in the thick part and 90 in 100 on the line. The mark is the middle.",
  },
  "simulate.chart.always": {
    sv: (a: Chosen) => `${choiceSv(a)} är oftast bäst, vad ett extra år i arbete än får kosta`,
    en: (a: Chosen) => `${choiceEn(a)} is most often best, whatever an extra year in work may cost`,
  },
  "simulate.chart.from": {
    sv: (a: Chosen & { price: string }) =>
      `${choiceSv(a)} är oftast bäst när ett extra år i arbete får kosta ${spoken(a.price, "kr", "sv")}`,
    en: (a: Chosen & { price: string }) =>
      `${choiceEn(a)} is most often best when an extra year in work may cost ${spoken(a.price, "kr", "en")}`,
  },
};
