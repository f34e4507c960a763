import { type Goal, goalNamed, goalNames } from "../../analysis/many/goals.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import { say } from "../../texts/say.js";
import { asRead } from "../line/typed-name.js";
import { listOption } from "../line/option-values.js";
import type { Session } from "../session.js";

/** Goals by their names, with commas between; undefined when none are named. What there is not is said in `session.usage`. */
export function goalsOption(
  session: Session,
  flag: string,
  written: string | undefined,
  results: readonly RunResult[],
): readonly Goal[] | undefined {
  const names = listOption(written);
  if (names === undefined || names.length === 0) return undefined;
  return names.flatMap((name) => {
    const goal = goalNamed(name, results, session.english);
    if (goal === undefined) {
      const known = asRead(session, goalNames(results, session.language));
      session.usage.push(say("usage.noSuchName", { flag, name, known }));
    }
    return goal ?? [];
  });
}
