import { type Distribution, quantileOf } from "../../chance/distribution.js";
import { type FittedKind, withMoments, withPercentiles } from "../../chance/fitted.js";
import { fromFloat, plain } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded, nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { DistributionNeeds } from "../../core/problems/uncertainty.js";
import { readModelNumber, readModelShare } from "../../tabular/cells/numbers.js";
import { isFault } from "../../tabular/cells/numerals.js";
import { isTextUnit, isYesNoUnit, readCell, type ReadValue } from "../cells/read-value.js";
import type { FormulaCell } from "../scenario/scenario.js";

type Limited = "triangular" | "uniform" | "pert";

/** What people write, and what it is. The first word of each is the one that messages use. */
const words: Readonly<Record<Limited | FittedKind, readonly [string, ...string[]]>> = {
  triangular: ["triangel", "triangular"],
  uniform: ["likformig", "uniform"],
  pert: ["pert"],
  normal: ["normal"],
  lognormal: ["lognormal"],
  beta: ["beta"],
  gamma: ["gamma"],
};
const kinds = Object.entries(words) as [Limited | FittedKind, readonly [string, ...string[]]][];
const known = kinds.map(([, [word]]) => word);

export interface ChanceCells {
  readonly name: string;
  readonly unit: string | undefined;
  readonly value: ReadValue;
  readonly low: ReadValue | undefined;
  readonly high: ReadValue | undefined;
  readonly distribution: FormulaCell;
  readonly spread: FormulaCell;
}

/** How likely the values of an assumption are; undefined when it has no limits, or when something is wrong, which is told. */
export function readDistribution(cells: ChanceCells, problems: Problems): Distribution | undefined {
  const { distribution, spread, unit } = cells;
  if (!tellLimits(cells, problems)) return undefined;
  if (distribution.text.includes(":")) return readChances(distribution, unit, problems);
  const kind = readKind(distribution, problems);
  if (kind === "unknown") return undefined;
  const at = distribution.text === "" ? spread.at : distribution.at;
  const word = words[kind ?? "triangular"][0];
  const isIncomplete = (
    needs: "limits" | "spreadOrLimits" | "noSpread" | "noDistribution",
  ): Distribution | undefined => {
    problems.add({ code: "fordelning-ofullstandig", at, word, needs });
    return undefined;
  };
  if (isTextUnit(unit) || isYesNoUnit(unit) || cells.value.kind === "key")
    return kind === undefined && spread.text === "" ? undefined : isIncomplete("noDistribution");
  const deviation = readCell(spread, unit, problems);
  if (spread.text !== "" && deviation?.kind !== "number") return undefined;
  const limits = limitsOf(cells);
  if (isFitted(kind)) {
    if (deviation?.kind === "number") {
      const { value } = cells.value;
      const found = withMoments(kind, value, deviation.value);
      return found ?? tellImpossible(problems, at, word, momentsNeed(kind, value));
    }
    if (limits === undefined) return isIncomplete("spreadOrLimits");
    const found = withPercentiles(kind, limits.low, limits.high);
    return found ?? tellImpossible(problems, at, word, limitsNeed(kind, limits));
  }
  if (deviation !== undefined) return isIncomplete("noSpread");
  if (limits === undefined) return kind === undefined ? undefined : isIncomplete("limits");
  const { low, high } = limits;
  if (low === high) return { kind: "constant", value: low };
  return kind === "uniform"
    ? { kind, low, high }
    : { kind: kind ?? "triangular", low, mode: cells.value.value, high };
}

const isFitted = (kind: Limited | FittedKind | undefined): kind is FittedKind =>
  kind === "normal" || kind === "lognormal" || kind === "beta" || kind === "gamma";

function limitsOf({ low, high }: ChanceCells): { low: number; high: number } | undefined {
  return low?.kind === "number" && high?.kind === "number" ? { low: low.value, high: high.value } : undefined;
}

/** Whether low, value and high come in that order. */
function tellLimits({ name, unit = "", value, low, high }: ChanceCells, problems: Problems): boolean {
  if (low?.kind !== "number" || high?.kind !== "number" || value.kind !== "number") return true;
  const plainOnes = { name, low: low.plain, high: high.plain, unit };
  if (low.value > high.value) problems.add({ code: "granser-ombytta", at: low.at, ...plainOnes });
  else if (value.value < low.value || value.value > high.value)
    problems.add({ code: "varde-utanfor-granser", at: value.at, ...plainOnes, value: value.plain });
  else return true;
  return false;
}

function readKind(
  { text, at }: FormulaCell,
  problems: Problems,
): Limited | FittedKind | "unknown" | undefined {
  if (text === "") return undefined;
  const found = kinds.find(([, all]) => all.some((word) => folded(word) === folded(text)));
  if (found !== undefined) return found[0];
  const near = nearest(text, known);
  problems.add({ code: "fordelning-okand", at, text, known, ...(near === undefined ? {} : { near }) });
  return "unknown";
}

function tellImpossible(
  problems: Problems,
  at: Place,
  word: string,
  needs: DistributionNeeds,
): Distribution | undefined {
  problems.add({ code: "fordelning-omojlig", at, word, needs });
  return undefined;
}

function momentsNeed(kind: FittedKind, mean: number): DistributionNeeds {
  if (kind === "beta") return mean > 0 && mean < 1 ? "smallerSpread" : "insideShare";
  return kind !== "normal" && mean <= 0 ? "positive" : "smallerSpread";
}

function limitsNeed(kind: FittedKind, { low, high }: { low: number; high: number }): DistributionNeeds {
  if (kind === "beta") return low > 0 && high < 1 ? "closerLimits" : "insideShare";
  return low > 0 ? "closerLimits" : "positive";
}

/** `10:0,3|20:0,7` */
function readChances(
  { text, at }: FormulaCell,
  unit: string | undefined,
  problems: Problems,
): Distribution | undefined {
  const before = problems.errors;
  const read = text.split("|").map((part) => {
    const cut = part.lastIndexOf(":");
    const value = readCell({ text: part.slice(0, cut).trim(), at }, unit, problems);
    const chance = chanceIn(part.slice(cut + 1).trim());
    return value?.kind === "number" && chance !== undefined ? { value: value.value, chance } : undefined;
  });
  const whole = read.flatMap((one) => one ?? []).sort((a, b) => a.value - b.value);
  if (whole.length < read.length) {
    if (problems.errors === before) problems.add({ code: "fordelning-chanser", at, text });
    return undefined;
  }
  const total = whole.reduce((sum, { chance }) => sum + chance, 0);
  if (Math.abs(total - 1) > 1e-6) {
    problems.add({
      code: "fordelning-chanser",
      at,
      text,
      total: plain(fromFloat(Math.round(total * 1e6) / 1e6)),
    });
    return undefined;
  }
  return { kind: "discrete", values: whole.map((w) => w.value), chances: whole.map((w) => w.chance) };
}

function chanceIn(text: string): number | undefined {
  const read = text.endsWith("%") ? readModelShare(text) : readModelNumber(text);
  if (isFault(read)) return undefined;
  const chance = Number(typeof read === "string" ? read : plain(read));
  return chance >= 0 && chance <= 1 ? chance : undefined;
}

/** What people write for a distribution. */
export const wordOf = ({ kind }: Distribution): string => kinds.find(([id]) => id === kind)?.[1][0] ?? kind;

/** Whether one in a million of what is drawn, or more, is no share. */
export function reachesOutsideShare(distribution: Distribution): boolean {
  const quantile = quantileOf(distribution);
  return quantile(1e-6) < 0 || quantile(1 - 1e-6) > 1;
}
