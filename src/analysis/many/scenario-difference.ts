import { municipalBooks } from "../../ledger/actors.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import type { Memory } from "../plan/memory.js";
import type { RunResult } from "../run/run-result.js";
import { type Attributed, attributed, runOf, type Told } from "./attribution.js";
import { type RuleDifference, ruleDifferences } from "./rule-differences.js";

/** Why the municipality's net is another, year by year. */
export interface DifferencePart {
  /** `rules`: other models; `all`: rules and inputs, which could not be told apart. */
  readonly kind: "rules" | "change" | "interplay" | "all";
  /** Of a change in what the scenario says. */
  readonly change?: Attributed;
  /** By year. */
  readonly effect: readonly number[];
}

export interface ScenarioDifference {
  readonly before: RunResult;
  readonly after: RunResult;
  /** Every year of either. */
  readonly years: readonly number[];
  /** They make the whole difference. */
  readonly parts: readonly DifferencePart[];
  /** By year: after less before. */
  readonly whole: readonly number[];
  readonly rules: readonly RuleDifference[];
}

/** `rulebook`: the models of the one after. `sameRules`: those of the one before are the same. */
export async function scenarioDifference(
  before: Told,
  after: Told,
  rulebook: Rulebook,
  sameRules: boolean,
  memory: Memory,
): Promise<ScenarioDifference> {
  const all = [before, after].flatMap(({ result }) => result.horizon.years.map((y) => y.year));
  const years = [...new Set(all)].sort((a, b) => a - b);
  const nets = (result: RunResult): readonly number[] => netsIn(result, years);
  const [was, is] = [nets(before.result), nets(after.result)];
  const whole = is.map((n, i) => n - was[i]!);
  const common = {
    before: before.result,
    after: after.result,
    years,
    whole,
    rules: ruleDifferences(before.result, after.result),
  };
  const middle = sameRules ? before.result : await runOf(before.text, rulebook, memory);
  if (middle === undefined) return { ...common, parts: [{ kind: "all", effect: whole }] };
  const rules = nets(middle).map((n, i) => n - was[i]!);
  const split = await attributed({ ...before, result: middle }, after, nets, rulebook, memory);
  const parts: DifferencePart[] = [
    ...(sameRules ? [] : [{ kind: "rules" as const, effect: rules }]),
    ...split.changes.map((change) => ({ kind: "change" as const, change, effect: change.effect })),
    ...(split.changes.length > 1 ? [{ kind: "interplay" as const, effect: split.interplay }] : []),
  ];
  return { ...common, parts: parts.filter(({ effect }) => effect.some((n) => Math.abs(n) >= 0.005)) };
}

/** The municipality's net in each year; none where the run does not reach. */
export function netsIn({ ledger, horizon }: RunResult, years: readonly number[]): number[] {
  const own = ledger.perYear(municipalBooks);
  return years.map((year) => {
    const at = horizon.years.findIndex((y) => y.year === year);
    return at < 0 ? 0 : own[at]!;
  });
}
