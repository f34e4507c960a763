import type { ValueColumn } from "../../formula/evaluate/columns.js";
import type { ValueId, Values } from "./named.js";

/** A value of a group that is worked out: one per step and draw, `values[step * draws + draw]`. `starts[0]` is cycle 0. */
export interface Stepped {
  readonly starts: Int32Array;
  readonly values: Float64Array;
}

/** The values that formulas take, for some draws. */
export class Given {
  private readonly cells = new Map<string, Stepped>();

  constructor(
    readonly draws: number,
    private readonly base: ArrayLike<number>,
    private readonly values: Values,
  ) {}

  column(id: ValueId): ValueColumn {
    return this.values.get(id) ?? this.base[id] ?? NaN;
  }

  isChanged(id: ValueId): boolean {
    return this.values.has(id);
  }

  /** The cell of a group that is a formula. */
  cell(group: number, column: number): Stepped | undefined {
    return this.cells.get(`${group} ${column}`);
  }

  setCell(group: number, column: number, stepped: Stepped): void {
    this.cells.set(`${group} ${column}`, stepped);
  }
}
