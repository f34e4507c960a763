import { Option } from "commander";
import { countIndicators } from "../../events/indicators/indicators.js";
import { shownIndicators } from "../../events/indicators/shown-indicators.js";
import { kindOfStatus } from "../../events/status-kinds.js";
import { folded } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import { monthOf, monthText, readDay } from "../../input/people/day.js";
import { HistoryBuilder } from "../../input/people/history-builder.js";
import { readPeople } from "../../input/people/read-people.js";
import { indicatorsReport } from "../../report/indicators/indicators-report.js";
import { say } from "../../texts/say.js";
import { beforeRows } from "../followup/before-rows.js";
import { countedAs } from "../followup/counted-as.js";
import type { CommandModule } from "../line/command.js";
import { monthOption, wholeOption } from "../line/option-values.js";
import { provenanceOf } from "../provenance.js";
import { sourcesOf } from "../sources.js";

interface Options {
  readonly since?: string;
  readonly through?: string;
  readonly gap: string;
  readonly minCell: string;
  readonly countAs?: readonly string[];
}

export const define: CommandModule["define"] = (parser, words) => {
  const month = `<${words("argument.name.month")}>`;
  const number = `<${words("argument.name.number")}>`;
  parser
    .argument(`<${words("argument.name.files")}...>`, words("argument.peopleFiles"))
    .addOption(new Option(`--since ${month}`, words("option.indicators.since")))
    .addOption(new Option(`--through ${month}`, words("option.follow.through")))
    .addOption(new Option(`--gap ${number}`, words("option.follow.gap")).default("2"))
    .addOption(
      new Option(`--count-as <${words("argument.name.status")}>`, words("option.follow.countAs")).argParser(
        (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
      ),
    )
    .addOption(new Option(`--min-cell ${number}`, words("option.follow.minCell")).default("5"));
};

export const run: CommandModule["run"] = async (session, paths, given) => {
  const options = given as unknown as Options;
  const since = monthOption(session, "--since", options.since);
  const until = monthOption(session, "--through", options.through);
  const gap = wholeOption(session, "--gap", options.gap, 11);
  const minCell = wholeOption(session, "--min-cell", options.minCell, 100);
  const said = countedAs(session, options.countAs ?? []);
  const sources = await sourcesOf(session, paths);
  if (session.usage.length > 0 || session.problems.errors > 0) return { kind: "nothing" };
  const builder = new HistoryBuilder();
  for (const source of sources) await readPeople(source, builder, { each: "person" }, session.problems);
  if (session.problems.errors > 0) return { kind: "nothing" };
  const history = builder.finish();
  const through = until ?? Math.min(monthOf(readDay(session.today)!), monthOf(history.read.lastDay));
  if (since !== undefined && since > through) session.usage.push(say("usage.sinceAfterThrough"));
  session.usage.push(...beforeRows(history, through));
  for (const status of said.keys())
    if (!history.statuses.some((known) => folded(known) === status))
      session.usage.push(say("usage.noSuchStatus", { status, known: history.statuses.slice(0, 30) }));
  if (session.usage.length > 0) return { kind: "nothing" };
  const kinds = history.statuses.map((status) => kindOfStatus(status, said));
  const hindrances = history.traits.hindrance === undefined ? undefined : new HistoryBuilder();
  // What is wrong in the files was told when they were read the first time.
  if (hindrances !== undefined)
    for (const source of sources)
      await readPeople(source, hindrances, { each: "person", tells: "hindrance" }, new Problems());
  const found = countIndicators(history, hindrances?.finish(), { kinds, gap, since, through });
  const report = indicatorsReport(
    shownIndicators(found, minCell),
    { minCell, gap, first: monthText(found.months[0]!.month), last: monthText(through) },
    await provenanceOf(session, sources),
  );
  return { kind: "report", report };
};
