import { Option } from "commander";
import { SurveyCounts } from "../../events/survey/survey-counts.js";
import { shownSurvey } from "../../events/survey/shown-survey.js";
import { SurveyReader } from "../../input/survey/read-survey.js";
import { surveyReport } from "../../report/survey/survey-report.js";
import type { CommandModule } from "../line/command.js";
import { wholeOption } from "../line/option-values.js";
import { provenanceOf } from "../provenance.js";
import { sourcesOf } from "../sources.js";

interface Options {
  readonly minCell: string;
}

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.files")}...>`, words("argument.surveyFiles"))
    .addOption(
      new Option(`--min-cell <${words("argument.name.number")}>`, words("option.follow.minCell")).default(
        "5",
      ),
    );
};

export const run: CommandModule["run"] = async (session, paths, given) => {
  const minCell = wholeOption(session, "--min-cell", (given as unknown as Options).minCell, 100);
  const sources = await sourcesOf(session, paths);
  if (session.usage.length > 0 || session.problems.errors > 0) return { kind: "nothing" };
  const counts = new SurveyCounts();
  let rows = 0;
  const reader = new SurveyReader((row) => {
    rows += 1;
    counts.add(row);
  }, session.problems);
  for (const source of sources) await reader.read(source);
  if (session.problems.errors > 0) return { kind: "nothing" };
  const shown = counts.years().map((year) => shownSurvey(year, minCell));
  const report = surveyReport(shown, { minCell, rows }, await provenanceOf(session, sources));
  return { kind: "report", report };
};
