import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../src/cli/line/commands.js";
import { main } from "../../src/cli/main.js";
import { memoryWorld } from "../harness/memory-world.js";
import { words } from "../harness/world.js";
import type { Chance } from "./chance.js";
import { budgets, examples, formulas, models, scenarios, workbooks } from "./corpus.js";
import { spoiled, spoiledText } from "./spoiled.js";
import { oreOf, soundBudget } from "./sums.js";

const formats = ["table", "csv", "json", "markdown", "html", "docx", "xlsx"];
const flags = [
  ..."--overhead|10%|--round|1000|--by|funder|year|--unit|tkr|--lang|en|--set|lön=30000|--explain|--strict|--quiet|--funding|-O".split(
    "|",
  ),
  ..."json|--years|2026-2027|--layout|columns|--participants|--posts|--outcome|--report|-o|ut.csv|--force|--|-|budget|run|".split(
    "|",
  ),
];
const commandWords = "budget|run|check|explain|calc|cases|parameters|household|help|init|diff|compare".split(
  "|",
);

/** What help shows of each command, and the files that it is about. */
const exampleLines = commands.flatMap(({ examples: of }) => of);
const ofExamples = new Map([...examples].map(([path, bytes]) => [`examples/${path}`, bytes]));

/** Where the models that ship are kept as they were read in advance. */
export type RunOne = (chance: Chance) => Promise<void>;

/** Makes what runs the whole program once over something spoiled. `kept`: the folder of models read in advance. */
export function runner(kept: string): RunOne {
  const shipped = new Map([...models].map(([path, bytes]) => [`models/${path}`, bytes]));
  for (const name of readdirSync(kept))
    shipped.set(`kept/${name}`, new Uint8Array(readFileSync(join(kept, name))));
  return async (chance) => {
    const { argv, files, years } = something(chance);
    const { world, said } = memoryWorld(new Map([...shipped, ...files]));
    const code = await main(argv, { ...world, files: { ...world.files, modelsInAdvance: "kept" } });
    const told = `${argv.join(" ")}: exit ${code}\n${said.err.slice(0, 2_000)}`;
    if (code !== 0 && code !== 1 && code !== 2) throw new Error(told);
    const findings = argv.includes("check") || argv.includes("cases"); // their findings are their result
    if (code !== 0 && !findings && said.out !== "") throw new Error(`stdout is not empty: ${told}`);
    if (/^ {4}at .*:\d+:\d+/m.test(said.err)) throw new Error(`a stack: ${told}`);
    if (/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(said.err))
      throw new Error(`not printable: ${told}`);
    if (years !== undefined) sameSums(code, said.out, years, told);
  };
}

interface Something {
  readonly argv: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What a sound budget comes to. */
  readonly years?: ReadonlyMap<string, bigint>;
}

function something(chance: Chance): Something {
  const kind = chance.under(10);
  if (kind < 2) {
    const { bytes, years } = soundBudget(chance);
    return { argv: ["budget", "b.csv", "-O", "json"], files: new Map([["b.csv", bytes]]), years };
  }
  if (kind < 5) {
    const name = chance.oneIn(8) ? "b.xlsx" : "b.csv";
    const whole = chance.one(name === "b.csv" ? budgets : workbooks);
    const bytes = chance.oneIn(4) ? whole : spoiled(whole, budgets, chance);
    return {
      argv: [chance.one(["budget", "check"]), name, ...someFlags(chance)],
      files: new Map([[name, bytes]]),
    };
  }
  if (kind < 8) return spoiledScenario(chance);
  const files = new Map([["b.csv", chance.one(budgets)]]);
  if (kind === 8) return { argv: ["calc", spoiledText(chance.one(formulas), formulas, chance)], files };
  if (chance.oneIn(2)) {
    const argv = words(chance.one(exampleLines)).flatMap((word) => (chance.oneIn(5) ? [] : [word]));
    return {
      argv: argv.map((word) => (chance.oneIn(5) ? spoiledText(word, argv, chance) : word)),
      files: ofExamples,
    };
  }
  const given = [chance.one(commandWords), "b.csv", ...someFlags(chance)];
  return { argv: given.map((word) => (chance.oneIn(4) ? spoiledText(word, flags, chance) : word)), files };
}

function someFlags(chance: Chance): string[] {
  const given = ["-O", chance.one(formats)];
  for (let left = chance.under(4); left > 0; left--) given.push(chance.one(flags));
  return chance.oneIn(2) ? given : [];
}

/** A scenario of which one file is spoiled, or a rule of a model of its own. */
function spoiledScenario(chance: Chance): Something {
  const whole = chance.one(scenarios);
  const hit = chance.one([...whole.keys()]);
  const others = [...whole.values()];
  const files = new Map(
    [...whole].map(([name, bytes]) => [`s/${name}`, name === hit ? spoiled(bytes, others, chance) : bytes]),
  );
  if (chance.oneIn(5)) {
    const [path, bytes] = chance.one(
      [...models].filter(([name]) => name.startsWith("skatt/") && name.endsWith(".csv")),
    );
    for (const [name, own] of models) if (name.startsWith("skatt/")) files.set(`eget/${name}`, own);
    files.set(`eget/${path}`, spoiled(bytes, [bytes], chance));
    return { argv: ["check", "eget/skatt"], files };
  }
  return { argv: [chance.one(["run", "run", "check"]), "s", ...someFlags(chance)], files };
}

/** What the program says is what was added up here, to the öre. */
function sameSums(code: number, out: string, years: ReadonlyMap<string, bigint>, told: string): void {
  if (code !== 0) throw new Error(`a sound budget is refused: ${told}`);
  const { tables } = JSON.parse(out) as { tables: { id: string; rows: { year: string; sum: string }[] }[] };
  const rows = tables.find((table) => table.id === "summary")!.rows;
  for (const [year, ore] of years) {
    const said = rows.find((row) => row.year === year)?.sum;
    if (said === undefined || oreOf(said) !== ore)
      throw new Error(`${year} is ${said ?? "missing"}, not ${ore} öre`);
  }
}
