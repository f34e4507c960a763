import { percentOf, rate } from "../../core/decimal.js";
import type { NotInWorkbook, RunProblem } from "../../core/problems/run.js";
import { dayInWords } from "../day.js";
import { either, listed, readable, readableIn } from "../numbers.js";
import { periodEn, periodSv } from "../period.js";
import type { ProblemWords } from "../words.js";

const signed = (share: string, language: "sv" | "en"): string =>
  `${share.startsWith("-") ? "" : "+"}${readableIn(share, "%", language, " ")}`;

const asSet =
  (value: string) =>
  (name: string): string =>
    `--set ${name}=${value}`;

/** Why a workbook cannot compute a run, and what makes one that it can. */
const notInWorkbook: Readonly<
  Record<NotInWorkbook, Readonly<Record<"sv" | "en" | "remedySv" | "remedyEn", string>>>
> = {
  stock: {
    sv: "scenariot följer hela beståndet (bestand.csv), där insatserna delar på samma människor varje månad",
    en: "the scenario follows a whole stock (bestand.csv), where measures share the same people each month",
    remedySv: "Skriv dem som börjar i deltagare.csv i ett eget scenario.",
    remedyEn: "Write those who begin in deltagare.csv in a scenario of their own.",
  },
  fading: {
    sv: "effekten klingar av (avklingning i antaganden.csv), och det räknas på hela körningen",
    en: "the effect fades (avklingning in antaganden.csv), which is worked out of the whole run",
    remedySv: "Ta bort raden avklingning.",
    remedyEn: "Remove the row avklingning.",
  },
  counting: {
    sv: "människor räknas mitt i månaden eller i slutet (räkning av personer i scenario.csv)",
    en: "people are counted in the middle of the month or at its end (räkning av personer in scenario.csv)",
    remedySv: "Ta bort raden räkning av personer.",
    remedyEn: "Remove the row räkning av personer.",
  },
  late: {
    sv: "cykeln är ett år och några börjar när en del av året har gått",
    en: "the cycle is a year and some begin when part of the year has gone",
    remedySv: "Räkna i månader (cykel;månad).",
    remedyEn: "Compute in months (cykel;månad).",
  },
  associations: {
    sv: "medlemmar betalar sin andel av en budget (samordningsforbund.csv)",
    en: "members pay their shares of a budget (samordningsforbund.csv)",
    remedySv: "Ta bort samordningsforbund.csv, så betalar förbundet allt självt.",
    remedyEn: "Remove samordningsforbund.csv, and the association pays it all itself.",
  },
  length: {
    sv: "så många grupper och insatser ger summor som blir längre än ett kalkylprogram tar emot",
    en: "so many groups and measures give sums that are longer than a spreadsheet takes",
    remedySv: "Slå ihop grupper eller räkna färre insatser i taget.",
    remedyEn: "Merge groups or compute fewer measures at a time.",
  },
};

export const runProblemWords: ProblemWords<RunProblem> = {
  "korning-for-stor": {
    sv: {
      title: "Scenariot har för många tillstånd, grupper och månader tillsammans",
      says: (p) =>
        `scenariot blir ${readable(String(p.cells), "sv")} värden (tillstånd × månader × grupper × insatser, med och utan). Gränsen är ${readable(String(p.limit), "sv")}.`,
      remedy: () => "Korta horisonten, räkna i år (cykel;år) eller slå ihop grupper.",
    },
    en: {
      title: "The scenario has too many states, groups and months together",
      says: (p) =>
        `the scenario comes to ${readable(String(p.cells), "en")} values (states × months × groups × measures, with and without). The limit is ${readable(String(p.limit), "en")}.`,
      remedy: () => "Shorten the horizon, count in years (cykel;år) or put groups together.",
    },
  },
  "kalkylbok-for-stor": {
    sv: {
      title: "En arbetsbok som räknar scenariot blir för stor",
      says: (p) =>
        `arbetsboken blir minst ${readable(String(p.formulas), "sv")} formler. Gränsen är ${readable(String(p.limit), "sv")}.`,
      remedy: () =>
        "Korta horisonten, slå ihop grupper eller räkna färre insatser i taget. Utan --live skrivs resultatet som vanligt.",
    },
    en: {
      title: "A workbook that computes the scenario would be too large",
      says: (p) =>
        `the workbook would have at least ${readable(String(p.formulas), "en")} formulas. The limit is ${readable(String(p.limit), "en")}.`,
      remedy: () =>
        "Shorten the horizon, merge groups or compute fewer measures at a time. Without --live the result is written as usual.",
    },
  },
  "kalkylbok-kan-inte": {
    sv: {
      title: "Scenariot räknar något som en arbetsbok inte kan räkna om",
      says: (p) => `det går inte att skriva som en arbetsbok som räknar: ${notInWorkbook[p.reason].sv}.`,
      remedy: (p) =>
        `${notInWorkbook[p.reason].remedySv} Utan --live skrivs resultatet som vanligt. Vill du ändra antaganden och se resultatet: --explore.`,
    },
    en: {
      title: "The scenario has something that a workbook cannot compute",
      says: (p) => `it cannot be written as a workbook that computes: ${notInWorkbook[p.reason].en}.`,
      remedy: (p) =>
        `${notInWorkbook[p.reason].remedyEn} Without --live the result is written as usual. To change assumptions and see the result: --explore.`,
    },
  },
  "antal-negativt": {
    sv: {
      title: "Ett antal deltagare är mindre än noll",
      says: (p) => `”${p.text}” blir ${readable(p.number, "sv")}, och färre än noll kan inte börja.`,
      remedy: () => "Ändra formeln eller antagandena i den. Med max(0; …) blir det aldrig under noll.",
    },
    en: {
      title: "A number of participants is below zero",
      says: (p) => `“${p.text}” comes to ${readable(p.number, "en")}, and fewer than zero cannot start.`,
      remedy: () => "Change the formula or the assumptions in it. With max(0; …) it never falls below zero.",
    },
  },
  "nyckel-okand": {
    sv: {
      title: "Modellen har ingen rad för det som står",
      says: (p) =>
        `modellen har ingen rad för ${p.name} ”${p.text}”.${p.note === undefined ? "" : ` ${p.note}`}`,
      remedy: (p) =>
        [
          p.near !== undefined
            ? `Menade du ”${p.near}”?`
            : p.known.length > 0
              ? `Skriv ${either(
                  p.known.map((w) => `”${w}”`),
                  "sv",
                )}.`
              : p.isNumber
                ? "Ange ett värde som modellen har regler för."
                : "Kontrollera stavningen.",
          ...(p.instead.length > 0 ? [`Är namnet påhittat, ange också ${listed(p.instead, "sv")}.`] : []),
        ].join(" "),
    },
    en: {
      title: "The model has no row for what is written",
      says: (p) =>
        `the model has no row for ${p.name} “${p.text}”.${p.note === undefined ? "" : ` ${p.note}`}`,
      remedy: (p) =>
        [
          p.near !== undefined
            ? `Did you mean “${p.near}”?`
            : p.known.length > 0
              ? `Write ${either(
                  p.known.map((w) => `“${w}”`),
                  "en",
                )}.`
              : p.isNumber
                ? "Give a value that the model has rules for."
                : "Check the spelling.",
          ...(p.instead.length > 0 ? [`If the name is made up, also give ${listed(p.instead, "en")}.`] : []),
        ].join(" "),
    },
  },
  "andelar-under-100": {
    sv: {
      title: "Andelarna efter en viss tid är tillsammans under 100 %",
      says: (p) =>
        `efter ${p.months} månader lämnar bara ${readable(percentOf(rate(p.total)), "sv")} % tillståndet ”${p.state}”. Resten stannar kvar.`,
      remedy: (p) =>
        `Lägg till en rad från ”${p.state}” till ”${p.state}” om de ska stanna, annars en rad dit de går.`,
    },
    en: {
      title: "The shares after a certain time come to less than 100%",
      says: (p) =>
        `after ${p.months} months only ${readable(percentOf(rate(p.total)), "en")}% leave the state “${p.state}”. The rest stay.`,
      remedy: (p) =>
        `Add a row from “${p.state}” to “${p.state}” if they are to stay, or a row to where they go.`,
    },
  },
  "tillstand-utanfor-datum": {
    sv: {
      title: "Någon är i ett tillstånd när det inte finns",
      says: (p) =>
        `någon är i ”${p.state}” den ${p.day}, men tillståndet gäller ${listed(p.held.map(periodSv), "sv")}.`,
      remedy: () =>
        "Välj ett annat tillstånd eller en annan tid, eller lägg till en rad i modellen om det finns då.",
    },
    en: {
      title: "Somebody is in a state when there is none",
      says: (p) =>
        `somebody is in “${p.state}” on ${p.day}, but the state holds ${listed(p.held.map(periodEn), "en")}.`,
      remedy: () => "Choose another state or another time, or add a row to the model if there is one then.",
    },
  },
  "varden-framskrivna": {
    sv: {
      title: "Värden används för senare dagar än de är kända för",
      says: (p) =>
        `${p.number === 1 ? "ett värde är framskrivet" : `${readable(String(p.number), "sv", " ")} värden är framskrivna`}: ${listed(p.names, "sv")}${p.number > p.names.length ? " med flera" : ""}. De gäller inte säkert hela tiden.`,
      remedy: () =>
        "Se tabellen Framskrivna värden. Lägg till nya värden i en egen modell, eller korta tiden.",
    },
    en: {
      title: "Values are used for later days than they are known to hold",
      says: (p) =>
        `${p.number === 1 ? "one value is carried forward" : `${readable(String(p.number), "en")} values are carried forward`}: ${listed(p.names, "en")}${p.number > p.names.length ? " and more" : ""}. They may not hold all the time.`,
      remedy: () =>
        "See the table of values carried forward. Add new values in a model of your own, or shorten the time.",
    },
  },
  "belopp-inte-kanda": {
    sv: {
      title: "Beloppen är inte kända för dagen",
      says: (p) =>
        `beloppen för ${dayInWords(p.day, "sv")} är inte kända: ${listed(p.names, "sv")}${p.number > p.names.length ? " med flera" : ""} är bestämda till och med ${dayInWords(p.until, "sv")}.${p.changes.length === 0 ? "" : ` Sedan gäller ${listed(p.changes, "sv")}.`}`,
      remedy: (p) =>
        `Välj en dag till och med ${p.until}, ange de nya beloppen med --set, eller räkna med de senast kända med --carry.`,
    },
    en: {
      title: "The amounts are not known for the day",
      says: (p) =>
        `the amounts for ${dayInWords(p.day, "en")} are not known: ${listed(p.names, "en")}${p.number > p.names.length ? " and more" : ""} are decided until ${dayInWords(p.until, "en")}.${p.changes.length === 0 ? "" : ` After that there is ${listed(p.changes, "en")}.`}`,
      remedy: (p) =>
        `Choose a day until ${p.until}, give the new amounts with --set, or use the last known ones with --carry.`,
    },
  },
  "egna-bocker": {
    sv: {
      title: "Modellen betalar ett annat försörjningsstöd än kommunens böcker",
      says: (p) =>
        `försörjningsstöd per hushåll och månad: modellen ${readable(p.model, "sv", " ")}, era böcker ${readable(p.books, "sv", " ")}${p.months === "12" ? "" : ` i ${readable(p.months, "sv")} månader om året`} (${signed(p.difference, "sv")}).`,
      remedy: (p) =>
        `Full norm, full hyra och ingen inkomst i tolv månader är mer än kommuner betalar. Räkna med böckerna: skriv raden ”${p.name};${readableIn(p.level, "%", "sv", " ")}” i antaganden.csv.`,
    },
    en: {
      title: "The model pays another social assistance than the municipality's books",
      says: (p) =>
        `social assistance per household and month: the model ${readable(p.model, "en")}, your books ${readable(p.books, "en")}${p.months === "12" ? "" : ` for ${readable(p.months, "en")} months of the year`} (${signed(p.difference, "en")}).`,
      remedy: (p) =>
        `The whole norm, the whole rent and no income for twelve months is more than municipalities pay. To go by the books, write the row “${p.name};${readableIn(p.level, "%", "sv", " ")}” in antaganden.csv.`,
    },
  },
  "underhallsstod-inte-sagt": {
    sv: {
      title: "Ingen har sagt om den ensamma föräldern får underhållsstöd",
      says: () =>
        "en ensam förälder med barn räknas utan underhållsstöd. Om hushållet får det är inkomsten högre eller försörjningsstödet lägre.",
      remedy: (p) =>
        p.say === "groups"
          ? `Skriv hur många barn som har underhållsstöd i ${listed(p.names, "sv")} i grupper.csv: 0 om inga har det.`
          : `Ange hur många barn som har underhållsstöd med ${listed(p.names.map(asSet("antal")), "sv")}: 0 om inga har det.`,
    },
    en: {
      title: "Nobody has said whether the lone parent has maintenance support",
      says: () =>
        "a lone parent with children is counted without maintenance support (underhållsstöd). If the household gets it, its income is higher or its social assistance lower.",
      remedy: (p) =>
        p.say === "groups"
          ? `Write how many children have it in ${listed(p.names, "en")} in grupper.csv: 0 if none has.`
          : `Give how many children have it with ${listed(p.names.map(asSet("number")), "en")}: 0 if none has.`,
    },
  },
  "budgetar-utanfor": {
    sv: {
      title: "Budgetrader ligger utanför scenariots tid",
      says: (p) =>
        `raderna för ${listed(p.years.map(String), "sv")} ligger utanför scenariots tid och räknas inte med.`,
      remedy: () => "Ändra start eller horisont i scenario.csv om de ska räknas med.",
    },
    en: {
      title: "Budget lines lie outside the time of the scenario",
      says: (p) =>
        `the lines for ${listed(p.years.map(String), "en")} lie outside the time of the scenario and are not counted.`,
      remedy: () => "Change start or horisont in scenario.csv if they are to be counted.",
    },
  },
  "kort-sikt-i-ar": {
    sv: {
      title: "Kort sikt räknas månad för månad, och scenariot räknar i år",
      says: () => "kort sikt visas månad för månad, men scenariot räknar ett år i taget (cykel;år).",
      remedy: () => "Skriv cykel;månad i scenario.csv, eller ta bort kort sikt och ramar.",
    },
    en: {
      title: "The short run is month by month, and the scenario counts in years",
      says: () =>
        "the short run is shown month by month, but the scenario counts a year at a time (cykel;år).",
      remedy: () => "Write cykel;månad in scenario.csv, or take away the short run and the frames.",
    },
  },
  "ram-okand-namnd": {
    sv: {
      title: "En ram gäller en nämnd som inte har några pengar i scenariot",
      says: (p) => `ingen ”${p.name}” betalar eller får något i scenariot.`,
      remedy: (p) =>
        `${p.near === undefined ? "" : `Menade du ”${p.near}”? `}Skriv ${either(p.known, "sv")}.`,
    },
    en: {
      title: "A frame is of a board that has no money in the scenario",
      says: (p) => `no “${p.name}” pays or gets anything in the scenario.`,
      remedy: (p) =>
        `${p.near === undefined ? "" : `Did you mean “${p.near}”? `}Write ${either(p.known, "en")}.`,
    },
  },
};
