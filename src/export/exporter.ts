import type { Explanation, Label } from "../core/explanation.js";
import type { Chart } from "../report/chart.js";
import type { Report } from "../report/report.js";
import type { Language } from "../texts/words.js";
import type { PictureParts } from "./chart/picture-parts.js";
import type { DocxTemplate } from "./docx/template.js";
import type { Turnable } from "./html/turnable.js";
import type { Typst } from "./pdf/typst.js";

export interface ExportOptions {
  readonly language: Language;
  /** csv: `excel` is what Swedish Excel opens (`;`, decimal comma, BOM, CRLF), `rfc4180` is for programs. */
  readonly dialect: "excel" | "rfc4180";
  /** Bold and dim on a terminal. */
  readonly colour: boolean;
  /** docx and pdf: what drawing pictures needs, and the font of their letters. */
  readonly pictures: () => Promise<PictureParts>;
  /** pdf: what sets its pages. Given to formats that need it. */
  readonly typst?: Typst;
  /** docx: the reader's own document, which the report is put into. */
  readonly template?: DocxTemplate;
  /** The picture that `--chart` names. `svg` draws it, and a terminal shows nothing else. */
  readonly chart?: Chart;
  /** html: what makes its figures follow when somebody turns an assumption. */
  readonly turnable?: Turnable;
  /** What `--explain` unfolds; given only to formats that explain. */
  readonly explanations?: readonly Explanation[];
}

/** Writes a report in one format. The registry (`exporters.ts`) makes choices, help and tests from these. */
export interface Exporter {
  readonly id: string;
  /** What it is for, in the help's list of formats. */
  readonly about: Label;
  /** File extensions, without the dot. */
  readonly extensions: readonly string[];
  /** `binary` formats are refused on a terminal. */
  readonly binary: boolean;
  /** Writes `Report.journal`, and so only the reports that have one. */
  readonly ofJournal?: true;
  /** Is put into a document of the reader's where one is given. */
  readonly takesTemplate?: true;
  /** Has what people wrote for a document: wherever it goes, or only in files. */
  readonly documents?: "always" | "inFiles";
  /** Has what stands behind a report at its end, asked for or not. */
  readonly annexes?: true;
  /** Draws one picture of a report; `only` when it is nothing else, and so only of reports that have any. */
  readonly draws?: "only" | "too";
  /** Needs a package that one adds. */
  readonly needs?: "typst";
  /** Whether it prints explanations. */
  readonly explains?: true;
  /** Loaded only when used, so that a heavy library costs nothing to the rest. */
  load(): Promise<Render>;
}

export type Render = (
  report: Report,
  options: ExportOptions,
) => Uint8Array | string | Promise<Uint8Array | string>;
