import { fixed, negated } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { text } from "../../texts/say.js";
import type { Render } from "../exporter.js";
import { printable } from "../printable.js";

/**
 * A journal in the plain-text format of hledger and its relatives: a transaction per item and year, from payer to
 * receiver, in kronor. Parts of actors are sub-accounts. Throws for a report that has no ledger (the caller asks first).
 */
export const renderHledger: Render = (report, { language }) => {
  if (report.journal === undefined) throw new TypeError("a report without a ledger");
  const words = (label: Label): string => printable(text(label, language)).replaceAll(/[;|]/g, " ");
  const transactions = report
    .journal()
    .map(({ day, text: about, payer, receiver, amount }) =>
      [
        `${day} ${words(about)}`,
        `    ${account(payer)}  ${fixed(negated(amount), 2)} SEK`,
        `    ${account(receiver)}  ${fixed(amount, 2)} SEK`,
        "",
      ].join("\n"),
    );
  return [`; ${words(report.title)}`, "commodity 1000.00 SEK", "", ...transactions].join("\n");
};

/** Two spaces end a name and a semicolon begins a comment; parts stand after a colon. */
const account = (actor: string): string =>
  printable(actor).replaceAll(/\s+/g, " ").replaceAll(/[;:]/g, " ").replaceAll("/", ":");
