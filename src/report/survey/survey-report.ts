import type { Label } from "../../core/explanation.js";
import { keyOf, type Question, sexes } from "../../events/survey/survey-counts.js";
import type { ShownAnswer, ShownSurvey } from "../../events/survey/shown-survey.js";
import { say } from "../../texts/say.js";
import { bodyRow, textColumn, yearCell } from "../cells.js";
import { countColumn, inPercent, shownCell } from "../followup/cells.js";
import type { Provenance, Report, Table } from "../report.js";
import { answerLabel, answersTable, shareOf, type YearOfAnswers } from "./answer-tables.js";
import { enoughShare, enoughTable } from "./enough-table.js";
import { answersChart } from "./survey-charts.js";

/** The most usual plans that a sentence names: as many as Göteborg's report does. */
const mostNamed = 6;

/** What a survey of those with support says: what keeps them, how long, what is planned, whether it is enough, what they need. */
export function surveyReport(
  shown: readonly ShownSurvey[],
  { minCell, rows }: { readonly minCell: number; readonly rows: number },
  provenance: Provenance,
): Report {
  const years = shown.map(({ year }) => year);
  const of = (question: Question): Table[] => {
    const answers = yearsOf(shown, question);
    if (answers.length === 0) return [];
    return [
      answersTable(
        {
          id: question,
          title: say(`survey.question.${question}`),
          about: say(`survey.about.${question}`),
          ...note(question),
        },
        answers,
        shown,
      ),
    ];
  };
  const needs = shown.flatMap(({ year, people, needs: answers }): YearOfAnswers[] =>
    answers === undefined ? [] : [{ year, people, answers }],
  );
  const tables = [
    peopleTable(shown),
    ...of("hindrance"),
    ...of("duration"),
    ...of("plan"),
    enoughTable(shown),
    answersTable(
      {
        id: "needs",
        title: say("survey.question.needs"),
        about: say("survey.about.needs"),
        notes: [say("survey.needs.note")],
        several: true,
      },
      needs,
      shown,
    ),
    ...of("time"),
    ...of("age"),
    ...of("activity"),
    ...of("mental"),
    ...(["age", "activity"] as const).map((by) =>
      answersTable(
        {
          id: by === "age" ? "mentalByAge" : "mentalByActivity",
          title: say(`survey.mental.${by}`),
          about: say(`survey.about.${by}`),
          notes: [say("survey.mental.note")],
        },
        shown.flatMap(({ year, mental }): YearOfAnswers[] => {
          const found = mental?.by.find((one) => one.by === by);
          return mental === undefined || found === undefined
            ? []
            : [{ year, people: mental.people, answers: found.answers }];
        }),
        shown,
      ),
    ),
  ].filter((table) => table.rows.length > 0);
  const charts = (["time", "plan", "duration"] as const).flatMap(
    (question) => answersChart(question, yearsOf(shown, question), tables) ?? [],
  );
  return {
    id: "survey",
    title: say("survey.title", { years }),
    intro: [],
    lead: { heading: say("survey.heading"), paragraphs: shown.length === 0 ? [] : [lead(shown.at(-1)!)] },
    tables,
    charts,
    notes: [
      say("survey.note.rows", { rows }),
      ...(shown.some(({ hides }) => hides) ? [say("followup.note.hidden", { minCell })] : []),
      say("survey.note.judged"),
    ],
    assumptions: [],
    provenance,
  };
}

const yearsOf = (shown: readonly ShownSurvey[], question: Question): YearOfAnswers[] =>
  shown.flatMap(({ year, people, questions: asked }) => {
    const found = asked.find((one) => one.question === question);
    return found === undefined ? [] : [{ year, people, answers: found.answers }];
  });

const note = (question: Question): { readonly notes?: readonly Label[] } =>
  question === "time" ? { notes: [say("survey.time.note")] } : {};

function peopleTable(shown: readonly ShownSurvey[]): Table {
  const told = sexes.filter((sex) => shown.some((year) => year.sexes.includes(sex)));
  const bySex = told.length > 1 || told[0] !== "notSaid" ? told : [];
  return {
    id: "people",
    title: say("survey.people"),
    columns: [
      textColumn("year", say("survey.year")),
      ...bySex.map((sex) => countColumn(sex, say(`survey.sex.${sex}`))),
      countColumn("people", say("survey.all")),
    ],
    rows: shown.map(({ year, people }) =>
      bodyRow(yearCell(year), ...bySex.map((sex) => shownCell(people[sex])), shownCell(people.all)),
    ),
    notes: [],
  };
}

/** What Göteborg's report of its week 40 says, of the last year. */
function lead({ year, people, questions: asked, enough }: ShownSurvey): Label[] {
  if (people.all === undefined) return [say("survey.lead.few", { year })];
  const all = people.all;
  const answers = (question: Question): readonly ShownAnswer[] =>
    asked.find((one) => one.question === question)?.answers ?? [];
  const share = (question: Question, key: string): number | undefined => {
    const found = answers(question).find(({ answer }) => keyOf(answer) === key);
    return found === undefined ? 0 : shareOf(found.people.all, all);
  };
  const has = (question: Question): boolean => answers(question).length > 0;
  const long = has("duration") ? share("duration", "k longer") : undefined;
  const times = ["soon", "later", "never", "unknown"].map((key) => share("time", `k ${key}`));
  const plans = answers("plan")
    .filter(({ answer }) => answer.kind === "word")
    .slice(0, mostNamed);
  const planned = plans.map(({ people: of }) => of.all);
  const best = [...(enough ?? [])]
    .filter((one) => enoughShare(one.people) !== undefined && one.plan.kind === "word")
    .sort((a, b) => enoughShare(b.people)! - enoughShare(a.people)!)[0];
  return [
    say("survey.lead.people", { people: all, year }),
    ...(long === undefined ? [] : [say("survey.lead.long", { share: inPercent(long) })]),
    ...(plans.length > 1 && planned.every((n) => n !== undefined)
      ? [
          say("survey.lead.plans", {
            plans: plans.map(({ answer }) => answerLabel(answer) as string),
            share: inPercent(planned.reduce((sum, n) => sum + n, 0) / all),
          }),
        ]
      : []),
    ...(best === undefined
      ? []
      : [
          say("survey.lead.enough", {
            plan: answerLabel(best.plan) as string,
            share: inPercent(enoughShare(best.people)!),
            hasHidden: enough!.some(({ people: of }) => of.yes === undefined || of.no === undefined),
          }),
        ]),
    ...(has("time") && times.every((one) => one !== undefined)
      ? [
          say("survey.lead.time", {
            soon: inPercent(times[0]!),
            later: inPercent(times[1]!),
            never: inPercent(times[2]!),
            unknown: inPercent(times[3]!),
          }),
        ]
      : []),
  ];
}
