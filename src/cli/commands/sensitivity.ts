import { Option } from "commander";
import { gridOf, type Grid, hasLimits, sensitivities } from "../../analysis/many/sensitivity.js";
import type { AskedFigure } from "../../analysis/many/asked-figure.js";
import { solvableAssumptions, solvableNames } from "../../analysis/many/solvable.js";
import type { Plan } from "../../analysis/plan/plan.js";
import type { Message } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import { sensitivityReport } from "../../report/many/sensitivity-report.js";
import { say } from "../../texts/say.js";
import type { CommandModule } from "../line/command.js";
import { listOption } from "../line/option-values.js";
import { NamesOnLine } from "../line/typed-name.js";
import { addShared } from "../line/shared-options.js";
import { addAsked, askedOn, type AskedOptions } from "../scenario/asked.js";
import { openChoices } from "../scenario/choices.js";
import type { ScenarioFlags } from "../scenario/scenario-run.js";
import type { Session } from "../session.js";

interface Options extends ScenarioFlags, AskedOptions {
  readonly two?: string;
}

export const define: CommandModule["define"] = (parser, words) => {
  parser.argument(`<${words("argument.name.scenarios")}...>`, words("argument.simulated"));
  addAsked(parser, words);
  parser.addOption(new Option("--two <a,b>", words("option.two")));
  addShared(parser, words, {
    comparison: "option.comparison",
    set: "option.set",
    municipality: "option.municipality",
    models: "option.models",
  });
};

export const run: CommandModule["run"] = async (session, paths, given) => {
  const options = given as unknown as Options;
  const opened = await openChoices(session, paths, options);
  if (opened === undefined) return { kind: "nothing" };
  const { choices, provenance } = opened;
  const plans = choices.map((c) => c.plan);
  const asked = askedOn(session, plans[0]!, options);
  if (asked === undefined) return { kind: "nothing" };
  const grid = options.two === undefined ? undefined : twoOf(session, plans[0]!, options.two, asked);
  if (session.usage.length > 0) return { kind: "nothing" };
  const found = sensitivities(plans, asked);
  return {
    kind: "report",
    report: sensitivityReport(choices, found, grid, session.common.unit, provenance),
  };
};

/** Two different assumptions with limits; anything else is said in `session.usage`. */
function twoOf(session: Session, plan: Plan, written: string, asked: AskedFigure): Grid | undefined {
  const typed = listOption(written) ?? [];
  const names = new NamesOnLine(session, "--two", solvableNames(plan));
  const [first, second, ...more] = typed.map((name) => names.named(name));
  if (first === undefined || second === undefined || more.length > 0) {
    session.usage.push(say("usage.badTwo", { value: written }));
    return undefined;
  }
  if (normalized(first) === normalized(second)) {
    session.usage.push(say("usage.twoSame", { name: second }));
    return undefined;
  }
  const grid = gridOf(plan, [first, second], asked);
  if (grid === undefined)
    session.usage.push(...[first, second].flatMap((name) => wrongIn(session, plan, name)));
  return grid;
}

function wrongIn(session: Session, plan: Plan, written: string): Message[] {
  const known = solvableAssumptions(plan);
  const found = known.find(({ name }) => name === normalized(written));
  if (found === undefined) {
    const names = known.map(({ assumption, name }) => assumption?.written ?? name);
    const near = new NamesOnLine(session, "--two", names).nearest(written) ?? "";
    return [say("usage.twoUnknown", { name: written, near })];
  }
  return hasLimits(found) ? [] : [say("usage.twoNoLimits", { name: written })];
}
