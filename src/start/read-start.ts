import { nearest, normalized } from "../core/names.js";
import type { Problems } from "../core/problem.js";
import type { Source } from "../core/source.js";
import { scenarioFiles } from "../input/scenario/folder.js";
import { lastPart } from "../rulebook/folder.js";
import { hasPart } from "./answer-parts.js";
import { readQuestions } from "./questions.js";
import { type Start, type StartFolder, startFiles } from "./start.js";
import { cellOf, gapsIn, type GapText, readTemplate, type Template } from "./template.js";

/** Reads a start folder. Undefined when something in it is wrong, which is told. */
export async function readStart(folder: StartFolder, problems: Problems): Promise<Start | undefined> {
  const before = problems.errors;
  const find = (name: string): Source | undefined =>
    folder.files.find((f) => lastPart(f.name).toLowerCase() === name);
  const needed = (name: string): Source | undefined => {
    const found = find(name);
    if (found === undefined) problems.add({ code: "modellfil-saknas", at: { file: folder.path }, name });
    return found;
  };
  const template = async (source: Source | undefined) => source && readTemplate(source, problems);
  const asked = needed(startFiles.questions);
  const questions = asked && (await readQuestions(asked, problems));
  const words = await template(needed(startFiles.words));
  const readme = await template(needed(startFiles.readme));
  const templates: Template[] = [];
  for (const source of scenarioSources(folder)) {
    const read = await readTemplate(source, problems);
    if (read !== undefined) templates.push(read);
  }
  if (questions === undefined || words === undefined || readme === undefined) return undefined;
  const start = { model: folder.model, questions, words, readme, templates };
  tellUnknownGaps(start, problems);
  return problems.errors > before ? undefined : start;
}

/** Those of the scenario that is made, in the order that a scenario's files are told of. */
function scenarioSources({ files }: StartFolder): Source[] {
  const own = new Set<string>(Object.values(startFiles));
  const order = Object.values(scenarioFiles).map(([name]): string => name);
  const place = (source: Source): number => {
    const at = order.indexOf(lastPart(source.name).toLowerCase());
    return at < 0 ? order.length : at;
  };
  return files
    .filter(({ name }) => /\.csv$/iu.test(name) && !own.has(lastPart(name).toLowerCase()))
    .sort((a, b) => place(a) - place(b));
}

/** Gaps that the program itself fills: where an answer came from, and in the README what is assumed. */
export const ownGaps = { answered: "angivet", assumptions: "antaganden" } as const;

/** A misspelt gap would otherwise leave its row out in silence. */
function tellUnknownGaps({ questions, words, readme, templates }: Start, problems: Problems): void {
  const isPart = (gap: string): boolean => {
    const dot = gap.lastIndexOf(".");
    return questions.some((q) => q.name === gap.slice(0, dot) && hasPart(q, gap.slice(dot + 1)));
  };
  const known = new Set([
    ...questions.map((q) => q.name),
    ...words.rows.map((row) => normalized(cellOf(words, row, "ord")?.sv ?? "")),
    ...Object.values(ownGaps),
  ]);
  const texts = [
    ...questions.flatMap((q) => [q.least, q.most, q.preset, q.otherwise, q.when]),
    ...[words, readme, ...templates].flatMap((t) => t.rows.flatMap((row) => [row.when, ...row.cells])),
  ];
  for (const { sv, en, at } of texts as readonly GapText[])
    for (const gap of new Set([...gapsIn(sv), ...gapsIn(en)]))
      if (!known.has(normalized(gap)) && !isPart(normalized(gap))) {
        const near = nearest(gap, known);
        problems.add({ code: "lucka-okand", at, name: gap, ...(near === undefined ? {} : { near }) });
      }
}
