import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";

/** Settings whose value has a form of its own, for words about how to write it. */
export type SettingKind =
  | "format"
  | "models"
  | "start"
  | "horizon"
  | "cycle"
  | "prices"
  | "rate"
  | "longRun"
  | "fadeFrom"
  | "shortRun"
  | "timing"
  | "counting"
  | "employer"
  | "costKey"
  | "budgetAnswer"
  | "share";

/** What a file may have too many of. */
export type Bounded =
  | "states"
  | "changes"
  | "actors"
  | "items"
  | "outcomes"
  | "groups"
  | "entries"
  | "flows"
  | "stock"
  | "inflow"
  | "population"
  | "targets"
  | "municipalities"
  | "associations"
  | "indicators"
  | "frames"
  | "assumptions"
  | "questions"
  | "measures"
  | "documentRows"
  | "conventions"
  | "english"
  | "alternatives"
  | "comparisons"
  /** Different words in a column of rows about people. */
  | "statuses";

/** Scenarios, and what models say of people and money: actors, states, items, outcomes. */
export type ScenarioProblem =
  /** Alternatives that would be compared on unequal terms: each term, and what it is in which. */
  | {
      readonly code: "alternativ-olika-villkor";
      readonly at: Place;
      readonly terms: readonly Readonly<{
        kind: string;
        values: readonly Readonly<{ value: string; of: readonly string[] }>[];
      }>[];
    }
  | { readonly code: "alternativ-utan-jamforelse"; readonly at: Place }
  /** A convention says of a choice what it cannot be. */
  | {
      readonly code: "konvention-varde";
      readonly at: Place;
      readonly choice: string;
      readonly text: string;
      readonly known: readonly string[];
    }
  /** With `alternatives`, the scenario has some, of which each may say which file it is. */
  | {
      readonly code: "scenariofil-saknas";
      readonly at: Place;
      readonly name: string;
      /** A file that will do in its place. */
      readonly orName?: string;
      readonly alternatives?: true;
    }
  | { readonly code: "scenariofil-okand"; readonly at: Place; readonly near: string }
  | {
      readonly code: "scenarioformat-nyare";
      readonly at: Place;
      readonly text: string;
      readonly known: number;
    }
  | {
      readonly code: "scenarioformat-aldre";
      readonly at: Place;
      readonly text: string;
      readonly known: number;
    }
  /** `path` as a cell has it; without one, `at` is a link. */
  | { readonly code: "sokvag-utanfor"; readonly at: Place; readonly path?: string }
  | {
      readonly code: "scenariomodell-okand";
      readonly at: Place;
      readonly name: string;
      readonly near?: string;
    }
  | { readonly code: "installning-okand"; readonly at: Place; readonly name: string; readonly near?: string }
  /** A rate that changes with time. `year`: the first without a rate, or with two, counted from the start. */
  | {
      readonly code: "rantor-lucka";
      readonly at: Place;
      readonly why: "first" | "gap" | "twice" | "last";
      readonly year: number;
    }
  /** An effect fades towards what happens without the measure, and there is nothing that says what that is. */
  | {
      readonly code: "avklingning-utan-jamforelse";
      readonly at: Place;
      readonly why: "stock" | "notCompared";
    }
  | { readonly code: "loneokning-utanfor"; readonly at: Place; readonly text: string }
  /** No model has a rate of that name; `known` are those there are. */
  | {
      readonly code: "ranta-okand";
      readonly at: Place;
      readonly text: string;
      readonly known: readonly string[];
    }
  | { readonly code: "installning-saknas"; readonly at: Place; readonly names: readonly string[] }
  | {
      readonly code: "installning-olaslig";
      readonly at: Place;
      readonly kind: SettingKind;
      readonly text: string;
    }
  | { readonly code: "ranta-och-priser"; readonly at: Place; readonly nominal: boolean }
  | { readonly code: "ranta-utanfor"; readonly at: Place; readonly text: string }
  | {
      readonly code: "prisar-ett-annat";
      readonly at: Place;
      readonly year: number;
      /** The year the scenario starts. */
      readonly start: number;
    }
  | { readonly code: "belopp-oforandrade"; readonly at: Place; readonly names: readonly string[] }
  | { readonly code: "horisont-for-lang"; readonly at: Place; readonly text: string; readonly limit: number }
  | { readonly code: "for-manga"; readonly at: Place; readonly what: Bounded; readonly limit: number }
  | { readonly code: "rad-dubbel"; readonly at: Place; readonly name: string; readonly other: Place }
  | {
      readonly code: "tillstand-okant";
      readonly at: Place;
      readonly name: string;
      readonly near?: string;
      readonly known: readonly string[];
    }
  | { readonly code: "tillstand-onatt"; readonly at: Place; readonly names: readonly string[] }
  | { readonly code: "grupp-okand"; readonly at: Place; readonly name: string; readonly near?: string }
  | { readonly code: "grupp-oklar"; readonly at: Place; readonly groups: readonly string[] }
  | { readonly code: "grupp-utan-kommun"; readonly at: Place; readonly name: string }
  | {
      readonly code: "kommun-okand";
      readonly at: Place;
      readonly name: string;
      readonly known: readonly string[];
      readonly near?: string;
    }
  /** Shares that are `percent` of the whole from a day on: of the municipalities, or of the association `of`. */
  | {
      readonly code: "andelar-inte-hela";
      readonly at: Place;
      readonly percent: string;
      readonly day: string;
      readonly of?: string;
    }
  | { readonly code: "grupp-utan-deltagare"; readonly at: Place; readonly name: string }
  | { readonly code: "gruppcell-for-tidig"; readonly at: Place; readonly name: string }
  | { readonly code: "gruppkolumn-okand"; readonly at: Place; readonly name: string; readonly near?: string }
  | {
      readonly code: "antagande-oanvant";
      readonly at: Place;
      readonly name: string;
      readonly near?: string;
      /** Nobody moves on: what moves people may be in a file that is not there. */
      readonly still?: boolean;
    }
  | { readonly code: "insats-okand"; readonly at: Place; readonly name: string; readonly near?: string }
  | { readonly code: "insats-utan-flode"; readonly at: Place; readonly name: string }
  | { readonly code: "period-olaslig"; readonly at: Place; readonly text: string }
  | {
      readonly code: "period-utanfor";
      readonly at: Place;
      readonly text: string;
      /** The first and the last month of the horizon, `2026-01`. */
      readonly first: string;
      readonly last: string;
    }
  | {
      readonly code: "period-delvis";
      readonly at: Place;
      readonly text: string;
      readonly first: string;
      readonly last: string;
    }
  | { readonly code: "jamforelse-saknas"; readonly at: Place }
  | { readonly code: "jamforelse-delvis"; readonly at: Place }
  | { readonly code: "jamforelse-utan-start"; readonly at: Place }
  /**
   * A comparison of two kinds; a second that is the main one; a file without rows for those who get no measure; a
   * setting, which holds with the measure too.
   */
  | {
      readonly code: "jamforelse-otydlig";
      readonly at: Place;
      readonly why: "kind" | "main" | "flows" | "setting";
      readonly name: string;
    }
  | { readonly code: "flode-tid"; readonly at: Place; readonly both: boolean }
  | { readonly code: "manader-olasliga"; readonly at: Place; readonly text: string; readonly least: number }
  | { readonly code: "manader-ombytta"; readonly at: Place; readonly first: number; readonly last: number }
  | { readonly code: "manader-hela-ar"; readonly at: Place; readonly text: string }
  /** `came` is what a formula came to, a plain decimal: 0.65 is 65 %. */
  | { readonly code: "andel-utanfor"; readonly at: Place; readonly text: string; readonly came?: string }
  /** Plain decimals: 0.65 is 65 %. */
  | { readonly code: "lag-over-hog"; readonly at: Place; readonly low: string; readonly high: string }
  | {
      readonly code: "andelar-over-100";
      readonly at: Place;
      readonly state: string;
      /** Plain decimal: 1.1 is 110 %. */
      readonly total: string;
      readonly others: readonly Place[];
    }
  /** What needs the stock that there is not. */
  | { readonly code: "bestand-saknas"; readonly at: Place; readonly what: "starts" | "inflow" | "targets" }
  | { readonly code: "bestand-per-ar"; readonly at: Place }
  /**
   * A row of starts has a share or a time too; only an order; no measure of its own; one state twice; or, for all groups
   * together, a formula that follows a column of theirs, `name`.
   */
  | {
      readonly code: "start-olaslig";
      readonly at: Place;
      readonly kind: "share" | "order" | "measure" | "same" | "group";
      readonly name?: string;
    }
  | { readonly code: "ordning-olaslig"; readonly at: Place; readonly text: string }
  /** More people come in beside a stock than the group has. Plain decimals. */
  | {
      readonly code: "deltagare-over-gruppen";
      readonly at: Place;
      readonly group: string;
      readonly people: string;
      readonly there: string;
      readonly measures: readonly string[];
    }
  | { readonly code: "floden-lika"; readonly at: Place; readonly other: Place }
  /** Something that is counted only with a source: `assumption`, its row has none; else it stands where there are none. */
  | {
      readonly code: "varde-utan-kalla";
      readonly at: Place;
      readonly name: string;
      readonly where: "assumption" | "elsewhere";
    }
  /** An item, and what it still needs to be counted. */
  | {
      readonly code: "post-halv";
      readonly at: Place;
      readonly name: string;
      readonly missing: readonly string[];
    }
  | {
      readonly code: "indata-att-ange";
      readonly at: Place;
      readonly names: readonly { readonly name: string; readonly unit: string }[];
    }
  | {
      readonly code: "aktor-okand";
      readonly at: Place;
      readonly name: string;
      readonly near?: string;
      /** The scenario names no municipalities that share a project, of which it may be one. */
      readonly mayBeMunicipality?: true;
    }
  | { readonly code: "post-slag"; readonly at: Place; readonly kind: "transfer" | "real" }
  | { readonly code: "post-till-sig-sjalv"; readonly at: Place; readonly name: string }
  | { readonly code: "flytt-olaslig"; readonly at: Place; readonly text: string }
  | {
      readonly code: "enhet-vid";
      readonly at: Place;
      readonly unit: string;
      readonly known: readonly string[];
    }
  | {
      readonly code: "ersatter-argument";
      readonly at: Place;
      readonly name: string;
      readonly takes: readonly string[];
    }
  | { readonly code: "ersatter-okand"; readonly at: Place; readonly name: string; readonly near?: string };

export const scenarioSeverity: Readonly<Record<ScenarioProblem["code"], Severity>> = {
  "scenariofil-saknas": "error",
  "scenariofil-okand": "warning",
  "scenarioformat-nyare": "error",
  "scenarioformat-aldre": "note",
  "sokvag-utanfor": "error",
  "alternativ-olika-villkor": "error",
  "alternativ-utan-jamforelse": "error",
  "konvention-varde": "error",
  "scenariomodell-okand": "error",
  "installning-okand": "error",
  "installning-saknas": "error",
  "installning-olaslig": "error",
  "ranta-och-priser": "error",
  "ranta-utanfor": "error",
  "avklingning-utan-jamforelse": "error",
  "loneokning-utanfor": "error",
  "ranta-okand": "error",
  "rantor-lucka": "error",
  "prisar-ett-annat": "error",
  "belopp-oforandrade": "warning",
  "horisont-for-lang": "error",
  "for-manga": "error",
  "rad-dubbel": "error",
  "tillstand-okant": "error",
  "tillstand-onatt": "warning",
  "grupp-okand": "error",
  "grupp-oklar": "error",
  "grupp-utan-kommun": "error",
  "kommun-okand": "error",
  "andelar-inte-hela": "error",
  "grupp-utan-deltagare": "warning",
  "gruppcell-for-tidig": "error",
  "gruppkolumn-okand": "error",
  "antagande-oanvant": "warning",
  "insats-okand": "error",
  "insats-utan-flode": "warning",
  "period-olaslig": "error",
  "period-utanfor": "error",
  "period-delvis": "note",
  "jamforelse-saknas": "warning",
  "jamforelse-delvis": "error",
  "jamforelse-utan-start": "error",
  "jamforelse-otydlig": "error",
  "flode-tid": "error",
  "manader-olasliga": "error",
  "manader-ombytta": "error",
  "manader-hela-ar": "error",
  "andel-utanfor": "error",
  "lag-over-hog": "error",
  "andelar-over-100": "error",
  "floden-lika": "error",
  "bestand-saknas": "error",
  "bestand-per-ar": "error",
  "start-olaslig": "error",
  "ordning-olaslig": "error",
  "deltagare-over-gruppen": "error",
  "varde-utan-kalla": "error",
  "post-halv": "error",
  "indata-att-ange": "error",
  "aktor-okand": "error",
  "post-slag": "error",
  "post-till-sig-sjalv": "error",
  "flytt-olaslig": "error",
  "enhet-vid": "error",
  "ersatter-argument": "error",
  "ersatter-okand": "error",
};
