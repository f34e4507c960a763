import { folded } from "../../core/names.js";
import type { StatusKind } from "../../events/status-kinds.js";
import { say } from "../../texts/say.js";
import type { Session } from "../session.js";

const kindWords: ReadonlyMap<string, StatusKind> = new Map(
  (
    [
      ["aid", "aid"],
      ["försörjningsstöd", "aid"],
      ["stöd", "aid"],
      ["measure", "measure"],
      ["insats", "measure"],
      ["selfSupport", "selfSupport"],
      ["self-support", "selfSupport"],
      ["självförsörjning", "selfSupport"],
      ["left", "left"],
      ["lämnat", "left"],
      ["unknown", "unknown"],
      ["okänt", "unknown"],
    ] as const
  ).map(([word, kind]) => [folded(word), kind]),
);

/** What `--count-as status=kind` says of statuses, by the folded status; what it cannot say is told. */
export function countedAs({ usage }: Session, given: readonly string[]): ReadonlyMap<string, StatusKind> {
  const said = new Map<string, StatusKind>();
  for (const value of given) {
    const [, status, word] = /^(.+)=([^=]+)$/u.exec(value) ?? [];
    const kind = word === undefined ? undefined : kindWords.get(folded(word));
    if (status === undefined || kind === undefined) usage.push(say("usage.badCountAs", { value }));
    else said.set(folded(status), kind);
  }
  return said;
}
