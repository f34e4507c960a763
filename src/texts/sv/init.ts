import type { Period } from "../../core/problems/formula.js";
import { listed } from "../numbers.js";
import { period } from "./period.js";

export const init = {
  "command.init": "Gör ett nytt scenario: frågar, och skriver en mapp som går att räkna på.",
  "argument.initFolder": "Mappen för det nya scenariot. Den skapas.",
  "argument.name.month": "månad",
  "argument.name.number": "antal",
  "argument.name.job": "form",
  "argument.name.share": "andel",
  "option.init.municipality": "Kommunen: Gävle eller 2180.",
  "option.init.start": "Första månaden, t.ex. 2026-01.",
  "option.init.people": "Så många som får jobb.",
  "option.init.adults": "Vuxna i hushållet. 1 om inget anges.",
  "option.init.children": "Barnens åldrar, t.ex. 8,12, eller inga. Inga om inget anges.",
  "option.init.rent": "Hushållets boendekostnad, kr i månaden.",
  "option.init.job": "Anställningsform, t.ex. introduktionsjobb.",
  "option.init.months": "Hur många månader jobbet varar. 12 om inget anges.",
  "option.init.wage": "Lön före skatt, kr i månaden.",
  "option.init.po": "Kommunens PO-pålägg, t.ex. 44,53%. Behövs från 2024.",
  "option.init.supervision":
    "Den del av en heltid som handledaren lägger per anställd, t.ex. 10%. 0% om inget anges.",
  "option.init.supervisorWage": "Handledarens lön, kr i månaden. Behövs om --supervision är över noll.",
  "option.init.cost": "Vad projektet kostar i sig, sammanlagt i kr. 0 om inget anges.",
  "option.init.horizon": "Hur länge resultatet följs, t.ex. 36 (månader) eller ”3 år”. 36 om inget anges.",
  "option.init.set": "Ger ett namn i modellen ett värde. Kan anges flera gånger.",

  "init.measure": "Lön i stället för bidrag",
  "init.title": (a: { municipality: string }) => `Lön i stället för bidrag, ${a.municipality}`,
  "init.group.single": (a: { ages: string }) =>
    a.ages === "" ? "ensamstående" : `ensamstående med barn ${a.ages} år`,
  "init.group.couple": (a: { ages: string }) => (a.ages === "" ? "par" : `par med barn ${a.ages} år`),

  "init.source.assumption": "Antagande",
  "init.source.answered": "Angivet när scenariot gjordes",
  "init.source.rule": "Regel i modellen lon-i-stallet-for-bidrag",
  "init.source.uhm": "Upphandlingsmyndighetens beräkningsexempel",
  "init.note.po": "Stäm av med ekonomiavdelningens PO-pålägg för året.",
  "init.note.length": "Så länge varar jobbet. Ändra om besluten är kortare.",
  "init.note.afterJob":
    "Ingen går vidare till ett annat arbete när jobbet slutar. Byt mot andelen i kommunens egen uppföljning.",
  "init.note.fromAid":
    "Ingen lämnar försörjningsstödet på egen hand. Det talar för insatsen: byt mot kommunens egen uppföljning.",
  "init.note.sameWithout": "Samma chans att få arbete från försörjningsstöd med och utan insatsen.",
  "init.note.production":
    "Arbetets värde som andel av lön och lagstadgade avgifter. Räknas bara för samhället.",
  "init.note.overlap": "Månader med fullt försörjningsstöd sedan jobbet har börjat. En månad är vanligt.",
  "init.note.age":
    "Mellan 26 och 65 år betalas fulla arbetsgivaravgifter. Ändra om gruppen är yngre eller äldre.",
  "init.note.supervision": "Den del av en heltid som en handledare lägger på en anställd.",
  "init.note.akassa": "100 dagar är fyra och en halv månad, avrundat så att 300 dagar blir 14 månader.",
  "init.note.noAkassa": "Tiden i den här anställningsformen ger inte rätt till a-kassa.",
  "init.note.budget": "Projektets egna kostnader. Dela upp dem på år och rader.",

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
      ...a.assumptions.map(({ name, value, note }) => `- ${name}: ${value}${note === "" ? "" : `. ${note}`}`),
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

  "init.intro":
    "Svara på frågorna, eller tryck retur för det som står inom parentes.\n? ger hjälp, < går tillbaka, Ctrl-C avbryter. Inget skrivs förrän allt är besvarat.\n",
  "init.interrupted": "Avbrutet. Inget skrevs.",
  "init.firstQuestion": "Det här är den första frågan.",
  "init.ask.folder": "Vad ska mappen heta?",
  "init.help.folder": "Scenariot blir en ny mapp med CSV-filer. Skriv ett namn eller en sökväg.",
  "init.ask.municipality": "Vilken kommun?",
  "init.help.municipality":
    "Kommunen ger skattesatserna. Skriv namnet eller kommunkoden, som Gävle eller 2180.",
  "init.ask.start": "Vilken månad börjar de?",
  "init.help.start":
    "År och månad, som 2026-01. Regler och belopp är de som gäller då. Alla börjar samma månad; ändra i deltagare.csv sedan.",
  "init.ask.people": "Hur många personer får jobb?",
  "init.help.people":
    "Ett tal över noll. Alla räknas som samma slags hushåll tills du lägger till fler i grupper.csv.",
  "init.ask.adults": "Hur många vuxna har hushållet, 1 eller 2?",
  "init.help.adults":
    "1 för ensamstående, 2 för makar eller sambor. Försörjningsstödet räknas för hela hushållet.",
  "init.ask.children": "Hur gamla är barnen?",
  "init.help.children": "Åldrar med komma emellan, som 8,12. Skriv inga om hushållet saknar barn.",
  "init.ask.rent": "Vad kostar bostaden i månaden?",
  "init.help.rent": "Hyra i kronor, utan hushållsel. Den ingår i försörjningsstödet.",
  "init.ask.job": (a: { jobs: readonly string[] }) =>
    `Vilken anställningsform?\n${a.jobs.map((job, i) => `  ${i + 1} ${job}`).join("\n")}\nSkriv namnet eller siffran:`,
  "init.help.job":
    "Formen avgör vad staten betalar, hur länge, och om tiden ger rätt till a-kassa. Här står de som finns vid starten.",
  "init.ask.months": "Hur många månader varar jobbet?",
  "init.help.months":
    "Hela månader. Sedan går de vidare till arbete, a-kassa eller tillbaka till försörjningsstöd.",
  "init.ask.wage": "Vilken lön får de före skatt, i månaden?",
  "init.help.wage":
    "Månadslönen i kronor, som den betalas ut. Den avgör skatt, avgifter, statens stöd och om försörjningsstödet upphör.",
  "init.ask.po": "Vilket PO-pålägg har kommunen?",
  "init.help.po":
    "Andel av lönen med procenttecken, t.ex. 44,53 %. Modellen saknar ett värde för en del av tiden och gissar inte. Fråga ekonomiavdelningen.",
  "init.ask.supervision": "Hur stor del av en heltid lägger handledaren per anställd?",
  "init.help.supervision": "Med procenttecken, t.ex. 10 %. 0 % om handledningen inte ska räknas.",
  "init.ask.supervisorWage": "Vilken månadslön har handledaren?",
  "init.help.supervisorWage": "Heltidslön före skatt, i kronor. PO läggs på.",
  "init.ask.cost": "Vad kostar projektet i sig, sammanlagt?",
  "init.help.cost":
    "Kronor utöver löner och handledning: samordning, lokaler, utbildning. Raden hamnar i budget.csv. 0 om inget.",
  "init.ask.horizon": "Hur många månader ska resultatet följas?",
  "init.help.horizon":
    "Månader, eller år som 3 år. Skatten når kommunen två år senare, så tre år visar mer än ett.",
  "init.ask.other": (a: { name: string; unit: string; about: string }) =>
    `${a.about}
  ${a.name}${a.unit === "" ? "" : ` (${a.unit})`}:`,

  "init.help.value": (a: { held: readonly Period[] }) =>
    `Modellen har bara värden ${listed(a.held.map(period), "sv")} och gissar inte. Ange det som gäller.`,

  "init.bad.start": (a: { value: string }) => `”${a.value}” är ingen månad. Skriv t.ex. 2026-01.`,
  "init.bad.people": (a: { value: string }) => `”${a.value}” är inget antal över noll. Skriv t.ex. 10.`,
  "init.bad.adults": (a: { value: string }) => `Skriv 1 eller 2, inte ”${a.value}”.`,
  "init.bad.children": (a: { value: string }) =>
    `”${a.value}” går inte att läsa som åldrar på hemmavarande barn. Skriv t.ex. 8,12, eller inga.`,
  "init.bad.amount": (a: { value: string }) => `”${a.value}” är inget belopp i kronor. Skriv t.ex. 23000.`,
  "init.bad.months": (a: { value: string; highest: string }) =>
    `”${a.value}” går inte. Skriv hela månader, 1 till ${a.highest}.`,
  "init.bad.share": (a: { value: string }) =>
    `”${a.value}” är ingen andel. Skriv med procenttecken, t.ex. 10 %.`,
  "init.bad.value": (a: { value: string; unit: string }) =>
    `”${a.value}” går inte att läsa som ${a.unit === "" ? "ett tal" : a.unit}.`,
  "init.bad.folder": "Skriv ett namn på mappen.",
  "init.bad.municipality": (a: { value: string }) =>
    `Kommunen ”${a.value}” finns inte. Skriv namnet som det brukar skrivas, eller kommunkoden.`,
  "init.bad.municipalityNear": (a: { value: string; near: string }) =>
    `Kommunen ”${a.value}” finns inte. Menade du ${a.near}?`,
  "init.bad.job": (a: { value: string; jobs: readonly string[] }) =>
    `Anställningsformen ”${a.value}” finns inte. Välj mellan ${listed(a.jobs, "sv")}.`,
  "init.bad.jobThen": (a: { job: string; start: string; periods: readonly Period[] }) =>
    `${a.job} går inte att börja ${a.start}. Formen finns ${listed(a.periods.map(period), "sv")}.`,
  "init.bad.jobLength": (a: { job: string; longest: string }) =>
    `${a.job} får vara högst ${a.longest} månader sammanlagt.`,
  "init.bad.set": (a: { value: string }) =>
    `--set ska vara namn=värde, t.ex. --set "produktionsfaktor=60 %", inte ”${a.value}”.`,
  "init.bad.setName": (a: { name: string }) => `Modellen har inget namn ”${a.name}” att ge ett värde.`,
  "init.bad.setNameNear": (a: { name: string; near: string }) =>
    `Modellen har inget namn ”${a.name}”. Menade du ${a.near}?`,
  "init.flag": (a: { flag: string; why: string }) => `${a.flag}: ${a.why}`,
  "init.missing": (a: { flags: readonly { flag: string; about: string }[] }) => {
    const width = Math.max(...a.flags.map((f) => f.flag.length));
    return [
      "Det saknas svar, och utan terminal går det inte att fråga. Lägg till:",
      ...a.flags.map((f) => `  ${f.flag.padEnd(width)}  ${f.about}`),
    ].join("\n");
  },

  "init.done": (a: { folder: string; files: readonly string[]; run: string; again: string }) =>
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
  "init.kept": (a: { folder: string; files: readonly string[] }) =>
    `De gamla filerna (${listed(a.files, "sv")}) ligger kvar i ${a.folder}.`,
};
