import type { RunResult } from "../../src/analysis/run/run-result.js";
import { runScenario } from "../../src/analysis/run/run.js";
import { Problems } from "../../src/core/problem.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { type Files, read } from "../input/small-scenario.js";

/** A value for a name of the model, or a setting, as `scenario.csv` writes it. */
export type Settings = Readonly<Record<string, string | number>>;

export interface WageScenario {
  readonly settings?: Settings;
  /** `antaganden.csv`: value and, for names of the scenario's own, unit. */
  readonly assumptions?: Readonly<Record<string, string>>;
  /** Lines of `deltagare.csv` after its header `insats;period;antal;tillstånd;grupp;jämförelse`. */
  readonly entries: readonly string[];
  /** Lines of `floden.csv` after its header `insats;från;till;andel;efter;per`. */
  readonly flows?: readonly string[];
  /** `grupper.csv`, its header first. */
  readonly groups?: readonly string[];
}

/** Gävle 2026, one single adult with a rent of 7 000 and a wage of 23 000, with the municipality as employer. */
export const gävle: Settings = {
  format: "1",
  titel: "Prov",
  modell: "lon-i-stallet-for-bidrag",
  start: "2026-01",
  horisont: "12 månader",
  kommun: "Gävle",
  arbetsgivare: "kommun",
  lön: "23 000",
  ålder: "40",
  boendekostnad: "7 000",
  produktionsfaktor: "80 %",
};

const lines = (...rows: readonly string[]): string => rows.map((r) => `${r}\n`).join("");

export function filesOf({ settings, assumptions, entries, flows, groups }: WageScenario): Files {
  const all = { ...gävle, ...settings };
  return {
    "scenario.csv": lines("namn;värde", ...Object.entries(all).map(([name, value]) => `${name};${value}`)),
    "deltagare.csv": lines("insats;period;antal;tillstånd;grupp;jämförelse", ...entries),
    ...(flows && { "floden.csv": lines("insats;från;till;andel;efter;per", ...flows) }),
    ...(groups && { "grupper.csv": lines(...groups) }),
    ...(assumptions && {
      "antaganden.csv": lines(
        "namn;värde;säkerhet;källa",
        ...Object.entries(assumptions).map(([name, value]) => `${name};${value};D;Prov`),
      ),
    }),
  };
}

/** The run, and every problem that was told on the way. */
export async function triedWages(rulebook: Rulebook, scenario: WageScenario) {
  const { scenario: checked, problems } = await read(filesOf(scenario), {}, rulebook);
  const more = new Problems();
  const result = checked === undefined ? undefined : await runScenario(checked, rulebook, more);
  return { result, problems: [...problems.told, ...more.told] };
}

/** The run of a scenario in which nothing may be wrong. */
export async function ranWages(rulebook: Rulebook, scenario: WageScenario): Promise<RunResult> {
  const { result, problems } = await triedWages(rulebook, scenario);
  if (result === undefined) throw new Error(JSON.stringify(problems));
  return result;
}
