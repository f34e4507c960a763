import { plain, toMoney } from "../../core/decimal.js";
import type { HouseholdWho } from "../../report/household/who.js";
import type { GivenText } from "../../rulebook/calculate/given.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { readAmount } from "../../tabular/cells/amounts.js";
import { isFault } from "../../tabular/cells/numerals.js";
import type { HouseholdOptions } from "./household-options.js";

/** Whose household was asked for, by its options and by what `--set` gave. */
export function householdWho(
  rulebook: Rulebook,
  names: ReadonlyMap<string, GivenText>,
  options: HouseholdOptions,
  day: string,
): HouseholdWho {
  const said = (name: string): string | undefined => names.get(name)?.text;
  const preset = rulebook.inputs.find((i) => i.name === "vuxna")?.preset;
  return {
    day,
    municipality: said("kommun"),
    adults: Number(said("vuxna") ?? (preset?.kind === "value" ? preset.value : "1")),
    children: childrenSaid(names, options.children),
    rent: amount(said("boendekostnad")),
    partnerWage: amount(said("partnerns_lön")),
  };
}

/** The ages that were written, or a band for each child that was counted with `--set`. */
function childrenSaid(names: ReadonlyMap<string, GivenText>, ages: string | undefined): readonly string[] {
  if (ages !== undefined)
    return ages
      .split(",")
      .map((age) => age.trim())
      .filter((age) => age !== "")
      .sort((a, b) => Number(a) - Number(b));
  return [...names].flatMap(([name, { text }]) => {
    const [, from, to] = /^barn_(\d+)(?:_(\d+))?$/u.exec(name) ?? [];
    const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
    if (from === undefined) return [];
    return Array.from({ length: number }, () => (to === undefined ? from : `${from}–${to}`));
  });
}

function amount(written: string | undefined): string | undefined {
  const read = written === undefined ? undefined : readAmount(written, undefined);
  return read === undefined || isFault(read) ? undefined : plain(toMoney(read));
}
