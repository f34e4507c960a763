import { folded, nearest } from "../core/names.js";
import type { Message } from "../core/explanation.js";
import type { Problem } from "../core/problem.js";
import type { Rulebook } from "../rulebook/rulebook.js";
import { say, text } from "../texts/say.js";
import type { Language } from "../texts/words.js";
import { jobsThen, type Read, readAnswer, readNamed } from "./answers.js";
import { asPeopleWrite } from "./as-people-write.js";
import {
  type Assumed,
  assembleScenario,
  assumedIn,
  type NewValue,
  type ScenarioAnswers,
} from "./assemble.js";
import type { Facts } from "./facts.js";
import type { Answers, Gaps } from "./gaps.js";
import type { Interviewed, Put, PutChoice } from "./interview.js";
import type { Question } from "./questions.js";
import { monthsLater } from "./read-month.js";
import { Standing } from "./standing.js";
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

  /** Those passed over wait, and with them what the scenario lacks: it cannot be tried without them. */
  async next(passedOver: ReadonlySet<string> = new Set()): Promise<Put | undefined> {
    if (this.chosenFolder === undefined && !passedOver.has(FOLDER)) return this.putFolder();
    const standing = this.standing();
    const question = this.questions.find(
      (q) => !this.answers.has(q.name) && !passedOver.has(q.name) && standing.isAsked(q),
    );
    if (question !== undefined) return this.put(question, standing);
    if (passedOver.size > 0) return undefined;
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
      const standing = this.standing(assumed);
      if (this.answers.has(question.name) || !standing.isAsked(question)) continue;
      const preset = this.preset(question, standing.gaps);
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
    const standing = this.standing();
    return this.optionsOf(this.questions.filter((q) => q.kind !== "topics" && standing.answers.has(q.name)));
  }

  /** The options that lead back to the question that is next; none when nothing has been answered. */
  asOptionsSoFar(): string[] {
    return this.optionsOf(this.questions);
  }

  /** What holds though nobody answered it; only when no question is left. */
  assumed(): readonly Assumed[] {
    return assumedIn(this.scenario(), this.language);
  }

  /** Only when no question is left. */
  tried(): Promise<Tried> {
    const { rulebook } = this.known;
    this.lastTry ??= tryScenario(assembleScenario(this.scenario(), this.language), this.folder, rulebook);
    return this.lastTry;
  }

  private scenario(): ScenarioAnswers {
    return { ...this.known, answers: this.standing().answers, others: [...this.named.values()] };
  }

  private optionsOf(questions: readonly Question[]): string[] {
    const said = questions.flatMap((question) => {
      const value = this.answers.get(question.name);
      return value === undefined ? [] : [question.flag, asPeopleWrite(value, question, this.language)];
    });
    const named = [...this.named.values()].flatMap(({ name, value }) => ["--set", `${name}=${value}`]);
    return [...(this.chosenFolder === undefined ? [] : [this.chosenFolder]), ...said, ...named];
  }

  /** Those that are asked as they stand; names of the model are asked for when a scenario lacks them. */
  private get questions(): readonly Question[] {
    return this.known.start.questions.filter((q) => q.kind !== "name");
  }

  /** What may be given a value by name. */
  private open(): readonly Open[] {
    return this.known.rulebook.models.flatMap((m): Open[] => [...m.inputs, ...m.parameters]);
  }

  private standing(given: Answers = this.answers): Standing {
    const { start, facts } = this.known;
    return new Standing(start, facts, this.language, given);
  }

  private preset(question: Question, gaps: Gaps): string | undefined {
    if (question.kind === "month" && question.preset.sv !== "")
      return monthsLater(this.known.today.slice(0, 7), 1);
    return gaps.preset(question);
  }

  private setNamed(named: NewValue): void {
    this.lastTry = undefined;
    this.named.set(folded(named.name), named);
  }

  private read(question: Question, written: string): Read {
    const standing = this.standing();
    const { answers, gaps } = standing;
    return readAnswer[question.kind](written, { ...this.known, question, answers, gaps });
  }

  private async readFolder(written: string): Promise<Read> {
    if (written === "" || written.includes("\0")) return { wrong: say("init.bad.folder") };
    const problem = await this.known.refusesFolder(written);
    return problem === undefined ? { value: written } : { problem };
  }

  private putFolder(): Put {
    return {
      key: FOLDER,
      ask: say("init.ask.folder"),
      help: say("init.help.folder"),
      preset: this.known.start.model,
      read: (written) => this.readFolder(written),
    };
  }

  private put(question: Question, standing: Standing): Put {
    const { language } = this;
    const preset = this.preset(question, standing.gaps);
    const choices = this.choicesOf(question, standing.answers);
    const { source, grade, kind, topic } = question;
    return {
      key: question.name,
      ask: question.ask[language],
      help: question.help[language],
      question: { kind, topic, unit: question.unit },
      ...(choices.length === 0 ? {} : { choices }),
      ...(source.sv === "" ? {} : { source: say("init.proposal", { source: source[language], grade }) }),
      ...(preset === undefined ? {} : { preset: asPeopleWrite(preset, question, language) }),
      read: (written) => Promise.resolve(this.read(question, written)),
    };
  }

  private choicesOf(question: Question, answers: Answers): PutChoice[] {
    const { language } = this;
    if (question.kind === "job")
      return jobsThen({ question, answers, facts: this.known.facts }).map((job) => ({
        word: job,
        about: "",
      }));
    return question.choices.map((c) => ({
      word: language === "sv" ? c.word : c.wordEn,
      about: c.about[language],
    }));
  }

  /** A name of the model as a question: the model says what it is. */
  private putNamed({ name, unit, about }: LackingForScenario): Put {
    const proposed = this.known.start.questions.find(
      (q) => q.kind === "name" && folded(q.name) === folded(name),
    );
    const preset = proposed && this.preset(proposed, this.standing().gaps);
    return {
      key: nameKey(name),
      ask: say("init.ask.other", {
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
