import { folded } from "../../core/names.js";
import { live } from "../../texts/live.js";
import { outcome } from "../../texts/outcome.js";

/*
 * Words that tell what a column is. Written folded.
 */

const FUNDER =
  /(?:^|_)(?:kommun(?:en|er|ens|al|alt|bidrag)?|egen(?:_?finansiering|_insats)?|esf|eu|erdf|eruf|interreg|af|arbetsformedlingen|region(?:en)?|lan(?:et)?s?styrelsen?|lansstyrelsen|landstinget|finsam|samordningsforbundet?|stat(?:en|ligt?|sbidrag)?|migrationsverket|forsakringskassan|fk|skolverket|socialstyrelsen|tillvaxtverket|vinnova|skr|arvsfonden|allmanna_arvsfonden|stiftelse[a-z]*|fond(?:en|er)?|[a-z]+fonden|medfinansiering|medfinansiar(?:er)?|extern(?:a|t)?(?:_medel|_finansiering)?|privat(?:a)?|naringslivet?|foretag(?:en)?|bidrag|sponsorer?)(?:_|$)|kommun$|^region_|finansi(?:ar|ering)/;

const COST =
  /(?:^|_)(?:lon(?:er|ekostnad(?:er)?)?|personal(?:kostnad(?:er)?)?|po|lokal(?:er|hyra|kostnad(?:er)?)?|hyra|hyror|material|inventarier|utrustning|resor|resa|resekostnad(?:er)?|konsult(?:er|kostnad(?:er)?)?|tjanster|kop_av_tjanst(?:er)?|externa_tjanster|utbildning(?:ar)?|it|datorer|telefoni?|handledning|information|kommunikation|annonser|administration|indirekta_kostnader|oh|overhead|drift|ovrigt|ovriga_kostnader|fika|mat|livsmedel|kapitalkostnad(?:er)?|avskrivning(?:ar)?|arvode(?:n)?|bidrag_till_deltagare)(?:_|$)|kostnad(?:er)?$/;

export const namesFunder = (label: string): boolean => FUNDER.test(folded(label));
export const namesCost = (label: string): boolean => COST.test(folded(label));

const ACCOUNT =
  /^(?:konto(?:n)?|kontonr|ansvar|ansv|verksamhet|vht|projekt|proj|objekt|obj|motpart|aktivitetskod|kst|kostnadsstalle|kostnadsbarare|kodstrang|kontering|fritt|diarienr|dnr)$|(?:nr|nummer|kod|_id)$/;

/** A part of an account string, or another code: `Konto`, `Ansvar`, `Projektnr`. */
export const namesAccount = (name: string): boolean => ACCOUNT.test(folded(name.replace(/[.:]+$/u, "")));

const SUM =
  /^(?:total|radsumma|tot)?summ?a?(?:_|$)|^summ(?:a|ering)|^(?:totalt?|totala|tot|s:a|sammanlagt|hela_perioden|alla_ar|sum|total_kostnad|totalkostnad|totalbelopp|projekttotal)(?:_|$)|_(?:summa|totalt?|sammanlagt)$/;

/** `Summa`, `Totalt 2026–2028`, `Hela perioden`: what may be the sum of other columns. */
export const namesSum = (name: string): boolean => SUM.test(folded(name.replace(/[.:]+$/u, "")));

const OF_WHICH = /^(?:varav|därav|härav|of which)(?!\p{L})/iu;
export const namesPartOfAnother = (name: string): boolean => OF_WHICH.test(name);

const computed: ReadonlySet<string> = new Set(
  [
    live["live.lines.posts"],
    live["live.lines.rate"],
    live["live.lines.overhead"],
    live["live.lines.factor"],
    live["live.lines.raised"],
    outcome["outcome.carried"],
    outcome["outcome.unspent"],
  ].flatMap((words) => Object.values(words).map(folded)),
);

/** What the program's own workbooks compute of a row, beside its amount. */
export const namesComputed = (name: string): boolean => computed.has(folded(name));
