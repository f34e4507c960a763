import type { Label } from "../../core/explanation.js";
import type { Chart } from "../../report/chart.js";
import type { Report } from "../../report/report.js";
import { say } from "../../texts/say.js";
import type { Manner } from "../cell-text.js";
import type { Render } from "../exporter.js";
import { drawn, WIDE } from "./draw.js";
import { linesOf } from "./letters.js";
import { type Drawing, drawing, rect, SIZE, SMALL, words } from "./svg.js";
import { talkIn } from "./talk.js";
import { aboutOf, described } from "./told.js";

const MARGIN = 24;
const TITLE = 18;

/** One picture as a file of its own: what it finds above it, what has to be known and where it is from below. */
export const renderSvg: Render = (report, { language, chart = report.charts?.[0] }) => {
  const manner: Manner = { language, group: "\u00a0" };
  return `${(chart === undefined ? titleAlone(report.title, manner) : fileOf(chart, report, manner)).svg}\n`;
};

/** A report without pictures: the program refuses before it comes here. */
function titleAlone(title: Label, manner: Manner): Drawing {
  const said = talkIn(manner).words(title);
  return drawing(
    { marks: linesOf(said, WIDE, { size: SIZE }).map((part, n) => words(part, 0, 20 * (n + 1))), height: 40 },
    { width: WIDE, id: "chart", title: said, description: said },
  );
}

function fileOf(chart: Chart, report: Report, manner: Manner): Drawing {
  const talk = talkIn(manner);
  const id = "chart";
  const picture = drawn(chart, talk, { width: WIDE, id });
  const marks: string[] = [];
  let y = MARGIN;
  const write = (label: Label | string, size: number, how: { bold?: true; ink?: "soft" }) => {
    for (const part of linesOf(talk.words(label), WIDE, { size, ...(how.bold ? { bold: true } : {}) })) {
      marks.push(words(part, MARGIN, y + size, { size, ...how }));
      y += size * 1.4;
    }
  };
  write(chart.title, TITLE, { bold: true });
  const about = aboutOf(chart, manner);
  if (about !== talk.words(chart.title)) write(about, SMALL, { ink: "soft" });
  y += 14;
  marks.push(`<g transform="translate(${MARGIN} ${Math.ceil(y)})">${picture.marks.join("")}</g>`);
  y = Math.ceil(y) + picture.height + 10;
  for (const note of chart.notes ?? []) write(note, SMALL, { ink: "soft" });
  const { program, version, date } = report.provenance;
  write(
    say("chart.made", { title: talk.words(report.title), program: `${program} ${version}`, date }),
    SMALL,
    {
      ink: "soft",
    },
  );
  const width = WIDE + 2 * MARGIN;
  const height = Math.ceil(y + MARGIN - 8);
  const ground = rect({ x: 0, y: 0, width, height }, "ground");
  return drawing(
    { marks: [ground, ...marks], height },
    { width, id, title: talk.words(chart.title), description: described(chart, manner) },
  );
}
