/** What a workbook says that computes all of a budget again. */
export const live = {
  "live.inputs": { sv: "Indata", en: "Inputs" },
  "live.inputs.what": { sv: "Uppgift", en: "Item" },
  "live.inputs.value": { sv: "Värde", en: "Value" },
  "live.inputs.about": { sv: "Vad den styr", en: "What it decides" },
  "live.hint.inputs": {
    sv: "Gula celler är indata. Ändra dem, så räknas alla blad om.",
    en: "Yellow cells are inputs. Change them, and all sheets are computed again.",
  },
  "live.hint.lines": {
    sv: "Gula celler är budgetens rader. Ändra dem, så räknas alla blad om. Sist finns plats för nya rader.",
    en: "Yellow cells are the rows of the budget. Change them, and all sheets are computed again. There is room for new rows at the end.",
  },
  "live.hint.summed": {
    sv: "Rader som säger samma sak är hopsummerade här, för att bladet inte ska bli för stort. Ändra gula celler, så räknas alla blad om.",
    en: "Rows that say the same are added up here, so that the sheet does not get too large. Change yellow cells, and all sheets are computed again.",
  },
  "live.lines": { sv: "Rader", en: "Rows" },
  "live.lines.number": { sv: "Antal", en: "Number" },
  "live.lines.share": { sv: "Omfattning", en: "Scope" },
  "live.lines.price": { sv: "Pris", en: "Price" },
  "live.lines.per": { sv: "Pris per", en: "Price per" },
  "live.lines.listed": { sv: "Ur prislistan", en: "In the price list" },
  "live.lines.posts": { sv: "Heltidstjänster", en: "Full-time posts" },
  "live.lines.inKind": { sv: "I natura", en: "In kind" },
  "live.lines.ownOverhead": { sv: "Egen OH", en: "Own overhead" },
  "live.lines.amount": { sv: "Belopp", en: "Amount" },
  "live.lines.actual": { sv: "Utfall", en: "Outcome" },
  "live.lines.factor": { sv: "Uppräkningsfaktor", en: "Index factor" },
  "live.lines.raised": { sv: "Uppräknat belopp", en: "Raised amount" },
  "live.lines.rate": { sv: "OH-sats", en: "Overhead rate" },
  "live.lines.overhead": { sv: "OH, ej avrundad", en: "Overhead, not rounded" },
  "live.lines.cofunded": { sv: "Medfinansiering", en: "Co-financing" },
  "live.overhead": { sv: "OH", en: "Overhead" },
  "live.overhead.about": {
    sv: "Läggs på alla rader som inte har egen OH.",
    en: "Put on all rows that have no overhead of their own.",
  },
  "live.overheadOn.about": {
    sv: "Läggs på raderna med kostnadsslagen nedan, om de inte har egen OH.",
    en: "Put on rows of the types of cost below, unless they have an overhead of their own.",
  },
  "live.flatRate": { sv: "Schablon", en: "Flat rate" },
  "live.flatRate.about": {
    sv: "Läggs på raderna med kostnadsslagen nedan, inte på det som ges i natura.",
    en: "Put on rows of the types of cost below, not on what is given in kind.",
  },
  "live.base": { sv: "OH läggs på kostnadsslaget", en: "Overhead is put on the type of cost" },
  "live.base.about": {
    sv: "Skrivet som på bladet Rader.",
    en: "As it is written on the sheet of rows.",
  },
  "live.step": { sv: "OH avrundas till hela (kr)", en: "Overhead is rounded to whole (SEK)" },
  "live.step.about": {
    sv: (a: { per: "year" | "measure" }) =>
      `OH avrundas för varje ${a.per === "year" ? "år" : "insats och år"}. Totalt är summan plus avrundad OH.`,
    en: (a: { per: "year" | "measure" }) =>
      `Overhead is rounded for each ${
        a.per === "year" ? "year" : "measure and year"
      }. The total is the sum plus the rounded overhead.`,
  },
  "live.participants": { sv: "Deltagare", en: "Participants" },
  "live.participants.about": {
    sv: "Det som kostnaderna per deltagare är delade med.",
    en: "What the costs per participant are divided by.",
  },
  "live.cofunder": { sv: "Medfinansiär", en: "Co-funder" },
  "live.cofinancing": {
    sv: "Medfinansiering som utlysningen kräver",
    en: "Co-financing that the call asks for",
  },
  "live.cofinancing.about": {
    sv: "Andel av hela kostnaden, jämförd på bladet Medfinansiering.",
    en: "Share of the whole cost, compared on the sheet Co-financing.",
  },
  "live.cofinancing.sheet": { sv: "Medfinansiering", en: "Co-financing" },
  "live.cofinancing.amount": { sv: "Medfinansiering", en: "Co-financing" },
  "live.cofinancing.whole": { sv: "Hela kostnaden", en: "The whole cost" },
  "live.cofinancing.share": { sv: "Andel", en: "Share" },
  "live.cofinancing.asked": { sv: "Krav", en: "Asked for" },
  "live.cofinancing.difference": { sv: "Över kravet", en: "Above what is asked for" },
  "live.cofinancing.note": {
    sv: "Med minus fattas det så mycket medfinansiering.",
    en: "With a minus, so much co-financing is missing.",
  },
  "live.months": { sv: "Månader som gått", en: "Months that have passed" },
  "live.months.about": {
    sv: "Periodbudgeten är så många tolftedelar av årsbudgeten, och prognosen räknar med samma takt resten av året.",
    en: "The period budget is so many twelfths of the year budget, and the forecast carries the same pace on.",
  },
  "live.baseYear": { sv: "Budgeten är i priser för år", en: "The budget is in the prices of" },
  "live.baseYear.about": {
    sv: "Belopp för senare år räknas upp härifrån.",
    en: "Amounts of later years are raised from here.",
  },
  "live.raise": {
    sv: (a: { costType: string }) => `Uppräkning om året, ${a.costType}`,
    en: (a: { costType: string }) => `Raised each year, ${a.costType}`,
  },
  "live.raise.about": {
    sv: "Uppräknade belopp avrundas till hela kronor för rader som säger samma sak.",
    en: "Raised amounts are rounded to whole kronor for rows that say the same.",
  },
  "live.outside": { sv: "Kontroll: belopp utanför tabellerna", en: "Check: amounts outside the tables" },
  "live.outside.about": {
    sv: "Ska vara noll. Annars har en rad fått ett namn eller ett år som tabellerna inte har plats för: kör lonsam på raderna igen.",
    en: "Should be nought. Otherwise a row has a name or a year that the tables have no place for: run lonsam on the rows again.",
  },
  "live.raises": { sv: "Uppräkning", en: "Raises" },
  "live.raises.rate": { sv: "Ökning", en: "Raise" },
  "live.raises.factor": { sv: "Sedan basåret", en: "Since the base year" },
  "live.raises.note": {
    sv: "Noll betyder att året inte räknas upp: det är basåret eller tidigare.",
    en: "Nought means that the year is not raised: it is the base year or earlier.",
  },
  "live.prices": { sv: "Prislista", en: "Price list" },
  "live.overheadByMeasure": { sv: "OH per insats och år", en: "Overhead by measure and year" },
};
