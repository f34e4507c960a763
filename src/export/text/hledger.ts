import { fixed, negated } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { Render } from "../exporter.js";
import { printable } from "../../core/printable.js";

/**
 * A journal in the plain-text format of hledger and its relatives: a transaction per item and year, from payer to
 * receiver, in kronor. Parts of actors are sub-accounts. What is no money has a tag, so that the municipality's books are
 * `balance kommun not:tag:kassa`. Throws for a report that has no ledger (the caller asks first).
 */
export const renderHledger: Render = (report, { language }) => {
  if (report.journal === undefined) throw new TypeError("a report without a ledger");
  const words = (label: Label): string => described(printable(text(label, language)));
  const transactions = report
    .journal()
    .map(({ day, text: about, payer, receiver, amount, notCash }) =>
      [
        `${day} ${words(about)}${notCash ? `  ; ${notCashTag[language]}` : ""}`,
        `    ${account(payer)}  ${fixed(negated(amount), 2)} SEK`,
        `    ${account(receiver)}  ${fixed(amount, 2)} SEK`,
        "",
      ].join("\n"),
    );
  return [`; ${words(report.title)}`, "commodity 1000.00 SEK", "", ...transactions].join("\n");
};

const notCashTag: Readonly<Record<Language, string>> = { sv: "kassa:nej", en: "cash:no" };

/** A semicolon begins a comment, a bar ends a payee; what a line begins with may be its status, a code or another date. */
function described(words: string): string {
  const plain = words.replaceAll(/[;|]/g, " ").trim();
  return /^[*!(=]/.test(plain) ? `"${plain}"` : plain;
}

/** Two spaces end a name, a semicolon begins a comment, brackets make a posting that need not balance; parts stand after a colon. */
function account(actor: string): string {
  const parts = printable(actor)
    .split("/")
    .map((part) => part.replaceAll(/[\s;:()[\]{}*!=@"]+/gu, " ").trim());
  return parts.map((part) => (part === "" ? "?" : part)).join(":");
}
