import { isNamedDay } from "../../core/calendar.js";
import { normalized } from "../../core/names.js";
import type { GivenText } from "../../rulebook/calculate/given.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { say } from "../../texts/say.js";
import type { GivenName } from "../../input/scenario/scenario.js";
import type { Session } from "../session.js";
import type { SharedOptions } from "./shared-options.js";

/** `--municipality` and `--set name=value …`, in this order; a later one goes before an earlier. */
export function valuesSet(
  session: Session,
  { set = [], municipality }: Pick<SharedOptions, "set" | "municipality">,
): GivenName[] {
  const given: GivenName[] = [];
  if (municipality !== undefined)
    given.push({ name: "kommun", text: municipality, at: { file: "--municipality" } });
  for (const written of set) {
    const [, name, text] = /^([^=]+)=(.*)$/s.exec(written) ?? [];
    if (name === undefined || text === undefined || text.trim() === "")
      session.usage.push(say("usage.badSet", { value: written }));
    else given.push({ name: normalized(name), text: text.trim(), at: { file: `--set ${name.trim()}` } });
  }
  return given;
}

/** The same by the names that rules have. What cannot be read is said in `session.usage`. */
export function namesSet(
  session: Session,
  rulebook: Rulebook,
  options: Pick<SharedOptions, "set" | "municipality">,
): Map<string, GivenText> {
  return new Map(
    valuesSet(session, options).map(({ name, text, at }) => {
      const resolved = rulebook.resolve(name);
      if ("name" in resolved && resolved.other !== undefined) {
        const { name: own, other: english } = resolved;
        session.problems.add({ code: "namn-pa-tva-sprak", at, name, own, english });
      }
      return ["name" in resolved ? resolved.name : name, { text, at }];
    }),
  );
}

/** The day of `--date`, or today. */
export function dayAsked(session: Session, date: string | undefined): string {
  if (date !== undefined && !isNamedDay(date))
    session.usage.push(say("usage.badDate", { flag: "--date", value: date }));
  return date ?? session.today;
}

/** A name that was set and came to no use is a slip: the nearest known one is told. */
export function tellUnusedNames({ problems }: Session, rulebook: Rulebook, unused: readonly string[]): void {
  for (const name of unused) {
    const resolved = rulebook.resolve(name);
    const near = "name" in resolved ? resolved.name : resolved.near;
    const at = { file: name === "kommun" ? "--municipality" : "--set" };
    problems.add({ code: "namn-oanvant", at, name, ...(near === undefined ? {} : { near }) });
  }
}
