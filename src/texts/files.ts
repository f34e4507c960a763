/** What `lonsam help` says of the files people write, of their columns and of the settings of a scenario. */
export const fileWords = {
  "help.file.budget": { sv: "budgetrader, en per rad", en: "budget lines, one per row" },
  "help.file.columns": { sv: "Kolumner:", en: "Columns:" },
  "help.file.required": { sv: "måste finnas", en: "required" },
  "help.file.also": {
    sv: (a: { others: string }) => `också: ${a.others}`,
    en: (a: { others: string }) => `also: ${a.others}`,
  },
  "help.file.budget.more": {
    sv: "Varje rad ska ha belopp, eller antal och pris (gånger omfattning om den finns).\nBelopp skrivs t.ex. 2700000, 2 700 000 eller 2700000,50. Skriv enheten i rubriken, belopp (tkr), eller i cellen.\nOmfattning och overhead skrivs med procenttecken: 20 %. Skriv 0 % i overhead för en rad utan OH.\nMed en prislista (--prices priser.csv) räcker ”2 utredare à 20 %” i resurser.\nMed enheten ”tjänst” räknas antal gånger omfattning som heltidstjänster.\nlonsam check frågar om det som ser fel ut, lonsam budget bara om platshållare och rader som finns två gånger.\nOm det stämmer: skriv varningens kod på raden i kolumnen granskad, så visas den inte mer.\nBudgetar som ser ut på annat sätt läses också: åren eller finansiärerna som kolumner, titel och enhet ovanför, summarader.\nDå sägs hur tabellen lästes, och det som inte framgår blir en fråga med den flagga som svarar på den.\nI en Excelbok läses bladet budget, annars det första med en budget. Blad som heter efter var sitt år läses ihop.\nEtt annat blad väljs så här: budget.xlsx#Blad2.",
    en: "Every line needs an amount, or a number and a price (times a scope where there is one).\nWrite amounts as 2700000, 2 700 000 or 2700000,50. Put the unit in the heading, belopp (tkr), or in the cell.\nWrite scope and overhead with a per cent sign: 20 %. Write 0 % under overhead for a line without any.\nWith a price list (--prices priser.csv), “2 utredare à 20 %” under resurser is enough.\nWith the unit “tjänst”, number times scope counts as full-time posts.\nlonsam check asks about what looks wrong, lonsam budget only about placeholders and lines that occur twice.\nIf it is right, write the code of the warning on the line, in the column granskad (reviewed), and it is not shown again.\nBudgets laid out in other ways are read too: years or funders as columns, a title and a unit above, rows of totals.\nYou are told how the table was read, and what is not clear becomes a question with the flag that answers it.\nOf an Excel workbook the sheet budget is read, else the first with a budget. Sheets named after a year each are read together.\nChoose another like this: budget.xlsx#Sheet2.",
  },
  "help.file.scenario": {
    sv: "vad som räknas och hur, en inställning per rad",
    en: "what is computed and how, a setting per row",
  },
  "help.file.scenario.more": {
    sv: `Ett scenario är en mapp med filerna scenario.csv, deltagare.csv och floden.csv, och vid behov grupper.csv,
antaganden.csv och budget.csv, eller en Excelbok med ett blad för varje. Varje rad har ett namn och ett värde. Namnet är en
av inställningarna nedan, eller något som modellen frågar efter. lonsam check visar vad som återstår att ange.`,
    en: `A scenario is a folder with the files scenario.csv, deltagare.csv and floden.csv, and as needed grupper.csv,
antaganden.csv and budget.csv, or a workbook with a sheet for each. Each row has a name and a value. The name is one of the
settings below, or something the model asks for. lonsam check shows what remains to enter.`,
  },
  "help.file.alternatives": {
    sv: "alternativ att jämföra, en rad för det som är annorlunda",
    en: "alternatives to compare, a row for what is different",
  },
  "help.file.alternatives.more": {
    sv: `Filen ligger i scenariots mapp, och lonsam compare jämför alternativen i den. Varje rad säger vad som gäller i ett av dem
i stället för det som står i scenariot: en inställning (arbetsgivare;privat), ett antagande eller något modellen frågar efter
(lön;25 000), eller en annan fil (flöden;floden-nystart.csv). Titel säger vad alternativet heter. Att inte göra något är
alltid med i jämförelsen, och skrivs inte.`,
    en: `The file lies in the scenario's folder, and lonsam compare compares its alternatives. Each row says what holds in one of
them instead of what the scenario says: a setting (arbetsgivare;privat), an assumption or something the model asks for
(lön;25 000), or another file (flöden;floden-nystart.csv). Titel says what the alternative is called. Doing nothing is always
among those compared, and is not written.`,
  },
  "column.alternatives.alternative": {
    sv: "vilket alternativ raden gäller, som A eller Nystartsjobb",
    en: "which alternative the row is of, as A or Nystartsjobb",
  },
  "column.alternatives.name": {
    sv: "titel, en inställning, ett antagande, något modellen frågar efter, eller en av scenariots filer",
    en: "titel, a setting, an assumption, something the model asks for, or one of the scenario's files",
  },
  "column.alternatives.value": { sv: "vad som gäller i alternativet", en: "what holds in the alternative" },
  "help.file.comparisons": {
    sv: "vad som hade hänt ändå, enligt flera källor",
    en: "what would have happened anyway, by several sources",
  },
  "help.file.comparisons.more": {
    sv: `Filen ligger i scenariots mapp. Varje jämförelse har ett namn, ett slag, en källa och en säkerhet på sin första rad, och en rad
för varje sak som den säger i stället för scenariot: ett antagande eller något modellen frågar efter (sköter_sig_själv;4 %),
flöden från en annan fil (flöden;floden-granne.csv) eller flera antaganden (antaganden;antaganden-granne.csv). Av flödena
används bara raderna för ”utan insats”. Har filen inga sådana används de för ”alla”, som i den fil lonsam followup --write
skriver. Slaget oförändrat utan flöden betyder att ingen flyttar utan insatsen. En jämförelse av annat slag som inte säger
något är det som står i scenariot.
Scenariot räknas med den jämförelse som har ja i kolumnen huvud, annars den första. lonsam run visar hur svaret ändras med de
andra, och lonsam run --comparison NAMN räknar med en av dem.`,
    en: `The file lies in the scenario's folder. Each comparison has a name, a kind, a source and a grade on its first row, and a row
for each thing that it says instead of the scenario: an assumption or something the model asks for (sköter_sig_själv;4 %),
flows from another file (flöden;floden-granne.csv) or several assumptions (antaganden;antaganden-granne.csv). Of the flows
only the rows for “utan insats” (without) are used. Where the file has none, those for “alla” (all) are, as in the file that
lonsam followup --write writes. The kind unchanged without flows means that nobody moves without the measure. A comparison of
another kind that says nothing is what the scenario says.
The scenario is run with the comparison that has ja (yes) under huvud (main), else with the first. lonsam run shows how the
answer changes with the others, and lonsam run --comparison NAME runs one of them.`,
  },
  "column.comparisons.comparison": {
    sv: "vad jämförelsen heter, som Grannkommunen",
    en: "what the comparison is called, as Grannkommunen",
  },
  "column.comparisons.kind": {
    sv: "vad den bygger på; tomt på rader efter den första",
    en: "what it rests on; empty on rows after the first",
  },
  "column.comparisons.name": {
    sv: "flöden, antaganden, ett antagande eller något modellen frågar efter",
    en: "flöden (flows), antaganden (assumptions), an assumption or something the model asks for",
  },
  "column.comparisons.value": {
    sv: "vad som gäller i jämförelsen: en fil eller ett värde",
    en: "what holds in the comparison: a file or a value",
  },
  "column.comparisons.source": {
    sv: "var den kommer ifrån; på rader efter den första om värdet har en egen källa",
    en: "where it comes from; on rows after the first where the value has a source of its own",
  },
  "column.comparisons.grade": {
    sv: "hur säker den är: A, B, C eller D; på rader efter den första om värdet har en egen",
    en: "how sure it is: A, B, C or D; on rows after the first where the value has its own",
  },
  "column.comparisons.main": {
    sv: "ja för den jämförelse som scenariot räknas med",
    en: "ja (yes) for the comparison that the scenario is run with",
  },
  "help.settings.required": { sv: "Inställningar som måste finnas:", en: "Settings that are required:" },
  "help.settings.optional": { sv: "Inställningar som får finnas:", en: "Settings that may be there:" },
  "setting.format": { sv: "1", en: "1" },
  "setting.title": { sv: "vad scenariot heter", en: "what the scenario is called" },
  "setting.models": {
    sv: "modellens namn, flera med komma emellan, eller ./mapp för en egen modell i mappen",
    en: "the model's name, several with commas between, or ./folder for a model of your own in the folder",
  },
  "setting.start": { sv: "första månaden, som 2026-01", en: "the first month, as 2026-01" },
  "setting.horizon": {
    sv: "hur långt det räknas, som ”18 månader” eller ”5 år”",
    en: "how long it goes on, as “18 månader” or “5 år”",
  },
  "setting.cycle": { sv: "månad (om inget sägs) eller år", en: "månad (unless said) or år" },
  "setting.municipality": {
    sv: "kommunens namn; ger skattesatser och annat som modellerna vet om kommunen",
    en: "the municipality's name; gives tax rates and whatever else models know of it",
  },
  "setting.prices": {
    sv: "det år det börjar (om inget sägs), eller löpande",
    en: "the year it starts (unless said), or löpande for current prices",
  },
  "setting.rate": {
    sv: "som ”3,5 %” (om inget sägs), ”5 % nominell” med löpande priser, ”3,5 % år 1-30, 3 % från år 31”, eller namnet på en ränta i modellen, som ”Green Book”",
    en: "as “3,5 %” (unless said), “5 % nominell” at current prices, “3,5 % år 1-30, 3 % från år 31”, or the name of a rate in the model, as “Green Book”",
  },
  "setting.fade": {
    sv: "andel av effekten som försvinner varje år, som ”10 %” (om inget sägs: ingen); även i antaganden.csv",
    en: "share of the effect that goes away each year, as “10 %” (unless said: none); also in antaganden.csv",
  },
  "setting.fadeFrom": {
    sv: "vilket år effekten börjar avta, räknat från det år man kommer in, som är år 1 (om inget sägs: 2)",
    en: "the year in which the effect begins to fade, counted from that in which people come in, year 1 (unless said: 2)",
  },
  "setting.taxFinancing": {
    sv: "vad varje krona som skatten ska betala kostar samhället därutöver, som ”30 %” (om inget sägs: räknas inte)",
    en: "what each krona that taxes are to pay costs society besides, as “30 %” (unless said: not counted)",
  },
  "setting.wageGrowth": {
    sv: "hur mycket lönerna ökar varje kalenderår efter det första, som ”1 %”: utöver priserna när de är fasta, annars i kronor",
    en: "how much wages grow each calendar year after the first, as “1 %”: above prices where those are fixed, else in kronor",
  },
  "setting.longRun": {
    sv: "horisonter som ska stå bredvid varandra, som ”10, 20, 40 år”",
    en: "horizons to stand side by side, as “10, 20, 40 år”",
  },
  "setting.shortRun": {
    sv: "den sista månaden när du vill se pengarna månad för månad, som 2027-12",
    en: "the last month when you want to see the money month by month, as 2027-12",
  },
  "setting.timing": {
    sv: "kalenderår (om inget sägs), uppföljningsår, start, mitt eller slut. Uppföljningsår räknas från starten och vid sitt slut, det första utan ränta; slutar perioden mitt i ett år räknas så mycket av årets ränta",
    en: "kalenderår (unless said), uppföljningsår, start, mitt or slut. Follow-up years run from the start and count at their end, the first without discounting; where the period ends within a year, as much of its rate is counted",
  },
  "setting.counting": {
    sv: "start (om inget sägs), mitt eller slut av varje månad",
    en: "start (unless said), mitt or slut of each month",
  },
  "setting.costKey": {
    sv: "andelar (om inget sägs), invånare eller deltagare: hur kommunerna i kommuner.csv delar en kostnad",
    en: "andelar (unless said), invånare or deltagare: how the municipalities of kommuner.csv share a cost",
  },
  "setting.budgetAnswer": {
    sv: "som flaggan till lonsam budget, där budgeten ställer en fråga",
    en: "as the flag of lonsam budget, where the budget asks a question",
  },
  "setting.employer": { sv: "kommun (om inget sägs) eller privat", en: "kommun (unless said) or privat" },
  "setting.projectOwner": {
    sv: "den aktör som får projektets bidrag",
    en: "the actor that gets the project's grants",
  },
  "setting.supportBoard": {
    sv: "den nämnd som betalar försörjningsstödet, som ”socialnämnd”",
    en: "the board that pays the support, as “socialnämnd”",
  },
  "setting.employmentBoard": {
    sv: "den nämnd som anställer, som ”arbetsmarknadsnämnd”",
    en: "the board that employs, as “arbetsmarknadsnämnd”",
  },
  "setting.overhead": {
    sv: "andel som läggs på rader i budget.csv, som ”10 %”",
    en: "a share added to rows of budget.csv, as “10 %”",
  },
  "setting.volumeHaircut": {
    sv: "hur stor andel av de planerade deltagarna som inte kommer, som 20 %; raderna i deltagare.csv och antal och platser i floden.csv minskar",
    en: "how large a share of the planned participants does not come, as 20%; the rows of deltagare.csv, and antal and platser in floden.csv, shrink",
  },
  "setting.displacementLow": {
    sv: "andel av jobben som minst tas från andra (om inget sägs: modellens)",
    en: "share of jobs taken from others, at least (unless said: the model's)",
  },
  "setting.displacementHigh": {
    sv: "andel av jobben som mest tas från andra (om inget sägs: modellens)",
    en: "share of jobs taken from others, at most (unless said: the model's)",
  },
  "setting.file": { sv: "en fil med ett annat namn", en: "a file of another name" },
  "column.scenario.name": { sv: "en inställning", en: "a setting" },
  "column.scenario.value": { sv: "vad den är", en: "what it is" },
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
En rad för en grupp, en insats eller vissa dagar går före en som gäller alla. Andel är en procentsats eller en formel.
Med bestand.csv tar en rad med antal eller platser personer ur beståndet: lämna då andel, efter och per tomma. Den gäller
alla grupper tillsammans om ingen nämns, och då räknas rader för en grupp in i den. Utan ordning går de sist.`,
    en: `Efter is a number of months: those who have been in the state so long go, split by the shares. Those who are not split stay.
Per is månad or år: such a share goes every month, or in a year. Från månad and till månad limit it to a part of the
time in the state. Write efter or per on every row.
The measure “utan insats” is what happens to those who get none, and “alla” holds for every measure.
A row for a group, a measure or certain days goes before one that holds for all. Andel is a percentage or a formula.
With bestand.csv a row with antal or platser takes people from the stock: leave andel, efter and per empty then. It is for all
groups together if none is named, and rows for one group are counted in it. Without ordning they go last.`,
  },
  "help.file.stock": {
    sv: "alla som finns från början, för att räkna var och en bara en gång",
    en: "everybody there is at the beginning, so that each is counted only once",
  },
  "help.file.stock.more": {
    sv: `Utan filen följs de som börjar i en insats. Med den följs hela beståndet: vilka som är i varje tillstånd när scenariot
börjar, och som insatserna tar ur. Då behövs inte deltagare.csv.
Rader med antal eller platser i floden.csv tar personer ur beståndet, en gång i månaden: först är det känt vilka som lämnar
platser, sedan börjar de som får plats, och sist flyttar resten med andelar och tider. Den som har börjat är där nästa månad.
Den som ingen insats har tagit följer raderna för ”utan insats”. Det gör också den som en insats har tagit, i tillstånd som
insatsens egna rader inte säger något om.
Utan insatser är beståndet och inflödet detsamma. Månader är hur länge de har varit i tillståndet; tomt är 0.`,
    en: `Without the file those are followed who start in a measure. With it the whole stock is: who is in each state when the
scenario begins, and whom measures take from. Then deltagare.csv is not needed.
Rows with antal or platser in floden.csv take people from the stock, once a month: first it is known who leave places, then
those start who find one, and last the rest move by shares and times. Who has started is there in the next month.
Whom no measure has taken follows the rows for “utan insats”. So does whom a measure has taken, in states of which the
measure's own rows say nothing.
Without measures the stock and the inflow are the same. Månader is how long they have been in the state; empty is 0.`,
  },
  "column.stock.state": { sv: "tillståndet de är i", en: "the state they are in" },
  "column.stock.number": {
    sv: "hur många de är; ett tal eller en formel",
    en: "how many they are; a number or a formula",
  },
  "column.stock.group": {
    sv: "gruppen i grupper.csv; behövs bara om den har flera",
    en: "the group of grupper.csv; needed only if it has several",
  },
  "column.stock.months": {
    sv: "hur många månader de har varit där",
    en: "how many months they have been there",
  },
  "help.file.inflow": {
    sv: "hur många nya som kommer till beståndet varje månad",
    en: "how many new ones come to the stock each month",
  },
  "help.file.inflow.more": {
    sv: `De kommer med insatserna och utan dem. Den som kommer en månad finns i beståndet från nästa.
Antal är ett tal eller en formel. Med kalenderår och månader_sedan_start kan det följa en konjunktur: om(kalenderår = 2027; 60; 40).
Rader för samma tillstånd och grupp läggs ihop.`,
    en: `They come with the measures and without them. Who comes in a month is in the stock from the next.
Antal is a number or a formula. With kalenderår and månader_sedan_start it may follow a business cycle: om(kalenderår = 2027; 60; 40).
Rows for the same state and group are added up.`,
  },
  "help.file.municipalities": {
    sv: "kommunerna i ett projekt, när de är flera",
    en: "the municipalities of a project, where there are several",
  },
  "help.file.municipalities.more": {
    sv: `Varje grupp i grupper.csv är någon kommuns: kolumnen kommun, som också ger skattesatserna. Det kommunen betalar för sina grupper är dess eget.
Budgetrader som kommunen betalar delas mellan dem efter kostnadsnyckel i scenario.csv: andelar (om inget sägs), invånare eller deltagare. En rad med
en kommuns namn som finansiär är bara dess. Andelarna ska bli 100 % varje dag.`,
    en: `Each group of grupper.csv is some municipality's: the column kommun, which gives the tax rates too. What a municipality pays for its groups is its own.
Lines of the budget that the municipality pays are shared by kostnadsnyckel in scenario.csv: andelar (unless said), invånare or deltagare. A line with
the name of a municipality as its funder is that one's only. The shares must make 100 % on every day.`,
  },
  "column.municipalities.name": { sv: "kommunens namn", en: "the name of the municipality" },
  "column.municipalities.share": {
    sv: "dess andel av det som delas, när nyckeln är andelar",
    en: "its share of what is shared, where the key is andelar",
  },
  "column.municipalities.population": {
    sv: "dess invånare, när nyckeln är invånare",
    en: "its inhabitants, where the key is invånare",
  },
  "help.file.associations": {
    sv: "samordningsförbund (Finsam) som betalar något, och deras medlemmars andelar",
    en: "associations for coordination (Finsam) that pay for something, and their members' shares",
  },
  "help.file.associations.more": {
    sv: `Förbundet kan stå som finansiär i budgeten. Varje medlem betalar sin andel av det: stat, region, kommun (delas efter nyckeln när de är flera) eller en kommun i
kommuner.csv. Andelarna ska bli 100 % varje dag.`,
    en: `The association may be a funder in the budget. Each member pays its share of that: stat, region, kommun (shared by the key where there are several) or one
municipality of kommuner.csv. The shares must make 100 % on every day.`,
  },
  "column.associations.association": {
    sv: "förbundets namn, som budgetens finansiär skriver det",
    en: "the name of the association, as the funder of the budget has it",
  },
  "column.associations.member": {
    sv: "medlemmen: en aktör i modellen eller en kommun i kommuner.csv",
    en: "the member: an actor of the model or a municipality of kommuner.csv",
  },
  "column.associations.share": {
    sv: "medlemmens andel av det förbundet betalar",
    en: "the member's share of what the association pays",
  },
  "column.inflow.state": { sv: "tillståndet de kommer till", en: "the state they come to" },
  "column.inflow.number": {
    sv: "hur många som kommer varje månad; ett tal eller en formel",
    en: "how many come each month; a number or a formula",
  },
  "column.flows.number": {
    sv: "med bestand.csv: hur många som högst börjar varje månad",
    en: "with bestand.csv: how many start each month, at most",
  },
  "column.flows.places": {
    sv: "med bestand.csv: hur många som högst är där samtidigt",
    en: "with bestand.csv: how many are there at once, at most",
  },
  "column.flows.order": {
    sv: "med bestand.csv: vilka som går först, 1 före 2; lika delar",
    en: "with bestand.csv: who goes first, 1 before 2; equals share",
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
Låg och hög är gränser för hur det kan vara, och värdet ligger mellan dem. Med normal, lognormal, beta eller gamma hamnar vart tjugonde värde under låg och vart tjugonde över hög.
Säkerhet är A (lag), B (officiell statistik), C (studie, utvärdering eller andrahandskälla) eller D (antagande).`,
    en: `An assumption is reached by its name from every cell with a formula: andel_till_arbete. It may also go before a value of the model.
Låg and hög are limits of how it may be, and the value lies between them. With normal, lognormal, beta or gamma one value in twenty falls below låg and one in twenty above hög.
Säkerhet is A (law), B (official statistics), C (study, evaluation or second-hand source) or D (assumption).`,
  },

  "help.file.questions": {
    sv: "det ni vill veta: vad ett tal måste vara för att ett resultat ska bli något",
    en: "what you want to know: what a number must be for a result to come to something",
  },
  "help.file.questions.more": {
    sv: `lonsam breakeven svarar på frågorna i tur och ordning, före tabellen över alla antaganden. Varje rad ändrar ett namn och låter resten stå.
För är kommun (om inget sägs), en nämnd, offentliga, samhället, en post eller ett utfall. År är 2027 eller 2027-2030, annars hela perioden. Mål är noll om inget sägs.`,
    en: `lonsam breakeven answers the questions one by one, before the table of all assumptions. Each row changes one name and leaves the rest.
För is kommun (unless said), a board, offentliga, samhället, an item or an outcome. År is 2027 or 2027-2030, else the whole period. Mål is zero unless said.`,
  },
  "column.questions.question": { sv: "frågan, som ni ställer den", en: "the question, as you put it" },
  "column.questions.name": {
    sv: "talet som söks: ett antagande, ett tal i modellen eller en kolumn i grupper.csv",
    en: "the number that is sought: an assumption, a number of the model or a column of grupper.csv",
  },
  "column.questions.for": { sv: "vems netto, eller vilken post", en: "whose net, or which item" },
  "column.questions.years": { sv: "som 2027 eller 2027-2030", en: "as 2027 or 2027-2030" },
  "column.questions.target": {
    sv: "vad det ska bli, i kronor eller antal",
    en: "what it is to come to, in kronor or number",
  },

  "column.source": { sv: "var uppgiften kommer ifrån", en: "where it comes from" },
  "column.grade": { sv: "hur säkert det är: A, B, C eller D", en: "how sure it is: A, B, C or D" },
  "column.note": { sv: "det du vill minnas", en: "what you want to remember" },
  "column.budget.measure": { sv: "vad raden hör till", en: "what the line belongs to" },
  "column.budget.year": { sv: "som 2026", en: "as 2026" },
  "column.budget.amount": {
    sv: "i kronor; behövs inte där antal och pris finns",
    en: "in kronor; not needed where there is a number and a price",
  },
  "column.budget.number": { sv: "hur många, gånger priset", en: "how many, times the price" },
  "column.budget.share": { sv: "del av heltid, som 80 %", en: "part of full time, as 80 %" },
  "column.budget.price": { sv: "vad en kostar", en: "what one costs" },
  "column.budget.per": {
    sv: "vad priset är för: år, månad, timme eller styck; start, plats, deltagarmånad och resultat följer deltagarna i ett scenario",
    en: "what the price is for: år, månad, timme or styck; start, plats, deltagarmånad and resultat follow the participants in a scenario",
  },
  "column.budget.inKind": {
    sv: "ja för arbete eller lokaler som någon ställer upp med: räknas, men betalas inte",
    en: "ja for work or premises that somebody puts in: counted, but not paid",
  },
  "column.index.costType": {
    sv: "det som ökar, som personal; övrigt för alla som inte nämns",
    en: "what rises, as personal; övrigt for all that are not named",
  },
  "column.index.rate": {
    sv: "hur mycket sedan året före, som 3 %",
    en: "how much since the year before, as 3 %",
  },
  "column.index.year": {
    sv: "året; tomt för alla år som inte nämns",
    en: "the year; empty for all years that are not named",
  },
  "column.index.source": { sv: "var ökningen kommer ifrån", en: "where the increase comes from" },
  "help.file.index": {
    sv: "hur priserna i en budget ökar år för år",
    en: "how the prices of a budget rise year by year",
  },
  "help.file.index.more": {
    sv: `Används med lonsam budget --index index.csv. Budgeten läses då i basårets priser, och senare år räknas upp. Basåret är budgetens
första år, eller det som --base-year säger. Detsamma utan fil: --index "personal=3%,lokaler=2%".`,
    en: `Used with lonsam budget --index index.csv. The budget is then read in the prices of the base year, and later years are raised.
The base year is the first year of the budget, or the one --base-year says. The same without a file: --index "personal=3%,lokaler=2%".`,
  },
  "column.prices.resource": {
    sv: "vad det heter, som utredare; flera namn på samma sak med komma emellan",
    en: "what it is called, as utredare; several names for it with commas between",
  },
  "column.prices.price": {
    sv: "kronor, eller en formel i modellerna som tjänst_per_år(40000)",
    en: "kronor, or a formula of the models as tjänst_per_år(40000)",
  },
  "column.prices.per": {
    sv: "vad priset är för: år (en tjänst), månad, timme eller styck; eller start, plats, deltagarmånad, resultat",
    en: "what the price is for: år (a post), månad, timme or styck; or start, plats, deltagarmånad, resultat",
  },
  "column.prices.year": {
    sv: "året det gäller; tomt för alla år",
    en: "the year it holds for; empty for every year",
  },
  "column.prices.costType": {
    sv: "för rader som inte säger sitt eget, som personal",
    en: "for lines that do not say their own, as personal",
  },
  "column.prices.source": { sv: "var priset kommer ifrån", en: "where the price comes from" },
  "column.prices.note": { sv: "det du vill minnas", en: "what you want to remember" },
  "help.file.prices": { sv: "en prislista för budgetar", en: "a price list for budgets" },
  "help.file.prices.more": {
    sv: `Används med lonsam budget --prices priser.csv. Då får budgetrader utan belopp skrivas ”2 utredare à 20 %”, ”100 timmar” eller
”1 kurator, 2 handledare” i kolumnen resurser. Priset per månad gånger tolv är priset per år.
--prices personal prissätter i stället med ESF-rådets enhetskostnader, som finns i modellen personal.`,
    en: `Used with lonsam budget --prices priser.csv. Then lines without an amount may be written “2 utredare à 20 %”, “100 timmar” or
“1 kurator, 2 handledare” in the column resurser. A price per month times twelve is the price per year.
--prices personal prices by the unit costs of the Swedish ESF Council instead, which the model personal has.`,
  },
  "column.budget.actual": { sv: "vad det blev", en: "what it came to" },
  "column.budget.forecast": {
    sv: "vad ni tror att hela året kostar, när resten inte blir som hittills",
    en: "what you think the whole year will cost, when the rest will not be as so far",
  },
  "column.budget.resources": { sv: "vad pengarna går till", en: "what the money is for" },
  "column.budget.numberUnit": {
    sv: "vad som räknas i antal, som tjänst",
    en: "what the number counts, as tjänst (posts)",
  },
  "column.budget.currency": { sv: "SEK, eller EUR med --eur", en: "SEK, or EUR with --eur" },
  "column.budget.costType": { sv: "som personal eller lokaler", en: "as staff or premises" },
  "column.budget.funder": { sv: "vem som betalar", en: "who pays" },
  "column.budget.responsible": {
    sv: "vem som svarar för den; i ett scenario betalar den nämnden, om kommunen gör det",
    en: "who answers for it; in a scenario that board pays, if the municipality does",
  },
  "column.budget.account": { sv: "kontot i kontosträngen", en: "the account of the account string" },
  "column.budget.costCentre": { sv: "ansvaret i kontosträngen", en: "the cost centre of the account string" },
  "column.budget.operations": {
    sv: "verksamheten i kontosträngen",
    en: "the operations of the account string",
  },
  "column.budget.project": { sv: "projektet i kontosträngen", en: "the project of the account string" },
  "column.budget.overhead": {
    sv: "radens egen andel OH, som 10 %; 0 % för en rad utan",
    en: "the share of overhead of this line, as 10 %; 0 % for a line without",
  },
  "column.budget.note": { sv: "det du vill minnas", en: "what you want to remember" },
  "column.budget.reviewed": {
    sv: "koder för varningar som inte gäller raden",
    en: "codes of warnings that do not hold for the line",
  },
  "column.participants.measure": { sv: "vad de deltar i", en: "what they take part in" },
  "column.participants.period": {
    sv: "när de börjar: ett år eller en månad",
    en: "when they begin: a year or a month",
  },
  "column.participants.number": {
    sv: "hur många, ett tal eller en formel",
    en: "how many, a number or a formula",
  },
  "column.participants.state": { sv: "tillståndet de börjar i", en: "the state they begin in" },
  "column.participants.group": { sv: "vilka de är, ur grupper.csv", en: "who they are, from grupper.csv" },
  "column.participants.comparison": {
    sv: "tillståndet de hade börjat i utan insatsen",
    en: "the state they would have begun in without the measure",
  },
  "column.flows.measure": {
    sv: "insatsen; ”alla”, ”utan insats”, eller ”med och utan insats”, som de som går tillbaka till stöd",
    en: "the measure; “alla” for all, “utan insats” for none, “med och utan insats” for both, as for those who return to aid",
  },
  "column.flows.from": { sv: "tillståndet de går ifrån", en: "the state they leave" },
  "column.flows.to": { sv: "tillståndet de går till", en: "the state they come to" },
  "column.flows.share": {
    sv: "hur stor del som går, en procentsats eller en formel",
    en: "how large a part goes, a percentage or a formula",
  },
  "column.flows.after": {
    sv: "efter så många månader i tillståndet",
    en: "after so many months in the state",
  },
  "column.flows.per": {
    sv: "månad eller år: så stor del går varje månad, eller på ett år",
    en: "månad or år: such a part goes every month, or in a year",
  },
  "column.flows.firstMonth": { sv: "från den månaden i tillståndet", en: "from this month in the state" },
  "column.flows.lastMonth": {
    sv: "till och med den månaden i tillståndet",
    en: "up to and with this month in the state",
  },
  "column.flows.group": { sv: "bara den gruppen", en: "only this group" },
  "column.flows.validFrom": { sv: "från den dagen, som 2026-07-01", en: "from this day, as 2026-07-01" },
  "column.flows.validTo": { sv: "till och med den dagen", en: "up to and with this day" },
  "column.groups.group": { sv: "vad gruppen heter", en: "what the group is called" },
  "column.assumptions.name": { sv: "vad det heter i formler", en: "what it is called in formulas" },
  "column.assumptions.value": {
    sv: "ett tal, en procentsats, ja eller nej, eller en text",
    en: "a number, a percentage, ja or nej, or a text",
  },
  "column.assumptions.unit": { sv: "som kr/månad eller %", en: "as kr/månad or %" },
  "column.assumptions.low": { sv: "så lågt kan det vara", en: "it may be this low" },
  "column.assumptions.high": { sv: "så högt kan det vara", en: "it may be this high" },
  "column.assumptions.distribution": {
    sv: "hur troliga värdena är: triangel (om inget sägs), likformig, pert, normal, lognormal, beta, gamma, eller 10:0,3|20:0,7",
    en: "how likely the values are: triangel (unless said), likformig, pert, normal, lognormal, beta, gamma, or 10:0,3|20:0,7",
  },
  "column.assumptions.spread": {
    sv: "standardavvikelse för normal, lognormal, beta och gamma; värdet är då medelvärdet",
    en: "standard deviation for normal, lognormal, beta and gamma; the value is then the mean",
  },
  "column.assumptions.together": {
    sv: "antaganden som det varierar med, och hur mycket: avhopp:0,6|återgång:−0,2",
    en: "assumptions that it varies with, and how closely: avhopp:0,6|återgång:−0,2",
  },
};
