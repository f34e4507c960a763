import type { SentenceId } from "../../texts/say.js";
import { type AnswerFlag, answerFlags } from "../budget-layout/answers.js";
import { budgetFile } from "./budget.js";
import { stemsOf } from "./file-kind.js";
import { scenarioTables, type TableId, tableIds } from "./scenario-tables.js";

/** A setting of `scenario.csv`. */
export interface SettingSpec {
  /** The Swedish word first, then the English. Compared folded. */
  readonly names: readonly [string, ...string[]];
  /** Every scenario must have it. */
  readonly required?: true;
  readonly about: SentenceId;
}

const values = {
  format: { names: ["format"], required: true, about: "setting.format" },
  title: { names: ["titel", "title"], required: true, about: "setting.title" },
  models: { names: ["modell", "model"], required: true, about: "setting.models" },
  start: { names: ["start"], required: true, about: "setting.start" },
  horizon: { names: ["horisont", "horizon"], required: true, about: "setting.horizon" },
  cycle: { names: ["cykel", "cycle"], about: "setting.cycle" },
  municipality: { names: ["kommun", "municipality"], about: "setting.municipality" },
  prices: { names: ["prisår", "price year"], about: "setting.prices" },
  rate: { names: ["kalkylränta", "discount rate"], about: "setting.rate" },
  longRun: { names: ["lång sikt", "long run"], about: "setting.longRun" },
  shortRun: { names: ["kort sikt", "short run"], about: "setting.shortRun" },
  timing: { names: ["diskontering", "discounting"], about: "setting.timing" },
  counting: { names: ["räkning av personer", "counting of people"], about: "setting.counting" },
  employer: { names: ["arbetsgivare", "employer"], about: "setting.employer" },
  projectOwner: { names: ["projektägare", "project owner"], about: "setting.projectOwner" },
  supportBoard: { names: ["nämnd för försörjningsstöd", "support board"], about: "setting.supportBoard" },
  employmentBoard: {
    names: ["nämnd för anställningar", "employment board"],
    about: "setting.employmentBoard",
  },
  costKey: { names: ["kostnadsnyckel", "cost key"], about: "setting.costKey" },
  overhead: { names: ["overhead", "oh"], about: "setting.overhead" },
  fade: { names: ["avklingning", "fade"], about: "setting.fade" },
  fadeFrom: { names: ["avklingning från år", "fade from year"], about: "setting.fadeFrom" },
  taxFinancing: { names: ["skattefinansiering", "tax financing"], about: "setting.taxFinancing" },
  wageGrowth: { names: ["löneökning", "wage growth"], about: "setting.wageGrowth" },
  volumeHaircut: { names: ["volymavdrag", "volume haircut"], about: "setting.volumeHaircut" },
  displacementLow: { names: ["undanträngning låg", "displacement low"], about: "setting.displacementLow" },
  displacementHigh: { names: ["undanträngning hög", "displacement high"], about: "setting.displacementHigh" },
} as const satisfies Readonly<Record<string, SettingSpec>>;

/** Answers to questions about the layout of the scenario's budget, named as the flags that answer them: `budget drop-rows`. */
export type AnswerSetting = `budget ${AnswerFlag}`;
const answers = Object.fromEntries(
  answerFlags.map((flag) => [`budget ${flag}`, { names: [`budget ${flag}`], about: "setting.budgetAnswer" }]),
) as unknown as Readonly<Record<AnswerSetting, SettingSpec>>;

/** A file of the scenario that has another name than the usual. */
export type FileSetting = TableId | "budget";
export type Setting = keyof typeof values | AnswerSetting | FileSetting;

const files = Object.fromEntries(
  [...tableIds.map((id) => [id, scenarioTables[id]] as const), ["budget", budgetFile] as const].map(
    ([id, kind]) => [id, { names: stemsOf(kind), about: "setting.file" }],
  ),
) as unknown as Readonly<Record<FileSetting, SettingSpec>>;

/** In the order that help shows them. */
export const settings: Readonly<Record<Setting, SettingSpec>> = { ...values, ...answers, ...files };
export const settingIds = Object.keys(settings) as Setting[];
export const requiredSettings = settingIds.filter((id) => settings[id].required === true);
export const fileSettings = Object.keys(files) as FileSetting[];
export const answerSettings = Object.keys(answers) as AnswerSetting[];
