import type { FormulaProblem, NameLevel } from "../../core/problems/formula.js";
import { listed } from "../numbers.js";
import { periodEn, periodSv } from "../period.js";
import { spotLines } from "../spot.js";
import type { ProblemWords } from "../words.js";

const levelsSv: Readonly<Record<NameLevel, string>> = {
  argument: "argument",
  column: "kolumn i tillstand.csv",
  input: "indata",
  parameter: "parameter",
  table: "tabell",
  rule: "regel",
  function: "funktion",
  state: "tillstånd",
  kind: "slag av tillstånd",
};

const levelsEn: Readonly<Record<NameLevel, string>> = {
  argument: "an argument",
  column: "a column of tillstand.csv",
  input: "an input",
  parameter: "a parameter",
  table: "a table",
  rule: "a rule",
  function: "a function",
  state: "a state",
  kind: "a kind of state",
};

const unitSv = (text: string): string => (text === "" ? "ett tal utan enhet" : text);

const unitEn = (text: string): string => (text === "" ? "a plain number" : text);

const either = (words: readonly string[]): string => listed(words, "en").replace(" and ", " or ");

/** What a model says, in the model's own words. */
const said = (note: string | undefined): string => (note === undefined ? "" : ` ${note}`);

export const formula: ProblemWords<FormulaProblem> = {
  "formel-tom": {
    sv: {
      title: "Formeln är tom",
      says: () => "det finns ingen formel.",
      remedy: () => "Skriv ett tal, ett namn eller en formel.",
    },
    en: {
      title: "The formula is empty",
      says: () => "there is no formula.",
      remedy: () => "Write a number, a name or a formula.",
    },
  },
  "formel-for-lang": {
    sv: {
      title: "Formeln är för lång",
      says: (p) => `formeln är längre än ${p.limit} tecken.`,
      remedy: () => "Dela upp den i regler med egna namn.",
    },
    en: {
      title: "The formula is too long",
      says: (p) => `the formula is longer than ${p.limit} characters.`,
      remedy: () => "Split it into rules with names of their own.",
    },
  },
  "formel-for-djup": {
    sv: {
      title: "För många parenteser i varandra",
      says: (p) => `formeln har mer än ${p.limit} parenteser i varandra.\n${spotLines(p.spot)}`,
      remedy: () => "Dela upp den i regler med egna namn.",
    },
    en: {
      title: "Too many brackets inside each other",
      says: (p) => `the formula has more than ${p.limit} brackets inside each other.\n${spotLines(p.spot)}`,
      remedy: () => "Split it into rules with names of their own.",
    },
  },
  "formel-borjar-fel": {
    sv: {
      title: "Formeln börjar med ett tecken som kalkylprogram kör",
      says: (p) =>
        `formeln börjar med ${p.sign}, och då kan ett kalkylprogram köra den.\n${spotLines(p.spot)}`,
      remedy: (p) => (p.sign === "-" ? "Skriv 0 - x i stället för -x." : `Ta bort ${p.sign} i början.`),
    },
    en: {
      title: "The formula begins with a sign that spreadsheets run",
      says: (p) => `the formula begins with ${p.sign}, which a spreadsheet might run.\n${spotLines(p.spot)}`,
      remedy: (p) => (p.sign === "-" ? "Write 0 - x instead of -x." : `Remove ${p.sign} from the start.`),
    },
  },
  "formel-olaslig": {
    sv: {
      title: "Formeln går inte att läsa",
      says: (p) => `”${p.found}” passar inte här.\n${spotLines(p.spot)}`,
      remedy: () => "Kontrollera att det står ett räknetecken mellan två värden, och ; mellan argument.",
    },
    en: {
      title: "The formula cannot be read",
      says: (p) => `“${p.found}” does not fit here.\n${spotLines(p.spot)}`,
      remedy: () => "Check that an operator stands between two values, and ; between arguments.",
    },
  },
  "formel-ofullstandig": {
    sv: {
      title: "Formeln är inte färdig",
      says: (p) => `formeln tar slut för tidigt.\n${spotLines(p.spot)}`,
      remedy: () => "Skriv klart den, t.ex. med ett värde efter det sista räknetecknet.",
    },
    en: {
      title: "The formula is unfinished",
      says: (p) => `the formula ends too early.\n${spotLines(p.spot)}`,
      remedy: () => "Finish it, for instance with a value after the last operator.",
    },
  },
  "parentes-oppen": {
    sv: {
      title: "En parentes saknas",
      says: (p) => `parentesen stängs inte.\n${spotLines(p.spot)}`,
      remedy: () => "Lägg till ) där den ska sluta.",
    },
    en: {
      title: "A bracket is missing",
      says: (p) => `the bracket is never closed.\n${spotLines(p.spot)}`,
      remedy: () => "Add ) where it should end.",
    },
  },
  "text-oppen": {
    sv: {
      title: "En text saknar slut",
      says: (p) => `texten stängs inte.\n${spotLines(p.spot)}`,
      remedy: () => "Lägg till ' där texten slutar.",
    },
    en: {
      title: "A text does not end",
      says: (p) => `the text is never closed.\n${spotLines(p.spot)}`,
      remedy: () => "Add ' where the text ends.",
    },
  },
  "tecken-okant": {
    sv: {
      title: "Ett tecken som inte hör hemma i en formel",
      says: (p) => `tecknet ${p.sign} går inte att använda i en formel.\n${spotLines(p.spot)}`,
      remedy: () => "Räkna med + - * / och jämför med = <> < <= > >=. Text skrivs 'så här'.",
    },
    en: {
      title: "A character that does not belong in a formula",
      says: (p) => `the character ${p.sign} cannot be used in a formula.\n${spotLines(p.spot)}`,
      remedy: () => "Calculate with + - * / and compare with = <> < <= > >=. Write text 'like this'.",
    },
  },
  "formeltal-olasligt": {
    sv: {
      title: "Ett tal i formeln går inte att läsa",
      says: (p) => `talet ”${p.text}” går inte att läsa.\n${spotLines(p.spot)}`,
      remedy: () =>
        "Skriv t.ex. 2700000, 2 700 000 eller 0,25, med högst 15 siffror före och 15 efter kommat.",
    },
    en: {
      title: "A number in the formula cannot be read",
      says: (p) => `the number “${p.text}” cannot be read.\n${spotLines(p.spot)}`,
      remedy: () =>
        "Write for instance 2700000, 2 700 000 or 0,25, with at most 15 digits before the comma and 15 after it.",
    },
  },
  "formeltal-tvetydigt": {
    sv: {
      title: "Ett tal i formeln kan läsas på två sätt",
      says: (p) =>
        `”${p.text}” kan vara ${listed(p.readings, "sv").replace(" och ", " eller ")}.\n${spotLines(p.spot)}`,
      remedy: (p) => `Skriv ${listed(p.readings, "sv").replace(" och ", " eller ")}.`,
    },
    en: {
      title: "A number in the formula can be read in two ways",
      says: (p) => `“${p.text}” may be ${either(p.readings)}.\n${spotLines(p.spot)}`,
      remedy: (p) => `Write ${either(p.readings)}.`,
    },
  },
  "komma-tvetydigt": {
    sv: {
      title: "Komma kan vara decimaltecken eller skilja argument",
      says: (p) => `”${p.text}” kan vara ett decimaltal eller två argument.\n${spotLines(p.spot)}`,
      remedy: () => "Skriv ; mellan argumenten.",
    },
    en: {
      title: "A comma may be a decimal mark or stand between arguments",
      says: (p) => `“${p.text}” may be a decimal number or two arguments.\n${spotLines(p.spot)}`,
      remedy: () => "Write ; between the arguments.",
    },
  },
  "jamforelse-i-kedja": {
    sv: {
      title: "Flera jämförelser i rad",
      says: (p) => `här står flera jämförelser i rad.\n${spotLines(p.spot)}`,
      remedy: () => "Skriv dem var för sig med och emellan: a < b och b < c.",
    },
    en: {
      title: "Several comparisons in a row",
      says: (p) => `there are several comparisons in a row here.\n${spotLines(p.spot)}`,
      remedy: () => "Write them one by one with och between: a < b och b < c.",
    },
  },
  "namn-okant": {
    sv: {
      title: "Namnet finns inte",
      says: (p) => `namnet ”${p.name}” finns inte.\n${spotLines(p.spot)}`,
      remedy: (p) =>
        p.near === undefined
          ? "Kontrollera stavningen, eller lägg till namnet i modellen."
          : `Menade du ”${p.near}”?`,
    },
    en: {
      title: "The name does not exist",
      says: (p) => `there is no name “${p.name}”.\n${spotLines(p.spot)}`,
      remedy: (p) =>
        p.near === undefined
          ? "Check the spelling, or add the name to the model."
          : `Did you mean “${p.near}”?`,
    },
  },
  "namn-tvetydigt": {
    sv: {
      title: "Namnet finns i flera modeller",
      says: (p) =>
        `namnet ”${p.name}” finns i flera modeller: ${listed(p.models, "sv")}.\n${spotLines(p.spot)}`,
      remedy: (p) => `Skriv vilken du menar, t.ex. ${p.models[0] ?? "modell"}.${p.name}.`,
    },
    en: {
      title: "The name exists in several models",
      says: (p) =>
        `the name “${p.name}” exists in several models: ${listed(p.models, "en")}.\n${spotLines(p.spot)}`,
      remedy: (p) => `Write which one you mean, for instance ${p.models[0] ?? "model"}.${p.name}.`,
    },
  },
  "namn-pa-tva-nivaer": {
    sv: {
      title: "Samma namn används för två saker",
      says: (p) => {
        const [one, two] = p.levels;
        const both =
          one === two
            ? `två gånger som ${levelsSv[one]}`
            : `både som ${levelsSv[one]} och som ${levelsSv[two]}`;
        const line = p.other?.line === undefined ? "" : `:${p.other.line}`;
        return `”${p.name}” finns ${both}${p.other === undefined ? "" : ` (${p.other.file}${line})`}.`;
      },
      remedy: () => "Byt namn på den ena.",
    },
    en: {
      title: "The same name is used for two things",
      says: (p) => {
        const [one, two] = p.levels;
        const both =
          one === two ? `twice as ${levelsEn[one]}` : `both as ${levelsEn[one]} and as ${levelsEn[two]}`;
        const line = p.other?.line === undefined ? "" : `:${p.other.line}`;
        return `“${p.name}” exists ${both}${p.other === undefined ? "" : ` (${p.other.file}${line})`}.`;
      },
      remedy: () => "Rename one of them.",
    },
  },
  "namn-oanvandbart": {
    sv: {
      title: "Namnet går inte att använda i formler",
      says: (p) => `”${p.name}” går inte att använda som namn i en formel.`,
      remedy: () =>
        "Börja med en bokstav, använd bara bokstäver, siffror och _, och undvik och, eller och inte.",
    },
    en: {
      title: "The name cannot be used in formulas",
      says: (p) => `“${p.name}” cannot be used as a name in a formula.`,
      remedy: () => "Begin with a letter, use only letters, digits and _, and avoid och, eller and inte.",
    },
  },
  "namn-pa-tva-sprak": {
    sv: {
      title: "Namnet betyder olika saker på svenska och engelska",
      says: (p) =>
        `”${p.name}” kan vara ”${p.own}”, men också det som på engelska kallas så: ”${p.english}”.`,
      remedy: (p) => `Skriv ”${p.english}” om du menar det, eller modellens namn före: modell.${p.own}.`,
    },
    en: {
      title: "The name means different things in Swedish and English",
      says: (p) =>
        `“${p.name}” may be the Swedish name “${p.own}”, or the English name of what is “${p.english}” in Swedish.`,
      remedy: (p) =>
        `Write “${p.english}” if you mean that, or the name of the model before it: model.${p.own}.`,
    },
  },
  "namn-oanvant": {
    sv: {
      title: "Inget använder namnet",
      says: (p) => `”${p.name}” har fått ett värde, men ingen formel använder det.`,
      remedy: (p) =>
        p.near === undefined ? "Kontrollera stavningen eller ta bort det." : `Menade du ”${p.near}”?`,
    },
    en: {
      title: "Nothing uses the name",
      says: (p) => `“${p.name}” was given a value, but no formula uses it.`,
      remedy: (p) =>
        p.near === undefined ? "Check the spelling or remove it." : `Did you mean “${p.near}”?`,
    },
  },
  "namn-utan-argument": {
    sv: {
      title: "Namnet tar inga argument",
      says: (p) => `”${p.name}” är ett värde och tar inga argument.\n${spotLines(p.spot)}`,
      remedy: (p) => `Skriv bara ${p.name}, eller ett räknetecken före parentesen.`,
    },
    en: {
      title: "The name takes no arguments",
      says: (p) => `“${p.name}” is a value and takes no arguments.\n${spotLines(p.spot)}`,
      remedy: (p) => `Write only ${p.name}, or an operator before the bracket.`,
    },
  },
  "argument-antal": {
    sv: {
      title: "Fel antal argument",
      says: (p) => {
        const least = p.more === true ? "minst " : "";
        const takes = p.takes.length === 0 ? "inga argument" : `${least}${p.takes.length} argument`;
        return `${p.name} tar ${takes} men har fått ${p.given}.\n${spotLines(p.spot)}`;
      },
      remedy: (p) => `Skriv ${p.name}${p.takes.length === 0 ? "" : `(${p.takes.join("; ")})`}.`,
    },
    en: {
      title: "Wrong number of arguments",
      says: (p) => {
        const n = p.takes.length;
        const least = p.more === true ? "at least " : "";
        const takes = n === 0 ? "no arguments" : `${least}${n} ${n === 1 ? "argument" : "arguments"}`;
        return `${p.name} takes ${takes} but was given ${p.given}.\n${spotLines(p.spot)}`;
      },
      remedy: (p) => `Write ${p.name}${p.takes.length === 0 ? "" : `(${p.takes.join("; ")})`}.`,
    },
  },
  "enhet-okand": {
    sv: {
      title: "Okänd enhet",
      says: (p) => `enheten ”${p.unit}” finns inte.`,
      remedy: (p) =>
        `Använd ${listed(p.known, "sv").replace(" och ", " eller ")}, eller lämna tomt för ett tal utan enhet.`,
    },
    en: {
      title: "Unknown unit",
      says: (p) => `there is no unit “${p.unit}”.`,
      remedy: (p) => `Use ${either(p.known)}, or leave it empty for a plain number.`,
    },
  },
  "enhet-krockar": {
    sv: {
      title: "Enheterna går inte ihop",
      says: (p) =>
        `${unitSv(p.left)} och ${unitSv(p.right)} går inte att lägga ihop eller jämföra.\n${spotLines(p.spot)}`,
      remedy: () =>
        "Räkna om till samma enhet, t.ex. med per_år(x) eller per_månad(x), eller rätta enheten i modellen.",
    },
    en: {
      title: "The units do not fit together",
      says: (p) =>
        `${unitEn(p.left)} and ${unitEn(p.right)} cannot be added or compared.\n${spotLines(p.spot)}`,
      remedy: () =>
        "Convert to the same unit, for instance with per_år(x) or per_månad(x), or correct the unit in the model.",
    },
  },
  "enhet-fel": {
    sv: {
      title: "Fel enhet",
      says: (p) =>
        `${p.of === undefined ? "formeln" : `”${p.of}”`} ska vara ${unitSv(p.expected)} men är ${unitSv(p.found)}.\n${spotLines(p.spot)}`,
      remedy: () => "Räkna om, t.ex. med per_år(x) eller per_månad(x), eller rätta enheten i modellen.",
    },
    en: {
      title: "Wrong unit",
      says: (p) =>
        `${p.of === undefined ? "the formula" : `“${p.of}”`} should be ${unitEn(p.expected)} but is ${unitEn(p.found)}.\n${spotLines(p.spot)}`,
      remedy: () =>
        "Convert it, for instance with per_år(x) or per_månad(x), or correct the unit in the model.",
    },
  },
  "enhet-per": {
    sv: {
      title: "Går inte att räkna om mellan månad och år",
      says: (p) => `${p.name} kan inte räkna om ${unitSv(p.found)}.\n${spotLines(p.spot)}`,
      remedy: (p) =>
        p.name === "per_år"
          ? "per_år tar något per månad, t.ex. kr/månad."
          : "per_månad tar något per år, t.ex. kr/år.",
    },
    en: {
      title: "Cannot be converted between month and year",
      says: (p) => `${p.name} cannot convert ${unitEn(p.found)}.\n${spotLines(p.spot)}`,
      remedy: (p) =>
        p.name === "per_år"
          ? "per_år takes something per month, such as kr/månad."
          : "per_månad takes something per year, such as kr/år.",
    },
  },
  "villkor-saknas": {
    sv: {
      title: "Här ska ett villkor stå",
      says: (p) => `här behövs ett villkor, inte ett tal.\n${spotLines(p.spot)}`,
      remedy: () => "Skriv en jämförelse, t.ex. x > 0.",
    },
    en: {
      title: "A condition is needed here",
      says: (p) => `a condition is needed here, not a number.\n${spotLines(p.spot)}`,
      remedy: () => "Write a comparison, for instance x > 0.",
    },
  },
  "villkor-som-tal": {
    sv: {
      title: "Ett villkor används som tal",
      says: (p) => `här behövs ett tal, inte ett villkor.\n${spotLines(p.spot)}`,
      remedy: () => "Skriv om(villkor; 1; 0) om villkoret ska räknas som 1 eller 0.",
    },
    en: {
      title: "A condition is used as a number",
      says: (p) => `a number is needed here, not a condition.\n${spotLines(p.spot)}`,
      remedy: () => "Write om(condition; 1; 0) if the condition should count as 1 or 0.",
    },
  },
  "text-bara-nyckel": {
    sv: {
      title: "Text används som tal",
      says: (p) => `text går bara att använda som nyckel till en tabell.\n${spotLines(p.spot)}`,
      remedy: () => "Slå upp ett tal med texten som nyckel, t.ex. kommunalskatt_i('Gävle').",
    },
    en: {
      title: "Text is used as a number",
      says: (p) => `text can only be used as a key to a table.\n${spotLines(p.spot)}`,
      remedy: () => "Look up a number with the text as key, for instance kommunalskatt_i('Gävle').",
    },
  },
  "nyckel-dubbel": {
    sv: {
      title: "Två rader i tabellen gäller samma sak",
      says: (p) =>
        `raden gäller samma nyckel och tid som ${p.other.file}:${p.other.line ?? 1} i tabellen ${p.table}.`,
      remedy: () => "Ta bort den ena, eller ändra nycklar eller datum så att de inte överlappar.",
    },
    en: {
      title: "Two rows of the table are about the same thing",
      says: (p) =>
        `the row has the same key and time as ${p.other.file}:${p.other.line ?? 1} in the table ${p.table}.`,
      remedy: () => "Remove one of them, or change keys or dates so that they do not overlap.",
    },
  },
  "nyckel-olaslig": {
    sv: {
      title: "En nyckel i tabellen är inte ett tal",
      says: (p) => `nyckeln ”${p.text}” i tabellen ${p.table} är inte ett tal.`,
      remedy: () => "Skriv ett tal. Intervall skrivs i två kolumner, från och till.",
    },
    en: {
      title: "A key in the table is not a number",
      says: (p) => `the key “${p.text}” in the table ${p.table} is not a number.`,
      remedy: () => "Write a number. A band is written in two columns, from and to.",
    },
  },
  "regel-i-cirkel": {
    sv: {
      title: "Regler som räknar med sig själva",
      says: (p) => `reglerna går i cirkel: ${p.names.join(" → ")}.`,
      remedy: () => "Ändra en av dem så att den inte behöver de andra.",
    },
    en: {
      title: "Rules that depend on themselves",
      says: (p) => `the rules go in a circle: ${p.names.join(" → ")}.`,
      remedy: () => "Change one of them so that it does not need the others.",
    },
  },
  "formel-for-stor": {
    sv: {
      title: "Beräkningen blir för stor",
      says: (p) => `formeln med alla sina regler blir fler än ${p.limit} räknesteg.`,
      remedy: () => "Förenkla reglerna, särskilt sådana som använder varandra flera gånger.",
    },
    en: {
      title: "The calculation grows too large",
      says: (p) => `the formula with all its rules takes more than ${p.limit} steps.`,
      remedy: () => "Simplify the rules, above all those that use each other several times.",
    },
  },
  "regler-for-djupt": {
    sv: {
      title: "För många regler i varandra",
      says: (p) => `mer än ${p.limit} regler använder varandra i rad.`,
      remedy: () => "Slå ihop några av dem.",
    },
    en: {
      title: "Too many rules inside each other",
      says: (p) => `more than ${p.limit} rules use each other in a row.`,
      remedy: () => "Join some of them.",
    },
  },
  "varde-saknas": {
    sv: {
      title: "Inget värde för dagen",
      says: (p) =>
        p.held.length === 0
          ? `”${p.name}” har inga värden.`
          : `”${p.name}” har inget värde för ${p.day}. Värden finns ${listed(p.held.map(periodSv), "sv")}.`,
      remedy: (p) =>
        p.assumable === true
          ? `Skriv en rad för ”${p.name}” där, med ert eget värde, källa och säkerhet.`
          : "Välj en annan dag, ange ett eget värde med --set eller lägg till en rad i modellen.",
    },
    en: {
      title: "No value for the day",
      says: (p) =>
        p.held.length === 0
          ? `“${p.name}” has no values.`
          : `“${p.name}” has no value for ${p.day}. It has values ${listed(p.held.map(periodEn), "en")}.`,
      remedy: (p) =>
        p.assumable === true
          ? `Write a row for “${p.name}” there, with a value of your own, its source and grade.`
          : "Choose another day, give a value of your own with --set, or add a row to the model.",
    },
  },
  "varde-framskrivet": {
    sv: {
      title: "Ett äldre värde används",
      says: (p) => `”${p.name}” är känt till och med ${p.until} men används för ${p.day}.`,
      remedy: () => "Kontrollera att värdet fortfarande gäller.",
    },
    en: {
      title: "An older value is used",
      says: (p) => `“${p.name}” is known until ${p.until} but is used for ${p.day}.`,
      remedy: () => "Check that the value still holds.",
    },
  },
  "nyckel-saknas": {
    sv: {
      title: "Raden finns inte i tabellen",
      says: (p) => `tabellen ${p.table} har ingen rad för ${listed(p.keys, "sv")}.${said(p.note)}`,
      remedy: (p) =>
        p.near === undefined ? "Kontrollera nyckeln, eller lägg till en rad." : `Menade du ”${p.near}”?`,
    },
    en: {
      title: "The row is not in the table",
      says: (p) => `the table ${p.table} has no row for ${listed(p.keys, "en")}.${said(p.note)}`,
      remedy: (p) => (p.near === undefined ? "Check the key, or add a row." : `Did you mean “${p.near}”?`),
    },
  },
  "indata-saknas": {
    sv: {
      title: "Ett värde saknas",
      says: (p) => `”${p.name}” har inget värde.`,
      remedy: (p) => `Ange det i indata eller med --set ${p.name}=värde.`,
    },
    en: {
      title: "A value is missing",
      says: (p) => `“${p.name}” has no value.`,
      remedy: (p) => `Give it in the inputs or with --set ${p.name}=value.`,
    },
  },
  "delning-med-noll": {
    sv: {
      title: "Delning med noll",
      says: (p) => `det går inte att dela med noll: ${p.part}.`,
      remedy: () => "Kontrollera värdena, eller ta hand om noll med om(villkor; ja; nej).",
    },
    en: {
      title: "Division by zero",
      says: (p) => `zero cannot divide: ${p.part}.`,
      remedy: () => "Check the values, or deal with zero by om(condition; yes; no).",
    },
  },
  "steg-inte-positivt": {
    sv: {
      title: "Steget i en avrundning är inte större än noll",
      says: (p) => `steget måste vara större än noll: ${p.part}.`,
      remedy: () => "Skriv t.ex. avrunda(x; 100) för närmaste hundratal.",
    },
    en: {
      title: "The step of a rounding is not above zero",
      says: (p) => `the step must be above zero: ${p.part}.`,
      remedy: () => "Write for instance avrunda(x; 100) for the nearest hundred.",
    },
  },
  "logaritm-inte-positiv": {
    sv: {
      title: "Logaritm av ett tal som inte är större än noll",
      says: (p) => `bara tal större än noll har en logaritm: ${p.part}.`,
      remedy: () => "Kontrollera värdena, eller ta hand om noll med om(villkor; ja; nej).",
    },
    en: {
      title: "Logarithm of a number that is not above zero",
      says: (p) => `only numbers above zero have a logarithm: ${p.part}.`,
      remedy: () => "Check the values, or deal with zero by om(condition; yes; no).",
    },
  },
  "potens-av-negativt": {
    sv: {
      title: "Ett negativt tal upphöjt till ett brutet tal",
      says: (p) => `ett negativt tal kan bara upphöjas till hela tal: ${p.part}.`,
      remedy: () => "Kontrollera värdena, eller skriv exponenten som ett heltal.",
    },
    en: {
      title: "A negative number to a fractional power",
      says: (p) => `a negative number has only whole powers: ${p.part}.`,
      remedy: () => "Check the values, or write the exponent as a whole number.",
    },
  },
  "resultat-for-stort": {
    sv: {
      title: "Talet blir för stort",
      says: (p) => `resultatet blir för stort att räkna med: ${p.part}.`,
      remedy: () => "Kontrollera värdena.",
    },
    en: {
      title: "The number grows too large",
      says: (p) => `the result is too large to calculate with: ${p.part}.`,
      remedy: () => "Check the values.",
    },
  },
};
