/** An element among others, as places in the text of its document. */
export interface Element {
  readonly name: string;
  readonly from: number;
  /** After it. */
  readonly to: number;
}

const TAG = /<(\/?)([\w:.-]+)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/g;

/** The elements between two places, not those within them. The text must be balanced. */
export function elementsIn(xml: string, from: number, to: number): Element[] {
  const found: Element[] = [];
  const tags = new RegExp(TAG.source, "g");
  tags.lastIndex = from;
  let depth = 0;
  let begun = from;
  for (let tag = tags.exec(xml); tag !== null && tag.index < to; tag = tags.exec(xml)) {
    const [whole, end, name = "", empty] = tag;
    const after = tag.index + whole.length;
    if (end === "/") {
      depth -= 1;
      if (depth === 0) found.push({ name, from: begun, to: after });
      continue;
    }
    if (depth === 0) begun = tag.index;
    if (empty === "/") {
      if (depth === 0) found.push({ name, from: begun, to: after });
    } else depth += 1;
  }
  return found;
}

/** Well-formed XML in UTF-8 without a document type, or undefined. */
export function xmlOf(bytes: Uint8Array): string | undefined {
  try {
    const xml = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return xml.includes("<!") || !isBalanced(xml) ? undefined : xml;
  } catch {
    return undefined;
  }
}

function isBalanced(xml: string): boolean {
  const open: string[] = [];
  const left = xml.replace(
    /<\?[^<>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
    (_, end?: string, name?: string, __?: string, empty?: string) => {
      if (name === undefined || empty === "/") return "";
      if (end !== "/") open.push(name);
      else if (open.pop() !== name) open.push("", name);
      return "";
    },
  );
  return open.length === 0 && !left.includes("<");
}

/** The value of an attribute of the first tag of some xml. */
export const attributeOf = (xml: string, name: string): string | undefined =>
  new RegExp(`^<[^<>]*?\\s${name}="([^"]*)"`).exec(xml)?.[1];

/** What stands in the paragraphs' runs, as people read it. */
export const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, words = ""]) =>
      words.replace(
        /&(lt|gt|quot|apos|amp);/g,
        (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name]!,
      ),
    )
    .join("");
