/** The last part of a path, whichever way its slashes lean: a whole path can carry a user's name. */
export const baseName = (path: string): string =>
  path
    .replace(/[\\/]+$/, "")
    .split(/[\\/]/)
    .at(-1) ?? path;

/** What is followed by words or numbers, never by a path: a slash there is part of what is said. */
const TEXTS =
  /^--(?:author|board|cofunders|cost-columns|count-as|date|dnr|drop-columns|figures|for|funder-columns|goals|overhead-base|overhead-funder|profile|set|shard|staff|title|two|weigh-on)$/u;

/** The command line as provenance prints it: base names of files only, words with spaces quoted. */
export function normalCommandLine(argv: readonly string[]): string {
  const words = argv.map((word, i) => (TEXTS.test(argv[i - 1] ?? "") ? word : withoutFolders(word)));
  return ["lonsam", ...words.map(quoted)].join(" ");
}

function withoutFolders(word: string): string {
  const flag = /^(--[a-z-]+)=(.*)$/su.exec(word);
  if (flag !== null) return TEXTS.test(flag[1]!) ? word : `${flag[1]!}=${withoutFolders(flag[2]!)}`;
  return /[\\/]/.test(word) && !word.startsWith("-") ? baseName(word) : word;
}

/** A word as a shell takes it. */
export const quoted = (word: string): string =>
  /^[\w@%+=:,./\\#åäöÅÄÖ-]+$/u.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`;
