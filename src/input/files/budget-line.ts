import type { AccountCodes } from "../../core/account-string.js";
import type { Amount, Count, Money, Rate } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import type { Follows, PricePer } from "../prices/price-per.js";

/** One budget line as people write it, checked. Texts are empty where the file says nothing. */
export interface BudgetLine {
  readonly file: string;
  readonly line: number;
  /** `insats` */
  readonly measure: string;
  readonly year: number;
  readonly amount: Amount;
  /** How the amount was computed, when the line gives `antal × omfattning × pris` instead of an amount. */
  readonly computed?: Computed;
  /** `utfall`: what it came to, where the file says so. */
  readonly actual?: Amount;
  /** `prognos`: what somebody thinks that the whole year will cost. */
  readonly forecast?: Amount;
  readonly resources: string;
  /** `kostnadsslag` */
  readonly costType: string;
  /** `finansiär` */
  readonly funder: string;
  /** `ansvarig` */
  readonly responsible: string;
  /** `konto`, `ansvar`, `verksamhet`, `projekt`: left out when the line gives none of them. */
  readonly codes?: AccountCodes;
  /** The line's own overhead share: 0 when it is exempt. */
  readonly overhead?: Rate;
  /** Full-time posts, when the line counts posts. */
  readonly posts?: Count;
  /** Work or premises that somebody puts in: a cost, but nothing that is paid. */
  readonly inKind?: true;
  /** In a scenario the line is so many times its price, whatever was planned. */
  readonly follows?: Follows;
  /** `anmärkning`: left out when the line says nothing. */
  readonly note?: string;
}

export interface Computed {
  readonly number: Count;
  /** `omfattning` */
  readonly share: Rate | undefined;
  readonly price: Money;
  /** What the price list has it by; undefined when the line says its own price. */
  readonly listed?: {
    readonly name: string;
    readonly per: PricePer;
    readonly source: string;
    readonly at: Place;
  };
}
