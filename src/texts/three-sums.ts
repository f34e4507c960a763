import { spokenActor } from "./spoken-actor.js";
import { listed, readable } from "./numbers.js";
import type { Language } from "./words.js";

const sharesOf = ({ low, high }: { low: string; high: string }, language: Language): string =>
  [...new Set([low, high])].map((share) => readable(share, language)).join("–");

type Displaced = Readonly<{ share: string; ofWork: string }>;

/** What the three sums of a run are and are not, and what is left of them when jobs are taken from others. */
export const threeSumsWords = {
  "run.municipalBooks": { sv: "Kommunens egna böcker", en: "The municipality's own books" },
  "run.publicFinances": { sv: "Offentliga finanser", en: "Public finances" },
  "run.society": { sv: "Samhället", en: "Society" },
  "run.outsideBooks": {
    sv: (a: { sv: string; en: string }) => `Utanför böckerna: ${a.sv}`,
    en: (a: { sv: string; en: string }) => `Outside the books: ${a.en}`,
  },
  "run.note.board": {
    sv: (a: { outside: boolean }) =>
      `Det här är pengar i kommunens egna böcker. Plus är intäkt eller minskad kostnad, minus är kostnad. Det är inte vad region, stat eller de som deltar vinner.${a.outside ? " Det som står utanför böckerna är värt något för kommunen men är inga pengar, och är inte med i summan." : ""}`,
    en: (a: { outside: boolean }) =>
      `This is money in the municipality's own books. Plus is income or lower cost, minus is cost. It is not what the region, central government or those who take part gain.${a.outside ? " What is outside the books is worth something to the municipality but is no money, and is not in the sum." : ""}`,
  },
  "run.note.public": {
    sv: (a: { actors: readonly string[] }) =>
      `Det här är ${listed(a.actors, "sv")}${a.actors.length > 1 ? " tillsammans. Vad de betalar varandra tar ut sig" : ""}${a.actors.some((x) => x.startsWith("övriga")) ? ", också inkomstutjämningen" : ""}. Det är inte pengar som kommunen kan använda, och inte vad de som deltar vinner. Lägg inte ihop det med Kommunens kalkyl, som redan är med.`,
    en: (a: { actors: readonly string[] }) =>
      `This is ${listed(
        a.actors.map((actor) => spokenActor(actor, "en")),
        "en",
      )}${a.actors.length > 1 ? " together. What they pay each other comes to nothing" : ""}${a.actors.some((x) => /^(other|övriga) /u.test(x)) ? ", and so does equalisation" : ""}. It is not money that the municipality can use, nor what those who take part gain. Do not add it to the municipality's calculation, which is in it already.`,
  },
  "run.note.society": {
    sv: "Det här är alla aktörer tillsammans: det som skapas minus det som förbrukas. Pengar som bara flyttas blir noll. Det är inte pengar i någons kassa, och säger inte vad kommunen har råd med. Plus är bättre än utan insatsen, minus är sämre.",
    en: "This is all actors together: what is made less what is used up. Money that is only moved comes to nothing. It is not money that anybody has in hand, and does not say what the municipality can afford. Plus is better than without the measure, minus is worse.",
  },
  "run.displacement": { sv: "Om jobb trängs undan", en: "If jobs are taken from others" },
  "run.displacedShare": { sv: "Trängs undan", en: "Taken from others" },
  "run.before": { sv: "Före", en: "Before" },
  "run.loss": { sv: "Förlust", en: "Loss" },
  "run.after": { sv: "Efter", en: "After" },
  "run.presentValueBefore": { sv: "Nuvärde före", en: "Present value before" },
  "run.presentValueLoss": { sv: "Nuvärde av förlust", en: "Present value of loss" },
  "run.presentValueAfter": { sv: "Nuvärde efter", en: "Present value after" },
  /** Per cent of the jobs with support, and of the work without; 0 is none. */
  "run.ifDisplaced": {
    sv: ({ share, ofWork }: Displaced) =>
      ofWork === "0"
        ? `Om ${readable(share, "sv")} % av jobben trängs undan`
        : `Om ${readable(share, "sv")} % av jobben med stöd och ${readable(ofWork, "sv")} % av arbetet utan stöd trängs undan`,
    en: ({ share, ofWork }: Displaced) =>
      ofWork === "0"
        ? `If ${readable(share, "en")}% of the jobs are taken from others`
        : `If ${readable(share, "en")}% of the jobs with support and ${readable(ofWork, "en")}% of the work without are taken from others`,
  },
  "run.noneDisplaced": { sv: "Om inga jobb trängs undan", en: "If no jobs are taken from others" },
  "run.note.displacementTable": {
    sv: "Hela perioden, efter utjämning. Nuvärdet är med ränta, det andra utan.",
    en: "The whole period, after equalisation. Present values are discounted, the rest is not.",
  },
  /** `grade`: of the shares, where models give them; empty when nobody says. */
  "run.note.displacement": {
    sv: ({ grade }: { grade: string }) =>
      `Trängs undan: så stor del av jobben med stöd hade annars gått till någon annan, som då mister lön och får stöd i stället${grade === "" ? "" : ` (${grade})`}.`,
    en: ({ grade }: { grade: string }) =>
      `Taken from others: so large a share of the jobs with support would otherwise have gone to somebody else, who then loses the wage and gets support instead${grade === "" ? "" : ` (${grade})`}.`,
  },
  "run.note.displacementOfWork": {
    sv: (a: { low: string; high: string }) =>
      `Av arbete utan stöd trängs ${sharesOf(a, "sv")} % undan, och det är med i förlusten.`,
    en: (a: { low: string; high: string }) =>
      `Of work without support ${sharesOf(a, "en")}% is taken from others, and that is in the loss.`,
  },
  "run.note.displacementInOthers": {
    sv: "Scenariot anger själv en andel som trängs undan. Tabellerna är räknade efter den; raden Om inga jobb trängs undan är utan.",
    en: "The scenario itself gives a share that is taken from others. The tables are counted after it; the row If no jobs are taken from others is without.",
  },
};
