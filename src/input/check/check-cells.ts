import { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { readTable } from "../../tabular/read-table.js";
import { contentOf } from "../files/cell-contents.js";
import type { FileKind } from "../files/file-kind.js";

/**
 * Holds each cell of a file against what its column holds, as the registry and the schema say it. What is wrong with a cell
 * that something was told of already is not told again.
 */
export async function checkCells(source: Source, kind: FileKind, problems: Problems): Promise<void> {
  const told = new Set(problems.told.map(({ at }) => JSON.stringify([at.file, at.line, at.column])));
  // What is wrong with its header or its rows as such, its reader tells.
  await readTable(source, kind.columns, { unknownColumns: "allow" }, new Problems(), (header) => {
    const columns = kind.columns.filter(({ id }) => header.columns[id]!.index !== undefined);
    return (row) => {
      const cells = new RowCells(header, row, problems);
      for (const { id, holds, required, mayBeEmpty } of columns) {
        const at = cells.at(id);
        const text = cells.text(id);
        const fault =
          text !== ""
            ? contentOf(holds).fault(text, header.columns[id]!.unit)
            : required === true && mayBeEmpty !== true
              ? ({ code: "cell-tom" } as const)
              : undefined;
        if (fault !== undefined && !told.has(JSON.stringify([at.file, at.line, at.column])))
          problems.add({ ...fault, at });
      }
    };
  });
}
