import { make } from "../elements.js";
import { commandWords } from "./command-words.js";
import type { Shell } from "./shell.js";
import type { State } from "./state.js";

/** The same as a command: what the form makes, and what somebody who knows the program makes of it. */
export class CommandLinePanel {
  readonly element: HTMLElement;
  private readonly input: HTMLInputElement;

  constructor(shell: Shell, state: State, run: (argv: readonly string[]) => void) {
    this.input = make("input", {
      type: "text",
      id: "command",
      autocomplete: "off",
      spellcheck: false,
      className: "command",
    });
    const about = make("p", {
      className: "about",
      id: "command-about",
      textContent: shell.words("app.command.about"),
    });
    this.input.setAttribute("aria-describedby", about.id);
    const wrong = make("p", { className: "wrong", role: "alert" });
    this.input.addEventListener("input", () => {
      state.command = this.input.value;
      wrong.textContent = "";
    });
    const form = make(
      "form",
      { noValidate: true },
      make(
        "div",
        { className: "field" },
        make("label", { htmlFor: "command", textContent: shell.words("app.command.label") }),
        this.input,
        about,
      ),
      wrong,
      make("button", { type: "submit", textContent: shell.words("app.command.run") }),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const argv = commandWords(this.input.value);
      if (argv === undefined) wrong.textContent = shell.words("app.command.quote");
      else run(argv);
    });
    const details = make("details", { open: state.commandShown });
    details.addEventListener("toggle", () => {
      state.commandShown = details.open;
    });
    details.append(make("summary", { textContent: shell.words("app.command.summary") }), form);
    this.element = details;
  }

  show(line: string): void {
    this.input.value = line;
  }
}
