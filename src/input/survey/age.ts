import type { Answer } from "./survey-row.js";

/** The first year of each band. */
const bands = [0, 18, 25, 35, 45, 55, 65] as const;

/** The band in which an age is. */
export function bandOf(age: number): Answer {
  const at = bands.findLastIndex((from) => from <= age);
  return { kind: "ages", from: bands[at]!, to: bands[at + 1] === undefined ? undefined : bands[at + 1]! - 1 };
}

/** `37`, `35–44`, `35-44 år`, `65+`; undefined where it is none. */
export function readAge(text: string): Answer | undefined {
  const [, from, to] = /^(\d{1,3})(?:\s*[–—-]\s*(\d{1,3}))?(?:\s*(?:år|years))?$/iu.exec(text) ?? [];
  if (from !== undefined && to === undefined) return bandOf(Number(from));
  if (from !== undefined && Number(from) <= Number(to))
    return { kind: "ages", from: Number(from), to: Number(to) };
  const [, open] = /^(\d{1,3})(?:\s*\+|\s+(?:år )?och äldre|\s+and over)$/iu.exec(text) ?? [];
  return open === undefined ? undefined : { kind: "ages", from: Number(open), to: undefined };
}
