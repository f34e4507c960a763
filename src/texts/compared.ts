import { listed, readable } from "./numbers.js";
import type { Language } from "./words.js";

type Likeness = "sex" | "age" | "education" | "household" | "cause" | "hindrance";

const likenessNames: Readonly<Record<Language, Readonly<Record<Likeness, string>>>> = {
  sv: {
    sex: "kön",
    age: "ålder",
    education: "utbildning",
    household: "hushåll",
    cause: "orsak",
    hindrance: "hinder",
  },
  en: {
    sex: "sex",
    age: "age",
    education: "education",
    household: "household",
    cause: "cause",
    hindrance: "hindrance",
  },
};
const named = (columns: readonly Likeness[], language: Language): string =>
  listed(
    columns.map((column) => likenessNames[language][column]),
    language,
  );

type Lead = Readonly<{
  from: string;
  to: string;
  group: string;
  weighted: string;
  low: string;
  high: string;
  says: "more" | "fewer" | "chance";
  columns: readonly Likeness[];
}>;

/** What `lonsam followup` says of a comparison group. */
export const comparedWords = {
  "option.follow.comparison": {
    sv: "En fil med dem som inte fick insatsen. Vägda så att de liknar gruppen säger de vad som hade hänt utan den.",
    en: "A file of those who did not get the measure. Weighted to be like the group they say what would have happened without it.",
  },
  "option.follow.weighOn": {
    sv: "Kolumnerna som vikterna görs av, med komma emellan: sex (kön), age (ålder), education (utbildning), household (hushåll), cause (orsak), hindrance (hinder). Kön, ålder och utbildning om inget anges, så långt filerna har dem.",
    en: "The columns weights are made of, with commas between: sex, age, education, household, cause, hindrance. Sex, age and education unless given, as far as the files have them.",
  },
  "usage.noLikeness": {
    sv: (a: { column: string }) => `--weigh-on ${a.column}: båda filerna måste ha den kolumnen.`,
    en: (a: { column: string }) => `--weigh-on ${a.column}: both files must have that column.`,
  },
  "usage.nothingToWeighOn": {
    sv: "--comparison-group: filerna har varken kön, födelseår eller utbildning gemensamt. Ange vad de har med --weigh-on.",
    en: "--comparison-group: the files share neither sex, year of birth nor education. Say what they share with --weigh-on.",
  },
  "usage.nobodyAlike": {
    sv: "--comparison-group: ingen i jämförelsegruppen liknar någon i gruppen i alla kolumner. Välj färre med --weigh-on.",
    en: "--comparison-group: nobody in the comparison group is like anybody in the group in all columns. Choose fewer with --weigh-on.",
  },
  "usage.weighOnAlone": {
    sv: "--weigh-on gäller jämförelsegruppen. Ange den med --comparison-group.",
    en: "--weigh-on is about the comparison group. Give it with --comparison-group.",
  },
  "compared.lead": {
    sv: (a: Lead) =>
      `${readable(a.group, "sv")} procent i månaden går från ${a.from} till ${a.to}. I jämförelsegruppen, vägd så att den liknar gruppen i ${named(a.columns, "sv")}, gör ${readable(a.weighted, "sv")} procent det (${readable(a.low, "sv")}–${readable(a.high, "sv")}). ${a.says === "more" ? "Det är fler än slumpen förklarar." : a.says === "fewer" ? "Det är färre än slumpen förklarar." : "Skillnaden kan vara slump."}`,
    en: (a: Lead) =>
      `${readable(a.group, "en")} per cent a month go from ${a.from} to ${a.to}. In the comparison group, weighted to be like the group in ${named(a.columns, "en")}, ${readable(a.weighted, "en")} per cent do (${readable(a.low, "en")}–${readable(a.high, "en")}). ${a.says === "more" ? "That is more than chance explains." : a.says === "fewer" ? "That is fewer than chance explains." : "The difference may be chance."}`,
  },
  "compared.proves": {
    sv: (a: { columns: readonly Likeness[] }) =>
      `Det bevisar inte att insatsen är orsaken. Ingen lottade vilka som fick den. Grupperna är lika i ${named(a.columns, "sv")}, men kan skilja sig i det som ingen kolumn säger: hälsa, språk, vilja, vem handläggaren valde.`,
    en: (a: { columns: readonly Likeness[] }) =>
      `It does not prove that the measure is the cause. Nobody drew lots for it. The groups are alike in ${named(a.columns, "en")}, but may differ in what no column says: health, language, will, whom the caseworker chose.`,
  },
  "compared.uneven": {
    sv: (a: { columns: readonly Likeness[] }) =>
      `Också efter vägningen skiljer sig grupperna i ${named(a.columns, "sv")}.`,
    en: (a: { columns: readonly Likeness[] }) =>
      `After weighting, too, the groups differ in ${named(a.columns, "en")}.`,
  },
  "compared.title": {
    sv: "Gruppen och de som den jämförs med",
    en: "The group and those it is compared with",
  },
  "compared.people": { sv: "personer i gruppen", en: "people in the group" },
  "compared.left": {
    sv: "av dem utan motsvarighet: jämförelsen gäller inte dem",
    en: "of them without a counterpart: the comparison is not of them",
  },
  "compared.compared": { sv: "personer i jämförelsegruppen", en: "people in the comparison group" },
  "compared.unused": {
    sv: "av dem som ingen i gruppen liknar: räknas inte",
    en: "of them like nobody in the group: not counted",
  },
  "compared.effective": { sv: "Säger lika mycket som", en: "Say as much as" },
  "compared.note.effective": {
    sv: "Säger lika mycket som: så många personer utan vikter. Ju mer vikterna skiljer sig, desto färre.",
    en: "Say as much as: so many people without weights. The more weights differ, the fewer.",
  },
  "compared.balance": { sv: "Hur lika grupperna är", en: "How alike the groups are" },
  "compared.column": { sv: "Kolumn", en: "Column" },
  "compared.weighed": { sv: "Vägs", en: "Weighed" },
  "compared.yes": { sv: "ja", en: "yes" },
  "compared.no": { sv: "nej", en: "no" },
  "compared.before": { sv: "Skillnad före", en: "Difference before" },
  "compared.after": { sv: "Skillnad efter", en: "Difference after" },
  "compared.most": { sv: "Störst före i", en: "Greatest before in" },
  "compared.note.balance": {
    sv: "Den största standardiserade skillnaden i någon av kolumnens grupper. Under 0,1 är det lite. I det som vägs är den 0 efteråt; de andra kolumnerna visar om vikterna räcker.",
    en: "The greatest standardised difference in any of the column's groups. Under 0.1 is little. In what is weighed it is 0 afterwards; the other columns show whether weights are enough.",
  },
  "compared.likeness": {
    sv: (a: { column: Likeness }) => likenessNames.sv[a.column],
    en: (a: { column: Likeness }) => likenessNames.en[a.column],
  },
  "compared.rates": { sv: "Så många går i månaden", en: "How many go each month" },
  "compared.group": { sv: "Gruppen", en: "The group" },
  "compared.unweighted": { sv: "Jämförda, utan vikter", en: "Compared, without weights" },
  "compared.weighted": { sv: "Jämförda, vägda", en: "Compared, weighted" },
  "compared.low": { sv: "Låg", en: "Low" },
  "compared.high": { sv: "Hög", en: "High" },
  "compared.note.rates": {
    sv: "Andel av dem i en status som är i den andra månaden efter. Vägda: vad som hade hänt utan insatsen, om grupperna bara skiljer sig i det som vägs. Låg och hög: 95 %, och högt minst som om alla där ingen vet gick dit.",
    en: "Share of those in a status who are in the other the month after. Weighted: what would have happened without the measure, if the groups differ only in what is weighed. Low and high: 95%, and high at least as if all of whom nobody knows went there.",
  },
  "compared.ends": {
    sv: "Självförsörjande efter så många månader, med och utan insatsen",
    en: "Self-supporting after so many months, with and without the measure",
  },
  "compared.note.ends": {
    sv: "Gruppen är alla i den; de jämförda bara dem som har en motsvarighet.",
    en: "The group is all in it; the compared are only those with a counterpart.",
  },
  "compared.chart": { sv: "jämförelse", en: "comparison" },
  "followup.write.compared": {
    sv: (a: { first: string; last: string; today: string; columns: readonly Likeness[] }) =>
      `Egen uppföljning ${a.first}–${a.last}, gjord ${a.today}: jämförelsegrupp vägd efter ${named(a.columns, "sv")}, inte lottad`,
    en: (a: { first: string; last: string; today: string; columns: readonly Likeness[] }) =>
      `Own follow-up ${a.first}–${a.last}, made ${a.today}: comparison group weighted on ${named(a.columns, "en")}, not drawn by lot`,
  },
};
