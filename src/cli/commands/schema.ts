import { nearest } from "../../core/names.js";
import type { Source } from "../../core/source.js";
import { stemsOf } from "../../input/files/file-kind.js";
import { fileKinds } from "../../input/files/file-kinds.js";
import { kindNamed } from "../../input/files/kind-told.js";
import { dataPackageOf } from "../../input/schema/data-package.js";
import { schemaOf } from "../../input/schema/table-schema.js";
import { say } from "../../texts/say.js";
import type { CommandModule, Result } from "../line/command.js";
import { baseName } from "../line/command-line.js";
import type { Session } from "../session.js";

export const define: CommandModule["define"] = (parser, words) => {
  parser.argument(`<${words("argument.name.kindOrFolder")}>`, words("argument.kindOrFolder"));
};

/** A kind of file as a Table Schema, or the files of a folder as a Data Package. */
export const run: CommandModule["run"] = async (session, [asked = ""]) => {
  const { usage, problems, language, world } = session;
  const kind = kindNamed(asked.replace(/\.csv$/iu, ""));
  if (kind !== undefined) return json(schemaOf(kind, language));
  const found = await world.files.find(asked);
  if (found.kind === "folder") {
    const files = await tablesIn(session, asked, found.names, found.real);
    if (files.length > 0) return json(await dataPackageOf(baseName(asked), files, language));
    problems.add({ code: "mapp-utan-tabeller", at: { file: asked } });
    return { kind: "nothing" };
  }
  const stems = fileKinds.flatMap(stemsOf);
  const near = nearest(asked, stems);
  usage.push(
    say("usage.noSuchKind", {
      word: asked,
      ...(near === undefined ? {} : { near }),
      known: fileKinds.map((known) => stemsOf(known)[0]),
    }),
  );
  return { kind: "nothing" };
};

async function tablesIn(
  { world: { files }, problems }: Session,
  path: string,
  names: readonly string[],
  real: string,
): Promise<readonly { readonly name: string; readonly source: Source }[]> {
  const found = [];
  for (const name of names.filter((own) => /\.csv$/iu.test(own))) {
    const file = await files.find(`${path.replace(/[\\/]+$/u, "")}/${name}`, real);
    if (file.kind === "file") found.push({ name, source: file.source });
    if (file.kind === "problem") problems.add(file.problem);
  }
  return found;
}

const json = (descriptor: unknown): Result => ({
  kind: "text",
  text: `${JSON.stringify(descriptor, undefined, 2)}\n`,
  exact: true,
});
