import { newScenario, type NewGathering } from "../../src/cli/new-scenario.js";
import { storedZip } from "../../src/tabular/workbook/stored-zip.js";
import { type Field, fillForm, type FilledForm, missing } from "../../src/start/form.js";
import type { Gathering } from "../../src/start/gathering.js";
import { problemText } from "../../src/texts/problem-text.js";
import { text } from "../../src/texts/say.js";
import { make } from "../elements.js";
import { commandLine } from "./command-words.js";
import { download } from "./download.js";
import type { MountedTask, Shell } from "./shell.js";
import { WizardField } from "./wizard-field.js";

/** What somebody has written, by question: kept while the page is open, and read anew in each language. */
const written = new Map<string, string>();
/** The folder that the form made last, which it makes anew. */
let made: string | undefined;
let opened: Promise<NewGathering | undefined> | undefined;

/** The questions of `init` as a form. */
export const wizardTask: MountedTask = {
  id: "newScenario",
  group: "scenario",
  words: "app.task.newScenario",
  about: "app.task.newScenario.about",
  mount: (place, shell) => {
    place.replaceChildren(make("p", { textContent: shell.words("app.wizard.opening") }));
    opened ??= shell
      .world()
      .then((world) => newScenario(world, (path) => Promise.resolve(taken(shell, path))));
    void opened.then((gathering) => {
      if (gathering !== undefined && place.isConnected) void new Wizard(shell, place, gathering).fill();
    });
  },
};

/** A folder that holds something else than what the form made. */
function taken(shell: Shell, path: string): { code: "mapp-inte-tom"; at: { file: string } } | undefined {
  const isIn = (one: string): boolean => one === path || one.startsWith(`${path}/`);
  return path !== made && [...shell.files.contents.keys()].some(isIn)
    ? { code: "mapp-inte-tom", at: { file: path } }
    : undefined;
}

class Wizard {
  private readonly fields = new Map<string, WizardField>();
  private readonly list = make("div");
  private readonly wrong = make("div", { role: "alert" });
  private readonly command = make("code");
  private readonly assumed = make("div");
  private readonly saving: HTMLElement;
  private gathering: Gathering;
  private form: FilledForm = { fields: [], complete: false };
  /** What is missing is said once somebody has asked for the scenario. */
  private submitted = false;
  private filling: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly shell: Shell,
    place: HTMLElement,
    private readonly anew: NewGathering,
  ) {
    this.gathering = anew(shell.language);
    this.saving = make(
      "div",
      { className: "buttons", hidden: true },
      this.button("app.wizard.zip", () => {
        this.saveZip();
      }),
      this.button("app.wizard.book", () => void this.saveBook()),
    );
    const form = make(
      "form",
      { noValidate: true },
      make("p", { className: "about", textContent: shell.words("app.wizard.lead") }),
      this.list,
      this.wrong,
      make("button", { type: "submit", className: "primary", textContent: shell.words("app.wizard.make") }),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.submit();
    });
    const details = make("details");
    details.append(
      make("summary", { textContent: shell.words("app.wizard.command") }),
      make("p", {}, this.command),
    );
    place.replaceChildren(form, this.saving, this.assumed, details);
  }

  /** Reads all that is written anew, one time after the other. */
  fill(): Promise<void> {
    const next = this.filling.then(() => this.filled());
    this.filling = next;
    return next;
  }

  private async filled(): Promise<void> {
    const gathering = this.anew(this.shell.language);
    this.form = await fillForm(gathering, written);
    this.gathering = gathering;
    let before: Element | null = null;
    const shown = new Set<string>();
    for (const field of this.form.fields) {
      const view = this.viewOf(field);
      shown.add(field.put.key);
      view.show(field, this.faultOf(field));
      const next: Element | null = before === null ? this.list.firstElementChild : before.nextElementSibling;
      if (next !== view.element) this.list.insertBefore(view.element, next);
      before = view.element;
    }
    for (const [key, { element }] of this.fields) if (!shown.has(key)) element.remove();
    this.command.textContent = commandLine([
      "init",
      ...this.gathering.asOptions(),
      ...(this.shell.language === "en" ? ["--lang", "en"] : []),
    ]);
    if (this.submitted) this.summarize();
  }

  private viewOf(field: Field): WizardField {
    const { key } = field.put;
    // What there is to choose among hangs on the answers before.
    const kept = this.fields.get(key);
    if (kept !== undefined && field.put.question?.kind !== "job") return kept;
    const chosen = JSON.stringify(field.put.choices ?? []);
    if (kept?.element.dataset.choices === chosen) return kept;
    kept?.element.remove();
    const view = new WizardField(
      this.shell,
      field,
      this.fields.size + (kept === undefined ? 0 : 1000),
      (answer) => {
        written.set(key, answer);
        void this.fill();
      },
    );
    view.element.dataset.choices = chosen;
    this.fields.set(key, view);
    return view;
  }

  private faultOf({ put, fault }: Field): string | undefined {
    const { language } = this.shell;
    if (fault === undefined) return undefined;
    if (fault.kind === "missing")
      return this.submitted || written.has(put.key) ? text(missing, language) : undefined;
    return "wrong" in fault.read
      ? text(fault.read.wrong, language)
      : problemText(fault.read.problem, language).trimEnd();
  }

  /** What is wrong, all of it, each with a way to its field. */
  private summarize(): void {
    const faults = this.form.fields.filter(({ fault }) => fault !== undefined);
    if (faults.length === 0) {
      this.wrong.replaceChildren();
      return;
    }
    this.wrong.replaceChildren(
      make("p", { className: "wrong", textContent: this.shell.words("app.wizard.wrong") }),
      make(
        "ul",
        {},
        ...faults.map((field) => {
          const ask = text(field.put.ask, this.shell.language).split("\n")[0]!;
          const link = make("a", { href: `#${this.fields.get(field.put.key)!.id}`, textContent: ask });
          link.addEventListener("click", (event) => {
            event.preventDefault();
            this.fields.get(field.put.key)!.focus();
          });
          return make("li", {}, link);
        }),
      ),
    );
  }

  private async submit(): Promise<void> {
    this.submitted = true;
    await this.fill();
    const fault = this.form.fields.find((field) => field.fault !== undefined);
    if (fault !== undefined || !this.form.complete) {
      this.fields.get(fault?.put.key ?? "")?.focus();
      return;
    }
    const { gathering, shell } = this;
    const { folder } = gathering;
    if (made !== undefined) shell.files.remove(made);
    made = folder;
    if ((await shell.run(["init", ...gathering.asOptions(), "--no-input"])) !== 0) return;
    // A workbook is saved as the file it is.
    this.saving.hidden = /\.xlsx$/iu.test(folder);
    this.showAssumed();
    await shell.run(["run", folder]);
  }

  private showAssumed(): void {
    const assumed = this.gathering.assumed();
    this.assumed.replaceChildren(
      make("p", { textContent: this.shell.words("app.wizard.assumed") }),
      make("ul", {}, ...assumed.map(({ name, value }) => make("li", { textContent: `${name}: ${value}` }))),
    );
    this.assumed.hidden = assumed.length === 0;
  }

  private saveZip(): void {
    const { contents } = this.shell.files;
    const { folder } = this.gathering;
    const entries = [...contents].flatMap(([name, bytes]) =>
      name.startsWith(`${folder}/`) ? [{ name, bytes }] : [],
    );
    download(`${folder}.zip`, storedZip(entries));
  }

  private async saveBook(): Promise<void> {
    const { shell, gathering } = this;
    const [folder, ...said] = gathering.asOptions();
    const file = `${folder!}.xlsx`;
    shell.files.remove(file);
    if ((await shell.run(["init", file, ...said, "--no-input"])) !== 0) return;
    const bytes = shell.files.contents.get(file);
    if (bytes !== undefined) download(file, bytes);
  }

  private button(words: "app.wizard.zip" | "app.wizard.book", pressed: () => void): HTMLElement {
    const button = make("button", { type: "button", textContent: this.shell.words(words) });
    button.addEventListener("click", pressed);
    return button;
  }
}
