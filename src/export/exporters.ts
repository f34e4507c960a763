import { say } from "../texts/say.js";
import type { Exporter } from "./exporter.js";

/** Every format there is. Choices, help and tests are made from this list. */
export const exporters: readonly Exporter[] = [
  {
    id: "table",
    about: say("export.about.table"),
    explains: true,
    draws: "too",
    extensions: ["txt"],
    binary: false,
    load: async () => (await import("./text/table.js")).renderTable,
  },
  {
    id: "csv",
    about: say("export.about.csv"),
    extensions: ["csv"],
    binary: false,
    load: async () => (await import("./text/csv.js")).renderCsv,
  },
  {
    id: "json",
    about: say("export.about.json"),
    explains: true,
    extensions: ["json"],
    binary: false,
    load: async () => (await import("./text/json.js")).renderJson,
  },
  {
    id: "markdown",
    about: say("export.about.markdown"),
    extensions: ["md", "markdown"],
    binary: false,
    load: async () => (await import("./text/markdown.js")).renderMarkdown,
  },
  {
    id: "html",
    about: say("export.about.html"),
    extensions: ["html", "htm"],
    binary: false,
    load: async () => (await import("./html/html.js")).renderHtml,
  },
  {
    id: "docx",
    about: say("export.about.docx"),
    extensions: ["docx"],
    binary: true,
    takesTemplate: true,
    annexes: true,
    load: async () => (await import("./docx/docx.js")).renderDocx,
  },
  {
    id: "xlsx",
    about: say("export.about.xlsx"),
    extensions: ["xlsx"],
    binary: true,
    load: async () => (await import("./xlsx/xlsx.js")).renderXlsx,
  },
  {
    id: "svg",
    about: say("export.about.svg"),
    extensions: ["svg"],
    binary: false,
    draws: "only",
    load: async () => (await import("./chart/svg-file.js")).renderSvg,
  },
  {
    id: "hledger",
    about: say("export.about.hledger"),
    extensions: ["journal"],
    binary: false,
    ofJournal: true,
    load: async () => (await import("./text/hledger.js")).renderHledger,
  },
];
