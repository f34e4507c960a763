import type { Field } from "../../src/start/form.js";
import { text } from "../../src/texts/say.js";
import { make } from "../elements.js";
import type { Shell } from "./shell.js";

/** A question of the form on the page: it stays the same element while the form is filled in, so that nobody loses their place. */
export class WizardField {
  readonly element: HTMLElement;
  readonly id: string;
  private readonly wrong = make("p", { className: "wrong", hidden: true });
  private readonly controls: readonly (HTMLInputElement | HTMLSelectElement)[];

  constructor(
    private readonly shell: Shell,
    field: Field,
    place: number,
    changed: (written: string) => void,
  ) {
    this.id = `wizard-${String(place)}`;
    this.wrong.id = `${this.id}-wrong`;
    const { kind } = field.put.question ?? {};
    const choices = field.put.choices ?? [];
    if (kind === "topics" || kind === "choice") {
      this.controls = choices.map(({ word }, i) =>
        make("input", {
          type: kind === "topics" ? "checkbox" : "radio",
          name: this.id,
          id: i === 0 ? this.id : `${this.id}-${String(i)}`,
          value: word,
        }),
      );
      this.element = this.group(field);
    } else {
      const control =
        kind === "job"
          ? make("select", { id: this.id }, ...this.options(field))
          : make("input", { type: "text", id: this.id, autocomplete: "off" });
      this.controls = [control];
      this.element = make(
        "div",
        { className: "field" },
        make("label", { htmlFor: this.id, textContent: this.labelOf(field) }),
        control,
        ...this.texts(field),
        this.wrong,
      );
    }
    for (const control of this.controls)
      control.addEventListener("change", () => {
        changed(this.written);
      });
  }

  /** Shows what stands in the field now. What somebody is writing is left alone. */
  show(field: Field, fault: string | undefined): void {
    const [first] = this.controls;
    for (const control of this.controls) {
      const own = control.value;
      if (control.type === "radio" || control.type === "checkbox")
        control.checked = field.written
          .split(/\s*,\s*/u)
          .some((word) => word.toLowerCase() === own.toLowerCase());
      else if (document.activeElement !== control || own === "") control.value = field.written;
      if (fault === undefined) control.removeAttribute("aria-invalid");
      else control.setAttribute("aria-invalid", "true");
    }
    this.wrong.hidden = fault === undefined;
    this.wrong.textContent = fault ?? "";
    first?.setAttribute(
      "aria-describedby",
      ["about", "source", "wrong"]
        .map((part) => `${this.id}-${part}`)
        .filter((id) => this.element.querySelector(`#${id}`) !== null)
        .join(" "),
    );
  }

  focus(): void {
    (this.controls.find((c) => c instanceof HTMLInputElement && c.checked) ?? this.controls[0])?.focus();
  }

  private get written(): string {
    const chosen = this.controls.filter((c) => c instanceof HTMLInputElement && c.checked);
    const [first] = this.controls;
    if (first?.type === "checkbox")
      return chosen.length === 0 ? "inget" : chosen.map((c) => c.value).join(", ");
    return first?.type === "radio" ? (chosen[0]?.value ?? "") : (first?.value ?? "");
  }

  private labelOf({ put }: Field): string {
    return text(put.ask, this.shell.language).replace(/:$/u, "").split("\n").join(" ");
  }

  private group(field: Field): HTMLElement {
    const choices = field.put.choices ?? [];
    const element = make(
      "fieldset",
      {},
      make("legend", { className: "label", textContent: this.labelOf(field) }),
      ...this.controls.map((control, i) => {
        const { word, about } = choices[i]!;
        const said = about === "" ? word : `${word}: ${about}`;
        return make("label", { className: "box" }, control, make("span", { textContent: said }));
      }),
      ...this.texts(field),
      this.wrong,
    );
    return element;
  }

  private options({ put }: Field): HTMLOptionElement[] {
    return [
      make("option", { value: "", textContent: this.shell.words("app.wizard.choose") }),
      ...(put.choices ?? []).map(({ word }) => make("option", { value: word, textContent: word })),
    ];
  }

  private texts({ put }: Field): HTMLElement[] {
    const { language } = this.shell;
    const [ask, help] = [text(put.ask, language), text(put.help, language)];
    const source = put.source === undefined ? "" : text(put.source, language);
    const about = make("p", {
      className: "about",
      id: `${this.id}-about`,
      textContent: help,
      hidden: ask.includes(help),
    });
    const from = make("p", { className: "about", id: `${this.id}-source`, textContent: source });
    return source === "" ? [about] : [about, from];
  }
}
