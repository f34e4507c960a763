import { Problems } from "../src/core/problem.js";
import { evaluateColumns } from "../src/formula/evaluate/columns.js";
import { kernelOf } from "../src/formula/evaluate/kernel.js";
import { evaluateOne } from "../src/formula/evaluate/program.js";
import { simplified } from "../src/formula/evaluate/simplify.js";
import { onDay } from "../src/rulebook/calculate/calculator.js";
import { layOut } from "../src/rulebook/load/lay-out.js";
import { loadRulebook } from "../src/rulebook/load/load-rulebook.js";
import { shippedFolder, shippedIds } from "../test/rulebook/shipped.js";
import { median, tell } from "./measure.js";

const wages = Float64Array.from({ length: 1_000_000 }, (_, i) => 5_000 + (i % 60_000));
const rounds = 9;

const p = 59_200;
const local = 0.2226 + 0.1151;
const up = (x: number): number => Math.ceil(x / 100 - 1e-9) * 100;
const down = (x: number, step: number): number => Math.floor(x / step + 1e-9) * step;

function basicDeduction(i: number): number {
  if (i <= 0.99 * p) return 0.423 * p;
  if (i <= 2.72 * p) return 0.423 * p + 0.2 * (i - 0.99 * p);
  if (i <= 3.11 * p) return 0.77 * p;
  return i <= 7.88 * p ? 0.77 * p - 0.1 * (i - 3.11 * p) : 0.293 * p;
}
function workBase(i: number): number {
  if (i <= 0.91 * p) return i;
  if (i <= 3.24 * p) return 0.91 * p + 0.3874 * (i - 0.91 * p);
  return i <= 8.08 * p ? 1.813 * p + 0.251 * (i - 3.24 * p) : 3.027 * p;
}

/** Net monthly wage in Gävle 2026, as somebody would write it who needed just this one. */
function netWage(wage: number): number {
  const income = down(12 * wage, 100);
  const deduction = Math.min(income, up(basicDeduction(income)));
  const taxable = down(income - deduction, 100);
  const municipal = down(taxable * local, 1);
  const state = down(0.2 * Math.max(0, taxable - 643_000), 1);
  const pension = income < 0.423 * p ? 0 : up(0.07 * Math.min(income, 8.07 * 83_400) - 50);
  const pensionCredit = Math.min(pension, municipal + state);
  const left = Math.max(0, municipal - pensionCredit);
  const work = Math.min(left, down(Math.max(0, workBase(income) - deduction) * local, 1));
  const credit = Math.min(left - work, down(Math.min(1_500, 0.0075 * Math.max(0, taxable - 40_000)), 1));
  const media = down(Math.min(1_184, 0.01 * taxable), 1);
  const burial = down(taxable * 0.00292, 1);
  return wage - (municipal + state + pension + media + burial - pensionCredit - work - credit) / 12;
}

/** `nettolön` of the rulebook against the function above, over a column (in WebAssembly and without) and one by one. */
export async function formulaSection(): Promise<void> {
  console.log("Rules");
  const told = new Problems();
  const rulebook = await loadRulebook(shippedIds.map(shippedFolder), told);
  if (rulebook === undefined) throw new Error(JSON.stringify(told.told));
  const problems = new Problems();
  const wording = { text: "nettolön(månadslönen)", at: { file: "bench" } };
  const supplied = ["månadslönen", "kommunalskatt", "regionskatt", "begravningsavgift"];
  const laid = layOut(rulebook, [wording], { dates: onDay("2026-01-01"), supplied }, problems);
  if (laid === undefined) throw new Error(JSON.stringify(problems.told));
  const given: Readonly<Record<string, Float64Array | number>> = {
    månadslönen: wages,
    kommunalskatt: 0.2226,
    regionskatt: 0.1151,
    begravningsavgift: 0.00292,
  };
  const columns = laid.graph.inputs.map((i) => given[i.name] ?? Number(i.preset ?? NaN));

  const byHand = new Float64Array(wages.length);
  const kernel = kernelOf(laid.graph, simplified(laid.graph, laid.library.texts));
  const times: Record<"hand" | "column" | "plain" | "single" | "handSingle", number[]> = {
    hand: [],
    column: [],
    plain: [],
    single: [],
    handSingle: [],
  };
  const timed = <T>(into: number[], work: () => T): T => {
    const start = performance.now();
    const made = work();
    into.push(performance.now() - start);
    return made;
  };
  const at = laid.graph.inputs.findIndex((i) => i.name === "månadslönen");
  const row = Float64Array.from(columns, (c) => (typeof c === "number" ? c : NaN));
  const out = new Float64Array(1);
  let [ours, theirs] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    timed(times.hand, () => {
      for (let i = 0; i < wages.length; i++) byHand[i] = netWage(wages[i]!);
    });
    const [net] = timed(times.column, () => evaluateColumns(laid.program, columns, wages.length));
    const apart = byHand.findIndex((value, i) => Math.abs(value - net![i]!) > 1e-6);
    if (apart >= 0) throw new Error(`${wages[apart]!}: ${byHand[apart]!} by hand, ${net![apart]!} by rule`);
    timed(times.plain, () => {
      for (let start = 0; start < wages.length; start += kernel.block) {
        const rows = Math.min(kernel.block, wages.length - start);
        columns.forEach((c, i) => {
          if (typeof c === "number") kernel.inputs[i]!.fill(c);
          else kernel.inputs[i]!.set(c.subarray(start, start + rows));
        });
        kernel.run(rows);
      }
    });
    ours = timed(times.single, () => {
      let sum = 0;
      for (let i = 0; i < 100_000; i++) {
        row[at] = wages[i]!;
        sum += evaluateOne(laid.program, row, out)[0]!;
      }
      return sum;
    });
    theirs = timed(times.handSingle, () => {
      let sum = 0;
      for (let i = 0; i < 100_000; i++) sum += netWage(wages[i]!);
      return sum;
    });
  }
  if (Math.abs(ours - theirs) > 1) throw new Error("one by one differs");
  const column = median(times.column) / median(times.hand);
  tell("a million net wages, by hand", `${median(times.hand).toFixed(0)} ms`);
  tell("a million net wages, by rule, as a column", `${median(times.column).toFixed(0)} ms`);
  tell("ratio", column.toFixed(2), { text: "at most 3", holds: column <= 3 });
  const plain = median(times.plain) / median(times.hand);
  tell("a million net wages, by rule, without WebAssembly", `${median(times.plain).toFixed(0)} ms`);
  tell("ratio", plain.toFixed(2), { text: "at most 12", holds: plain <= 12 });
  const single = median(times.single) / median(times.handSingle);
  tell("ratio, one by one", single.toFixed(2), { text: "at most 4", holds: single <= 4 });
}
