import type { Label } from "../../core/explanation.js";
import type { CellFormula } from "../cell-formula.js";
import type { Block, Fact } from "../document.js";
import type { Cell, Explain, Table } from "../report.js";
import { explanationInEnglish } from "./explanation-in-english.js";
import { formulaInEnglish } from "./formula-in-english.js";
import { formulaTextInEnglish } from "./formula-text-in-english.js";
import { unitIn } from "../../texts/numbers.js";
import { type EnglishNames, inEnglish, labelInEnglish } from "../../texts/english-names.js";

/** What cells may have of words. */
interface Worded {
  readonly text?: Label;
  readonly said?: Label;
  readonly because?: Label;
  readonly explain?: Explain;
  readonly formula?: CellFormula;
}

/** What has the same labels and explanations in English. */
export class InEnglish {
  constructor(private readonly names: EnglishNames) {}

  /** A unit is told as people read it, and a model's formula in English where all of it can be. */
  readonly label = (label: Label): Label => {
    if (typeof label !== "string" || this.names.has(label)) return labelInEnglish(label, this.names);
    const formula = formulaTextInEnglish(unitIn(label, "en"), this.names, "whole");
    return formula === label ? labelInEnglish(label, this.names) : formula;
  };
  readonly labels = (labels: readonly Label[]): Label[] => labels.map(this.label);
  readonly explain =
    (explain: Explain): Explain =>
    () =>
      explanationInEnglish(explain(), this.names);

  cell<C extends Cell>(cell: C): C {
    if (cell.kind === "text" && cell.asWritten === true) return cell;
    const { text, said, because, explain, formula }: Worded = cell;
    return {
      ...cell,
      ...(text === undefined ? {} : { text: this.label(text) }),
      ...(said === undefined ? {} : { said: this.label(said) }),
      ...(because === undefined ? {} : { because: this.label(because) }),
      ...(explain === undefined ? {} : { explain: this.explain(explain) }),
      ...(formula === undefined ? {} : { formula: formulaInEnglish(formula, this.names) }),
    };
  }

  readonly table = (table: Table): Table => ({
    ...table,
    title: this.label(table.title),
    columns: table.columns.map((column) => ({ ...column, label: this.label(column.label) })),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => this.cell(cell)) })),
    ...(table.about === undefined
      ? {}
      : {
          about: new Map(
            [...table.about].map(([of, blocks]) => [inEnglish(of, this.names), blocks.map(this.block)]),
          ),
        }),
    notes: this.labels(table.notes),
    ...(table.hint === undefined ? {} : { hint: this.label(table.hint) }),
  });

  readonly fact = (fact: Fact): Fact => ({
    ...fact,
    name: this.label(fact.name),
    value: this.label(fact.value),
  });

  readonly block = (block: Block): Block => {
    switch (block.kind) {
      case "paragraph":
        return { ...block, sentences: this.labels(block.sentences) };
      case "points":
        return { ...block, items: this.labels(block.items) };
      case "facts":
        return { ...block, facts: block.facts.map(this.fact) };
      case "heading":
        return { ...block, text: this.label(block.text) };
    }
  };
}
