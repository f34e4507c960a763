import type { WorkbookProblem } from "../../core/problems/workbook.js";
import { listed, quoted, readable } from "../numbers.js";
import type { ProblemWords } from "../words.js";

const someSv = (ranges: readonly string[]): string =>
  ranges.length <= 5
    ? listed(ranges, "sv")
    : `${ranges.slice(0, 5).join(", ")} och ${String(ranges.length - 5)} till`;

const someEn = (ranges: readonly string[]): string =>
  ranges.length <= 5
    ? listed(ranges, "en")
    : `${ranges.slice(0, 5).join(", ")} and ${String(ranges.length - 5)} more`;

export const workbook: ProblemWords<WorkbookProblem> = {
  "arbetsbok-trasig": {
    sv: {
      title: "Arbetsboken går inte att läsa",
      says: () => "arbetsboken är skadad eller ofullständig.",
      remedy: () => "Öppna den i Excel och spara den på nytt, eller spara bladet som CSV.",
    },
    en: {
      title: "The workbook cannot be read",
      says: () => "the workbook is damaged or incomplete.",
      remedy: () => "Open it in Excel and save it again, or save the sheet as CSV.",
    },
  },
  "arbetsbok-losenord": {
    sv: {
      title: "Arbetsboken har ett lösenord",
      says: () => "arbetsboken är skyddad med lösenord.",
      remedy: () => "Spara en kopia utan lösenord, eller spara bladet som CSV.",
    },
    en: {
      title: "The workbook has a password",
      says: () => "the workbook is protected by a password.",
      remedy: () => "Save a copy without a password, or save the sheet as CSV.",
    },
  },
  "arbetsbok-gammal": {
    sv: {
      title: "Filen är i ett äldre Office-format",
      says: () => "filen är i ett äldre Office-format, t.ex. .xls.",
      remedy: () => "Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).",
    },
    en: {
      title: "The file is in an older Office format",
      says: () => "the file is in an older Office format, such as .xls.",
      remedy: () => "Open it in Excel and save it as an Excel workbook (.xlsx).",
    },
  },
  "arbetsbok-for-stor": {
    sv: {
      title: "Arbetsboken är för stor",
      says: (p) =>
        `arbetsboken är större än programmet läser: mer än ${String(p.megabytes)} MB uppackad eller omkring en miljon celler, eller packad på ett sätt som inga vanliga arbetsböcker är.`,
      remedy: () => "Spara bladet som CSV. Är filen från någon annan, så fråga vad den innehåller.",
    },
    en: {
      title: "The workbook is too large",
      says: (p) =>
        `the workbook is larger than the program reads: more than ${String(p.megabytes)} MB unpacked or about a million cells, or packed as no ordinary workbook is.`,
      remedy: () => "Save the sheet as CSV. If the file comes from someone else, ask what is in it.",
    },
  },
  "blad-for-stort": {
    sv: {
      title: "Bladet är för stort för att läsas ur en arbetsbok",
      says: (p) =>
        `den här cellen gör bladet ${readable(String(p.rows), "sv")} rader långt och ${readable(String(p.columns), "sv")} kolumner brett. Det är mer än programmet läser ur en arbetsbok.`,
      remedy: () =>
        "Ta bort det som står långt utanför tabellen. Är tabellen så stor, så spara bladet som CSV.",
    },
    en: {
      title: "The sheet is too large to be read from a workbook",
      says: (p) =>
        `this cell makes the sheet ${readable(String(p.rows), "en")} rows long and ${readable(String(p.columns), "en")} columns wide. That is more than the program reads from a workbook.`,
      remedy: () =>
        "Remove what stands far outside the table. If the table is that large, save the sheet as CSV.",
    },
  },
  "cell-for-lang": {
    sv: {
      title: "En cell har mer text än Excel tillåter",
      says: (p) =>
        `cellen har mer än ${readable(String(p.limit), "sv")} tecken, som är det mesta en cell i Excel kan ha.`,
      remedy: () => "Korta texten. Är filen från någon annan, så fråga vad den innehåller.",
    },
    en: {
      title: "A cell has more text than Excel allows",
      says: (p) =>
        `the cell has more than ${readable(String(p.limit), "en")} characters, the most that a cell in Excel can have.`,
      remedy: () => "Shorten the text. If the file comes from someone else, ask what is in it.",
    },
  },
  "blad-saknas": {
    sv: {
      title: "Bladet finns inte i arbetsboken",
      says: (p) => `bladet ”${p.sheet}” finns inte. Arbetsboken har ${quoted(p.known, "sv")}.`,
      remedy: (p) =>
        p.near === undefined
          ? "Skriv namnet på ett blad som finns, efter #."
          : `Menade du ”${p.near}”? Skriv det efter #.`,
    },
    en: {
      title: "The sheet is not in the workbook",
      says: (p) => `there is no sheet “${p.sheet}”. The workbook has ${quoted(p.known, "en")}.`,
      remedy: (p) =>
        p.near === undefined
          ? "Write the name of a sheet that is there, after #."
          : `Did you mean “${p.near}”? Write it after #.`,
    },
  },
  "blad-valt": {
    sv: {
      title: "Arbetsboken har flera blad",
      says: (p) => `bladet ”${p.sheet}” lästes. Arbetsboken har också ${quoted(p.others, "sv")}.`,
      remedy: () => "Skriv # och bladets namn efter filnamnet för att läsa ett annat.",
    },
    en: {
      title: "The workbook has several sheets",
      says: (p) => `the sheet “${p.sheet}” was read. The workbook also has ${quoted(p.others, "en")}.`,
      remedy: () => "Write # and the name of the sheet after the file name to read another.",
    },
  },
  "formel-utan-varde": {
    sv: {
      title: "En formel har inget uträknat värde",
      says: () => "formeln i cellen har inget uträknat värde i filen.",
      remedy: () => "Öppna arbetsboken i Excel, låt den räkna och spara den.",
    },
    en: {
      title: "A formula has no computed value",
      says: () => "the formula in the cell has no computed value in the file.",
      remedy: () => "Open the workbook in Excel, let it compute, and save it.",
    },
  },
  "formel-inte-raknad": {
    sv: {
      title: "Formler som inte är färdigräknade",
      says: (p) =>
        p.why === "never"
          ? `${someSv(p.cells)} har en formel som är sparad som 0, och arbetsboken säger att den ska räknas om.`
          : `${someSv(p.cells)} har formler, men arbetsboken räknas för hand och sparades utan att vara färdigräknad.`,
      remedy: () =>
        "Öppna arbetsboken i Excel, låt den räkna (F9) och spara den. Stämmer de sparade värdena: --stored-values.",
    },
    en: {
      title: "Formulas that are not computed",
      says: (p) =>
        p.why === "never"
          ? `${someEn(p.cells)} has a formula stored as 0, and the workbook says that it must be recalculated.`
          : `${someEn(p.cells)} has formulas, but the workbook is calculated by hand and was saved before that was done.`,
      remedy: () =>
        "Open the workbook in Excel, let it calculate (F9) and save it. If the stored values are right: --stored-values.",
    },
  },
  "blad-lika": {
    sv: {
      title: "Flera blad har samma rubriker",
      says: (p) =>
        `bladen ${quoted(p.sheets, "sv")} har samma rubriker. De kan vara delar av en budget eller versioner av den.`,
      remedy: (p) =>
        `Skriv # och bladets namn efter filnamnet för att läsa ett. Ska flera räknas ihop: --sheets "${p.sheets.join(",")}".`,
    },
    en: {
      title: "Several sheets have the same headings",
      says: (p) =>
        `the sheets ${quoted(p.sheets, "en")} have the same headings. They may be parts of a budget or versions of it.`,
      remedy: (p) =>
        `Write # and the sheet's name after the file name to read one. To add several up: --sheets "${p.sheets.join(",")}".`,
    },
  },
  "celler-sammanslagna": {
    sv: {
      title: "Bladet har sammanslagna celler",
      says: (p) => `cellerna ${someSv(p.ranges)} är sammanslagna. Bara den första av dem har ett innehåll.`,
      remedy: () => "Dela dem i Excel och fyll i varje rad.",
    },
    en: {
      title: "The sheet has merged cells",
      says: (p) => `the cells ${someEn(p.ranges)} are merged. Only the first of them has any content.`,
      remedy: () => "Split them in Excel and fill in every row.",
    },
  },
  "rader-dolda": {
    sv: {
      title: "Bladet har dolda rader eller kolumner",
      says: (p) =>
        `${[
          ...(p.rows === 0 ? [] : [p.rows === 1 ? "en dold rad" : `${String(p.rows)} dolda rader`]),
          ...(p.columns.length === 0
            ? []
            : [
                `${p.columns.length === 1 ? "den dolda kolumnen" : "de dolda kolumnerna"} ${someSv(p.columns)}`,
              ]),
        ].join(" och ")} räknas med${p.filtered && p.rows > 0 ? ", fast bladets filter döljer rader" : ""}.`,
      remedy: () => "Visa dem i Excel och se efter att de ska vara med. Ta annars bort dem.",
    },
    en: {
      title: "The sheet has hidden rows or columns",
      says: (p) =>
        `${[
          ...(p.rows === 0 ? [] : [p.rows === 1 ? "a hidden row" : `${String(p.rows)} hidden rows`]),
          ...(p.columns.length === 0
            ? []
            : [`the hidden ${p.columns.length === 1 ? "column" : "columns"} ${someEn(p.columns)}`]),
        ].join(
          " and ",
        )} ${p.rows + p.columns.length === 1 ? "is" : "are"} counted${p.filtered && p.rows > 0 ? ", though the filter of the sheet hides rows" : ""}.`,
      remedy: () => "Show them in Excel and see that they belong. If not, remove them.",
    },
  },
};
