import type { FileKind } from "./file-kind.js";

export type SurveyColumn =
  | "year"
  | "person"
  | "number"
  | "hindrance"
  | "duration"
  | "plan"
  | "enough"
  | "needs"
  | "time"
  | "sex"
  | "birthYear"
  | "age"
  | "activity"
  | "mental";

export const durationWords = {
  to18: ["högst 18 månader", "under 18 månader", "at most 18 months", "under 18 months"],
  to36: ["18 månader–3 år", "19–36 månader", "18 months–3 years", "19–36 months"],
  longer: ["över 3 år", "mer än 3 år", "över tre år", "mer än tre år", "over 3 years", "more than 3 years"],
} as const;

export const timeWords = {
  soon: ["under 18 månader", "högst 18 månader", "under 18 months", "at most 18 months"],
  later: ["19 månader eller mer", "mer än 18 månader", "19 months or more", "more than 18 months"],
  never: ["når inte självförsörjning", "aldrig", "does not reach self-support", "never"],
  unknown: ["vet inte", "ingen bedömning", "okänt", "not known", "no assessment"],
} as const;

export const yesNoWords = {
  yes: ["ja", "yes", "tillräcklig"],
  no: ["nej", "no", "inte tillräcklig"],
  unknown: ["vet inte", "okänt", "not known"],
} as const;

export const sexWords = {
  women: ["kvinna", "kvinnor", "k", "woman", "women", "female", "f"],
  men: ["man", "män", "m", "men", "male"],
} as const;

/** What a municipality has mapped of those with support in one week: a row for each person, or for so many who are alike. */
export const surveyFile: FileKind<SurveyColumn> = {
  id: "survey",
  names: ["kartlaggning.csv", "survey.csv"],
  about: "help.file.survey",
  more: "help.file.survey.more",
  columns: [
    { id: "year", names: ["år", "year"], required: true, holds: "year", about: "column.survey.year" },
    { id: "person", names: ["person", "pseudonym"], holds: "text", about: "column.survey.person" },
    { id: "number", names: ["antal", "number"], holds: "count", about: "column.survey.number" },
    {
      id: "hindrance",
      names: ["hinder", "försörjningshinder", "hindrance"],
      holds: "name",
      about: "column.survey.hindrance",
    },
    {
      id: "duration",
      names: ["varaktighet", "duration"],
      holds: { oneOf: [durationWords.to18, durationWords.to36, durationWords.longer] },
      about: "column.survey.duration",
    },
    {
      id: "plan",
      names: ["planering", "planerad insats", "plan", "planned measure"],
      holds: "name",
      about: "column.survey.plan",
    },
    {
      id: "enough",
      names: ["tillräcklig", "enough"],
      holds: { oneOf: [yesNoWords.yes, yesNoWords.no, yesNoWords.unknown] },
      about: "column.survey.enough",
    },
    {
      id: "needs",
      names: ["otillgodosett behov", "behov", "unmet need"],
      holds: "text",
      about: "column.survey.needs",
    },
    {
      id: "time",
      names: ["bedömd tid", "assessed time"],
      holds: { oneOf: [timeWords.soon, timeWords.later, timeWords.never, timeWords.unknown] },
      about: "column.survey.time",
    },
    {
      id: "sex",
      names: ["kön", "sex"],
      holds: { oneOf: [sexWords.women, sexWords.men] },
      about: "column.survey.sex",
    },
    { id: "birthYear", names: ["födelseår", "birth year"], holds: "year", about: "column.survey.birthYear" },
    { id: "age", names: ["ålder", "age"], holds: "text", about: "column.survey.age" },
    { id: "activity", names: ["aktivitet", "activity"], holds: "name", about: "column.survey.activity" },
    {
      id: "mental",
      names: ["psykisk ohälsa", "mental ill-health"],
      holds: { oneOf: [yesNoWords.yes, yesNoWords.no, yesNoWords.unknown] },
      about: "column.survey.mental",
    },
  ],
  otherColumns: "allow",
};
