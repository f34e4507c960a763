import { percentOf, rate } from "../../../core/decimal.js";
import type { RunProblem } from "../../../core/problems/run.js";
import { listed, readable } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";

export const run: ProblemWords<RunProblem> = {
  "korning-for-stor": {
    title: "Scenariot har för många tillstånd, grupper och månader tillsammans",
    says: (p) =>
      `scenariot blir ${readable(String(p.cells), "sv")} värden (tillstånd × månader × grupper × insatser, med och utan). Gränsen är ${readable(String(p.limit), "sv")}.`,
    remedy: () => "Korta horisonten, räkna i år (cykel;år) eller slå ihop grupper.",
  },
  "antal-negativt": {
    title: "Ett antal deltagare är mindre än noll",
    says: (p) => `”${p.text}” blir ${readable(p.number, "sv")}, och färre än noll kan inte börja.`,
    remedy: () => "Ändra formeln eller antagandena i den. Med max(0; …) blir det aldrig under noll.",
  },
  "andelar-under-100": {
    title: "Andelarna efter en viss tid är tillsammans under 100 %",
    says: (p) =>
      `efter ${p.months} månader lämnar bara ${readable(percentOf(rate(p.total)), "sv")} % tillståndet ”${p.state}”. Resten stannar kvar.`,
    remedy: (p) =>
      `Lägg till en rad från ”${p.state}” till ”${p.state}” om de ska stanna, annars en rad dit de går.`,
  },
  "varden-framskrivna": {
    title: "Värden används för senare dagar än de är kontrollerade för",
    says: (p) =>
      `${p.number === 1 ? "ett värde är framskrivet" : `${readable(String(p.number), "sv", " ")} värden är framskrivna`}: ${listed(p.names, "sv")}${p.number > p.names.length ? " med flera" : ""}. De gäller inte säkert hela tiden.`,
    remedy: () => "Se tabellen Framskrivna värden. Lägg till nya värden i en egen modell, eller korta tiden.",
  },
  "budgetar-utanfor": {
    title: "Budgetrader ligger utanför scenariots tid",
    says: (p) =>
      `raderna för ${listed(p.years.map(String), "sv")} ligger utanför scenariots tid och räknas inte med.`,
    remedy: () => "Ändra start eller horisont i scenario.csv om de ska räknas med.",
  },
};
