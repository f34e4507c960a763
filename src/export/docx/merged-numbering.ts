import { NAMESPACE } from "./styles.js";
import { attributeOf } from "./xml.js";

/** Lists of ours beside those of a template. */
export interface MergedNumbering {
  /** `numbering.xml`; undefined when we have no lists. */
  readonly xml: string | undefined;
  /** What our documents call a list, by what it is called beside the template's. */
  readonly idOf: (ours: string) => string;
}

const all = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${name}\\b[^>]*?(?:/>|>.*?</w:${name}>)`, "gs"))].map(([found]) => found);

const greatest = (elements: readonly string[], attribute: string): number =>
  Math.max(0, ...elements.map((xml) => Number(attributeOf(xml, attribute)) || 0));

/** `used`: those of our lists that the document has. */
export function mergedNumbering(
  template: string | undefined,
  own: string,
  used: ReadonlySet<string>,
): MergedNumbering {
  const lists = all(own, "num").filter((xml) => used.has(attributeOf(xml, "w:numId") ?? ""));
  if (lists.length === 0) return { xml: undefined, idOf: (id) => id };
  const abstractOf = (xml: string): string => /<w:abstractNumId w:val="([^"]*)"/.exec(xml)?.[1] ?? "";
  const needed = new Set(lists.map(abstractOf));
  const looks = all(own, "abstractNum").filter((xml) =>
    needed.has(attributeOf(xml, "w:abstractNumId") ?? ""),
  );
  const base =
    template ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="${NAMESPACE}"></w:numbering>`;
  const firstLook = greatest(all(base, "abstractNum"), "w:abstractNumId") + 1;
  const firstList = greatest(all(base, "num"), "w:numId") + 1;
  const lookIds = new Map([...needed].map((id, i) => [id, String(firstLook + i)]));
  const listIds = new Map(lists.map((xml, i) => [attributeOf(xml, "w:numId")!, String(firstList + i)]));
  const addedLooks = looks.map((xml) =>
    // Only what every program knows: other prefixes may not be declared here.
    xml
      .replace(/\s(?!w:)\w+:\w+="[^"]*"/g, "")
      .replace(
        /(<w:abstractNum\b[^>]*? w:abstractNumId=")([^"]*)"/,
        (_, tag: string, id: string) => `${tag}${lookIds.get(id)!}"`,
      ),
  );
  const addedLists = lists.map((xml) =>
    xml
      .replace(
        /(<w:num\b[^>]*? w:numId=")([^"]*)"/,
        (_, tag: string, id: string) => `${tag}${listIds.get(id)!}"`,
      )
      .replace(
        /(<w:abstractNumId w:val=")([^"]*)"/,
        (_, tag: string, id: string) => `${tag}${lookIds.get(id)!}"`,
      ),
  );
  return { xml: merged(base, addedLooks.join(""), addedLists.join("")), idOf: (id) => listIds.get(id) ?? id };
}

/** How lists look comes before the lists, and what cleans up after them comes last. */
function merged(base: string, looks: string, lists: string): string {
  const opened = base.replace(/<w:numbering\b([^>]*?)\/>/, "<w:numbering$1></w:numbering>");
  const withLooks = /<w:num\b/.test(opened)
    ? opened.replace(/<w:num\b/, `${looks}<w:num`)
    : opened.replace(/(?=<w:numIdMacAtCleanup\b|<\/w:numbering>)/, looks);
  return withLooks.replace(/(?=<w:numIdMacAtCleanup\b|<\/w:numbering>)/, lists);
}
