/** What `lonsam help` says of the files of a scenario. */
export const scenarioFileWords = {
  "help.file.scenario": {
    sv: "vad som räknas och hur, en inställning per rad",
    en: "what is computed and how, a setting per row",
  },
  "help.file.scenario.more": {
    sv: `Ett scenario är en mapp med filerna scenario.csv, deltagare.csv och floden.csv, och vid behov grupper.csv,
antaganden.csv och budget.csv. Varje rad har ett namn och ett värde. Dessa måste finnas:
  format     1
  titel      vad scenariot heter
  modell     modellens namn, flera med komma emellan, eller ./mapp för en egen modell i mappen
  start      första månaden, som 2026-01
  horisont   hur långt det räknas, som ”18 månader” eller ”5 år”
Dessa får finnas:
  cykel                 månad (om inget sägs) eller år
  kommun                kommunens namn; ger skattesatser och annat som modellerna vet om kommunen
  prisår                vilket års priser, som 2026 (om inget sägs: det år det börjar), eller löpande
  kalkylränta           som ”3,5 %” (om inget sägs), eller ”5 % nominell” med löpande priser
  diskontering          kalenderår (om inget sägs), start, mitt eller slut
  räkning av personer   start (om inget sägs), mitt eller slut av varje månad
  arbetsgivare          kommun (om inget sägs) eller privat
  projektägare          den aktör som får projektets bidrag
  overhead              andel som läggs på rader i budget.csv, som ”10 %”
  undanträngning låg, undanträngning hög   andel av jobben som tas från andra (om inget sägs: 0 % och 65 %)
  deltagare, flöden, grupper, antaganden, budget   en fil med ett annat namn
och allt som modellen frågar efter. lonsam check visar vad som återstår att ange.`,
    en: `A scenario is a folder with the files scenario.csv, deltagare.csv and floden.csv, and as needed grupper.csv,
antaganden.csv and budget.csv. Each row has a name and a value. These are needed:
  format     1
  titel      what the scenario is called
  modell     the model's name, several with commas between, or ./folder for a model of your own in the folder
  start      the first month, as 2026-01
  horisont   how long it goes on, as “18 månader” or “5 år”
These may be there:
  cykel                 månad (unless said) or år
  kommun                the municipality's name; gives tax rates and whatever else models know of it
  prisår                which year's prices, as 2026 (unless said: the year it starts), or löpande for current prices
  kalkylränta           as “3,5 %” (unless said), or “5 % nominell” at current prices
  diskontering          kalenderår (unless said), start, mitt or slut
  räkning av personer   start (unless said), mitt or slut of each month
  arbetsgivare          kommun (unless said) or privat
  projektägare          the actor that gets the project's grants
  overhead              a share added to rows of budget.csv, as “10 %”
  undanträngning låg, undanträngning hög   share of jobs taken from others (unless said: 0 % and 65 %)
  deltagare, flöden, grupper, antaganden, budget   a file of another name
and whatever the model asks for. lonsam check shows what remains to enter.`,
  },
  "help.file.participants": { sv: "hur många som börjar, var och när", en: "how many begin, where and when" },
  "help.file.participants.more": {
    sv: `Period är ett år, som 2026, eller en månad, som 2026-03. De som kommer ett år fördelas jämnt på årets månader.
Antal är ett tal eller en formel. Grupp behövs bara om grupper.csv har flera.
Jämförelse är tillståndet de hade börjat i utan insatsen: fyll i kolumnen på alla rader eller på ingen.`,
    en: `Period is a year, as 2026, or a month, as 2026-03. Those who come in a year are spread evenly over its months.
Antal is a number or a formula. Grupp is needed only if grupper.csv has several.
Jämförelse is the state they would have begun in without the measure: fill in the column on every row or on none.`,
  },
  "help.file.flows": {
    sv: "hur deltagarna går från ett tillstånd till ett annat",
    en: "how participants go from one state to another",
  },
  "help.file.flows.more": {
    sv: `Efter är antal månader: de som har varit i tillståndet så länge går, och andelarna fördelar dem. De som inte fördelas stannar.
Per är månad eller år: så stor andel går varje månad, eller på ett år. Från månad och till månad begränsar det till en del
av tiden i tillståndet. Skriv efter eller per på varje rad.
Insatsen ”utan insats” är vad som händer dem som inte får någon, och ”alla” gäller alla insatser.
En rad för en grupp, en insats eller vissa dagar går före en som gäller alla. Andel är en procentsats eller en formel.`,
    en: `Efter is a number of months: those who have been in the state so long go, split by the shares. Those who are not split stay.
Per is månad or år: such a share goes every month, or in a year. Från månad and till månad limit it to a part of the
time in the state. Write efter or per on every row.
The measure “utan insats” is what happens to those who get none, and “alla” holds for every measure.
A row for a group, a measure or certain days goes before one that holds for all. Andel is a percentage or a formula.`,
  },
  "help.file.groups": {
    sv: "vad som skiljer deltagarna åt, en grupp per rad",
    en: "what differs between participants, a group per row",
  },
  "help.file.groups.more": {
    sv: `Varje annan kolumn är något som formler kan använda: kön, ålder, vuxna, barn 0, boendekostnad, övrig inkomst, lön och allt
annat som modellen frågar efter. En enhet kan stå i rubriken: ”resor (kr/månad)”.
En cell är ett värde eller en formel med antaganden och kolumner till vänster.`,
    en: `Every other column is something formulas can use: kön, ålder, vuxna, barn 0, boendekostnad, övrig inkomst, lön and whatever
else the model asks for. A unit may stand in the header: “resor (kr/månad)”.
A cell is a value or a formula of assumptions and columns to the left.`,
  },
  "help.file.assumptions": {
    sv: "det som antas, med källa och säkerhet",
    en: "what is assumed, with source and grade",
  },
  "help.file.assumptions.more": {
    sv: `Ett antagande nås med sitt namn från varje cell med en formel: andel_till_arbete. Det kan också gå före ett värde i modellen.
Låg och hög är gränser för hur det kan vara. Säkerhet är A (lag), B (officiell statistik), C (studie) eller D (antagande).`,
    en: `An assumption is reached by its name from every cell with a formula: andel_till_arbete. It may also go before a value of the model.
Låg and hög are limits of how it may be. Säkerhet is A (law), B (official statistics), C (study) or D (assumption).`,
  },
};
