/** What `lonsam followup --sql` says in the comments of its questions. */
export const sqlWords = {
  "option.follow.sql": {
    sv: "Läser inga filer, utan skriver ut frågorna som SQL för er egen databas, när rader inte får lämna den.",
    en: "Reads no files, but prints the questions as SQL for a database of your own, when rows may not leave it.",
  },
  "usage.sqlReadsNothing": {
    sv: "--sql läser inga filer: raderna finns i databasen. Ta bort filerna, eller --sql.",
    en: "--sql reads no files: the rows are in the database. Remove the files, or --sql.",
  },
  "usage.sqlWithout": {
    sv: (a: { flag: string }) => `${a.flag} går inte ihop med --sql.`,
    en: (a: { flag: string }) => `${a.flag} does not go with --sql.`,
  },
  "sql.head": {
    sv: `Frågorna i lonsam followup, för händelser: en rad varje gång en person kommer till en ny status.
Kör allt i en och samma anslutning. Det gör tillfälliga tabeller (lonsam_…) och sedan en fråga i taget.
SMÅ ANTAL DÖLJS INTE HÄR. Lämna inte ut svaren förrän antal under fem är dolda, med så många andra att inget kan räknas ut.
Med är: vad som lästes, kedjan år för år, vägarna, tillbaka inom ett år, vad som kom efter stödet och tid till självförsörjning.
Inte med är: perioder och månadsrader, kedjan per månad, steg och tid emellan, var de är månad efter månad, hur länge stödet
varar, grupper (--by), hushåll och jämförelsegrupper. Läs ut raderna och kör lonsam followup för dem.`,
    en: `The questions of lonsam followup, of events: a row each time a person comes to a new status.
Run all of it in one connection. It makes temporary tables (lonsam_…) and then one query at a time.
SMALL COUNTS ARE NOT HIDDEN HERE. Do not hand out answers before counts under five are hidden, with enough others that none can be worked out.
Asked are: what was read, the chain year by year, the ways, back within a year, what came after support and time to self-support.
Not asked are: spells and monthly rows, the chain by month, steps and time between, where they are month after month, how long
support lasts, groups (--by), households and comparison groups. Take the rows out and run lonsam followup for those.`,
  },
  "sql.source": {
    sv: "Ändra handelser, person, datum och status till vad de heter hos er. Datum ska gå att läsa som ett datum.",
    en: "Change handelser, person, datum and status to what they are called with you. Datum must be readable as a date.",
  },
  "sql.read": { sv: "vad som lästes", en: "what was read" },
  "sql.chain": { sv: "kedjan år för år", en: "the chain year by year" },
  "sql.ways": { sv: "vägarna, de vanligaste först", en: "the ways, the most usual first" },
  "sql.returns": { sv: "tillbaka inom ett år", en: "back within a year" },
  "sql.reasons": { sv: "vad som kom direkt efter stödet", en: "what came right after support" },
  "sql.timeToSelfSupport": {
    sv: "tid till självförsörjning, månader från det första stödet (Aalen och Johansen)",
    en: "time to self-support, months from the first support (Aalen and Johansen)",
  },
};
