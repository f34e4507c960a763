import { say, text } from "../texts/say.js";
import { problemText } from "../texts/problem-text.js";
import type { Language } from "../texts/words.js";
import type { Label } from "../core/explanation.js";
import type { Read } from "./answers.js";
import type { Question } from "./questions.js";

/** One question to a person at a terminal. */
export interface Answering {
  readonly message: string;
  /** What return means. */
  readonly preset?: string;
  /** What is wrong with an answer; undefined when nothing is. */
  readonly check: (text: string) => Promise<string | undefined>;
}

/** The answer as written, trimmed; undefined when the person leaves (Ctrl-C, Ctrl-D, a terminal that closes). */
export type Ask = (asked: Answering) => Promise<string | undefined>;

/** A question as it is put, whatever it is about: at a terminal, or as a field of a form. */
export interface Put {
  /** Tells it from every other. */
  readonly key: string;
  readonly ask: Label;
  readonly help: Label;
  /** What the model says of it; undefined for the folder and for names of the model. */
  readonly question?: Pick<Question, "kind" | "topic" | "unit">;
  /** What there is to choose among. */
  readonly choices?: readonly PutChoice[];
  /** Where what is proposed comes from. */
  readonly source?: Label;
  readonly preset?: string;
  readonly read: (text: string) => Promise<Read>;
}

export interface PutChoice {
  readonly word: string;
  /** What it means; empty where the word says it. */
  readonly about: string;
}

/** What the interview asks from, and where answers go. */
export interface Interviewed {
  /** The first question without an answer; undefined when there is none. */
  next(): Promise<Put | undefined>;
  answer(key: string, value: string): void;
  /** Takes an answer back, so that its question comes again. */
  takeBack(key: string): void;
}

/** Asks until nothing is left. False when the person leaves. `?` helps, `<` goes back to the question before. */
export async function interview(
  interviewed: Interviewed,
  ask: Ask,
  tell: (text: string) => Promise<void>,
  language: Language,
): Promise<boolean> {
  const asked: string[] = [];
  const before = new Map<string, string>();
  for (let put = await interviewed.next(); put !== undefined; put = await interviewed.next()) {
    const { key, help, read } = put;
    const preset = before.get(key) ?? put.preset;
    const written = await ask({
      message: messageOf(put, language),
      ...(preset === undefined ? {} : { preset }),
      check: async (answer) => (isCommand(answer) ? undefined : whyNot(await read(answer), language)),
    });
    if (written === undefined) return false;
    if (written === HELP) await tell(`${text(help, language)}\n`);
    else if (written === BACK) {
      const last = asked.pop();
      if (last === undefined) await tell(`${text(say("init.firstQuestion"), language)}\n`);
      else interviewed.takeBack(last);
    } else {
      const answer = await read(written);
      if (!("value" in answer)) continue;
      before.set(key, answer.value);
      asked.push(key);
      interviewed.answer(key, answer.value);
    }
  }
  return true;
}

/** Few words to choose among stand in the question itself; others, and those that need explaining, in a list under it. */
function messageOf({ ask, choices = [], question, source }: Put, language: Language): string {
  const lines = [text(ask, language)];
  const isList = question?.kind === "job" || choices.some((c) => c.about !== "");
  if (isList) {
    lines.push(...choices.map(({ word, about }, i) => `  ${String(i + 1)} ${word}${about && `: ${about}`}`));
    const how = question?.kind === "topics" ? "init.chooseSome" : "init.chooseOne";
    lines.push(text(say(how), language));
  }
  if (source !== undefined) lines.push(`  ${text(source, language)}`);
  return lines.join("\n");
}

const HELP = "?";
const BACK = "<";
const isCommand = (answer: string): boolean => answer === HELP || answer === BACK;

function whyNot(read: Read, language: Language): string | undefined {
  if ("wrong" in read) return text(read.wrong, language);
  return "problem" in read ? problemText(read.problem, language).trimEnd() : undefined;
}
