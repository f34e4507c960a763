/** What `lonsam help` says of rows about people. */
export const peopleFileWords = {
  "help.file.people": {
    sv: "rader om människor ur ett verksamhetssystem, under pseudonym",
    en: "rows about people from a case system, under pseudonyms",
  },
  "help.file.people.more": {
    sv: `Raderna är av ett av tre slag. Kolumnerna säger vilket:
  händelser  person;datum;status                 status gäller tills personens nästa rad börjar
  perioder   person;från;till;status             till är sista dagen; tom om perioden pågår
  månader    person;månad;belopp;insats;avslut   som kommunen rapporterar till Socialstyrelsen
Raderna får stå i vilken ordning som helst, och en person får finnas i flera filer. Ett personnummer tas aldrig emot.
Datum skrivs 2024-03-15 eller 20240315, månader 2024-03 eller 202403.
I månadsrader är en månad med belopp en månad med försörjningsstöd. Avslut säger vad som kom efter.
Andra kolumner läses inte.`,
    en: `Rows are of one of three kinds. The columns tell which:
  events     person;date;status                  a status holds until the person's next row begins
  spells     person;from;to;status               to is the last day; empty while the spell goes on
  months     person;month;amount;measure;closing as the municipality reports to Socialstyrelsen
Rows may stand in any order, and a person may be in several files. A personal number is never accepted.
Write days as 2024-03-15 or 20240315, months as 2024-03 or 202403.
In monthly rows, a month with an amount is a month with support. The closing says what came after.
Other columns are not read.`,
  },
  "column.people.person": {
    sv: "pseudonym, samma i alla filer; aldrig personnummer",
    en: "a pseudonym, the same in every file; never a personal number",
  },
  "column.people.date": { sv: "dagen då status börjar gälla", en: "the day the status begins to hold" },
  "column.people.status": {
    sv: "var personen är: försörjningsstöd, en insats, arbete, studier, flyttat, avliden, okänt …",
    en: "where the person is: försörjningsstöd, a measure, arbete, studier, flyttat, avliden, okänt …",
  },
  "column.people.from": { sv: "första dagen", en: "the first day" },
  "column.people.until": {
    sv: "sista dagen; tom om perioden pågår",
    en: "the last day; empty while it goes on",
  },
  "column.people.month": { sv: "månaden som stödet gäller", en: "the month the support is for" },
  "column.people.amount": {
    sv: "försörjningsstöd i månaden; 0 eller tom är en månad utan",
    en: "support of the month; 0 or empty is a month without",
  },
  "column.people.hindrance": {
    sv: "försörjningshinder",
    en: "what keeps the person from supporting himself or herself",
  },
  "column.people.measure": { sv: "insatsen som personen är i", en: "the measure the person is in" },
  "column.people.closing": {
    sv: "vad som kom efter: arbete, studier, flyttat, avliden, okänt …",
    en: "what came after: arbete, studier, flyttat, avliden, okänt …",
  },
  "column.people.sex": { sv: "kvinna eller man", en: "kvinna or man" },
  "column.people.birthYear": { sv: "födelseår, som 1987", en: "year of birth, as 1987" },
  "column.people.education": { sv: "högsta utbildning", en: "highest education" },
  "column.people.household": { sv: "hushållstyp", en: "kind of household" },
  "column.people.cause": { sv: "orsak till försörjningsstödet", en: "cause of the support" },
  "column.people.householdId": {
    sv: "pseudonym för hushållet, om hushåll ska räknas i stället för personer",
    en: "a pseudonym of the household, when households are to be counted and not people",
  },
};
