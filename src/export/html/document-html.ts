import type { Language } from "../../texts/words.js";
import { xmlText } from "../xml-text.js";

/** A whole page: its policy says what it may do, and that is little. */
export const documentHtml = (
  title: string,
  language: Language,
  {
    policy,
    style,
    body,
  }: { readonly policy: string; readonly style: string; readonly body: readonly string[] },
): string =>
  `${[
    "<!doctype html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${xmlText(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    ...body,
    "</body>",
    "</html>",
  ].join("\n")}\n`;
