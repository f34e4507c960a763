import { listed, readableIn } from "./numbers.js";
import { spoken, type SpokenUnit } from "./spoken.js";
import type { Language } from "./words.js";

/** A choice of a convention, as plain values. */
export type ChoiceSaid = Readonly<{
  kind: string;
  /** `compared`, `stayed`, `whole`, `supported`, `fixed`, `current`, `counted`, `notCounted`, or a timing. */
  as?: string;
  months?: number;
  atMost?: boolean;
  /** Plain decimal: the share of jobs, or the rate. */
  share?: string;
  sums?: readonly string[];
}>;

const kindsSv: Readonly<Record<string, string>> = {
  effect: "Vad som är effekt",
  time: "Vilken tid som räknas",
  horizon: "Hur lång period",
  displacement: "Undanträngning",
  equalisation: "Inkomstutjämning",
  production: "Värdet av arbetet",
  prices: "Priser",
  rate: "Kalkylränta",
  timing: "När på året beloppen faller",
  sums: "Vilka summor",
  other: "Annat",
};
const kindsEn: Readonly<Record<string, string>> = {
  effect: "What counts as effect",
  time: "Which time counts",
  horizon: "How long a period",
  displacement: "Displacement",
  equalisation: "Income equalisation",
  production: "The value of work",
  prices: "Prices",
  rate: "Discount rate",
  timing: "When in the year amounts fall",
  sums: "Which sums",
  other: "Other",
};

const saysSv: Readonly<Record<string, string>> = {
  "effect compared": "effekten är skillnaden mot jämförelsen",
  "effect stayed": "utan insatsen hade alla varit kvar där de började",
  "time whole": "hela tiden räknas",
  "time supported": "bara tiden i anställning med stöd räknas",
  "equalisation counted": "inkomstutjämningen räknas",
  "equalisation notCounted": "inkomstutjämningen räknas inte",
  "production counted": "värdet av arbetet räknas",
  "production notCounted": "värdet av arbetet räknas inte",
  "prices fixed": "fasta priser",
  "prices current": "löpande priser",
  "timing calendarYear": "det första kalenderåret är utan ränta",
  "timing followUpYear": "varje år från starten räknas vid sitt slut, det första utan ränta",
  "timing start": "räntan räknas från periodens början",
  "timing middle": "räntan räknas från periodens mitt",
  "timing end": "räntan räknas från periodens slut",
};
const saysEn: Readonly<Record<string, string>> = {
  "effect compared": "the effect is the difference from the comparison",
  "effect stayed": "without the measure all would have stayed where they began",
  "time whole": "the whole time counts",
  "time supported": "only time in jobs with support counts",
  "equalisation counted": "income equalisation counts",
  "equalisation notCounted": "income equalisation does not count",
  "production counted": "the value of work counts",
  "production notCounted": "the value of work does not count",
  "prices fixed": "fixed prices",
  "prices current": "current prices",
  "timing calendarYear": "the first calendar year is not discounted",
  "timing followUpYear": "each year from the start counts at its end, the first undiscounted",
  "timing start": "discounted from the start of the period",
  "timing middle": "discounted from the middle of the period",
  "timing end": "discounted from the end of the period",
};

const sumsSv: Readonly<Record<string, string>> = {
  municipality: "kommunen",
  public: "offentliga finanser",
  society: "samhället",
};
const sumsEn: Readonly<Record<string, string>> = {
  municipality: "the municipality",
  public: "public finances",
  society: "society",
};
const sumIn = (sum: string, language: Language): string => (language === "sv" ? sumsSv : sumsEn)[sum]!;

function lengthIn(months: number, language: Language): string {
  const sv = language === "sv";
  if (months % 12 !== 0) return sv ? `${String(months)} månader` : `${String(months)} months`;
  return sv ? `${String(months / 12)} år` : `${String(months / 12)} years`;
}

function choiceIn(a: ChoiceSaid, language: Language): string {
  const sv = language === "sv";
  switch (a.kind) {
    case "horizon": {
      const length = lengthIn(a.months!, language);
      if (sv) return `perioden är ${a.atMost === true ? "högst " : ""}${length}`;
      return `the period is ${a.atMost === true ? "at most " : ""}${length}`;
    }
    case "displacement": {
      if (Number(a.share) === 0) return sv ? "undanträngning räknas inte" : "displacement does not count";
      const share = readableIn(a.share!, "%", language);
      return sv ? `${share} av jobben trängs undan` : `${share} of the jobs are taken from others`;
    }
    case "rate": {
      if (Number(a.share) === 0) return sv ? "ingen kalkylränta" : "no discount rate";
      const rate = readableIn(a.share!, "%", language);
      return sv ? `kalkylräntan är ${rate}` : `the discount rate is ${rate}`;
    }
    case "sums": {
      const names = listed(
        a.sums!.map((sum) => sumIn(sum, language)),
        language,
      );
      return sv ? `summor för ${names}` : `sums for ${names}`;
    }
    default:
      return (sv ? saysSv : saysEn)[`${a.kind} ${a.as ?? ""}`] ?? a.kind;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const becauseSv: Readonly<Record<string, string>> = {
  stock: "scenariot följer ett helt bestånd",
  noComparison: "scenariot säger inte vad som händer utan insats",
  comparisonMoves: "i jämförelsen flyttar personer mellan tillstånd",
  severalComparisons: "deltagarna jämförs med flera tillstånd",
  noSupported: "ingen är i anställning med stöd",
  currentPrices: "räntan är real och scenariot har löpande priser",
  prices: "scenariot har andra priser",
  partOfYear: "scenariot räknar hela år",
  notRun: "scenariot går inte att räkna så",
};
const becauseEn: Readonly<Record<string, string>> = {
  stock: "the scenario follows a whole stock",
  noComparison: "the scenario does not say what happens without the measure",
  comparisonMoves: "people move between states in the comparison",
  severalComparisons: "participants are compared with several states",
  noSupported: "nobody has a job with support",
  currentPrices: "the rate is real and the scenario has current prices",
  prices: "the scenario has other prices",
  partOfYear: "the scenario counts whole years",
  notRun: "the scenario cannot be worked out so",
};

const statusSv: Readonly<Record<string, string>> = {
  switched: "bytt",
  noDifference: "gör ingen skillnad här",
  alike: "samma här",
  unknown: "inte känt, som här",
  told: "inget att byta",
};
const statusEn: Readonly<Record<string, string>> = {
  switched: "switched",
  noDifference: "makes no difference here",
  alike: "the same here",
  unknown: "not known, as here",
  told: "nothing to switch",
};

type Status = Readonly<{ status: string; because?: string }>;
function statusIn({ status, because }: Status, language: Language): string {
  const sv = language === "sv";
  if (status !== "cannot") return (sv ? statusSv : statusEn)[status]!;
  return sv ? `går inte att byta: ${becauseSv[because!]!}` : `cannot be switched: ${becauseEn[because!]!}`;
}

const signed = (plain: string, unit: SpokenUnit, language: Language): string => {
  const said = spoken(plain.replace("-", ""), unit, language);
  return plain.startsWith("-") && Number(plain) !== 0 ? `\u2212${said}` : said;
};

type SumSaid = Readonly<{ sum: string; ours: string; theirs: string; isSame: boolean }>;
type Answer = Readonly<{
  name: string;
  unit: SpokenUnit;
  /** Those they have. */
  sums: readonly SumSaid[];
  /** Those they do not have. */
  without: readonly string[];
  largest?: Readonly<{ sum: string; choice: ChoiceSaid; change: string }>;
}>;

function answerIn(a: Answer, language: Language): string {
  const sv = language === "sv";
  const of = ({ sum, ours, theirs, isSame }: SumSaid, first: boolean): string => {
    const [was, is] = [signed(ours, a.unit, language), signed(theirs, a.unit, language)];
    const who = sumIn(sum, language);
    const begins = sv ? `Så som ${a.name} räknar` : `As ${a.name} counts`;
    if (sv)
      return isSame
        ? `${first ? `${begins} är nettot för ${who}` : `För ${who} är det`} detsamma, ${is}.`
        : `${first ? `${begins} blir nettot för ${who}` : `För ${who} blir det`} ${is} i stället för ${was}.`;
    return isSame
      ? `${first ? `${begins}, the net of ${who}` : `For ${who} it`} is the same, ${is}.`
      : `${first ? `${begins}, the net of ${who}` : `For ${who} it`} becomes ${is} instead of ${was}.`;
  };
  const sentences = a.sums.map((sum, i) => of(sum, i === 0));
  if (a.without.length > 0) {
    const names = listed(
      a.without.map((sum) => sumIn(sum, language)),
      language,
    );
    sentences.push(sv ? `${a.name} har ingen summa för ${names}.` : `${a.name} has no sum for ${names}.`);
  }
  if (a.largest !== undefined) {
    const { sum, choice, change } = a.largest;
    const plus = Number(change) > 0 ? "+" : "";
    const [who, what] = [sumIn(sum, language), choiceIn(choice, language)];
    const amount = `${plus}${signed(change, a.unit, language)}`;
    sentences.push(
      sv
        ? `Störst för ${who} är steget ”${what}”: ${amount}.`
        : `The largest step for ${who} is “${what}”: ${amount}.`,
    );
  }
  return sentences.join(" ");
}

type Ordered = Readonly<{ name: string; sum: string; ours: readonly string[]; theirs: readonly string[] }>;

/** From the best to the worst, undiscounted. */
function orderIn({ name, sum, ours, theirs }: Ordered, language: Language): string {
  const sv = language === "sv";
  const who = sumIn(sum, language);
  const [was, is] = [ours.join(", "), theirs.join(", ")];
  if (was === is)
    return sv
      ? `För ${who} är ordningen densamma som här, bäst först: ${is}.`
      : `For ${who} the order is the same as here, the best first: ${is}.`;
  return sv
    ? `För ${who} blir ordningen ${is} så som ${name} räknar, bäst först. Här är den ${was}.`
    : `For ${who} the order becomes ${is} as ${name} counts, the best first. Here it is ${was}.`;
}

type Left = Readonly<{ name: string; kinds: readonly string[] }>;
const kindsIn = (kinds: readonly string[], language: Language): string =>
  listed(
    kinds.map((kind) => {
      const word = (language === "sv" ? kindsSv : kindsEn)[kind]!;
      return word.charAt(0).toLowerCase() + word.slice(1);
    }),
    language,
  );

type Title = Readonly<{ title: string; name: string }>;
type Named = Readonly<{ name: string }>;
type Period = Readonly<{ first: string; last: string }>;
const spanOf = ({ first, last }: Period): string => (first === last ? first : `${first}–${last}`);

export const asOthersWords = {
  "as.title": {
    sv: (a: Title) => `${a.title}, så som ${a.name} räknar`,
    en: (a: Title) => `${a.title}, as ${a.name} counts`,
  },
  "as.intro": {
    sv: (a: Title) => `${a.title}: vårt resultat, det som ${a.name} skulle få, och stegen mellan dem.`,
    en: (a: Title) => `${a.title}: our result, what ${a.name} would get, and the steps between.`,
  },
  "as.heading": {
    sv: (a: Named) => `Vad blir det så som ${a.name} räknar?`,
    en: (a: Named) => `What is it as ${a.name} counts?`,
  },
  "as.answer": { sv: (a: Answer) => answerIn(a, "sv"), en: (a: Answer) => answerIn(a, "en") },
  "as.left.unknown": {
    sv: (a: Left) => `Hur ${a.name} gör är inte känt för ${kindsIn(a.kinds, "sv")}: där räknas som här.`,
    en: (a: Left) =>
      `How ${a.name} does it is not known for ${kindsIn(a.kinds, "en")}: there it is counted as here.`,
  },
  "as.left.cannot": {
    sv: (a: Left) =>
      `Det här scenariot går inte att räkna som ${a.name} i ${kindsIn(a.kinds, "sv")}: se tabellen.`,
    en: (a: Left) =>
      `This scenario cannot be counted as ${a.name} does in ${kindsIn(a.kinds, "en")}: see the table.`,
  },
  "as.steps": {
    sv: (a: Named) => `Vårt resultat, ${a.name} och stegen mellan, utan ränta`,
    en: (a: Named) => `Our result, ${a.name} and the steps between, undiscounted`,
  },
  "as.stepsPresentValue": {
    sv: (a: Named) => `Vårt resultat, ${a.name} och stegen mellan, nuvärde`,
    en: (a: Named) => `Our result, ${a.name} and the steps between, present value`,
  },
  "as.step": { sv: "Steg", en: "Step" },
  "as.ours": { sv: "Vår beräkning", en: "Our calculation" },
  "as.theirs": {
    sv: (a: Named) => `Så som ${a.name} räknar`,
    en: (a: Named) => `As ${a.name} counts`,
  },
  "as.choice": {
    sv: (a: ChoiceSaid) => capital(choiceIn(a, "sv")),
    en: (a: ChoiceSaid) => capital(choiceIn(a, "en")),
  },
  "as.sum": {
    sv: (a: { sum: string }) => capital(sumIn(a.sum, "sv")),
    en: (a: { sum: string }) => capital(sumIn(a.sum, "en")),
  },
  "as.change": {
    sv: (a: { sum: string }) => `Ändring, ${sumIn(a.sum, "sv")}`,
    en: (a: { sum: string }) => `Change, ${sumIn(a.sum, "en")}`,
  },
  "as.notTheirs": {
    sv: (a: Named) => `${a.name} har ingen sådan summa`,
    en: (a: Named) => `${a.name} has no such sum`,
  },
  "as.note.order": {
    sv: "Varje steg byter ett val och låter resten vara som efter steget före. Stegen står i konventionens ordning. En annan ordning ger samma slut, men andra steg.",
    en: "Each step switches one choice and leaves the rest as after the step before. The steps are in the convention's order. Another order ends the same, by other steps.",
  },
  "as.note.period": {
    sv: (a: Period) => `Vår beräkning är ${spanOf(a)}. Beloppen visas när de är intjänade.`,
    en: (a: Period) => `Our calculation is ${spanOf(a)}. Amounts are shown when earned.`,
  },
  "as.note.inputs": {
    sv: (a: Named) =>
      `Priser, regler, löner och effekter är scenariots i alla steg. Det är sättet att räkna som byts, inte de värden som ${a.name} har i sina egna tabeller.`,
    en: (a: Named) =>
      `Prices, rules, wages and effects are the scenario's in every step. What is switched is the way of counting, not the values that ${a.name} has in tables of its own.`,
  },
  "as.conventions": {
    sv: (a: Named) => `Så räknar ${a.name}, val för val`,
    en: (a: Named) => `How ${a.name} counts, choice by choice`,
  },
  "as.what": { sv: "Val", en: "Choice" },
  "as.how": { sv: "Så gör de", en: "How they do it" },
  "as.here": { sv: "I stegen", en: "In the steps" },
  "as.source": { sv: "Källa", en: "Source" },
  "as.grade": { sv: "Säkerhet", en: "Grade" },
  "as.verified": { sv: "Läst", en: "Read" },
  "as.kind": {
    sv: (a: { kind: string }) => kindsSv[a.kind]!,
    en: (a: { kind: string }) => kindsEn[a.kind]!,
  },
  "as.how.said": {
    sv: (a: { sv: string; en: string }) => a.sv,
    en: (a: { sv: string; en: string }) => a.en,
  },
  "as.status": {
    sv: (a: Status) => statusIn(a, "sv"),
    en: (a: Status) => statusIn(a, "en"),
  },
  "as.status.each": {
    sv: (a: { statuses: readonly (Status & { id: string })[] }) =>
      a.statuses.map((s) => `${s.id}: ${statusIn(s, "sv")}`).join(". "),
    en: (a: { statuses: readonly (Status & { id: string })[] }) =>
      a.statuses.map((s) => `${s.id}: ${statusIn(s, "en")}`).join(". "),
  },
  "compareAs.title": {
    sv: (a: Named) => `Alternativen, så som ${a.name} räknar`,
    en: (a: Named) => `The alternatives, as ${a.name} counts`,
  },
  "compareAs.intro": {
    sv: (a: Named & { alternatives: number }) =>
      `${String(a.alternatives)} alternativ, som vi räknar och som ${a.name} skulle räkna.`,
    en: (a: Named & { alternatives: number }) =>
      `${String(a.alternatives)} alternatives, as we count and as ${a.name} would.`,
  },
  "compareAs.heading": {
    sv: (a: Named) => `Blir ordningen en annan så som ${a.name} räknar?`,
    en: (a: Named) => `Is the order another as ${a.name} counts?`,
  },
  "compareAs.order": {
    sv: (a: Ordered) => orderIn(a, "sv"),
    en: (a: Ordered) => orderIn(a, "en"),
  },
  "compareAs.sums": {
    sv: (a: Named) => `Summor som vi räknar och som ${a.name} räknar, utan ränta`,
    en: (a: Named) => `Sums as we count and as ${a.name} counts, undiscounted`,
  },
  "compareAs.presentValues": {
    sv: (a: Named) => `Summor som vi räknar och som ${a.name} räknar, nuvärde`,
    en: (a: Named) => `Sums as we count and as ${a.name} counts, present value`,
  },
  "compareAs.ours": {
    sv: (a: { sum: string }) => `${capital(sumIn(a.sum, "sv"))}, här`,
    en: (a: { sum: string }) => `${capital(sumIn(a.sum, "en"))}, here`,
  },
  "compareAs.theirs": {
    sv: (a: { sum: string; name: string }) => `${capital(sumIn(a.sum, "sv"))}, ${a.name}`,
    en: (a: { sum: string; name: string }) => `${capital(sumIn(a.sum, "en"))}, ${a.name}`,
  },
  "compareAs.note.steps": {
    sv: (a: { convention: string }) =>
      `Stegen mellan för ett alternativ: lonsam run MAPP --alternative NAMN --as ${a.convention}.`,
    en: (a: { convention: string }) =>
      `The steps between for one alternative: lonsam run FOLDER --alternative NAME --as ${a.convention}.`,
  },
  "as.verified.yes": { sv: "ja", en: "yes" },
  "as.verified.derived": { sv: "härlett", en: "derived" },
  "as.verified.no": { sv: "nej", en: "no" },
  "as.note.grades": {
    sv: "Säkerhet D är ur minnet eller inte läst. Källorna är korta; konventioner.csv har dem med datum.",
    en: "Grade D is from memory or not read. Sources are short; konventioner.csv has them with dates.",
  },
  "as.after": { sv: "efter steget", en: "after the step" },
  "as.before": { sv: "före steget", en: "before the step" },
  "as.chart.name": { sv: "stegen", en: "steps" },
  "as.chart": {
    sv: (a: { name: string; sum: string }) =>
      `Från vår beräkning till ${a.name}: ${sumIn(a.sum, "sv")}, utan ränta`,
    en: (a: { name: string; sum: string }) =>
      `From our calculation to ${a.name}: ${sumIn(a.sum, "en")}, undiscounted`,
  },
  "as.chart.title": {
    sv: (a: { name: string; sum: string }) =>
      `Så skiljer sig ${a.name} från vår beräkning för ${sumIn(a.sum, "sv")}`,
    en: (a: { name: string; sum: string }) =>
      `How ${a.name} differs from our calculation for ${sumIn(a.sum, "en")}`,
  },
  "help.file.conventions": {
    sv: "hur andra räknar, val för val, med källa och säkerhet",
    en: "how others count, choice by choice, with source and grade",
  },
  "help.file.conventions.more": {
    sv: `lonsam run MAPP --as som visar vårt resultat, deras och stegen mellan. Två konventioner följer med, i models/konventioner.csv: som (danska SØM) och upphandlingsmyndigheten.
Egna läggs i scenariots mapp och går före. Varje rad är ett val, och stegen tas i radernas ordning:
  effekt            mot jämförelsen, eller hade varit kvar
  tid               hela tiden, eller under anställningen (med stöd)
  horisont          10 år, eller högst 10 år
  undanträngning    räknas inte, eller en andel av jobben
  inkomstutjämning  räknas, eller räknas inte
  produktion        räknas, eller räknas inte
  priser            fasta, eller löpande
  kalkylränta       3,5 %, eller ingen
  diskontering      kalenderår, uppföljningsår, start, mitt eller slut
  summor            kommunen, offentliga finanser, samhället
  annat             det som inte går att byta, i beskrivningen
  namn              vad konventionen heter
Det som inte är känt är okänt: det gissas inte, utan räknas som här och sägs.`,
    en: `lonsam run FOLDER --as som shows our result, theirs and the steps between. Two conventions come along, in models/konventioner.csv: som (the Danish SØM) and upphandlingsmyndigheten.
Your own go in the scenario's folder, and before those. Each row is a choice, and the steps are taken in the order of the rows:
  effekt            mot jämförelsen (against the comparison), or hade varit kvar (would have stayed)
  tid               hela tiden (all the time), or under anställningen (while employed with support)
  horisont          10 år, or högst 10 år (at most)
  undanträngning    räknas inte (not counted), or a share of the jobs
  inkomstutjämning  räknas (counted), or räknas inte
  produktion        räknas, or räknas inte
  priser            fasta (fixed), or löpande (current)
  kalkylränta       3,5 %, or ingen (none)
  diskontering      kalenderår, uppföljningsår, start, mitt or slut
  summor            kommunen, offentliga finanser, samhället
  annat             what cannot be switched, in the description
  namn              what the convention is called
What is not known is okänt: it is not guessed, but counted as here, and that is said.`,
  },
  "column.conventions.convention": {
    sv: "vilken konvention, som --as nämner den",
    en: "which convention, as --as names it",
  },
  "column.conventions.choice": { sv: "vad raden säger", en: "what the row says" },
  "column.conventions.value": { sv: "vad de gör, eller okänt", en: "what they do, or okänt (not known)" },
  "column.conventions.about": { sv: "hur de gör, i ord", en: "how they do it, in words" },
  "column.conventions.aboutEn": { sv: "detsamma på engelska", en: "the same in English" },
  "column.conventions.checked": { sv: "när någon senast såg efter", en: "when somebody last looked" },
  "column.conventions.verified": {
    sv: "om det är läst i källan; nej är ur minnet",
    en: "whether it was read in the source; nej is from memory",
  },
  "option.as": {
    sv: "Räknar som andra, med stegen mellan vårt resultat och deras: som, upphandlingsmyndigheten eller en konvention i scenariots konventioner.csv.",
    en: "Counts as others do, with the steps between our result and theirs: som, upphandlingsmyndigheten or a convention of the scenario's konventioner.csv.",
  },
  "usage.noSuchConvention": {
    sv: (a: { name: string; known: readonly string[] }) =>
      `--as ${a.name}: det finns ingen sådan konvention. Det finns ${listed(a.known, "sv")}. Egna skrivs i konventioner.csv: lonsam help konventioner.csv.`,
    en: (a: { name: string; known: readonly string[] }) =>
      `--as ${a.name}: there is no such convention. There are ${listed(a.known, "en")}. Your own go in konventioner.csv: lonsam help konventioner.csv.`,
  },
};
