import type { FollowupProblem } from "../../core/problems/followup.js";
import { listed, listedSome, quoted, readable } from "../numbers.js";
import type { ProblemWords } from "../words.js";

export const followupProblemWords: ProblemWords<FollowupProblem> = {
  "rapport-olaslig": {
    sv: {
      title: "Den förra rapporten går inte att läsa",
      says: () => "filen är ingen rapport från lonsam followup i json.",
      remedy: () => "Spara rapporten med -o rapport.json varje gång, och ge den förra med --previous.",
    },
    en: {
      title: "The previous report cannot be read",
      says: () => "the file is no report of lonsam followup in json.",
      remedy: () => "Save the report with -o report.json each time, and give the last one with --previous.",
    },
  },
  "skillnad-rojer": {
    sv: {
      title: "Skillnaden mot förra rapporten kan röja någon",
      says: (p) =>
        `${p.counts === 1 ? "ett antal skiljer" : `${String(p.counts)} antal skiljer`} mindre än ${String(p.below)} från förra rapporten, så den som har båda ser vad några få gjorde: ${p.counts > p.first.length ? "t.ex. " : ""}${quoted(p.first, "sv")}.`,
      remedy: () => "Dela bara ut en av dem, eller vänta tills fler har tillkommit.",
    },
    en: {
      title: "The difference from the previous report may point somebody out",
      says: (p) =>
        `${p.counts === 1 ? "one count differs" : `${String(p.counts)} counts differ`} by less than ${String(p.below)} from the previous report, so who has both sees what a few did: ${p.counts > p.first.length ? "for example " : ""}${quoted(p.first, "en")}.`,
      remedy: () => "Hand out only one of them, or wait until more have been added.",
    },
  },
  "manad-olaslig": {
    sv: {
      title: "Månaden går inte att läsa",
      says: (p) => `”${p.text}” är ingen månad.`,
      remedy: () => "Skriv året och månaden: 2027-03.",
    },
    en: {
      title: "The month cannot be read",
      says: (p) => `“${p.text}” is no month.`,
      remedy: () => "Write the year and the month: 2027-03.",
    },
  },
  "antal-inte-helt": {
    sv: {
      title: "Antalet människor är inget helt tal",
      says: (p) => `”${p.text}” är inget antal människor.`,
      remedy: () => "Skriv ett helt tal, 0 eller mer.",
    },
    en: {
      title: "The number of people is not a whole number",
      says: (p) => `“${p.text}” is no number of people.`,
      remedy: () => "Write a whole number, 0 or more.",
    },
  },
  "utfall-fler-an-borjat": {
    sv: {
      title: "Fler är kvar eller har slutat än har börjat",
      says: (p) =>
        `till och med ${p.month} har ${readable(String(p.started), "sv")} börjat, men ${readable(String(p.others), "sv")} är kvar eller har slutat.`,
      remedy: () =>
        "Räkna med alla som har börjat sedan planens första månad, och bara dem. I anställning är antalet när månaden är slut; börjat, avhopp och till arbete är antalet i månaden.",
    },
    en: {
      title: "More are there or have left than have begun",
      says: (p) =>
        `up to and with ${p.month}, ${readable(String(p.started), "en")} have begun, but ${readable(String(p.others), "en")} are there or have left.`,
      remedy: () =>
        "Count all who have begun since the first month of the plan, and only them. In employment is the number when the month is over; started, dropped out and to work are the numbers in the month.",
    },
  },
  "utfall-manad-saknas": {
    sv: {
      title: "Månader saknas i utfallet",
      says: (p) => `raderna säger inget om ${listedSome({ names: p.months, more: p.more }, "sv")}.`,
      remedy: () =>
        "Skriv en rad för varje månad, insats och grupp så länge någon är kvar, också när inget har hänt. Välj en tidigare sista månad med --through om utfallet inte är klart.",
    },
    en: {
      title: "Months are missing from the outcome",
      says: (p) => `the rows say nothing of ${listedSome({ names: p.months, more: p.more }, "en")}.`,
      remedy: () =>
        "Write a row for each month, measure and group as long as somebody is there, also when nothing happened. Choose an earlier last month with --through if the outcome is not complete.",
    },
  },
  "plan-per-ar": {
    sv: {
      title: "Planen räknas år för år",
      says: () => "planen har inga månader att jämföra utfallet med.",
      remedy: () => "Ta bort cykel;år ur scenario.csv, så räknas planen månad för månad.",
    },
    en: {
      title: "The plan is in years",
      says: () => "the plan has no months to compare the outcome with.",
      remedy: () => "Take cykel;år out of scenario.csv: the plan is then worked out month by month.",
    },
  },
  "plan-utan-status": {
    sv: {
      title: "Ingen status är ett tillstånd i planens insats",
      says: (p) =>
        `planen har människor i ${listed(p.states, "sv")}, men statusarna är ${quoted(p.statuses, "sv")}.`,
      remedy: () =>
        "Säg vilka statusar som är vilka tillstånd i en fil med kolumnerna status och tillstånd, och ge den med --states.",
    },
    en: {
      title: "No status is a state of the plan's measure",
      says: (p) =>
        `the plan has people in ${listed(p.states, "en")}, but the statuses are ${quoted(p.statuses, "en")}.`,
      remedy: () =>
        "Say which statuses are which states in a file with the columns status and state, and give it with --states.",
    },
  },
  "prognos-finns": {
    sv: {
      title: "Prognosen finns redan",
      says: (p) => `filen har redan en prognos som är gjord ${p.made} med utfall till och med ${p.through}.`,
      remedy: () => "En prognos skrivs aldrig över. Kör utan --record, eller en annan dag.",
    },
    en: {
      title: "The forecast is there already",
      says: (p) => `the file already has a forecast made on ${p.made} with outcome up to ${p.through}.`,
      remedy: () => "A forecast is never written over. Run without --record, or on another day.",
    },
  },
};
