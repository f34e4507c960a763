import { percentOf, rate } from "../../core/decimal.js";
import { listed, readable } from "../numbers.js";

const counted = (n: number, one: string, many: string): string =>
  `${readable(String(n), "sv", " ")} ${n === 1 ? one : many}`;
const lookUp = (codes: readonly string[]): string =>
  codes.length === 0 ? "" : ` (${codes.map((c) => `lonsam help ${c}`).join(", ")})`;
const found = (a: { errors: number; warnings: number }): string =>
  [
    ...(a.errors > 0 || a.warnings === 0 ? [counted(a.errors, "fel", "fel")] : []),
    ...(a.warnings > 0 ? [counted(a.warnings, "varning", "varningar")] : []),
  ].join(" och ");

export const terminal = {
  "program.about":
    "Räknar på kommunala arbetsmarknadsinsatser, från budgetrader till bilagan som nämnden läser.",
  "program.firstCommands": "Börja här:",
  "program.otherCommands": "Övriga kommandon:",
  "program.more":
    "Skriv lonsam help KOMMANDO för att läsa om ett kommando. Allt körs på din dator. Inget skickas.",

  "command.budget": "Gör budgetrader till tabeller per insats och år, med OH och finansiering.",
  "command.calc": "Räknar ut en formel på en viss dag, t.ex. nettolönen.",
  "command.cases": "Prövar rader av uttryck mot förväntade svar.",
  "command.parameters": "Visar modellernas värden: hur mycket, sedan när och enligt vem.",
  "command.run": "Räknar ett scenario: människor och pengar per år och aktör.",
  "command.explain": "Visar hur en siffra ur lonsam run kom till.",
  "command.check": "Visar allt som är fel i filerna, och det som en noggrann kollega skulle fråga om.",
  "command.help": "Förklarar ett kommando, en filtyp eller ett fel.",

  "argument.budgetFiles": "Budgetfiler: CSV eller Excel. Ett blad skrivs budget.xlsx#Blad1.",
  "argument.caseFiles": "Filer med fall: uttryck och förväntat.",
  "argument.checkFiles": "Filer att kontrollera.",
  "argument.name.files": "filer",
  "argument.name.file": "fil",
  "argument.name.date": "datum",
  "argument.name.topic": "ämne",
  "argument.name.expression": "uttryck",
  "argument.name.name": "namn",
  "argument.name.set": "namn=värde",
  "argument.name.folder": "mapp",
  "argument.expression": "Formeln, i citattecken.",
  "argument.name.word": "ord",
  "argument.word": "Ord att söka på, i namn, nyckel och källa.",
  "argument.name.scenario": "scenario",
  "argument.scenario": "Mappen med scenariot, eller dess arbetsbok.",
  "argument.name.figure": "siffra",
  "argument.figure": 'Siffran, som lonsam run skriver den: "kommun 2027".',
  "argument.topic": "Kommando, filtyp eller felkod. Utelämna för en lista.",

  "option.help": "Visar hjälpen.",
  "option.version": "Visar versionen.",
  "option.lang": "Språk för alla texter.",
  "option.format": "Format. Annars avgör filändelsen, och på skärmen visas en tabell.",
  "option.output": "Skriver till en fil. Ett bindestreck (-) är skärmen.",
  "option.force": "Ersätter filen om den redan finns.",
  "option.unit": "Enhet för belopp.",
  "option.explain": "Visar hur siffrorna kom till.",
  "option.template": "Tar stilarna ur ett eget Worddokument, för docx.",
  "option.dialect": "csv för svenska Excel eller för program.",
  "option.strict": "Behandlar varningar som fel.",
  "option.quiet": "Visar bara fel.",
  "option.noInput": "Ställer aldrig frågor.",
  "option.color": "Färg på skärmen.",
  "option.today": "Räknar som om det vore den dagen (ÅÅÅÅ-MM-DD).",
  "option.overhead": "OH som andel, t.ex. 10%.",
  "option.overheadBase": "Räknar OH bara på de här kostnadsslagen, med komma emellan.",
  "option.round": "Avrundar OH till hela steg i kronor, t.ex. 1000.",
  "option.roundPer": "Avrundar OH en gång per år, eller en gång per insats och år.",
  "option.by": "Delar upp per insats (om inget annat anges), finansiär, kostnadsslag eller ansvarig.",
  "option.years": "Visar bara de här åren, t.ex. 2026-2028 eller 2026,2028.",
  "option.layout": "Visar år som rader eller som kolumner.",
  "option.funding": "Visar finansieringen: kronor och andel per finansiär.",
  "option.cofunders": "Finansiärer som räknas som medfinansiering, med komma emellan.",
  "option.participants": "Visar kostnaden per deltagare, för så här många.",
  "option.posts": "Visar kostnaden per heltidstjänst.",
  "option.outcome": "Jämför budgeten med utfallet i kolumnen utfall.",
  "option.through": "Som --outcome, men till och med en månad, t.ex. 2026-08, och med prognos för året.",

  "option.date": "Dagen som formeln räknas för. I dag om inget anges.",
  "option.casesDate": "Dagen för fall som inte anger någon. I dag om inget anges.",
  "option.parametersDate": "Dagen värdena gäller. I dag om inget anges.",
  "option.model": "Bara den här modellen.",
  "option.stale": "Bara värden som är framskrivna.",
  "option.missing": "Bara värden som saknas eller som du anger själv.",
  "option.runBy": "Dela upp varje aktörs netto per insats, grupp eller tillstånd.",
  "option.detail": "Visar varje post för varje aktör.",
  "option.monthly": "Visar människorna månad för månad.",
  "option.earned": "Visar belopp när de är intjänade.",
  "option.paid": "Visar belopp när de betalas.",
  "option.depth": "Så många nivåer ned.",
  "option.municipality": "Kommun, som ger skattesatserna: Gävle eller 2180.",
  "option.set": "Ger ett namn ett värde. Kan anges flera gånger.",
  "option.models": "Mapp med egna modeller. Kan anges flera gånger.",

  "help.usage": "Så skriver du:",
  "help.flags": "[flaggor]",
  "help.examples": "Exempel:",
  "help.arguments": "Argument:",
  "help.options": "Flaggor:",
  "help.commonOptions": "Flaggor för alla kommandon:",
  "help.commands": "Kommandon:",
  "help.default": (a: { value: string }) => `[${a.value} om inget annat anges]`,
  "help.topics": "Hjälpen finns om:",
  "help.topic.commands": "Kommandon",
  "help.topic.files": "Filtyper",
  "help.topic.other": "Övrigt",
  "help.topic.codes": "Felkoder",
  "help.topic.formats": "Formaten som --format och filändelsen väljer bland",
  "help.topic.exitCodes": "Vad programmet svarar när det är klart",
  "help.formats": "Format, efter --format eller som filändelse med -o:",
  "help.exitCodes.text":
    "Slutkoder\n\n  0    klart\n  1    något är fel i filerna, eller så gick det inte att skriva\n  2    något är fel på kommandoraden\n  70   programmet har ett fel\n  130  du avbröt\n\nNär något är fel skrivs inget resultat och inga filer ändras.",
  "help.file.budget": "budgetrader, en per rad",
  "help.file.columns": "Kolumner:",
  "help.file.required": "måste finnas",
  "help.file.also": (a: { others: string }) => `också: ${a.others}`,
  "help.file.budget.more":
    "Varje rad ska ha belopp, eller antal och pris (gånger omfattning om den finns).\nBelopp skrivs t.ex. 2700000, 2 700 000 eller 2700000,50. Skriv enheten i rubriken, belopp (tkr), eller i cellen.\nOmfattning och overhead skrivs med procenttecken: 20 %. Skriv 0 % i overhead för en rad utan OH.\nMed enheten ”tjänst” räknas antal gånger omfattning som heltidstjänster.\nlonsam check frågar om det som ser fel ut, lonsam budget bara om platshållare och rader som finns två gånger.\nOm det stämmer: skriv varningens kod på raden i kolumnen granskad, så visas den inte mer.\nI en Excelbok läses bladet budget, annars det första. Ett annat blad väljs så här: budget.xlsx#Blad2.",
  "help.problem.example": "Så kan det se ut:",
  "help.problem.severity.error": "Det här är ett fel: inget beräknas förrän det är rättat.",
  "help.problem.severity.warning":
    "Det här är en varning: beräkningen görs ändå. Med --strict räknas den som fel.",
  "help.problem.severity.note": "Det här är en upplysning.",
  "help.unknownTopic": (a: { word: string }) =>
    `Det finns ingen hjälp om ”${a.word}”. Skriv lonsam help för en lista.`,
  "help.unknownTopicNear": (a: { word: string; near: string }) =>
    `Det finns ingen hjälp om ”${a.word}”. Menade du ${a.near}?`,

  "usage.unknownCommand": (a: { word: string }) =>
    `Kommandot ”${a.word}” finns inte. Skriv lonsam help för en lista.`,
  "usage.unknownCommandNear": (a: { word: string; near: string }) =>
    `Kommandot ”${a.word}” finns inte. Menade du ${a.near}?`,
  "usage.unknownOption": (a: { flag: string; command: string }) =>
    `Flaggan ${a.flag} finns inte. Skriv lonsam help${a.command === "" ? "" : ` ${a.command}`} för att se vilka som finns.`,
  "usage.unknownOptionNear": (a: { flag: string; near: string }) =>
    `Flaggan ${a.flag} finns inte. Menade du ${a.near}?`,
  "usage.optionMissingValue": (a: { flag: string }) => `${a.flag} behöver ett värde efter sig.`,
  "usage.missingArgument": (a: { name: string; command: string }) =>
    `Det saknas något efter ${a.command === "" ? "lonsam" : `lonsam ${a.command}`}: ${a.name}. Skriv lonsam help ${a.command} för exempel.`,
  "usage.excessArguments": (a: { command: string }) =>
    `Det står för många ord efter lonsam ${a.command}. Sätt citattecken runt namn med mellanslag.`,
  "usage.badValue": (a: { flag: string; value: string }) => `${a.flag} kan inte vara ”${a.value}”.`,
  "usage.badChoice": (a: { flag: string; value: string; choices: string }) =>
    `${a.flag} kan inte vara ”${a.value}”. Välj något av: ${a.choices}.`,
  "usage.badShare": (a: { flag: string; value: string }) =>
    `${a.flag} ska vara en andel med procenttecken, t.ex. 10%, inte ”${a.value}”.`,
  "usage.badStep": (a: { flag: string; value: string }) =>
    `${a.flag} ska vara ett belopp i kronor över noll, t.ex. 1000, inte ”${a.value}”.`,
  "usage.badYears": (a: { value: string }) =>
    `--years ska vara år, t.ex. 2026-2028 eller 2026,2028, inte ”${a.value}”.`,
  "usage.badDate": (a: { flag: string; value: string }) =>
    `${a.flag} ska vara ett datum som 2026-11-21, inte ”${a.value}”.`,
  "usage.badMonth": (a: { flag: string; value: string }) =>
    `${a.flag} ska vara en månad som 2026-08, inte ”${a.value}”.`,
  "usage.notTogether": (a: { flag: string; other: string }) =>
    `${a.flag} går inte att använda tillsammans med ${a.other}.`,
  "usage.needs": (a: { flag: string; other: string }) =>
    `${a.flag} gör ingen skillnad utan ${a.other}. Lägg till ${a.other} eller ta bort ${a.flag}.`,
  "usage.noOutcome": "--outcome: filen har inget utfall. Skriv det i kolumnen utfall.",
  "usage.noOutcomeYear": (a: { year: number; known: readonly string[] }) =>
    `--through: filen har inget utfall för ${String(a.year)}. ${a.known.length === 0 ? "Skriv det i kolumnen utfall." : `Den har utfall för ${listed(a.known, "sv")}.`}`,
  "usage.badCount": (a: { flag: string; value: string }) =>
    `${a.flag} ska vara ett antal över noll, t.ex. 210, inte ”${a.value}”.`,
  "usage.noSuchYear": (a: { years: readonly string[]; known: readonly string[] }) =>
    `--years: filen har inga rader för ${listed(a.years, "sv")}. Den har ${listed(a.known, "sv")}.`,
  "usage.noSuchName": (a: { flag: string; name: string; known: readonly string[] }) =>
    `${a.flag}: ”${a.name}” finns inte i filen. ${a.known.length === 0 ? "Kolumnen saknas eller är tom." : `Där finns ${listed(a.known, "sv")}.`}`,
  "usage.unknownExtension": (a: { file: string; known: string }) =>
    `Filändelsen i ”${a.file}” säger inte vilket format du vill ha. Välj med --format eller någon av ändelserna ${a.known}.`,
  "usage.binaryToTerminal": (a: { format: string }) =>
    `${a.format} går inte att visa på skärmen. Skriv till en fil med -o.`,
  "usage.formatNeedsLedger": (a: { format: string }) =>
    `${a.format} passar inte här. Det fungerar med lonsam run.`,
  "usage.formatTakesNoTemplate": (a: { format: string; can: readonly string[] }) =>
    `--template fungerar inte med ${a.format}. Välj ${listed(a.can, "sv")}.`,
  "usage.formatCannotExplain": (a: { format: string; can: readonly string[] }) =>
    `--explain fungerar inte med ${a.format}. Välj ${listed(a.can, "sv")}.`,
  "usage.badSet": (a: { value: string }) => `--set ska vara namn=värde, inte ”${a.value}”.`,
  "usage.formatNotFor": (a: { command: string; format: string; can: readonly string[] }) =>
    `lonsam ${a.command} kan inte visas som ${a.format}. Välj ${listed(a.can, "sv")}.`,
  "usage.noSuchModel": (a: { name: string; known: readonly string[] }) =>
    `Modellen ”${a.name}” finns inte. Det finns ${listed(a.known, "sv")}.`,
  "usage.noSuchTime": (a: { written: string }) => `”${a.written}” ligger utanför scenariots tid.`,
  "usage.noSuchFigure": (a: { figure: string }) =>
    `Siffran ”${a.figure}” finns inte. Skriv en aktör, en post eller ett resultat och ett år, som lonsam run skriver dem.`,
  "usage.noSuchFigureNear": (a: { figure: string; near: string }) =>
    `Siffran ”${a.figure}” finns inte. Menade du ”${a.near}”?`,
  "usage.other": (a: { message: string }) => `Kommandoraden går inte att förstå: ${a.message}`,

  "problems.more.error": (a: { more: number }) => `… och ${counted(a.more, "fel", "fel")} till.`,
  "problems.more.warning": (a: { more: number }) => `… och ${counted(a.more, "varning", "varningar")} till.`,
  "problems.more.note": (a: { more: number }) =>
    `… och ${counted(a.more, "upplysning", "upplysningar")} till.`,
  "done.nothingComputed": (a: { errors: number; warnings: number; codes: readonly string[] }) =>
    `${found(a)}, inget beräknat.${lookUp(a.codes)}`,
  "done.nothingWritten": (a: { code: string }) => `Inget skrivet.${lookUp([a.code])}`,
  "check.fine": (a: { files: number }) => `Inget att anmärka i ${counted(a.files, "fil", "filer")}.`,
  "check.found": (a: { errors: number; warnings: number; codes: readonly string[] }) =>
    `${found(a)}.${lookUp(a.codes)}`,

  "cases.more": (a: { more: number }) => `… och ${counted(a.more, "fall", "fall")} till stämmer inte.`,
  "cases.outcome": (a: { passed: number; failed: number; codes: readonly string[] }) =>
    `${counted(a.passed, "fall stämmer", "fall stämmer")}, ${readable(String(a.failed), "sv", " ")} stämmer inte.${lookUp(a.codes)}`,
  "check.reviewed": (a: { silenced: number }) =>
    a.silenced === 1
      ? "1 varning visas inte: den är granskad i filen."
      : `${counted(a.silenced, "", "varningar")} visas inte: de är granskade i filen.`,

  "how.input": "indata",
  "how.seeAbove": "– se ovan",
  "how.sum": "summa",
  "how.difference": "skillnad",
  "how.product": "produkt",
  "how.quotient": "kvot",
  "how.parameter": (a: { source: string; grade: string }) => `parameter, ${a.source}, säkerhet ${a.grade}`,
  "how.share": (a: { of: string }) => `${readable(percentOf(rate(a.of)), "sv", " ")} % av`,
  "how.rounded": (a: { step: string; rule: string }) =>
    a.rule === "largestRemainder"
      ? `avrundat till ${readable(a.step, "sv", " ")} så att delarna blir summan`
      : `avrundat ${a.rule === "down" ? "nedåt " : a.rule === "up" ? "uppåt " : ""}till ${a.step === "1000" ? "tusental" : readable(a.step, "sv", " ")}`,
  "how.given": (a: { by: string }) => `angivet: ${a.by}`,
  "how.formula": (a: { text: string }) => a.text,
  "how.number": "tal i formeln",
  "how.least": "det minsta av",
  "how.greatest": "det största av",
  "how.choice": "val efter villkor",
  "how.comparison": "jämförelse",
  "how.all": "villkor som alla gäller",
  "how.any": "villkor varav något gäller",
  "how.negated": "omvänt tecken",
  "how.magnitude": "utan tecken",
  "how.perCent": "procent av talet",
  "how.perYear": "per år",
  "how.perMonth": "per månad",
  "how.missing": "värde saknas",
  "how.repeated": "se ovan",
  "how.not": "motsatt villkor",
};
