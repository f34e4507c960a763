import { listed, readable, readableIn } from "../numbers.js";

const kr = (plain: string): string => `SEK ${readable(plain, "en")}`;

/** What the parts of an income are called. */
const parts: Readonly<Record<string, string>> = {
  netWage: "Wage after tax",
  unemploymentBenefit: "Unemployment benefit after tax",
  activityGrant: "Activity grant after tax",
  partnerNetWage: "The other adult's wage after tax",
  partnerUnemploymentBenefit: "The other adult's unemployment benefit after tax",
  partnerActivityGrant: "The other adult's activity grant after tax",
  childAllowance: "Child allowance (barnbidrag)",
  housingAllowance: "Housing allowance (bostadsbidrag)",
  maintenanceSupport: "Maintenance support (underhållsstöd)",
  otherIncome: "Other income",
  socialAssistance: "Social assistance (försörjningsstöd)",
};
const called = (part: string): string => parts[part] ?? part;

export const household = {
  "household.title": "A household's income before and after a job",
  "household.intro": (a: { day: string; now: string; atWork: string }) =>
    `Kronor a month on ${a.day}, with a wage of ${kr(a.now)} now and ${kr(a.atWork)} at work, before tax.`,
  "household.perMonth": "The household's income per month",
  "household.part": "Income",
  "household.now": "Now",
  "household.atWork": "At work",
  "household.difference": "Difference",
  "household.partName": (a: { part: string }) => called(a.part),
  "household.income": "Disposable income",
  "household.housing": "Cost of housing",
  "household.travel": "Travel to work",
  "household.left": "Left after housing",
  "household.leftAfterTravel": "Left after housing and travel to work",
  "household.more": (a: { amount: string; share: string }) =>
    `The household has ${kr(a.amount)} more to live on a month: ${readable(a.share, "en")}% of the rise in wage.`,
  "household.moreSameWage": (a: { amount: string }) =>
    `The household has ${kr(a.amount)} more to live on a month.`,
  "household.unchanged": "The household has as much to live on as now.",
  "household.less": (a: { amount: string }) => `The household has ${kr(a.amount)} less to live on a month.`,
  "household.lost": (a: {
    lost: readonly { part: string; amount: string; rule: string; source: string }[];
  }) =>
    `What falls: ${listed(
      a.lost.map(
        (l) =>
          `${called(l.part)} by ${kr(l.amount)} (${l.source === "" ? l.rule : `rule ${l.rule}, ${l.source}`})`,
      ),
      "en",
    )}.`,
  "household.marginal": "What is left of a higher wage",
  "household.wage": "Wage before tax",
  "household.kept": "Left of a hundred",
  "household.marginalEffect": "Marginal effect",
  "household.note.marginal": (a: { step: string }) =>
    `Each line is compared with the one above, where the wage is ${kr(a.step)} lower. The marginal effect is the share of the rise that is lost to tax and smaller benefits, in tenths of a per cent.`,
  "household.turns": "Where the marginal effect changes",
  "household.turnWage": "Wage",
  "household.event": "What happens",
  "household.begins": (a: { part: string }) => `${called(a.part)} begins`,
  "household.ends": (a: { part: string }) => `${called(a.part)} ends`,
  "household.shrinks": (a: { part: string }) => `${called(a.part)} begins to shrink`,
  "household.changes": (a: { part: string }) => `${called(a.part)}: the rule changes`,
  "household.below": "Before",
  "household.above": "After",
  "household.rule": "Rule",
  "household.source": "Source",
  "household.note.turns":
    "Before and after are the marginal effects over five hundred kronor below and above the wage. Changes of five percentage points or more are shown.",
  "household.falls": "Where disposable income falls as the wage rises",
  "household.from": "From wage",
  "household.to": "To wage",
  "household.times": "Times",
  "household.most": "At most",
  "household.fall": "What falls",
  "household.why.rounding": (a: { part: string }) => `${called(a.part)}, paid in whole steps`,
  "household.why.condition": (a: { part: string }) => `${called(a.part)}, at a limit of the rule`,
  "household.why.value": (a: { part: string }) => called(a.part),
  "household.note.falls": "How many times a hundred kronor more in wage gives less to live on.",
  "household.note.rule": (a: { rule: string; source: string }) => `${a.rule}: ${a.source}.`,
  "household.note.noFalls": (a: { to: string }) =>
    `A hundred kronor more in wage never gives less to live on, up to a wage of ${kr(a.to)}.`,
  "household.chart": "Left of a hundred kronor more in wage, by wage before tax",
  "household.note.rounding":
    "Amounts are worked out to the öre and shown in whole kronor. A sum may differ by one from what is seen.",
  "household.note.months":
    "The same income all twelve months: the tax is a twelfth of the year's. It is an estimate, not a decision.",
  "household.chartWage": (a: { wage: string }) => readable(a.wage, "en"),
  "household.value": (a: { name: string; keys: string; plain: string; unit: string }) =>
    `${a.name}${a.keys === "" ? "" : ` (${a.keys})`}: ${readableIn(a.plain, a.unit, "en")}.`,

  "command.household": "Shows what a household has to live on before and after a job.",
  "argument.name.amount": "kronor",
  "argument.name.ages": "ages",
  "option.householdDate": "The month is worked out as on this day. Today unless given.",
  "option.wage": "The wage a month before tax, when the person works.",
  "option.rent": "What housing costs a month.",
  "option.adults": "Adults in the household.",
  "option.children": "The children's ages, with commas between: 8,12.",
  "option.partnerWage": "The other adult's wage a month before tax.",
  "option.to": "The highest wage in the table of wages.",
  "option.step": "How many kronor there are between the wages.",
  "usage.needed.municipality":
    "--municipality is missing. It gives the tax rates. Write for instance --municipality Gävle.",
  "usage.needed.rent":
    "--rent is missing. The cost of housing decides the right to benefits. Write for instance --rent 7000.",
  "usage.needed.wage": "--wage is missing. It is what is compared with now. Write for instance --wage 23000.",
  "usage.badAmount": (a: { flag: string; value: string }) =>
    `${a.flag} must be kronor a month, zero or more, not “${a.value}”.`,
  "usage.badHighest": (a: { value: string; highest: string }) =>
    `--to must be a wage a month above zero and at most SEK ${readable(a.highest, "en")}, not “${a.value}”.`,
  "usage.badAges": (a: { flag: string; value: string }) =>
    `${a.flag} must be the children's ages in whole years, 0 to 20, such as 8,12, not “${a.value}”.`,
  "usage.partnerAlone": "--partner-wage needs two adults. Remove --adults 1.",
  "usage.tooManyWages": (a: { most: number }) =>
    `--to and --step make too many wages. At most ${readable(String(a.most), "en")} can be shown.`,
};
