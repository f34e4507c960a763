import type { Label, Message } from "../core/explanation.js";
import { sentences as english } from "./en/sentences.js";
import { sentences as swedish } from "./sv/sentences.js";
import type { Language } from "./words.js";

/** Swedish decides which sentences there are; English must have the same ones with the same arguments. */
type Catalog = typeof swedish;
export type SentenceId = keyof Catalog;
type ArgsOf<S> = S extends (args: infer A) => string ? A : Record<string, never>;

const catalogs: Readonly<Record<Language, Readonly<Record<string, unknown>>>> = { sv: swedish, en: english };

/** A sentence to be said later, in whichever language. The compiler checks the arguments. */
export function say<Id extends SentenceId>(
  ...[id, args]: Catalog[Id] extends string ? [id: Id] : [id: Id, args: ArgsOf<Catalog[Id]>]
): Message {
  return { id, args: args ?? {} };
}

/** The words of a label in a language. Throws RangeError on an id that is not in the catalogue (a bug of ours). */
export function text(label: Label, language: Language): string {
  if (typeof label === "string") return label;
  const sentence = catalogs[language][label.id];
  if (typeof sentence === "string") return sentence;
  if (typeof sentence === "function") return (sentence as (args: unknown) => string)(label.args);
  throw new RangeError(`no such sentence: ${label.id}`);
}
