import type { Message } from "../../src/core/explanation.js";
import { say } from "../../src/texts/say.js";
import { make } from "../elements.js";
import type { Entry } from "./kinds.js";
import { section } from "./section.js";
import type { Shell } from "./shell.js";
import type { Checked, State } from "./state.js";
import { most, type Taken, takeChosen, takeDropped } from "./take-files.js";
import { toldList } from "./told-list.js";
import { toldOf } from "./told.js";
import { exampleNames, exampleTitle } from "./examples.js";

/** What the panel asks of the page. */
export interface FilesShell extends Shell {
  readonly state: State;
  readonly examples: ReadonlyMap<string, Uint8Array>;
  take(files: ReadonlyMap<string, Uint8Array>, how: "given" | "example"): Promise<void>;
  drop(entry: Entry): Promise<void>;
}

/** Where files are put in, and what they were read as. */
export class FilesPanel {
  readonly element: HTMLElement;
  private readonly list = make("ul", { className: "files" });
  private readonly heading: HTMLElement;
  private readonly status = make("p", { className: "status", role: "status" });
  private readonly rest = make("p", { className: "about" });

  constructor(private readonly shell: FilesShell) {
    const w = shell.words.bind(shell);
    this.heading = make("h3", { textContent: w("app.files.yours") });
    this.element = section(
      "files",
      w("app.files.heading"),
      this.dropPlace(),
      this.examples(),
      this.status,
      this.heading,
      this.list,
      this.rest,
    );
    this.show();
  }

  /** What is there now. */
  show(): void {
    const { state } = this.shell;
    const shown = state.entries.filter(({ kind }) => kind !== "other");
    const others = state.entries.filter(({ kind, path }) => kind === "other" && !path.endsWith("README.md"));
    this.heading.hidden = shown.length === 0;
    this.list.hidden = shown.length === 0;
    this.rest.hidden = others.length === 0;
    this.rest.textContent = `${this.shell.words("app.kind.other")}: ${others.map(({ path }) => path).join(", ")}`;
    this.list.replaceChildren(...shown.map((entry) => this.item(entry)));
  }

  private dropPlace(): HTMLElement {
    const w = this.shell.words.bind(this.shell);
    const chooser = (folder: boolean, words: string): HTMLElement[] => {
      const input = make("input", { type: "file", multiple: true, hidden: true });
      if (folder) input.webkitdirectory = true;
      input.addEventListener("change", () => {
        if (input.files !== null) void takeChosen(input.files).then((taken) => this.took(taken));
        input.value = "";
      });
      const button = make("button", { type: "button", textContent: words });
      button.addEventListener("click", () => {
        input.click();
      });
      return [input, button];
    };
    const place = make(
      "div",
      { className: "drop" },
      make("p", { className: "invite", textContent: w("app.files.drop") }),
      make("p", { className: "about", textContent: w("app.files.kinds") }),
      make(
        "div",
        { className: "buttons" },
        ...chooser(false, w("app.files.choose")),
        ...chooser(true, w("app.files.chooseFolder")),
      ),
      make("p", { className: "about", textContent: w("app.files.upload") }),
    );
    return place;
  }

  tell(message: Message): void {
    this.status.textContent = this.shell.text(message);
  }

  /** What was dropped anywhere in the page. */
  dropped(items: DataTransferItemList): void {
    void takeDropped(items).then((taken) => this.took(taken));
  }

  private async took(taken: Taken): Promise<void> {
    if (taken.kind === "too much") {
      this.tell(say("app.files.tooMuch", most));
      return;
    }
    if (taken.kind === "unreadable") {
      this.tell(say("app.files.unreadable", { name: taken.name }));
      return;
    }
    if (taken.files.size === 0) this.tell(say("app.files.nothing"));
    else await this.shell.take(taken.files, "given");
  }

  private examples(): HTMLElement {
    const { shell } = this;
    const select = make("select", { id: "example" });
    for (const name of exampleNames(shell.examples))
      select.append(make("option", { value: name, textContent: exampleTitle(shell.examples, name) }));
    select.value = "gavle-dua";
    const button = make("button", { type: "button", textContent: shell.words("app.files.take") });
    button.addEventListener("click", () => {
      const start = `examples/${select.value}/`;
      void shell.take(new Map([...shell.examples].filter(([path]) => path.startsWith(start))), "example");
    });
    return make(
      "div",
      { className: "field" },
      make("label", { htmlFor: "example", textContent: shell.words("app.files.example") }),
      make("div", { className: "buttons" }, select, button),
    );
  }

  private item(entry: Entry): HTMLElement {
    const { shell } = this;
    const { path, kind } = entry;
    const remove = make("button", {
      type: "button",
      className: "plain",
      textContent: shell.words("app.files.remove"),
      ariaLabel: shell.text(say("app.files.removeNamed", { name: path })),
    });
    remove.addEventListener("click", () => void shell.drop(entry));
    return make(
      "li",
      {},
      make(
        "div",
        { className: "row" },
        make(
          "span",
          {},
          make("strong", { textContent: path }),
          make("span", { className: "kind", textContent: ` ${shell.words(`app.kind.${kind}`)}` }),
        ),
        remove,
      ),
      ...this.checked(path),
    );
  }

  private checked(path: string): HTMLElement[] {
    const { state } = this.shell;
    if (!state.checks.has(path)) return [];
    const checked = state.checks.get(path);
    if (checked === undefined)
      return [make("p", { className: "about", textContent: this.shell.words("app.files.reading") })];
    return this.found(checked);
  }

  private found({ code, text }: Checked): HTMLElement[] {
    const told = toldOf(text);
    const closing = told.messages.at(-1)?.says ?? "";
    const rest = { ...told, messages: told.messages.slice(0, -1) };
    const says = make("p", { className: code === 0 ? "about" : "wrong", textContent: closing });
    if (rest.messages.length === 0) return [says];
    const details = make("details", { open: code !== 0 });
    details.append(
      make("summary", {
        textContent: this.shell.words(code === 0 ? "app.files.howRead" : "app.result.wrong"),
      }),
      toldList(rest),
    );
    return [says, details];
  }
}
