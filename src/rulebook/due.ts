import type { Place } from "../core/explanation.js";
import { folded } from "../core/names.js";
import type { Day } from "../formula/graph/library.js";
import { onDay } from "./calculate/calculator.js";
import { isUnknown, listParameters, type ListedParameter } from "./parameter-list.js";
import type { ModelContent } from "./read/model.js";
import type { StatedRule } from "./read/rules.js";
import type { Rulebook } from "./rulebook.js";

/** Values of one file and one source, or wordings of one source, that somebody must look up before a day. */
export interface Due {
  readonly model: string;
  /**
   * `decided`: known until a day that has passed. `ended`: it held until then, and nothing follows. `missing`: nobody
   * has verified any. `wording`: a rule whose text was read until then.
   */
  readonly why: "decided" | "ended" | "missing" | "wording";
  /** Each once, in the order of the file. */
  readonly names: readonly string[];
  readonly rows: number;
  /** The last day it is known to hold; undefined where it is missing. */
  readonly until?: Day;
  /** Where the last one was published. */
  readonly source: string;
  /** The first of them. */
  readonly at: Place;
}

/** What is due on a day, model by model: values first, then wordings. */
export function dueOn(rulebook: Rulebook, day: Day, model?: string): Due[] {
  const all = listParameters(rulebook, { dates: onDay(day), ...(model === undefined ? {} : { model }) });
  const asked = rulebook.models.filter(({ id }) => model === undefined || folded(id) === folded(model));
  return asked.flatMap((m) =>
    grouped([
      ...all.filter((p) => p.model === m.id).flatMap((p) => dueValue(p, day) ?? []),
      ...dueWordings(m, day),
    ]),
  );
}

type One = Omit<Due, "names" | "rows"> & { readonly name: string };

function dueValue(listed: ListedParameter, day: Day): One | undefined {
  const { model, name, standing, held, latest } = listed;
  const at = latest?.at ?? listed.at;
  if (standing.status === "missing") return { model, why: "missing", name, source: standing.source, at };
  if (standing.status === "none") {
    const until = held.at(-1)?.to;
    if (until === undefined || until >= day || until < yearBefore(day)) return undefined;
    return { model, why: "ended", name, until, source: latest?.source ?? "", at };
  }
  if (!isUnknown(listed) || standing.settled === undefined) return undefined;
  return { model, why: "decided", name, until: standing.settled, source: standing.source, at };
}

/** What ended longer ago than this is history. */
const yearBefore = (day: Day): Day => `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`;

function dueWordings({ id, rules }: ModelContent, day: Day): One[] {
  return rules.flatMap(({ name, versions }) => {
    const last = versions.at(-1) as StatedRule | undefined;
    const settled = last?.dating.settled;
    if (last === undefined || settled === undefined || settled >= day || last.dating.to !== undefined)
      return [];
    const { source } = last.dating;
    return [{ model: id, why: "wording", name, until: settled, source, at: last.at } as const];
  });
}

function grouped(all: readonly One[]): Due[] {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = [one.why, one.at.file, one.until ?? "", one.source].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((same) => {
    const { model, why, until, source, at } = same[0]!;
    const names = [...new Set(same.map((one) => one.name))];
    return { model, why, names, rows: same.length, ...(until === undefined ? {} : { until }), source, at };
  });
}
