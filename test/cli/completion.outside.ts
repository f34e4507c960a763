import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

let folder: string;
const script = (shell: string): string =>
  join(folder, "scripts", shell === "zsh" ? "_lonsam" : `lonsam.${shell}`);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lonsam-"));
  mkdirSync(join(folder, "scripts"));
  for (const shell of ["bash", "zsh", "fish"])
    writeFileSync(script(shell), (await lonsam(["completion", shell], repository)).out);
  for (const name of ["budget ny.csv", "bok.xlsx", "bild.png", "mall.docx"])
    writeFileSync(join(folder, name), "");
  mkdirSync(join(folder, "mitt-scenario"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const env = { ...process.env, LC_ALL: "C.UTF-8", TERM: "dumb" };
const ran = (shell: string, ...args: string[]): string =>
  execFileSync(shell, args, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

/** What each shell offers for a line, whose last word is begun; in the order of the alphabet. */
const offered: Readonly<Record<string, (line: readonly string[]) => string[]>> = {
  bash: (line) =>
    ran(
      "bash",
      "--norc",
      "-c",
      'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _lonsam 2>/dev/null; printf "%s\\n" "${COMPREPLY[@]}"',
      script("bash"),
      ...line,
    ).split("\n"),
  fish: (line) =>
    ran(
      "fish",
      "--no-config",
      "-c",
      `source ${script("fish")}; complete -C ${JSON.stringify(line.join(" "))}`,
    )
      .split("\n")
      .map((found) => found.split("\t")[0]!),
};
const offeredBy = (shell: string, line: readonly string[]): string[] =>
  offered[shell]!(line)
    .map((word) => word.replaceAll("\\", "").trim())
    .filter((word) => word !== "")
    .sort();

describe.each(["bash", "fish"])("%s", (shell) => {
  test.each([
    [["lonsam", "brea"], ["breakeven"]],
    [
      ["lonsam", "jamfor"],
      ["jamfor", "jamfor-version"],
    ],
    [["lonsam", "run", "--form"], ["--format"]],
    [["lonsam", "run", "mitt-scenario", "--format", "js"], ["json"]],
    [
      ["lonsam", "kor", "--unit", ""],
      ["kr", "mnkr", "tkr"],
    ],
    [["lonsam", "compare", "--lang", "s"], ["sv"]],
    [["lonsam", "household", "--municipality", "Gäv"], ["Gävle"]],
    [
      ["lonsam", "init", "--municipality", "Upplands"],
      ["Upplands Väsby", "Upplands-Bro"],
    ],
    [["lonsam", "help", "delt"], ["deltagare.csv"]],
    [["lonsam", "schema", "flo"], ["floden.csv"]],
    [
      ["lonsam", "check", "b"],
      ["bok.xlsx", "budget ny.csv"],
    ],
    [["lonsam", "run", "m"], ["mitt-scenario/"]],
    [
      ["lonsam", "budget", "--template", "m"],
      ["mall.docx", "mitt-scenario/"],
    ],
    [
      ["lonsam", "completion", ""],
      ["bash", "fish", "powershell", "zsh"],
    ],
  ] as const)("%j", (line, expected) => {
    expect(offeredBy(shell, line)).toEqual([...expected]);
  });
});

test("bash: a flag with its value in one word, which it takes apart", () => {
  expect(offeredBy("bash", ["lonsam", "run", "--format", "=", "js"])).toEqual(["json"]);
});

describe("zsh, as somebody types", () => {
  /** Types a line and the Tab key in a terminal of its own, and gives what then stands there. */
  const typed = (line: string): string => {
    const driver = `
      zmodload zsh/zpty
      zpty -b t zsh -f -i
      zpty -w t 'PROMPT= RPROMPT=; fpath=(${join(folder, "scripts")} $fpath); autoload -Uz compinit; compinit -u -D'
      zpty -w t 'shown() { print -r -- "<<$BUFFER>>"; BUFFER= }; zle -N shown; bindkey "^I" complete-word "^X" shown; print re""ady'
      zpty -r t out '*ready*'
      zpty -w -n t $'${line}\\t'
      zpty -w -n t $'\\x18'
      zpty -r t out '*>>*'
      print -r -- "$out"
      zpty -d t`;
    return /<<(.*?)>>/su.exec(ran("zsh", "-f", "-c", driver))?.[1]?.trimEnd() ?? "";
  };
  test.each([
    ["lonsam brea", "lonsam breakeven"],
    ["lonsam run --forma", "lonsam run --format"],
    ["lonsam run mitt-scenario --format js", "lonsam run mitt-scenario --format json"],
    ["lonsam kor --format=js", "lonsam kor --format=json"],
    ["lonsam household --municipality Gäv", "lonsam household --municipality Gävle"],
    ["lonsam check bo", "lonsam check bok.xlsx"],
    ["lonsam check bi", "lonsam check bi"],
    ["lonsam run mi", "lonsam run mitt-scenario/"],
  ])("%s", (line, expected) => {
    expect(typed(line)).toBe(expected);
  });
});
