import type { Place } from "../../../core/explanation.js";
import type { Bounded, ScenarioProblem, SettingKind } from "../../../core/problems/scenario.js";
import { percentOf, rate } from "../../../core/decimal.js";
import { listed, readable } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";

const quoted = (words: readonly string[]): string =>
  listed(
    words.map((w) => `”${w}”`),
    "sv",
  );
const meant = (near: string | undefined, otherwise: string): string =>
  near === undefined ? otherwise : `Menade du ”${near}”?`;
const lines = (places: readonly Place[]): string =>
  listed(
    places.map((p) => `rad ${p.line ?? 1}`),
    "sv",
  );
/** A line of the same file, or of another. */
const row = (here: Place, there: Place): string =>
  here.file === there.file ? `rad ${there.line ?? 1}` : `${there.file}, rad ${there.line ?? 1}`;
const percent = (share: string): string => `${readable(percentOf(rate(share)), "sv")} %`;

const howToWrite: Readonly<Record<SettingKind, string>> = {
  format: "Skriv ett heltal, 1.",
  models: "Skriv modellernas namn med komma emellan, eller ./mapp för en egen modell i scenariots mapp.",
  start: "Skriv första månaden som 2026-01.",
  horizon: "Skriv ett antal hela månader eller år, som ”18 månader” eller ”5 år”.",
  cycle: "Skriv månad eller år.",
  prices: "Skriv ett år, som 2026, eller löpande.",
  rate: "Skriv en procentsats, som ”3,5 %” eller ”5 % nominell”.",
  timing: "Skriv kalenderår, start, mitt eller slut.",
  counting: "Skriv start, mitt eller slut.",
  employer: "Skriv kommun eller privat.",
  share: "Skriv en andel med procenttecken, som ”10 %”.",
};
const things: Readonly<Record<Bounded, string>> = {
  states: "tillstånd",
  actors: "aktörer",
  items: "poster",
  outcomes: "utfall",
  groups: "grupper",
  entries: "rader om deltagare",
  flows: "flöden",
  assumptions: "antaganden",
};

export const scenario: ProblemWords<ScenarioProblem> = {
  "scenariofil-saknas": {
    title: "En fil saknas i scenariot",
    says: (p) => `scenariot saknar ”${p.name}”.`,
    remedy: (p) => `Lägg till filen. lonsam help ${p.name} visar vad den ska innehålla.`,
  },
  "scenariofil-okand": {
    title: "En fil i scenariot läses inte",
    says: () => "ett scenario har ingen fil med det namnet, så den läses inte.",
    remedy: (p) => `Menade du ”${p.near}”? Döp om filen.`,
  },
  "scenarioformat-nyare": {
    title: "Scenariot är skrivet för ett nyare program",
    says: (p) =>
      `scenariot har format ${p.text}, men den här versionen av programmet läser format ${p.known}.`,
    remedy: (p) => `Använd en version av programmet som läser format ${p.text}.`,
  },
  "scenarioformat-aldre": {
    title: "Scenariot har ett äldre format",
    says: (p) => `scenariot har format ${p.text} och lästes som format ${p.known}.`,
    remedy: (p) => `Skriv format ${p.known} när du har kontrollerat att resultatet är det du väntar dig.`,
  },
  "sokvag-utanfor": {
    title: "En sökväg leder ut ur scenariots mapp",
    says: (p) => `”${p.path}” ligger utanför scenariots mapp och läses inte.`,
    remedy: () => "Flytta modellen till scenariots mapp, eller ange var modellerna finns med --models.",
  },
  "scenariomodell-okand": {
    title: "Scenariots modell finns inte",
    says: (p) => `modellen ”${p.name}” finns inte.`,
    remedy: (p) => meant(p.near, "Rätta namnet eller lägg till modellens mapp."),
  },
  "installning-okand": {
    title: "En rad i scenariot är okänd",
    says: (p) => `”${p.name}” är varken en inställning eller något som modellen frågar efter.`,
    remedy: (p) => meant(p.near, "Ta bort raden, eller flytta den till antaganden.csv."),
  },
  "installning-saknas": {
    title: "Scenariot är inte färdigt",
    says: (p) =>
      p.names.length === 1
        ? `raden ”${p.names[0]!}” saknas eller är tom.`
        : `raderna ${quoted(p.names)} saknas eller är tomma.`,
    remedy: (p) =>
      p.names.length === 1
        ? "Lägg till raden. lonsam help scenario.csv visar hur."
        : "Lägg till dem. lonsam help scenario.csv visar hur.",
  },
  "installning-olaslig": {
    title: "En inställning går inte att läsa",
    says: (p) => `”${p.text}” går inte att läsa.`,
    remedy: (p) => howToWrite[p.kind],
  },
  "ranta-och-priser": {
    title: "Räntan hör inte ihop med priserna",
    says: (p) =>
      p.nominal
        ? "kalkylräntan är nominell, men priserna är fasta."
        : "priserna är löpande, men kalkylräntan är inte nominell.",
    remedy: (p) =>
      p.nominal
        ? "Skriv en real ränta, som ”3,5 %”, eller prisår;löpande."
        : "Skriv en nominell ränta, som ”5 % nominell”, eller ett prisår.",
  },
  "horisont-for-lang": {
    title: "Horisonten är för lång",
    says: (p) => `”${p.text}” är längre än ${p.limit} år.`,
    remedy: (p) => `Välj högst ${p.limit} år.`,
  },
  "for-manga": {
    title: "Filen har för många rader",
    says: (p) => `filen har fler än ${readable(String(p.limit), "sv")} ${things[p.what]}.`,
    remedy: () => "Slå ihop dem som liknar varandra, eller dela upp scenariot.",
  },
  "rad-dubbel": {
    title: "Två rader har samma namn",
    says: (p) => `”${p.name}” finns redan på ${row(p.at, p.other)}.`,
    remedy: () => "Ta bort den ena raden eller döp om den.",
  },
  "tillstand-okant": {
    title: "Tillståndet finns inte i modellen",
    says: (p) => `modellen har inget tillstånd som heter ”${p.name}”.`,
    remedy: (p) =>
      meant(
        p.near,
        p.known.length === 0
          ? "Lägg till det i modellens tillstand.csv."
          : `Modellen har ${quoted(p.known)}.`,
      ),
  },
  "tillstand-onatt": {
    title: "Ingen kan komma till ett tillstånd",
    says: (p) =>
      `ingen deltagare kan komma till ${p.names.length === 1 ? "tillståndet" : "tillstånden"} ${quoted(p.names)}.`,
    remedy: () => "Lägg till ett flöde dit i floden.csv om någon ska kunna komma dit.",
  },
  "grupp-okand": {
    title: "Gruppen finns inte",
    says: (p) => `ingen grupp heter ”${p.name}”.`,
    remedy: (p) => meant(p.near, "Lägg till den i grupper.csv eller rätta namnet."),
  },
  "grupp-oklar": {
    title: "Raden säger inte vilken grupp som menas",
    says: () => "det finns flera grupper, och raden säger inte vilken deltagarna hör till.",
    remedy: (p) =>
      `Skriv ${listed(
        p.groups.map((g) => `”${g}”`),
        "sv",
      ).replace(/ och (?=[^ ]*$)/u, " eller ")}.`,
  },
  "grupp-utan-deltagare": {
    title: "En grupp har inga deltagare",
    says: (p) => `gruppen ”${p.name}” har ingen rad i deltagare.csv och påverkar inget.`,
    remedy: () => "Lägg till deltagare eller ta bort gruppen.",
  },
  "gruppcell-for-tidig": {
    title: "En cell om en grupp använder något som inte är känt där",
    says: (p) => `cellen använder ”${p.name}”, som inte är känt när gruppen läses.`,
    remedy: () => "Använd antaganden och kolumner till vänster om cellen.",
  },
  "insats-okand": {
    title: "Insatsen har inga deltagare",
    says: (p) => `ingen rad i deltagare.csv har insatsen ”${p.name}”.`,
    remedy: (p) => meant(p.near, "Lägg till deltagare, eller skriv ”alla” eller ”utan insats”."),
  },
  "period-olaslig": {
    title: "Perioden går inte att läsa",
    says: (p) => `”${p.text}” är varken ett år eller en månad.`,
    remedy: () => "Skriv ett år, som 2026, eller en månad, som 2026-03.",
  },
  "period-utanfor": {
    title: "Perioden ligger utanför horisonten",
    says: (p) => `”${p.text}” ligger utanför horisonten, som är ${p.first} till ${p.last}.`,
    remedy: () => "Ändra perioden, eller start och horisont i scenario.csv.",
  },
  "period-delvis": {
    title: "Ett år ligger bara delvis inom horisonten",
    says: (p) =>
      `horisonten är ${p.first} till ${p.last}, så alla som kommer ${p.text} räknas in under den delen av året.`,
    remedy: () => "Skriv månader i stället för året om de kommer någon annan gång.",
  },
  "jamforelse-saknas": {
    title: "Scenariot har ingen jämförelse",
    says: () => "scenariot säger inte vad som händer utan insatsen, så allt räknas som effekt av den.",
    remedy: () =>
      "Lägg till kolumnen ”jämförelse” i deltagare.csv, och flöden för insatsen ”utan insats” i floden.csv.",
  },
  "jamforelse-delvis": {
    title: "Bara en del av deltagarna har en jämförelse",
    says: () => "raden säger inte var deltagarna börjar utan insatsen, men andra rader gör det.",
    remedy: () => "Fyll i kolumnen ”jämförelse” på alla rader, eller på ingen.",
  },
  "jamforelse-utan-start": {
    title: "Jämförelsen har flöden men ingen start",
    says: () => "flödet gäller utan insats, men deltagare.csv säger inte var någon börjar utan insatsen.",
    remedy: () => "Fyll i kolumnen ”jämförelse” i deltagare.csv.",
  },
  "flode-tid": {
    title: "Flödet säger inte när",
    says: (p) => (p.both ? "raden har både ”efter” och ”per”." : "raden har varken ”efter” eller ”per”."),
    remedy: () => "Skriv antal månader i ”efter”, eller månad eller år i ”per”, men inte båda.",
  },
  "manader-olasliga": {
    title: "Ett antal månader går inte att läsa",
    says: (p) => `”${p.text}” är inget helt antal månader, minst ${p.least}.`,
    remedy: () => "Skriv ett heltal, som 12.",
  },
  "manader-ombytta": {
    title: "Sista månaden är före den första",
    says: (p) => `raden gäller från månad ${p.first} till månad ${p.last}.`,
    remedy: () => "Byt plats på dem eller rätta den ena.",
  },
  "manader-hela-ar": {
    title: "Tiden är inte hela år",
    says: (p) => `scenariot räknar år för år, men ”${p.text}” är inte jämna år.`,
    remedy: () =>
      "Skriv en tid som går jämnt ut i år, som 12 eller 24 månader, eller räkna per månad: cykel;månad.",
  },
  "andel-utanfor": {
    title: "Andelen är inte mellan 0 och 100 %",
    says: (p) => `”${p.text}” är ingen andel mellan 0 och 100 %.`,
    remedy: () => "Skriv en andel som ”35 %”.",
  },
  "andelar-over-100": {
    title: "Andelarna är mer än 100 %",
    says: (p) =>
      `andelarna ut ur ”${p.state}” blir ${percent(p.total)} tillsammans${p.others.length === 0 ? "" : ` med ${lines(p.others)}`}.`,
    remedy: () => "Sänk någon av dem. Tillsammans får de vara högst 100 %.",
  },
  "floden-lika": {
    title: "Två flöden gäller samtidigt",
    says: (p) =>
      `raden gäller för samma deltagare och samma tid som rad ${p.other.line ?? 1}, och ingen av dem är mer bestämd.`,
    remedy: () => "Ta bort den ena, eller låt den gälla en grupp, en insats eller vissa dagar.",
  },
  "indata-att-ange": {
    title: "Uppgifter återstår att ange",
    says: (p) =>
      `${p.names.length === 1 ? "en uppgift" : `${p.names.length} uppgifter`} återstår att ange: ${listed(
        p.names.map(({ name, unit }) => `”${name}”${unit === "" ? "" : ` (${unit})`}`),
        "sv",
      )}.`,
    remedy: () =>
      "Ange det i scenario.csv, eller som en kolumn i grupper.csv om det skiljer sig mellan grupper.",
  },
  "aktor-okand": {
    title: "Aktören finns inte i modellen",
    says: (p) => `ingen aktör heter ”${p.name}”.`,
    remedy: (p) => meant(p.near, "Lägg till den i aktorer.csv eller rätta namnet."),
  },
  "post-slag": {
    title: "Postens slag stämmer inte med dess ändar",
    says: (p) =>
      p.kind === "real"
        ? "posten är resurs, men ”resurser” är inte dess ena ände."
        : "posten är en överföring, men ”resurser” är en av dess ändar.",
    remedy: (p) =>
      p.kind === "real"
        ? "Skriv resurser som betalare eller mottagare, eller överföring som slag."
        : "Skriv resurs som slag, eller en annan aktör som betalare och mottagare.",
  },
  "post-till-sig-sjalv": {
    title: "Posten betalas av den som får den",
    says: (p) => `”${p.name}” är både betalare och mottagare.`,
    remedy: () => "Skriv två olika aktörer.",
  },
  "flytt-olaslig": {
    title: "En flytt går inte att läsa",
    says: (p) => `”${p.text}” säger inte mellan vilka tillstånd.`,
    remedy: () => "Skriv två tillstånd med > emellan, som ”praktik > arbete”.",
  },
  "enhet-vid": {
    title: "Enheten passar inte när posten betalas",
    says: (p) => `”${p.unit}” går inte att använda här.`,
    remedy: (p) =>
      p.known.length === 1
        ? `Skriv ${p.known[0]!}: posten betalas en gång per person.`
        : `Skriv ${listed(p.known, "sv").replace(" och ", " eller ")}: posten betalas varje månad.`,
  },
  "ersatter-argument": {
    title: "Regeln som ersätter tar andra argument",
    says: (p) =>
      `”${p.name}” tar ${p.takes.length === 0 ? "inga argument" : quoted(p.takes)}, och regeln som ersätter den måste ta lika många.`,
    remedy: () => "Ge regeln lika många argument, i samma ordning.",
  },
  "ersatter-okand": {
    title: "Regeln som ska ersättas finns inte",
    says: (p) => `det finns ingen regel ”${p.name}” att ersätta.`,
    remedy: (p) => meant(p.near, "Skriv modell.regel, som ”skatt.nettolön”."),
  },
};
