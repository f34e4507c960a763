/** The page that has the whole program in it (lonsam.html): what stands around the tasks and their results. */
export const appWords = {
  "app.title": { sv: "Lönsam", en: "Lönsam" },
  "app.lead": {
    sv: "Räknar på kommunala arbetsmarknadsinsatser, från budgetrader till bilagan som nämnden läser.",
    en: "Cost and benefit of municipal labour market measures, from budget rows to the appendix the board reads.",
  },
  "app.private": {
    sv: "Allt räknas här på din dator. Inget skickas, och inget sparas när du stänger sidan.",
    en: "Everything is calculated on this computer. Nothing is sent, and nothing is kept when you close the page.",
  },
  "app.noScript": {
    sv: "Sidan räknar i webbläsaren. Den här webbläsaren tillåter inte det. Pröva Edge, Chrome eller Firefox.",
    en: "The page calculates in the browser. This browser does not allow it. Try Edge, Chrome or Firefox.",
  },
  "app.opening": { sv: "Programmet packas upp …", en: "Unpacking the program …" },
  "app.tooOld": {
    sv: "Webbläsaren är för gammal för den här sidan. Uppdatera den, eller pröva Edge, Chrome eller Firefox.",
    en: "This browser is too old for the page. Update it, or try Edge, Chrome or Firefox.",
  },
  "app.language": { sv: "In English", en: "På svenska" },

  "app.files.heading": { sv: "Filer", en: "Files" },
  "app.files.drop": {
    sv: "Släpp filer eller en mapp här",
    en: "Drop files or a folder here",
  },
  "app.files.kinds": {
    sv: "En budget (Excel eller CSV), ett scenario (mapp eller arbetsbok) eller rader om människor för uppföljning.",
    en: "A budget (Excel or CSV), a scenario (folder or workbook), or rows about people to follow up.",
  },
  "app.files.upload": {
    sv: "Webbläsaren kan fråga om du vill ladda upp mappen. Svara ja: filerna stannar ändå på din dator.",
    en: "The browser may ask whether to upload the folder. Say yes: the files stay on your computer all the same.",
  },
  "app.files.choose": { sv: "Välj filer …", en: "Choose files …" },
  "app.files.chooseFolder": { sv: "Välj en mapp …", en: "Choose a folder …" },
  "app.files.example": { sv: "Pröva med ett exempel", en: "Try an example" },
  "app.files.take": { sv: "Hämta exemplet", en: "Take the example" },
  "app.files.yours": { sv: "Det du har lagt in", en: "What you have added" },
  "app.files.remove": { sv: "Ta bort", en: "Remove" },
  "app.files.removeNamed": {
    sv: (a: { name: string }) => `Ta bort ${a.name}`,
    en: (a: { name: string }) => `Remove ${a.name}`,
  },
  "app.files.added": {
    sv: (a: { names: readonly string[] }) => `Inlagt: ${a.names.join(", ")}.`,
    en: (a: { names: readonly string[] }) => `Added: ${a.names.join(", ")}.`,
  },
  "app.files.removed": {
    sv: (a: { name: string }) => `${a.name} är borttagen ur sidan. Filen på din dator är kvar.`,
    en: (a: { name: string }) =>
      `${a.name} is removed from the page. The file on your computer is still there.`,
  },
  "app.files.nothing": {
    sv: "Där fanns inga filer att läsa.",
    en: "There were no files to read.",
  },
  "app.files.tooMuch": {
    sv: (a: { files: number; megabytes: number }) =>
      `Det var för mycket på en gång. Sidan tar högst ${a.files} filer och ${a.megabytes} MB. Välj en mindre mapp.`,
    en: (a: { files: number; megabytes: number }) =>
      `That was too much at once. The page takes at most ${a.files} files and ${a.megabytes} MB. Choose a smaller folder.`,
  },
  "app.files.unreadable": {
    sv: (a: { name: string }) =>
      `${a.name} gick inte att läsa. Pröva att välja den med knappen i stället. Är den öppen i ett annat program, så stäng den först.`,
    en: (a: { name: string }) =>
      `${a.name} could not be read. Try choosing it with the button instead. If it is open in another program, close it first.`,
  },
  "app.files.reading": { sv: "Filen läses …", en: "Reading the file …" },
  "app.files.howRead": { sv: "Så lästes den", en: "How it was read" },
  "app.kind.budget": { sv: "budget", en: "budget" },
  "app.kind.scenario": { sv: "scenario", en: "scenario" },
  "app.kind.people": { sv: "rader om människor", en: "rows about people" },
  "app.kind.survey": { sv: "kartläggning", en: "survey" },
  "app.kind.outcome": { sv: "utfall per månad", en: "outcome by month" },
  "app.kind.beside": { sv: "hör till en budget eller ett scenario", en: "belongs to a budget or a scenario" },
  "app.kind.model": { sv: "modell", en: "model" },
  "app.kind.other": { sv: "läses inte", en: "not read" },

  "app.tasks.heading": { sv: "Vad vill du göra?", en: "What do you want to do?" },
  "app.options.heading": { sv: "Val", en: "Options" },
  "app.options.more": { sv: "Fler val", en: "More options" },
  "app.options.optional": { sv: "frivilligt", en: "optional" },
  "app.options.none": { sv: "Ingen", en: "None" },
  "app.options.choose": { sv: "Välj …", en: "Choose …" },
  "app.options.others": { sv: "Andra filer", en: "Other files" },
  "app.options.missing": {
    sv: "Du har inte lagt in någon sådan fil än.",
    en: "You have not added such a file yet.",
  },
  "app.options.withExample": {
    sv: (a: { name: string }) => `Pröva med exemplet ${a.name}`,
    en: (a: { name: string }) => `Try the example ${a.name}`,
  },
  "app.options.needed": {
    sv: (a: { what: string }) => `Fyll i ”${a.what}”.`,
    en: (a: { what: string }) => `Fill in “${a.what}”.`,
  },
  "app.compute": { sv: "Räkna", en: "Calculate" },
  "app.command.summary": { sv: "Samma sak som kommando", en: "The same as a command" },
  "app.command.label": { sv: "Kommando", en: "Command" },
  "app.command.about": {
    sv: "För dig som kan programmet: ändra raden och kör den. Den tar alla kommandon och flaggor.",
    en: "For those who know the program: edit the line and run it. It takes every command and option.",
  },
  "app.command.run": { sv: "Kör kommandot", en: "Run the command" },
  "app.command.quote": {
    sv: "Ett citattecken saknar sitt par. Sätt ett på var sida om texten.",
    en: "A quotation mark has no partner. Put one on each side of the text.",
  },

  "app.result.heading": { sv: "Resultat", en: "Result" },
  "app.result.none": {
    sv: "Lägg in en fil, välj vad du vill göra och tryck på Räkna. Då visas resultatet här.",
    en: "Add a file, choose what you want to do and press Calculate. The result is shown here.",
  },
  "app.result.working": { sv: "Räknar …", en: "Calculating …" },
  "app.result.stop": { sv: "Avbryt", en: "Stop" },
  "app.result.stopped": { sv: "Räkningen är avbruten.", en: "The calculation was stopped." },
  "app.result.done": { sv: "Klart.", en: "Done." },
  "app.result.failed": { sv: "Inget är beräknat.", en: "Nothing was calculated." },
  "app.result.stale": {
    sv: "Du har ändrat något sedan det här räknades. Tryck på Räkna igen.",
    en: "You have changed something since this was calculated. Press Calculate again.",
  },
  "app.result.wrong": { sv: "Det här behöver rättas", en: "This needs to be corrected" },
  "app.result.told": { sv: "Att veta", en: "Good to know" },
  "app.result.crashed": {
    sv: "Något gick fel i programmet, inte i dina filer. Ladda om sidan och pröva igen.",
    en: "Something went wrong in the program, not in your files. Reload the page and try again.",
  },
  "app.result.preview": { sv: "Förhandsvisning", en: "Preview" },
  "app.result.readMore": {
    sv: (a: { topic: string }) => `Läs mer om ${a.topic}`,
    en: (a: { topic: string }) => `Read more about ${a.topic}`,
  },
  "app.save.heading": { sv: "Spara som", en: "Save as" },
  "app.save.name": { sv: "Filens namn", en: "Name of the file" },
  "app.save.docx": { sv: "Word", en: "Word" },
  "app.save.xlsx": { sv: "Excel", en: "Excel" },
  "app.save.html": { sv: "Webbsida", en: "Web page" },
  "app.save.csv": { sv: "CSV", en: "CSV" },
  "app.save.json": { sv: "JSON", en: "JSON" },
  "app.save.md": { sv: "Markdown", en: "Markdown" },
  "app.save.svg": { sv: "Bild (SVG)", en: "Picture (SVG)" },
  "app.save.txt": { sv: "Text", en: "Text" },
  "app.save.explore": { sv: "Webbsida med reglage", en: "Web page with sliders" },
  "app.save.live": { sv: "Excel som räknar om", en: "Excel that recalculates" },
  "app.save.done": {
    sv: (a: { name: string }) => `${a.name} är sparad där webbläsaren lägger hämtade filer.`,
    en: (a: { name: string }) => `${a.name} is saved where the browser puts downloads.`,
  },
  "app.save.pdf": {
    sv: "Behöver du pdf? Spara som Word och välj Spara som pdf där.",
    en: "Need a pdf? Save as Word, and choose Save as PDF there.",
  },
  "app.written.heading": { sv: "Filer som programmet har skrivit", en: "Files the program has written" },
  "app.written.save": { sv: "Spara", en: "Save" },
  "app.written.saveNamed": {
    sv: (a: { name: string }) => `Spara ${a.name}`,
    en: (a: { name: string }) => `Save ${a.name}`,
  },
  "app.written.zip": { sv: "Spara alla som zip", en: "Save all as zip" },
  "app.licences": { sv: "Licenser", en: "Licences" },
  "app.footer": {
    sv: (a: { version: string }) =>
      `Lönsam ${a.version}. Samma program som kommandot lonsam, utom pdf. Sidans säkerhetsregler hindrar den från att hämta eller skicka något.`,
    en: (a: { version: string }) =>
      `Lönsam ${a.version}. The same program as the command lonsam, except pdf. The page's security policy keeps it from fetching or sending anything.`,
  },
};
