import type { FormulaProblem, NameLevel } from "../../../core/problems/formula.js";
import { listed } from "../../numbers.js";
import { spotLines } from "../../spot.js";
import type { ProblemWords } from "../../words.js";
import { period } from "../period.js";

const levels: Readonly<Record<NameLevel, string>> = {
  argument: "argument",
  input: "indata",
  parameter: "parameter",
  table: "tabell",
  rule: "regel",
  function: "funktion",
};

const unit = (text: string): string => (text === "" ? "ett tal utan enhet" : text);

export const formula: ProblemWords<FormulaProblem> = {
  "formel-tom": {
    title: "Formeln är tom",
    says: () => "det finns ingen formel.",
    remedy: () => "Skriv ett tal, ett namn eller en formel.",
  },
  "formel-for-lang": {
    title: "Formeln är för lång",
    says: (p) => `formeln är längre än ${p.limit} tecken.`,
    remedy: () => "Dela upp den i regler med egna namn.",
  },
  "formel-for-djup": {
    title: "För många parenteser i varandra",
    says: (p) => `formeln har mer än ${p.limit} parenteser i varandra.\n${spotLines(p.spot)}`,
    remedy: () => "Dela upp den i regler med egna namn.",
  },
  "formel-borjar-fel": {
    title: "Formeln börjar med ett tecken som kalkylprogram kör",
    says: (p) => `formeln börjar med ${p.sign}, och då kan ett kalkylprogram köra den.\n${spotLines(p.spot)}`,
    remedy: (p) => (p.sign === "-" ? "Skriv 0 - x i stället för -x." : `Ta bort ${p.sign} i början.`),
  },
  "formel-olaslig": {
    title: "Formeln går inte att läsa",
    says: (p) => `”${p.found}” passar inte här.\n${spotLines(p.spot)}`,
    remedy: () => "Kontrollera att det står ett räknetecken mellan två värden, och ; mellan argument.",
  },
  "formel-ofullstandig": {
    title: "Formeln är inte färdig",
    says: (p) => `formeln tar slut för tidigt.\n${spotLines(p.spot)}`,
    remedy: () => "Skriv klart den, t.ex. med ett värde efter det sista räknetecknet.",
  },
  "parentes-oppen": {
    title: "En parentes saknas",
    says: (p) => `parentesen stängs inte.\n${spotLines(p.spot)}`,
    remedy: () => "Lägg till ) där den ska sluta.",
  },
  "text-oppen": {
    title: "En text saknar slut",
    says: (p) => `texten stängs inte.\n${spotLines(p.spot)}`,
    remedy: () => "Lägg till ' där texten slutar.",
  },
  "tecken-okant": {
    title: "Ett tecken som inte hör hemma i en formel",
    says: (p) => `tecknet ${p.sign} går inte att använda i en formel.\n${spotLines(p.spot)}`,
    remedy: () => "Räkna med + - * / och jämför med = <> < <= > >=. Text skrivs 'så här'.",
  },
  "formeltal-olasligt": {
    title: "Ett tal i formeln går inte att läsa",
    says: (p) => `talet ”${p.text}” går inte att läsa.\n${spotLines(p.spot)}`,
    remedy: () => "Skriv t.ex. 2700000, 2 700 000 eller 0,25, med högst 15 siffror före och 15 efter kommat.",
  },
  "formeltal-tvetydigt": {
    title: "Ett tal i formeln kan läsas på två sätt",
    says: (p) =>
      `”${p.text}” kan vara ${listed(p.readings, "sv").replace(" och ", " eller ")}.\n${spotLines(p.spot)}`,
    remedy: (p) => `Skriv ${listed(p.readings, "sv").replace(" och ", " eller ")}.`,
  },
  "komma-tvetydigt": {
    title: "Komma kan vara decimaltecken eller skilja argument",
    says: (p) => `”${p.text}” kan vara ett decimaltal eller två argument.\n${spotLines(p.spot)}`,
    remedy: () => "Skriv ; mellan argumenten.",
  },
  "jamforelse-i-kedja": {
    title: "Flera jämförelser i rad",
    says: (p) => `här står flera jämförelser i rad.\n${spotLines(p.spot)}`,
    remedy: () => "Skriv dem var för sig med och emellan: a < b och b < c.",
  },
  "namn-okant": {
    title: "Namnet finns inte",
    says: (p) => `namnet ”${p.name}” finns inte.\n${spotLines(p.spot)}`,
    remedy: (p) =>
      p.near === undefined
        ? "Kontrollera stavningen, eller lägg till namnet i modellen."
        : `Menade du ”${p.near}”?`,
  },
  "namn-tvetydigt": {
    title: "Namnet finns i flera modeller",
    says: (p) =>
      `namnet ”${p.name}” finns i flera modeller: ${listed(p.models, "sv")}.\n${spotLines(p.spot)}`,
    remedy: (p) => `Skriv vilken du menar, t.ex. ${p.models[0] ?? "modell"}.${p.name}.`,
  },
  "namn-pa-tva-nivaer": {
    title: "Samma namn används för två saker",
    says: (p) => {
      const [one, two] = p.levels;
      const both =
        one === two ? `två gånger som ${levels[one]}` : `både som ${levels[one]} och som ${levels[two]}`;
      const line = p.other?.line === undefined ? "" : `:${p.other.line}`;
      return `”${p.name}” finns ${both}${p.other === undefined ? "" : ` (${p.other.file}${line})`}.`;
    },
    remedy: () => "Byt namn på den ena.",
  },
  "namn-oanvandbart": {
    title: "Namnet går inte att använda i formler",
    says: (p) => `”${p.name}” går inte att använda som namn i en formel.`,
    remedy: () =>
      "Börja med en bokstav, använd bara bokstäver, siffror och _, och undvik och, eller och inte.",
  },
  "namn-oanvant": {
    title: "Inget använder namnet",
    says: (p) => `”${p.name}” har fått ett värde, men ingen formel använder det.`,
    remedy: (p) =>
      p.near === undefined ? "Kontrollera stavningen eller ta bort det." : `Menade du ”${p.near}”?`,
  },
  "namn-utan-argument": {
    title: "Namnet tar inga argument",
    says: (p) => `”${p.name}” är ett värde och tar inga argument.\n${spotLines(p.spot)}`,
    remedy: (p) => `Skriv bara ${p.name}, eller ett räknetecken före parentesen.`,
  },
  "argument-antal": {
    title: "Fel antal argument",
    says: (p) => {
      const least = p.more === true ? "minst " : "";
      const takes = p.takes.length === 0 ? "inga argument" : `${least}${p.takes.length} argument`;
      return `${p.name} tar ${takes} men har fått ${p.given}.\n${spotLines(p.spot)}`;
    },
    remedy: (p) => `Skriv ${p.name}${p.takes.length === 0 ? "" : `(${p.takes.join("; ")})`}.`,
  },
  "enhet-okand": {
    title: "Okänd enhet",
    says: (p) => `enheten ”${p.unit}” finns inte.`,
    remedy: (p) =>
      `Använd ${listed(p.known, "sv").replace(" och ", " eller ")}, eller lämna tomt för ett tal utan enhet.`,
  },
  "enhet-krockar": {
    title: "Enheterna går inte ihop",
    says: (p) =>
      `${unit(p.left)} och ${unit(p.right)} går inte att lägga ihop eller jämföra.\n${spotLines(p.spot)}`,
    remedy: () =>
      "Räkna om till samma enhet, t.ex. med per_år(x) eller per_månad(x), eller rätta enheten i modellen.",
  },
  "enhet-fel": {
    title: "Fel enhet",
    says: (p) =>
      `${p.of === undefined ? "formeln" : `”${p.of}”`} ska vara ${unit(p.expected)} men är ${unit(p.found)}.\n${spotLines(p.spot)}`,
    remedy: () => "Räkna om, t.ex. med per_år(x) eller per_månad(x), eller rätta enheten i modellen.",
  },
  "enhet-per": {
    title: "Går inte att räkna om mellan månad och år",
    says: (p) => `${p.name} kan inte räkna om ${unit(p.found)}.\n${spotLines(p.spot)}`,
    remedy: (p) =>
      p.name === "per_år"
        ? "per_år tar något per månad, t.ex. kr/månad."
        : "per_månad tar något per år, t.ex. kr/år.",
  },
  "villkor-saknas": {
    title: "Här ska ett villkor stå",
    says: (p) => `här behövs ett villkor, inte ett tal.\n${spotLines(p.spot)}`,
    remedy: () => "Skriv en jämförelse, t.ex. x > 0.",
  },
  "villkor-som-tal": {
    title: "Ett villkor används som tal",
    says: (p) => `här behövs ett tal, inte ett villkor.\n${spotLines(p.spot)}`,
    remedy: () => "Skriv om(villkor; 1; 0) om villkoret ska räknas som 1 eller 0.",
  },
  "text-bara-nyckel": {
    title: "Text används som tal",
    says: (p) => `text går bara att använda som nyckel till en tabell.\n${spotLines(p.spot)}`,
    remedy: () => "Slå upp ett tal med texten som nyckel, t.ex. kommunalskatt_i('Gävle').",
  },
  "nyckel-dubbel": {
    title: "Två rader i tabellen gäller samma sak",
    says: (p) =>
      `raden gäller samma nyckel och tid som ${p.other.file}:${p.other.line ?? 1} i tabellen ${p.table}.`,
    remedy: () => "Ta bort den ena, eller ändra nycklar eller datum så att de inte överlappar.",
  },
  "nyckel-olaslig": {
    title: "En nyckel i tabellen är inte ett tal",
    says: (p) => `nyckeln ”${p.text}” i tabellen ${p.table} är inte ett tal.`,
    remedy: () => "Skriv ett tal. Intervall skrivs i två kolumner, från och till.",
  },
  "regel-i-cirkel": {
    title: "Regler som räknar med sig själva",
    says: (p) => `reglerna går i cirkel: ${p.names.join(" → ")}.`,
    remedy: () => "Ändra en av dem så att den inte behöver de andra.",
  },
  "formel-for-stor": {
    title: "Beräkningen blir för stor",
    says: (p) => `formeln med alla sina regler blir fler än ${p.limit} räknesteg.`,
    remedy: () => "Förenkla reglerna, särskilt sådana som använder varandra flera gånger.",
  },
  "regler-for-djupt": {
    title: "För många regler i varandra",
    says: (p) => `mer än ${p.limit} regler använder varandra i rad.`,
    remedy: () => "Slå ihop några av dem.",
  },
  "varde-saknas": {
    title: "Inget värde för dagen",
    says: (p) =>
      p.held.length === 0
        ? `”${p.name}” har inga värden.`
        : `”${p.name}” har inget värde för ${p.day}. Värden finns ${listed(p.held.map(period), "sv")}.`,
    remedy: () => "Välj en annan dag, ange ett eget värde med --set eller lägg till en rad i modellen.",
  },
  "varde-framskrivet": {
    title: "Ett äldre värde används",
    says: (p) => `”${p.name}” kontrollerades senast ${p.checked} men används för ${p.day}.`,
    remedy: () => "Kontrollera att värdet fortfarande gäller.",
  },
  "nyckel-saknas": {
    title: "Raden finns inte i tabellen",
    says: (p) => `tabellen ${p.table} har ingen rad för ${listed(p.keys, "sv")}.`,
    remedy: (p) =>
      p.near === undefined ? "Kontrollera nyckeln, eller lägg till en rad." : `Menade du ”${p.near}”?`,
  },
  "indata-saknas": {
    title: "Ett värde saknas",
    says: (p) => `”${p.name}” har inget värde.`,
    remedy: (p) => `Ange det i indata eller med --set ${p.name}=värde.`,
  },
  "delning-med-noll": {
    title: "Delning med noll",
    says: (p) => `det går inte att dela med noll: ${p.part}.`,
    remedy: () => "Kontrollera värdena, eller ta hand om noll med om(villkor; ja; nej).",
  },
  "steg-inte-positivt": {
    title: "Steget i en avrundning är inte större än noll",
    says: (p) => `steget måste vara större än noll: ${p.part}.`,
    remedy: () => "Skriv t.ex. avrunda(x; 100) för närmaste hundratal.",
  },
  "resultat-for-stort": {
    title: "Talet blir för stort",
    says: (p) => `resultatet blir för stort att räkna med: ${p.part}.`,
    remedy: () => "Kontrollera värdena.",
  },
};
