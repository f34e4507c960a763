/** What the parts of a sum of the ledger are called when it is explained. */
export const runExplanations = {
  "ledger.with": "med insats",
  "ledger.without": "utan insats",
  "ledger.paidBy": (a: { actor: string }) => `betalas av ${a.actor}`,
  "ledger.quantity.personMonths": "personmånader",
  "ledger.quantity.personYears": "personår",
  "ledger.quantity.events": "händelser",
  "ledger.quantity.cycles": "perioder",
  "ledger.value": "värde per styck",
  "ledger.year": (a: { year: number }) => String(a.year),
  "ledger.span": (a: { from: string; until: string }) =>
    a.from === a.until ? a.from : `${a.from} till ${a.until}`,
  "ledger.budget": "budgetrader",
  "ledger.overhead": "OH på budgetrader",
  "people.in": (a: { state: string; when: string }) => `personer i ${a.state} ${a.when}`,
  "people.stayed": (a: { state: string; when: string }) => `kvar i ${a.state} från ${a.when}`,
  "people.entered": (a: { when: string }) => `nya ${a.when}`,
  "people.left": (a: { state: string; when: string }) => `lämnar ${a.state} efter ${a.when}`,
  "people.moved": (a: { from: string; to: string; when: string }) => `${a.from} > ${a.to} efter ${a.when}`,
  "people.share": "andel som flyttar",
};
