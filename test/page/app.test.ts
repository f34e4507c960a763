import { createHash } from "node:crypto";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { alsoOf, argvOf, savedAs } from "../../page/app/answers.js";
import { type Carried, carriedIn, places } from "../../page/app/carried.js";
import { commandLine, commandWords } from "../../page/app/command-words.js";
import { entriesOf } from "../../page/app/kinds.js";
import { commandRunner, type RunCommand } from "../../page/app/run-command.js";
import { State } from "../../page/app/state.js";
import { type Task, tasks } from "../../page/app/tasks.js";
import { toldOf } from "../../page/app/told.js";
import { UserFiles } from "../../page/app/user-files.js";
import { appPage } from "../../scripts/app-page.js";
import { fromBase64 } from "../../src/core/deflated.js";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

const today = ["--today", "2026-11-21"];
/** The page as people have it, and what it carries. */
let html: string;
let carried: Carried;
let run: RunCommand;
beforeAll(async () => {
  html = await appPage(inject("modelsInAdvance"));
  carried = await carriedIn(fromBase64(contentOf(places.content)));
  run = commandRunner(carried);
}, 60_000);

/** Without an expression: some engines run out of stack on a text of megabytes. */
const contentOf = (id: string): string => {
  const [, after] = html.split(`id="${id}">`, 2);
  return after!.slice(0, after!.indexOf("<"));
};
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("base64");

describe("a page of one file", () => {
  test("that carries the models, the examples, the font, and on what terms", () => {
    const { version, files, pictures, licences } = carried;
    expect(version).toBe(
      (JSON.parse(textOf(readFileSync(join(repository, "package.json")))) as { version: string }).version,
    );
    for (const path of ["models/skatt/parametrar.csv", "examples/gavle-dua/budget.csv"])
      expect(sha256(files.get(path)!)).toBe(sha256(readFileSync(join(repository, path))));
    expect(files.has(".lonsam/models/skatt.json")).toBe(true);
    expect(pictures.fonts).toHaveLength(8);
    for (const word of ["fflate", "MPL-2.0", "SIL OPEN FONT LICENSE"]) expect(licences).toContain(word);
  });

  test("under 5 MB, which fetches nothing", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(5e6);
    expect(html).not.toMatch(/<(?:link|img|iframe|object)\b|\bsrc=|url\(/iu);
  });

  test("whose policy names the digests of its scripts and lets nothing out", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1] ?? "";
    const program = contentOf(places.program);
    const boot = /<script>([^<]+)<\/script>/u.exec(html)![1]!;
    const digests = [boot, inflateRawSync(Buffer.from(program, "base64"))].map(
      (script) => `'sha256-${sha256(script)}'`,
    );
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `script-src ${digests.join(" ")} 'wasm-unsafe-eval'`,
      "worker-src blob:",
      "style-src 'unsafe-inline'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });
});

const taskOf = (id: string): Task => tasks.find((task) => task.id === id)!;
/** The answers that a task's example needs, and no more draws than show that it runs. */
const answered: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  budget: [
    ["overhead", "10"],
    ["round", "2"],
  ],
  compare: [["unit", "1"]],
  explain: [["figure", "kommun 2026"]],
  simulate: [["draws", "5 0"]],
};
const onExample = (task: Task): string[] =>
  argvOf(task, { paths: new Map(Object.entries(task.example ?? {})), texts: new Map(answered[task.id]) });

describe("in the page the same comes out as of the command, to the byte", () => {
  test.each([
    ["budget", "bilaga.docx"],
    ["budget", "bilaga.xlsx"],
    ["run", "rapport.html"],
    ["run", "reglage.html", "--explore"],
    ["run", "kalkyl.xlsx", "--live"],
    ["compare", "alternativ.csv"],
    ["simulate", "osakert.svg"],
  ])("%s, as the form asks it, to %s %s", async (id, name, ...more) => {
    const folder = temporaryFolder();
    const argv = [...onExample(taskOf(id)), ...more, "-o", name, ...today];
    const [example] = /^examples\/[^/]+/u.exec(argv[1]!)!;
    cpSync(join(repository, example), join(folder, example), { recursive: true });
    const prompt = await lonsam(argv, folder, { version: carried.version });
    const page = await run(argv, new Map());
    expect([page.code, prompt.code]).toEqual([0, 0]);
    expect([...page.written.keys()]).toEqual([name]);
    expect(sha256(page.written.get(name)!)).toBe(sha256(readFileSync(join(folder, name))));
  });

  test("a new scenario is the folder that the command writes", async () => {
    const folder = temporaryFolder();
    const line =
      'init nytt --municipality Gävle --start 2026-01 --people 10 --rent 7000 --job introduktionsjobb --wage 23000 --po "44,53 %"';
    const argv = [...commandWords(line)!, ...today];
    const [prompt, page] = [await lonsam(argv, folder), await run(argv, new Map())];
    expect({ code: page.code, out: textOf(page.out), err: page.err }).toEqual({
      code: prompt.code,
      out: prompt.out,
      err: prompt.err,
    });
    expect([...page.written.keys()].length).toBeGreaterThan(3);
    expect(page.code).toBe(0);
    for (const [path, bytes] of page.written)
      expect(Buffer.from(bytes)).toEqual(readFileSync(join(folder, path)));
  });

  test("what is wrong is told in the same words, and nothing is written", async () => {
    const spoiled = "insats;år;belopp\nKurs;2027;5.433.000\nKurs;tjugosju;100\n";
    const folder = temporaryFolder();
    const argv = ["budget", "budget.csv", "-o", "bilaga.docx"];
    writeFileSync(join(folder, "budget.csv"), spoiled);
    const prompt = await lonsam(argv, folder);
    const page = await run(argv, new Map([["budget.csv", new TextEncoder().encode(spoiled)]]));
    expect([page.code, page.err]).toEqual([1, prompt.err]);
    expect(page.written.size + page.out.length).toBe(0);
    expect(readdirSync(folder)).toEqual(["budget.csv"]);
  });

  test("what was written stays, and is in the way as on a disk", async () => {
    const files = new UserFiles();
    const argv = ["budget", "examples/gavle-dua/budget.csv", "-o", "b.md"];
    files.keep(await run(argv, files.contents));
    expect(files.written).toEqual(["b.md"]);
    const again = await run(argv, files.contents);
    expect(again.code).toBe(1);
    expect(again.err).toContain("utfil-finns");
  });
});

describe("the tasks", () => {
  // What is held to the byte above has run.
  const held = ["budget", "run", "compare", "simulate"];
  test.each(tasks.filter(({ id, example }) => example !== undefined && !held.includes(id)))(
    "$id works on its example, as the form asks it",
    async (task) => {
      const format = task.formats.includes("html") ? ["-O", "html"] : [];
      const { code, out, err } = await run([...onExample(task), ...format, ...today], new Map());
      expect([code, code === 0 ? "" : err]).toEqual([0, ""]);
      expect(out.length).toBeGreaterThan(20);
    },
  );

  test.each(
    tasks.flatMap((task) =>
      (task.also ?? []).map((more) => [task.id, more.argv.join(" "), task, more] as const),
    ),
  )("%s %s is not offered with what it cannot be had with", async (_, __, task, more) => {
    expect(alsoOf(task, onExample(task))).toContain(more);
    for (const option of more.not) {
      const argv = [...onExample(task), option, ...(valued.get(option) ?? [])];
      expect(alsoOf(task, argv)).not.toContain(more);
      const { code, err } = await run([...argv, ...more.argv, "-o", `b.${more.format}`], new Map());
      expect([code, err]).toEqual([2, expect.stringMatching(/ går inte att använda tillsammans /u)]);
      expect(err).toContain(option);
    }
  });
  const valued = new Map([
    ["--by", ["grupp"]],
    ["--years", ["2026"]],
  ]);

  test.each(["appendix", "run", "compare"])(
    "%s with words of a document is saved as tables too, which have no place for them",
    async (id) => {
      const task = taskOf(id);
      const texts = new Map([
        ["board", "Kommunstyrelsen"],
        ["title", "Plan"],
      ]);
      const paths = new Map(
        Object.entries({ ...task.example, ...(id === "compare" ? { files: ["examples/tre-vagar"] } : {}) }),
      );
      const argv = argvOf(task, { paths, texts });
      expect(savedAs(task, argv, "docx")).toEqual(argv);
      const asTables = savedAs(task, argv, "csv");
      expect(asTables).toEqual(argvOf(task, { paths, texts: new Map() }));
      expect((await run([...argv, "-O", "csv"], new Map())).code).toBe(2);
      expect(await run([...asTables, "-O", "csv", ...today], new Map())).toMatchObject({ code: 0 });
    },
  );

  test("what overhead is, is said once", () => {
    const state = new State();
    const field = taskOf("budget").fields.find(({ id }) => id === "overhead")!;
    state.answer("budget", field, "10");
    expect(state.draft("appendix").texts.get("overhead")).toBe("10");
  });

  test("a page for the board is asked for by the form", () => {
    const texts = new Map([
      ["form", "1"],
      ["unit", "1"],
      ["board", "Arbetsmarknadsnämnden"],
    ]);
    const paths = new Map([["files", ["examples/tre-vagar"]]]);
    expect(commandLine(argvOf(taskOf("compare"), { paths, texts }))).toBe(
      "lonsam compare examples/tre-vagar --summary --unit tkr --board Arbetsmarknadsnämnden",
    );
  });

  test.each([
    ["10", "10%"],
    ["10 %", "10%"],
    ["7,5", "7,5%"],
    ["tio", "tio"],
  ])("overhead of %s is %s", (written, word) => {
    expect(argvOf(taskOf("budget"), { paths: new Map(), texts: new Map([["overhead", written]]) })).toEqual([
      "budget",
      "--overhead",
      word,
    ]);
  });

  test("a household, by the form", async () => {
    const task = taskOf("household");
    const texts = new Map([
      ["municipality", "Gävle"],
      ["wage", "23 000"],
      ["rent", "7 000"],
      ["day", "2026-01-01"],
      ["adults", "1"],
      ["children", "8, 12"],
    ]);
    const argv = argvOf(task, { paths: new Map(), texts });
    expect(commandLine(argv)).toBe(
      'lonsam household --municipality Gävle --wage 23000 --rent 7000 --adults 2 --children "8, 12" --date 2026-01-01',
    );
    expect(await run(argv, new Map())).toMatchObject({ code: 0, err: "" });
  });

  test.each(tasks.map((task) => [task.id, task] as const))(
    "%s asks for what its command takes",
    async (_, task) => {
      const help = textOf((await run([task.command, "--help"], new Map())).out);
      const options = [
        ...(task.argv ?? []),
        ...task.slots.map(({ option }) => option),
        ...task.fields.flatMap(({ option, choices = [] }) => [option, ...choices.map(({ argv }) => argv[0])]),
        ...(task.also ?? []).flatMap(({ argv }) => argv),
      ].filter((option) => option !== undefined);
      for (const option of options) expect(help).toContain(`  ${option}`);
    },
  );
});

test("a command line comes apart where a shell would part it, and together again", () => {
  expect(commandWords('lonsam budget "min budget.csv" --title \'Å "ä" ö\'')).toEqual([
    "budget",
    "min budget.csv",
    "--title",
    'Å "ä" ö',
  ]);
  expect(commandWords("budget plan\\budget.csv ''")).toEqual(["budget", "plan\\budget.csv", ""]);
  expect(commandWords('budget "budget.csv')).toBeUndefined();
  for (const argv of [["run", "Gävle kommun/plan"], ["budget", "b.csv", "--title", 'Å "ä" & ö'], []])
    expect(commandWords(commandLine(argv))).toEqual(argv);
});

test("messages are told one by one, each with its remedy", () => {
  const err = [
    "budget.csv:7 (belopp): ”5.433.000” går inte att läsa.",
    "  Skriv t.ex. 2700000.",
    "2 fel, inget beräknat. (lonsam help belopp-olasligt, lonsam help kolumn-okand)",
    "",
  ].join("\n");
  expect(toldOf(err)).toEqual({
    messages: [
      { says: "budget.csv:7 (belopp): ”5.433.000” går inte att läsa.", more: ["Skriv t.ex. 2700000."] },
      { says: "2 fel, inget beräknat.", more: [] },
    ],
    topics: ["belopp-olasligt", "kolumn-okand"],
  });
});

test("files are known for what they are, whatever they are called", async () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const example = (path: string): Uint8Array => carried.files.get(`examples/${path}`)!;
  const { written } = await run(["budget", "--new", "ny.xlsx"], new Map());
  const entries = await entriesOf(
    new Map([
      ["rader.csv", example("gavle-dua/budget.csv")],
      ["uttag.csv", example("kedjan-pahittad/handelser.csv")],
      ["oktober.csv", example("vecka-40-pahittad/kartlaggning-2022.csv")],
      ["Insatser.csv", example("gavle-dua/insatser.csv")],
      ["plan/scenario.csv", example("minsta/scenario.csv")],
      ["plan/floden.csv", example("minsta/floden.csv")],
      ["plan/egen/modell.csv", utf8("")],
      ["egen/modell.csv", utf8("")],
      ["läs mig.docx", utf8("")],
      ...written,
    ]),
  );
  expect(Object.fromEntries(entries.map(({ path, kind }) => [path, kind]))).toEqual({
    "rader.csv": "budget",
    "uttag.csv": "people",
    "oktober.csv": "survey",
    "Insatser.csv": "beside",
    plan: "scenario",
    egen: "model",
    "läs mig.docx": "other",
    "ny.xlsx": "budget",
  });
});

test("a folder that is given again is there as it is now", () => {
  const files = new UserFiles();
  const bytes = new Uint8Array([1]);
  files.give(
    new Map([
      ["plan/a.csv", bytes],
      ["plan/b.csv", bytes],
      ["c.csv", bytes],
    ]),
  );
  files.give(new Map([["plan/a.csv", bytes]]));
  expect([...files.contents.keys()].sort()).toEqual(["c.csv", "plan/a.csv"]);
  files.remove("plan");
  expect([...files.contents.keys()]).toEqual(["c.csv"]);
});

test.each([
  ["scenario", "run"],
  ["budget", "budget"],
  ["people", "followup"],
  ["survey", "survey"],
  ["outcome", "plan"],
] as const)("when a %s is put in, the task at hand is one for it", (kind, task) => {
  const state = new State();
  const entries = [{ path: "a", kind }];
  state.entries = entries;
  state.choose(entries);
  expect(state.task).toBe(task);
});
