import { spokenActor } from "./spoken-actor.js";
import { inPercent, plain, rate } from "../core/decimal.js";
import { listed, numbered, readable, readableIn } from "./numbers.js";
import { spoken, spokenNumber, type SpokenUnit } from "./spoken.js";
import type { Language } from "./words.js";

/** What alternatives are judged by. `whose`: an actor, `public` or `society`. */
export type GoalName =
  | { readonly kind: "presentValue" | "net"; readonly whose: string }
  | { readonly kind: "unsupportedYears" }
  | { readonly kind: "outcome"; readonly name: string; readonly nameEn: string };

type Named = Readonly<{ id: string; title: string }>;
type Told = Readonly<{ direction: "better" | "worse" | "even"; amount: string }>;
type Best = Readonly<{
  goals: readonly Readonly<{ goal: GoalName; best: readonly Named[]; nothing: boolean }>[];
}>;
type Money = Readonly<{ unit: SpokenUnit; years: number; last: string; nets: readonly (Named & Told)[] }>;
type Work = Readonly<{
  unit: SpokenUnit;
  most: Named & { readonly years: string };
  best: Named & { readonly years: string };
  /** Central government's net with the most and with the best; nothing when it is not worse. */
  state: readonly Told[];
}>;
/** What one alternative may be better in than another, besides the goals. */
export type BetterIn = "work" | "children" | "participants" | "state" | "society";
type Beaten = Named & Readonly<{ by: string; goals: number; still: readonly BetterIn[] }>;
type Turns = Readonly<{
  goal: GoalName;
  name: string;
  unit: string;
  assumed: string;
  ends: readonly Readonly<{ value: string; order: readonly string[] }>[];
  others: number;
}>;
export type SaidTerm = Readonly<{
  kind: string;
  values: readonly Readonly<{ value: string; of: readonly string[] }>[];
}>;
type Parts = Readonly<{
  parts: readonly Readonly<{
    kind: "setting" | "value" | "table" | "budget";
    name: string;
    values: readonly Readonly<{ value: string; of: readonly string[] }>[];
  }>[];
}>;
type Changed = Readonly<{
  parts: readonly Readonly<{ kind: string; name: string; from: string; to: string }>[];
}>;

const nothingIn: Readonly<Record<Language, string>> = { sv: "ingen insats", en: "doing nothing" };
const nameIn = (name: string, language: Language): string => (name === "" ? nothingIn[language] : name);

/** The title, and the short name where it is another. */
const both = ({ id, title }: Named): string => {
  if (title === "") return id;
  return title.toLowerCase().startsWith(id.toLowerCase()) ? title : `${title} (${id})`;
};

const known: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: { kommun: "kommunen", public: "offentliga finanser", society: "samhället", stat: "staten" },
  en: { public: "public finances", society: "society" },
};
const whoseIn = (whose: string, language: Language): string =>
  known[language][whose] ?? (language === "sv" ? whose : spokenActor(whose, "en"));

export function goalIn(goal: GoalName, language: Language): string {
  const sv = language === "sv";
  switch (goal.kind) {
    case "presentValue":
      return sv
        ? `nuvärdet för ${whoseIn(goal.whose, "sv")}`
        : `the present value to ${whoseIn(goal.whose, "en")}`;
    case "net":
      return sv ? `nettot för ${whoseIn(goal.whose, "sv")}` : `the net of ${whoseIn(goal.whose, "en")}`;
    case "unsupportedYears":
      return sv ? "extra år i arbete utan stöd" : "extra years in work without support";
    case "outcome":
      return sv ? goal.name : goal.nameEn;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function bestIn({ goals }: Best, language: Language): string {
  const sv = language === "sv";
  const and = (all: readonly Named[]): string => listed(all.map(both), language);
  const groups = new Map<string, { best: readonly Named[]; goals: GoalName[] }>();
  for (const { goal, best } of goals) {
    const key = best.map((b) => b.id).join("\u0000");
    const group = groups.get(key) ?? { best, goals: [] };
    groups.set(key, group);
    group.goals.push(goal);
  }
  const forGoal = (goal: GoalName): string => {
    if (goal.kind === "unsupportedYears")
      return sv ? "ger flest år i arbete utan stöd" : "gives most years in work without support";
    if (goal.kind === "outcome") return sv ? `ger mest av ”${goal.name}”` : `gives most of “${goal.nameEn}”`;
    return sv ? `är bäst för ${whoseIn(goal.whose, "sv")}` : `is best for ${whoseIn(goal.whose, "en")}`;
  };
  const sentences = [...groups.values()].map(({ best, goals: own }) => {
    const verbs = listed(own.map(forGoal), language);
    const many = best.length > 1 ? verbs.replace(/^is /, "are ").replace(/\bgives\b/g, "give") : verbs;
    return `${and(best)} ${many}${best.length > 1 ? (sv ? ", lika mycket" : ", alike") : ""}.`;
  });
  const nothing = goals.filter((g) => g.nothing).map((g) => goalIn(g.goal, language));
  if (nothing.length > 0)
    sentences.push(
      sv
        ? `Inget av alternativen är bättre än att inte göra något, mätt i ${listed(nothing, "sv")}.`
        : `None of the alternatives is better than doing nothing by ${listed(nothing, "en")}.`,
    );
  return sentences.join(" ");
}

function overYears(years: number, last: string, language: Language): string {
  if (language === "sv") return years === 1 ? `Under ${last}` : `På ${numbered(years, "sv")} år`;
  return years === 1 ? `During ${last}` : `In ${numbered(years, "en")} years`;
}

function moneyIn({ unit, years, last, nets }: Money, language: Language): string {
  const sv = language === "sv";
  const when = overYears(years, last, language);
  const amount = ({ amount: a }: Told): string => spoken(a, unit, language);
  const short = ({ amount: a }: Told): string => spoken(a, unit, language, "short");
  const [first, ...rest] = nets;
  const verbs = sv ? { better: "ger", worse: "kostar" } : { better: "gives", worse: "costs" };
  const even = sv ? "går jämnt ut" : "breaks even";
  if (first === undefined) return "";
  if (first.direction !== "even" && rest.every((n) => n.direction === first.direction)) {
    const verb = verbs[first.direction];
    const others = rest.map((n) => `${n.id} ${short(n)}`);
    return sv
      ? `${when} ${verb} ${listed([`${first.id} kommunen ${amount(first)}`, ...others], "sv")}.`
      : `${when} ${listed([`${first.id} ${verb} the municipality ${amount(first)}`, ...others], "en")}.`;
  }
  const each = nets.map((n, i) => {
    if (n.direction === "even") return `${n.id} ${even}`;
    const whom = i > 0 ? "" : sv ? " kommunen" : " the municipality";
    return `${n.id} ${verbs[n.direction]}${whom} ${i > 0 ? short(n) : amount(n)}`;
  });
  return `${when}: ${listed(each, language)}.`;
}

function workIn({ unit, most, best, state }: Work, language: Language): string {
  const sv = language === "sv";
  const years = (n: string): string =>
    `${n.startsWith("-") ? "\u2212" : ""}${spokenNumber(n.replace("-", ""), language)}`;
  const text = sv
    ? `${both(most)} ger mest arbete, med och utan stöd: ${years(most.years)} extra år mot ${years(best.years)} i ${best.id}`
    : `${both(most)} gives most work, with and without support: ${years(most.years)} extra years against ${years(best.years)} in ${best.id}`;
  const [own, other] = state;
  if (own === undefined || other === undefined) return `${text}.`;
  const paid = (t: Told): string =>
    t.direction === "better" ? `\u2212${spoken(t.amount, unit, language)}` : spoken(t.amount, unit, language);
  return sv
    ? `${text}, men det kostar staten mer: ${paid(own)} mot ${paid(other)}.`
    : `${text}, but it costs central government more: ${paid(own)} against ${paid(other)}.`;
}

function beatenIn(a: Beaten, language: Language): string {
  const sv = language === "sv";
  const by = nameIn(a.by, language);
  const goals = sv
    ? a.goals === 1
      ? "målet"
      : a.goals === 2
        ? "båda målen"
        : "alla målen"
    : a.goals === 1
      ? "the goal"
      : a.goals === 2
        ? "both goals"
        : "all goals";
  const text = sv
    ? `${both(a)} slås ut av ${by}, som är minst lika bra på ${goals}`
    : `${both(a)} is dominated by ${by}, which is at least as good on ${goals}`;
  const still = a.still.map((what) => betterIn[language][what]);
  if (still.length === 0) return `${text}.`;
  return sv
    ? `${text}. Men ${a.id} är bättre ${listed(still, "sv")}.`
    : `${text}. But ${a.id} is better ${listed(still, "en")}.`;
}

const betterIn: Readonly<Record<Language, Readonly<Record<BetterIn, string>>>> = {
  sv: {
    work: "i arbete totalt, med och utan stöd",
    children: "för barnen",
    participants: "för dem som deltar",
    state: "för staten",
    society: "för samhället som helhet",
  },
  en: {
    work: "in work in all, with and without support",
    children: "for the children",
    participants: "for those who take part",
    state: "for central government",
    society: "for society as a whole",
  },
};

const orderIn = (order: readonly string[], language: Language): string =>
  order.map((name) => nameIn(name, language)).join(", ");

function orderBy(goal: GoalName, language: Language): string {
  if (goal.kind === "presentValue" || goal.kind === "net")
    return language === "sv"
      ? `Ordningen för ${whoseIn(goal.whose, "sv")}`
      : `The order for ${whoseIn(goal.whose, "en")}`;
  return language === "sv" ? `Ordningen efter ${goalIn(goal, "sv")}` : `The order by ${goalIn(goal, "en")}`;
}

function turnsIn(a: Turns, language: Language): string {
  const sv = language === "sv";
  const value = (n: string): string =>
    n === "" ? "" : readableIn(n, a.unit, language).replace(" ", "\u00a0");
  const ends = a.ends.map((e) =>
    sv ? `${orderIn(e.order, "sv")} vid ${value(e.value)}` : `${orderIn(e.order, "en")} at ${value(e.value)}`,
  );
  const others =
    a.others === 0
      ? ""
      : sv
        ? a.others === 1
          ? " Ett antagande till kan ensamt ändra ordningen."
          : ` ${capital(numbered(a.others, "sv"))} antaganden till kan vart för sig ändra ordningen.`
        : ` ${capital(numbered(a.others, "en"))} more ${a.others === 1 ? "assumption" : "assumptions"} can change the order alone.`;
  return sv
    ? `${orderBy(a.goal, "sv")} hänger på ${a.name}, antaget ${value(a.assumed)}: den blir ${listed(ends, "sv")}.${others}`
    : `${orderBy(a.goal, "en")} hangs on ${a.name}, assumed to be ${value(a.assumed)}: it becomes ${listed(ends, "en")}.${others}`;
}

/** Of a rate and its timing, as terms have them: those that come later stand after commas. */
const ratesIn = (value: string): string[] => value.split(" ")[0]!.split(",");
const hasMoreRates = (value: string): boolean => ratesIn(value).length > 1;
const ratePercent = (value: string, language: Language): string =>
  readable(plain(inPercent(rate(ratesIn(value)[0]!))), language);

const MONTHS = 12;
function termIn({ kind, values }: SaidTerm, language: Language): string {
  const sv = language === "sv";
  const said = (value: string): string => {
    switch (kind) {
      case "people":
        return `${spokenNumber(value, language)} ${sv ? "personer" : "people"}`;
      case "horizon":
        return Number(value) % MONTHS === 0
          ? `${String(Number(value) / MONTHS)} ${sv ? "år" : Number(value) === MONTHS ? "year" : "years"}`
          : `${value} ${sv ? "månader" : "months"}`;
      case "prices":
        return value === ""
          ? sv
            ? "löpande priser"
            : "current prices"
          : sv
            ? `${value} års priser`
            : `prices of ${value}`;
      case "rate":
        return `${ratePercent(value, language)}${sv ? " % ränta" : "% discount rate"}${hasMoreRates(value) ? (sv ? " i början" : " at first") : ""}`;
      case "start":
        return sv ? `start ${value}` : `start ${value}`;
      case "municipality":
        return value === "" ? (sv ? "ingen kommun" : "no municipality") : value;
      case "groups":
        return sv ? `grupperna (${value})` : `groups (${value})`;
      case "counting":
        return sv ? "räkningen av personer" : "how people are counted";
      default:
        return sv ? "jämförelsen utan insats" : "the comparison without a measure";
    }
  };
  if (values.length < 2) return said(values[0]!.value);
  const each = values.map(({ value, of }) =>
    kind === "comparison"
      ? `${spoken(value.replace("-", ""), "kr", language)} ${sv ? "i" : "in"} ${listed(of, language)}`
      : `${said(value)} ${sv ? "i" : "in"} ${listed(of, language)}`,
  );
  const text = listed(each, language);
  if (kind !== "comparison") return text;
  const sums = new Set(values.map(({ value }) => spoken(value.replace("-", ""), "kr", language)));
  if (sums.size === values.length)
    return sv
      ? `utan insats kostar samma personer kommunen olika mycket: ${text}`
      : `without a measure the same people cost the municipality different sums: ${text}`;
  const groups = listed(
    values.map(({ of }) => of.join(", ")),
    language,
  );
  return sv
    ? `vad som händer utan insats är olika i ${groups}`
    : `what happens without a measure differs between ${groups}`;
}

const fileWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: { floden: "flöden", bestand: "bestånd", inflode: "inflöde", mal: "mål" },
  en: {
    floden: "flows",
    deltagare: "participants",
    grupper: "groups",
    bestand: "stock",
    inflode: "inflow",
    mal: "targets",
    befolkning: "population",
  },
};
const fileWord = (name: string, language: Language): string => fileWords[language][name] ?? name;

/** `arbetsgivare: privat (B), kommun (A, C)`. */
function partIn({ kind, name, values }: Parts["parts"][number], language: Language): string {
  const sv = language === "sv";
  if (kind === "table" || kind === "budget") {
    const each = values.map(({ of }) => of.join(sv ? " och " : " and ")).join(", ");
    return sv
      ? `${fileWord(name, "sv")} (en fil var: ${each})`
      : `${fileWord(name, "en")} (a file each: ${each})`;
  }
  const said = values.map(
    ({ value, of }) => `${value === "" ? (sv ? "ej angivet" : "not stated") : value} (${of.join(", ")})`,
  );
  return `${name}: ${said.join(", ")}`;
}

export function changedIn({ parts }: Changed, language: Language): string {
  const sv = language === "sv";
  return parts
    .map(({ kind, name, from, to }) => {
      if (kind === "people") {
        const [was, is] = [from, to].map((n) => spokenNumber(n, language));
        const fewer = Number(to) < Number(from);
        return sv
          ? `${fewer ? "färre" : "fler"} som börjar (${is} i stället för ${was})`
          : `${fewer ? "fewer" : "more"} who begin (${is} instead of ${was})`;
      }
      if (kind === "budget") return sv ? "annan budget" : "another budget";
      if (kind === "table") return sv ? `andra ${fileWord(name, "sv")}` : `other ${fileWord(name, "en")}`;
      if (from === "") return `${name}: ${to}`;
      if (to === "") return sv ? `${name}: inte ${from}` : `${name}: not ${from}`;
      return sv ? `${name}: ${to} i stället för ${from}` : `${name}: ${to} instead of ${from}`;
    })
    .join("; ");
}

type Mixed = Readonly<{
  unit: SpokenUnit;
  budget: string;
  goal: GoalName;
  isMoney: boolean;
  parts: readonly Readonly<{ id: string; share: string }>[];
  effect: string;
  /** What `extra` kronor more would give. */
  more: string;
  extra: string;
  /** More money gives nothing more. */
  enough: boolean;
  least: string;
}>;

function mixIn(a: Mixed, language: Language): string {
  const sv = language === "sv";
  const budget = spoken(a.budget, a.unit, language);
  const size = (n: string): string => {
    const own = n.replace("-", "");
    return a.isMoney ? spoken(own, a.unit, language) : spokenNumber(own, language);
  };
  if (a.parts.length === 0)
    return sv
      ? `För ${budget} går det inte att få mer än av att inte göra något.`
      : `For ${budget} there is nothing to get beyond doing nothing.`;
  const parts = listed(
    a.parts.map((p) => (sv ? `${p.id} till ${p.share}\u00a0procent` : `${p.id} to ${p.share} per cent`)),
    language,
  );
  const first = sv
    ? `För ${budget} blir det mest av ${goalIn(a.goal, "sv")}, ${size(a.effect)}, med ${parts} av personerna.`
    : `For ${budget} most of ${goalIn(a.goal, "en")}, ${size(a.effect)}, comes from ${parts} of the people.`;
  if (a.enough) return sv ? `${first} Mer pengar ger inte mer.` : `${first} More money gives no more.`;
  const per = (kr: number): string => spoken(String(kr), a.unit, language);
  const step = a.isMoney ? Number(a.extra) : 100_000;
  const more = a.isMoney
    ? size(a.more)
    : readable((Number(a.more) * (step / Number(a.extra))).toFixed(2), language);
  return sv
    ? `${first} ${capital(per(step))} till skulle ge ${more} till.`
    : `${first} Another ${per(step)} would give ${more} more.`;
}

const alternatives = (n: number, language: Language): string =>
  language === "sv"
    ? n === 1
      ? "Ett alternativ"
      : `${capital(numbered(n, "sv"))} alternativ`
    : n === 1
      ? "One alternative"
      : `${capital(numbered(n, "en"))} alternatives`;

type Span = Readonly<{ first: string; last: string }>;
const between = ({ first, last }: Span): string => (first === last ? first : `${first}–${last}`);
const percent = (share: string, language: Language): string => readableIn(share, "%", language);

export const compare = {
  "compare.title": {
    sv: (a: Span & { number: number }) => `${alternatives(a.number, "sv")}, ${between(a)}`,
    en: (a: Span & { number: number }) => `${alternatives(a.number, "en")}, ${between(a)}`,
  },
  "compare.intro": {
    sv: (a: Span & { number: number }) =>
      `${alternatives(a.number, "sv")} jämförs med att inte göra något, ${between(a)}.`,
    en: (a: Span & { number: number }) =>
      `${alternatives(a.number, "en")} compared with doing nothing, ${between(a)}.`,
  },
  "compare.heading": { sv: "Vilket alternativ?", en: "Which alternative?" },
  "compare.best": { sv: (a: Best) => bestIn(a, "sv"), en: (a: Best) => bestIn(a, "en") },
  "compare.money": { sv: (a: Money) => moneyIn(a, "sv"), en: (a: Money) => moneyIn(a, "en") },
  "compare.noneRepaid": {
    sv: (a: { last: string }) => `Inget alternativ är återbetalt till och med ${a.last}.`,
    en: (a: { last: string }) => `None is paid back by the end of ${a.last}.`,
  },
  "compare.mostWork": { sv: (a: Work) => workIn(a, "sv"), en: (a: Work) => workIn(a, "en") },
  "compare.beaten": { sv: (a: Beaten) => beatenIn(a, "sv"), en: (a: Beaten) => beatenIn(a, "en") },
  "compare.mixed": {
    sv: (a: Named & { by: readonly string[] }) =>
      `${both(a)} slås ut av en blandning: en del ${nameIn(a.by[0]!, "sv")} och resten ${nameIn(a.by[1]!, "sv")} ger lika mycket för mindre.`,
    en: (a: Named & { by: readonly string[] }) =>
      `${both(a)} is dominated by a mix: part ${nameIn(a.by[0]!, "en")} and the rest ${nameIn(a.by[1]!, "en")} give as much for less.`,
  },
  "compare.orderHolds": {
    sv: (a: { number: number }) =>
      a.number === 1
        ? "Ordningen är densamma i hela spannet för det antagande som har gränser."
        : `Ordningen håller för vart och ett av de ${numbered(a.number, "sv")} antaganden som har gränser.`,
    en: (a: { number: number }) =>
      a.number === 1
        ? "The order is the same over the whole range of the assumption that has limits."
        : `The order holds for each of the ${numbered(a.number, "en")} assumptions that have limits.`,
  },
  "compare.orderNotTried": {
    sv: "Inget antagande har låg och hög gräns, så det är inte prövat om ordningen håller.",
    en: "No assumption has a low and a high limit, so whether the order holds has not been tried.",
  },
  "compare.orderTurns": { sv: (a: Turns) => turnsIn(a, "sv"), en: (a: Turns) => turnsIn(a, "en") },
  "compare.alternatives": { sv: "Alternativen", en: "The alternatives" },
  "compare.alternative": { sv: "Alternativ", en: "Alternative" },
  "compare.nothing": { sv: "Ingen insats", en: "Doing nothing" },
  "compare.nothingMeans": { sv: "Som det är, utan insats", en: "As it is, without a measure" },
  "compare.dominatedBy": { sv: "Slås ut av", en: "Dominated by" },
  "compare.names": {
    sv: (a: { names: readonly string[]; and: "," | "+" }) =>
      a.names.map((n) => nameIn(n, "sv")).join(a.and === "," ? ", " : " + "),
    en: (a: { names: readonly string[]; and: "," | "+" }) =>
      a.names.map((n) => nameIn(n, "en")).join(a.and === "," ? ", " : " + "),
  },
  "compare.equal": {
    sv: (a: { terms: readonly { kind: string; value: string }[] }) =>
      `Lika i alla: ${listed(
        a.terms.map((t) => termIn({ kind: t.kind, values: [{ value: t.value, of: [] }] }, "sv")),
        "sv",
      )}.`,
    en: (a: { terms: readonly { kind: string; value: string }[] }) =>
      `The same in all: ${listed(
        a.terms.map((t) => termIn({ kind: t.kind, values: [{ value: t.value, of: [] }] }, "en")),
        "en",
      )}.`,
  },
  "compare.unequal": {
    sv: (a: { term: SaidTerm }) => `Inte på lika villkor: ${termIn(a.term, "sv")}.`,
    en: (a: { term: SaidTerm }) => `Not on equal terms: ${termIn(a.term, "en")}.`,
  },
  "compare.differing": {
    sv: (a: Parts) => `Olika: ${a.parts.map((p) => partIn(p, "sv")).join("; ")}.`,
    en: (a: Parts) => `Different: ${a.parts.map((p) => partIn(p, "en")).join("; ")}.`,
  },
  "compare.allTheSame": {
    sv: "Alternativen säger samma sak: inget skiljer dem åt.",
    en: "The alternatives say the same: nothing tells them apart.",
  },
  "compare.municipalities": {
    sv: (a: { first: string; last: string }) => `Netto per kommun ${a.first}–${a.last}`,
    en: (a: { first: string; last: string }) => `Net per municipality ${a.first}–${a.last}`,
  },
  "compare.municipality": { sv: "Kommunen", en: "The municipality" },
  "compare.netFirst": {
    sv: (a: { year: string }) => `Netto ${a.year}, första året`,
    en: (a: { year: string }) => `Net ${a.year}, the first year`,
  },
  "compare.net": {
    sv: (a: Span) => `Netto ${between(a)}`,
    en: (a: Span) => `Net ${between(a)}`,
  },
  "compare.present": {
    sv: (a: { rate: string; changes?: boolean }) =>
      `Nuvärde (${percent(a.rate, "sv")}${a.changes === true ? " i början" : ""})`,
    en: (a: { rate: string; changes?: boolean }) =>
      `Present value (${percent(a.rate, "en")}${a.changes === true ? " at first" : ""})`,
  },
  "compare.turns": { sv: "När vänder det för kommunen?", en: "When does it turn for the municipality?" },
  "compare.people": {
    sv: "Människor, skillnad mot att inte göra något",
    en: "People, beside doing nothing",
  },
  "compare.unsupported": { sv: "År i arbete utan stöd", en: "Years in work without support" },
  "compare.workYears": {
    sv: "År i arbete, med och utan stöd",
    en: "Years in work, with and without support",
  },
  "compare.women": { sv: "  varav kvinnor", en: "  of which women" },
  "compare.men": { sv: "  varav män", en: "  of which men" },
  "compare.children": {
    sv: "Barnår i hushåll som lämnat försörjningsstödet",
    en: "Years of children in households that have left social assistance",
  },
  "compare.outcomes": {
    sv: "Alla utfall, skillnad mot att inte göra något",
    en: "All outcomes, beside doing nothing",
  },
  "compare.notCounted": { sv: "modellen räknar det inte", en: "the model does not count it" },
  "compare.atEnd": {
    sv: (a: { last: string }) => `Fler i arbete utan stöd i slutet av ${a.last}`,
    en: (a: { last: string }) => `More in work without support at the end of ${a.last}`,
  },
  "compare.actors": {
    sv: (a: Span) => `Andra som betalar och får, ${between(a)}`,
    en: (a: Span) => `Others who pay and get, ${between(a)}`,
  },
  "compare.note.public": {
    sv: "Plus är bättre än att inte göra något, minus är sämre. Offentliga finanser och samhället har kommunen med.",
    en: "Plus is better than doing nothing, minus is worse. Public finances and society have the municipality in them.",
  },
  "compare.goal": {
    sv: (a: { goal: GoalName }) => capital(goalIn(a.goal, "sv")),
    en: (a: { goal: GoalName }) => capital(goalIn(a.goal, "en")),
  },
  "compare.perYear": { sv: "Kostnad per extra år", en: "Cost of an extra year" },
  "compare.cost": {
    sv: "Vad ett extra år kostar, och på marginalen",
    en: "What an extra year costs, and at the margin",
  },
  "compare.alone": { sv: "Per år, för sig", en: "Per year, alone" },
  "compare.margin": { sv: "Per år till", en: "Per year more" },
  "compare.standing": { sv: "Står sig", en: "Stands" },
  "compare.fewer": { sv: "ger inte fler år", en: "no more years" },
  "compare.saves": { sv: "sparar", en: "saves" },
  "compare.free": { sv: "kostar inget", en: "costs nothing" },
  "compare.extra": { sv: "Extra år", en: "Extra years" },
  "compare.money.presentValue": { sv: "Nuvärde", en: "Present value" },
  "compare.money.net": { sv: "Netto", en: "Net" },
  "compare.standing.first": { sv: "ja, först", en: "yes, first" },
  "compare.standing.frontier": {
    sv: (a: { before: string }) => `ja, efter ${nameIn(a.before, "sv")}`,
    en: (a: { before: string }) => `yes, after ${nameIn(a.before, "en")}`,
  },
  "compare.standing.dominated": {
    sv: (a: { by: string }) => `nej: ${nameIn(a.by, "sv")}`,
    en: (a: { by: string }) => `no: ${nameIn(a.by, "en")}`,
  },
  "compare.standing.mixed": {
    sv: (a: { a: string; b: string }) => `nej: ${nameIn(a.a, "sv")} + ${nameIn(a.b, "sv")}`,
    en: (a: { a: string; b: string }) => `no: ${nameIn(a.a, "en")} + ${nameIn(a.b, "en")}`,
  },
  "compare.note.cost": {
    sv: (a: { years: GoalName; money: GoalName }) =>
      `Åren är ${goalIn(a.years, "sv")}, pengarna ${goalIn(a.money, "sv")}. För sig: vad alternativet kostar delat med åren det ger. Per år till: vad varje år kostar utöver det alternativ som står före, när de som slås ut (nej, och av vad) är borta.`,
    en: (a: { years: GoalName; money: GoalName }) =>
      `The years are ${goalIn(a.years, "en")}, the money ${goalIn(a.money, "en")}. Alone: what the alternative costs over the years it gives. Per year more: what each year costs beyond the alternative before it, when those that are dominated (no, and by what) are gone.`,
  },
  "compare.mixTable": { sv: "Mest för pengarna", en: "Most for the money" },
  "compare.share": { sv: "Andel", en: "Share" },
  "compare.number": { sv: "Personer", en: "People" },
  "compare.note.mix": {
    sv: "Räknat som om varje alternativ gick att ge till vilken andel av personerna som helst, med samma andel av utlägget och av vad det ger. Utlägget är kommunens kostnad efter statligt stöd, före det som sparas.",
    en: "As if each alternative could be given to any share of the people, at that share of the outlay and of what it gives. The outlay is the municipality's cost after state support, before what is saved.",
  },
  "compare.mixSays": { sv: (a: Mixed) => mixIn(a, "sv"), en: (a: Mixed) => mixIn(a, "en") },
  "compare.chart.netName": { sv: "netto", en: "net" },
  "compare.chart.net": {
    sv: (a: { best: string }) => `${a.best} är bäst för kommunen`,
    en: (a: { best: string }) => `${a.best} is best for the municipality`,
  },
  "compare.chart.netAbout": {
    sv: "Kommunens netto för varje alternativ",
    en: "The municipality's net by alternative",
  },
  "compare.chart.span": { sv: "Period", en: "Period" },
  "compare.chart.costName": { sv: "kostnad", en: "cost" },
  "compare.chart.cost": {
    sv: "Vad varje alternativ kostar och ger",
    en: "What each alternative costs and gives",
  },
  "compare.chart.costs": { sv: "Kostar", en: "Costs" },
  "compare.chart.frontier": {
    sv: "de som inget annat slår ut",
    en: "those that no other dominates",
  },
  "compare.whyItems": {
    sv: (a: Span) => `Varför skiljer de sig? Kommunens netto ${between(a)}`,
    en: (a: Span) => `Why do they differ? The municipality's net ${between(a)}`,
  },
  "compare.against": {
    sv: (a: { alternative: string; best: string }) => `${a.alternative} mot ${a.best}`,
    en: (a: { alternative: string; best: string }) => `${a.alternative} against ${a.best}`,
  },
  "compare.difference": { sv: "Skillnad", en: "Difference" },
  "compare.whyInputs": {
    sv: "Samma skillnad, efter det som skiljer i indata",
    en: "The same difference, by what differs in the inputs",
  },
  "compare.change": { sv: "Ändring", en: "Change" },
  "compare.effect": { sv: "Kommunens netto", en: "The municipality's net" },
  "compare.changed": { sv: (a: Changed) => changedIn(a, "sv"), en: (a: Changed) => changedIn(a, "en") },
  "compare.interplay": { sv: "samspel mellan ändringarna", en: "interplay of the changes" },
  "compare.note.whyInputs": {
    sv: "En sak ändras i taget. Det som ändringarna bara gör tillsammans står som samspel, så att delarna blir skillnaden.",
    en: "One thing is changed at a time. What the changes only do together is called interplay, so that the parts make the difference.",
  },
  "compare.pending": {
    sv: "Varför de skiljer sig, och vad som ändrar ordningen",
    en: "Why they differ, and what changes the order",
  },
  "compare.uncertain": {
    sv: "Vad är osäkrast? Det som ändrar ordningen",
    en: "What is most uncertain? What changes the order",
  },
  "compare.orderLow": { sv: "Ordning vid låg", en: "Order at low" },
  "compare.orderHigh": { sv: "Ordning vid hög", en: "Order at high" },
  "compare.note.order": {
    sv: (a: { order: readonly string[] }) =>
      `Ordningen med det antagna är ${orderIn(a.order, "sv")}, från bäst till sämst. Ett antagande ändras i taget.`,
    en: (a: { order: readonly string[] }) =>
      `With what is assumed the order is ${orderIn(a.order, "en")}, from best to worst. One assumption is changed at a time.`,
  },
  "compare.note.moreTurning": {
    sv: (a: { more: number }) => `${String(a.more)} antaganden till kan ändra ordningen.`,
    en: (a: { more: number }) => `${String(a.more)} more assumptions can change the order.`,
  },
  "compare.note.nothing": {
    sv: "Allt är skillnaden mot att inte göra något, som därför är 0 i alla tabeller.",
    en: "Everything is beside doing nothing, which is 0 in all tables therefore.",
  },
  "compare.note.goals": {
    sv: (a: { goals: readonly GoalName[] }) =>
      `Slås ut: ett annat alternativ är minst lika bra på alla mål och bättre på något. Målen är ${listed(
        a.goals.map((g) => goalIn(g, "sv")),
        "sv",
      )} (--goals väljer andra).`,
    en: (a: { goals: readonly GoalName[] }) =>
      `Dominated: another alternative is at least as good on every goal and better on one. The goals are ${listed(
        a.goals.map((g) => goalIn(g, "en")),
        "en",
      )} (--goals chooses others).`,
  },
  "compare.note.notTried": {
    sv: (a: { names: readonly string[] }) =>
      `Utan låg och hög gräns, och därför inte prövade: ${listed(a.names, "sv")}.`,
    en: (a: { names: readonly string[] }) =>
      `Without a low and a high limit, and so not tried: ${listed(a.names, "en")}.`,
  },
};

/** Terms that are not the same, for the problem that stops a comparison. */
export const unequalIn = (terms: readonly SaidTerm[], language: Language): string =>
  terms.map((t) => termIn(t, language)).join("; ");
