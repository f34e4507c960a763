import { listed, readable } from "./numbers.js";

type Direction = "better" | "worse" | "even";

const krSv = (amount: string): string => `${readable(amount, "sv")}\u00a0kronor`;

const krEn = (amount: string): string => `${readable(amount, "en")}\u00a0kronor`;

const duringSv = (a: { first: string; last: string }): string =>
  a.first === a.last ? `under ${a.first}` : `under ${a.first}–${a.last}`;

const duringEn = (a: { first: string; last: string }): string =>
  a.first === a.last ? `in ${a.first}` : `in ${a.first}–${a.last}`;

/** Actors with the ending of the definite form, as one speaks of them. */
const knownSv: Readonly<Record<string, string>> = {
  region: "Regionen",
  stat: "Staten",
  individ: "De som deltar",
  arbetsgivare: "Arbetsgivarna",
  församling: "Församlingarna",
  verksamhet: "Verksamheterna där arbetet görs",
  övriga: "Övriga",
  "övriga kommuner": "Övriga kommuner",
  "övriga regioner": "Övriga regioner",
};

const knownEn: Readonly<Record<string, string>> = {
  region: "The region gets",
  stat: "The state gets",
  individ: "Those who take part get",
  arbetsgivare: "Employers get",
  församling: "Parishes get",
  verksamhet: "The services where the work is done get",
  övriga: "Others get",
  "övriga kommuner": "Other municipalities get",
  "övriga regioner": "Other regions get",
};

const namedSv = (actor: string): string => knownSv[actor] ?? actor;

const namedEn = (actor: string): string => knownEn[actor] ?? `${actor} gets`;

export const consequences = {
  "consequences.heading": { sv: "Ekonomiska konsekvenser", en: "Economic consequences" },
  "consequences.start": {
    sv: (a: { people: string; measures: readonly string[]; first: string; last: string }) =>
      `${a.people === "1" ? "En person" : `${readable(a.people, "sv")} personer`} börjar i ${listed(a.measures, "sv")} ${duringSv(a)}.`,
    en: (a: { people: string; measures: readonly string[]; first: string; last: string }) =>
      `${a.people === "1" ? "One person begins" : `${readable(a.people, "en")} people begin`} ${listed(a.measures, "en")} ${duringEn(a)}.`,
  },
  "consequences.municipality": {
    sv: (a: { direction: Direction; amount: string; first: string; last: string }) =>
      a.direction === "even"
        ? `För kommunen går kostnader och intäkter jämnt ut ${duringSv(a)}.`
        : a.direction === "better"
          ? `Kommunen tjänar ${krSv(a.amount)} på det ${duringSv(a)}.`
          : `Det kostar kommunen ${krSv(a.amount)} netto ${duringSv(a)}.`,
    en: (a: { direction: Direction; amount: string; first: string; last: string }) =>
      a.direction === "even"
        ? `For the municipality, costs and income come out even ${duringEn(a)}.`
        : a.direction === "better"
          ? `The municipality gains ${krEn(a.amount)} ${duringEn(a)}.`
          : `It costs the municipality ${krEn(a.amount)} net ${duringEn(a)}.`,
  },
  "consequences.firstYear": {
    sv: (a: { direction: Direction; amount: string; year: string }) =>
      a.direction === "even"
        ? `Första året, ${a.year}, går det jämnt ut.`
        : a.direction === "better"
          ? `Första året, ${a.year}, ger det ändå ett överskott på ${krSv(a.amount)}.`
          : `Första året, ${a.year}, kostar det ändå ${krSv(a.amount)}.`,
    en: (a: { direction: Direction; amount: string; year: string }) =>
      a.direction === "even"
        ? `In the first year, ${a.year}, it comes out even.`
        : a.direction === "better"
          ? `In the first year, ${a.year}, there is still a surplus of ${krEn(a.amount)}.`
          : `In the first year, ${a.year}, it still costs ${krEn(a.amount)}.`,
  },
  "consequences.actor": {
    sv: (a: { actor: string; direction: Direction; amount: string }) =>
      a.direction === "even"
        ? `${namedSv(a.actor)} påverkas inte.`
        : `${namedSv(a.actor)} får ${krSv(a.amount)} ${a.direction === "better" ? "mer" : "mindre"}.`,
    en: (a: { actor: string; direction: Direction; amount: string }) =>
      a.direction === "even"
        ? `${namedEn(a.actor)} neither more nor less.`
        : `${namedEn(a.actor)} ${krEn(a.amount)} ${a.direction === "better" ? "more" : "less"}.`,
  },
  "consequences.society": {
    sv: (a: { direction: Direction; amount: string }) =>
      a.direction === "even"
        ? "För samhället som helhet är resultatet noll."
        : a.direction === "better"
          ? `Samhället som helhet tjänar ${krSv(a.amount)}.`
          : `Samhället som helhet förlorar ${krSv(a.amount)}.`,
    en: (a: { direction: Direction; amount: string }) =>
      a.direction === "even"
        ? "For society as a whole the result is nil."
        : a.direction === "better"
          ? `Society as a whole gains ${krEn(a.amount)}.`
          : `Society as a whole loses ${krEn(a.amount)}.`,
  },
  "consequences.moved": {
    sv: (a: { amount: string }) =>
      `${krSv(a.amount)} flyttas mellan olika aktörer. Det är varken vinst eller förlust för samhället.`,
    en: (a: { amount: string }) =>
      `${krEn(a.amount)} move between actors. That is neither gain nor loss to society.`,
  },
  "consequences.notCompared": {
    sv: "Beräkningen säger inte vad som hade hänt utan insatsen. Allt räknas därför som effekt.",
    en: "The calculation does not say what would have happened without the measure. Everything is therefore counted as effect.",
  },
  "consequences.noMoney": {
    sv: "Scenariot följer människor. Det räknar inte med några pengar.",
    en: "The scenario follows people. It counts no money.",
  },
  "consequences.assumptions": {
    sv: (a: { all: number; judged: number }) =>
      a.all === 1
        ? `Beräkningen bygger på ett antagande${a.judged === 1 ? ", som är en egen bedömning" : ""}. Det redovisas längst ned.`
        : `Beräkningen bygger på ${String(a.all)} antaganden${judgedSv(a)}. De redovisas längst ned.`,
    en: (a: { all: number; judged: number }) =>
      a.all === 1
        ? `The calculation rests on one assumption${a.judged === 1 ? ", which is a judgement of our own" : ""}. It is listed at the end.`
        : `The calculation rests on ${String(a.all)} assumptions${judgedEn(a)}. They are listed at the end.`,
  },
};

const judgedSv = ({ all, judged }: { all: number; judged: number }): string => {
  if (judged === 0) return "";
  if (judged === all) return ", som alla är egna bedömningar";
  return `, varav ${judged === 1 ? "ett är en egen bedömning" : `${String(judged)} är egna bedömningar`}`;
};

const judgedEn = ({ all, judged }: { all: number; judged: number }): string => {
  if (judged === 0) return "";
  if (judged === all) return ", all of them judgements of our own";
  return `, of which ${judged === 1 ? "one is a judgement" : `${String(judged)} are judgements`} of our own`;
};
