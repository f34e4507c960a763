import { plain } from "../../core/decimal.js";
import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { SettingKind } from "../../core/problems/scenario.js";
import { answerFlags, readAnswer } from "../budget-layout/answers.js";
import type { LayoutAnswers } from "../budget-layout/layout.js";
import { isPath, insidePath } from "./model-path.js";
import { monthAsked } from "../cells/target-month.js";
import { readShare } from "../../tabular/cells/numbers.js";
import { isFault } from "../../tabular/cells/numerals.js";
import { tellShare } from "./displacement.js";
import { bandsOf, isScheduleFault, readRateYears } from "./rate-schedule.js";
import type {
  CostKey,
  DiscountTiming,
  GivenName,
  RateBand,
  ScenarioSettings,
  YearMonth,
} from "./scenario.js";
import type { SettingRows } from "../files/scenario.js";
import { requiredSettings, type Setting, settings } from "../files/settings.js";
import type { ModelReference } from "./scenario-text.js";

/** The version of scenarios that this program writes and reads, older ones too. */
export const scenarioFormat = 1;
/** Longer than anybody decides for, and short enough to compute. */
export const longestHorizonYears = 200;

/** The rate that is used when the scenario names none: 3,5 % real. */
const usualRate = "0.035";
/** As many horizons as have a column each on a page. */
const mostHorizons = 6;
/** A year. At −100 % nothing can be discounted, and far beyond these a percentage is a slip. */
const [leastRate, greatestRate] = [-0.5, 1];

const cycles: ReadonlyMap<string, ScenarioSettings["cycle"]> = new Map([
  ["manad", "month"],
  ["month", "month"],
  ["ar", "year"],
  ["year", "year"],
]);
const timings: ReadonlyMap<string, DiscountTiming> = new Map([
  ["kalenderar", "calendarYear"],
  ["calendar_year", "calendarYear"],
  ["uppfoljningsar", "followUpYear"],
  ["follow_up_year", "followUpYear"],
  ["start", "start"],
  ["mitt", "middle"],
  ["middle", "middle"],
  ["slut", "end"],
  ["end", "end"],
]);
const countings: ReadonlyMap<string, ScenarioSettings["counting"]> = new Map([
  ["start", "start"],
  ["mitt", "mean"],
  ["mean", "mean"],
  ["slut", "end"],
  ["end", "end"],
]);
const employers: ReadonlyMap<string, ScenarioSettings["employer"]> = new Map([
  ["kommun", "municipality"],
  ["municipality", "municipality"],
  ["privat", "private"],
  ["private", "private"],
]);

const costKeys: ReadonlyMap<string, CostKey> = new Map([
  ["andelar", "shares"],
  ["shares", "shares"],
  ["invanare", "population"],
  ["population", "population"],
  ["deltagare", "participants"],
  ["participants", "participants"],
]);

/** The settings as values; undefined when one is missing or wrong. All of it is told. */
export function readScenarioSettings(rows: SettingRows, problems: Problems): ScenarioSettings | undefined {
  const before = problems.errors;
  const reader = new SettingReader(rows, problems);
  reader.tellMissing();
  reader.checkFormat();
  const start = reader.read("start", "start", monthOfSetting);
  const months = reader.horizon();
  const cycle = reader.read("cycle", "cycle", (text) => cycles.get(folded(text))) ?? "month";
  const prices = reader.read("prices", "prices", pricesOf);
  if (prices?.kind === "fixed" && start !== undefined && prices.year !== start.year)
    problems.add({
      code: "prisar-ett-annat",
      at: reader.cell("prices").at,
      year: prices.year,
      start: start.year,
    });
  const rate = reader.rate(prices?.kind === "current");
  const longRun = reader.longRun();
  const fadeFrom = reader.read("fadeFrom", "fadeFrom", (text) =>
    /^([2-9]|[1-9]\d)$/u.test(text) ? Number(text) : undefined,
  );
  const timing = reader.read("timing", "timing", timingOf);
  const counting = reader.read("counting", "counting", (text) => countings.get(folded(text)));
  const employer = reader.read("employer", "employer", (text) => employers.get(folded(text)));
  const costKey = reader.read("costKey", "costKey", (text) => costKeys.get(folded(text)));
  const overhead = reader.share("overhead");
  const displacement = reader.displacement();
  if (cycle === "year" && months !== undefined && months % 12 !== 0)
    problems.add({ code: "manader-hela-ar", ...reader.cell("horizon") });
  if (problems.errors > before || start === undefined || months === undefined) return undefined;
  const shortRun = reader.shortRun({ start, cycle, cycles: cycle === "month" ? months : months / 12 });
  if (problems.errors > before) return undefined;
  const municipality = reader.text("municipality");
  const projectOwner = reader.text("projectOwner");
  const supportBoard = reader.board("supportBoard");
  const employmentBoard = reader.board("employmentBoard");
  return {
    title: reader.text("title") ?? "",
    start,
    cycle,
    cycles: cycle === "month" ? months : months / 12,
    ...(municipality === undefined ? {} : { municipality }),
    prices: prices ?? { kind: "fixed", year: start.year, ofStart: true },
    rate: rate?.[0]!.rate ?? usualRate,
    ...(rate === undefined || rate.length < 2 ? {} : { rates: rate }),
    ...(fadeFrom === undefined ? {} : { fadeFrom }),
    ...(longRun === undefined ? {} : { longRun }),
    ...(shortRun === undefined ? {} : { shortRun }),
    timing: timing ?? "calendarYear",
    counting: counting ?? "start",
    employer: employer ?? "municipality",
    ...(employer === undefined ? { employerUnsaid: true as const } : {}),
    ...(projectOwner === undefined ? {} : { projectOwner }),
    ...(supportBoard === undefined ? {} : { supportBoard }),
    ...(employmentBoard === undefined ? {} : { employmentBoard }),
    ...(costKey === undefined ? {} : { costKey }),
    ...(overhead === undefined ? {} : { overhead }),
    displacement,
  };
}

/** What the scenario says of the layout of its budget; what cannot be read is told. */
export function readBudgetAnswers(rows: SettingRows, problems: Problems): LayoutAnswers {
  let answers: LayoutAnswers = {};
  for (const flag of answerFlags) {
    const given = rows.settings.get(`budget ${flag}`);
    if (given === undefined || given.text === "") continue;
    const answer = readAnswer(flag, given.text);
    if (answer === undefined)
      problems.add({ code: "installning-olaslig", kind: "budgetAnswer", text: given.text, at: given.at });
    else answers = { ...answers, ...answer };
  }
  return answers;
}

/** The models a scenario names. A path that leaves its folder is told unless the caller allows it. */
export function readModels(
  rows: SettingRows,
  paths: "inside" | "anywhere",
  problems: Problems,
): ModelReference[] {
  const given = rows.settings.get("models");
  if (given === undefined) return [];
  const { at } = given;
  const named = given.text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return named.flatMap((text): ModelReference[] => {
    if (!isPath(text)) return [{ kind: "known", id: text, at }];
    const path = insidePath(text) ?? (paths === "anywhere" ? text : undefined);
    if (path !== undefined) return [{ kind: "folder", path, id: lastPart(path), at }];
    problems.add({ code: "sokvag-utanfor", at, path: text });
    return [];
  });
}

const lastPart = (path: string): string =>
  path
    .split(/[/\\]/u)
    .filter((part) => part !== "")
    .at(-1) ?? path;

class SettingReader {
  constructor(
    private readonly rows: SettingRows,
    private readonly problems: Problems,
  ) {}

  text(setting: Setting): string | undefined {
    const text = this.rows.settings.get(setting)?.text;
    return text === "" ? undefined : text;
  }

  /** A board is a part of the municipality, whether or not that is written out. */
  board(setting: Setting): string | undefined {
    const text = this.text(setting);
    return text === undefined || /^kommun(\/|$)/u.test(text) ? text : `kommun/${text}`;
  }

  cell(setting: Setting): Pick<GivenName, "text" | "at"> {
    const { text, at } = this.rows.settings.get(setting)!;
    return { text, at };
  }

  /** Undefined when it is not there, or cannot be read, which is told. */
  read<T>(setting: Setting, kind: SettingKind, how: (text: string) => T | undefined): T | undefined {
    const text = this.text(setting);
    if (text === undefined) return undefined;
    const value = how(text);
    if (value === undefined) this.problems.add({ code: "installning-olaslig", kind, ...this.cell(setting) });
    return value;
  }

  /** As a plain decimal. */
  share(setting: Setting): string | undefined {
    const text = this.text(setting);
    if (text === undefined) return undefined;
    const share = readShare(text);
    if (!isFault(share)) return plain(share);
    this.problems.add({ ...share, at: this.cell(setting).at });
    return undefined;
  }

  /** Shares of the jobs, as they are given. */
  displacement(): ScenarioSettings["displacement"] {
    const of = (setting: "displacementLow" | "displacementHigh"): string | undefined => {
      const share = this.share(setting);
      if (share !== undefined) tellShare({ ...this.cell(setting), share: Number(share) }, this.problems);
      return share;
    };
    const [low, high] = [of("displacementLow"), of("displacementHigh")];
    return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
  }

  tellMissing(): void {
    const names = requiredSettings.filter((s) => this.text(s) === undefined).map((s) => settings[s].names[0]);
    if (names.length > 0)
      this.problems.add({ code: "installning-saknas", at: { file: this.rows.file }, names });
  }

  checkFormat(): void {
    const format = this.read("format", "format", (text) =>
      /^\d{1,6}$/u.test(text) ? Number(text) : undefined,
    );
    if (format === undefined || format === scenarioFormat) return;
    const code = format > scenarioFormat ? "scenarioformat-nyare" : "scenarioformat-aldre";
    this.problems.add({ code, ...this.cell("format"), known: scenarioFormat });
  }

  /** In months. */
  horizon(): number | undefined {
    const months = this.read("horizon", "horizon", monthsOf);
    if (months === undefined || months <= longestHorizonYears * 12) return months;
    this.problems.add({ code: "horisont-for-lang", ...this.cell("horizon"), limit: longestHorizonYears });
    return undefined;
  }

  /** A month within the horizon, or the last month of a year of it. */
  shortRun(horizon: Pick<ScenarioSettings, "start" | "cycle" | "cycles">): YearMonth | undefined {
    const text = this.text("shortRun");
    if (text === undefined) return undefined;
    const { at } = this.cell("shortRun");
    const asked = monthAsked(text, horizon);
    if (asked.kind === "unreadable")
      this.problems.add({ code: "installning-olaslig", kind: "shortRun", text, at });
    else if (horizon.cycle === "year") this.problems.add({ code: "kort-sikt-i-ar", at });
    else if (asked.kind === "month") return asked.month;
    else this.problems.add({ code: "period-utanfor", at, text, first: asked.first, last: asked.last });
    return undefined;
  }

  /** In years, in rising order. */
  longRun(): number[] | undefined {
    const years = this.read("longRun", "longRun", yearsOf);
    const over = years?.find((year) => year > longestHorizonYears);
    if (over === undefined) return years;
    this.problems.add({ code: "horisont-for-lang", ...this.cell("longRun"), limit: longestHorizonYears });
    return undefined;
  }

  /** One band where it is the same in all years. A model's is told by its name, and read when models are. */
  rate(current: boolean): readonly RateBand[] | undefined {
    const text = this.text("rate");
    if (text === undefined) {
      if (current)
        this.problems.add({
          code: "installning-saknas",
          at: { file: this.rows.file },
          names: [settings.rate.names[0]],
        });
      return undefined;
    }
    const [, numbers, word] = /^(.*?)(?:\s+(nominell|nominal|real))?$/iu.exec(text)!;
    const named = isRateName(text);
    const bands = named ? undefined : this.bands(numbers!.trim());
    if (bands === undefined && !named) return undefined;
    if (bands?.some(({ rate }) => Number(rate) < leastRate || Number(rate) > greatestRate))
      this.problems.add({ code: "ranta-utanfor", ...this.cell("rate") });
    const nominal = /^nomin/iu.test(word ?? "");
    if (nominal !== current)
      this.problems.add({ code: "ranta-och-priser", at: this.cell("rate").at, nominal });
    return bands;
  }

  private bands(text: string): readonly RateBand[] | undefined {
    const share = readShare(text);
    if (!isFault(share)) return [{ fromYear: 1, rate: plain(share) }];
    const years = readRateYears(text);
    if (years === undefined) {
      this.problems.add({ code: "installning-olaslig", kind: "rate", ...this.cell("rate") });
      return undefined;
    }
    const bands = bandsOf(years);
    if (!isScheduleFault(bands)) return bands;
    this.problems.add({ code: "rantor-lucka", at: this.cell("rate").at, ...bands });
    return undefined;
  }
}

/** Whether it is a rate of a model that is meant: it has no number in it. */
export const isRateName = (text: string): boolean => !/\d/u.test(text);

/** `kalenderår`, `start` … */
export const timingOf = (text: string): DiscountTiming | undefined => timings.get(folded(text));

/** `2026-01` or `2026-01-01`. */
export function monthOfSetting(text: string): YearMonth | undefined {
  const [, year, month] = /^((?:19|20|21)\d\d)-(0[1-9]|1[0-2])(?:-01)?$/u.exec(text) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month) };
}

/** `10 år` or `18 månader`. */
export function monthsOf(text: string): number | undefined {
  const [, digits, unit] =
    /^(\d[\d\s\u00a0\u202f]{0,12}?)\s*(år|ar|year|years|månader|månad|manader|manad|mån|month|months)$/iu.exec(
      text.normalize("NFC"),
    ) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replace(/\D/gu, ""));
  if (number === 0) return undefined;
  return /^m/iu.test(unit!) ? number : number * 12;
}

function yearsOf(text: string): number[] | undefined {
  const [, list] = /^((?:\d{1,3}\s*,\s*)*\d{1,3})\s*(?:år|ar|years?)?$/iu.exec(text.normalize("NFC")) ?? [];
  if (list === undefined) return undefined;
  const years = [...new Set(list.split(",").map(Number))].sort((a, b) => a - b);
  return years[0] === 0 || years.length > mostHorizons ? undefined : years;
}

function pricesOf(text: string): ScenarioSettings["prices"] | undefined {
  if (["lopande", "current"].includes(folded(text))) return { kind: "current" };
  return /^(?:19|20|21)\d\d$/u.test(text) ? { kind: "fixed", year: Number(text) } : undefined;
}
