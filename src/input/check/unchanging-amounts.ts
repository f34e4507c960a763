import { normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { isAmount, readUnit } from "../../formula/language/units.js";
import type { ModelNames } from "../scenario/model-names.js";
import type { Scenario } from "../scenario/scenario.js";
import type { ScenarioText } from "../scenario/scenario-text.js";

type Amounts = Pick<Scenario, "assumptions" | "groupColumns" | "supplied">;

/** At current prices and over more than a year, amounts that the scenario gives as one number are too small later on. */
export function tellUnchanging(
  { settings, given, file }: ScenarioText,
  { assumptions, groupColumns, supplied }: Amounts,
  models: ModelNames,
  problems: Problems,
): void {
  if (settings?.prices.kind !== "current") return;
  if (settings.cycles <= (settings.cycle === "month" ? 12 : 1)) return;
  const named = [...groupColumns, ...assumptions, ...supplied].flatMap((one) => {
    const { name } = one;
    const unit = ("unit" in one ? one.unit : undefined) ?? models.find(name)?.unit;
    const read = unit === undefined ? undefined : readUnit(unit);
    return read !== undefined && isAmount(read) ? [name] : [];
  });
  const names = [...new Map(named.map((name) => [normalized(name), name])).values()];
  const at = given.get("prisår")?.at ?? { file };
  if (names.length > 0) problems.add({ code: "belopp-oforandrade", at, names });
}
