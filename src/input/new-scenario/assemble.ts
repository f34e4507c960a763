import type { Message } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import { csvText } from "../../tabular/text/csv-text.js";
import { readable } from "../../texts/numbers.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { firstAssumptions, forJob } from "./first-assumptions.js";
import { scenarioFormat } from "../scenario/settings.js";

/** The model that new scenarios are made for. */
export const newScenarioModel = "lon-i-stallet-for-bidrag";

/** What has to be known to make a scenario. Amounts are plain decimals in kronor a month, shares `10 %`. */
export interface ScenarioAnswers {
  readonly municipality: string;
  /** `2026-01`. */
  readonly start: string;
  /** In months. */
  readonly horizon: number;
  readonly people: string;
  readonly adults: "1" | "2";
  readonly childAges: readonly number[];
  /** How many children the inputs of the model count, by their names. */
  readonly children: ReadonlyMap<string, number>;
  readonly rent: string;
  /** The state of the model that people start in. */
  readonly job: string;
  /** Whether months in it count toward a-kassa. */
  readonly countsForAkassa: boolean;
  readonly months: number;
  readonly wage: string;
  /** Where the model has none for the whole time. */
  readonly po?: string;
  /** Of a supervisor's time. */
  readonly supervision?: { readonly share: string; readonly wage: string };
  /** Of the project itself, in all, in kronor. */
  readonly cost?: string;
  /** Other names of the model, which go before what is assumed. */
  readonly others: readonly NamedValue[];
}

export interface NamedValue {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** What the model says it is. */
  readonly about: string;
}

export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** The files of a scenario that runs as it stands: what was answered, and what is assumed, graded and with a reason. */
export function assembleScenario(answers: ScenarioAnswers, language: Language): readonly NewFile[] {
  const words: Words = (message) => text(message, language);
  const group = groupName(answers, words);
  const assumptions = firstAssumptions(answers, words);
  const { cost } = answers;
  return [
    file("scenario.csv", settingRows(answers, words)),
    file("deltagare.csv", [
      ["insats", "period", "antal", "tillstånd", "grupp", "jämförelse"],
      [words(say("init.measure")), answers.start, answers.people, answers.job, group, forJob.without],
    ]),
    file("floden.csv", flowRows(answers, words)),
    file("grupper.csv", groupRows(answers, group)),
    file("antaganden.csv", [
      ["namn", "värde", "enhet", "låg", "hög", "källa", "säkerhet", "anmärkning"],
      ...assumptions.map((a) => [a.name, a.value, a.unit, a.low, a.high, a.source, a.grade, a.note]),
    ]),
    ...(cost === undefined ? [] : [file("budget.csv", budgetRows(answers, cost, words))]),
    {
      name: "README.md",
      text: words(
        say("init.readme", {
          municipality: answers.municipality,
          year: answers.start.slice(0, 4),
          job: answers.job,
          people: answers.people,
          group,
          assumptions: assumptions
            .filter((a) => a.grade === "D")
            .map((a) => ({ name: a.name, value: a.value, note: a.note })),
          budget: cost !== undefined,
        }),
      ),
    },
  ];
}

/** A sentence in the reader's language. */
export type Words = (message: Message) => string;

const file = (name: string, rows: readonly (readonly string[])[]): NewFile => ({ name, text: csvText(rows) });

/** Kronor as people write them in a cell. */
const spaced = (plain: string): string => readable(plain, "sv", " ");

function settingRows(answers: ScenarioAnswers, words: Words): string[][] {
  return [
    ["namn", "värde"],
    ["format", String(scenarioFormat)],
    ["titel", words(say("init.title", { municipality: answers.municipality }))],
    ["modell", newScenarioModel],
    ["start", answers.start],
    ["horisont", `${String(answers.horizon)} månader`],
    ["kommun", answers.municipality],
    ["arbetsgivare", "kommun"],
    ...(answers.supervision === undefined ? [] : [["räkna handledning", "ja"]]),
  ];
}

function groupName({ adults, childAges }: ScenarioAnswers, words: Words): string {
  const ages = [...childAges].sort((a, b) => a - b).join(", ");
  return words(say(adults === "2" ? "init.group.couple" : "init.group.single", { ages }));
}

function groupRows(answers: ScenarioAnswers, group: string): string[][] {
  const columns = [
    ["vuxna", answers.adults],
    ...[...answers.children].map(([name, number]) => [name.replaceAll("_", " "), String(number)]),
    ["boendekostnad", spaced(answers.rent)],
    ["lön", spaced(answers.wage)],
  ].filter(([name]) => !answers.others.some((o) => folded(o.name) === folded(name!)));
  return [
    ["grupp", ...columns.map(([name]) => name!)],
    [group, ...columns.map(([, value]) => value!)],
  ];
}

/** Where people go when the job ends, and from aid, with and without the measure. */
function flowRows({ job, countsForAkassa }: ScenarioAnswers, words: Words): string[][] {
  const measure = words(say("init.measure"));
  const { without: aid, work, akassa } = forJob;
  const left = `1 - ${forJob.toWork}`;
  const rule = (name: string) => `(${left}) * ${name}('${job}'; ${forJob.length})`;
  const end = (to: string, share: string, source: string, grade: string, note = "") => [
    measure,
    job,
    to,
    share,
    forJob.length,
    "",
    source,
    grade,
    note,
  ];
  const law = words(say("init.source.rule"));
  const assumed = words(say("init.source.assumption"));
  const daily = (who: string) => [
    who,
    aid,
    work,
    forJob.monthlyToWork,
    "",
    "månad",
    assumed,
    "D",
    words(say("init.note.sameWithout")),
  ];
  return [
    ["insats", "från", "till", "andel", "efter", "per", "källa", "säkerhet", "anmärkning"],
    end(work, forJob.toWork, assumed, "D", words(say("init.note.afterJob"))),
    ...(countsForAkassa
      ? [
          end(akassa[0], rule("andel_till_akassa"), law, "A"),
          end(aid, rule("andel_åter_till_försörjningsstöd"), law, "A"),
          ...akassa.map((state, i) => {
            const to = akassa[i + 1] ?? aid;
            return [
              measure,
              state,
              to,
              "100 %",
              forJob.akassaMonths[i]!,
              "",
              assumed,
              "D",
              words(say("init.note.akassa")),
            ];
          }),
        ]
      : [end(aid, left, law, "A", words(say("init.note.noAkassa")))]),
    daily(measure),
    daily("utan insats"),
  ];
}

const budgetRows = ({ start }: ScenarioAnswers, cost: string, words: Words): string[][] => [
  ["insats", "år", "belopp", "anmärkning"],
  [words(say("init.measure")), start.slice(0, 4), spaced(cost), words(say("init.note.budget"))],
];
