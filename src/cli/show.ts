import { printableLines } from "../core/printable.js";
import type { Problems } from "../core/problem.js";
import type { DocxTemplate } from "../export/docx/template.js";
import type { Exporter } from "../export/exporter.js";
import { exporters } from "../export/exporters.js";
import type { Turnable } from "../export/html/turnable.js";
import type { Typst } from "../export/pdf/typst.js";
import { withoutAnnex } from "../report/annex.js";
import type { Chart } from "../report/chart.js";
import type { Report } from "../report/report.js";
import { problemText } from "../texts/problem-text.js";
import { quotable } from "../texts/quotable.js";
import { say, text } from "../texts/say.js";
import { baseName } from "./line/command-line.js";
import { chosenChart, tellChart } from "./chosen-chart.js";
import { useColour } from "./colour.js";
import { fileAsked, formatAsked } from "./format-asked.js";
import type { OutFolder, Result } from "./line/command.js";
import { reportIn, spoken } from "./in-language.js";
import { problemIn } from "./problem-in-language.js";
import type { Session } from "./session.js";
import { toldReport } from "./told-report.js";
import { templateOf } from "./template.js";
import { typstFor } from "./typst-for.js";

/** Tells what was wrong, then hands over the result where it was asked for. The exit code is the answer. */
export async function show(session: Session, computed: Result): Promise<number> {
  const result = resultIn(session, computed);
  const format = formatFor(session, result);
  const chart = chosenChart(session, result, format);
  if (session.usage.length > 0) {
    for (const message of session.usage)
      await session.world.err(`${text(quotable(message), session.language)}\n`);
    return 2;
  }
  if (result.kind === "interrupted") return 130;
  if (result.kind === "findings")
    return (await handedOver(session, printableLines(result.text))) ? result.exitCode : 1;
  const template = await templateOf(session);
  const typst = result.kind === "report" ? await typstFor(session, format) : undefined;
  if (!session.common.quiet)
    for (const notice of session.notices) await session.world.err(`${spoken(session, quotable(notice))}\n`);
  await tellProblems(session);
  if (result.kind === "nothing" && result.told === true) return 1;
  if (result.kind === "nothing" || isStopped(session)) {
    await session.world.err(closingLine(session, "done.nothingComputed"));
    return 1;
  }
  const content =
    result.kind === "text"
      ? result.exact === true
        ? result.text
        : printableText(result.text)
      : await rendered(session, result.report, format, {
          template,
          chart,
          typst,
          turnable: result.turnable && { ...result.turnable, program: await session.world.page() },
        });
  if (
    result.kind === "report" &&
    result.folder !== undefined &&
    !(await writtenFolder(session, result.folder))
  )
    return 1;
  for (const beside of result.kind === "report" ? (result.besides ?? []) : []) {
    if (!(await written(session, beside.path, beside.content, beside.grows))) return 1;
    if (beside.said !== undefined && !session.common.quiet)
      await session.world.err(`${spoken(session, beside.said)}\n`);
  }
  const common =
    result.kind === "text" && result.made === true ? { ...session.common, output: "-" } : session.common;
  if (!(await handedOver({ ...session, common }, content))) return 1;
  if (result.kind === "report") await tellWritten(session, result.report);
  await tellChart(session, result, chart);
  return 0;
}

const resultIn = (session: Session, result: Result): Result =>
  result.kind === "report" ? { ...result, report: reportIn(session, result.report) } : result;

/** `bilaga.docx: 5 insatser, 2019–2020, totalt 12 686 000 kr` */
async function tellWritten({ world, common, language }: Session, report: Report): Promise<void> {
  if (common.output === undefined || common.output === "-" || common.quiet) return;
  const about = text(report.inShort ?? report.title, language);
  const message = say("done.written", { file: baseName(common.output), about });
  await world.err(`${text(quotable(message), language)}\n`);
}

/** A text, or the pieces of one. */
const printableText = (content: string | AsyncIterable<string>): string | AsyncIterable<string> =>
  typeof content === "string" ? printableFile(content) : printablePieces(content);

/** The mark that a csv file begins with for Excel is kept: no terminal shows it. */
const printableFile = (content: string): string =>
  content.startsWith("\ufeff") ? `\ufeff${printableLines(content.slice(1))}` : printableLines(content);

async function* printablePieces(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) yield printableLines(piece);
}

const isStopped = ({ problems, common }: Session): boolean =>
  problems.errors > 0 || (common.strict && problems.count("warning") > 0);

/** What a format may need beside the report. */
interface Brought {
  readonly template: DocxTemplate | undefined;
  readonly chart: Chart | undefined;
  readonly typst: Typst | undefined;
  readonly turnable: Turnable | undefined;
}

async function rendered(
  session: Session,
  report: Report,
  format: Exporter,
  { template, chart, typst, turnable }: Brought,
): Promise<string | Uint8Array> {
  const { language, common } = session;
  const render = await format.load();
  const explanations = common.explain ? (report.explained ?? []).map((explain) => explain()) : [];
  const told = toldReport(session, report);
  return render(format.annexes === true ? told : withoutAnnex(told), {
    language,
    dialect: common.dialect,
    colour: useColour(session),
    pictures: () => session.world.pictures(),
    explanations,
    ...(template === undefined ? {} : { template }),
    ...(chart === undefined ? {} : { chart }),
    ...(typst === undefined ? {} : { typst }),
    ...(turnable === undefined ? {} : { turnable }),
  });
}

/** What people who ask for it want, of what is written. */
const meantExtensions: ReadonlyMap<string, string> = new Map([
  ["doc", "docx"],
  ["docm", "docx"],
  ["dotx", "docx"],
  ["odt", "docx"],
  ["rtf", "docx"],
  ["xls", "xlsx"],
  ["xlsm", "xlsx"],
  ["ods", "xlsx"],
]);

/** The format by its name, else by the extension of the output file. What cannot be is said in `session.usage`. */
function formatFor({ common, world, usage }: Session, result: Result): Exporter {
  const { toFile, extension } = fileAsked(common);
  const format = formatAsked(common);
  if (format === undefined && common.output !== undefined && toFile && result.kind === "report") {
    const { journal } = result.report;
    const known = exporters
      .filter((e) => e.ofJournal !== true || journal !== undefined)
      .flatMap((e) => e.extensions)
      .join(", ");
    const near = meantExtensions.get(extension ?? "");
    usage.push(
      near === undefined || extension === undefined
        ? say("usage.unknownExtension", { file: baseName(common.output), known })
        : say("usage.extensionNear", {
            extension,
            near: `${baseName(common.output).slice(0, -extension.length)}${near}`,
          }),
    );
  }
  const chosen = format ?? exporters[0]!;
  if (chosen.binary && !toFile && world.terminal.out)
    usage.push(say("usage.binaryToTerminal", { format: chosen.id }));
  if (result.kind === "findings" && chosen !== exporters[0])
    usage.push(say("usage.findingsAreText", { format: chosen.id }));
  if (chosen.ofJournal === true && result.kind === "report" && result.report.journal === undefined) {
    usage.push(say("usage.formatNeedsLedger", { format: chosen.id }));
  }
  if (common.template !== undefined && !chosen.takesTemplate) {
    const can = exporters.filter((e) => e.takesTemplate).map((e) => e.id);
    usage.push(say("usage.formatTakesNoTemplate", { format: chosen.id, can }));
  }
  if (common.explain && !chosen.explains && result.kind !== "findings") {
    const can = exporters.filter((e) => e.explains).map((e) => e.id);
    usage.push(say("usage.formatCannotExplain", { format: chosen.id, can }));
  }
  return chosen;
}

/** To stdout or to a file; false when the file could not be written (and that is said). */
async function handedOver(
  session: Session,
  content: string | Uint8Array | AsyncIterable<string>,
): Promise<boolean> {
  const { world, common } = session;
  if (common.output === undefined || common.output === "-") {
    if (typeof content !== "string" && Symbol.asyncIterator in content)
      for await (const piece of content) await world.out(piece);
    else await world.out(content);
    return true;
  }
  return written(session, common.output, content);
}

/** With `--force` files of the same names are moved aside. */
async function writtenFolder(session: Session, { path, files, said }: OutFolder): Promise<boolean> {
  const { world, common, language } = session;
  const made = await world.files.writeFolder(
    path,
    files,
    common.force ? (name) => files.some((file) => file.name === name) : "refuse",
  );
  if (made.kind === "problem") {
    await world.err(problemText(made.problem, language));
    await world.err(`${text(say("done.nothingWritten", { code: made.problem.code }), language)}\n`);
    return false;
  }
  if (!common.quiet) for (const message of said) await world.err(`${spoken(session, quotable(message))}\n`);
  return true;
}

async function written(
  { world, common, language }: Session,
  path: string,
  content: string | Uint8Array | AsyncIterable<string>,
  grows?: true,
): Promise<boolean> {
  const replace = grows === true ? "grows" : common.force ? "always" : "never";
  const problem = await world.files.write(path, content, replace);
  if (problem === undefined) return true;
  await world.err(problemText(problem, language));
  await world.err(`${text(say("done.nothingWritten", { code: problem.code }), language)}\n`);
  return false;
}

async function tellProblems(session: Session): Promise<void> {
  const { world, language, problems, common } = session;
  for (const problem of problems.told) {
    if (common.quiet && !problems.isError(problem)) continue;
    await world.err(problemText(problemIn(session, problem), language));
  }
  for (const severity of ["error", "warning", "note"] as const) {
    const more = problems.notTold(severity);
    if (more > 0 && (severity === "error" || !common.quiet))
      await world.err(`${text(say(`problems.more.${severity}`, { more }), language)}\n`);
  }
}

/** `2 fel, inget beräknat. (lonsam help belopp-olasligt)` */
function closingLine({ problems, common, language }: Session, id: "done.nothingComputed"): string {
  const counted = { errors: problems.errors, warnings: common.strict ? problems.count("warning") : 0 };
  return `${text(say(id, { ...counted, codes: codesToLookUp(problems, common.strict) }), language)}\n`;
}

const codesToLookUp = (problems: Problems, strict: boolean): string[] =>
  [...new Set(problems.told.filter((p) => problems.isError(p) || strict).map((p) => p.code))].slice(0, 3);
