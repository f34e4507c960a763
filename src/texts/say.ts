import type { Label, Message } from "../core/explanation.js";
import { sentences } from "./sentences.js";
import type { Language } from "./words.js";

type Catalog = typeof sentences;
export type SentenceId = keyof Catalog;
type ArgsOf<S> = S extends (args: infer A) => string ? A : Record<string, never>;

const catalog: Readonly<Record<string, Readonly<Record<Language, unknown>> | undefined>> = sentences;

/** A sentence to be said later, in whichever language. The compiler checks the arguments. */
export function say<Id extends SentenceId>(
  ...[id, args]: Catalog[Id]["sv"] extends string ? [id: Id] : [id: Id, args: ArgsOf<Catalog[Id]["sv"]>]
): Message {
  return { id, args: args ?? {} };
}

/** The words of a label in a language. Throws RangeError on an id that is not in the catalogue (a bug of ours). */
export function text(label: Label, language: Language): string {
  if (typeof label === "string") return label;
  const sentence = catalog[label.id]?.[language];
  if (typeof sentence === "string") return sentence;
  if (typeof sentence === "function") return (sentence as (args: unknown) => string)(label.args);
  throw new RangeError(`no such sentence: ${label.id}`);
}
