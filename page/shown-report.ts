import type { Manner } from "../src/export/cell-text.js";
import { mainHtml } from "../src/export/html/html.js";
import { pageOf } from "../src/export/html/page.js";
import { withoutAnnex } from "../src/report/annex.js";
import type { Language } from "../src/texts/words.js";
import type { Report } from "../src/report/report.js";
import { make } from "./elements.js";
import { renew } from "./renewed.js";

/** The report in the page: only what becomes another is touched. */
export class ShownReport {
  /** Within `main`, so that it can be what tabs show. */
  readonly filled = make("div", { id: "lonsam-shown" });

  constructor(
    private readonly main: HTMLElement,
    private readonly language: Language,
  ) {
    this.filled.append(...main.childNodes);
    main.append(this.filled);
  }

  /** `begun`: more of it is on its way. */
  show(report: Report, how: "begun" | "whole"): void {
    const manner: Manner = { language: this.language, group: "\u00a0" };
    const page = pageOf(withoutAnnex(report), manner);
    renew(this.filled, `\n${mainHtml(page, manner).join("\n")}\n`);
    this.main.setAttribute("aria-busy", String(how === "begun"));
  }
}
