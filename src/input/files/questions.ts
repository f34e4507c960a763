import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { KnownNames } from "../scenario/known-names.js";
import type { Question } from "../scenario/scenario.js";
import type { ScenarioTable } from "./file-kind.js";
import { readRows } from "./read-rows.js";

type QuestionColumn = "question" | "name" | "for" | "years" | "target";

/** What somebody wants to know of a scenario: what a number must be for a figure to come to something. */
export const questionsFile: ScenarioTable<QuestionColumn, readonly Question[], KnownNames, Question[]> = {
  id: "questions",
  names: ["fragor.csv", "questions.csv"],
  about: "help.file.questions",
  more: "help.file.questions.more",
  columns: [
    {
      id: "question",
      names: ["fråga", "question"],
      required: true,
      holds: "text",
      about: "column.questions.question",
    },
    {
      id: "name",
      names: ["namn", "name"],
      required: true,
      holds: "name",
      of: "input",
      about: "column.questions.name",
    },
    { id: "for", names: ["för", "figure"], holds: "name", of: "actor", about: "column.questions.for" },
    { id: "years", names: ["år", "years"], holds: "text", about: "column.questions.years" },
    { id: "target", names: ["mål", "target"], holds: "number", about: "column.questions.target" },
  ],
  otherColumns: "refuse",
  needed: false,
  none: [],
  read: readQuestions,
  check: (rows) => [...rows],
};

function readQuestions(source: Source, problems: Problems): Promise<readonly Question[] | undefined> {
  return readRows(source, { ...questionsFile, what: "questions" }, problems, (cells) => {
    const [question, name] = [cells.filled("question"), cells.filled("name")];
    const target = cells.number("target");
    if (question === undefined || name === undefined) return undefined;
    return {
      question,
      name: cells.cell("name"),
      of: cells.cell("for"),
      years: cells.cell("years"),
      target: target ?? "0",
    };
  });
}
