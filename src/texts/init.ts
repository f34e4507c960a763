import type { Period } from "../core/problems/formula.js";
import { either, listed, readable } from "./numbers.js";
import { periodEn, periodSv } from "./period.js";

/** Words to choose among, in each language. */
type Words = Readonly<Record<"sv" | "en", readonly string[]>>;

const percentSv = (readings: readonly string[]): string[] =>
  readings.map((r) => `${readable(r, "sv", " ")} %`);

/** Without zeros that say nothing: `7.000` is 7. */
const short = (plain: string): string => (plain.includes(".") ? plain.replace(/\.?0+$/u, "") : plain);

const withUnit = ({ name, unit }: { readonly name: string; readonly unit: string }): string =>
  unit === "" || unit === "%" ? name : `${name} (${unit})`;

type Done = Readonly<{
  folder: string;
  files: readonly string[];
  assumed: readonly { readonly name: string; readonly unit: string; readonly value: string }[];
  run: string;
  again: string;
}>;

export const init = {
  "command.init": {
    sv: "Gör ett nytt scenario: frågar, och skriver en mapp som går att räkna på.",
    en: "Makes a new scenario: asks, and writes a folder that can be run.",
  },
  "argument.initFolder": {
    sv: "Mappen för det nya scenariot, eller en arbetsbok som slutar på .xlsx. Den skapas.",
    en: "The folder of the new scenario, or a workbook that ends in .xlsx. It is made.",
  },
  "argument.name.month": { sv: "månad", en: "month" },
  "argument.name.number": { sv: "antal", en: "number" },
  "argument.name.choice": { sv: "val", en: "choice" },
  "argument.name.topics": { sv: "ämnen", en: "topics" },
  "argument.name.job": { sv: "form", en: "form" },
  "argument.name.share": { sv: "andel", en: "share" },
  "option.init.set": {
    sv: "Ger ett namn i modellen ett värde. Kan anges flera gånger.",
    en: "Gives a name of the model a value. May be given several times.",
  },

  "init.folderAndFile": {
    sv: (a: { folder: string; file: string }) =>
      `Scenariot blir antingen mappen ”${a.folder}” eller arbetsboken ”${a.file}”. Ange en av dem.`,
    en: (a: { folder: string; file: string }) =>
      `The scenario becomes either the folder “${a.folder}” or the workbook “${a.file}”. Name one of them.`,
  },
  "init.source.answered": { sv: "Angivet när scenariot gjordes", en: "Given when the scenario was made" },

  "init.intro": {
    sv: "Svara på frågorna, eller tryck Enter för det som står inom parentes.\n? ger hjälp, < går tillbaka, Ctrl-C avbryter. Inget skrivs förrän allt är besvarat.\n",
    en: "Answer the questions, or press return for what stands in brackets.\n? gives help, < goes back, Ctrl-C leaves. Nothing is written until all is answered.\n",
  },
  "init.interrupted": { sv: "Avbrutet. Inget skrevs.", en: "Interrupted. Nothing was written." },
  "init.continue": {
    sv: (a: { again: string }) => `Fortsätt där du slutade:\n  ${a.again}`,
    en: (a: { again: string }) => `Go on where you left:\n  ${a.again}`,
  },
  "init.mend": {
    sv: (a: { again: string }) => `Svaren som en kommandorad, att rätta i:\n  ${a.again}`,
    en: (a: { again: string }) => `The answers as a command line, to mend:\n  ${a.again}`,
  },
  "init.form.missing": { sv: "Svara på frågan.", en: "Answer the question." },
  "init.firstQuestion": { sv: "Det här är den första frågan.", en: "This is the first question." },
  "init.ask.folder": { sv: "Vad ska mappen heta?", en: "What is the folder to be called?" },
  "init.help.folder": {
    sv: "Scenariot blir en ny mapp med CSV-filer. Skriv ett namn eller en sökväg. Slutar namnet på .xlsx blir det en arbetsbok.",
    en: "The scenario becomes a new folder of CSV files. Write a name or a path. If the name ends in .xlsx it becomes a workbook.",
  },
  "init.chooseOne": { sv: "Skriv namnet eller siffran:", en: "Write the name or the number:" },
  "init.chooseSome": {
    sv: "Skriv siffror, t.ex. 1, 3, eller inget:",
    en: "Write numbers, such as 1, 3, or none:",
  },
  "init.proposal": {
    sv: (a: { source: string; grade: string }) => `Förslagets källa: ${a.source} (säkerhet ${a.grade})`,
    en: (a: { source: string; grade: string }) => `Source of the proposal: ${a.source} (grade ${a.grade})`,
  },
  "init.ask.other": {
    sv: (a: { name: string; unit: string; about: string }) =>
      `${a.about}
  ${a.name}${a.unit === "" ? "" : ` (${a.unit})`}:`,
    en: (a: { name: string; unit: string; about: string }) =>
      `${a.about}
  ${a.name}${a.unit === "" ? "" : ` (${a.unit})`}:`,
  },

  "init.help.value": {
    sv: (a: { held: readonly Period[] }) =>
      `Modellen har bara värden ${listed(a.held.map(periodSv), "sv")} och gissar inte. Ange det som gäller.`,
    en: (a: { held: readonly Period[] }) =>
      `The model has values only ${listed(a.held.map(periodEn), "en")} and makes no guess. Give the one that holds.`,
  },

  "init.bad.start": {
    sv: (a: { value: string }) => `”${a.value}” är ingen månad. Skriv t.ex. 2026-01 eller januari 2026.`,
    en: (a: { value: string }) => `“${a.value}” is no month. Write for example 2026-01 or January 2026.`,
  },
  "init.bad.startYear": {
    sv: (a: { year: string }) => `Vilken månad ${a.year}? Skriv t.ex. ${a.year}-01.`,
    en: (a: { year: string }) => `Which month of ${a.year}? Write for example ${a.year}-01.`,
  },
  "init.bad.people": {
    sv: (a: { value: string }) =>
      `”${a.value}” går inte att läsa som ett antal över noll. Skriv t.ex. 10, eller ett antal för varje år: 20 2027, 30 2028.`,
    en: (a: { value: string }) =>
      `“${a.value}” cannot be read as a number above zero. Write for example 10, or a number for each year: 20 2027, 30 2028.`,
  },
  "init.bad.peopleYears": {
    sv: (a: { value: string }) =>
      `Vilket år gäller varje antal i ”${a.value}”? Skriv året efter, t.ex. 20 2027, 30 2028.`,
    en: (a: { value: string }) =>
      `Which year is each number of “${a.value}” for? Write the year after it, such as 20 2027, 30 2028.`,
  },
  "init.bad.peopleTwo": {
    sv: (a: { value: string }) =>
      `Vilket är antalet och vilket är året i ”${a.value}”? Skriv t.ex. 2000 personer 2027.`,
    en: (a: { value: string }) =>
      `Which is the number and which is the year in “${a.value}”? Write for example 2000 people 2027.`,
  },
  "init.bad.peopleEach": {
    sv: (a: { people: string; first: string; last: string }) =>
      `Är det ${a.people} varje år eller ${a.people} sammanlagt? Skriv ${a.people} per år ${a.first}-${a.last}, eller ett antal för varje år: 20 2027, 30 2028.`,
    en: (a: { people: string; first: string; last: string }) =>
      `Is that ${a.people} every year or ${a.people} in all? Write ${a.people} per year ${a.first}-${a.last}, or a number for each year: 20 2027, 30 2028.`,
  },
  "init.bad.peopleTwice": {
    sv: (a: { year: string }) => `${a.year} står två gånger. Skriv varje år en gång.`,
    en: (a: { year: string }) => `${a.year} stands twice. Write each year once.`,
  },
  "init.bad.peopleStart": {
    sv: (a: { start: string; first: string }) =>
      `De första börjar ${a.start}, så det första antalet ska gälla ${a.start.slice(0, 4)} och inte ${a.first}. Rätta året, eller ändra månaden då de börjar.`,
    en: (a: { start: string; first: string }) =>
      `The first begin in ${a.start}, so the first number is for ${a.start.slice(0, 4)} and not ${a.first}. Mend the year, or change the month when they begin.`,
  },
  "init.bad.horizon": {
    sv: (a: { last: string; months: string }) =>
      `De sista börjar ${a.last}. Resultatet måste följas i minst ${a.months} månader.`,
    en: (a: { last: string; months: string }) =>
      `The last begin in ${a.last}. The result must be followed for at least ${a.months} months.`,
  },
  "init.bad.choice": {
    sv: (a: { value: string; choices: Words }) => `Skriv ${either(a.choices.sv, "sv")}, inte ”${a.value}”.`,
    en: (a: { value: string; choices: Words }) => `Write ${either(a.choices.en, "en")}, not “${a.value}”.`,
  },
  "init.bad.topics": {
    sv: (a: { value: string; choices: Words }) =>
      `”${a.value}” finns inte bland det du kan välja. Skriv siffror eller ord ur listan (${a.choices.sv.join(", ")}), eller inget.`,
    en: (a: { value: string; choices: Words }) =>
      `“${a.value}” is not among what you can choose. Write numbers or words of the list (${a.choices.en.join(", ")}), or none.`,
  },
  "init.bad.children": {
    sv: (a: { value: string }) =>
      `”${a.value}” går inte att läsa som åldrar på hemmavarande barn. Skriv varje barns ålder, t.ex. 4 och 9, eller inga.`,
    en: (a: { value: string }) =>
      `“${a.value}” cannot be read as ages of children at home. Write the age of each child, such as 4 and 9, or none.`,
  },
  "init.bad.amount": {
    sv: (a: { value: string }) =>
      `”${a.value}” är inget belopp i kronor. Skriv bara siffror, t.ex. 23000 eller 23 000 kr.`,
    en: (a: { value: string }) =>
      `“${a.value}” is no amount in kronor. Write digits only, such as 23000 or 23 000 kr.`,
  },
  "init.bad.amountThousands": {
    sv: (a: { value: string; whole: string }) =>
      `${a.value} kr i månaden är för lite. Skriv hela beloppet i kronor: ${readable(a.whole, "sv", " ")}, om det är vad du menar.`,
    en: (a: { value: string; whole: string }) =>
      `${a.value} kr a month is too little. Write the whole amount in kronor: ${readable(a.whole, "en", " ")}, if that is what you mean.`,
  },
  "init.bad.amountTwo": {
    sv: (a: { value: string; readings: readonly string[] }) =>
      `”${a.value}” kan betyda ${either(
        a.readings.map((r) => `${readable(short(r), "sv", " ")} kr`),
        "sv",
      )}. Skriv ${either(
        a.readings.map((r) => short(r).replace(".", ",")),
        "sv",
      )}.`,
    en: (a: { value: string; readings: readonly string[] }) =>
      `“${a.value}” can mean ${either(
        a.readings.map((r) => `${readable(short(r), "en", " ")} kr`),
        "en",
      )}. Write ${either(a.readings.map(short), "en")}.`,
  },
  "init.bad.amountLeast": {
    sv: (a: { least: string; job: string }) =>
      `I ${a.job} är lönen minst ${readable(a.least, "sv", " ")} kr i månaden. Skriv det eller mer, eller välj en annan form.`,
    en: (a: { least: string; job: string }) =>
      `In ${a.job} the wage is at least ${readable(a.least, "en", " ")} kr a month. Write that or more, or choose another form.`,
  },
  "init.bad.months": {
    sv: (a: { value: string; highest: string }) =>
      `”${a.value}” går inte att läsa som en tid. Skriv hela månader, 1 till ${a.highest}, eller år: 18, 3 år.`,
    en: (a: { value: string; highest: string }) =>
      `“${a.value}” cannot be read as a time. Write whole months, 1 to ${a.highest}, or years: 18, 3 years.`,
  },
  "init.bad.share": {
    sv: (a: { value: string }) => `”${a.value}” är ingen andel. Skriv 0 till 100 procent, t.ex. 10 %.`,
    en: (a: { value: string }) => `“${a.value}” is no share. Write 0 to 100 per cent, for example 10%.`,
  },
  "init.bad.shareTwo": {
    sv: (a: { text: string; readings: readonly string[] }) =>
      `”${a.text}” kan betyda ${either(percentSv(a.readings), "sv")}. Skriv det du menar, med procenttecken.`,
    en: (a: { text: string; readings: readonly string[] }) =>
      `“${a.text}” can mean ${either(
        a.readings.map((r) => `${readable(r, "en")}%`),
        "en",
      )}. Write the one you mean, with a per cent sign.`,
  },
  "init.bad.shareMost": {
    sv: (a: { value: string; most: string }) =>
      `${a.value} är för mycket: högst ${percentSv([a.most]).join("")} är kvar när de andra andelarna är dragna.`,
    en: (a: { value: string; most: string }) =>
      `${a.value} is too much: at most ${readable(a.most, "en")}% is left when the other shares are taken.`,
  },
  "init.bad.value": {
    sv: (a: { value: string; unit: string }) =>
      `”${a.value}” går inte att läsa som ${a.unit === "" ? "ett tal" : a.unit}.`,
    en: (a: { value: string; unit: string }) =>
      `“${a.value}” cannot be read as ${a.unit === "" ? "a number" : a.unit}.`,
  },
  "init.bad.folder": { sv: "Skriv ett namn på mappen.", en: "Write a name for the folder." },
  "init.bad.municipality": {
    sv: (a: { value: string }) =>
      `Kommunen ”${a.value}” finns inte. Skriv namnet som det brukar skrivas, eller kommunkoden.`,
    en: (a: { value: string }) =>
      `There is no municipality “${a.value}”. Write its name as it is usually written, or its code.`,
  },
  "init.bad.municipalityNear": {
    sv: (a: { value: string; near: string }) => `Kommunen ”${a.value}” finns inte. Menade du ${a.near}?`,
    en: (a: { value: string; near: string }) =>
      `There is no municipality “${a.value}”. Did you mean ${a.near}?`,
  },
  "init.bad.job": {
    sv: (a: { value: string; jobs: readonly string[] }) =>
      `Anställningsformen ”${a.value}” finns inte. Välj mellan ${listed(a.jobs, "sv")}.`,
    en: (a: { value: string; jobs: readonly string[] }) =>
      `There is no form of employment “${a.value}”. Choose ${listed(a.jobs, "en")}.`,
  },
  "init.bad.jobThen": {
    sv: (a: { job: string; start: string; periods: readonly Period[] }) =>
      `${a.job} går inte att börja ${a.start}. Formen finns ${listed(a.periods.map(periodSv), "sv")}.`,
    en: (a: { job: string; start: string; periods: readonly Period[] }) =>
      `${a.job} cannot begin in ${a.start}. There is such a form ${listed(a.periods.map(periodEn), "en")}.`,
  },
  "init.bad.jobLength": {
    sv: (a: { job: string; longest: string }) => `${a.job} får vara högst ${a.longest} månader sammanlagt.`,
    en: (a: { job: string; longest: string }) => `${a.job} may last at most ${a.longest} months in all.`,
  },
  "init.bad.set": {
    sv: (a: { value: string }) => `--set ska vara namn=värde, inte ”${a.value}”.`,
    en: (a: { value: string }) => `--set takes name=value, not “${a.value}”.`,
  },
  "init.bad.setName": {
    sv: (a: { name: string }) => `Modellen har inget namn ”${a.name}” att ge ett värde.`,
    en: (a: { name: string }) => `The model has no name “${a.name}” to give a value.`,
  },
  "init.bad.setNameNear": {
    sv: (a: { name: string; near: string }) => `Modellen har inget namn ”${a.name}”. Menade du ${a.near}?`,
    en: (a: { name: string; near: string }) => `The model has no name “${a.name}”. Did you mean ${a.near}?`,
  },
  "init.flag": {
    sv: (a: { flag: string; why: string }) => `${a.flag}: ${a.why}`,
    en: (a: { flag: string; why: string }) => `${a.flag}: ${a.why}`,
  },
  "init.missing": {
    sv: (a: { flags: readonly { flag: string; about: string }[] }) => {
      const width = Math.max(...a.flags.map((f) => f.flag.length));
      return [
        "Det saknas svar, och utan terminal går det inte att fråga. Lägg till:",
        ...a.flags.map((f) => `  ${f.flag.padEnd(width)}  ${f.about}`),
      ].join("\n");
    },
    en: (a: { flags: readonly { flag: string; about: string }[] }) => {
      const width = Math.max(...a.flags.map((f) => f.flag.length));
      return [
        "Answers are missing, and without a terminal there is no asking. Add:",
        ...a.flags.map((f) => `  ${f.flag.padEnd(width)}  ${f.about}`),
      ].join("\n");
    },
  },

  "init.done": {
    sv: ({ folder, files, assumed, run, again }: Done) =>
      [
        `Scenariot ligger i mappen ${folder}: ${listed(files, "sv")}.`,
        ...(assumed.length === 0
          ? []
          : [
              "",
              "Det här är antaget. Byt mot egna värden i antaganden.csv:",
              ...assumed.map((a) => `  ${withUnit(a)}: ${a.value}`),
              "README.md säger varför, och vad som återstår.",
            ]),
        "",
        "Räkna på det:",
        `  ${run}`,
        "",
        "Samma scenario utan frågor:",
        `  ${again}`,
        "",
      ].join("\n"),
    en: ({ folder, files, assumed, run, again }: Done) =>
      [
        `The scenario is in the folder ${folder}: ${listed(files, "en")}.`,
        ...(assumed.length === 0
          ? []
          : [
              "",
              "This is assumed. Replace it with your own values in antaganden.csv:",
              ...assumed.map((a) => `  ${withUnit(a)}: ${a.value}`),
              "README.md says why, and what is left.",
            ]),
        "",
        "Run it:",
        `  ${run}`,
        "",
        "The same scenario without questions:",
        `  ${again}`,
        "",
      ].join("\n"),
  },
  "init.doneBook": {
    sv: (a: { file: string; sheets: readonly string[]; run: string; again: string }) =>
      [
        `Scenariot ligger i arbetsboken ${a.file}, med bladen ${listed(a.sheets, "sv")}.`,
        "Bladet Läs mig säger vilka värden som är antaganden och vad som återstår.",
        "",
        "Räkna på det:",
        `  ${a.run}`,
        "",
        "Samma scenario utan frågor:",
        `  ${a.again}`,
        "",
      ].join("\n"),
    en: (a: { file: string; sheets: readonly string[]; run: string; again: string }) =>
      [
        `The scenario is in the workbook ${a.file}, with the sheets ${listed(a.sheets, "en")}.`,
        "The sheet Read me says which values are assumed and what remains.",
        "",
        "Work it out:",
        `  ${a.run}`,
        "",
        "The same scenario without questions:",
        `  ${a.again}`,
        "",
      ].join("\n"),
  },
  "init.kept": {
    sv: (a: { folder: string; files: readonly string[] }) =>
      `De gamla filerna (${listed(a.files, "sv")}) ligger kvar i ${a.folder}.`,
    en: (a: { folder: string; files: readonly string[] }) =>
      `The old files (${listed(a.files, "en")}) are kept in ${a.folder}.`,
  },
};
