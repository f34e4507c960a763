import { folded } from "../../core/names.js";
import type { Division } from "../../events/groups.js";
import { say } from "../../texts/say.js";
import { listOption } from "../line/option-values.js";
import type { Session } from "../session.js";

const swedish: Readonly<Record<Division, string>> = {
  sex: "kön",
  age: "ålder",
  education: "utbildning",
  household: "hushåll",
  cause: "orsak",
  hindrance: "hinder",
  measure: "insats",
};

/** Some of the divisions that may be chosen, by their English or Swedish name, each once; another is told. */
export function divisionsOption<D extends Division>(
  { usage }: Session,
  flag: string,
  value: string | undefined,
  among: readonly D[],
): readonly D[] | undefined {
  const found = listOption(value)?.flatMap((word) => {
    const division = among.find((one) => [one, swedish[one]].map(folded).includes(folded(word)));
    if (division === undefined)
      usage.push(say("usage.badChoice", { flag, value: word, choices: among.join(", ") }));
    return division ?? [];
  });
  return found === undefined ? undefined : [...new Set(found)];
}
