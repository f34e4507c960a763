import { base64, deflated } from "../../core/deflated.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { xmlText } from "../xml-text.js";
import { documentHtml } from "./document-html.js";
import { htmlStyle } from "./style.js";
import { turnableStyle } from "./turnable-style.js";

/** The program for a page, as the build made it. Digests are SHA-256 in base64, as policies of pages have them. */
export interface PageProgram {
  /** Unpacks the program and begins it. */
  readonly boot: { readonly script: string; readonly digest: string };
  /** Raw deflate of a script. */
  readonly program: { readonly packed: Uint8Array; readonly digest: string };
}

/** What a page needs to work out its report again. */
export interface Turnable {
  readonly program: PageProgram;
  /** Plain data: what the program is asked for. */
  readonly asked: unknown;
  /** The files it was read from. */
  readonly files: Uint8Array;
}

/** Where the program finds what it needs, and where it puts what it makes. */
export const places = {
  asked: "lonsam-asked",
  files: "lonsam-files",
  program: "lonsam-program",
  panel: "lonsam-panel",
  report: "lonsam-report",
} as const;

/** Scripts with just these digests and nothing from anywhere: neither what is in it nor what one does can leave the page. */
const policyOf = ({ boot, program }: PageProgram): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${boot.digest}' 'sha256-${program.digest}' 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** A report that is whole as it stands, with a panel whose handles make it follow. */
export function turnableHtml(
  title: string,
  main: readonly string[],
  language: Language,
  { program, asked, files }: Turnable,
): string {
  const words = (id: "turned.heading" | "turned.wait" | "turned.noScript"): string =>
    xmlText(text(say(id), language));
  const data = (id: string, content: string): string =>
    `<script type="text/plain" id="${id}">${content}</script>`;
  return documentHtml(title, language, {
    policy: policyOf(program),
    style: `${htmlStyle}${turnableStyle}`,
    body: [
      `<aside id="${places.panel}" aria-labelledby="${places.panel}-heading">`,
      `<h2 id="${places.panel}-heading">${words("turned.heading")}</h2>`,
      `<p class="wait" role="status">${words("turned.wait")}</p>`,
      `<noscript><p>${words("turned.noScript")}</p></noscript>`,
      "</aside>",
      `<main id="${places.report}">`,
      ...main,
      "</main>",
      data(places.asked, JSON.stringify(asked).replaceAll("<", "\\u003c")),
      data(places.files, base64(deflated(files))),
      data(places.program, base64(program.program.packed)),
      `<script>${program.boot.script}</script>`,
    ],
  });
}
