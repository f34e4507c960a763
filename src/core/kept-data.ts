/**
 * Plain data as text that reads back the same: JSON, and besides it Maps, Sets, what is undefined, and which objects are
 * one and the same. `$` begins no key of ours, so it marks the rest.
 */
export function keptText(data: unknown): string {
  const counts = new Map<object, number>();
  count(data, counts, new Set());
  const shared: unknown[] = [];
  const places = new Map<object, number>();
  const made = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return scalar(value);
    if (counts.get(value) === 1) return whole(value, made);
    const place = places.get(value) ?? shared.push(whole(value, made)) - 1;
    places.set(value, place);
    return { $: place };
  };
  const root = made(data);
  return JSON.stringify({ shared, root });
}

/** Throws RangeError on what is not plain data: that would be a bug. */
function count(value: unknown, counts: Map<object, number>, open: Set<object>): void {
  if (typeof value !== "object" || value === null) return;
  if (open.has(value)) throw new RangeError("data that contain themselves cannot be kept");
  const before = counts.get(value) ?? 0;
  counts.set(value, before + 1);
  if (before > 0) return;
  open.add(value);
  for (const part of partsOf(value)) count(part, counts, open);
  open.delete(value);
}

function partsOf(value: object): Iterable<unknown> {
  if (Array.isArray(value)) return value as unknown[];
  if (value instanceof Set) return value as Set<unknown>;
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)].flat();
  if (Object.getPrototypeOf(value) !== Object.prototype)
    throw new RangeError(`not plain data: ${value.constructor.name}`);
  return Object.values(value) as unknown[];
}

function scalar(value: unknown): unknown {
  if (value === undefined) return { $undefined: 0 };
  const keeps = value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
  if (!keeps || Object.is(value, -0)) throw new RangeError(`not plain data: a ${typeof value}`);
  return value;
}

function whole(value: object, made: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(made);
  if (value instanceof Map) return { $map: [...value].map(([key, of]) => [made(key), made(of)]) };
  if (value instanceof Set) return { $set: [...value].map(made) };
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key.startsWith("$")) throw new RangeError(`not a key of ours: ${key}`);
      return [key, made(part)];
    }),
  );
}

/** What was kept. Throws on text that `keptText` did not make. */
export function fromKept(text: string): unknown {
  const { shared, root } = JSON.parse(text) as { shared: unknown[]; root: unknown };
  // What is shared stands after what it is made of.
  shared.forEach((value, i) => {
    shared[i] = revived(value, shared);
  });
  return revived(root, shared);
}

/** Written over what JSON made: there are tens of thousands of objects. */
function revived(value: unknown, shared: readonly unknown[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++)
      if (typeof value[i] === "object") value[i] = revived(value[i], shared);
    return value;
  }
  const object = value as Record<string, unknown>;
  for (const key in object) {
    if (key.startsWith("$")) return marked(key, object[key], shared);
    if (typeof object[key] === "object") object[key] = revived(object[key], shared);
  }
  return object;
}

function marked(mark: string, value: unknown, shared: readonly unknown[]): unknown {
  if (mark === "$") return shared[value as number];
  if (mark === "$undefined") return undefined;
  const parts = revived(value, shared) as unknown[];
  return mark === "$set" ? new Set(parts) : new Map(parts as [unknown, unknown][]);
}
