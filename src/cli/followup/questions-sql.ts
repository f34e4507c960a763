import { type Engine, engines, followupSql, sqlQuestions } from "../../events/sql/followup-sql.js";
import type { StatusKind } from "../../events/status-kinds.js";
import type { MonthNumber } from "../../input/people/day.js";
import { say, text } from "../../texts/say.js";
import type { Result } from "../line/command.js";
import type { Session } from "../session.js";

export const sqlEngines = engines;

/** What a follow-up asks as SQL, for an engine that the rows stay in; what it cannot ask is told. */
export function questionsAsSql(
  session: Session,
  engine: Engine,
  asked: {
    readonly gap: number;
    readonly since: MonthNumber | undefined;
    readonly through: MonthNumber | undefined;
    readonly said: ReadonlyMap<string, StatusKind>;
    readonly files: readonly string[];
    readonly others: readonly string[];
  },
): Result {
  const { usage, language } = session;
  if (asked.files.length > 0) usage.push(say("usage.sqlReadsNothing"));
  for (const flag of asked.others) usage.push(say("usage.sqlWithout", { flag }));
  if (asked.since !== undefined && asked.through !== undefined && asked.since > asked.through)
    usage.push(say("usage.sinceAfterThrough"));
  if (usage.length > 0) return { kind: "nothing" };
  const comments = Object.fromEntries(
    (["head", "source", ...sqlQuestions] as const).map((id) => [id, text(say(`sql.${id}`), language)]),
  ) as Parameters<typeof followupSql>[0]["comments"];
  return { kind: "text", text: followupSql({ ...asked, engine, comments }), exact: true };
}
