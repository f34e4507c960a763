import type { WorkbookProblem } from "../../../core/problems/workbook.js";
import { listed } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";

const quoted = (words: readonly string[]): string =>
  listed(
    words.map((w) => `”${w}”`),
    "sv",
  );
const some = (ranges: readonly string[]): string =>
  ranges.length <= 5
    ? listed(ranges, "sv")
    : `${ranges.slice(0, 5).join(", ")} och ${String(ranges.length - 5)} till`;

export const workbook: ProblemWords<WorkbookProblem> = {
  "arbetsbok-trasig": {
    title: "Arbetsboken går inte att läsa",
    says: () => "arbetsboken är skadad eller ofullständig.",
    remedy: () => "Öppna den i Excel och spara den på nytt, eller spara bladet som CSV.",
  },
  "arbetsbok-losenord": {
    title: "Arbetsboken har ett lösenord",
    says: () => "arbetsboken är skyddad med lösenord.",
    remedy: () => "Spara en kopia utan lösenord, eller spara bladet som CSV.",
  },
  "arbetsbok-gammal": {
    title: "Filen är i ett äldre Office-format",
    says: () => "filen är i ett äldre Office-format, t.ex. .xls.",
    remedy: () => "Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).",
  },
  "arbetsbok-for-stor": {
    title: "Arbetsboken är för stor",
    says: (p) =>
      `arbetsboken är större än programmet läser: mer än ${String(p.megabytes)} MB uppackad eller omkring en miljon celler, eller packad på ett sätt som inga vanliga arbetsböcker är.`,
    remedy: () => "Spara bladet som CSV. Är filen från någon annan, så fråga vad den innehåller.",
  },
  "blad-saknas": {
    title: "Bladet finns inte i arbetsboken",
    says: (p) => `bladet ”${p.sheet}” finns inte. Arbetsboken har ${quoted(p.known)}.`,
    remedy: (p) =>
      p.near === undefined
        ? "Skriv namnet på ett blad som finns, efter #."
        : `Menade du ”${p.near}”? Skriv det efter #.`,
  },
  "blad-valt": {
    title: "Arbetsboken har flera blad",
    says: (p) => `bladet ”${p.sheet}” lästes. Arbetsboken har också ${quoted(p.others)}.`,
    remedy: () => "Skriv # och bladets namn efter filnamnet för att läsa ett annat.",
  },
  "formel-utan-varde": {
    title: "En formel har inget uträknat värde",
    says: () => "formeln i cellen har inget uträknat värde i filen.",
    remedy: () => "Öppna arbetsboken i Excel, låt den räkna och spara den.",
  },
  "celler-sammanslagna": {
    title: "Bladet har sammanslagna celler",
    says: (p) => `cellerna ${some(p.ranges)} är sammanslagna. Bara den första av dem har ett innehåll.`,
    remedy: () => "Dela dem i Excel och fyll i varje rad.",
  },
  "rader-dolda": {
    title: "Bladet har dolda rader eller kolumner",
    says: (p) =>
      `${[
        ...(p.rows === 0 ? [] : [p.rows === 1 ? "en dold rad" : `${String(p.rows)} dolda rader`]),
        ...(p.columns.length === 0
          ? []
          : [`${p.columns.length === 1 ? "den dolda kolumnen" : "de dolda kolumnerna"} ${some(p.columns)}`]),
      ].join(" och ")} räknas med${p.filtered && p.rows > 0 ? ", fast bladets filter döljer rader" : ""}.`,
    remedy: () => "Visa dem i Excel och se efter att de ska vara med. Ta annars bort dem.",
  },
};
