import { Option } from "commander";
import { say } from "../../texts/say.js";
import type { CommandModule } from "../line/command.js";
import { asTables } from "../../report/as-others/as-report.js";
import { asAsked } from "../scenario/as-asked.js";
import { type FigureAsked, figuresToAsk, tableFigures } from "../scenario/figure-asked.js";
import type { Session } from "../session.js";
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
  readonly as?: string;
}

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.scenario")}>`, words("argument.scenario"))
    .argument(`<${words("argument.name.figure")}>`, words("argument.figure"))
    .addOption(new Option("--depth <n>", words("option.depth")))
    .addOption(new Option("--paid", words("option.paid")).default(false, "").conflicts("as"))
    .addOption(new Option("--as <…>", words("option.as")));
  addShared(parser, words, {
    alternative: "option.alternative",
    comparison: "option.comparison",
    set: "option.set",
    short: "option.short",
    horizons: "option.horizons",
    municipality: "option.municipality",
    models: "option.models",
  });
};

export const run: CommandModule["run"] = async (session, [path, figure], given) => {
  const options = given as unknown as Options;
  const depth = depthOption(session, options.depth);
  const format = explanationFormat(session, "explain");
  const figures = await figuresOf(session, path!, options);
  if (figures === undefined || session.usage.length > 0) return { kind: "nothing" };
  const asked = figures(figure!);
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

/** The figures that `run` prints, or those of `run --as`. */
async function figuresOf(
  session: Session,
  path: string,
  options: Options,
): Promise<((written: string) => FigureAsked) | undefined> {
  if (options.as !== undefined) {
    const found = await asAsked(session, path, options.as, options);
    return found && tableFigures(asTables(found.as, "kr"), session);
  }
  const ran = await scenarioRun(session, path, { ...options, others: "compared" });
  if (ran === undefined) return undefined;
  const others = ran.others.map((other) => other.result);
  return figuresToAsk(ran.result, options.paid ? "paid" : "earned", session, others);
}
