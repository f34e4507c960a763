/** The workbook that `init` writes a new scenario in. */
export const bookWords = {
  "book.sheet.about": { sv: "Läs mig", en: "Read me" },
  "book.sheet.lists": { sv: "Listor", en: "Lists" },
  "book.sheet.municipality": { sv: "Kommunens värden", en: "The municipality" },
  "book.lists.hint": {
    sv: "Det här går att välja på de andra bladen. Lägg till egna underst.",
    en: "This can be chosen on the other sheets. Add your own at the bottom.",
  },
  "book.choose": {
    sv: "Välj i listan, eller skriv något annat.",
    en: "Choose from the list, or write something else.",
  },
  "book.choose.only": { sv: "Välj i listan.", en: "Choose from the list." },
  "book.other": {
    sv: "Det står inte i listan. Vill du skriva det ändå?",
    en: "It is not in the list. Do you want to write it anyway?",
  },
  "book.required": { sv: "Måste fyllas i.", en: "Must be filled in." },
  "book.about.sheets": { sv: "Bladen", en: "The sheets" },
  "book.about.sheet": {
    sv: (a: { name: string }) => `bladet ${a.name}`,
    en: (a: { name: string }) => `the sheet ${a.name}`,
  },
  "book.about.inSheet": {
    sv: (a: { name: string }) => `på bladet ${a.name}`,
    en: (a: { name: string }) => `on the sheet ${a.name}`,
  },
  "book.about.fill": {
    sv: "Rubriken på varje kolumn har en förklaring: håll pekaren över den. Bladens namn och rubrikerna får inte ändras.",
    en: "The heading of each column has an explanation: point at it. Leave the names of the sheets and the headings as they are.",
  },
  "book.about.run": {
    sv: (a: { run: string; check: string }) => `Räkna: ${a.run}. Se vad som återstår: ${a.check}.`,
    en: (a: { run: string; check: string }) => `Work it out: ${a.run}. See what remains: ${a.check}.`,
  },
  "book.known.name": { sv: "namn", en: "name" },
  "book.known.value": { sv: "värde", en: "value" },
  "book.known.from": { sv: "gäller från", en: "from" },
  "book.known.source": { sv: "källa", en: "source" },
  "book.known.grade": { sv: "säkerhet", en: "grade" },
  "book.known.about": { sv: "vad det är", en: "what it is" },
  "book.known.change": {
    sv: (a: { municipality: string }) =>
      `Det här vet Lönsam om ${a.municipality}. Bladet läses inte. Vill du räkna med ett annat värde: skriv namnet och värdet på bladet antaganden.`,
    en: (a: { municipality: string }) =>
      `This is what Lönsam knows of ${a.municipality}. The sheet is not read. To count with another value, write the name and the value on the sheet antaganden.`,
  },
} as const;
