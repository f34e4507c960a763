import { dayInWords } from "./day.js";
import { listed, numbered, readable, readableIn } from "./numbers.js";
import type { Language } from "./words.js";

type Who = Readonly<{
  day: string;
  municipality: string | undefined;
  adults: number;
  children: readonly string[];
}>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function childrenSv(ages: readonly string[]): string {
  if (ages.length === 0) return "";
  return ` med barn som är ${listed(ages, "sv")} år`;
}

function childrenEn(ages: readonly string[]): string {
  if (ages.length === 0) return "";
  return ` with ${ages.length === 1 ? "a child" : "children"} aged ${listed(ages, "en")}`;
}

const krSv = (plain: string): string => `${readable(plain, "sv")} kr`;

const krEn = (plain: string): string => `SEK ${readable(plain, "en")}`;

/** What the parts of an income are called. */
const partsSv: Readonly<Record<string, string>> = {
  netWage: "Lön efter skatt",
  unemploymentBenefit: "A-kassa efter skatt",
  activityGrant: "Aktivitetsstöd efter skatt",
  partnerNetWage: "Den andra vuxnas lön efter skatt",
  partnerUnemploymentBenefit: "Den andra vuxnas a-kassa efter skatt",
  partnerActivityGrant: "Den andra vuxnas aktivitetsstöd efter skatt",
  childAllowance: "Barnbidrag",
  housingAllowance: "Bostadsbidrag",
  maintenanceSupport: "Underhållsstöd",
  studyGrant: "Studiebidrag",
  otherIncome: "Övrig inkomst",
  socialAssistance: "Försörjningsstöd",
  jobPremium: "Jobbpremie",
  childcareFee: "Avgift för förskola och fritidshem",
};

/** What the parts of an income are called. */
const partsEn: Readonly<Record<string, string>> = {
  netWage: "Wage after tax",
  unemploymentBenefit: "Unemployment benefit after tax",
  activityGrant: "Activity grant after tax",
  partnerNetWage: "The other adult's wage after tax",
  partnerUnemploymentBenefit: "The other adult's unemployment benefit after tax",
  partnerActivityGrant: "The other adult's activity grant after tax",
  childAllowance: "Child allowance (barnbidrag)",
  housingAllowance: "Housing allowance (bostadsbidrag)",
  maintenanceSupport: "Maintenance support (underhållsstöd)",
  studyGrant: "Study grant (studiebidrag)",
  otherIncome: "Other income",
  socialAssistance: "Social assistance (försörjningsstöd)",
  jobPremium: "Job premium (jobbpremie)",
  childcareFee: "Fee for preschool and after-school care",
};

const calledSv = (part: string): string => partsSv[part] ?? part;

const calledEn = (part: string): string => partsEn[part] ?? part;

/** Stretches of wages on which nothing is gained, and whether there are single falls besides. */
type Gainless = Readonly<{ spans: readonly { from: string; to: string }[]; falls: boolean; to: string }>;

function spansOf(spans: Gainless["spans"], language: Language): string {
  const [only] = spans;
  const and = language === "sv" ? "och" : "and";
  if (spans.length === 1 && only !== undefined)
    return `${readable(only.from, language)} ${and} ${readable(only.to, language)}`;
  return listed(
    spans.map(({ from, to }) => `${readable(from, language)}–${readable(to, language)}`),
    language,
  );
}

export const household = {
  "household.title": {
    sv: "Hushållets inkomster före och efter ett arbete",
    en: "A household's income before and after a job",
  },
  "household.intro": {
    sv: (a: { day: string; now: string; atWork: string }) =>
      `Kronor i månaden den ${a.day}, med lönen ${krSv(a.now)} i dag och ${krSv(a.atWork)} med arbete, före skatt.`,
    en: (a: { day: string; now: string; atWork: string }) =>
      `Kronor a month on ${a.day}, with a wage of ${krEn(a.now)} now and ${krEn(a.atWork)} at work, before tax.`,
  },
  "household.perMonth": { sv: "Hushållets inkomster per månad", en: "The household's income per month" },
  "household.part": { sv: "Inkomst", en: "Income" },
  "household.now": { sv: "I dag", en: "Now" },
  "household.atWork": { sv: "Med arbete", en: "At work" },
  "household.difference": { sv: "Skillnad", en: "Difference" },
  "household.partName": {
    sv: (a: { part: string }) => calledSv(a.part),
    en: (a: { part: string }) => calledEn(a.part),
  },
  "household.income": { sv: "Disponibel inkomst", en: "Disposable income" },
  "household.housing": { sv: "Boendekostnad", en: "Cost of housing" },
  "household.travel": { sv: "Arbetsresor", en: "Travel to work" },
  "household.dues": { sv: "Fack och a-kassa", en: "Trade union and unemployment insurance fund" },
  "household.left": {
    sv: (a: { dues: boolean; travel: boolean }) =>
      `Kvar efter ${listed(["boende", ...(a.dues ? ["medlemsavgifter"] : []), ...(a.travel ? ["arbetsresor"] : [])], "sv")}`,
    en: (a: { dues: boolean; travel: boolean }) =>
      `Left after ${listed(["housing", ...(a.dues ? ["membership fees"] : []), ...(a.travel ? ["travel to work"] : [])], "en")}`,
  },
  "household.more": {
    sv: (a: { amount: string; share: string }) =>
      `Hushållet får ${krSv(a.amount)} mer att leva av i månaden: ${readable(a.share, "sv")} % av löneökningen.`,
    en: (a: { amount: string; share: string }) =>
      `The household has ${krEn(a.amount)} more to live on a month: ${readable(a.share, "en")}% of the rise in wage.`,
  },
  "household.moreSameWage": {
    sv: (a: { amount: string }) => `Hushållet får ${krSv(a.amount)} mer att leva av i månaden.`,
    en: (a: { amount: string }) => `The household has ${krEn(a.amount)} more to live on a month.`,
  },
  "household.unchanged": {
    sv: "Hushållet får lika mycket att leva av som i dag.",
    en: "The household has as much to live on as now.",
  },
  "household.less": {
    sv: (a: { amount: string }) => `Hushållet får ${krSv(a.amount)} mindre att leva av i månaden.`,
    en: (a: { amount: string }) => `The household has ${krEn(a.amount)} less to live on a month.`,
  },
  "household.lost": {
    sv: (a: { lost: readonly { part: string; amount: string; rule: string; source: string }[] }) =>
      `Det som gör inkomsten lägre: ${listed(
        a.lost.map(
          (l) =>
            `${calledSv(l.part)} med ${krSv(l.amount)} (${l.source === "" ? l.rule : `regeln ${l.rule}, ${l.source}`})`,
        ),
        "sv",
      )}.`,
    en: (a: { lost: readonly { part: string; amount: string; rule: string; source: string }[] }) =>
      `What makes the income lower: ${listed(
        a.lost.map(
          (l) =>
            `${calledEn(l.part)} by ${krEn(l.amount)} (${l.source === "" ? l.rule : `rule ${l.rule}, ${l.source}`})`,
        ),
        "en",
      )}.`,
  },
  "household.marginal": { sv: "Kvar av en högre lön", en: "What is left of a higher wage" },
  "household.wage": { sv: "Lön före skatt", en: "Wage before tax" },
  "household.kept": { sv: "Kvar av hundra kronor", en: "Left of a hundred" },
  "household.marginalEffect": { sv: "Marginaleffekt", en: "Marginal effect" },
  "household.note.marginal": {
    sv: (a: { step: string }) =>
      `Varje rad jämförs med raden ovanför, där lönen är ${krSv(a.step)} lägre. Marginaleffekten är den del av löneökningen som går bort i skatt och minskade bidrag, i tiondels procent.`,
    en: (a: { step: string }) =>
      `Each line is compared with the one above, where the wage is ${krEn(a.step)} lower. The marginal effect is the share of the rise that is lost to tax and smaller benefits, in tenths of a per cent.`,
  },
  "household.turns": { sv: "Här ändras marginaleffekten", en: "Where the marginal effect changes" },
  "household.turnWage": { sv: "Lön", en: "Wage" },
  "household.event": { sv: "Vad som händer", en: "What happens" },
  "household.begins": {
    sv: (a: { part: string }) => `${calledSv(a.part)} börjar betalas`,
    en: (a: { part: string }) => `${calledEn(a.part)} begins`,
  },
  "household.ends": {
    sv: (a: { part: string }) => `${calledSv(a.part)} upphör`,
    en: (a: { part: string }) => `${calledEn(a.part)} ends`,
  },
  "household.shrinks": {
    sv: (a: { part: string }) => `${calledSv(a.part)} börjar minska`,
    en: (a: { part: string }) => `${calledEn(a.part)} begins to shrink`,
  },
  "household.changes": {
    sv: (a: { part: string }) => `${calledSv(a.part)}: regeln ändras`,
    en: (a: { part: string }) => `${calledEn(a.part)}: the rule changes`,
  },
  "household.below": { sv: "Före", en: "Before" },
  "household.above": { sv: "Efter", en: "After" },
  "household.rule": { sv: "Regel", en: "Rule" },
  "household.source": { sv: "Källa", en: "Source" },
  "household.note.turns": {
    sv: "Före och efter är marginaleffekten på 500 kronor under och över lönen. Här visas ändringar på minst fem procentenheter.",
    en: "Before and after are the marginal effects over five hundred kronor below and above the wage. Changes of five percentage points or more are shown.",
  },
  "household.falls": {
    sv: "Här sjunker disponibel inkomst när lönen stiger",
    en: "Where disposable income falls as the wage rises",
  },
  "household.from": { sv: "Från lön", en: "From wage" },
  "household.to": { sv: "Till lön", en: "To wage" },
  "household.times": { sv: "Gånger", en: "Times" },
  "household.most": { sv: "Som mest", en: "At most" },
  "household.fall": { sv: "Vad som sjunker", en: "What falls" },
  "household.why.rounding": {
    sv: (a: { part: string }) => `${calledSv(a.part)}, som betalas i jämna steg`,
    en: (a: { part: string }) => `${calledEn(a.part)}, paid in whole steps`,
  },
  "household.why.condition": {
    sv: (a: { part: string }) => `${calledSv(a.part)}, vid en gräns i regeln`,
    en: (a: { part: string }) => `${calledEn(a.part)}, at a limit of the rule`,
  },
  "household.why.value": {
    sv: (a: { part: string }) => calledSv(a.part),
    en: (a: { part: string }) => calledEn(a.part),
  },
  "household.note.falls": {
    sv: "Antalet gånger som hundra kronor mer i lön ger mindre att leva av.",
    en: "How many times a hundred kronor more in wage gives less to live on.",
  },
  "household.note.rule": {
    sv: (a: { rule: string; source: string }) => `${a.rule}: ${a.source}.`,
    en: (a: { rule: string; source: string }) => `${a.rule}: ${a.source}.`,
  },
  "household.note.noFalls": {
    sv: (a: { to: string }) =>
      `Hundra kronor mer i lön ger aldrig mindre att leva av, upp till lönen ${krSv(a.to)}.`,
    en: (a: { to: string }) =>
      `A hundred kronor more in wage never gives less to live on, up to a wage of ${krEn(a.to)}.`,
  },
  "household.who": { sv: "Hushållet", en: "The household" },
  "household.who.people": {
    sv: (a: Who) =>
      `${a.adults === 1 ? "En vuxen" : `${capital(numbered(a.adults, "sv"))} vuxna`}${childrenSv(a.children)}${a.municipality === undefined ? "" : ` i ${a.municipality}`}, den ${dayInWords(a.day, "sv")}.`,
    en: (a: Who) =>
      `${a.adults === 1 ? "One adult" : `${capital(numbered(a.adults, "en"))} adults`}${childrenEn(a.children)}${a.municipality === undefined ? "" : ` in ${a.municipality}`}, on ${dayInWords(a.day, "en")}.`,
  },
  "household.who.rent": {
    sv: (a: { rent: string }) => `Bostaden kostar ${krSv(a.rent)} i månaden.`,
    en: (a: { rent: string }) => `Housing costs ${krEn(a.rent)} a month.`,
  },
  "household.who.partner": {
    sv: (a: { wage: string }) => `Den andra vuxna tjänar ${krSv(a.wage)} före skatt.`,
    en: (a: { wage: string }) => `The other adult earns ${krEn(a.wage)} before tax.`,
  },
  "household.stimulus": { sv: "Utan och med jobbstimulans", en: "Without and with jobbstimulans" },
  "household.stimulus.column": { sv: "Med arbetet", en: "At work" },
  "household.stimulus.without": { sv: "utan jobbstimulans", en: "without jobbstimulans" },
  "household.stimulus.with": { sv: "med jobbstimulans", en: "with jobbstimulans" },
  "household.stimulus.note": {
    sv: "Med gäller den som har haft försörjningsstöd i sex månader i följd: då räknas inte hela lönen mot stödet. Välj med --set jobbstimulans=ja.",
    en: "With is for who has had social assistance for six months in a row: then not all of the wage counts against it. Choose with --set jobbstimulans=ja.",
  },
  "household.chart": {
    sv: "Vad hushållet har att leva av, efter lön före skatt",
    en: "What the household has to live on, by wage before tax",
  },
  "household.note.rounding": {
    sv: "Beloppen räknas på öret och visas i hela kronor. En summa kan därför skilja en krona från det som syns.",
    en: "Amounts are worked out to the öre and shown in whole kronor. A sum may differ by one from what is seen.",
  },
  "household.note.months": {
    sv: "Samma inkomst alla tolv månader: skatten är en tolftedel av årets. Det är en kalkyl, inte ett beslut.",
    en: "The same income all twelve months: the tax is a twelfth of the year's. It is an estimate, not a decision.",
  },
  "household.chartName": { sv: "inkomst", en: "income" },
  "household.chartFinds": {
    sv: (a: Gainless) => {
      if (a.spans.length > 0)
        return `${a.spans.length === 1 ? "Mellan" : "På de här sträckorna ger en högre lön inget mer att leva av:"} ${spansOf(a.spans, "sv")} kronor${a.spans.length === 1 ? " ger en högre lön inget mer att leva av" : ""}`;
      return a.falls
        ? "En högre lön ger mer att leva av, utom vid några gränser"
        : `En högre lön ger mer att leva av, hela vägen till ${readable(a.to, "sv")} kronor`;
    },
    en: (a: Gainless) => {
      if (a.spans.length > 0)
        return `${a.spans.length === 1 ? "Between" : "On these stretches a higher wage leaves nothing more to live on:"} ${spansOf(a.spans, "en")} kronor${a.spans.length === 1 ? " a higher wage leaves nothing more to live on" : ""}`;
      return a.falls
        ? "A higher wage leaves more to live on, except at a few limits"
        : `A higher wage leaves more to live on, all the way to ${readable(a.to, "en")} kronor`;
    },
  },
  "household.gainless": {
    sv: "En högre lön ger inget mer att leva av",
    en: "A higher wage leaves nothing more to live on",
  },
  "household.value": {
    sv: (a: { name: string; keys: string; plain: string; unit: string }) =>
      `${a.name}${a.keys === "" ? "" : ` (${a.keys})`}: ${readableIn(a.plain, a.unit, "sv")}.`,
    en: (a: { name: string; keys: string; plain: string; unit: string }) =>
      `${a.name}${a.keys === "" ? "" : ` (${a.keys})`}: ${readableIn(a.plain, a.unit, "en")}.`,
  },

  "command.household": {
    sv: "Visar vad ett hushåll får att leva av före och efter ett arbete.",
    en: "Shows what a household has to live on before and after a job.",
  },
  "argument.name.amount": { sv: "kronor", en: "kronor" },
  "argument.name.ages": { sv: "åldrar", en: "ages" },
  "option.householdDate": {
    sv: "Månaden räknas som den dagen. I dag om inget anges.",
    en: "The month is worked out as on this day. Today unless given.",
  },
  "option.carry": {
    sv: "Räknar med de senast kända beloppen för en dag som de inte är bestämda för.",
    en: "Uses the last known amounts for a day they are not decided for.",
  },
  "option.wage": {
    sv: "Lönen i månaden före skatt, när personen arbetar.",
    en: "The wage a month before tax, when the person works.",
  },
  "option.rent": { sv: "Vad bostaden kostar i månaden.", en: "What housing costs a month." },
  "option.adults": { sv: "Vuxna i hushållet.", en: "Adults in the household." },
  "option.children": {
    sv: "Barnens ålder, med komma emellan: 8,12.",
    en: "The children's ages, with commas between: 8,12.",
  },
  "option.partnerWage": {
    sv: "Den andra vuxnas lön i månaden före skatt.",
    en: "The other adult's wage a month before tax.",
  },
  "option.to": { sv: "Högsta lön i tabellen över löner.", en: "The highest wage in the table of wages." },
  "option.step": {
    sv: "Hur många kronor det är mellan lönerna.",
    en: "How many kronor there are between the wages.",
  },
  "usage.needed.municipality": {
    sv: "--municipality saknas. Kommunen ger skattesatserna. Skriv t.ex. --municipality Gävle.",
    en: "--municipality is missing. It gives the tax rates. Write for instance --municipality Gävle.",
  },
  "usage.needed.rent": {
    sv: "--rent saknas. Boendekostnaden avgör rätten till stöd. Skriv t.ex. --rent 7000.",
    en: "--rent is missing. The cost of housing decides the right to benefits. Write for instance --rent 7000.",
  },
  "usage.needed.wage": {
    sv: "--wage saknas. Det är lönen som jämförs med i dag. Skriv t.ex. --wage 23000.",
    en: "--wage is missing. It is what is compared with now. Write for instance --wage 23000.",
  },
  "usage.badAmount": {
    sv: (a: { flag: string; value: string }) =>
      `${a.flag} ska vara kronor i månaden, noll eller mer, inte ”${a.value}”.`,
    en: (a: { flag: string; value: string }) =>
      `${a.flag} must be kronor a month, zero or more, not “${a.value}”.`,
  },
  "usage.badHighest": {
    sv: (a: { value: string; highest: string }) =>
      `--to ska vara en lön i månaden över noll och högst ${readable(a.highest, "sv", " ")} kr, inte ”${a.value}”.`,
    en: (a: { value: string; highest: string }) =>
      `--to must be a wage a month above zero and at most SEK ${readable(a.highest, "en")}, not “${a.value}”.`,
  },
  "usage.badAges": {
    sv: (a: { flag: string; value: string }) =>
      `${a.flag} ska vara barnens ålder i hela år, 0 till 20, t.ex. 8,12, inte ”${a.value}”.`,
    en: (a: { flag: string; value: string }) =>
      `${a.flag} must be the children's ages in whole years, 0 to 20, such as 8,12, not “${a.value}”.`,
  },
  "usage.partnerAlone": {
    sv: "--partner-wage behöver två vuxna. Ta bort --adults 1.",
    en: "--partner-wage needs two adults. Remove --adults 1.",
  },
  "usage.tooManyWages": {
    sv: (a: { most: number }) =>
      `--to och --step ger för många löner. Högst ${readable(String(a.most), "sv", " ")} går att visa.`,
    en: (a: { most: number }) =>
      `--to and --step make too many wages. At most ${readable(String(a.most), "en")} can be shown.`,
  },
};
