import { percentOf, rate } from "../../core/decimal.js";
import { listed, readable } from "../numbers.js";

const counted = (n: number, one: string, many: string): string =>
  `${readable(String(n), "en")} ${n === 1 ? one : many}`;
const lookUp = (codes: readonly string[]): string =>
  codes.length === 0 ? "" : ` (${codes.map((c) => `lonsam help ${c}`).join(", ")})`;
const found = (a: { errors: number; warnings: number }): string =>
  [
    ...(a.errors > 0 || a.warnings === 0 ? [counted(a.errors, "error", "errors")] : []),
    ...(a.warnings > 0 ? [counted(a.warnings, "warning", "warnings")] : []),
  ].join(" and ");

export const terminal = {
  "program.about":
    "Calculates municipal labour-market measures, from budget lines to the appendix the board reads.",
  "program.firstCommands": "Start here:",
  "program.otherCommands": "Other commands:",
  "program.more":
    "Type lonsam help COMMAND to read about a command. Everything runs on your computer. Nothing is sent.",

  "command.budget": "Turns budget lines into tables by measure and year, with overhead and funding.",
  "command.calc": "Works out a formula on a given day, such as net wage.",
  "command.cases": "Tries rows of expressions against expected answers.",
  "command.parameters": "Shows the values of the models: how much, since when and on whose word.",
  "command.run": "Runs a scenario: people and money by year and actor.",
  "command.explain": "Shows how a figure of lonsam run came about.",
  "command.check":
    "Shows everything that is wrong with the files, and what a careful colleague would ask about.",
  "command.help": "Explains a command, a kind of file or an error.",

  "argument.budgetFiles": "Budget files: CSV or Excel. A sheet is written budget.xlsx#Sheet1.",
  "argument.caseFiles": "Files with cases: expression and expected.",
  "argument.checkFiles": "Files to check.",
  "argument.name.files": "files",
  "argument.name.file": "file",
  "argument.name.date": "date",
  "argument.name.topic": "topic",
  "argument.name.expression": "expression",
  "argument.name.name": "name",
  "argument.name.set": "name=value",
  "argument.name.folder": "folder",
  "argument.expression": "The formula, in quotes.",
  "argument.name.word": "word",
  "argument.word": "A word to look for, in names, keys and sources.",
  "argument.name.scenario": "scenario",
  "argument.scenario": "The folder of the scenario, or its workbook.",
  "argument.name.figure": "figure",
  "argument.figure": 'The figure as lonsam run writes it: "kommun 2027".',
  "argument.topic": "A command, a kind of file or an error code. Leave out for a list.",

  "option.help": "Shows this help.",
  "option.version": "Shows the version.",
  "option.lang": "Language of all texts.",
  "option.format": "Format. Otherwise the file extension decides, and the screen shows a table.",
  "option.output": "Writes to a file. A hyphen (-) is the screen.",
  "option.force": "Replaces the file if it exists.",
  "option.unit": "Unit of amounts.",
  "option.explain": "Shows how the figures came about.",
  "option.template": "Takes the styles from a Word document of your own, for docx.",
  "option.dialect": "csv for Swedish Excel or for programs.",
  "option.strict": "Treats warnings as errors.",
  "option.quiet": "Shows errors only.",
  "option.noInput": "Never asks questions.",
  "option.color": "Colour on the screen.",
  "option.today": "Calculates as if it were that day (YYYY-MM-DD).",
  "option.overhead": "Overhead as a share, such as 10%.",
  "option.overheadBase": "Puts overhead on these types of cost only, separated by commas.",
  "option.round": "Rounds overhead to whole steps in kronor, such as 1000.",
  "option.roundPer": "Rounds overhead once a year, or once for each measure and year.",
  "option.by": "Splits by measure (unless given), funder, cost-type or responsible.",
  "option.years": "Shows these years only, such as 2026-2028 or 2026,2028.",
  "option.layout": "Shows years as rows or as columns.",
  "option.funding": "Shows the funding: kronor and share of each funder.",
  "option.cofunders": "Funders that count as co-financing, separated by commas.",
  "option.participants": "Shows the cost per participant, for this many.",
  "option.posts": "Shows the cost per full-time post.",
  "option.outcome": "Compares the budget with the outcome in the column utfall (actual).",
  "option.through":
    "Like --outcome, but to the end of a month, such as 2026-08, and with a forecast for the year.",

  "option.date": "The day the formula is worked out for. Today unless given.",
  "option.casesDate": "The day for cases that name none. Today unless given.",
  "option.parametersDate": "The day of the values. Today unless given.",
  "option.model": "This model only.",
  "option.stale": "Only values that are carried forward.",
  "option.missing": "Only values that are missing or that you supply.",
  "option.runBy": "Split each actor's net by measure, group or state.",
  "option.detail": "Shows every item of every actor.",
  "option.monthly": "Shows the people month by month.",
  "option.earned": "Shows amounts when they are earned.",
  "option.paid": "Shows amounts when they are paid.",
  "option.depth": "So many levels down.",
  "option.municipality": "Municipality, which gives the tax rates: Gävle or 2180.",
  "option.set": "Gives a name a value. May be given several times.",
  "option.models": "Folder with models of your own. May be given several times.",

  "help.usage": "Usage:",
  "help.flags": "[options]",
  "help.examples": "Examples:",
  "help.arguments": "Arguments:",
  "help.options": "Options:",
  "help.commonOptions": "Options of every command:",
  "help.commands": "Commands:",
  "help.default": (a: { value: string }) => `[${a.value} unless given]`,
  "help.topics": "There is help on:",
  "help.topic.commands": "Commands",
  "help.topic.files": "Kinds of file",
  "help.topic.other": "Other",
  "help.topic.codes": "Error codes",
  "help.topic.formats": "The formats that --format and the file extension choose from",
  "help.topic.exitCodes": "What the program answers when it is done",
  "help.formats": "Formats, after --format or as the file extension with -o:",
  "help.exitCodes.text":
    "Exit codes\n\n  0    done\n  1    something is wrong in the files, or the result could not be written\n  2    something is wrong on the command line\n  70   the program has a fault\n  130  you stopped it\n\nWhen something is wrong no result is written and no file is changed.",
  "help.file.budget": "budget lines, one per row",
  "help.file.columns": "Columns:",
  "help.file.required": "required",
  "help.file.also": (a: { others: string }) => `also: ${a.others}`,
  "help.file.budget.more":
    "Every line needs an amount, or a number and a price (times a scope where there is one).\nWrite amounts as 2700000, 2 700 000 or 2700000,50. Put the unit in the heading, belopp (tkr), or in the cell.\nWrite scope and overhead with a per cent sign: 20 %. Write 0 % under overhead for a line without any.\nWith the unit “tjänst”, number times scope counts as full-time posts.\nlonsam check asks about what looks wrong, lonsam budget only about placeholders and lines that occur twice.\nIf it is right, write the code of the warning on the line, in the column granskad (reviewed), and it is not shown again.\nOf an Excel workbook the sheet budget is read, else the first one. Choose another like this: budget.xlsx#Sheet2.",
  "help.problem.example": "It can look like this:",
  "help.problem.severity.error": "This is an error: nothing is computed until it is put right.",
  "help.problem.severity.warning":
    "This is a warning: the calculation is made all the same. With --strict it counts as an error.",
  "help.problem.severity.note": "This is for your information.",
  "help.unknownTopic": (a: { word: string }) =>
    `There is no help on “${a.word}”. Type lonsam help for a list.`,
  "help.unknownTopicNear": (a: { word: string; near: string }) =>
    `There is no help on “${a.word}”. Did you mean ${a.near}?`,

  "usage.unknownCommand": (a: { word: string }) =>
    `There is no command “${a.word}”. Type lonsam help for a list.`,
  "usage.unknownCommandNear": (a: { word: string; near: string }) =>
    `There is no command “${a.word}”. Did you mean ${a.near}?`,
  "usage.unknownOption": (a: { flag: string; command: string }) =>
    `There is no option ${a.flag}. Type lonsam help${a.command === "" ? "" : ` ${a.command}`} to see which there are.`,
  "usage.unknownOptionNear": (a: { flag: string; near: string }) =>
    `There is no option ${a.flag}. Did you mean ${a.near}?`,
  "usage.optionMissingValue": (a: { flag: string }) => `${a.flag} needs a value after it.`,
  "usage.missingArgument": (a: { name: string; command: string }) =>
    `Something is missing after ${a.command === "" ? "lonsam" : `lonsam ${a.command}`}: ${a.name}. Type lonsam help ${a.command} for examples.`,
  "usage.excessArguments": (a: { command: string }) =>
    `There are too many words after lonsam ${a.command}. Put quotes around names with spaces.`,
  "usage.badValue": (a: { flag: string; value: string }) => `${a.flag} cannot be “${a.value}”.`,
  "usage.badChoice": (a: { flag: string; value: string; choices: string }) =>
    `${a.flag} cannot be “${a.value}”. Choose one of: ${a.choices}.`,
  "usage.badShare": (a: { flag: string; value: string }) =>
    `${a.flag} must be a share with a per cent sign, such as 10%, not “${a.value}”.`,
  "usage.badStep": (a: { flag: string; value: string }) =>
    `${a.flag} must be an amount in kronor above zero, such as 1000, not “${a.value}”.`,
  "usage.badYears": (a: { value: string }) =>
    `--years must be years, such as 2026-2028 or 2026,2028, not “${a.value}”.`,
  "usage.badDate": (a: { flag: string; value: string }) =>
    `${a.flag} must be a date such as 2026-11-21, not “${a.value}”.`,
  "usage.badMonth": (a: { flag: string; value: string }) =>
    `${a.flag} must be a month such as 2026-08, not “${a.value}”.`,
  "usage.notTogether": (a: { flag: string; other: string }) =>
    `${a.flag} cannot be used together with ${a.other}.`,
  "usage.needs": (a: { flag: string; other: string }) =>
    `${a.flag} makes no difference without ${a.other}. Add ${a.other} or leave out ${a.flag}.`,
  "usage.noOutcome": "--outcome: the file has no outcome. Write it in the column utfall (actual).",
  "usage.noOutcomeYear": (a: { year: number; known: readonly string[] }) =>
    `--through: the file has no outcome for ${String(a.year)}. ${a.known.length === 0 ? "Write it in the column utfall (actual)." : `It has outcomes for ${listed(a.known, "en")}.`}`,
  "usage.badCount": (a: { flag: string; value: string }) =>
    `${a.flag} must be a number above zero, such as 210, not “${a.value}”.`,
  "usage.noSuchYear": (a: { years: readonly string[]; known: readonly string[] }) =>
    `--years: the file has no lines for ${listed(a.years, "en")}. It has ${listed(a.known, "en")}.`,
  "usage.noSuchName": (a: { flag: string; name: string; known: readonly string[] }) =>
    `${a.flag}: there is no “${a.name}” in the file. ${a.known.length === 0 ? "The column is missing or empty." : `It has ${listed(a.known, "en")}.`}`,
  "usage.unknownExtension": (a: { file: string; known: string }) =>
    `The extension of “${a.file}” does not say which format you want. Choose with --format, or use one of the extensions ${a.known}.`,
  "usage.binaryToTerminal": (a: { format: string }) =>
    `${a.format} cannot be shown on the screen. Write to a file with -o.`,
  "usage.formatNeedsLedger": (a: { format: string }) =>
    `${a.format} does not fit here. It works with lonsam run.`,
  "usage.formatTakesNoTemplate": (a: { format: string; can: readonly string[] }) =>
    `--template does not work with ${a.format}. Choose ${listed(a.can, "en")}.`,
  "usage.formatCannotExplain": (a: { format: string; can: readonly string[] }) =>
    `--explain does not work with ${a.format}. Choose ${listed(a.can, "en")}.`,
  "usage.badSet": (a: { value: string }) => `--set must be name=value, not “${a.value}”.`,
  "usage.formatNotFor": (a: { command: string; format: string; can: readonly string[] }) =>
    `lonsam ${a.command} cannot be shown as ${a.format}. Choose ${listed(a.can, "en")}.`,
  "usage.noSuchModel": (a: { name: string; known: readonly string[] }) =>
    `There is no model “${a.name}”. There is ${listed(a.known, "en")}.`,
  "usage.noSuchTime": (a: { written: string }) => `“${a.written}” lies outside the time of the scenario.`,
  "usage.noSuchFigure": (a: { figure: string }) =>
    `There is no figure “${a.figure}”. Write an actor, an item or a result and a year, as lonsam run writes them.`,
  "usage.noSuchFigureNear": (a: { figure: string; near: string }) =>
    `There is no figure “${a.figure}”. Did you mean “${a.near}”?`,
  "usage.other": (a: { message: string }) => `The command line cannot be understood: ${a.message}`,

  "problems.more.error": (a: { more: number }) => `… and ${counted(a.more, "more error", "more errors")}.`,
  "problems.more.warning": (a: { more: number }) =>
    `… and ${counted(a.more, "more warning", "more warnings")}.`,
  "problems.more.note": (a: { more: number }) => `… and ${counted(a.more, "more note", "more notes")}.`,
  "done.nothingComputed": (a: { errors: number; warnings: number; codes: readonly string[] }) =>
    `${found(a)}, nothing computed.${lookUp(a.codes)}`,
  "done.nothingWritten": (a: { code: string }) => `Nothing written.${lookUp([a.code])}`,
  "check.fine": (a: { files: number }) => `Nothing to remark on in ${counted(a.files, "file", "files")}.`,
  "check.found": (a: { errors: number; warnings: number; codes: readonly string[] }) =>
    `${found(a)}.${lookUp(a.codes)}`,

  "cases.more": (a: { more: number }) => `… and ${counted(a.more, "more case fails", "more cases fail")}.`,
  "cases.outcome": (a: { passed: number; failed: number; codes: readonly string[] }) =>
    `${counted(a.passed, "case passes", "cases pass")}, ${readable(String(a.failed), "en")} ${a.failed === 1 ? "fails" : "fail"}.${lookUp(a.codes)}`,
  "check.reviewed": (a: { silenced: number }) =>
    `${counted(a.silenced, "warning is", "warnings are")} not shown: reviewed in the file.`,

  "how.input": "input",
  "how.seeAbove": "– see above",
  "how.sum": "sum",
  "how.difference": "difference",
  "how.product": "product",
  "how.quotient": "quotient",
  "how.parameter": (a: { source: string; grade: string }) => `parameter, ${a.source}, grade ${a.grade}`,
  "how.share": (a: { of: string }) => `${readable(percentOf(rate(a.of)), "en")}% of`,
  "how.rounded": (a: { step: string; rule: string }) =>
    a.rule === "largestRemainder"
      ? `rounded to ${readable(a.step, "en")} so that the parts make the sum`
      : `rounded ${a.rule === "down" ? "down " : a.rule === "up" ? "up " : ""}to ${a.step === "1000" ? "thousands" : readable(a.step, "en")}`,
  "how.given": (a: { by: string }) => `given: ${a.by}`,
  "how.formula": (a: { text: string }) => a.text,
  "how.number": "number in the formula",
  "how.least": "the least of",
  "how.greatest": "the greatest of",
  "how.choice": "choice by condition",
  "how.comparison": "comparison",
  "how.all": "conditions that all hold",
  "how.any": "conditions of which one holds",
  "how.negated": "opposite sign",
  "how.magnitude": "without sign",
  "how.perCent": "per cent of the number",
  "how.perYear": "per year",
  "how.perMonth": "per month",
  "how.missing": "value missing",
  "how.repeated": "see above",
  "how.not": "opposite condition",
};
