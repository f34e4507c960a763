import type { SentenceId } from "../../src/texts/say.js";
import type { Kind } from "./kinds.js";

/** Sentences that take no arguments. */
type Words = SentenceId;

/** Files that a task is given: as arguments of the command, or after an option. */
export interface Slot {
  readonly id: string;
  readonly words: Words;
  readonly kinds: readonly Kind[];
  readonly many?: true;
  readonly optional?: true;
  readonly option?: string;
}

/** What people may answer, and what it makes of the command line. */
export interface Field {
  readonly id: string;
  readonly words: Words;
  readonly hint?: Words;
  /** The option that the answer comes after; without one it is an argument, after the files. */
  readonly option?: string;
  /** A text when undefined. A choice's answers are words of the command line, none for what needs none. */
  readonly choices?: readonly { readonly words: Words; readonly argv: readonly string[] }[];
  readonly yes?: true;
  readonly needed?: true;
  /** Spaces are no part of it: an amount. */
  readonly amount?: true;
  /** A number alone is per cent. */
  readonly share?: true;
  readonly more?: true;
  /** Said once, it is said in every task that asks it. */
  readonly shared?: true;
  /** Words of a document, which tables and data have no place for. */
  readonly inDocument?: true;
}

export type Group = "budget" | "scenario" | "people" | "look";
export type Format = "docx" | "xlsx" | "html" | "csv" | "json" | "md" | "svg" | "txt";

/** A format with an option, and the options that it cannot be had with. */
export interface More {
  readonly words: Words;
  readonly format: Format;
  readonly argv: readonly string[];
  readonly not: readonly string[];
}

export interface Task {
  readonly id: string;
  readonly group: Group;
  readonly words: Words;
  readonly about: Words;
  readonly command: string;
  /** What it always has. */
  readonly argv?: readonly string[];
  readonly slots: readonly Slot[];
  readonly fields: readonly Field[];
  /** What its file is called when somebody saves it. */
  readonly file: string;
  readonly formats: readonly Format[];
  /** More that can be saved. */
  readonly also?: readonly More[];
  /** By slot, what to try it with. */
  readonly example?: Readonly<Record<string, readonly string[]>>;
}

const documents: readonly Format[] = ["docx", "xlsx", "html", "csv", "json", "md", "svg"];
const tables: readonly Format[] = ["docx", "xlsx", "html", "csv", "json", "md"];

const unit: Field = {
  id: "unit",
  words: "app.field.unit",
  choices: [
    { words: "app.choice.unit.kr", argv: [] },
    { words: "app.choice.unit.tkr", argv: ["--unit", "tkr"] },
    { words: "app.choice.unit.mnkr", argv: ["--unit", "mnkr"] },
  ],
};
const overhead: Field = {
  id: "overhead",
  words: "app.field.overhead",
  hint: "app.field.overhead.hint",
  option: "--overhead",
  share: true,
  shared: true,
};
const round: Field = {
  id: "round",
  words: "app.field.round",
  choices: [
    { words: "app.choice.round.none", argv: [] },
    { words: "app.choice.round.100", argv: ["--round", "100"] },
    { words: "app.choice.round.1000", argv: ["--round", "1000"] },
    { words: "app.choice.round.10000", argv: ["--round", "10000"] },
  ],
  shared: true,
};
const by: Field = {
  id: "by",
  words: "app.field.by",
  choices: [
    { words: "app.choice.by.measure", argv: [] },
    { words: "app.choice.by.funder", argv: ["--by", "finansiär"] },
    { words: "app.choice.by.costType", argv: ["--by", "kostnadsslag"] },
    { words: "app.choice.by.responsible", argv: ["--by", "ansvarig"] },
  ],
  more: true,
};
const years: Field = {
  id: "years",
  words: "app.field.years",
  hint: "app.field.years.hint",
  option: "--years",
  more: true,
};
const set: Field = {
  id: "set",
  words: "app.field.set",
  hint: "app.field.set.hint",
  option: "--set",
  more: true,
};
const municipality: Field = {
  id: "municipality",
  words: "app.field.otherMunicipality",
  hint: "app.field.municipality.hint",
  option: "--municipality",
  more: true,
};
const whose: Field = {
  id: "for",
  words: "app.field.for",
  choices: [
    { words: "app.choice.for.municipality", argv: [] },
    { words: "app.choice.for.present", argv: ["--for", "kommun nuvärde"] },
    { words: "app.choice.for.public", argv: ["--for", "offentliga"] },
    { words: "app.choice.for.society", argv: ["--for", "samhället"] },
  ],
};
const explore: More = {
  words: "app.save.explore",
  format: "html",
  argv: ["--explore"],
  not: ["--summary", "--review"],
};
const live: More = {
  words: "app.save.live",
  format: "xlsx",
  argv: ["--live"],
  not: ["--summary", "--review", "--by", "--years", "--monthly"],
};
const summary = { words: "app.choice.form.summary", argv: ["--summary"] } as const;
const review = { words: "app.choice.form.review", argv: ["--review"] } as const;
const whole = { words: "app.choice.form.whole", argv: [] } as const;
const board: Field = {
  id: "board",
  words: "app.field.board",
  hint: "app.field.board.hint",
  option: "--board",
  inDocument: true,
};
const title: Field = { id: "title", words: "app.field.title", option: "--title", inDocument: true };
const signing: readonly Field[] = [
  { id: "dnr", words: "app.field.dnr", option: "--dnr", inDocument: true },
  { id: "date", words: "app.field.date", option: "--date", inDocument: true },
  { id: "author", words: "app.field.author", option: "--author", inDocument: true },
];
/** Fields that stand under those that most people need. */
const underMore = (fields: readonly Field[]): readonly Field[] =>
  fields.map((field) => ({ ...field, more: true }));
const budgetSlot: Slot = { id: "files", words: "app.slot.budgets", kinds: ["budget"], many: true };
const scenarioSlot: Slot = { id: "files", words: "app.slot.scenario", kinds: ["scenario"] };
const smallest: Field = {
  id: "smallest",
  words: "app.field.smallest",
  hint: "app.field.smallest.hint",
  option: "--min-cell",
};

const gavle = { files: ["examples/gavle-dua/budget.csv"] } as const;
const minsta = { files: ["examples/minsta"] } as const;

/** What people can do, in the order the page shows it. */
export const tasks: readonly Task[] = [
  {
    id: "budget",
    group: "budget",
    words: "app.task.budget",
    about: "app.task.budget.about",
    command: "budget",
    slots: [budgetSlot],
    fields: [
      overhead,
      round,
      unit,
      { id: "funding", words: "app.field.funding", option: "--funding", yes: true },
      by,
      years,
      { id: "posts", words: "app.field.posts", option: "--posts", yes: true, more: true },
      {
        id: "participants",
        words: "app.field.participants",
        hint: "app.field.participants.hint",
        option: "--participants",
        more: true,
      },
      { id: "form", words: "app.field.form", choices: [whole, review], more: true },
    ],
    file: "budget",
    formats: documents,
    example: gavle,
  },
  {
    id: "appendix",
    group: "budget",
    words: "app.task.appendix",
    about: "app.task.appendix.about",
    command: "budget",
    slots: [budgetSlot],
    fields: [overhead, round, title, board, ...signing, { ...unit, more: true }, years],
    file: "bilaga",
    formats: documents,
    example: gavle,
  },
  {
    id: "outcome",
    group: "budget",
    words: "app.task.outcome",
    about: "app.task.outcome.about",
    command: "budget",
    argv: ["--outcome"],
    slots: [budgetSlot],
    fields: [
      { id: "through", words: "app.field.through", hint: "app.field.through.hint", option: "--through" },
      unit,
      by,
    ],
    file: "utfall",
    formats: documents,
    example: { files: ["examples/uppfoljning-pahittad/budget.csv"] },
  },
  {
    id: "diff",
    group: "budget",
    words: "app.task.diff",
    about: "app.task.diff.about",
    command: "diff",
    slots: [
      { id: "before", words: "app.slot.before", kinds: ["budget", "scenario"] },
      { id: "after", words: "app.slot.after", kinds: ["budget", "scenario"] },
    ],
    fields: [unit, by, years],
    file: "andringar",
    formats: tables,
    example: {
      before: ["examples/ombudgetering/budget-beslutad-2026-11-28.csv"],
      after: ["examples/ombudgetering/budget.csv"],
    },
  },
  {
    id: "run",
    group: "scenario",
    words: "app.task.run",
    about: "app.task.run.about",
    command: "run",
    slots: [scenarioSlot],
    fields: [
      {
        id: "form",
        words: "app.field.form",
        choices: [whole, summary, review],
      },
      unit,
      years,
      {
        id: "by",
        words: "app.field.by",
        choices: [
          { words: "app.choice.by.actor", argv: [] },
          { words: "app.choice.by.measure", argv: ["--by", "insats"] },
          { words: "app.choice.by.group", argv: ["--by", "grupp"] },
          { words: "app.choice.by.state", argv: ["--by", "tillstand"] },
        ],
        more: true,
      },
      { id: "detail", words: "app.field.detail", option: "--detail", yes: true, more: true },
      { id: "monthly", words: "app.field.monthly", option: "--monthly", yes: true, more: true },
      set,
      municipality,
      {
        id: "alternative",
        words: "app.field.alternative",
        hint: "app.field.alternative.hint",
        option: "--alternative",
        more: true,
      },
      ...underMore([title, board, ...signing]),
    ],
    file: "kalkyl",
    formats: documents,
    also: [explore, live],
    example: minsta,
  },
  {
    id: "compare",
    group: "scenario",
    words: "app.task.compare",
    about: "app.task.compare.about",
    command: "compare",
    slots: [{ id: "files", words: "app.slot.scenarios", kinds: ["scenario"], many: true }],
    fields: [
      { id: "form", words: "app.field.form", choices: [whole, summary, review] },
      unit,
      { id: "goals", words: "app.field.goals", hint: "app.field.goals.hint", option: "--goals" },
      {
        id: "money",
        words: "app.field.money",
        hint: "app.field.money.hint",
        option: "--budget",
        amount: true,
      },
      board,
      set,
      municipality,
      ...underMore([title, ...signing]),
    ],
    file: "jamforelse",
    formats: documents,
    also: [explore],
    example: { files: ["examples/atgardsprogram"] },
  },
  {
    id: "explain",
    group: "scenario",
    words: "app.task.explain",
    about: "app.task.explain.about",
    command: "explain",
    slots: [scenarioSlot],
    fields: [
      { id: "figure", words: "app.field.figure", hint: "app.field.figure.hint", needed: true },
      {
        id: "depth",
        words: "app.field.depth",
        choices: [
          { words: "app.choice.depth.three", argv: [] },
          { words: "app.choice.depth.six", argv: ["--depth", "6"] },
          { words: "app.choice.depth.all", argv: ["--depth", "all"] },
        ],
      },
      set,
      municipality,
    ],
    file: "forklaring",
    formats: ["txt", "json"],
    example: minsta,
  },
  {
    id: "breakeven",
    group: "scenario",
    words: "app.task.breakeven",
    about: "app.task.breakeven.about",
    command: "breakeven",
    slots: [scenarioSlot],
    fields: [
      { id: "sought", words: "app.field.sought", hint: "app.field.sought.hint" },
      whose,
      {
        id: "target",
        words: "app.field.target",
        hint: "app.field.target.hint",
        option: "--target",
        amount: true,
      },
      years,
      set,
      municipality,
    ],
    file: "nollpunkt",
    formats: documents,
    example: minsta,
  },
  {
    id: "sensitivity",
    group: "scenario",
    words: "app.task.sensitivity",
    about: "app.task.sensitivity.about",
    command: "sensitivity",
    slots: [scenarioSlot],
    fields: [
      whose,
      { id: "two", words: "app.field.two", hint: "app.field.two.hint", option: "--two" },
      unit,
      years,
      set,
      municipality,
    ],
    file: "kanslighet",
    formats: documents,
    example: minsta,
  },
  {
    id: "simulate",
    group: "scenario",
    words: "app.task.simulate",
    about: "app.task.simulate.about",
    command: "simulate",
    slots: [scenarioSlot],
    fields: [
      whose,
      {
        id: "draws",
        words: "app.field.draws",
        hint: "app.field.draws.hint",
        option: "--draws",
        amount: true,
      },
      { id: "people", words: "app.field.chance", option: "--people", yes: true },
      { ...unit, more: true },
      set,
      municipality,
    ],
    file: "sakerhet",
    formats: documents,
    example: minsta,
  },
  {
    id: "check",
    group: "budget",
    words: "app.task.check",
    about: "app.task.check.about",
    command: "check",
    slots: [
      {
        id: "files",
        words: "app.slot.files",
        kinds: ["budget", "scenario", "beside", "model"],
        many: true,
      },
    ],
    fields: [],
    file: "kontroll",
    formats: ["txt"],
    example: { files: ["examples/gavle-dua/budget.csv", "examples/minsta"] },
  },
  {
    id: "followup",
    group: "people",
    words: "app.task.followup",
    about: "app.task.followup.about",
    command: "followup",
    slots: [
      { id: "files", words: "app.slot.people", kinds: ["people"], many: true },
      {
        id: "control",
        words: "app.slot.control",
        kinds: ["people"],
        optional: true,
        option: "--comparison-group",
      },
    ],
    fields: [
      { id: "since", words: "app.field.since", hint: "app.field.since.hint", option: "--since" },
      { id: "through", words: "app.field.through", hint: "app.field.through.hint", option: "--through" },
      {
        id: "by",
        words: "app.field.divide",
        choices: [
          { words: "app.choice.divide.sex", argv: [] },
          { words: "app.choice.divide.age", argv: ["--by", "age"] },
          { words: "app.choice.divide.education", argv: ["--by", "education"] },
          { words: "app.choice.divide.measure", argv: ["--by", "measure"] },
        ],
      },
      { ...smallest, more: true },
    ],
    file: "uppfoljning",
    formats: documents,
    example: { files: ["examples/kedjan-pahittad/handelser.csv"] },
  },
  {
    id: "plan",
    group: "people",
    words: "app.task.plan",
    about: "app.task.plan.about",
    command: "followup",
    slots: [
      { id: "plan", words: "app.slot.plan", kinds: ["scenario"], option: "--plan" },
      { id: "outcome", words: "app.slot.outcome", kinds: ["outcome"], optional: true, option: "--outcome" },
      { id: "files", words: "app.slot.people", kinds: ["people"], many: true, optional: true },
    ],
    fields: [
      { id: "through", words: "app.field.through", hint: "app.field.through.hint", option: "--through" },
      unit,
      { ...smallest, more: true },
    ],
    file: "plan-och-utfall",
    formats: documents,
    example: {
      plan: ["examples/uppfoljning-mot-plan/plan"],
      outcome: ["examples/uppfoljning-mot-plan/uppfoljning.csv"],
    },
  },
  {
    id: "survey",
    group: "people",
    words: "app.task.survey",
    about: "app.task.survey.about",
    command: "survey",
    slots: [{ id: "files", words: "app.slot.survey", kinds: ["survey"], many: true }],
    fields: [smallest],
    file: "kartlaggning",
    formats: documents,
    example: { files: ["examples/vecka-40-pahittad/kartlaggning-2022.csv"] },
  },
  {
    id: "household",
    group: "look",
    words: "app.task.household",
    about: "app.task.household.about",
    command: "household",
    slots: [],
    fields: [
      {
        id: "municipality",
        words: "app.field.municipality",
        hint: "app.field.municipality.hint",
        option: "--municipality",
        needed: true,
      },
      { id: "wage", words: "app.field.wage", option: "--wage", needed: true, amount: true },
      { id: "rent", words: "app.field.rent", option: "--rent", needed: true, amount: true },
      {
        id: "adults",
        words: "app.field.adults",
        choices: [
          { words: "app.choice.adults.one", argv: [] },
          { words: "app.choice.adults.two", argv: ["--adults", "2"] },
        ],
      },
      { id: "children", words: "app.field.children", hint: "app.field.children.hint", option: "--children" },
      { id: "partner", words: "app.field.partnerWage", option: "--partner-wage", amount: true },
      { id: "day", words: "app.field.day", hint: "app.field.day.hint", option: "--date" },
    ],
    file: "hushall",
    formats: documents,
  },
  {
    id: "parameters",
    group: "look",
    words: "app.task.parameters",
    about: "app.task.parameters.about",
    command: "parameters",
    slots: [],
    fields: [
      { id: "word", words: "app.field.word", hint: "app.field.word.hint" },
      { id: "day", words: "app.field.day", hint: "app.field.day.hint", option: "--date" },
    ],
    file: "belopp",
    formats: tables,
  },
];
