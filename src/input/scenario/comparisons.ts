import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { folded } from "../../core/names.js";
import { type AssumptionText, assumptionsFile } from "../files/assumptions.js";
import { type ComparisonRows, type ComparisonValue, readComparisons } from "../files/comparisons.js";
import { flowsFile, type FlowText } from "../files/flows.js";
import { type FileSetting, fileSettings, settingIds, settings } from "../files/settings.js";
import type { FormulaCell } from "./scenario.js";
import type { ScenarioText } from "./scenario-text.js";

/** A comparison with what it says in files: how people go without the measure, and assumptions. */
export interface Comparison extends ComparisonRows {
  /** Instead of the scenario's rows for `utan insats`; undefined: those hold. */
  readonly moves?: readonly FlowText[];
  readonly assumptions: readonly AssumptionText[];
}

/** What a scenario is compared with, and what it says itself where a comparison says nothing. */
export interface Comparisons {
  readonly all: readonly Comparison[];
  /** The one that the scenario is run with unless another is asked for. */
  readonly main: string;
  /** The one that holds in this text. */
  readonly chosen: string;
  readonly own: Pick<ScenarioText, "tables" | "others">;
}

/** Finds a file that a cell names; undefined when it cannot be read, which is told. */
type FindFile = (named: FormulaCell) => Promise<Source | undefined>;

/** Names that mean files of a scenario: of a comparison only these two. */
const isNamed = (written: string, setting: FileSetting): boolean =>
  settings[setting].names.some((name) => folded(name) === folded(written));
const isSetting = (written: string): boolean =>
  settingIds.some((id) => settings[id].names.some((name) => folded(name) === folded(written)));
const isFile = (written: string): boolean => fileSettings.some((setting) => isNamed(written, setting));

/** Reads `jamforelser.csv` and the files that it names; undefined when anything in them is wrong, which is told. */
export async function readComparisonFiles(
  source: Source,
  find: FindFile,
  problems: Problems,
): Promise<
  | { readonly all: readonly Comparison[]; readonly main: string; readonly sources: readonly Source[] }
  | undefined
> {
  const before = problems.errors;
  const read = await readComparisons(source, problems);
  if (read === undefined) return undefined;
  const sources: Source[] = [];
  const all: Comparison[] = [];
  for (const rows of read.all) {
    const opened = async (setting: FileSetting) => {
      const row = rows.rows.find(({ written }) => isNamed(written, setting));
      const file = row && (await find(row.value));
      if (file !== undefined) sources.push(file);
      return row && file && { row, file };
    };
    for (const { written, nameAt } of rows.rows)
      if (isSetting(written) && !isNamed(written, "flows") && !isNamed(written, "assumptions"))
        problems.add({ code: "jamforelse-otydlig", at: nameAt, why: "setting", name: written });
    const [flows, assumed] = [await opened("flows"), await opened("assumptions")];
    const moves = flows && (await movesIn(flows, problems));
    const assumptions = assumed && (await assumptionsFile.read(assumed.file, problems));
    all.push({
      ...rows,
      rows: rows.rows.filter(({ written }) => !isFile(written)),
      ...(moves === undefined
        ? rows.kind === "unchanged" && flows === undefined
          ? { moves: [] }
          : {}
        : { moves }),
      assumptions: assumptions ?? [],
    });
  }
  return problems.errors > before ? undefined : { all, main: read.main, sources };
}

/** The rows for `utan insats`; those for `alla` where there are none, as `lonsam followup --write` has them. */
async function movesIn(
  { row, file }: { readonly row: ComparisonValue; readonly file: Source },
  problems: Problems,
): Promise<FlowText[] | undefined> {
  const read = await flowsFile.read(file, problems);
  if (read === undefined) return undefined;
  const without = read.moves.filter((move) => move.alternative === "without");
  const every = read.moves.filter((move) => move.alternative === "with" && move.measure === undefined);
  const found = without.length > 0 ? without : every;
  if (found.length === 0)
    problems.add({ code: "jamforelse-otydlig", at: row.value.at, why: "flows", name: row.value.text });
  return found.map((move) => ({ ...move, alternative: "without" }));
}

/** The scenario with another of its comparisons; undefined when it has none of that name. */
export function comparedWith(text: ScenarioText, id: string): ScenarioText | undefined {
  const { comparisons } = text;
  const found = comparisons?.all.find((one) => folded(one.id) === folded(id));
  if (comparisons === undefined || found === undefined) return undefined;
  const { own } = comparisons;
  const { flows } = own.tables;
  const moves =
    found.moves === undefined
      ? flows.moves
      : [...flows.moves.filter((move) => move.alternative === "with"), ...found.moves];
  const assumptions = assumedIn(found, own.tables.assumptions);
  const given = new Set(assumptions.map(({ name }) => folded(name)));
  const replacing = new Set([...found.assumptions, ...valuesOf(found)].map(({ name }) => folded(name)));
  return {
    ...text,
    tables: { ...own.tables, flows: { ...flows, moves }, assumptions },
    others: own.others.filter(({ name }) => !(replacing.has(folded(name)) && given.has(folded(name)))),
    comparisons: { ...comparisons, chosen: found.id },
  };
}

/** What a comparison assumes goes before what the scenario does, in its place. */
function assumedIn(comparison: Comparison, own: readonly AssumptionText[]): AssumptionText[] {
  const byName = new Map(own.map((one) => [folded(one.name), one]));
  for (const one of comparison.assumptions) byName.set(folded(one.name), one);
  for (const one of valuesOf(comparison)) {
    const unit = byName.get(folded(one.name))?.unit ?? one.unit;
    byName.set(folded(one.name), { ...one, unit });
  }
  return [...byName.values()];
}

/** A comparison's values as rows of `antaganden.csv`. */
const valuesOf = ({ rows, note }: Comparison): AssumptionText[] =>
  rows.map(({ written, value, low, high, source, grade, nameAt }) => {
    const nothing = { text: "", at: nameAt };
    return {
      name: written,
      value,
      unit: nothing,
      low,
      high,
      distribution: nothing,
      spread: nothing,
      together: nothing,
      source,
      grade,
      note,
      at: nameAt,
    };
  });
