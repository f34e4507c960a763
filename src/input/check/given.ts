import { nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { readCell, unread } from "../cells/read-value.js";
import type { ModelNames } from "../scenario/model-names.js";
import type { Assumption, GivenName, GroupColumn, NamedValue } from "../scenario/scenario.js";
import type { ScenarioText } from "../scenario/scenario-text.js";
import { settingIds, settings } from "../files/settings.js";
import { normalized, folded } from "../../core/names.js";

const words = settingIds.map((s) => settings[s].names[0]);

/** Rows of `scenario.csv` that a model asks for. Those that are neither that nor a setting are told. */
export function checkSupplied(text: ScenarioText, names: ModelNames, problems: Problems): NamedValue[] {
  const asked = [...text.given].flatMap(([word, given]): NamedValue[] => {
    const known = names.find(word);
    if (known?.level !== "input" || given.text === "") return [];
    return [{ name: known.name, value: readCell(given, known.unit, problems) ?? unread(given) }];
  });
  const others = text.others.flatMap((row): NamedValue[] => {
    const known = names.find(row.written);
    if (known !== undefined && (known.level === "input" || known.level === "parameter")) {
      if (row.text === "") problems.add({ code: "cell-tom", at: row.at });
      return [{ name: known.name, value: readCell(row, known.unit, problems) ?? unread(row) }];
    }
    problems.add({
      code: "installning-okand",
      at: row.nameAt,
      name: row.written,
      ...names.near(row.written, words),
    });
    return [];
  });
  return [...asked, ...others];
}

/** What the command line sets, by the names formulas have. A name that there is not is told. */
export function checkOverrides(
  text: ScenarioText,
  names: ModelNames,
  columns: readonly GroupColumn[],
  assumptions: readonly Assumption[],
  problems: Problems,
): NamedValue[] {
  const own = new Map([...columns, ...assumptions].map((g) => [folded(g.name), g] as const));
  return text.overrides.flatMap((override): NamedValue[] => {
    const found = own.get(folded(override.name)) ?? names.find(override.name);
    if (found === undefined || ("level" in found && found.level !== "input" && found.level !== "parameter")) {
      const known = [...words, ...[...own.values()].map((g) => g.name)];
      const near = names.near(override.name, known);
      problems.add({ code: "namn-oanvant", at: override.at, name: override.name, ...near });
      return [];
    }
    return [{ name: found.name, value: readCell(override, found.unit, problems) ?? unread(override) }];
  });
}

/** A name that gets its value in two files: which of them counts would be a guess. */
export function tellTwice(
  given: Iterable<{ readonly name: string; readonly at: GivenName["at"] }>,
  problems: Problems,
): void {
  const seen = new Map<string, GivenName["at"]>();
  for (const { name, at } of given) {
    const other = seen.get(name);
    if (other === undefined) seen.set(name, at);
    else problems.add({ code: "rad-dubbel", at, name, other });
  }
}

/**
 * A value that no formula uses: in the files a warning, since it may be there for the next model; on the command line
 * an error, since whoever sets a value wants to see it at work. `still` where nobody moves on, which may be why.
 */
export function tellUnused(
  code: "antagande-oanvant" | "namn-oanvant",
  name: string,
  at: GivenName["at"],
  known: Iterable<string>,
  problems: Problems,
  { still = false }: { readonly still?: boolean } = {},
): void {
  const near = nearest(name, known);
  const why = near === undefined ? (still ? { still } : {}) : { near };
  problems.add({ code, at, name: normalized(name), ...why });
}
