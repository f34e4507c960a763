import { expect, test } from "vitest";
import { linksInZip } from "../../scripts/windows/links.js";

const places = new Map([
  ["docs/metod.md", "docs/metod.md"],
  ["docs/beslut", "docs/beslut"],
  ["models/README.md", "program/models/README.md"],
  ["examples/minsta/README.md", "examples/minsta/README.md"],
]);
const inZip = (text: string, from: string): string =>
  linksInZip(text, from, places.get(from)!, (path) => places.get(path));

test.each([
  ["[a](../models/README.md)", "docs/metod.md", "[a](../program/models/README.md)"],
  ["[a](../models/README.md#en-del)", "docs/metod.md", "[a](../program/models/README.md#en-del)"],
  ["[två\nrader](../../docs/metod.md)", "examples/minsta/README.md", "[två\nrader](../../docs/metod.md)"],
  ["[a](../docs/metod.md)", "models/README.md", "[a](../../docs/metod.md)"],
  ["[beslut](beslut)", "docs/metod.md", "[beslut](beslut)"],
  ["Koden: [`a.ts`](../src/a.ts), [`b.ts`](../src/b.ts).", "docs/metod.md", "Koden: `a.ts`, `b.ts`."],
  ["[här](#en-del) [där](https://nodejs.org)", "docs/metod.md", "[här](#en-del) [där](https://nodejs.org)"],
])("%j in %s is %j", (text, from, expected) => {
  expect(inZip(text, from)).toBe(expected);
});
