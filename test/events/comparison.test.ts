import { describe, expect, test } from "vitest";
import { philox } from "../../src/chance/philox.js";
import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import {
  type ComparedGroup,
  standardised,
  weigh,
  type Weighed,
} from "../../src/events/comparison/weights.js";
import { type MoveRate, moveRates } from "../../src/events/move-rates.js";
import { kindOfStatus } from "../../src/events/status-kinds.js";
import { monthText, readMonth } from "../../src/input/people/day.js";
import { HistoryBuilder } from "../../src/input/people/history-builder.js";
import { readPeople } from "../../src/input/people/read-people.js";

async function groupOf(text: string, through = "2026-12"): Promise<ComparedGroup> {
  const problems = new Problems();
  const builder = new HistoryBuilder();
  await readPeople(textSource("rader.csv", text), builder, { each: "person" }, problems);
  expect(problems.told).toEqual([]);
  const history = builder.finish();
  const kinds = history.statuses.map((status) => kindOfStatus(status, new Map()));
  return { history, rules: { kinds, gap: 2, through: readMonth(through)!, since: undefined } };
}
/** Numbers from 0 up to 1 that follow from a seed. */
function seeded(seed: number): () => number {
  const counter = new Uint32Array(4);
  let drawn = 0;
  return () => {
    counter.set([drawn++, 0, 0, 0]);
    philox(counter, seed, 0);
    return counter[0]! / 2 ** 32;
  };
}
const head = "person;datum;status;kön;födelseår;utbildning\n";
const first = readMonth("2024-01")!;
const months = 36;

/** Cells of people: how large a part they are of those with and without the measure, and how large a share works each month. */
const cells = [
  { sex: "kvinna", born: 1990, education: "gymnasial", with: 0.4, without: 0.15, rate: 0.06 },
  { sex: "kvinna", born: 1970, education: "förgymnasial", with: 0.1, without: 0.35, rate: 0.015 },
  { sex: "man", born: 1990, education: "gymnasial", with: 0.4, without: 0.2, rate: 0.045 },
  { sex: "man", born: 1970, education: "förgymnasial", with: 0.1, without: 0.3, rate: 0.01 },
] as const;

function drawn(random: () => number, people: number, group: "with" | "without"): string {
  let text = head;
  for (let p = 0; p < people; p++) {
    let at = random();
    const cell = cells.find((one) => (at -= one[group]) < 0) ?? cells[0];
    const traits = `${cell.sex};${String(cell.born)};${cell.education}`;
    text += `P${String(p)};${monthText(first)}-01;försörjningsstöd;${traits}\n`;
    for (let m = 1; m < months; m++)
      if (random() < cell.rate) {
        text += `P${String(p)};${monthText(first + m)}-01;arbete;${traits}\n`;
        break;
      }
  }
  return text;
}

/** What share of the months of people like those with the measure end in work, had they not had it. */
const truth = (() => {
  let [moves, tried] = [0, 0];
  for (const { with: part, rate } of cells) {
    const left = (1 - rate) ** (months - 1);
    moves += part * (1 - left);
    tried += (part * (1 - left)) / rate;
  }
  return moves / tried;
})();

const toWork = ({ history, rules }: ComparedGroup, weights?: Float64Array): MoveRate =>
  moveRates(history, { ...rules, whole: true }, 5, weights).rates.find(({ to }) => to === "arbete")!;

describe("where selection is only on the given columns", () => {
  test("weights recover what would have happened, 95 times of 100, where the group itself does not", async () => {
    let [covered, unweighted] = [0, 0];
    const seeds = 40;
    for (let seed = 1; seed <= seeds; seed++) {
      const random = seeded(seed);
      const group = await groupOf(drawn(random, 200, "with"));
      const compared = await groupOf(drawn(random, 400, "without"));
      const found = weigh(group, compared, ["sex", "age", "education"], 5);
      const after = toWork(compared, found.weights);
      const before = toWork(compared);
      if (after.low <= truth && truth <= after.high) covered += 1;
      if (before.low <= truth && truth <= before.high) unweighted += 1;
    }
    // A rate covers what it is of in 93–97 % of cohorts; of 40 draws that is at least 34 (three standard deviations).
    expect(covered).toBeGreaterThanOrEqual(34);
    expect(unweighted).toBeLessThan(seeds / 10);
  });
});

describe("weights", () => {
  const rows = (...people: readonly (readonly [id: string, traits: string, works: boolean])[]): string =>
    head +
    people
      .map(
        ([id, traits, works]) =>
          `${id};2024-01-01;försörjningsstöd;${traits}\n${works ? `${id};2024-06-01;arbete;${traits}\n` : ""}`,
      )
      .join("");
  const [young, old] = ["kvinna;1995;gymnasial", "kvinna;1965;gymnasial"];
  const mean = ({ weights, used }: Weighed): number => weights.reduce((a, b) => a + b, 0) / used;

  test("of two groups that are alike are 1, and nothing differs", async () => {
    const text = rows(["a", young, true], ["b", old, false], ["c", "man;1980;förgymnasial", false]);
    const [group, compared] = [await groupOf(text), await groupOf(text)];
    const found = weigh(group, compared, ["sex", "age", "education"], 1);
    expect([...found.weights]).toEqual([1, 1, 1]);
    expect(found).toMatchObject({ people: 3, matched: 3, compared: 3, used: 3, effective: 3 });
    for (const { before, after } of found.balance) expect([before, after]).toEqual([0, 0]);
    expect(moveRates(compared.history, compared.rules, 1, found.weights)).toEqual(
      moveRates(compared.history, compared.rules, 1),
    );
  });

  test("are by hand: one of three young in the group, two of three among the compared", async () => {
    const group = await groupOf(rows(["a", young, false], ["b", old, false], ["c", old, false]));
    const compared = await groupOf(rows(["x", young, true], ["y", young, true], ["z", old, false]));
    const found = weigh(group, compared, ["age"], 1);
    // A young one counts as a half and an old one as two.
    expect([...found.weights]).toEqual([0.5, 0.5, 2]);
    expect(found.effective).toBeCloseTo(9 / 4.5, 12);
    expect(mean(found)).toBeCloseTo(1, 12);
    const age = found.balance.find(({ column }) => column === "age")!;
    expect(age.before).toBeCloseTo(1 / 3 / Math.sqrt(2 / 9), 12);
    expect(age.after).toBe(0);
    // Five months of each young one count half; thirty-five of the old one twice.
    expect(toWork(await groupOf(rows(["x", young, true])))).toBeUndefined();
    const rate = moveRates(compared.history, { ...compared.rules, whole: true }, 1, found.weights).rates[0]!;
    expect(rate.value).toBeCloseTo((2 * 0.5) / (2 * 5 * 0.5 + 35 * 2), 12);
  });

  test("leave out whom nobody in the other group is like, and say how many", async () => {
    const group = await groupOf(rows(["a", young, false], ["b", "man;1980;", false]));
    const compared = await groupOf(rows(["x", young, true], ["y", old, true], ["z", old, true]));
    const found = weigh(group, compared, ["sex", "age"], 1);
    expect(found).toMatchObject({ people: 2, matched: 1, compared: 3, used: 1 });
    expect([...found.weights]).toEqual([1, 0, 0]);
  });

  test("say that groups still differ in a column that is not weighed", async () => {
    const group = await groupOf(
      rows(["a", "kvinna;1995;gymnasial", false], ["b", "kvinna;1995;gymnasial", false]),
    );
    const compared = await groupOf(
      rows(["x", "kvinna;1995;gymnasial", false], ["y", "kvinna;1995;förgymnasial", false]),
    );
    const found = weigh(group, compared, ["age"], 1);
    const education = found.balance.find(({ column }) => column === "education")!;
    expect(education).toMatchObject({ isWeighed: false });
    // All against half: 0.5 / √((0 + 0.25) / 2).
    expect(education.after).toBeCloseTo(Math.SQRT2, 12);
  });
});

test("a standardised difference is that of Austin 2009", () => {
  expect(standardised(0.3, 0.3)).toBe(0);
  expect(standardised(0.5, 0.25)).toBeCloseTo(0.25 / Math.sqrt((0.25 + 0.1875) / 2), 12);
});
