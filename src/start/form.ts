import type { Label } from "../core/explanation.js";
import { say } from "../texts/say.js";
import type { Gathering } from "./gathering.js";
import type { Put } from "./interview.js";
import type { Read } from "./answers.js";

/** A question as a field of a form, with what stands in it. */
export interface Field {
  readonly put: Put;
  /** What somebody wrote, else what is proposed; empty for neither. */
  readonly written: string;
  /** Undefined where the answer will do. */
  readonly fault?: Fault;
}

export type Fault =
  | { readonly kind: "missing" }
  | { readonly kind: "wrong"; readonly read: Exclude<Read, { readonly value: string }> };

export interface FilledForm {
  /** Those that are asked as the answers stand, in the order of the interview. */
  readonly fields: readonly Field[];
  /** Nothing is missing or wrong, and nothing more is asked. */
  readonly complete: boolean;
}

/**
 * The interview as a form: what was written is read in the order of the questions, as if each were asked in turn, into a
 * gathering without answers. What is missing or wrong is passed over, and what hangs on it is not asked.
 */
export async function fillForm(
  gathering: Gathering,
  written: ReadonlyMap<string, string>,
): Promise<FilledForm> {
  const fields: Field[] = [];
  const passedOver = new Set<string>();
  for (
    let put = await gathering.next(passedOver);
    put !== undefined;
    put = await gathering.next(passedOver)
  ) {
    const answer = (written.get(put.key) ?? put.preset ?? "").trim();
    const read = answer === "" ? undefined : await put.read(answer);
    if (read !== undefined && "value" in read) {
      fields.push({ put, written: answer });
      gathering.answer(put.key, read.value);
      continue;
    }
    passedOver.add(put.key);
    const fault: Fault = read === undefined ? { kind: "missing" } : { kind: "wrong", read };
    fields.push({ put, written: answer, fault });
    // Names of the model come one at a time: the next one hangs on this.
    if (put.question === undefined && put.key.startsWith("--set ")) break;
  }
  return { fields, complete: passedOver.size === 0 };
}

/** What is said of an answer that will not do, where it is no problem with words of its own. */
export const missing: Label = say("init.form.missing");
