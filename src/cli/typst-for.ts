import type { Exporter } from "../export/exporter.js";
import { type Typst, TYPST_PACKAGE } from "../export/pdf/typst.js";
import { baseName } from "./line/command-line.js";
import type { Session } from "./session.js";

/** What sets pages, for a format that needs it. Where nobody has added it, a problem says how. */
export async function typstFor(
  { world, common, problems }: Session,
  format: Exporter,
): Promise<Typst | undefined> {
  if (format.needs !== "typst") return undefined;
  const found = await world.typst?.();
  if (found !== undefined) return found;
  const file = common.output === undefined ? format.id : baseName(common.output);
  problems.add({ code: "pdf-paket-saknas", at: { file }, line: `npm install ${TYPST_PACKAGE}` });
  return undefined;
}
