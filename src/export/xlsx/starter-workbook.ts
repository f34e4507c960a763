import {
  type CellStyle,
  type SheetCell,
  type Validation,
  type WriteSheet,
  writtenWorkbook,
} from "./written-workbook.js";
import { columnLetters } from "../../core/column-letters.js";
import { type SentenceId, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";

/** So many lines have their lists and formats ready. */
const LAST_ROW = 300;
const font = { name: "Calibri", size: 11 };
const header: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E9EFF4" } },
  alignment: { wrapText: true, vertical: "bottom" },
};
const example: CellStyle = { font: { ...font, italic: true, color: { rgb: "5A6570" } } };
const wrapped: CellStyle = { ...example, alignment: { wrapText: true, vertical: "top" } };
const kronor = "#,##0";

/** What a starter workbook is made of: the columns of budget files, and what is often chosen in them. */
export interface Starter {
  /** As budget files call them, in order, with the width of each. */
  readonly columns: readonly { readonly id: string; readonly name: string; readonly width: number }[];
  /** By the id of the column. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly example: Readonly<Record<string, string | number>>;
  /** Of the sheet of purposes: what each measure has, in order, and an example. */
  readonly purposes: readonly { readonly id: string; readonly name: string; readonly width: number }[];
  readonly purpose: Readonly<Record<string, string>>;
  /** The year the example is for, and the first that can be chosen. */
  readonly year: number;
}

/** A workbook to begin a budget in: the sheets Budget, purposes and lists. `day` is stored as the day it was made. */
export async function starterWorkbook(
  starter: Starter,
  day: string,
  language: Language,
): Promise<Uint8Array> {
  const words = (id: SentenceId): string => text({ id, args: {} }, language);
  return writtenWorkbook(
    [budgetSheet(starter, words), purposesSheet(starter, words), listsSheet(starter, words)],
    {
      title: words("starter.title"),
      creator: "lonsam",
      day,
    },
  );
}

type Words = (id: SentenceId) => string;

const cell = (value: string | number, style: CellStyle): Partial<SheetCell> => ({
  value,
  type: typeof value === "number" ? "number" : "string",
  style,
});

function budgetSheet(starter: Starter, words: Words): WriteSheet {
  const cells = new Map<string, Partial<SheetCell>>();
  const { columns, lists } = starter;
  const formats: Readonly<Record<string, string>> = {
    amount: kronor,
    price: kronor,
    share: "0 %",
    year: "0",
  };
  columns.forEach(({ id, name }, c) => {
    cells.set(`0,${c}`, cell(name, header));
    const format = formats[id];
    const own = starter.example[id];
    if (own !== undefined)
      cells.set(`1,${c}`, cell(own, format === undefined ? example : { ...example, numFmt: format }));
  });
  const listIds = Object.keys(lists);
  const dataValidations = columns.flatMap(({ id }, c): Validation[] => {
    const letters = columnLetters(c);
    const range = `${letters}2:${letters}${LAST_ROW}`;
    const free = {
      allowBlank: true,
      showErrorMessage: false,
      showInputMessage: true,
      inputMessage: words("starter.choose"),
      range,
    };
    const at = listIds.indexOf(id);
    if (at >= 0) {
      const from = columnLetters(at);
      const formula1 = `'${words("starter.sheet.lists")}'!$${from}$3:$${from}$40`;
      return [{ type: "list", formula1, ...free }];
    }
    if (id === "measure")
      return [{ type: "list", formula1: `'${words("starter.sheet.purposes")}'!$A$2:$A$60`, ...free }];
    if (id === "amount")
      return [
        {
          ...free,
          type: "decimal",
          operator: "between",
          formula1: "-1000000000000",
          formula2: "1000000000000",
          inputMessage: words("starter.hint.amount"),
        },
      ];
    return [];
  });
  return {
    name: words("starter.title"),
    rows: [],
    cells,
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: 1 },
    dataValidations,
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    a11y: { headerRow: 0 },
  };
}

function purposesSheet({ purposes, purpose }: Starter, words: Words): WriteSheet {
  const cells = new Map<string, Partial<SheetCell>>();
  purposes.forEach(({ id, name }, c) => {
    cells.set(`0,${c}`, cell(name, header));
    cells.set(`1,${c}`, cell(purpose[id] ?? "", wrapped));
  });
  return {
    name: words("starter.sheet.purposes"),
    rows: [],
    cells,
    columns: purposes.map(({ width }) => ({ width })),
    freezePane: { rows: 1 },
    a11y: { headerRow: 0 },
  };
}

function listsSheet({ columns, lists }: Starter, words: Words): WriteSheet {
  const cells = new Map<string, Partial<SheetCell>>([["0,0", cell(words("starter.lists.hint"), {})]]);
  Object.entries(lists).forEach(([id, values], c) => {
    cells.set(`1,${c}`, cell(columns.find((column) => column.id === id)?.name ?? id, header));
    values.forEach((value, r) =>
      cells.set(`${r + 2},${c}`, cell(/^\d{4}$/.test(value) ? Number(value) : value, {})),
    );
  });
  return {
    name: words("starter.sheet.lists"),
    rows: [],
    cells,
    columns: Object.keys(lists).map(() => ({ width: 24 })),
  };
}
