import { folded, nearest } from "../../core/names.js";
import { readUnit, unchecked } from "../../formula/language/units.js";
import type { Message } from "../../core/explanation.js";
import type { NamedValue } from "../../input/new-scenario/assemble.js";
import { readGiven } from "../../rulebook/calculate/given.js";
import { isValueFault } from "../../rulebook/read/value.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { Interviewed, Put } from "./interview.js";
import {
  type AnswerId,
  type Answers,
  type KnownAnswers,
  type InterviewQuestion,
  questions,
  type Read,
} from "./questions.js";
import { type LackingForScenario, scenarioAnswers, type Tried, tryScenario } from "./new-scenario.js";

/** The answers as they come in, from options or from a person, and what is still needed. */
export class Gathering implements Interviewed {
  private readonly answers = new Map<AnswerId, string>();
  /** Names of the model that were given a value, by the name folded. */
  private readonly named = new Map<string, NamedValue>();
  private lastTry: Promise<Tried> | undefined;

  constructor(
    private readonly known: KnownAnswers,
    private readonly language: Language,
  ) {}

  /** Takes the answer of an option; what is wrong with it comes back. */
  async give(question: InterviewQuestion, written: string): Promise<Read> {
    const read = await question.read(written.trim(), this.answers, this.known);
    if ("value" in read) this.answer(question.id, read.value);
    return read;
  }

  /** Takes `name=value`; what is wrong with it comes back. */
  giveNamed(written: string): Message | undefined {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(written) ?? [];
    if (name === undefined || value === undefined || value.trim() === "")
      return say("init.bad.set", { value: written });
    const open = this.open();
    const found = open.find((o) => folded(o.name) === folded(name));
    if (found === undefined) {
      const near = nearest(
        name,
        open.map((o) => o.name),
      );
      return near === undefined
        ? say("init.bad.setName", { name: name.trim() })
        : say("init.bad.setNameNear", { name: name.trim(), near });
    }
    const wanted = { name: found.name, unit: found.unit ?? "", about: found.about ?? "" };
    const read = readNamed(wanted, value);
    if ("wrong" in read) return read.wrong;
    this.setNamed({ ...wanted, value: read.value });
    return undefined;
  }

  async next(): Promise<Put | undefined> {
    const question = questions.find((q) => !this.answers.has(q.id) && this.applies(q));
    if (question !== undefined) return this.put(question);
    const name = (await this.tried()).lacking[0];
    return name && putNamed(name, this.answers, this.language);
  }

  answer(key: string, value: string): void {
    this.lastTry = undefined;
    const question = questions.find((q) => q.id === key);
    if (question !== undefined) this.answers.set(question.id, value);
    else {
      const named = this.open().find((o) => folded(o.name) === key);
      if (named !== undefined)
        this.setNamed({ name: named.name, unit: named.unit ?? "", about: named.about ?? "", value });
    }
  }

  takeBack(key: string): void {
    this.lastTry = undefined;
    this.answers.delete(key as AnswerId);
    this.named.delete(key);
  }

  /** Lets what is proposed hold where that is harmless, and says which answers nobody gave. */
  async settle(): Promise<{ questions: readonly InterviewQuestion[]; names: readonly LackingForScenario[] }> {
    const missing: InterviewQuestion[] = [];
    const assumed = new Map(this.answers);
    for (const question of questions) {
      if (this.answers.has(question.id) || !(question.applies?.(assumed, this.known) ?? true)) continue;
      const preset = question.preset?.(assumed, this.known);
      if (preset !== undefined) assumed.set(question.id, preset);
      if (preset === undefined || question.optional === undefined) missing.push(question);
      else this.answer(question.id, preset);
    }
    return { questions: missing, names: missing.length > 0 ? [] : (await this.tried()).lacking };
  }

  get folder(): string {
    return this.answers.get("folder")!;
  }

  /** The options that say the same as the answers, in the order of the questions. */
  asOptions(): string[] {
    const said = questions.flatMap(({ id, flag, applies }) => {
      const value = this.answers.get(id);
      if (value === undefined || !(applies?.(this.answers, this.known) ?? true)) return [];
      return flag === "" ? [value] : [flag, value.replace(/ %$/, "%")];
    });
    return [...said, ...[...this.named.values()].flatMap(({ name, value }) => ["--set", `${name}=${value}`])];
  }

  /** Only when no question is left. */
  tried(): Promise<Tried> {
    const { known, language } = this;
    const relevant = new Map([...this.answers].filter(([id]) => this.applies(questionOf(id))));
    const answers = scenarioAnswers(relevant, [...this.named.values()], known);
    this.lastTry ??= tryScenario(answers, this.folder, known.rulebook, language);
    return this.lastTry;
  }

  /** What may be given a value by name. */
  private open(): readonly Open[] {
    return this.known.rulebook.models.flatMap((m): Open[] => [...m.inputs, ...m.parameters]);
  }

  private applies({ applies }: InterviewQuestion): boolean {
    return applies?.(this.answers, this.known) ?? true;
  }

  private setNamed(named: NamedValue): void {
    this.lastTry = undefined;
    this.named.set(folded(named.name), named);
  }

  private put(question: InterviewQuestion): Put {
    const { answers, known } = this;
    const preset = question.preset?.(answers, known);
    return {
      key: question.id,
      message: question.ask(answers, known),
      help: { id: question.help, args: {} },
      ...(preset === undefined ? {} : { preset }),
      read: async (written) => question.read(written, answers, known),
    };
  }
}

interface Open {
  readonly name: string;
  readonly unit?: string | undefined;
  readonly about?: string;
}

const questionOf = (id: AnswerId): InterviewQuestion => questions.find((q) => q.id === id)!;

/** A name of the model as a question: the model says what it is. */
function putNamed({ name, unit, about }: LackingForScenario, answers: Answers, language: Language): Put {
  const preset = proposals.get(name)?.(answers);
  return {
    key: folded(name),
    message: say("init.ask.other", { name: name.replaceAll("_", " "), unit, about: text(about, language) }),
    help: about,
    ...(preset === undefined ? {} : { preset }),
    read: (written) => Promise.resolve(readNamed({ unit }, written)),
  };
}

/** For those who have lived on aid for long, and join an a-kassa when the job begins. */
const proposals = new Map<string, (answers: Answers) => string | undefined>([
  ["månader_utan_arbete", () => "24"],
  ["medlemsmånader", (answers) => answers.get("months")],
]);

function readNamed({ unit }: { unit: string }, written: string): { value: string } | { wrong: Message } {
  const value = written.trim();
  const read = readGiven(value, readUnit(unit) ?? unchecked);
  return value === "" || (typeof read === "object" && isValueFault(read))
    ? { wrong: say("init.bad.value", { value, unit }) }
    : { value };
}
