import type { Place } from "../../core/explanation.js";
import type { CombinedFault, RulebookProblem } from "../../core/problems/rulebook.js";
import { listed, quoted, readable } from "../numbers.js";
import { periodEn, periodSv } from "../period.js";
import type { ProblemWords } from "../words.js";

/** So many names are told. */
const NAMES_TOLD = 4;
const namedSv = (names: readonly string[]): string =>
  names.length > NAMES_TOLD ? `${names.slice(0, NAMES_TOLD - 1).join(", ")} med flera` : listed(names, "sv");
const namedEn = (names: readonly string[]): string =>
  names.length > NAMES_TOLD ? `${names.slice(0, NAMES_TOLD - 1).join(", ")} and more` : listed(names, "en");

const line = (place: Place): string =>
  place.line === undefined ? place.file : `${place.file}:${place.line}`;

const evidenceSv = { source: "källa", grade: "säkerhet", checked: "dag då värdet kontrollerades" } as const;

const evidenceEn = { source: "a source", grade: "a grade", checked: "the day it was last checked" } as const;

const halvesSv = {
  key: "någon nyckel",
  value: "något värde",
  from: "bandets undre gräns",
  to: "bandets övre gräns",
} as const;

const halvesEn = {
  key: "a key",
  value: "a value",
  from: "the lower end of the band",
  to: "the upper end of the band",
} as const;

function combinedSv(why: CombinedFault): string {
  switch (why.kind) {
    case "alone":
      return "består bara av en del.";
    case "twice":
      return `har delen ”${why.part}” två gånger.`;
    case "circle":
      return `är en del av sig självt: ${why.names.join(" → ")}.`;
    case "filled":
      return "fyller i något som dess delar redan säger.";
    case "supports":
      return `har ”${why.part}” vid sidan av ”${why.main}”, men i ”${why.part}” försörjer man sig själv.`;
    case "mark":
      return `säger något annat om självförsörjning än ”${why.main}”, som är huvudtillståndet.`;
    case "livelihood":
      return `har ”${why.part}” vid sidan av ”${why.main}”, men ”${why.by}” räknar den som är i ”${why.part}” och inte den som är i ”${why.main}”.`;
    case "income":
      return `har ”${why.part}” vid sidan av ”${why.main}”, men ”${why.part}” har ett eget värde i kolumnen ”${why.column}”, och ”${why.by}” räknas en gång per person.`;
  }
}

const combinedRemedySv: Readonly<Record<CombinedFault["kind"], string>> = {
  alone: "Skriv huvudtillståndet, ett plustecken och det som pågår vid sidan av, eller töm ”består av”.",
  twice: "Stryk den ena.",
  circle: "Skriv delar som inte består av tillståndet.",
  filled: "Töm cellen. Värden och slag hämtas från delarna.",
  supports: "Skriv det som försörjer först. Bara huvudtillståndet kan vara ett arbete eller studier.",
  mark: "Töm ”självförsörjande” på raden, eller skriv det som huvudtillståndet har.",
  livelihood: "Ta bort slaget från den delen, eller låt raden gälla huvudtillståndet också.",
  income: "Låt den delen stå först, eller ge det sammansatta tillståndet en egen rad utan ”består av”.",
};

function combinedEn(why: CombinedFault): string {
  switch (why.kind) {
    case "alone":
      return "consists of one part only.";
    case "twice":
      return `has the part “${why.part}” twice.`;
    case "circle":
      return `is a part of itself: ${why.names.join(" → ")}.`;
    case "filled":
      return "fills in something that its parts already say.";
    case "supports":
      return `has “${why.part}” beside “${why.main}”, but people support themselves in “${why.part}”.`;
    case "mark":
      return `says something else about self-support than “${why.main}”, which is its main state.`;
    case "livelihood":
      return `has “${why.part}” beside “${why.main}”, but “${why.by}” counts those in “${why.part}” and not those in “${why.main}”.`;
    case "income":
      return `has “${why.part}” beside “${why.main}”, but “${why.part}” has a value of its own in the column “${why.column}”, and “${why.by}” is counted once for each person.`;
  }
}

const combinedRemedyEn: Readonly<Record<CombinedFault["kind"], string>> = {
  alone: "Write the main state, a plus sign and what goes on beside it, or empty “består av”.",
  twice: "Take one away.",
  circle: "Write parts that do not consist of the state.",
  filled: "Empty the cell. Values and kinds are those of the parts.",
  supports: "Write what supports people first. Only the main state can be work or studies.",
  mark: "Empty “självförsörjande” on the row, or write what the main state has.",
  livelihood: "Take the kind away from that part, or let the row count the main state too.",
  income: "Put that part first, or give the combined state a row of its own without “består av”.",
};

export const rulebook: ProblemWords<RulebookProblem> = {
  "modellfil-saknas": {
    sv: {
      title: "En fil saknas i modellens mapp",
      says: (p) => `mappen saknar ”${p.name}”.`,
      remedy: () => "Lägg till filen. models/README.md visar vad den ska innehålla.",
    },
    en: {
      title: "A file is missing in the model's folder",
      says: (p) => `the folder has no “${p.name}”.`,
      remedy: () => "Add the file. models/README.md shows what goes in it.",
    },
  },
  "modellfil-okand": {
    sv: {
      title: "En fil i modellens mapp är okänd",
      says: () => "modellen har ingen fil med det namnet, så den skulle inte läsas.",
      remedy: (p) =>
        p.near === undefined
          ? "Döp om filen till ”tabell-…” om den är en tabell, annars flytta den."
          : `Menade du ”${p.near}”? Döp om filen.`,
    },
    en: {
      title: "A file in the model's folder is unknown",
      says: () => "a model has no file of that name, so it would not be read.",
      remedy: (p) =>
        p.near === undefined
          ? "Rename it to “tabell-…” if it is a table, or move it."
          : `Did you mean “${p.near}”? Rename the file.`,
    },
  },
  "modellrad-saknas": {
    sv: {
      title: "En rad saknas i modell.csv",
      says: (p) => `raden ”${p.name}” saknas eller är tom.`,
      remedy: (p) => `Lägg till en rad med namnet ”${p.name}” och ett värde.`,
    },
    en: {
      title: "A row is missing in modell.csv",
      says: (p) => `the row “${p.name}” is missing or empty.`,
      remedy: (p) => `Add a row with the name “${p.name}” and a value.`,
    },
  },
  "modellrad-okand": {
    sv: {
      title: "En rad i modell.csv är okänd",
      says: (p) => `ingen rad i modell.csv får heta ”${p.name}”.`,
      remedy: (p) => (p.near === undefined ? "Ta bort raden." : `Menade du ”${p.near}”?`),
    },
    en: {
      title: "A row of modell.csv is unknown",
      says: (p) => `no row of modell.csv is called “${p.name}”.`,
      remedy: (p) => (p.near === undefined ? "Remove the row." : `Did you mean “${p.near}”?`),
    },
  },
  "modellrad-dubbel": {
    sv: {
      title: "En rad i modell.csv finns två gånger",
      says: (p) => `”${p.name}” står redan på rad ${p.other.line ?? 1}.`,
      remedy: () => "Ta bort den ena.",
    },
    en: {
      title: "A row of modell.csv occurs twice",
      says: (p) => `“${p.name}” already stands on line ${p.other.line ?? 1}.`,
      remedy: () => "Remove one of them.",
    },
  },
  "modellformat-okant": {
    sv: {
      title: "Modellen har ett format som programmet inte kan läsa",
      says: (p) =>
        `modellen har format ”${p.text}”, men programmet läser format ${listed(p.known.map(String), "sv")}.`,
      remedy: () => "Använd en nyare version av programmet, eller rätta raden.",
    },
    en: {
      title: "The model has a format the program cannot read",
      says: (p) =>
        `the model has format “${p.text}”, but the program reads formats ${listed(p.known.map(String), "en")}.`,
      remedy: () => "Use a newer version of the program, or mend the row.",
    },
  },
  "modell-okand": {
    sv: {
      title: "En modell som används finns inte",
      says: (p) => `modellen använder ”${p.name}”, som inte finns.`,
      remedy: (p) =>
        p.near === undefined ? "Lägg till mappen eller ta bort namnet." : `Menade du ”${p.near}”?`,
    },
    en: {
      title: "A model that is used does not exist",
      says: (p) => `the model uses “${p.name}”, which does not exist.`,
      remedy: (p) =>
        p.near === undefined ? "Add the folder or remove the name." : `Did you mean “${p.near}”?`,
    },
  },
  "modell-dubbel": {
    sv: {
      title: "Två modeller heter lika",
      says: (p) => `modellen heter ”${p.name}” precis som ${p.other.file}.`,
      remedy: () => "Döp om den ena mappen.",
    },
    en: {
      title: "Two models have the same name",
      says: (p) => `the model is called “${p.name}”, just like ${p.other.file}.`,
      remedy: () => "Rename one of the folders.",
    },
  },
  "modeller-i-cirkel": {
    sv: {
      title: "Modeller använder varandra i en cirkel",
      says: (p) => `modellerna använder varandra i en cirkel: ${p.names.join(" → ")}.`,
      remedy: () => "Flytta det gemensamma till en egen modell som de andra använder.",
    },
    en: {
      title: "Models use each other in a circle",
      says: (p) => `the models use each other in a circle: ${p.names.join(" → ")}.`,
      remedy: () => "Move what they share to a model of its own that the others use.",
    },
  },
  "datum-olasligt": {
    sv: {
      title: "Ett datum går inte att läsa",
      says: (p) => `”${p.text}” är inget datum.`,
      remedy: () => "Skriv år, månad och dag, som 2026-01-01.",
    },
    en: {
      title: "A date cannot be read",
      says: (p) => `“${p.text}” is not a date.`,
      remedy: () => "Write year, month and day, as 2026-01-01.",
    },
  },
  "datum-ombytta": {
    sv: {
      title: "Sista dagen är före den första",
      says: (p) => `perioden börjar ${p.from} men slutar ${p.to}.`,
      remedy: () => "Byt plats på datumen eller rätta det ena.",
    },
    en: {
      title: "The last day is before the first",
      says: (p) => `the period begins on ${p.from} but ends on ${p.to}.`,
      remedy: () => "Swap the dates or mend one of them.",
    },
  },
  "perioder-overlappar": {
    sv: {
      title: "Två rader gäller samtidigt",
      says: (p) =>
        `”${p.name}” har två rader som gäller samtidigt, ${periodSv(p.shared)}. Den andra: ${line(p.other)}.`,
      remedy: () => "Ge den äldre raden en sista dag före den nyares första.",
    },
    en: {
      title: "Two rows hold at the same time",
      says: (p) =>
        `“${p.name}” has two rows that hold at the same time, ${periodEn(p.shared)}. The other: ${line(p.other)}.`,
      remedy: () => "Give the older row a last day before the newer one's first.",
    },
  },
  "perioder-lucka": {
    sv: {
      title: "Det finns dagar som ingen rad gäller",
      says: (p) => `”${p.name}” saknar rad ${periodSv(p.gap)}. Raden före: ${line(p.other)}.`,
      remedy: () =>
        "Rätta datumen eller lägg till en rad för tiden emellan. Är det två olika saker ska de ha olika namn.",
    },
    en: {
      title: "There are days for which no row holds",
      says: (p) => `“${p.name}” has no row ${periodEn(p.gap)}. The row before: ${line(p.other)}.`,
      remedy: () =>
        "Mend the dates or add a row for the time between. If they are two different things, give them different names.",
    },
  },
  "belagg-saknas": {
    sv: {
      title: "En uppgift saknar belägg",
      says: (p) => `”${p.name}” saknar ${evidenceSv[p.missing]}.`,
      remedy: (p) =>
        ({
          source: "Skriv var uppgiften finns: lag och paragraf, sida eller dokument.",
          grade:
            "Skriv A (lag), B (officiell statistik), C (studie, utvärdering eller andrahandskälla) eller D (antagande).",
          checked: "Skriv dagen då uppgiften senast jämfördes med källan, som 2026-01-31.",
        })[p.missing],
    },
    en: {
      title: "Evidence is missing",
      says: (p) => `“${p.name}” lacks ${evidenceEn[p.missing]}.`,
      remedy: (p) =>
        ({
          source: "Write where it is found: law and section, page or document.",
          grade:
            "Write A (law), B (official statistics), C (study, evaluation or second-hand source) or D (assumption).",
          checked: "Write the day it was last held against its source, as 2026-01-31.",
        })[p.missing],
    },
  },
  "ord-okant": {
    sv: {
      title: "Cellen har ett ord som inte går att använda",
      says: (p) => `”${p.text}” går inte att använda här.`,
      remedy: (p) => `Skriv ett av orden: ${quoted(p.known, "sv")}.`,
    },
    en: {
      title: "The cell has a word that cannot be used",
      says: (p) => `“${p.text}” cannot be used here.`,
      remedy: (p) => `Write one of the words: ${quoted(p.known, "en")}.`,
    },
  },
  "rader-olika": {
    sv: {
      title: "Rader med samma namn säger emot varandra",
      says: (p) =>
        `”${p.name}” har ”${p.text}” här men ”${p.before}” på rad ${p.other.line ?? 1}. De ska vara lika för alla datum.`,
      remedy: () => "Skriv lika på båda raderna, eller ge dem olika namn.",
    },
    en: {
      title: "Rows of the same name contradict each other",
      says: (p) =>
        `“${p.name}” has “${p.text}” here but “${p.before}” on line ${p.other.line ?? 1}. They must be the same for all dates.`,
      remedy: () => "Write the same on both rows, or give them different names.",
    },
  },
  "villkor-olasligt": {
    sv: {
      title: "Cellen ska svara ja eller nej",
      says: (p) => `”${p.text}” är varken ja eller nej.`,
      remedy: () => "Skriv ja eller nej.",
    },
    en: {
      title: "The cell must answer yes or no",
      says: (p) => `“${p.text}” is neither yes nor no.`,
      remedy: () => "Write ja or nej.",
    },
  },
  "tabellkolumn-okand": {
    sv: {
      title: "En kolumn i en tabell säger inte vad den är",
      says: (p) => `kolumnen ”${p.column}” säger inte om den är nyckel eller värde.`,
      remedy: (p) =>
        p.near === undefined
          ? "Skriv ”namn (nyckel)” för en nyckel, ”namn (samma nyckel)” för ett annat sätt att skriva den, eller ”namn (kr/månad)” för ett värde."
          : `Menade du ”${p.near}”?`,
    },
    en: {
      title: "A column of a table does not say what it is",
      says: (p) => `the column “${p.column}” does not say whether it is a key or a value.`,
      remedy: (p) =>
        p.near === undefined
          ? "Write “name (nyckel)” for a key, “name (samma nyckel)” for another way to write it, or “name (kr/månad)” for a value."
          : `Did you mean “${p.near}”?`,
    },
  },
  "tillstandskolumn-okand": {
    sv: {
      title: "En kolumn i tillstand.csv säger inte vad den är",
      says: (p) => `kolumnen ”${p.column}” säger inte vad den innehåller.`,
      remedy: (p) =>
        p.near === undefined
          ? "Skriv ”namn (kr/månad)” för formler i en enhet, eller ”namn (aktör)” för den som betalar eller får."
          : `Menade du ”${p.near}”?`,
    },
    en: {
      title: "A column of tillstand.csv does not say what it is",
      says: (p) => `the column “${p.column}” does not say what it holds.`,
      remedy: (p) =>
        p.near === undefined
          ? "Write “name (kr/månad)” for formulas in a unit, or “name (aktör)” for who pays or receives."
          : `Did you mean “${p.near}”?`,
    },
  },
  "tillstandskolumn-tom": {
    sv: {
      title: "Ett tillstånd saknar något som en post använder",
      says: (p) =>
        `tillståndet ”${p.state}” saknar ${p.column}, som ”${p.by}” använder (${p.usedAt.file}:${p.usedAt.line ?? 1}).`,
      remedy: () =>
        "Fyll i cellen. Skriv 0 om det inte finns något att räkna, eller räkna inte med tillståndet på den raden.",
    },
    en: {
      title: "A state lacks something that an item uses",
      says: (p) =>
        `the state “${p.state}” has no ${p.column}, which “${p.by}” uses (${p.usedAt.file}:${p.usedAt.line ?? 1}).`,
      remedy: () =>
        "Fill in the cell. Write 0 if there is nothing to count, or do not count the state on that row.",
    },
  },
  "tillstand-sammansatt": {
    sv: {
      title: "Ett tillstånd som består av flera går inte ihop",
      says: ({ state, why }) => `”${state}” ${combinedSv(why)}`,
      remedy: ({ why }) => combinedRemedySv[why.kind],
    },
    en: {
      title: "A state that consists of several does not hold together",
      says: ({ state, why }) => `“${state}” ${combinedEn(why)}`,
      remedy: ({ why }) => combinedRemedyEn[why.kind],
    },
  },
  "tabell-halv": {
    sv: {
      title: "En tabell saknar nyckel eller värde",
      says: (p) => `tabellen saknar ${halvesSv[p.missing]}.`,
      remedy: (p) =>
        ({
          key: "Ge en kolumn rubriken ”namn (nyckel)”.",
          value: "Ge en kolumn rubriken ”namn (enhet)”, till exempel ”norm (kr/månad)”.",
          from: "Ett band har två kolumner: ”ålder från (nyckel)” och ”ålder till (nyckel)”.",
          to: "Ett band har två kolumner: ”ålder från (nyckel)” och ”ålder till (nyckel)”.",
        })[p.missing],
    },
    en: {
      title: "A table lacks a key or a value",
      says: (p) => `the table lacks ${halvesEn[p.missing]}.`,
      remedy: (p) =>
        ({
          key: "Give a column the header “name (nyckel)”.",
          value: "Give a column the header “name (unit)”, for example “norm (kr/månad)”.",
          from: "A band has two columns: “ålder från (nyckel)” and “ålder till (nyckel)”.",
          to: "A band has two columns: “ålder från (nyckel)” and “ålder till (nyckel)”.",
        })[p.missing],
    },
  },
  "fall-stammer-inte": {
    sv: {
      title: "Ett fall stämmer inte",
      says: (p) => `”${p.expression}” blir ${p.found}, inte ${p.expected}.`,
      remedy: () => "Jämför med källan. Rätta regeln om fallet har rätt, annars fallet.",
    },
    en: {
      title: "A case fails",
      says: (p) => `“${p.expression}” comes to ${p.found}, not ${p.expected}.`,
      remedy: () => "Compare with the source. Mend the rule if the case is right, or else the case.",
    },
  },
  "saknas-den-dagen": {
    sv: {
      title: "Värden är inte kända för en dag",
      says: (p) =>
        `${p.number === 1 ? "ett värde" : `${readable(String(p.number), "sv", " ")} värden`} är inte kända för ${p.day}: ${namedSv(p.names)}.`,
      remedy: (p) => `lonsam parameters --due ${p.day} visar var de publiceras.`,
    },
    en: {
      title: "Values are not known for a day",
      says: (p) =>
        `${p.number === 1 ? "one value is" : `${readable(String(p.number), "en")} values are`} not known for ${p.day}: ${namedEn(p.names)}.`,
      remedy: (p) => `lonsam parameters --due ${p.day} shows where they are published.`,
    },
  },
  "andring-av-okant": {
    sv: {
      title: "En ändring gäller en regel som inte finns",
      says: (p) => `ändringen gäller ”${p.name}”, men ingen regel och inget värde heter så.`,
      remedy: (p) =>
        p.near === undefined
          ? "Skriv namnet som i regler.csv, parametrar.csv eller en tabell."
          : `Menade du ”${p.near}”?`,
    },
    en: {
      title: "A change is of a rule that there is not",
      says: (p) => `the change is of “${p.name}”, but no rule and no value is called so.`,
      remedy: (p) =>
        p.near === undefined
          ? "Write the name as in regler.csv, parametrar.csv or a table."
          : `Did you mean “${p.near}”?`,
    },
  },
  "krav-okant": {
    sv: {
      title: "En post kräver något som inte finns",
      says: (p) => `”${p.name}” finns inte bland indata.`,
      remedy: (p) =>
        p.near === undefined
          ? "Skriv namn ur modellens indata.csv, eller ur en modell som den använder, med komma emellan."
          : `Menade du ”${p.near}”?`,
    },
    en: {
      title: "An item requires something that there is not",
      says: (p) => `there is no “${p.name}” among the inputs.`,
      remedy: (p) =>
        p.near === undefined
          ? "Write names of the model's indata.csv, or of a model that it uses, with commas between."
          : `Did you mean “${p.near}”?`,
    },
  },
  "lucka-okand": {
    sv: {
      title: "En lucka i en mall för nya scenarier går inte att fylla",
      says: (p) => `ingen fråga och inget ord heter ”${p.name}”, så luckan {${p.name}} kan inte fyllas.`,
      remedy: (p) =>
        p.near === undefined
          ? "Lägg till frågan i fragor.csv eller ordet i ord.csv, eller ta bort luckan."
          : `Menade du {${p.near}}?`,
    },
    en: {
      title: "A gap in a template for new scenarios cannot be filled",
      says: (p) => `no question and no word is called “${p.name}”, so the gap {${p.name}} cannot be filled.`,
      remedy: (p) =>
        p.near === undefined
          ? "Add the question to fragor.csv or the word to ord.csv, or take the gap away."
          : `Did you mean {${p.near}}?`,
    },
  },
  "regel-utan-fall": {
    sv: {
      title: "En regel prövas inte av något fall",
      says: (p) => `inget fall i fall.csv prövar den här lydelsen av ”${p.name}”.`,
      remedy: () => "Lägg till ett fall med ett känt svar för en dag då lydelsen gäller.",
    },
    en: {
      title: "No case tries a rule",
      says: (p) => `no case in fall.csv tries this wording of “${p.name}”.`,
      remedy: () => "Add a case with a known answer for a day on which the wording holds.",
    },
  },
};
