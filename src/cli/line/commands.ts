import type { CommandEntry } from "./command.js";

/** Every command, in the order help shows them. Help, choices and tests are made from this list. */
export const commands: readonly CommandEntry[] = [
  {
    name: "budget",
    summary: "command.budget",
    first: true,
    examples: [
      "budget examples/gavle-dua/budget.csv --overhead 10% --round 1000",
      "budget examples/jamtland-144587/budget.csv --funding --participants 210",
    ],
    load: () => import("../commands/budget.js"),
  },
  {
    name: "run",
    alias: "kor",
    summary: "command.run",
    first: true,
    examples: [
      "run examples/minsta",
      "run examples/minsta --over kommun=alla",
      "run examples/mer-som-foljer --comparison Grannkommunen",
    ],
    load: () => import("../commands/run.js"),
  },
  {
    name: "breakeven",
    alias: "nollpunkt",
    summary: "command.breakeven",
    examples: ["breakeven examples/minsta", "breakeven examples/minsta andel_till_arbete --years 2026-2027"],
    load: () => import("../commands/breakeven.js"),
  },
  {
    name: "sensitivity",
    alias: "kanslighet",
    summary: "command.sensitivity",
    examples: [
      "sensitivity examples/minsta",
      "sensitivity examples/minsta --two andel_till_arbete,lämnar_ändå",
    ],
    load: () => import("../commands/sensitivity.js"),
  },
  {
    name: "simulate",
    alias: "simulera",
    summary: "command.simulate",
    examples: ["simulate examples/minsta --draws 1000", "simulate examples/minsta --draws 200 --people"],
    load: () => import("../commands/simulate.js"),
  },
  {
    name: "explain",
    alias: "forklara",
    summary: "command.explain",
    first: true,
    examples: ['explain examples/minsta "kommun 2026"'],
    load: () => import("../commands/explain.js"),
  },
  {
    name: "init",
    alias: "ny",
    summary: "command.init",
    first: true,
    examples: [
      "init mitt-scenario --municipality Gävle --start 2026-01 --people 10 --rent 7000 --job introduktionsjobb --wage 23000 --po 44,53%",
    ],
    load: () => import("../commands/init.js"),
  },
  {
    name: "compare",
    alias: "jamfor",
    summary: "command.compare",
    examples: ["compare examples/atgardsprogram --unit tkr --budget 5000000"],
    load: () => import("../commands/compare.js"),
  },
  {
    name: "followup",
    alias: "uppfoljning",
    summary: "command.followup",
    examples: [
      "followup examples/kedjan-pahittad/handelser.csv",
      "followup examples/kedjan-pahittad/handelser.csv --by age,education --through 2024-12",
      "followup examples/jamforelsegrupp-pahittad/med-insats.csv --comparison-group examples/jamforelsegrupp-pahittad/utan-insats.csv",
      "followup --plan examples/uppfoljning-mot-plan/plan --outcome examples/uppfoljning-mot-plan/uppfoljning.csv",
    ],
    load: () => import("../commands/followup.js"),
  },
  {
    name: "indicators",
    alias: "indikatorer",
    summary: "command.indicators",
    examples: ["indicators examples/kedjan-pahittad/handelser.csv --since 2025-01"],
    load: () => import("../commands/indicators.js"),
  },
  {
    name: "survey",
    alias: "kartlaggning",
    summary: "command.survey",
    examples: [
      "survey examples/vecka-40-pahittad/kartlaggning-2022.csv",
      "survey examples/vecka-40-pahittad/kartlaggning-2022.csv examples/vecka-40-pahittad/kartlaggning-2023.csv",
    ],
    load: () => import("../commands/survey.js"),
  },
  {
    name: "diff",
    alias: "jamfor-version",
    summary: "command.diff",
    examples: [
      "diff examples/ombudgetering/budget-beslutad-2026-11-28.csv examples/ombudgetering/budget.csv",
      "diff examples/minsta examples/minsta --set-after lön=24000",
    ],
    load: () => import("../commands/diff.js"),
  },
  {
    name: "calc",
    alias: "rakna",
    summary: "command.calc",
    examples: [
      'calc "nettolön(23000)" --date 2026-01-01 --municipality Gävle',
      'calc "slutlig_skatt(12 * 23000; 0)" --date 2026-01-01 --municipality Gävle --explain',
    ],
    load: () => import("../commands/calc.js"),
  },
  {
    name: "household",
    alias: "hushall",
    summary: "command.household",
    examples: [
      "household --municipality Gävle --date 2026-01-01 --wage 23000 --rent 7000",
      "household --municipality Gävle --date 2026-01-01 --wage 15000 --rent 9000 --children 8,12 --partner-wage 12000",
    ],
    load: () => import("../commands/household.js"),
  },
  {
    name: "cases",
    alias: "fall",
    summary: "command.cases",
    examples: ["cases models/skatt/fall.csv"],
    load: () => import("../commands/cases.js"),
  },
  {
    name: "parameters",
    alias: "parametrar",
    summary: "command.parameters",
    examples: [
      "parameters prisbasbelopp --date 2026-01-01",
      "parameters --model skatt --stale --date 2027-01-01",
    ],
    load: () => import("../commands/parameters.js"),
  },
  {
    name: "check",
    alias: "kontrollera",
    summary: "command.check",
    examples: ["check examples/gavle-dua/budget.csv"],
    load: () => import("../commands/check.js"),
  },
  {
    name: "schema",
    alias: "tabellschema",
    summary: "command.schema",
    examples: ["schema deltagare.csv", "schema examples/minsta"],
    load: () => import("../commands/schema.js"),
  },
  {
    name: "help",
    alias: "hjalp",
    summary: "command.help",
    examples: ["help budget", "help budget.csv", "help belopp-olasligt"],
    load: async () => (await import("../commands/help.js")).helpOn(commands),
  },
];
