/** What help says of the files about targets. */
export const targetFileWords = {
  "help.file.targets": {
    sv: "vad som ska nås, och när: planen ställs mot målet",
    en: "what is to be reached, and when: the plan is held against the target",
  },
  "help.file.targets.more": {
    sv: `Mått är vad som räknas i tillstånden:
- bestånd: hur många de är en månad
- medeltal under året: hur många de är i snitt
- någon gång under året: vuxna i hushåll som är där någon månad, var och en en gång hur ofta de än kommer tillbaka
- andel av befolkningen: samma personer som andel av de vuxna i befolkning.csv
- andel av befolkningen i medeltal: vuxna i hushåll som är där i snitt, som andel av de vuxna
- fler än utan insatserna: hur många fler de är en månad
- avslut under året, avslut sedan start: hur ofta någon kommer dit, från tillstånden i från eller från alla andra
- utfall: ett resultat ur modellen, under året
- enkät: en andel som svarar något; planen räknar den inte
De fem första behöver bestand.csv. Någon gång under året och andelarna räknar vuxna i hushållen: se befolkning.csv.
De andra räknar dem som deltar.
Datum är en månad, som 2026-12, eller ett år, som är dess sista månad. Mått på ett år gäller årets månader i perioden.
Målvärdet kan vara tomt: då visas vad planen kommer till. Gräns är högst eller minst. Om inget sägs är den högst för de fem första och minst för de andra.
Avslut till annat varaktigt stöd, som sjukersättning, är ett mål för sig. Avslag är ingen framgång och går inte att ha som mål.`,
    en: `Mått is what is counted in the states:
- stock: how many they are in a month
- mean of the year: how many they are on average
- some time in the year: adults in households that are there in some month, each once however often they come back
- share of the population: the same people as a share of the adults in befolkning.csv
- mean share of the population: adults in households that are there on average, as a share of the adults
- more than without the measures: how many more they are in a month
- exits in the year, exits since the start: how often somebody comes there, from the states in från or from all others
- outcome: a result of the model, in the year
- survey: a share who say something when asked; the plan does not work it out
The first five need bestand.csv. Some time in the year and the shares count adults in households: see befolkning.csv.
The others count those who take part.
Datum is a month, as 2026-12, or a year, which is its last month. What is counted in a year is of its months within the period.
The value may be empty: then what the plan comes to is shown. Gräns is at most or at least. Unless said it is at most for the first five and at least for the others.
Exits to other lasting support, as sjukersättning, are a target of their own. A refusal is no success and cannot be a target.`,
  },
  "column.targets.target": { sv: "vad målet heter", en: "what the target is called" },
  "column.targets.kind": { sv: "vad som räknas", en: "what is counted" },
  "column.targets.states": {
    sv: "tillstånden de räknas i, eller kommer till; flera med komma emellan",
    en: "the states in which they are counted, or that they come to; several with commas between",
  },
  "column.targets.from": {
    sv: "vid avslut: tillstånden de kommer från (om inget sägs: alla andra)",
    en: "of exits: the states they come from (unless said: all others)",
  },
  "column.targets.outcome": { sv: "vid utfall: vad det heter", en: "of an outcome: what it is called" },
  "column.targets.sex": { sv: "kvinnor eller män; tomt är alla", en: "women or men; empty is everybody" },
  "column.targets.group": {
    sv: "gruppen i grupper.csv; tomt är alla",
    en: "the group of grupper.csv; empty is everybody",
  },
  "column.targets.date": { sv: "när det ska vara nått, som 2028-12", en: "by when, as 2028-12" },
  "column.targets.bound": { sv: "högst eller minst", en: "at most or at least" },
  "column.targets.value": {
    sv: "ett antal som 1 000, eller en andel som 1 %",
    en: "a number as 1 000, or a share as 1 %",
  },
  "help.file.indicators": {
    sv: "en plans indikatorer, som planen skriver dem",
    en: "the indicators of a plan, as the plan prints them",
  },
  "help.file.indicators.more": {
    sv: `Varje annan kolumn är ett år: 2022. Under varje indikator står en rad för kvinnor och en för män.
Celler som planen lämnar tomma lämnas tomma. Målområde behövs bara på första raden i varje område.
lonsam run skriver tabellerna i samma form. Heter ett mål i mal.csv som indikatorn står det planerade bredvid.`,
    en: `Every other column is a year: 2022. Under each indicator there is a row for women and one for men.
Cells that the plan leaves empty are left empty. Målområde is needed only on the first row of each area.
lonsam run prints the tables in the same form. Where a target in mal.csv is called as the indicator, what is planned stands beside.`,
  },
  "column.indicators.area": { sv: "vilket målområde indikatorn hör till", en: "which area it belongs to" },
  "column.indicators.indicator": {
    sv: "indikatorn, eller Kvinnor och Män under den",
    en: "the indicator, or Kvinnor and Män under it",
  },
  "column.indicators.target": {
    sv: "vad den ska bli; ett tal, eller en andel som 1 %",
    en: "what it is to be; a number, or a share as 1 %",
  },
  "help.file.population": {
    sv: "hur många vuxna det finns, att räkna andelar av",
    en: "how many adults there are, to make shares of",
  },
  "help.file.population.more": {
    sv: `Vuxna är hur många som bor i kommunen på dagen, av ett kön eller en grupp om det sägs. En rad gäller tills nästa.
Den som deltar står för ett hushåll. Vuxna per hushåll är hur många vuxna det har, för en grupp eller för alla. Utan raden
är det gruppens kolumn vuxna i grupper.csv, och utan den 1. För ett kön räknas den som deltar, om raden inte säger annat.`,
    en: `Vuxna is how many live in the municipality on the day, of a sex or a group if it says so. A row holds until the next.
Who takes part stands for a household. Vuxna per hushåll is how many adults it has, for a group or for all. Without the row
it is the group's column vuxna in grupper.csv, and without that 1. Of one sex the one who takes part is counted, unless the row says otherwise.`,
  },
  "column.population.date": { sv: "en månad eller ett år", en: "a month or a year" },
  "column.population.sex": { sv: "kvinnor eller män; tomt är alla", en: "women or men; empty is everybody" },
  "column.population.group": {
    sv: "gruppen i grupper.csv; tomt är alla",
    en: "the group of grupper.csv; empty is everybody",
  },
  "column.population.adults": { sv: "hur många vuxna de är", en: "how many adults they are" },
  "column.population.perHousehold": {
    sv: "hur många vuxna ett hushåll har i snitt",
    en: "how many adults a household has on average",
  },
};
