import { expect, test } from "vitest";
import { runContext } from "../../src/report/run/context.js";
import { atEndOf, extraAtEnd } from "../../src/report/run/explained.js";
import { ranScenario } from "../analysis/run/ran.js";
import { praktik, smallScenario, smallStock, soundScenario } from "../input/small-scenario.js";

const view = { unit: "kr", view: "earned", years: undefined, detail: false, monthly: false } as const;

// Some are done with six months of practice as the last month ends: they are in work by then.
test.each([
  ["a stock", smallStock],
  [
    "entries",
    {
      ...smallScenario,
      "deltagare.csv": `${smallScenario["deltagare.csv"]!}\nSpår;2028-07;12;praktik;män;bistånd`,
    },
  ],
])("more in work when the period ends is explained by the number that is shown: %s", async (_, files) => {
  const context = runContext(await ranScenario(await soundScenario(files), await praktik()), view);
  const shown = context.figures.extraInWork.atEnd;
  expect(Number(extraAtEnd(context, "").value)).toBeCloseTo(shown, 5);
  const [withIt, without] = (["with", "without"] as const).map((a) => Number(atEndOf(context, "", a).value));
  expect(withIt! - without!).toBeCloseTo(shown, 5);
});
