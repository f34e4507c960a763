import { keyOf, type Question } from "../../events/survey/survey-counts.js";
import { say } from "../../texts/say.js";
import type { BarsChart, Figure } from "../chart.js";
import { figureAt } from "../figures.js";
import type { Table } from "../report.js";
import { answerLabel, type YearOfAnswers } from "./answer-tables.js";

/** More bars than these make a picture nobody can read. */
const mostBars = 8;

/** The shares of answers as bars, year beside year: those that the last year names and shows. */
export function answersChart(
  question: Extract<Question, "time" | "plan" | "duration">,
  years: readonly YearOfAnswers[],
  tables: readonly Table[],
): BarsChart | undefined {
  const table = tables.find(({ id }) => id === question);
  const last = years.at(-1);
  if (table === undefined || last === undefined) return undefined;
  const drawn = last.answers
    .filter(({ people, answer }) => people.all !== undefined && keyOf(answer) !== "k notSaid")
    .slice(0, mostBars);
  if (drawn.length < 2) return undefined;
  const figure = (year: YearOfAnswers, key: string): Figure | undefined => {
    const at = year.answers.findIndex(({ answer }) => keyOf(answer) === key);
    const before = years.slice(0, years.indexOf(year)).reduce((sum, one) => sum + one.answers.length + 1, 0);
    return at === -1 ? undefined : figureAt(table, before + at, "share");
  };
  return {
    kind: "bars",
    id: question,
    name: say(`survey.chart.${question}`),
    title: say(`survey.question.${question}`),
    about: say("survey.share"),
    beside: table.id,
    measure: { unit: "%", decimals: 0 },
    across: say(`survey.about.${question}`),
    categories: drawn.map(({ answer }) => answerLabel(answer)),
    direction: "lying",
    layout: "grouped",
    series: years.map((year) => ({
      name: String(year.year),
      values: drawn.map(({ answer }) => figure(year, keyOf(answer))),
    })),
  };
}
