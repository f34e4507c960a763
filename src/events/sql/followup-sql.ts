import { folded } from "../../core/names.js";
import type { MonthNumber } from "../../input/people/day.js";
import { moves, places } from "../chain.js";
import { returnKinds } from "../returns.js";
import { furthest, type StatusKind, statusKinds, statusWords } from "../status-kinds.js";

/** Engines that questions are written for. */
export const engines = ["duckdb", "postgres"] as const;
export type Engine = (typeof engines)[number];

/** What the questions are about, and what their comments say in the reader's language. */
export interface SqlAsked {
  readonly engine: Engine;
  readonly gap: number;
  readonly since: MonthNumber | undefined;
  readonly through: MonthNumber | undefined;
  /** What `--count-as` says, by the folded status. */
  readonly said: ReadonlyMap<string, StatusKind>;
  readonly comments: Readonly<Record<SqlComment, string>>;
}
export const sqlQuestions = ["read", "chain", "ways", "returns", "reasons", "timeToSelfSupport"] as const;
export type SqlComment = "head" | "source" | (typeof sqlQuestions)[number];

/**
 * The questions of a follow-up of events, for whoever may not let rows out of a database: temporary tables of what
 * people's rows come to, and then a query each, with the columns that the report has. Counts are as they are: nothing
 * is hidden.
 */
export function followupSql(asked: SqlAsked): string {
  const { comments, engine } = asked;
  const made = [
    { comment: comments.source, sql: rowsTable(engine) },
    { sql: askedTable(asked) },
    { sql: statesTable(asked) },
    { sql: stretchesTable(engine) },
    { sql: runsTable },
    ...sqlQuestions.map((id) => ({ comment: `${id}: ${comments[id]}`, sql: questions[id](engine) })),
  ];
  return [
    comment(comments.head),
    ...made.map((one) => `${"comment" in one ? `${comment(one.comment)}\n` : ""}${one.sql.trim()};`),
    "",
  ].join("\n\n");
}

const comment = (text: string): string =>
  text
    .split("\n")
    .map((line) => `-- ${line}`.trimEnd())
    .join("\n");

/** Months counted from January of the year 0. */
const monthOf = (day: string): string =>
  `(CAST(EXTRACT(YEAR FROM ${day}) AS integer) * 12 + CAST(EXTRACT(MONTH FROM ${day}) AS integer) - 1)`;
const yearOf = (month: string): string => `CAST(FLOOR(${month} / 12.0) AS integer)`;
const dayOfMonth = (day: string): string => `CAST(EXTRACT(DAY FROM ${day}) AS integer)`;
/** Within so many months from a day another comes. */
const monthsTo = (from: string, to: string): string =>
  `(${monthOf(to)} - ${monthOf(from)} + CASE WHEN ${dayOfMonth(to)} > ${dayOfMonth(from)} THEN 1 ELSE 0 END)`;
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** Texts in the order of their bytes. */
const byBytes = (text: string, engine: Engine): string =>
  engine === "postgres" ? `${text} COLLATE "C"` : text;
const integer = (value: number | undefined): string =>
  value === undefined ? "CAST(NULL AS integer)" : String(value);
const countWhere = (condition: string, alias: string): string =>
  `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS "${alias}"`;
const orZero = (from: string, ids: readonly string[]): string =>
  ids.map((id) => `COALESCE(${from}."${id}", 0) AS "${id}"`).join(", ");

/** As names compare: small letters without marks, and spaces and hyphens as one underscore. */
const foldedSql = (text: string): string =>
  `regexp_replace(translate(lower(TRIM(${text})), 'åäöéèëüáàâóòôíìîúùûñç', 'aaoeeeuaaaoooiiiuuunc'), '[ -]+', '_', 'g')`;

/** What is folded are the words, not each of the rows. */
const rowsTable = (engine: Engine): string => `
CREATE TEMPORARY TABLE lonsam_rows AS
WITH words AS (
  SELECT written, TRIM(written) AS status, ${foldedSql("written")}${engine === "postgres" ? ' COLLATE "C"' : ""} AS state
  FROM (SELECT DISTINCT CAST(status AS varchar) AS written FROM handelser) AS found
)
SELECT TRIM(CAST(person AS varchar)) AS person,
       CAST(datum AS date) AS start_day,
       words.status,
       words.state
FROM handelser AS source
JOIN words ON words.written = CAST(source.status AS varchar)`;

const askedTable = ({ gap, since, through }: SqlAsked): string => `
CREATE TEMPORARY TABLE lonsam_asked AS
SELECT LEAST(COALESCE(${integer(since)}, first_row), through_month) AS first_month,
       through_month,
       ${integer(since)} AS since_month,
       ${String(gap)} AS gap
FROM (
  SELECT MIN(${monthOf("start_day")}) AS first_row,
         COALESCE(${integer(through)}, LEAST(${monthOf("CURRENT_DATE")}, MAX(${monthOf("start_day")}))) AS through_month
  FROM lonsam_rows
) AS found`;

function statesTable({ engine, said }: SqlAsked): string {
  const inKind = (kind: StatusKind): string[] => [
    ...[...said].flatMap(([status, own]) => (own === kind ? [status] : [])),
    ...(kind === "measure" ? [] : statusWords[kind].map(folded).filter((word) => !said.has(word))),
  ];
  const cases = statusKinds.flatMap((kind) => {
    const words = [...new Set(inKind(kind))];
    return words.length === 0
      ? []
      : [`         WHEN state IN (${words.map(quoted).join(", ")}) THEN '${kind}'`];
  });
  return `
CREATE TEMPORARY TABLE lonsam_states AS
SELECT state, name, kind,
       CASE kind ${statusKinds.map((kind) => `WHEN '${kind}' THEN ${String(furthest[kind])}`).join(" ")} END AS furthest
FROM (
  SELECT state,
         MIN(${byBytes("status", engine)}) AS name,
         CASE
${cases.join("\n")}
         ELSE 'measure' END AS kind
  FROM lonsam_rows
  GROUP BY state
) AS found`;
}

const stretchesTable = (engine: Engine): string => `
CREATE TEMPORARY TABLE lonsam_stretches AS
WITH days AS (
  SELECT person, start_day, state, kind,
         ROW_NUMBER() OVER (PARTITION BY person, start_day ORDER BY furthest DESC, ${byBytes("state", engine)} DESC) AS choice
  FROM (SELECT DISTINCT person, start_day, state FROM lonsam_rows) AS once
  JOIN lonsam_states USING (state)
  CROSS JOIN lonsam_asked
  WHERE ${monthOf("start_day")} <= through_month
), steps AS (
  SELECT person, start_day, state, kind,
         LAG(state) OVER (PARTITION BY person ORDER BY start_day) AS state_before
  FROM days
  WHERE choice = 1
)
SELECT person, start_day, state, kind,
       ROW_NUMBER() OVER way AS place,
       LAG(kind) OVER way AS kind_before,
       LEAD(start_day) OVER way AS next_day
FROM steps
WHERE state_before IS NULL OR state_before <> state
WINDOW way AS (PARTITION BY person ORDER BY start_day)`;

const runsTable = `
CREATE TEMPORARY TABLE lonsam_runs AS
WITH aid AS (
  SELECT person, start_day, gap,
         ${monthOf("start_day")} AS first_month,
         CASE WHEN next_day IS NULL THEN through_month ELSE ${monthOf("(next_day - 1)")} END AS last_month
  FROM lonsam_stretches CROSS JOIN lonsam_asked
  WHERE kind = 'aid'
), marked AS (
  SELECT *,
         CASE WHEN first_month - 1 - MAX(last_month) OVER (
                PARTITION BY person ORDER BY start_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
              ) < gap THEN 0 ELSE 1 END AS begins
  FROM aid
), numbered AS (
  SELECT *, SUM(begins) OVER (PARTITION BY person ORDER BY start_day) AS run FROM marked
), runs AS (
  SELECT person, run, MIN(first_month) AS first_month, MAX(last_month) AS last_month
  FROM numbered
  GROUP BY person, run
)
SELECT person, run, runs.first_month, last_month,
       LEAD(runs.first_month) OVER (PARTITION BY person ORDER BY run) AS next_month
FROM runs`;

const periods = `period (period, end_month) AS (
  SELECT ${yearOf("first_month")}, LEAST(through_month, ${yearOf("first_month")} * 12 + 11) FROM lonsam_asked
  UNION ALL
  SELECT period + 1, LEAST(through_month, (period + 1) * 12 + 11)
  FROM period CROSS JOIN lonsam_asked
  WHERE period < ${yearOf("through_month")}
)`;

/** An end of support: its last month, when the gap after it is seen. */
const ends = `ended AS (
  SELECT runs.*, gap, through_month
  FROM lonsam_runs AS runs CROSS JOIN lonsam_asked AS asked
  WHERE last_month >= asked.first_month AND last_month + gap <= through_month
)`;

const questions: Readonly<Record<(typeof sqlQuestions)[number], (engine: Engine) => string>> = {
  read: () => `
SELECT (SELECT COUNT(*) FROM lonsam_rows) AS "rows",
       (SELECT COUNT(*) FROM lonsam_rows)
         - (SELECT COUNT(*) FROM (SELECT DISTINCT person, start_day, state FROM lonsam_rows) AS once) AS "twice",
       (SELECT COUNT(DISTINCT person) FROM lonsam_rows) AS "people",
       (SELECT COUNT(DISTINCT person) FROM lonsam_runs) AS "supported"`,

  chain: () => `
WITH RECURSIVE ${periods}, moved AS (
  SELECT ${yearOf(monthOf("start_day"))} AS period,
         CASE WHEN place = 1 THEN 'in' WHEN kind = 'aid' THEN 'back' WHEN kind = 'measure' THEN 'onTo'
              WHEN kind = 'selfSupport' THEN 'out' ELSE 'elsewhere' END AS move
  FROM lonsam_stretches CROSS JOIN lonsam_asked
  WHERE ${monthOf("start_day")} >= first_month AND (place = 1 OR kind <> kind_before OR kind = 'measure')
), moves AS (
  SELECT period, ${moves.map((move) => countWhere(`move = '${move}'`, move)).join(", ")}
  FROM moved
  GROUP BY period
), places AS (
  SELECT period, COUNT(*) AS placed, ${statusKinds.map((kind) => countWhere(`kind = '${kind}'`, kind)).join(", ")}
  FROM period
  JOIN lonsam_stretches
    ON ${monthOf("start_day")} <= end_month AND (next_day IS NULL OR ${monthOf("next_day")} > end_month)
  GROUP BY period
)
SELECT period.period, ${orZero("moves", moves)},
       (SELECT COUNT(DISTINCT person) FROM lonsam_rows) - COALESCE(placed, 0) AS "${places[0]}",
       ${orZero("places", statusKinds)}
FROM period
LEFT JOIN moves ON moves.period = period.period
LEFT JOIN places ON places.period = period.period
ORDER BY period.period`,

  ways: (engine) => `
WITH starts AS (
  SELECT person, MIN(start_day) AS first_day FROM lonsam_stretches WHERE kind = 'aid' GROUP BY person
), way AS (
  SELECT person, string_agg(name, ' → ' ORDER BY start_day) AS path
  FROM lonsam_stretches
  JOIN starts USING (person)
  JOIN lonsam_states USING (state)
  WHERE start_day >= first_day
  GROUP BY person
)
SELECT path, COUNT(*) AS people FROM way GROUP BY path ORDER BY people DESC, ${byBytes("path", engine)}`,

  returns: () => `
WITH RECURSIVE ${periods}, ${ends}, found AS (
  SELECT ${yearOf("last_month")} AS period,
         CASE WHEN last_month + 12 > through_month THEN 'notYetKnown'
              WHEN next_month <= last_month + 12 THEN 'returned'
              WHEN EXISTS (
                SELECT 1 FROM lonsam_stretches AS stretch
                WHERE stretch.person = ended.person AND kind = 'left'
                  AND ${monthOf("stretch.start_day")} BETWEEN last_month AND last_month + 12
              ) THEN 'leftOtherwise'
              ELSE 'notBack' END AS became
  FROM ended
), counted AS (
  SELECT period, COUNT(*) AS "ended", ${returnKinds.map((kind) => countWhere(`became = '${kind}'`, kind)).join(", ")}
  FROM found
  GROUP BY period
)
SELECT period.period, ${orZero("counted", ["ended", ...returnKinds])}
FROM period
LEFT JOIN counted ON counted.period = period.period
ORDER BY period.period`,

  reasons: () => `
WITH ${ends}, after_support AS (
  SELECT ended.person, run, kind,
         ROW_NUMBER() OVER (PARTITION BY ended.person, run ORDER BY start_day) AS choice
  FROM ended
  JOIN lonsam_stretches AS stretch ON stretch.person = ended.person
  WHERE kind IN ('selfSupport', 'measure', 'left')
    AND ${monthOf("start_day")} <= last_month + gap
    AND (next_day IS NULL OR (${monthOf("next_day")} > last_month AND ${monthOf("next_day")} > ${monthOf("start_day")}))
)
SELECT ${countWhere("kind = 'selfSupport'", "selfSupport")},
       ${countWhere("kind IN ('measure', 'left')", "other")},
       ${countWhere("kind IS NULL", "unknown")}
FROM ended
LEFT JOIN after_support AS after
  ON after.person = ended.person AND after.run = ended.run AND choice = 1`,

  timeToSelfSupport: () => `
WITH RECURSIVE starts AS (
  SELECT person, MIN(start_day) AS first_day FROM lonsam_stretches WHERE kind = 'aid' GROUP BY person
), sight AS (
  SELECT person, first_day,
         GREATEST(0, COALESCE(since_month - ${monthOf("first_day")}, 0)) AS late,
         through_month + 1 - ${monthOf("first_day")} - CASE WHEN ${dayOfMonth("first_day")} > 1 THEN 1 ELSE 0 END AS last_seen
  FROM starts CROSS JOIN lonsam_asked
), candidates AS (
  SELECT person, kind, late, last_seen,
         ${monthsTo("first_day", "start_day")} AS to_month,
         ROW_NUMBER() OVER (PARTITION BY person ORDER BY start_day) AS choice
  FROM lonsam_stretches
  JOIN sight USING (person)
  WHERE kind IN ('selfSupport', 'left', 'unknown')
    AND start_day >= first_day
    AND ${monthsTo("first_day", "start_day")} <= last_seen
    AND (next_day IS NULL OR ${monthsTo("first_day", "next_day")} <> ${monthsTo("first_day", "start_day")})
), seen AS (
  SELECT sight.late, COALESCE(to_month, sight.last_seen) AS out_month, kind
  FROM sight
  LEFT JOIN candidates ON candidates.person = sight.person AND choice = 1
  WHERE COALESCE(to_month, sight.last_seen) > sight.late
), changes AS (
  SELECT late + 1 AS month, COUNT(*) AS change FROM seen GROUP BY late
  UNION ALL
  SELECT out_month + 1, -COUNT(*) FROM seen GROUP BY out_month
), moved AS (
  SELECT out_month AS month,
         ${(["selfSupport", "left", "unknown"] as const).map((kind) => countWhere(`kind = '${kind}'`, kind)).join(", ")}
  FROM seen
  GROUP BY out_month
), months (month) AS (
  SELECT 1
  UNION ALL
  SELECT month + 1 FROM months WHERE month < (SELECT MAX(out_month) FROM seen)
), monthly AS (
  SELECT months.month,
         CAST((SELECT SUM(change) FROM changes WHERE changes.month <= months.month) AS double precision) AS in_sight,
         ${(["selfSupport", "left", "unknown"] as const).map((kind) => `CAST(COALESCE(moved."${kind}", 0) AS double precision) AS "${kind}"`).join(", ")}
  FROM months
  LEFT JOIN moved ON moved.month = months.month
), walk (month, in_sight, on_the_way, self_support, gone, not_known) AS (
  SELECT 0, CAST(0 AS double precision), CAST(1 AS double precision), CAST(0 AS double precision),
         CAST(0 AS double precision), CAST(0 AS double precision)
  UNION ALL
  SELECT monthly.month, monthly.in_sight,
         on_the_way - on_the_way * COALESCE(("selfSupport" + "left" + "unknown") / NULLIF(monthly.in_sight, 0), 0),
         self_support + on_the_way * COALESCE("selfSupport" / NULLIF(monthly.in_sight, 0), 0),
         gone + on_the_way * COALESCE("left" / NULLIF(monthly.in_sight, 0), 0),
         not_known + on_the_way * COALESCE("unknown" / NULLIF(monthly.in_sight, 0), 0)
  FROM walk
  JOIN monthly ON monthly.month = walk.month + 1
)
SELECT month, on_the_way AS "onTheWay", self_support AS "selfSupport", gone AS "left", not_known AS "unknown",
       self_support + not_known AS "selfSupportAtMost"
FROM walk
WHERE in_sight > 0
ORDER BY month`,
};
