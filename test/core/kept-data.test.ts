import fc from "fast-check";
import { expect, test } from "vitest";
import { fromKept, keptText } from "../../src/core/kept-data.js";

const again = <T>(data: T): T => fromKept(keptText(data)) as T;

const key = fc.string().filter((k) => !k.startsWith("$") && k !== "__proto__");
const data = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.string(),
    fc.boolean(),
    fc.constantFrom(null, undefined, 0, 1.5, -1e300),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(key, tie("any"), { noNullPrototype: true, maxKeys: 3 }),
    fc.array(fc.tuple(fc.string(), tie("any")), { maxLength: 3 }).map((entries) => new Map(entries)),
    fc.array(fc.string()).map((members) => new Set(members)),
    tie("any").map((same) => [same, { same }]),
  ),
})).any;

test("whatever plain data, they read back the same", () => {
  fc.assert(
    fc.property(data, (value) => {
      expect(again(value)).toStrictEqual(value);
    }),
  );
});

test("what is one object stays one, wherever it stands", () => {
  const place = { file: "a" };
  const inner = { place };
  const { list, map, deep } = again({ list: [place, place], map: new Map([["k", inner]]), deep: { inner } });
  expect(list[0]).toBe(list[1]);
  expect(map.get("k")).toBe(deep.inner);
  expect(deep.inner.place).toBe(list[0]);
});

test("an empty field is told from one that is not there", () => {
  expect(Object.keys(again({ there: undefined }))).toEqual(["there"]);
});

test.each([
  ["a function", { f: () => 1 }],
  ["NaN", [NaN]],
  ["an instance", { at: new URL("file:///a") }],
  ["a key that marks", { $: 1 }],
])("%s is no plain data", (_, value) => {
  expect(() => keptText(value)).toThrow(RangeError);
});

test("data that contain themselves are refused", () => {
  const circle: { of?: unknown } = {};
  circle.of = [circle];
  expect(() => keptText(circle)).toThrow("contain themselves");
});
