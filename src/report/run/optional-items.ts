import type { Assumption } from "../../input/scenario/scenario.js";
import { plainOf } from "../../input/cells/read-value.js";
import { assumptionsAsSet } from "../../analysis/run/assumptions-as-set.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import { exactly } from "../../ledger/kronor.js";
import type { LedgerItem } from "../../ledger/posting.js";
import type { OptionalItem } from "../../rulebook/load/asked-items.js";
import { say } from "../../texts/say.js";
import { amountCell, amountColumn, bodyRow, notCell, textCell, textColumn } from "../cells.js";
import type { Table } from "../report.js";
import type { RunContext } from "./context.js";
import { made, words } from "./explained.js";

/**
 * What its models count only where somebody gives price and source: whether each is counted, what it comes to for whoever
 * pays it, and by which prices. Undefined where the models have no such items.
 */
export function optionalItemsTable(context: RunContext): Table | undefined {
  const { result, unit } = context;
  const { optional } = result.scenario;
  if (optional.length === 0) return undefined;
  const rows = optional.map((one) => {
    const { item, counted } = one;
    const label = nameOf(one);
    const reasons = reasonsOf(one, result);
    const query = { actor: item.payer, item: ledgerIdOf(one, result), view: context.view.view };
    const net = counted
      ? amountCell(exactly(result.ledger.sum(query)), unit, { explain: () => result.explain(query, label) })
      : notCell(say("run.optional.off"), { explain: () => notGiven(one, label) });
    return bodyRow(
      textCell(label),
      textCell(item.payer),
      textCell(item.receiver),
      net,
      textCell(
        say(counted ? "run.optional.prices" : "run.optional.needs", { prices: pricesOf(one, result) }),
      ),
      textCell([...new Set(reasons.map((a) => a.grade))].join(", ")),
      textCell([...new Set(reasons.map((a) => a.source))].join(". ")),
    );
  });
  return {
    id: "optionalItems",
    title: say("run.optional"),
    columns: [
      textColumn("item", say("run.item")),
      textColumn("payer", say("run.optional.payer")),
      { ...textColumn("receiver", say("run.optional.receiver")), dataOnly: true },
      amountColumn("net", say("run.optional.net"), unit),
      textColumn("prices", say("run.optional.by")),
      { ...textColumn("grade", say("run.grade")), dataOnly: true },
      { ...textColumn("source", say("run.source")), dataOnly: true },
    ],
    rows,
    notes: [...notesOf(optional, result), ...offNote(optional)],
  };
}

/** It is off, and these have no price. */
const notGiven = ({ requires }: OptionalItem, label: Label): Explanation =>
  made(
    label,
    "–",
    "kr",
    words(say("run.optional.off")),
    requires.map(({ name, unit }) => made(name, "–", unit, { kind: "missing" })),
  );

function nameOf({ item }: OptionalItem): Label {
  return item.nameEn === undefined ? item.name : say("run.named", { sv: item.name, en: item.nameEn });
}

/** As the ledger has it: with its model's name before it where another model has one of the same. */
const ledgerIdOf = ({ item, model }: OptionalItem, { ledger }: RunResult): LedgerItem["id"] =>
  ledger.items.find(({ id }) => id === `${model}.${item.id}`)?.id ?? item.id;

/** The assumptions that an item is counted by, with what the command line sets instead. */
function reasonsOf({ requires }: OptionalItem, { scenario }: RunResult): Assumption[] {
  const names = new Set(requires.map(({ name }) => folded(name)));
  return assumptionsAsSet(scenario).filter((a) => names.has(folded(a.name)));
}

/** Each name with its value; of what is not counted, the names to give. */
function pricesOf(one: OptionalItem, result: RunResult): { name: string; plain: string; unit: string }[] {
  const reasons = new Map(reasonsOf(one, result).map((a) => [folded(a.name), a]));
  return one.requires.map(({ name, unit }) => {
    const reason = reasons.get(folded(name));
    return { name, unit, plain: one.counted && reason !== undefined ? plainOf(reason.value) : "" };
  });
}

/** What each that is counted rests on, and what it is. */
const notesOf = (optional: readonly OptionalItem[], result: RunResult): Label[] =>
  optional
    .filter(({ counted }) => counted)
    .map((one) => {
      const reasons = reasonsOf(one, result);
      return say("run.note.optional", {
        sv: one.item.name,
        en: one.item.nameEn ?? one.item.name,
        sources: [...new Set(reasons.map((a) => a.source))],
        grades: [...new Set(reasons.map((a) => a.grade))],
        about: one.item.versions[0]?.dating.note ?? "",
        aboutEn: one.item.noteEn ?? one.item.versions[0]?.dating.note ?? "",
      });
    });

const offNote = (optional: readonly OptionalItem[]): Label[] =>
  optional.some(({ counted }) => !counted) ? [say("run.note.optionalOff")] : [];
