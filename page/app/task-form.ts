import { say } from "../../src/texts/say.js";
import { make } from "../elements.js";
import { argvOf, missingIn } from "./answers.js";
import type { Entry } from "./kinds.js";
import type { Shell } from "./shell.js";
import type { Draft, State } from "./state.js";
import type { Field, Slot, Task } from "./tasks.js";
import { exampleTitle } from "./examples.js";

export interface FormShell extends Shell {
  readonly state: State;
  readonly examples: ReadonlyMap<string, Uint8Array>;
  takeExample(task: Task): Promise<void>;
}

/** The form of a task: which files, and the few choices that matter. */
export class TaskForm {
  readonly element: HTMLElement;
  private readonly draft: Draft;
  private readonly controls = new Map<string, HTMLElement>();
  private readonly wrong = make("p", { className: "wrong", id: "form-wrong", role: "alert" });

  constructor(
    private readonly shell: FormShell,
    private readonly task: Task,
    private readonly changed: () => void,
    private readonly compute: (argv: readonly string[]) => void,
  ) {
    const { state } = shell;
    state.settleSlots(task);
    this.draft = state.draft(task.id);
    const first = task.fields.filter(({ more }) => more !== true);
    const more = task.fields.filter((field) => field.more === true);
    const form = make(
      "form",
      { noValidate: true },
      ...task.slots.map((slot) => this.slot(slot)),
      ...first.map((field) => this.field(field)),
      ...(more.length === 0 ? [] : [this.more(more)]),
      this.wrong,
      make("button", { type: "submit", className: "primary", textContent: shell.words("app.compute") }),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submitted();
    });
    this.element = form;
  }

  private more(fields: readonly Field[]): HTMLElement {
    const details = make("details", { open: this.draft.more });
    details.addEventListener("toggle", () => {
      this.draft.more = details.open;
    });
    details.append(
      make("summary", { textContent: this.shell.words("app.options.more") }),
      ...fields.map((field) => this.field(field)),
    );
    return details;
  }

  private submitted(): void {
    const missing = missingIn(this.task, this.draft);
    for (const control of this.controls.values()) control.removeAttribute("aria-invalid");
    this.wrong.textContent = missing
      .map(({ words }) => this.shell.text(say("app.options.needed", { what: this.shell.words(words) })))
      .join(" ");
    if (missing.length === 0) {
      this.compute(argvOf(this.task, this.draft));
      return;
    }
    for (const { id } of missing) this.controls.get(id)?.setAttribute("aria-invalid", "true");
    this.controls.get(missing[0]!.id)?.focus();
  }

  private slot(slot: Slot): HTMLElement {
    const fits = this.shell.state.fitting(slot);
    const others = this.shell.state.entries.filter(
      ({ path, kind }) => !fits.some((one) => one.path === path) && kind !== "other" && kind !== "model",
    );
    if (fits.length === 0 && slot.optional !== true) return this.missing(slot, others);
    return slot.many === true ? this.checkboxes(slot, fits, others) : this.select(slot, fits, others);
  }

  private missing(slot: Slot, others: readonly Entry[]): HTMLElement {
    const { shell, task } = this;
    const [example] = task.example?.[slot.id] ?? [];
    const button = make("button", { type: "button", id: `slot-${slot.id}` });
    if (example !== undefined) {
      const name = exampleTitle(shell.examples, example.split("/")[1]!);
      button.textContent = shell.text(say("app.options.withExample", { name }));
      button.addEventListener("click", () => void shell.takeExample(task));
      this.controls.set(slot.id, button);
    }
    return make(
      "div",
      { className: "field", role: "group", ariaLabel: shell.words(slot.words) },
      make("p", { className: "label", textContent: shell.words(slot.words) }),
      make("p", { className: "about", textContent: shell.words("app.options.missing") }),
      ...(example === undefined ? [] : [button]),
      ...(others.length === 0 || slot.many !== true ? [] : [this.boxesInFold(slot, others)]),
    );
  }

  private checkboxes(slot: Slot, fits: readonly Entry[], others: readonly Entry[]): HTMLElement {
    const boxes = make(
      "fieldset",
      { id: `slot-${slot.id}`, tabIndex: -1 },
      make("legend", { className: "label", textContent: this.shell.words(slot.words) }),
      ...fits.map((entry) => this.box(slot, entry)),
    );
    if (others.length > 0 && slot.optional !== true) boxes.append(this.boxesInFold(slot, others));
    this.controls.set(slot.id, boxes);
    return boxes;
  }

  private boxesInFold(slot: Slot, entries: readonly Entry[]): HTMLElement {
    const chosen = this.draft.paths.get(slot.id) ?? [];
    const details = make("details", { open: entries.some(({ path }) => chosen.includes(path)) });
    details.append(
      make("summary", { textContent: this.shell.words("app.options.others") }),
      ...entries.map((entry) => this.box(slot, entry)),
    );
    return details;
  }

  private box(slot: Slot, { path }: Entry): HTMLElement {
    const box = make("input", {
      type: "checkbox",
      checked: this.draft.paths.get(slot.id)?.includes(path) === true,
    });
    box.addEventListener("change", () => {
      const others = (this.draft.paths.get(slot.id) ?? []).filter((one) => one !== path);
      this.draft.paths.set(slot.id, box.checked ? [...others, path] : others);
      this.changed();
    });
    return make("label", { className: "box" }, box, make("span", { textContent: path }));
  }

  private select(slot: Slot, fits: readonly Entry[], others: readonly Entry[]): HTMLElement {
    const id = `slot-${slot.id}`;
    const select = make("select", { id });
    const option = ({ path }: Entry) => make("option", { value: path, textContent: path });
    if (slot.optional === true)
      select.append(make("option", { value: "", textContent: this.shell.words("app.options.none") }));
    else if ((this.draft.paths.get(slot.id) ?? []).length === 0)
      select.append(make("option", { value: "", textContent: this.shell.words("app.options.choose") }));
    select.append(...fits.map(option));
    const files = others.filter(({ kind }) => kind !== "scenario");
    if (files.length > 0)
      select.append(
        make("optgroup", { label: this.shell.words("app.options.others") }, ...files.map(option)),
      );
    select.value = this.draft.paths.get(slot.id)?.[0] ?? "";
    select.addEventListener("change", () => {
      this.draft.paths.set(slot.id, select.value === "" ? [] : [select.value]);
      this.changed();
    });
    this.controls.set(slot.id, select);
    return labelled(id, this.shell.words(slot.words), select);
  }

  private field(field: Field): HTMLElement {
    const id = `field-${field.id}`;
    const { words, choices, yes, hint } = field;
    const answer = this.draft.texts.get(field.id) ?? "";
    const label = this.shell.words(words);
    const put = (value: string): void => {
      this.shell.state.answer(this.task.id, field, value);
      this.changed();
    };
    if (yes === true) {
      const box = make("input", { type: "checkbox", checked: answer === "yes" });
      box.addEventListener("change", () => {
        put(box.checked ? "yes" : "");
      });
      return make("label", { className: "box" }, box, make("span", { textContent: label }));
    }
    if (choices !== undefined) {
      const select = make("select", { id });
      choices.forEach((choice, i) => {
        select.append(make("option", { value: String(i), textContent: this.shell.words(choice.words) }));
      });
      select.value = answer === "" ? "0" : answer;
      select.addEventListener("change", () => {
        put(select.value);
      });
      return labelled(id, label, select);
    }
    const input = make("input", { type: "text", id, autocomplete: "off", value: answer });
    if (field.needed === true) input.required = true;
    input.addEventListener("input", () => {
      put(input.value);
    });
    this.controls.set(field.id, input);
    if (hint === undefined) return labelled(id, label, input);
    const about = make("p", { className: "about", id: `${id}-hint`, textContent: this.shell.words(hint) });
    input.setAttribute("aria-describedby", about.id);
    return labelled(id, label, input, about);
  }
}

const labelled = (htmlFor: string, textContent: string, ...children: readonly Node[]): HTMLElement =>
  make("div", { className: "field" }, make("label", { htmlFor, textContent }), ...children);
