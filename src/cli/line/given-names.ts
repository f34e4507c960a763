import { isNamedDay } from "../../core/calendar.js";
import type { GivenText } from "../../rulebook/calculate/given.js";
import { unusedName } from "../../formula/graph/names.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { say } from "../../texts/say.js";
import type { Session } from "../session.js";

/** Collects an option that may be given several times. */
export const several = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];

/** `--set name=value …` and `--municipality` as values by name. What cannot be read is said in `session.usage`. */
export function givenNames(
  session: Session,
  rulebook: Rulebook,
  set: readonly string[],
  municipality: string | undefined,
): Map<string, GivenText> {
  const given = new Map<string, GivenText>();
  if (municipality !== undefined) {
    given.set("kommun", { text: municipality, at: { file: "--municipality" } });
  }
  for (const written of set) {
    const [, name, text] = /^([^=]+)=(.*)$/s.exec(written) ?? [];
    if (name === undefined || text === undefined || text.trim() === "") {
      session.usage.push(say("usage.badSet", { value: written }));
      continue;
    }
    const resolved = rulebook.resolve(name);
    const known = "name" in resolved ? resolved.name : name.trim().normalize("NFC").toLowerCase();
    given.set(known, { text: text.trim(), at: { file: `--set ${name.trim()}` } });
  }
  return given;
}

/** The day of `--date`, or today. */
export function dayAsked(session: Session, date: string | undefined): string {
  if (date !== undefined && !isNamedDay(date))
    session.usage.push(say("usage.badDate", { flag: "--date", value: date }));
  return date ?? session.today;
}

/** A name that was set and came to no use is a slip: the nearest known one is told. */
export function tellUnusedNames({ problems }: Session, rulebook: Rulebook, unused: readonly string[]): void {
  for (const name of unused)
    problems.add(
      unusedName(name, { file: name === "kommun" ? "--municipality" : "--set" }, rulebook.names()),
    );
}
