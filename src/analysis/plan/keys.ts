import type { KeyCodes } from "../../formula/evaluate/arithmetic.js";

/** Keys as the numbers that stand for them among values, and back. */
export class Keys {
  private readonly texts = new Map<number, string>();

  constructor(private readonly codes: KeyCodes) {}

  code(text: string): number {
    const code = this.codes.code(text);
    this.texts.set(code, text);
    return code;
  }

  /** As it was written when its number was asked for. */
  textOf(code: number): string {
    return this.texts.get(code) ?? String(code);
  }
}
