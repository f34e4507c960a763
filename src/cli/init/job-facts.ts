import { folded, nearest } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import type { Period } from "../../core/problems/formula.js";
import { holds, periodsOf } from "../../formula/graph/dates.js";
import type { TableDefinition } from "../../formula/graph/library.js";
import { newScenarioModel } from "../../input/new-scenario/assemble.js";
import { Calculator, onDay } from "../../rulebook/calculate/calculator.js";
import type { Rulebook } from "../../rulebook/rulebook.js";

/** What the rulebook knows that answers are held against. Months are `2026-01`. */
export interface JobFacts {
  /** The forms of employment of the model. */
  readonly jobs: readonly string[];
  /** When people may start in a form, in order of time; undefined where the rulebook sets no dates. */
  periods(job: string): readonly Period[] | undefined;
  startsIn(job: string, month: string): boolean;
  /** The most months a form may last in all, for who starts in a month. */
  longest(job: string, month: string): number | undefined;
  countsForAkassa(job: string, month: string): boolean;
  /** Whether the PO of every month is known, from one to another, both included. */
  knowsPo(first: string, last: string): boolean;
  /** The name of a municipality, of what was written: the name or the code. */
  municipality(written: string): { readonly name: string } | { readonly near: string | undefined };
}

/** The outcome of the model that counts everybody who begins a job with support: its states are the forms. */
const BEGINS = "börjar_anställning";

export function jobFacts(rulebook: Rulebook): JobFacts {
  const calculator = new Calculator(rulebook);
  const table = (name: string) => rulebook.models.flatMap((m) => m.tables).find((t) => t.name === name);
  const forms = table("ger_akassa");
  const municipalities = namesAndCodes(table("kommunalskatt_i"));
  const periods = (job: string): readonly Period[] | undefined => {
    const rows = (forms?.rows ?? []).filter(({ keys }) => keys[0] === job);
    return rows.length === 0 ? undefined : periodsOf(rows);
  };
  const work = (formula: string, month: string): number | undefined => {
    const at = { file: formula };
    const question = { formula, at, dates: onDay(`${month}-01`), given: new Map() };
    return calculator.answer(question, new Problems())?.value;
  };
  return {
    jobs: statesThatBegin(rulebook),
    periods,
    startsIn: (job, month) => periods(job)?.some((period) => holds(period, `${month}-01`)) ?? true,
    longest: (job, month) => work(`längsta_tid_sammanlagt('${job}')`, month),
    countsForAkassa: (job, month) => work(`räknas_för_akassa('${job}')`, month) === 1,
    knowsPo: (first, last) =>
      [first, ...januariesBetween(first, last), last].every((month) => work("po", month) !== undefined),
    municipality: (written) => {
      const name = municipalities.get(folded(/^\d{3}$/.test(written) ? `0${written}` : written));
      if (name !== undefined) return { name };
      return { near: nearest(written, municipalities.values()) };
    },
  };
}

function statesThatBegin({ models }: Rulebook): readonly string[] {
  const model = models.find((m) => m.id === newScenarioModel);
  const when = model?.outcomes.find((o) => o.id === BEGINS)?.when;
  return when?.kind === "entry" && when.states !== "all" ? when.states : [];
}

/** Every way to write a municipality, folded, and its name. The ways of one row of the table share its line. */
function namesAndCodes(table: TableDefinition | undefined): ReadonlyMap<string, string> {
  const names = new Map<number | undefined, string>();
  const ways = new Map<string, string>();
  for (const { keys, at } of table?.rows ?? []) {
    const [key] = keys;
    if (typeof key !== "string") continue;
    const name = names.get(at.line) ?? key;
    names.set(at.line, name);
    ways.set(folded(key), name);
  }
  return ways;
}

function januariesBetween(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => `${String(from + i)}-01`);
}
