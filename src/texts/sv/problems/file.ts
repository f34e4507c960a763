import type { FileProblem } from "../../../core/problems/file.js";
import type { ProblemWords } from "../../words.js";

export const file: ProblemWords<FileProblem> = {
  "fil-saknas": {
    title: "Filen finns inte",
    says: () => "filen finns inte.",
    remedy: (p) => (p.near === undefined ? "Kontrollera namnet och mappen." : `Menade du ${p.near}?`),
  },
  "fil-ar-mapp": {
    title: "En mapp i stället för en fil",
    says: () => "det här är en mapp, inte en fil.",
    remedy: () => "Skriv namnet på filen i mappen.",
  },
  "fil-olasbar": {
    title: "Filen går inte att läsa",
    says: (p) => `filen går inte att läsa (${p.reason}).`,
    remedy: () => "Stäng filen om den är öppen i ett annat program och kontrollera att du får läsa den.",
  },
  "fil-tom": {
    title: "Filen är tom",
    says: () => "filen är tom.",
    remedy: () => "Kontrollera att rätt fil sparades. Första raden ska ha kolumnernas namn.",
  },
  "fil-utan-rader": {
    title: "Filen har rubriker men inga rader",
    says: () => "filen har kolumnrubriker men inga rader under dem.",
    remedy: () => "Lägg till minst en rad eller ta bort filen.",
  },
  "fil-binar": {
    title: "Filen är inte text",
    says: () => "filen är inte en textfil.",
    remedy: () => "Öppna den i det program den kommer från och spara den som CSV.",
  },
  "mall-olaslig": {
    title: "Mallen är inte ett Worddokument",
    says: () => "filen är inte ett Worddokument, så den har inga stilar att ta.",
    remedy: () => "Öppna mallen i Word och spara den som .docx, utan lösenord.",
  },
  "teckenkodning-okand": {
    title: "Okänd teckenkodning",
    says: () => "filens teckenkodning går inte att avgöra, så å, ä och ö skulle bli fel.",
    remedy: () => "Spara filen som ”CSV UTF-8” i Excel.",
  },
  "teckenkodning-windows-1252": {
    title: "Filen lästes som Windows-1252",
    says: () => "filen är inte UTF-8 och lästes som Windows-1252.",
    remedy: () => "Kontrollera att å, ä och ö blev rätt. Spara annars filen som ”CSV UTF-8”.",
  },
  "utfil-finns": {
    title: "Filen finns redan",
    says: () => "filen finns redan och ändrades inte.",
    remedy: () => "Välj ett annat namn eller lägg till --force för att ersätta den.",
  },
  "utmapp-saknas": {
    title: "Mappen finns inte",
    says: (p) => `mappen ”${p.folder}” finns inte.`,
    remedy: () => "Skapa mappen först eller skriv till en annan.",
  },
  "mapp-inte-tom": {
    title: "Mappen är inte tom",
    says: () => "mappen finns redan och är inte tom. Inget i den ändrades.",
    remedy: () =>
      "Välj ett annat namn, eller lägg till --force. Då flyttas det gamla scenariot till en egen mapp.",
  },
  "mapp-ar-fil": {
    title: "En fil i stället för en mapp",
    says: () => "det finns redan en fil med det namnet.",
    remedy: () => "Välj ett annat namn på mappen.",
  },
  "utfil-skrivskyddad": {
    title: "Det går inte att skriva dit",
    says: () => "du får inte skriva dit.",
    remedy: () => "Stäng filen om den är öppen i ett annat program, eller välj en mapp som du får skriva i.",
  },
  "disken-full": {
    title: "Disken är full",
    says: () => "disken är full, så filen kunde inte skrivas. Det som fanns där förut är kvar.",
    remedy: () => "Frigör plats eller skriv till en annan disk.",
  },
  "utfil-gick-inte": {
    title: "Filen kunde inte skrivas",
    says: (p) => `filen kunde inte skrivas (${p.reason}). Det som fanns där förut är kvar.`,
    remedy: () => "Försök igen eller skriv till en annan mapp.",
  },
};
