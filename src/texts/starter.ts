/** The workbook that somebody begins a budget in. Names of columns are those of budget files, in Swedish. */
export const starterWords = {
  "option.new": {
    sv: "Skriver en arbetsbok att börja i, med listor att välja ur, en exempelrad och ett blad för syften.",
    en: "Writes a workbook to begin in, with lists to choose from, an example row and a sheet of purposes.",
  },
  "option.rows": {
    sv: "Skriver budgetraderna som de lästes, en lång tabell i csv.",
    en: "Writes the budget lines as they were read, one long table in csv.",
  },
  "usage.newAlone": {
    sv: "--new skriver en tom arbetsbok och tar inga budgetfiler. Skriv bara lonsam budget --new budget.xlsx.",
    en: "--new writes an empty workbook and takes no budget files. Write only lonsam budget --new budget.xlsx.",
  },
  "usage.newNeedsXlsx": {
    sv: (a: { file: string }) => `--new: ”${a.file}” måste sluta på .xlsx.`,
    en: (a: { file: string }) => `--new: “${a.file}” must end in .xlsx.`,
  },
  "usage.rowsAreCsv": {
    sv: "--rows skriver csv. Ge filen ändelsen .csv, eller skriv -O csv.",
    en: "--rows writes csv. Let the file end in .csv, or write -O csv.",
  },
  "starter.written": {
    sv: (a: { file: string }) =>
      `Skrev ${a.file}. Skriv över exempelraden på bladet Budget och fyll på. Se sedan efter: lonsam check ${a.file}`,
    en: (a: { file: string }) =>
      `Wrote ${a.file}. Write over the example row on the sheet Budget and go on. Then look it over: lonsam check ${a.file}`,
  },
  "starter.title": { sv: "Budget", en: "Budget" },
  "starter.example.measure": { sv: "Jobbspår vård (exempel)", en: "Job track in care (example)" },
  "starter.example.resources": { sv: "Coach", en: "Coach" },
  "starter.example.note": {
    sv: "Exempelrad: skriv över eller ta bort.",
    en: "An example: write over it or remove it.",
  },
  "starter.sheet.purposes": { sv: "Syften", en: "Purposes" },
  "starter.example.purpose": {
    sv: "Fler som har försörjningsstöd ska få utbildning och arbete inom vården.",
    en: "More people on income support are to get training and work in care.",
  },
  "starter.example.target": {
    sv: "20 börjar varje år. Andelen som har arbete ett år efter följs upp varje halvår.",
    en: "20 start each year. How many work a year later is followed up every half-year.",
  },
  "starter.example.whom": {
    sv: "Personer med försörjningsstöd av arbetsmarknadsskäl",
    en: "People on income support for labour market reasons",
  },
  "starter.example.effect": {
    sv: "Fler får egen försörjning, och vården får personal.",
    en: "More people support themselves, and care gets staff.",
  },
  "starter.example.responsible": { sv: "Arbetsmarknadsenheten", en: "The labour market unit" },
  "starter.example.partner": { sv: "Vuxenutbildningen", en: "Adult education" },
  "starter.sheet.lists": { sv: "Listor", en: "Lists" },
  "starter.lists.hint": {
    sv: "Det här går att välja på bladet Budget. Lägg till egna under.",
    en: "This can be chosen on the sheet Budget. Add your own below.",
  },
  "starter.choose": {
    sv: "Välj i listan, eller skriv något annat.",
    en: "Choose from the list, or write something else.",
  },
  "starter.hint.amount": {
    sv: "Kronor. Lämna tomt där antal och pris är ifyllda.",
    en: "Kronor. Leave it empty where number and price are filled in.",
  },
};
