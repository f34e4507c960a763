import { listed, readable } from "./numbers.js";
import type { Language } from "./words.js";

const n = (value: number, language: Language): string => readable(String(value), language);
const people = (value: number, language: Language): string =>
  `${n(value, language)} ${language === "sv" ? (value === 1 ? "person" : "personer") : value === 1 ? "person" : "people"}`;
const percentSv = (value: string): string => `${readable(value, "sv")} procent`;
const percentEn = (value: string): string => `${readable(value, "en")} per cent`;

/** What `lonsam survey` says of a survey of those with support in one week. */
export const surveyWords = {
  "command.survey": {
    sv: "Räknar ihop en kartläggning av dem som har försörjningsstöd, som Göteborgs vecka 40.",
    en: "Adds up a survey of those with support, such as that of a week 40.",
  },
  "argument.surveyFiles": {
    sv: "Filer med kartläggningen, en rad per person eller antal: CSV eller Excel (lonsam help kartlaggning.csv).",
    en: "Files of the survey, a row for each person or number of people: CSV or Excel (lonsam help kartlaggning.csv).",
  },
  "help.file.survey": {
    sv: "en kartläggning av dem som har försörjningsstöd en viss vecka",
    en: "a survey of those with support in a certain week",
  },
  "help.file.survey.more": {
    sv: `En rad är en person (person) eller så många som är lika (antal). En av de kolumnerna behövs, och år.
Ta med de frågor ni har ställt; en fråga utan kolumn får ingen tabell. Flera år kan stå i samma fil eller i var sin.
  år;person;kön;födelseår;hinder;varaktighet;planering;tillräcklig;otillgodosett behov;bedömd tid
  2022;p1;kvinna;1987;arbetslöshet;över 3 år;studier – sfi;ja;jobbfokuserad insats;under 18 månader
Varaktighet och bedömd tid är månader (42) eller ett av orden ovan. Flera behov skrivs med komma mellan, och ”inget” om
det inte finns något. En person får stå en gång per år. Ett personnummer tas aldrig emot. Andra kolumner läses inte.`,
    en: `A row is a person (person) or so many who are alike (number). One of those columns is needed, and year.
Take the questions you have asked; a question without a column gets no table. Several years may be in one file or in their own.
  year;person;sex;birth year;hindrance;duration;plan;enough;unmet need;assessed time
  2022;p1;woman;1987;unemployment;over 3 years;studies;yes;job-focused measure;under 18 months
Duration and assessed time are months (42) or one of the words above. Write several needs with commas between, and “none” if
there is none. A person may stand once a year. A personal number is never accepted. Other columns are not read.`,
  },
  "column.survey.year": { sv: "året som kartläggningen gäller", en: "the year of the survey" },
  "column.survey.person": {
    sv: "pseudonym; aldrig personnummer",
    en: "a pseudonym; never a personal number",
  },
  "column.survey.number": {
    sv: "så många personer som raden gäller, när raderna är antal",
    en: "how many people the row is about, when rows are counts",
  },
  "column.survey.hindrance": {
    sv: "försörjningshinder",
    en: "what keeps the person from supporting himself or herself",
  },
  "column.survey.duration": {
    sv: "hur länge personen har haft stöd: månader, högst 18 månader, 18 månader–3 år eller över 3 år",
    en: "how long the person has had support: months, at most 18 months, 18 months–3 years or over 3 years",
  },
  "column.survey.plan": { sv: "den huvudsakliga planeringen", en: "the main plan" },
  "column.survey.enough": {
    sv: "om planeringen räcker för att nå självförsörjning: ja, nej eller vet inte",
    en: "whether the plan is enough to reach self-support: yes, no or not known",
  },
  "column.survey.needs": {
    sv: "behov som inte är tillgodosedda, med komma mellan, eller inget",
    en: "needs that are not met, with commas between, or none",
  },
  "column.survey.time": {
    sv: "bedömd tid till självförsörjning: månader, under 18 månader, 19 månader eller mer, når inte självförsörjning eller vet inte",
    en: "assessed time to self-support: months, under 18 months, 19 months or more, does not reach self-support or not known",
  },
  "column.survey.sex": { sv: "kvinna eller man", en: "woman or man" },
  "column.survey.birthYear": { sv: "födelseår, som 1987", en: "year of birth, as 1987" },
  "column.survey.age": {
    sv: "ålder i stället för födelseår: 37 eller 35–44",
    en: "age instead of year of birth: 37 or 35–44",
  },
  "column.survey.activity": {
    sv: "vad personen gör på dagarna: praktik, sfi, rehabilitering, ingen …",
    en: "what the person does: training, studies, rehabilitation, none …",
  },
  "column.survey.mental": {
    sv: "psykisk ohälsa: ja, nej eller vet inte",
    en: "mental ill-health: yes, no or not known",
  },

  "survey.title": {
    sv: (a: { years: readonly number[] }) => `Kartläggning ${listed(a.years.map(String), "sv")}`,
    en: (a: { years: readonly number[] }) => `Survey ${listed(a.years.map(String), "en")}`,
  },
  "survey.heading": {
    sv: "De som har försörjningsstöd, och vad de behöver",
    en: "Those with support, and what they need",
  },
  "survey.lead.few": {
    sv: (a: { year: number }) => `${String(a.year)} kartlades för få för att något ska kunna visas om dem.`,
    en: (a: { year: number }) =>
      `In ${String(a.year)} too few were surveyed for anything to be shown of them.`,
  },
  "survey.lead.people": {
    sv: (a: { people: number; year: number }) => `${people(a.people, "sv")} kartlades ${String(a.year)}.`,
    en: (a: { people: number; year: number }) =>
      `${people(a.people, "en")} ${a.people === 1 ? "was" : "were"} surveyed in ${String(a.year)}.`,
  },
  "survey.lead.long": {
    sv: (a: { share: string }) => `${percentSv(a.share)} har haft försörjningsstöd i mer än tre år.`,
    en: (a: { share: string }) => `${percentEn(a.share)} have had support for more than three years.`,
  },
  "survey.lead.plans": {
    sv: (a: { plans: readonly string[]; share: string }) =>
      `De vanligaste planeringarna är ${listed(a.plans, "sv")}. Tillsammans är de ${percentSv(a.share)}.`,
    en: (a: { plans: readonly string[]; share: string }) =>
      `The most usual plans are ${listed(a.plans, "en")}. Together they are ${percentEn(a.share)}.`,
  },
  "survey.lead.enough": {
    sv: (a: { plan: string; share: string; hasHidden: boolean }) =>
      a.hasHidden
        ? `Av de planeringar vars svar kan visas bedöms ${a.plan} oftast vara tillräcklig: i ${percentSv(a.share)} av fallen.`
        : `Oftast tillräcklig bedöms ${a.plan} vara: i ${percentSv(a.share)} av fallen.`,
    en: (a: { plan: string; share: string; hasHidden: boolean }) =>
      a.hasHidden
        ? `Of the plans whose answers can be shown, ${a.plan} is most often thought enough: in ${percentEn(a.share)} of cases.`
        : `Most often thought enough is ${a.plan}: in ${percentEn(a.share)} of cases.`,
  },
  "survey.lead.time": {
    sv: (a: { soon: string; later: string; never: string; unknown: string }) =>
      `${percentSv(a.soon)} bedöms nå självförsörjning inom 18 månader, ${percentSv(a.later)} behöver längre tid och ${percentSv(a.never)} når den inte. För ${percentSv(a.unknown)} vet ingen.`,
    en: (a: { soon: string; later: string; never: string; unknown: string }) =>
      `${percentEn(a.soon)} are thought to reach self-support within 18 months, ${percentEn(a.later)} need longer and ${percentEn(a.never)} do not reach it. Of ${percentEn(a.unknown)} nobody knows.`,
  },

  "survey.people": { sv: "Vilka som kartlades", en: "Who were surveyed" },
  "survey.year": { sv: "År", en: "Year" },
  "survey.all": { sv: "Alla", en: "All" },
  "survey.sex.women": { sv: "Kvinnor", en: "Women" },
  "survey.sex.men": { sv: "Män", en: "Men" },
  "survey.sex.notSaid": { sv: "Kön saknas", en: "Sex not said" },
  "survey.share": { sv: "Andel av alla", en: "Share of all" },
  "survey.share.women": { sv: "Av kvinnorna", en: "Of the women" },
  "survey.share.men": { sv: "Av männen", en: "Of the men" },
  "survey.change": { sv: "Ändring, procentenheter", en: "Change, percentage points" },
  "survey.change.note": {
    sv: "Ändring: andelen av alla mot året innan i kartläggningen.",
    en: "Change: the share of all against the year before in the survey.",
  },

  "survey.question.hindrance": { sv: "Försörjningshinder", en: "What keeps them from self-support" },
  "survey.question.duration": { sv: "Hur länge de har haft stöd", en: "How long they have had support" },
  "survey.question.plan": { sv: "Huvudsaklig planering", en: "Main plan" },
  "survey.question.needs": { sv: "Behov som inte är tillgodosedda", en: "Needs that are not met" },
  "survey.question.time": { sv: "Bedömd tid till självförsörjning", en: "Assessed time to self-support" },
  "survey.question.age": { sv: "Ålder", en: "Age" },
  "survey.question.activity": { sv: "Aktivitet", en: "Activity" },
  "survey.question.mental": { sv: "Psykisk ohälsa", en: "Mental ill-health" },
  "survey.about.hindrance": { sv: "Hinder", en: "Hindrance" },
  "survey.about.duration": { sv: "Varaktighet", en: "Duration" },
  "survey.about.plan": { sv: "Planering", en: "Plan" },
  "survey.about.needs": { sv: "Behov", en: "Need" },
  "survey.about.time": { sv: "Bedömd tid", en: "Assessed time" },
  "survey.about.age": { sv: "Ålder", en: "Age" },
  "survey.about.activity": { sv: "Aktivitet", en: "Activity" },
  "survey.about.mental": { sv: "Psykisk ohälsa", en: "Mental ill-health" },
  "survey.mental.age": { sv: "Psykisk ohälsa efter kön och ålder", en: "Mental ill-health by sex and age" },
  "survey.mental.activity": {
    sv: "Psykisk ohälsa efter kön och aktivitet",
    en: "Mental ill-health by sex and activity",
  },
  "survey.mental.note": {
    sv: "Andelarna är av dem med psykisk ohälsa.",
    en: "Shares are of those with mental ill-health.",
  },
  "survey.needs.note": {
    sv: "En person kan ha flera behov. Andelarna kan därför bli mer än 100 procent tillsammans.",
    en: "A person may have several needs, so shares may come to more than 100 per cent together.",
  },
  "survey.time.note": {
    sv: "Tiden är handläggarnas bedömning. Så länge det sedan tar mäter lonsam followup.",
    en: "The time is what caseworkers think. How long it then takes is measured by lonsam followup.",
  },
  "survey.enough": { sv: "Är planeringen tillräcklig?", en: "Is the plan enough?" },
  "survey.enough.yes": { sv: "Tillräcklig", en: "Enough" },
  "survey.enough.no": { sv: "Inte tillräcklig", en: "Not enough" },
  "survey.enough.unknown": { sv: "Vet inte", en: "Not known" },
  "survey.enough.share": { sv: "Andel tillräcklig", en: "Share enough" },
  "survey.enough.note": {
    sv: "Andelen är av dem där någon har svarat ja eller nej. Den säger vad handläggarna tror, och inte att insatsen har effekt.",
    en: "The share is of those with a yes or a no. It says what caseworkers think, and not that the measure has an effect.",
  },
  "survey.answer.to18": { sv: "högst 18 månader", en: "at most 18 months" },
  "survey.answer.to36": { sv: "18 månader–3 år", en: "18 months–3 years" },
  "survey.answer.longer": { sv: "över 3 år", en: "over 3 years" },
  "survey.answer.soon": { sv: "högst 18 månader", en: "at most 18 months" },
  "survey.answer.later": { sv: "19 månader eller mer", en: "19 months or more" },
  "survey.answer.never": { sv: "når inte självförsörjning", en: "does not reach self-support" },
  "survey.answer.yes": { sv: "ja", en: "yes" },
  "survey.answer.no": { sv: "nej", en: "no" },
  "survey.answer.unknown": { sv: "vet inte", en: "not known" },
  "survey.answer.none": { sv: "inget", en: "none" },
  "survey.answer.notSaid": { sv: "uppgift saknas", en: "not said" },
  "survey.chart.time": { sv: "bedömd-tid", en: "assessed-time" },
  "survey.chart.plan": { sv: "planering", en: "plan" },
  "survey.chart.duration": { sv: "varaktighet", en: "duration" },
  "survey.note.rows": {
    sv: (a: { rows: number }) => `${n(a.rows, "sv")} ${a.rows === 1 ? "rad" : "rader"} lästes.`,
    en: (a: { rows: number }) => `${n(a.rows, "en")} ${a.rows === 1 ? "row was" : "rows were"} read.`,
  },
  "survey.note.judged": {
    sv: "En kartläggning är en ögonblicksbild: de som har stöd länge är fler i den än bland dem som börjar.",
    en: "A survey is a snapshot: those with support for long are more in it than among those who begin.",
  },
};
