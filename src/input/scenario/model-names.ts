import type { Place } from "../../core/explanation.js";
import { folded, normalized } from "../../core/names.js";
import { englishOf } from "../../rulebook/english.js";
import type { ModelContent } from "../../rulebook/read/model.js";
import { TypedNames } from "../../texts/typed-names.js";

/** A name that models have, as formulas write it. */
export interface ModelName {
  readonly name: string;
  readonly level: "input" | "parameter" | "table" | "rule";
  /** As `readUnit`; undefined when it is unchecked. */
  readonly unit: string | undefined;
  readonly at: Place;
}

/** The names of the models of a scenario, found as people write them: plain or as `model.name`, folded. */
export class ModelNames {
  private readonly exact = new Map<string, ModelName>();
  private readonly loose = new Map<string, ModelName>();

  constructor(private readonly models: readonly ModelContent[]) {
    for (const model of models) {
      for (const level of ["input", "parameter", "table", "rule"] as const)
        for (const { name, unit, at } of model[`${level}s`]) {
          const plain = { name: normalized(name), level, unit, at };
          this.add(plain);
          this.add({ ...plain, name: `${normalized(model.id)}.${plain.name}` });
        }
    }
  }

  private add(name: ModelName): void {
    if (!this.exact.has(name.name)) this.exact.set(name.name, name);
    if (!this.loose.has(folded(name.name))) this.loose.set(folded(name.name), name);
  }

  find(written: string): ModelName | undefined {
    return this.exact.get(normalized(written)) ?? this.loose.get(folded(written));
  }

  /** Those that values may be given to. */
  open(): string[] {
    return [...this.exact.values()]
      .filter((n) => n.level === "input" || n.level === "parameter")
      .map((n) => n.name);
  }

  /** One that values may be given to. */
  near(written: string, besides: Iterable<string> = []): { readonly near?: string } {
    const near = new TypedNames([...besides, ...this.open()], englishOf(this.models)).nearest(written);
    return near === undefined ? {} : { near };
  }
}
