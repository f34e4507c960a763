import type { Handle } from "../src/analysis/many/handles.js";
import { type Explored, readHandle, said, type Turned } from "../src/cli/explore/explored.js";
import { keptValues } from "../src/cli/explore/kept-values.js";
import type { Label } from "../src/core/explanation.js";
import type { Session } from "../src/cli/session.js";
import { pageTable } from "../src/export/html/page.js";
import type { Report, Table } from "../src/report/report.js";
import { say, text } from "../src/texts/say.js";
import { make, pause, whenIdle } from "./elements.js";
import { tabList } from "./tabs.js";
import type { ShownReport } from "./shown-report.js";

/** So many steps from one end of a slider to the other. */
const STEPS = 200;

/** Whoever has not turned anything for so many milliseconds has let go, and the rest is worked out. */
const LET_GO = 120;

/** One assumption: a slider where it has limits, and a field. */
interface Control {
  readonly handle: Explored["handles"][number];
  readonly field: HTMLInputElement;
  readonly slider?: HTMLInputElement;
  readonly wrong: HTMLElement;
}

/** The handles of a report. What is put for a name holds in every alternative that has it. */
export class Panel {
  /** Plain decimals by the names of handles: only those that are not as written. */
  private readonly values = new Map<string, string>();
  private readonly controls: Control[] = [];
  private readonly body = make("div");
  private readonly sums = make("div", { className: "sums" });
  private readonly status = make("p", { role: "status", className: "about" });
  private readonly back = make("button", { type: "button" });
  private readonly save = make("button", { type: "button" });
  private shownAlternative: Explored;
  private asked = false;
  /** How many times something has been turned: what an earlier turn began is left. */
  private turns = 0;

  constructor(
    panel: HTMLElement,
    private readonly session: Session,
    /** What the one that is no alternative is called. */
    private readonly whole: "turned.asWrittenTab" | "turned.comparisonTab",
    private readonly alternatives: readonly [Explored, ...Explored[]],
    private readonly report: ShownReport,
  ) {
    this.shownAlternative = alternatives[0];
    panel.querySelector(".wait")?.remove();
    this.back.textContent = this.text(say("turned.back"));
    this.save.textContent = this.text(say("turned.save"));
    this.back.addEventListener("click", () => {
      this.values.clear();
      this.choose(this.shownAlternative);
    });
    this.save.addEventListener("click", () => void this.keep());
    panel.append(
      make("p", { className: "about", textContent: this.text(say("turned.ready")) }),
      ...this.tabs(),
      this.sums,
      this.status,
      this.body,
      make("div", { className: "done" }, this.back, this.save),
    );
    this.lay();
    void this.begin();
  }

  /** The report stands already. It is worked out once all the same: the browser is slower the first time. */
  private async begin(): Promise<void> {
    const found = this.shownAlternative.at(new Map());
    this.renewButtons();
    if (found === undefined) return;
    this.sums.replaceChildren(...this.sumsOf(found.sums));
    await pause(0);
    if (this.turns > 0) return;
    found.begun();
    await this.finish(found, () => undefined);
  }

  private text(label: Label): string {
    return text(label, this.session.language);
  }

  private tabs(): HTMLElement[] {
    if (this.alternatives.length < 2) return [];
    const tabs = this.alternatives.map((of) => ({
      of,
      name: of.alternative ?? this.text(say(this.whole)),
    }));
    const label = this.text(say("turned.alternatives"));
    return [
      tabList(label, tabs, this.report.filled, (one) => {
        this.choose(one);
      }),
    ];
  }

  private choose(one: Explored): void {
    this.shownAlternative = one;
    this.lay();
    this.work();
  }

  /** The controls of the alternative that is shown. */
  private lay(): void {
    const { handles } = this.shownAlternative;
    this.controls.length = 0;
    const limited = handles.filter(({ limits }) => limits !== undefined);
    const free = handles.filter(({ limits }) => limits === undefined);
    const unfolded = this.body.querySelector("details")?.open ?? limited.length === 0;
    const others = make("details", { open: unfolded });
    others.append(
      make("summary", { textContent: this.text(say("turned.free")) }),
      ...free.map((handle) => this.control(handle)),
    );
    this.body.replaceChildren(
      ...(handles.length === 0 ? [make("p", { textContent: this.text(say("turned.none")) })] : []),
      ...limited.map((handle) => this.control(handle)),
      ...(free.length === 0 ? [] : [others]),
    );
  }

  private control(handle: Explored["handles"][number]): HTMLElement {
    const { written: name, limits, base, bases, grade, source } = handle;
    const put = this.values.get(handle.name);
    const value = put ?? base;
    const field = make("input", {
      type: "text",
      autocomplete: "off",
      value: bases !== undefined && put === undefined ? "" : this.said(handle, value),
      ariaLabel: this.text(say("turned.field", { name })),
    });
    const wrong = make("p", { className: "wrong", role: "alert" });
    const slider = limits && this.slider(handle, limits, value);
    const [low = "", high = ""] = limits?.map((end) => this.said(handle, end)) ?? [];
    const written = (bases ?? []).map((one) => `${one.of} ${this.said(handle, one.base)}`).join(", ");
    const about = { base: bases === undefined ? this.said(handle, base) : written, low, high, grade, source };
    this.controls.push({ handle, field, wrong, ...(slider === undefined ? {} : { slider }) });
    field.addEventListener("change", () => {
      this.wrote(handle, field, wrong, slider);
    });
    slider?.addEventListener("input", () => {
      const plain = plainOf(slider, handle);
      field.value = this.said(handle, plain);
      wrong.textContent = "";
      this.put(handle, plain);
    });
    return make(
      "fieldset",
      {},
      make("legend", { textContent: name }),
      make("div", { className: "field" }, ...(slider === undefined ? [] : [slider]), field),
      make("p", { className: "about", textContent: this.text(say("turned.about", about)) }),
      wrong,
    );
  }

  private slider(handle: Handle, [low, high]: readonly [string, string], value: string): HTMLInputElement {
    const step = handle.whole ? 1 : (Number(high) - Number(low)) / STEPS;
    const slider = make("input", { type: "range", min: low, max: high, step: String(step) });
    slider.value = value;
    slider.ariaLabel = this.text(say("turned.slider", { name: handle.written }));
    slider.ariaValueText = this.said(handle, value);
    return slider;
  }

  private wrote(
    handle: Explored["handles"][number],
    field: HTMLInputElement,
    wrong: HTMLElement,
    slider: HTMLInputElement | undefined,
  ): void {
    const plain = readHandle(handle, field.value);
    if (plain === undefined) {
      const base = this.said(handle, handle.base);
      wrong.textContent = this.text(
        say("turned.unreadable", { written: field.value, base, whole: handle.whole }),
      );
      field.setAttribute("aria-invalid", "true");
      return;
    }
    field.removeAttribute("aria-invalid");
    field.value = this.said(handle, plain);
    const [low, high] = handle.limits ?? [];
    const outside =
      low !== undefined &&
      high !== undefined &&
      (Number(plain) < Number(low) || Number(plain) > Number(high));
    wrong.textContent = outside
      ? this.text(say("turned.outside", { low: this.said(handle, low), high: this.said(handle, high) }))
      : "";
    if (slider !== undefined) slider.value = plain;
    this.put(handle, plain);
  }

  private put(handle: Explored["handles"][number], plain: string): void {
    if (handle.bases === undefined && Number(plain) === Number(handle.base)) this.values.delete(handle.name);
    else this.values.set(handle.name, plain);
    for (const { handle: own, slider } of this.controls)
      if (own === handle && slider !== undefined) slider.ariaValueText = this.said(handle, plain);
    this.work();
  }

  /** Works out what is shown, once before the next picture however often it is asked for. */
  private work(): void {
    this.turns += 1;
    if (this.asked) return;
    this.asked = true;
    whenIdle(() => {
      this.asked = false;
      const found = this.shownAlternative.at(this.own());
      this.status.textContent = found === undefined ? this.text(say("turned.cannot")) : "";
      this.renewButtons();
      if (found === undefined) return;
      this.sums.replaceChildren(...this.sumsOf(found.sums));
      this.report.show(found.begun(), "begun");
      this.status.textContent = this.text(say("turned.working"));
      void this.finish(found, (report) => {
        this.report.show(report, "whole");
        this.status.textContent = this.text(say("turned.finished"));
      });
    });
  }

  private renewButtons(): void {
    this.back.disabled = this.values.size === 0;
    this.save.disabled = this.values.size === 0;
  }

  /** What takes longer, step by step, unless something is turned meanwhile. */
  private async finish(found: Turned, done: (report: Report) => void): Promise<void> {
    const { turns } = this;
    const steps = found.rest();
    for (let wait = LET_GO; ; wait = 0) {
      await pause(wait);
      if (turns !== this.turns) return;
      const step = await steps.next();
      if (step.done === true) {
        if (turns === this.turns) done(step.value);
        return;
      }
    }
  }

  /** What is put for the handles of the alternative that is shown. */
  private own(): ReadonlyMap<string, string> {
    const names = new Set(this.shownAlternative.handles.map(({ name }) => name));
    return new Map([...this.values].filter(([name]) => names.has(name)));
  }

  private isComparison(): boolean {
    return this.whole === "turned.comparisonTab" && this.shownAlternative === this.alternatives[0];
  }

  /** Figures down and values across: it is narrow. */
  private sumsOf(turned: Table): HTMLElement[] {
    const { language } = this.session;
    const { columns, parts, title, notes } = pageTable(turned, { language, group: "\u00a0" });
    const rows = parts[0]!.rows;
    const changed = this.values.size > 0;
    const shown = rows.slice(0, changed ? undefined : 1);
    const head = shown.map(({ cells }) =>
      make("th", { scope: "col", className: "number", textContent: cells[0]! }),
    );
    const table = make("table");
    table.append(
      make("caption", { textContent: title }),
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          make("th", {
            scope: "col",
            textContent: this.text(say(this.isComparison() ? "turned.each" : "turned.figure")),
          }),
          ...head,
        ),
      ),
      make(
        "tbody",
        {},
        ...columns.slice(1).map(({ heading }, i) =>
          make(
            "tr",
            {},
            make("th", { scope: "row", textContent: heading }),
            ...shown.map(({ cells }, row) =>
              make("td", {
                className: row === 2 && cells[i + 1] !== "0" ? "number changed" : "number",
                textContent: cells[i + 1]!,
              }),
            ),
          ),
        ),
      ),
    );
    const about = changed ? notes.map((textContent) => make("p", { className: "about", textContent })) : [];
    return [table, ...about];
  }

  private async keep(): Promise<void> {
    const { handles, path } = this.shownAlternative;
    const content = await keptValues(this.session, path, handles, this.values);
    if (content === undefined) {
      this.status.textContent = this.text(say("turned.noFile"));
      return;
    }
    const link = make("a", {
      href: URL.createObjectURL(new Blob([content], { type: "text/csv" })),
      download: "antaganden.csv",
    });
    link.click();
    URL.revokeObjectURL(link.href);
    const names = handles.flatMap(({ name, written, setElsewhere }) =>
      setElsewhere && this.values.has(name) ? [written] : [],
    );
    this.status.textContent = [
      this.text(say("turned.saved")),
      ...(names.length === 0 ? [] : [this.text(say("turned.notSaved", { names }))]),
    ].join(" ");
  }

  private said(handle: Handle, plain: string): string {
    return said(this.session, handle, plain);
  }
}

/** Where a slider stands, without what floats leave behind. */
function plainOf(slider: HTMLInputElement, { whole, limits }: Handle): string {
  if (whole) return String(Math.round(Number(slider.value)));
  const [low, high] = limits!;
  const digits = Math.max(0, 3 - Math.floor(Math.log10((Number(high) - Number(low)) / STEPS) + 1));
  const fixed = Number(slider.value).toFixed(Math.min(digits, 12));
  return fixed.includes(".") ? fixed.replace(/\.?0+$/u, "") : fixed;
}
