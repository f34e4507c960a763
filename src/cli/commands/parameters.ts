import { Option } from "commander";
import { folded } from "../../core/names.js";
import { type ChangeOfModel, dueReport } from "../../report/parameters/due-report.js";
import { parameterReport } from "../../report/parameters/parameter-report.js";
import { onDay } from "../../rulebook/calculate/calculator.js";
import { isIn, isUnknown, listParameters } from "../../rulebook/parameter-list.js";
import { dueOn } from "../../rulebook/due.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { say } from "../../texts/say.js";
import type { CommandModule } from "../line/command.js";
import { dayAsked } from "../line/given-names.js";
import { dateOption } from "../line/option-values.js";
import { addShared, type SharedOptions } from "../line/shared-options.js";
import { rulebookOf } from "../model-folders.js";
import { provenanceOf } from "../provenance.js";
import type { Session } from "../session.js";

interface Options extends Pick<SharedOptions, "date" | "models"> {
  readonly model?: string;
  readonly stale: boolean;
  readonly missing: boolean;
  readonly due?: string;
}

export const define: CommandModule["define"] = (parser, words) => {
  parser.argument(`[${words("argument.name.word")}]`, words("argument.word"));
  addShared(parser, words, { date: "option.parametersDate" });
  parser
    .addOption(new Option(`--model <${words("argument.name.name")}>`, words("option.model")))
    .addOption(new Option("--stale", words("option.stale")).default(false, ""))
    .addOption(
      new Option(`--due <${words("argument.name.date")}>`, words("option.due")).conflicts([
        "date",
        "stale",
        "missing",
      ]),
    )
    .addOption(new Option("--missing", words("option.missing")).default(false, ""));
  addShared(parser, words, { models: "option.models" });
};

export const run: CommandModule["run"] = async (session, [word], given) => {
  const options = given as unknown as Options;
  const day = options.due === undefined ? dayAsked(session, options.date) : dueDay(session, options.due);
  const rulebook = await rulebookOf(session, options.models);
  if (rulebook === undefined) return { kind: "nothing" };
  checkModel(session, rulebook, options.model);
  const { model } = options;
  if (options.due !== undefined) {
    const changes = changesUntil(rulebook, day, model);
    const provenance = await provenanceOf(session, []);
    return { kind: "report", report: dueReport(dueOn(rulebook, day, model), changes, day, provenance) };
  }
  const all = listParameters(rulebook, {
    dates: onDay(day),
    ...(word === undefined ? {} : { word, english: session.english }),
    ...(model === undefined ? {} : { model }),
  });
  const wanted = all.filter((listed) => {
    const { status } = listed.standing;
    if (!options.stale && !options.missing) return status !== "none";
    return (options.stale && status === "carried") || (options.missing && isUnknown(listed));
  });
  const inputs = options.missing ? inputsOf(session, rulebook, model, word) : [];
  return { kind: "report", report: parameterReport(wanted, inputs, day, await provenanceOf(session, [])) };
};

const dueDay = (session: Session, due: string): string => dateOption(session, "--due", due) ?? session.today;

/** The changes of law that are in force on a day, unless the rules have them already. */
const changesUntil = (rulebook: Rulebook, day: string, model: string | undefined): ChangeOfModel[] =>
  rulebook.models
    .filter(({ id }) => model === undefined || folded(id) === folded(model))
    .flatMap((m) => m.changes.map((change) => ({ model: m.id, change })))
    .filter(({ change }) => change.dating.from <= day);

/** What a model asks for and has no default of its own for. */
const inputsOf = (
  { english }: Session,
  rulebook: Rulebook,
  model: string | undefined,
  word: string | undefined,
) =>
  rulebook.models
    .filter(({ id }) => model === undefined || folded(id) === folded(model))
    .flatMap((m) => m.inputs)
    .filter((i) => i.preset === undefined && (word === undefined || isIn(i.name, folded(word), english)));

function checkModel({ usage }: Session, rulebook: Rulebook, model: string | undefined): void {
  const known = rulebook.models.map((m) => m.id);
  if (model !== undefined && !known.some((id) => folded(id) === folded(model))) {
    usage.push(say("usage.noSuchModel", { name: model, known }));
  }
}
