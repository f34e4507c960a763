import type { Exporter } from "../export/exporter.js";
import { exporters } from "../export/exporters.js";
import type { Session } from "./session.js";

/** Whether something is to be written to a file, and the extension of its name in small letters. */
export function fileAsked({ output }: Session["common"]): {
  readonly toFile: boolean;
  readonly extension: string | undefined;
} {
  const toFile = output !== undefined && output !== "-";
  return { toFile, extension: toFile ? /\.([^.\\/]+)$/.exec(output)?.[1]?.toLowerCase() : undefined };
}

/** The format by its name, else by the extension of the output file; undefined when neither says. */
export function formatAsked(common: Session["common"]): Exporter | undefined {
  const { extension } = fileAsked(common);
  return (
    exporters.find((e) => e.id === common.format) ??
    exporters.find((e) => extension !== undefined && e.extensions.includes(extension))
  );
}

/** Whether what people have written for a document is to be seen. A terminal shows figures. */
export function showsDocument({ common }: Session): boolean {
  const { documents } = formatAsked(common) ?? exporters[0]!;
  return documents === "always" || (documents === "inFiles" && fileAsked(common).toFile);
}
