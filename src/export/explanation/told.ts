import type { Explanation, Message } from "../../core/explanation.js";

/** How much of an explanation is told. */
export interface Telling {
  /** Levels below the top; all of them when left out. A step to a single part is on its own level's account. */
  readonly depth?: number | undefined;
  /** Parts in a row that only time tells apart are told together. */
  readonly together: boolean;
  /** What is never told. */
  readonly hidden: (part: Explanation) => boolean;
}

/** A part of an explanation, or several that are told together (`span`): the part is then the last of them. */
export interface Told {
  readonly of: Explanation;
  readonly span?: readonly Explanation[];
  /** Its children follow, it has them elsewhere (above), or there is no more to tell. */
  readonly then: "children" | "above" | "nothing";
  /** How far in it stands: the number of parts it is a part of. */
  readonly within: number;
}

interface Row {
  readonly of: Explanation;
  readonly span?: readonly Explanation[];
}

/** So few in a row stand by themselves. */
const FEW = 2;

/**
 * An explanation part by part, from the top. What is the same part stands with its children where it comes first, so that
 * the whole is never larger than the number of its parts, and nothing but their names is kept.
 */
export async function* told(top: Explanation, telling: Telling): AsyncGenerator<Told> {
  const shown = new Shown();
  const open: { readonly rows: readonly Row[]; next: number; readonly left: number }[] = [
    { rows: [{ of: top }], next: 0, left: telling.depth ?? Infinity },
  ];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const row = level.rows[level.next];
    if (row === undefined) {
      open.pop();
      continue;
    }
    level.next += 1;
    const { span } = row;
    const of = row.of.whole !== undefined && !shown.has(row.of) ? row.of.whole() : row.of;
    const within = open.length - 1;
    if (shown.has(of)) {
      yield { of, ...(span === undefined ? {} : { span }), then: "above", within };
      continue;
    }
    const own = rowsOf(await of.children(), telling);
    const rows = span === undefined || own.length === 0 ? own : [{ of }];
    const left = span === undefined && rows.length === 1 ? level.left : level.left - 1;
    const further = rows.length > 0 && left >= 0;
    yield { of, ...(span === undefined ? {} : { span }), then: further ? "children" : "nothing", within };
    if (!further) continue;
    if (span === undefined) shown.add(of);
    open.push({ rows, next: 0, left });
  }
}

function rowsOf(children: readonly Explanation[], { together, hidden }: Telling): Row[] {
  const parts = children.filter((part) => !hidden(part));
  if (!together) return parts.map((of) => ({ of }));
  const runs: Explanation[][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    if (run !== undefined && isNext(run.at(-1)!, part)) run.push(part);
    else runs.push([part]);
  }
  return runs.flatMap((run): Row[] =>
    run.length <= FEW ? run.map((of) => ({ of })) : [{ of: run.at(-1)!, span: run }],
  );
}

/** Whether two labels say the same but for when. */
function isNext({ label: a, unit }: Explanation, { label: b, unit: other }: Explanation): boolean {
  if (unit !== other || !isTimed(a) || !isTimed(b) || a.id !== b.id) return false;
  if (a.args.when === b.args.when) return false;
  return Object.keys(a.args).every((name) => name === "when" || a.args[name] === b.args[name]);
}

const isTimed = (label: Explanation["label"]): label is Message =>
  typeof label !== "string" && typeof label.args.when === "string";

/** The parts that stand above with their children. */
class Shown {
  private readonly parts = new Set<string>();
  private readonly nodes = new WeakSet<Explanation>();

  has(of: Explanation): boolean {
    return of.part === undefined ? this.nodes.has(of) : this.parts.has(of.part);
  }

  add(of: Explanation): void {
    if (of.part === undefined) this.nodes.add(of);
    else this.parts.add(of.part);
  }
}
