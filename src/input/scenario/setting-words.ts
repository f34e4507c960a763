/** The settings of `scenario.csv`: the Swedish word first, then the English. Compared folded. */
export const settingWords = {
  format: ["format"],
  title: ["titel", "title"],
  models: ["modell", "model"],
  start: ["start"],
  horizon: ["horisont", "horizon"],
  cycle: ["cykel", "cycle"],
  municipality: ["kommun", "municipality"],
  prices: ["prisår", "price year"],
  rate: ["kalkylränta", "discount rate"],
  timing: ["diskontering", "discounting"],
  counting: ["räkning av personer", "counting of people"],
  employer: ["arbetsgivare", "employer"],
  projectOwner: ["projektägare", "project owner"],
  supportBoard: ["nämnd för försörjningsstöd", "support board"],
  employmentBoard: ["nämnd för anställningar", "employment board"],
  overhead: ["overhead", "oh"],
  displacementLow: ["undanträngning låg", "displacement low"],
  displacementHigh: ["undanträngning hög", "displacement high"],
  participants: ["deltagare", "participants"],
  flows: ["flöden", "flows"],
  groups: ["grupper", "groups"],
  assumptions: ["antaganden", "assumptions"],
  budget: ["budget"],
} as const;
export type Setting = keyof typeof settingWords;

export const settings = Object.keys(settingWords) as Setting[];

/** Those that every scenario must have. */
export const requiredSettings = ["format", "title", "models", "start", "horizon"] as const;
