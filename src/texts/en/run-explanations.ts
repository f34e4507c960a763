import type { runExplanations as swedish } from "../sv/run-explanations.js";

export const runExplanations: typeof swedish = {
  "ledger.with": "with the measure",
  "ledger.without": "without the measure",
  "ledger.paidBy": (a) => `paid by ${a.actor}`,
  "ledger.quantity.personMonths": "person-months",
  "ledger.quantity.personYears": "person-years",
  "ledger.quantity.events": "events",
  "ledger.quantity.cycles": "periods",
  "ledger.value": "value of each",
  "ledger.year": (a) => String(a.year),
  "ledger.span": (a) => (a.from === a.until ? a.from : `${a.from} to ${a.until}`),
  "ledger.budget": "budget lines",
  "ledger.overhead": "overhead on budget lines",
  "people.in": (a) => `people in ${a.state} ${a.when}`,
  "people.stayed": (a) => `still in ${a.state} from ${a.when}`,
  "people.entered": (a) => `new in ${a.when}`,
  "people.left": (a) => `leaving ${a.state} after ${a.when}`,
  "people.moved": (a) => `${a.from} > ${a.to} after ${a.when}`,
  "people.share": "share that moves",
};
