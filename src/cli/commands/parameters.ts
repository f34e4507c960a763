import { Option } from "commander";
import { folded } from "../../core/names.js";
import { parameterReport } from "../../report/parameters/parameter-report.js";
import { onDay } from "../../rulebook/calculate/calculator.js";
import { isUnknown, listParameters } from "../../rulebook/parameter-list.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { say } from "../../texts/say.js";
import type { CommandModule } from "../line/command.js";
import { dayAsked, several } from "../line/given-names.js";
import { rulebookOf } from "../model-folders.js";
import { provenanceOf } from "../provenance.js";
import type { Session } from "../session.js";

interface Options {
  readonly date?: string;
  readonly model?: string;
  readonly stale: boolean;
  readonly missing: boolean;
  readonly models?: readonly string[];
}

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`[${words("argument.name.word")}]`, words("argument.word"))
    .addOption(new Option(`--date <${words("argument.name.date")}>`, words("option.parametersDate")))
    .addOption(new Option(`--model <${words("argument.name.name")}>`, words("option.model")))
    .addOption(new Option("--stale", words("option.stale")).default(false, ""))
    .addOption(new Option("--missing", words("option.missing")).default(false, ""))
    .addOption(
      new Option(`--models <${words("argument.name.folder")}>`, words("option.models")).argParser(several),
    );
};

export const run: CommandModule["run"] = async (session, [word], given) => {
  const options = given as unknown as Options;
  const day = dayAsked(session, options.date);
  const rulebook = await rulebookOf(session, options.models);
  if (rulebook === undefined) return { kind: "nothing" };
  checkModel(session, rulebook, options.model);
  const { model } = options;
  const all = listParameters(rulebook, {
    dates: onDay(day),
    ...(word === undefined ? {} : { word }),
    ...(model === undefined ? {} : { model }),
  });
  const wanted = all.filter((listed) => {
    const { status } = listed.standing;
    if (!options.stale && !options.missing) return status !== "none";
    return (options.stale && status === "carried") || (options.missing && isUnknown(listed));
  });
  const inputs = options.missing ? inputsOf(rulebook, model, word) : [];
  return { kind: "report", report: parameterReport(wanted, inputs, day, await provenanceOf(session, [])) };
};

/** What a model asks for and has no default of its own for. */
const inputsOf = (rulebook: Rulebook, model: string | undefined, word: string | undefined) =>
  rulebook.models
    .filter(({ id }) => model === undefined || folded(id) === folded(model))
    .flatMap((m) => m.inputs)
    .filter((i) => i.preset === undefined && (word === undefined || folded(i.name).includes(folded(word))));

function checkModel({ usage }: Session, rulebook: Rulebook, model: string | undefined): void {
  const known = rulebook.models.map((m) => m.id);
  if (model !== undefined && !known.some((id) => folded(id) === folded(model))) {
    usage.push(say("usage.noSuchModel", { name: model, known }));
  }
}
