import { memoryFiles } from "../../src/cli/memory/memory-files.js";
import type { World } from "../../src/cli/world.js";
import type { Label, Message } from "../../src/core/explanation.js";
import { say, type SentenceId, text } from "../../src/texts/say.js";
import type { Language } from "../../src/texts/words.js";
import { make } from "../elements.js";
import { pageWorld } from "../page-world.js";
import { argvOf } from "./answers.js";
import { type Carried, models, modelsInAdvance } from "./carried.js";
import { CommandLinePanel } from "./command-line-panel.js";
import { commandLine } from "./command-words.js";
import { exampleOf } from "./examples.js";
import { FilesPanel, type FilesShell } from "./files-panel.js";
import { entriesOf, type Entry } from "./kinds.js";
import { mountedTasks } from "./mounted-tasks.js";
import { ResultPanel, type ResultShell } from "./result-panel.js";
import { type Ran, today } from "./run-command.js";
import type { Outcome, Runner } from "./runner.js";
import { section } from "./section.js";
import { State } from "./state.js";
import { type FormShell, TaskForm } from "./task-form.js";
import { type Task, tasks } from "./tasks.js";
import { TasksPanel } from "./tasks-panel.js";
import type { UserFiles } from "./user-files.js";
import { WrittenPanel } from "./written-panel.js";

/** The page: its parts, and what they have in common. */
export class Page implements FilesShell, FormShell, ResultShell {
  readonly state = new State();
  readonly examples: ReadonlyMap<string, Uint8Array>;
  private readonly status = make("p", { className: "status", role: "status" });
  private readonly stop = make("button", { type: "button", hidden: true });
  private options!: HTMLElement;
  private filesPanel!: FilesPanel;
  private tasksPanel!: TasksPanel;
  private resultPanel!: ResultPanel;
  private writtenPanel!: WrittenPanel;
  private commandPanel!: CommandLinePanel;

  constructor(
    private readonly place: HTMLElement,
    private readonly carried: Carried,
    private readonly runner: Runner,
  ) {
    this.examples = new Map([...carried.files].filter(([path]) => path.startsWith("examples/")));
    this.stop.addEventListener("click", () => {
      runner.stop();
    });
    this.lay();
    this.listenToDrops();
  }

  get language(): Language {
    return this.state.language;
  }

  get files(): UserFiles {
    return this.state.files;
  }

  get entries(): readonly Entry[] {
    return this.state.entries;
  }

  text(label: Label): string {
    return text(label, this.state.language);
  }

  words(id: SentenceId): string {
    return this.text({ id, args: {} });
  }

  tell(message: Message): void {
    this.status.textContent = this.text(message);
  }

  world(): Promise<World> {
    const { version, files } = this.carried;
    const own = memoryFiles(new Map([...files, ...this.files.contents]), { models, modelsInAdvance });
    return Promise.resolve({ ...pageWorld(), version, files: own, today });
  }

  async take(files: ReadonlyMap<string, Uint8Array>, how: "given" | "example"): Promise<void> {
    if (how === "example") this.files.add(files);
    else this.files.give(files);
    const added = await entriesOf(files);
    for (const { path } of added) this.state.checks.delete(path);
    await this.changed();
    this.state.choose(this.entries.filter(({ path }) => added.some((one) => one.path === path)));
    this.state.command = undefined;
    this.tasksPanel.show();
    this.layOptions();
    this.changedAnswer();
    const names = added.filter(({ kind }) => kind !== "other").map(({ path }) => path);
    this.filesPanel.tell(names.length === 0 ? say("app.files.nothing") : say("app.files.added", { names }));
  }

  async takeExample(task: Task): Promise<void> {
    const paths = Object.values(task.example ?? {}).flat();
    await this.take(new Map(paths.flatMap((path) => [...exampleOf(this.examples, path)])), "example");
    const draft = this.state.draft(task.id);
    for (const [slot, chosen] of Object.entries(task.example ?? {})) draft.paths.set(slot, chosen);
    this.state.task = task.id;
    this.tasksPanel.show();
    this.layOptions();
    this.options.querySelector<HTMLElement>("button[type=submit]")?.focus();
  }

  async drop({ path }: Entry): Promise<void> {
    this.files.remove(path);
    this.state.checks.delete(path);
    await this.changed();
    this.layOptions();
    this.changedAnswer();
    this.filesPanel.tell(say("app.files.removed", { name: path }));
    this.place.querySelector<HTMLElement>("#files button")?.focus();
  }

  async changed(): Promise<void> {
    this.state.entries = await entriesOf(this.files.contents);
    this.filesPanel.show();
    this.writtenPanel.show();
    for (const entry of this.entries) void this.check(entry);
  }

  /** Says how something was read, and what is wrong with it or asked of it. */
  private async check({ path, kind }: Entry): Promise<void> {
    if (kind === "other" || this.state.checks.has(path)) return;
    this.state.checks.set(path, undefined);
    this.filesPanel.show();
    const ran = await this.quietly(["check", path]);
    if (ran === undefined || !this.state.checks.has(path)) return;
    const said = ran.out.length === 0 ? ran.err : new TextDecoder().decode(ran.out);
    this.state.checks.set(path, { code: ran.code, text: said });
    this.filesPanel.show();
  }

  async quietly(argv: readonly string[]): Promise<Ran | undefined> {
    const outcome = await this.runner.run(this.spoken(argv), this.files.contents);
    if (outcome === "crashed") this.tell(say("app.result.crashed"));
    return typeof outcome === "string" ? undefined : outcome;
  }

  run(argv: readonly string[]): Promise<number | undefined> {
    return this.compute(argv, undefined);
  }

  private async compute(argv: readonly string[], task: Task | undefined): Promise<number | undefined> {
    this.busy(true);
    const page = [...argv, "-O", "html"];
    const asksForFormat = argv.some((word) => /^(?:-[oO]|--format|--output|-h|--help)(?:=|$)/u.test(word));
    const asText = asksForFormat || task?.formats.includes("html") === false;
    let outcome = await this.outcomeOf(asText ? argv : page);
    // What cannot be a page says so, and is text.
    if (!asText && typeof outcome !== "string" && outcome.code === 2) outcome = await this.outcomeOf(argv);
    this.busy(false);
    if (typeof outcome === "string") {
      this.tell(say(outcome === "stopped" ? "app.result.stopped" : "app.result.crashed"));
      return undefined;
    }
    const html = new TextDecoder().decode(outcome.out.subarray(0, 20)).startsWith("<!doctype html>");
    this.state.shown = { argv, task, ran: outcome, html };
    this.state.stale = false;
    this.state.name = undefined;
    this.files.keep(outcome);
    if (outcome.written.size + outcome.gone.length > 0) await this.changed();
    this.resultPanel.show();
    this.resultPanel.focus();
    this.tell(say(outcome.code === 0 ? "app.result.done" : "app.result.failed"));
    return outcome.code;
  }

  private outcomeOf(argv: readonly string[]): Promise<Outcome> {
    return this.runner.run(this.spoken(argv), this.files.contents);
  }

  /** In the language of the page, unless the line says another. */
  private spoken(argv: readonly string[]): readonly string[] {
    const says = argv.some((word) => word === "--lang" || word.startsWith("--lang="));
    return this.language === "sv" || says ? argv : [...argv, "--lang", this.language];
  }

  private busy(now: boolean): void {
    if (now) this.tell(say("app.result.working"));
    this.stop.hidden = !(now && this.runner.stops);
    this.resultPanel.element.setAttribute("aria-busy", String(now));
  }

  private changedAnswer(): void {
    this.state.stale = true;
    this.resultPanel.mark();
    const task = tasks.find(({ id }) => id === this.state.task);
    if (task === undefined) return;
    this.commandPanel.show(commandLine(this.spoken(argvOf(task, this.state.draft(task.id)))));
  }

  /** All of the page, in its language. */
  private lay(): void {
    document.documentElement.lang = this.language;
    this.stop.textContent = this.words("app.result.stop");
    this.filesPanel = new FilesPanel(this);
    this.resultPanel = new ResultPanel(this, make("div", { className: "doing" }, this.status, this.stop));
    this.writtenPanel = new WrittenPanel(this);
    this.tasksPanel = new TasksPanel(this, this.state, () => {
      this.state.command = undefined;
      this.layOptions();
      this.changedAnswer();
    });
    this.commandPanel = new CommandLinePanel(this, this.state, (argv) => void this.compute(argv, undefined));
    this.options = make("div");
    this.place.replaceChildren(
      this.head(),
      make(
        "main",
        {},
        make(
          "div",
          { className: "asked" },
          this.filesPanel.element,
          this.tasksPanel.element,
          section("options", this.words("app.options.heading"), this.options),
        ),
        make("div", { className: "answered" }, this.resultPanel.element, this.writtenPanel.element),
      ),
      this.foot(),
    );
    this.layOptions();
    if (this.state.command === undefined) this.fillCommand();
    else this.commandPanel.show(this.state.command);
  }

  private fillCommand(): void {
    const task = tasks.find(({ id }) => id === this.state.task);
    if (task !== undefined)
      this.commandPanel.show(commandLine(this.spoken(argvOf(task, this.state.draft(task.id)))));
  }

  private head(): HTMLElement {
    const other = this.language === "sv" ? "en" : "sv";
    const button = make("button", { type: "button", textContent: this.words("app.language"), lang: other });
    button.addEventListener("click", () => void this.speak(other));
    return make(
      "header",
      {},
      make("div", { className: "row" }, make("h1", { textContent: this.words("app.title") }), button),
      make("p", { textContent: this.words("app.lead") }),
      make("p", { className: "private", textContent: this.words("app.private") }),
    );
  }

  private foot(): HTMLElement {
    const details = make("details");
    details.append(make("summary", { textContent: this.words("app.licences") }));
    details.addEventListener("toggle", () => {
      if (details.open && details.children.length === 1)
        details.append(make("pre", { className: "text", textContent: this.carried.licences, tabIndex: 0 }));
    });
    return make(
      "footer",
      {},
      make("p", { textContent: this.text(say("app.footer", this.carried)) }),
      details,
    );
  }

  private async speak(language: Language): Promise<void> {
    const { state } = this;
    state.language = language;
    state.command = undefined;
    state.checks.clear();
    this.status.textContent = "";
    const { shown } = state;
    state.shown = undefined;
    this.lay();
    this.place.querySelector<HTMLElement>("header button")?.focus();
    await this.changed();
    if (shown !== undefined) await this.compute(shown.argv, shown.task);
  }

  /** The form of the task at hand. */
  private layOptions(): void {
    const mounted = mountedTasks.find(({ id }) => id === this.state.task);
    if (mounted !== undefined) {
      const place = make("div");
      this.options.replaceChildren(place);
      mounted.mount(place, this);
      return;
    }
    const task = tasks.find(({ id }) => id === this.state.task)!;
    const form = new TaskForm(
      this,
      task,
      () => {
        this.changedAnswer();
      },
      (argv) => void this.compute(argv, task),
    );
    this.options.replaceChildren(form.element, this.commandPanel.element);
  }

  private listenToDrops(): void {
    const isFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
    document.addEventListener("dragover", (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      this.place.classList.add("over");
    });
    document.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) this.place.classList.remove("over");
    });
    document.addEventListener("drop", (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      this.place.classList.remove("over");
      this.filesPanel.dropped(event.dataTransfer!.items);
    });
  }
}
