import { percentOf, rate } from "../core/decimal.js";
import { either, listed, readable } from "./numbers.js";

const countedSv = (n: number, one: string, many: string): string =>
  `${readable(String(n), "sv", " ")} ${n === 1 ? one : many}`;

const countedEn = (n: number, one: string, many: string): string =>
  `${readable(String(n), "en")} ${n === 1 ? one : many}`;

const lookUp = (codes: readonly string[]): string =>
  codes.length === 0 ? "" : ` (${codes.map((c) => `lonsam help ${c}`).join(", ")})`;

const foundSv = (a: { errors: number; warnings: number }): string =>
  [
    ...(a.errors > 0 || a.warnings === 0 ? [countedSv(a.errors, "fel", "fel")] : []),
    ...(a.warnings > 0 ? [countedSv(a.warnings, "varning", "varningar")] : []),
  ].join(" och ");

const foundEn = (a: { errors: number; warnings: number }): string =>
  [
    ...(a.errors > 0 || a.warnings === 0 ? [countedEn(a.errors, "error", "errors")] : []),
    ...(a.warnings > 0 ? [countedEn(a.warnings, "warning", "warnings")] : []),
  ].join(" and ");

type YearsOutside = Readonly<{ flag: string; years: readonly string[]; first: string; last: string }>;

export const terminal = {
  "program.about": {
    sv: "Räknar på kommunala arbetsmarknadsinsatser, från budgetrader till bilagan som nämnden läser.",
    en: "Calculates municipal labour-market measures, from budget lines to the appendix the board reads.",
  },
  "program.firstCommands": { sv: "Börja här:", en: "Start here:" },
  "program.otherCommands": { sv: "Övriga kommandon:", en: "Other commands:" },
  "program.more": {
    sv: "Skriv lonsam help KOMMANDO för att läsa om ett kommando. Allt körs på din dator. Inget skickas.",
    en: "Type lonsam help COMMAND to read about a command. Everything runs on your computer. Nothing is sent.",
  },

  "command.budget": {
    sv: "Gör budgetrader till tabeller per insats och år, med OH och finansiering.",
    en: "Turns budget lines into tables by measure and year, with overhead and funding.",
  },
  "command.diff": {
    sv: "Säger vad som har ändrats mellan två budgetar eller två scenarier, i ord och kronor.",
    en: "Says what has changed between two budgets or two scenarios, in words and kronor.",
  },
  "command.calc": {
    sv: "Räknar ut en formel på en viss dag, t.ex. nettolönen.",
    en: "Works out a formula on a given day, such as net wage.",
  },
  "command.cases": {
    sv: "Prövar rader av uttryck mot förväntade svar.",
    en: "Tries rows of expressions against expected answers.",
  },
  "command.parameters": {
    sv: "Visar modellernas värden: hur mycket, sedan när och enligt vem.",
    en: "Shows the values of the models: how much, since when and on whose word.",
  },
  "command.run": {
    sv: "Räknar ett scenario: människor och pengar per år och aktör.",
    en: "Runs a scenario: people and money by year and actor.",
  },
  "command.breakeven": {
    sv: "Vad som måste vara sant: hur många som måste få arbete, vilken lön, vilken andel …",
    en: "What would have to be true: how many must get a job, what wage, what share …",
  },
  "command.compare": {
    sv: "Jämför alternativ på lika villkor: vilket är bäst, och varför inte de andra?",
    en: "Compares alternatives on equal terms: which is best, and why not the others?",
  },
  "command.sensitivity": {
    sv: "Vad som betyder mest: ett antagande i taget mellan låg och hög, eller två.",
    en: "What matters most: one assumption at a time between low and high, or two.",
  },
  "command.simulate": {
    sv: "Hur säkert det är: alla antaganden dras samtidigt ur sina gränser.",
    en: "How sure it is: all assumptions drawn at once from their limits.",
  },
  "command.explain": {
    sv: "Visar hur en siffra ur lonsam run kom till.",
    en: "Shows how a figure of lonsam run came about.",
  },
  "command.check": {
    sv: "Visar allt som är fel i filerna, och det som en noggrann kollega skulle fråga om.",
    en: "Shows everything that is wrong with the files, and what a careful colleague would ask about.",
  },
  "command.schema": {
    sv: "Beskriver ett slags fil, eller filerna i en mapp, för andra program (Frictionless).",
    en: "Describes a kind of file, or the files of a folder, to other programs (Frictionless).",
  },
  "command.help": {
    sv: "Förklarar ett kommando, en filtyp eller ett fel.",
    en: "Explains a command, a kind of file or an error.",
  },

  "argument.budgetFiles": {
    sv: "Budgetfiler: CSV eller Excel. Ett blad skrivs budget.xlsx#Blad1, och - läser från ett rör.",
    en: "Budget files: CSV or Excel. A sheet is written budget.xlsx#Sheet1, and - reads from a pipe.",
  },
  "argument.name.before": { sv: "förra", en: "before" },
  "argument.name.after": { sv: "ny", en: "after" },
  "argument.diffBefore": {
    sv: "Det som gällde förut: en budget, eller mappen med ett scenario.",
    en: "What held before: a budget, or the folder of a scenario.",
  },
  "argument.diffAfter": { sv: "Det som gäller nu.", en: "What holds now." },
  "help.scenarioOptions": { sv: "För scenarier:", en: "For scenarios:" },
  "option.setBefore": {
    sv: "Ett värde bara i det förra. Kan anges flera gånger.",
    en: "A value in the one before only. May be given several times.",
  },
  "option.setAfter": {
    sv: "Ett värde bara i det nya, t.ex. start=2027-01. Kan anges flera gånger.",
    en: "A value in the one after only, such as start=2027-01. May be given several times.",
  },
  "option.modelsBefore": {
    sv: "Mapp med modellerna för det förra, t.ex. förra årets.",
    en: "Folder with the models of the one before, such as last year's.",
  },
  "option.modelsAfter": {
    sv: "Mapp med modellerna för det nya.",
    en: "Folder with the models of the one after.",
  },
  "option.decide": {
    sv: "Sparar en kopia av budgeten som beslutad den dagen, med kontrollsumma. lonsam diff säger sedan om den har ändrats.",
    en: "Keeps a copy of the budget as decided on that day, with its digest. lonsam diff then says if it has been changed.",
  },
  "argument.caseFiles": {
    sv: "Filer med fall: uttryck och förväntat.",
    en: "Files with cases: expression and expected.",
  },
  "option.checkDate": {
    sv: "Säger också vad modellerna saknar den dagen.",
    en: "Says too what the models lack on that day.",
  },
  "argument.checkFiles": {
    sv: "Filer och mappar att kontrollera. En fils namn säger vilket slag den är, annars kolumnerna.",
    en: "Files and folders to check. A file's name says what kind it is, or else its columns do.",
  },
  "argument.name.files": { sv: "filer", en: "files" },
  "argument.name.file": { sv: "fil", en: "file" },
  "argument.name.text": { sv: "text", en: "text" },
  "argument.name.date": { sv: "datum", en: "date" },
  "argument.name.topic": { sv: "ämne", en: "topic" },
  "argument.name.expression": { sv: "uttryck", en: "expression" },
  "argument.name.name": { sv: "namn", en: "name" },
  "argument.name.set": { sv: "namn=värde", en: "name=value" },
  "argument.name.month": { sv: "2027-12", en: "2027-12" },
  "argument.name.horizons": { sv: "10,20,40", en: "10,20,40" },
  "argument.name.folder": { sv: "mapp", en: "folder" },
  "argument.name.kindOrFolder": { sv: "filtyp-eller-mapp", en: "kind-or-folder" },
  "argument.kindOrFolder": {
    sv: "En filtyp, som deltagare.csv: då skrivs dess Table Schema. Eller en mapp: då skrivs ett Data Package över dess filer.",
    en: "A kind of file, as deltagare.csv, for its Table Schema. Or a folder, for a Data Package of its files.",
  },
  "argument.expression": { sv: "Formeln, i citattecken.", en: "The formula, in quotes." },
  "argument.name.word": { sv: "ord", en: "word" },
  "argument.word": {
    sv: "Ord att söka på, i namn, nyckel och källa.",
    en: "A word to look for, in names, keys and sources.",
  },
  "argument.name.scenarios": { sv: "scenarier", en: "scenarios" },
  "argument.compared": {
    sv: "En scenariomapp med filen alternativ.csv, eller flera scenariomappar.",
    en: "A scenario folder with the file alternativ.csv, or several scenario folders.",
  },
  "option.goals": {
    sv: "Mål att döma efter, med komma emellan. Kommunens nuvärde och år utan stöd om inget anges.",
    en: "Goals to judge by, with commas between. The municipality's present value and years without support unless given.",
  },
  "option.mixBudget": {
    sv: "Säger vilken blandning av alternativen som ger mest av det sista målet för den summan, t.ex. 5000000.",
    en: "Says which mix of the alternatives gives most of the last goal for that sum, such as 5000000.",
  },
  "option.anyway": {
    sv: "Jämför fast villkoren inte är lika, och säger vad som skiljer.",
    en: "Compares though the terms are not equal, and says what differs.",
  },
  "argument.name.scenario": { sv: "scenario", en: "scenario" },
  "argument.scenario": {
    sv: "Mappen med scenariot, eller dess arbetsbok.",
    en: "The folder of the scenario, or its workbook.",
  },
  "argument.name.figure": { sv: "siffra", en: "figure" },
  "argument.figure": {
    sv: 'Siffran, som lonsam run skriver den: "kommun 2027".',
    en: 'The figure as lonsam run writes it: "kommun 2027".',
  },
  "argument.topic": {
    sv: "Kommando, filtyp eller felkod. Utelämna för en lista.",
    en: "A command, a kind of file or an error code. Leave out for a list.",
  },

  "argument.name.alternative": { sv: "alternativ", en: "alternative" },
  "option.against": {
    sv: "Jämför med ett alternativ: en annan mapp, eller ett namn ur alternativ.csv.",
    en: "Sets it against an alternative: another folder, or a name of alternativ.csv.",
  },
  "usage.noSuchAlternative": {
    sv: (a: { flag: string; name: string; known: readonly string[] }) =>
      `${a.flag} ${a.name}: det finns inget sådant alternativ. Det finns ${listed(a.known, "sv")}.`,
    en: (a: { flag: string; name: string; known: readonly string[] }) =>
      `${a.flag} ${a.name}: there is no such alternative. There are ${listed(a.known, "en")}.`,
  },
  "usage.noSuchComparison": {
    sv: (a: { flag: string; name: string; known: readonly string[] }) =>
      `${a.flag} ${a.name}: det finns ingen sådan jämförelse. Det finns ${listed(a.known, "sv")}.`,
    en: (a: { flag: string; name: string; known: readonly string[] }) =>
      `${a.flag} ${a.name}: there is no such comparison. There are ${listed(a.known, "en")}.`,
  },
  "option.two": {
    sv: "Två antaganden samtidigt, i ett rutnät: a,b.",
    en: "Two assumptions at once, in a grid: a,b.",
  },
  "usage.badTwo": {
    sv: (a: { value: string }) =>
      `--two ${a.value}: skriv två antaganden som har låg och hög, med komma emellan.`,
    en: (a: { value: string }) =>
      `--two ${a.value}: write two assumptions that have limits, with a comma between.`,
  },
  "usage.twoSame": {
    sv: (a: { name: string }) => `--two: ”${a.name}” står två gånger. Skriv två olika antaganden.`,
    en: (a: { name: string }) => `--two: “${a.name}” stands twice. Write two different assumptions.`,
  },
  "usage.twoUnknown": {
    sv: (a: { name: string; near: string }) =>
      `--two: det finns inget antagande som heter ”${a.name}”.${a.near === "" ? "" : ` Menade du ”${a.near}”?`}`,
    en: (a: { name: string; near: string }) =>
      `--two: there is no assumption called “${a.name}”.${a.near === "" ? "" : ` Did you mean “${a.near}”?`}`,
  },
  "usage.twoNoLimits": {
    sv: (a: { name: string }) =>
      `--two: ”${a.name}” har inte både låg och hög. Ge antagandet dem i antaganden.csv, eller välj ett annat.`,
    en: (a: { name: string }) =>
      `--two: “${a.name}” does not have both a low and a high limit. Give the assumption låg and hög in antaganden.csv, or choose another.`,
  },
  "argument.simulated": {
    sv: "Mappen med scenariot, eller flera att välja mellan.",
    en: "The folder of the scenario, or several to choose among.",
  },
  "option.draws": { sv: "Antal dragningar.", en: "Number of draws." },
  "option.seed": {
    sv: "Frö: samma frö ger samma dragningar.",
    en: "Seed: the same seed gives the same draws.",
  },
  "option.drawPeople": {
    sv: "Drar också hur slumpen faller bland dem som börjar: varje person för sig.",
    en: "Also draws how chance falls among those who begin: each person apart.",
  },
  "option.latin": {
    sv: "Drar jämnt över hela fördelningen (latinsk hyperkub).",
    en: "Draws evenly over the whole distribution (Latin hypercube).",
  },
  "option.threads": { sv: "Räknar med så många trådar.", en: "Works with so many threads." },
  "option.shard": {
    sv: "Räknar bara en del, för en annan dator: 3/10. Skriv den till en fil.",
    en: "Works out one part only, for another computer: 3/10. Write it to a file.",
  },
  "option.merge": {
    sv: "Sätter ihop delar som --shard har skrivit.",
    en: "Puts together parts that --shard has written.",
  },
  "usage.badWhole": {
    sv: (a: { flag: string; value: string; least: string }) =>
      `${a.flag} ${a.value}: skriv ett helt tal, minst ${a.least}.`,
    en: (a: { flag: string; value: string; least: string }) =>
      `${a.flag} ${a.value}: write a whole number, at least ${a.least}.`,
  },
  "usage.badShard": {
    sv: (a: { value: string }) => `--shard ${a.value}: skriv vilken del av hur många, som 3/10.`,
    en: (a: { value: string }) => `--shard ${a.value}: write which part of how many, as 3/10.`,
  },
  "argument.solved": {
    sv: "Talet som söks: ett antagande, ett tal i modellen eller en kolumn i grupper.csv. Utelämna för alla antaganden.",
    en: "The number that is sought: an assumption, a number of the model or a column of grupper.csv. Leave out for every assumption.",
  },
  "argument.name.amount": { sv: "belopp", en: "amount" },
  "option.for": {
    sv: "Vems netto, eller vilken post: kommun (annars), kommun/socialnämnd, offentliga, samhället, en post eller ett utfall. Med nuvärde efter: nuvärdet.",
    en: "Whose net, or which item: municipality (otherwise), one of its boards, public, society, another actor, an item or an outcome. With present value after it: discounted.",
  },
  "option.year": { sv: "Bara det året.", en: "That year only." },
  "option.yearsOf": { sv: "Bara de åren, i rad.", en: "Those years only, in a row." },
  "option.target": {
    sv: "Vad resultatet ska bli, i kronor. Annars noll.",
    en: "What the result is to come to, in kronor. Otherwise zero.",
  },
  "usage.unknownFigureFor": {
    sv: (a: { written: string; near: readonly string[] }) =>
      `--for ${a.written}: det finns inget sådant resultat. ${a.near.length > 0 ? `Närmast: ${listed(a.near, "sv")}.` : "Skriv kommun, offentliga, samhället, en nämnd, en post eller ett utfall."}`,
    en: (a: { written: string; near: readonly string[] }) =>
      `--for ${a.written}: there is no such result. ${a.near.length > 0 ? `Nearest: ${listed(a.near, "en")}.` : "Write municipality, public, society, a board, an item or an outcome."}`,
  },
  "usage.presentValueOfYears": {
    sv: "Nuvärdet är för hela perioden. Ta bort --year eller --years, eller nuvärde.",
    en: "The present value is of the whole period. Take away --year or --years, or “present value”.",
  },
  "usage.yearsNotInRow": {
    sv: "--years: skriv år som följer på varandra, som 2027-2030.",
    en: "--years: write years that follow each other, as 2027-2030.",
  },
  "usage.badTarget": {
    sv: (a: { value: string }) => `--target ${a.value}: skriv ett belopp i kronor, som -500000.`,
    en: (a: { value: string }) => `--target ${a.value}: write an amount in kronor, as -500000.`,
  },
  "usage.unknownSolved": {
    sv: (a: { name: string; near: string }) =>
      `Det finns inget tal som heter ”${a.name}” i scenariot.${a.near === "" ? " Utelämna namnet för att se alla antaganden." : ` Menade du ”${a.near}”?`}`,
    en: (a: { name: string; near: string }) =>
      `The scenario has no number called “${a.name}”.${a.near === "" ? " Leave the name out to see every assumption." : ` Did you mean “${a.near}”?`}`,
  },

  "option.help": { sv: "Visar hjälpen.", en: "Shows this help." },
  "option.version": { sv: "Visar versionen.", en: "Shows the version." },
  "option.lang": { sv: "Språk för alla texter.", en: "Language of all texts." },
  "option.format": {
    sv: "Format. Annars avgör filändelsen, och på skärmen visas en tabell.",
    en: "Format. Otherwise the file extension decides, and the screen shows a table.",
  },
  "option.output": {
    sv: "Skriver till en fil. Ett bindestreck (-) är skärmen.",
    en: "Writes to a file. A hyphen (-) is the screen.",
  },
  "option.force": { sv: "Ersätter filen om den redan finns.", en: "Replaces the file if it exists." },
  "option.unit": { sv: "Enhet för belopp.", en: "Unit of amounts." },
  "option.explain": { sv: "Visar hur siffrorna kom till.", en: "Shows how the figures came about." },
  "option.template": {
    sv: "Lägger in rapporten i ett eget Worddokument, vid {innehåll} eller sist, för docx.",
    en: "Puts the report into a Word document of your own, at {content} or last, for docx.",
  },
  "option.chart": {
    sv: "Visar bara den bilden, ritad i svg eller i tecken på skärmen.",
    en: "Shows only that picture, drawn in svg or in signs on the screen.",
  },
  "option.dialect": {
    sv: "csv för svenska Excel eller för program.",
    en: "csv for Swedish Excel or for programs.",
  },
  "option.strict": { sv: "Behandlar varningar som fel.", en: "Treats warnings as errors." },
  "option.quiet": { sv: "Visar bara fel.", en: "Shows errors only." },
  "option.noInput": { sv: "Ställer aldrig frågor.", en: "Never asks questions." },
  "option.color": { sv: "Färg på skärmen.", en: "Colour on the screen." },
  "option.today": {
    sv: "Räknar som om det vore den dagen (ÅÅÅÅ-MM-DD).",
    en: "Calculates as if it were that day (YYYY-MM-DD).",
  },
  "option.overhead": { sv: "OH som andel, t.ex. 10%.", en: "Overhead as a share, such as 10%." },
  "option.overheadBase": {
    sv: "Räknar OH bara på de här kostnadsslagen, med komma emellan.",
    en: "Puts overhead on these types of cost only, separated by commas.",
  },
  "option.round": {
    sv: "Avrundar OH till hela steg i kronor, t.ex. 1000.",
    en: "Rounds overhead to whole steps in kronor, such as 1000.",
  },
  "option.roundPer": {
    sv: "Avrundar OH en gång per år, eller en gång per insats och år.",
    en: "Rounds overhead once a year, or once for each measure and year.",
  },
  "option.by": {
    sv: "Delar upp per insats (om inget annat anges), finansiär, kostnadsslag, ansvarig, konto, ansvar, verksamhet eller projekt.",
    en: "Splits by measure (unless given), funder, cost-type, responsible, account, cost-centre, operations or project.",
  },
  "option.years": {
    sv: "Visar bara de här åren, t.ex. 2026-2028 eller 2026,2028.",
    en: "Shows these years only, such as 2026-2028 or 2026,2028.",
  },
  "option.layout": {
    sv: "Visar år som rader (per insats om inget anges) eller som kolumner (annars).",
    en: "Shows years as rows (by measure unless given) or as columns (otherwise).",
  },
  "option.ore": {
    sv: "Visar ören. Annars visas hela kronor.",
    en: "Shows amounts with two decimals. Otherwise whole kronor are shown.",
  },
  "option.overheadFunder": {
    sv: "Finansiär som betalar OH, till finansieringen.",
    en: "The funder that pays the overhead, for the funding.",
  },
  "option.provenance": {
    sv: "Kommando och kontrollsummor sist i dokument, eller bara program och datum.",
    en: "Command and digests at the end of documents, or program and date only.",
  },
  "option.funding": {
    sv: "Visar finansieringen: kronor och andel per finansiär.",
    en: "Shows the funding: kronor and share of each funder.",
  },
  "option.cofunders": {
    sv: "Finansiärer som räknas som medfinansiering, med komma emellan.",
    en: "Funders that count as co-financing, separated by commas.",
  },
  "option.participants": {
    sv: "Visar kostnaden per deltagare, för så här många.",
    en: "Shows the cost per participant, for this many.",
  },
  "option.posts": { sv: "Visar kostnaden per heltidstjänst.", en: "Shows the cost per full-time post." },
  "option.outcome": {
    sv: "Jämför budgeten med utfallet i kolumnen utfall.",
    en: "Compares the budget with the outcome in the column utfall (actual).",
  },
  "help.readingOptions": { sv: "Så läses filen:", en: "How the file is read:" },
  "argument.name.rows": { sv: "rader", en: "rows" },
  "option.headerRow": { sv: "Raden där rubrikerna står.", en: "The row of the headings." },
  "option.amountUnit": {
    sv: "Enhet för belopp utan egen enhet i cellen.",
    en: "Unit of amounts without one in their cell.",
  },
  "option.dropRows": {
    sv: "Räknar inte med de här raderna, t.ex. 4,7-9.",
    en: "Leaves these rows out, such as 4,7-9.",
  },
  "option.keepRows": {
    sv: "Räknar med de här raderna, även om de ser ut som summor.",
    en: "Counts these rows, even if they look like totals.",
  },
  "option.dropColumns": { sv: "Räknar inte med de här kolumnerna.", en: "Leaves these columns out." },
  "option.funderColumns": {
    sv: "De här kolumnerna är belopp från var sin finansiär.",
    en: "These columns are amounts from one funder each.",
  },
  "option.costColumns": {
    sv: "De här kolumnerna är belopp för var sitt kostnadsslag.",
    en: "These columns are amounts for one type of cost each.",
  },
  "option.tableYear": {
    sv: "Året för en tabell som inte säger det.",
    en: "The year of a table that does not say.",
  },
  "option.yearsAsColumns": {
    sv: "Åren är kolumner, även om det finns en kolumn för år.",
    en: "The years are columns, even if there is a column of years.",
  },
  "option.eur": {
    sv: "Räknar om belopp i euro med kursen, t.ex. 11,45.",
    en: "Converts amounts in euro at the rate, such as 11.45.",
  },
  "option.storedValues": {
    sv: "Litar på arbetsbokens sparade värden, även om den ska räknas om.",
    en: "Trusts the workbook's stored values, even if it must be recalculated.",
  },
  "option.sheets": {
    sv: "Blad som räknas ihop, eller all för alla med samma rubriker.",
    en: "Sheets to add up, or all for all with the same headings.",
  },
  "option.profile": {
    sv: "Hur årets kostnader faller, i procent: 20/30/50 är tertialen, fyra tal kvartalen, tolv månaderna.",
    en: "How the year's costs fall, in per cent: 20/30/50 are its tertials, four numbers its quarters, twelve its months.",
  },
  "option.large": {
    sv: "Från vilken del av årsbudgeten en avvikelse får ett ord bredvid sig; annars 5%.",
    en: "From which share of the year budget a deviation has a word beside it; 5% unless given.",
  },
  "option.through": {
    sv: "Som --outcome, men till och med en månad, t.ex. 2026-08, och med prognos för året.",
    en: "Like --outcome, but to the end of a month, such as 2026-08, and with a forecast for the year.",
  },

  "option.date": {
    sv: "Dagen som formeln räknas för. I dag om inget anges.",
    en: "The day the formula is worked out for. Today unless given.",
  },
  "option.casesDate": {
    sv: "Dagen för fall som inte anger någon. I dag om inget anges.",
    en: "The day for cases that name none. Today unless given.",
  },
  "option.parametersDate": {
    sv: "Dagen värdena gäller. I dag om inget anges.",
    en: "The day of the values. Today unless given.",
  },
  "option.model": { sv: "Bara den här modellen.", en: "This model only." },
  "option.stale": { sv: "Bara värden som är framskrivna.", en: "Only values that are carried forward." },
  "option.missing": {
    sv: "Bara det ingen har belagt för dagen: värden som saknas, värden vars tid har gått ut, och det du anger själv.",
    en: "Only what nobody has verified for the day: missing values, values whose time has ended, and what you supply.",
  },
  "option.runBy": {
    sv: "Dela upp varje aktörs netto per insats, grupp eller tillstånd.",
    en: "Split each actor's net by measure, group or state.",
  },
  "option.short": {
    sv: "Kort sikt: pengarna månad för månad till och med den här månaden, per nämnd och mot ramen. Scenariots mapp ändras inte.",
    en: "The short run: the money month by month up to this month, by board and against the frame. The scenario's folder is not changed.",
  },
  "option.horizons": {
    sv: "Lång sikt: så många år bredvid varandra, utan ränta och med. Scenariots mapp ändras inte.",
    en: "The long run: so many years side by side, undiscounted and discounted. The scenario's folder is not changed.",
  },
  "option.over": {
    sv: "Räknar om för varje värde: kommun=alla, lön=20000..28000, andel=10 %|20 %, eller ett antagandes namn för hela dess spann.",
    en: "Works it out for each value: kommun=all, po=39 %..45 %, andel=10 %|20 %, or an assumption's name for its whole range.",
  },
  "option.figures": {
    sv: "Siffror för varje värde, med komma emellan: netto, nuvärde, stat, offentliga, samhället, år utan stöd, ett utfall.",
    en: "Figures for each value, with commas between: net, present value, stat, public, society, unsupported years, an outcome.",
  },
  "option.review": {
    sv: "Skriver i stället ett blad för den som granskar: vad orden betyder, hur säkert det är, och att siffrorna stämmer.",
    en: "Writes a sheet for whoever reviews it instead: what the words mean, how sure it is, and that the figures add up.",
  },
  "option.detail": { sv: "Visar varje post för varje aktör.", en: "Shows every item of every actor." },
  "option.monthly": { sv: "Visar människorna månad för månad.", en: "Shows the people month by month." },
  "option.earned": { sv: "Visar belopp när de är intjänade.", en: "Shows amounts when they are earned." },
  "option.paid": { sv: "Visar belopp när de betalas.", en: "Shows amounts when they are paid." },
  "option.depth": {
    sv: "Så många nivåer ned, eller all för allt. Annars 3, och allt i json.",
    en: "So many levels down, or all. Else 3, and all in json.",
  },
  "option.municipality": {
    sv: "Kommun, som ger skattesatserna: Gävle eller 2180.",
    en: "Municipality, which gives the tax rates: Gävle or 2180.",
  },
  "option.set": {
    sv: "Ger ett namn ett värde. Kan anges flera gånger.",
    en: "Gives a name a value. May be given several times.",
  },
  "option.alternative": {
    sv: "Ett av alternativen i alternativ.csv, i stället för scenariot som det står.",
    en: "One of the alternatives in alternatives.csv, instead of the scenario as it stands.",
  },
  "option.comparison": {
    sv: "En av jämförelserna i jamforelser.csv, i stället för den som scenariot räknas med.",
    en: "One of the comparisons in comparisons.csv, instead of the one that the scenario is run with.",
  },
  "option.models": {
    sv: "Mapp med egna modeller. Kan anges flera gånger.",
    en: "Folder with models of your own. May be given several times.",
  },

  "help.usage": { sv: "Så skriver du:", en: "Usage:" },
  "help.flags": { sv: "[flaggor]", en: "[options]" },
  "help.examples": { sv: "Exempel:", en: "Examples:" },
  "help.arguments": { sv: "Argument:", en: "Arguments:" },
  "help.options": { sv: "Flaggor:", en: "Options:" },
  "help.commonOptions": { sv: "Flaggor för alla kommandon:", en: "Options of every command:" },
  "help.commands": { sv: "Kommandon:", en: "Commands:" },
  "help.default": {
    sv: (a: { value: string }) => `[${a.value} om inget annat anges]`,
    en: (a: { value: string }) => `[${a.value} unless given]`,
  },
  "help.topics": { sv: "Hjälpen finns om:", en: "There is help on:" },
  "help.topic.files": { sv: "Filtyper", en: "Kinds of file" },
  "help.topic.other": { sv: "Övrigt", en: "Other" },
  "help.guides": {
    sv: "Guider från fråga till papper, i mappen docs",
    en: "Guides from a question to a paper, in Swedish, in the folder docs",
  },
  "help.guide.start": { sv: "första gången, steg för steg", en: "the first time, step by step" },
  "help.guide.coordinator": {
    sv: "samordnaren: från budgeten i Excel till bilagan",
    en: "the coordinator: from a budget in Excel to the appendix",
  },
  "help.guide.economist": {
    sv: "ekonomen: vad kostar det, vad ger det och hur säkert är det?",
    en: "the economist: what it costs, what it gives and how certain it is",
  },
  "help.guide.planner": {
    sv: "planeraren: flera vägar, en sida till nämnden",
    en: "the planner: several ways, one page for the board",
  },
  "help.topic.codes": { sv: "Felkoder", en: "Error codes" },
  "help.topic.allCodes": {
    sv: "Varje felkod, och vad den betyder",
    en: "Every error code, and what it means",
  },
  "help.topic.formats": {
    sv: "Formaten som --format och filändelsen väljer bland",
    en: "The formats that --format and the file extension choose from",
  },
  "help.topic.exitCodes": {
    sv: "Vad programmet svarar när det är klart",
    en: "What the program answers when it is done",
  },
  "help.formats": {
    sv: "Format, efter --format eller som filändelse med -o:",
    en: "Formats, after --format or as the file extension with -o:",
  },
  "help.exitCodes.text": {
    sv: "Slutkoder\n\n  0    klart\n  1    något är fel i filerna, eller så gick det inte att skriva\n  2    något är fel på kommandoraden\n  70   programmet har ett fel\n  130  du avbröt\n\nNär något är fel skrivs inget resultat och inga filer ändras.",
    en: "Exit codes\n\n  0    done\n  1    something is wrong in the files, or the result could not be written\n  2    something is wrong on the command line\n  70   the program has a fault\n  130  you stopped it\n\nWhen something is wrong no result is written and no file is changed.",
  },
  "help.problem.example": { sv: "Så kan det se ut:", en: "It can look like this:" },
  "help.problem.severity.error": {
    sv: "Det här är ett fel: inget beräknas förrän det är rättat.",
    en: "This is an error: nothing is computed until it is put right.",
  },
  "help.problem.severity.warning": {
    sv: "Det här är en varning: beräkningen görs ändå. Med --strict räknas den som fel.",
    en: "This is a warning: the calculation is made all the same. With --strict it counts as an error.",
  },
  "help.problem.severity.note": { sv: "Det här är en upplysning.", en: "This is for your information." },
  "help.unknownTopic": {
    sv: (a: { word: string }) => `Det finns ingen hjälp om ”${a.word}”. Skriv lonsam help för en lista.`,
    en: (a: { word: string }) => `There is no help on “${a.word}”. Type lonsam help for a list.`,
  },
  "help.unknownTopicNear": {
    sv: (a: { word: string; near: string }) => `Det finns ingen hjälp om ”${a.word}”. Menade du ${a.near}?`,
    en: (a: { word: string; near: string }) => `There is no help on “${a.word}”. Did you mean ${a.near}?`,
  },

  "usage.noSuchKind": {
    sv: (a: { word: string; near?: string; known: readonly string[] }) =>
      `”${a.word}” är varken ett slags fil eller en mapp.${a.near === undefined ? "" : ` Menade du ${a.near}?`}\n  Filtyperna är ${a.known.join(", ")}.`,
    en: (a: { word: string; near?: string; known: readonly string[] }) =>
      `“${a.word}” is neither a kind of file nor a folder.${a.near === undefined ? "" : ` Did you mean ${a.near}?`}\n  The kinds of file are ${a.known.join(", ")}.`,
  },
  "usage.unknownCommand": {
    sv: (a: { word: string }) => `Kommandot ”${a.word}” finns inte. Skriv lonsam help för en lista.`,
    en: (a: { word: string }) => `There is no command “${a.word}”. Type lonsam help for a list.`,
  },
  "usage.unknownCommandNear": {
    sv: (a: { word: string; near: string }) => `Kommandot ”${a.word}” finns inte. Menade du ${a.near}?`,
    en: (a: { word: string; near: string }) => `There is no command “${a.word}”. Did you mean ${a.near}?`,
  },
  "usage.unknownOption": {
    sv: (a: { flag: string; command: string }) =>
      `Flaggan ${a.flag} finns inte. Skriv lonsam help${a.command === "" ? "" : ` ${a.command}`} för att se vilka som finns.`,
    en: (a: { flag: string; command: string }) =>
      `There is no option ${a.flag}. Type lonsam help${a.command === "" ? "" : ` ${a.command}`} to see which there are.`,
  },
  "usage.unknownOptionNear": {
    sv: (a: { flag: string; near: string }) => `Flaggan ${a.flag} finns inte. Menade du ${a.near}?`,
    en: (a: { flag: string; near: string }) => `There is no option ${a.flag}. Did you mean ${a.near}?`,
  },
  "usage.optionMissingValue": {
    sv: (a: { flag: string }) => `${a.flag} behöver ett värde efter sig.`,
    en: (a: { flag: string }) => `${a.flag} needs a value after it.`,
  },
  "usage.missingArgument": {
    sv: (a: { name: string; command: string }) =>
      `Det saknas något efter ${a.command === "" ? "lonsam" : `lonsam ${a.command}`}: ${a.name}. Skriv lonsam help ${a.command} för exempel.`,
    en: (a: { name: string; command: string }) =>
      `Something is missing after ${a.command === "" ? "lonsam" : `lonsam ${a.command}`}: ${a.name}. Type lonsam help ${a.command} for examples.`,
  },
  "usage.excessArguments": {
    sv: (a: { command: string }) =>
      `Det står för många ord efter lonsam ${a.command}. Sätt citattecken runt namn med mellanslag.`,
    en: (a: { command: string }) =>
      `There are too many words after lonsam ${a.command}. Put quotes around names with spaces.`,
  },
  "usage.badValue": {
    sv: (a: { flag: string; value: string }) => `${a.flag} kan inte vara ”${a.value}”.`,
    en: (a: { flag: string; value: string }) => `${a.flag} cannot be “${a.value}”.`,
  },
  "usage.badChoice": {
    sv: (a: { flag: string; value: string; choices: string }) =>
      `${a.flag} kan inte vara ”${a.value}”. Välj något av: ${a.choices}.`,
    en: (a: { flag: string; value: string; choices: string }) =>
      `${a.flag} cannot be “${a.value}”. Choose one of: ${a.choices}.`,
  },
  "usage.badShare": {
    sv: (a: { flag: string; value: string; meant: string | undefined }) =>
      `${a.flag} ska vara en andel med procenttecken, t.ex. 10%, inte ”${a.value}”.${a.meant === undefined ? "" : ` Menade du ${a.flag} ${a.meant}?`}`,
    en: (a: { flag: string; value: string; meant: string | undefined }) =>
      `${a.flag} must be a share with a per cent sign, such as 10%, not “${a.value}”.${a.meant === undefined ? "" : ` Did you mean ${a.flag} ${a.meant}?`}`,
  },
  "usage.badStep": {
    sv: (a: { flag: string; value: string }) =>
      `${a.flag} ska vara ett belopp i kronor över noll, t.ex. 1000, inte ”${a.value}”.`,
    en: (a: { flag: string; value: string }) =>
      `${a.flag} must be an amount in kronor above zero, such as 1000, not “${a.value}”.`,
  },
  "usage.badYears": {
    sv: (a: { value: string }) => `--years ska vara år, t.ex. 2026-2028 eller 2026,2028, inte ”${a.value}”.`,
    en: (a: { value: string }) => `--years must be years, such as 2026-2028 or 2026,2028, not “${a.value}”.`,
  },
  "usage.badDate": {
    sv: (a: { flag: string; value: string }) =>
      `${a.flag} ska vara ett datum som 2026-11-21, inte ”${a.value}”.`,
    en: (a: { flag: string; value: string }) =>
      `${a.flag} must be a date such as 2026-11-21, not “${a.value}”.`,
  },
  "usage.badProfile": {
    sv: (a: { flag: string; value: string; sum: string }) =>
      a.sum === ""
        ? `${a.flag} ska vara två, tre, fyra, sex eller tolv procenttal med snedstreck mellan, som 20/30/50, inte ”${a.value}”.`
        : `${a.flag} ska bli 100 tillsammans. ”${a.value}” blir ${readable(a.sum, "sv")}.`,
    en: (a: { flag: string; value: string; sum: string }) =>
      a.sum === ""
        ? `${a.flag} must be two, three, four, six or twelve percentages with slashes between, such as 20/30/50, not “${a.value}”.`
        : `${a.flag} must make 100 together. “${a.value}” makes ${readable(a.sum, "en")}.`,
  },
  "usage.badMonth": {
    sv: (a: { flag: string; value: string }) => `${a.flag} ska vara en månad som 2026-08, inte ”${a.value}”.`,
    en: (a: { flag: string; value: string }) =>
      `${a.flag} must be a month such as 2026-08, not “${a.value}”.`,
  },
  "usage.diffKinds": {
    sv: "diff jämför två budgetar eller två scenariomappar, inte en av varje.",
    en: "diff compares two budgets or two scenario folders, not one of each.",
  },
  "usage.badOver": {
    sv: (a: { value: string }) =>
      `--over ska vara ett namn och värden, som kommun=alla, kommun=Gävle,Sundsvall eller lön=20000..28000:1000, inte ”${a.value}”.`,
    en: (a: { value: string }) =>
      `--over must be a name and values, such as kommun=all, kommun=Gävle,Sundsvall or lön=20000..28000:1000, not “${a.value}”.`,
  },
  "usage.notTogether": {
    sv: (a: { flag: string; other: string }) => `${a.flag} går inte att använda tillsammans med ${a.other}.`,
    en: (a: { flag: string; other: string }) => `${a.flag} cannot be used together with ${a.other}.`,
  },
  "usage.needs": {
    sv: (a: { flag: string; other: string }) =>
      `${a.flag} gör ingen skillnad utan ${a.other}. Lägg till ${a.other} eller ta bort ${a.flag}.`,
    en: (a: { flag: string; other: string }) =>
      `${a.flag} makes no difference without ${a.other}. Add ${a.other} or leave out ${a.flag}.`,
  },
  "usage.noOutcome": {
    sv: "--outcome: filen har inget utfall. Skriv det i kolumnen utfall.",
    en: "--outcome: the file has no outcome. Write it in the column utfall (actual).",
  },
  "usage.noOutcomeYear": {
    sv: (a: { year: number; known: readonly string[] }) =>
      `--through: filen har inget utfall för ${String(a.year)}. ${a.known.length === 0 ? "Skriv det i kolumnen utfall." : `Den har utfall för ${listed(a.known, "sv")}.`}`,
    en: (a: { year: number; known: readonly string[] }) =>
      `--through: the file has no outcome for ${String(a.year)}. ${a.known.length === 0 ? "Write it in the column utfall (actual)." : `It has outcomes for ${listed(a.known, "en")}.`}`,
  },
  "usage.badCount": {
    sv: (a: { flag: string; value: string }) =>
      `${a.flag} ska vara ett antal över noll, t.ex. 210, inte ”${a.value}”.`,
    en: (a: { flag: string; value: string }) =>
      `${a.flag} must be a number above zero, such as 210, not “${a.value}”.`,
  },
  "usage.badDepth": {
    sv: (a: { value: string }) => `--depth ska vara ett antal nivåer, t.ex. 5, eller all, inte ”${a.value}”.`,
    en: (a: { value: string }) => `--depth must be a number of levels, such as 5, or all, not “${a.value}”.`,
  },
  "usage.noSuchYear": {
    sv: (a: { years: readonly string[]; known: readonly string[] }) =>
      `--years: filen har inga rader för ${listed(a.years, "sv")}. Den har ${listed(a.known, "sv")}.`,
    en: (a: { years: readonly string[]; known: readonly string[] }) =>
      `--years: the file has no lines for ${listed(a.years, "en")}. It has ${listed(a.known, "en")}.`,
  },
  "usage.yearsOutside": {
    sv: (a: YearsOutside) =>
      `${a.flag}: scenariot har inte ${listed(a.years, "sv")}. Det ${a.first === a.last ? `är ${a.first}` : `går från ${a.first} till ${a.last}`}.`,
    en: (a: YearsOutside) =>
      `${a.flag}: the scenario does not have ${listed(a.years, "en")}. It ${a.first === a.last ? `is ${a.first}` : `goes from ${a.first} to ${a.last}`}.`,
  },
  "usage.noSuchName": {
    sv: (a: { flag: string; name: string; known: readonly string[] }) =>
      `${a.flag}: ”${a.name}” finns inte i filen. ${a.known.length === 0 ? "Kolumnen saknas eller är tom." : `Där finns ${listed(a.known, "sv")}.`}`,
    en: (a: { flag: string; name: string; known: readonly string[] }) =>
      `${a.flag}: there is no “${a.name}” in the file. ${a.known.length === 0 ? "The column is missing or empty." : `It has ${listed(a.known, "en")}.`}`,
  },
  "usage.extensionNear": {
    sv: (a: { extension: string; near: string }) =>
      `Filer som slutar på .${a.extension} skrivs inte. Menade du ${a.near}?`,
    en: (a: { extension: string; near: string }) =>
      `Files that end in .${a.extension} are not written. Did you mean ${a.near}?`,
  },
  "usage.nameWithSpaces": {
    sv: (a: { name: string }) => `Namnet har mellanslag. Skriv det inom citattecken: "${a.name}".`,
    en: (a: { name: string }) => `The name has spaces. Write it in quotes: "${a.name}".`,
  },
  "usage.unknownExtension": {
    sv: (a: { file: string; known: string }) =>
      `Filändelsen i ”${a.file}” säger inte vilket format du vill ha. Välj med --format eller någon av ändelserna ${a.known}.`,
    en: (a: { file: string; known: string }) =>
      `The extension of “${a.file}” does not say which format you want. Choose with --format, or use one of the extensions ${a.known}.`,
  },
  "usage.binaryToTerminal": {
    sv: (a: { format: string }) => `${a.format} går inte att visa på skärmen. Skriv till en fil med -o.`,
    en: (a: { format: string }) => `${a.format} cannot be shown on the screen. Write to a file with -o.`,
  },
  "usage.formatNeedsLedger": {
    sv: (a: { format: string }) => `${a.format} passar inte här. Det fungerar med lonsam run.`,
    en: (a: { format: string }) => `${a.format} does not fit here. It works with lonsam run.`,
  },
  "usage.formatTakesNoTemplate": {
    sv: (a: { format: string; can: readonly string[] }) =>
      `--template fungerar inte med ${a.format}. Välj ${listed(a.can, "sv")}.`,
    en: (a: { format: string; can: readonly string[] }) =>
      `--template does not work with ${a.format}. Choose ${listed(a.can, "en")}.`,
  },
  "usage.formatTakesNoChart": {
    sv: (a: { format: string; can: readonly string[] }) =>
      `--chart fungerar inte med ${a.format}. Välj ${either(a.can, "sv")}.`,
    en: (a: { format: string; can: readonly string[] }) =>
      `--chart does not work with ${a.format}. Choose ${either(a.can, "en")}.`,
  },
  "usage.noCharts": {
    sv: "Det finns ingen bild att rita av det här. Välj ett annat format.",
    en: "There is no picture to draw of this. Choose another format.",
  },
  "usage.unknownChart": {
    sv: (a: { name: string; names: readonly string[] }) =>
      `Det finns ingen bild som heter ”${a.name}”. ${a.names.length === 1 ? "Bilden heter" : "Bilderna heter"} ${listed(a.names, "sv")}.`,
    en: (a: { name: string; names: readonly string[] }) =>
      `There is no picture called “${a.name}”. ${a.names.length === 1 ? "The picture is" : "The pictures are"} ${listed(a.names, "en")}.`,
  },
  "done.chartOfMany": {
    sv: (a: { name: string; others: readonly string[] }) =>
      `Bilden är ${a.name}. --chart väljer en annan: ${listed(a.others, "sv")}.`,
    en: (a: { name: string; others: readonly string[] }) =>
      `The picture is ${a.name}. --chart chooses another: ${listed(a.others, "en")}.`,
  },
  "usage.formatCannotExplain": {
    sv: (a: { format: string; can: readonly string[] }) =>
      `--explain fungerar inte med ${a.format}. Välj ${listed(a.can, "sv")}.`,
    en: (a: { format: string; can: readonly string[] }) =>
      `--explain does not work with ${a.format}. Choose ${listed(a.can, "en")}.`,
  },
  "usage.findingsAreText": {
    sv: (a: { format: string }) =>
      `Det som hittas skrivs som text och inte som ${a.format}. Ta bort --format, eller välj ett filnamn som slutar på .txt.`,
    en: (a: { format: string }) =>
      `What is found is written as text, not as ${a.format}. Leave out --format, or choose a file name that ends in .txt.`,
  },
  "usage.personnummer": {
    sv: "Ett av orden på kommandoraden ser ut som ett personnummer eller samordningsnummer. Det visas inte här. Ta bort det, eller byt namn på filen.",
    en: "A word of the command line looks like a Swedish personal identity or coordination number. It is not shown here. Remove it, or rename the file.",
  },
  "usage.badSet": {
    sv: (a: { value: string }) => `--set ska vara namn=värde, inte ”${a.value}”.`,
    en: (a: { value: string }) => `--set must be name=value, not “${a.value}”.`,
  },
  "usage.formatNotFor": {
    sv: (a: { command: string; format: string; can: readonly string[] }) =>
      `lonsam ${a.command} kan inte visas som ${a.format}. Välj ${listed(a.can, "sv")}.`,
    en: (a: { command: string; format: string; can: readonly string[] }) =>
      `lonsam ${a.command} cannot be shown as ${a.format}. Choose ${listed(a.can, "en")}.`,
  },
  "usage.noSuchModel": {
    sv: (a: { name: string; known: readonly string[] }) =>
      `Modellen ”${a.name}” finns inte. Det finns ${listed(a.known, "sv")}.`,
    en: (a: { name: string; known: readonly string[] }) =>
      `There is no model “${a.name}”. There is ${listed(a.known, "en")}.`,
  },
  "usage.noSuchTime": {
    sv: (a: { written: string }) => `”${a.written}” ligger utanför scenariots tid.`,
    en: (a: { written: string }) => `“${a.written}” lies outside the time of the scenario.`,
  },
  "usage.noSuchFigure": {
    sv: (a: { figure: string }) =>
      `Siffran ”${a.figure}” finns inte. Skriv en aktör, en post eller ett resultat och ett år, som lonsam run skriver dem.`,
    en: (a: { figure: string }) =>
      `There is no figure “${a.figure}”. Write an actor, an item or a result and a year, as lonsam run writes them.`,
  },
  "usage.noSuchFigureNear": {
    sv: (a: { figure: string; near: readonly string[] }) =>
      `Siffran ”${a.figure}” finns inte. Menade du ${either(
        a.near.map((name) => `”${name}”`),
        "sv",
      )}?`,
    en: (a: { figure: string; near: readonly string[] }) =>
      `There is no figure “${a.figure}”. Did you mean ${either(
        a.near.map((name) => `“${name}”`),
        "en",
      )}?`,
  },
  "usage.badRows": {
    sv: (a: { flag: string; value: string }) =>
      `${a.flag} ska vara rader i filen, t.ex. 4 eller 4,7-9, inte ”${a.value}”.`,
    en: (a: { flag: string; value: string }) =>
      `${a.flag} must be rows of the file, such as 4 or 4,7-9, not “${a.value}”.`,
  },
  "usage.badYear": {
    sv: (a: { flag: string; value: string }) =>
      `${a.flag} ska vara ett år med fyra siffror, inte ”${a.value}”.`,
    en: (a: { flag: string; value: string }) => `${a.flag} must be a year of four digits, not “${a.value}”.`,
  },
  "usage.badRate": {
    sv: (a: { flag: string; value: string }) =>
      `${a.flag} ska vara kronor för en euro, t.ex. 11,45, inte ”${a.value}”.`,
    en: (a: { flag: string; value: string }) =>
      `${a.flag} must be kronor for a euro, such as 11.45, not “${a.value}”.`,
  },
  "usage.other": {
    sv: (a: { message: string }) => `Kommandoraden går inte att förstå: ${a.message}`,
    en: (a: { message: string }) => `The command line cannot be understood: ${a.message}`,
  },

  "problems.more.error": {
    sv: (a: { more: number }) => `… och ${countedSv(a.more, "fel", "fel")} till.`,
    en: (a: { more: number }) => `… and ${countedEn(a.more, "more error", "more errors")}.`,
  },
  "problems.more.warning": {
    sv: (a: { more: number }) => `… och ${countedSv(a.more, "varning", "varningar")} till.`,
    en: (a: { more: number }) => `… and ${countedEn(a.more, "more warning", "more warnings")}.`,
  },
  "problems.more.note": {
    sv: (a: { more: number }) => `… och ${countedSv(a.more, "upplysning", "upplysningar")} till.`,
    en: (a: { more: number }) => `… and ${countedEn(a.more, "more note", "more notes")}.`,
  },
  "done.nothingComputed": {
    sv: (a: { errors: number; warnings: number; codes: readonly string[] }) =>
      `${foundSv(a)}, inget beräknat.${lookUp(a.codes)}`,
    en: (a: { errors: number; warnings: number; codes: readonly string[] }) =>
      `${foundEn(a)}, nothing computed.${lookUp(a.codes)}`,
  },
  "done.written": {
    sv: (a: { file: string; about: string }) => `${a.file}: ${a.about}`,
    en: (a: { file: string; about: string }) => `${a.file}: ${a.about}`,
  },
  "done.nothingWritten": {
    sv: (a: { code: string }) => `Inget skrivet.${lookUp([a.code])}`,
    en: (a: { code: string }) => `Nothing written.${lookUp([a.code])}`,
  },
  "check.fine": {
    sv: (a: { files: number }) => `Inget att anmärka i ${countedSv(a.files, "fil", "filer")}.`,
    en: (a: { files: number }) => `Nothing to remark on in ${countedEn(a.files, "file", "files")}.`,
  },
  "check.readAs": {
    sv: (a: { file: string }) => `Så lästes ${a.file}:`,
    en: (a: { file: string }) => `How ${a.file} was read:`,
  },
  "check.takenFor": {
    sv: (a: { file: string; kind: string }) =>
      `${a.file} läses som ${a.kind}: det säger kolumnerna. (lonsam help ${a.kind})`,
    en: (a: { file: string; kind: string }) =>
      `${a.file} is read as ${a.kind}: its columns say so. (lonsam help ${a.kind})`,
  },
  "check.yearSum": {
    sv: (a: { year: string; sum: string }) => `Summa ${a.year}: ${a.sum} kr.`,
    en: (a: { year: string; sum: string }) => `Sum of ${a.year}: ${a.sum} kr.`,
  },
  "check.ownTotal": {
    sv: (a: { line: number; text: string; given: string; computed: string }) =>
      `Rad ${a.line}${a.text === "" ? "" : `, ”${a.text}”,`} säger ${a.given}, raderna ger ${a.computed}.`,
    en: (a: { line: number; text: string; given: string; computed: string }) =>
      `Row ${a.line}${a.text === "" ? "" : `, “${a.text}”,`} says ${a.given}, the rows make ${a.computed}.`,
  },
  "check.found": {
    sv: (a: { errors: number; warnings: number; codes: readonly string[] }) =>
      `${foundSv(a)}.${lookUp(a.codes)}`,
    en: (a: { errors: number; warnings: number; codes: readonly string[] }) =>
      `${foundEn(a)}.${lookUp(a.codes)}`,
  },

  "cases.more": {
    sv: (a: { more: number }) => `… och ${countedSv(a.more, "fall", "fall")} till stämmer inte.`,
    en: (a: { more: number }) => `… and ${countedEn(a.more, "more case fails", "more cases fail")}.`,
  },
  "cases.outcome": {
    sv: (a: { passed: number; failed: number; codes: readonly string[] }) =>
      `${countedSv(a.passed, "fall stämmer", "fall stämmer")}, ${readable(String(a.failed), "sv", " ")} stämmer inte.${lookUp(a.codes)}`,
    en: (a: { passed: number; failed: number; codes: readonly string[] }) =>
      `${countedEn(a.passed, "case passes", "cases pass")}, ${readable(String(a.failed), "en")} ${a.failed === 1 ? "fails" : "fail"}.${lookUp(a.codes)}`,
  },
  "check.reviewed": {
    sv: (a: { silenced: number }) =>
      a.silenced === 1
        ? "1 varning visas inte: den är granskad i filen."
        : `${countedSv(a.silenced, "", "varningar")} visas inte: de är granskade i filen.`,
    en: (a: { silenced: number }) =>
      `${countedEn(a.silenced, "warning is", "warnings are")} not shown: reviewed in the file.`,
  },

  "how.input": { sv: "indata", en: "input" },
  "how.sum": { sv: "summa", en: "sum" },
  "how.difference": { sv: "skillnad", en: "difference" },
  "how.product": { sv: "produkt", en: "product" },
  "how.quotient": { sv: "kvot", en: "quotient" },
  "how.parameter": {
    sv: (a: { source: string; grade: string }) => `parameter, ${a.source}, säkerhet ${a.grade}`,
    en: (a: { source: string; grade: string }) => `parameter, ${a.source}, grade ${a.grade}`,
  },
  "how.share": {
    sv: (a: { of: string }) => `${readable(percentOf(rate(a.of)), "sv", " ")} % av`,
    en: (a: { of: string }) => `${readable(percentOf(rate(a.of)), "en")}% of`,
  },
  "how.rounded": {
    sv: (a: { step: string; rule: string }) =>
      `avrundat ${a.rule === "down" ? "nedåt " : a.rule === "up" ? "uppåt " : ""}till ${a.step === "1000" ? "tusental" : readable(a.step, "sv", " ")}`,
    en: (a: { step: string; rule: string }) =>
      `rounded ${a.rule === "down" ? "down " : a.rule === "up" ? "up " : ""}to ${a.step === "1000" ? "thousands" : readable(a.step, "en")}`,
  },
  "how.given": { sv: (a: { by: string }) => `angivet: ${a.by}`, en: (a: { by: string }) => `given: ${a.by}` },
  "how.formula": { sv: (a: { text: string }) => a.text, en: (a: { text: string }) => a.text },
  "how.formulaStated": {
    sv: (a: { text: string; source: string; grade: string }) => `${a.text}; ${a.source}, säkerhet ${a.grade}`,
    en: (a: { text: string; source: string; grade: string }) => `${a.text}; ${a.source}, grade ${a.grade}`,
  },
  "how.number": { sv: "tal i formeln", en: "number in the formula" },
  "how.least": { sv: "det minsta av", en: "the least of" },
  "how.greatest": { sv: "det största av", en: "the greatest of" },
  "how.choice": { sv: "val efter villkor", en: "choice by condition" },
  "how.comparison": { sv: "jämförelse", en: "comparison" },
  "how.all": { sv: "villkor som alla gäller", en: "conditions that all hold" },
  "how.any": { sv: "villkor varav något gäller", en: "conditions of which one holds" },
  "how.negated": { sv: "omvänt tecken", en: "opposite sign" },
  "how.magnitude": { sv: "utan tecken", en: "without sign" },
  "how.perCent": { sv: "procent av talet", en: "per cent of the number" },
  "how.perYear": { sv: "per år", en: "per year" },
  "how.perMonth": { sv: "per månad", en: "per month" },
  "how.exponential": { sv: "e upphöjt till talet", en: "e to the power of the number" },
  "how.logarithm": { sv: "naturliga logaritmen av talet", en: "natural logarithm of the number" },
  "how.power": { sv: "det första upphöjt till det andra", en: "the first to the power of the second" },
  "how.missing": { sv: "värde saknas", en: "value missing" },
  "how.repeated": { sv: "se ovan", en: "see above" },
  "how.not": { sv: "motsatt villkor", en: "opposite condition" },
};
