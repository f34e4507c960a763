/** What the parts of a sum of the ledger are called when it is explained. */
export const runExplanations = {
  "ledger.with": { sv: "med insats", en: "with the measure" },
  "ledger.without": { sv: "utan insats", en: "without the measure" },
  "ledger.paidBy": {
    sv: (a: { actor: string }) => `betalas av ${a.actor}`,
    en: (a: { actor: string }) => `paid by ${a.actor}`,
  },
  "ledger.quantity.personMonths": { sv: "personmånader", en: "person-months" },
  "ledger.quantity.personYears": { sv: "personår", en: "person-years" },
  "ledger.quantity.events": { sv: "händelser", en: "events" },
  "ledger.quantity.cycles": { sv: "perioder", en: "periods" },
  "ledger.value": { sv: "värde per styck", en: "value of each" },
  "ledger.year": { sv: (a: { year: number }) => String(a.year), en: (a: { year: number }) => String(a.year) },
  "ledger.span": {
    sv: (a: { from: string; until: string }) => (a.from === a.until ? a.from : `${a.from} till ${a.until}`),
    en: (a: { from: string; until: string }) => (a.from === a.until ? a.from : `${a.from} to ${a.until}`),
  },
  "ledger.budget": { sv: "budgetrader", en: "budget lines" },
  "ledger.overhead": { sv: "OH på budgetrader", en: "overhead on budget lines" },
  "people.in": {
    sv: (a: { state: string; when: string }) => `personer i ${a.state} ${a.when}`,
    en: (a: { state: string; when: string }) => `people in ${a.state} ${a.when}`,
  },
  "people.stayed": {
    sv: (a: { state: string; when: string }) => `kvar i ${a.state} från ${a.when}`,
    en: (a: { state: string; when: string }) => `still in ${a.state} from ${a.when}`,
  },
  "people.entered": {
    sv: (a: { when: string }) => `nya ${a.when}`,
    en: (a: { when: string }) => `new in ${a.when}`,
  },
  "people.left": {
    sv: (a: { state: string; when: string }) => `lämnar ${a.state} efter ${a.when}`,
    en: (a: { state: string; when: string }) => `leaving ${a.state} after ${a.when}`,
  },
  "people.moved": {
    sv: (a: { from: string; to: string; when: string }) => `${a.from} > ${a.to} efter ${a.when}`,
    en: (a: { from: string; to: string; when: string }) => `${a.from} > ${a.to} after ${a.when}`,
  },
  "people.share": { sv: "andel som flyttar", en: "share that moves" },
};
