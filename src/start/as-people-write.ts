import { folded } from "../core/names.js";
import type { Language } from "../texts/words.js";
import { noTopics } from "./answers.js";
import { noChildren } from "./children.js";
import type { Question } from "./questions.js";

/** An answer as people of a language write it, which reads back as the same. */
export function asPeopleWrite(
  answer: string,
  { kind, choices }: Pick<Question, "kind" | "choices">,
  language: Language,
): string {
  const word = (kept: string): string => {
    const choice = choices.find((c) => folded(c.word) === folded(kept));
    return choice === undefined || language === "sv" ? kept : choice.wordEn;
  };
  switch (kind) {
    case "share":
      return answer.replace(/ %$/u, "%");
    case "choice":
      return word(answer);
    case "topics":
      return answer === noTopics ? none(answer, language) : answer.split(", ").map(word).join(",");
    case "children":
      return answer === noChildren ? none(answer, language) : answer;
    default:
      return answer;
  }
}

const none = (answer: string, language: Language): string => (language === "sv" ? answer : "none");
