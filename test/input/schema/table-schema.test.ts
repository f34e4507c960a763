import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Package } from "datapackage";
import { Schema } from "tableschema";
import { describe, expect, test } from "vitest";
import { contentOf } from "../../../src/input/files/cell-contents.js";
import { fileKinds } from "../../../src/input/files/file-kinds.js";
import { schemaOf } from "../../../src/input/schema/table-schema.js";
import { repository } from "../../harness/folders.js";
import { schemaFiles } from "../../harness/schema-files.js";
import { lonsam } from "../../harness/world.js";

describe.each(fileKinds.map((kind) => [kind.names[0], kind] as const))("the schema of %s", (_, kind) => {
  test.each(["sv", "en"] as const)(
    "is a Table Schema, to the profile of the standard: %s",
    async (language) => {
      const schema = await Schema.load(schemaOf(kind, language));
      expect(schema.errors).toEqual([]);
      expect(schema.valid).toBe(true);
      expect(schema.fieldNames).toHaveLength(kind.columns.length);
    },
  );
});

test("schemas/ has what lonsam schema says", () => {
  const shipped = readdirSync(join(repository, "schemas")).sort();
  expect(shipped).toEqual(
    schemaFiles()
      .map(({ name }) => name)
      .sort(),
  );
  for (const { name, text } of schemaFiles())
    expect(readFileSync(join(repository, "schemas", name), "utf8"), name).toBe(text);
});

/** Cells, some of them wrong, that another reader of the schema and our own check must agree on. */
const cells = [
  "12",
  "12,5",
  "2 700 000",
  "-12,5",
  "44,53 %",
  "1433 kr",
  "xx",
  "2026",
  "2026-03",
  "2026-13",
  "2026-03-15",
  "2026-02-30",
  "A",
  "Q",
  "ja",
  "månad",
  "0",
  "1,5",
];
/** What a schema cannot say: what a share, a unit, a formula is. */
const cannotSay = new Set(["share", "unit", "formula", "price"]);
/** We read these too: a full date for its month; version 1 of the standard has no groups in whole numbers. */
const stricter: Readonly<Record<string, readonly string[]>> = { month: ["2026-03-15"], count: ["2 700 000"] };
/** Numbers with any sign or word beside them pass there; what is left of a word without digits is taken for 0. */
const laxer: Readonly<Record<string, readonly string[]>> = {
  amount: ["44,53 %", "xx", "A", "Q", "ja", "månad"],
};

describe("another reader of the schema judges cells as check does", () => {
  const contents = new Map(
    fileKinds.flatMap(({ columns }) =>
      columns.map((column) => [JSON.stringify(column.holds), column.holds] as const),
    ),
  );
  test.each(
    [...contents.values()]
      .filter((holds) => typeof holds !== "string" || !cannotSay.has(holds))
      .map((h) => [h]),
  )("%j", async (holds) => {
    const content = contentOf(holds);
    const judge = await Schema.load({ fields: [{ name: "cell", ...content.schema }] });
    for (const cell of cells) {
      const accepted = ((): boolean => {
        try {
          judge.castRow([cell]);
          return true;
        } catch {
          return false;
        }
      })();
      if (typeof holds === "string" && (stricter[holds]?.includes(cell) ?? false)) continue;
      if (typeof holds === "string" && (laxer[holds]?.includes(cell) ?? false)) continue;
      expect(accepted, `${cell}: ${JSON.stringify(content.fault(cell, undefined))}`).toBe(
        content.fault(cell, undefined) === undefined,
      );
    }
  });
});

const folders = readdirSync(join(repository, "examples"), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

test.each(folders.map(({ name }) => name))(
  "examples/%s as a Data Package: every cell of every file is what it says",
  async (name) => {
    const folder = join(repository, "examples", name);
    const { out, code } = await lonsam(["schema", folder], repository);
    expect(code).toBe(0);
    const descriptor = JSON.parse(out) as { resources: { path: string; schema?: unknown }[] };
    expect(descriptor.resources.length).toBeGreaterThan(0);
    const pack = await Package.load(descriptor, { basePath: folder });
    expect(pack.errors).toEqual([]);
    expect(pack.valid).toBe(true);
    for (const resource of pack.resources) {
      if (!resource.tabular) continue;
      const rows = await resource.read({ cast: true, forceCast: true });
      expect(
        rows.filter((row: unknown) => row instanceof Error),
        basename(resource.name),
      ).toEqual([]);
      expect(rows.length).toBeGreaterThan(0);
    }
  },
);
