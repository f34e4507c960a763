import type { Problems } from "../../core/problem.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import { detached } from "../../tabular/text/detached.js";
import type { RawRow } from "../../tabular/text/records.js";
import type { BudgetColumn } from "../files/budget.js";
import type { BudgetLayout, LayoutAnswers } from "./layout.js";
import { isOfWhich, isTotalAlone, isTotalName, overheadName } from "./row-words.js";

/** Different texts remembered as harmless: names come again and again. */
const mostKept = 5_000;

/**
 * In a table too large to be held, a row whose words say that it is counted already is asked about: the rows it should
 * agree with have gone by.
 */
export class SuspectRows {
  private readonly harmless = { name: new Set<string>(), other: new Set<string>() };
  private readonly asked: readonly { readonly index: number; readonly isName: boolean }[];

  constructor(
    private readonly file: string,
    { columns }: BudgetLayout,
    private readonly answers: LayoutAnswers,
    private readonly problems: Problems,
  ) {
    this.asked = columns.flatMap((c, index) =>
      c.role === "known" && asked.has(c.id) ? [{ index, isName: c.id === "measure" }] : [],
    );
  }

  has({ line, cells }: RawRow): boolean {
    for (const { index, isName } of this.asked) {
      const text = cells[index];
      const harmless = isName ? this.harmless.name : this.harmless.other;
      if (text === undefined || text === "" || harmless.has(text)) continue;
      if (this.answers.keepRows?.has(line) === true) return false;
      const code = this.codeFor(text, isName);
      if (code !== undefined) {
        this.problems.add({ code, at: { file: this.file, line }, text: excerpt(text) });
        return true;
      }
      if (harmless.size < mostKept) harmless.add(detached(text));
    }
    return false;
  }

  private codeFor(text: string, isName: boolean): "summarad" | "varav-oklar" | "oh-rad" | undefined {
    if (isTotalAlone(text) || (isName && isTotalName(text))) return "summarad";
    if (isOfWhich(text)) return "varav-oklar";
    return this.answers.overhead !== undefined && overheadName(text) === "surely" ? "oh-rad" : undefined;
  }
}

const asked: ReadonlySet<BudgetColumn> = new Set(["measure", "year", "resources", "costType"]);
