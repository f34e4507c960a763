import { folded } from "../../core/names.js";
import type { MeasureRow } from "../../input/files/measures.js";
import { say } from "../../texts/say.js";
import type { Block, Fact } from "../document.js";
import { blocksOf } from "./written.js";

const stated = ["whom", "target", "effect", "years", "responsible", "partner"] as const;

/** What a document says of a measure: what it is for, and then whom it is for, who answers for it and the rest. */
export function measureBlocks(row: MeasureRow): Block[] {
  const { countedAs, name, purpose, source } = row;
  const facts: Fact[] = [
    ...stated.flatMap((id) => factOf(id, row[id])),
    ...(folded(countedAs) === folded(name) ? [] : factOf("countedAs", countedAs)),
    ...factOf("source", source),
  ];
  return [...blocksOf(purpose), ...(facts.length === 0 ? [] : [{ kind: "facts", facts } as const])];
}

const factOf = (id: (typeof stated)[number] | "countedAs" | "source", value: string): Fact[] =>
  value === "" ? [] : [{ id, name: say(`document.measure.${id}`), value }];
