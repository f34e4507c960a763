import { type IRunOptions, TextRun, HeadingLevel, LevelFormat, AlignmentType, Paragraph } from "./library.js";

export const heading = (words: string, level: (typeof HeadingLevel)["HEADING_1" | "HEADING_2"]): Paragraph =>
  new Paragraph({ text: words, heading: level });

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

/** A heading and what is listed under it; nothing where nothing is listed. */
export const list = (title: string, items: readonly string[]): Paragraph[] =>
  items.length === 0
    ? []
    : [
        heading(title, HeadingLevel.HEADING_1),
        ...items.map(
          (item) =>
            new Paragraph({
              text: item,
              style: "ListParagraph",
              keepLines: true,
              numbering: { reference: BULLETS, level: 0 },
            }),
        ),
      ];
