/** What is given in kind says so as readers of budgets write it, in whatever language. */
export const inKindMark = "ja";
/** What is co-financing, found by the workbook itself. */
export const cofundedMark = "x";
