import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";

/** Kinds of file that people have tables in, and that are not read. */
export type OtherKind =
  "html" | "xml2003" | "xml" | "ods" | "xlsb" | "docx" | "doc" | "pptx" | "numbers" | "pdf" | "rtf" | "zip";

/** Kinds of Word files that reports are not put into. */
export type TemplateKind = "docm" | "dotx" | "dotm" | "strict";

/** A file as a whole: it cannot be read or written. `at.file` is the name as the user wrote it. */
export type FileProblem =
  | { readonly code: "fil-saknas"; readonly at: Place; readonly near?: string }
  | { readonly code: "fil-ar-mapp"; readonly at: Place }
  | { readonly code: "fil-olasbar"; readonly at: Place; readonly reason: string }
  | { readonly code: "fil-tom"; readonly at: Place }
  | { readonly code: "fil-utan-rader"; readonly at: Place }
  | { readonly code: "fil-binar"; readonly at: Place }
  | { readonly code: "fil-annan-sort"; readonly at: Place; readonly kind: OtherKind }
  /** Its name does not say what it is, and its columns could be those of several kinds. */
  | {
      readonly code: "filslag-oklart";
      readonly at: Place;
      readonly columns: readonly string[];
      readonly kinds: readonly string[];
    }
  | { readonly code: "mapp-utan-tabeller"; readonly at: Place }
  | { readonly code: "mall-olaslig"; readonly at: Place }
  | { readonly code: "mall-fel-sort"; readonly at: Place; readonly kind: TemplateKind }
  | { readonly code: "mall-for-stor"; readonly at: Place; readonly megabytes: number }
  | { readonly code: "mall-plats-fel"; readonly at: Place }
  /** What sets the pages of a pdf is not there; `line` adds it. */
  | { readonly code: "pdf-paket-saknas"; readonly at: Place; readonly line: string }
  | { readonly code: "teckenkodning-okand"; readonly at: Place }
  | { readonly code: "teckenkodning-windows-1252"; readonly at: Place }
  | { readonly code: "utfil-finns"; readonly at: Place }
  | { readonly code: "utfil-ar-indata"; readonly at: Place }
  /** Windows takes no such name: it has signs that it may not have, or is that of a device; `instead` is one it takes. */
  | {
      readonly code: "utfil-namn";
      readonly at: Place;
      readonly signs: readonly string[];
      readonly instead: string;
    }
  | { readonly code: "utmapp-saknas"; readonly at: Place; readonly folder: string }
  | { readonly code: "mapp-inte-tom"; readonly at: Place }
  | { readonly code: "mapp-ar-fil"; readonly at: Place }
  | { readonly code: "utfil-skrivskyddad"; readonly at: Place }
  | { readonly code: "disken-full"; readonly at: Place }
  | { readonly code: "utfil-gick-inte"; readonly at: Place; readonly reason: string };

export const fileSeverity: Readonly<Record<FileProblem["code"], Severity>> = {
  "fil-saknas": "error",
  "fil-ar-mapp": "error",
  "fil-olasbar": "error",
  "fil-tom": "error",
  "fil-utan-rader": "error",
  "fil-binar": "error",
  "fil-annan-sort": "error",
  "filslag-oklart": "error",
  "mapp-utan-tabeller": "error",
  "mall-olaslig": "error",
  "mall-fel-sort": "error",
  "mall-for-stor": "error",
  "mall-plats-fel": "error",
  "pdf-paket-saknas": "error",
  "teckenkodning-okand": "error",
  "teckenkodning-windows-1252": "note",
  "utfil-finns": "error",
  "utfil-ar-indata": "error",
  "utfil-namn": "error",
  "utmapp-saknas": "error",
  "mapp-inte-tom": "error",
  "mapp-ar-fil": "error",
  "utfil-skrivskyddad": "error",
  "disken-full": "error",
  "utfil-gick-inte": "error",
};
