import { unpacked, type Recorded } from "../../src/cli/explore/recorded-files.js";
import type { Contents } from "../../src/cli/memory/memory-files.js";
import { inflated } from "../../src/core/deflated.js";
import type { PictureParts } from "../../src/export/chart/picture-parts.js";
import type { PageProgram } from "../../src/export/html/turnable.js";

/** Where the page keeps what it carries, by the ids of its elements. */
export const places = { program: "lonsam-program", content: "lonsam-content", app: "lonsam-app" } as const;

/** Where files of the program's own lie among those that the page carries. */
const OWN = ".lonsam";
export const models = "models";
export const modelsInAdvance = `${OWN}/models`;

/** What the page carries besides the program. */
export interface Carried {
  readonly version: string;
  /** On what terms the packages inside the program are there, for people. */
  readonly licences: string;
  /** The models that ship, what was read of them in advance, and the examples. */
  readonly files: Contents;
  readonly pictures: PictureParts;
  /** The program for pages of `--explore`. */
  readonly page: PageProgram;
}

const own = {
  about: `${OWN}/about.json`,
  licences: `${OWN}/licences.txt`,
  program: `${OWN}/page/program`,
  renderer: `${OWN}/pictures/renderer`,
  fonts: `${OWN}/pictures/fonts/`,
} as const;

interface About {
  readonly version: string;
  readonly boot: PageProgram["boot"];
  readonly digest: string;
}

/** As one file after the other, to be packed. */
export function recordedOf({ version, licences, files, pictures, page }: Carried): Recorded[] {
  const file = (path: string, bytes: Uint8Array): Recorded => ({ path, kind: "file", bytes });
  const about: About = { version, boot: page.boot, digest: page.program.digest };
  return [
    file(own.about, new TextEncoder().encode(JSON.stringify(about))),
    file(own.licences, new TextEncoder().encode(licences)),
    file(own.program, page.program.packed),
    file(own.renderer, pictures.renderer),
    ...pictures.fonts.map((bytes, i) => file(`${own.fonts}${String(i).padStart(2, "0")}`, bytes)),
    ...[...files].map(([path, bytes]) => file(path, bytes)),
  ];
}

/** The same again, of deflated bytes. */
export async function carriedIn(deflated: Uint8Array): Promise<Carried> {
  const all = new Map(
    unpacked(await inflated(deflated)).flatMap((one) =>
      one.kind === "file" && one.bytes !== undefined ? [[one.path, one.bytes] as const] : [],
    ),
  );
  const { version, boot, digest } = JSON.parse(new TextDecoder().decode(all.get(own.about))) as About;
  const fonts = [...all].flatMap(([path, bytes]) => (path.startsWith(own.fonts) ? [bytes] : []));
  const isOwn = (path: string): boolean =>
    path.startsWith(`${OWN}/`) && !path.startsWith(`${modelsInAdvance}/`);
  return {
    version,
    licences: new TextDecoder().decode(all.get(own.licences)),
    files: new Map([...all].filter(([path]) => !isOwn(path))),
    pictures: { renderer: all.get(own.renderer)!.slice(), fonts },
    page: { boot, program: { packed: all.get(own.program)!, digest } },
  };
}
