/** The last part of a path, whichever way its slashes lean: a whole path can carry a user's name. */
export const baseName = (path: string): string =>
  path
    .replace(/[\\/]+$/, "")
    .split(/[\\/]/)
    .at(-1) ?? path;

/** The command line as provenance prints it: base names of files only, words with spaces quoted. */
export function normalCommandLine(argv: readonly string[]): string {
  return ["lonsam", ...argv.map((a) => quoted(withoutFolders(a)))].join(" ");
}

function withoutFolders(word: string): string {
  const flag = /^(--[a-z-]+=)(.*)$/s.exec(word);
  if (flag !== null) return `${flag[1]!}${withoutFolders(flag[2]!)}`;
  return /[\\/]/.test(word) && !word.startsWith("-") ? baseName(word) : word;
}

/** A word as a shell takes it. */
export const quoted = (word: string): string =>
  /^[\w@%+=:,./\\#åäöÅÄÖ-]+$/u.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`;
