import { listed, numbered, readable } from "../numbers.js";

export const budget = {
  "budget.title": "Budgetbilaga",
  "budget.intro": (a: { measures: number; first: number; last: number }) =>
    `Bilagan visar vad ${a.measures === 1 ? "en insats" : `${numbered(a.measures, "sv")} insatser`} kostar ${
      a.first === a.last ? `år ${String(a.first)}` : `åren ${String(a.first)}–${String(a.last)}`
    }.`,
  "budget.measures": "Insatser",
  "budget.summary": "Summering samtliga insatser",
  "budget.sum": "Summa",
  "budget.total": "Totalt",
  "budget.year": "År",
  "budget.resources": "Resurser",
  "budget.amount": "Summa",
  "budget.overhead": "OH",
  "budget.overheadShare": (a: { percent: string }) => `OH ${readable(a.percent, "sv")} %`,
  "budget.allYears": "Alla år",
  "budget.notStated": "(ej angivet)",
  "budget.resourcesMore": (a: { texts: string; more: number }) => `${a.texts} och ${String(a.more)} till`,
  "budget.dimension.measure": "Insats",
  "budget.dimension.funder": "Finansiär",
  "budget.dimension.costType": "Kostnadsslag",
  "budget.dimension.responsible": "Ansvarig",
  "budget.by.measure": "Belopp per insats",
  "budget.by.funder": "Belopp per finansiär",
  "budget.by.costType": "Belopp per kostnadsslag",
  "budget.by.responsible": "Belopp per ansvarig",
  "budget.chart.measure": "Belopp per insats och år",
  "budget.chart.funder": "Belopp per finansiär och år",
  "budget.chart.costType": "Belopp per kostnadsslag och år",
  "budget.chart.responsible": "Belopp per ansvarig och år",
  "budget.funding": "Finansiering",
  "budget.share": "Andel",
  "budget.cofinancing": "varav medfinansiering",
  "budget.perParticipant": "Kostnad per deltagare",
  "budget.participants": "Deltagare",
  "budget.amountPerParticipant": "Per deltagare",
  "budget.perPost": "Kostnad per heltidstjänst",
  "budget.posts": "Heltidstjänster",
  "budget.amountPerPost": "Per tjänst",
  "budget.note.overheadRounded": (a: { step: string; per: "year" | "measure" }) =>
    `OH är avrundat till ${nearest(a.step)} för varje ${
      a.per === "year" ? "år" : "insats och år"
    }. Totalt är summan plus avrundad OH.`,
  "budget.note.overheadBase": (a: { share: string; base: readonly string[] }) =>
    `OH ${readable(a.share, "sv")} % räknas på ${listed(a.base, "sv")}.`,
  "budget.note.overheadOwn": (a: { others?: string; own: readonly OwnShare[] }) =>
    `Rader med egen OH har ${listed(a.own.map(ownShare), "sv")}.${othersHave(a.others)}`,
  "budget.note.unit": (a: { unit: string; step: string }) =>
    `Beloppen är avrundade till ${a.step === "1" ? `hela ${a.unit}` : `närmaste ${readable(a.step, "sv")} ${a.unit}`}. För att delarna ska bli summan kan enstaka belopp vara avrundade åt andra hållet.`,
  "budget.note.decimals": "Beloppen visas med två decimaler. De räknas utan avrundning.",
  "budget.note.perUnit": "Belopp per deltagare är avrundade till hela kronor.",
  "budget.note.shares": "Andelarna är avrundade till tiondels procent.",
  "budget.note.postsOnly":
    "Här räknas bara rader som anger antal tjänster. Belopp per heltidstjänst är avrundade till hela kronor.",
  "budget.explain.line": (a: { measure: string; resources: string }) =>
    a.resources === "" ? a.measure : `${a.measure}: ${a.resources}`,
  "budget.explain.otherLines": (a: { lines: number }) => `${readable(String(a.lines), "sv")} rader till`,
  "budget.explain.total": (a: { year: number }) => `Totalt ${String(a.year)}`,
  "budget.explain.sum": (a: { year: number }) => `Summa ${String(a.year)}`,
  "budget.explain.base": "Underlag för OH",
};

interface OwnShare {
  readonly share: string;
  readonly measures: readonly string[];
}

/** So many names, and no more, help the reader find the lines. */
const NAMES_SHOWN = 3;

const ownShare = ({ share, measures }: OwnShare): string =>
  `${readable(share, "sv")} %${measures.length > NAMES_SHOWN ? "" : ` (${measures.join(", ")})`}`;

function othersHave(share: string | undefined): string {
  if (share === undefined) return "";
  return share === "0" ? " Övriga rader har ingen OH." : ` Övriga rader har ${readable(share, "sv")} %.`;
}

function nearest(step: string): string {
  const names: Readonly<Record<string, string>> = {
    "1": "hela kronor",
    "10": "närmaste tiotal",
    "100": "närmaste hundratal",
    "1000": "närmaste tusental",
    "1000000": "närmaste miljon",
  };
  return names[step] ?? `närmaste ${readable(step, "sv")} kr`;
}
