import { listed, readable } from "./numbers.js";

type Who = Readonly<{ measure: string; group: string; alternative: string }>;

type Named = Readonly<{ sv: string; en: string }>;

const named = ({ measure, group }: Who): string => [measure, group].filter((t) => t !== "").join(", ");
const whoSv = (a: Who): string =>
  `${named(a)}, ${a.alternative === "with" ? "med insatsen" : "utan insatsen"}`;
const whoEn = (a: Who): string =>
  `${named(a)}, ${a.alternative === "with" ? "with the measure" : "without the measure"}`;

/** What a workbook says that computes all of a run again. */
export const liveRunWords = {
  "option.live": {
    sv: "Skriv en xlsx-fil som räknar själv: indata, regler, människor månad för månad, huvudbok och resultat som formler.",
    en: "Write an xlsx file that computes by itself: inputs, rules, people month by month, ledger and result as formulas.",
  },
  "usage.liveNeedsXlsx": {
    sv: "--live skriver en Excelfil. Lägg till -o kalkyl.xlsx.",
    en: "--live writes an Excel file. Add -o kalkyl.xlsx.",
  },
  "liveRun.about": {
    sv: "Alla tal i resultatet är formler, ända ned till indata. Ändra det gula, så räknas alla blad om. Meningarna på det här bladet gäller talen som de var när boken skrevs.",
    en: "All figures of the result are formulas, down to the inputs. Change what is yellow, and all sheets are computed again. The sentences on this sheet are about the figures as they were when the workbook was written.",
  },
  "liveRun.all": { sv: "alla", en: "all" },
  "liveRun.yes": { sv: "ja", en: "yes" },
  "liveRun.no": { sv: "nej", en: "no" },
  "liveRun.with": { sv: "med", en: "with" },
  "liveRun.without": { sv: "utan", en: "without" },
  "liveRun.unit": { sv: "Enhet", en: "Unit" },
  "liveRun.group": { sv: "Grupp", en: "Group" },
  "liveRun.measure": { sv: "Insats", en: "Measure" },
  "liveRun.from": { sv: "Gäller från", en: "Holds from" },
  "liveRun.value": { sv: "Värde", en: "Value" },
  "liveRun.who": { sv: whoSv, en: whoEn },

  "liveRun.first": { sv: "Läs först", en: "Read first" },
  "liveRun.first.head": { sv: "Om arbetsboken", en: "About the workbook" },
  "liveRun.first.what": { sv: "Vad det är", en: "What it is" },
  "liveRun.first.whatText": {
    sv: (a: { title: string }) =>
      `Hela beräkningen av ”${a.title}” som formler: indata, regler, människor månad för månad, vad varje person kostar och ger, vem som betalar vem, och vad det blir. Klicka på ett tal för att se hur det räknas.`,
    en: (a: { title: string }) =>
      `The whole calculation of “${a.title}” as formulas: inputs, rules, people month by month, what each person costs and gives, who pays whom, and what it comes to. Click on a figure to see how it is computed.`,
  },
  "liveRun.first.change": { sv: "Så ändrar du", en: "How to change it" },
  "liveRun.first.changeText": {
    sv: "Celler med gul botten, blå siffror och ram är indata. De kan ändras, och då räknas alla blad om. Kolumnen Kan ändras säger samma sak med ord. Övriga celler ska lämnas som de är.",
    en: "Cells with a yellow fill, blue figures and a border are inputs. They can be changed, and all sheets are computed again. The column Can be changed says the same in words. Leave all other cells as they are.",
  },
  "liveRun.first.compare": { sv: "Samma sak med lonsam", en: "The same with lonsam" },
  "liveRun.first.compareText": {
    sv: "Att ändra ett antagande här ger samma resultat som lonsam run med --set, på kronan. Ett värde som inte går, som andelar över 100 procent, ger #SAKNAS! i resultatet.",
    en: "Changing an assumption here gives the same result as lonsam run with --set, to the krona. A value that is impossible, such as shares above 100 per cent, gives #N/A in the result.",
  },
  "liveRun.first.locked": { sv: "Kan inte ändras här", en: "Cannot be changed here" },
  "liveRun.first.lockedText": {
    sv: (a: { start: string; cycles: number; cycle: string; prices: string; durations: readonly string[] }) =>
      `Start (${a.start}), horisont (${String(a.cycles)} ${a.cycle === "month" ? "månader" : "år"}), ${a.prices === "" ? "löpande priser" : `prisår (${a.prices})`}, när deltagarna börjar, hur många månader något varar${a.durations.length === 0 ? "" : ` (${listed(a.durations, "sv")})`}, och vilka poster och tillstånd som finns. Det bestämmer hur bladen är upplagda. Ändra i scenariots filer och skriv en ny arbetsbok.`,
    en: (a: { start: string; cycles: number; cycle: string; prices: string; durations: readonly string[] }) =>
      `Start (${a.start}), horizon (${String(a.cycles)} ${a.cycle === "month" ? "months" : "years"}), ${a.prices === "" ? "current prices" : `price year (${a.prices})`}, when participants begin, for how many months something lasts${a.durations.length === 0 ? "" : ` (${listed(a.durations, "en")})`}, and which items and states there are. That decides how the sheets are laid out. Change it in the files of the scenario and write a new workbook.`,
  },
  "liveRun.first.people": { sv: "Människor 1, 2 …", en: "People 1, 2 …" },
  "liveRun.first.notIn": { sv: "Är inte med", en: "Is not in it" },
  "liveRun.first.notInText": {
    sv: "Alternativ, simulering och känslighet är inte med. De räknas med lonsam compare, simulate och sensitivity. Arbetsboken räknar det scenario som den skrevs av, när det är intjänat.",
    en: "Alternatives, simulation and sensitivity are not in it. They are computed by lonsam compare, simulate and sensitivity. The workbook computes the scenario that it was written from, as it is earned.",
  },
  "liveRun.first.notInTable": { sv: "Finns bara i rapporten", en: "Only in the report" },

  "liveRun.sheet.inputs": {
    sv: "Antaganden och uppgifter om gruppen: värden att ändra, med låg, hög, säkerhet och källa.",
    en: "Assumptions and facts about the group: values to change, with low, high, grade and source.",
  },
  "liveRun.sheet.entries": {
    sv: "Hur många som börjar, och när. Antalen kan ändras.",
    en: "How many begin, and when. The numbers can be changed.",
  },
  "liveRun.sheet.flowRows": {
    sv: "Hur stor andel som går vidare, och vart. Andelar som är tal kan ändras här.",
    en: "What share moves on, and where. Shares that are numbers can be changed here.",
  },
  "liveRun.sheet.budget": {
    sv: "Budgetens rader. Beloppen kan ändras.",
    en: "The lines of the budget. The amounts can be changed.",
  },
  "liveRun.sheet.lawValues": {
    sv: "Belopp och procentsatser ur lag, statistik och studier, med källa.",
    en: "Amounts and rates from law, statistics and studies, with their source.",
  },
  "liveRun.sheet.lookups": {
    sv: "Tabeller som reglerna slår i, som kommunernas skattesatser.",
    en: "Tables that rules look in, such as municipal tax rates.",
  },
  "liveRun.sheet.board": {
    sv: "Den första av de tre summorna: kommunens egna böcker, rad för rad.",
    en: "The first of the three sums: the municipality's own books, row by row.",
  },
  "liveRun.sheet.publicFinances": {
    sv: "Den andra: alla offentliga kassor.",
    en: "The second: all public finances.",
  },
  "liveRun.sheet.actors": { sv: "Den tredje: alla aktörer.", en: "The third: all actors." },
  "liveRun.sheet.keyFigures": {
    sv: "Kostnad, stöd, netto, nuvärde, fler år i arbete och vad ett sådant år kostar.",
    en: "Cost, support, net, present value, more years in work and what such a year costs.",
  },
  "liveRun.sheet.outcomes": {
    sv: "Det som räknas men inte blir kronor.",
    en: "What is counted and never becomes kronor.",
  },
  "liveRun.sheet.outcomeLedger": {
    sv: "Detsamma för det som inte är pengar.",
    en: "The same for what is not money.",
  },
  "liveRun.sheet.items": {
    sv: "Varje post år för år: vem som betalar, vem som får, och hur mycket mer det är än utan insatsen.",
    en: "Every item year by year: who pays, who receives, and how much more it is than without the measure.",
  },
  "liveRun.sheet.ledger": {
    sv: "Människor gånger värden, en rad för varje post, insats, grupp och tillstånd.",
    en: "People times values, a row for each item, measure, group and state.",
  },
  "liveRun.sheet.units": {
    sv: "Vad varje post är värd för en person i ett tillstånd.",
    en: "What each item is worth for one person in a state.",
  },
  "liveRun.sheet.rules": {
    sv: "Reglerna steg för steg, med lagrum bredvid.",
    en: "The rules step by step, with their paragraph of law beside.",
  },
  "liveRun.sheet.splits": {
    sv: "Vad flödenas rader blir tillsammans: hur stor andel som stannar och går.",
    en: "What the rows of flows make together: what share stays and goes.",
  },
  "liveRun.sheet.peopleByMonth": {
    sv: "Ett blad för varje insats, grupp och alternativ: människor månad för månad.",
    en: "A sheet for each measure, group and alternative: people month by month.",
  },
  "liveRun.sheet.people": {
    sv: "Människor i varje tillstånd, i snitt per år.",
    en: "People in each state, on average per year.",
  },
  "liveRun.sheet.time": {
    sv: "Månaderna i kalendern, och vad en krona då är värd i dag.",
    en: "The months in the calendar, and what a krona then is worth today.",
  },

  "liveRun.inputs": { sv: "Antaganden", en: "Assumptions" },
  "liveRun.change": { sv: "Kan ändras", en: "Can be changed" },
  "liveRun.change.yes": { sv: "ja", en: "yes" },
  "liveRun.change.no": {
    sv: "nej, det lägger upp bladen på nytt",
    en: "no, it lays the sheets out anew",
  },
  "liveRun.hint.inputs": {
    sv: "Gula celler med ram kan ändras. Då räknas alla blad om. För ja och nej står 1 och 0.",
    en: "Yellow cells with a border can be changed, and all sheets are computed again. Yes and no are 1 and 0.",
  },
  "liveRun.preset": { sv: "Modellens standardvärde", en: "The model's standard value" },
  "liveRun.noValue": {
    sv: "Inget värde angivet, och det behövs inte",
    en: "No value given, and none is needed",
  },
  "liveRun.net": {
    sv: (a: { who: { sv: string; en: string } }) => `${a.who.sv}: netto med de här värdena`,
    en: (a: { who: { sv: string; en: string } }) => `${a.who.en}: net with these values`,
  },
  "liveRun.net.change": { sv: "nej, räknas ut", en: "no, it is computed" },
  "liveRun.net.was": {
    sv: (a: { amount: string }) => `När boken skrevs var det ${readable(a.amount, "sv")} kr.`,
    en: (a: { amount: string }) => `When the workbook was written it was SEK ${readable(a.amount, "en")}.`,
  },
  "liveRun.rate": { sv: "kalkylränta", en: "discount rate" },
  "liveRun.rateFrom": {
    sv: (a: { from: number }) => `kalkylränta från år ${String(a.from)}`,
    en: (a: { from: number }) => `discount rate from year ${String(a.from)}`,
  },
  "liveRun.entries": { sv: "Deltagare", en: "Participants" },
  "liveRun.hint.entries": {
    sv: "Gula celler är antal ur deltagare.csv. Ändra dem, så räknas alla blad om.",
    en: "Yellow cells are numbers from deltagare.csv. Change them, and all sheets are computed again.",
  },
  "liveRun.entries.from": { sv: "Börjar från", en: "Begin from" },
  "liveRun.entries.comparison": { sv: "Utan insatsen", en: "Without the measure" },
  "liveRun.entries.number": { sv: "Antal", en: "Number" },
  "liveRun.entries.text": { sv: "Som det står i deltagare.csv", en: "As it stands in deltagare.csv" },
  "liveRun.entries.cycles": { sv: "Månader att fördela på", en: "Months to spread over" },
  "liveRun.entries.each": { sv: "Börjar per månad", en: "Begin each month" },
  "liveRun.flows": { sv: "Flöden", en: "Flows" },
  "liveRun.hint.flows": {
    sv: "Raderna i floden.csv. Gula celler kan ändras; de andra andelarna följer av sina formler.",
    en: "The rows of floden.csv. Yellow cells can be changed; the other shares follow from their formulas.",
  },
  "liveRun.flows.from": { sv: "Från", en: "From" },
  "liveRun.flows.to": { sv: "Till", en: "To" },
  "liveRun.flows.when": { sv: "När", en: "When" },
  "liveRun.flows.share": { sv: "Andel", en: "Share" },
  "liveRun.flows.text": { sv: "Som det står i floden.csv", en: "As it stands in floden.csv" },
  "liveRun.flows.after": {
    sv: (a: { months: string }) => `efter ${a.months} månader`,
    en: (a: { months: string }) => `after ${a.months} months`,
  },
  "liveRun.flows.monthly": {
    sv: (a: { first: number; last: number }) => `varje månad${spanSv(a)}`,
    en: (a: { first: number; last: number }) => `each month${spanEn(a)}`,
  },
  "liveRun.flows.yearly": {
    sv: (a: { first: number; last: number }) => `varje år${spanSv(a)}`,
    en: (a: { first: number; last: number }) => `each year${spanEn(a)}`,
  },
  "liveRun.splits": { sv: "Andelar", en: "Shares" },
  "liveRun.splits.note": {
    sv: "De som lämnar ett tillstånd samtidigt konkurrerar om samma människor. Andelar per år blir andelar per månad: 1 − (1 − P)^(1/12) av alla, fördelat som raderna säger. Över 100 procent tillsammans går inte, och ger #SAKNAS!.",
    en: "Those who leave a state at the same time compete for the same people. Shares per year become shares per month: 1 − (1 − P)^(1/12) of all, divided as the rows say. More than 100 per cent together is impossible, and gives #N/A.",
  },
  "liveRun.splits.who": { sv: "Vilka", en: "Who" },
  "liveRun.splits.leave": { sv: "lämnar, sammanlagt", en: "leave, in all" },
  "liveRun.splits.stay": { sv: "stannar", en: "stay" },
  "liveRun.splits.rate": {
    sv: (a: { first: number }) =>
      a.first <= 1 ? "varje månad" : `varje månad från månad ${String(a.first)}`,
    en: (a: { first: number }) => (a.first <= 1 ? "each month" : `each month from month ${String(a.first)}`),
  },
  "liveRun.parameters": { sv: "Värden ur lag", en: "Values of law" },
  "liveRun.hint.parameters": {
    sv: "Gula celler är värden ur modellerna. De kan ändras, men då gäller inte det som källan säger.",
    en: "Yellow cells are values of the models. They can be changed, but then are not what the source says.",
  },
  "liveRun.lookups": { sv: "Tabeller", en: "Tables" },
  "liveRun.hint.lookups": {
    sv: "Tabeller som reglerna slår i. Gula celler är värden som kan ändras.",
    en: "Tables that the rules look in. Yellow cells are values that can be changed.",
  },
  "liveRun.rules": { sv: "Regler", en: "Rules" },
  "liveRun.rules.note": {
    sv: "En rad för varje regel som används, och för delar som flera behöver. Är en regel densamma senare år står den en gång. Lagrummet står under Källa. Där det står #SAKNAS! har regeln inget värde, och den används inte.",
    en: "A row for each rule that is used, and for parts that several need. A rule that is the same in later years stands once. The paragraph of law is under Source. Where it says #N/A a rule has no value, and is not used.",
  },
  "liveRun.rules.name": { sv: "Namn", en: "Name" },
  "liveRun.rules.rule": { sv: "Regeln som den är skriven", en: "The rule as it is written" },
  "liveRun.units": { sv: "Enhetsvärden", en: "Unit values" },
  "liveRun.units.note": {
    sv: "Värdet är det som posten säger gånger faktorn: en tolftedel för det som är per år och räknas per månad, eller en medlems andel.",
    en: "The value is what the item says times the factor: a twelfth of what is per year and counted by the month, or a member's share.",
  },
  "liveRun.units.stated": { sv: "Enligt posten", en: "By the item" },
  "liveRun.units.factor": { sv: "Faktor", en: "Factor" },
  "liveRun.people": {
    sv: (a: Who & { number: number }) => `Människor ${String(a.number)}: ${whoSv(a)}`,
    en: (a: Who & { number: number }) => `People ${String(a.number)}: ${whoEn(a)}`,
  },
  "liveRun.people.note": {
    sv: "Personer när månaden börjar. De som går räknas på dem som är där, och är i sitt nya tillstånd månaden därpå. Är det en kolumn för varje månad i ett tillstånd beror flödet på hur länge man har varit där.",
    en: "People when the month begins. Those who go are worked out of those who are there, and are in their new state the month after. Where there is a column for each month in a state, the flow follows from how long one has been there.",
  },
  "liveRun.people.month": {
    sv: (a: { state: Named; month: number; cycle: string }) =>
      `${a.state.sv}, ${a.cycle === "month" ? "månad" : "år"} ${String(a.month)}`,
    en: (a: { state: Named; month: number; cycle: string }) =>
      `${a.state.en}, ${a.cycle === "month" ? "month" : "year"} ${String(a.month)}`,
  },
  "liveRun.people.beyond": {
    sv: (a: { state: Named }) => `${a.state.sv}, längre`,
    en: (a: { state: Named }) => `${a.state.en}, longer`,
  },
  "liveRun.people.entering": {
    sv: (a: { state: Named }) => `börjar i ${a.state.sv}`,
    en: (a: { state: Named }) => `begin in ${a.state.en}`,
  },
  "liveRun.people.comes": {
    sv: (a: { state: Named }) => `kommer till ${a.state.sv}`,
    en: (a: { state: Named }) => `come to ${a.state.en}`,
  },
  "liveRun.people.leaves": {
    sv: (a: { state: Named }) => `lämnar ${a.state.sv}`,
    en: (a: { state: Named }) => `leave ${a.state.en}`,
  },
  "liveRun.people.band": {
    sv: (a: { state: Named; first: number; last: number }) => `${a.state.sv}${spanSv(a)}`,
    en: (a: { state: Named; first: number; last: number }) => `${a.state.en}${spanEn(a)}`,
  },
  "liveRun.ledger": { sv: "Huvudbok", en: "Ledger" },
  "liveRun.outcomeLedger": { sv: "Utfallens rader", en: "Rows of outcomes" },
  "liveRun.ledger.note": {
    sv: "Antal är personmånader, eller personer som börjar, slutar eller flyttar. Rader utan insatsen har minus framför, så att summan är skillnaden.",
    en: "Numbers are person-months, or people who begin, end or move. Rows without the measure have a minus before them, so that the sum is the difference.",
  },
  "liveRun.ledger.people": {
    sv: (a: { year: number }) => `Antal ${String(a.year)}`,
    en: (a: { year: number }) => `Number ${String(a.year)}`,
  },
  "liveRun.ledger.amount": {
    sv: (a: { year: number }) => `Belopp ${String(a.year)}`,
    en: (a: { year: number }) => `Amount ${String(a.year)}`,
  },
  "liveRun.ledger.present": {
    sv: (a: { year: number }) => `Nuvärde av ${String(a.year)}`,
    en: (a: { year: number }) => `Present value of ${String(a.year)}`,
  },
  "liveRun.items": { sv: "Poster", en: "Items" },
  "liveRun.items.cash": { sv: "I böckerna", en: "In the books" },
  "liveRun.keyFigures": { sv: "Nyckeltal", en: "Key figures" },
  "liveRun.key.cost": {
    sv: (a: { who: { sv: string; en: string } }) => `${a.who.sv}: vad insatsen kostar`,
    en: (a: { who: { sv: string; en: string } }) => `${a.who.en}: what the measure costs`,
  },
  "liveRun.key.support": {
    sv: (a: { who: { sv: string; en: string } }) => `${a.who.sv}: stöd från andra`,
    en: (a: { who: { sv: string; en: string } }) => `${a.who.en}: support from others`,
  },
  "liveRun.key.effects": {
    sv: (a: { who: { sv: string; en: string } }) => `${a.who.sv}: vad som följer av den`,
    en: (a: { who: { sv: string; en: string } }) => `${a.who.en}: what follows from it`,
  },
  "liveRun.key.net": {
    sv: (a: { who: { sv: string; en: string } }) => `${a.who.sv}: netto`,
    en: (a: { who: { sv: string; en: string } }) => `${a.who.en}: net`,
  },
  "liveRun.key.present": {
    sv: (a: { who: { sv: string; en: string } }) => `${a.who.sv}: nuvärde av nettot`,
    en: (a: { who: { sv: string; en: string } }) => `${a.who.en}: present value of the net`,
  },
  "liveRun.key.extraYears": { sv: "Fler år i arbete utan stöd", en: "More years in work without support" },
  "liveRun.key.discountedYears": {
    sv: "Fler år i arbete utan stöd, diskonterade",
    en: "More years in work without support, discounted",
  },
  "liveRun.key.atEnd": {
    sv: "Fler i arbete utan stöd när horisonten slutar",
    en: "More in work without support when the horizon ends",
  },
  "liveRun.key.years": { sv: "år", en: "years" },
  "liveRun.key.people": { sv: "personer", en: "people" },
  "liveRun.key.perYear": {
    sv: (a: { who: { sv: string; en: string } }) => `${a.who.sv}: kostnad per extra år i arbete`,
    en: (a: { who: { sv: string; en: string } }) => `${a.who.en}: cost per extra year in work`,
  },
  "liveRun.key.perYearPresent": {
    sv: (a: { who: { sv: string; en: string } }) => `${a.who.sv}: kostnad per extra år i arbete, diskonterad`,
    en: (a: { who: { sv: string; en: string } }) => `${a.who.en}: cost per extra year in work, discounted`,
  },
  "liveRun.peopleByYear": { sv: "Människor per år", en: "People by year" },
  "liveRun.time": { sv: "Tid", en: "Time" },
  "liveRun.time.note": {
    sv: "Diskonteringsfaktorn är 1 / (1 + kalkylränta) upphöjt till åren. Räntan står på bladet Antaganden.",
    en: "The discount factor is 1 / (1 + discount rate) to the power of the years. The rate is on the sheet Assumptions.",
  },
  "liveRun.time.years": { sv: "År att diskontera", en: "Years to discount" },
  "liveRun.time.yearsFrom": {
    sv: (a: { from: number }) => `År att diskontera från år ${String(a.from)}`,
    en: (a: { from: number }) => `Years to discount from year ${String(a.from)}`,
  },
  "liveRun.time.factor": { sv: "Diskonteringsfaktor", en: "Discount factor" },
  "liveRun.budget": { sv: "Budget", en: "Budget" },
  "liveRun.hint.budget": {
    sv: "Gula celler är budgetens belopp och andelar. Ändra dem, så räknas alla blad om.",
    en: "Yellow cells are the amounts and shares of the budget. Change them, and all sheets are computed again.",
  },
  "liveRun.budget.costType": { sv: "Kostnadsslag", en: "Type of cost" },
  "liveRun.budget.funder": { sv: "Finansiär", en: "Funder" },
  "liveRun.budget.year": { sv: "År", en: "Year" },
  "liveRun.budget.amount": { sv: "Belopp", en: "Amount" },
  "liveRun.budget.overheadShare": { sv: "OH-andel", en: "Overhead share" },
  "liveRun.budget.overhead": { sv: "OH", en: "Overhead" },
} as const;

function spanSv({ first, last }: { readonly first: number; readonly last: number }): string {
  if (first === 0 && last === 0) return "";
  if (last === 0) return `, från månad ${String(first)}`;
  return first <= 1 ? `, månad 1 till ${String(last)}` : `, månad ${String(first)} till ${String(last)}`;
}

function spanEn({ first, last }: { readonly first: number; readonly last: number }): string {
  if (first === 0 && last === 0) return "";
  if (last === 0) return `, from month ${String(first)}`;
  return `, month ${String(Math.max(1, first))} to ${String(last)}`;
}
