import { HeadingLevel, ImageRun, Paragraph } from "./library.js";
import type { Manner } from "../cell-text.js";
import { drawChart } from "../chart/draw.js";
import type { Painter } from "../chart/png.js";
import type { PageChart } from "../html/page.js";
import { closePictures } from "../paper/close-pictures.js";
import { heading } from "./paragraphs.js";
import type { Paper } from "./template-section.js";
import { styleIds } from "./styles.js";
import { noteParagraphs } from "./word-table.js";
import { say, text } from "../../texts/say.js";

/** In pixels of 96 to the inch: how wide pictures are drawn, and what fits between the margins with heading and notes. */
const DRAWN = 640;
const ROOM = {
  portrait: { width: 610, height: 700 },
  landscape: { width: 640, height: 450 },
} as const;
type Rooms = Readonly<Record<keyof typeof ROOM, { readonly width: number; readonly height: number }>>;

/** What pictures are drawn on, and in which colours. */
export interface Canvas {
  readonly paint: Painter;
  /** The same drawing in the colours of the document. */
  readonly coloured: (svg: string) => string;
  readonly rooms: Rooms;
}

/** Twips to a pixel, and how much of a page's height is left beside heading and notes. */
const TWIPS = 15;
const SHARE = 0.74;

/** What fits on paper of somebody else's. */
export const roomsOn = ({ widths, heights }: Paper): Rooms => {
  const on = (side: keyof typeof ROOM) => ({
    width: Math.min(ROOM[side].width, Math.floor(widths[side] / TWIPS)),
    height: Math.min(ROOM[side].height, Math.floor((heights[side] / TWIPS) * SHARE)),
  });
  return { portrait: on("portrait"), landscape: on("landscape") };
};

export const ownRooms: Rooms = ROOM;

/** What it finds, the picture and all that it says in words, kept together. */
export function pictureSection(
  page: PageChart,
  manner: Manner,
  { paint, coloured, rooms }: Canvas,
  { side, close }: { readonly side: keyof typeof ROOM; readonly close: boolean },
): Paragraph[] {
  const { title, about, words, notes } = page;
  const drawn = drawChart(page.chart, manner, {
    width: close ? closePictures.drawn : DRAWN,
    id: page.id,
  });
  const drawing = { ...drawn, svg: coloured(drawn.svg) };
  const data = paint(drawing);
  if (data === undefined)
    return [
      heading(title, HeadingLevel.HEADING_1),
      ...noteParagraphs([text(say("chart.notDrawn"), manner.language), ...notes]),
    ];
  const room = rooms[side];
  const part = close ? closePictures : { width: 1, height: 1 };
  const scale = Math.min(
    (room.width * part.width) / drawing.width,
    (room.height * part.height) / drawing.height,
  );
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
