/** What `lonsam help` says of the files of a scenario. */
export const scenarioFileWords = {
  "help.file.scenario": "vad som räknas och hur, en inställning per rad",
  "help.file.scenario.more": `Ett scenario är en mapp med filerna scenario.csv, deltagare.csv och floden.csv, och vid behov grupper.csv,
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
  "help.file.participants": "hur många som börjar, var och när",
  "help.file.participants.more": `Period är ett år, som 2026, eller en månad, som 2026-03. De som kommer ett år fördelas jämnt på årets månader.
Antal är ett tal eller en formel. Grupp behövs bara om grupper.csv har flera.
Jämförelse är tillståndet de hade börjat i utan insatsen: fyll i kolumnen på alla rader eller på ingen.`,
  "help.file.flows": "hur deltagarna går från ett tillstånd till ett annat",
  "help.file.flows.more": `Efter är antal månader: de som har varit i tillståndet så länge går, och andelarna fördelar dem. De som inte fördelas stannar.
Per är månad eller år: så stor andel går varje månad, eller på ett år. Från månad och till månad begränsar det till en del
av tiden i tillståndet. Skriv efter eller per på varje rad.
Insatsen ”utan insats” är vad som händer dem som inte får någon, och ”alla” gäller alla insatser.
En rad för en grupp, en insats eller vissa dagar går före en som gäller alla. Andel är en procentsats eller en formel.`,
  "help.file.groups": "vad som skiljer deltagarna åt, en grupp per rad",
  "help.file.groups.more": `Varje annan kolumn är något som formler kan använda: kön, ålder, vuxna, barn 0, boendekostnad, övrig inkomst, lön och allt
annat som modellen frågar efter. En enhet kan stå i rubriken: ”resor (kr/månad)”.
En cell är ett värde eller en formel med antaganden och kolumner till vänster.`,
  "help.file.assumptions": "det som antas, med källa och säkerhet",
  "help.file.assumptions.more": `Ett antagande nås med sitt namn från varje cell med en formel: andel_till_arbete. Det kan också gå före ett värde i modellen.
Låg och hög är gränser för hur det kan vara. Säkerhet är A (lag), B (officiell statistik), C (studie) eller D (antagande).`,
};
