import { folded, normalized } from "../../core/names.js";
import { documentIds, documentNames } from "../../input/files/document.js";
import type { FileColumn, NamedThing } from "../../input/files/file-kind.js";
import { settingIds, settings } from "../../input/files/settings.js";
import { knownUnits } from "../../formula/language/units.js";
import { grades } from "../../rulebook/evidence.js";
import type { ModelContent } from "../../rulebook/read/model.js";
import type { Language } from "../../texts/words.js";
import type { BookList, ListUse } from "./book.js";

/** What can be chosen in a scenario of some models. */
export class Choices {
  private readonly made = new Map<string, BookList>();

  constructor(
    private readonly models: readonly ModelContent[],
    /** Names that files have: measures and groups. */
    private readonly own: Readonly<Partial<Record<NamedThing, readonly string[]>>>,
    private readonly language: Language,
  ) {}

  /** In the order they were first used. */
  get lists(): readonly BookList[] {
    return [...this.made.values()];
  }

  /** Those that a table of the models knows, by the alphabet. */
  municipalities(): readonly string[] {
    return municipalitiesOf(this.models);
  }

  /** The list for the cells of a column; undefined when anything may stand there. */
  forColumn(column: FileColumn, header: string): ListUse | undefined {
    const { holds, of } = column;
    if (typeof holds === "object") {
      const isSwedish = folded(header) === folded(column.names[0]);
      const words = holds.oneOf.map((choice) => (isSwedish ? choice[0] : choice.at(-1)!));
      return this.use(`${header} ${words.join(" ")}`, header, words, "warned");
    }
    if (holds === "grade") return this.use("grade", header, grades, "warned");
    if (holds === "unit") return this.use("unit", header, knownUnits, "allowed");
    if (of === undefined) return undefined;
    const others = of === "state" || of === "document" ? "warned" : "allowed";
    return this.use(of, header, this.named(of, header), others);
  }

  /** The list for the value of a setting or an input of `scenario.csv`. */
  forValue(name: string): ListUse | undefined {
    const is = (id: "municipality" | "employer" | "models" | "cycle"): boolean =>
      settings[id].names.some((word) => folded(word) === folded(name));
    if (is("municipality")) return this.use("municipality", name, this.named("municipality", name), "warned");
    if (is("employer"))
      return this.use(
        "employer",
        name,
        this.words(["kommun", "privat"], ["municipality", "private"]),
        "warned",
      );
    if (is("cycle")) return this.use("cycle", name, this.words(["månad", "år"], ["month", "year"]), "warned");
    const input = this.inputs().find((i) => normalized(i.name) === normalized(name));
    if (input?.unit.trim().toLowerCase() !== "ja/nej") return undefined;
    return this.use(
      "yes",
      this.language === "sv" ? "ja eller nej" : "yes or no",
      this.words(["ja", "nej"], ["yes", "no"]),
      "warned",
    );
  }

  private named(of: NamedThing, header: string): readonly string[] {
    const { models, own } = this;
    switch (of) {
      case "measure":
        return own.measure ?? [];
      case "group":
        return own.group ?? [];
      case "state":
        return models.flatMap((m) => m.states.map((s) => spaced(s.name)));
      case "outcome":
        return models.flatMap((m) => m.outcomes.map((o) => spaced(o.id)));
      case "actor":
        return models.flatMap((m) => m.actors.map((a) => a.name));
      case "board":
        return models.flatMap((m) => m.actors.map((a) => a.name)).filter((name) => name.includes("/"));
      case "municipality":
        return municipalitiesOf(models);
      case "setting":
        return [
          ...settingIds
            .filter((id) => settings[id].about !== "setting.file")
            .map((id) => this.said(settings[id].names, header)),
          ...this.inputs().map((i) => spaced(i.name)),
        ];
      case "input":
        return [
          ...this.inputs().map((i) => spaced(i.name)),
          ...models.flatMap((m) => m.parameters.map((p) => spaced(p.name))),
        ];
      case "document":
        return documentIds.map((id) => this.said(documentNames[id].names, header));
    }
  }

  /** As the file is in: its header says whether in Swedish. */
  private said(names: readonly [string, ...string[]], header: string): string {
    return folded(header) === "namn" ? names[0] : names.at(-1)!;
  }

  private words(swedish: readonly string[], english: readonly string[]): readonly string[] {
    return this.language === "sv" ? swedish : english;
  }

  private inputs(): ModelContent["inputs"] {
    return this.models.flatMap((m) => m.inputs);
  }

  private use(
    id: string,
    title: string,
    values: readonly string[],
    others: ListUse["others"],
  ): ListUse | undefined {
    const distinct = [...new Set(values)];
    if (distinct.length === 0) return undefined;
    if (!this.made.has(id)) this.made.set(id, { id, title, values: distinct });
    return { id, others };
  }
}

/** Names of models as people write them in a file. */
const spaced = (name: string): string => name.replaceAll("_", " ");

/** By the alphabet. */
function municipalitiesOf(models: readonly ModelContent[]): readonly string[] {
  const names = models.flatMap(({ tables }) =>
    tables.flatMap(({ keys, rows }) => {
      const at = keys.findIndex((key) => key.kind === "text" && normalized(key.name) === "kommun");
      return at < 0
        ? []
        : rows.flatMap(({ keys: own }) =>
            typeof own[at] === "string" && !/^\d+$/u.test(own[at]) ? [own[at]] : [],
          );
    }),
  );
  return [...new Set(names)].sort(swedish.compare);
}
const swedish = new Intl.Collator("sv");
