import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  symlinkSync(join(repository, "examples"), join(folder, "examples"), "junction");
});
const run = (line: string) => lonsam(words(line), folder);
const rows = (json: string) =>
  (JSON.parse(json) as { tables: { rows: Record<string, string | null>[] }[] }).tables[0]!.rows;

test("every municipality, each as a run with it", async () => {
  const all = rows((await run("run examples/minsta --over kommun=alla -O json")).out);
  expect(all).toHaveLength(290);
  expect(new Set(all.map((r) => r.value)).size).toBe(290);
  const nets = all.map((r) => Number(r.figure1));
  expect(nets, "the best first").toEqual([...nets].sort((a, b) => b - a));
  const one = await run("run examples/minsta --municipality Sundsvall -O json");
  const { tables } = JSON.parse(one.out) as { tables: { id: string; rows: Record<string, string>[] }[] };
  const net = tables.find((t) => t.id === "actors")!.rows.find((r) => r.actor === "kommun")!.total;
  expect(all.find((r) => r.value === "Sundsvall")!.figure1).toBe(net);
});

test("a range, a list, and an assumption's own limits", async () => {
  const values = async (over: string) =>
    rows((await run(`run examples/minsta --over "${over}" -O json`)).out).map((r) => r.value);
  expect(await values("lön=22000..24000:500")).toEqual(["22000", "22500", "23000", "23500", "24000"]);
  expect(await values("andel_till_arbete=10 %|12,5 %")).toEqual(["0.1", "0.125"]);
  expect(await values("andel_till_arbete")).toHaveLength(11);
});

test.each(["lönn=1..2", "lön", "lön=a..b", "lön=2..1", "kommun="])(
  "--over %s is asked about",
  async (over) => {
    expect(await run(`run examples/minsta --over ${over}`)).toMatchObject({ code: 2, out: "" });
  },
);
