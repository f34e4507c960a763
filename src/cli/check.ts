import { readBudget } from "../input/budget-file.js";
import { problemText } from "../texts/problem-text.js";
import { say, text } from "../texts/say.js";
import type { CommandModule } from "./command.js";
import { sourcesOf } from "./sources.js";

export const define: CommandModule["define"] = (parser, words) => {
  parser.argument(`<${words("argument.name.files")}...>`, words("argument.checkFiles"));
};

/** Its findings are its result: they go to stdout. */
export const run: CommandModule["run"] = async (session, args) => {
  const { problems, language, common } = session;
  for (const source of await sourcesOf(session, args)) {
    await readBudget(source, problems, () => undefined);
  }
  const errors = problems.errors;
  const warnings = problems.count("warning");
  const lines = problems.told.map((p) => problemText(p, language));
  const more = (["error", "warning", "note"] as const).flatMap((severity) =>
    problems.notTold(severity) > 0
      ? [`${text(say(`problems.more.${severity}`, { more: problems.notTold(severity) }), language)}\n`]
      : [],
  );
  const codes = [...new Set(problems.told.map((p) => p.code))].slice(0, 3);
  const closing =
    errors + warnings === 0
      ? text(say("check.fine", { files: args.length }), language)
      : text(say("check.found", { errors, warnings, codes }), language);
  const exitCode = errors > 0 || (common.strict && warnings > 0) ? 1 : 0;
  return { kind: "text", text: `${[...lines, ...more].join("")}${closing}\n`, exitCode };
};
