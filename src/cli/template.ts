import { readAll } from "../core/source.js";
import { type DocxTemplate, docxTemplate } from "../export/docx/template.js";
import type { Session } from "./session.js";

/** The styles of the document that `--template` names. What cannot be used is a problem. */
export async function templateOf({ common, world, problems }: Session): Promise<DocxTemplate | undefined> {
  if (common.template === undefined) return undefined;
  const at = { file: common.template };
  const found = await world.files.find(common.template);
  if (found.kind === "problem") problems.add(found.problem);
  else if (found.kind === "folder") problems.add({ code: "fil-ar-mapp", at });
  else {
    const template = await docxTemplate(await readAll(found.source));
    if (template !== undefined) return template;
    problems.add({ code: "mall-olaslig", at });
  }
  return undefined;
}
