import { compareSection } from "./compare.js";
import { eventsSection } from "./events.js";
import { exploreSection } from "./explore.js";
import { flowSection } from "./flow.js";
import { formulaSection } from "./formula.js";
import { millionLines } from "./million-lines.js";
import { perLine } from "./per-line.js";
import { planSection } from "./plan.js";
import { referenceSection } from "./reference.js";
import { start } from "./start.js";
import { stockSection } from "./stock.js";

/** Every section, in the order they are printed. `npm run bench -- start` runs those that are named. */
const sections: Readonly<Record<string, () => void | Promise<void>>> = {
  start,
  "million-lines": millionLines,
  "per-line": perLine,
  events: eventsSection,
  formula: formulaSection,
  flow: flowSection,
  stock: stockSection,
  plan: planSection,
  compare: compareSection,
  explore: exploreSection,
  draws: referenceSection,
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in sections));
if (unknown.length > 0)
  throw new Error(`no such section: ${unknown.join(", ")}; there are ${Object.keys(sections).join(", ")}`);
for (const [name, section] of Object.entries(sections)) {
  if (named.length === 0 || named.includes(name)) await section();
}
