import type { Report } from "../../src/report/report.js";
import type { Typst, TypstCompiler } from "../../src/export/pdf/typst.js";
import { typst } from "../harness/typst.js";
import { packed } from "./reports.js";

/** What was handed to the compiler, for another to judge. */
export interface Recorded {
  program: string;
  data: string;
  fonts: Uint8Array[];
}

/** What sets pages, and what it was given. */
export async function recorder(): Promise<{ readonly typst: Typst; readonly recorded: Recorded }> {
  const real = await typst();
  const recorded: Recorded = { program: "", data: "", fonts: [] };
  class Recording extends real.TypstCompilerBuilder {
    override add_raw_font(font: Uint8Array): Promise<void> {
      recorded.fonts.push(font);
      return super.add_raw_font(font);
    }
    override async build(): Promise<TypstCompiler> {
      const compiler = await super.build();
      const add_source = compiler.add_source.bind(compiler);
      const map_shadow = compiler.map_shadow.bind(compiler);
      compiler.add_source = (path, program) => {
        recorded.program = program;
        return add_source(path, program);
      };
      compiler.map_shadow = (path, data) => {
        recorded.data = new TextDecoder().decode(data);
        return map_shadow(path, data);
      };
      return compiler;
    }
  }
  return { typst: { TypstCompilerBuilder: Recording }, recorded };
}

export async function recordedBy(report: Report): Promise<Recorded> {
  const { typst: recording, recorded } = await recorder();
  await packed("pdf", report, { typst: recording });
  return recorded;
}
