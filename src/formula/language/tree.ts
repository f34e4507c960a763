/** A part of a formula's text: offsets into it, end exclusive. */
export type Span = Readonly<{ start: number; end: number }>;

export type ArithmeticOperator = "+" | "-" | "*" | "/";
export type ComparisonOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";
export type Connective = "och" | "eller";
export type BinarySign = ArithmeticOperator | ComparisonOperator | Connective;
export type UnarySign = "-" | "%" | "inte";

/** A formula as it was written. Names are normalized; numbers are plain decimals, so that no digit is lost. */
export type Tree = Span &
  (
    | Readonly<{ kind: "number"; value: string }>
    | Readonly<{ kind: "text"; value: string }>
    | Readonly<{ kind: "name"; name: string }>
    | Readonly<{ kind: "call"; name: string; nameEnd: number; args: readonly Tree[] }>
    | Readonly<{ kind: "unary"; sign: UnarySign; of: Tree }>
    | Readonly<{
        kind: "binary";
        sign: BinarySign;
        left: Tree;
        right: Tree;
      }>
  );

export function partsOfTree(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case "call":
      return tree.args;
    case "unary":
      return [tree.of];
    case "binary":
      return [tree.left, tree.right];
    case "number":
    case "text":
    case "name":
      return [];
  }
}

/** A tree and all below it, each after what it is made of. */
export function fromLeaves(tree: Tree): readonly Tree[] {
  const found: Tree[] = [];
  const rest = [tree];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    found.push(next);
    rest.push(...partsOfTree(next));
  }
  return found.reverse();
}

/**
 * Works a tree out from its leaves, without recursion: a sum of a thousand terms is a thousand levels deep.
 * `combine` gets what its parts came to, in order.
 */
export function folding<T>(tree: Tree, combine: (tree: Tree, parts: readonly T[]) => T): T {
  const open: { tree: Tree; parts: readonly Tree[]; done: T[] }[] = [
    { tree, parts: partsOfTree(tree), done: [] },
  ];
  for (;;) {
    const top = open.at(-1)!;
    const next = top.parts[top.done.length];
    if (next !== undefined) {
      open.push({ tree: next, parts: partsOfTree(next), done: [] });
      continue;
    }
    const value = combine(top.tree, top.done);
    open.pop();
    const parent = open.at(-1);
    if (parent === undefined) return value;
    parent.done.push(value);
  }
}
