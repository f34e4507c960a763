import { type AsOthers, allSums, type Counted, type SumOf } from "../../analysis/many/as-others.js";
import { minus, sum } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  type AmountUnit,
  bodyRow,
  emptyCell,
  notCell,
  textCell,
  textColumn,
  totalRow,
} from "../cells.js";
import type { Cell, CellFormula, Table } from "../report.js";
import { choiceSaid } from "./choice-said.js";
import { explained, explainedChange } from "./explained.js";

interface Stage {
  readonly label: Label;
  readonly counted: Counted;
}

/** Our sums, what each step changes and makes them, and theirs: the changes add up from the first to the last. */
export function stepsTable(as: AsOthers, what: keyof SumOf, unit: AmountUnit): Table {
  const { convention, ours, steps, theirs, counted } = as;
  const { name } = convention;
  const id = what === "sum" ? "asSteps" : "asStepsPresentValue";
  const sums = allSums.filter((one) => ours.sums.has(one));
  const stages: Stage[] = steps.flatMap(({ row, status, after }) =>
    after === undefined || status !== "switched"
      ? []
      : [{ label: say("as.choice", choiceSaid(row)), counted: after }],
  );
  const all = [{ label: say("as.ours"), counted: ours }, ...stages];
  const cells = (place: number): Cell[] => {
    const { counted: now, label } = all[place]!;
    return sums.flatMap((one): Cell[] => {
      const after = (): Explanation => explained(now, one, what, label);
      const value = now.sums.get(one)![what];
      if (place === 0) return [emptyCell, amountCell(value, unit, { explain: after })];
      const before = all[place - 1]!;
      const change = minus(value, before.counted.sums.get(one)![what]);
      const changed = (): Explanation => explainedChange(before.counted, now, one, what, label);
      const formula: CellFormula = {
        kind: "plus",
        of: [
          { table: id, row: place - 1, column: one },
          { table: id, row: place, column: `${one}Change` },
        ],
      };
      return [
        amountCell(change, unit, { explain: changed }),
        amountCell(value, unit, { explain: after, formula }),
      ];
    });
  };
  const lastCells = sums.flatMap((one): Cell[] => {
    const [first, last] = [ours.sums.get(one)![what], theirs.sums.get(one)![what]];
    const label = say("as.theirs", { name });
    const changes = stages.map(({ counted: now }, i) =>
      minus(now.sums.get(one)![what], all[i]!.counted.sums.get(one)![what]),
    );
    const down: CellFormula = {
      kind: "sum",
      of: stages.map((_, i) => ({ table: id, row: i + 1, column: `${one}Change` })),
    };
    const after = (): Explanation => explained(theirs, one, what, label);
    const whole = (): Explanation => explainedChange(ours, theirs, one, what, label);
    const change = stages.length === 0 ? minus(last, first) : sum(changes);
    if (!counted.has(one)) return [emptyCell, notCell(say("as.notTheirs", { name }))];
    return [
      amountCell(change, unit, { explain: whole, ...(stages.length === 0 ? {} : { formula: down }) }),
      amountCell(last, unit, {
        explain: after,
        formula: { kind: "sum", of: [{ table: id, row: all.length - 1, column: one }] },
      }),
    ];
  });
  return {
    id,
    title: say(`as.${what === "sum" ? "steps" : "stepsPresentValue"}`, { name }),
    columns: [
      textColumn("step", say("as.step")),
      ...sums.flatMap((one) => [
        amountColumn(`${one}Change`, say("as.change", { sum: one }), unit),
        amountColumn(one, say("as.sum", { sum: one }), unit),
      ]),
    ],
    rows: [
      ...all.map(({ label }, place) => bodyRow(textCell(label), ...cells(place))),
      totalRow(textCell(say("as.theirs", { name })), ...lastCells),
    ],
    notes: what === "sum" ? [say("as.note.order")] : [],
  };
}
