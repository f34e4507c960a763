import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { AssumptionText } from "../files/assumptions.js";
import type { SettingRows } from "../files/scenario.js";
import type { Setting } from "../files/settings.js";
import type { FormulaCell } from "./scenario.js";

/** An assumption that the program itself knows, and the setting that may give it without limits and source. */
export interface KnownAssumption {
  readonly setting: Setting;
  /** As formulas write it. */
  readonly name: string;
  /** What it rests on where nobody says. */
  readonly source: string;
}

/**
 * The assumptions of a scenario with one that its settings give. One that `antaganden.csv` has, with limits and a source of its
 * own, gets another value by the command line only; given in both files it is told.
 */
export function withSetting(
  { setting, name, source }: KnownAssumption,
  rows: SettingRows,
  assumptions: readonly AssumptionText[],
  problems: Problems,
): readonly AssumptionText[] {
  const given = rows.settings.get(setting);
  if (given === undefined || given.text === "") return assumptions;
  const own = assumptions.findIndex((one) => folded(one.name) === folded(name));
  const value: FormulaCell = { text: given.text, at: given.at };
  const nothing = { text: "", at: given.at };
  if (own >= 0) {
    if (given.at.file === rows.file) {
      problems.add({ code: "rad-dubbel", at: given.at, name, other: assumptions[own]!.at });
      return assumptions;
    }
    return assumptions.with(own, { ...assumptions[own]!, value, grade: "D", source: `--set ${name}` });
  }
  return [
    ...assumptions,
    {
      name,
      value,
      unit: { text: "%", at: given.at },
      low: nothing,
      high: nothing,
      distribution: nothing,
      spread: nothing,
      together: nothing,
      source,
      grade: "D",
      note: "",
      at: given.at,
    },
  ];
}
