/** Excel's rules for the name of a sheet: at most 31 signs, none of these, no apostrophe first or last. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;
/** Kept by Excel for itself. */
const RESERVED = "history";

/** A name that Excel takes for each title, no two alike. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, i) => {
    const wanted = trimmed(title.replace(FORBIDDEN, " ").replace(/\s+/g, " "), LONGEST) || String(i + 1);
    let name = wanted.toLowerCase() === RESERVED ? `${wanted} 1` : wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) {
      const ending = ` ${n}`;
      name = trimmed(wanted, LONGEST - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

const trimmed = (name: string, length: number): string =>
  name
    .replace(/^['\s]+/, "")
    .slice(0, length)
    .replace(/['\s\ud800-\udbff]+$/, "");
