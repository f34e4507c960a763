import { withUsed } from "../../rulebook/load/closure.js";
import { modelFiles } from "../../rulebook/folder.js";
import { readCases } from "../../rulebook/read/cases.js";
import { type CaseRun, runCases } from "../../rulebook/calculate/run-cases.js";
import { Rulebook } from "../../rulebook/rulebook.js";
import { problemText } from "../../texts/problem-text.js";
import { say, text } from "../../texts/say.js";
import { baseName } from "../line/command-line.js";
import type { CommandModule } from "../line/command.js";
import { dayAsked } from "../line/given-names.js";
import { addShared, type SharedOptions } from "../line/shared-options.js";
import { namesOfRules, rulebookOf } from "../model-folders.js";
import type { Session } from "../session.js";
import { sourcesOf } from "../sources.js";

/** So many failed cases are listed for each file. */
const MOST_LISTED = 100;

export const define: CommandModule["define"] = (parser, words) => {
  parser.argument(`<${words("argument.name.files")}...>`, words("argument.caseFiles"));
  addShared(parser, words, { date: "option.casesDate", models: "option.models" });
};

/** Passed and failed are the result; a file that cannot be read is a problem like any other. */
export const run: CommandModule["run"] = async (session, args, given) => {
  const options = given as SharedOptions;
  const day = dayAsked(session, options.date);
  const sources = await sourcesOf(session, args);
  const rulebook = await rulebookOf(session, options.models);
  if (rulebook === undefined || session.usage.length > 0) return { kind: "nothing" };
  let passed = 0;
  const failed: CaseRun["failed"][number][] = [];
  for (const source of sources) {
    const file = await readCases(source, session.problems);
    const names = (await ownNames(session, rulebook, source.name)) ?? namesOfRules(rulebook, options.models);
    const ran = runCases(names, file, day, session.problems);
    passed += ran.passed;
    failed.push(...ran.failed);
  }
  if (session.problems.errors > 0) return { kind: "nothing" };
  return { kind: "findings", text: outcome(session, passed, failed), exitCode: failed.length > 0 ? 1 : 0 };
};

/** The cases of a model mean what it means by its names, whatever other models call so. */
async function ownNames({ world }: Session, rulebook: Rulebook, file: string): Promise<Rulebook | undefined> {
  const [, folder] = /^(.+)[\\/][^\\/]+$/.exec(file) ?? [];
  if (folder === undefined) return undefined;
  const found = await world.files.find(folder);
  if (found.kind !== "folder" || !found.names.includes(modelFiles.settings)) return undefined;
  const own = withUsed([baseName(folder)], rulebook.models);
  return own.length === 0 ? undefined : rulebook.only(own);
}

function outcome({ language }: Session, passed: number, failed: CaseRun["failed"]): string {
  const listed = failed.slice(0, MOST_LISTED).map(({ why }) => problemText(why, language));
  const more = failed.length - listed.length;
  const codes = [...new Set(failed.map(({ why }) => why.code))].slice(0, 3);
  return [
    ...listed,
    ...(more > 0 ? [`${text(say("cases.more", { more }), language)}\n`] : []),
    `${text(say("cases.outcome", { passed, failed: failed.length, codes }), language)}\n`,
  ].join("");
}
