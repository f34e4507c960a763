import { listed, readable } from "../numbers.js";

type Direction = "better" | "worse" | "even";
const kr = (amount: string): string => `${readable(amount, "en")}\u00a0kronor`;
const during = (a: { first: string; last: string }): string =>
  a.first === a.last ? `in ${a.first}` : `in ${a.first}–${a.last}`;

const known: Readonly<Record<string, string>> = {
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
const named = (actor: string): string => known[actor] ?? `${actor} gets`;

export const consequences = {
  "consequences.heading": "Economic consequences",
  "consequences.start": (a: { people: string; measures: readonly string[]; first: string; last: string }) =>
    `${a.people === "1" ? "One person begins" : `${readable(a.people, "en")} people begin`} ${listed(a.measures, "en")} ${during(a)}.`,
  "consequences.municipality": (a: { direction: Direction; amount: string; first: string; last: string }) =>
    a.direction === "even"
      ? `For the municipality, costs and income come out even ${during(a)}.`
      : a.direction === "better"
        ? `The municipality gains ${kr(a.amount)} ${during(a)}.`
        : `It costs the municipality ${kr(a.amount)} net ${during(a)}.`,
  "consequences.firstYear": (a: { direction: Direction; amount: string; year: string }) =>
    a.direction === "even"
      ? `In the first year, ${a.year}, it comes out even.`
      : a.direction === "better"
        ? `In the first year, ${a.year}, there is still a surplus of ${kr(a.amount)}.`
        : `In the first year, ${a.year}, it still costs ${kr(a.amount)}.`,
  "consequences.actor": (a: { actor: string; direction: Direction; amount: string }) =>
    a.direction === "even"
      ? `${named(a.actor)} neither more nor less.`
      : `${named(a.actor)} ${kr(a.amount)} ${a.direction === "better" ? "more" : "less"}.`,
  "consequences.society": (a: { direction: Direction; amount: string }) =>
    a.direction === "even"
      ? "For society as a whole the result is nil."
      : a.direction === "better"
        ? `Society as a whole gains ${kr(a.amount)}.`
        : `Society as a whole loses ${kr(a.amount)}.`,
  "consequences.moved": (a: { amount: string }) =>
    `${kr(a.amount)} move between actors. That is neither gain nor loss to society.`,
  "consequences.notCompared":
    "The calculation does not say what would have happened without the measure. Everything is therefore counted as effect.",
  "consequences.noMoney": "The scenario follows people. It counts no money.",
  "consequences.assumptions": (a: { all: number; judged: number }) =>
    a.all === 1
      ? `The calculation rests on one assumption${a.judged === 1 ? ", which is a judgement of our own" : ""}. It is listed at the end.`
      : `The calculation rests on ${String(a.all)} assumptions${judged(a)}. They are listed at the end.`,
};

const judged = ({ all, judged }: { all: number; judged: number }): string => {
  if (judged === 0) return "";
  if (judged === all) return ", all of them judgements of our own";
  return `, of which ${judged === 1 ? "one is a judgement" : `${String(judged)} are judgements`} of our own`;
};
