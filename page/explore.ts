// A report whose figures follow when somebody turns an assumption: the panel, and what it does.
import { type AskedOfPage, openedInPage } from "../src/cli/explore/opened-page.js";
import { unpacked } from "../src/cli/explore/recorded-files.js";
import { fromBase64, inflated } from "../src/core/deflated.js";
import { places } from "../src/export/html/turnable.js";
import { pageWorld } from "./page-world.js";
import { Panel } from "./panel.js";
import { ShownReport } from "./shown-report.js";

const element = (id: string): HTMLElement => document.getElementById(id)!;
const content = (id: string): string => element(id).textContent;

async function begin(): Promise<void> {
  const asked = JSON.parse(content(places.asked)) as AskedOfPage;
  const recorded = unpacked(await inflated(fromBase64(content(places.files))));
  const { session, explored } = await openedInPage(asked, recorded, pageWorld());
  const whole = asked.asked.kind === "run" ? "turned.asWrittenTab" : "turned.comparisonTab";
  const shown = new ShownReport(element(places.report), session.language);
  new Panel(element(places.panel), session, whole, explored, shown);
}

void begin();
