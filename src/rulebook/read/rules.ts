import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { Follows, RuleDefinition, RuleVersion } from "../../formula/graph/library.js";
import { readTable } from "../../tabular/read-table.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { type RuleColumn, ruleColumns } from "./columns.js";
import { type Dating, readDating, knownUntil } from "./evidence.js";
import { readFollows } from "./follows.js";
import { validPeriod } from "./parameters.js";
import { agree, byName, inOrder } from "../series.js";

/** A wording of a rule with the rest of what its row says. */
export interface StatedRule extends RuleVersion {
  readonly dating: Dating;
}

/** A rule, and the rule of another model (`modell.regel`) that it stands in for. */
export interface RuleOfModel extends RuleDefinition {
  readonly replaces?: Said;
}

interface Said {
  readonly text: string;
  readonly at: Place;
}

interface Row {
  readonly name: string;
  readonly takes: Said;
  readonly unit: Said;
  readonly replaces: Said;
  readonly follows: Said & Readonly<{ is: Follows | "none" }>;
  readonly from: string;
  readonly to?: string;
  /** The cell of its first day. */
  readonly at: Place;
  readonly nameAt: Place;
  readonly version: StatedRule;
}

/** Reads `regler.csv`. */
export async function readRules(source: Source, problems: Problems): Promise<RuleOfModel[]> {
  const rows: Row[] = [];
  await readTable(source, ruleColumns, { unknownColumns: "refuse" }, problems, (header) => (row) => {
    const read = readRow(new RowCells(header, row, problems));
    if (read !== undefined) rows.push(read);
  });
  return [...byName(rows).values()].map((group) => definitionOf(group, problems));
}

function readRow(cells: RowCells<RuleColumn>): Row | undefined {
  const name = cells.filled("name");
  if (name === undefined) return undefined;
  const dating = readDating(cells, name);
  const follows = readFollows(cells);
  const formula = cells.filled("formula");
  if (formula === undefined || dating === undefined || follows === undefined) return undefined;
  const said = (id: "arguments" | "unit" | "follows" | "replaces") => ({
    text: cells.text(id),
    at: cells.at(id),
  });
  return {
    name,
    takes: said("arguments"),
    unit: said("unit"),
    replaces: said("replaces"),
    follows: { is: follows, ...said("follows") },
    ...validPeriod(dating),
    at: cells.at("from"),
    nameAt: cells.at("name"),
    version: {
      formula,
      ...validPeriod(dating),
      ...(dating.to === undefined ? { until: knownUntil(dating) } : {}),
      at: cells.at("formula"),
      source: dating.source,
      grade: dating.grade,
      dating,
    },
  };
}

function definitionOf(rows: readonly Row[], problems: Problems): RuleOfModel {
  const { name, takes, unit, follows, replaces, nameAt: at } = rows[0]!;
  agree(name, rows, (r) => r.takes, problems);
  agree(name, rows, (r) => r.unit, problems);
  agree(name, rows, (r) => r.follows, problems);
  agree(name, rows, (r) => r.replaces, problems);
  const versions = inOrder(name, rows, problems).map((r) => r.version);
  const parameters = argumentsOf(takes.text);
  return {
    name,
    unit: unit.text,
    at,
    parameters,
    versions,
    ...(follows.is === "none" ? {} : { follows: follows.is }),
    ...(replaces.text === "" ? {} : { replaces }),
  };
}

/** `arbetsinkomst (kr/år); ålder (år)`: names with their units; one without brackets is unchecked. */
function argumentsOf(text: string): RuleDefinition["parameters"] {
  return text
    .split(";")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const [, name, unit] = /^(.*?)\s*(?:\(([^()]*)\))?\s*$/u.exec(part.trim())!;
      return unit === undefined ? { name: name! } : { name: name!, unit };
    });
}
