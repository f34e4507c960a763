import type { Model, RuleDefinition } from "../../src/formula/graph/library.js";

/**
 * Income tax 2025 for those under 66, after inkomstskattelagen (1999:1229) 63 kap. 3 §, 65 kap. 5 § and 67 kap.
 * 4–9, 46–47 §§, as a model small enough for tests. Local tax is Gävle's: Skatteverket, skattesatser 2025.
 */
const at = { file: "regler.csv" };

const parameters: readonly (readonly [string, string, string])[] = [
  ["pbb", "kr/år", "58800"],
  ["ibb", "kr/år", "80600"],
  ["skiktgräns", "kr/år", "625800"],
  ["psa_tak", "kr/år", "1249"],
];

const rules: readonly (readonly [name: string, takes: string, unit: string, formula: string])[] = [
  ["inkomst", "i kr/år", "kr/år", "nedåt(i; 100)"],
  [
    "grundavdrag",
    "i kr/år",
    "kr/år",
    `min(i; uppåt(om(i <= 0,99 * pbb; 0,423 * pbb;
       om(i <= 2,72 * pbb; 0,423 * pbb + 20 % * (i - 0,99 * pbb);
       om(i <= 3,11 * pbb; 0,77 * pbb;
       om(i <= 7,88 * pbb; 0,77 * pbb - 10 % * (i - 3,11 * pbb); 0,293 * pbb)))); 100))`,
  ],
  ["beskattningsbar", "i kr/år", "kr/år", "nedåt(max(0; i - grundavdrag(i)); 100)"],
  [
    "underlag",
    "i kr/år",
    "kr/år",
    `om(i <= 0,91 * pbb; i;
     om(i <= 3,24 * pbb; 0,91 * pbb + 38,74 % * (i - 0,91 * pbb);
     om(i <= 8,08 * pbb; 1,813 * pbb + 19,9 % * (i - 3,24 * pbb); 2,776 * pbb)))`,
  ],
  [
    "jobbskatteavdrag",
    "i kr/år",
    "kr/år",
    "nedåt(max(0; underlag(i) - grundavdrag(i)) * (kommunalskatt + regionskatt); 1)",
  ],
  ["pensionsavgift", "i kr/år", "kr/år", "om(i < 0,423 * pbb; 0; uppåt(7 % * min(i; 8,07 * ibb) - 50; 100))"],
  ["kommunal", "i kr/år", "kr/år", "nedåt(beskattningsbar(i) * (kommunalskatt + regionskatt); 1)"],
  ["statlig", "i kr/år", "kr/år", "nedåt(20 % * max(0; beskattningsbar(i) - skiktgräns); 1)"],
  [
    "förvärvsreduktion",
    "i kr/år",
    "kr/år",
    "min(1500; nedåt(0,75 % * max(0; beskattningsbar(i) - 40 000); 1))",
  ],
  ["psa", "i kr/år", "kr/år", "min(psa_tak; nedåt(1 % * beskattningsbar(i); 1))"],
  ["begravning", "i kr/år", "kr/år", "nedåt(begravningsavgift * beskattningsbar(i); 1)"],
  ["efter_pension", "i kr/år", "kr/år", "max(0; kommunal(i) + statlig(i) - pensionsavgift(i))"],
  [
    "reduktioner",
    "i kr/år",
    "kr/år",
    "min(efter_pension(i); min(kommunal(i); jobbskatteavdrag(i)) + förvärvsreduktion(i))",
  ],
  [
    "slutlig_skatt",
    "i kr/år",
    "kr/år",
    `pensionsavgift(inkomst(i)) + efter_pension(inkomst(i)) - reduktioner(inkomst(i))
     + psa(inkomst(i)) + begravning(inkomst(i))`,
  ],
  [
    "nettolön",
    "månadslön kr/månad",
    "kr/månad",
    "månadslön - nedåt(per_månad(slutlig_skatt(per_år(månadslön))); 1)",
  ],
];

const ruleOf = ([name, takes, unit, formula]: (typeof rules)[number]): RuleDefinition => {
  const [argument, argumentUnit] = takes.split(" ") as [string, string];
  const versions = [{ from: "2025-01-01", to: "2025-12-31", formula, at }];
  return { name, unit, parameters: [{ name: argument, unit: argumentUnit }], versions, at };
};

export const incomeTax2025: Model = {
  id: "skatt",
  uses: [],
  inputs: [
    { name: "kommunalskatt", unit: "%", preset: "0.2226", at },
    { name: "regionskatt", unit: "%", preset: "0.1151", at },
    { name: "begravningsavgift", unit: "%", preset: "0.00292", at },
  ],
  parameters: parameters.map(([name, unit, value]) => ({
    name,
    unit,
    at,
    values: [
      { from: "2025-01-01", to: "2025-12-31", until: "2025-12-31", value, source: "IL", grade: "A", at },
    ],
  })),
  tables: [],
  rules: rules.map(ruleOf),
};

export const in2025 = { cycle: "2025-06-01", price: "2025-06-01", decision: "2025-06-01" };
