import { fromOre, kronor, type Money, rate, roundTo } from "../../core/decimal.js";
import { folded } from "../../core/names.js";
import type { Source } from "../../core/source.js";
import type { Key } from "../../formula/graph/library.js";
import { readPrices } from "../../input/files/prices.js";
import { type ListedPrice, PriceList } from "../../input/prices/price-list.js";
import { type PricePer, perWord } from "../../input/prices/price-per.js";
import { type Answer, Calculator } from "../../rulebook/calculate/calculator.js";
import type { ModelFolder } from "../../rulebook/folder.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { Problems } from "../../core/problem.js";
import { namesSet } from "../line/given-names.js";
import type { SharedOptions } from "../line/shared-options.js";
import { namesOfRules, rulebookOf } from "../model-folders.js";
import type { Session } from "../session.js";
import { sourcesOf } from "../sources.js";
import { tellCarried } from "../tell-carried.js";
import type { SaidShare } from "./pricing-options.js";

const MODEL = "personal";
const ore = fromOre(1);
/** The unit of a formula that is a price for one of these. */
const unitOf: Readonly<Partial<Record<PricePer, string>>> = {
  year: "kr/år",
  month: "kr/månad",
  hour: "kr/timme",
};

/** The model of staff costs, read when something is first asked of it. */
export class StaffModel {
  private rulebook: Rulebook | undefined;
  private calculator: Calculator | undefined;
  private readonly known = new Map<string, Money | undefined>();

  constructor(
    private readonly session: Session,
    private readonly options: Pick<SharedOptions, "set">,
  ) {}

  /** Reads the models; false when they cannot be, which is told. */
  async open(): Promise<boolean> {
    if (this.rulebook !== undefined) return true;
    const read = await rulebookOf(this.session, [], [MODEL]);
    if (read === undefined) return false;
    this.rulebook = namesOfRules(read);
    this.calculator = new Calculator(this.rulebook);
    return true;
  }

  folders(): readonly ModelFolder[] {
    return this.rulebook === undefined ? [] : this.rulebook.models.map((m) => m.folder);
  }

  /** Kronor of a price's formula in a year, to the öre. Undefined when there are none: told, once for each. */
  workedOut(price: ListedPrice, formula: string, year: number): Money | undefined {
    const key = `${formula}\n${year}\n${price.per}`;
    if (!this.known.has(key)) this.known.set(key, this.priceIn(price, formula, year));
    return this.known.get(key);
  }

  private priceIn({ at, per }: ListedPrice, formula: string, year: number): Money | undefined {
    const answer = this.answer(formula, at, `${year}-01-01`, this.session.problems);
    if (answer === undefined) return undefined;
    const unit = unitOf[per];
    if (unit !== undefined && answer.unit.replaceAll(" ", "") !== unit) {
      this.session.problems.add({ code: "pris-enhet", at, per: perWord(per), unit: answer.unit });
      return undefined;
    }
    tellCarried(this.session, answer.uses());
    return roundTo(kronor(answer.plain), ore);
  }

  private answer(formula: string, at: { file: string }, day: string, problems: Problems): Answer | undefined {
    const { session, rulebook, calculator } = this;
    if (rulebook === undefined || calculator === undefined) return undefined;
    const given = namesSet(session, rulebook, this.options);
    const dates = { cycle: day, price: day, decision: session.today };
    return calculator.answer({ formula, at, dates, given }, problems);
  }

  /** What is put on staff costs: `'15'` or `'40'`. */
  async flatRate(option: string): Promise<SaidShare | undefined> {
    return (await this.open())
      ? this.share(`esf_plus_schablon('${option}')`, this.session.problems)
      : undefined;
  }

  /** The co-financing of an area of the programme; else the areas there are. */
  async cofinancing(
    area: string,
  ): Promise<{ readonly share?: SaidShare; readonly known: readonly string[] }> {
    if (!(await this.open())) return { known: [] };
    const known = this.keysOf("esf_plus_medfinansiering").map(([first]) => first!);
    const found = known.find((name) => folded(name) === folded(area));
    const share =
      found === undefined
        ? undefined
        : this.share(`esf_plus_medfinansiering('${found}')`, this.session.problems);
    return { known, ...(share === undefined ? {} : { share }) };
  }

  private share(formula: string, problems: Problems): SaidShare | undefined {
    const answer = this.answer(formula, { file: MODEL }, this.session.today, problems);
    const stated = answer?.uses().find((u) => u.kind === "table")?.stated;
    if (answer === undefined) return undefined;
    return {
      share: rate(answer.plain),
      ...(stated === undefined ? {} : { source: { text: stated.source ?? "", grade: stated.grade ?? "" } }),
    };
  }

  /** ESF's unit costs in an area of the country, by the hour and by the year of full time. */
  unitCosts(area: string): readonly ListedPrice[] {
    return this.keysOf("esf_plus_timpris").flatMap(([role, where]) => {
      if (role === undefined || where === undefined || folded(where) !== folded(area)) return [];
      const hour = `esf_plus_timpris('${role}'; '${where}')`;
      const common = { names: [role], year: undefined, costType: "personal", at: { file: MODEL } } as const;
      return [
        { ...common, per: "hour", price: { formula: hour }, source: MODEL },
        { ...common, per: "year", price: { formula: `${hour} * esf_plus_årstimmar` }, source: MODEL },
      ] as const;
    });
  }

  areas(): readonly string[] {
    return [...new Set(this.keysOf("esf_plus_timpris").flatMap(([, area]) => area ?? []))];
  }

  private keysOf(table: string): readonly (readonly string[])[] {
    const tables = this.rulebook?.models.flatMap((m) => m.tables) ?? [];
    const rows = tables.find((t) => t.name === table)?.rows ?? [];
    const text = (key: Key): string => (typeof key === "string" ? key : "");
    return rows.map((row) => row.keys.map(text));
  }
}

/** `personal`, or `personal:Stockholm`. */
const OF_MODEL = /^personal(?::(.+))?$/iu;

/** A price list in a file, or the unit costs of the model of staff costs. Undefined when it cannot be had, which is told. */
export async function priceListAt(
  session: Session,
  path: string,
  model: StaffModel,
): Promise<{ readonly list: PriceList; readonly sources: readonly Source[] } | undefined> {
  const workedOut = model.workedOut.bind(model);
  const named = OF_MODEL.exec(path);
  if (named !== null && (await session.world.files.find(path)).kind !== "file") {
    if (!(await model.open())) return undefined;
    const prices = model.unitCosts(named[1] ?? "riket");
    if (prices.length > 0) return { list: new PriceList(prices, workedOut), sources: [] };
    session.usage.push({ id: "usage.badPriceArea", args: { value: path, known: model.areas() } });
    return undefined;
  }
  const [source] = await sourcesOf(session, [path]);
  if (source === undefined) return undefined;
  const prices = await readPrices(source, session.problems);
  if (prices === undefined) return undefined;
  if (prices.some((p) => "formula" in (p.price as object)) && !(await model.open())) return undefined;
  return { list: new PriceList(prices, workedOut), sources: [source] };
}
