import { listed, readable } from "./numbers.js";

interface Rise {
  readonly costType: string;
  /** For all types of cost that have none of their own. */
  readonly forOthers: boolean;
  /** Per cent, by year where it differs. */
  readonly every?: string;
  readonly years: readonly { readonly year: number; readonly percent: string }[];
}

const riseSv = (r: Rise): string => {
  const name = r.forOthers ? "övrigt" : r.costType;
  const years = r.years.map((y) => `${readable(y.percent, "sv")} % ${y.year}`);
  const every =
    r.every === undefined
      ? []
      : [`${readable(r.every, "sv")} % ${years.length === 0 ? "om året" : "andra år"}`];
  return `${name} med ${listed([...years, ...every], "sv")}`;
};
const riseEn = (r: Rise): string => {
  const name = r.forOthers ? "the rest" : r.costType;
  const years = r.years.map((y) => `${readable(y.percent, "en")}% in ${y.year}`);
  const every =
    r.every === undefined
      ? []
      : [`${readable(r.every, "en")}% ${years.length === 0 ? "a year" : "in other years"}`];
  return `${name} by ${listed([...years, ...every], "en")}`;
};

/** How lines are priced, raised and paid for. */
export const pricingWords = {
  "help.pricingOptions": { sv: "Priser, uppräkning och ESF:", en: "Prices, indexing and ESF:" },
  "option.prices": {
    sv: "Prissätter rader utan belopp (”2 utredare à 20 %”) med en prislista, eller med ESF:s enhetskostnader: personal.",
    en: "Prices lines without an amount (“2 utredare à 20 %”) by a price list, or by the unit costs of ESF: personal.",
  },
  "option.index": {
    sv: "Räknar upp senare år, t.ex. personal=3%,lokaler=2%, eller med en fil.",
    en: "Raises later years, such as personal=3%,lokaler=2%, or by a file.",
  },
  "option.baseYear": {
    sv: "Året vars priser budgeten är i, om det inte är det första.",
    en: "The year whose prices the budget is in, unless it is the first.",
  },
  "option.flatRate": {
    sv: "Lägger på ESF:s schablon på direkta personalkostnader, i procent.",
    en: "Puts the flat rate of ESF on direct staff costs, in per cent.",
  },
  "option.staff": {
    sv: "Kostnadsslag som är personal, med komma emellan.",
    en: "Types of cost that are staff, separated by commas.",
  },
  "option.cofinancing": {
    sv: "Prövar medfinansieringen mot utlysningens andel, t.ex. 33,3%, eller programområdets: A, C, D, E.",
    en: "Holds the co-financing against the share of the call, such as 33.3%, or that of the area: A, C, D, E.",
  },
  "usage.badIndex": {
    sv: (a: { value: string }) =>
      `--index: ”${a.value}” går inte att läsa. Skriv t.ex. personal=3%,lokaler=2%.`,
    en: (a: { value: string }) =>
      `--index: “${a.value}” cannot be read. Write for instance personal=3%,lokaler=2%.`,
  },
  "usage.badCofinancing": {
    sv: (a: { value: string; known: readonly string[] }) =>
      `--cofinancing: ”${a.value}” går inte att läsa. Skriv en andel, t.ex. 33,3%, eller ett programområde: ${listed(a.known, "sv")}.`,
    en: (a: { value: string; known: readonly string[] }) =>
      `--cofinancing: “${a.value}” cannot be read. Write a share, such as 33.3%, or an area of the programme: ${listed(a.known, "en")}.`,
  },
  "usage.badPriceArea": {
    sv: (a: { value: string; known: readonly string[] }) =>
      `--prices: ”${a.value}” finns inte. Enhetskostnader finns för ${listed(a.known, "sv")}: skriv t.ex. personal:riket.`,
    en: (a: { value: string; known: readonly string[] }) =>
      `--prices: there is no “${a.value}”. There are unit costs for ${listed(a.known, "en")}: write for instance personal:riket.`,
  },
  "usage.indexedTwice": {
    sv: "--index: prislistan har egna priser för vissa år, som skulle räknas upp en gång till. Ta bort åren ur prislistan, eller --index.",
    en: "--index: the price list has prices of certain years, which would be raised once more. Take the years out of the price list, or leave out --index.",
  },
  "usage.noStaff": {
    sv: (a: { known: readonly string[] }) =>
      `--flat-rate: budgeten har ingen personal att lägga schablonen på. ${a.known.length === 0 ? "Fyll i kolumnen kostnadsslag." : `Kostnadsslagen är ${listed(a.known, "sv")}: säg vilka som är personal med --staff.`}`,
    en: (a: { known: readonly string[] }) =>
      `--flat-rate: the budget has no staff to put the rate on. ${a.known.length === 0 ? "Fill in the column kostnadsslag (cost type)." : `Its types of cost are ${listed(a.known, "en")}: say which are staff with --staff.`}`,
  },
  "budget.flatRateShare": {
    sv: (a: { percent: string }) => `Schablon ${readable(a.percent, "sv")} %`,
    en: (a: { percent: string }) => `Flat rate ${readable(a.percent, "en")}%`,
  },
  "budget.note.flatRate": {
    sv: (a: { percent: string; staff: readonly string[]; source?: string; grade?: string }) =>
      `Schablonen ${readable(a.percent, "sv")} % räknas på direkta personalkostnader (${listed(a.staff, "sv")})${a.source === undefined ? "" : `. Källa: ${a.source} (säkerhet ${a.grade ?? "D"})`}. Den läggs inte på det som ges i natura. Pröva mot utlysningen vilka andra kostnader som får stå kvar.`,
    en: (a: { percent: string; staff: readonly string[]; source?: string; grade?: string }) =>
      `The flat rate of ${readable(a.percent, "en")}% is put on direct staff costs (${listed(a.staff, "en")})${a.source === undefined ? "" : `. Source: ${a.source} (grade ${a.grade ?? "D"})`}. It is not put on what is given in kind. Check with the call which other costs may stay.`,
  },
  "budget.note.index": {
    sv: (a: { base: number; rises: readonly Rise[]; before: readonly number[] }) =>
      `Budgeten är i ${a.base} års priser och uppräknad därifrån: ${listed(a.rises.map(riseSv), "sv")}. Uppräknade belopp är avrundade till hela kronor för varje insats, år, finansiär och kostnadsslag.${a.rises.some((r) => r.forOthers) ? "" : " Andra kostnadsslag är inte uppräknade."}${a.before.length === 0 ? "" : ` ${listed(a.before.map(String), "sv")} är före basåret och inte ändrat.`}`,
    en: (a: { base: number; rises: readonly Rise[]; before: readonly number[] }) =>
      `The budget is in the prices of ${a.base} and raised from there: ${listed(a.rises.map(riseEn), "en")}. Raised amounts are rounded to whole kronor for each measure, year, funder and type of cost.${a.rises.some((r) => r.forOthers) ? "" : " Other types of cost are not raised."}${a.before.length === 0 ? "" : ` ${listed(a.before.map(String), "en")} is before the base year and not changed.`}`,
  },
  "budget.explain.indexed": {
    sv: (a: { name: string; year: number }) => `${a.name === "" ? "Belopp" : a.name} i ${a.year} års priser`,
    en: (a: { name: string; year: number }) =>
      `${a.name === "" ? "Amount" : a.name} in the prices of ${a.year}`,
  },
  "budget.explain.beforeIndex": { sv: "I basårets priser", en: "In the prices of the base year" },
  "budget.explain.factor": { sv: "Uppräkning sedan basåret", en: "Raised since the base year by" },
  "budget.priced": { sv: "Prissatt med prislistan", en: "Priced by the price list" },
  "budget.priced.resource": { sv: "Resurs", en: "Resource" },
  "budget.priced.number": { sv: "Antal", en: "Number" },
  "budget.priced.share": { sv: "Andel", en: "Share" },
  "budget.priced.price": { sv: "Pris", en: "Price" },
  "budget.priced.per": { sv: "Per", en: "Per" },
  "budget.priced.source": { sv: "Källa", en: "Source" },
  "budget.note.pricedMore": {
    sv: (a: { more: number }) => `Och ${readable(String(a.more), "sv")} rader till.`,
    en: (a: { more: number }) => `And ${readable(String(a.more), "en")} more lines.`,
  },
  "budget.inKind": { sv: "Det som betalas", en: "What is paid" },
  "budget.inKind.cost": { sv: "Kostnad", en: "Cost" },
  "budget.inKind.amount": { sv: "varav i natura", en: "of which in kind" },
  "budget.inKind.paid": { sv: "Att betala", en: "To pay" },
  "budget.note.inKind": {
    sv: "I natura är arbete och lokaler som någon ställer upp med. Det räknas som kostnad men betalas aldrig.",
    en: "In kind is work and premises that somebody puts in. It counts as a cost but is never paid.",
  },
  "budget.cofinancing.inKind": { sv: "varav i natura", en: "of which in kind" },
  "budget.note.cofinancing": {
    sv: (a: { share: string; asked: string; overhead: boolean; source?: string; grade?: string }) =>
      `Medfinansieringen är ${readable(a.share, "sv")} % och kravet ${readable(a.asked, "sv")} %, räknat på hela budgeten${a.overhead ? " med påslaget på varje finansiärs egna rader" : ""}. Det som ges i natura räknas som medfinansiering.${a.source === undefined ? "" : ` Kravets källa: ${a.source} (säkerhet ${a.grade ?? "D"}).`}`,
    en: (a: { share: string; asked: string; overhead: boolean; source?: string; grade?: string }) =>
      `Co-financing is ${readable(a.share, "en")}% and ${readable(a.asked, "en")}% is asked for, of the whole budget${a.overhead ? " with what is put on each funder's own lines" : ""}. What is given in kind counts as co-financing.${a.source === undefined ? "" : ` Source of what is asked: ${a.source} (grade ${a.grade ?? "D"}).`}`,
  },
};
