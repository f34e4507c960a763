import { listed, readable, readableIn } from "../numbers.js";

const kr = (plain: string): string => `${readable(plain, "sv")} kr`;

/** What the parts of an income are called. */
const parts: Readonly<Record<string, string>> = {
  netWage: "Lön efter skatt",
  unemploymentBenefit: "A-kassa efter skatt",
  activityGrant: "Aktivitetsstöd efter skatt",
  partnerNetWage: "Den andra vuxnas lön efter skatt",
  partnerUnemploymentBenefit: "Den andra vuxnas a-kassa efter skatt",
  partnerActivityGrant: "Den andra vuxnas aktivitetsstöd efter skatt",
  childAllowance: "Barnbidrag",
  housingAllowance: "Bostadsbidrag",
  maintenanceSupport: "Underhållsstöd",
  otherIncome: "Övrig inkomst",
  socialAssistance: "Försörjningsstöd",
};
const called = (part: string): string => parts[part] ?? part;

export const household = {
  "household.title": "Hushållets inkomster före och efter ett arbete",
  "household.intro": (a: { day: string; now: string; atWork: string }) =>
    `Kronor i månaden den ${a.day}, med lönen ${kr(a.now)} i dag och ${kr(a.atWork)} med arbete, före skatt.`,
  "household.perMonth": "Hushållets inkomster per månad",
  "household.part": "Inkomst",
  "household.now": "I dag",
  "household.atWork": "Med arbete",
  "household.difference": "Skillnad",
  "household.partName": (a: { part: string }) => called(a.part),
  "household.income": "Disponibel inkomst",
  "household.housing": "Boendekostnad",
  "household.travel": "Arbetsresor",
  "household.left": "Kvar efter boende",
  "household.leftAfterTravel": "Kvar efter boende och arbetsresor",
  "household.more": (a: { amount: string; share: string }) =>
    `Hushållet får ${kr(a.amount)} mer att leva av i månaden: ${readable(a.share, "sv")} % av löneökningen.`,
  "household.moreSameWage": (a: { amount: string }) =>
    `Hushållet får ${kr(a.amount)} mer att leva av i månaden.`,
  "household.unchanged": "Hushållet får lika mycket att leva av som i dag.",
  "household.less": (a: { amount: string }) => `Hushållet får ${kr(a.amount)} mindre att leva av i månaden.`,
  "household.lost": (a: {
    lost: readonly { part: string; amount: string; rule: string; source: string }[];
  }) =>
    `Det som sjunker: ${listed(
      a.lost.map(
        (l) =>
          `${called(l.part)} med ${kr(l.amount)} (${l.source === "" ? l.rule : `regeln ${l.rule}, ${l.source}`})`,
      ),
      "sv",
    )}.`,
  "household.marginal": "Kvar av en högre lön",
  "household.wage": "Lön före skatt",
  "household.kept": "Kvar av hundra kronor",
  "household.marginalEffect": "Marginaleffekt",
  "household.note.marginal": (a: { step: string }) =>
    `Varje rad jämförs med raden ovanför, där lönen är ${kr(a.step)} lägre. Marginaleffekten är den del av löneökningen som går bort i skatt och minskade bidrag, i tiondels procent.`,
  "household.turns": "Här ändras marginaleffekten",
  "household.turnWage": "Lön",
  "household.event": "Vad som händer",
  "household.begins": (a: { part: string }) => `${called(a.part)} börjar betalas`,
  "household.ends": (a: { part: string }) => `${called(a.part)} upphör`,
  "household.shrinks": (a: { part: string }) => `${called(a.part)} börjar minska`,
  "household.changes": (a: { part: string }) => `${called(a.part)}: regeln ändras`,
  "household.below": "Före",
  "household.above": "Efter",
  "household.rule": "Regel",
  "household.source": "Källa",
  "household.note.turns":
    "Före och efter är marginaleffekten på 500 kronor under och över lönen. Här visas ändringar på minst fem procentenheter.",
  "household.falls": "Här sjunker disponibel inkomst när lönen stiger",
  "household.from": "Från lön",
  "household.to": "Till lön",
  "household.times": "Gånger",
  "household.most": "Som mest",
  "household.fall": "Vad som sjunker",
  "household.why.rounding": (a: { part: string }) => `${called(a.part)}, som betalas i jämna steg`,
  "household.why.condition": (a: { part: string }) => `${called(a.part)}, vid en gräns i regeln`,
  "household.why.value": (a: { part: string }) => called(a.part),
  "household.note.falls": "Antalet gånger som hundra kronor mer i lön ger mindre att leva av.",
  "household.note.rule": (a: { rule: string; source: string }) => `${a.rule}: ${a.source}.`,
  "household.note.noFalls": (a: { to: string }) =>
    `Hundra kronor mer i lön ger aldrig mindre att leva av, upp till lönen ${kr(a.to)}.`,
  "household.chart": "Kvar av hundra kronor mer i lön, efter lön före skatt",
  "household.note.rounding":
    "Beloppen räknas på öret och visas i hela kronor. En summa kan därför skilja en krona från det som syns.",
  "household.note.months":
    "Samma inkomst alla tolv månader: skatten är en tolftedel av årets. Det är en kalkyl, inte ett beslut.",
  "household.chartWage": (a: { wage: string }) => readable(a.wage, "sv"),
  "household.value": (a: { name: string; keys: string; plain: string; unit: string }) =>
    `${a.name}${a.keys === "" ? "" : ` (${a.keys})`}: ${readableIn(a.plain, a.unit, "sv")}.`,

  "command.household": "Visar vad ett hushåll får att leva av före och efter ett arbete.",
  "argument.name.amount": "kronor",
  "argument.name.ages": "åldrar",
  "option.householdDate": "Månaden räknas som den dagen. I dag om inget anges.",
  "option.wage": "Lönen i månaden före skatt, när personen arbetar.",
  "option.rent": "Vad bostaden kostar i månaden.",
  "option.adults": "Vuxna i hushållet.",
  "option.children": "Barnens ålder, med komma emellan: 8,12.",
  "option.partnerWage": "Den andra vuxnas lön i månaden före skatt.",
  "option.to": "Högsta lön i tabellen över löner.",
  "option.step": "Hur många kronor det är mellan lönerna.",
  "usage.needed.municipality":
    "--municipality saknas. Kommunen ger skattesatserna. Skriv t.ex. --municipality Gävle.",
  "usage.needed.rent": "--rent saknas. Boendekostnaden avgör rätten till stöd. Skriv t.ex. --rent 7000.",
  "usage.needed.wage": "--wage saknas. Det är lönen som jämförs med i dag. Skriv t.ex. --wage 23000.",
  "usage.badAmount": (a: { flag: string; value: string }) =>
    `${a.flag} ska vara kronor i månaden, noll eller mer, inte ”${a.value}”.`,
  "usage.badHighest": (a: { value: string; highest: string }) =>
    `--to ska vara en lön i månaden över noll och högst ${readable(a.highest, "sv", " ")} kr, inte ”${a.value}”.`,
  "usage.badAges": (a: { flag: string; value: string }) =>
    `${a.flag} ska vara barnens ålder i hela år, 0 till 20, t.ex. 8,12, inte ”${a.value}”.`,
  "usage.partnerAlone": "--partner-wage behöver två vuxna. Ta bort --adults 1.",
  "usage.tooManyWages": (a: { most: number }) =>
    `--to och --step ger för många löner. Högst ${readable(String(a.most), "sv", " ")} går att visa.`,
};
