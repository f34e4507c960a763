import type { Contents } from "../../src/cli/memory/memory-files.js";

/** The examples' folders, by the names people would look for. */
export const exampleNames = (examples: Contents): string[] => {
  const names = [...new Set([...examples.keys()].map((path) => path.split("/")[1]!))];
  return names
    .filter((name) => examples.has(`examples/${name}/README.md`))
    .sort((a, b) => exampleTitle(examples, a).localeCompare(exampleTitle(examples, b), "sv"));
};

/** What an example's README calls it. */
export function exampleTitle(examples: Contents, name: string): string {
  const readme = examples.get(`examples/${name}/README.md`);
  return /^# (.+)$/mu.exec(new TextDecoder().decode(readme))?.[1] ?? name;
}

/** All that belongs to the example that a path is in. */
export const exampleOf = (examples: Contents, path: string): Contents => {
  const start = `${path.split("/").slice(0, 2).join("/")}/`;
  return new Map([...examples].filter(([one]) => one.startsWith(start)));
};
