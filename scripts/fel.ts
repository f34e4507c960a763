import { isUtf8 } from "node:buffer";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { problemCodes, severityOf } from "../src/core/problem.js";
import { problemTitle } from "../src/texts/problem-text.js";

const folder = join(import.meta.dirname, "../test/errors");

const intro = `# Fel och vad man gör åt dem

Varje fel har en kod. \`lonsam help KOD\` visar den i terminalen. Står inget annat så stoppar felet beräkningen,
och ingen fil skrivs eller ändras. Exemplen är körda: först filen, sedan kommandot och svaret.

<!-- Gjord av npm run docs ur test/errors/. Ändra där. -->
`;

const severities = {
  error: "",
  warning: " En varning: beräkningen görs, men inte med --strict.",
  note: " En upplysning: beräkningen görs.",
} as const;

/** The manual of problems, made of the examples that are also the tests. */
export const felMarkdown = (): string => [intro, ...problemCodes.filter(hasExample).map(section)].join("\n");

const hasExample = (code: string): boolean => existsSync(join(folder, code, "expected"));

function section(code: (typeof problemCodes)[number]): string {
  const files = readdirSync(join(folder, code)).filter(
    (name) => !/^(command|world\.json|expected.*)$/.test(name),
  );
  const commands = readFileSync(join(folder, code, "command"), "utf8")
    .trim()
    .split("\n");
  const expected = readFileSync(join(folder, code, "expected"), "utf8");
  const [, stdout, stderr] = /^exit \d+\n--- stdout\n([^]*)--- stderr\n([^]*)$/.exec(expected)!;
  const answer = /^(check|kontrollera) /.test(commands.at(-1)!) ? stdout! : stderr!;
  return [
    `## ${code}`,
    `${problemTitle(code, "sv")}.${severities[severityOf(code)]}`,
    ...files.flatMap((name) => shown(code, name)),
    `${fenced(`${commands.map((line) => `$ lonsam ${line}\n`).join("")}${answer}`)}\n`,
  ].join("\n\n");
}

/** An example's file, when it is text of a size to read. */
function shown(code: string, name: string): string[] {
  const path = join(folder, code, name);
  const bytes = statSync(path).isDirectory() ? Buffer.alloc(0) : readFileSync(path);
  if (!isUtf8(bytes) || bytes.includes(0) || bytes.length === 0 || bytes.length > 2000) return [];
  return [`\`${name}\`:`, fenced(bytes.toString("utf8").replaceAll("\r\n", "\n"))];
}

const fenced = (text: string): string => `\`\`\`text\n${text.replace(/\n*$/, "\n")}\`\`\``;
