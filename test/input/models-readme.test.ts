import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

/** The files that models/README.md shows, each under its name. */
function filesShown(): readonly (readonly [string, string])[] {
  const text = readFileSync(join(repository, "models/README.md"), "utf8");
  return [...text.matchAll(/^`([\w./-]+\.csv)`:\n\n```text\n([^`]*)```/gmu)].map(
    ([, name, content]) => [name!, content!] as const,
  );
}

test("the model that models/README.md teaches can be checked and run, and comes to what it says", async () => {
  const folder = temporaryFolder();
  for (const [name, content] of filesShown()) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const checked = await lonsam(["check", "mitt-scenario"], folder);
  expect(checked).toMatchObject({ code: 0, out: "Inget att anmärka i 4 filer.\n", err: "" });

  const ran = await lonsam(["run", "mitt-scenario", "-O", "json"], folder);
  expect(ran).toMatchObject({ code: 0, err: "" });
  const { tables } = JSON.parse(ran.out) as { tables: { id: string; rows: Record<string, string>[] }[] };
  const actors = tables.find((t) => t.id === "actors")!.rows.map((r) => [r.actor, r.total]);
  // 10 people: 4 × 6 months × 10 000 kr saved, 10 × 6 months × 3 000 kr of supervision.
  expect(actors).toContainEqual(["kommun", "60000"]);
  expect(actors).toContainEqual(["individ", "-240000"]);
});
