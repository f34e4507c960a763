import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readTable } from "../../tabular/read-table.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { caseColumns } from "./columns.js";
import type { GivenText } from "../calculate/given.js";
import { readOptionalDay } from "./evidence.js";
import { readExpected, type Expected } from "../calculate/expected.js";

/** A formula with its known answer. */
export interface Case {
  /** Where its expression stands. */
  readonly at: Place;
  readonly expression: string;
  /** As written, for messages. */
  readonly expectedText: string;
  readonly expected: Expected;
  /** Undefined when the file leaves it to who asks. */
  readonly day?: string;
  readonly source: string;
  /** By the header of the column, as written. Empty cells give nothing. */
  readonly given: ReadonlyMap<string, GivenText>;
}

export interface CaseFile {
  readonly file: string;
  readonly cases: readonly Case[];
  /** The columns that set a name, as written. */
  readonly names: readonly string[];
}

/** Reads a file of cases (`fall.csv`). All that is wrong is told; cases with something wrong are left out. */
export async function readCases(source: Source, problems: Problems): Promise<CaseFile> {
  const cases: Case[] = [];
  const header = await readTable(
    source,
    caseColumns,
    { unknownColumns: "allow" },
    problems,
    (header) => (row) => {
      const cells = new RowCells(header, row, problems);
      const expression = cells.filled("expression");
      const expectedText = cells.filled("expected");
      const day = readOptionalDay(cells, "day");
      const expected = expectedText === undefined ? undefined : readExpected(cells, expectedText);
      if (expression === undefined || expected === undefined || day === undefined) return;
      const given = new Map<string, GivenText>();
      for (const { name, index } of header.extra) {
        const text = row.cells[index]!;
        if (text !== "") given.set(name, { text, at: { file: header.file, line: row.line, column: name } });
      }
      cases.push({
        at: cells.at("expression"),
        expression,
        expectedText: expectedText!,
        expected,
        ...(day === "" ? {} : { day }),
        source: cells.text("source"),
        given,
      });
    },
  );
  return { file: source.name, cases, names: header?.extra.map((e) => e.name) ?? [] };
}
