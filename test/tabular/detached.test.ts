import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { detached } from "../../src/tabular/text/detached.js";

test("a copy says the same and lets go of the text it was cut from", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const cellOfLargeText = (i: number): string =>
    `Förstudie om psykisk ohälsa ${i};${"x".repeat(100_000)}`.split(";")[0]!;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 300 }, (_, i) => detached(cellOfLargeText(i)));
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(10_000_000);
  expect(kept[299]).toBe("Förstudie om psykisk ohälsa 299");
});
