import type { RunResult } from "./run-result.js";

/** What a measure comes to when it is the only one; with an empty name, what belongs to none of them. */
export interface AloneEffect {
  readonly measure: string;
  readonly result: Pick<RunResult, "figuresIn" | "people" | "stock">;
}

/** One measure at a time, against the same stock without any. Those that cannot be worked out are left out. */
export const effectsAlone = (
  measures: readonly string[],
  only: (measure: string) => AloneEffect["result"] | undefined,
): AloneEffect[] =>
  [...measures, ""].flatMap((measure) => {
    const result = only(measure);
    return result === undefined ? [] : [{ measure, result }];
  });
