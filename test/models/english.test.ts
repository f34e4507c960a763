import { describe, expect, test } from "vitest";
import { folded, normalized } from "../../src/core/names.js";
import { Problems } from "../../src/core/problem.js";
import { readAll } from "../../src/core/source.js";
import { englishOf } from "../../src/rulebook/english.js";
import { loadRulebook } from "../../src/rulebook/load/load-rulebook.js";
import type { ModelContent } from "../../src/rulebook/read/model.js";
import { shippedFolder, shippedIds } from "../rulebook/shipped.js";

/** The names that formulas know: what a reader of an explanation meets. */
const namesIn = (model: ModelContent): string[] => [
  ...[...model.inputs, ...model.parameters, ...model.tables, ...model.rules].map(({ name }) => name),
  ...model.rules.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
  ...model.stateColumns.map(({ name }) => name),
];

/** All that is printed of a model, as its rows say it. */
const printedOf = (model: ModelContent): string[] => [
  model.settings.title,
  ...namesIn(model),
  ...[...model.actors, ...model.states, ...model.items, ...model.outcomes].map(({ name }) => name),
  ...model.items.flatMap(({ heading }) => heading ?? []),
  ...model.items.flatMap(({ requires, versions }) =>
    requires === undefined ? [] : versions.slice(0, 1).map(({ dating }) => dating.note),
  ),
  ...model.inputs.map(({ about }) => about),
  ...model.inputs.flatMap(({ preset, unit }) =>
    preset?.kind === "value" && unit === "text" && preset.value !== "" ? preset.value : [],
  ),
  ...model.parameters.flatMap(({ missing }) => missing.map(({ dating }) => dating.note)),
];

const { models } = (await loadRulebook(shippedIds.map(shippedFolder), new Problems()))!;
const english = englishOf(models);

/** The other files of each model, as they lie on the disc. */
const written = new Map(
  await Promise.all(
    shippedIds.map(async (id) => {
      const files = shippedFolder(id).files.filter(({ name }) => /(?<!engelska)\.csv$/u.test(name));
      const bytes = await Promise.all(files.map(readAll));
      return [id, bytes.map((one) => new TextDecoder().decode(one)).join("\n")] as const;
    }),
  ),
);

/** Spelled the same in both languages. */
const alike = new Set(["form", "region", "man"]);

describe.each(models.map((model) => [model.id, model] as const))("the English of %s", (_, model) => {
  test("has every name and text that is printed", () => {
    const bare = printedOf(model).filter((text) => !english.has(text) && !alike.has(text));
    expect([...new Set(bare)]).toEqual([]);
  });

  test("is of something that another of its files says", () => {
    expect(model.english.filter(({ name }) => !written.get(model.id)!.includes(name))).toEqual([]);
  });

  test("has no Swedish letters, but for what institutions are called", () => {
    const odd = model.english.filter(({ english: en }) => /[åäö]/iu.test(withoutInstitutions(en)));
    expect(odd.map(({ english: en }) => en)).toEqual([]);
  });
});

/** HÖK is an agreement, Gävle a place; laws and models are called what they are called. */
const withoutInstitutions = (text: string): string =>
  text.replaceAll(
    /HÖK|Gävle|Tillväxtverket|Arbetsförmedlingen|Försäkringskassan|arbetslös|nyanländ|akassa_per_månad|aktivitetsstöd_per_månad|får bostadsbidrag|socialtjänstlagen|lagen \(\d{4}:\d+\) om [a-zåäö ]+|socialavgiftslagen/gu,
    "",
  );

test("no two names of formulas are the same in English: each can be typed", () => {
  const seen = new Map<string, string>();
  const twice = new Set<string>();
  for (const name of new Set(models.flatMap(namesIn).map(normalized))) {
    const typed = folded(english.get(name) ?? name);
    const other = seen.get(typed);
    if (other !== undefined && other !== name) twice.add(`${typed}: ${other}, ${name}`);
    seen.set(typed, name);
  }
  expect([...twice]).toEqual([]);
});

test("two models that have a name of their own call it the same", () => {
  const said = new Map<string, string>();
  const differ: string[] = [];
  for (const { id, english: texts } of models)
    for (const { name, english: en } of texts) {
      const other = said.get(name);
      if (other !== undefined && other !== en) differ.push(`${id}: ${name}: ${other}, ${en}`);
      said.set(name, en);
    }
  expect(differ).toEqual([]);
});
