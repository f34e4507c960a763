import type { Manner } from "../src/export/cell-text.js";
import { mainHtml } from "../src/export/html/html.js";
import { pageOf } from "../src/export/html/page.js";
import { withoutAnnex } from "../src/report/annex.js";
import type { Language } from "../src/texts/words.js";
import type { Report } from "../src/report/report.js";

/** The report in the page: replaced as a whole, and what the reader had unfolded stays so. */
export class ShownReport {
  constructor(
    private readonly main: HTMLElement,
    private readonly language: Language,
  ) {}

  show(report: Report): void {
    const manner: Manner = { language: this.language, group: "\u00a0" };
    const page = pageOf(withoutAnnex(report), manner);
    const open = this.details().map((one) => one.open);
    const scrolled = this.wide().map((one) => one.scrollLeft);
    this.main.innerHTML = mainHtml(page, manner).join("\n");
    this.details().forEach((one, i) => (one.open = open[i] ?? false));
    this.wide().forEach((one, i) => (one.scrollLeft = scrolled[i] ?? 0));
  }

  private details(): HTMLDetailsElement[] {
    return [...this.main.querySelectorAll("details")];
  }

  private wide(): Element[] {
    return [...this.main.querySelectorAll(".wide")];
  }
}
