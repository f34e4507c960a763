import type { Period } from "../core/problems/formula.js";
import { listed } from "./numbers.js";
import { periodEn, periodSv } from "./period.js";

export const init = {
  "command.init": {
    sv: "Gör ett nytt scenario: frågar, och skriver en mapp som går att räkna på.",
    en: "Makes a new scenario: asks, and writes a folder that can be run.",
  },
  "argument.initFolder": {
    sv: "Mappen för det nya scenariot. Den skapas.",
    en: "The folder of the new scenario. It is made.",
  },
  "argument.name.month": { sv: "månad", en: "month" },
  "argument.name.number": { sv: "antal", en: "number" },
  "argument.name.job": { sv: "form", en: "form" },
  "argument.name.share": { sv: "andel", en: "share" },
  "option.init.municipality": { sv: "Kommunen: Gävle eller 2180.", en: "The municipality: Gävle or 2180." },
  "option.init.start": { sv: "Första månaden, t.ex. 2026-01.", en: "The first month, such as 2026-01." },
  "option.init.people": { sv: "Så många som får jobb.", en: "How many people get a job." },
  "option.init.adults": {
    sv: "Vuxna i hushållet. 1 om inget anges.",
    en: "Adults in the household. 1 unless given.",
  },
  "option.init.children": {
    sv: "Barnens åldrar, t.ex. 8,12, eller inga. Inga om inget anges.",
    en: "Ages of the children, such as 8,12, or none. None unless given.",
  },
  "option.init.rent": {
    sv: "Hushållets boendekostnad, kr i månaden.",
    en: "The household's cost of housing, kr a month.",
  },
  "option.init.job": {
    sv: "Anställningsform, t.ex. introduktionsjobb.",
    en: "Form of employment, such as introduktionsjobb.",
  },
  "option.init.months": {
    sv: "Hur många månader jobbet varar. 12 om inget anges.",
    en: "How many months the job lasts. 12 unless given.",
  },
  "option.init.wage": { sv: "Lön före skatt, kr i månaden.", en: "Wage before tax, kr a month." },
  "option.init.po": {
    sv: "Kommunens PO-pålägg, t.ex. 44,53%. Behövs från 2024.",
    en: "The municipality's PO on top of wages, such as 44.53%. Needed from 2024.",
  },
  "option.init.supervision": {
    sv: "Den del av en heltid som handledaren lägger per anställd, t.ex. 10%. 0% om inget anges.",
    en: "The part of a full-time post that a supervisor spends on each employee, such as 10%. 0% unless given.",
  },
  "option.init.supervisorWage": {
    sv: "Handledarens lön, kr i månaden. Behövs om --supervision är över noll.",
    en: "The supervisor's wage, kr a month. Needed when --supervision is above zero.",
  },
  "option.init.cost": {
    sv: "Vad projektet kostar i sig, sammanlagt i kr. 0 om inget anges.",
    en: "What the project itself costs, in all, in kr. 0 unless given.",
  },
  "option.init.horizon": {
    sv: "Hur länge resultatet följs, t.ex. 36 (månader) eller ”3 år”. 36 om inget anges.",
    en: "How long the result is followed, such as 36 (months) or “3 years”. 36 unless given.",
  },
  "option.init.set": {
    sv: "Ger ett namn i modellen ett värde. Kan anges flera gånger.",
    en: "Gives a name of the model a value. May be given several times.",
  },

  "init.measure": { sv: "Lön i stället för bidrag", en: "Wages instead of benefits" },
  "init.title": {
    sv: (a: { municipality: string }) => `Lön i stället för bidrag, ${a.municipality}`,
    en: (a: { municipality: string }) => `Wages instead of benefits, ${a.municipality}`,
  },
  "init.group.single": {
    sv: (a: { ages: string }) => (a.ages === "" ? "ensamstående" : `ensamstående med barn ${a.ages} år`),
    en: (a: { ages: string }) => (a.ages === "" ? "single" : `single with children aged ${a.ages}`),
  },
  "init.group.couple": {
    sv: (a: { ages: string }) => (a.ages === "" ? "par" : `par med barn ${a.ages} år`),
    en: (a: { ages: string }) => (a.ages === "" ? "couple" : `couple with children aged ${a.ages}`),
  },

  "init.source.assumption": { sv: "Antagande", en: "Assumption" },
  "init.source.answered": { sv: "Angivet när scenariot gjordes", en: "Given when the scenario was made" },
  "init.source.rule": {
    sv: "Regel i modellen lon-i-stallet-for-bidrag",
    en: "Rule of the model lon-i-stallet-for-bidrag",
  },
  "init.source.uhm": {
    sv: "Upphandlingsmyndighetens beräkningsexempel",
    en: "Example by Upphandlingsmyndigheten",
  },
  "init.note.po": {
    sv: "Stäm av med ekonomiavdelningens PO-pålägg för året.",
    en: "Compare with the finance office's PO for the year.",
  },
  "init.note.length": {
    sv: "Så länge varar jobbet. Ändra om besluten är kortare.",
    en: "The job lasts this long. Change it if decisions are shorter.",
  },
  "init.note.afterJob": {
    sv: "Ingen går vidare till ett annat arbete när jobbet slutar. Byt mot andelen i kommunens egen uppföljning.",
    en: "Nobody goes on to another job when this one ends. Replace it with the share in the municipality's own follow-up.",
  },
  "init.note.fromAid": {
    sv: "Ingen lämnar försörjningsstödet på egen hand. Det talar för insatsen: byt mot kommunens egen uppföljning.",
    en: "Nobody leaves social assistance on their own. That favours the measure: replace it with the municipality's own follow-up.",
  },
  "init.note.sameWithout": {
    sv: "Samma chans att få arbete från försörjningsstöd med och utan insatsen.",
    en: "The same chance of work from social assistance with and without the measure.",
  },
  "init.note.production": {
    sv: "Arbetets värde som andel av lön och lagstadgade avgifter. Räknas bara för samhället.",
    en: "The worth of the work as a share of wage and statutory fees. Counts for society only.",
  },
  "init.note.overlap": {
    sv: "Månader med fullt försörjningsstöd sedan jobbet har börjat. En månad är vanligt.",
    en: "Months of full social assistance after the job has begun. One month is common.",
  },
  "init.note.age": {
    sv: "Mellan 26 och 65 år betalas fulla arbetsgivaravgifter. Ändra om gruppen är yngre eller äldre.",
    en: "Between 26 and 65 years, full employer's fees are paid. Change it if the group is younger or older.",
  },
  "init.note.supervision": {
    sv: "Den del av en heltid som en handledare lägger på en anställd.",
    en: "The part of a full-time post that a supervisor spends on one employee.",
  },
  "init.note.akassa": {
    sv: "100 dagar är fyra och en halv månad, avrundat så att 300 dagar blir 14 månader.",
    en: "100 days are four and a half months, rounded so that 300 days come to 14 months.",
  },
  "init.note.noAkassa": {
    sv: "Tiden i den här anställningsformen ger inte rätt till a-kassa.",
    en: "Time in this form of employment gives no right to a-kassa.",
  },
  "init.note.budget": {
    sv: "Projektets egna kostnader. Dela upp dem på år och rader.",
    en: "The project's own costs. Divide them into years and lines.",
  },

  "init.readme": {
    sv: (a: {
      municipality: string;
      year: string;
      job: string;
      people: string;
      group: string;
      assumptions: readonly { name: string; value: string; note: string }[];
      budget: boolean;
    }) =>
      [
        `# Lön i stället för bidrag, ${a.municipality}`,
        "",
        `${a.people} i ${a.job}. Hushåll: ${a.group}. Jämförelsen är att de är kvar på försörjningsstöd.`,
        "",
        "    lonsam run .",
        `    lonsam explain . "kommun ${a.year}"`,
        "",
        "## Filerna",
        "",
        "| fil | innehåll |",
        "|---|---|",
        "| `scenario.csv` | start, horisont, kommun |",
        "| `deltagare.csv` | hur många som börjar, när och i vad |",
        "| `floden.csv` | vart de går sedan |",
        "| `grupper.csv` | hushållen: en rad per slags hushåll |",
        "| `antaganden.csv` | det som antas, med källa och säkerhet |",
        ...(a.budget ? ["| `budget.csv` | projektets egna kostnader |"] : []),
        "",
        "Filerna öppnas i Excel. Spara dem som CSV UTF-8.",
        "",
        "## Kvar att kontrollera",
        "",
        "De här värdena är antaganden (säkerhet D). Byt dem mot egna och skriv var de kommer ifrån:",
        "",
        ...a.assumptions.map(
          ({ name, value, note }) => `- ${name}: ${value}${note === "" ? "" : `. ${note}`}`,
        ),
        "",
        "Inte med förrän du lägger till det:",
        "",
        "- kvinnor och män: en kolumn `kön` i `grupper.csv`, med en rad för varje",
        "- fler hushåll: fler rader i `grupper.csv` och `deltagare.csv`",
        "- arbetsplatsens kostnad: `räkna plats;ja` i `scenario.csv` och `platskostnad` i `antaganden.csv`",
        "- semester och sjuklön: `räkna semestertillägg` och `räkna sjuklön`, se modellen arbetsgivarkostnad",
        ...(a.budget ? [] : ["- projektets egna kostnader: `budget.csv` med `insats`, `år` och `belopp`"]),
        "- en privat arbetsgivare: `arbetsgivare;privat` i `scenario.csv`",
        "",
      ].join("\n"),
    en: (a: {
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
        ...a.assumptions.map(
          ({ name, value, note }) => `- ${name}: ${value}${note === "" ? "" : `. ${note}`}`,
        ),
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
  },

  "init.intro": {
    sv: "Svara på frågorna, eller tryck retur för det som står inom parentes.\n? ger hjälp, < går tillbaka, Ctrl-C avbryter. Inget skrivs förrän allt är besvarat.\n",
    en: "Answer the questions, or press return for what stands in brackets.\n? gives help, < goes back, Ctrl-C leaves. Nothing is written until all is answered.\n",
  },
  "init.interrupted": { sv: "Avbrutet. Inget skrevs.", en: "Interrupted. Nothing was written." },
  "init.firstQuestion": { sv: "Det här är den första frågan.", en: "This is the first question." },
  "init.ask.folder": { sv: "Vad ska mappen heta?", en: "What is the folder to be called?" },
  "init.help.folder": {
    sv: "Scenariot blir en ny mapp med CSV-filer. Skriv ett namn eller en sökväg.",
    en: "The scenario becomes a new folder of CSV files. Write a name or a path.",
  },
  "init.ask.municipality": { sv: "Vilken kommun?", en: "Which municipality?" },
  "init.help.municipality": {
    sv: "Kommunen ger skattesatserna. Skriv namnet eller kommunkoden, som Gävle eller 2180.",
    en: "The municipality gives the tax rates. Write its name or code, such as Gävle or 2180.",
  },
  "init.ask.start": { sv: "Vilken månad börjar de?", en: "Which month do they begin?" },
  "init.help.start": {
    sv: "År och månad, som 2026-01. Regler och belopp är de som gäller då. Alla börjar samma månad; ändra i deltagare.csv sedan.",
    en: "Year and month, such as 2026-01. Rules and amounts are those of that time. All begin in the same month; change it in deltagare.csv later.",
  },
  "init.ask.people": { sv: "Hur många personer får jobb?", en: "How many people get a job?" },
  "init.help.people": {
    sv: "Ett tal över noll. Alla räknas som samma slags hushåll tills du lägger till fler i grupper.csv.",
    en: "A number above zero. All count as the same kind of household until you add more in grupper.csv.",
  },
  "init.ask.adults": {
    sv: "Hur många vuxna har hushållet, 1 eller 2?",
    en: "How many adults are in the household, 1 or 2?",
  },
  "init.help.adults": {
    sv: "1 för ensamstående, 2 för makar eller sambor. Försörjningsstödet räknas för hela hushållet.",
    en: "1 for a single person, 2 for a couple. Social assistance is counted for the whole household.",
  },
  "init.ask.children": { sv: "Hur gamla är barnen?", en: "How old are the children?" },
  "init.help.children": {
    sv: "Åldrar med komma emellan, som 8,12. Skriv inga om hushållet saknar barn.",
    en: "Ages with commas between, such as 8,12. Write none if there are no children.",
  },
  "init.ask.rent": { sv: "Vad kostar bostaden i månaden?", en: "What does housing cost a month?" },
  "init.help.rent": {
    sv: "Hyra i kronor, utan hushållsel. Den ingår i försörjningsstödet.",
    en: "Rent in kronor, without household electricity. It is part of social assistance.",
  },
  "init.ask.job": {
    sv: (a: { jobs: readonly string[] }) =>
      `Vilken anställningsform?\n${a.jobs.map((job, i) => `  ${i + 1} ${job}`).join("\n")}\nSkriv namnet eller siffran:`,
    en: (a: { jobs: readonly string[] }) =>
      `Which form of employment?\n${a.jobs.map((job, i) => `  ${i + 1} ${job}`).join("\n")}\nWrite the name or the number:`,
  },
  "init.help.job": {
    sv: "Formen avgör vad staten betalar, hur länge, och om tiden ger rätt till a-kassa. Här står de som finns vid starten.",
    en: "The form decides what the state pays, for how long, and whether the time counts toward a-kassa. These are the ones there are at the start.",
  },
  "init.ask.months": { sv: "Hur många månader varar jobbet?", en: "How many months does the job last?" },
  "init.help.months": {
    sv: "Hela månader. Sedan går de vidare till arbete, a-kassa eller tillbaka till försörjningsstöd.",
    en: "Whole months. Then they go on to work, a-kassa or back to social assistance.",
  },
  "init.ask.wage": {
    sv: "Vilken lön får de före skatt, i månaden?",
    en: "What wage do they get before tax, a month?",
  },
  "init.help.wage": {
    sv: "Månadslönen i kronor, som den betalas ut. Den avgör skatt, avgifter, statens stöd och om försörjningsstödet upphör.",
    en: "The monthly wage in kronor, as it is paid. It decides tax, fees, the state's support and whether social assistance ends.",
  },
  "init.ask.po": { sv: "Vilket PO-pålägg har kommunen?", en: "Which PO does the municipality have?" },
  "init.help.po": {
    sv: "Andel av lönen med procenttecken, t.ex. 44,53 %. Modellen saknar ett värde för en del av tiden och gissar inte. Fråga ekonomiavdelningen.",
    en: "A share of the wage with a per cent sign, such as 44.53%. The model has no value for part of the time and makes no guess. Ask the finance office.",
  },
  "init.ask.supervision": {
    sv: "Hur stor del av en heltid lägger handledaren per anställd?",
    en: "How much of a full-time post does a supervisor spend on each employee?",
  },
  "init.help.supervision": {
    sv: "Med procenttecken, t.ex. 10 %. 0 % om handledningen inte ska räknas.",
    en: "With a per cent sign, such as 10%. 0% if supervision is not to be counted.",
  },
  "init.ask.supervisorWage": {
    sv: "Vilken månadslön har handledaren?",
    en: "What is the supervisor's monthly wage?",
  },
  "init.help.supervisorWage": {
    sv: "Heltidslön före skatt, i kronor. PO läggs på.",
    en: "Full-time wage before tax, in kronor. PO is added.",
  },
  "init.ask.cost": {
    sv: "Vad kostar projektet i sig, sammanlagt?",
    en: "What does the project itself cost, in all?",
  },
  "init.help.cost": {
    sv: "Kronor utöver löner och handledning: samordning, lokaler, utbildning. Raden hamnar i budget.csv. 0 om inget.",
    en: "Kronor besides wages and supervision: coordination, premises, training. The line ends up in budget.csv. 0 if nothing.",
  },
  "init.ask.horizon": {
    sv: "Hur många månader ska resultatet följas?",
    en: "For how many months is the result to be followed?",
  },
  "init.help.horizon": {
    sv: "Månader, eller år som 3 år. Skatten når kommunen två år senare, så tre år visar mer än ett.",
    en: "Months, or years as 3 years. Tax reaches the municipality two years later, so three years show more than one.",
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
  "init.bad.adults": {
    sv: (a: { value: string }) => `Skriv 1 eller 2, inte ”${a.value}”.`,
    en: (a: { value: string }) => `Write 1 or 2, not “${a.value}”.`,
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
    sv: (a: { value: string }) =>
      `--set ska vara namn=värde, t.ex. --set "produktionsfaktor=60 %", inte ”${a.value}”.`,
    en: (a: { value: string }) =>
      `--set takes name=value, such as --set "produktionsfaktor=60 %", not “${a.value}”.`,
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
  "init.kept": {
    sv: (a: { folder: string; files: readonly string[] }) =>
      `De gamla filerna (${listed(a.files, "sv")}) ligger kvar i ${a.folder}.`,
    en: (a: { folder: string; files: readonly string[] }) =>
      `The old files (${listed(a.files, "en")}) are kept in ${a.folder}.`,
  },
};
