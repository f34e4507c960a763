/** Money that is not kronor, as people write it: a sign, a code or a word. */
const currencies: readonly (readonly [string, RegExp])[] = [
  ["EUR", /€|(?<!\p{L})(?:eur|euros?)(?!\p{L})/iu],
  ["USD", /\$|(?<!\p{L})(?:usd|dollar)(?!\p{L})/iu],
  ["GBP", /£|(?<!\p{L})gbp(?!\p{L})/iu],
  ["NOK", /(?<!\p{L})(?:nok|norska kr(?:onor)?)(?!\p{L})/iu],
  ["DKK", /(?<!\p{L})(?:dkk|danska kr(?:onor)?)(?!\p{L})/iu],
  ["CHF", /(?<!\p{L})chf(?!\p{L})/iu],
];

/** The code of the other currency that a text names, if it does. */
export const currencyIn = (text: string): string | undefined =>
  currencies.find(([, written]) => written.test(text))?.[0];

/** The text without what names a currency. */
export const withoutCurrency = (text: string): string =>
  currencies.reduce((rest, [, written]) => rest.replace(written, ""), text).trim();
