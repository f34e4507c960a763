import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { scratchFile } from "./measure.js";

const funders = ["Gävle kommun", "Arbetsförmedlingen", "ESF", "Region Gävleborg"];
const costTypes = ["personal", "lokaler", "externa tjänster", "övrigt"];

/** What there is of what tables grow with. */
interface Shape {
  readonly measures?: number;
  /** Columns of codes that no table asks for. */
  readonly codes?: number;
}

/**
 * A budget of many lines as a program would export it: 40 measures unless more are asked for, 5 years, whole kronor and öre with a point, so
 * that other programs read the same numbers. The same file every time.
 */
export async function budgetFile(lines: number, { measures = 40, codes = 0 }: Shape = {}): Promise<string> {
  const path = scratchFile(`budget-${lines}-${measures}-${codes}.csv`);
  const file = createWriteStream(path);
  const numbers = Array.from({ length: codes }, (_, i) => i + 1);
  file.write(
    `insats;år;resurser;finansiär;kostnadsslag;belopp${numbers.map((i) => `;kod${i}_nr`).join("")}\n`,
  );
  let seed = 1;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  let block = "";
  for (let i = 0; i < lines; i++) {
    const amount = next(4) === 0 ? `${next(900_000)}.${next(90) + 10}` : String(next(900_000));
    block += `Insats ${next(measures) + 1};${2024 + next(5)};Handläggare ${next(9) + 1};${funders[next(4)]!};${costTypes[next(4)]!};${amount}${numbers.map((of) => `;${next(9) + of * 10}`).join("")}\n`;
    if (block.length > 1_000_000) {
      if (!file.write(block)) await once(file, "drain");
      block = "";
    }
  }
  file.end(block);
  await finished(file);
  return path;
}
