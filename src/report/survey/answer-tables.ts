import { keyOf, sexes } from "../../events/survey/survey-counts.js";
import type { ShownAnswer, ShownBySex, ShownSurvey } from "../../events/survey/shown-survey.js";
import type { Shown } from "../../events/hidden/count-book.js";
import type { Answer, SurveySex } from "../../input/survey/survey-row.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { bodyRow, shareColumn, textCell, textColumn, totalRow, yearCell } from "../cells.js";
import type { Cell, Column, ReportRow, Table } from "../report.js";
import { countColumn, estimateCell, estimatedShare, shownCell } from "../followup/cells.js";

/** What the caseworkers answered says no tenths of a per cent. */
export const wholeShare = (id: string, label: Label): Column => ({ ...shareColumn(id, label), decimals: 0 });

export const answerLabel = (answer: Answer): Label => {
  switch (answer.kind) {
    case "word":
      return answer.word;
    case "known":
      return say(`survey.answer.${answer.of}`);
    case "ages":
      return say("followup.group.ages", { from: answer.from, to: answer.to });
  }
};

export const shareOf = (part: Shown, whole: Shown): number | undefined =>
  part === undefined || whole === undefined || whole === 0 ? undefined : part / whole;

/** The answers to one question in one year, and those they are shares of. */
export interface YearOfAnswers {
  readonly year: number;
  readonly people: ShownBySex;
  readonly answers: readonly ShownAnswer[];
}

interface AnswerTable {
  readonly id: string;
  readonly title: Label;
  readonly about: Label;
  readonly notes?: readonly Label[];
  /** Answers are no parts of a sum: no row of all. */
  readonly several?: true;
}

/** Answers by sex, year by year, with shares of all that were surveyed and what has changed since the year before. */
export function answersTable(
  { id, title, about, notes = [], several }: AnswerTable,
  years: readonly YearOfAnswers[],
  shown: readonly ShownSurvey[],
): Table {
  const told = sexes.filter((sex) => shown.some((year) => year.sexes.includes(sex)));
  const isBySex = told.some((sex) => sex !== "notSaid");
  const bySex: readonly SurveySex[] = isBySex ? told : [];
  const shares = bySex.filter((sex) => sex !== "notSaid");
  const hasChange = years.length > 1;
  const line = (first: Cell, people: ShownBySex, whole: ShownBySex, change: Cell): Cell[] => [
    first,
    ...bySex.map((sex) => shownCell(people[sex])),
    shownCell(people.all),
    ...shares.map((sex) => estimatedShare(shareOf(people[sex], whole[sex]))),
    estimatedShare(shareOf(people.all, whole.all)),
    ...(hasChange ? [change] : []),
  ];
  return {
    id,
    title,
    sections: "year",
    columns: [
      textColumn("year", say("survey.year")),
      textColumn("answer", about),
      ...bySex.map((sex) => countColumn(sex, say(`survey.sex.${sex}`))),
      countColumn("people", say("survey.all")),
      ...shares.map((sex) => wholeShare(`${sex}Share`, say(`survey.share.${sex}`))),
      wholeShare("share", say("survey.share")),
      ...(hasChange ? [countColumn("change", say("survey.change"), 0)] : []),
    ],
    rows: years.flatMap(({ year, people, answers }, i): ReportRow[] => {
      const before = years[i - 1];
      return [
        ...answers.map((one) =>
          bodyRow(
            yearCell(year),
            ...line(
              textCell(answerLabel(one.answer)),
              one.people,
              people,
              before === undefined ? { kind: "empty" } : changeCell(one, people, before),
            ),
          ),
        ),
        ...(several === true
          ? []
          : [
              totalRow(
                yearCell(year),
                ...line(textCell(say("followup.total")), people, people, { kind: "empty" }),
              ),
            ]),
      ];
    }),
    notes: [...notes, ...(hasChange ? [say("survey.change.note")] : [])],
  };
}

/** In percentage points. Who was not named the year before was nobody then. */
function changeCell({ answer, people }: ShownAnswer, whole: ShownBySex, before: YearOfAnswers): Cell {
  const now = shareOf(people.all, whole.all);
  const same = before.answers.find((one) => keyOf(one.answer) === keyOf(answer));
  const then = same === undefined ? 0 : shareOf(same.people.all, before.people.all);
  return estimateCell(now === undefined || then === undefined ? undefined : (now - then) * 100, 1);
}
