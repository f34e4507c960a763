import { expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

interface Printed {
  readonly tables: readonly { readonly id: string; readonly rows: readonly Record<string, unknown>[] }[];
}

const printed = async (...argv: readonly string[]): Promise<Printed> => {
  const { code, out } = await lonsam([...argv, "-O", "json"], repository);
  expect(code).toBe(0);
  return JSON.parse(out) as Printed;
};

test.each([
  ["examples/minsta"],
  ["examples/gavle-lon-i-stallet-for-bidrag"],
  ["examples/jamtland-144587"],
  ["examples/tre-vagar", "--alternative", "A"],
])("a page for the meeting about %s has one table, and its figures are the report's", async (...argv) => {
  const whole = await printed("run", ...argv);
  const page = await printed("run", ...argv, "--summary");
  expect(page.tables).toHaveLength(1);
  const [table] = page.tables;
  const same = whole.tables.find(({ id }) => id === table!.id)!;
  // All of them but those that have nothing in the columns of the page.
  const columns = [...Object.keys(table!.rows[0]!), "role"];
  const inPage = same.rows
    .map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name))))
    .filter((row) => Object.values(row).filter((value) => value !== null).length > 1);
  expect(table!.rows).toEqual(inPage);
  const html = await lonsam(["run", ...argv, "--summary", "-O", "html"], repository);
  const full = await lonsam(["run", ...argv, "-O", "html"], repository);
  expect(html.out.match(/<figure>/gu) ?? []).toHaveLength(2);
  const first = (text: string) => /<h2>Ekonomiska konsekvenser<\/h2>\n<p>(.*)<\/p>/u.exec(text)?.[1];
  expect(first(html.out)).toBe(first(full.out));
  // What would turn a net that there is not is not asked.
  expect(html.out.includes("<h2>Vad är osäkrast?</h2>")).toBe(table!.id === "board");
});

test("a page for the meeting about alternatives has them in one table, and its figures are the comparison's", async () => {
  const whole = await printed("compare", "examples/tre-vagar");
  const page = await printed("compare", "examples/tre-vagar", "--summary");
  expect(page.tables.map(({ id }) => id)).toEqual(["alternatives"]);
  expect(page.tables[0]!.rows).toEqual(whole.tables.find(({ id }) => id === "alternatives")!.rows);
  const html = (...argv: readonly string[]) =>
    lonsam(["compare", "examples/tre-vagar", ...argv, "-O", "html"], repository);
  const [short, full] = [(await html("--summary")).out, (await html()).out];
  expect(short.match(/<figure>/gu) ?? []).toHaveLength(2);
  const lead = /<h2>[^<]*<\/h2>\n<p>(.*)<\/p>\n<p>.*<\/p>\n<p>(.*)<\/p>/u.exec(full)!;
  expect(short).toContain(`<p>${lead[1]!}</p>`);
  // What changes the order is the last paragraph of the whole.
  expect(/<h2>Vad är osäkrast\?<\/h2>\n<p>(.*)<\/p>/u.exec(short)?.[1]).toContain(lead[2]!);
});

test("what goes with it is what sensitivity says", async () => {
  const { out } = await lonsam(["run", "examples/minsta", "--summary", "-O", "html"], repository);
  const said = await lonsam(["sensitivity", "examples/minsta", "-O", "html"], repository);
  const most = /Mest betyder [^.<>]*\./u.exec(said.out)![0].trim();
  expect(out).toContain(most);
});

test.each([
  ["run", "--detail"],
  ["run", "--horizons", "10,20"],
  ["run", "--short", "2026-12"],
  ["compare", "--explore", "-O", "html"],
])("%s: it is not for those who ask for more than a page by %s", async (command, flag, ...value) => {
  const example = command === "run" ? "examples/minsta" : "examples/tre-vagar";
  const { code, err, out } = await lonsam([command, example, "--summary", flag, ...value], repository);
  const [one, other] = command === "run" ? [flag, "--summary"] : ["--summary", flag];
  expect({ code, err, out }).toEqual({
    code: 2,
    err: `${one} går inte att använda tillsammans med ${other}.\n`,
    out: "",
  });
});
