import * as realFs from "node:fs/promises";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeFiles } from "../../bin/files.js";
import { temporaryName } from "../../bin/temporary.js";
import { nearest } from "../../src/core/names.js";
import { readAll } from "../../src/core/source.js";
import type { FoundFile } from "../../src/cli/world.js";
import { failing } from "../harness/failing-fs.js";
import { temporaryFolder } from "../harness/folders.js";

const filesIn = (cwd: string, fs: typeof realFs = realFs) =>
  nodeFiles({ cwd, models: "models", nearest: (w, k) => Promise.resolve(nearest(w, k)), fs });

function found<K extends FoundFile["kind"]>(what: FoundFile, kind: K): Extract<FoundFile, { kind: K }> {
  expect(what.kind).toBe(kind);
  return what as Extract<FoundFile, { kind: K }>;
}

describe("find", () => {
  test("a file is read from the start as often as asked, under the name the user wrote", async () => {
    const cwd = temporaryFolder();
    const bytes = Buffer.alloc(3_000_000, "åäö;");
    writeFileSync(join(cwd, "b.csv"), bytes);
    const { source, size } = found(await filesIn(cwd).find("./b.csv"), "file");
    expect([source.name, size]).toEqual(["./b.csv", bytes.length]);
    expect(Buffer.from(await readAll(source)).equals(bytes)).toBe(true);
    for await (const chunk of source.open()) {
      expect(chunk.length).toBeLessThan(bytes.length);
      break; // a reader that stops in the middle
    }
    expect(Buffer.from(await readAll(source)).equals(bytes)).toBe(true);
  });

  test("a folder hands over its names in order", async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, "m"));
    for (const name of ["b.csv", "a.csv"]) writeFileSync(join(cwd, "m", name), "");
    expect(await filesIn(cwd).find("m")).toEqual({
      kind: "folder",
      names: ["a.csv", "b.csv"],
      real: join(cwd, "m"),
    });
  });

  test.each([
    ["budgte.csv", "budget.csv"],
    ["./Budget.CSV", "./budget.csv"],
    ["under/bilga.csv", "under/bilaga.csv"],
    ["helt annat.txt", undefined],
    ["saknas/budget.csv", undefined],
    ["budget.csv/x.csv", undefined],
    ["dold.csv", undefined],
  ])("%s is missing, and near %s", async (path, near) => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, "under"));
    for (const name of ["budget.csv", "under/bilaga.csv", ".dold.csv"]) writeFileSync(join(cwd, name), "");
    const { problem } = found(await filesIn(cwd).find(path), "problem");
    expect(problem).toEqual({ code: "fil-saknas", at: { file: path }, ...(near && { near }) });
  });

  test("a file that may not be read is said at once, with the system's reason", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "b.csv"), "");
    const { problem } = found(await filesIn(cwd, failing({ read: "EACCES" })).find("b.csv"), "problem");
    expect(problem).toEqual({ code: "fil-olasbar", at: { file: "b.csv" }, reason: "EACCES" });
  });

  test.skipIf(process.platform !== "linux")("an endless pipe is refused", async () => {
    const { problem } = found(await filesIn("/").find("/dev/zero"), "problem");
    expect(problem).toMatchObject({ code: "fil-olasbar", reason: "EFBIG" });
  });
});

describe("write", () => {
  test("a new file, and nothing beside it", async () => {
    const cwd = temporaryFolder();
    expect(await filesIn(cwd).write("ut.csv", "å", "never")).toBeUndefined();
    expect(readFileSync(join(cwd, "ut.csv"), "utf8")).toBe("å");
    expect(readdirSync(cwd)).toEqual(["ut.csv"]);
  });

  test("an existing file is left alone unless it is to be replaced", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "ut.csv"), "gammal");
    expect(await filesIn(cwd).write("ut.csv", "ny", "never")).toEqual({
      code: "utfil-finns",
      at: { file: "ut.csv" },
    });
    expect(readFileSync(join(cwd, "ut.csv"), "utf8")).toBe("gammal");
    expect(await filesIn(cwd).write("ut.csv", new Uint8Array([110, 121]), "always")).toBeUndefined();
    expect(readFileSync(join(cwd, "ut.csv"), "utf8")).toBe("ny");
    expect(readdirSync(cwd)).toEqual(["ut.csv"]);
  });

  test("a folder is no file to replace, nor is a file a folder to write in", async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, "m"));
    writeFileSync(join(cwd, "f"), "");
    expect(await filesIn(cwd).write("m", "x", "always")).toEqual({ code: "fil-ar-mapp", at: { file: "m" } });
    for (const path of ["n/ut.csv", "f/ut.csv"]) {
      const folder = path.slice(0, 1);
      expect(await filesIn(cwd).write(path, "x", "always")).toEqual({
        code: "utmapp-saknas",
        at: { file: path },
        folder,
      });
    }
  });

  test.each([
    [{ write: "ENOSPC" }, { code: "disken-full" }],
    [{ sync: "EDQUOT" }, { code: "disken-full" }],
    [{ create: "EACCES" }, { code: "utfil-skrivskyddad" }],
    [{ create: "EROFS" }, { code: "utfil-skrivskyddad" }],
    [{ access: "EACCES" }, { code: "utfil-skrivskyddad" }],
    [{ rename: "EPERM" }, { code: "utfil-skrivskyddad" }],
    [{ rename: "EBUSY" }, { code: "utfil-skrivskyddad" }],
    [{ write: "EIO" }, { code: "utfil-gick-inte", reason: "EIO" }],
  ] as const)("when the system answers %o the old file stands, alone", async (failures, problem) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "ut.csv"), "gammal");
    const answer = await filesIn(cwd, failing(failures)).write("ut.csv", "ny ".repeat(100_000), "always");
    expect(answer).toEqual({ at: { file: "ut.csv" }, ...problem });
    expect(readFileSync(join(cwd, "ut.csv"), "utf8")).toBe("gammal");
    expect(readdirSync(cwd)).toEqual(["ut.csv"]);
  });

  test("a fault of the program is not taken for a problem of the file's, and leaves nothing", async () => {
    const cwd = temporaryFolder();
    await expect(filesIn(cwd).write("ut.csv", 1 as unknown as string, "never")).rejects.toThrow();
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.skipIf(process.platform === "win32")("who may read the file stays as it was", async () => {
    const cwd = temporaryFolder();
    for (const mode of [0o600, 0o664]) {
      writeFileSync(join(cwd, "ut.csv"), "");
      chmodSync(join(cwd, "ut.csv"), mode);
      await filesIn(cwd).write("ut.csv", "x", "always");
      expect(statSync(join(cwd, "ut.csv")).mode & 0o777).toBe(mode);
    }
  });

  test.skipIf(process.platform === "win32")(
    "a link stays a link, and its file is written, there or not",
    async () => {
      const cwd = temporaryFolder();
      mkdirSync(join(cwd, "m"));
      symlinkSync("m/b.csv", join(cwd, "a.csv"));
      symlinkSync("a.csv", join(cwd, "ut.csv"));
      for (const text of ["ett", "två"]) {
        expect(await filesIn(cwd).write("ut.csv", text, "always")).toBeUndefined();
        expect(readFileSync(join(cwd, "m/b.csv"), "utf8")).toBe(text);
      }
      expect(readdirSync(join(cwd, "m"))).toEqual(["b.csv"]);
      expect(await filesIn(cwd).write("ut.csv", "tre", "never")).toMatchObject({ code: "utfil-finns" });
    },
  );

  test.skipIf(process.platform === "win32")("a link to itself is told, not followed for ever", async () => {
    const cwd = temporaryFolder();
    symlinkSync("ut.csv", join(cwd, "ut.csv"));
    expect(await filesIn(cwd).write("ut.csv", "x", "always")).toMatchObject({
      code: "utfil-gick-inte",
      reason: "ELOOP",
    });
  });

  test("another name of the same file keeps what it had", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "ut.csv"), "gammal");
    linkSync(join(cwd, "ut.csv"), join(cwd, "kopia.csv"));
    await filesIn(cwd).write("ut.csv", "ny", "always");
    expect(readFileSync(join(cwd, "kopia.csv"), "utf8")).toBe("gammal");
  });

  test.skipIf(process.platform !== "linux")(
    "a device is written straight into, and is never replaced",
    async () => {
      expect(await filesIn("/").write("/dev/null", "x", "never")).toBeUndefined();
      expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
      expect(await filesIn("/").write("/dev/full", "x", "never")).toMatchObject({ code: "disken-full" });
    },
  );

  test("what a killed program left is swept up; what a running one or another computer has is left alone", async () => {
    const cwd = temporaryFolder();
    const own = temporaryName();
    const dead = own.replace(/-\d+-(?=[0-9a-f]{12}\.)/, "-2147483646-");
    const elsewhere = dead.replace(/-[0-9a-f]{8}-/, "-00000000-");
    for (const name of [own, dead, elsewhere, ".lonsam-anteckning.tmp"]) writeFileSync(join(cwd, name), "x");
    expect(await filesIn(cwd).write("ut.csv", "x", "never")).toBeUndefined();
    expect(readdirSync(cwd).sort()).toEqual([own, elsewhere, ".lonsam-anteckning.tmp", "ut.csv"].sort());
  });
});
