import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/line/commands.js";
import { exporters } from "../../src/export/exporters.js";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

const script = async (shell: string, ...more: string[]): Promise<string> => {
  const { out, err, code } = await lonsam(["completion", shell, ...more], repository);
  expect(code, err).toBe(0);
  return out;
};

describe.each(["bash", "zsh", "fish", "powershell"])("%s", (shell) => {
  test("has every command, its alias and the formats, and says how it is put in place", async () => {
    const out = await script(shell);
    for (const { name, alias } of commands)
      for (const word of [name, alias ?? name]) expect(out, word).toContain(word);
    for (const { id } of exporters) expect(out, id).toContain(id);
    expect(out).toContain("Gävle");
    expect(out).toContain(`lonsam completion ${shell} -o `);
    expect(await script(shell, "--lang", "en")).toContain("Put it in place");
  });
});

/** Quotes, brackets and comments of PowerShell, which no program here can judge: what is open, and the strings. */
function powershellParts(text: string): {
  readonly strings: readonly string[];
  readonly faults: readonly string[];
} {
  const closes: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };
  const open: string[] = [];
  const strings: string[] = [];
  const faults: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === "#") at = text.indexOf("\n", at);
    else if (sign === "'" || sign === '"') {
      let string = "";
      for (at += 1; ; at++) {
        if (at >= text.length || text[at] === "\n") {
          faults.push(`open string ${string}`);
          break;
        }
        // Curly ones close a single-quoted string too, unless they stand twice.
        const isMark = sign === "'" ? /['’‘‚‛]/u.test(text[at]!) : text[at] === '"';
        if (!isMark) string += text[at]!;
        else if (text[at + 1] === text[at]) string += text[(at += 1)]!;
        else {
          if (text[at] !== sign) faults.push(`closed by ${text[at]!}: ${string}`);
          break;
        }
      }
      strings.push(string);
    } else if (sign in closes) open.push(closes[sign]!);
    else if (")}]".includes(sign) && open.pop() !== sign) faults.push(`${sign} at ${at}`);
  }
  return { strings, faults: [...faults, ...open.map((sign) => `lacks ${sign}`)] };
}

test("what is written for PowerShell closes what it opens, and begins with the mark that says it is UTF-8", async () => {
  const out = await script("powershell");
  expect(out.startsWith("\ufeff#")).toBe(true);
  const { strings, faults } = powershellParts(out.slice(1));
  expect(faults).toEqual([]);
  expect(strings).toEqual(expect.arrayContaining(["--format", "-O", "-o", "json", "kor", "Upplands Väsby"]));
  // A table takes names that differ in case for one, and refuses them.
  expect(out).not.toContain("[ordered]");
  expect(powershellParts("'a’b'").faults).not.toEqual([]);
  expect(powershellParts("@{ a = @(1 }").faults).not.toEqual([]);
});

test("another shell is refused, and those there are named", async () => {
  const { code, err } = await lonsam(["completion", "cmd"], repository);
  expect(code).toBe(2);
  for (const shell of ["bash", "zsh", "fish", "powershell"]) expect(err).toContain(shell);
});
