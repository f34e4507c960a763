import type { FileProblem } from "../../../core/problems/file.js";
import type { ProblemWords } from "../../words.js";

export const file: ProblemWords<FileProblem> = {
  "fil-saknas": {
    title: "The file does not exist",
    says: () => "there is no such file.",
    remedy: (p) => (p.near === undefined ? "Check the name and the folder." : `Did you mean ${p.near}?`),
  },
  "fil-ar-mapp": {
    title: "A folder instead of a file",
    says: () => "this is a folder, not a file.",
    remedy: () => "Name the file inside the folder.",
  },
  "fil-olasbar": {
    title: "The file cannot be read",
    says: (p) => `the file cannot be read (${p.reason}).`,
    remedy: () => "Close the file if another program has it open, and check that you may read it.",
  },
  "fil-tom": {
    title: "The file is empty",
    says: () => "the file is empty.",
    remedy: () => "Check that the right file was saved. The first line must name the columns.",
  },
  "fil-utan-rader": {
    title: "The file has headings but no rows",
    says: () => "the file has column headings but no rows below them.",
    remedy: () => "Add at least one row, or leave the file out.",
  },
  "fil-binar": {
    title: "The file is not text",
    says: () => "this is not a text file.",
    remedy: () => "Open it in the program it comes from and save it as CSV.",
  },
  "mall-olaslig": {
    title: "The template is not a Word document",
    says: () => "the file is not a Word document, so it has no styles to take.",
    remedy: () => "Open the template in Word and save it as .docx, without a password.",
  },
  "teckenkodning-okand": {
    title: "Unknown text encoding",
    says: () =>
      "the encoding of the file cannot be told, so letters such as å, ä and ö would come out wrong.",
    remedy: () => "Save the file as “CSV UTF-8” in Excel.",
  },
  "teckenkodning-windows-1252": {
    title: "The file was read as Windows-1252",
    says: () => "the file is not UTF-8 and was read as Windows-1252.",
    remedy: () => "Check that å, ä and ö came out right. If not, save the file as “CSV UTF-8”.",
  },
  "utfil-finns": {
    title: "The file exists already",
    says: () => "the file exists already and was left as it is.",
    remedy: () => "Choose another name, or add --force to replace it.",
  },
  "utmapp-saknas": {
    title: "The folder does not exist",
    says: (p) => `there is no folder “${p.folder}”.`,
    remedy: () => "Create the folder first, or write to another.",
  },
  "mapp-inte-tom": {
    title: "The folder is not empty",
    says: () => "the folder exists already and is not empty. Nothing in it was changed.",
    remedy: () =>
      "Choose another name, or add --force. The old scenario is then moved to a folder of its own.",
  },
  "mapp-ar-fil": {
    title: "A file instead of a folder",
    says: () => "there is a file of that name already.",
    remedy: () => "Choose another name for the folder.",
  },
  "utfil-skrivskyddad": {
    title: "No permission to write there",
    says: () => "you may not write there.",
    remedy: () => "Close the file if another program has it open, or choose a folder you may write in.",
  },
  "disken-full": {
    title: "The disk is full",
    says: () => "the disk is full, so the file could not be written. What was there before is untouched.",
    remedy: () => "Free some space, or write to another disk.",
  },
  "utfil-gick-inte": {
    title: "The file could not be written",
    says: (p) => `the file could not be written (${p.reason}). What was there before is untouched.`,
    remedy: () => "Try again, or write to another folder.",
  },
};
