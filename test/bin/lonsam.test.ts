import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { installed, started } from "./installed.js";

test("says what to run when nothing is built", async () => {
  const sv = await started(installed(undefined), ["budget", "b.csv"]);
  expect(sv).toEqual({ code: 70, signal: null, out: "", err: "lonsam är inte byggt. Kör: npm run build\n" });
  expect((await started(installed(undefined), ["--lang", "en"])).err).toContain("Run: npm run build");
});

test("ends with the code of the program, having handed it the arguments and its version", async () => {
  const bin = installed("await world.out(JSON.stringify([...argv, world.version])); return 2;");
  const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  expect(await started(bin, ["å", "--x"])).toMatchObject({
    code: 2,
    out: JSON.stringify(["å", "--x", version]),
  });
});

test("a fault in the program is one friendly sentence, and its trace only on request", async () => {
  const bin = installed("throw new TypeError('inside');");
  const quiet = await started(bin);
  expect(quiet).toMatchObject({ code: 70, out: "" });
  expect(quiet.err.split("\n")).toEqual([expect.stringContaining("fel i programmet"), ""]);
  expect((await started(bin, [], { env: { LONSAM_DEBUG: "1" } })).err).toMatch(/TypeError: inside\n {4}at /);
});

test("a program built of older source than what is here says so when it stops", async () => {
  const bin = installed("throw new TypeError('inside');");
  const source = join(bin, "../../src");
  mkdirSync(source);
  writeFileSync(join(source, "a.ts"), "");
  const inAnHour = Date.now() / 1000 + 3600;
  utimesSync(join(source, "a.ts"), inAnHour, inAnHour);
  const sv = await started(bin);
  expect(sv).toMatchObject({ code: 70, out: "" });
  expect(sv.err).toBe(
    "lonsam stannade: programmet är byggt av äldre källkod än den som ligger här. Kör: npm run build\n",
  );
  expect((await started(bin, ["--lang", "en"])).err).toContain("Run: npm run build");
  utimesSync(join(source, "a.ts"), 0, 0);
  utimesSync(source, 0, 0);
  expect((await started(bin)).err).toContain("fel i programmet");
});

test.each([
  [
    "an error thrown in a callback",
    "setTimeout(() => { throw new Error('late'); }); await new Promise((r) => setTimeout(r, 50)); return 0;",
  ],
  [
    "a promise nobody waits for",
    "Promise.reject(new Error('lost')); await new Promise((r) => setTimeout(r, 50)); return 0;",
  ],
  ["a program that never answers", "await new Promise(() => {});"],
])("never reports success after %s", async (_, body) => {
  const ended = await started(installed(body));
  expect(ended).toMatchObject({ code: 70, out: "", err: expect.stringMatching(/^lonsam stannade .*\n$/) });
});

test("a large result reaches a slow reader whole", async () => {
  const bin = installed("for (let i = 0; i < 40; i++) await world.out('x'.repeat(100_000)); return 1;");
  const ended = await started(bin, [], {
    then: (child) => {
      child.stdout.pause();
      setTimeout(() => child.stdout.resume(), 200);
    },
  });
  expect(ended.code).toBe(1);
  expect(ended.out.length).toBe(4_000_000);
});

test.skipIf(process.platform === "win32")("a reader that goes away ends the output, quietly", () => {
  const bin = installed("for (let i = 0; i < 200; i++) await world.out('line\\n'.repeat(10_000)); return 0;");
  const command = `"$0" "$1" | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", command, process.execPath, bin], { encoding: "utf8" });
  expect({ stdout, stderr }).toEqual({ stdout: "line\n0\n", stderr: "" });
});

test.skipIf(process.platform !== "linux")("a full disk behind > is no fault of the program", () => {
  const bin = installed("await world.out('x'); return 0;");
  const { status, stderr } = spawnSync("bash", ["-c", `"$0" "$1" > /dev/full`, process.execPath, bin], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toBe("lonsam kunde inte fortsätta: datorn vägrade läsa eller skriva (ENOSPC).\n");
});

/** Interrupts itself once the temporary file is there, long before it is whole. */
const interruptedWhileWriting = `
  const { readdirSync } = await import("node:fs");
  const [folder, target] = argv;
  setInterval(() => {
    if (readdirSync(folder).length === 2) process.kill(process.pid, "SIGINT");
  }, 1);
  await world.files.write(target, new Uint8Array(2 ** 28), "always");
  return 0;
`;

test.skipIf(process.platform === "win32")(
  "interrupted while writing: the old file stands, alone",
  async () => {
    const folder = temporaryFolder();
    const target = join(folder, "b.csv");
    writeFileSync(target, "gammal");
    const ended = await started(installed(interruptedWhileWriting), [folder, target]);
    expect(ended).toMatchObject({ signal: "SIGINT", out: "" });
    expect(readdirSync(folder)).toEqual(["b.csv"]);
    expect(readFileSync(target, "utf8")).toBe("gammal");
  },
);

test.skipIf(process.platform === "win32")(
  "a shell sees 130 after an interrupt, also in the middle of a computation",
  () => {
    const bin = installed("process.kill(process.pid, 'SIGINT'); for (;;) {}");
    const { stdout } = spawnSync("bash", ["-c", `"$0" "$1"; echo $?`, process.execPath, bin], {
      encoding: "utf8",
    });
    expect(stdout).toBe("130\n");
  },
);

test("today is the date where the user is", () => {
  const bin = installed("await world.out(world.today()); return 0;");
  for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
    const here = new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date());
    const said = execFileSync(process.execPath, [bin], {
      encoding: "utf8",
      env: { ...process.env, TZ: zone },
    });
    expect(said).toBe(here);
  }
});

test("a pipe is no terminal", async () => {
  const bin = installed(
    "const { in: i, out, err, columns } = world.terminal; await world.out(JSON.stringify([i, out, err, columns])); return 0;",
  );
  expect((await started(bin)).out).toBe("[false,false,false,80]");
});
