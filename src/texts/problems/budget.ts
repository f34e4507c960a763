import type { BudgetProblem } from "../../core/problems/budget.js";
import { dayInWords } from "../day.js";
import { readable } from "../numbers.js";
import type { ProblemWords } from "../words.js";

export const budget: ProblemWords<BudgetProblem> = {
  "belopp-saknas": {
    sv: {
      title: "Raden har inget belopp",
      says: () => "raden har varken belopp eller antal och pris.",
      remedy: () => "Fyll i belopp, eller antal och pris. Med --prices prissätts det som står i resurser.",
    },
    en: {
      title: "The line has no amount",
      says: () => "the line has neither an amount nor a number and a price.",
      remedy: () =>
        "Fill in the amount, or the number and the price. With --prices, what stands under resurser is priced.",
    },
  },
  "belopp-motsager": {
    sv: {
      title: "Beloppet stämmer inte med antal och pris",
      says: (p) =>
        `beloppet är ${readable(p.given, "sv", " ")} men antal, omfattning och pris ger ${readable(p.computed, "sv", " ")}.`,
      remedy: () => "Rätta det som är fel, eller ta bort beloppet så räknas det ut.",
    },
    en: {
      title: "The amount does not agree with number and price",
      says: (p) =>
        `the amount is ${readable(p.given, "en")} but number, scope and price make ${readable(p.computed, "en")}.`,
      remedy: () => "Put right what is wrong, or take the amount out and it will be computed.",
    },
  },
  "beslutad-andrad": {
    sv: {
      title: "Den beslutade versionen har ändrats",
      says: (p) =>
        `filen har ändrats sedan den beslutades${p.day === "" ? "" : ` den ${dayInWords(p.day, "sv")}`}: kontrollsumman stämmer inte.`,
      remedy: () => "Hämta den beslutade versionen igen, eller ta bort filen .sha256 om ändringen är avsedd.",
    },
    en: {
      title: "The decided version has been changed",
      says: (p) =>
        `the file has been changed since it was decided${p.day === "" ? "" : ` on ${dayInWords(p.day, "en")}`}: its digest does not agree.`,
      remedy: () => "Get the decided version again, or remove the .sha256 file if the change is meant.",
    },
  },
};
