/** What sets pages: a package that one may add, and that the world has where somebody did. */
export interface Typst {
  readonly TypstCompilerBuilder: new () => TypstBuilder;
}

/** What we use of it. */
export interface TypstBuilder {
  set_dummy_access_model(): void;
  add_raw_font(font: Uint8Array): Promise<void>;
  build(): Promise<TypstCompiler>;
}

export interface TypstCompiler {
  add_source(path: string, program: string): boolean;
  map_shadow(path: string, content: Uint8Array): boolean;
  compile(path: string, inputs: undefined, format: "pdf", diagnostics: number): unknown;
  free(): void;
}

/** The line that adds it. */
export const TYPST_PACKAGE = "@myriaddreamin/typst-ts-web-compiler@0.7.0";

/** A document is a program, which is ours and always the same, and what it reads as data: no text is ever a program. */
export interface TypstDocument {
  readonly program: string;
  readonly data: unknown;
  readonly fonts: readonly Uint8Array[];
}

const PROGRAM = "/page.typ";
/** Where the program finds its data. */
export const DATA = "/page.json";
/** Diagnostics as words. */
const IN_WORDS = 3;

/** The bytes of the pdf: the same for the same document. Throws where the program cannot be followed. */
export async function typeset(
  { TypstCompilerBuilder }: Typst,
  { program, data, fonts }: TypstDocument,
): Promise<Uint8Array> {
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  compiler.add_source(PROGRAM, program);
  compiler.map_shadow(DATA, new TextEncoder().encode(JSON.stringify(data)));
  const made = compiler.compile(PROGRAM, undefined, "pdf", IN_WORDS) as {
    readonly result?: Uint8Array;
    readonly diagnostics?: unknown;
  };
  compiler.free();
  if (made.result === undefined) throw new Error(`typst: ${JSON.stringify(made.diagnostics)}`);
  return made.result;
}
