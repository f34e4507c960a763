import { describe, expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";
import { say, text } from "../../src/texts/say.js";
import { spoken, spokenNumber, spokenPeople, spokenSpan } from "../../src/texts/spoken.js";

const plainSpaces = (s: string): string => s.replaceAll("\u00a0", " ").replaceAll("\n", " ");

test("the first paragraph of Gävle's programme", async () => {
  const { out } = await lonsam(words("run examples/gavle-1000-fler"), repository);
  expect(plainSpaces(out)).toContain(
    "320 personer börjar 2019 eller 2020. Till och med 2022 får kommunen 7,4 miljoner kronor mer än utan insatserna, " +
      "före 1,2 miljoner i OH; vid slutet av 2020 är det 6,3 miljoner minus, och utlägget är tillbaka under 2021. " +
      "Staten förlorar 26,8 miljoner.",
  );
});

test("what --set says that work is worth is what is said, and stands among the assumptions", async () => {
  const set = ["run", "examples/minsta", "--set", "produktionsfaktor=60 %"];
  const { out } = await lonsam(set, repository);
  expect(plainSpaces(out)).toContain("arbetet antas vara värt 60 procent av lönekostnaden");
  expect(plainSpaces(out)).toMatch(/produktionsfaktor +60 % +50 % +100 % +D +--set produktionsfaktor/);
});

test("what people live on is told with what of it is a loan, and with what it gives later", async () => {
  const { out } = await lonsam(words("run examples/mer-som-foljer"), repository);
  // 1 704 960 kr in loans and 952 424 kr in rights, of the rows of `individ` that --detail shows.
  expect(plainSpaces(out)).toContain(
    "Deras studieskuld ökar med 1,7 miljoner kronor. Deras rätt till allmän pension ökar med 952 000 kronor.",
  );
  const minsta = await lonsam(words("run examples/minsta"), repository);
  expect(minsta.out).not.toMatch(/studieskuld|allmän pension/);
});

describe("the municipality's sentence", () => {
  const base = {
    unit: "kr",
    overhead: "",
    years: Array.from({ length: 10 }, (_, i) => 2027 + i),
    whole: true,
    compared: true,
    several: false,
  } as const;
  test("that is not repaid in time", () => {
    const sentence = say("consequences.municipality", {
      ...base,
      direction: "worse",
      amount: "1488000",
      several: true,
      timing: { kind: "plusLate", worst: "13910000", from: "2030", only: false },
    });
    expect(plainSpaces(text(sentence, "sv"))).toBe(
      "Till och med 2036 kostar insatserna kommunen 1,5 miljoner kronor mer än de ger; från 2030 går åren med plus, " +
        "men efter som mest 13,9 miljoner minus hinner utlägget inte komma tillbaka.",
    );
    expect(plainSpaces(text(sentence, "en"))).toBe(
      "Up to and including 2036, the measures cost the municipality 1.5 million kronor more than they give; from 2030 " +
        "on the years show a surplus, but after being at most 13.9 million down the outlay is not recovered in time.",
    );
  });
  test("of a single year is never even for −48 368", () => {
    const sentence = say("consequences.municipality", {
      ...base,
      years: [2027],
      direction: "worse",
      amount: "48368",
      timing: { kind: "untold" },
    });
    expect(plainSpaces(text(sentence, "sv"))).toBe(
      "Under 2027 kostar insatsen kommunen 48 000 kronor mer än den ger.",
    );
  });
});

test.each([
  [[2027, 2029], "Under 2027 och 2029"],
  [[2027, 2028, 2029], "Under 2027–2029"],
  [[2028], "Under 2028"],
])("the years %j that are summed are named", (years, said) => {
  const sentence = say("consequences.municipality", {
    ...{ unit: "kr", overhead: "", whole: false, compared: true, several: false, timing: { kind: "untold" } },
    ...{ years, direction: "better", amount: "2800000" },
  } as const);
  expect(plainSpaces(text(sentence, "sv"))).toBe(
    `${said} får kommunen 2,8 miljoner kronor mer än utan insatsen.`,
  );
});

test.each([
  ["7355269", "7,4 miljoner kronor", "7,4 miljoner kronor", "7,4 miljoner kronor"],
  ["48368.44", "48 000 kronor", "48 tkr", "0,048 miljoner kronor"],
  ["999499", "999 000 kronor", "999 tkr", "1 miljon kronor"],
  ["999500", "1 miljon kronor", "1 miljon kronor", "1 miljon kronor"],
  ["29836997", "29,8 miljoner kronor", "29,8 miljoner kronor", "29,8 miljoner kronor"],
  ["161782039", "162 miljoner kronor", "162 miljoner kronor", "162 miljoner kronor"],
  ["1400000000", "1,4 miljarder kronor", "1,4 miljarder kronor", "1,4 miljarder kronor"],
  ["1549", "1 500 kronor", "1,5 tkr", "1 500 kronor"],
  ["437", "440 kronor", "440 kronor", "440 kronor"],
  ["12.4", "12 kronor", "12 kronor", "12 kronor"],
  ["0.3", "mindre än en krona", "mindre än en krona", "mindre än en krona"],
])("%s kr is said as %s", (size, kr, tkr, mnkr) => {
  expect((["kr", "tkr", "mnkr"] as const).map((unit) => plainSpaces(spoken(size, unit, "sv")))).toEqual([
    kr,
    tkr,
    mnkr,
  ]);
});

test("a span has one rounding for both its ends", () => {
  expect(plainSpaces(spokenSpan("-1091", "234676", "sv"))).toBe("−1 000 och 235 000 kronor");
  expect(plainSpaces(spokenSpan("1118835", "3196671", "sv"))).toBe("1,1 och 3,2 miljoner kronor");
});

test.each([
  [
    "-1091",
    "234676",
    "För samhället som helhet blir resultatet mellan −1 000 och 235 000 kronor, beroende på om 65 eller 0",
  ],
  [
    "1118835",
    "3196671",
    "Samhället som helhet tjänar mellan 1,1 och 3,2 miljoner kronor, beroende på om 65 eller 0",
  ],
  [
    "-3196671",
    "-1118835",
    "Samhället som helhet förlorar mellan 1,1 och 3,2 miljoner kronor, beroende på om 0 eller 65",
  ],
])("society between %s and %s", (low, high, said) => {
  const sentence = say("consequences.societySpan", { low, high, lowShare: "65", highShare: "0", worth: "" });
  expect(plainSpaces(text(sentence, "sv"))).toBe(`${said} procent av jobben trängs undan.`);
});

test("years and people are told with the right word", () => {
  const of = (years: string, atEnd: string) => {
    const part = (n: string) =>
      ({ direction: n.startsWith("-") ? "worse" : "better", size: n.replace("-", "") }) as const;
    const sentence = say("consequences.people", { years: part(years), atEnd: part(atEnd), last: "2030" });
    return [plainSpaces(text(sentence, "sv")), plainSpaces(text(sentence, "en"))];
  };
  expect(of("15.2", "1")).toEqual([
    "Sammanlagt blir det 15 år mer i arbete utan stöd, och vid slutet av 2030 är 1 fler i sådant arbete.",
    "In all there are 15 more years in work without support, and 1 more person is in such work at the end of 2030.",
  ]);
  expect(of("-1", "6.3")).toEqual([
    "Sammanlagt blir det 1 år mindre i arbete utan stöd, men vid slutet av 2030 är 6,3 fler i sådant arbete.",
    "In all there is 1 fewer year in work without support, but 6.3 more people are in such work at the end of 2030.",
  ]);
  expect(of("0.01", "0.02")).toEqual([
    "Tiden i arbete utan stöd blir ungefär lika lång som utan insatsen.",
    "The time in work without support is about as long as without the measure.",
  ]);
});

test("who only pays does not lose", () => {
  const eu = { actor: "EU", unit: "kr", direction: "worse", amount: "19901364" } as const;
  const said = (pays: boolean) => plainSpaces(text(say("consequences.actor", { ...eu, pays }), "sv"));
  expect([said(true), said(false)]).toEqual(["EU betalar 19,9 miljoner.", "EU förlorar 19,9 miljoner."]);
});

test("1,5 people are 1,5, and few are never none", () => {
  expect(["1.5", "320", "12.4", "0.04", "10"].map((n) => spokenPeople(n, "sv"))).toEqual([
    "1,5",
    "320",
    "12,4",
    "0,04",
    "10",
  ]);
  expect(["98.4", "6.3", "6", "0.86"].map((n) => spokenNumber(n, "sv"))).toEqual(["98", "6,3", "6", "0,9"]);
});
