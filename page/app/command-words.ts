import { quoted } from "../../src/cli/line/command-line.js";

/** A command line as people write it, of words without `lonsam`. */
export const commandLine = (argv: readonly string[]): string => ["lonsam", ...argv.map(quoted)].join(" ");

/**
 * The words of a command line, without `lonsam` in front; quotation marks hold a word together, and a slash before one
 * keeps it. Undefined when a quotation mark has no partner.
 */
export function commandWords(line: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let mark: string | undefined;
  const signs = Array.from(line.trim());
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i]!;
    if (mark === undefined && /\s/u.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (sign === mark) mark = undefined;
    else if (mark === undefined && (sign === '"' || sign === "'")) {
      mark = sign;
      word ??= "";
    } else {
      const kept = sign === "\\" && mark === '"' && signs[i + 1] === '"';
      if (kept) i++;
      word = (word ?? "") + (kept ? '"' : sign);
    }
  }
  if (mark !== undefined) return undefined;
  if (word !== undefined) words.push(word);
  return words[0]?.toLowerCase() === "lonsam" ? words.slice(1) : words;
}
