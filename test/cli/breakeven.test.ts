import { expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

/** The municipality's net over the whole of a run. */
async function netWith(example: string, set: string): Promise<number> {
  const { code, out } = await lonsam(["run", example, "--set", set, "-O", "json"], repository);
  expect(code).toBe(0);
  const { tables } = JSON.parse(out) as { tables: { id: string; rows: Record<string, string>[] }[] };
  return Number(
    tables.find(({ id }) => id === "board")!.rows.find(({ row }) => row === "Netto kommun")!.total,
  );
}

test.each([
  ["examples/gavle-lon-i-stallet-for-bidrag", "handledarandel"],
  ["examples/gavle-lon-i-stallet-for-bidrag", "po"],
  ["examples/minsta", "lämnar_ändå"],
])("what breakeven says of %s is needed of %s suffices when it is put in", async (example, name) => {
  const { code, out } = await lonsam(["breakeven", example, name], repository);
  expect(code).toBe(0);
  const [, side, value] = /måste vara (minst|högst) ([\d,]+ %)/u.exec(out)!;
  const net = await netWith(example, `${name}=${value!}`);
  expect(net).toBeGreaterThanOrEqual(0);
  // A hundredth part further it no longer does.
  const beyond = Number(value!.replace(" %", "").replace(",", ".")) * (side === "minst" ? 0.99 : 1.01);
  expect(await netWith(example, `${name}=${beyond.toFixed(6).replace(".", ",")} %`)).toBeLessThan(net);
});
