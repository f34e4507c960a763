import { count } from "../../core/decimal.js";
import { grades } from "../../rulebook/evidence.js";
import type { ListedParameter } from "../../rulebook/parameter-list.js";
import { say } from "../../texts/say.js";
import { bodyRow, countCell, textCell, textColumn } from "../cells.js";
import type { Column, Table } from "../report.js";

/** How sure the values of each model are, and how many of them nobody has shown to hold on the day. */
export function gradesByModel(listed: readonly ListedParameter[]): Table {
  const byModel = new Map<string, ListedParameter[]>();
  for (const parameter of listed) {
    const own = byModel.get(parameter.model);
    if (own === undefined) byModel.set(parameter.model, [parameter]);
    else own.push(parameter);
  }
  return {
    id: "gradesByModel",
    title: say("parameters.gradesByModel"),
    columns: [
      textColumn("model", say("parameters.model")),
      ...grades.map((grade) => countColumn(grade, say("due.either", { sv: grade, en: grade }))),
      countColumn("carried", say("parameters.carriedNumber")),
      countColumn("missing", say("parameters.missingNumber")),
    ],
    rows: [...byModel].map(([model, own]) => {
      const many = (is: (standing: ListedParameter["standing"]) => boolean) =>
        countCell(count(String(own.filter(({ standing }) => is(standing)).length)));
      return bodyRow(
        textCell(model),
        ...grades.map((grade) =>
          many((s) => (s.status === "stated" || s.status === "carried") && s.grade === grade),
        ),
        many((s) => s.status === "carried"),
        many((s) => s.status === "missing"),
      );
    }),
    notes: [],
  };
}

const countColumn = (id: string, label: Column["label"]): Column => ({
  id,
  label,
  unit: "antal",
  decimals: 0,
});
