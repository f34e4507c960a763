import type { Language } from "../../texts/words.js";
import type { NamedStyle } from "./styles.js";
import { ownStyles } from "./styles.js";
import type { TemplateColours } from "./template-colours.js";
import { attributeOf } from "./xml.js";

export interface MergedStyles {
  /** The template's, with those of ours that it lacks. */
  readonly xml: string;
  /** What our documents call a style, by what the template does. */
  readonly idOf: (ours: string) => string;
}

/**
 * The looks of the template for what we write. Word names built-in styles in English whatever its language
 * (`heading 1`), while their ids are translated (`Rubrik1`); styles that the template lacks are ours, in its colours.
 */
export function mergedStyles(
  template: string,
  used: ReadonlySet<string>,
  colours: TemplateColours,
  language: Language,
): MergedStyles {
  const theirs = [...template.matchAll(/<w:style\b[^>]*>.*?<\/w:style>/gs)].map(([xml]) => ({
    name: /<w:name w:val="([^"]*)"/.exec(xml)?.[1] ?? "",
    id: attributeOf(xml, "w:styleId") ?? "",
    type: attributeOf(xml, "w:type") ?? "",
    isDefault: /^<w:style\b[^>]*\bw:default="(?:1|true|on)"/.test(xml),
  }));
  const own = ownStyles(language);
  const ids = new Map<string, string>();
  const taken = new Set(theirs.map(({ id }) => id));
  for (const style of own) {
    const same =
      theirs.find((t) => t.type === style.type && isSameName(t.name, style.name)) ??
      (isPlain(style) ? theirs.find((t) => t.type === style.type && t.isDefault) : undefined);
    if (same !== undefined) ids.set(style.id, same.id);
  }
  const missing = own.filter((s) => !ids.has(s.id) && isNeeded(s, own, used));
  for (const { id } of missing) {
    let free = id;
    while (taken.has(free)) free = `${free}-lonsam`;
    taken.add(free);
    ids.set(id, free);
  }
  const idOf = (id: string): string => ids.get(id) ?? id;
  const added = missing.map(({ xml }) =>
    colours.of(
      xml
        .replace(
          /(\bw:styleId|<w:(?:basedOn|next|link) w:val)="([^"]*)"/g,
          (_, before: string, id: string) => `${before}="${idOf(id)}"`,
        )
        // The template has its own standard for each kind.
        .replace(/(^<w:style\b[^>]*?) w:default="1"/, "$1"),
    ),
  );
  return { xml: template.replace(/<\/w:styles>\s*$/, `${added.join("")}</w:styles>`), idOf };
}

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `Normal` and the like: what a template does not call so, it has as its standard. */
const isPlain = ({ xml }: NamedStyle): boolean => xml.includes(' w:default="1"');

/** Used, or what a used one is based on. */
const isNeeded = (style: NamedStyle, own: readonly NamedStyle[], used: ReadonlySet<string>): boolean =>
  used.has(style.id) ||
  own.some((other) => other.xml.includes(`<w:basedOn w:val="${style.id}"/>`) && isNeeded(other, own, used));
