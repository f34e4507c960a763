import type { Place } from "../../core/explanation.js";
import { folded, nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Parts, StateDefinition } from "../state.js";

type Named = Pick<StateDefinition, "name" | "parts">;

/** States by folded name; of a name that several models have, the first one's. */
export type KnownStates = ReadonlyMap<string, StateDefinition>;

/**
 * What a combined state's own columns would be is what its main state has: the plain state that its first part comes to.
 * A state that is not combined is its own. Undefined when there is none.
 */
export function mainOf<T extends Named>(state: T, known: ReadonlyMap<string, T>): T | undefined {
  const passed = new Set<T>();
  let main: T | undefined = state;
  while (main?.parts !== undefined && !passed.has(main)) {
    passed.add(main);
    main = known.get(folded(main.parts.names[0] ?? ""));
  }
  return main?.parts === undefined ? main : undefined;
}

/** A combined state with the plain states that it consists of, the main one first. What is wrong with it is told. */
export function withParts(state: StateDefinition, known: KnownStates, problems: Problems): StateDefinition {
  const { parts } = state;
  if (parts === undefined) return state;
  const { names, at, selfSupport: own, filled } = parts;
  const found = plainParts(state, parts, known, problems);
  if (found === undefined) return { ...state, parts: { ...parts, names: [] } };
  const tell = (why: Why, place: Place = at): void => {
    problems.add({ code: "tillstand-sammansatt", at: place, state: state.name, why });
  };
  if (names.length < 2) tell({ kind: "alone" });
  const twice = found.find((part, i) => found.indexOf(part) < i);
  if (twice !== undefined) tell({ kind: "twice", part: twice.name });
  if (filled !== undefined) tell({ kind: "filled" }, filled);
  const [main, ...beside] = found as [StateDefinition, ...StateDefinition[]];
  for (const { name, selfSupport } of beside)
    if (selfSupport !== "no") tell({ kind: "supports", part: name, main: main.name });
  if (own !== undefined && own.said !== main.selfSupport) tell({ kind: "mark", main: main.name }, own.at);
  return {
    ...state,
    selfSupport: main.selfSupport,
    parts: { ...parts, names: [...new Set(found.map((part) => part.name))] },
  };
}

type Why = Extract<Parameters<Problems["add"]>[0], { code: "tillstand-sammansatt" }>["why"];

/** Undefined when a part is not there or goes round in a circle, which is told. */
function plainParts(
  state: StateDefinition,
  { at }: Parts,
  known: KnownStates,
  problems: Problems,
): StateDefinition[] | undefined {
  const wrong: string[] = [];
  const follow = (one: StateDefinition, path: readonly StateDefinition[]): StateDefinition[] => {
    if (one.parts === undefined) return [one];
    if (path.includes(one)) {
      wrong.push(one.name);
      // Each circle is told once, where it is written first.
      const circle = path.slice(path.indexOf(one));
      if (one === state)
        problems.add({
          code: "tillstand-sammansatt",
          at,
          state: state.name,
          why: { kind: "circle", names: [...circle, one].map((s) => s.name) },
        });
      return [];
    }
    return one.parts.names.flatMap((name) => {
      const part = known.get(folded(name));
      if (part !== undefined) return follow(part, [...path, one]);
      wrong.push(name);
      if (one === state) tellUnknown(name, at, known, problems);
      return [];
    });
  };
  const found = follow(state, []);
  return wrong.length === 0 && found.length > 0 ? found : undefined;
}

function tellUnknown(name: string, at: Place, known: KnownStates, problems: Problems): void {
  const plain = [...known.values()].filter((s) => s.parts === undefined).map((s) => s.name);
  const near = nearest(name, plain);
  const told = plain.slice(0, mostNamed);
  problems.add({ code: "tillstand-okant", at, name, known: told, ...(near === undefined ? {} : { near }) });
}

/** Messages name at most so many states. */
const mostNamed = 12;
