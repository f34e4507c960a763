/** The form of a new scenario in the page. */
export const appWizard = {
  "app.task.newScenario": { sv: "Göra ett nytt scenario", en: "Make a new scenario" },
  "app.task.newScenario.about": {
    sv: "Svara på några frågor, så skrivs ett scenario som går att räkna på.",
    en: "Answer some questions, and a scenario is written that can be run.",
  },
  "app.wizard.opening": { sv: "Frågorna hämtas …", en: "Fetching the questions …" },
  "app.wizard.lead": {
    sv: "Det som står i fälten gäller om du inte ändrar det. Fler frågor visas när de behövs.",
    en: "What stands in the fields holds unless you change it. More questions appear as they are needed.",
  },
  "app.wizard.choose": { sv: "Välj …", en: "Choose …" },
  "app.wizard.wrong": { sv: "Det här behöver rättas:", en: "This needs to be put right:" },
  "app.wizard.make": { sv: "Gör scenariot och räkna", en: "Make the scenario and run it" },
  "app.wizard.zip": { sv: "Spara mappen som zip", en: "Save the folder as a zip" },
  "app.wizard.book": { sv: "Spara som Excelbok", en: "Save as a workbook" },
  "app.wizard.assumed": {
    sv: "Det här är antaget. Byt mot egna värden i antaganden.csv:",
    en: "This is assumed. Replace it with your own values in antaganden.csv:",
  },
  "app.wizard.command": { sv: "Samma sak som ett kommando", en: "The same as a command" },
} as const;
