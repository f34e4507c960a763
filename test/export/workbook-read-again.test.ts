import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";
import { readAgain } from "./live-workbook.js";

/* Each kind of column that the sheet of rows may have, in a budget that somebody wrote. */
const budgets = {
  "own-overhead": `insats;år;kostnadsslag;finansiär;OH;belopp
A;2026;personal;ESF;;100
A;2027;lokaler;Medfinansiering B;5 %;200,50
B;2027;personal;ESF;0 %;300
`,
  posts: `insats;år;resurser;antal;enhet;omfattning;pris;belopp
A;2026;en utredare;1;tjänst;20 %;650 000;
A;2026;två coacher;2;tjänst;75,5 %;400 000;
A;2027;lokal;;;;;1 250,50
`,
  // Its overhead, 120144.7875, is written as the number of a person may be.
  "like-a-person": `insats;år;belopp
A;2026;961158,30
`,
  followed: `insats;år;belopp;utfall;prognos;kommentar
A;2026;1200;800;;
A;2026;600;300;900;Fler i höst
B;2026;300;190;300;
`,
} as const;

test.each([
  "budget own-overhead.csv --overhead 10% --round 50",
  "budget own-overhead.csv --overhead 10% --lang en",
  "budget own-overhead.csv --overhead 10% --index övrigt=3% --funding --layout columns",
  "budget posts.csv --overhead 10% --ore",
  "budget posts.csv --lang en",
  "budget like-a-person.csv --overhead 12.5%",
  "budget followed.csv --through 2026-08",
  "budget followed.csv --through 2026-08 --lang en",
  "budget followed.csv --outcome",
])("lonsam %s is said again of the rows of its workbook", async (command) => {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(budgets)) writeFileSync(join(folder, `${name}.csv`), text);
  const run = async (...args: string[]) => lonsam([...args, "--quiet"], folder);
  expect((await run(...words(command), "-o", "book.xlsx")).err).toBe("");
  const first = await run(...words(command), "-O", "json");
  const again = await run(...readAgain(words(command), "book.xlsx"), "-O", "json");
  expect(again.err).toBe("");
  expect((JSON.parse(again.out) as { tables: unknown }).tables).toEqual(
    (JSON.parse(first.out) as { tables: unknown }).tables,
  );
});
