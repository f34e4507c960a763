import type { Place } from "../../../core/explanation.js";
import type { Bounded, ScenarioProblem, SettingKind } from "../../../core/problems/scenario.js";
import { percentOf, rate } from "../../../core/decimal.js";
import { listed, readable } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";

const quoted = (words: readonly string[]): string =>
  listed(
    words.map((w) => `“${w}”`),
    "en",
  );
const meant = (near: string | undefined, otherwise: string): string =>
  near === undefined ? otherwise : `Did you mean “${near}”?`;
const lines = (places: readonly Place[]): string =>
  listed(
    places.map((p) => `line ${p.line ?? 1}`),
    "en",
  );
/** A line of the same file, or of another. */
const row = (here: Place, there: Place): string =>
  here.file === there.file ? `line ${there.line ?? 1}` : `${there.file}, line ${there.line ?? 1}`;
const percent = (share: string): string => `${readable(percentOf(rate(share)), "en")}%`;

const howToWrite: Readonly<Record<SettingKind, string>> = {
  format: "Write a whole number, 1.",
  models:
    "Write the names of the models with commas between, or ./folder for a model of your own in the scenario's folder.",
  start: "Write the first month, as 2026-01.",
  horizon: "Write a number of whole months or years, as “18 månader” or “5 år”.",
  cycle: "Write månad or år.",
  prices: "Write a year, as 2026, or löpande for current prices.",
  rate: "Write a percentage, as “3,5 %” or “5 % nominell”.",
  timing: "Write kalenderår, start, mitt or slut.",
  counting: "Write start, mitt or slut.",
  employer: "Write kommun or privat.",
  share: "Write a share with a percent sign, as “10 %”.",
};
const things: Readonly<Record<Bounded, string>> = {
  states: "states",
  actors: "actors",
  items: "items",
  outcomes: "outcomes",
  groups: "groups",
  entries: "rows of participants",
  flows: "flows",
  assumptions: "assumptions",
};

export const scenario: ProblemWords<ScenarioProblem> = {
  "scenariofil-saknas": {
    title: "A file is missing in the scenario",
    says: (p) => `the scenario has no “${p.name}”.`,
    remedy: (p) => `Add the file. lonsam help ${p.name} shows what goes in it.`,
  },
  "scenariofil-okand": {
    title: "A file of the scenario is not read",
    says: () => "a scenario has no file of that name, so it is not read.",
    remedy: (p) => `Did you mean “${p.near}”? Rename the file.`,
  },
  "scenarioformat-nyare": {
    title: "The scenario is written for a newer program",
    says: (p) =>
      `the scenario has format ${p.text}, but this version of the program reads format ${p.known}.`,
    remedy: (p) => `Use a version of the program that reads format ${p.text}.`,
  },
  "scenarioformat-aldre": {
    title: "The scenario has an older format",
    says: (p) => `the scenario has format ${p.text} and was read as format ${p.known}.`,
    remedy: (p) => `Write format ${p.known} once you have seen that the result is what you expect.`,
  },
  "sokvag-utanfor": {
    title: "A path leads out of the scenario's folder",
    says: (p) => `“${p.path}” lies outside the scenario's folder and is not read.`,
    remedy: () => "Move the model into the scenario's folder, or say where the models are with --models.",
  },
  "scenariomodell-okand": {
    title: "The scenario's model does not exist",
    says: (p) => `there is no model “${p.name}”.`,
    remedy: (p) => meant(p.near, "Mend the name or add the model's folder."),
  },
  "installning-okand": {
    title: "A row of the scenario is unknown",
    says: (p) => `“${p.name}” is neither a setting nor anything the model asks for.`,
    remedy: (p) => meant(p.near, "Remove the row, or move it to antaganden.csv."),
  },
  "installning-saknas": {
    title: "The scenario is not finished",
    says: (p) =>
      p.names.length === 1
        ? `the row “${p.names[0]!}” is missing or empty.`
        : `the rows ${quoted(p.names)} are missing or empty.`,
    remedy: (p) =>
      p.names.length === 1
        ? "Add the row. lonsam help scenario.csv shows how."
        : "Add them. lonsam help scenario.csv shows how.",
  },
  "installning-olaslig": {
    title: "A setting cannot be read",
    says: (p) => `“${p.text}” cannot be read.`,
    remedy: (p) => howToWrite[p.kind],
  },
  "ranta-och-priser": {
    title: "The discount rate does not go with the prices",
    says: (p) =>
      p.nominal
        ? "the discount rate is nominal, but prices are fixed."
        : "prices are current, but the discount rate is not nominal.",
    remedy: (p) =>
      p.nominal
        ? "Write a real rate, as “3,5 %”, or prisår;löpande."
        : "Write a nominal rate, as “5 % nominell”, or a price year.",
  },
  "horisont-for-lang": {
    title: "The horizon is too long",
    says: (p) => `“${p.text}” is more than ${p.limit} years.`,
    remedy: (p) => `Choose ${p.limit} years at most.`,
  },
  "for-manga": {
    title: "The file has too many rows",
    says: (p) => `the file has more than ${readable(String(p.limit), "en")} ${things[p.what]}.`,
    remedy: () => "Merge those that are alike, or split the scenario.",
  },
  "rad-dubbel": {
    title: "Two rows have the same name",
    says: (p) => `“${p.name}” already stands on ${row(p.at, p.other)}.`,
    remedy: () => "Remove one of the rows or rename it.",
  },
  "tillstand-okant": {
    title: "The model has no such state",
    says: (p) => `the model has no state called “${p.name}”.`,
    remedy: (p) =>
      meant(
        p.near,
        p.known.length === 0 ? "Add it to the model's tillstand.csv." : `The model has ${quoted(p.known)}.`,
      ),
  },
  "tillstand-onatt": {
    title: "Nobody can reach a state",
    says: (p) =>
      `no participant can reach the ${p.names.length === 1 ? "state" : "states"} ${quoted(p.names)}.`,
    remedy: () => "Add a flow to it in floden.csv if anybody should.",
  },
  "grupp-okand": {
    title: "There is no such group",
    says: (p) => `no group is called “${p.name}”.`,
    remedy: (p) => meant(p.near, "Add it to grupper.csv or mend the name."),
  },
  "grupp-oklar": {
    title: "The row does not say which group",
    says: () => "there are several groups, and the row does not say which the participants belong to.",
    remedy: (p) => `Write ${p.groups.map((g) => `“${g}”`).join(" or ")}.`,
  },
  "grupp-utan-deltagare": {
    title: "A group has no participants",
    says: (p) => `the group “${p.name}” has no row in deltagare.csv and changes nothing.`,
    remedy: () => "Add participants or remove the group.",
  },
  "gruppcell-for-tidig": {
    title: "A cell about a group uses something that is not known there",
    says: (p) => `the cell uses “${p.name}”, which is not known when the group is read.`,
    remedy: () => "Use assumptions and columns to the left of the cell.",
  },
  "insats-okand": {
    title: "The measure has no participants",
    says: (p) => `no row of deltagare.csv has the measure “${p.name}”.`,
    remedy: (p) => meant(p.near, "Add participants, or write “alla” or “utan insats”."),
  },
  "period-olaslig": {
    title: "The period cannot be read",
    says: (p) => `“${p.text}” is neither a year nor a month.`,
    remedy: () => "Write a year, as 2026, or a month, as 2026-03.",
  },
  "period-utanfor": {
    title: "The period lies outside the horizon",
    says: (p) => `“${p.text}” lies outside the horizon, which is ${p.first} to ${p.last}.`,
    remedy: () => "Change the period, or start and horisont in scenario.csv.",
  },
  "period-delvis": {
    title: "A year lies only partly within the horizon",
    says: (p) =>
      `the horizon is ${p.first} to ${p.last}, so everybody who comes in ${p.text} is counted in that part of the year.`,
    remedy: () => "Write months instead of the year if they come at another time.",
  },
  "jamforelse-saknas": {
    title: "The scenario has no comparison",
    says: () =>
      "the scenario does not say what happens without the measure, so everything counts as its effect.",
    remedy: () =>
      "Add the column “jämförelse” to deltagare.csv, and flows for the measure “utan insats” to floden.csv.",
  },
  "jamforelse-delvis": {
    title: "Only some participants have a comparison",
    says: () => "the row does not say where the participants start without the measure, but other rows do.",
    remedy: () => "Fill in the column “jämförelse” on every row, or on none.",
  },
  "jamforelse-utan-start": {
    title: "The comparison has flows but no start",
    says: () =>
      "the flow holds without the measure, but deltagare.csv does not say where anybody starts without it.",
    remedy: () => "Fill in the column “jämförelse” in deltagare.csv.",
  },
  "flode-tid": {
    title: "The flow does not say when",
    says: (p) => (p.both ? "the row has both “efter” and “per”." : "the row has neither “efter” nor “per”."),
    remedy: () => "Write a number of months in “efter”, or månad or år in “per”, but not both.",
  },
  "manader-olasliga": {
    title: "A number of months cannot be read",
    says: (p) => `“${p.text}” is not a whole number of months, at least ${p.least}.`,
    remedy: () => "Write a whole number, as 12.",
  },
  "manader-ombytta": {
    title: "The last month is before the first",
    says: (p) => `the row holds from month ${p.first} to month ${p.last}.`,
    remedy: () => "Swap them or mend one of them.",
  },
  "manader-hela-ar": {
    title: "The time is not whole years",
    says: (p) => `the scenario counts year by year, but “${p.text}” is not whole years.`,
    remedy: () => "Write a time that is whole years, as 12 or 24 months, or count by the month: cykel;månad.",
  },
  "andel-utanfor": {
    title: "The share is not between 0 and 100%",
    says: (p) => `“${p.text}” is not a share between 0 and 100%.`,
    remedy: () => "Write a share as “35 %”.",
  },
  "andelar-over-100": {
    title: "The shares are more than 100%",
    says: (p) =>
      `the shares out of “${p.state}” come to ${percent(p.total)}${p.others.length === 0 ? "" : ` together with ${lines(p.others)}`}.`,
    remedy: () => "Lower one of them. Together they may be 100% at most.",
  },
  "floden-lika": {
    title: "Two flows hold at the same time",
    says: (p) =>
      `the row holds for the same participants and the same time as line ${p.other.line ?? 1}, and neither is more specific.`,
    remedy: () => "Remove one of them, or let it hold for a group, a measure or certain days.",
  },
  "indata-att-ange": {
    title: "Something remains to enter",
    says: (p) =>
      `${p.names.length === 1 ? "one thing remains" : `${p.names.length} things remain`} to enter: ${listed(
        p.names.map(({ name, unit }) => `“${name}”${unit === "" ? "" : ` (${unit})`}`),
        "en",
      )}.`,
    remedy: () => "Enter it in scenario.csv, or as a column of grupper.csv if groups differ.",
  },
  "aktor-okand": {
    title: "The model has no such actor",
    says: (p) => `no actor is called “${p.name}”.`,
    remedy: (p) => meant(p.near, "Add it to aktorer.csv or mend the name."),
  },
  "post-slag": {
    title: "The kind of an item does not go with its ends",
    says: (p) =>
      p.kind === "real"
        ? "the item is real, but “resurser” is at neither end of it."
        : "the item is a transfer, but “resurser” is at one end of it.",
    remedy: (p) =>
      p.kind === "real"
        ? "Write resurser as payer or receiver, or överföring as its kind."
        : "Write resurs as its kind, or other actors as payer and receiver.",
  },
  "post-till-sig-sjalv": {
    title: "The item is paid by the one who gets it",
    says: (p) => `“${p.name}” is both payer and receiver.`,
    remedy: () => "Write two different actors.",
  },
  "flytt-olaslig": {
    title: "A move cannot be read",
    says: (p) => `“${p.text}” does not say between which states.`,
    remedy: () => "Write two states with > between, as “praktik > arbete”.",
  },
  "enhet-vid": {
    title: "The unit does not go with when the item is paid",
    says: (p) => `“${p.unit}” cannot be used here.`,
    remedy: (p) =>
      p.known.length === 1
        ? `Write ${p.known[0]!}: the item is paid once per person.`
        : `Write ${p.known.join(" or ")}: the item is paid every month.`,
  },
  "ersatter-argument": {
    title: "The rule that replaces takes other arguments",
    says: (p) =>
      `“${p.name}” takes ${p.takes.length === 0 ? "no arguments" : quoted(p.takes)}, and the rule that replaces it must take as many.`,
    remedy: () => "Give the rule as many arguments, in the same order.",
  },
  "ersatter-okand": {
    title: "The rule to replace does not exist",
    says: (p) => `there is no rule “${p.name}” to replace.`,
    remedy: (p) => meant(p.near, "Write model.rule, as “skatt.nettolön”."),
  },
};
