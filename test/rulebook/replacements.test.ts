import { expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { Calculator, onDay } from "../../src/rulebook/calculate/calculator.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { placeText } from "../../src/texts/problem-text.js";
import { folderOf, load, sound } from "./folders.js";

const header = "namn;argument;formel;enhet;gäller från;källa;säkerhet;kontrollerad;ersätter";
const evidence = "2020-01-01;Eget antagande;D;2026-10-01";
const model = (id: string, uses: string, ...rules: string[]) =>
  folderOf(id, {
    "modell.csv": `namn;värde\nformat;1\ntitel;${id}\nanvänder;${uses}\n`,
    "indata.csv": "namn;enhet;standard;beskrivning\nlön;kr/månad;20 000;Lön\n",
    "regler.csv": [header, ...rules].join("\n"),
  });

const law = model(
  "lag",
  "",
  `avgift;x (kr/månad);x * 10 %;kr/månad;${evidence};`,
  `kvar;;lön - avgift(lön);kr/månad;${evidence};`,
);
const using = model("nytta", "lag", `dubbelt;;kvar * 2;kr/månad;${evidence};`);
const own = (name: string, args = "y (kr/månad)", formula = "y * 25 %") =>
  model("min-modell", "lag", `egen_avgift;${args};"${formula}";kr/månad;${evidence};${name}`);

function worth(rulebook: Rulebook, formula: string): number | undefined {
  const question = { formula, at: { file: "formel" }, dates: onDay("2026-01-01"), given: new Map() };
  return new Calculator(rulebook).answer(question, new Problems())?.value;
}

test("a rule that replaces another does so wherever that one is used", async () => {
  const before = await sound(law, using);
  expect([worth(before, "kvar"), worth(before, "dubbelt")]).toEqual([18_000, 36_000]);
  expect(before.replacements).toEqual([]);
  const after = await sound(law, using, own("lag.avgift"));
  expect([worth(after, "kvar"), worth(after, "dubbelt")]).toEqual([15_000, 30_000]);
  expect(after.replacements).toMatchObject([
    {
      model: "min-modell",
      rule: { name: "egen_avgift" },
      of: "lag",
      replaced: { name: "avgift" },
      at: { file: "min-modell/regler.csv", line: 2, column: "ersätter" },
    },
  ]);
});

test.each([
  ["a rule that there is not", own("lag.avgiften"), ["ersatter-okand min-modell/regler.csv:2 (ersätter)"]],
  ["a rule without its model", own("avgift"), ["ersatter-okand min-modell/regler.csv:2 (ersätter)"]],
  ["itself", own("min-modell.egen_avgift"), ["ersatter-okand min-modell/regler.csv:2 (ersätter)"]],
  [
    "one that takes something else",
    own("lag.kvar"),
    ["ersatter-argument min-modell/regler.csv:2 (ersätter)"],
  ],
  [
    "one that it uses",
    own("lag.avgift", "y (kr/månad)", "lag.avgift(y) * 2"),
    ["regel-i-cirkel lag/regler.csv:2 (namn)"],
  ],
])("replacing %s is told", async (_, folder, expected) => {
  const { problems, rulebook } = await load(law, folder);
  expect(rulebook).toBeUndefined();
  expect(problems.told.map((p) => `${p.code} ${placeText(p.at)}`)).toEqual(expected);
});

test("a rule is replaced once", async () => {
  const second = model("annan", "lag", `avgift_två;y (kr/månad);y;kr/månad;${evidence};lag.avgift`);
  const { problems } = await load(law, own("lag.avgift"), second);
  expect(problems.told).toMatchObject([
    { code: "rad-dubbel", at: { file: "annan/regler.csv" }, other: { file: "min-modell/regler.csv" } },
  ]);
});
