import { type IRunOptions, TextRun, HeadingLevel, LevelFormat, AlignmentType, Paragraph } from "./library.js";

export const heading = (
  words: string,
  level: (typeof HeadingLevel)["HEADING_1" | "HEADING_2" | "HEADING_3"],
): Paragraph => new Paragraph({ text: words, heading: level });

export function bold(words: string): TextRun {
  const options: IRunOptions = { text: words, bold: true };
  return new TextRun(options);
}

const BULLETS = "bullets";

export const bullets = {
  reference: BULLETS,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: "•",
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360, hanging: 260 } } },
    },
  ],
};

const NUMBERS = "numbers";

export const numbers = {
  reference: NUMBERS,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: "%1.",
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 400, hanging: 400 } } },
    },
  ],
};

/** A point of a list: with a dot, or counted within the list of that number; `keepNext` with the one after it. */
export const point = (
  words: string,
  { counted, keepNext }: { readonly counted?: number | undefined; readonly keepNext?: boolean } = {},
): Paragraph =>
  new Paragraph({
    text: words,
    style: "ListParagraph",
    keepLines: true,
    ...(keepNext === true ? { keepNext } : {}),
    numbering:
      counted === undefined
        ? { reference: BULLETS, level: 0 }
        : { reference: NUMBERS, level: 0, instance: counted },
  });

/** A heading and what is listed under it, the last not alone on a page; nothing where nothing is listed. */
export const list = (title: string, items: readonly string[]): Paragraph[] =>
  items.length === 0
    ? []
    : [
        heading(title, HeadingLevel.HEADING_1),
        ...items.map((item, i) => point(item, { keepNext: i === items.length - 2 })),
      ];
