import { unpacked } from "../../tabular/workbook/zip-content.js";
import { zipDirectory } from "../../tabular/workbook/zip-directory.js";
import type { Language } from "../../texts/words.js";
import { languageXml, NAMESPACE, type NamedStyle, ownStyles } from "./styles.js";

/** The styles of a Word document, cleared of what they need from the rest of it. */
export type DocxTemplate = string & { readonly brand: unique symbol };

const LARGEST_PART = 10 * 2 ** 20;

/** Reads the styles of a Word document; undefined when it is none. */
export async function docxTemplate(bytes: Uint8Array): Promise<DocxTemplate | undefined> {
  const entries = zipDirectory(bytes) ?? [];
  const part = async (name: string): Promise<string | undefined> => {
    const entry = entries.find((e) => e.name === name && !e.encrypted && e.unpacked <= LARGEST_PART);
    const read = entry === undefined ? undefined : await unpacked(bytes, entry);
    const content = read === "large" ? undefined : read;
    return content === undefined ? undefined : xmlOf(content);
  };
  const styles = await part("word/styles.xml");
  if (!styles?.includes(`xmlns:w="${NAMESPACE}"`)) return undefined;
  return withoutNeeds(styles, themeFonts((await part("word/theme/theme1.xml")) ?? "")) as DocxTemplate;
}

/** Well-formed XML in UTF-8 without a document type, or undefined. */
function xmlOf(bytes: Uint8Array): string | undefined {
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

/** The typefaces of a theme: `minor` for text, `major` for headings. */
function themeFonts(theme: string): ReadonlyMap<string, string> {
  return new Map(
    ["minor", "major"].flatMap((kind) => {
      const font = new RegExp(`<a:${kind}Font>.*?<a:latin [^>]*?typeface="([^"]+)"`, "s").exec(theme)?.[1];
      return font === undefined ? [] : [[kind, font]];
    }),
  );
}

/** The theme, the numbering and the language stay behind: fonts are named, headings have no numbers. */
function withoutNeeds(styles: string, fonts: ReadonlyMap<string, string>): string {
  return styles
    .replace(/<w:rFonts\b[^>]*>/g, (tag) => withNamedFonts(tag, fonts))
    .replace(/ w:theme(?:Color|Tint|Shade|Fill|FillTint|FillShade)="[^"]*"/g, "")
    .replace(/<w:numPr\b[^>]*\/>|<w:numPr\b.*?<\/w:numPr>/gs, "")
    .replace(/<w:lang\b[^>]*\/>/g, "");
}

/** A font of the theme goes before a named one. */
function withNamedFonts(tag: string, fonts: ReadonlyMap<string, string>): string {
  let named = tag;
  for (const [theme, plain] of [
    ["asciiTheme", "ascii"],
    ["hAnsiTheme", "hAnsi"],
    ["eastAsiaTheme", "eastAsia"],
    ["cstheme", "cs"],
  ] as const) {
    const kind = new RegExp(` w:${theme}="(minor|major)\\w*"`).exec(named)?.[1];
    if (kind === undefined) continue;
    const font = plain === "ascii" || plain === "hAnsi" ? fonts.get(kind) : undefined;
    named = named.replace(new RegExp(` w:${theme}="[^"]*"`), "");
    if (font === undefined) continue;
    named = named.replace(new RegExp(` w:${plain}="[^"]*"`), "");
    named = named.replace(/\s*(\/?)>$/, ` w:${plain}="${font}"$1>`);
  }
  return named;
}

/**
 * `word/styles.xml` with the looks of the template under the ids of our documents. Word names built-in styles in
 * English whatever its language (`heading 1`), while their ids are translated (`Rubrik1`); styles that the template
 * lacks are ours.
 */
export function stylesFrom(template: DocxTemplate, language: Language): string {
  const theirs = [...template.matchAll(/<w:style\b[^>]*>.*?<\/w:style>/gs)].map(([xml]) => ({
    name: /<w:name w:val="([^"]*)"/.exec(xml)?.[1] ?? "",
    id: attribute(xml, "styleId"),
    type: attribute(xml, "type"),
  }));
  const own = ownStyles(language);
  const found = new Map<string, NamedStyle>();
  for (const style of own) {
    const same = theirs.find((t) => t.type === style.type && isSameName(t.name, style.name));
    if (same?.id !== undefined) found.set(same.id, style);
  }
  const taken = new Set(own.map((s) => s.id));
  const renamed = (id: string): string => found.get(id)?.id ?? (taken.has(id) ? `${id}-template` : id);
  const kept = new Set([...found.values()].map((s) => s.id));
  const missing = own.filter((s) => !kept.has(s.id)).map((s) => s.xml);
  return withLanguage(template, language)
    .replace(
      /(\bw:styleId|<w:(?:basedOn|next|link) w:val)="([^"]*)"/g,
      (_, before: string, id: string) => `${before}="${renamed(id)}"`,
    )
    .replace(/<\/w:styles>\s*$/, `${missing.join("")}</w:styles>`);
}

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`^<w:style\\b[^>]*\\bw:${name}="([^"]*)"`).exec(tag)?.[1];

function withLanguage(styles: string, language: Language): string {
  const lang = languageXml(language);
  const defaults = `<w:rPrDefault><w:rPr>${lang}</w:rPr></w:rPrDefault>`;
  if (/<\/w:rPr>\s*<\/w:rPrDefault>/.test(styles))
    return styles.replace(/(?=<\/w:rPr>\s*<\/w:rPrDefault>)/, lang);
  const bare = styles
    .replace(/<w:rPrDefault\s*\/>|<w:rPrDefault>.*?<\/w:rPrDefault>/s, "")
    .replace(/<w:docDefaults\s*\/>/, "");
  return bare.includes("<w:docDefaults>")
    ? bare.replace("<w:docDefaults>", `<w:docDefaults>${defaults}`)
    : bare.replace(/<w:styles\b[^>]*>/, (root) => `${root}<w:docDefaults>${defaults}</w:docDefaults>`);
}
