import { expect, inject, test } from "vitest";
import { chanceOf } from "./chance.js";
import { readOne } from "./readers.js";
import { runner } from "./runs.js";

/** The same every time; `npm run fuzz` takes others, and many more. */
const first = 20_261_128;

test("readers and parsers answer whatever they are given", async () => {
  for (let seed = first; seed < first + 400; seed++)
    await readOne(chanceOf(seed)).catch((error: unknown) => expect.fail(`seed ${seed}: ${String(error)}`));
});

test("the program answers whatever it is given", async () => {
  const run = runner(inject("modelsInAdvance"));
  for (let seed = first; seed < first + 12; seed++)
    await run(chanceOf(seed)).catch((error: unknown) => expect.fail(`seed ${seed}: ${String(error)}`));
});
