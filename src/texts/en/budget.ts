import { listed, numbered, readable } from "../numbers.js";

export const budget = {
  "budget.title": "Budget appendix",
  "budget.intro": (a: { measures: number; first: number; last: number }) =>
    `This appendix shows what ${a.measures === 1 ? "one measure costs" : `${numbered(a.measures, "en")} measures cost`} in ${
      a.first === a.last ? String(a.first) : `${String(a.first)}–${String(a.last)}`
    }.`,
  "budget.measures": "Measures",
  "budget.summary": "Summary of all measures",
  "budget.sum": "Sum",
  "budget.total": "Total",
  "budget.year": "Year",
  "budget.resources": "Resources",
  "budget.amount": "Sum",
  "budget.overhead": "Overhead",
  "budget.overheadShare": (a: { percent: string }) => `Overhead ${readable(a.percent, "en")}%`,
  "budget.allYears": "All years",
  "budget.notStated": "(not stated)",
  "budget.resourcesMore": (a: { texts: string; more: number }) => `${a.texts} and ${String(a.more)} more`,
  "budget.dimension.measure": "Measure",
  "budget.dimension.funder": "Funder",
  "budget.dimension.costType": "Type of cost",
  "budget.dimension.responsible": "Responsible",
  "budget.by.measure": "Amounts by measure",
  "budget.by.funder": "Amounts by funder",
  "budget.by.costType": "Amounts by type of cost",
  "budget.by.responsible": "Amounts by who is responsible",
  "budget.chart.measure": "Amounts by measure and year",
  "budget.chart.funder": "Amounts by funder and year",
  "budget.chart.costType": "Amounts by type of cost and year",
  "budget.chart.responsible": "Amounts by responsible and year",
  "budget.funding": "Funding",
  "budget.share": "Share",
  "budget.cofinancing": "of which co-financing",
  "budget.perParticipant": "Cost per participant",
  "budget.participants": "Participants",
  "budget.amountPerParticipant": "Per participant",
  "budget.perPost": "Cost per full-time post",
  "budget.posts": "Full-time posts",
  "budget.amountPerPost": "Per post",
  "budget.note.overheadRounded": (a: { step: string; per: "year" | "measure" }) =>
    `Overhead is rounded to ${nearest(a.step)} for each ${
      a.per === "year" ? "year" : "measure and year"
    }. The total is the sum plus the rounded overhead.`,
  "budget.note.overheadBase": (a: { share: string; base: readonly string[] }) =>
    `Overhead of ${readable(a.share, "en")}% is put on ${listed(a.base, "en")}.`,
  "budget.note.overheadOwn": (a: { others?: string; own: readonly OwnShare[] }) =>
    `Lines with an overhead of their own have ${listed(a.own.map(ownShare), "en")}.${othersHave(a.others)}`,
  "budget.note.unit": (a: { unit: string; step: string }) =>
    `Amounts are rounded to ${a.step === "1" ? `whole ${a.unit}` : `the nearest ${readable(a.step, "en")} ${a.unit}`}. For the parts to add up to the sum, some amounts may be rounded the other way.`,
  "budget.note.decimals": "Amounts are shown with two decimals. They are computed without rounding.",
  "budget.note.perUnit": "Amounts per participant are rounded to whole kronor.",
  "budget.note.shares": "Shares are rounded to tenths of a per cent.",
  "budget.note.postsOnly":
    "Only lines that state a number of posts are counted here. Amounts per full-time post are rounded to whole kronor.",
  "budget.explain.line": (a: { measure: string; resources: string }) =>
    a.resources === "" ? a.measure : `${a.measure}: ${a.resources}`,
  "budget.explain.otherLines": (a: { lines: number }) => `${readable(String(a.lines), "en")} more lines`,
  "budget.explain.total": (a: { year: number }) => `Total ${String(a.year)}`,
  "budget.explain.sum": (a: { year: number }) => `Sum ${String(a.year)}`,
  "budget.explain.base": "What overhead is put on",
};

interface OwnShare {
  readonly share: string;
  readonly measures: readonly string[];
}

/** So many names, and no more, help the reader find the lines. */
const NAMES_SHOWN = 3;

const ownShare = ({ share, measures }: OwnShare): string =>
  `${readable(share, "en")}%${measures.length > NAMES_SHOWN ? "" : ` (${measures.join(", ")})`}`;

function othersHave(share: string | undefined): string {
  if (share === undefined) return "";
  return share === "0" ? " The other lines have none." : ` The other lines have ${readable(share, "en")}%.`;
}

function nearest(step: string): string {
  const names: Readonly<Record<string, string>> = {
    "1": "whole kronor",
    "10": "the nearest ten",
    "100": "the nearest hundred",
    "1000": "the nearest thousand",
    "1000000": "the nearest million",
  };
  return names[step] ?? `the nearest ${readable(step, "en")} kr`;
}
