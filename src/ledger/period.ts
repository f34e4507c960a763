/** A calendar year, or as much of it as the horizon has: cycles `from` up to `until`, which is not included. */
export interface LedgerPeriod {
  readonly year: number;
  readonly from: number;
  readonly until: number;
}
