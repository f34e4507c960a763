import { execFileSync, spawn } from "node:child_process";
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import type { Typed } from "../harness/typist.js";

let program: string;
beforeAll(() => {
  let remove = (): void => undefined;
  const folder = temporaryFolder((removal) => (remove = removal));
  execFileSync(process.execPath, [join(repository, "scripts/build.js"), join(folder, "dist")]);
  for (const part of ["bin", "package.json", "models"])
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  program = join(folder, "bin/lonsam.js");
  return remove;
});

/** Runs the built program at a terminal that `script` (util-linux) makes, and types when the screen says so. */
function atTerminal(
  args: string,
  cwd: string,
  typed: Typed,
): Promise<{ code: number | null; screen: string }> {
  const command = `"${process.execPath}" "${program}" ${args}`;
  const child = spawn("script", ["-qefc", command, "/dev/null"], {
    cwd,
    env: { ...process.env, NO_COLOR: "1", TERM: "xterm", LONSAM_DEBUG: "" },
  });
  onTestFinished(() => void child.kill());
  const rest = [...typed];
  let screen = "";
  let seen = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    screen += text.replace(/\x1b\[[\d;?]*[A-Za-z]/g, "");
    const [next] = rest;
    if (next === undefined || !screen.slice(seen).includes(next[0])) return;
    rest.shift();
    seen = screen.length;
    child.stdin.write(next[1]);
  });
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve({ code, screen });
    });
  });
}

const answers: Typed = [
  ["mappen heta?", "nytt\r"],
  ["Vilken kommun?", "?\r"],
  ["som Gävle eller 2180.\r\n? Vilken kommun?", "Gävle\r"],
  ["börjar de?", "<\r"],
  ["Vilken kommun? (Gävle)", "\r"],
  ["börjar de?", "2026-01\r"],
  ["får jobb? (10)", "\r"],
  ["1 eller 2? (1)", "\r"],
  ["barnen? (inga)", "\r"],
  ["bostaden i månaden? (7000)", "\r"],
  ["Skriv namnet eller siffran:", "2\r"],
  ["i månaden? (23000)", "\r"],
  ["PO-pålägg har kommunen?", "44,53\r"],
  ["(30%)", "\r"],
  ["(12%)", "\r"],
  ["eller inget: (inget)", "\r"],
];

describe.skipIf(process.platform !== "linux")("at a terminal", () => {
  test("answers, one of them taken back and one after help, make a scenario that runs", async () => {
    const cwd = temporaryFolder();
    const { code, screen } = await atTerminal("init", cwd, answers);
    expect(code, screen).toBe(0);
    expect(screen).toContain("lonsam run nytt");
    const out = execFileSync(process.execPath, [program, "run", "nytt"], { cwd, encoding: "utf8" });
    expect(out).toContain("Netto kommun");
  });

  test.each([
    ["Ctrl-C at the first question", [["mappen heta?", "\x03"]]],
    ["Ctrl-C at the last", [...answers.slice(0, -1), ["eller inget: (inget)", "\x03"]]],
    ["Ctrl-D", [...answers.slice(0, 1), ["Vilken kommun?", "\x04"]]],
  ] as [string, Typed][])("%s leaves nothing behind", async (_, typed) => {
    const cwd = temporaryFolder();
    const { code, screen } = await atTerminal("init", cwd, typed);
    expect(code, screen).toBe(130);
    expect(screen).toContain("Avbrutet. Inget skrevs.");
    expect(readdirSync(cwd)).toEqual([]);
  });
});
