/** The parts of an account string that a budget may give: konto, ansvar, verksamhet and projekt. */
export const accountParts = ["account", "costCentre", "operations", "project"] as const;
export type AccountPart = (typeof accountParts)[number];

/** The codes of a line, as written; a part that the line does not give is left out. */
export type AccountCodes = Readonly<Partial<Record<AccountPart, string>>>;

export const isAccountPart = (name: string): name is AccountPart =>
  (accountParts as readonly string[]).includes(name);
