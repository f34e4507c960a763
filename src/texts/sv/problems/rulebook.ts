import type { Place } from "../../../core/explanation.js";
import type { RulebookProblem } from "../../../core/problems/rulebook.js";
import { listed } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";
import { period } from "../period.js";

const quoted = (words: readonly string[]): string =>
  listed(
    words.map((w) => `”${w}”`),
    "sv",
  );
const line = (place: Place): string =>
  place.line === undefined ? place.file : `${place.file}:${place.line}`;
const evidence = { source: "källa", grade: "säkerhet", checked: "dag då värdet kontrollerades" } as const;
const halves = {
  key: "någon nyckel",
  value: "något värde",
  from: "bandets undre gräns",
  to: "bandets övre gräns",
} as const;

export const rulebook: ProblemWords<RulebookProblem> = {
  "modellfil-saknas": {
    title: "En fil saknas i modellens mapp",
    says: (p) => `mappen saknar ”${p.name}”.`,
    remedy: () => "Lägg till filen. models/README.md visar vad den ska innehålla.",
  },
  "modellfil-okand": {
    title: "En fil i modellens mapp är okänd",
    says: () => "modellen har ingen fil med det namnet, så den skulle inte läsas.",
    remedy: (p) =>
      p.near === undefined
        ? "Döp om filen till ”tabell-…” om den är en tabell, annars flytta den."
        : `Menade du ”${p.near}”? Döp om filen.`,
  },
  "modellrad-saknas": {
    title: "En rad saknas i modell.csv",
    says: (p) => `raden ”${p.name}” saknas eller är tom.`,
    remedy: (p) => `Lägg till en rad med namnet ”${p.name}” och ett värde.`,
  },
  "modellrad-okand": {
    title: "En rad i modell.csv är okänd",
    says: (p) => `ingen rad i modell.csv får heta ”${p.name}”.`,
    remedy: (p) => (p.near === undefined ? "Ta bort raden." : `Menade du ”${p.near}”?`),
  },
  "modellrad-dubbel": {
    title: "En rad i modell.csv finns två gånger",
    says: (p) => `”${p.name}” står redan på rad ${p.other.line ?? 1}.`,
    remedy: () => "Ta bort den ena.",
  },
  "modellformat-okant": {
    title: "Modellen har ett format som programmet inte kan läsa",
    says: (p) => `modellen har format ”${p.text}”, men programmet läser format ${p.known}.`,
    remedy: () => "Använd en nyare version av programmet, eller rätta raden.",
  },
  "modell-okand": {
    title: "En modell som används finns inte",
    says: (p) => `modellen använder ”${p.name}”, som inte finns.`,
    remedy: (p) =>
      p.near === undefined ? "Lägg till mappen eller ta bort namnet." : `Menade du ”${p.near}”?`,
  },
  "modell-dubbel": {
    title: "Två modeller heter lika",
    says: (p) => `modellen heter ”${p.name}” precis som ${p.other.file}.`,
    remedy: () => "Döp om den ena mappen.",
  },
  "modeller-i-cirkel": {
    title: "Modeller använder varandra i en cirkel",
    says: (p) => `modellerna använder varandra i en cirkel: ${p.names.join(" → ")}.`,
    remedy: () => "Flytta det gemensamma till en egen modell som de andra använder.",
  },
  "datum-olasligt": {
    title: "Ett datum går inte att läsa",
    says: (p) => `”${p.text}” är inget datum.`,
    remedy: () => "Skriv år, månad och dag, som 2026-01-01.",
  },
  "datum-ombytta": {
    title: "Sista dagen är före den första",
    says: (p) => `perioden börjar ${p.from} men slutar ${p.to}.`,
    remedy: () => "Byt plats på datumen eller rätta det ena.",
  },
  "perioder-overlappar": {
    title: "Två rader gäller samtidigt",
    says: (p) =>
      `”${p.name}” har två rader som gäller samtidigt, ${period(p.shared)}. Den andra: ${line(p.other)}.`,
    remedy: () => "Ge den äldre raden en sista dag före den nyares första.",
  },
  "perioder-lucka": {
    title: "Det finns dagar som ingen rad gäller",
    says: (p) => `”${p.name}” saknar rad ${period(p.gap)}. Raden före: ${line(p.other)}.`,
    remedy: () =>
      "Rätta datumen eller lägg till en rad för tiden emellan. Är det två olika saker ska de ha olika namn.",
  },
  "belagg-saknas": {
    title: "En uppgift saknar belägg",
    says: (p) => `”${p.name}” saknar ${evidence[p.missing]}.`,
    remedy: (p) =>
      ({
        source: "Skriv var uppgiften finns: lag och paragraf, sida eller dokument.",
        grade: "Skriv A (lag), B (officiell statistik), C (studie) eller D (antagande).",
        checked: "Skriv dagen då uppgiften senast jämfördes med källan, som 2026-01-31.",
      })[p.missing],
  },
  "ord-okant": {
    title: "Cellen har ett ord som inte går att använda",
    says: (p) => `”${p.text}” går inte att använda här.`,
    remedy: (p) => `Skriv ett av orden: ${quoted(p.known)}.`,
  },
  "rader-olika": {
    title: "Rader med samma namn säger emot varandra",
    says: (p) =>
      `”${p.name}” har ”${p.text}” här men ”${p.before}” på rad ${p.other.line ?? 1}. De ska vara lika för alla datum.`,
    remedy: () => "Skriv lika på båda raderna, eller ge dem olika namn.",
  },
  "villkor-olasligt": {
    title: "Cellen ska svara ja eller nej",
    says: (p) => `”${p.text}” är varken ja eller nej.`,
    remedy: () => "Skriv ja eller nej.",
  },
  "tabellkolumn-okand": {
    title: "En kolumn i en tabell säger inte vad den är",
    says: (p) => `kolumnen ”${p.column}” säger inte om den är nyckel eller värde.`,
    remedy: (p) =>
      p.near === undefined
        ? "Skriv ”namn (nyckel)” för en nyckel, ”namn (samma nyckel)” för ett annat sätt att skriva den, eller ”namn (kr/månad)” för ett värde."
        : `Menade du ”${p.near}”?`,
  },
  "tabell-halv": {
    title: "En tabell saknar nyckel eller värde",
    says: (p) => `tabellen saknar ${halves[p.missing]}.`,
    remedy: (p) =>
      ({
        key: "Ge en kolumn rubriken ”namn (nyckel)”.",
        value: "Ge en kolumn rubriken ”namn (enhet)”, till exempel ”norm (kr/månad)”.",
        from: "Ett band har två kolumner: ”ålder från (nyckel)” och ”ålder till (nyckel)”.",
        to: "Ett band har två kolumner: ”ålder från (nyckel)” och ”ålder till (nyckel)”.",
      })[p.missing],
  },
  "fall-stammer-inte": {
    title: "Ett fall stämmer inte",
    says: (p) => `”${p.expression}” blir ${p.found}, inte ${p.expected}.`,
    remedy: () => "Jämför med källan. Rätta regeln om fallet har rätt, annars fallet.",
  },
  "regel-utan-fall": {
    title: "En regel prövas inte av något fall",
    says: (p) => `inget fall i fall.csv prövar den här lydelsen av ”${p.name}”.`,
    remedy: () => "Lägg till ett fall med ett känt svar för en dag då lydelsen gäller.",
  },
};
