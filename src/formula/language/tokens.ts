import { normalized } from "../../core/names.js";
import { groupSpaces, minusSigns } from "../../core/numerals.js";
import type { FormulaFault } from "../../core/problems/formula.js";
import type { Span } from "./tree.js";

export type OperatorSign =
  "+" | "-" | "*" | "/" | "%" | "(" | ")" | ";" | "=" | "<>" | "<" | "<=" | ">" | ">=";

export type Token = Span &
  (
    | Readonly<{ kind: "number"; value: string; decimalComma: boolean }>
    | Readonly<{ kind: "text"; value: string }>
    | Readonly<{ kind: "name"; name: string }>
    | Readonly<{ kind: "word"; word: "och" | "eller" | "inte" }>
    /** `comma` marks an argument separator written as a comma. */
    | Readonly<{ kind: "sign"; sign: OperatorSign; comma?: true }>
    | Readonly<{ kind: "end" }>
  );

export type Tokens = Readonly<{ ok: true; tokens: readonly Token[] } | { ok: false; fault: FormulaFault }>;

const SPACE = /\s+/uy;
const WORD = /[\p{L}_][\p{L}\p{M}\d_]*(?:\.[\p{L}_][\p{L}\p{M}\d_]*)?/uy;
const GROUPED = new RegExp(`\\d{1,3}(?:[${groupSpaces}]\\d{3})+(?!\\d)`, "uy");
const DIGITS = /\d+/uy;
const DECIMALS = /(?:[.,]\d+)+/uy;
const SIGN = /<>|<=|>=|[-+*/%();=<>]/uy;
const TEXT = /'([^']*)'/uy;
const MINUS = new RegExp(`[${minusSigns}]`, "uy");
const MOST_DIGITS = 15;

function at(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

/** Cuts a formula into tokens, the last an end. Stops at the first thing that cannot be read. */
export function tokensOf(formula: string): Tokens {
  const tokens: Token[] = [];
  let offset = 0;
  const spot = (length: number) => ({ formula, start: offset, end: offset + length });
  while (offset < formula.length) {
    const space = at(SPACE, formula, offset);
    if (space !== undefined) {
      offset += space.length;
      continue;
    }
    const written = at(GROUPED, formula, offset) ?? at(DIGITS, formula, offset);
    if (written !== undefined) {
      const decimals = at(DECIMALS, formula, offset + written.length) ?? "";
      const read = numberOf(written, decimals);
      const span = spot(written.length + decimals.length);
      if ("fault" in read) return { ok: false, fault: { ...read.fault, spot: span } };
      tokens.push({
        kind: "number",
        value: read.value,
        decimalComma: decimals.startsWith(","),
        start: offset,
        end: span.end,
      });
      offset = span.end;
      continue;
    }
    const token = wordOrSign(formula, offset);
    if (token === undefined) {
      const sign = String.fromCodePoint(formula.codePointAt(offset)!);
      if (sign === "'")
        return { ok: false, fault: { code: "text-oppen", spot: spot(formula.length - offset) } };
      if (sign === ",") {
        const text = /^,\S*/u.exec(formula.slice(offset, offset + 20))![0];
        return { ok: false, fault: { code: "komma-tvetydigt", spot: spot(1), text } };
      }
      return { ok: false, fault: { code: "tecken-okant", spot: spot(sign.length), sign } };
    }
    tokens.push(token);
    offset = token.end;
  }
  tokens.push({ kind: "end", start: formula.length, end: formula.length });
  return { ok: true, tokens };
}

function wordOrSign(formula: string, start: number): Token | undefined {
  const word = at(WORD, formula, start);
  if (word !== undefined) {
    const span = { start, end: start + word.length };
    const name = normalized(word);
    if (name === "och" || name === "eller" || name === "inte") return { kind: "word", word: name, ...span };
    return { kind: "name", name, ...span };
  }
  const text = at(TEXT, formula, start);
  if (text !== undefined) return { kind: "text", value: text.slice(1, -1), start, end: start + text.length };
  const sign = at(SIGN, formula, start);
  if (sign !== undefined)
    return { kind: "sign", sign: sign as OperatorSign, start, end: start + sign.length };
  if (at(MINUS, formula, start) !== undefined) return { kind: "sign", sign: "-", start, end: start + 1 };
  if (/^,(?:\s|$)/u.test(formula.slice(start, start + 2)))
    return { kind: "sign", sign: ";", comma: true, start, end: start + 1 };
  return undefined;
}

type NumberFault =
  | { code: "formeltal-olasligt"; text: string }
  | { code: "formeltal-tvetydigt"; text: string; readings: readonly string[] }
  | { code: "komma-tvetydigt"; text: string };

function numberOf(written: string, decimals: string): { value: string } | { fault: NumberFault } {
  const text = written + decimals;
  const whole = written.replace(/\D/gu, "");
  const marks = decimals.replace(/\d/gu, "");
  if (marks.length > 1)
    return { fault: { code: /^,+$/u.test(marks) ? "komma-tvetydigt" : "formeltal-olasligt", text } };
  // 12.500 is twelve and a half to a programmer and twelve thousand five hundred to many readers.
  if (marks === "." && decimals.length === 4 && /^[1-9]\d{0,2}$/u.test(written)) {
    const readings = [`${whole},${decimals.slice(1)}`, whole + decimals.slice(1)];
    return { fault: { code: "formeltal-tvetydigt", text, readings } };
  }
  const plainWhole = whole.replace(/^0+(?=\d)/u, "");
  const plainDecimals = decimals.slice(1).replace(/0+$/u, "");
  if (plainWhole.length > MOST_DIGITS || plainDecimals.length > MOST_DIGITS)
    return { fault: { code: "formeltal-olasligt", text } };
  return { value: plainDecimals === "" ? plainWhole : `${plainWhole}.${plainDecimals}` };
}
