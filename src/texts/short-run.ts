import { monthInWords } from "./day.js";
import { listed } from "./numbers.js";
import { spoken, type SpokenUnit } from "./spoken.js";
import { spokenActor } from "./spoken-actor.js";
import type { Language } from "./words.js";

/** Months as `2026-08`. */
type Depth = Readonly<{
  last: string;
  /** Above 0; empty when the municipality is never out. */
  amount: string;
  lowest: string;
  below: number;
  /** Empty when it is not back. */
  back: string;
  unit: SpokenUnit;
}>;
type Exceeded = Readonly<{
  actor: string;
  year: string;
  from: string;
  /** By how much it is as the year ends; empty when it is not. */
  amount: string;
  /** What the board is to leave over; empty when it has money for the measure. */
  toLeave: string;
  unit: SpokenUnit;
}>;

const months = (number: number, language: Language): string =>
  language === "sv"
    ? `${String(number)} ${number === 1 ? "månad" : "månader"}`
    : `${String(number)} ${number === 1 ? "month" : "months"}`;

function depthSv({ last, amount, lowest, below, back, unit }: Depth): string {
  const when = `På kort sikt, till och med ${monthInWords(last, "sv")} och räknat när pengarna betalas,`;
  if (amount === "") return `${when} ligger kommunen aldrig ute med pengar.`;
  const after = back === "" ? "är inte tillbaka då" : `är tillbaka i ${monthInWords(back, "sv")}`;
  return `${when} är kommunen ute med som mest ${spoken(amount, unit, "sv")}, i slutet av ${monthInWords(lowest, "sv")}; den ligger under noll i ${months(below, "sv")} och ${after}.`;
}

function depthEn({ last, amount, lowest, below, back, unit }: Depth): string {
  const when = `In the short run, up to and including ${monthInWords(last, "en")} and counted as money is paid,`;
  if (amount === "") return `${when} the municipality is never out of pocket.`;
  const after = back === "" ? "is not back by then" : `is back in ${monthInWords(back, "en")}`;
  return `${when} the municipality is out of pocket by at most ${spoken(amount, unit, "en")}, at the end of ${monthInWords(lowest, "en")}; it is below zero for ${months(below, "en")} and ${after}.`;
}

function exceededSv({ actor, year, from, amount, toLeave, unit }: Exceeded): string {
  if (toLeave !== "")
    return `År ${year} ska ${spokenActor(actor, "sv")} spara ${spoken(toLeave, unit, "sv")}; ${spoken(amount, unit, "sv")} fattas.`;
  const end =
    amount === "" ? "men håller när tiden är slut" : `och överskrids med ${spoken(amount, unit, "sv")}`;
  return `Ramen för ${spokenActor(actor, "sv")} ${year} räcker inte från ${monthInWords(from, "sv")}, ${end}.`;
}

function exceededEn({ actor, year, from, amount, toLeave, unit }: Exceeded): string {
  if (toLeave !== "")
    return `In ${year} ${spokenActor(actor, "en")} is to save ${spoken(toLeave, unit, "en")}; ${spoken(amount, unit, "en")} of it is lacking.`;
  const end =
    amount === "" ? "but is kept to in the end" : `and is exceeded by ${spoken(amount, unit, "en")}`;
  return `The frame of ${spokenActor(actor, "en")} for ${year} does not suffice from ${monthInWords(from, "en")} on, ${end}.`;
}

export const shortRunWords = {
  "help.file.frames": {
    sv: "nämndernas ramar per år: månad för månad ställs mot dem",
    en: "what boards have for each year: month by month is held against it",
  },
  "help.file.frames.more": {
    sv: `Ramen är vad nämnden får kosta netto under året, i hela kronor. Skriv antingen vad som finns för insatsen, eller hela nämndens ram
och i utan insatsen vad nämnden kostar utan den: då är skillnaden vad som finns. En ram under noll betyder att nämnden ska spara så mycket.
Nämnden skrivs som i modellen (kommun/socialnämnd) eller med sitt namn (Socialnämnden); kommun är hela kommunen.
Ramen är i samma priser som scenariot. Utan kort sikt i scenario.csv visas månaderna till slutet av det sista året som har en ram.`,
    en: `The frame is what the board may cost net in the year, in whole kronor. Write either what there is for the measure, or the whole
frame of the board and in utan insatsen what the board costs without it: the difference is what there is. A frame below zero means
that the board is to save as much. The board is written as in the model (kommun/socialnämnd) or by its name (Socialnämnden);
kommun is the whole municipality. The frame is in the prices of the scenario. Without kort sikt in scenario.csv, months are shown up
to the end of the last year that has a frame.`,
  },
  "column.frames.board": { sv: "nämnden, eller kommun", en: "the board, or kommun" },
  "column.frames.year": { sv: "kalenderåret", en: "the calendar year" },
  "column.frames.frame": { sv: "vad den får kosta netto", en: "what it may cost net" },
  "column.frames.without": {
    sv: "vad nämnden kostar utan insatsen; tomt om ramen är för insatsen",
    en: "what the board costs without the measure; empty when the frame is for the measure",
  },
  "shortRun.finds": { sv: depthSv, en: depthEn },
  "shortRun.exceeded": { sv: exceededSv, en: exceededEn },
  "shortRun.title": {
    sv: "Kort sikt: kommunens pengar månad för månad",
    en: "The short run: the municipality's money month by month",
  },
  "shortRun.month": { sv: "Månad", en: "Month" },
  "shortRun.cost": { sv: "Kostnad nu", en: "Cost now" },
  "shortRun.support": { sv: "Stöd tillbaka", en: "Support back" },
  "shortRun.effect": { sv: "Besparing och intäkt", en: "Saving and income" },
  "shortRun.net": { sv: "Netto", en: "Net" },
  "shortRun.reached": { sv: "Hittills", en: "So far" },
  "shortRun.sum": { sv: "Alla månader", en: "All months" },
  "shortRun.byBoard": {
    sv: "Kort sikt: sammanlagt per nämnd, månad för månad",
    en: "The short run: in all by board, month by month",
  },
  "shortRun.byActor": {
    sv: "Kort sikt: varje nämnd och aktör månad för månad",
    en: "The short run: each board and actor month by month",
  },
  "shortRun.whose": { sv: "Vems", en: "Whose" },
  "shortRun.depth": { sv: "Hur djupt, och när", en: "How deep, and when" },
  "shortRun.lowest": { sv: "Mest ute", en: "Most laid out" },
  "shortRun.lowestAt": { sv: "I slutet av", en: "At the end of" },
  "shortRun.below": { sv: "Månader under noll", en: "Months below zero" },
  "shortRun.back": { sv: "Tillbaka", en: "Back" },
  "shortRun.atEnd": { sv: "I slutet", en: "At the end" },
  "shortRun.never": { sv: "aldrig ute", en: "never out" },
  "shortRun.notBack": { sv: "inte tillbaka", en: "not back" },
  "shortRun.settled": { sv: "Intjänat, betalt och kvar att betala", en: "Earned, paid and still owed" },
  "shortRun.earned": { sv: "Intjänat", en: "Earned" },
  "shortRun.paid": { sv: "Betalt", en: "Paid" },
  "shortRun.toGet": { sv: "Kvar att få", en: "Still to get" },
  "shortRun.toPay": { sv: "Kvar att betala", en: "Still to pay" },
  "shortRun.frames": { sv: "Mot nämndernas ramar", en: "Against the boards' frames" },
  "shortRun.frameYear": { sv: "År", en: "Year" },
  "shortRun.room": { sv: "Ram för insatsen", en: "Frame for the measure" },
  "shortRun.used": { sv: "Kostar", en: "Costs" },
  "shortRun.left": { sv: "Kvar av ramen", en: "Left of the frame" },
  "shortRun.over": { sv: "Över från", en: "Over from" },
  "shortRun.usedPaid": { sv: "Betalt", en: "Paid" },
  "shortRun.overPaid": { sv: "Betalt över från", en: "Paid over from" },
  "shortRun.within": { sv: "inom ramen", en: "within it" },
  "shortRun.notJudged": { sv: "året är inte slut", en: "the year has not ended" },
  "shortRun.overThenBack": {
    sv: (a: { month: string }) => `${a.month}, inom den igen när det slutar`,
    en: (a: { month: string }) => `${a.month}, within it again when it ends`,
  },
  "shortRun.fromMonths": {
    sv: "läses ur det sammanlagda månad för månad",
    en: "read from what it has come to month by month",
  },
  "shortRun.note.month": {
    sv: (a: { late: boolean }) =>
      `Det här är pengar i kommunens böcker den månad de betalas, med insatsen minus utan. Det är inte vad som hör till månaden, och inte vad någon annan vinner.${a.late ? " Kommunen får skatten två år efter lönen, och utjämningen regleras då." : ""}`,
    en: (a: { late: boolean }) =>
      `This is money in the municipality's books in the month it is paid, with the measure less without. It is not what belongs to the month, nor what anybody else gains.${a.late ? " The municipality gets the tax two years after the wage, when equalisation settles too." : ""}`,
  },
  "shortRun.note.depth": {
    sv: "Det sammanlagda från starten, när varje månad slutar. Bara pengar, den månad de betalas.",
    en: "What it has come to from the start, as each month ends. Only money, in the month it is paid.",
  },
  "shortRun.note.settled": {
    sv: (a: { last: string }) =>
      `Till och med ${a.last}. Intjänat är betalt plus det som är kvar att få, minus det som är kvar att betala.`,
    en: (a: { last: string }) =>
      `Up to and including ${a.last}. Earned is paid plus what is still to get, less what is still to pay.`,
  },
  "shortRun.note.frames": {
    sv: "Ramen prövas mot det som hör till året, som i bokföringen, oavsett när det betalas. Betalt står bredvid. En ram under noll prövas när året är slut.",
    en: "The frame is held against what belongs to the year, as in the accounts, whenever it is paid. What is paid stands beside it. A frame below zero is judged when the year has ended.",
  },
  "shortRun.note.partly": {
    sv: (a: { last: string; year: string }) =>
      `För ${a.year} räknas månaderna till och med ${a.last}, mot hela årets ram.`,
    en: (a: { last: string; year: string }) =>
      `For ${a.year} the months up to and including ${a.last} are counted, against the frame of the whole year.`,
  },
  "shortRun.note.later": {
    sv: (a: { years: readonly string[] }) =>
      `Ramar för ${listed(a.years, "sv")} ligger efter slutet och visas inte.`,
    en: (a: { years: readonly string[] }) =>
      `Frames for ${listed(a.years, "en")} lie after the end and are not shown.`,
  },
  "shortRun.chart.name": { sv: "kort-sikt", en: "short-run" },
  "shortRun.chart": {
    sv: "Vad kommunen betalar och får varje månad, och vad det har blivit sammanlagt",
    en: "What the municipality pays and gets each month, and what it has come to",
  },
  "shortRun.chart.finds": {
    sv: (a: Depth) =>
      a.amount === ""
        ? "Kommunen ligger aldrig ute med pengar"
        : `Kommunen är ute med som mest ${spoken(a.amount, a.unit, "sv", "short")}, i slutet av ${monthInWords(a.lowest, "sv")}`,
    en: (a: Depth) =>
      a.amount === ""
        ? "The municipality is never out of pocket"
        : `The municipality is out of pocket by at most ${spoken(a.amount, a.unit, "en", "short")}, at the end of ${monthInWords(a.lowest, "en")}`,
  },
  "shortRun.chart.lowest": {
    sv: (a: { month: string }) => `som djupast ${a.month}`,
    en: (a: { month: string }) => `deepest ${a.month}`,
  },
  "shortRun.chart.boards.name": { sv: "kort-sikt-namnder", en: "short-run-boards" },
  "shortRun.chart.boards": {
    sv: "Vad det har blivit sammanlagt för kommunen och varje nämnd, månad för månad",
    en: "What it has come to for the municipality and each board, month by month",
  },
};
