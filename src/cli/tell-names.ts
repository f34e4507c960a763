import { namesPersonnummer } from "../core/personnummer/personnummer.js";
import type { Session } from "./session.js";

/** The names in a folder are shown in messages and reports: none of them may be a personnummer. */
export function tellNames({ problems }: Session, folder: string, names: readonly string[]): void {
  if (names.some(namesPersonnummer))
    problems.add({ code: "personnummer", at: { file: folder }, inName: "file" });
}
