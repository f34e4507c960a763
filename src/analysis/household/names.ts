/** The model in whose names a household is asked for. */
export const householdModel = "hushall";

/** What the model of households (`hushall`) calls an amount, now and when the person works. */
export interface HouseholdNames {
  readonly now: string;
  readonly atWork: string;
}

export type PartId =
  | "netWage"
  | "unemploymentBenefit"
  | "activityGrant"
  | "partnerNetWage"
  | "partnerUnemploymentBenefit"
  | "partnerActivityGrant"
  | "childAllowance"
  | "housingAllowance"
  | "maintenanceSupport"
  | "studyGrant"
  | "otherIncome"
  | "socialAssistance"
  | "jobPremium"
  | "childcareFee";

/** What is asked for now and at work: all else follows from it. */
export const inputNames = {
  wage: { now: "lön_i_dag", atWork: "lön_med_arbete" },
  unemploymentBenefit: { now: "akassa_före_skatt", atWork: "akassa_vid_arbete_före_skatt" },
  activityGrant: { now: "aktivitetsstöd_före_skatt", atWork: "aktivitetsstöd_vid_arbete_före_skatt" },
} as const satisfies Readonly<Record<string, HouseholdNames>>;

const changing = (id: PartId, name: string) => ({ id, now: `${name}_i_dag`, atWork: `${name}_med_arbete` });
const same = (id: PartId, name: string) => ({ id, now: name, atWork: name });
/** What is paid takes from the income. */
const paid = (id: PartId, name: string) => ({
  id,
  now: `0 - ${name}_i_dag`,
  atWork: `0 - ${name}_med_arbete`,
});

export interface PartNames extends HouseholdNames {
  readonly id: PartId;
  /** The input that says how much of it there is at work, where that is not worked out. */
  readonly given?: string;
}

/** The parts of disposable income, in the order they are shown. */
export const partNames: readonly PartNames[] = [
  changing("netWage", "nettolön"),
  { ...changing("unemploymentBenefit", "akassa"), given: inputNames.unemploymentBenefit.atWork },
  { ...changing("activityGrant", "aktivitetsstöd"), given: inputNames.activityGrant.atWork },
  same("partnerNetWage", "partnerns_nettolön"),
  same("partnerUnemploymentBenefit", "partnerns_akassa"),
  same("partnerActivityGrant", "partnerns_aktivitetsstöd"),
  same("childAllowance", "hushållets_barnbidrag"),
  changing("housingAllowance", "bostadsbidrag"),
  same("maintenanceSupport", "hushållets_underhållsstöd"),
  same("studyGrant", "hushållets_studiebidrag"),
  same("otherIncome", "övrig_inkomst"),
  changing("socialAssistance", "försörjningsstöd"),
  changing("jobPremium", "jobbpremie"),
  paid("childcareFee", "betald_barnomsorgsavgift"),
];

export const incomeNames: HouseholdNames = {
  now: "disponibel_inkomst_i_dag",
  atWork: "disponibel_inkomst_med_arbete",
};

export const costNames = {
  housing: { now: "boendekostnad", atWork: "boendekostnad" },
  dues: { now: "medlemsavgifter", atWork: "medlemsavgifter" },
  travel: { now: "betalda_arbetsresor_vid(lön_i_dag)", atWork: "betalda_arbetsresor_vid(lön_med_arbete)" },
  left: { now: "kvar_efter_boende_i_dag", atWork: "kvar_efter_boende_med_arbete" },
} as const satisfies Readonly<Record<string, HouseholdNames>>;

/** The input that says that the person at work has a right to jobbstimulans. */
export const stimulusName = "jobbstimulans";
