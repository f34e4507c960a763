import type { Period } from "../core/problems/formula.js";
import { either, listed } from "./numbers.js";
import { periodEn, periodSv } from "./period.js";

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
    sv: "Svara på frågorna, eller tryck retur för det som står inom parentes.\n? ger hjälp, < går tillbaka, Ctrl-C avbryter. Inget skrivs förrän allt är besvarat.\n",
    en: "Answer the questions, or press return for what stands in brackets.\n? gives help, < goes back, Ctrl-C leaves. Nothing is written until all is answered.\n",
  },
  "init.interrupted": { sv: "Avbrutet. Inget skrevs.", en: "Interrupted. Nothing was written." },
  "init.firstQuestion": { sv: "Det här är den första frågan.", en: "This is the first question." },
  "init.ask.folder": { sv: "Vad ska mappen heta?", en: "What is the folder to be called?" },
  "init.help.folder": {
    sv: "Scenariot blir en ny mapp med CSV-filer. Skriv ett namn eller en sökväg. Slutar namnet på .xlsx blir det en arbetsbok.",
    en: "The scenario becomes a new folder of CSV files. Write a name or a path. If the name ends in .xlsx it becomes a workbook.",
  },
  "init.ask.job": {
    sv: (a: { ask: string; jobs: readonly string[] }) =>
      `${a.ask}\n${a.jobs.map((job, i) => `  ${i + 1} ${job}`).join("\n")}\nSkriv namnet eller siffran:`,
    en: (a: { ask: string; jobs: readonly string[] }) =>
      `${a.ask}\n${a.jobs.map((job, i) => `  ${i + 1} ${job}`).join("\n")}\nWrite the name or the number:`,
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
    sv: (a: { value: string }) => `”${a.value}” är ingen månad. Skriv t.ex. 2026-01.`,
    en: (a: { value: string }) => `“${a.value}” is no month. Write for example 2026-01.`,
  },
  "init.bad.people": {
    sv: (a: { value: string }) => `”${a.value}” är inget antal över noll. Skriv t.ex. 10.`,
    en: (a: { value: string }) => `“${a.value}” is no number above zero. Write for example 10.`,
  },
  "init.bad.choice": {
    sv: (a: { value: string; choices: readonly string[] }) =>
      `Skriv ${either(a.choices, "sv")}, inte ”${a.value}”.`,
    en: (a: { value: string; choices: readonly string[] }) =>
      `Write ${either(a.choices, "en")}, not “${a.value}”.`,
  },
  "init.bad.children": {
    sv: (a: { value: string }) =>
      `”${a.value}” går inte att läsa som åldrar på hemmavarande barn. Skriv t.ex. 8,12, eller inga.`,
    en: (a: { value: string }) =>
      `“${a.value}” cannot be read as ages of children at home. Write for example 8,12, or none.`,
  },
  "init.bad.amount": {
    sv: (a: { value: string }) => `”${a.value}” är inget belopp i kronor. Skriv t.ex. 23000.`,
    en: (a: { value: string }) => `“${a.value}” is no amount in kronor. Write for example 23000.`,
  },
  "init.bad.months": {
    sv: (a: { value: string; highest: string }) =>
      `”${a.value}” går inte. Skriv hela månader, 1 till ${a.highest}.`,
    en: (a: { value: string; highest: string }) =>
      `“${a.value}” will not do. Write whole months, 1 to ${a.highest}.`,
  },
  "init.bad.share": {
    sv: (a: { value: string }) => `”${a.value}” är ingen andel. Skriv med procenttecken, t.ex. 10 %.`,
    en: (a: { value: string }) => `“${a.value}” is no share. Write it with a per cent sign, for example 10%.`,
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
    sv: (a: { folder: string; files: readonly string[]; run: string; again: string }) =>
      [
        `Scenariot ligger i mappen ${a.folder}: ${listed(a.files, "sv")}.`,
        "README.md säger vilka värden som är antaganden och vad som återstår.",
        "",
        "Räkna på det:",
        `  ${a.run}`,
        "",
        "Samma scenario utan frågor:",
        `  ${a.again}`,
        "",
      ].join("\n"),
    en: (a: { folder: string; files: readonly string[]; run: string; again: string }) =>
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
