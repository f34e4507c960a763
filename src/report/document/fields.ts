import { folded, nearest } from "../../core/names.js";
import type { Label, Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import { yearSpan } from "../../texts/document.js";
import { say, text } from "../../texts/say.js";

/** What a figure is called in a text, as `{totalt}`: the Swedish word first. */
export type FieldNames = readonly [string, ...string[]];

/** A figure that a text may refer to. */
export interface Field {
  readonly names: FieldNames;
  readonly value: Label;
}

/** Words of somebody's, and where they stand. */
interface Written {
  readonly text: string;
  readonly at: Place;
}

export const yearsNames: FieldNames = ["år", "years"];

/** The years that a report is of. */
export const yearsField = (years: readonly number[]): Field => ({
  names: yearsNames,
  value: say("document.text", { sv: yearSpan(years, "sv"), en: yearSpan(years, "en") }),
});

const GAP = /\{([^{}\n]*)\}/gu;

/** Tells of gaps that no figure is called. */
export function tellUnknownFields(
  texts: readonly Written[],
  known: readonly FieldNames[],
  problems: Problems,
): void {
  const byName = new Map(known.flatMap((names) => names.map((name) => [folded(name), names[0]] as const)));
  for (const { text: written, at } of texts)
    for (const [, name = ""] of written.matchAll(GAP)) {
      if (byName.has(folded(name))) continue;
      const near = nearest(name, byName.keys());
      problems.add({
        code: "dokumentfalt-okant",
        at,
        name,
        known: known.map(([first]) => first),
        ...(near === undefined ? {} : { near: byName.get(near)! }),
      });
    }
}

/** The text with figures in its gaps; a gap that none is called stays as it is. */
export function filledText({ text: written }: Written, fields: readonly Field[]): Label {
  const byName = new Map(fields.flatMap((f) => f.names.map((name) => [folded(name), f.value] as const)));
  if (![...written.matchAll(GAP)].some(([, name = ""]) => byName.has(folded(name)))) return written;
  const inLanguage = (language: "sv" | "en"): string =>
    written.replace(GAP, (gap, name: string) => {
      const value = byName.get(folded(name));
      return value === undefined ? gap : text(value, language);
    });
  return say("document.text", { sv: inLanguage("sv"), en: inLanguage("en") });
}
