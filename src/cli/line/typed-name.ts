import { inEnglish } from "../../texts/english-names.js";
import { TypedNames } from "../../texts/typed-names.js";
import type { Session } from "../session.js";

/** Some of what models name, as the command line may name it: in Swedish or in English, whatever language is printed. */
export class NamesOnLine {
  private readonly names: TypedNames;

  constructor(
    private readonly session: Session,
    private readonly flag: string,
    names: Iterable<string>,
  ) {
    this.names = new TypedNames(names, session.english);
  }

  /** As models have it; what is unknown, as it was written. One that may mean two things is told. */
  named(written: string): string {
    const found = this.names.find(written);
    if (found.kind === "two") {
      const { own, english } = found;
      this.session.problems.add({
        code: "namn-pa-tva-sprak",
        at: { file: this.flag },
        name: written,
        own,
        english,
      });
    }
    return found.kind === "one" ? found.name : written;
  }

  /** One that it may be a slip for, in the reader's language. */
  nearest(written: string): string | undefined {
    const near = this.names.nearest(written);
    return near && asRead(this.session, [near])[0];
  }

  /** The nearest there are, in the reader's language. */
  near(written: string, most: number): string[] {
    return asRead(this.session, this.names.near(written, most));
  }
}

/** Names of models in the reader's language. */
export const asRead = ({ language, english }: Session, names: readonly string[]): string[] =>
  language === "sv" ? [...names] : names.map((name) => inEnglish(name, english));
