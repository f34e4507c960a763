import type { Files } from "../../input/small-scenario.js";
import { folderOf, sound } from "../../rulebook/folders.js";
import { preparedWith } from "../plan/prepared.js";
import { plannedOf } from "../../../src/analysis/against-plan/planned.js";
import {
  countKinds,
  countsOf,
  lines,
  type Observed,
  type ObservedLeaf,
  type Planned,
  type PlannedLeaf,
  places,
} from "../../../src/analysis/against-plan/series.js";
import type { Evaluation } from "../../../src/analysis/plan/evaluation.js";
import type { Plan } from "../../../src/analysis/plan/plan.js";

/** A model in which a municipality employs, gets support for it, and pays aid to those who are neither there nor in work. */
const model: Files = {
  "modell.csv": "namn;värde\nformat;1\ntitel;Anställning\n",
  "indata.csv": "namn;enhet;standard;beskrivning\nlön;kr/månad;;Lön i anställningen\n",
  "aktorer.csv":
    "aktör;namn_en;beskrivning\nkommun/socialnämnd;municipality/social board;\nkommun/arbetsmarknadsnämnd;municipality/labour board;\nindivid;individual;\nstat;state;\n",
  "tillstand.csv":
    "tillstånd;namn_en;självförsörjande;beskrivning\nbistånd;assistance;nej;\njobb;job;med stöd;\nfortsättning;more of the job;med stöd;\narbete;work;varaktig;\n",
  "poster.csv": [
    "post;namn;vid;tillstånd;betalare;mottagare;slag;roll;kassa;eftersläpning;formel;enhet;gäller från;gäller till;källa;säkerhet;kontrollerad;anmärkning",
    "bistånd;Försörjningsstöd;månad;bistånd;kommun/socialnämnd;individ;överföring;effekt;ja;0;10 000;kr/månad;2020-01-01;;Lag;A;2026-01-01;",
    "lön;Lön;månad;jobb, fortsättning;kommun/arbetsmarknadsnämnd;individ;överföring;kostnad;ja;0;lön;kr/månad;2020-01-01;;Lag;A;2026-01-01;",
    "stöd;Statligt stöd;månad;jobb;stat;kommun/arbetsmarknadsnämnd;överföring;stöd;ja;0;15 000;kr/månad;2020-01-01;;Lag;A;2026-01-01;",
    "skatt;Skatt;månad;arbete;individ;kommun/socialnämnd;överföring;effekt;ja;0;5 000;kr/månad;2020-01-01;;Lag;A;2026-01-01;",
  ].join("\n"),
};

export const scenario: Files = {
  "scenario.csv": [
    "namn;värde",
    "format;1",
    "titel;Jobb",
    "modell;anstallning",
    "start;2027-01",
    "horisont;4 år",
    "lön;25 000",
  ].join("\n"),
  "deltagare.csv": [
    "insats;period;antal;tillstånd;grupp;jämförelse",
    "Jobb;2027;120;jobb;kvinnor;bistånd",
    "Jobb;2027;240;jobb;män;bistånd",
    "Jobb;2028;120;jobb;kvinnor;bistånd",
  ].join("\n"),
  "floden.csv": [
    "insats;från;till;andel;efter;per",
    "Jobb;jobb;bistånd;avhopp;;månad",
    "Jobb;jobb;arbete;till_arbete;12;",
    "Jobb;jobb;bistånd;1 - till_arbete;12;",
    "alla;bistånd;arbete;1 %;;månad",
    "utan insats;bistånd;arbete;1 %;;månad",
  ].join("\n"),
  "grupper.csv": "grupp;kön\nkvinnor;kvinna\nmän;man\n",
  "antaganden.csv":
    "namn;värde;enhet;låg;hög;källa;säkerhet\navhopp;2 %;%;1 %;4 %;Handläggarna;D\ntill_arbete;30 %;%;20 %;45 %;Handläggarna;D\n",
};

/** Laid out, and what it plans. */
export async function planOf(
  files: Files = scenario,
): Promise<{ readonly plan: Plan; readonly asWritten: Evaluation; readonly planned: Planned }> {
  const { plan, asWritten } = await preparedWith(await sound(folderOf("anstallning", model)), files);
  return { plan, asWritten, planned: plannedOf(plan, asWritten) };
}

const all = [...countKinds, ...lines] as const;

/** An outcome that is what was planned, leaf by leaf, `times` as many and each krona of a line `dearer`. */
export function asPlanned(
  planned: Planned,
  months: number,
  {
    times = () => 1,
    dearer = {},
  }: {
    times?: (leaf: PlannedLeaf) => number;
    dearer?: Partial<Record<(typeof lines)[number], number>>;
  } = {},
): Observed {
  const leaves = planned.leaves.map((leaf): ObservedLeaf => {
    const scale = times(leaf);
    const counts = countsOf(months);
    for (const kind of countKinds) for (let t = 0; t < months; t++) counts[kind][t] = scale * leaf[kind][t]!;
    const paid = Object.fromEntries(
      lines.map((line) => [
        line,
        Float64Array.from({ length: months }, (_, t) =>
          places.reduce((sum, place) => sum + scale * (dearer[line] ?? 1) * leaf.paid[line][place][t]!, 0),
        ),
      ]),
    ) as unknown as ObservedLeaf["paid"];
    const { measure, group, sex } = leaf;
    return { measure, group, sex, ...counts, paid };
  });
  return { months, has: new Set(all), leaves };
}
