import { numberOfEn } from "./actor-words.js";
import { capital, limitIn } from "./asked.js";
import { listed, listedSome, readable, readableIn, type Some } from "./numbers.js";
import { spoken, spokenNumber, spokenPeople, spokenSpan, type SpokenUnit } from "./spoken.js";
import { spokenActor } from "./spoken-actor.js";
import { peopleIn } from "./thresholds.js";
import type { Language } from "./words.js";

type Direction = "better" | "worse" | "even";

/** When the municipality's net turns, as far as there is anything to tell. */
export type TurnTiming =
  | { readonly kind: "untold" }
  | { readonly kind: "neverOut" }
  | { readonly kind: "repaid"; readonly worst: string; readonly worstYear: string; readonly year: string }
  | { readonly kind: "plusLate"; readonly worst: string; readonly from: string; readonly only: boolean }
  | { readonly kind: "somePlus"; readonly worst: string; readonly worstYear: string }
  | { readonly kind: "noPlus" };

type Municipality = Readonly<{
  direction: Direction;
  amount: string;
  unit: SpokenUnit;
  /** Overhead that the municipality pays itself, and that is left out; empty when there is none. */
  overhead: string;
  years: readonly number[];
  /** Whether the years are the whole period. */
  whole: boolean;
  compared: boolean;
  several: boolean;
  timing: TurnTiming;
}>;

/** `2027`, `2027–2029`, `2027 och 2029`. */
function yearsIn(years: readonly number[], language: Language): string {
  const first = years[0] ?? "";
  const last = years.at(-1) ?? "";
  if (years.length > 1 && Number(last) - Number(first) === years.length - 1) return `${first}–${last}`;
  return listed(years.map(String), language);
}

type Between = Readonly<{ least: string; greatest: string; unit: SpokenUnit }>;

const comparisonsSv = ({ least, greatest, unit }: Between): string => {
  const [low, high] = [least, greatest].map((amount) => signed(amount, unit, "sv"));
  return low === high
    ? `Vad som hade hänt ändå gör ingen skillnad att tala om: kommunens netto över hela perioden är ${low!} med alla jämförelser som är angivna.`
    : `Vad som hade hänt ändå är osäkert: med de jämförelser som är angivna är kommunens netto över hela perioden mellan ${low!} och ${high!}.`;
};

const comparisonsEn = ({ least, greatest, unit }: Between): string => {
  const [low, high] = [least, greatest].map((amount) => signed(amount, unit, "en"));
  return low === high
    ? `What would have happened anyway makes no difference to speak of: the municipality's net over the whole period is ${low!} with all comparisons that are given.`
    : `What would have happened anyway is uncertain: with the comparisons that are given, the municipality's net over the whole period is between ${low!} and ${high!}.`;
};

/** An amount below 0 or above: `minus 2,1 miljoner kronor`. */
const signed = (amount: string, unit: SpokenUnit, language: Language): string =>
  amount.startsWith("-")
    ? `minus ${spoken(amount.slice(1), unit, language)}`
    : spoken(amount, unit, language);

const municipalitySv = (a: Municipality): string => {
  const amount = spoken(a.amount, a.unit, "sv");
  const it = a.several ? "insatserna" : "insatsen";
  const they = a.several ? "de" : "den";
  const when =
    a.whole && a.years.length > 1 ? `Till och med ${a.years.at(-1)!}` : `Under ${yearsIn(a.years, "sv")}`;
  const net =
    a.direction === "even"
      ? `${when} blir det varken plus eller minus för kommunen`
      : a.direction === "worse"
        ? `${when} kostar ${it} kommunen ${amount} mer än ${they} ger`
        : a.compared
          ? `${when} får kommunen ${amount} mer än utan ${it}`
          : `${when} ger ${it} kommunen ${amount} mer än ${they} kostar`;
  const overhead = a.overhead === "" ? "" : `, före ${spoken(a.overhead, a.unit, "sv", "short")} i OH`;
  return `${net}${overhead}${timingSv(a.timing, a.unit)}.`;
};

function timingSv(timing: TurnTiming, unit: SpokenUnit): string {
  const minus = (worst: string): string => `${spoken(worst, unit, "sv", "short")} minus`;
  switch (timing.kind) {
    case "untold":
      return "";
    case "neverOut":
      return "; kommunen ligger aldrig ute med pengar";
    case "repaid":
      return `; vid slutet av ${timing.worstYear} är det ${minus(timing.worst)}, och utlägget är tillbaka under ${timing.year}`;
    case "plusLate":
      return `; ${timing.only ? `${timing.from} går med plus` : `från ${timing.from} går åren med plus`}, men efter som mest ${minus(timing.worst)} hinner utlägget inte komma tillbaka`;
    case "somePlus":
      return `; något år går med plus, men vid slutet av ${timing.worstYear} är det ${minus(timing.worst)}, och utlägget kommer inte tillbaka`;
    case "noPlus":
      return "; inget år går med plus";
  }
}

const municipalityEn = (a: Municipality): string => {
  const amount = spoken(a.amount, a.unit, "en");
  const it = a.several ? "the measures" : "the measure";
  const when =
    a.whole && a.years.length > 1 ? `Up to and including ${a.years.at(-1)!}` : `In ${yearsIn(a.years, "en")}`;
  const net =
    a.direction === "even"
      ? `${when}, the municipality neither gains nor loses`
      : a.direction === "worse"
        ? `${when}, ${it} ${a.several ? "cost" : "costs"} the municipality ${amount} more than ${a.several ? "they give" : "it gives"}`
        : a.compared
          ? `${when}, the municipality gets ${amount} more than without ${it}`
          : `${when}, ${it} ${a.several ? "give" : "gives"} the municipality ${amount} more than ${a.several ? "they cost" : "it costs"}`;
  const overhead =
    a.overhead === "" ? "" : `, before ${spoken(a.overhead, a.unit, "en", "short")} of overhead`;
  return `${net}${overhead}${timingEn(a.timing, a.unit)}.`;
};

function timingEn(timing: TurnTiming, unit: SpokenUnit): string {
  const down = (worst: string): string => `${spoken(worst, unit, "en", "short")} down`;
  switch (timing.kind) {
    case "untold":
      return "";
    case "neverOut":
      return "; it is never out of pocket";
    case "repaid":
      return `; at the end of ${timing.worstYear} it is ${down(timing.worst)}, and the outlay is recovered during ${timing.year}`;
    case "plusLate":
      return `; ${timing.only ? `${timing.from} shows a surplus` : `from ${timing.from} on the years show a surplus`}, but after being at most ${down(timing.worst)} the outlay is not recovered in time`;
    case "somePlus":
      return `; some year shows a surplus, but at the end of ${timing.worstYear} it is ${down(timing.worst)}, and the outlay is not recovered`;
    case "noPlus":
      return "; no year shows a surplus";
  }
}

type Start = Readonly<{
  people: string;
  measures: readonly string[];
  /** Those in which somebody begins. */
  years: readonly number[];
}>;

/** `2019 eller 2020`, `2026–2030`, `2026, 2028 eller 2031`. */
function yearsOr(years: readonly number[], language: Language): string {
  const first = years[0]!;
  if (years.length > 2 && years.at(-1)! - first === years.length - 1) return `${first}–${years.at(-1)!}`;
  const or = language === "sv" ? "eller" : "or";
  return listed(years.map(String), language).replace(
    language === "sv" ? / och (\d+)$/ : / and (\d+)$/,
    ` ${or} $1`,
  );
}

function startSv({ people, measures, years }: Start): string {
  if (years.length === 0) return "Ingen börjar under perioden.";
  const who = people === "1" ? "En person" : `${spokenPeople(people, "sv")} personer`;
  const what = measures.length === 1 ? ` i ${measures[0]!}` : "";
  return `${who} börjar${what} ${yearsOr(years, "sv")}.`;
}

function startEn({ people, measures, years }: Start): string {
  if (years.length === 0) return "Nobody begins in the period.";
  const who = people === "1" ? "One person begins" : `${spokenPeople(people, "en")} people begin`;
  const what = measures.length === 1 ? ` ${measures[0]!}` : "";
  return `${who}${what} in ${yearsOr(years, "en")}.`;
}

/** Actors with the ending of the definite form, as one speaks of them. */
const knownSv: Readonly<Record<string, string>> = {
  region: "Regionen",
  stat: "Staten",
  individ: "De som deltar",
  arbetsgivare: "Arbetsgivarna",
  "övriga arbetsgivare": "Övriga arbetsgivare",
  församling: "Församlingarna",
  verksamhet: "Verksamheterna där arbetet görs",
  övriga: "Övriga",
  "övriga kommuner": "Övriga kommuner",
  "övriga regioner": "Övriga regioner",
};

type Amount = Readonly<{
  direction: Direction;
  amount: string;
  unit: SpokenUnit;
}>;

/** `pays`: it pays and gets nothing, beside nothing that it would have had otherwise. */
type Actor = Amount & { readonly actor: string; readonly pays: boolean };

/** An actor as a sentence begins with it. */
export const actorNameSv = (actor: string): string => knownSv[actor] ?? capital(spokenActor(actor, "sv"));
export const actorNameEn = (actor: string): readonly [string, "one" | "many"] => [
  capital(spokenActor(actor, "en")),
  numberOfEn(actor),
];

const actorSv = ({ actor, direction, amount, unit, pays }: Actor): string => {
  const name = actorNameSv(actor);
  const size = spoken(amount, unit, "sv", "short");
  if (direction !== "worse") return `${name} får ${size} mer.`;
  return `${name} ${pays ? "betalar" : "förlorar"} ${size}.`;
};

const actorEn = ({ actor, direction, amount, unit, pays }: Actor): string => {
  const [name, number] = actorNameEn(actor);
  const size = spoken(amount, unit, "en", "short");
  const verb = direction !== "worse" ? ["gets", "get"] : pays ? ["pays", "pay"] : ["loses", "lose"];
  return `${name} ${verb[number === "one" ? 0 : 1]!} ${size}${direction === "worse" ? "" : " more"}.`;
};

type People = Readonly<{
  years: { readonly direction: Direction; readonly size: string };
  atEnd: { readonly direction: Direction; readonly size: string };
  last: string;
}>;

/** Less than this is nothing one can speak of. */
const TENTH = 0.05;
const isLittle = ({ size }: People["years"]): boolean => Number(size) < TENTH;

function peopleSv({ years, atEnd, last }: People): string {
  const more = years.direction === "better" ? "mer" : "mindre";
  const inYears = isLittle(years)
    ? "Tiden i arbete utan stöd blir ungefär lika lång"
    : `Sammanlagt blir det ${spokenNumber(years.size, "sv")} år ${more} i arbete utan stöd`;
  if (isLittle(atEnd)) {
    if (isLittle(years)) return `${inYears} som utan insatsen.`;
    return `${inYears}, men vid slutet av ${last} är lika många i sådant arbete som utan insatsen.`;
  }
  const but = isLittle(years) || atEnd.direction !== years.direction ? "men" : "och";
  const endMore = atEnd.direction === "better" ? "fler" : "färre";
  return `${inYears}, ${but} vid slutet av ${last} är ${spokenNumber(atEnd.size, "sv")} ${endMore} i sådant arbete.`;
}

function peopleEn({ years, atEnd, last }: People): string {
  const more = years.direction === "better" ? "more" : "fewer";
  const inYears = isLittle(years)
    ? "The time in work without support is about as long"
    : `In all there ${spokenNumber(years.size, "en") === "1" ? `is 1 ${more} year` : `are ${spokenNumber(years.size, "en")} ${more} years`} in work without support`;
  if (isLittle(atEnd)) {
    if (isLittle(years)) return `${inYears} as without the measure.`;
    return `${inYears}, but at the end of ${last} as many are in such work as without the measure.`;
  }
  const but = isLittle(years) || atEnd.direction !== years.direction ? "but" : "and";
  const endMore = atEnd.direction === "better" ? "more" : "fewer";
  const number = spokenNumber(atEnd.size, "en");
  return `${inYears}, ${but} ${number} ${endMore} ${number === "1" ? "person is" : "people are"} in such work at the end of ${last}.`;
}

type Participants = Readonly<{
  unit: SpokenUnit;
  disposable: Omit<Amount, "unit">;
  pension: Omit<Amount, "unit">;
}>;

function participantsSv({ unit, disposable, pension }: Participants): string {
  const size = (a: Omit<Amount, "unit">): string =>
    `${spoken(a.amount, unit, "sv")} ${a.direction === "better" ? "mer" : "mindre"}`;
  const same = "De som deltar har lika mycket att leva av som utan insatsen";
  const living = disposable.direction === "even" ? same : `De som deltar får ${size(disposable)} att leva av`;
  if (pension.direction === "even") return `${living}.`;
  const but = disposable.direction === pension.direction ? " och" : ", men";
  return `${living}${but} ${size(pension)} till tjänstepensionen.`;
}

function participantsEn({ unit, disposable, pension }: Participants): string {
  const size = (a: Omit<Amount, "unit">): string =>
    `${spoken(a.amount, unit, "en")} ${a.direction === "better" ? "more" : "less"}`;
  const same = "Those who take part have as much to live on as without the measure";
  const living =
    disposable.direction === "even" ? same : `Those who take part get ${size(disposable)} to live on`;
  if (pension.direction === "even") return `${living}.`;
  const but = disposable.direction === pension.direction ? " and" : ", but";
  return `${living}${but} ${size(pension)} towards their occupational pension.`;
}

type Society = Readonly<{
  low: string;
  high: string;
  /** Per cent of the jobs that are taken from others, at each end. */
  lowShare: string;
  highShare: string;
  /** Per cent of the labour cost that the work is assumed to be worth; empty when nobody says. */
  worth: string;
}>;

/** Both ends on one side of nothing are a gain or a loss, told from the smaller to the larger. */
function spanOf({ low, high, lowShare, highShare }: Society): {
  readonly direction: Direction;
  readonly least: string;
  readonly most: string;
  readonly shares: readonly [string, string];
} {
  const without = (amount: string): string => amount.replace(/^-/, "");
  if (Number(low) > 0) return { direction: "better", least: low, most: high, shares: [lowShare, highShare] };
  if (Number(high) < 0)
    return { direction: "worse", least: without(high), most: without(low), shares: [highShare, lowShare] };
  return { direction: "even", least: low, most: high, shares: [lowShare, highShare] };
}

const spanSv = (a: Society): string => {
  const { direction, least, most, shares } = spanOf(a);
  const worth =
    a.worth === "" ? "" : `; arbetet antas vara värt ${readable(a.worth, "sv")} procent av lönekostnaden`;
  const society = {
    better: "Samhället som helhet tjänar",
    worse: "Samhället som helhet förlorar",
    even: "För samhället som helhet blir resultatet",
  }[direction];
  const [first, second] = shares.map((share) => readable(share, "sv"));
  return `${society} mellan ${spokenSpan(least, most, "sv")}, beroende på om ${first!} eller ${second!} procent av jobben trängs undan${worth}.`;
};

const spanEn = (a: Society): string => {
  const { direction, least, most, shares } = spanOf(a);
  const worth =
    a.worth === ""
      ? ""
      : `; the work is assumed to be worth ${readable(a.worth, "en")} per cent of the labour cost`;
  const society = {
    better: "Society as a whole gains",
    worse: "Society as a whole loses",
    even: "For society as a whole the result is",
  }[direction];
  const [first, second] = shares.map((share) => readable(share, "en"));
  return `${society} between ${spokenSpan(least, most, "en")}, depending on whether ${first!} or ${second!} per cent of the jobs are taken from others${worth}.`;
};

/** What turns the municipality's net when nothing else changes: to plus is better. People are empty where it is no share of them. */
type Turns = Readonly<{
  direction: "better" | "worse";
  name: string;
  unit: string;
  assumed: string;
  value: string;
  beyond: "above" | "below";
  people: string;
  outOf: string;
}>;

function turnsSv(a: Turns): string {
  const least = a.beyond === "above" ? "minst" : "högst";
  const people =
    a.people === "" ? "" : `, alltså ${least} ${readable(a.people, "sv")} av ${peopleIn(a.outOf, "sv")}`;
  return `Kommunen går med ${a.direction === "better" ? "plus" : "minus"} om ${a.name} är ${least} ${limitIn(a.value, a.beyond, a.unit, "sv")} i stället för ${readableIn(a.assumed, a.unit, "sv")}${people}.`;
}
function turnsEn(a: Turns): string {
  const least = a.beyond === "above" ? "at least" : "at most";
  const people =
    a.people === "" ? "" : `, that is ${least} ${readable(a.people, "en")} of ${peopleIn(a.outOf, "en")}`;
  return `The municipality shows a ${a.direction === "better" ? "surplus" : "deficit"} if ${a.name} is ${least} ${limitIn(a.value, a.beyond, a.unit, "en")} instead of ${readableIn(a.assumed, a.unit, "en")}${people}.`;
}

export const consequences = {
  "consequences.heading": { sv: "Ekonomiska konsekvenser", en: "Economic consequences" },
  "consequences.headingPaid": {
    sv: "Ekonomiska konsekvenser, när pengarna betalas",
    en: "Economic consequences, when the money is paid",
  },
  "consequences.start": { sv: startSv, en: startEn },
  "consequences.municipality": { sv: municipalitySv, en: municipalityEn },
  "consequences.actor": { sv: actorSv, en: actorEn },
  "consequences.public": {
    sv: ({ direction, amount, unit }: Amount) =>
      `De offentliga finanserna ${direction === "worse" ? "försämras" : "förbättras"} med ${spoken(amount, unit, "sv", "short")}.`,
    en: ({ direction, amount, unit }: Amount) =>
      `Public finances ${direction === "worse" ? "worsen" : "improve"} by ${spoken(amount, unit, "en", "short")}.`,
  },
  "consequences.people": { sv: peopleSv, en: peopleEn },
  "consequences.participants": { sv: participantsSv, en: participantsEn },
  "consequences.studyDebt": {
    sv: ({ direction, amount, unit }: Amount) =>
      `Deras studieskuld ${direction === "worse" ? "ökar" : "minskar"} med ${spoken(amount, unit, "sv")}.`,
    en: ({ direction, amount, unit }: Amount) =>
      `Their study debt ${direction === "worse" ? "grows" : "falls"} by ${spoken(amount, unit, "en")}.`,
  },
  "consequences.publicPension": {
    sv: ({ direction, amount, unit }: Amount) =>
      `Deras rätt till allmän pension ${direction === "worse" ? "minskar" : "ökar"} med ${spoken(amount, unit, "sv")}.`,
    en: ({ direction, amount, unit }: Amount) =>
      `Their right to public pension ${direction === "worse" ? "falls" : "grows"} by ${spoken(amount, unit, "en")}.`,
  },
  "consequences.societySpan": { sv: spanSv, en: spanEn },
  "consequences.society": {
    sv: ({ direction, amount, unit }: Amount) =>
      direction === "even"
        ? "För samhället som helhet är resultatet noll."
        : `Samhället som helhet ${direction === "better" ? "tjänar" : "förlorar"} ${spoken(amount, unit, "sv")}.`,
    en: ({ direction, amount, unit }: Amount) =>
      direction === "even"
        ? "For society as a whole the result is nil."
        : `Society as a whole ${direction === "better" ? "gains" : "loses"} ${spoken(amount, unit, "en")}.`,
  },
  "consequences.workIsNoMoney": {
    sv: ({ amount, unit }: { amount: string; unit: SpokenUnit }) =>
      `Värdet av arbetet, ${spoken(amount, unit, "sv")}, är inte pengar i någons kassa.`,
    en: ({ amount, unit }: { amount: string; unit: SpokenUnit }) =>
      `The value of the work, ${spoken(amount, unit, "en")}, is nobody's money.`,
  },
  "consequences.notCompared": {
    sv: "Beräkningen säger inte vad som hade hänt utan insatsen. Allt räknas därför som effekt.",
    en: "The calculation does not say what would have happened without the measure. Everything is therefore counted as effect.",
  },
  "consequences.turns": { sv: turnsSv, en: turnsEn },
  "consequences.turnToo": {
    sv: (a: Some) => `Ensamt kan också ${listedSome(a, "sv")} vända det inom sina gränser.`,
    en: (a: Some) => `Alone, ${listedSome(a, "en")} can turn it too, within the limits that are given.`,
  },
  "consequences.holds": {
    sv: ({ direction }: { direction: Direction }) =>
      `Inget antagande vänder ensamt kommunens ${direction === "better" ? "minus till plus" : "plus till minus"}, vare sig vid sin låga eller höga gräns.`,
    en: ({ direction }: { direction: Direction }) =>
      `No assumption alone turns the municipality's ${direction === "better" ? "deficit to a surplus" : "surplus to a deficit"}, at its low limit or at its high.`,
  },
  "consequences.comparisons": { sv: comparisonsSv, en: comparisonsEn },
  "consequences.turnNotTried": {
    sv: "Inget antagande har låg och hög gräns, så vad som skulle vända resultatet är inte prövat.",
    en: "No assumption has a low and a high limit, so what would turn the result has not been tried.",
  },
  "consequences.onlyPeople": {
    sv: "Scenariot följer människor och räknar inga pengar.",
    en: "The scenario follows people and counts no money.",
  },
  "consequences.nothingChanges": {
    sv: "Pengarna blir desamma med insatsen som utan den, för alla.",
    en: "The money is the same with the measure as without it, for everybody.",
  },
};
