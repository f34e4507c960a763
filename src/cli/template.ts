import { readAll } from "../core/source.js";
import { type DocxTemplate, docxTemplate, isTemplate } from "../export/docx/template.js";
import type { Session } from "./session.js";

/** The document that `--template` names, to put reports into. What cannot be used is a problem. */
export async function templateOf({ common, world, problems }: Session): Promise<DocxTemplate | undefined> {
  if (common.template === undefined) return undefined;
  const at = { file: common.template };
  const found = await world.files.find(common.template);
  if (found.kind === "problem") problems.add(found.problem);
  else if (found.kind === "folder") problems.add({ code: "fil-ar-mapp", at });
  else {
    const read = await docxTemplate(await readAll(found.source));
    if (isTemplate(read)) return read;
    problems.add({ ...read, at });
  }
  return undefined;
}
