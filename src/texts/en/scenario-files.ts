/** What `lonsam help` says of the files of a scenario. */
export const scenarioFileWords = {
  "help.file.scenario": "what is computed and how, a setting per row",
  "help.file.scenario.more": `A scenario is a folder with the files scenario.csv, deltagare.csv and floden.csv, and as needed grupper.csv,
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
  "help.file.participants": "how many begin, where and when",
  "help.file.participants.more": `Period is a year, as 2026, or a month, as 2026-03. Those who come in a year are spread evenly over its months.
Antal is a number or a formula. Grupp is needed only if grupper.csv has several.
Jämförelse is the state they would have begun in without the measure: fill in the column on every row or on none.`,
  "help.file.flows": "how participants go from one state to another",
  "help.file.flows.more": `Efter is a number of months: those who have been in the state so long go, split by the shares. Those who are not split stay.
Per is månad or år: such a share goes every month, or in a year. Från månad and till månad limit it to a part of the
time in the state. Write efter or per on every row.
The measure “utan insats” is what happens to those who get none, and “alla” holds for every measure.
A row for a group, a measure or certain days goes before one that holds for all. Andel is a percentage or a formula.`,
  "help.file.groups": "what differs between participants, a group per row",
  "help.file.groups.more": `Every other column is something formulas can use: kön, ålder, vuxna, barn 0, boendekostnad, övrig inkomst, lön and whatever
else the model asks for. A unit may stand in the header: “resor (kr/månad)”.
A cell is a value or a formula of assumptions and columns to the left.`,
  "help.file.assumptions": "what is assumed, with source and grade",
  "help.file.assumptions.more": `An assumption is reached by its name from every cell with a formula: andel_till_arbete. It may also go before a value of the model.
Låg and hög are limits of how it may be. Säkerhet is A (law), B (official statistics), C (study) or D (assumption).`,
};
