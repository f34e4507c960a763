import { Option } from "commander";
import type { View } from "../ledger/query.js";
import { runReport } from "../report/run-report.js";
import type { CommandModule } from "./command.js";
import { several } from "./given-names.js";
import { yearsOption } from "./option-values.js";
import { provenanceOf } from "./provenance.js";
import { scenarioRun, type ScenarioOptions } from "./scenario-run.js";

interface Options extends ScenarioOptions {
  readonly years?: string;
  readonly detail: boolean;
  readonly monthly: boolean;
  readonly paid: boolean;
}

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.scenario")}>`, words("argument.scenario"))
    .addOption(new Option("--years <2026-2028>", words("option.years")))
    .addOption(new Option("--detail", words("option.detail")).default(false, ""))
    .addOption(new Option("--monthly", words("option.monthly")).default(false, ""))
    .addOption(new Option("--earned", words("option.earned")).default(true, "").conflicts("paid"))
    .addOption(new Option("--paid", words("option.paid")).default(false, ""))
    .addOption(new Option(`--set <${words("argument.name.set")}>`, words("option.set")).argParser(several))
    .addOption(new Option(`--municipality <${words("argument.name.name")}>`, words("option.municipality")))
    .addOption(
      new Option(`--models <${words("argument.name.folder")}>`, words("option.models")).argParser(several),
    );
};

export const run: CommandModule["run"] = async (session, [path], given) => {
  const options = given as unknown as Options;
  const years = yearsOption(session, options.years);
  const ran = await scenarioRun(session, path!, options);
  if (ran === undefined) return { kind: "nothing" };
  const view: View = options.paid ? "paid" : "earned";
  const { unit } = session.common;
  const { detail, monthly } = options;
  const report = runReport(
    ran.result,
    { unit, view, years, detail, monthly },
    await provenanceOf(session, ran.sources),
  );
  return { kind: "report", report };
};
