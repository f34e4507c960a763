import type { Label } from "../../core/explanation.js";
import { say, text } from "../../texts/say.js";
import type { Block } from "../document.js";

const DOT = /^[-–•*·]\s+/u;
const NUMBER = /^\d{1,2}[.)]\s+/u;

/** What people wrote in a cell: each line a paragraph, lines with a dash or a number before them points. */
export function blocksOf(written: Label): Block[] {
  const sv = linesOf(text(written, "sv"));
  const en = typeof written === "string" ? sv : linesOf(text(written, "en"));
  const blocks: Block[] = [];
  let points: { kind: "points"; numbered: boolean; items: Label[] } | undefined;
  for (const [i, line] of sv.entries()) {
    const numbered = NUMBER.test(line);
    const isPoint = numbered || DOT.test(line);
    const said = labelOf(line, en[i]!);
    if (!isPoint) {
      points = undefined;
      blocks.push({ kind: "paragraph", sentences: [said] });
    } else if (points?.numbered === numbered) points.items.push(said);
    else {
      points = { kind: "points", numbered, items: [said] };
      blocks.push(points);
    }
  }
  return blocks;
}

const linesOf = (written: string): string[] =>
  written
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");

const plain = (line: string): string => line.replace(DOT, "").replace(NUMBER, "");
const labelOf = (sv: string, en: string): Label =>
  sv === en ? plain(sv) : say("document.text", { sv: plain(sv), en: plain(en) });
