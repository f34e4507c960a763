import { expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

const without = async (...more: readonly string[]): Promise<string> => {
  const { out, err } = await lonsam(["run", "examples/mer-som-foljer", ...more], repository);
  return /Utan insatsen: .*/u.exec(out)?.[0].replaceAll("\u00a0", " ") ?? err;
};

test("what would have happened is told with the source of the comparison that gives the share", async () => {
  expect(await without()).toBe(
    "Utan insatsen: försörjningsstöd till arbete 0,6 % i månaden. Källa: Antagande. Säkerhet D.",
  );
  expect(await without("--comparison", "Grannkommunen")).toBe(
    "Utan insatsen: försörjningsstöd till arbete 1 % i månaden. " +
      "Källa: Påhittat exempel: samma slags hushåll i grannkommunen 2025. Säkerhet B.",
  );
});
