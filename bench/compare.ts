import { compared } from "../src/analysis/many/compared.js";
import type { Alternative } from "../src/analysis/many/alternative.js";
import { type Goal, goalNamed, usualGoals } from "../src/analysis/many/goals.js";
import { overValues } from "../src/analysis/many/over.js";
import { evaluate, isFaults } from "../src/analysis/plan/evaluate.js";
import { Memory } from "../src/analysis/plan/memory.js";
import { noValues } from "../src/analysis/plan/named.js";
import type { Plan } from "../src/analysis/plan/plan.js";
import { prepare } from "../src/analysis/plan/prepare.js";
import { resultOf } from "../src/analysis/run/result-of.js";
import { Problems } from "../src/core/problem.js";
import { checkScenario } from "../src/input/check/check-scenario.js";
import type { Rulebook } from "../src/rulebook/rulebook.js";
import { exampleScenario, exampleText, shippedRulebook } from "./examples.js";
import { median, tell } from "./measure.js";

const rounds = 5;

/** What more alternatives cost, and every municipality, in one run turn and turn about. */
export async function compareSection(): Promise<void> {
  console.log("Alternatives compared, and one scenario in every municipality");
  const rulebook = await shippedRulebook();
  const times: Record<1 | 2 | 10, number[]> = { 1: [], 2: [], 10: [] };
  for (let round = -1; round < rounds; round++)
    for (const number of [1, 2, 10] as const) {
      const ms = await comparing(rulebook, number);
      if (round >= 0) times[number].push(ms);
    }
  const [one, two, ten] = [median(times[1]), median(times[2]), median(times[10])];
  tell("one alternative of 40 years by month", `${one.toFixed(0)} ms`);
  tell("ten", `${ten.toFixed(0)} ms`, {
    text: `at most 12 times one (${(ten / one).toFixed(2)})`,
    holds: ten / one <= 12,
  });
  const each = ten / 10 / (two / 2);
  tell("each of ten", `${(ten / 10).toFixed(0)} ms`, {
    text: `at most 1.2 times each of two (${each.toFixed(2)})`,
    holds: each <= 1.2,
  });
  await municipalities(rulebook);
}

/** Read, checked, laid out, worked out, judged and swung: all that `compare` does but for reading files and printing. */
async function comparing(rulebook: Rulebook, number: number): Promise<number> {
  const memory = new Memory();
  const begin = performance.now();
  const alternatives: Alternative[] = [];
  for (let i = 0; i < number; i++) {
    const share = `${String(20 + i)} %`;
    const problems = new Problems();
    const text = await exampleText("gavle-1000-fler", { horisont: "40 år", arbete_efter_program: share });
    const scenario = text && checkScenario(text, rulebook, problems);
    const made = scenario && (await prepare(scenario, rulebook, problems, memory));
    if (text === undefined || made === undefined) throw new Error(JSON.stringify(problems.told));
    const { plan, asWritten } = made;
    const id = String(i);
    alternatives.push({ id, title: id, text, plan, result: resultOf(plan, noValues, asWritten) });
  }
  const { values } = compared(alternatives, usualGoals);
  if (values.length !== number + 1) throw new Error("not all were compared");
  return performance.now() - begin;
}

async function municipalities(rulebook: Rulebook): Promise<void> {
  const scenario = await exampleScenario(rulebook, "gavle-lon-i-stallet-for-bidrag");
  const problems = new Problems();
  const made = await prepare(scenario, rulebook, problems);
  if (made === undefined) throw new Error(JSON.stringify(problems.told));
  const { plan } = made;
  const { id } = plan.names.find((n) => n.name === "kommun")!;
  const names = rulebook.models
    .flatMap((m) => m.tables)
    .flatMap(({ keys, rows }) => {
      const at = keys.findIndex((k) => k.kind === "text" && k.name === "kommun");
      return at < 0 ? [] : rows.flatMap((row) => row.keys[at] ?? []);
    })
    .flatMap((key) => (typeof key === "string" && !/^\d+$/.test(key) ? [key] : []));
  const codes = [...new Set(names)].map((name) => plan.keys.code(name));
  const result = resultOf(plan, noValues, made.asWritten);
  const goals = ["netto", "nuvärde", "offentliga", "samhället"].map((n): Goal => goalNamed(n, [result])!);
  const all: number[] = [];
  const single: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const begin = performance.now();
    const { failed } = overValues(plan, [id], codes, goals);
    const between = performance.now();
    for (let i = 0; i < 20; i++) oneOf(plan, id, codes[(i * 13) % codes.length]!);
    const end = performance.now();
    if (failed.length > 0) throw new Error("a municipality cannot be worked out");
    if (round < 0) continue;
    all.push(between - begin);
    single.push((end - between) / 20);
  }
  const ratio = median(all) / median(single);
  tell("one evaluation", `${median(single).toFixed(2)} ms`);
  tell(`${String(codes.length)} municipalities`, `${median(all).toFixed(1)} ms`, {
    text: `at most 60 times one evaluation (${ratio.toFixed(1)})`,
    holds: ratio <= 60,
  });
}

/** The same figures of one. */
function oneOf(plan: Plan, id: Plan["names"][number]["id"], code: number): void {
  const result = evaluate(plan, new Map([[id, code]]));
  if (isFaults(result)) throw new Error(JSON.stringify(result.faults));
  const { actors, public: all, society } = result.figures;
  if (actors.get("kommun") === undefined || Number.isNaN(all.sum + society.sum))
    throw new Error("no figures");
}
