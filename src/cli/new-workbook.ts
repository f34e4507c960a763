import type { Problem } from "../core/problem.js";
import type { NewFile } from "../start/assemble.js";
import type { Rulebook } from "../rulebook/rulebook.js";
import { say, text } from "../texts/say.js";
import type { Result } from "./line/command.js";
import { quoted } from "./line/command-line.js";
import type { Session } from "./session.js";

/** A new scenario whose name ends so becomes one file. */
export const isWorkbookName = (path: string): boolean => /\.xlsx$/iu.test(path);

/** Why a workbook cannot be written there; undefined when it may be. */
export async function refusesWorkbook(
  { world, common }: Session,
  path: string,
): Promise<Problem | undefined> {
  const found = await world.files.find(path);
  const at = { file: path };
  if (found.kind === "folder") return { code: "fil-ar-mapp", at };
  if (found.kind === "file") return common.force ? undefined : { code: "utfil-finns", at };
  return found.problem.code === "fil-saknas" ? undefined : found.problem;
}

/** Writes the files of a new scenario as the sheets of one workbook, with lists to choose from. */
export async function writtenAsWorkbook(
  session: Session,
  path: string,
  files: readonly NewFile[],
  rulebook: Rulebook,
  again: string,
): Promise<Result> {
  const { world, common, language, problems, today } = session;
  const { scenarioBook } = await import("../start/book/scenario-book.js");
  const { scenarioWorkbook } = await import("../export/xlsx/scenario-workbook.js");
  const [run, check] = ["run", "check"].map((command) => ["lonsam", command, path].map(quoted).join(" "));
  const book = await scenarioBook(files, rulebook, language);
  const content = await scenarioWorkbook(book, { run: run!, check: check! }, today, language);
  const problem = await world.files.write(path, content, common.force ? "always" : "never");
  if (problem !== undefined) {
    problems.add(problem);
    return { kind: "nothing" };
  }
  const sheets = book.sheets.filter(({ isInput }) => isInput).map(({ name }) => name);
  const done = say("init.doneBook", { file: path, sheets, run: run!, again });
  return { kind: "text", text: text(done, language), made: true };
}
