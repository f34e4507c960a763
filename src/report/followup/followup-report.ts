import type { ShownComparison } from "../../events/comparison/shown-comparison.js";
import { returnKeys } from "../../events/returns.js";
import type { ShownFollowed } from "../../events/shown.js";
import { type StatusKind, statusKinds } from "../../events/status-kinds.js";
import type { HistoryRead } from "../../input/people/history.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { bodyRow, notCell, shareColumn, textCell, textColumn, totalRow } from "../cells.js";
import type { Cell, Provenance, Report, Table } from "../report.js";
import { countColumn, estimatedShare, groupLabel, inPercent, shownCell } from "./cells.js";
import { comparisonChart, comparisonLead, comparisonTables } from "./comparison-tables.js";
import { betweenTable, chainTable, monthsTable, stepsTable } from "./chain-tables.js";
import {
  reasonRange,
  reasonsTable,
  returnColumns,
  returnSharesTable,
  returnsTable,
} from "./returns-tables.js";
import { bandsTable, endsTable, sharesTable } from "./time-tables.js";
import { waysChart, waysTable } from "./ways-table.js";

/** How it was asked, as far as a reader must know it. */
export interface FollowupAsked {
  readonly each: "person" | "household";
  readonly per: "month" | "year";
  readonly gap: number;
  readonly minCell: number;
  /** As `2024-01`. */
  readonly first: string;
  readonly last: string;
  readonly since: string | undefined;
  /** The statuses that were read, by what they count as. */
  readonly statuses: readonly { readonly status: string; readonly kind: StatusKind }[];
  readonly read: HistoryRead;
  readonly rowsAfter: number;
  readonly daysWithSeveral: number;
  /** Of the columns whose words should not change. */
  readonly comparison?: {
    readonly shown: ShownComparison;
    readonly kindOf: (status: string) => StatusKind;
  };
  readonly differing: readonly { readonly trait: "sex" | "birthYear"; readonly people: number }[];
}

/** What happened to people: first what was read and what fell away, then the chain, how long it takes and who came back. */
export function followupReport(shown: ShownFollowed, asked: FollowupAsked, provenance: Provenance): Report {
  const { each, per, gap } = asked;
  const ways = waysTable(shown, each);
  const chart = waysChart(shown, ways, each);
  const period = { first: asked.first, last: asked.last };
  const { comparison } = asked;
  const compared = comparison === undefined ? [] : comparisonTables(comparison.shown);
  const charts = [chart, comparison && comparisonChart(comparison.shown, compared)].filter(
    (one) => one !== undefined,
  );
  return {
    id: "followup",
    title: say("followup.title", period),
    intro: [],
    lead: {
      heading: say("followup.heading"),
      paragraphs: [
        lead(shown, asked),
        ...(comparison === undefined
          ? []
          : [
              comparisonLead(
                comparison.shown,
                ({ from, to }) =>
                  comparison.kindOf(from) === "aid" && comparison.kindOf(to) === "selfSupport",
              ),
            ]),
      ],
    },
    tables: [
      readTable(shown, asked),
      ...compared,
      chainTable(shown),
      ...(shown.months.length > 0 ? [monthsTable(shown)] : []),
      ways,
      stepsTable(shown, each),
      betweenTable(shown),
      endsTable(shown),
      sharesTable(shown),
      bandsTable(shown),
      returnsTable(shown, per, gap),
      returnSharesTable(shown),
      reasonsTable(shown),
      ...shown.groups.map((groups) => groupTable(groups, shown, each)),
    ].filter(({ rows }) => rows.length > 0),
    ...(charts.length === 0 ? {} : { charts }),
    notes: notes(shown, asked),
    assumptions: [],
    provenance,
  };
}

function lead(shown: ShownFollowed, { each, first, last }: FollowupAsked): Label[] {
  const { returned, leftOtherwise, notBack } = shown.returnsTotal;
  const range = reasonRange(shown);
  const known =
    returned === undefined || leftOtherwise === undefined || notBack === undefined
      ? undefined
      : returned + leftOtherwise + notBack;
  const said = [
    ...(shown.supported === undefined
      ? []
      : [say("followup.lead.people", { people: shown.supported, each, first, last })]),
    ...(shown.median.kind === "at" ? [say("followup.lead.median", { months: shown.median.months })] : []),
    ...(shown.median.kind === "notReached" ? [say("followup.lead.notHalf")] : []),
    ...(known === undefined || known === 0
      ? []
      : [say("followup.lead.back", { ended: known, back: returned!, share: inPercent(returned! / known) })]),
    ...(range === undefined ? [] : [say("followup.lead.reasons", range)]),
  ];
  return said.length === 0 ? [say("followup.lead.none")] : said;
}

function readTable(shown: ShownFollowed, asked: FollowupAsked): Table {
  const { read, each } = asked;
  // Rows are no people, and how many fell away points nobody out.
  const fell: readonly (readonly [Label, number])[] = [
    [say("followup.read.twice"), read.twice],
    [say("followup.read.nothingPaid"), read.nothingPaid],
    [say("followup.read.after", { last: asked.last }), asked.rowsAfter],
    [say("followup.read.several"), asked.daysWithSeveral],
  ];
  return {
    id: "read",
    title: say("followup.read"),
    columns: [
      textColumn("what", say("followup.read.what")),
      countColumn("number", say("followup.read.number")),
    ],
    rows: [
      bodyRow(textCell(say("followup.read.rows")), shownCell(read.rows)),
      ...fell
        .filter(([, number]) => number > 0)
        .map(([what, number]) => bodyRow(textCell(what), shownCell(number))),
      bodyRow(textCell(say("followup.read.people", { each })), shownCell(shown.people)),
      ...(shown.unsupported === 0
        ? []
        : [bodyRow(textCell(say("followup.read.unsupported")), shownCell(shown.unsupported))]),
      ...asked.differing.map(({ trait, people }) =>
        bodyRow(
          textCell(say("followup.read.differing", { trait })),
          shownCell(people < asked.minCell ? undefined : people),
        ),
      ),
    ],
    notes: [],
  };
}

function medianCell(median: ShownFollowed["median"]): Cell {
  if (median.kind === "at") return shownCell(median.months);
  return notCell(say(`followup.${median.kind}`));
}

function groupTable(
  { division, groups }: ShownFollowed["groups"][number],
  shown: ShownFollowed,
  each: "person" | "household",
): Table {
  return {
    id: `by${division.charAt(0).toUpperCase()}${division.slice(1)}`,
    title: say("followup.by", { division }),
    columns: [
      textColumn("group", say("followup.group")),
      countColumn("people", say("followup.people", { each })),
      countColumn("medianMonths", say("followup.group.median")),
      shareColumn("withinYear", say("followup.group.year")),
      ...returnColumns,
    ],
    rows: [
      ...groups.map((group) =>
        bodyRow(
          textCell(groupLabel(group.name)),
          shownCell(group.people),
          medianCell(group.median),
          estimatedShare(group.withinYear),
          ...returnKeys.map((key) => shownCell(group.returns[key])),
        ),
      ),
      totalRow(
        textCell(say("followup.total")),
        shownCell(shown.supported),
        medianCell(shown.median),
        { kind: "empty" },
        ...returnKeys.map((key) => shownCell(shown.returnsTotal[key])),
      ),
    ],
    notes: [],
  };
}

function notes(shown: ShownFollowed, { statuses, gap, since, minCell, comparison }: FollowupAsked): Label[] {
  return [
    ...statusKinds.flatMap((kind) => {
      const of = statuses.filter((s) => s.kind === kind).map(({ status }) => status);
      return of.length === 0 ? [] : [say("followup.note.statuses", { kind, statuses: of })];
    }),
    say("followup.note.gap", { gap }),
    ...(since === undefined ? [] : [say("followup.note.since", { since })]),
    ...(shown.hides ? [say("followup.note.hidden", { minCell })] : []),
    ...(comparison === undefined ? [say("followup.note.description")] : []),
  ];
}
