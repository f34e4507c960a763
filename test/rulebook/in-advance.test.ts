import { expect, test } from "vitest";
import { sha256 } from "../../bin/world.js";
import { modelDigest } from "../../src/cli/model-digest.js";
import { Problems } from "../../src/core/problem.js";
import { LoadedModels } from "../../src/rulebook/load/loaded-models.js";
import { keepModels } from "../../src/rulebook/load/keep-models.js";
import { type InAdvance, keptModel } from "../../src/rulebook/load/in-advance.js";
import { loadRulebook } from "../../src/rulebook/load/load-rulebook.js";
import type { ModelFolder } from "../../src/rulebook/folder.js";
import { folderOf, load, shippedFolder, shippedIds } from "./folders.js";
import { smallModel, spoiled } from "./small-model.js";

const digestOf = (folder: ModelFolder) => modelDigest(folder, { sha256 });

/** Loads folders with what was kept of others, which may be the same. */
async function loadWith(
  kept: readonly ModelFolder[],
  folders: readonly ModelFolder[],
  loaded?: LoadedModels,
) {
  const texts = await keepModels(kept, digestOf);
  let used = 0;
  const inAdvance: InAdvance = async (folder) => {
    const text = texts.get(folder.id);
    const model = text === undefined ? undefined : keptModel(text, await digestOf(folder));
    if (model !== undefined) used += 1;
    return model;
  };
  const problems = new Problems();
  return {
    rulebook: await loadRulebook(folders, problems, inAdvance, loaded),
    problems: problems.told,
    used,
  };
}

test("the models that ship are the same read in advance and read now", async () => {
  const folders = shippedIds.map(shippedFolder);
  const now = await load(...folders);
  const advance = await loadWith(folders, folders);
  expect(advance.used).toBe(folders.length);
  expect(advance.problems).toEqual(now.problems.told);
  expect(advance.rulebook!.models).toStrictEqual(now.rulebook!.models);
  const [theirs, ours] = [now.rulebook!, advance.rulebook!].map((r) => r.libraryWith(["lön"]));
  for (const { id } of now.rulebook!.models)
    expect([...ours!.names.of(id)]).toStrictEqual([...theirs!.names.of(id)]);
});

const small = folderOf("liten", smallModel);

test("a folder that has changed is read, and what is wrong with it told", async () => {
  const changed = spoiled("regler.csv", "elnorm", "elnrom");
  const { rulebook, problems, used } = await loadWith([small], [changed]);
  expect(used).toBe(0);
  expect(rulebook).toBeUndefined();
  expect(problems).toEqual((await load(changed)).problems.told);
});

test("what was wrong when it was read in advance is told again", async () => {
  const wrong = spoiled("parametrar.csv", "Beslut 2", "");
  const { rulebook, problems, used } = await loadWith([wrong], [wrong]);
  expect([used, rulebook]).toEqual([1, undefined]);
  expect(problems).toEqual((await load(wrong)).problems.told);
});

test("models are checked again beside one they were not checked with", async () => {
  const other = folderOf("annan", {
    "modell.csv": "namn;värde\nformat;1\ntitel;En annan\nanvänder;liten\n",
    "regler.csv": [
      "namn;argument;formel;enhet;ersätter;gäller från;gäller till;källa;säkerhet;kontrollerad",
      "lägre_hyra;;elnrom;kr/månad;liten.godtagen_hyra;2024-01-01;;Beslut 1;D;2025-02-01",
    ].join("\n"),
  });
  const now = await load(small, other);
  const advance = await loadWith([small], [small, other]);
  expect(advance.used).toBe(1);
  expect(now.problems.told).toHaveLength(1);
  expect(advance.problems).toEqual(now.problems.told);
});

test("a model is read now when one that it uses has changed", async () => {
  const user = folderOf("brukare", {
    "modell.csv": "namn;värde\nformat;1\ntitel;Den som hyr\nanvänder;liten\n",
    "regler.csv": [
      "namn;argument;formel;enhet;gäller från;gäller till;källa;säkerhet;kontrollerad",
      "dubbelt;;boende(2);kr/månad;2024-01-01;;Beslut 1;D;2025-02-01",
    ].join("\n"),
  });
  expect((await loadWith([small, user], [small, user])).rulebook).toBeDefined();
  const changed = spoiled("regler.csv", "elnorm", "elnrom");
  const advance = await loadWith([small, user], [changed, user]);
  expect(advance.problems).toEqual((await load(changed, user)).problems.told);
  expect(advance.rulebook).toBeUndefined();
});

test("of one process that loads them again, a folder that has changed is as it stands now", async () => {
  const loaded = new LoadedModels();
  const { rulebook } = await loadWith([small], [small], loaded);
  expect((await loadWith([small], [folderOf("liten", smallModel)], loaded)).rulebook).toBe(rulebook);
  const without = { ...small, files: small.files.filter((f) => !f.name.endsWith("README.md")) };
  const other = await loadWith([small], [without], loaded);
  expect(other.used).toBe(1);
  expect(other.rulebook!.models.map((m) => m.folder)).toEqual([without]);
  const wrong = spoiled("regler.csv", "elnorm", "elnrom");
  expect((await loadWith([small], [wrong], loaded)).problems).toEqual((await load(wrong)).problems.told);
  expect((await loadWith([small], [small], loaded)).rulebook).toBe(rulebook);
});
