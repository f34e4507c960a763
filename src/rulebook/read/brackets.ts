/** A header of a model's own in its parts: `norm (kr/månad)`, `kommun (nyckel)`. */
export function inBrackets(written: string): { readonly name: string; readonly word: string | undefined } {
  const open = written.lastIndexOf("(");
  if (open < 0 || !written.endsWith(")")) return { name: written, word: undefined };
  return {
    name: written.slice(0, open).trim(),
    word: written
      .slice(open + 1, -1)
      .trim()
      .toLowerCase(),
  };
}
