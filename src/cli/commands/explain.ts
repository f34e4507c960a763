import { Option } from "commander";
import { explanationText } from "../../export/explanation/explanation-text.js";
import { unfolder } from "../../export/explanation/explanation-tree.js";
import { explanationData } from "../../export/text/json.js";
import { say, text } from "../../texts/say.js";
import type { CommandModule } from "../line/command.js";
import { figureAsked } from "../scenario/figure-asked.js";
import { several } from "../line/given-names.js";
import { depthOption } from "../line/option-values.js";
import { scenarioRun, type ScenarioFlags } from "../scenario/scenario-run.js";

/** A change of shape is a new version. */
const FORMAT = "lonsam.explanation/1";

interface Options extends ScenarioFlags {
  readonly depth?: string;
  readonly paid: boolean;
}

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.scenario")}>`, words("argument.scenario"))
    .argument(`<${words("argument.name.figure")}>`, words("argument.figure"))
    .addOption(new Option("--depth <n>", words("option.depth")))
    .addOption(new Option("--paid", words("option.paid")).default(false, ""))
    .addOption(new Option(`--set <${words("argument.name.set")}>`, words("option.set")).argParser(several))
    .addOption(new Option(`--municipality <${words("argument.name.name")}>`, words("option.municipality")))
    .addOption(
      new Option(`--models <${words("argument.name.folder")}>`, words("option.models")).argParser(several),
    );
};

export const run: CommandModule["run"] = async (session, [path, figure], given) => {
  const options = given as unknown as Options;
  const depth = depthOption(session, options.depth);
  const format = session.common.format ?? "table";
  if (format !== "table" && format !== "json") {
    session.usage.push(say("usage.formatNotFor", { command: "explain", format, can: ["table", "json"] }));
  }
  const ran = await scenarioRun(session, path!, options);
  if (ran === undefined) return { kind: "nothing" };
  const asked = figureAsked(ran.result, figure!, options.paid ? "paid" : "earned");
  if (asked.kind === "time") {
    session.usage.push(say("usage.noSuchTime", { written: asked.written }));
    return { kind: "nothing" };
  }
  if (asked.kind === "unknown") {
    const { near } = asked;
    session.usage.push(
      near === undefined
        ? say("usage.noSuchFigure", { figure: figure! })
        : say("usage.noSuchFigureNear", { figure: figure!, near }),
    );
    return { kind: "nothing" };
  }
  const tree = await unfolder(depth)(asked.explanation);
  const content =
    format === "json"
      ? `${JSON.stringify({ format: FORMAT, explanation: explanationData(tree, (l) => text(l, session.language)) }, undefined, 2)}\n`
      : `${explanationText(tree, session.language)}\n`;
  return { kind: "text", text: content };
};
