/** What is wrong with CHANGELOG.md, in words: whether it keeps what docs/versioner.md promises. Nothing when it does. */
export function changelogFaults(markdown: string): readonly string[] {
  const [title = "", ...sections] = markdown.split(/^## /mu);
  const versions = sections.map(sectionOf);
  const released = versions.filter(({ heading }) => heading !== "Unreleased");
  return [
    ...(title.startsWith("# Changes\n") ? [] : ["it begins with “# Changes”"]),
    ...versions.slice(1).flatMap((v) => (v.heading === "Unreleased" ? ["Unreleased comes first"] : [])),
    ...versions.flatMap(entryFaults),
    ...released.flatMap(releaseFaults),
    ...released.slice(1).flatMap((older, i) => orderFaults(released[i]!, older)),
  ];
}

interface Section {
  readonly heading: string;
  readonly version: readonly number[];
  readonly date: string;
  /** What it says of figures, first of all. */
  readonly figures: string | undefined;
  readonly entries: readonly string[];
  /** Lines that are no part of any entry. */
  readonly stray: readonly string[];
}

function sectionOf(text: string): Section {
  const [heading = "", ...lines] = text.split("\n");
  const [, version = "", date = ""] = /^(\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)$/u.exec(heading) ?? [];
  const entries: string[] = [];
  const stray: string[] = [];
  for (const line of lines) {
    if (line.startsWith("- ")) entries.push(line.slice(2));
    else if (line.startsWith("  ") && entries.length > 0) entries.push(`${entries.pop()!} ${line.trim()}`);
    else if (line !== "") stray.push(line);
  }
  const figures = stray[0]?.startsWith("Figures: ") === true ? stray.shift() : undefined;
  return { heading, version: version.split(".").map(Number), date, figures, entries, stray };
}

function entryFaults({ heading, entries, stray }: Section): string[] {
  const doubled = entries.filter((one, i) => entries.some((other, j) => i !== j && other.startsWith(one)));
  return [
    ...stray.map((line) => `${heading}: no entry: ${line}`),
    ...[...new Set(doubled)].map((entry) => `${heading}: stands twice: ${entry.slice(0, 60)}`),
    ...(entries.length === 0 && heading !== "Unreleased" ? [`${heading}: no entries`] : []),
  ];
}

/** A version that has been given out says first whose figures it changes, and a patch changes none. */
function releaseFaults({ heading, version, date, figures }: Section): string[] {
  if (date === "") return [`${heading}: the heading is not “X.Y.Z (YYYY-MM-DD)”`];
  if (figures === undefined) return [`${heading}: does not begin with “Figures: ”`];
  return version[2] === 0 || figures === "Figures: none." ? [] : [`${heading}: a patch changes no figures`];
}

function orderFaults(newer: Section, older: Section): string[] {
  const differs = newer.version.findIndex((part, i) => part !== older.version[i]);
  const later = differs >= 0 && newer.version[differs]! > older.version[differs]! && newer.date >= older.date;
  return later ? [] : [`${newer.heading}: is not later than ${older.heading}`];
}
