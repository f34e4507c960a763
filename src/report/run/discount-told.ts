import type { ScenarioSettings } from "../../input/scenario/scenario.js";
import type { ToldRate } from "../../texts/run.js";

/** What a report says of the rate: which, from when, and how sure one is of it where a model has named it. */
export function discountTold({ rate, rates, rateStated, timing, prices }: ScenarioSettings): ToldRate {
  return {
    rate,
    ...(rates === undefined ? {} : { bands: rates }),
    ...(rateStated === undefined ? {} : { name: rateStated.name, grade: rateStated.grade }),
    timing,
    prices: prices.kind === "fixed" ? String(prices.year) : "",
  };
}
