import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/harness/models-in-advance.ts"],
    maxWorkers: "100%",
    isolate: false,
    testTimeout: 30_000,
  },
});
