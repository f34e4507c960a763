import { folded, nearest } from "../core/names.js";
import type { Message } from "../core/explanation.js";
import type { Problem } from "../core/problem.js";
import type { Rulebook } from "../rulebook/rulebook.js";
import { say, text } from "../texts/say.js";
import type { Language } from "../texts/words.js";
import { jobsThen, monthsLater, type Read, readAnswer, readNamed } from "./answers.js";
import { assembleScenario, type NewValue } from "./assemble.js";
import type { Facts } from "./facts.js";
import { type Answers, Gaps, horizonSetting, startSetting } from "./gaps.js";
import type { Interviewed, Put } from "./interview.js";
import type { Question } from "./questions.js";
import type { Start } from "./start.js";
import { type LackingForScenario, type Tried, tryScenario } from "./try-scenario.js";

/** What the answers are gathered for and held against. */
export interface KnownAnswers {
  readonly start: Start;
  readonly rulebook: Rulebook;
  readonly facts: Facts;
  /** `2026-11-21`. */
  readonly today: string;
  /** Why a folder cannot be written. */
  refusesFolder(path: string): Promise<Problem | undefined>;
}

/** The answers as they come in, from options or from a person, and what is still needed. */
export class Gathering implements Interviewed {
  private chosenFolder: string | undefined;
  private readonly answers = new Map<string, string>();
  /** Names of the model that were given a value, by the name folded. */
  private readonly named = new Map<string, NewValue>();
  private lastTry: Promise<Tried> | undefined;

  constructor(
    private readonly known: KnownAnswers,
    private readonly language: Language,
  ) {}

  /** Takes the folder; what is wrong with it comes back. */
  async giveFolder(written: string): Promise<Read> {
    const read = await this.readFolder(written.trim());
    if ("value" in read) this.chosenFolder = read.value;
    return read;
  }

  /** Takes the answer of an option; what is wrong with it comes back. */
  give(question: Question, written: string): Read {
    const read = this.read(question, written.trim());
    if ("value" in read) this.answer(question.name, read.value);
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
    const unit = found.unit ?? "";
    const read = readNamed(unit, value);
    if ("wrong" in read) return read.wrong;
    this.setNamed({ name: found.name, unit, about: found.about ?? "", value: read.value });
    return undefined;
  }

  async next(): Promise<Put | undefined> {
    if (this.chosenFolder === undefined) return this.putFolder();
    const question = this.questions.find((q) => !this.answers.has(q.name) && this.applies(q, this.answers));
    if (question !== undefined) return this.put(question);
    const name = (await this.tried()).lacking[0];
    return name && this.putNamed(name);
  }

  answer(key: string, value: string): void {
    this.lastTry = undefined;
    if (key === FOLDER) this.chosenFolder = value;
    else if (this.questions.some((q) => q.name === key)) this.answers.set(key, value);
    else {
      const named = this.open().find((o) => nameKey(o.name) === key);
      if (named !== undefined)
        this.setNamed({ name: named.name, unit: named.unit ?? "", about: named.about ?? "", value });
    }
  }

  takeBack(key: string): void {
    this.lastTry = undefined;
    if (key === FOLDER) this.chosenFolder = undefined;
    this.answers.delete(key);
    for (const [name, { name: written }] of this.named) if (nameKey(written) === key) this.named.delete(name);
  }

  /** Lets what is proposed hold where that is harmless, and says which answers nobody gave. */
  async settle(): Promise<{
    readonly folder: boolean;
    readonly questions: readonly Question[];
    readonly names: readonly LackingForScenario[];
  }> {
    const missing: Question[] = [];
    const assumed = new Map(this.answers);
    for (const question of this.questions) {
      if (this.answers.has(question.name) || !this.applies(question, assumed)) continue;
      const preset = this.preset(question, assumed);
      if (preset !== undefined) assumed.set(question.name, preset);
      if (preset === undefined || !question.optional) missing.push(question);
      else this.answer(question.name, preset);
    }
    const folder = this.chosenFolder === undefined;
    const open = folder || missing.length > 0;
    return { folder, questions: missing, names: open ? [] : (await this.tried()).lacking };
  }

  /** Only when it has been chosen. */
  get folder(): string {
    return this.chosenFolder!;
  }

  /** The options that say the same as the answers, in the order of the questions. */
  asOptions(): string[] {
    const said = this.questions.flatMap((question) => {
      const value = this.answers.get(question.name);
      return value === undefined || !this.applies(question, this.answers)
        ? []
        : [question.flag, value.replace(/ %$/, "%")];
    });
    const named = [...this.named.values()].flatMap(({ name, value }) => ["--set", `${name}=${value}`]);
    return [this.folder, ...said, ...named];
  }

  /** Only when no question is left. */
  tried(): Promise<Tried> {
    const { known, language } = this;
    const answers = new Map(
      this.questions
        .filter((q) => this.answers.has(q.name) && this.applies(q, this.answers))
        .map((q) => [q.name, this.answers.get(q.name)!]),
    );
    this.lastTry ??= tryScenario(
      assembleScenario({ ...known, answers, others: [...this.named.values()] }, language),
      this.folder,
      known.rulebook,
    );
    return this.lastTry;
  }

  /** Those that are asked as they stand; names of the model are asked for when a scenario lacks them. */
  private get questions(): readonly Question[] {
    return this.known.start.questions.filter((q) => q.kind !== "name");
  }

  /** What may be given a value by name. */
  private open(): readonly Open[] {
    return this.known.rulebook.models.flatMap((m): Open[] => [...m.inputs, ...m.parameters]);
  }

  private gaps(answers: Answers): Gaps {
    return new Gaps(this.known.start, answers, this.known.facts, this.language);
  }

  private applies({ name, when, whenMissing }: Question, answers: Answers): boolean {
    if (whenMissing === "" || answers.has(name)) return this.gaps(answers).holds(when);
    const [start, horizon] = [answers.get(startSetting), answers.get(horizonSetting)];
    if (start === undefined || horizon === undefined) return false;
    const last = monthsLater(start, Number(horizon) - 1);
    return !this.known.facts.knows(whenMissing, start, last) && this.gaps(answers).holds(when);
  }

  private preset(question: Question, answers: Answers): string | undefined {
    if (question.preset.sv === "") return undefined;
    if (question.kind === "month") return monthsLater(this.known.today.slice(0, 7), 1);
    return this.gaps(answers).text(question.preset);
  }

  private setNamed(named: NewValue): void {
    this.lastTry = undefined;
    this.named.set(folded(named.name), named);
  }

  private read(question: Question, written: string): Read {
    const { answers, known } = this;
    return readAnswer[question.kind](written, { ...known, question, answers, gaps: this.gaps(answers) });
  }

  private async readFolder(written: string): Promise<Read> {
    if (written === "" || written.includes("\0")) return { wrong: say("init.bad.folder") };
    const problem = await this.known.refusesFolder(written);
    return problem === undefined ? { value: written } : { problem };
  }

  private putFolder(): Put {
    return {
      key: FOLDER,
      message: say("init.ask.folder"),
      help: say("init.help.folder"),
      preset: this.known.start.model,
      read: (written) => this.readFolder(written),
    };
  }

  private put(question: Question): Put {
    const { answers, known, language } = this;
    const preset = this.preset(question, answers);
    const ask = question.ask[language];
    return {
      key: question.name,
      message:
        question.kind === "job"
          ? say("init.ask.job", { ask, jobs: jobsThen({ question, answers, facts: known.facts }) })
          : ask,
      help: question.help[language],
      ...(preset === undefined ? {} : { preset }),
      read: (written) => Promise.resolve(this.read(question, written)),
    };
  }

  /** A name of the model as a question: the model says what it is. */
  private putNamed({ name, unit, about }: LackingForScenario): Put {
    const proposed = this.known.start.questions.find(
      (q) => q.kind === "name" && folded(q.name) === folded(name),
    );
    const preset = proposed && this.preset(proposed, this.answers);
    return {
      key: nameKey(name),
      message: say("init.ask.other", {
        name: name.replaceAll("_", " "),
        unit,
        about: text(about, this.language),
      }),
      help: about,
      ...(preset === undefined ? {} : { preset }),
      read: (written) => Promise.resolve(readNamed(unit, written)),
    };
  }
}

const FOLDER = "";
const nameKey = (name: string): string => `--set ${folded(name)}`;

interface Open {
  readonly name: string;
  readonly unit?: string | undefined;
  readonly about?: string;
}
