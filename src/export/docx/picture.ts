import { HeadingLevel, ImageRun, Paragraph } from "./library.js";
import type { Manner } from "../cell-text.js";
import { drawChart } from "../chart/draw.js";
import type { Painter } from "../chart/png.js";
import type { PageChart } from "../html/page.js";
import { heading } from "./paragraphs.js";
import { styleIds } from "./styles.js";
import { noteParagraphs } from "./word-table.js";
import { say, text } from "../../texts/say.js";

/** In pixels of 96 to the inch: how wide pictures are drawn, and what fits between the margins with heading and notes. */
const DRAWN = 640;
const ROOM = {
  portrait: { width: 610, height: 700 },
  landscape: { width: 640, height: 450 },
} as const;

/** What it finds, the picture and all that it says in words, kept together. */
export function pictureSection(
  page: PageChart,
  manner: Manner,
  paint: Painter,
  side: keyof typeof ROOM,
): Paragraph[] {
  const { title, about, words, notes } = page;
  const drawing = drawChart(page.chart, manner, { width: DRAWN, id: page.id });
  const data = paint(drawing);
  if (data === undefined)
    return [
      heading(title, HeadingLevel.HEADING_1),
      ...noteParagraphs([text(say("chart.notDrawn"), manner.language), ...notes]),
    ];
  const room = ROOM[side];
  const scale = Math.min(room.width / drawing.width, room.height / drawing.height);
  const picture = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(drawing.svg),
    transformation: {
      width: Math.round(drawing.width * scale),
      height: Math.round(drawing.height * scale),
    },
    fallback: { type: "png", data },
    altText: { name: title, title, description: `${title}. ${words}` },
  });
  return [
    heading(title, HeadingLevel.HEADING_1),
    ...(about === title ? [] : [new Paragraph({ text: about, style: styleIds.note, keepNext: true })]),
    new Paragraph({ children: [picture], keepNext: notes.length > 0 }),
    ...noteParagraphs(notes),
  ];
}
