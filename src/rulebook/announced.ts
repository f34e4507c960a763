import { normalized } from "../core/names.js";
import type { Day } from "../formula/graph/library.js";
import type { AnnouncedChange } from "./change.js";
import type { Rulebook } from "./rulebook.js";
import type { Use } from "./used-values.js";

/**
 * The changes that a calculation passes without knowing them: it goes on to `last`, and uses a wording or a value from
 * before the change where the change is in force. A model that has been given the new wording says nothing more.
 */
export function announcedChanges(rulebook: Rulebook, uses: readonly Use[], last: Day): AnnouncedChange[] {
  return rulebook.models
    .flatMap(({ changes, folder }) => {
      // Other models may call something of theirs the same.
      const files = new Set(folder.files.map((f) => f.name));
      const own = changes.length === 0 ? [] : uses.filter((use) => files.has(use.stated.at.file));
      return changes.filter(({ of, dating }) => {
        const names = new Set(of.map(normalized));
        return (
          dating.from <= last &&
          own.some((use) => names.has(normalized(use.name)) && isFromBefore(use, dating.from))
        );
      });
    })
    .sort((a, b) => (a.dating.from < b.dating.from ? -1 : 1));
}

const isFromBefore = ({ stated: { dating } }: Use, day: Day): boolean =>
  dating.from < day && (dating.to === undefined || dating.to >= day);
