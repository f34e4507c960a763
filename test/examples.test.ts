import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "../src/cli/line/commands.js";
import { repository, temporaryFolder } from "./harness/folders.js";
import { lonsam, words } from "./harness/world.js";

describe.each(commands)("the examples of lonsam $name", ({ name, alias, examples }) => {
  test.each(examples)("%s", async (example) => {
    expect([name, alias]).toContain(words(example)[0]);
    const folder = temporaryFolder();
    for (const shipped of ["examples", "models"])
      symlinkSync(join(repository, shipped), join(folder, shipped), "junction");
    const { code, out, err } = await lonsam(words(example), folder);
    expect(code, `${out}${err}`).toBe(0);
    expect(out, "a result").not.toBe("");
  });

  test("there is one", () => {
    expect(examples.length).toBeGreaterThan(0);
  });
});
