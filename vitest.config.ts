import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take many times as long as the rest, the longest first: begun last, one of them would end alone. */
const longest = [
  "errors",
  "docs",
  "analysis/run/identities",
  "cases",
  "analysis/maintenance-support",
  "models/lon-i-stallet-for-bidrag",
  "models/claims",
  "models/skatt",
  "cli/explain",
  "analysis/followed-lines",
  "analysis/run/displacement",
  "models/hushall",
  "analysis/own-books",
  "analysis/household",
  "examples",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/harness/models-in-advance.ts"],
    maxWorkers: "100%",
    isolate: false,
    testTimeout: 30_000,
    sequence: { sequencer: LongestFirst },
  },
});
