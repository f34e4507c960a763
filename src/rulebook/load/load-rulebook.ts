import { nearest, normalized } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import type { ModelFolder } from "../folder.js";
import { checkChanges } from "./check-changes.js";
import { checkedTogether, type InAdvance, type KeptModel } from "./in-advance.js";
import { LoadedModels } from "./loaded-models.js";
import { checkItems } from "./check-items.js";
import { checkNameRoles } from "./check-name-roles.js";
import { checkStates } from "./check-states.js";
import { type ModelContent, readModel } from "../read/model.js";
import { withResolvedItems } from "./resolve-items.js";
import { Rulebook } from "../rulebook.js";

/**
 * Loads model folders into one rulebook, checked as a whole: files, dates, evidence, names, units, circles. All that is
 * wrong is told at once; undefined when anything is an error. Cases are not run (`checkModels` does that). What was read
 * in advance is not read again, and models that were all checked together are not checked again; their rulebook is the
 * one that `loaded` has of them.
 */
export async function loadRulebook(
  folders: readonly ModelFolder[],
  problems: Problems,
  inAdvance: InAdvance = () => Promise.resolve(undefined),
  loaded: LoadedModels = new LoadedModels(),
): Promise<Rulebook | undefined> {
  const before = problems.errors;
  const read: ModelContent[] = [];
  const kept: Kept[] = [];
  for (const folder of folders) {
    const model = await inAdvance(folder);
    const content = model === undefined ? await readModel(folder, problems) : contentOf(model, folder);
    if (model !== undefined) {
      kept.push({ folder, model });
      for (const problem of model.read.problems) problems.add(problem);
    }
    if (content !== undefined) read.push(content);
  }
  const areSound = checkedTogether(kept.map(({ model }) => model));
  const sound = areSound ? loaded.rulebook(kept, () => soundRulebook(kept)) : undefined;
  if (kept.length === folders.length && sound !== undefined) return sound;
  const models = read.map((model) => withResolvedItems(model, read, problems));
  checkIds(models, problems);
  for (const model of models) checkChanges(model, models, problems);
  checkUses(models, folders, problems);
  const idsDiffer = new Set(models.map((m) => normalized(m.id))).size === models.length;
  const rulebook = new Rulebook(models, problems, idsDiffer ? sound : undefined);
  const library = rulebook.libraryWith([]);
  for (const model of models) checkNameRoles(model, library, problems);
  for (const model of models) checkStates(model, models, library, problems);
  for (const model of models) checkItems(model, models, library, problems);
  return problems.errors > before ? undefined : rulebook;
}

type Kept = Readonly<{ folder: ModelFolder; model: KeptModel }>;

/** Models that were checked together, by themselves. */
function soundRulebook(kept: readonly Kept[]): Rulebook {
  const models = kept.flatMap(({ folder, model }) => contentOf(model, folder) ?? []);
  const nothing = new Problems();
  return new Rulebook(
    models.map((model) => withResolvedItems(model, models, nothing)),
    "sound",
  );
}

const contentOf = ({ read }: KeptModel, folder: ModelFolder): ModelContent | undefined =>
  read.content && { ...read.content, folder };

function checkIds(models: readonly ModelContent[], problems: Problems): void {
  const seen = new Map<string, ModelContent>();
  for (const model of models) {
    const other = seen.get(normalized(model.id));
    if (other === undefined) seen.set(normalized(model.id), model);
    else
      problems.add({
        code: "modell-dubbel",
        at: { file: model.folder.path },
        name: model.id,
        other: { file: other.folder.path },
      });
  }
}

function checkUses(
  models: readonly ModelContent[],
  folders: readonly ModelFolder[],
  problems: Problems,
): void {
  const ids = folders.map((f) => f.id);
  const known = new Set(ids.map(normalized));
  for (const { settings } of models)
    for (const name of settings.uses)
      if (!known.has(normalized(name))) {
        const near = nearest(name, ids);
        problems.add({
          code: "modell-okand",
          at: settings.usesAt,
          name,
          ...(near === undefined ? {} : { near }),
        });
      }
  tellCircles(models, problems);
}

function tellCircles(models: readonly ModelContent[], problems: Problems): void {
  const byId = new Map(models.map((m) => [normalized(m.id), m]));
  const done = new Set<ModelContent>();
  const follow = (model: ModelContent, path: readonly ModelContent[]): void => {
    if (path.includes(model)) {
      const circle = path.slice(path.indexOf(model));
      problems.add({
        code: "modeller-i-cirkel",
        at: model.settings.usesAt,
        names: [...circle, model].map((m) => m.id),
      });
      return;
    }
    if (done.has(model)) return;
    for (const id of model.settings.uses) {
      const next = byId.get(normalized(id));
      if (next !== undefined) follow(next, [...path, model]);
    }
    done.add(model);
  };
  for (const model of models) follow(model, []);
}
