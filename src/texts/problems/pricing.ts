import type { PricingProblem } from "../../core/problems/pricing.js";
import { listed, readable } from "../numbers.js";
import type { ProblemWords } from "../words.js";

const someSv = (known: readonly string[]): string =>
  known.length === 0
    ? ""
    : ` Där finns ${listed(known.slice(0, 12), "sv")}${known.length > 12 ? " med flera" : ""}.`;
const someEn = (known: readonly string[]): string =>
  known.length === 0
    ? ""
    : ` It has ${listed(known.slice(0, 12), "en")}${known.length > 12 ? " and more" : ""}.`;

export const pricing: ProblemWords<PricingProblem> = {
  "pris-saknas": {
    sv: {
      title: "Prislistan har inget pris",
      says: (p) => {
        if (p.why === "year") return `prislistan har inget pris för ”${p.text}” det året.`;
        if (p.why === "per")
          return `prislistan har ”${p.text}”, men inte per det som raden räknar (${listed(p.known, "sv")}).`;
        if (p.why === "several") return `flera priser passar för ”${p.text}”: ${listed(p.known, "sv")}.`;
        return `prislistan har inget pris för ”${p.text}”.${p.near === undefined ? "" : ` Menar du ”${p.near}”?`}`;
      },
      remedy: (p) =>
        `Lägg till priset i prislistan, eller skriv belopp på raden.${p.why === "name" ? someSv(p.known) : ""}`,
    },
    en: {
      title: "The price list has no price",
      says: (p) => {
        if (p.why === "year") return `the price list has no price for “${p.text}” that year.`;
        if (p.why === "per")
          return `the price list has “${p.text}”, but not for what the line counts (${listed(p.known, "en")}).`;
        if (p.why === "several") return `several prices fit “${p.text}”: ${listed(p.known, "en")}.`;
        return `the price list has no price for “${p.text}”.${p.near === undefined ? "" : ` Do you mean “${p.near}”?`}`;
      },
      remedy: (p) =>
        `Add the price to the list, or write an amount on the line.${p.why === "name" ? someEn(p.known) : ""}`,
    },
  },
  "resurs-oklar": {
    sv: {
      title: "Det går inte att se vad raden räknar",
      says: (p) => `”${p.text}” säger inte hur många av vad.`,
      remedy: () =>
        "Skriv som ”2 utredare à 20 %”, ”100 timmar” eller ”1 kurator, 2 handledare”, eller fyll i belopp.",
    },
    en: {
      title: "What the line counts is not clear",
      says: (p) => `“${p.text}” does not say how many of what.`,
      remedy: () =>
        "Write as “2 utredare à 20 %”, “100 timmar” or “1 kurator, 2 handledare”, or fill in the amount.",
    },
  },
  "pris-enhet": {
    sv: {
      title: "Priset är i en annan enhet",
      says: (p) =>
        `formeln ger ${p.unit === "" ? "ett tal utan enhet" : p.unit}, men priset ska vara per ${p.per}.`,
      remedy: () => "Rätta kolumnen per, eller formeln.",
    },
    en: {
      title: "The price is in another unit",
      says: (p) =>
        `the formula gives ${p.unit === "" ? "a number without a unit" : p.unit}, but the price is to be per ${p.per}.`,
      remedy: () => "Put the column per right, or the formula.",
    },
  },
  "volym-saknas": {
    sv: {
      title: "Raden följer deltagarna men har inget antal",
      says: (p) => `raden har ett pris per ${p.per}, men inget antal.`,
      remedy: () =>
        "Skriv det antal ni planerar för, eller räkna budgeten i ett scenario: där följer raden deltagarna.",
    },
    en: {
      title: "The line follows the participants but has no number",
      says: (p) => `the line has a price per ${p.per}, but no number.`,
      remedy: () =>
        "Write the number you plan for, or count the budget in a scenario: there the line follows the participants.",
    },
  },
  "volym-utan-pris": {
    sv: {
      title: "Raden ska följa deltagarna men har inget pris",
      says: (p) => `raden är per ${p.per}, men har inget pris.`,
      remedy: () => "Fyll i pris, eller lämna kolumnen per tom.",
    },
    en: {
      title: "The line is to follow the participants but has no price",
      says: (p) => `the line is per ${p.per}, but has no price.`,
      remedy: () => "Fill in the price, or leave the column per empty.",
    },
  },
  "volym-utan-deltagare": {
    sv: {
      title: "Raden följer deltagarna i en insats som inte har några",
      says: (p) =>
        `raden följer deltagarna i ”${p.name}”, som ingen börjar i.${p.near === undefined ? "" : ` Menar du ”${p.near}”?`}`,
      remedy: (p) => `Insatserna i deltagare.csv är ${listed(p.known, "sv")}.`,
    },
    en: {
      title: "The line follows the participants of a measure that has none",
      says: (p) =>
        `the line follows the participants of “${p.name}”, which nobody starts in.${p.near === undefined ? "" : ` Do you mean “${p.near}”?`}`,
      remedy: (p) => `The measures in deltagare.csv are ${listed(p.known, "en")}.`,
    },
  },
  "index-ar-saknas": {
    sv: {
      title: "Ökningen för ett år saknas",
      says: (p) => `ökningen för ${p.costType} ${String(p.year)} saknas.`,
      remedy: () => "Lägg till en rad för året, eller en utan år som gäller för alla år som inte nämns.",
    },
    en: {
      title: "The increase of a year is missing",
      says: (p) => `the increase of ${p.costType} in ${String(p.year)} is missing.`,
      remedy: () => "Add a row for the year, or one without a year for all years that are not named.",
    },
  },
  "medfinansiering-for-lag": {
    sv: {
      title: "Medfinansieringen är lägre än utlysningen kräver",
      says: (p) =>
        `medfinansieringen är ${readable(p.share, "sv")} % av budgeten, men ${readable(p.asked, "sv")} % krävs. Det fattas ${readable(p.missing, "sv", " ")} kr.`,
      remedy: () => "Lägg till medfinansiering, eller minska det stöd som söks lika mycket.",
    },
    en: {
      title: "There is less co-financing than the call asks for",
      says: (p) =>
        `co-financing is ${readable(p.share, "en")}% of the budget, but ${readable(p.asked, "en")}% is asked for. ${readable(p.missing, "en")} kr are missing.`,
      remedy: () => "Add co-financing, or ask for that much less support.",
    },
  },
};
