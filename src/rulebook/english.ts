import { normalized } from "../core/names.js";
import { resources } from "./actor.js";
import type { ModelContent } from "./read/model.js";

/** What the words of the program's own are in English; models may say them otherwise. */
const own: readonly (readonly [swedish: string, english: string])[] = [[resources, "resources"]];

/**
 * What the names and texts of models are in English, by what they are in Swedish: what their rows say of themselves, and
 * `engelska.csv`. Where two models name the same thing, the first one's holds.
 */
export function englishOf(models: readonly ModelContent[]): Map<string, string> {
  const names = new Map<string, string>();
  const add = (swedish: string, english: string | undefined): void => {
    if (swedish === "" || english === undefined || english === "" || names.has(swedish)) return;
    names.set(swedish, english);
  };
  for (const { settings, actors, states, items, outcomes, english } of models) {
    add(settings.title, settings.titleEn);
    for (const { name, nameEn } of [...actors, ...states, ...items, ...outcomes]) add(name, nameEn);
    for (const { name, nameEn } of actors) add(wholeOf(name), nameEn && wholeOf(nameEn));
    for (const { versions, noteEn } of items) add(versions[0]?.dating.note ?? "", noteEn);
    for (const text of english) {
      add(text.name, text.english);
      add(normalized(text.name), text.english);
    }
  }
  for (const [swedish, english] of own) add(swedish, english);
  return names;
}

/** `kommun` of `kommun/socialnämnd`. */
const wholeOf = (actor: string): string => actor.split("/")[0]!;
