/** What the parts of a sum of the ledger are called when it is explained. */
export const runExplanations = {
  "explained.fromUntil": {
    sv: (a: { from: string; until: string }) => `${a.from} till ${a.until}`,
    en: (a: { from: string; until: string }) => `${a.from} to ${a.until}`,
  },
  "explained.spread": {
    sv: (a: { least: string; most: string; mean: string }) => `${a.least} till ${a.most}, snitt ${a.mean}`,
    en: (a: { least: string; most: string; mean: string }) => `${a.least} to ${a.most}, mean ${a.mean}`,
  },
  "explained.factor": { sv: "diskonteringsfaktor", en: "discount factor" },
  "explained.discounting": {
    sv: "kalkylräntan och när beloppet faller ut",
    en: "the discount rate and when the amount falls",
  },
  "explained.undiscounted": { sv: "utan ränta", en: "undiscounted" },
  "explained.fromNets": { sv: "läses ur årens netto", en: "read out of the nets of the years" },
  "explained.counted.start": { sv: "räknade i periodens början", en: "counted when the period begins" },
  "explained.counted.end": { sv: "räknade i periodens slut", en: "counted when the period ends" },
  "explained.counted.mean": {
    sv: "snittet av periodens början och slut",
    en: "mean of the period's beginning and end",
  },
  "explained.personCycles": { sv: "alla perioder", en: "all periods" },
  "explained.cycles": { sv: "antal perioder", en: "number of periods" },
  "explained.inYear": {
    sv: (a: { year: string }) => `så många har ${a.year}`,
    en: (a: { year: string }) => `as many as ${a.year} has`,
  },
  "explained.mean": { sv: "snitt över året", en: "mean over the year" },
  "explained.partOfYear": { sv: "del av ett helt år", en: "part of a whole year" },
  "explained.planned": { sv: "enligt planen", en: "by the plan" },
  "explained.comes": { sv: "andel som kommer", en: "share that comes" },
  "explained.atEnd": {
    sv: "när perioden slutar",
    en: "when the period ends",
  },
  "explained.discountedYears": {
    sv: "med insats minus utan, varje period gånger diskonteringsfaktorn",
    en: "with the measure less without, each period times the discount factor",
  },
  "explained.displaced": {
    sv: "mot samma körning där ingen trängs undan",
    en: "against the same run with nobody displaced",
  },
  "explained.laidOut": { sv: "läggs ut på insatsen", en: "laid out on the measure" },
  "explained.outlay": { sv: "kostnad efter stöd", en: "cost after support" },
  "explained.support": { sv: "stöd från andra", en: "support from others" },
  "explained.effects": { sv: "det som insatsen ger", en: "what the measure gives" },
  "explained.cost": { sv: "netto med omvänt tecken", en: "the net, opposite sign" },
  "explained.usedUp": { sv: "det som används", en: "what is used" },
  "explained.uses": { sv: "antal som kom till användning", en: "number that came to use" },
  "ledger.with": { sv: "med insats", en: "with the measure" },
  "ledger.without": { sv: "utan insats", en: "without the measure" },
  "ledger.paidBy": {
    sv: (a: { actor: string }) => `betalas av ${a.actor}`,
    en: (a: { actor: string }) => `paid by ${a.actor}`,
  },
  "ledger.quantity.personMonths": { sv: "personmånader", en: "person-months" },
  "ledger.quantity.personYears": { sv: "personår", en: "person-years" },
  "ledger.quantity.kronor": { sv: "offentliga finansers netto", en: "net of public finances" },
  "ledger.quantity.events": { sv: "händelser", en: "events" },
  "ledger.quantity.cycles": { sv: "perioder", en: "periods" },
  "ledger.value": { sv: "värde per styck", en: "value of each" },
  "ledger.year": { sv: (a: { year: number }) => String(a.year), en: (a: { year: number }) => String(a.year) },
  "ledger.share": { sv: "andel", en: "share" },
  "ledger.byParticipants": {
    sv: "så många av dem som börjar är kommunens",
    en: "so many of those who begin are the municipality's",
  },
  "ledger.cycle": { sv: (a: { when: string }) => a.when, en: (a: { when: string }) => a.when },
  "ledger.span": {
    sv: (a: { from: string; until: string }) => (a.from === a.until ? a.from : `${a.from} till ${a.until}`),
    en: (a: { from: string; until: string }) => (a.from === a.until ? a.from : `${a.from} to ${a.until}`),
  },
  "ledger.budget": { sv: "budgetrader", en: "budget lines" },
  "ledger.overhead": { sv: "OH på budgetrader", en: "overhead on budget lines" },
  "people.in": {
    sv: (a: { state: string; when: string; who: string }) =>
      `personer i ${a.state} ${a.when}${a.who === "" ? "" : ` (${a.who})`}`,
    en: (a: { state: string; when: string; who: string }) =>
      `people in ${a.state} ${a.when}${a.who === "" ? "" : ` (${a.who})`}`,
  },
  "people.stayed": {
    sv: (a: { state: string; when: string }) => `kvar i ${a.state} sedan ${a.when}`,
    en: (a: { state: string; when: string }) => `still in ${a.state} since ${a.when}`,
  },
  "people.entered": {
    sv: (a: { when: string }) => `nya ${a.when}`,
    en: (a: { when: string }) => `new in ${a.when}`,
  },
  "people.enteredPart": {
    sv: (a: { when: string }) => `nya ${a.when}, den del av tiden som är kvar`,
    en: (a: { when: string }) => `new in ${a.when}, for the part of it that is left`,
  },
  "people.enteredLate": {
    sv: (a: { when: string }) => `nya ${a.when}, resten av deras första år`,
    en: (a: { when: string }) => `new in ${a.when}, the rest of their first year`,
  },
  "people.part": { sv: "andel", en: "share" },
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
