import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import { type Followed, follow, type FollowOptions } from "../../src/events/follow.js";
import { kindOfStatus } from "../../src/events/status-kinds.js";
import { monthOf, readMonth } from "../../src/input/people/day.js";
import { HistoryBuilder } from "../../src/input/people/history-builder.js";
import { readPeople } from "../../src/input/people/read-people.js";

/** What followed for the people of some files; all must be right. `through` and `since` as `2024-03`. */
export async function followed(
  files: readonly string[],
  {
    since,
    through,
    ...options
  }: Partial<Omit<FollowOptions, "since" | "through">> & {
    readonly since?: string;
    readonly through?: string;
  } = {},
): Promise<Followed> {
  const problems = new Problems();
  const builder = new HistoryBuilder();
  for (const [i, text] of files.entries())
    await readPeople(textSource(`fil${String(i + 1)}.csv`, text), builder, { each: "person" }, problems);
  if (problems.all > 0) throw new Error(JSON.stringify(problems.told));
  const history = builder.finish();
  return follow(history, {
    kinds: history.statuses.map((status) => kindOfStatus(status, new Map())),
    gap: 2,
    per: "year",
    by: [],
    since: since === undefined ? undefined : readMonth(since)!,
    through: through === undefined ? monthOf(history.read.lastDay) : readMonth(through)!,
    ...options,
  });
}
