import { say } from "../../src/texts/say.js";
import { make } from "../elements.js";
import { download } from "./download.js";
import { preview } from "./preview.js";
import type { Ran } from "./run-command.js";
import { section } from "./section.js";
import type { Shell } from "./shell.js";
import type { Shown, State } from "./state.js";
import { alsoOf, savedAs } from "./answers.js";
import type { Format } from "./tasks.js";
import { toldList } from "./told-list.js";
import { type Told, toldOf } from "./told.js";

export interface ResultShell extends Shell {
  readonly state: State;
  /** Runs a command line and says nothing of it. */
  quietly(argv: readonly string[]): Promise<Ran | undefined>;
}

/** What came of it: what has to be put right or known, what it looks like, and how it is saved. */
export class ResultPanel {
  readonly element: HTMLElement;
  private readonly body = make("div");
  private readonly stale = make("p", { className: "stale", hidden: true });

  /** `doing` says what is going on. */
  constructor(
    private readonly shell: ResultShell,
    doing: HTMLElement,
  ) {
    this.stale.textContent = shell.words("app.result.stale");
    this.element = section("result", shell.words("app.result.heading"), doing, this.stale, this.body);
    this.element.querySelector("h2")!.tabIndex = -1;
    this.show();
  }

  focus(): void {
    this.element.querySelector("h2")!.focus();
  }

  mark(): void {
    const { state } = this.shell;
    this.stale.hidden = !(state.stale && state.shown !== undefined);
  }

  show(): void {
    const { shown } = this.shell.state;
    this.mark();
    if (shown === undefined) {
      this.body.replaceChildren(
        make("p", { className: "about", textContent: this.shell.words("app.result.none") }),
      );
      return;
    }
    const { code, err } = shown.ran;
    const told = toldOf(err);
    const output = this.output(shown);
    this.body.replaceChildren(
      ...(told.messages.length === 0 ? [] : [this.told(told, code)]),
      ...(code === 0 && output !== undefined ? [this.saving(shown)] : []),
      ...(output === undefined ? [] : [output]),
    );
  }

  private told(told: Told, code: number): HTMLElement {
    const heading = make("h3", {
      textContent: this.shell.words(code === 0 ? "app.result.told" : "app.result.wrong"),
    });
    return make(
      "div",
      { className: code === 0 ? "known" : "problems" },
      heading,
      toldList(told),
      ...(told.topics.length === 0 ? [] : [this.topics(told.topics)]),
    );
  }

  /** What can be read more about, shown where it is asked for. */
  private topics(topics: readonly string[]): HTMLElement {
    const place = make("pre", { className: "text", hidden: true, tabIndex: 0 });
    const buttons = topics.map((topic) => {
      const button = make("button", {
        type: "button",
        className: "plain",
        textContent: this.shell.text(say("app.result.readMore", { topic })),
      });
      button.addEventListener("click", () => {
        void this.shell.quietly(["help", topic]).then((ran) => {
          if (ran === undefined) return;
          place.textContent = new TextDecoder().decode(ran.out);
          place.hidden = false;
          place.focus();
        });
      });
      return button;
    });
    return make("div", {}, make("div", { className: "buttons" }, ...buttons), place);
  }

  private output({ ran, html }: Shown): HTMLElement | undefined {
    if (ran.out.length === 0) return undefined;
    const text = new TextDecoder().decode(ran.out);
    const title = this.shell.words("app.result.preview");
    if (html) return preview(text, title);
    return make("pre", {
      className: "text",
      textContent: text,
      tabIndex: 0,
      role: "region",
      ariaLabel: title,
    });
  }

  private saving(shown: Shown): HTMLElement {
    const { shell } = this;
    const { task, argv } = shown;
    const formats: readonly Format[] = task?.formats ?? (shown.html ? everyFormat : ["txt"]);
    const name = make("input", {
      type: "text",
      id: "save-name",
      autocomplete: "off",
      value: shell.state.name ?? task?.file ?? argv[0] ?? "lonsam",
    });
    name.addEventListener("input", () => {
      shell.state.name = name.value;
    });
    const status = make("div", { role: "status" });
    const button = (words: string, format: Format, more: readonly string[]): HTMLElement => {
      const one = make("button", { type: "button", textContent: words });
      one.addEventListener("click", () => {
        const stem = name.value.replace(/[\\/:*?"<>|]/gu, " ").trim() || "lonsam";
        void this.save([...savedAs(task, argv, format), ...more], `${stem}.${format}`, status);
      });
      return one;
    };
    return make(
      "div",
      { className: "saving" },
      make("h3", { textContent: shell.words("app.save.heading") }),
      make(
        "div",
        { className: "field" },
        make("label", { htmlFor: "save-name", textContent: shell.words("app.save.name") }),
        name,
      ),
      make(
        "div",
        { className: "buttons" },
        ...formats.map((format) => button(shell.words(`app.save.${format}`), format, [])),
        ...alsoOf(task, argv).map(({ words, format, argv: more }) =>
          button(shell.words(words), format, more),
        ),
      ),
      make("p", { className: "about", textContent: shell.words("app.save.pdf") }),
      status,
    );
  }

  private async save(argv: readonly string[], name: string, status: HTMLElement): Promise<void> {
    const { shell } = this;
    status.replaceChildren(make("p", { textContent: shell.words("app.result.working") }));
    const ran = await shell.quietly([...argv, "-o", name]);
    const bytes = ran?.written.get(name);
    if (ran === undefined)
      status.replaceChildren(make("p", { textContent: shell.words("app.result.stopped") }));
    else if (bytes === undefined) status.replaceChildren(this.told(toldOf(ran.err), ran.code));
    else {
      download(name, bytes);
      status.replaceChildren(make("p", { textContent: shell.text(say("app.save.done", { name })) }));
    }
  }
}

const everyFormat: readonly Format[] = ["docx", "xlsx", "html", "csv", "json", "md", "svg"];
