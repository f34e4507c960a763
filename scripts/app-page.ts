// The page that has the whole program in it: lonsam.html, one file that opens from the disk.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { type Carried, models, modelsInAdvance, places, recordedOf } from "../page/app/carried.js";
import { appStyle } from "../page/app/style.js";
import { packed } from "../src/cli/explore/recorded-files.js";
import { base64 } from "../src/core/deflated.js";
import { documentHtml } from "../src/export/html/document-html.js";
import { htmlStyle } from "../src/export/html/style.js";
import { xmlText } from "../src/export/xml-text.js";
import { say, text } from "../src/texts/say.js";
import { licencesText, packagesIn } from "./bundled-packages.js";
import { bundledForPage } from "./page-bundle.js";
import { bootScript, digest, pageProgram } from "./page-program.js";
import { pictureParts } from "./picture-parts.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A folder's files, by paths that begin with what it is called in the page. */
const filesIn = (folder: string, called: string): [string, Uint8Array][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [
      `${called}${path.slice(folder.length).replaceAll("\\", "/")}`,
      new Uint8Array(readFileSync(path)),
    ]);

/** The program and what it carries; `inAdvance` is the folder of what was read of the models (scripts/keep-models.ts). */
async function pageParts(inAdvance: string): Promise<{ program: string; carried: Carried }> {
  const { text: program, metafile } = await bundledForPage("page/app/app.ts");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const parts = (ending: string): Uint8Array<ArrayBuffer>[] =>
    pictureParts.flatMap(([name, bytes]) => (name.endsWith(ending) ? [bytes()] : []));
  const carried: Carried = {
    version,
    licences: licencesText(packagesIn(metafile), "Lönsam itself: EUPL-1.2. Inside the page:"),
    files: new Map([
      ...filesIn(join(root, "models"), models),
      ...filesIn(inAdvance, modelsInAdvance),
      ...filesIn(join(root, "examples"), "examples"),
    ]),
    pictures: { renderer: parts(".wasm")[0]!, fonts: parts(".ttf") },
    page: await pageProgram(),
  };
  return { program, carried };
}

/**
 * Scripts with just these digests, a worker that they make, and nothing from anywhere: neither the files that people give
 * it nor what comes of them can leave the page.
 */
const policyOf = (digests: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${digests.map((one) => `'sha256-${one}'`).join(" ")} 'wasm-unsafe-eval'`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** The whole page as text. */
export async function appPage(inAdvance: string): Promise<string> {
  const boot = await bootScript();
  const { program, carried } = await pageParts(inAdvance);
  const content = packed(recordedOf(carried));
  const words = (id: "app.title" | "app.opening" | "app.noScript"): string => xmlText(text(say(id), "sv"));
  const data = (id: string, bytes: Uint8Array): string =>
    `<script type="text/plain" id="${id}">${base64(new Uint8Array(deflateRawSync(bytes, { level: 9 })))}</script>`;
  return documentHtml(words("app.title"), "sv", {
    policy: policyOf([digest(boot), digest(program)]),
    style: `${htmlStyle}${appStyle}`,
    body: [
      `<div id="${places.app}">`,
      `<main><h1>${words("app.title")}</h1><p role="status">${words("app.opening")}</p>`,
      `<noscript><p>${words("app.noScript")}</p></noscript></main>`,
      "</div>",
      data(places.content, content),
      data(places.program, new TextEncoder().encode(program)),
      `<script>${boot}</script>`,
    ],
  });
}
