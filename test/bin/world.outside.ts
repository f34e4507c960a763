import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";

let program: string;

/** The program by itself, as it is installed. */
beforeAll(() => {
  let remove = (): void => undefined;
  const folder = temporaryFolder((removal) => (remove = removal));
  execFileSync(process.execPath, [join(repository, "scripts/build.js"), join(folder, "dist")]);
  for (const part of ["bin", "package.json", "models"])
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  program = folder;
  return remove;
}, 120_000);

/** A scenario with what is nobody's business beside it and in it, and a home folder that must stay closed. */
function desk(): string {
  const folder = temporaryFolder(onTestFinished);
  cpSync(join(repository, "examples/gavle-1000-fler"), join(folder, "s"), { recursive: true });
  cpSync(join(repository, "examples/gavle-dua/budget.csv"), join(folder, "budget.csv"));
  mkdirSync(join(folder, "hem"));
  for (const name of ["hem/.npmrc", "hem/.lonsam", "s/anteckningar.txt", "s/gammal.csv", "annan.csv"])
    writeFileSync(join(folder, name), "hemligt");
  return folder;
}

const commands: readonly (readonly string[])[] = [
  ["budget", "budget.csv", "--overhead", "10%", "-o", "ut.csv"],
  ["budget", "budget.csv", "-o", "ut.xlsx"],
  ["run", "s", "-o", "ut.html"],
  ["check", "s"],
  ["calc", "nettolön(23000)", "--municipality", "Gävle"],
];

describe("the outside world", () => {
  test.each(commands)(
    "no file but the named ones, and no socket: lonsam %s %s",
    (...args: readonly string[]) => {
      const folder = desk();
      const log = join(folder, "hem/spår");
      const traced = ["-f", "-qq", "-e", "trace=%file,%network", "-o", log, process.execPath];
      const ran = spawnSync(
        "strace",
        [...traced, join(program, "bin/lonsam.js"), ...args, "--today", "2026-11-21"],
        {
          cwd: folder,
          env: { PATH: process.env.PATH, HOME: join(folder, "hem") },
          encoding: "utf8",
        },
      );
      expect(ran.status, ran.stderr).toBe(0);
      const calls = readFileSync(log, "utf8").split("\n");
      expect(
        calls.filter((c) => /\b(?:socket|connect|bind|sendto)\(AF_INET|\bsocket\(AF_INET/u.test(c)),
      ).toEqual([]);
      const opened = calls.flatMap((call) => {
        const [, path, flags] =
          /\bopen(?:at)?\((?:AT_FDCWD, )?"((?:[^"\\]|\\.)*)", ([A-Z_|]+)/u.exec(call) ?? [];
        return path === undefined || call.includes(" = -1 ") || flags!.includes("O_DIRECTORY") ? [] : [path];
      });
      const own = opened.filter((path) => path.startsWith(folder) || !path.startsWith("/"));
      const named =
        args[0] === "budget"
          ? /^budget\.csv$|\/budget\.csv$/u
          : /(?:^|\/)s\/(?:scenario|deltagare|floden|antaganden|budget)\.csv$/u;
      const written = /(?:^|\/)(?:\.lonsam-[\w-]+\.tmp|ut\.\w+)$/u;
      expect(own.filter((path) => !named.test(path) && !written.test(path))).toEqual([]);
      expect(args[0] === "calc" ? own.length === 0 : own.length > 0).toBe(true);
    },
  );

  test("the same bytes without a network", () => {
    const folder = desk();
    const args = [join(program, "bin/lonsam.js"), "run", "s", "-O", "json", "--today", "2026-11-21"];
    const run = (before: readonly string[]): string => {
      const [command, ...words] = [...before, process.execPath, ...args] as [string, ...string[]];
      return execFileSync(command, words, {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
    };
    expect(run(["unshare", "-rn"])).toBe(run([]));
  });
});

describe("killed in the moment between the temporary file and its name", () => {
  test("the old file is whole, and the next run sweeps up", () => {
    const folder = temporaryFolder(onTestFinished);
    cpSync(join(repository, "examples/gavle-dua/budget.csv"), join(folder, "budget.csv"));
    writeFileSync(join(folder, "ut.csv"), "gammal");
    const args = [join(program, "bin/lonsam.js"), "budget", "budget.csv", "-o", "ut.csv", "--force"];
    const renames = "rename,renameat,renameat2";
    const traced = [
      "-f",
      "-qq",
      "-o",
      "/dev/null",
      "-e",
      `trace=${renames}`,
      "-e",
      `inject=${renames}:error=EIO:signal=KILL`,
    ];
    const killed = spawnSync("strace", [...traced, process.execPath, ...args], { cwd: folder });
    expect(killed.signal ?? killed.status).not.toBe(0);
    expect(readFileSync(join(folder, "ut.csv"), "utf8")).toBe("gammal");
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toHaveLength(1);
    execFileSync(process.execPath, args, { cwd: folder });
    expect(readdirSync(folder).sort()).toEqual(["budget.csv", "ut.csv"]);
    expect(readFileSync(join(folder, "ut.csv"), "utf8")).not.toBe("gammal");
  });

  test("a disk that is full when the file is handed over or renamed: the old one is whole, and nothing lies beside it", () => {
    const folder = temporaryFolder(onTestFinished);
    const first = "budget.csv";
    cpSync(join(repository, "examples/gavle-dua/budget.csv"), join(folder, first));
    const renames = "rename,renameat,renameat2";
    for (const name of ["fsync,fdatasync", renames]) {
      const traced = [
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        `trace=${name}`,
        "-e",
        `inject=${name}:error=ENOSPC`,
      ];
      const args = [join(program, "bin/lonsam.js"), "budget", "budget.csv", "-o", "ut.csv", "--force"];
      writeFileSync(join(folder, "ut.csv"), "gammal");
      const full = spawnSync("strace", [...traced, process.execPath, ...args], {
        cwd: folder,
        encoding: "utf8",
      });
      expect(full.status).toBe(1);
      expect(full.stderr).toContain("disken-full");
      expect(readFileSync(join(folder, "ut.csv"), "utf8")).toBe("gammal");
      expect(readdirSync(folder).sort()).toEqual(["budget.csv", "ut.csv"]);
    }
  });
});
