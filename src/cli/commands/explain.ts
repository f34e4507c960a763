import { Option } from "commander";
import { say } from "../../texts/say.js";
import type { CommandModule } from "../line/command.js";
import { figuresToAsk } from "../scenario/figure-asked.js";
import { explainedAsJson, explainedAsText, explanationFormat } from "../explained.js";
import { depthOption } from "../line/option-values.js";
import { addShared } from "../line/shared-options.js";
import { scenarioRun, type ScenarioFlags } from "../scenario/scenario-run.js";

/** A change of shape is a new version. */
const FORMAT = "lonsam.explanation/1";

/** So many levels down, where nothing is said. */
const SHORT = 3;

interface Options extends ScenarioFlags {
  readonly depth?: string;
  readonly paid: boolean;
}

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.scenario")}>`, words("argument.scenario"))
    .argument(`<${words("argument.name.figure")}>`, words("argument.figure"))
    .addOption(new Option("--depth <n>", words("option.depth")))
    .addOption(new Option("--paid", words("option.paid")).default(false, ""));
  addShared(parser, words, {
    alternative: "option.alternative",
    comparison: "option.comparison",
    set: "option.set",
    horizons: "option.horizons",
    municipality: "option.municipality",
    models: "option.models",
  });
};

export const run: CommandModule["run"] = async (session, [path, figure], given) => {
  const options = given as unknown as Options;
  const depth = depthOption(session, options.depth);
  const format = explanationFormat(session, "explain");
  const ran = await scenarioRun(session, path!, { ...options, others: "compared" });
  if (ran === undefined) return { kind: "nothing" };
  const { result, others } = ran;
  const view = options.paid ? "paid" : "earned";
  const results = others.map((other) => other.result);
  const asked = figuresToAsk(result, view, session.language, results)(figure!);
  if (asked.kind === "time") {
    session.usage.push(say("usage.noSuchTime", { written: asked.written }));
    return { kind: "nothing" };
  }
  if (asked.kind === "unknown") {
    const { near } = asked;
    session.usage.push(
      near.length === 0
        ? say("usage.noSuchFigure", { figure: figure! })
        : say("usage.noSuchFigureNear", { figure: figure!, near }),
    );
    return { kind: "nothing" };
  }
  return {
    kind: "text",
    text:
      format === "json"
        ? explainedAsJson(session, asked.explanation, { format: FORMAT }, depth ?? undefined)
        : explainedAsText(session, asked.explanation, depth === undefined ? SHORT : (depth ?? undefined)),
  };
};
