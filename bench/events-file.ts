import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { scratchFile } from "./measure.js";

const statuses = [
  "försörjningsstöd",
  "försörjningsstöd",
  "försörjningsstöd",
  "praktik",
  "sfi",
  "arbete",
  "arbete",
  "studier",
  "okänt",
  "flyttat",
];

/** Rows about people in no order, as a case system gives them; the same every time. */
export async function eventsFile(rows: number): Promise<string> {
  const path = scratchFile("handelser.csv");
  const file = createWriteStream(path);
  file.write("person;datum;status\n");
  let state = 20_261_129;
  // A generator of George Marsaglia's (xorshift, 2003): good enough for rows, and quick.
  const below = (n: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
  const two = (n: number): string => String(n).padStart(2, "0");
  const people = Math.max(1, Math.floor(rows / 5));
  let text = "";
  for (let row = 0; row < rows; row++) {
    const day = `${String(2018 + below(8))}-${two(1 + below(12))}-${two(1 + below(28))}`;
    text += `P${String(below(people))};${day};${statuses[below(statuses.length)]!}\n`;
    if (text.length < 1 << 20) continue;
    if (!file.write(text)) await once(file, "drain");
    text = "";
  }
  file.end(text);
  await once(file, "finish");
  return path;
}
