import { listed, readable } from "./numbers.js";
import type { Language } from "./words.js";

/** What a status says, as sentences and columns name it. */
export type FollowedKind = "aid" | "measure" | "selfSupport" | "left" | "unknown";

const kindNames: Readonly<Record<Language, Readonly<Record<FollowedKind, string>>>> = {
  sv: {
    aid: "försörjningsstöd",
    measure: "insats",
    selfSupport: "självförsörjning",
    left: "flyttat eller avliden",
    unknown: "okänt",
  },
  en: {
    aid: "support",
    measure: "measure",
    selfSupport: "self-support",
    left: "moved or dead",
    unknown: "not known",
  },
};

const kinds = (of: readonly FollowedKind[], language: Language): string =>
  of.map((kind) => kindNames[language][kind]).join(", ");

const n = (value: number, language: Language): string => readable(String(value), language);
const people = (value: number, each: "person" | "household", language: Language): string => {
  const words = {
    sv: { person: ["person", "personer"], household: ["hushåll", "hushåll"] },
    en: { person: ["person", "people"], household: ["household", "households"] },
  } as const;
  return `${n(value, language)} ${words[language][each][value === 1 ? 0 : 1]}`;
};
const monthsSv = (value: number): string => `${n(value, "sv")} ${value === 1 ? "månad" : "månader"}`;
const monthsEn = (value: number): string => `${n(value, "en")} ${value === 1 ? "month" : "months"}`;
/** `35` of a hundred, as a person says it. */
const percent = (value: string, language: Language): string =>
  `${readable(value, language)}${language === "sv" ? " procent" : " per cent"}`;

/** Statuses one after the other, undefined where nobody knows. */
type Way = readonly (string | undefined)[];
const way = (states: Way, language: Language): string =>
  states.map((status) => status ?? kindNames[language].unknown).join(" → ");

type Each = "person" | "household";
type Period = Readonly<{ first: string; last: string }>;

export const followupWords = {
  "command.followup": {
    sv: "Följer människor från försörjningsstöd till självförsörjning, ur verksamhetssystemets rader.",
    en: "Follows people from support to self-support, from the rows of a case system.",
  },
  "argument.peopleFiles": {
    sv: "Filer med händelser, perioder eller månader under pseudonym: CSV eller Excel (lonsam help handelser.csv).",
    en: "Files of events, spells or months under pseudonyms: CSV or Excel (lonsam help handelser.csv).",
  },
  "option.follow.since": {
    sv: "Första månaden som följs, t.ex. 2024-01. Den som hade stöd före den räknas från då, för att korta tider inte ska bli för få.",
    en: "The first month followed, such as 2024-01. Who had support before it is counted from then, so that short times are not too few.",
  },
  "option.follow.through": {
    sv: "Sista månaden som följs, t.ex. 2025-12. Den sista i filerna om inget anges.",
    en: "The last month followed, such as 2025-12. The last in the files unless given.",
  },
  "option.follow.gap": {
    sv: "Så många månader i rad utan stöd är ett avslut; färre är ett uppehåll.",
    en: "So many months in a row without support are an end; fewer are a pause.",
  },
  "option.follow.per": {
    sv: "Visar kedjan också per månad, och återkomsten per månad i stället för år.",
    en: "Shows the chain by month too, and returns by month instead of year.",
  },
  "option.follow.by": {
    sv: "Delar upp, med komma emellan: sex (kön), age (ålder), education (utbildning), household (hushåll), cause (orsak), hindrance (hinder), measure (insats). Kön om inget anges.",
    en: "Splits, with commas between: sex, age, education, household, cause, hindrance, measure. Sex unless given.",
  },
  "option.follow.minCell": {
    sv: "Antal under detta döljs, med så många andra att inget kan räknas ut.",
    en: "Counts below this are hidden, with as many others as it takes that none can be worked out.",
  },
  "option.follow.households": {
    sv: "Följer hushåll i stället för personer, efter kolumnen hushållsnummer.",
    en: "Follows households instead of people, by the column household id.",
  },
  "option.follow.countAs": {
    sv: "Säger vad en status räknas som: praktik=försörjningsstöd. Välj försörjningsstöd, insats, självförsörjning, lämnat eller okänt. Kan anges flera gånger.",
    en: "Says what a status counts as: training=aid. Choose aid, measure, selfSupport, left or unknown. May be given several times.",
  },
  "option.follow.write": {
    sv: "Skriver floden.csv och antaganden.csv i en ny mapp, med det som har mätts: så stor andel går varje månad.",
    en: "Writes floden.csv and antaganden.csv into a new folder, with what was measured: such a share goes every month.",
  },
  "option.follow.previous": {
    sv: "Varnar om skillnaden mot en tidigare rapport i json röjer vad några få gjorde.",
    en: "Warns when the difference from a previous report in json shows what a few did.",
  },
  "followup.write.source": {
    sv: (a: { first: string; last: string; today: string }) =>
      `Egen uppföljning ${a.first}–${a.last}, gjord ${a.today}`,
    en: (a: { first: string; last: string; today: string }) =>
      `Own follow-up ${a.first}–${a.last}, made ${a.today}`,
  },
  "followup.write.note": {
    sv: (a: { from: string; to: string; hasUnknown: boolean }) =>
      `Andel av dem i ${a.from} som är i ${a.to} månaden efter. Låg och hög: 95 %${a.hasUnknown ? ", och högt minst som om alla där ingen vet gick dit" : ""}.`,
    en: (a: { from: string; to: string; hasUnknown: boolean }) =>
      `Share of those in ${a.from} who are in ${a.to} the month after. Low and high: 95%${a.hasUnknown ? ", and high at least as if all of whom nobody knows went there" : ""}.`,
  },
  "followup.written": {
    sv: (a: { folder: string; rates: number }) =>
      `${a.folder}: floden.csv och antaganden.csv med ${n(a.rates, "sv")} ${a.rates === 1 ? "andel" : "andelar"}. Kontrollera att statusarna heter som modellens tillstånd.`,
    en: (a: { folder: string; rates: number }) =>
      `${a.folder}: floden.csv and antaganden.csv with ${n(a.rates, "en")} ${a.rates === 1 ? "share" : "shares"}. Check that the statuses are called as the model's states.`,
  },
  "followup.written.few": {
    sv: (a: { pairs: readonly { from: string; to: string }[] }) =>
      `För få har gått, och därför saknas: ${listed(
        a.pairs.map(({ from, to }) => `${from} → ${to}`),
        "sv",
      )}.`,
    en: (a: { pairs: readonly { from: string; to: string }[] }) =>
      `Too few have gone, so these are left out: ${listed(
        a.pairs.map(({ from, to }) => `${from} → ${to}`),
        "en",
      )}.`,
  },
  "argument.name.status": { sv: "status=slag", en: "status=kind" },
  "argument.name.month": { sv: "månad", en: "month" },
  "argument.name.number": { sv: "antal", en: "number" },
  "argument.name.list": { sv: "lista", en: "list" },
  "usage.badCountAs": {
    sv: (a: { value: string }) =>
      `--count-as ska vara en status och vad den räknas som: praktik=försörjningsstöd, insats, självförsörjning, lämnat eller okänt. ”${a.value}” är inte det.`,
    en: (a: { value: string }) =>
      `--count-as must be a status and what it counts as: training=aid, measure, selfSupport, left or unknown. “${a.value}” is not.`,
  },
  "usage.noSuchStatus": {
    sv: (a: { status: string; known: readonly string[] }) =>
      `--count-as: ingen rad har statusen ”${a.status}”. Det finns ${listed(a.known, "sv")}.`,
    en: (a: { status: string; known: readonly string[] }) =>
      `--count-as: no row has the status “${a.status}”. There are ${listed(a.known, "en")}.`,
  },
  "usage.sinceAfterThrough": {
    sv: "--since är efter den sista månaden.",
    en: "--since is after the last month.",
  },
  "usage.throughBeforeRows": {
    sv: (a: { first: string }) =>
      `--through är före den första raden, som är från ${a.first}: då finns inget att räkna. Skriv en senare månad.`,
    en: (a: { first: string }) =>
      `--through is before the first row, which is from ${a.first}: there is nothing to count then. Write a later month.`,
  },
  "usage.noDivision": {
    sv: (a: { division: string }) => `--by ${a.division}: ingen av filerna har den kolumnen.`,
    en: (a: { division: string }) => `--by ${a.division}: none of the files has that column.`,
  },

  "followup.title": {
    sv: (a: Period) => `Vad som hände, ${a.first}–${a.last}`,
    en: (a: Period) => `What happened, ${a.first}–${a.last}`,
  },
  "followup.heading": { sv: "Vägen till självförsörjning", en: "The way to self-support" },
  "followup.lead.people": {
    sv: (a: { people: number; each: Each } & Period) =>
      `${people(a.people, a.each, "sv")} hade försörjningsstöd någon gång ${a.first}–${a.last}.`,
    en: (a: { people: number; each: Each } & Period) =>
      `${people(a.people, a.each, "en")} had support at some time from ${a.first} to ${a.last}.`,
  },
  "followup.lead.median": {
    sv: (a: { months: number }) =>
      `Hälften har blivit självförsörjande inom ${monthsSv(a.months)} från det första stödet.`,
    en: (a: { months: number }) =>
      `Half support themselves within ${monthsEn(a.months)} of the first support.`,
  },
  "followup.lead.notHalf": {
    sv: "Färre än hälften har blivit självförsörjande så länge de har följts.",
    en: "Fewer than half have come to support themselves as long as they were followed.",
  },
  "followup.lead.back": {
    sv: (a: { ended: number; back: number; share: string }) =>
      `Av ${n(a.ended, "sv")} avslut vars år har gått var ${n(a.back, "sv")} tillbaka inom ett år, ${percent(a.share, "sv")}.`,
    en: (a: { ended: number; back: number; share: string }) =>
      `Of ${n(a.ended, "en")} ends whose year is over, ${n(a.back, "en")} were back within a year, ${percent(a.share, "en")}.`,
  },
  "followup.lead.reasons": {
    sv: (a: { low: string; high: string; ofKnown: string }) =>
      a.low === a.high
        ? `Efter stödet kom självförsörjning i ${percent(a.low, "sv")} av fallen.`
        : `Efter stödet kom självförsörjning i mellan ${readable(a.low, "sv")} och ${percent(a.high, "sv")} av fallen, beroende på vad som hände i dem där ingen vet; av de kända ${percent(a.ofKnown, "sv")}.`,
    en: (a: { low: string; high: string; ofKnown: string }) =>
      a.low === a.high
        ? `After support came self-support in ${percent(a.low, "en")} of cases.`
        : `After support came self-support in between ${readable(a.low, "en")} and ${percent(a.high, "en")} of cases, depending on what happened where nobody knows; of the known ${percent(a.ofKnown, "en")}.`,
  },
  "followup.lead.none": {
    sv: "För få har följts för att något ska kunna visas om dem.",
    en: "Too few were followed for anything to be shown of them.",
  },
  "followup.hidden": { sv: "dolt", en: "hidden" },
  "followup.few": { sv: "för få", en: "too few" },
  "followup.notReached": { sv: "inte nådd", en: "not reached" },
  "followup.total": { sv: "Alla", en: "All" },

  "followup.read": { sv: "Vad som lästes", en: "What was read" },
  "followup.read.what": { sv: "Vad", en: "What" },
  "followup.read.number": { sv: "Antal", en: "Number" },
  "followup.read.rows": { sv: "rader i filerna", en: "rows in the files" },
  "followup.read.twice": {
    sv: "rader bort: säger samma sak som en annan",
    en: "rows left out: say the same as another",
  },
  "followup.read.nothingPaid": {
    sv: "rader bort: månader utan belopp, insats och avslut",
    en: "rows left out: months without amount, measure and closing",
  },
  "followup.read.after": {
    sv: (a: { last: string }) => `rader bort: börjar efter ${a.last}`,
    en: (a: { last: string }) => `rows left out: begin after ${a.last}`,
  },
  "followup.read.several": {
    sv: "dagar med flera statusar: den som är längst på vägen gäller",
    en: "days with several statuses: the one furthest on the way holds",
  },
  "followup.read.people": {
    sv: (a: { each: Each }): string => (a.each === "person" ? "personer" : "hushåll"),
    en: (a: { each: Each }): string => (a.each === "person" ? "people" : "households"),
  },
  "followup.read.unsupported": {
    sv: "av dem utan försörjningsstöd i raderna: bara med i kedjan",
    en: "of them without support in the rows: in the chain only",
  },
  "followup.read.differing": {
    sv: (a: { trait: "sex" | "birthYear" }) =>
      `med olika ${a.trait === "sex" ? "kön" : "födelseår"} i olika rader: det som den första dagen säger gäller`,
    en: (a: { trait: "sex" | "birthYear" }) =>
      `with different ${a.trait === "sex" ? "sexes" : "birth years"} in different rows: what the first day says holds`,
  },

  "followup.chain": { sv: "Kedjan år för år", en: "The chain year by year" },
  "followup.months": { sv: "Kedjan månad för månad", en: "The chain month by month" },
  "followup.period": { sv: "Period", en: "Period" },
  "followup.move.in": { sv: "In", en: "In" },
  "followup.move.onTo": { sv: "Vidare", en: "On" },
  "followup.move.out": { sv: "Ut", en: "Out" },
  "followup.move.elsewhere": { sv: "Annat", en: "Elsewhere" },
  "followup.move.back": { sv: "Åter", en: "Back" },
  "followup.place.notYet": { sv: "Inte börjat", en: "Not yet" },
  "followup.place": {
    sv: (a: { kinds: readonly FollowedKind[] }) => {
      const words = kinds(a.kinds, "sv");
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
    en: (a: { kinds: readonly FollowedKind[] }) => {
      const words = kinds(a.kinds, "en");
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
  },
  "followup.others": { sv: "Alla andra", en: "All others" },
  "followup.chain.note": {
    sv: "In: första raden. Vidare: till en insats. Ut: till självförsörjning. Annat: flyttat, avliden eller okänt. Åter: till försörjningsstöd igen. Därefter var alla är i periodens sista månad; varje läst person är på ett ställe.",
    en: "In: the first row. On: to a measure. Out: to self-support. Elsewhere: moved, dead or not known. Back: to support again. Then where all are in the last month of the period; everybody who was read is in one place.",
  },
  "followup.months.note": {
    sv: "Flyttar mellan statusar, så som raderna har dem. Var människor är räknas per år.",
    en: "Moves between statuses, as the rows have them. Where people are is counted by year.",
  },

  "followup.between": { sv: "Hur lång tid det går emellan", en: "How long it takes between" },
  "followup.from": { sv: "Från", en: "From" },
  "followup.to": { sv: "Till", en: "To" },
  "followup.moves": { sv: "Flyttar", en: "Moves" },
  "followup.mean": { sv: "Månader i medeltal", en: "Mean months" },
  "followup.median": { sv: "Median, månader", en: "Median months" },
  "followup.steps": { sv: "Hur många steg till självförsörjning", en: "How many steps to self-support" },
  "followup.steps.number": { sv: "Steg", en: "Steps" },
  "followup.steps.note": {
    sv: "Den första gången. Ett steg är en flytt från en status till en annan.",
    en: "The first time. A step is a move from one status to another.",
  },
  "followup.people": {
    sv: (a: { each: Each }): string => (a.each === "person" ? "Personer" : "Hushåll"),
    en: (a: { each: Each }): string => (a.each === "person" ? "People" : "Households"),
  },

  "followup.ways": { sv: "De vanligaste vägarna", en: "The most usual ways" },
  "followup.way": { sv: "Väg", en: "Way" },
  "followup.way.path": {
    sv: (a: { states: Way }) => way(a.states, "sv"),
    en: (a: { states: Way }) => way(a.states, "en"),
  },
  "followup.ways.others": {
    sv: (a: { kinds: number; each: Each }) => `andra vägar (${n(a.kinds, "sv")} olika)`,
    en: (a: { kinds: number; each: Each }) => `other ways (${n(a.kinds, "en")} different)`,
  },
  "followup.ways.note": {
    sv: "Från det första stödet till det sista som är känt. En väg som få har gått namnges inte.",
    en: "From the first support to the last that is known. A way that few went is not named.",
  },
  "followup.chart.ways": { sv: "vägar", en: "ways" },
  "followup.chart.ways.finds": {
    sv: (a: { states: Way }) => `Den vanligaste vägen är ${way(a.states, "sv")}`,
    en: (a: { states: Way }) => `The most usual way is ${way(a.states, "en")}`,
  },

  "followup.returns": { sv: "Tillbaka inom ett år", en: "Back within a year" },
  "followup.returns.period": { sv: "Avslut", en: "Ended" },
  "followup.returns.ended": { sv: "Antal", en: "Number" },
  "followup.returns.returned": { sv: "Tillbaka", en: "Back" },
  "followup.returns.leftOtherwise": { sv: "Flyttat eller avliden", en: "Moved or dead" },
  "followup.returns.notBack": { sv: "Inte tillbaka", en: "Not back" },
  "followup.returns.notYetKnown": { sv: "Året inte slut", en: "Year not over" },
  "followup.returns.note": {
    sv: (a: { gap: number }) =>
      `Ett avslut är den sista månaden med stöd, när minst ${monthsSv(a.gap)} utan följer. Tillbaka: stöd igen i någon av månaderna ${String(a.gap + 1)} till 12 efter den. Där året inte är slut ingår också de som redan är tillbaka.`,
    en: (a: { gap: number }) =>
      `An end is the last month with support, when at least ${monthsEn(a.gap)} without follow. Back: support again in one of the months ${String(a.gap + 1)} to 12 after it. Where the year is not over, those already back are counted too.`,
  },
  "followup.returnShares": { sv: "Inte tillbaka, som andel av avsluten", en: "Not back, as a share of ends" },
  "followup.returnShares.basis": { sv: "Av vilka", en: "Of whom" },
  "followup.returnShares.ends": { sv: "Avslut", en: "Ends" },
  "followup.returnShares.share": { sv: "Andel", en: "Share" },
  "followup.returnShares.all": {
    sv: "alla vars år har gått, också flyttade och avlidna",
    en: "all whose year is over, moved and dead too",
  },
  "followup.returnShares.stayed": {
    sv: "dem som varken har flyttat eller avlidit",
    en: "those neither moved nor dead",
  },

  "followup.reasons": { sv: "Vad som kom direkt efter stödet", en: "What came right after support" },
  "followup.reason": { sv: "Vad", en: "What" },
  "followup.reason.ends": { sv: "Avslut", en: "Ends" },
  "followup.reason.share": { sv: "Andel", en: "Share" },
  "followup.reason.selfSupport": { sv: "självförsörjning", en: "self-support" },
  "followup.reason.other": { sv: "insats, flyttat eller avliden", en: "measure, moved or dead" },
  "followup.reason.unknown": { sv: "okänt", en: "not known" },
  "followup.reasons.note": {
    sv: (a: { low: string; high: string; ofKnown: string }) =>
      a.low === a.high
        ? `Alla avslut har en känd orsak: ${readable(a.low, "sv")} % har blivit självförsörjande.`
        : `Ett avslut utan känd orsak är okänt. Självförsörjande är därför mellan ${readable(a.low, "sv")} och ${readable(a.high, "sv")} %, och ${readable(a.ofKnown, "sv")} % av de kända.`,
    en: (a: { low: string; high: string; ofKnown: string }) =>
      a.low === a.high
        ? `Every end has a known reason: ${readable(a.low, "en")}% have become self-supporting.`
        : `An end without a known reason is not known. The self-supporting are therefore between ${readable(a.low, "en")} and ${readable(a.high, "en")}%, and ${readable(a.ofKnown, "en")}% of the known.`,
  },

  "followup.shares": { sv: "Var de är, månad efter månad", en: "Where they are, month after month" },
  "followup.month": { sv: "Månader från första stödet", en: "Months from the first support" },
  "followup.shares.note": {
    sv: "Andelar enligt Aalen och Johansen: den som inte är färdig eller kommer in sent räknas så länge den syns. Månader däremellan, då bara några få flyttade, visas inte.",
    en: "Shares by Aalen and Johansen: who is not finished, or comes in late, counts while in sight. Months between, when only a few moved, are not shown.",
  },
  "followup.ends": { sv: "Tid till självförsörjning", en: "Time to self-support" },
  "followup.ends.onTheWay": { sv: "På väg", en: "On the way" },
  "followup.ends.high": { sv: "Högst självförsörjande", en: "Self-supporting at most" },
  "followup.ends.note": {
    sv: "Det första av självförsörjning, flyttat eller avliden, och okänt, med de andra som konkurrerande slut. Högst: om alla okända blev självförsörjande.",
    en: "The first of self-support, moved or dead, and not known, with the others as competing ends. At most: if all not known came to support themselves.",
  },
  "followup.bands": { sv: "Hur länge stödet varar", en: "How long support lasts" },
  "followup.band": { sv: "Tid", en: "Time" },
  "followup.band.of": {
    sv: (a: { from: number; to: number | undefined }): string =>
      a.to === undefined ? "över 3 år" : a.from === 0 ? "högst 18 månader" : "18 månader–3 år",
    en: (a: { from: number; to: number | undefined }): string =>
      a.to === undefined ? "over 3 years" : a.from === 0 ? "at most 18 months" : "18 months–3 years",
  },
  "followup.band.unknown": {
    sv: "inte känt: längre än någon har följts",
    en: "not known: longer than anybody was followed",
  },
  "followup.notFollowed": { sv: "inte känt", en: "not known" },
  "followup.bands.now": { sv: "Har stöd nu, så länge hittills", en: "On support now, so long so far" },
  "followup.bands.starts": { sv: "Av dem som börjar", en: "Of those who begin" },
  "followup.bands.stock": { sv: "Av dem som är inne en månad", en: "Of those there in a month" },
  "followup.bands.note": {
    sv: "Långa tider syns oftare bland dem som är inne än bland dem som börjar. De två andelarna gäller hela tiden från start till avslut (Kaplan och Meier), den första kolumnen tiden hittills.",
    en: "Long times are seen more often among those who are there than among those who begin. The two shares are of the whole time from start to end (Kaplan and Meier), the first column of the time so far.",
  },

  "followup.by": {
    sv: (a: { division: FollowedDivision }) => divisionsSv[a.division],
    en: (a: { division: FollowedDivision }) => divisionsEn[a.division],
  },
  "followup.group": { sv: "Grupp", en: "Group" },
  "followup.group.median": {
    sv: "Median till självförsörjning, månader",
    en: "Median months to self-support",
  },
  "followup.group.year": { sv: "Självförsörjande inom 12 månader", en: "Self-supporting within 12 months" },
  "followup.group.notSaid": { sv: "uppgift saknas", en: "not said" },
  "followup.group.noMeasure": { sv: "ingen insats", en: "no measure" },
  "followup.group.ages": {
    sv: (a: { from: number; to: number | undefined }): string =>
      a.to === undefined
        ? `${a.from} år och äldre`
        : a.from === 0
          ? `under ${a.to + 1} år`
          : `${a.from}–${a.to} år`,
    en: (a: { from: number; to: number | undefined }): string =>
      a.to === undefined ? `${a.from} and over` : a.from === 0 ? `under ${a.to + 1}` : `${a.from}–${a.to}`,
  },

  "followup.note.statuses": {
    sv: (a: { kind: FollowedKind; statuses: readonly string[] }) =>
      `Som ${kindNames.sv[a.kind]} räknas ${listed(a.statuses, "sv")}.`,
    en: (a: { kind: FollowedKind; statuses: readonly string[] }) =>
      `What counts as ${kindNames.en[a.kind]}: ${listed(a.statuses, "en")}.`,
  },
  "followup.note.gap": {
    sv: (a: { gap: number }) =>
      `Färre än ${monthsSv(a.gap)} i rad utan stöd är ett uppehåll och inget avslut (--gap).`,
    en: (a: { gap: number }) =>
      `Fewer than ${monthsEn(a.gap)} in a row without support are a pause and no end (--gap).`,
  },
  "followup.note.since": {
    sv: (a: { since: string }) =>
      `Den som hade stöd före ${a.since} räknas först från då: att de som slutade dessförinnan saknas gör då ingen skillnad.`,
    en: (a: { since: string }) =>
      `Who had support before ${a.since} counts from then only: that those who ended before are missing makes no difference then.`,
  },
  "followup.note.hidden": {
    sv: (a: { minCell: number }) =>
      `Antal från 1 till ${String(a.minCell - 1)} är dolda, med så många andra att inget kan räknas ut ur summorna. Dolda antal ingår i summor men inte i andelar, medeltal eller bilder.`,
    en: (a: { minCell: number }) =>
      `Counts from 1 to ${String(a.minCell - 1)} are hidden, with as many others as it takes that none can be worked out from the sums. Hidden counts are in sums, but not in shares, means or pictures.`,
  },
  "followup.note.description": {
    sv: "Det här är vad som hände. Vad som hade hänt utan en insats säger det inte.",
    en: "This is what happened. It does not say what would have happened without a measure.",
  },
};

export type FollowedDivision = "sex" | "age" | "education" | "household" | "cause" | "hindrance" | "measure";

const divisionsSv: Readonly<Record<FollowedDivision, string>> = {
  sex: "Efter kön",
  age: "Efter ålder när stödet började",
  education: "Efter utbildning",
  household: "Efter hushåll",
  cause: "Efter orsak",
  hindrance: "Efter försörjningshinder",
  measure: "Efter första insats",
};
const divisionsEn: Readonly<Record<FollowedDivision, string>> = {
  sex: "By sex",
  age: "By age when support began",
  education: "By education",
  household: "By household",
  cause: "By cause",
  hindrance: "By hindrance",
  measure: "By first measure",
};
