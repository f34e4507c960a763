import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

/** What is told of an example that is spoiled. */
async function told(example: string, spoil: (at: (name: string) => string) => void): Promise<string[]> {
  const folder = temporaryFolder();
  cpSync(join(repository, "examples", example), folder, { recursive: true });
  spoil((name) => join(folder, name));
  const { code, err } = await lonsam(["run", ".", "--quiet"], folder);
  expect(code).toBe(1);
  return [...err.matchAll(/lonsam help ([a-z-]+)/g)].map(([, problem]) => problem!);
}
const replace = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

test("a stock whose file has no rows is told, and nothing that follows from it", async () => {
  const codes = await told("uppsala-hela-bestandet", (at) => {
    writeFileSync(at("bestand.csv"), `${readFileSync(at("bestand.csv"), "utf8").split("\n")[0]!}\n`);
  });
  expect(codes).toEqual(["fil-utan-rader"]);
});

test("a share that cannot be read is told, and not that the shares are not whole", async () => {
  const codes = await told("jamtland-sex-kommuner", (at) => {
    replace(at("samordningsforbund.csv"), "stat;50 %", "stat;0,5");
  });
  expect(codes).toEqual(["procent-utan-tecken"]);
});

test("a group of no municipality is told once", async () => {
  const codes = await told("jamtland-sex-kommuner", (at) => {
    replace(at("grupper.csv"), "i Krokom;Krokom", "i Krokom;");
  });
  expect(codes).toEqual(["grupp-utan-kommun"]);
});

test("without kommuner.csv, who is called as a municipality is told to stand there", async () => {
  const folder = temporaryFolder();
  cpSync(join(repository, "examples/jamtland-sex-kommuner"), folder, { recursive: true });
  rmSync(join(folder, "kommuner.csv"));
  const { err } = await lonsam(["run", ".", "--quiet"], folder);
  expect(err).toContain("skriv dem i kommuner.csv");
});

test("a survey without a year is not told of a flag that it does not have", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "s.csv"), "person;status\nA;x\n");
  const { err } = await lonsam(["survey", "s.csv"], folder);
  expect(err).toContain("kolumnen ”år” saknas");
  expect(err).not.toContain("--year");
});

test("the table of targets has room on a terminal", async () => {
  const { out } = await lonsam(["run", "examples/uppsala-1000-fler"], repository);
  const table = /^Mål\n([\s\S]*?)\nHögst en procent vuxna biståndsmottagare:/mu.exec(out)![1]!;
  for (const line of table.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
});
