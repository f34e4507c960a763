import { listed, readable } from "../numbers.js";

type Direction = "better" | "worse" | "even";
const kr = (amount: string): string => `${readable(amount, "sv")}\u00a0kronor`;
const during = (a: { first: string; last: string }): string =>
  a.first === a.last ? `under ${a.first}` : `under ${a.first}–${a.last}`;

/** Actors with the ending of the definite form, as one speaks of them. */
const known: Readonly<Record<string, string>> = {
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
const named = (actor: string): string => known[actor] ?? actor;

export const consequences = {
  "consequences.heading": "Ekonomiska konsekvenser",
  "consequences.start": (a: { people: string; measures: readonly string[]; first: string; last: string }) =>
    `${a.people === "1" ? "En person" : `${readable(a.people, "sv")} personer`} börjar i ${listed(a.measures, "sv")} ${during(a)}.`,
  "consequences.municipality": (a: { direction: Direction; amount: string; first: string; last: string }) =>
    a.direction === "even"
      ? `För kommunen går kostnader och intäkter jämnt ut ${during(a)}.`
      : a.direction === "better"
        ? `Kommunen tjänar ${kr(a.amount)} på det ${during(a)}.`
        : `Det kostar kommunen ${kr(a.amount)} netto ${during(a)}.`,
  "consequences.firstYear": (a: { direction: Direction; amount: string; year: string }) =>
    a.direction === "even"
      ? `Första året, ${a.year}, går det jämnt ut.`
      : a.direction === "better"
        ? `Första året, ${a.year}, ger det ändå ett överskott på ${kr(a.amount)}.`
        : `Första året, ${a.year}, kostar det ändå ${kr(a.amount)}.`,
  "consequences.actor": (a: { actor: string; direction: Direction; amount: string }) =>
    a.direction === "even"
      ? `${named(a.actor)} påverkas inte.`
      : `${named(a.actor)} får ${kr(a.amount)} ${a.direction === "better" ? "mer" : "mindre"}.`,
  "consequences.society": (a: { direction: Direction; amount: string }) =>
    a.direction === "even"
      ? "För samhället som helhet är resultatet noll."
      : a.direction === "better"
        ? `Samhället som helhet tjänar ${kr(a.amount)}.`
        : `Samhället som helhet förlorar ${kr(a.amount)}.`,
  "consequences.moved": (a: { amount: string }) =>
    `${kr(a.amount)} flyttas mellan olika aktörer. Det är varken vinst eller förlust för samhället.`,
  "consequences.notCompared":
    "Beräkningen säger inte vad som hade hänt utan insatsen. Allt räknas därför som effekt.",
  "consequences.noMoney": "Scenariot följer människor. Det räknar inte med några pengar.",
  "consequences.assumptions": (a: { all: number; judged: number }) =>
    a.all === 1
      ? `Beräkningen bygger på ett antagande${a.judged === 1 ? ", som är en egen bedömning" : ""}. Det redovisas längst ned.`
      : `Beräkningen bygger på ${String(a.all)} antaganden${judged(a)}. De redovisas längst ned.`,
};

const judged = ({ all, judged }: { all: number; judged: number }): string => {
  if (judged === 0) return "";
  if (judged === all) return ", som alla är egna bedömningar";
  return `, varav ${judged === 1 ? "ett är en egen bedömning" : `${String(judged)} är egna bedömningar`}`;
};
