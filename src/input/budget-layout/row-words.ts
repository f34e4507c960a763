import { folded } from "../../core/names.js";

/*
 * Words that tell what a row is. Written folded: lower case, å ä ö as a o, spaces and hyphens as `_`.
 */

const TOTAL = new RegExp(
  [
    "^(?:del|mellan|tot|total|slut|kostnads|intakts|budget)?summ(?:a|or|ering)(?:_|$)",
    "_(?:del|total|slut)?summa$",
    "^s:a(?:_|$)",
    "^(?:total|totalt|totala|tot|totalbelopp|totalbudget|totalkostnad(?:er)?)(?:_|$)",
    "_(?:total|totalt|tot|sammanlagt)$",
    "^sammanlagt(?:_|$)",
    "^(?:netto|brutto)(?:kostnad(?:er)?|budget|ram|resultat|utfall|belopp)?(?:_|$)",
    "^(?:(?:arets|periodens|projektets)_)?(?:resultat|saldo|slutsaldo)$",
    "^(?:sum|subtotal|sub_total|grand_total)(?:_|$)",
  ].join("|"),
);

const bare = (text: string): string => folded(text.replace(/[\s:.=]+$/u, "").replace(/^[\s=]+/u, ""));

/** Whether a row is named as a total: `Summa insatser`, `S:a`, `Delsumma Coachning`, `Projektbudget totalt`. */
export function isTotalName(text: string): boolean {
  if (text === "" || text.length > 60) return false;
  return TOTAL.test(bare(text));
}

const TOTAL_ALONE =
  /^(?:(?:del|total|slut)?summ(?:a|ering)|s:a|totalt?|total_summa|summa_totalt|sum|subtotal|grand_total)(?:_\d{4})?$/;

/** The word for a total and nothing else, as it may stand in any column of a row: `Summa`, `Totalt:`, `Delsumma 2026`. */
export function isTotalAlone(text: string): boolean {
  // Nearly every cell begins otherwise, and there may be a million of them.
  const first = text.charCodeAt(0) | 0x20;
  if (first !== 0x73 && first !== 0x74 && first !== 0x64 && first !== 0x67) return false;
  return TOTAL_ALONE.test(bare(text));
}

const OF_WHICH = /^[-–—•*·.\s]*(?:varav|därav|härav|hänav|därutav|varibland|of which|thereof)(?!\p{L})/iu;

/** `varav löner`: what is already in the row above. */
export const isOfWhich = (text: string): boolean => OF_WHICH.test(text);

const OVERHEAD =
  /^(?:oh|overhead|over_head)(?:$|[^a-z])|^(?:oh|overhead)_?(?:kostnad(?:er)?|paslag(?:et)?|tillagg)|[_(](?:oh|overhead)(?:$|[_)\d])/;
const PERHAPS_OVERHEAD =
  /^(?:indirekta_kostnader|omkostnader|gemensamma_kostnader|(?:administrativt|administrations|schablon)_?paslag|paslag)(?:$|[^a-z])/;

/** `OH 10 %` is overhead; `Indirekta kostnader` may be. */
export function overheadName(text: string): "surely" | "perhaps" | undefined {
  const name = bare(text);
  if (OVERHEAD.test(name)) return "surely";
  return PERHAPS_OVERHEAD.test(name) ? "perhaps" : undefined;
}
