import type { TargetFault, TargetProblem } from "../../core/problems/targets.js";
import { either, quoted } from "../numbers.js";
import type { ProblemWords } from "../words.js";

/** The fault of a kind, where several kinds are alike. */
type FaultOf<Kind, F = TargetFault> = F extends { kind: infer K } ? (Kind extends K ? F : never) : never;
type FaultWords = { readonly [Kind in TargetFault["kind"]]: (fault: FaultOf<Kind>) => string };

const saysSv: FaultWords = {
  kind: (f) => `”${f.text}” är inget mått.`,
  sex: (f) => `”${f.text}” är inget kön som programmet känner.`,
  bound: (f) => `”${f.text}” är ingen gräns.`,
  shareOfNumber: (f) => `måttet är ett antal, men ”${f.text}” är en andel.`,
  numberOfShare: (f) => `måttet är en andel, men ”${f.text}” har inget procenttecken.`,
  notPositive: (f) => `”${f.text}” är inte större än noll.`,
  overWhole: (f) => `”${f.text}” är mer än alla.`,
  nowhereFrom: () => "målet räknar dem som kommer till ett tillstånd från samma tillstånd, och de är ingen.",
  noIndicator: (f) => `”${f.text}” står inte under någon indikator.`,
  statesNeeded: () => "målet säger inte i vilka tillstånd personerna räknas.",
  outcomeNeeded: () => "målet säger inte vilket utfall det gäller.",
  outcome: (f) =>
    `modellen har inget utfall som heter ”${f.text}”.${f.near === undefined ? "" : ` Menade du ”${f.near}”?`}`,
  noGroup: () => "ingen grupp har det könet.",
};
const saysEn: FaultWords = {
  kind: (f) => `“${f.text}” is nothing that a target counts.`,
  sex: (f) => `“${f.text}” is no sex that the program knows.`,
  bound: (f) => `“${f.text}” is no bound.`,
  shareOfNumber: (f) => `a number is counted, but “${f.text}” is a share.`,
  numberOfShare: (f) => `a share is counted, but “${f.text}” has no per cent sign.`,
  notPositive: (f) => `“${f.text}” is not more than zero.`,
  overWhole: (f) => `“${f.text}” is more than all of them.`,
  nowhereFrom: () => "the target counts those who come to a state from the same state, and they are nobody.",
  noIndicator: (f) => `“${f.text}” stands under no indicator.`,
  statesNeeded: () => "the target does not say in which states people are counted.",
  outcomeNeeded: () => "the target does not say which outcome it is of.",
  outcome: (f) =>
    `the model has no outcome called “${f.text}”.${f.near === undefined ? "" : ` Did you mean “${f.near}”?`}`,
  noGroup: () => "no group is of that sex.",
};
const remedySv: FaultWords = {
  kind: (f) => `Skriv ${either(f.known, "sv")}.`,
  sex: (f) => `Skriv ${either(f.known, "sv")}, eller lämna tomt för alla.`,
  bound: () => "Skriv högst eller minst, eller lämna tomt.",
  shareOfNumber: () => "Skriv ett antal, eller måttet ”andel av befolkningen”.",
  numberOfShare: () => "Skriv andelen med procenttecken, som 1 %, eller ett mått som är ett antal.",
  notPositive: () => "Skriv ett tal över noll, eller lämna cellen tom.",
  overWhole: () => "Skriv en andel från 0 till 100 %.",
  nowhereFrom: () => "Skriv tillstånden de kommer från, eller lämna från tomt för alla andra.",
  noIndicator: () => "Skriv indikatorn på en rad ovanför, i samma målområde.",
  statesNeeded: () => "Fyll i kolumnen tillstånd, flera med komma emellan: försörjningsstöd, insats.",
  outcomeNeeded: () => "Fyll i kolumnen utfall med namnet på ett utfall i modellen.",
  outcome: (f) =>
    f.known.length === 0
      ? "Modellen har inga utfall. Ta bort raden, eller skriv utfallet i modellens utfall.csv."
      : `Skriv ett av dem som finns: ${quoted(f.known, "sv")}.`,
  noGroup: () => "Fyll i kolumnen kön i grupper.csv, eller lämna könet tomt i målet.",
};
const remedyEn: FaultWords = {
  kind: (f) => `Write ${either(f.known, "en")}.`,
  sex: (f) => `Write ${either(f.known, "en")}, or leave it empty for everybody.`,
  bound: () => "Write högst or minst, or leave it empty.",
  shareOfNumber: () => "Write a number, or count “andel av befolkningen”.",
  numberOfShare: () => "Write the share with a per cent sign, as 1 %, or count something that is a number.",
  notPositive: () => "Write a number above zero, or leave the cell empty.",
  overWhole: () => "Write a share from 0 to 100%.",
  nowhereFrom: () => "Write the states they come from, or leave från empty for all others.",
  noIndicator: () => "Write the indicator on a row above, in the same area.",
  statesNeeded: () => "Fill in the column tillstånd, several with commas between: försörjningsstöd, insats.",
  outcomeNeeded: () => "Fill in the column utfall with the name of an outcome of the model.",
  outcome: (f) =>
    f.known.length === 0
      ? "The model has no outcomes. Take the row away, or write the outcome in the model's utfall.csv."
      : `Write one of those there are: ${quoted(f.known, "en")}.`,
  noGroup: () => "Fill in the column kön in grupper.csv, or leave the sex of the target empty.",
};

const told = (words: FaultWords, fault: TargetFault): string =>
  (words[fault.kind] as (fault: TargetFault) => string)(fault);

export const targets: ProblemWords<TargetProblem> = {
  "mal-olasligt": {
    sv: {
      title: "Ett mål går inte att räkna på",
      says: (p) => told(saysSv, p.fault),
      remedy: (p) => told(remedySv, p.fault),
    },
    en: {
      title: "A target cannot be worked out",
      says: (p) => told(saysEn, p.fault),
      remedy: (p) => told(remedyEn, p.fault),
    },
  },
  "mal-ingen-framgang": {
    sv: {
      title: "Ett mål räknar avslut som inte är någon framgång",
      says: (p) =>
        `målet räknar dem som kommer till ${quoted(p.states, "sv")}, där ingen försörjer sig själv eller får ersättning från någon.`,
      remedy: () =>
        "Ta bort tillståndet ur målet: avslag är ingen framgång. Annat varaktigt stöd har en utbetalare i modellens tillstand.csv.",
    },
    en: {
      title: "A target counts exits that are no success",
      says: (p) =>
        `the target counts those who come to ${quoted(p.states, "en")}, where nobody supports themselves or has a benefit from anyone.`,
      remedy: () =>
        "Take the state out of the target: a refusal is no success. Other lasting support has a payer in the model's tillstand.csv.",
    },
  },
  "befolkning-saknas": {
    sv: {
      title: "Det går inte att räkna ut en andel av befolkningen",
      says: () => "målet är en andel av befolkningen, men befolkning.csv säger inte hur många vuxna den har.",
      remedy: () =>
        "Lägg till en rad i befolkning.csv med datum och vuxna, för samma kön och grupp som målet.",
    },
    en: {
      title: "A share of the population cannot be worked out",
      says: () =>
        "the target is a share of the population, but befolkning.csv does not say how many adults it has.",
      remedy: () =>
        "Add a row to befolkning.csv with datum and vuxna, for the same sex and group as the target.",
    },
  },
};
