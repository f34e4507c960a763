import { percentOf, rate } from "../core/decimal.js";
import { readable, readableIn } from "./numbers.js";

const timingsSv: Readonly<Record<string, string>> = {
  calendarYear: "det första kalenderåret räknas utan ränta",
  start: "räntan räknas från början av varje period",
  middle: "räntan räknas från mitten av varje period",
  end: "räntan räknas från slutet av varje period",
};

const timingsEn: Readonly<Record<string, string>> = {
  calendarYear: "the first calendar year is not discounted",
  start: "discounted from the start of each period",
  middle: "discounted from the middle of each period",
  end: "discounted from the end of each period",
};

export const runWords = {
  "run.intro": {
    sv: (a: { title: string; years: readonly string[] }) =>
      `Beräkningen visar vad ${a.title} betyder för människor och pengar ${a.years.length === 1 ? `år ${a.years[0]!}` : `åren ${a.years[0] ?? ""}–${a.years.at(-1) ?? ""}`}.`,
    en: (a: { title: string; years: readonly string[] }) =>
      `This calculation shows what ${a.title} means for people and money in ${a.years.length === 1 ? a.years[0]! : `${a.years[0] ?? ""}–${a.years.at(-1) ?? ""}`}.`,
  },
  "run.named": { sv: (a: { sv: string; en: string }) => a.sv, en: (a: { sv: string; en: string }) => a.en },
  "run.value": {
    sv: (a: { plain: string; unit: string }) => readableIn(a.plain, a.unit, "sv"),
    en: (a: { plain: string; unit: string }) => readableIn(a.plain, a.unit, "en"),
  },
  "run.allYears": { sv: "Alla år", en: "All years" },
  "run.people": { sv: "Människor", en: "People" },
  "run.state": { sv: "Tillstånd", en: "State" },
  "run.alternative": { sv: "Alternativ", en: "Alternative" },
  "run.with": { sv: "Med insatsen", en: "With the measure" },
  "run.without": { sv: "Utan insatsen", en: "Without the measure" },
  "run.effect": { sv: "Skillnad", en: "Difference" },
  "run.entering": { sv: "Börjar", en: "Begin" },
  "run.present": { sv: "Alla", en: "All" },
  "run.monthlyPeople": { sv: "Människor månad för månad", en: "People month by month" },
  "run.month": { sv: "Månad", en: "Month" },
  "run.board": { sv: "Kommunens kalkyl", en: "The municipality's calculation" },
  "run.note.board": {
    sv: "Plus är intäkt eller minskad kostnad för kommunen, minus är kostnad.",
    en: "Plus is income or lower cost for the municipality, minus is cost.",
  },
  "run.budgetLines": { sv: "Insatskostnad enligt budget", en: "Cost of the measure by the budget" },
  "run.budgetOverhead": { sv: "OH på budgeten", en: "Overhead on the budget" },
  "run.by.measure": { sv: "Netto per insats", en: "Net by measure" },
  "run.by.group": { sv: "Netto per grupp", en: "Net by group" },
  "run.by.state": { sv: "Netto per tillstånd", en: "Net by state" },
  "run.by.none": { sv: "Budgetrader", en: "Budget lines" },
  "run.items": { sv: "Vad som påverkar kommunen", en: "What affects the municipality" },
  "run.item": { sv: "Post", en: "Item" },
  "run.actor": { sv: "Aktör", en: "Actor" },
  "run.part": { sv: "Del", en: "Part" },
  "run.net": {
    sv: (a: { actor: string }) => `Netto ${a.actor}`,
    en: (a: { actor: string }) => `Net ${a.actor}`,
  },
  "run.restOf": {
    sv: (a: { actor: string }) => `${a.actor}, övrigt`,
    en: (a: { actor: string }) => `${a.actor}, other`,
  },
  "run.actors": { sv: "Netto per aktör", en: "Net for each actor" },
  "run.parts": { sv: "Netto per nämnd och myndighet", en: "Net for each board and agency" },
  "run.society": { sv: "Samhället", en: "Society" },
  "run.publicFinances": { sv: "Offentliga finanser", en: "Public finances" },
  "run.municipalBooks": { sv: "Kommunens egna böcker", en: "The municipality's own books" },
  "run.transfers": { sv: "Vem som betalar vem", en: "Who pays whom" },
  "run.payer": { sv: "Betalar", en: "Pays" },
  "run.receiver": { sv: "Får", en: "Receives" },
  "run.kind": { sv: "Slag", en: "Kind" },
  "run.real": { sv: "resurs", en: "resource" },
  "run.transfer": { sv: "överföring", en: "transfer" },
  "run.keyFigures": { sv: "Hela perioden", en: "The whole period" },
  "run.whose": { sv: "För", en: "For" },
  "run.sumOfYears": { sv: "Summa", en: "Sum" },
  "run.presentValue": { sv: "Nuvärde", en: "Present value" },
  "run.payback": { sv: "Återbetalt", en: "Paid back" },
  "run.payback.atOnce": { sv: "hela tiden", en: "all along" },
  "run.payback.never": { sv: "inte inom perioden", en: "not within the period" },
  "run.gainsOverCost": { sv: "Vinst per satsad krona", en: "Gain per krona spent" },
  "run.ratio": {
    sv: (a: { ratio: string }) => readable(a.ratio, "sv"),
    en: (a: { ratio: string }) => readable(a.ratio, "en"),
  },
  "run.signs": {
    sv: (a: { gains: number; cost: number }) =>
      `${a.gains > 0 ? "vinst" : a.gains < 0 ? "förlust" : "varken vinst eller förlust"}, ${a.cost > 0 ? "kostnad" : a.cost < 0 ? "besparing" : "ingen kostnad"}`,
    en: (a: { gains: number; cost: number }) =>
      `${a.gains > 0 ? "gain" : a.gains < 0 ? "loss" : "neither gain nor loss"}, ${a.cost > 0 ? "cost" : a.cost < 0 ? "saving" : "no cost"}`,
  },
  "run.programme": { sv: "Insatsen och dess resultat", en: "The measure and what comes of it" },
  "run.what": { sv: "Mått", en: "Figure" },
  "run.amount": { sv: "Belopp", en: "Amount" },
  "run.number": { sv: "Antal", en: "Number" },
  "run.programmeCost": { sv: "Insatskostnad", en: "Cost of the measure" },
  "run.programmeCostPresent": { sv: "Insatskostnad, nuvärde", en: "Cost of the measure, present value" },
  "run.extraLasting": {
    sv: "Fler i varaktig självförsörjning när perioden slutar",
    en: "More people in lasting self-support when the period ends",
  },
  "run.costPerExtra": {
    sv: "Insatskostnad per person som tillkommit (nuvärde)",
    en: "Cost of the measure for each person added (present value)",
  },
  "run.costPerExtra.saves": {
    sv: "Insatskostnad per person: ingen, insatsen kostar inget",
    en: "Cost of the measure for each person: none, it costs nothing",
  },
  "run.costPerExtra.none": {
    sv: "Insatskostnad per person: går inte att ange, ingen har tillkommit",
    en: "Cost of the measure for each person: cannot be given, nobody was added",
  },
  "run.moved": { sv: "Flyttas mellan aktörer", en: "Moved between actors" },
  "run.realAmount": { sv: "Skapas eller förbrukas", en: "Made or used up" },
  "run.movedShare": { sv: "Andel som bara flyttas", en: "Share that is only moved" },
  "run.displacement": {
    sv: "Om jobb trängs undan (nuvärde)",
    en: "If jobs are taken from others (present value)",
  },
  "run.displacedShare": { sv: "Trängs undan", en: "Taken from others" },
  "run.before": { sv: "Före", en: "Before" },
  "run.loss": { sv: "Förlust för övriga", en: "Loss to others" },
  "run.after": { sv: "Efter", en: "After" },
  "run.outcomes": { sv: "Resultat som inte är pengar", en: "Results that are not money" },
  "run.outcome": { sv: "Resultat", en: "Result" },
  "run.evidence": { sv: "Hur säkra regler och priser är", en: "How sure rules and prices are" },
  "run.grade": { sv: "Säkerhet", en: "Grade" },
  "run.gradeA": { sv: "A lag eller förordning", en: "A law or regulation" },
  "run.gradeB": { sv: "B offentlig statistik", en: "B official statistics" },
  "run.gradeC": {
    sv: "C studie, utvärdering eller andrahandskälla",
    en: "C study, evaluation or second-hand source",
  },
  "run.gradeD": { sv: "D antagande", en: "D assumption" },
  "run.used": { sv: "Används", en: "Used" },
  "run.carried": { sv: "Framskrivna", en: "Carried forward" },
  "run.unverified": { sv: "Ej verifierade", en: "Not verified" },
  "run.carriedForward": { sv: "Framskrivna värden", en: "Values carried forward" },
  "run.name": { sv: "Namn", en: "Name" },
  "run.keys": { sv: "Nyckel", en: "Key" },
  "run.knownUntil": { sv: "Känt till och med", en: "Known until" },
  "run.source": { sv: "Källa", en: "Source" },
  "run.note.society": {
    sv: "Samhället är summan av alla aktörer. Plus är bättre än utan insatsen, minus är sämre.",
    en: "Society is the sum of all actors. Plus is better than without the measure, minus is worse.",
  },
  "run.note.transfers": {
    sv: "Beloppen är skillnaden mot utan insatsen. Minus betyder att mindre betalas.",
    en: "Amounts are the difference from being without the measure. Minus means that less is paid.",
  },
  "run.note.people": {
    sv: "Personer i snitt över året. Det är förväntade antal och därför inte hela personer.",
    en: "People on average over the year. These are expected numbers, so not whole persons.",
  },
  "run.note.discount": {
    sv: (a: { rate: string; timing: string; prices: string }) =>
      `Kalkylräntan är ${readable(percentOf(rate(a.rate)), "sv")} %, ${a.prices === "" ? "nominell, i löpande priser" : `real, i ${a.prices} års priser`}; ${timingsSv[a.timing] ?? a.timing}.`,
    en: (a: { rate: string; timing: string; prices: string }) =>
      `The discount rate is ${readable(percentOf(rate(a.rate)), "en")}%, ${a.prices === "" ? "nominal, in current prices" : `real, in prices of ${a.prices}`}; ${timingsEn[a.timing] ?? a.timing}.`,
  },
  "run.note.moved": {
    sv: "Det som flyttas är någons plus och någon annans minus. Bara det som skapas eller förbrukas gör samhället rikare eller fattigare.",
    en: "What is moved is one actor's plus and another's minus. Only what is made or used up makes society richer or poorer.",
  },
  "run.note.displacement": {
    sv: "Undanträngning: så stor del av jobben hade gått till någon annan. Förlusten ligger på övriga. Antagande (C).",
    en: "Displacement: so large a share of the jobs would have gone to somebody else. The loss falls on others. Assumption (C).",
  },
  "run.note.earned": {
    sv: "Beloppen visas när de är intjänade.",
    en: "Amounts are shown when they are earned.",
  },
  "run.note.paid": { sv: "Beloppen visas när de betalas.", en: "Amounts are shown when they are paid." },
  "run.note.rounded": {
    sv: (a: { unit: string }) =>
      `Beloppen är avrundade till hela ${a.unit === "kr" ? "kronor" : a.unit === "tkr" ? "tkr" : "tiondels mnkr"} så att aktörerna blir samhället och posterna blir aktörens netto.`,
    en: (a: { unit: string }) =>
      `Amounts are rounded to whole ${a.unit === "kr" ? "kronor" : a.unit === "tkr" ? "tkr" : "tenths of mnkr"} so that the actors make society and the items make an actor's net.`,
  },
  "run.note.effect": {
    sv: "Alla belopp är skillnaden mellan med och utan insatsen för samma människor.",
    en: "All amounts are the difference between with and without the measure, for the same people.",
  },
  "run.note.notCompared": {
    sv: "Scenariot säger inte vad som händer utan insatsen. Allt räknas därför som effekt.",
    en: "The scenario does not say what happens without the measure. Everything is therefore counted as effect.",
  },
  "run.note.budgetLeftOut": {
    sv: (a: { year: number }) => `Budgetrader för ${String(a.year)} ligger utanför perioden och räknas inte.`,
    en: (a: { year: number }) =>
      `Budget lines for ${String(a.year)} lie outside the period and are not counted.`,
  },
  "run.note.replaced": {
    sv: (a: { by: string; instead: string }) => `Regeln ${a.instead} är ersatt med ${a.by}.`,
    en: (a: { by: string; instead: string }) => `The rule ${a.instead} is replaced by ${a.by}.`,
  },
  "run.note.ages": {
    sv: "Alla behåller den ålder de har när de börjar.",
    en: "Everybody keeps the age they have when they begin.",
  },
  "run.note.tax": {
    sv: "Skatten räknas som på ett helt års inkomst av månadslönen. Ett halvt års arbete ger i verkligheten lägre skatt än hälften.",
    en: "Tax is counted as on a full year's income of the monthly wage. Half a year's work in fact gives less tax than half of it.",
  },
};
