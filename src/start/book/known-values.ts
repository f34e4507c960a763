import { inPercent, plain, rate } from "../../core/decimal.js";
import { folded, normalized } from "../../core/names.js";
import type { ModelContent } from "../../rulebook/read/model.js";

/** What the models know of the municipality of a scenario, which it need not say. */
export interface KnownValue {
  readonly name: string;
  /** `22,26 %` */
  readonly value: string;
  readonly from: string;
  readonly source: string;
  readonly grade: string;
  readonly about: string;
}

/** `kommunalskatt_i(kommun)`: an input that a table by municipality gives. */
const LOOKED_UP = /^([^\s()]+)\(kommun\)$/u;

/** The values that hold on a day for inputs that tables give by municipality. */
export function knownValues(
  models: readonly ModelContent[],
  municipality: string,
  day: string,
): readonly KnownValue[] {
  const tables = models.flatMap((m) => m.tables);
  return models.flatMap((m) =>
    m.inputs.flatMap((input): KnownValue[] => {
      const [, name] = input.preset?.kind === "formula" ? (LOOKED_UP.exec(input.preset.text) ?? []) : [];
      const table = tables.find((t) => name !== undefined && normalized(t.name) === normalized(name));
      const row = table?.rows.find(
        ({ keys: [key], from = "", to = "~" }) =>
          typeof key === "string" && folded(key) === folded(municipality) && from <= day && day <= to,
      );
      if (row === undefined) return [];
      const value = (input.unit === "%" ? `${plain(inPercent(rate(row.value)))} %` : row.value).replace(
        ".",
        ",",
      );
      const { from = "", source, grade } = row;
      return [{ name: input.name.replaceAll("_", " "), value, from, source, grade, about: input.about }];
    }),
  );
}
