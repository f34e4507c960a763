import { storedZip } from "../../src/tabular/workbook/stored-zip.js";
import { say } from "../../src/texts/say.js";
import { make } from "../elements.js";
import { download } from "./download.js";
import { section } from "./section.js";
import type { Shell } from "./shell.js";

/** The files that commands have written: saved one by one, or all in a zip. */
export class WrittenPanel {
  readonly element: HTMLElement;
  private readonly list = make("ul", { className: "files" });
  private readonly all = make("button", { type: "button" });

  constructor(private readonly shell: Shell) {
    this.all.textContent = shell.words("app.written.zip");
    this.all.addEventListener("click", () => {
      const { written, contents } = shell.files;
      download("lonsam.zip", storedZip(written.map((name) => ({ name, bytes: contents.get(name)! }))));
    });
    this.element = section("written", shell.words("app.written.heading"), this.list, this.all);
    this.show();
  }

  show(): void {
    const { written, contents } = this.shell.files;
    this.element.hidden = written.length === 0;
    this.all.hidden = written.length < 2;
    this.list.replaceChildren(
      ...written.map((path) => {
        const button = make("button", {
          type: "button",
          textContent: this.shell.words("app.written.save"),
          ariaLabel: this.shell.text(say("app.written.saveNamed", { name: path })),
        });
        button.addEventListener("click", () => {
          download(path.slice(path.lastIndexOf("/") + 1), contents.get(path)!);
        });
        return make(
          "li",
          {},
          make("div", { className: "row" }, make("strong", { textContent: path }), button),
        );
      }),
    );
  }
}
