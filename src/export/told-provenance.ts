import type { Label } from "../core/explanation.js";
import type { Provenance } from "../report/report.js";
import { say } from "../texts/say.js";

export interface ToldProvenance {
  readonly name: string;
  readonly value: string;
}

/** How a report was made, as readers' formats say it: line by line, or the program and the date only. */
export function toldProvenance(p: Provenance, words: (label: Label) => string): ToldProvenance[] {
  const program = { name: words(say("export.program")), value: words(`${p.program} ${p.version}`) };
  const date = { name: words(say("export.date")), value: words(p.date) };
  if (p.short === true) return [program, date];
  return [
    program,
    { name: words(say("export.command")), value: words(p.command) },
    date,
    ...p.inputs.map((i) => ({ name: words(say("export.input", { name: i.name })), value: words(i.sha256) })),
    ...(p.readings ?? []).map((r) => ({
      name: words(say("export.reading", { name: r.name })),
      value: r.how.map(words).join(" "),
    })),
  ];
}
