import { months as monthNames } from "./months.js";
import { listed, readable, readableIn } from "./numbers.js";
import { spoken, spokenNumber } from "./spoken.js";
import type { Language } from "./words.js";

type Unit = "kr" | "tkr" | "mnkr";
/** Plain decimal; what is said is its size. */
type Amount = string;

const size = (amount: Amount): string => amount.replace(/^-/u, "");
const kr = (amount: Amount, unit: Unit, language: Language): string => spoken(size(amount), unit, language);
const short = (amount: Amount, unit: Unit, language: Language): string =>
  spoken(size(amount), unit, language, "short");
const signedKr = (amount: Amount, unit: Unit, language: Language): string =>
  `${amount.startsWith("-") ? "\u2212" : ""}${kr(amount, unit, language)}`;
const signed = (amount: Amount, unit: Unit, language: Language): string =>
  Number(amount) === 0
    ? `0\u00a0${unit === "tkr" ? "tkr" : "kronor"}`
    : `${amount.startsWith("-") ? "\u2212" : ""}${short(amount, unit, language)}`;
const number = (plain: string, language: Language): string => spokenNumber(size(plain), language);
const n = (value: number, language: Language): string => readable(String(value), language);
/** `2027-08` as `augusti 2027`. */
const named = (month: string, language: Language): string =>
  `${monthNames[language][Number(month.slice(5)) - 1]!} ${month.slice(0, 4)}`;
/** `januari–augusti 2027`, and with two years where there are two. */
const span = (first: string, last: string, language: Language): string => {
  if (first === last) return named(last, language);
  const from = named(first, language);
  const isOne = first.slice(0, 4) === last.slice(0, 4);
  return `${isOne ? from.slice(0, -5) : from}–${named(last, language)}`;
};
/** Kronor in a month, to the hundred. */
const monthly = (amount: Amount, language: Language): string =>
  `${readable(String(Math.round(Number(amount) / 100) * 100), language)}\u00a0kronor`;
const share = (plain: string, language: Language): string => readableIn(plain, "%", language);

type Line = "aid" | "wages" | "support" | "other" | "net";
const kinds = {
  sv: {
    started: "Har börjat",
    employed: "I insatsen",
    left: "Har slutat",
    droppedOut: "Avhopp",
    toWork: "Till arbete utan stöd",
  },
  en: {
    started: "Have begun",
    employed: "In the measure",
    left: "Have left",
    droppedOut: "Dropped out",
    toWork: "To work without support",
  },
} as const;
type Kind = keyof (typeof kinds)["sv"];
const lines = {
  sv: {
    aid: "Minskat försörjningsstöd",
    wages: "Lön, avgifter och bidrag",
    support: "Statligt stöd",
    other: "Insatskostnad",
    net: "Netto av detta",
  },
  en: {
    aid: "Less social assistance",
    wages: "Wages, contributions and grants",
    support: "State support",
    other: "Cost of the measure",
    net: "Net of these",
  },
} as const;
const causes = {
  sv: { volume: "volymen", effect: "effekten", price: "priset" },
  en: { volume: "volume", effect: "effect", price: "price" },
} as const;
type Cause = keyof (typeof causes)["sv"];

export const againstPlanWords = {
  "option.follow.plan": {
    sv: "Jämför med ett scenario, planen: människor och pengar till och med samma månad, och en ny prognos.",
    en: "Compares with a scenario, the plan: people and money up to the same month, and a new forecast.",
  },
  "option.follow.outcome": {
    sv: "Utfallet som summor per månad: uppfoljning.csv (lonsam help uppfoljning.csv). Med --plan.",
    en: "The outcome as sums by month: uppfoljning.csv (lonsam help followup.csv). With --plan.",
  },
  "option.follow.states": {
    sv: "Fil som säger vilken status som är vilket tillstånd i planen, när de inte heter lika. Med --plan.",
    en: "A file that says which status is which state of the plan, where they are not called the same. With --plan.",
  },
  "option.follow.record": {
    sv: "Lägger prognosen sist i prognoser.csv i planens mapp. Det som står där ändras aldrig. Med --plan.",
    en: "Adds the forecast last in prognoser.csv in the plan's folder. What is there is never changed. With --plan.",
  },
  "option.follow.alternative": {
    sv: "Planen är ett av alternativen i alternativ.csv. Med --plan.",
    en: "The plan is one of the alternatives in alternativ.csv. With --plan.",
  },
  "option.follow.models": {
    sv: "Mapp med egna modeller för planen. Kan anges flera gånger.",
    en: "A folder with models of your own for the plan. May be given several times.",
  },
  "usage.onlyWithPlan": {
    sv: (a: { flag: string }) => `${a.flag} hör ihop med --plan, som säger vad som jämförs.`,
    en: (a: { flag: string }) => `${a.flag} belongs with --plan, which says what is compared.`,
  },
  "usage.notWithPlan": {
    sv: (a: { flag: string }) => `${a.flag} går inte med --plan.`,
    en: (a: { flag: string }) => `${a.flag} does not go with --plan.`,
  },
  "usage.planWithoutOutcome": {
    sv: "--plan behöver ett utfall: filer med rader om människor, eller --outcome med summor.",
    en: "--plan needs an outcome: files of rows about people, or --outcome with sums.",
  },
  "usage.statesWithoutPeople": {
    sv: "--states hör till rader om människor. Summor (--outcome) behöver det inte.",
    en: "--states belongs to rows about people. Sums (--outcome) do not need it.",
  },
  "usage.throughOutsidePlan": {
    sv: (a: { through: string; first: string; last: string }) =>
      `Den sista månaden är ${a.through}, och planen är ${a.first}–${a.last}. Välj en annan med --through.`,
    en: (a: { through: string; first: string; last: string }) =>
      `The last month is ${a.through}, and the plan is ${a.first}–${a.last}. Choose another with --through.`,
  },
  "usage.recordInWorkbook": {
    sv: "--record skriver prognoser.csv i planens mapp. En plan i en arbetsbok har ingen.",
    en: "--record writes prognoser.csv in the plan's folder. A plan in a workbook has none.",
  },
  "usage.recordOtherHeader": {
    sv: (a: { file: string; columns: readonly string[] }) =>
      `--record: ${a.file} har andra kolumner än de som skrivs: ${a.columns.join(";")}, i UTF-8. Inget har lagts till.`,
    en: (a: { file: string; columns: readonly string[] }) =>
      `--record: ${a.file} has other columns than those that are written: ${a.columns.join(";")}, in UTF-8. Nothing was added.`,
  },
  "usage.sameMeasureState": {
    sv: (a: { state: string; measures: readonly string[] }) =>
      `Tillståndet ${a.state} finns i flera insatser (${listed(a.measures, "sv")}), och raderna säger inte i vilken en person är. Ge utfallet med --outcome.`,
    en: (a: { state: string; measures: readonly string[] }) =>
      `The state ${a.state} is in several measures (${listed(a.measures, "en")}), and the rows do not tell which of them a person is in. Give the outcome with --outcome.`,
  },

  "help.file.peopleOutcome": {
    sv: "vad som kom av en plan: människor och pengar per månad, som summor",
    en: "what came of a plan: people and money by month, as sums",
  },
  "help.file.peopleOutcome.more": {
    sv: `lonsam followup --plan SCENARIO --outcome uppfoljning.csv jämför med planen.
En rad för varje månad, insats och grupp, så länge någon i den är kvar. Kolumner som saknas jämförs inte.
Insats kan utelämnas när planen bara har en. Grupp är en av planens grupper, eller kvinnor eller män.
Antal under fem döljs i det som skrivs ut, så filen får ha de riktiga antalen.`,
    en: `lonsam followup --plan SCENARIO --outcome uppfoljning.csv compares with the plan.
One row for each month, measure and group, as long as somebody in it is there. Columns that are missing are not compared.
The measure may be left out where the plan has only one. A group is one of the plan's, or kvinnor (women) or män (men).
Counts under five are hidden in what is printed, so the file may have the true ones.`,
  },
  "column.peopleOutcome.period": { sv: "månaden, som 2027-03", en: "the month, as 2027-03" },
  "column.peopleOutcome.measure": {
    sv: "insatsen, som planen skriver den",
    en: "the measure, as the plan writes it",
  },
  "column.peopleOutcome.group": {
    sv: "en grupp i planen, eller kvinnor eller män",
    en: "a group of the plan, or kvinnor (women) or män (men)",
  },
  "column.peopleOutcome.started": {
    sv: "hur många som började i månaden",
    en: "how many began in the month",
  },
  "column.peopleOutcome.employed": {
    sv: "hur många som är i insatsen när månaden är slut",
    en: "how many are in the measure when the month is over",
  },
  "column.peopleOutcome.droppedOut": {
    sv: "hur många som i månaden slutade i förtid, utan att gå till arbete",
    en: "how many left in the month before it was over, and not for work",
  },
  "column.peopleOutcome.toWork": {
    sv: "hur många som i månaden gick från insatsen till arbete utan stöd",
    en: "how many went in the month from the measure to work without support",
  },
  "column.peopleOutcome.inWork": {
    sv: "hur många av dem som har börjat som är i arbete utan stöd när månaden är slut",
    en: "how many of those who have begun are in work without support when the month is over",
  },
  "column.peopleOutcome.aid": {
    sv: "försörjningsstöd som betalades till dem som har börjat",
    en: "social assistance paid to those who have begun",
  },
  "column.peopleOutcome.wages": {
    sv: "kommunens löner och avgifter för dem, och bidrag till deras arbetsgivare",
    en: "the municipality's wages and contributions for them, and grants to their employers",
  },
  "column.peopleOutcome.support": {
    sv: "stöd som kommunen fick från staten för dem",
    en: "support that the municipality got from central government for them",
  },
  "column.peopleOutcome.other": {
    sv: "andra kostnader för insatsen, som handledning och det som står i budgeten",
    en: "other costs of the measure, such as supervision and what the budget has",
  },
  "help.file.statusStates": {
    sv: "vilken status i verksamhetssystemet som är vilket tillstånd i planen",
    en: "which status of the case system is which state of the plan",
  },
  "help.file.statusStates.more": {
    sv: "lonsam followup handelser.csv --plan SCENARIO --states statusar.csv. Statusar som heter som ett tillstånd behöver ingen rad.",
    en: "lonsam followup events.csv --plan SCENARIO --states statuses.csv. Statuses that are called as a state need no row.",
  },
  "column.statusStates.status": {
    sv: "statusen, som raderna skriver den",
    en: "the status, as the rows write it",
  },
  "column.statusStates.state": { sv: "tillståndet i planens modell", en: "the state in the plan's model" },
  "help.file.forecasts": {
    sv: "kommunens egna prognoser, en gång gjorda och aldrig ändrade",
    en: "the municipality's own forecasts, made once and never changed",
  },
  "help.file.forecasts.more": {
    sv: "lonsam followup … --plan SCENARIO --record lägger till rader. Nästa uppföljning visar hur de slog in.",
    en: "lonsam followup … --plan SCENARIO --record adds rows. The next follow-up shows how they came true.",
  },
  "column.forecasts.made": { sv: "dagen då prognosen gjordes", en: "the day it was made" },
  "column.forecasts.through": {
    sv: "den sista månaden som var känd då",
    en: "the last month that was known then",
  },
  "column.forecasts.month": { sv: "månaden som prognosen gäller", en: "the month that is forecast" },
  "column.forecasts.what": {
    sv: "vad prognosen gäller; belopp är från planens början",
    en: "what is forecast; amounts are from the start of the plan",
  },
  "column.forecasts.value": { sv: "antal personer eller kronor", en: "people or kronor" },

  "against.title": {
    sv: (a: { plan: string; first: string; last: string }) =>
      `Plan och utfall, ${span(a.first, a.last, "sv")}: ${a.plan}`,
    en: (a: { plan: string; first: string; last: string }) =>
      `Plan and outcome, ${span(a.first, a.last, "en")}: ${a.plan}`,
  },
  "against.lead.started": {
    sv: (a: { plan: string; came: number }) =>
      `${n(a.came, "sv")} har börjat; planen var ${number(a.plan, "sv")}.`,
    en: (a: { plan: string; came: number }) =>
      `${n(a.came, "en")} have begun; the plan was ${number(a.plan, "en")}.`,
  },
  "against.lead.hidden": {
    sv: "Hur många som har börjat döljs: de är för få, eller skulle röja hur få någon grupp är.",
    en: "How many have begun is hidden: they are too few, or would tell how few some group is.",
  },
  "against.lead.employed": {
    sv: (a: { plan: string; came: number; last: string }) =>
      `${n(a.came, "sv")} är i insatsen i slutet av ${named(a.last, "sv")}, planen var ${number(a.plan, "sv")}.`,
    en: (a: { plan: string; came: number; last: string }) =>
      `${n(a.came, "en")} are in the measure at the end of ${named(a.last, "en")}, the plan was ${number(a.plan, "en")}.`,
  },
  "against.lead.asPlanned": {
    sv: "Pengarna är som planerat.",
    en: "The money is as planned.",
  },
  "against.lead.net": {
    sv: (a: { difference: Amount; unit: Unit }) =>
      `Netto av det som jämförs är ${kr(a.difference, a.unit, "sv")} ${a.difference.startsWith("-") ? "sämre" : "bättre"} än planen.`,
    en: (a: { difference: Amount; unit: Unit }) =>
      `The net of what is compared is ${kr(a.difference, a.unit, "en")} ${a.difference.startsWith("-") ? "worse" : "better"} than the plan.`,
  },
  "against.lead.split": {
    sv: (a: { volume: Amount; effect: Amount; price: Amount; unit: Unit }) =>
      `Av skillnaden är ${signed(a.volume, a.unit, "sv")} volym, ${signed(a.effect, a.unit, "sv")} effekt och ${signed(a.price, a.unit, "sv")} pris.`,
    en: (a: { volume: Amount; effect: Amount; price: Amount; unit: Unit }) =>
      `Of the difference ${signed(a.volume, a.unit, "en")} is volume, ${signed(a.effect, a.unit, "en")} effect and ${signed(a.price, a.unit, "en")} price.`,
  },
  "against.lead.betterByVolume": {
    sv: (a: { fewer: boolean }) =>
      `Netto är bättre än planen, men för att ${a.fewer ? "färre" : "fler"} har börjat, inte för att insatsen är billigare eller ger mer för var och en.`,
    en: (a: { fewer: boolean }) =>
      `The net is better than the plan, but because ${a.fewer ? "fewer" : "more"} have begun, not because the measure is cheaper or does more for each.`,
  },
  "against.lead.worseByVolume": {
    sv: (a: { fewer: boolean }) =>
      `Netto är sämre än planen, men för att ${a.fewer ? "färre" : "fler"} har börjat, inte för att insatsen är dyrare eller ger mindre för var och en.`,
    en: (a: { fewer: boolean }) =>
      `The net is worse than the plan, but because ${a.fewer ? "fewer" : "more"} have begun, not because the measure is dearer or does less for each.`,
  },
  "against.lead.volumeCovers": {
    sv: (a: { fewer: boolean; rest: Amount; unit: Unit }) =>
      `Netto är bättre än planen, men bara för att ${a.fewer ? "färre" : "fler"} har börjat: för dem som har börjat är det ${kr(a.rest, a.unit, "sv")} sämre än planerat.`,
    en: (a: { fewer: boolean; rest: Amount; unit: Unit }) =>
      `The net is better than the plan, but only because ${a.fewer ? "fewer" : "more"} have begun: for those who have begun it is ${kr(a.rest, a.unit, "en")} worse than planned.`,
  },
  "against.lead.volumeHides": {
    sv: (a: { fewer: boolean; rest: Amount; unit: Unit }) =>
      `Netto är sämre än planen, men bara för att ${a.fewer ? "färre" : "fler"} har börjat: för dem som har börjat är det ${kr(a.rest, a.unit, "sv")} bättre än planerat.`,
    en: (a: { fewer: boolean; rest: Amount; unit: Unit }) =>
      `The net is worse than the plan, but only because ${a.fewer ? "fewer" : "more"} have begun: for those who have begun it is ${kr(a.rest, a.unit, "en")} better than planned.`,
  },
  "against.lead.mostly": {
    sv: (a: { cause: Cause }) => `Det beror mest på ${causes.sv[a.cause]}.`,
    en: (a: { cause: Cause }) => `Most of it is ${causes.en[a.cause]}.`,
  },
  "against.lead.perMonth": {
    sv: (a: { plan: Amount; came: Amount; hasSupport: boolean }) =>
      `En månad i insatsen kostar ${monthly(a.came, "sv")} i lön, avgifter och bidrag${a.hasSupport ? " efter statligt stöd" : ""}; planen var ${monthly(a.plan, "sv")}.`,
    en: (a: { plan: Amount; came: Amount; hasSupport: boolean }) =>
      `A month in the measure costs ${monthly(a.came, "en")} in wages, contributions and grants${a.hasSupport ? " after state support" : ""}; the plan was ${monthly(a.plan, "en")}.`,
  },
  "against.lead.rate": {
    sv: (a: {
      name: string;
      assumed: string;
      share: string;
      says: "asAssumed" | "chance" | "more" | "fewer";
    }) =>
      a.says === "asAssumed"
        ? `Andelen ${a.name} har blivit som antaget, ${share(a.assumed, "sv")}.`
        : `Andelen ${a.name} är ${share(a.share, "sv")} mot antagna ${share(a.assumed, "sv")}: ${a.says === "chance" ? "det kan vara slump" : "det är knappast slump"}.`,
    en: (a: {
      name: string;
      assumed: string;
      share: string;
      says: "asAssumed" | "chance" | "more" | "fewer";
    }) =>
      a.says === "asAssumed"
        ? `The share ${a.name} is as assumed, ${share(a.assumed, "en")}.`
        : `The share ${a.name} is ${share(a.share, "en")} against ${share(a.assumed, "en")} assumed: ${a.says === "chance" ? "it may be chance" : "it is hardly chance"}.`,
  },
  "against.lead.forecast": {
    sv: (a: { plan: Amount; forecast: Amount; unit: Unit; first: string; last: string }) =>
      `Med det som har kommit blir kommunens netto ${a.first}–${a.last} ${signedKr(a.forecast, a.unit, "sv")} i stället för ${signedKr(a.plan, a.unit, "sv")}.`,
    en: (a: { plan: Amount; forecast: Amount; unit: Unit; first: string; last: string }) =>
      `With what has come, the municipality's net ${a.first}–${a.last} is ${signedKr(a.forecast, a.unit, "en")} in place of ${signedKr(a.plan, a.unit, "en")}.`,
  },
  "against.lead.forecastSame": {
    sv: (a: { first: string; last: string }) =>
      `Prognosen för ${a.first}–${a.last} är planen: det som har kommit ändrar den inte.`,
    en: (a: { first: string; last: string }) =>
      `The forecast for ${a.first}–${a.last} is the plan: what has come does not change it.`,
  },

  "against.lead.target": {
    sv: (a: { name: string; reached: boolean }) =>
      `Målet ”${a.name}” nås ${a.reached ? "" : "inte "}med prognosen.`,
    en: (a: { name: string; reached: boolean }) =>
      `The target “${a.name}” is ${a.reached ? "" : "not "}reached with the forecast.`,
  },
  "against.targets.forecast": { sv: "Prognos", en: "Forecast" },
  "against.targets.lacks": { sv: "Fattas i prognosen", en: "Lacking in the forecast" },
  "against.targets.reached": { sv: "Nås med prognosen", en: "Reached with the forecast" },
  "against.targets.yes": { sv: "ja", en: "yes" },
  "against.targets.no": { sv: "nej", en: "no" },

  "against.what": { sv: "Vad", en: "What" },
  "against.who": { sv: "Vilka", en: "Who" },
  "against.plan": { sv: "Plan", en: "Plan" },
  "against.outcome": { sv: "Utfall", en: "Outcome" },
  "against.difference": { sv: "Skillnad", en: "Difference" },
  "against.note": { sv: "Anmärkning", en: "Note" },
  "against.all": { sv: "alla", en: "all" },
  "against.sex": {
    sv: (a: { sex: "women" | "men" | "unknown" }): string =>
      ({ women: "kvinnor", men: "män", unknown: "okänt kön" })[a.sex],
    en: (a: { sex: "women" | "men" | "unknown" }): string =>
      ({ women: "women", men: "men", unknown: "sex not known" })[a.sex],
  },
  "against.kind": {
    sv: (a: { kind: Kind }): string => kinds.sv[a.kind],
    en: (a: { kind: Kind }): string => kinds.en[a.kind],
  },
  "against.line": {
    sv: (a: { line: Line; aidIsPaid: boolean }): string =>
      a.line === "aid" && a.aidIsPaid ? "Försörjningsstöd" : lines.sv[a.line],
    en: (a: { line: Line; aidIsPaid: boolean }): string =>
      a.line === "aid" && a.aidIsPaid ? "Social assistance" : lines.en[a.line],
  },
  "against.people": { sv: "Människor", en: "People" },
  "against.people.firstExpected": {
    sv: (a: { month: string }) => `första väntas i slutet av ${named(a.month, "sv")}`,
    en: (a: { month: string }) => `the first is expected at the end of ${named(a.month, "en")}`,
  },
  "against.people.notPlanned": { sv: "planen säger inte kön", en: "the plan does not tell the sexes" },
  "against.people.note": {
    sv: (a: { states: readonly string[]; last: string }) =>
      `I insatsen är den som är i ${listed(a.states, "sv")} när ${named(a.last, "sv")} är slut. Avhopp är den som slutade i förtid och inte gick till arbete. Planens antal är förväntade och därför inte hela.`,
    en: (a: { states: readonly string[]; last: string }) =>
      `In the measure is who is in ${listed(a.states, "en")} when ${named(a.last, "en")} is over. Dropped out are those who left before it was over and did not go to work. Numbers of the plan are expected and so are not whole.`,
  },
  "against.groups": { sv: "Grupp för grupp", en: "Group by group" },
  "against.groups.group": { sv: "Grupp", en: "Group" },
  "against.measures": { sv: "Insats för insats", en: "Measure by measure" },
  "against.measures.measure": { sv: "Insats", en: "Measure" },
  "against.planned.started": { sv: "Har börjat, plan", en: "Have begun, plan" },
  "against.came.started": { sv: "Har börjat, utfall", en: "Have begun, outcome" },
  "against.planned.employed": { sv: "I insatsen, plan", en: "In the measure, plan" },
  "against.came.employed": { sv: "I insatsen, utfall", en: "In the measure, outcome" },
  "against.months": { sv: "Månad för månad", en: "Month by month" },
  "against.months.month": { sv: "Månad", en: "Month" },
  "against.months.started": { sv: "Börjar, plan", en: "Begin, plan" },
  "against.months.cameStarted": { sv: "Börjar, utfall", en: "Begin, outcome" },
  "against.months.net": { sv: "Netto, plan", en: "Net, plan" },
  "against.money": { sv: "Pengar", en: "Money" },
  "against.money.note": {
    sv: (a: { isCompared: boolean }) =>
      `Plus är bättre för kommunen. Skatt och annat som inte står i utfallet jämförs inte.${a.isCompared ? " Minskat försörjningsstöd i utfallet är det som planen säger att de som har börjat hade fått utan insatsen, minus det som betalades." : ""}`,
    en: (a: { isCompared: boolean }) =>
      `Above zero is better for the municipality. Tax and what else the outcome does not have is not compared.${a.isCompared ? " Less social assistance in the outcome is what the plan says that those who have begun would have had without the measure, less what was paid." : ""}`,
  },
  "against.money.private": {
    sv: "Planens löner betalas av andra arbetsgivare: raden är kommunens bidrag till dem.",
    en: "Wages of the plan are paid by other employers: the row is the municipality's grants to them.",
  },
  "against.split": { sv: "Volym, effekt och pris", en: "Volume, effect and price" },
  "against.split.volume": { sv: "Volym", en: "Volume" },
  "against.split.effect": { sv: "Effekt", en: "Effect" },
  "against.split.price": { sv: "Pris", en: "Price" },
  "against.split.definition": {
    sv: "Volym: fler eller färre har börjat, om var och en hade gått och kostat som i planen. Effekt: fler eller färre månader i insatsen, i arbete och därefter för var och en som har börjat, till planens pris. Pris: det som är kvar, att en månad kostar annat än i planen. De tre är tillsammans hela skillnaden.",
    en: "Volume: more or fewer have begun, had each gone and cost as in the plan. Effect: more or fewer months in the measure, in work and after it for each who has begun, at the plan's price. Price: what is left, that a month costs otherwise than in the plan. The three together are the whole difference.",
  },
  "against.split.by": {
    sv: (a: { by: "all" | "parts" | "measures" }): string =>
      ({
        all: "Uppdelningen är gjord på alla tillsammans.",
        parts: "Uppdelningen är gjord på kvinnor och män för sig, och de är tillsammans alla.",
        measures: "Uppdelningen är gjord på varje insats för sig, och de är tillsammans alla.",
      })[a.by],
    en: (a: { by: "all" | "parts" | "measures" }): string =>
      ({
        all: "It is split for all together.",
        parts: "It is split for women and men by themselves, who together are all.",
        measures: "It is split for each measure by itself, which together are all.",
      })[a.by],
  },
  "against.split.none": {
    sv: "Planen har ingen som börjar så tidigt, eller något är dolt: då delas skillnaden inte upp.",
    en: "Nobody was to have begun so early, or something is hidden: then the difference is not split.",
  },
  "against.rates": { sv: "Antaganden mot utfall", en: "Assumptions against outcome" },
  "against.rates.name": { sv: "Antagande", en: "Assumption" },
  "against.rates.assumed": { sv: "Antaget", en: "Assumed" },
  "against.rates.came": { sv: "Antal", en: "Number" },
  "against.rates.tried": { sv: "Av", en: "Of" },
  "against.rates.low": { sv: "Kan vara, från", en: "May be, from" },
  "against.rates.high": { sv: "Kan vara, till", en: "May be, to" },
  "against.rates.says": { sv: "Säger utfallet något?", en: "Does the outcome tell?" },
  "against.rates.verdict": {
    sv: (a: { says: "asAssumed" | "chance" | "more" | "fewer" }): string =>
      ({
        asAssumed: "som antaget",
        chance: "kan vara slump",
        more: "knappast slump: högre än antaget",
        fewer: "knappast slump: lägre än antaget",
      })[a.says],
    en: (a: { says: "asAssumed" | "chance" | "more" | "fewer" }): string =>
      ({
        asAssumed: "as assumed",
        chance: "may be chance",
        more: "hardly chance: higher than assumed",
        fewer: "hardly chance: lower than assumed",
      })[a.says],
  },
  "against.rates.few": { sv: "för få ännu, döljs", en: "too few yet, hidden" },
  "against.rates.nobodyYet": { sv: "ingen har kommit så långt", en: "nobody has come so far" },
  "against.rates.from": {
    sv: (a: { month: string }) => `tidigast i slutet av ${named(a.month, "sv")}`,
    en: (a: { month: string }) => `the end of ${named(a.month, "en")} at the earliest`,
  },
  "against.rates.note": {
    sv: "Kan vara: exakt 95-procentigt intervall för en andel (Clopper och Pearson). Ligger det antagna i det kan skillnaden vara slump. Av: månader som människor har varit i insatsen, eller de som har slutat när tiden var ute.",
    en: "May be: the exact 95 per cent interval of a share (Clopper and Pearson). Where what was assumed lies in it, the difference may be chance. Of: months that people have been in the measure, or those who left when their time was over.",
  },
  "against.forecast": {
    sv: (a: { first: string; last: string }) => `Ny prognos ${a.first}–${a.last}`,
    en: (a: { first: string; last: string }) => `New forecast ${a.first}–${a.last}`,
  },
  "against.forecast.row": { sv: "Prognos", en: "Forecast" },
  "against.forecast.net": { sv: "Kommunens netto", en: "The municipality's net" },
  "against.forecast.years": { sv: "Fler år i arbete utan stöd", en: "More years in work without support" },
  "against.forecast.bySex": {
    sv: (a: { sex: "women" | "men" | "unknown" }): string =>
      ({ women: "varav kvinnor", men: "varav män", unknown: "varav okänt kön" })[a.sex],
    en: (a: { sex: "women" | "men" | "unknown" }): string =>
      ({ women: "of whom women", men: "of whom men", unknown: "of whom sex not known" })[a.sex],
  },
  "against.forecast.plan": { sv: "Planen", en: "The plan" },
  "against.forecast.starts": {
    sv: (a: { planned: string; came: number; last: string }) =>
      number(a.planned, "sv") === n(a.came, "sv")
        ? `Med dem som har börjat till och med ${named(a.last, "sv")}: ${n(a.came, "sv")}, som planerat`
        : `Med ${n(a.came, "sv")} i stället för ${number(a.planned, "sv")} som har börjat till och med ${named(a.last, "sv")}, sedan som planerat`,
    en: (a: { planned: string; came: number; last: string }) =>
      number(a.planned, "en") === n(a.came, "en")
        ? `With those who have begun up to ${named(a.last, "en")}: ${n(a.came, "en")}, as planned`
        : `With ${n(a.came, "en")} in place of ${number(a.planned, "en")} who have begun up to ${named(a.last, "en")}, then as planned`,
  },
  "against.forecast.rate": {
    sv: (a: { name: string; share: string }) => `Och med ${a.name} ${share(a.share, "sv")}`,
    en: (a: { name: string; share: string }) => `And with ${a.name} ${share(a.share, "en")}`,
  },
  "against.forecast.note": {
    sv: "Varje rad är planen räknad om med det som står på raden och på raderna ovanför. En uppmätt andel som kan vara slump är ändå med.",
    en: "Each row is the plan worked out again with what the row and those above it say. A measured share that may be chance is in it all the same.",
  },
  "against.forecast.noStarts": {
    sv: (a: { why: "stock" | "hidden" | "unplanned" }): string =>
      ({
        stock:
          "Planen räknar ett helt bestånd, och där bestäms starterna av reglerna. Prognosen har därför planens starter.",
        hidden: "Hur många som har börjat är dolt. Prognosen har därför planens starter.",
        unplanned: "Planen har ingen som börjar så tidigt. Prognosen har därför planens starter.",
      })[a.why],
    en: (a: { why: "stock" | "hidden" | "unplanned" }): string =>
      ({
        stock:
          "The plan is of a whole stock, where rules decide who starts. The forecast has the plan's starts.",
        hidden: "How many have begun is hidden. The forecast has the plan's starts.",
        unplanned: "Nobody was to have begun so early. The forecast has the plan's starts.",
      })[a.why],
  },
  "against.record": { sv: "Så har prognoserna slagit in", en: "How forecasts have come true" },
  "against.record.money": {
    sv: "Så har prognoserna slagit in: pengar från planens början",
    en: "How forecasts have come true: money from the start of the plan",
  },
  "against.record.made": { sv: "Gjord", en: "Made" },
  "against.record.through": { sv: "Utfall till och med", en: "Outcome up to" },
  "against.record.month": { sv: "För", en: "For" },
  "against.record.what": {
    sv: (a: { what: "started" | "employed" | "aid" | "wages" | "support" }): string =>
      ({
        started: "Har börjat",
        employed: "I insatsen",
        aid: "Försörjningsstöd",
        wages: "Lön, avgifter och bidrag",
        support: "Statligt stöd",
      })[a.what],
    en: (a: { what: "started" | "employed" | "aid" | "wages" | "support" }): string =>
      ({
        started: "Have begun",
        employed: "In the measure",
        aid: "Social assistance",
        wages: "Wages, contributions and grants",
        support: "State support",
      })[a.what],
  },
  "against.record.forecast": { sv: "Prognos", en: "Forecast" },
  "against.record.came": { sv: "Kom", en: "Came" },
  "against.record.note": {
    sv: "Varje prognos visas för den senaste månaden som har kommit.",
    en: "Each forecast is shown for the last month that has come.",
  },
  "against.record.added": {
    sv: (a: { file: string; rows: number }) =>
      `${a.file}: ${n(a.rows, "sv")} rader till. De som fanns är som de var.`,
    en: (a: { file: string; rows: number }) =>
      `${a.file}: ${n(a.rows, "en")} rows more. Those that were there are as they were.`,
  },
  "against.note.statuses": {
    sv: (a: { measure: readonly string[]; work: readonly string[]; rest: readonly string[] }) =>
      [
        `I insatsen är statusen ${listed(a.measure, "sv")}.`,
        ...(a.work.length === 0 ? [] : [`Arbete utan stöd är ${listed(a.work, "sv")}.`]),
        ...(a.rest.length === 0
          ? []
          : [`Allt annat är varken det ena eller det andra: ${listed(a.rest, "sv")}.`]),
      ].join(" "),
    en: (a: { measure: readonly string[]; work: readonly string[]; rest: readonly string[] }) =>
      [
        `In the measure is the status ${listed(a.measure, "en")}.`,
        ...(a.work.length === 0 ? [] : [`Work without support is ${listed(a.work, "en")}.`]),
        ...(a.rest.length === 0 ? [] : [`All else is neither: ${listed(a.rest, "en")}.`]),
      ].join(" "),
  },
  "against.note.before": {
    sv: "De som var i insatsen när planen började är inte med.",
    en: "Those who were in the measure when the plan began are left out.",
  },
  "against.note.hidden": {
    sv: (a: { minCell: number }) =>
      `Antal under ${String(a.minCell)} är dolda, med det som skulle röja dem: skillnader, andelar, belopp och andra antal. Planen är öppen, och därför döljs skillnaden när utfallet döljs.`,
    en: (a: { minCell: number }) =>
      `Counts under ${String(a.minCell)} are hidden, with what would tell them: differences, shares, amounts and other counts. The plan is open, so the difference is hidden when the outcome is.`,
  },
  "against.written": {
    sv: (a: { folder: string; rates: number }) =>
      `${a.folder}: antaganden.csv med ${n(a.rates, "sv")} ${a.rates === 1 ? "uppmätt andel" : "uppmätta andelar"}. Jämför med planens, och flytta dit det som ska gälla.`,
    en: (a: { folder: string; rates: number }) =>
      `${a.folder}: antaganden.csv with ${n(a.rates, "en")} measured ${a.rates === 1 ? "share" : "shares"}. Compare with the plan's, and move there what is to hold.`,
  },
  "against.write.note": {
    sv: (a: { came: number; tried: number; assumed: string }) =>
      `${n(a.came, "sv")} av ${n(a.tried, "sv")}. Planen antog ${share(a.assumed, "sv")}. Låg och hög: exakt 95 %.`,
    en: (a: { came: number; tried: number; assumed: string }) =>
      `${n(a.came, "en")} of ${n(a.tried, "en")}. The plan assumed ${share(a.assumed, "en")}. Low and high: exact 95%.`,
  },
} as const;
