import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

test.each(["", " --people"])(
  "parts made apart and put together are what one computer makes, to the last digit:%s",
  async (people) => {
    const folder = temporaryFolder();
    cpSync(join(repository, "test/cases/breakeven-jobbspar/jobbspar"), join(folder, "jobbspar"), {
      recursive: true,
    });
    const run = async (line: string) => {
      const ran = await lonsam(words(`simulate jobbspar --draws 2100 ${line}${people}`), folder);
      expect(ran.code, ran.err).toBe(0);
      return ran.out;
    };
    for (const part of [1, 2, 3]) await run(`--shard ${String(part)}/3 -o del-${String(part)}.json`);
    const tables = (json: string): unknown => (JSON.parse(json) as { tables: unknown }).tables;
    const whole = tables(await run("-O json"));
    expect(tables(await run("-O json --merge del-3.json del-1.json del-2.json"))).toEqual(whole);
    expect(readFileSync(join(folder, "del-1.json"), "utf8")).toContain("lonsam.draws/1");
  },
  120_000,
);
