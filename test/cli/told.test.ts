import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam, type Ran } from "../harness/world.js";

/** What a terminal acts on or a reader is misled by; line breaks are ours. */
const unprintable = /[^\P{Cc}\n]|[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff]/u;
/** Escape sequences of seven and eight bits, signs that turn the direction of writing, the bell. */
const hostile = "\u001b[31mröd\u009b31m\u202ecsv\u2066x\u2069a\u0007b\u001b]0titel\u0007\u200fx";

function isSafe(ran: Ran): void {
  expect([0, 1, 2]).toContain(ran.code);
  expect(JSON.stringify(unprintable.exec(ran.shown))).toBe("null");
}

describe("what a terminal would act on", () => {
  const sign = hostile;
  test.each([
    ["a command", [`bud${sign}`]],
    ["a flag", ["budget", "b.csv", `--${sign}`]],
    ["the value of a flag", ["budget", "b.csv", "--overhead", sign]],
    ["a choice", ["budget", "b.csv", "-O", sign]],
    ["a file", ["budget", `${sign}.csv`]],
    ["a file to check", ["check", `${sign}.csv`]],
    ["a file of cases", ["cases", `${sign}.csv`]],
    ["a name that is set", ["calc", "1 + 1", "--set", `${sign}=2`]],
    ["a formula", ["calc", `1 + ${sign} +`]],
    ["a figure", ["explain", "s", sign]],
    ["an output", ["budget", "b.csv", "-o", `ingen/${sign}.csv`]],
    ["a topic", ["help", sign]],
  ])("in %s is not sent to a terminal", async (_, args) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "b.csv"), "insats;år;belopp\nA;2026;1\n");
    cpSync(join(repository, "examples/minsta"), join(folder, "s"), { recursive: true });
    isSafe(await lonsam(args, folder));
  });

  test("in cells, headers and names of files that messages show", async () => {
    const folder = temporaryFolder();
    const name = `${sign.replaceAll("/", "")}.csv`;
    const safe = sign.replace(/[\u0000-\u001f]/g, ""); // such a file is not text
    writeFileSync(join(folder, name), `insats;år;belopp\n${safe};${safe};${safe}\n`);
    writeFileSync(join(folder, "b.csv"), `insats;år;belopp;${safe}x\nA;2026;1;\n`);
    writeFileSync(join(folder, "fall.csv"), `uttryck;förväntat\n1 + ${safe};2\n${safe};1\n`);
    for (const args of [
      ["budget", name],
      ["check", name],
      ["budget", "b.csv"],
      ["cases", "fall.csv"],
    ]) {
      const ran = await lonsam(args, folder);
      isSafe(ran);
      expect(ran.shown).toContain("31m");
    }
  });
});

test("a message is one line where it quotes, and long texts are cut", async () => {
  const folder = temporaryFolder();
  const long = "x".repeat(100_000);
  for (const args of [
    ["budget", `a\nb: filen finns inte.csv`],
    ["budget", long],
    ["calc", long],
    ["calc", "1", "--set", `${long}=1`],
    ["budget", "b.csv", `--${long}`],
    [long],
  ]) {
    const ran = await lonsam(args, folder);
    expect(ran.code).toBeGreaterThan(0);
    expect(ran.shown.length).toBeLessThan(4_000);
    expect(ran.shown).not.toMatch(/^b: /mu);
  }
});

test("json keeps what a terminal must not have, as escapes", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "b.csv"), "insats;år;belopp\nA\u009b31m\u202eB;2026;1\n");
  const { out } = await lonsam(["budget", "b.csv", "-O", "json"], folder);
  expect(out).toContain("A\\u009b31m\\u202eB");
  expect(JSON.stringify(JSON.parse(out))).toContain("A\u009b31m\u202eB");
  expect(out).not.toMatch(unprintable);
  for (const format of ["table", "markdown"])
    expect(
      (await lonsam(["budget", "b.csv", "-O", format], folder)).out.replace(/^\ufeff|\r/gu, ""),
    ).not.toMatch(unprintable);
});

describe("a personnummer is told nowhere", () => {
  const number = "640823-3234";
  const disguises = [
    number,
    "6408233234",
    "64 08 23 32 34",
    "1964.08.23.3234",
    "64\u200b0823--3234",
    "６４０８２３ー３２３４".replace("ー", "－"),
  ];
  const hidden = (ran: Ran): void => {
    expect(ran.code).toBeGreaterThan(0);
    expect(ran.shown).toContain("personnummer");
    expect(ran.shown.normalize("NFKC").replace(/[^\d]/g, "")).not.toContain("3234");
  };

  test.each(disguises)("%j on the command line", async (text) => {
    const folder = temporaryFolder();
    for (const args of [
      ["calc", "1", "--set", `lön=${text}`],
      ["calc", "1", "--set", `${text}=1`],
      ["calc", text],
      ["budget", `Åsa ${text}.csv`],
      ["run", `${text}/s`],
      ["budget", "b.csv", "-o", `${text}.csv`],
      ["budget", "b.csv", `--${text}`],
      [text],
    ])
      hidden(await lonsam(args, folder));
  });

  test.each(disguises.slice(0, 4).filter((_, i) => i % 3 === 0))(
    "%j in files, settings, notes and names",
    async (text) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, "b.csv"), `insats;år;belopp;anmärkning\nA;2026;1;Åsa ${text}\n`);
      writeFileSync(join(folder, "c.csv"), `insats;år;belopp;${text}\nA;2026;1;\n`);
      writeFileSync(join(folder, "d.csv"), `Budget för ${text}\ninsats;år;belopp\nA;2026;1\n`);
      for (const name of ["b.csv", "c.csv", "d.csv"])
        for (const command of ["budget", "check"]) hidden(await lonsam([command, name], folder));
      const scenario = join(folder, "s");
      cpSync(join(repository, "examples/minsta"), scenario, { recursive: true });
      writeFileSync(join(scenario, `${text}.csv`), "");
      hidden(await lonsam(["run", "s"], folder));
    },
  );

  test("where a folder is called so and nobody writes its name", async () => {
    const folder = join(temporaryFolder(), number);
    mkdirSync(folder);
    cpSync(join(repository, "models/skatt"), folder, { recursive: true });
    writeFileSync(join(folder, "regler.csv"), "x\n1\n");
    const ran = await lonsam(["check", "."], folder);
    expect(ran.shown).not.toContain("3234");
  });

  test("but passes where a cell of the row says that it is none", async () => {
    const folder = temporaryFolder();
    const table = (note: string): string =>
      `insats;år;belopp;konto;anmärkning\nA;2026;1;6408233234;${note}\n`;
    writeFileSync(join(folder, "b.csv"), table("avtal, inte personnummer"));
    writeFileSync(join(folder, "c.csv"), table("avtal"));
    writeFileSync(
      join(folder, "d.csv"),
      "insats;år;belopp;konto;granskad\nA;2026;1;6408233234;inte personnummer\n",
    );
    for (const name of ["b.csv", "d.csv"]) {
      expect(await lonsam(["budget", name], folder)).toMatchObject({ code: 0, err: "" });
      expect((await lonsam(["check", name], folder)).out).not.toContain("granskad");
    }
    hidden(await lonsam(["budget", "c.csv"], folder));
  });
});

test("whatever is written, messages are printable", async () => {
  const folder = temporaryFolder();
  const word = fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).filter((w) => !w.includes("\0"));
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 3 }), async (args) => {
      const ran = await lonsam(["budget", ...args], folder);
      expect(ran.err).not.toMatch(unprintable);
    }),
    { numRuns: 50 },
  );
});

test.skipIf(process.platform === "win32")("a folder of dates is no personnummer", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "2026/11/28"), { recursive: true });
  cpSync(join(repository, "examples/gavle-dua/budget.csv"), join(folder, "2026/11/28/2313.csv"));
  symlinkSync("2026/11/28/2313.csv", join(folder, "b.csv"));
  expect((await lonsam(["budget", "2026/11/28/2313.csv"], folder)).code).toBe(0);
});
