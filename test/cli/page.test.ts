import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { beforeAll, describe, expect, test } from "vitest";
import { bundleForPage } from "../../scripts/page-bundle.js";
import type { World } from "../../src/cli/world.js";
import { repository } from "../harness/folders.js";
import { memoryWorld } from "../harness/memory-world.js";
import { lonsam } from "../harness/world.js";

/** What a page has and the program uses; a new context has the language itself, and nothing of Node. */
const ofAPage = { TextEncoder, TextDecoder, Blob, DecompressionStream, CompressionStream, AbortController };

let bundle: Awaited<ReturnType<typeof bundleForPage>>;
let main: (argv: readonly string[], world: World) => Promise<number>;

beforeAll(async () => {
  bundle = await bundleForPage();
  const context = createContext({ ...ofAPage });
  runInContext(bundle.text, context);
  main = (runInContext("lonsam", context) as { main: typeof main }).main;
});

const filesIn = (...folders: string[]): ReadonlyMap<string, Uint8Array> =>
  new Map(
    folders.flatMap((folder) =>
      readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry): [string, Uint8Array] => {
          const path = join(entry.parentPath, entry.name);
          return [path.slice(repository.length).replaceAll("\\", "/").replace(/^\//, ""), readFileSync(path)];
        }),
    ),
  );

test("nothing of Node is left, and what is loaded when it is needed is what no page needs", () => {
  expect([...new Set(bundle.imports)].sort()).toEqual(["inquirer"]);
  expect(bundle.text).not.toMatch(/["'`]node:|\brequire\(["'`]/);
});

describe("in a page the program says the same as at a prompt", () => {
  test.each(
    [
      ["budget", "examples/gavle-dua/budget.csv", "--overhead", "10%", "--round", "1000"],
      ["budget", "examples/gavle-dua/budget.csv", "-O", "json"],
      ["run", "examples/minsta", "-O", "markdown"],
      ["help", "floden.csv"],
      ["budget", "examples/gavle-dua/bugdet.csv"],
    ].map((argv) => [argv.join(" "), argv] as const),
  )("%s", async (_, argv) => {
    const { world, said } = memoryWorld(filesIn("examples", "models"));
    const code = await main(argv, world);
    const prompt = await lonsam(argv, repository);
    expect({ code, out: said.out }).toEqual({ code: prompt.code, out: prompt.out });
    expect(said.err === "").toBe(prompt.err === "");
  });

  test("a workbook is written, and read back with the same sums", async () => {
    const { world, said } = memoryWorld(filesIn("examples"));
    const sums = async (file: string): Promise<unknown> => {
      said.out = "";
      expect(await main(["budget", file, "-O", "json"], world)).toBe(0);
      const { tables } = JSON.parse(said.out) as { tables: { id: string; rows: { sum: string }[] }[] };
      return tables.find((t) => t.id === "summary")!.rows.map((r) => r.sum);
    };
    const budget = "examples/gavle-dua/budget.csv";
    const raised = ["--overhead", "10%", "--index", "övrigt=3%", "-o", "ut.xlsx"];
    expect(await main(["budget", budget, ...raised], world)).toBe(0);
    expect(await sums("ut.xlsx#Rader")).toEqual(await sums(budget));
    expect(await main(["budget", budget, "-o", "ut.xlsx", "--force"], world)).toBe(0);
    expect(await sums("ut.xlsx")).toEqual(await sums(budget));
  });
});
