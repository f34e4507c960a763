import { expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";
import { appendix } from "./appendix.js";
import { gallery } from "./charts.js";
import { hostileTexts, printed } from "./reports.js";

const budget = "budget examples/gavle-dua/budget.csv";

test("a picture as a file has its finding, what it draws, and where it comes from", async () => {
  const svg = await printed("svg", appendix, { chart: appendix.charts![0]! });
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 768 \d+"/);
  for (const words of ["Stöd genom hela utbildningen kostar mest", "Kostnad per insats och år (SEK)", "Ekonomisk bilaga. lonsam 0.1.0, 2026-11-21."])
    expect(svg).toContain(`>${words}</text>`); // prettier-ignore
});

test.each(hostileTexts)("keeps %j as words", async (hostile) => {
  const shape = (text: string) =>
    printed("svg", { ...appendix, title: text }, { chart: { ...gallery.flow!, title: text, notes: [text] } });
  const tags = (svg: string) => new Set(svg.match(/<\/?[\w!]+/g));
  expect(tags(await shape(hostile))).toEqual(tags(await shape("x")));
});

test.each([
  ["delar", "sv"],
  ["PARTS", "sv"],
  ["delar", "en"],
])("--chart %s finds the picture whatever the language (%s)", async (name, language) => {
  const { out, code } = await lonsam(
    `${budget} --chart ${name} -O svg --lang ${language}`.split(" "),
    repository,
  );
  expect([code, out.startsWith("<svg")]).toEqual([0, true]);
});

test.each([
  [`${budget} --chart delar -O csv`, "--chart fungerar inte med csv. Välj table eller svg.\n"],
  [`${budget} --chart karta -O svg`, "Det finns ingen bild som heter ”karta”. Bilden heter delar.\n"],
  ["parameters -O svg", "Det finns ingen bild att rita av det här. Välj ett annat format.\n"],
])("%s is told", async (command, said) => {
  expect(await lonsam(command.split(" "), repository)).toMatchObject({ code: 2, out: "", err: said });
});
