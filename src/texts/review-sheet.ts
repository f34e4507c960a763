import { listed, readable } from "./numbers.js";
import { kronorText } from "./document.js";

const perSv: Readonly<Record<string, string>> = { year: "år", measure: "insats och år" };
const perEn: Readonly<Record<string, string>> = { year: "year", measure: "measure and year" };

/** The page for the colleague who is to say yes to a report. */
export const reviewSheetWords = {
  "reviewSheet.title": { sv: "Granskningsblad", en: "Reviewer's sheet" },
  "reviewSheet.inShort": {
    sv: (a: { checks: number }) => `granskningsblad med ${a.checks} kontroller`,
    en: (a: { checks: number }) => `reviewer's sheet with ${a.checks} checks`,
  },
  "reviewSheet.reviewed": { sv: "Underlag", en: "Report" },
  "reviewSheet.result": { sv: "Omfattar", en: "Covers" },
  "reviewSheet.definitions": { sv: "Vad orden betyder", en: "What the words mean" },
  "reviewSheet.comparison": { sv: "Vad det jämförs med", en: "What it is compared with" },
  "reviewSheet.grades": { sv: "Hur säkert underlaget är", en: "How sure it is" },
  "reviewSheet.used": { sv: "Regler", en: "Rules" },
  "reviewSheet.assumptions": { sv: "Antaganden", en: "Assumptions" },
  "reviewSheet.identities": { sv: "Stämmer siffrorna?", en: "Do the figures add up?" },
  "reviewSheet.check": { sv: "Kontroll", en: "Check" },
  "reviewSheet.one": { sv: "Ena sättet", en: "One way" },
  "reviewSheet.other": { sv: "Andra sättet", en: "The other way" },
  "reviewSheet.outcome": { sv: "Utfall", en: "Result" },
  "reviewSheet.holds": { sv: "stämmer", en: "holds" },
  "reviewSheet.doesNotHold": { sv: "STÄMMER INTE", en: "DOES NOT HOLD" },
  "reviewSheet.note.identities": {
    sv: (a: { all: number; held: number }) =>
      `${a.held} av ${a.all} stämmer. Samma sak är uträknad på två sätt i den här körningen. Belopp i kronor, personer i antal.`,
    en: (a: { all: number; held: number }) =>
      `${a.held} of ${a.all} hold. The same thing was worked out in two ways in this run. Amounts in kronor, people in numbers.`,
  },
  "reviewSheet.leftOut": {
    sv: "Vad som inte är med, och vad som gäller",
    en: "What is left out, and what holds",
  },
  "reviewSheet.files": { sv: "Granskade filer", en: "Files reviewed" },
  "reviewSheet.digests": {
    sv: ({ files }: { files: readonly { name: string; begins: string }[] }) =>
      `Kontrollsummorna (SHA-256) börjar så: ${files.map(({ name, begins }) => `${name} ${begins}`).join(", ")}.`,
    en: ({ files }: { files: readonly { name: string; begins: string }[] }) =>
      `The digests (SHA-256) begin: ${files.map(({ name, begins }) => `${name} ${begins}`).join(", ")}.`,
  },
  "reviewSheet.signed": { sv: "Granskat av", en: "Reviewed by" },
  "reviewSheet.signedRole": { sv: "namn, befattning och datum", en: "name, position and date" },

  "reviewSheet.define.effect": {
    sv: "Effekt: med insatsen minus samma människor utan den.",
    en: "Effect: with the measure, less the same people without it.",
  },
  "reviewSheet.define.net": {
    sv: "Netto: det en aktör får minus det den betalar. Plus är bättre för aktören.",
    en: "Net: what an actor gets less what it pays. Plus is better for the actor.",
  },
  "reviewSheet.define.society": {
    sv: "Samhället: alla aktörer tillsammans. Det de betalar varandra tar ut sig.",
    en: "Society: all actors together. What they pay each other cancels out.",
  },
  "reviewSheet.define.earned": {
    sv: "Belopp står i den månad de är intjänade.",
    en: "Amounts stand in the month in which they are earned.",
  },
  "reviewSheet.define.paid": {
    sv: "Belopp står i den månad de betalas.",
    en: "Amounts stand in the month in which they are paid.",
  },
  "reviewSheet.define.period": {
    sv: (a: { first: string; last: string; months: number }) =>
      `Hela perioden: ${a.first === a.last ? a.first : `${a.first}–${a.last}`}, ${a.months} månader.`,
    en: (a: { first: string; last: string; months: number }) =>
      `The whole period: ${a.first === a.last ? a.first : `${a.first}–${a.last}`}, ${a.months} months.`,
  },
  "reviewSheet.define.rows": {
    sv: (a: { files: readonly string[] }) => `Beloppen är radernas egna i ${listed(a.files, "sv")}.`,
    en: (a: { files: readonly string[] }) => `The amounts are those of the rows in ${listed(a.files, "en")}.`,
  },
  "reviewSheet.define.sum": {
    sv: "Summa: raderna sammanlagda, utan OH.",
    en: "Sum: the rows added up, without overhead.",
  },
  "reviewSheet.define.overhead": {
    sv: (a: { share: string; step: string; per: string }) =>
      `OH: ${readable(a.share, "sv")} % där raden inte säger annat${a.step === "" ? "" : `, avrundat till närmaste ${readable(a.step, "sv")} kr per ${perSv[a.per] ?? a.per}`}. Totalt: summa plus OH.`,
    en: (a: { share: string; step: string; per: string }) =>
      `Overhead: ${readable(a.share, "en")}% where the row does not say otherwise${a.step === "" ? "" : `, rounded to the nearest SEK ${readable(a.step, "en")} per ${perEn[a.per] ?? a.per}`}. Total: sum plus overhead.`,
  },
  "reviewSheet.define.noOverhead": {
    sv: "Ingen OH är pålagd.",
    en: "No overhead is put on.",
  },
  "reviewSheet.budgetAlone": {
    sv: "En budget jämförs inte med något: den säger vad insatserna kostar, inte vad som händer utan dem.",
    en: "A budget is compared with nothing: it says what the measures cost, not what happens without them.",
  },
  "reviewSheet.yearsLeftOut": {
    sv: (a: { years: readonly string[]; amount: string }) =>
      `Filen har också ${listed(a.years, "sv")} (${kronorText(a.amount, "sv")}), som inte är med här.`,
    en: (a: { years: readonly string[]; amount: string }) =>
      `The file also has ${listed(a.years, "en")} (${kronorText(a.amount, "en")}), which is not shown here.`,
  },

  "reviewSheet.books": {
    sv: "Det alla vinner är det alla förlorar",
    en: "What all gain is what all lose",
  },
  "reviewSheet.actorsAreSociety": {
    sv: "Aktörernas netton är samhällets",
    en: "The actors' nets are society's",
  },
  "reviewSheet.itemsAreNet": {
    sv: (a: { actor: string }) => `Posterna är nettot för ${a.actor}`,
    en: (a: { actor: string }) => `The items are the net of ${a.actor}`,
  },
  "reviewSheet.yearsAreNet": {
    sv: (a: { actor: string }) => `Åren är nettot för ${a.actor}`,
    en: (a: { actor: string }) => `The years are the net of ${a.actor}`,
  },
  "reviewSheet.groupsAreNet": {
    sv: (a: { actor: string }) => `Insatser och grupper är nettot för ${a.actor}`,
    en: (a: { actor: string }) => `Measures and groups are the net of ${a.actor}`,
  },
  "reviewSheet.effectIsDifference": {
    sv: (a: { actor: string }) => `Med minus utan är nettot för ${a.actor}`,
    en: (a: { actor: string }) => `With less without is the net of ${a.actor}`,
  },
  "reviewSheet.people.with": {
    sv: "Alla finns kvar, med insatsen",
    en: "Everybody is still there, with the measure",
  },
  "reviewSheet.people.without": {
    sv: "Alla finns kvar, utan insatsen",
    en: "Everybody is still there, without the measure",
  },
  "reviewSheet.rowsAreSum": {
    sv: (a: { rows: number }) => `De ${a.rows} raderna i filen är budgeten`,
    en: (a: { rows: number }) => `The ${a.rows} rows of the file are the budget`,
  },
  "reviewSheet.ways.measure": { sv: "Insatserna är summan", en: "The measures are the sum" },
  "reviewSheet.ways.funder": { sv: "Finansiärerna är summan", en: "The funders are the sum" },
  "reviewSheet.ways.costType": {
    sv: "Kostnadsslagen är summan",
    en: "The cost types are the sum",
  },
  "reviewSheet.ways.responsible": {
    sv: "De ansvariga är summan",
    en: "Those responsible are the sum",
  },
  "reviewSheet.yearsAreSum": { sv: "Åren är summan", en: "The years are the sum" },
  "reviewSheet.sumAndOverhead": {
    sv: "Summa och OH är totalt",
    en: "Sum and overhead are the total",
  },
  "reviewSheet.alternative": { sv: "Alternativ", en: "Alternative" },
  "reviewSheet.reasonsAreDifference": {
    sv: (a: { best: string }) => `Skälen är skillnaden mot ${a.best}`,
    en: (a: { best: string }) => `The reasons are the difference to ${a.best}`,
  },
};
