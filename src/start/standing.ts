import type { Language } from "../texts/words.js";
import type { Facts } from "./facts.js";
import { type Answers, Gaps, horizonSetting, startSetting } from "./gaps.js";
import type { Question } from "./questions.js";
import { monthsLater } from "./read-month.js";
import type { Start } from "./start.js";

/** What holds, given the answers that somebody gave: which questions apply, and what the others come to. */
export class Standing {
  /** Those given that apply, and what holds where a topic is not gone into. By the question's name. */
  readonly answers: Answers;

  constructor(
    private readonly start: Start,
    private readonly facts: Facts,
    private readonly language: Language,
    private readonly given: Answers,
  ) {
    let answers = this.answersSeen(new Map([...given, ...this.unasked(new Map(given))]));
    // What applies may hang on an answer to a question after it, which hangs on others in turn.
    for (let pass = 0; pass < mostPasses; pass++) {
      const next = this.answersSeen(answers);
      const settled = same(next, answers);
      answers = next;
      if (settled) break;
    }
    this.answers = answers;
  }

  get gaps(): Gaps {
    return this.gapsOf(this.answers);
  }

  /** Whether a question is for this person to answer. */
  isAsked(question: Question): boolean {
    return this.isOpen(question) && this.applies(question, this.answers);
  }

  /** A topic is gone into by who chooses it, and by who answers one of its questions. */
  private isOpen({ topic }: Question): boolean {
    if (topic === "") return true;
    const { questions } = this.start;
    const chosen = questions.find((q) => q.kind === "topics");
    const words = (chosen && this.given.get(chosen.name))?.split(", ") ?? [];
    return words.includes(topic) || questions.some((q) => q.topic === topic && this.given.has(q.name));
  }

  private answersSeen(before: Answers): Map<string, string> {
    const unasked = this.unasked(before);
    return new Map(
      this.start.questions.flatMap((question) => {
        const answer = this.given.get(question.name) ?? unasked.get(question.name);
        return answer === undefined || !this.applies(question, before) ? [] : [[question.name, answer]];
      }),
    );
  }

  private unasked(answers: Answers): Map<string, string> {
    const gaps = this.gapsOf(answers);
    return new Map(
      this.start.questions.flatMap((question) => {
        const answer = this.isOpen(question) ? undefined : gaps.preset(question, question.otherwise);
        return answer === undefined ? [] : [[question.name, answer]];
      }),
    );
  }

  private applies({ name, when, whenMissing }: Question, answers: Answers): boolean {
    if (whenMissing === "" || this.given.has(name)) return this.gapsOf(answers).holds(when);
    const [start, horizon] = [answers.get(startSetting), this.horizon(answers)];
    if (start === undefined || horizon === undefined) return false;
    const last = monthsLater(start, Number(horizon) - 1);
    return !this.facts.knows(whenMissing, start, last) && this.gapsOf(answers).holds(when);
  }

  /** The one that is proposed will do until somebody has answered. */
  private horizon(answers: Answers): string | undefined {
    const question = this.start.questions.find((q) => q.name === horizonSetting);
    return answers.get(horizonSetting) ?? (question && this.gapsOf(answers).preset(question));
  }

  private gapsOf(answers: Answers): Gaps {
    return new Gaps(this.start, answers, this.facts, this.language);
  }
}

/** Conditions hang on each other no deeper than this. */
const mostPasses = 6;

const same = (a: Answers, b: Answers): boolean =>
  a.size === b.size && [...a].every(([name, answer]) => b.get(name) === answer);
