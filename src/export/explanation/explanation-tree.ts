import type { Explanation, How, Label } from "../../core/explanation.js";

/** An explanation with its children at hand, as exporters print it. */
export interface ExplanationTree {
  readonly label: Label;
  readonly value: string;
  readonly unit: string;
  readonly how: How;
  readonly children: readonly ExplanationTree[];
}

/** Unfolds explanations, at most `depth` levels below the top. What is one node in them is one node in the trees. */
export function unfolder(depth = 60): (of: Explanation) => Promise<ExplanationTree> {
  const known = new Map<Explanation, Promise<ExplanationTree>>();
  const unfold = (of: Explanation, left: number): Promise<ExplanationTree> => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const tree = (async () => {
      const children = left === 0 ? [] : await of.children();
      return {
        label: of.label,
        value: of.value,
        unit: of.unit,
        how: of.how,
        children: await Promise.all(children.map((c) => unfold(c, left - 1))),
      };
    })();
    known.set(of, tree);
    return tree;
  };
  return (of) => unfold(of, depth);
}
