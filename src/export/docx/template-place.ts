import { attributeOf, type Element, elementsIn, textOf } from "./xml.js";

/** Where reports go in a document, and what stands around them. */
export interface TemplatePlace {
  readonly before: string;
  /** From the place on: it begins with what was after it, and has the section that the place is in. */
  readonly after: string;
  /** Where that section is described, as places in `after`; at its end where it is not. */
  readonly section: { readonly from: number; readonly to: number };
}

/** `{innehåll}`, in a paragraph of its own; or a bookmark of that name. */
const NAMES = "innehåll|innehall|content|lonsam";
const MARK = new RegExp(`^\\s*[{\\[«]{1,2}\\s*(?:${NAMES})\\s*[}\\]»]{1,2}\\s*$`, "iu");
const MARK_ANYWHERE = new RegExp(`[{\\[«]{1,2}\\s*(?:${NAMES})\\s*[}\\]»]{1,2}`, "iu");
const BOOKMARK = new RegExp(`<w:bookmarkStart\\b[^>]*\\bw:name="(?:${NAMES})"[^>]*>`, "iu");

/** The place that a mark says, else the end. */
export function placeIn(document: string): TemplatePlace | "no body" | "out of reach" {
  const start = /<w:body(?:\s[^>]*)?>/.exec(document);
  const end = document.lastIndexOf("</w:body>");
  if (start === null || end < 0) return "no body";
  const from = start.index + start[0].length;
  const children = elementsIn(document, from, end);
  const xmlOf = ({ from: a, to: b }: Element): string => document.slice(a, b);
  const isParagraph = ({ name }: Element): boolean => name === "w:p";
  const marked = children.find((c) => isParagraph(c) && MARK.test(textOf(xmlOf(c))));
  if (marked !== undefined)
    return around(document, { from: marked.from, to: marked.to, kept: sectionIn(xmlOf(marked)) });
  const booked = children.findIndex((c) => BOOKMARK.test(xmlOf(c)));
  if (booked >= 0) {
    const child = children[booked]!;
    if (child.name === "w:bookmarkStart") return around(document, { from: child.to, to: child.to, kept: "" });
    if (!isParagraph(child)) return "out of reach";
    const own = xmlOf(child);
    const id = attributeOf(BOOKMARK.exec(own)![0], "w:id");
    const isWhole = new RegExp(`<w:bookmarkEnd\\b[^>]*\\bw:id="${id ?? ""}"`).test(own);
    return isEmpty(own) && isWhole
      ? around(document, { from: child.from, to: child.to, kept: "" })
      : around(document, { from: child.to, to: child.to, kept: "" });
  }
  if (MARK_ANYWHERE.test(textOf(document.slice(from, end)))) return "out of reach";
  const last = children.at(-1)?.name === "w:sectPr" ? children.length - 1 : children.length;
  let first = last;
  while (first > 0 && isParagraph(children[first - 1]!) && isEmpty(xmlOf(children[first - 1]!))) first -= 1;
  const to = children[last]?.from ?? end;
  return around(document, { from: first === last ? to : children[first]!.from, to, kept: "" });
}

/** A paragraph that says and holds nothing. */
const isEmpty = (paragraph: string): boolean =>
  textOf(paragraph).trim() === "" &&
  !/<w:(?:drawing|pict|object|sectPr|br|fldChar|fldSimple|sdt)\b/.test(paragraph);

/** A paragraph may be the last of a section, and say how it looks: that stays. */
function sectionIn(paragraph: string): string {
  const section = /<w:sectPr\b[\s\S]*<\/w:sectPr>/.exec(paragraph)?.[0];
  return section === undefined ? "" : `<w:p><w:pPr>${section}</w:pPr></w:p>`;
}

function around(
  document: string,
  { from, to, kept }: { readonly from: number; readonly to: number; readonly kept: string },
): TemplatePlace {
  const after = `${kept}${document.slice(to)}`;
  const found = /<w:sectPr\b(?:[^<>"']|"[^"]*"|'[^']*')*?(?:\/>|>[\s\S]*?<\/w:sectPr>)/.exec(after);
  const end = after.indexOf("</w:body>");
  return {
    before: document.slice(0, from),
    after,
    section:
      found === null || found.index > end
        ? { from: end, to: end }
        : { from: found.index, to: found.index + found[0].length },
  };
}
