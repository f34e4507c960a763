import { BudgetReview } from "../budget/review.js";
import type { Problem } from "../core/problem.js";
import { readBudget } from "../input/budget-file.js";
import { problemText } from "../texts/problem-text.js";
import { say, text } from "../texts/say.js";
import type { CommandModule } from "./command.js";
import { sourcesOf } from "./sources.js";

export const define: CommandModule["define"] = (parser, words) => {
  parser.argument(`<${words("argument.name.files")}...>`, words("argument.checkFiles"));
};

/** Its findings are its result: they go to stdout. Each file is a budget by itself. */
export const run: CommandModule["run"] = async (session, args) => {
  const { problems, language, common } = session;
  let silenced = 0;
  for (const source of await sourcesOf(session, args)) {
    const review = new BudgetReview(problems, "all");
    await readBudget(
      source,
      problems,
      () => undefined,
      (row) => {
        review.add(row);
      },
    );
    silenced += review.finish().silenced;
  }
  const errors = problems.errors;
  const warnings = problems.count("warning");
  const told = byPlace(problems.told);
  const lines = told.map((p) => problemText(p, language));
  const more = (["error", "warning", "note"] as const).flatMap((severity) =>
    problems.notTold(severity) > 0
      ? [`${text(say(`problems.more.${severity}`, { more: problems.notTold(severity) }), language)}\n`]
      : [],
  );
  const codes = [...new Set(told.map((p) => p.code))].slice(0, 3);
  const closing =
    errors + warnings === 0
      ? text(say("check.fine", { files: args.length }), language)
      : text(say("check.found", { errors, warnings, codes }), language);
  const reviewed = silenced === 0 ? "" : `${text(say("check.reviewed", { silenced }), language)}\n`;
  const exitCode = errors > 0 || (common.strict && warnings > 0) ? 1 : 0;
  return { kind: "findings", text: `${[...lines, ...more].join("")}${closing}\n${reviewed}`, exitCode };
};

/** File by file in the order they were read, and down each of them. */
function byPlace(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map((p) => p.at.file))];
  return [...problems].sort(
    (a, b) => files.indexOf(a.at.file) - files.indexOf(b.at.file) || (a.at.line ?? 0) - (b.at.line ?? 0),
  );
}
