import { finishedLater } from "../../core/in-steps.js";
import { say } from "../../texts/say.js";
import { formatAsked } from "../format-asked.js";
import type { Result } from "../line/command.js";
import type { Session } from "../session.js";
import type { Explored } from "./explored.js";
import { type AskedToExplore, pageOf } from "./opened-page.js";
import { packed } from "./recorded-files.js";

/** The report as a page that works it out again, with what it shows first; undefined when that cannot be, and it is told. */
export async function pageAsked(
  session: Session,
  asked: AskedToExplore,
): Promise<{ readonly first: Explored; readonly result: Result } | undefined> {
  if (formatAsked(session.common)?.id !== "html") session.usage.push(say("usage.exploreNeedsHtml"));
  if (session.usage.length > 0) return undefined;
  const page = await pageOf(session, asked);
  if (page === undefined) return undefined;
  const [first] = page.explored;
  const report = await finishedLater(first.at(new Map())!.rest());
  const turnable = { asked: page.asked, files: packed(page.recorded) };
  return { first, result: { kind: "report", report, turnable } };
}
