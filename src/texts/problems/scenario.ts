import { fixed, percentOf, rate } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import type { Bounded, ScenarioProblem, SettingKind } from "../../core/problems/scenario.js";
import { listed, quoted, readable } from "../numbers.js";
import { unequalIn } from "../compare.js";
import type { ProblemWords } from "../words.js";

const meantSv = (near: string | undefined, otherwise: string): string =>
  near === undefined ? otherwise : `Menade du ”${near}”?`;

const meantEn = (near: string | undefined, otherwise: string): string =>
  near === undefined ? otherwise : `Did you mean “${near}”?`;

const linesSv = (places: readonly Place[]): string =>
  listed(
    places.map((p) => `rad ${p.line ?? 1}`),
    "sv",
  );

const linesEn = (places: readonly Place[]): string =>
  listed(
    places.map((p) => `line ${p.line ?? 1}`),
    "en",
  );

/** A line of the same file, or of another. */
const rowSv = (here: Place, there: Place): string =>
  here.file === there.file ? `rad ${there.line ?? 1}` : `${there.file}, rad ${there.line ?? 1}`;

/** A line of the same file, or of another. */
const rowEn = (here: Place, there: Place): string =>
  here.file === there.file ? `line ${there.line ?? 1}` : `${there.file}, line ${there.line ?? 1}`;

const percentSv = (share: string): string => `${readable(percentOf(rate(share)), "sv")} %`;

const percentEn = (share: string): string => `${readable(percentOf(rate(share)), "en")}%`;

/** To a tenth of a per cent; all digits where only they show that a share is outside. */
function nearPercent(share: string): string {
  const near = fixed(rate(share), 3);
  return Number(near) >= 0 && Number(near) <= 1 && !(Number(share) >= 0 && Number(share) <= 1) ? share : near;
}

const nearPercentSv = (share: string): string => percentSv(nearPercent(share));
const nearPercentEn = (share: string): string => percentEn(nearPercent(share));

const howToWriteSv: Readonly<Record<SettingKind, string>> = {
  format: "Skriv ett heltal, 1.",
  models: "Skriv modellernas namn med komma emellan, eller ./mapp för en egen modell i scenariots mapp.",
  start: "Skriv första månaden som 2026-01.",
  horizon: "Skriv ett antal hela månader eller år, som ”18 månader” eller ”5 år”.",
  cycle: "Skriv månad eller år.",
  prices: "Skriv ett år, som 2026, eller löpande.",
  rate: "Skriv en procentsats, som ”3,5 %” eller ”5 % nominell”, eller en för varje tid: ”3,5 % år 1-30, 3 % från år 31”.",
  fadeFrom: "Skriv ett helt år, 2 till 99: år 1 är det år då man kommer in.",
  longRun: "Skriv hela år med komma emellan, högst sex, som ”10, 20, 40 år”.",
  shortRun: "Skriv den sista månaden, som 2027-12, eller ett år.",
  timing: "Skriv kalenderår, uppföljningsår, start, mitt eller slut.",
  counting: "Skriv start, mitt eller slut.",
  costKey: "Skriv andelar, invånare eller deltagare.",
  employer: "Skriv kommun eller privat.",
  budgetAnswer:
    "Skriv det som flaggan tar i lonsam budget, t.ex. tkr, 4 eller 4,7-9; ja för en flagga utan värde.",
  share: "Skriv en andel med procenttecken, som ”10 %”.",
};

const howToWriteEn: Readonly<Record<SettingKind, string>> = {
  format: "Write a whole number, 1.",
  models:
    "Write the names of the models with commas between, or ./folder for a model of your own in the scenario's folder.",
  start: "Write the first month, as 2026-01.",
  horizon: "Write a number of whole months or years, as “18 månader” or “5 år”.",
  cycle: "Write månad or år.",
  prices: "Write a year, as 2026, or löpande for current prices.",
  rate: "Write a percentage, as “3,5 %” or “5 % nominell”, or one for each time: “3,5 % år 1-30, 3 % från år 31”.",
  fadeFrom: "Write a whole year, 2 to 99: year 1 is the one in which people come in.",
  longRun: "Write whole years with commas between, at most six, as “10, 20, 40 år”.",
  shortRun: "Write the last month, as 2027-12, or a year.",
  timing: "Write kalenderår, uppföljningsår, start, mitt or slut.",
  counting: "Write start, mitt or slut.",
  costKey: "Write andelar, invånare or deltagare.",
  employer: "Write kommun or privat.",
  budgetAnswer:
    "Write what the flag of lonsam budget takes, such as tkr, 4 or 4,7-9; ja for a flag without a value.",
  share: "Write a share with a percent sign, as “10 %”.",
};

const thingsSv: Readonly<Record<Bounded, string>> = {
  states: "tillstånd",
  changes: "ändringar",
  actors: "aktörer",
  items: "poster",
  outcomes: "utfall",
  groups: "grupper",
  entries: "rader om deltagare",
  flows: "flöden",
  stock: "rader om beståndet",
  inflow: "rader om inflöde",
  population: "rader om befolkningen",
  targets: "mål",
  municipalities: "kommuner",
  associations: "medlemmar i samordningsförbund",
  indicators: "indikatorer",
  frames: "ramar",
  assumptions: "antaganden",
  questions: "frågor",
  measures: "insatser",
  documentRows: "rader om dokumentet",
  alternatives: "rader om alternativ",
  comparisons: "rader om jämförelser",
  conventions: "rader om konventioner",
  english: "engelska texter",
  statuses: "olika ord i kolumnen",
};

const thingsEn: Readonly<Record<Bounded, string>> = {
  states: "states",
  changes: "changes",
  actors: "actors",
  items: "items",
  outcomes: "outcomes",
  groups: "groups",
  entries: "rows of participants",
  flows: "flows",
  stock: "rows of the stock",
  inflow: "rows of inflow",
  population: "rows about the population",
  targets: "targets",
  municipalities: "municipalities",
  associations: "members of associations",
  indicators: "indicators",
  frames: "frames",
  assumptions: "assumptions",
  questions: "questions",
  measures: "measures",
  documentRows: "rows of the document",
  alternatives: "rows of alternatives",
  comparisons: "rows of comparisons",
  conventions: "rows of conventions",
  english: "English texts",
  statuses: "different words in the column",
};

type StartKind = Extract<ScenarioProblem, { code: "start-olaslig" }>["kind"];

type Unclear = Extract<ScenarioProblem, { code: "jamforelse-otydlig" }>["why"];

const unclearSv: Readonly<Record<Unclear, readonly [says: (name: string) => string, remedy: string]>> = {
  kind: [
    (name) => `”${name}” är två slag av jämförelse.`,
    "Skriv slaget på jämförelsens första rad och lämna det tomt på de andra, eller ge den här raden ett eget namn.",
  ],
  main: [
    (name) => `också ”${name}” är jämförelsen som scenariot räknas med.`,
    "Skriv ja i kolumnen ”huvud” för en enda jämförelse. De andra visas ändå.",
  ],
  flows: [
    (name) => `”${name}” säger inte vad som händer utan insats.`,
    "Ange en fil med rader för ”utan insats”, eller för ”alla” som i den som lonsam followup --write skriver.",
  ],
  setting: [
    (name) => `”${name}” gäller med insatsen också, och kan inte skilja jämförelser åt.`,
    "Ange flöden, antaganden, ett antagande eller något modellen frågar efter. Annat skrivs i alternativ.csv.",
  ],
};

const unclearEn: Readonly<Record<Unclear, readonly [says: (name: string) => string, remedy: string]>> = {
  kind: [
    (name) => `“${name}” is two kinds of comparison.`,
    "Write the kind on the comparison's first row and leave it empty on the others, or give this row a name of its own.",
  ],
  main: [
    (name) => `“${name}” too is the comparison that the scenario is run with.`,
    "Write ja in the column “huvud” for one comparison only. The others are shown all the same.",
  ],
  flows: [
    (name) => `“${name}” does not say what happens without the measure.`,
    "Name a file with rows for “utan insats”, or for “alla” as in the one that lonsam followup --write writes.",
  ],
  setting: [
    (name) => `“${name}” holds with the measure too, and cannot tell comparisons apart.`,
    "Name flows, assumptions, an assumption or something the model asks for. Anything else goes into alternativ.csv.",
  ],
};

const startSv: Readonly<Record<StartKind, readonly [says: string, remedy: string]>> = {
  share: [
    "raden har antal eller platser, men också en andel eller en tid.",
    "En rad med antal eller platser tar personer ur beståndet. Lämna andel, efter, per, från månad och till månad tomma.",
  ],
  order: [
    "raden har en ordning men varken antal eller platser.",
    "Fyll i hur många som börjar varje månad (antal) eller får plats samtidigt (platser), eller töm ordning.",
  ],
  measure: [
    "raden har antal eller platser men ingen egen insats.",
    "Skriv vilken insats det är som tar emot dem.",
  ],
  same: [
    "raden går från ett tillstånd till samma tillstånd.",
    "Skriv under till det tillstånd de är i när de har börjat.",
  ],
  group: [
    "raden gäller alla grupper tillsammans, men formeln följer en kolumn i grupper.csv",
    "Skriv en rad för varje grupp, eller ett tal som är lika för alla.",
  ],
};

const startEn: Readonly<Record<StartKind, readonly [says: string, remedy: string]>> = {
  share: [
    "the row has a number or places, but a share or a time as well.",
    "A row with antal or platser takes people from the stock. Leave andel, efter, per, från månad and till månad empty.",
  ],
  order: [
    "the row has an order but neither a number nor places.",
    "Fill in how many start each month (antal) or have room at once (platser), or empty ordning.",
  ],
  measure: [
    "the row has a number or places but no measure of its own.",
    "Write which measure it is that takes them in.",
  ],
  same: [
    "the row goes from a state to the same state.",
    "Write under till the state that they are in when they have started.",
  ],
  group: [
    "the row is for all groups together, but its formula follows a column of grupper.csv",
    "Write a row for each group, or a number that is the same for all.",
  ],
};

export const scenario: ProblemWords<ScenarioProblem> = {
  "scenariofil-saknas": {
    sv: {
      title: "En fil saknas i scenariot",
      says: (p) => `scenariot saknar ”${p.name}”${p.orName === undefined ? "" : ` och ”${p.orName}”`}.`,
      remedy: (p) =>
        p.alternatives
          ? "Scenariot har alternativ: räkna ett med lonsam run … --alternative NAMN, eller ställ dem mot varandra med lonsam compare."
          : p.orName === undefined
            ? `Lägg till filen. lonsam help ${p.name} visar vad den ska innehålla.`
            : `Lägg till en av dem: ${p.name} med dem som börjar i en insats, eller ${p.orName} med alla som redan finns. lonsam help ${p.name} och lonsam help ${p.orName} visar vad de ska innehålla.`,
    },
    en: {
      title: "A file is missing in the scenario",
      says: (p) => `the scenario has no “${p.name}”${p.orName === undefined ? "" : ` and no “${p.orName}”`}.`,
      remedy: (p) =>
        p.alternatives
          ? "The scenario has alternatives: work one out with lonsam run … --alternative NAME, or compare them with lonsam compare."
          : p.orName === undefined
            ? `Add the file. lonsam help ${p.name} shows what goes in it.`
            : `Add one of them: ${p.name} with those who start in a measure, or ${p.orName} with all who are there already. lonsam help ${p.name} and lonsam help ${p.orName} show what goes in them.`,
    },
  },
  "scenariofil-okand": {
    sv: {
      title: "En fil i scenariot läses inte",
      says: () => "ett scenario har ingen fil med det namnet, så den läses inte.",
      remedy: (p) => `Menade du ”${p.near}”? Döp om filen.`,
    },
    en: {
      title: "A file of the scenario is not read",
      says: () => "a scenario has no file of that name, so it is not read.",
      remedy: (p) => `Did you mean “${p.near}”? Rename the file.`,
    },
  },
  "scenarioformat-nyare": {
    sv: {
      title: "Scenariot är skrivet för ett nyare program",
      says: (p) =>
        `scenariot har format ${p.text}, men den här versionen av programmet läser format ${p.known}.`,
      remedy: (p) => `Använd en version av programmet som läser format ${p.text}.`,
    },
    en: {
      title: "The scenario is written for a newer program",
      says: (p) =>
        `the scenario has format ${p.text}, but this version of the program reads format ${p.known}.`,
      remedy: (p) => `Use a version of the program that reads format ${p.text}.`,
    },
  },
  "scenarioformat-aldre": {
    sv: {
      title: "Scenariot har ett äldre format",
      says: (p) => `scenariot har format ${p.text} och lästes som format ${p.known}.`,
      remedy: (p) => `Skriv format ${p.known} när du har kontrollerat att resultatet är det du väntar dig.`,
    },
    en: {
      title: "The scenario has an older format",
      says: (p) => `the scenario has format ${p.text} and was read as format ${p.known}.`,
      remedy: (p) => `Write format ${p.known} once you have seen that the result is what you expect.`,
    },
  },
  "sokvag-utanfor": {
    sv: {
      title: "En sökväg leder ut ur scenariots mapp",
      says: (p) =>
        p.path === undefined
          ? "det här är en länk som leder ut ur mappen. Den följs inte, och inget läses."
          : `”${p.path}” ligger utanför scenariots mapp och läses inte.`,
      remedy: (p) =>
        p.path === undefined
          ? "Lägg själva filen i mappen i stället för en länk till den."
          : "Flytta modellen till scenariots mapp, eller ange var modellerna finns med --models.",
    },
    en: {
      title: "A path leads out of the scenario's folder",
      says: (p) =>
        p.path === undefined
          ? "this is a link that leads out of the folder. It is not followed, and nothing is read."
          : `“${p.path}” lies outside the scenario's folder and is not read.`,
      remedy: (p) =>
        p.path === undefined
          ? "Put the file itself in the folder, not a link to it."
          : "Move the model into the scenario's folder, or say where the models are with --models.",
    },
  },
  "scenariomodell-okand": {
    sv: {
      title: "Scenariots modell finns inte",
      says: (p) => `modellen ”${p.name}” finns inte.`,
      remedy: (p) => meantSv(p.near, "Rätta namnet eller lägg till modellens mapp."),
    },
    en: {
      title: "The scenario's model does not exist",
      says: (p) => `there is no model “${p.name}”.`,
      remedy: (p) => meantEn(p.near, "Mend the name or add the model's folder."),
    },
  },
  "installning-okand": {
    sv: {
      title: "En rad i scenariot är okänd",
      says: (p) => `”${p.name}” är varken en inställning eller något som modellen frågar efter.`,
      remedy: (p) => meantSv(p.near, "Ta bort raden, eller flytta den till antaganden.csv."),
    },
    en: {
      title: "A row of the scenario is unknown",
      says: (p) => `“${p.name}” is neither a setting nor anything the model asks for.`,
      remedy: (p) => meantEn(p.near, "Remove the row, or move it to antaganden.csv."),
    },
  },
  "installning-saknas": {
    sv: {
      title: "Scenariot är inte färdigt",
      says: (p) =>
        p.names.length === 1
          ? `raden ”${p.names[0]!}” saknas eller är tom.`
          : `raderna ${quoted(p.names, "sv")} saknas eller är tomma.`,
      remedy: (p) =>
        p.names.length === 1
          ? "Lägg till raden. lonsam help scenario.csv visar hur."
          : "Lägg till dem. lonsam help scenario.csv visar hur.",
    },
    en: {
      title: "The scenario is not finished",
      says: (p) =>
        p.names.length === 1
          ? `the row “${p.names[0]!}” is missing or empty.`
          : `the rows ${quoted(p.names, "en")} are missing or empty.`,
      remedy: (p) =>
        p.names.length === 1
          ? "Add the row. lonsam help scenario.csv shows how."
          : "Add them. lonsam help scenario.csv shows how.",
    },
  },
  "installning-olaslig": {
    sv: {
      title: "En inställning går inte att läsa",
      says: (p) => `”${p.text}” går inte att läsa.`,
      remedy: (p) => howToWriteSv[p.kind],
    },
    en: {
      title: "A setting cannot be read",
      says: (p) => `“${p.text}” cannot be read.`,
      remedy: (p) => howToWriteEn[p.kind],
    },
  },
  "ranta-och-priser": {
    sv: {
      title: "Räntan hör inte ihop med priserna",
      says: (p) =>
        p.nominal
          ? "kalkylräntan är nominell, men priserna är fasta."
          : "priserna är löpande, men kalkylräntan är inte nominell.",
      remedy: (p) =>
        p.nominal
          ? "Skriv en real ränta, som ”3,5 %”, eller prisår;löpande."
          : "Skriv en nominell ränta, som ”5 % nominell”, eller ett prisår.",
    },
    en: {
      title: "The discount rate does not go with the prices",
      says: (p) =>
        p.nominal
          ? "the discount rate is nominal, but prices are fixed."
          : "prices are current, but the discount rate is not nominal.",
      remedy: (p) =>
        p.nominal
          ? "Write a real rate, as “3,5 %”, or prisår;löpande."
          : "Write a nominal rate, as “5 % nominell”, or a price year.",
    },
  },
  "ranta-utanfor": {
    sv: {
      title: "Räntan är orimlig",
      says: (p) => `kalkylräntan ”${p.text}” ligger utanför −50 till 100 procent.`,
      remedy: () => "Skriv en ränta om året, som ”3,5 %”.",
    },
    en: {
      title: "The discount rate is out of bounds",
      says: (p) => `the discount rate “${p.text}” lies outside −50 to 100 per cent.`,
      remedy: () => "Write a rate per year, as “3,5 %”.",
    },
  },
  "avklingning-utan-jamforelse": {
    sv: {
      title: "En effekt kan inte avta mot något okänt",
      says: (p) =>
        p.why === "stock"
          ? "effekten avtar mot hur det går för samma personer utan insatsen, och i ett bestånd följs de inte var för sig."
          : "effekten avtar mot hur det går utan insatsen, och det säger scenariot inget om.",
      remedy: (p) =>
        p.why === "stock"
          ? "Ta bort avklingningen och skriv i floden.csv hur många som går tillbaka."
          : "Skriv i kolumnen jämförelse i deltagare.csv var samma personer börjar utan insatsen.",
    },
    en: {
      title: "An effect cannot fade towards what is not known",
      says: (p) =>
        p.why === "stock"
          ? "the effect fades towards how the same people fare without the measure, and in a stock they are not followed apart."
          : "the effect fades towards how people fare without the measure, and the scenario does not say how that is.",
      remedy: (p) =>
        p.why === "stock"
          ? "Take away the fade, and write in floden.csv how many go back."
          : "Write in the column jämförelse of deltagare.csv where the same people start without the measure.",
    },
  },
  "loneokning-utanfor": {
    sv: {
      title: "Löneökningen är orimlig",
      says: (p) => `löneökningen ”${p.text}” ligger utanför −20 till 20 procent om året.`,
      remedy: () => "Skriv en ökning om året, som ”1 %”.",
    },
    en: {
      title: "The growth of wages is out of bounds",
      says: (p) => `the wage growth “${p.text}” lies outside −20 to 20 per cent a year.`,
      remedy: () => "Write a growth per year, as “1 %”.",
    },
  },
  "ranta-okand": {
    sv: {
      title: "Räntan finns inte i modellen",
      says: (p) => `ingen modell har en kalkylränta som heter ”${p.text}”.`,
      remedy: (p) =>
        p.known.length === 0
          ? "Skriv en procentsats, som ”3,5 %”, eller en för varje tid: ”3,5 % år 1-30, 3 % från år 31”."
          : `Skriv ${listed(p.known, "sv").replace(" och ", " eller ")}, eller en procentsats, som ”3,5 %”.`,
    },
    en: {
      title: "The model has no such rate",
      says: (p) => `no model has a discount rate called “${p.text}”.`,
      remedy: (p) =>
        p.known.length === 0
          ? "Write a percentage, as “3,5 %”, or one for each time: “3,5 % år 1-30, 3 % från år 31”."
          : `Write ${listed(p.known, "en").replace(" and ", " or ")}, or a percentage, as “3,5 %”.`,
    },
  },
  "rantor-lucka": {
    sv: {
      title: "Räntorna har inte ett värde för varje år",
      says: (p) =>
        p.why === "twice"
          ? `år ${p.year} har två kalkylräntor.`
          : p.why === "last"
            ? `från år ${p.year} finns ingen kalkylränta.`
            : `år ${p.year} har ingen kalkylränta.`,
      remedy: () =>
        "Låt åren följa på varandra från år 1, och den sista räntan gälla tills vidare: ”3,5 % år 1-30, 3 % år 31-75, 2,5 % från år 76”.",
    },
    en: {
      title: "The rates do not have one value for each year",
      says: (p) =>
        p.why === "twice"
          ? `year ${p.year} has two discount rates.`
          : p.why === "last"
            ? `there is no discount rate from year ${p.year} on.`
            : `year ${p.year} has no discount rate.`,
      remedy: () =>
        "Let the years follow each other from year 1, and the last rate go on: “3,5 % år 1-30, 3 % år 31-75, 2,5 % från år 76”.",
    },
  },
  "prisar-ett-annat": {
    sv: {
      title: "Prisåret är ett annat än startåret",
      says: (p) =>
        `prisåret är ${p.year}, men scenariot börjar ${p.start}. Det finns inget index som räknar om beloppen mellan åren.`,
      remedy: (p) =>
        `Skriv beloppen i ${p.start} års priser och ta bort raden. Då gäller regler och belopp det år det börjar.`,
    },
    en: {
      title: "The price year is another than the year of the start",
      says: (p) =>
        `the price year is ${p.year}, but the scenario starts in ${p.start}. There is no index to convert amounts between the years.`,
      remedy: (p) =>
        `Write the amounts in prices of ${p.start} and remove the row. Rules and amounts are then those of the year it starts.`,
    },
  },
  "belopp-oforandrade": {
    sv: {
      title: "Belopp står stilla i löpande priser",
      says: (p) =>
        `priserna är löpande och räntan nominell, men ${quoted(p.names, "sv")} är samma belopp alla år. Senare år blir för små.`,
      remedy: () => "Räkna i fasta priser: ta bort prisår;löpande och skriv en real ränta, som ”3,5 %”.",
    },
    en: {
      title: "Amounts stand still in current prices",
      says: (p) =>
        `prices are current and the rate nominal, but ${quoted(p.names, "en")} ${p.names.length === 1 ? "is" : "are"} the same in every year. Later years come out too small.`,
      remedy: () => "Count in fixed prices: remove prisår;löpande and write a real rate, as “3,5 %”.",
    },
  },
  "horisont-for-lang": {
    sv: {
      title: "Horisonten är för lång",
      says: (p) => `”${p.text}” är längre än ${p.limit} år.`,
      remedy: (p) => `Välj högst ${p.limit} år.`,
    },
    en: {
      title: "The horizon is too long",
      says: (p) => `“${p.text}” is more than ${p.limit} years.`,
      remedy: (p) => `Choose ${p.limit} years at most.`,
    },
  },
  "for-manga": {
    sv: {
      title: "Filen har för många rader",
      says: (p) => `filen har fler än ${readable(String(p.limit), "sv")} ${thingsSv[p.what]}.`,
      remedy: () => "Slå ihop dem som liknar varandra, eller dela upp scenariot.",
    },
    en: {
      title: "The file has too many rows",
      says: (p) => `the file has more than ${readable(String(p.limit), "en")} ${thingsEn[p.what]}.`,
      remedy: () => "Merge those that are alike, or split the scenario.",
    },
  },
  "rad-dubbel": {
    sv: {
      title: "Två rader har samma namn",
      says: (p) => `”${p.name}” finns redan på ${rowSv(p.at, p.other)}.`,
      remedy: () => "Ta bort den ena raden eller döp om den.",
    },
    en: {
      title: "Two rows have the same name",
      says: (p) => `“${p.name}” already stands on ${rowEn(p.at, p.other)}.`,
      remedy: () => "Remove one of the rows or rename it.",
    },
  },
  "tillstand-okant": {
    sv: {
      title: "Tillståndet finns inte i modellen",
      says: (p) => `modellen har inget tillstånd som heter ”${p.name}”.`,
      remedy: (p) =>
        meantSv(
          p.near,
          p.known.length === 0
            ? "Lägg till det i modellens tillstand.csv."
            : `Modellen har ${quoted(p.known, "sv")}.`,
        ),
    },
    en: {
      title: "The model has no such state",
      says: (p) => `the model has no state called “${p.name}”.`,
      remedy: (p) =>
        meantEn(
          p.near,
          p.known.length === 0
            ? "Add it to the model's tillstand.csv."
            : `The model has ${quoted(p.known, "en")}.`,
        ),
    },
  },
  "tillstand-onatt": {
    sv: {
      title: "Ingen kan komma till ett tillstånd",
      says: (p) =>
        `ingen deltagare kan komma till ${p.names.length === 1 ? "tillståndet" : "tillstånden"} ${quoted(p.names, "sv")}.`,
      remedy: () => "Lägg till ett flöde dit i floden.csv om någon ska kunna komma dit.",
    },
    en: {
      title: "Nobody can reach a state",
      says: (p) =>
        `no participant can reach the ${p.names.length === 1 ? "state" : "states"} ${quoted(p.names, "en")}.`,
      remedy: () => "Add a flow to it in floden.csv if anybody should.",
    },
  },
  "grupp-okand": {
    sv: {
      title: "Gruppen finns inte",
      says: (p) => `ingen grupp heter ”${p.name}”.`,
      remedy: (p) => meantSv(p.near, "Lägg till den i grupper.csv eller rätta namnet."),
    },
    en: {
      title: "There is no such group",
      says: (p) => `no group is called “${p.name}”.`,
      remedy: (p) => meantEn(p.near, "Add it to grupper.csv or mend the name."),
    },
  },
  "grupp-oklar": {
    sv: {
      title: "Raden säger inte vilken grupp som menas",
      says: () => "det finns flera grupper, och raden säger inte vilken deltagarna hör till.",
      remedy: (p) =>
        `Skriv ${listed(
          p.groups.map((g) => `”${g}”`),
          "sv",
        ).replace(/ och (?=[^ ]*$)/u, " eller ")}.`,
    },
    en: {
      title: "The row does not say which group",
      says: () => "there are several groups, and the row does not say which the participants belong to.",
      remedy: (p) => `Write ${p.groups.map((g) => `“${g}”`).join(" or ")}.`,
    },
  },
  "grupp-utan-kommun": {
    sv: {
      title: "En grupp saknar kommun, men scenariot har flera",
      says: (p) => `gruppen ”${p.name}” har ingen kommun, men kommuner.csv har flera.`,
      remedy: () =>
        "Skriv kommunens namn i kolumnen ”kommun” i grupper.csv, med minst en grupp för varje kommun.",
    },
    en: {
      title: "A group has no municipality, but the scenario has several",
      says: (p) => `the group “${p.name}” has no municipality, but kommuner.csv has several.`,
      remedy: () =>
        "Write the name of the municipality in the column “kommun” of grupper.csv, with at least one group for each.",
    },
  },
  "kommun-okand": {
    sv: {
      title: "En kommun finns inte i kommuner.csv",
      says: (p) => `kommuner.csv har ingen kommun som heter ”${p.name}”.`,
      remedy: (p) =>
        p.near === undefined
          ? `Den har ${quoted(p.known, "sv")}. Lägg till kommunen med dess andel av kostnaden.`
          : `Menade du ”${p.near}”?`,
    },
    en: {
      title: "A municipality is not in kommuner.csv",
      says: (p) => `kommuner.csv has no municipality called “${p.name}”.`,
      remedy: (p) =>
        p.near === undefined
          ? `It has ${quoted(p.known, "en")}. Add the municipality with its share of the cost.`
          : `Did you mean “${p.near}”?`,
    },
  },
  "andelar-inte-hela": {
    sv: {
      title: "Andelarna av en kostnad blir inte hela kostnaden",
      says: (p) =>
        `från ${p.day} blir ${p.of === undefined ? "kommunernas andelar" : `medlemmarnas andelar i ”${p.of}”`} tillsammans ${readable(p.percent, "sv")} %.`,
      remedy: () =>
        "Ändra andelarna så att de blir 100 % varje dag. Tre lika kan skrivas 33,33 %, 33,33 % och 33,34 %.",
    },
    en: {
      title: "The shares of a cost do not make the whole cost",
      says: (p) =>
        `from ${p.day} ${p.of === undefined ? "the shares of the municipalities" : `the members' shares of “${p.of}”`} are ${readable(p.percent, "en")}% together.`,
      remedy: () =>
        "Change the shares so that they make 100 % on every day. Three that are alike may be written 33,33 %, 33,33 % and 33,34 %.",
    },
  },
  "grupp-utan-deltagare": {
    sv: {
      title: "En grupp har inga deltagare",
      says: (p) => `gruppen ”${p.name}” har ingen rad i deltagare.csv och påverkar inget.`,
      remedy: () => "Lägg till deltagare eller ta bort gruppen.",
    },
    en: {
      title: "A group has no participants",
      says: (p) => `the group “${p.name}” has no row in deltagare.csv and changes nothing.`,
      remedy: () => "Add participants or remove the group.",
    },
  },
  "gruppcell-for-tidig": {
    sv: {
      title: "En cell om en grupp använder något som inte är känt där",
      says: (p) => `cellen använder ”${p.name}”, som inte är känt när gruppen läses.`,
      remedy: () => "Använd antaganden och kolumner till vänster om cellen.",
    },
    en: {
      title: "A cell about a group uses something that is not known there",
      says: (p) => `the cell uses “${p.name}”, which is not known when the group is read.`,
      remedy: () => "Use assumptions and columns to the left of the cell.",
    },
  },
  "gruppkolumn-okand": {
    sv: {
      title: "Ingen formel läser kolumnen i grupper.csv",
      says: (p) => `varken modellen eller någon formel i scenariot läser kolumnen ”${p.name}”.`,
      remedy: (p) =>
        meantSv(p.near, "Kontrollera stavningen, använd namnet i en formel eller ta bort kolumnen."),
    },
    en: {
      title: "No formula reads the column of groups",
      says: (p) => `neither the model nor any formula of the scenario reads the column “${p.name}”.`,
      remedy: (p) => meantEn(p.near, "Check the spelling, use the name in a formula or remove the column."),
    },
  },
  "antagande-oanvant": {
    sv: {
      title: "Ingen formel använder värdet",
      says: (p) => `”${p.name}” har fått ett värde, men ingen formel använder det.`,
      remedy: (p) =>
        p.still === true
          ? "Scenariot har inga rader i floden.csv, så alla är kvar där de börjar. Saknas filen? Lägg till den, eller ta bort värdet."
          : meantSv(p.near, "Resultatet påverkas inte. Kontrollera stavningen eller ta bort värdet."),
    },
    en: {
      title: "No formula uses the value",
      says: (p) => `“${p.name}” was given a value, but no formula uses it.`,
      remedy: (p) =>
        p.still === true
          ? "The scenario has no rows in floden.csv, so all stay where they begin. Is the file missing? Add it, or remove the value."
          : meantEn(p.near, "The result is not affected. Check the spelling or remove the value."),
    },
  },
  "insats-okand": {
    sv: {
      title: "Insatsen har inga deltagare",
      says: (p) => `ingen börjar i en insats som heter ”${p.name}”.`,
      remedy: (p) =>
        meantSv(
          p.near,
          "Skriv vilka som börjar, i deltagare.csv eller med antal eller platser i floden.csv. Ett flöde kan också gälla ”alla” eller ”utan insats”.",
        ),
    },
    en: {
      title: "The measure has no participants",
      says: (p) => `nobody starts in a measure called “${p.name}”.`,
      remedy: (p) =>
        meantEn(
          p.near,
          "Write who start, in deltagare.csv or with a number or places in floden.csv. A flow may also hold for “alla” or “utan insats”.",
        ),
    },
  },
  "insats-utan-flode": {
    sv: {
      title: "Insatsen har inga flöden",
      says: (p) =>
        `ingen rad i floden.csv gäller insatsen ”${p.name}”: de som börjar blir kvar där de börjar.`,
      remedy: () => "Lägg till flöden för insatsen, eller skriv ”alla” på rader som gäller alla insatser.",
    },
    en: {
      title: "The measure has no flows",
      says: (p) =>
        `no row of floden.csv is about the measure “${p.name}”: those who begin stay where they begin.`,
      remedy: () => "Add flows for the measure, or write “alla” in rows that are about every measure.",
    },
  },
  "period-olaslig": {
    sv: {
      title: "Perioden går inte att läsa",
      says: (p) => `”${p.text}” är varken ett år eller en månad.`,
      remedy: () => "Skriv ett år, som 2026, eller en månad, som 2026-03.",
    },
    en: {
      title: "The period cannot be read",
      says: (p) => `“${p.text}” is neither a year nor a month.`,
      remedy: () => "Write a year, as 2026, or a month, as 2026-03.",
    },
  },
  "period-utanfor": {
    sv: {
      title: "Perioden ligger utanför horisonten",
      says: (p) => `”${p.text}” ligger utanför horisonten, som är ${p.first} till ${p.last}.`,
      remedy: () => "Ändra perioden, eller start och horisont i scenario.csv.",
    },
    en: {
      title: "The period lies outside the horizon",
      says: (p) => `“${p.text}” lies outside the horizon, which is ${p.first} to ${p.last}.`,
      remedy: () => "Change the period, or start and horisont in scenario.csv.",
    },
  },
  "period-delvis": {
    sv: {
      title: "Ett år ligger bara delvis inom horisonten",
      says: (p) =>
        `horisonten är ${p.first} till ${p.last}, så alla som kommer ${p.text} räknas in under den delen av året.`,
      remedy: () => "Skriv månader i stället för året om de kommer någon annan gång.",
    },
    en: {
      title: "A year lies only partly within the horizon",
      says: (p) =>
        `the horizon is ${p.first} to ${p.last}, so everybody who comes in ${p.text} is counted in that part of the year.`,
      remedy: () => "Write months instead of the year if they come at another time.",
    },
  },
  "jamforelse-saknas": {
    sv: {
      title: "Scenariot har ingen jämförelse",
      says: () => "scenariot säger inte vad som händer utan insatsen, så allt räknas som effekt av den.",
      remedy: () =>
        "Lägg till kolumnen ”jämförelse” i deltagare.csv, och flöden för insatsen ”utan insats” i floden.csv.",
    },
    en: {
      title: "The scenario has no comparison",
      says: () =>
        "the scenario does not say what happens without the measure, so everything counts as its effect.",
      remedy: () =>
        "Add the column “jämförelse” to deltagare.csv, and flows for the measure “utan insats” to floden.csv.",
    },
  },
  "jamforelse-delvis": {
    sv: {
      title: "Bara en del av deltagarna har en jämförelse",
      says: () => "raden säger inte var deltagarna börjar utan insatsen, men andra rader gör det.",
      remedy: () => "Fyll i kolumnen ”jämförelse” på alla rader, eller på ingen.",
    },
    en: {
      title: "Only some participants have a comparison",
      says: () => "the row does not say where the participants start without the measure, but other rows do.",
      remedy: () => "Fill in the column “jämförelse” on every row, or on none.",
    },
  },
  "jamforelse-otydlig": {
    sv: {
      title: "En jämförelse är otydlig",
      says: (p) => unclearSv[p.why][0](p.name),
      remedy: (p) => unclearSv[p.why][1],
    },
    en: {
      title: "A comparison is not clear",
      says: (p) => unclearEn[p.why][0](p.name),
      remedy: (p) => unclearEn[p.why][1],
    },
  },
  "jamforelse-utan-start": {
    sv: {
      title: "Jämförelsen har flöden men ingen start",
      says: () => "flödet gäller utan insats, men deltagare.csv säger inte var någon börjar utan insatsen.",
      remedy: () => "Fyll i kolumnen ”jämförelse” i deltagare.csv.",
    },
    en: {
      title: "The comparison has flows but no start",
      says: () =>
        "the flow holds without the measure, but deltagare.csv does not say where anybody starts without it.",
      remedy: () => "Fill in the column “jämförelse” in deltagare.csv.",
    },
  },
  "flode-tid": {
    sv: {
      title: "Flödet säger inte när",
      says: (p) => (p.both ? "raden har både ”efter” och ”per”." : "raden har varken ”efter” eller ”per”."),
      remedy: () => "Skriv antal månader i ”efter”, eller månad eller år i ”per”, men inte båda.",
    },
    en: {
      title: "The flow does not say when",
      says: (p) =>
        p.both ? "the row has both “efter” and “per”." : "the row has neither “efter” nor “per”.",
      remedy: () => "Write a number of months in “efter”, or månad or år in “per”, but not both.",
    },
  },
  "manader-olasliga": {
    sv: {
      title: "Ett antal månader går inte att läsa",
      says: (p) => `”${p.text}” är inget helt antal månader, minst ${p.least}.`,
      remedy: () => "Skriv ett heltal, som 12.",
    },
    en: {
      title: "A number of months cannot be read",
      says: (p) => `“${p.text}” is not a whole number of months, at least ${p.least}.`,
      remedy: () => "Write a whole number, as 12.",
    },
  },
  "manader-ombytta": {
    sv: {
      title: "Sista månaden är före den första",
      says: (p) => `raden gäller från månad ${p.first} till månad ${p.last}.`,
      remedy: () => "Byt plats på dem eller rätta den ena.",
    },
    en: {
      title: "The last month is before the first",
      says: (p) => `the row holds from month ${p.first} to month ${p.last}.`,
      remedy: () => "Swap them or mend one of them.",
    },
  },
  "manader-hela-ar": {
    sv: {
      title: "Tiden är inte hela år",
      says: (p) => `scenariot räknar år för år, men ”${p.text}” är inte jämna år.`,
      remedy: () =>
        "Skriv en tid som går jämnt ut i år, som 12 eller 24 månader, eller räkna per månad: cykel;månad.",
    },
    en: {
      title: "The time is not whole years",
      says: (p) => `the scenario counts year by year, but “${p.text}” is not whole years.`,
      remedy: () =>
        "Write a time that is whole years, as 12 or 24 months, or count by the month: cykel;månad.",
    },
  },
  "andel-utanfor": {
    sv: {
      title: "Andelen är inte mellan 0 och 100 %",
      says: (p) =>
        p.came === undefined
          ? `”${p.text}” är ingen andel mellan 0 och 100 %.`
          : `”${p.text}” blir ${nearPercentSv(p.came)}, och det är ingen andel mellan 0 och 100 %.`,
      remedy: (p) =>
        p.came === undefined
          ? "Skriv en andel som ”35 %”."
          : "Ändra ett av talen i den, så att den hamnar mellan 0 och 100 %.",
    },
    en: {
      title: "The share is not between 0 and 100%",
      says: (p) =>
        p.came === undefined
          ? `“${p.text}” is not a share between 0 and 100%.`
          : `“${p.text}” comes to ${nearPercentEn(p.came)}, which is not a share between 0 and 100%.`,
      remedy: (p) =>
        p.came === undefined
          ? "Write a share as “35 %”."
          : "Change one of the numbers in it, so that it comes between 0 and 100%.",
    },
  },
  "lag-over-hog": {
    sv: {
      title: "Den låga andelen är högre än den höga",
      says: (p) => `Undanträngningen är låg ${percentSv(p.low)} och hög ${percentSv(p.high)}.`,
      remedy: () => "Ange en låg andel som är högst lika med den höga. Sägs inget gäller modellens andelar.",
    },
    en: {
      title: "The low share is above the high one",
      says: (p) => `Displacement is low at ${percentEn(p.low)} and high at ${percentEn(p.high)}.`,
      remedy: () => "Give a low share that is at most the high one. Unless said, they are the model's.",
    },
  },
  "andelar-over-100": {
    sv: {
      title: "Andelarna är mer än 100 %",
      says: (p) =>
        `andelarna ut ur ”${p.state}” blir ${nearPercentSv(p.total)} tillsammans${p.others.length === 0 ? "" : ` med ${linesSv(p.others)}`}.`,
      remedy: () => "Sänk någon av dem. Tillsammans får de vara högst 100 %.",
    },
    en: {
      title: "The shares are more than 100%",
      says: (p) =>
        `the shares out of “${p.state}” come to ${nearPercentEn(p.total)}${p.others.length === 0 ? "" : ` together with ${linesEn(p.others)}`}.`,
      remedy: () => "Lower one of them. Together they may be 100% at most.",
    },
  },
  "bestand-saknas": {
    sv: {
      title: "Det finns inget bestånd",
      says: (p) =>
        p.what === "starts"
          ? "raden tar personer ur ett bestånd, men scenariot har inget."
          : p.what === "targets"
            ? "målet gäller alla som finns, men scenariot har inget bestånd."
            : "filen säger vilka som kommer till ett bestånd, men scenariot har inget.",
      remedy: () => "Lägg till bestand.csv med dem som finns från början: tillstånd, antal och grupp.",
    },
    en: {
      title: "There is no stock",
      says: (p) =>
        p.what === "starts"
          ? "the row takes people from a stock, but the scenario has none."
          : p.what === "targets"
            ? "the target is of everybody there is, but the scenario has no stock."
            : "the file says who come to a stock, but the scenario has none.",
      remedy: () =>
        "Add bestand.csv with those who are there from the beginning: tillstånd, antal and grupp.",
    },
  },
  "bestand-per-ar": {
    sv: {
      title: "Ett bestånd räknas månad för månad",
      says: () => "ett bestånd räknas månad för månad, men scenariot räknar år för år.",
      remedy: () => "Ta bort raden ”cykel” i scenario.csv, eller skriv månad.",
    },
    en: {
      title: "A stock is counted month by month",
      says: () => "a stock is counted month by month, but the scenario counts year by year.",
      remedy: () => "Remove the row “cykel” of scenario.csv, or write månad.",
    },
  },
  "start-olaslig": {
    sv: {
      title: "Raden säger inte vilka som ska börja",
      says: (p) => `${startSv[p.kind][0]}${p.name === undefined ? "" : `, ”${p.name}”.`}`,
      remedy: (p) => startSv[p.kind][1],
    },
    en: {
      title: "The row does not say who are to start",
      says: (p) => `${startEn[p.kind][0]}${p.name === undefined ? "" : `, “${p.name}”.`}`,
      remedy: (p) => startEn[p.kind][1],
    },
  },
  "ordning-olaslig": {
    sv: {
      title: "Ordningen går inte att läsa",
      says: (p) => `”${p.text}” är inget heltal från 1.`,
      remedy: () =>
        "Skriv 1 för dem som ska gå först, 2 för nästa, och så vidare. De som har samma tal delar.",
    },
    en: {
      title: "The order cannot be read",
      says: (p) => `“${p.text}” is no whole number from 1.`,
      remedy: () =>
        "Write 1 for those who are to go first, 2 for the next, and so on. Those with the same number share.",
    },
  },
  "deltagare-over-gruppen": {
    sv: {
      title: "Fler deltagare än gruppen har personer",
      says: (p) =>
        `${listed(p.measures, "sv")} tar in ${readable(p.people, "sv")} personer ur gruppen ”${p.group}”, men beståndet och inflödet har ${readable(p.there, "sv")}.`,
      remedy: () =>
        "Deltagarna följs vid sidan av beståndet, så att någon här skulle räknas flera gånger. Minska antalen, eller låt insatserna ta personer ur beståndet: antal eller platser i floden.csv.",
    },
    en: {
      title: "More participants than the group has people",
      says: (p) =>
        `${listed(p.measures, "en")} take in ${readable(p.people, "en")} people of the group “${p.group}”, but the stock and its inflow have ${readable(p.there, "en")}.`,
      remedy: () =>
        "Participants are followed beside the stock, so that somebody would be counted several times here. Lower the numbers, or let the measures take people from the stock: antal or platser in floden.csv.",
    },
  },
  "floden-lika": {
    sv: {
      title: "Två flöden gäller samtidigt",
      says: (p) =>
        `raden gäller för samma deltagare och samma tid som rad ${p.other.line ?? 1}, och ingen av dem är mer bestämd.`,
      remedy: () => "Ta bort den ena, eller låt den gälla en grupp, en insats eller vissa dagar.",
    },
    en: {
      title: "Two flows hold at the same time",
      says: (p) =>
        `the row holds for the same participants and the same time as line ${p.other.line ?? 1}, and neither is more specific.`,
      remedy: () => "Remove one of them, or let it hold for a group, a measure or certain days.",
    },
  },
  "varde-utan-kalla": {
    sv: {
      title: "Ett värde saknar källa",
      says: (p) => `”${p.name}” räknas bara med källa.`,
      remedy: (p) =>
        p.where === "assumption"
          ? "Skriv i kolumnen källa var värdet kommer ifrån, eller ta bort raden så räknas det inte."
          : "Skriv värdet på en rad i antaganden.csv, med källa och säkerhet. Där kan också låg och hög stå.",
    },
    en: {
      title: "A value has no source",
      says: (p) => `“${p.name}” is counted only with a source.`,
      remedy: (p) =>
        p.where === "assumption"
          ? "Write where the value comes from under källa, or take the row away, and it is not counted."
          : "Write the value on a row of antaganden.csv, with källa and säkerhet. Its low and high may stand there too.",
    },
  },
  "post-halv": {
    sv: {
      title: "En post har bara en del av sina värden",
      says: (p) => `”${p.name}” behöver också ${listed(p.missing, "sv")}.`,
      remedy: () =>
        "Skriv också det i antaganden.csv, med källa, eller ta bort raderna så räknas posten inte. 0 är också ett värde.",
    },
    en: {
      title: "An item has only some of its values",
      says: (p) => `“${p.name}” needs ${listed(p.missing, "en")} too.`,
      remedy: () =>
        "Write that in antaganden.csv too, with a source, or take the rows away and it is not counted. 0 is a value too.",
    },
  },
  "indata-att-ange": {
    sv: {
      title: "Uppgifter återstår att ange",
      says: (p) =>
        `${p.names.length === 1 ? "en uppgift" : `${p.names.length} uppgifter`} återstår att ange: ${listed(
          p.names.map(({ name, unit }) => `”${name}”${unit === "" ? "" : ` (${unit})`}`),
          "sv",
        )}.`,
      remedy: () =>
        "Ange det i scenario.csv, eller som en kolumn i grupper.csv om det skiljer sig mellan grupper.",
    },
    en: {
      title: "Something remains to enter",
      says: (p) =>
        `${p.names.length === 1 ? "one thing remains" : `${p.names.length} things remain`} to enter: ${listed(
          p.names.map(({ name, unit }) => `“${name}”${unit === "" ? "" : ` (${unit})`}`),
          "en",
        )}.`,
      remedy: () => "Enter it in scenario.csv, or as a column of grupper.csv if groups differ.",
    },
  },
  "aktor-okand": {
    sv: {
      title: "Aktören finns inte i modellen",
      says: (p) => `ingen aktör heter ”${p.name}”.`,
      remedy: (p) =>
        meantSv(
          p.near,
          p.mayBeMunicipality
            ? "Är det en av kommunerna i projektet: skriv dem i kommuner.csv. Lägg annars till den i aktorer.csv, eller rätta namnet."
            : "Lägg till den i aktorer.csv eller rätta namnet.",
        ),
    },
    en: {
      title: "The model has no such actor",
      says: (p) => `no actor is called “${p.name}”.`,
      remedy: (p) =>
        meantEn(
          p.near,
          p.mayBeMunicipality
            ? "Is it one of the municipalities of the project: write them in kommuner.csv. Otherwise add it to aktorer.csv, or mend the name."
            : "Add it to aktorer.csv or mend the name.",
        ),
    },
  },
  "post-slag": {
    sv: {
      title: "Postens slag stämmer inte med dess ändar",
      says: (p) =>
        p.kind === "real"
          ? "posten är resurs, men ”resurser” är inte dess ena ände."
          : "posten är en överföring, men ”resurser” är en av dess ändar.",
      remedy: (p) =>
        p.kind === "real"
          ? "Skriv resurser som betalare eller mottagare, eller överföring som slag."
          : "Skriv resurs som slag, eller en annan aktör som betalare och mottagare.",
    },
    en: {
      title: "The kind of an item does not go with its ends",
      says: (p) =>
        p.kind === "real"
          ? "the item is real, but “resurser” is at neither end of it."
          : "the item is a transfer, but “resurser” is at one end of it.",
      remedy: (p) =>
        p.kind === "real"
          ? "Write resurser as payer or receiver, or överföring as its kind."
          : "Write resurs as its kind, or other actors as payer and receiver.",
    },
  },
  "post-till-sig-sjalv": {
    sv: {
      title: "Posten betalas av den som får den",
      says: (p) => `”${p.name}” är både betalare och mottagare.`,
      remedy: () => "Skriv två olika aktörer.",
    },
    en: {
      title: "The item is paid by the one who gets it",
      says: (p) => `“${p.name}” is both payer and receiver.`,
      remedy: () => "Write two different actors.",
    },
  },
  "flytt-olaslig": {
    sv: {
      title: "En flytt går inte att läsa",
      says: (p) => `”${p.text}” säger inte mellan vilka tillstånd.`,
      remedy: () => "Skriv två tillstånd med > emellan, som ”praktik > arbete”.",
    },
    en: {
      title: "A move cannot be read",
      says: (p) => `“${p.text}” does not say between which states.`,
      remedy: () => "Write two states with > between, as “praktik > arbete”.",
    },
  },
  "enhet-vid": {
    sv: {
      title: "Enheten passar inte när posten betalas",
      says: (p) => `”${p.unit}” går inte att använda här.`,
      remedy: (p) =>
        p.known.length === 1
          ? `Skriv ${p.known[0]!}: posten betalas en gång per person.`
          : `Skriv ${listed(p.known, "sv").replace(" och ", " eller ")}: posten betalas varje månad.`,
    },
    en: {
      title: "The unit does not go with when the item is paid",
      says: (p) => `“${p.unit}” cannot be used here.`,
      remedy: (p) =>
        p.known.length === 1
          ? `Write ${p.known[0]!}: the item is paid once per person.`
          : `Write ${p.known.join(" or ")}: the item is paid every month.`,
    },
  },
  "ersatter-argument": {
    sv: {
      title: "Regeln som ersätter tar andra argument",
      says: (p) =>
        `”${p.name}” tar ${p.takes.length === 0 ? "inga argument" : quoted(p.takes, "sv")}, och regeln som ersätter den måste ta lika många.`,
      remedy: () => "Ge regeln lika många argument, i samma ordning.",
    },
    en: {
      title: "The rule that replaces takes other arguments",
      says: (p) =>
        `“${p.name}” takes ${p.takes.length === 0 ? "no arguments" : quoted(p.takes, "en")}, and the rule that replaces it must take as many.`,
      remedy: () => "Give the rule as many arguments, in the same order.",
    },
  },
  "ersatter-okand": {
    sv: {
      title: "Regeln som ska ersättas finns inte",
      says: (p) => `det finns ingen regel ”${p.name}” att ersätta.`,
      remedy: (p) => meantSv(p.near, "Skriv modell.regel, som ”skatt.nettolön”."),
    },
    en: {
      title: "The rule to replace does not exist",
      says: (p) => `there is no rule “${p.name}” to replace.`,
      remedy: (p) => meantEn(p.near, "Write model.rule, as “skatt.nettolön”."),
    },
  },
  "alternativ-olika-villkor": {
    sv: {
      title: "Alternativen jämförs inte på lika villkor",
      says: (p) => `alternativen jämförs inte på lika villkor: ${unequalIn(p.terms, "sv")}.`,
      remedy: () => "Gör det lika i alla, eller jämför ändå med --anyway.",
    },
    en: {
      title: "The alternatives are not compared on equal terms",
      says: (p) => `the alternatives are not compared on equal terms: ${unequalIn(p.terms, "en")}.`,
      remedy: () => "Make it the same in all, or compare anyway with --anyway.",
    },
  },
  "konvention-varde": {
    sv: {
      title: "Konventionen säger något som valet inte kan vara",
      says: (p) => `”${p.text}” går inte att använda för ${p.choice}.`,
      remedy: (p) => `Skriv till exempel ${quoted(p.known, "sv")}.`,
    },
    en: {
      title: "The convention says what the choice cannot be",
      says: (p) => `“${p.text}” cannot be used for ${p.choice}.`,
      remedy: (p) => `Write for example ${quoted(p.known, "en")}.`,
    },
  },
  "alternativ-utan-jamforelse": {
    sv: {
      title: "Alternativet säger inte vad som händer utan insats",
      says: () => "filen säger inte vad som händer utan insats, så alternativet går inte att jämföra.",
      remedy: () => "Fyll i kolumnen jämförelse: det tillstånd som personerna annars hade varit i.",
    },
    en: {
      title: "The alternative does not say what happens without a measure",
      says: () =>
        "the file does not say what happens without a measure, so the alternative cannot be compared.",
      remedy: () => "Fill in the column jämförelse: the state that the people would have been in otherwise.",
    },
  },
};
