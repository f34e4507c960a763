import { Option } from "commander";
import { folded } from "../../core/names.js";
import { likenesses } from "../../events/comparison/weights.js";
import { type Division, divisions, groupsBy } from "../../events/groups.js";
import { follow } from "../../events/follow.js";
import { moveRates } from "../../events/move-rates.js";
import { shownOf } from "../../events/shown.js";
import type { Engine } from "../../events/sql/followup-sql.js";
import { kindOfStatus, type StatusKind } from "../../events/status-kinds.js";
import { type MonthNumber, monthOf, monthText, readDay } from "../../input/people/day.js";
import type { History } from "../../input/people/history.js";
import { HistoryBuilder } from "../../input/people/history-builder.js";
import { readPeople } from "../../input/people/read-people.js";
import { flowFiles } from "../../report/followup/flow-files.js";
import { followupReport } from "../../report/followup/followup-report.js";
import { say } from "../../texts/say.js";
import type { CommandModule } from "../line/command.js";
import { monthOption, wholeOption } from "../line/option-values.js";
import { provenanceOf } from "../provenance.js";
import type { Session } from "../session.js";
import { sourcesOf } from "../sources.js";
import { beforeRows } from "../followup/before-rows.js";
import { countedAs } from "../followup/counted-as.js";
import { comparisonOf } from "../followup/comparison.js";
import { divisionsOption } from "../followup/divisions-option.js";
import { addPlanFlags, followedPlan, onlyWithPlan, type PlanFlags } from "../followup/plan-flags.js";
import { questionsAsSql, sqlEngines } from "../followup/questions-sql.js";
import { tellDifferences } from "../followup/tell-differences.js";

interface Options extends PlanFlags {
  readonly through?: string;
  readonly gap: string;
  readonly minCell: string;
  readonly households: boolean;
  readonly countAs?: readonly string[];
  readonly weighOn?: string;
  readonly sql?: Engine;
}

export const define: CommandModule["define"] = (parser, words) => {
  const month = `<${words("argument.name.month")}>`;
  const number = `<${words("argument.name.number")}>`;
  parser
    .argument(`[${words("argument.name.files")}...]`, words("argument.peopleFiles"))
    .addOption(new Option(`--since ${month}`, words("option.follow.since")))
    .addOption(new Option(`--through ${month}`, words("option.follow.through")))
    .addOption(new Option(`--gap ${number}`, words("option.follow.gap")).default("2"))
    .addOption(new Option("--per <…>", words("option.follow.per")).choices(["year", "month"]).default("year"))
    .addOption(new Option(`--by <${words("argument.name.list")}>`, words("option.follow.by")))
    .addOption(
      new Option(`--count-as <${words("argument.name.status")}>`, words("option.follow.countAs")).argParser(
        (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
      ),
    )
    .addOption(new Option(`--write <${words("argument.name.folder")}>`, words("option.follow.write")))
    .addOption(new Option(`--previous <${words("argument.name.file")}>`, words("option.follow.previous")))
    .addOption(
      new Option(`--comparison-group <${words("argument.name.file")}>`, words("option.follow.comparison")),
    )
    .addOption(new Option(`--weigh-on <${words("argument.name.list")}>`, words("option.follow.weighOn")))
    .addOption(new Option("--sql <…>", words("option.follow.sql")).choices([...sqlEngines]))
    .addOption(new Option("--households", words("option.follow.households")).default(false, ""))
    .addOption(new Option(`--min-cell ${number}`, words("option.follow.minCell")).default("5"));
  addPlanFlags(parser, words);
};

export const run: CommandModule["run"] = async (session, paths, given) => {
  const options = given as unknown as Options;
  const asked = {
    since: monthOption(session, "--since", options.since),
    through: monthOption(session, "--through", options.through),
    gap: wholeOption(session, "--gap", options.gap, 11),
    minCell: wholeOption(session, "--min-cell", options.minCell, 100),
    by: divisionsOption(session, "--by", options.by, divisions),
    said: countedAs(session, options.countAs ?? []),
    weighOn: divisionsOption(session, "--weigh-on", options.weighOn, likenesses),
  };
  if (options.weighOn !== undefined && options.comparisonGroup === undefined)
    session.usage.push(say("usage.weighOnAlone"));
  if (options.sql !== undefined)
    return questionsAsSql(session, options.sql, { ...asked, files: paths, others: notInSql(options) });
  const each = options.households ? "household" : "person";
  if (options.plan !== undefined)
    return followedPlan(session, paths, options.plan, options, { ...asked, each });
  onlyWithPlan(session, paths, options);
  const sources = await sourcesOf(session, paths);
  const comparedSources =
    options.comparisonGroup === undefined ? [] : await sourcesOf(session, [options.comparisonGroup]);
  if (session.usage.length > 0 || session.problems.errors > 0) return { kind: "nothing" };
  const read = async (from: typeof sources): Promise<HistoryBuilder> => {
    const builder = new HistoryBuilder();
    for (const source of from) await readPeople(source, builder, { each }, session.problems);
    return builder;
  };
  const builder = await read(sources);
  const comparedBuilder = comparedSources.length === 0 ? undefined : await read(comparedSources);
  if (session.problems.errors > 0) return { kind: "nothing" };
  const history = builder.finish();
  const compared = comparedBuilder?.finish();
  const today = monthOf(readDay(session.today)!);
  const through = asked.through ?? Math.min(today, monthOf(history.read.lastDay));
  checkTogether(session, history, compared?.statuses ?? [], asked, through);
  if (session.usage.length > 0) return { kind: "nothing" };
  const kinds = history.statuses.map((status) => kindOfStatus(status, asked.said));
  const { since, gap, minCell } = asked;
  const by = asked.by ?? (history.traits.sex === undefined ? [] : ["sex" as const]);
  const found = follow(history, { kinds, gap, through, since, per: options.per, by });
  const shown = shownOf(found, { minCell, mostWays, fromStart: since === undefined });
  const comparison =
    compared &&
    comparisonOf(
      session,
      { history, rules: { kinds, gap, through, since }, ends: found.ends, shown },
      compared,
      { columns: asked.weighOn, said: asked.said, through: asked.through, minCell },
    );
  if (session.usage.length > 0) return { kind: "nothing" };
  const period = { first: monthText(found.first), last: monthText(through) };
  const report = followupReport(
    shown,
    {
      each,
      per: options.per,
      gap,
      minCell,
      ...period,
      since: since === undefined ? undefined : monthText(since),
      statuses: history.statuses.map((status, i) => ({ status, kind: kinds[i]! })),
      read: history.read,
      rowsAfter: found.rowsAfter,
      daysWithSeveral: found.daysWithSeveral,
      differing: (["sex", "birthYear"] as const).flatMap((trait) => {
        const people = history.traits[trait]?.differing ?? 0;
        return people === 0 ? [] : [{ trait, people }];
      }),
      ...(comparison === undefined
        ? {}
        : {
            comparison: {
              shown: comparison.shown,
              kindOf: (status: string) => kindOfStatus(status, asked.said),
            },
          }),
    },
    await provenanceOf(session, [...sources, ...comparedSources]),
  );
  if (options.previous !== undefined) await tellDifferences(session, options.previous, report, minCell);
  if (options.write === undefined) return { kind: "report", report };
  const { rates, few } = moveRates(history, { kinds, gap, through, since }, minCell);
  const folder = {
    path: options.write,
    files: flowFiles(
      rates,
      { ...period, today: session.today },
      session.language,
      minCell,
      comparison && { rates: comparison.rates.rates, columns: comparison.shown.columns },
    ),
    said: [
      say("followup.written", {
        folder: options.write,
        rates: rates.length + (comparison?.rates.rates.length ?? 0),
      }),
      ...(few.length > 0 ? [say("followup.written.few", { pairs: few })] : []),
    ],
  };
  return { kind: "report", report, folder };
};

/** Flags that ask for what no question in SQL does. */
const notInSql = (options: Options): string[] => [
  ...(options.by === undefined ? [] : ["--by"]),
  ...(options.per === "month" ? ["--per month"] : []),
  ...(options.households ? ["--households"] : []),
  ...(["write", "previous", "plan", "outcome", "states", "alternative", "models"] as const).flatMap((flag) =>
    options[flag] === undefined ? [] : [`--${flag}`],
  ),
  ...(options.record ? ["--record"] : []),
  ...(options.comparisonGroup === undefined ? [] : ["--comparison-group"]),
];

const mostWays = 12;

/** What only the files can tell of the command line. */
function checkTogether(
  { usage }: Session,
  history: History,
  comparedStatuses: readonly string[],
  asked: {
    readonly since: MonthNumber | undefined;
    readonly by: readonly Division[] | undefined;
    readonly said: ReadonlyMap<string, StatusKind>;
  },
  through: MonthNumber,
): void {
  if (asked.since !== undefined && asked.since > through) usage.push(say("usage.sinceAfterThrough"));
  usage.push(...beforeRows(history, through));
  const statuses = [...history.statuses, ...comparedStatuses];
  const known = statuses.map(folded);
  for (const status of asked.said.keys())
    if (!known.includes(status))
      usage.push(say("usage.noSuchStatus", { status, known: statuses.slice(0, 30) }));
  for (const division of asked.by ?? [])
    if (groupsBy(division, history) === undefined) usage.push(say("usage.noDivision", { division }));
}
