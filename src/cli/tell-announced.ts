import type { Message } from "../core/explanation.js";
import { announcedChanges } from "../rulebook/announced.js";
import type { AnnouncedChange } from "../rulebook/change.js";
import type { Rulebook } from "../rulebook/rulebook.js";
import type { Use } from "../rulebook/used-values.js";
import { say } from "../texts/say.js";
import type { Session } from "./session.js";

/** Says, before all else, which changes of law a calculation passes with rules from before them: a line for each day. */
export function tellAnnounced(
  { notices, language }: Session,
  rulebook: Rulebook,
  uses: readonly Use[],
  last: string,
): void {
  const days = new Map<string, AnnouncedChange[]>();
  for (const change of announcedChanges(rulebook, uses, last)) {
    const key = `${change.dating.from} ${change.stage}`;
    days.set(key, [...(days.get(key) ?? []), change]);
  }
  for (const changes of days.values()) notices.push(noticeOf(changes, language));
}

function noticeOf(changes: readonly AnnouncedChange[], language: Session["language"]): Message {
  const { dating, stage } = changes[0]!;
  const names = changes.map((change) => nameOf(change, language));
  return say(stage === "decided" ? "changes.decided" : "changes.proposed", { from: dating.from, names });
}

/** What people call a change of law. */
export const nameOf = ({ name, nameEn }: AnnouncedChange, language: Session["language"]): string =>
  language === "en" ? (nameEn ?? name) : name;
