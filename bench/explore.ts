import { createHash } from "node:crypto";
import { join } from "node:path";
import { type AskedOfPage, openedInPage } from "../src/cli/explore/opened-page.js";
import { unpacked } from "../src/cli/explore/recorded-files.js";
import { fromBase64, inflated } from "../src/core/deflated.js";
import { finishedLater } from "../src/core/in-steps.js";
import { mainHtml } from "../src/export/html/html.js";
import { pageOf } from "../src/export/html/page.js";
import { withoutAnnex } from "../src/report/annex.js";
import type { Report } from "../src/report/report.js";
import { lonsam, median, root, run, tell } from "./measure.js";

const cases = [
  ["run", "minsta"],
  ["run", "gavle-lon-i-stallet-for-bidrag"],
  ["run", "goteborg-vecka-40"],
  ["run", "uppsala-hela-bestandet"],
  ["run", "uppsala-1000-fler"],
  ["compare", "tre-vagar"],
] as const;
const moves = 24;

/** What a page that can be turned works out when somebody turns it, without the browser's own part. */
export async function exploreSection(): Promise<void> {
  console.log("A page that can be turned: what a move works out, and until all of it is there");
  for (const [command, example] of cases) {
    const { out } = run(lonsam(command, join(root, "examples", example), "--explore", "-O", "html"));
    const [{ handles, at }, language] = await opened(out);
    const limited = handles.filter(({ limits }) => limits !== undefined);
    const drawn = (report: Report): void => {
      const manner = { language, group: "\u00a0" } as const;
      mainHtml(pageOf(withoutAnnex(report), manner), manner);
    };
    const [firsts, wholes]: [number[], number[]] = [[], []];
    for (let i = 0; i < moves; i++) {
      const { name, limits, whole } = limited[i % limited.length]!;
      const [low, high] = limits!.map(Number) as [number, number];
      const value = low + ((high - low) * ((i * 7) % 11)) / 11;
      const begin = performance.now();
      const found = at(new Map([[name, whole ? String(Math.round(value)) : value.toFixed(4)]]));
      if (found === undefined) continue;
      drawn(found.begun());
      firsts.push(performance.now() - begin);
      drawn(await finishedLater(found.rest()));
      wholes.push(performance.now() - begin);
    }
    const told = (all: readonly number[]): string =>
      `${median(all).toFixed(0)} ms, at worst ${Math.max(...all).toFixed(0)} ms`;
    tell(`${command} ${example}, a move`, told(firsts));
    tell(`${command} ${example}, all of it`, told(wholes));
  }
}

/** What a page holds, taken out of it as the page does. */
async function opened(html: string) {
  const held = (id: string): string => new RegExp(`id="${id}">([^<]*)<`).exec(html)![1]!;
  const asked = JSON.parse(held("lonsam-asked")) as AskedOfPage;
  const recorded = unpacked(await inflated(fromBase64(held("lonsam-files"))));
  const nothing = (): Promise<never> => Promise.reject(new RangeError("not in a page"));
  const { session, explored } = await openedInPage(asked, recorded, {
    out: nothing,
    err: nothing,
    terminal: { out: false, err: false, in: false, columns: 80 },
    env: {},
    pictures: nothing,
    page: nothing,
    sha256: async (pieces) => {
      const digest = createHash("sha256");
      for await (const piece of pieces) digest.update(piece);
      return digest.digest("hex");
    },
  });
  return [explored[0], session.language] as const;
}
