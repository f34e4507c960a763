import { defineConfig } from "vitest/config";

/** The tests whose judges are other people's programs: `.ci/outside` installs them. */
export default defineConfig({
  test: {
    include: ["test/**/*.outside.ts"],
    globalSetup: ["test/harness/models-in-advance.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
