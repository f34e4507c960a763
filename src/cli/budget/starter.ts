import { type BudgetColumn, budgetColumns } from "../../input/files/budget.js";
import { measuresFile } from "../../input/files/measures.js";
import { perWords } from "../../input/prices/price-per.js";
import { say, text } from "../../texts/say.js";
import type { Result } from "../line/command.js";
import { baseName, quoted } from "../line/command-line.js";
import type { Session } from "../session.js";

/** The columns that a new budget has, and how wide. */
const widths: readonly (readonly [BudgetColumn, number])[] = [
  ["measure", 30],
  ["year", 8],
  ["resources", 32],
  ["number", 8],
  ["share", 12],
  ["price", 12],
  ["per", 14],
  ["amount", 14],
  ["costType", 16],
  ["funder", 20],
  ["responsible", 24],
  ["inKind", 10],
  ["note", 40],
];
/** What the sheet of purposes says of each measure, and how wide. */
const purposeColumns = [
  ["measure", 28],
  ["purpose", 50],
  ["whom", 32],
  ["target", 40],
  ["effect", 40],
  ["responsible", 28],
  ["partner", 28],
] as const;
type PurposeColumn = (typeof purposeColumns)[number][0];
const costTypes = ["personal", "lokaler", "köpta tjänster", "material", "resor", "utbildning", "övrigt"];
const funders = ["kommun", "stat", "region", "ESF", "Medfinansiering"];
const YEARS = 6;

/** Writes a workbook to begin a budget in, with words in the language of the command. */
export async function writeStarter(session: Session, path: string, files: number): Promise<Result> {
  const { usage, language, world, common, today, problems } = session;
  if (files > 0) usage.push(say("usage.newAlone"));
  if (!/\.xlsx$/iu.test(path)) usage.push(say("usage.newNeedsXlsx", { file: baseName(path) }));
  if (usage.length > 0) return { kind: "nothing" };
  const year = Number(today.slice(0, 4)) + 1;
  const nameOf = (id: BudgetColumn): string => {
    const { names } = budgetColumns.find((c) => c.id === id)!;
    return language === "sv" ? names[0] : names.at(-1)!;
  };
  const purposeName = (id: PurposeColumn): string => {
    const { names } = measuresFile.columns.find((c) => c.id === id)!;
    const name = language === "sv" ? names[0] : names.at(-1)!;
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  };
  const words = (id: PurposeColumn | "resources" | "note"): string =>
    text(say(`starter.example.${id}`), language);
  const { starterWorkbook } = await import("../../export/xlsx/starter-workbook.js");
  const content = await starterWorkbook(
    {
      columns: widths.map(([id, width]) => ({ id, name: nameOf(id), width })),
      lists: {
        year: Array.from({ length: YEARS }, (_, i) => String(year - 1 + i)),
        per: perWords,
        costType: costTypes,
        funder: funders,
        inKind: ["ja", "nej"],
      },
      example: {
        measure: words("measure"),
        year,
        resources: words("resources"),
        number: 2,
        share: 0.5,
        price: 650_000,
        per: perWords[0]!,
        costType: costTypes[0]!,
        funder: funders[0]!,
        note: words("note"),
      },
      year,
      purposes: purposeColumns.map(([id, width]) => ({ id, name: purposeName(id), width })),
      purpose: Object.fromEntries(purposeColumns.map(([id]) => [id, words(id)])),
    },
    today,
    language,
  );
  const problem = await world.files.write(path, content, common.force ? "always" : "never");
  if (problem !== undefined) {
    problems.add(problem);
    return { kind: "nothing" };
  }
  return { kind: "text", text: `${text(say("starter.written", { file: quoted(path) }), language)}\n` };
}
