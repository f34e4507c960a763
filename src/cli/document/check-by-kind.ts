import type { Source } from "../../core/source.js";
import { Problems } from "../../core/problem.js";
import { checkFile } from "../../input/check/check-file.js";
import { budgetFile } from "../../input/files/budget.js";
import { type KindTold, kindTold } from "../../input/files/kind-told.js";
import { quotable } from "../../texts/quotable.js";
import { say, text } from "../../texts/say.js";
import type { Session } from "../session.js";

export interface CheckedByKind {
  /** Budgets, which are checked together with what lies beside them, and what no kind is like. */
  readonly budgets: readonly Source[];
  /** How many files were checked. */
  readonly files: number;
  /** What files were taken for whose names do not say it. */
  readonly read: string;
}

/** Checks files that are no budgets, each as what it is called, or else as what its columns say. */
export async function checkByKind(
  { problems, language }: Session,
  sources: readonly Source[],
): Promise<CheckedByKind> {
  const budgets: Source[] = [];
  let read = "";
  for (const source of sources) {
    const told = await toldOf(source);
    if (told === undefined || ("kind" in told && told.kind === budgetFile)) budgets.push(source);
    else if ("among" in told) {
      const { among, columns, line } = told;
      const kinds = among.map(({ names }) => names[0]);
      problems.add({ code: "filslag-oklart", at: { file: source.name, line }, columns, kinds });
    } else {
      const { kind, by } = told;
      const taken = say("check.takenFor", { file: source.name, kind: kind.names[0] });
      if (by === "columns") read += `${text(quotable(taken), language)}\n`;
      await checkFile(source, kind, problems);
    }
  }
  return { budgets, files: sources.length - budgets.length, read };
}

/** A workbook of more than one sheet that is not called as a kind is read as a budget is, which looks in all of them. */
async function toldOf(source: Source): Promise<KindTold | undefined> {
  const told = await kindTold(source);
  const isNamed = told !== undefined && "kind" in told && told.by === "name";
  return told === undefined || isNamed || !(await hasSheets(source)) ? told : undefined;
}

async function hasSheets(source: Source): Promise<boolean> {
  if (source.sheet !== undefined || !/\.xls[xm]$/iu.test(source.name)) return false;
  const { sheetSources } = await import("../../tabular/workbook/xlsx-rows.js");
  const sheets = await sheetSources(source, new Problems()); // what is wrong with it is told by who reads it
  return sheets === undefined || sheets.length > 1;
}
