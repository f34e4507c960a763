import { normalized } from "../../core/names.js";
import type { ModelContent } from "../../rulebook/read/model.js";
import { NameIndex } from "./name-index.js";
import type { ReadValue } from "./read-value.js";

/** The input that says which municipality. */
const municipality = "kommun";

/** Municipalities as people write them, `Gävle kommun`, `Malmö stad`, `Region Gotland`, by the keys that tables have. */
export class MunicipalityNames {
  private readonly known: NameIndex;

  constructor(models: readonly ModelContent[]) {
    this.known = new NameIndex([...new Set(models.flatMap(keysOf))]);
  }

  /** A value given for a name: of the municipality the key, where another way to write it is known; else as it is. */
  asKey(name: string, value: ReadValue): ReadValue {
    if (value.kind !== "key" || (normalized(name).split(".").at(-1) ?? "") !== municipality) return value;
    const { known } = this;
    if (known.place(value.key) !== undefined) return value;
    const key = plainNames(value.key).find((plain) => known.place(plain) !== undefined);
    return key === undefined ? value : { ...value, key: known.names[known.place(key)!]! };
  }
}

/** Without what says that it is one, and then without a genitive: `Göteborgs Stad` is `Göteborg`, `Borås Stad` is `Borås`. */
function plainNames(written: string): string[] {
  const [, plain] =
    /^(.+)[\s\u00a0]+(?:kommun|stad|municipality)$/iu.exec(written.trim()) ??
    /^(?:region|city of)[\s\u00a0]+(.+)$/iu.exec(written.trim()) ??
    [];
  return plain === undefined ? [] : [plain, plain.replace(/s$/iu, "")];
}

function keysOf({ tables }: ModelContent): string[] {
  return tables.flatMap(({ keys, rows }) => {
    const column = keys.findIndex((key) => key.kind === "text" && normalized(key.name) === municipality);
    return column < 0
      ? []
      : rows.flatMap((row) => {
          const key = row.keys[column];
          return typeof key === "string" && !/^\d+$/u.test(key) ? [key] : [];
        });
  });
}
