import type { Period } from "../../core/problems/formula.js";
import { listed } from "../numbers.js";
import { period } from "./period.js";

export const init = {
  "command.init": "Makes a new scenario: asks, and writes a folder that can be run.",
  "argument.initFolder": "The folder of the new scenario. It is made.",
  "argument.name.month": "month",
  "argument.name.number": "number",
  "argument.name.job": "form",
  "argument.name.share": "share",
  "option.init.municipality": "The municipality: Gävle or 2180.",
  "option.init.start": "The first month, such as 2026-01.",
  "option.init.people": "How many people get a job.",
  "option.init.adults": "Adults in the household. 1 unless given.",
  "option.init.children": "Ages of the children, such as 8,12, or none. None unless given.",
  "option.init.rent": "The household's cost of housing, kr a month.",
  "option.init.job": "Form of employment, such as introduktionsjobb.",
  "option.init.months": "How many months the job lasts. 12 unless given.",
  "option.init.wage": "Wage before tax, kr a month.",
  "option.init.po": "The municipality's PO on top of wages, such as 44.53%. Needed from 2024.",
  "option.init.supervision":
    "The part of a full-time post that a supervisor spends on each employee, such as 10%. 0% unless given.",
  "option.init.supervisorWage": "The supervisor's wage, kr a month. Needed when --supervision is above zero.",
  "option.init.cost": "What the project itself costs, in all, in kr. 0 unless given.",
  "option.init.horizon":
    "How long the result is followed, such as 36 (months) or “3 years”. 36 unless given.",
  "option.init.set": "Gives a name of the model a value. May be given several times.",

  "init.measure": "Wages instead of benefits",
  "init.title": (a: { municipality: string }) => `Wages instead of benefits, ${a.municipality}`,
  "init.group.single": (a: { ages: string }) =>
    a.ages === "" ? "single" : `single with children aged ${a.ages}`,
  "init.group.couple": (a: { ages: string }) =>
    a.ages === "" ? "couple" : `couple with children aged ${a.ages}`,

  "init.source.assumption": "Assumption",
  "init.source.answered": "Given when the scenario was made",
  "init.source.rule": "Rule of the model lon-i-stallet-for-bidrag",
  "init.source.uhm": "Example by Upphandlingsmyndigheten",
  "init.note.po": "Compare with the finance office's PO for the year.",
  "init.note.length": "The job lasts this long. Change it if decisions are shorter.",
  "init.note.afterJob":
    "Nobody goes on to another job when this one ends. Replace it with the share in the municipality's own follow-up.",
  "init.note.fromAid":
    "Nobody leaves social assistance on their own. That favours the measure: replace it with the municipality's own follow-up.",
  "init.note.sameWithout": "The same chance of work from social assistance with and without the measure.",
  "init.note.production":
    "The worth of the work as a share of wage and statutory fees. Counts for society only.",
  "init.note.overlap": "Months of full social assistance after the job has begun. One month is common.",
  "init.note.age":
    "Between 26 and 65 years, full employer's fees are paid. Change it if the group is younger or older.",
  "init.note.supervision": "The part of a full-time post that a supervisor spends on one employee.",
  "init.note.akassa": "100 days are four and a half months, rounded so that 300 days come to 14 months.",
  "init.note.noAkassa": "Time in this form of employment gives no right to a-kassa.",
  "init.note.budget": "The project's own costs. Divide them into years and lines.",

  "init.readme": (a: {
    municipality: string;
    year: string;
    job: string;
    people: string;
    group: string;
    assumptions: readonly { name: string; value: string; note: string }[];
    budget: boolean;
  }) =>
    [
      `# Wages instead of benefits, ${a.municipality}`,
      "",
      `${a.people} in ${a.job}. Household: ${a.group}. They are compared with staying on social assistance.`,
      "",
      "    lonsam run .",
      `    lonsam explain . "kommun ${a.year}"`,
      "",
      "## The files",
      "",
      "| file | content |",
      "|---|---|",
      "| `scenario.csv` | start, horizon, municipality |",
      "| `deltagare.csv` | how many begin, when and in what |",
      "| `floden.csv` | where they go from there |",
      "| `grupper.csv` | the households: a row for each kind |",
      "| `antaganden.csv` | what is assumed, with source and grade |",
      ...(a.budget ? ["| `budget.csv` | the project's own costs |"] : []),
      "",
      "The files open in Excel. Save them as CSV UTF-8.",
      "",
      "## Left to check",
      "",
      "These values are assumptions (grade D). Replace them with your own and write where they come from:",
      "",
      ...a.assumptions.map(({ name, value, note }) => `- ${name}: ${value}${note === "" ? "" : `. ${note}`}`),
      "",
      "Not included until you add it:",
      "",
      "- women and men: a column `kön` in `grupper.csv`, with a row for each",
      "- more households: more rows in `grupper.csv` and `deltagare.csv`",
      "- the cost of the workplace: `räkna plats;ja` in `scenario.csv` and `platskostnad` in `antaganden.csv`",
      "- holidays and sick pay: `räkna semestertillägg` and `räkna sjuklön`, see the model arbetsgivarkostnad",
      ...(a.budget ? [] : ["- the project's own costs: `budget.csv` with `insats`, `år` and `belopp`"]),
      "- a private employer: `arbetsgivare;privat` in `scenario.csv`",
      "",
    ].join("\n"),

  "init.intro":
    "Answer the questions, or press return for what stands in brackets.\n? gives help, < goes back, Ctrl-C leaves. Nothing is written until all is answered.\n",
  "init.interrupted": "Interrupted. Nothing was written.",
  "init.firstQuestion": "This is the first question.",
  "init.ask.folder": "What is the folder to be called?",
  "init.help.folder": "The scenario becomes a new folder of CSV files. Write a name or a path.",
  "init.ask.municipality": "Which municipality?",
  "init.help.municipality":
    "The municipality gives the tax rates. Write its name or code, such as Gävle or 2180.",
  "init.ask.start": "Which month do they begin?",
  "init.help.start":
    "Year and month, such as 2026-01. Rules and amounts are those of that time. All begin in the same month; change it in deltagare.csv later.",
  "init.ask.people": "How many people get a job?",
  "init.help.people":
    "A number above zero. All count as the same kind of household until you add more in grupper.csv.",
  "init.ask.adults": "How many adults are in the household, 1 or 2?",
  "init.help.adults":
    "1 for a single person, 2 for a couple. Social assistance is counted for the whole household.",
  "init.ask.children": "How old are the children?",
  "init.help.children": "Ages with commas between, such as 8,12. Write none if there are no children.",
  "init.ask.rent": "What does housing cost a month?",
  "init.help.rent": "Rent in kronor, without household electricity. It is part of social assistance.",
  "init.ask.job": (a: { jobs: readonly string[] }) =>
    `Which form of employment?\n${a.jobs.map((job, i) => `  ${i + 1} ${job}`).join("\n")}\nWrite the name or the number:`,
  "init.help.job":
    "The form decides what the state pays, for how long, and whether the time counts toward a-kassa. These are the ones there are at the start.",
  "init.ask.months": "How many months does the job last?",
  "init.help.months": "Whole months. Then they go on to work, a-kassa or back to social assistance.",
  "init.ask.wage": "What wage do they get before tax, a month?",
  "init.help.wage":
    "The monthly wage in kronor, as it is paid. It decides tax, fees, the state's support and whether social assistance ends.",
  "init.ask.po": "Which PO does the municipality have?",
  "init.help.po":
    "A share of the wage with a per cent sign, such as 44.53%. The model has no value for part of the time and makes no guess. Ask the finance office.",
  "init.ask.supervision": "How much of a full-time post does a supervisor spend on each employee?",
  "init.help.supervision": "With a per cent sign, such as 10%. 0% if supervision is not to be counted.",
  "init.ask.supervisorWage": "What is the supervisor's monthly wage?",
  "init.help.supervisorWage": "Full-time wage before tax, in kronor. PO is added.",
  "init.ask.cost": "What does the project itself cost, in all?",
  "init.help.cost":
    "Kronor besides wages and supervision: coordination, premises, training. The line ends up in budget.csv. 0 if nothing.",
  "init.ask.horizon": "For how many months is the result to be followed?",
  "init.help.horizon":
    "Months, or years as 3 years. Tax reaches the municipality two years later, so three years show more than one.",
  "init.ask.other": (a: { name: string; unit: string; about: string }) =>
    `${a.about}
  ${a.name}${a.unit === "" ? "" : ` (${a.unit})`}:`,

  "init.help.value": (a: { held: readonly Period[] }) =>
    `The model has values only ${listed(a.held.map(period), "en")} and makes no guess. Give the one that holds.`,

  "init.bad.start": (a: { value: string }) => `“${a.value}” is no month. Write for example 2026-01.`,
  "init.bad.people": (a: { value: string }) => `“${a.value}” is no number above zero. Write for example 10.`,
  "init.bad.adults": (a: { value: string }) => `Write 1 or 2, not “${a.value}”.`,
  "init.bad.children": (a: { value: string }) =>
    `“${a.value}” cannot be read as ages of children at home. Write for example 8,12, or none.`,
  "init.bad.amount": (a: { value: string }) =>
    `“${a.value}” is no amount in kronor. Write for example 23000.`,
  "init.bad.months": (a: { value: string; highest: string }) =>
    `“${a.value}” will not do. Write whole months, 1 to ${a.highest}.`,
  "init.bad.share": (a: { value: string }) =>
    `“${a.value}” is no share. Write it with a per cent sign, for example 10%.`,
  "init.bad.value": (a: { value: string; unit: string }) =>
    `“${a.value}” cannot be read as ${a.unit === "" ? "a number" : a.unit}.`,
  "init.bad.folder": "Write a name for the folder.",
  "init.bad.municipality": (a: { value: string }) =>
    `There is no municipality “${a.value}”. Write its name as it is usually written, or its code.`,
  "init.bad.municipalityNear": (a: { value: string; near: string }) =>
    `There is no municipality “${a.value}”. Did you mean ${a.near}?`,
  "init.bad.job": (a: { value: string; jobs: readonly string[] }) =>
    `There is no form of employment “${a.value}”. Choose ${listed(a.jobs, "en")}.`,
  "init.bad.jobThen": (a: { job: string; start: string; periods: readonly Period[] }) =>
    `${a.job} cannot begin in ${a.start}. There is such a form ${listed(a.periods.map(period), "en")}.`,
  "init.bad.jobLength": (a: { job: string; longest: string }) =>
    `${a.job} may last at most ${a.longest} months in all.`,
  "init.bad.set": (a: { value: string }) =>
    `--set takes name=value, such as --set "produktionsfaktor=60 %", not “${a.value}”.`,
  "init.bad.setName": (a: { name: string }) => `The model has no name “${a.name}” to give a value.`,
  "init.bad.setNameNear": (a: { name: string; near: string }) =>
    `The model has no name “${a.name}”. Did you mean ${a.near}?`,
  "init.flag": (a: { flag: string; why: string }) => `${a.flag}: ${a.why}`,
  "init.missing": (a: { flags: readonly { flag: string; about: string }[] }) => {
    const width = Math.max(...a.flags.map((f) => f.flag.length));
    return [
      "Answers are missing, and without a terminal there is no asking. Add:",
      ...a.flags.map((f) => `  ${f.flag.padEnd(width)}  ${f.about}`),
    ].join("\n");
  },

  "init.done": (a: { folder: string; files: readonly string[]; run: string; again: string }) =>
    [
      `The scenario is in the folder ${a.folder}: ${listed(a.files, "en")}.`,
      "README.md says which values are assumptions and what is left.",
      "",
      "Run it:",
      `  ${a.run}`,
      "",
      "The same scenario without questions:",
      `  ${a.again}`,
      "",
    ].join("\n"),
  "init.kept": (a: { folder: string; files: readonly string[] }) =>
    `The old files (${listed(a.files, "en")}) are kept in ${a.folder}.`,
};
