import { quoted, readable } from "../numbers.js";
import type { Place } from "../../core/explanation.js";
import type { FileProblem, OtherKind } from "../../core/problems/file.js";
import type { ProblemWords } from "../words.js";

const kindSv: Readonly<Record<OtherKind, string>> = {
  html: "det här är en webbsida",
  xml2003: "det här är ett XML-kalkylblad från Excel 2003",
  xml: "det här är en XML-fil",
  ods: "det här är ett OpenDocument-dokument, t.ex. ett kalkylblad (.ods)",
  xlsb: "det här är en binär Excel-arbetsbok (.xlsb)",
  docx: "det här är ett Worddokument (.docx)",
  doc: "det här är ett äldre Worddokument (.doc)",
  pptx: "det här är en PowerPoint-presentation (.pptx)",
  numbers: "det här är ett dokument från Apple Numbers",
  pdf: "det här är en PDF-fil",
  rtf: "det här är ett RTF-dokument",
  zip: "det här är en zip-fil utan arbetsbok i",
};
const kindEn: Readonly<Record<OtherKind, string>> = {
  html: "this is a web page",
  xml2003: "this is an XML spreadsheet from Excel 2003",
  xml: "this is an XML file",
  ods: "this is an OpenDocument document, such as a spreadsheet (.ods)",
  xlsb: "this is a binary Excel workbook (.xlsb)",
  docx: "this is a Word document (.docx)",
  doc: "this is an older Word document (.doc)",
  pptx: "this is a PowerPoint presentation (.pptx)",
  numbers: "this is a document from Apple Numbers",
  pdf: "this is a PDF file",
  rtf: "this is an RTF document",
  zip: "this is a zip file without a workbook in it",
};
/** Programs that export to Excel often give a web page the ending of a workbook. */
const endingOf = (name: string): string | undefined =>
  /\.(?:xlsx?|xlsm|csv|txt)$/i.exec(name)?.[0].toLowerCase();
const endingSv = ({ at }: { readonly at: Place }): string => {
  const ending = endingOf(at.file);
  return ending === undefined ? "" : ` med ändelsen ${ending}`;
};
const endingEn = ({ at }: { readonly at: Place }): string => {
  const ending = endingOf(at.file);
  return ending === undefined ? "" : ` with the ending ${ending}`;
};
const inExcel: readonly OtherKind[] = ["html", "xml2003", "xml", "xlsb"];
const inOffice: readonly OtherKind[] = ["ods", "numbers"];
function remedySv(kind: OtherKind): string {
  if (inExcel.includes(kind)) return "Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).";
  if (inOffice.includes(kind))
    return "Öppna den i Excel, LibreOffice eller Numbers och spara eller exportera den som Excel-arbetsbok (.xlsx).";
  if (kind === "zip") return "Packa upp den och ange filen i den.";
  return "Kopiera tabellen till ett tomt blad i Excel och spara det som Excel-arbetsbok (.xlsx).";
}
function remedyEn(kind: OtherKind): string {
  if (inExcel.includes(kind)) return "Open it in Excel and save it as an Excel workbook (.xlsx).";
  if (inOffice.includes(kind))
    return "Open it in Excel, LibreOffice or Numbers and save or export it as an Excel workbook (.xlsx).";
  if (kind === "zip") return "Unpack it and name the file in it.";
  return "Copy the table to an empty sheet in Excel and save that as an Excel workbook (.xlsx).";
}

export const file: ProblemWords<FileProblem> = {
  "fil-saknas": {
    sv: {
      title: "Filen finns inte",
      says: () => "filen finns inte.",
      remedy: (p) => (p.near === undefined ? "Kontrollera namnet och mappen." : `Menade du ${p.near}?`),
    },
    en: {
      title: "The file does not exist",
      says: () => "there is no such file.",
      remedy: (p) => (p.near === undefined ? "Check the name and the folder." : `Did you mean ${p.near}?`),
    },
  },
  "fil-ar-mapp": {
    sv: {
      title: "En mapp i stället för en fil",
      says: () => "det här är en mapp, inte en fil.",
      remedy: () => "Skriv namnet på filen i mappen.",
    },
    en: {
      title: "A folder instead of a file",
      says: () => "this is a folder, not a file.",
      remedy: () => "Name the file inside the folder.",
    },
  },
  "fil-olasbar": {
    sv: {
      title: "Filen går inte att läsa",
      says: (p) => `filen går inte att läsa (${p.reason}).`,
      remedy: () => "Stäng filen om den är öppen i ett annat program och kontrollera att du får läsa den.",
    },
    en: {
      title: "The file cannot be read",
      says: (p) => `the file cannot be read (${p.reason}).`,
      remedy: () => "Close the file if another program has it open, and check that you may read it.",
    },
  },
  "fil-tom": {
    sv: {
      title: "Filen är tom",
      says: () => "filen är tom.",
      remedy: () => "Kontrollera att rätt fil sparades. Första raden ska ha kolumnernas namn.",
    },
    en: {
      title: "The file is empty",
      says: () => "the file is empty.",
      remedy: () => "Check that the right file was saved. The first line must name the columns.",
    },
  },
  "fil-utan-rader": {
    sv: {
      title: "Filen har rubriker men inga rader",
      says: () => "filen har kolumnrubriker men inga rader under dem.",
      remedy: () => "Lägg till minst en rad eller ta bort filen.",
    },
    en: {
      title: "The file has headings but no rows",
      says: () => "the file has column headings but no rows below them.",
      remedy: () => "Add at least one row, or leave the file out.",
    },
  },
  "fil-binar": {
    sv: {
      title: "Filen är inte text",
      says: () => "filen är inte en textfil.",
      remedy: () => "Öppna den i det program den kommer från och spara den som CSV.",
    },
    en: {
      title: "The file is not text",
      says: () => "this is not a text file.",
      remedy: () => "Open it in the program it comes from and save it as CSV.",
    },
  },
  "fil-annan-sort": {
    sv: {
      title: "Filen är av en annan sort än en tabell",
      says: (p) => `${kindSv[p.kind]}${endingSv(p)}.`,
      remedy: (p) => remedySv(p.kind),
    },
    en: {
      title: "The file is of another kind than a table",
      says: (p) => `${kindEn[p.kind]}${endingEn(p)}.`,
      remedy: (p) => remedyEn(p.kind),
    },
  },
  "filslag-oklart": {
    sv: {
      title: "Det går inte att se vilket slags fil det är",
      says: (p) => `kolumnerna ${quoted(p.columns, "sv")} finns i flera slags filer: ${p.kinds.join(", ")}.`,
      remedy: (p) => `Döp filen efter vad den är, t.ex. ${p.kinds[0]!}, så kontrolleras den som det.`,
    },
    en: {
      title: "What kind of file it is cannot be told",
      says: (p) =>
        `several kinds of file have the columns ${quoted(p.columns, "en")}: ${p.kinds.join(", ")}.`,
      remedy: (p) => `Name the file after what it is, such as ${p.kinds[0]!}, and it is checked as that.`,
    },
  },
  "mapp-utan-tabeller": {
    sv: {
      title: "Mappen har inga tabeller",
      says: () => "mappen har inga csv-filer.",
      remedy: () => "Ange en mapp med ett scenario eller en budget i.",
    },
    en: {
      title: "The folder has no tables",
      says: () => "the folder has no csv files.",
      remedy: () => "Name a folder with a scenario or a budget in it.",
    },
  },
  "mall-olaslig": {
    sv: {
      title: "Mallen är inte ett Worddokument",
      says: () => "filen är inte ett Worddokument, eller är skadad.",
      remedy: () => "Öppna mallen i Word och spara den som .docx, utan lösenord.",
    },
    en: {
      title: "The template is not a Word document",
      says: () => "the file is not a Word document, or is damaged.",
      remedy: () => "Open the template in Word and save it as .docx, without a password.",
    },
  },
  "mall-fel-sort": {
    sv: {
      title: "Mallen är Word, men av en sort som inte går att fylla",
      says: (p) =>
        p.kind === "strict"
          ? "mallen är sparad som Strict Open XML, som Lönsam inte fyller."
          : p.kind === "dotx"
            ? "filen är en Wordmall (.dotx) och inget dokument."
            : `filen kan innehålla makron (.${p.kind}), och dem skriver Lönsam inte vidare.`,
      remedy: () => "Öppna den i Word, välj Spara som och Word-dokument (.docx).",
    },
    en: {
      title: "The template is Word, but of a kind that cannot be filled",
      says: (p) =>
        p.kind === "strict"
          ? "the template is saved as Strict Open XML, which Lönsam does not fill."
          : p.kind === "dotx"
            ? "the file is a Word template (.dotx) and no document."
            : `the file may hold macros (.${p.kind}), and Lönsam does not pass them on.`,
      remedy: () => "Open it in Word, choose Save as and Word document (.docx).",
    },
  },
  "mall-for-stor": {
    sv: {
      title: "Mallen är för stor",
      says: (p) =>
        `mallen blir större än ${readable(String(p.megabytes), "sv")} MB när den packas upp, eller är packad på ett sätt som inget dokument är.`,
      remedy: () => "Ta bort stora bilder ur mallen, eller spara om den i Word.",
    },
    en: {
      title: "The template is too large",
      says: (p) =>
        `the template is more than ${readable(String(p.megabytes), "en")} MB when it is unpacked, or is packed as no document is.`,
      remedy: () => "Take large pictures out of the template, or save it again in Word.",
    },
  },
  "mall-plats-fel": {
    sv: {
      title: "Märket för innehållet står där inget får plats",
      says: () => "märket för var innehållet ska stå är i en tabell, en ruta eller mitt i en text.",
      remedy: () =>
        "Skriv {innehåll} i ett eget stycke i brödtexten, eller ta bort det: då kommer innehållet sist.",
    },
    en: {
      title: "The mark for the content is where nothing fits",
      says: () => "the mark for where the content goes is in a table, a box or in the middle of a text.",
      remedy: () =>
        "Write {content} in a paragraph of its own in the body, or remove it: then the content comes last.",
    },
  },
  "pdf-paket-saknas": {
    sv: {
      title: "Paketet som gör pdf saknas",
      says: () => "pdf kräver ett tilläggspaket (28 MB) som inte är installerat.",
      remedy: (p) =>
        `Kör: ${p.line} (med -g om lonsam är installerat med -g), eller skriv till .docx och spara som pdf i Word.`,
    },
    en: {
      title: "The package that makes pdf is missing",
      says: () => "a pdf needs a package (28 MB) that is not installed.",
      remedy: (p) =>
        `Run: ${p.line} (with -g if lonsam was installed with -g), or write to .docx and save as pdf in Word.`,
    },
  },
  "teckenkodning-okand": {
    sv: {
      title: "Okänd teckenkodning",
      says: () => "filens teckenkodning går inte att avgöra, så å, ä och ö skulle bli fel.",
      remedy: () => "Spara filen som ”CSV UTF-8” i Excel.",
    },
    en: {
      title: "Unknown text encoding",
      says: () =>
        "the encoding of the file cannot be told, so letters such as å, ä and ö would come out wrong.",
      remedy: () => "Save the file as “CSV UTF-8” in Excel.",
    },
  },
  "teckenkodning-windows-1252": {
    sv: {
      title: "Filen lästes som Windows-1252",
      says: () => "filen är inte UTF-8 och lästes som Windows-1252.",
      remedy: () => "Kontrollera att å, ä och ö blev rätt. Spara annars filen som ”CSV UTF-8”.",
    },
    en: {
      title: "The file was read as Windows-1252",
      says: () => "the file is not UTF-8 and was read as Windows-1252.",
      remedy: () => "Check that å, ä and ö came out right. If not, save the file as “CSV UTF-8”.",
    },
  },
  "utfil-finns": {
    sv: {
      title: "Filen finns redan",
      says: () => "filen finns redan och ändrades inte.",
      remedy: () => "Välj ett annat namn eller lägg till --force för att ersätta den.",
    },
    en: {
      title: "The file exists already",
      says: () => "the file exists already and was left as it is.",
      remedy: () => "Choose another name, or add --force to replace it.",
    },
  },
  "utfil-ar-indata": {
    sv: {
      title: "Utfilen är en av filerna som läses",
      says: () => "den här filen läste vi nyss, så den skrivs inte över.",
      remedy: () => "Välj ett annat namn på utfilen.",
    },
    en: {
      title: "The output is one of the files that are read",
      says: () => "this file was read just now, so it is not overwritten.",
      remedy: () => "Choose another name for the output.",
    },
  },
  "utfil-namn": {
    sv: {
      title: "Ett namn som Windows inte tar",
      says: (p) =>
        p.signs.length === 0
          ? "namnet är upptaget: Windows har det till något annat än filer."
          : `Windows tillåter inte ${p.signs.join(" ")} i ett namn.`,
      remedy: (p) => `Skriv till exempel ${p.instead}.`,
    },
    en: {
      title: "A name that Windows does not take",
      says: (p) =>
        p.signs.length === 0
          ? "the name is taken: Windows has it for something else than files."
          : `Windows does not allow ${p.signs.join(" ")} in a name.`,
      remedy: (p) => `Write for example ${p.instead}.`,
    },
  },
  "utmapp-saknas": {
    sv: {
      title: "Mappen finns inte",
      says: (p) => `mappen ”${p.folder}” finns inte.`,
      remedy: () => "Skapa mappen först eller skriv till en annan.",
    },
    en: {
      title: "The folder does not exist",
      says: (p) => `there is no folder “${p.folder}”.`,
      remedy: () => "Create the folder first, or write to another.",
    },
  },
  "mapp-inte-tom": {
    sv: {
      title: "Mappen är inte tom",
      says: () => "mappen finns redan och är inte tom. Inget i den ändrades.",
      remedy: () =>
        "Välj ett annat namn, eller lägg till --force. Då flyttas det gamla scenariot till en egen mapp.",
    },
    en: {
      title: "The folder is not empty",
      says: () => "the folder exists already and is not empty. Nothing in it was changed.",
      remedy: () =>
        "Choose another name, or add --force. The old scenario is then moved to a folder of its own.",
    },
  },
  "mapp-ar-fil": {
    sv: {
      title: "En fil i stället för en mapp",
      says: () => "det finns redan en fil med det namnet.",
      remedy: () => "Välj ett annat namn på mappen.",
    },
    en: {
      title: "A file instead of a folder",
      says: () => "there is a file of that name already.",
      remedy: () => "Choose another name for the folder.",
    },
  },
  "utfil-skrivskyddad": {
    sv: {
      title: "Det går inte att skriva dit",
      says: () => "du får inte skriva dit.",
      remedy: () =>
        "Stäng filen om den är öppen i ett annat program, eller välj en mapp som du får skriva i.",
    },
    en: {
      title: "No permission to write there",
      says: () => "you may not write there.",
      remedy: () => "Close the file if another program has it open, or choose a folder you may write in.",
    },
  },
  "disken-full": {
    sv: {
      title: "Disken är full",
      says: () => "disken är full, så filen kunde inte skrivas. Det som fanns där förut är kvar.",
      remedy: () => "Frigör plats eller skriv till en annan disk.",
    },
    en: {
      title: "The disk is full",
      says: () => "the disk is full, so the file could not be written. What was there before is untouched.",
      remedy: () => "Free some space, or write to another disk.",
    },
  },
  "utfil-gick-inte": {
    sv: {
      title: "Filen kunde inte skrivas",
      says: (p) => `filen kunde inte skrivas (${p.reason}). Det som fanns där förut är kvar.`,
      remedy: () => "Försök igen eller skriv till en annan mapp.",
    },
    en: {
      title: "The file could not be written",
      says: (p) => `the file could not be written (${p.reason}). What was there before is untouched.`,
      remedy: () => "Try again, or write to another folder.",
    },
  },
};
