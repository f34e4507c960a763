import type { BackPerKrona, CostPerExtraYear, Turn } from "../../analysis/run/key-figures.js";
import type { BeforeAfter, Displacement, KeyFigures, Net } from "../../analysis/run/run-result.js";
import { fixed, fromFloat, inPercent, plain, rate, type Rate } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { municipality } from "../../ledger/actors.js";
import { resources } from "../../rulebook/actor.js";
import { exactly } from "../../ledger/kronor.js";
import type { Query } from "../../ledger/query.js";
import type { Role } from "../../ledger/roles.js";
import { say } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  bodyRow,
  countCell,
  emptyCell,
  notCell,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
  yearCell,
} from "../cells.js";
import type { Cell, CellRef, Explain, ReportRow, Table } from "../report.js";
import type { RunContext } from "./context.js";
import {
  addedUp,
  dividedBy,
  discountedExtraYears,
  extraAtEnd,
  extraYears,
  lessOf,
  made,
  opposite,
  presentValueOf,
  explainedTurn,
  words,
  worstOf,
} from "./explained.js";
import { discountTold } from "./discount-told.js";
import { itemLabel } from "./items.js";
import { people } from "./people.js";

/** An öre or more. */
const isSome = (amount: number): boolean => Math.abs(amount) >= 0.005;

/** The sum and the present value over the whole horizon, for those whose the decision is; for every actor in detail. */
export function keyFiguresTable(context: RunContext, whose: "few" | "all"): Table {
  const { figures, unit } = context;
  const actors = [...figures.actors].filter(([actor, net]) =>
    whose === "all" ? isSome(net.sum) || isSome(net.presentValue) : actor === municipality,
  );
  const books = figures.municipalBooks;
  const differs =
    figures.actors.has(municipality) && isSome(books.sum - figures.actors.get(municipality)!.sum);
  const nets: (readonly [Label, Net, Query])[] = [
    ...actors.map(([actor, net]) => [actor, net, { actor }] as const),
    ...(differs ? [[say("run.municipalBooks"), books, { actor: municipality, cash: true }] as const] : []),
    ...(figures.publicActors.length === 0
      ? []
      : [[say("run.publicFinances"), figures.public, { actors: figures.publicActors }] as const]),
    [say("run.society"), figures.society, { actors: context.result.topActors }],
  ];
  return {
    id: whose === "few" ? "keyFigures" : "keyFiguresOfAll",
    title: say(whose === "few" ? "run.keyFigures" : "run.keyFiguresOfAll"),
    columns: [
      textColumn("whose", say("run.whose")),
      amountColumn("sum", say("run.sumOfYears"), unit),
      amountColumn("presentValue", say("run.presentValue"), unit),
    ],
    rows: nets.map(([label, net, query]) =>
      bodyRow(
        textCell(label),
        amountCell(exactly(net.sum), unit, { explain: () => sumExplained(context, query, label) }),
        amountCell(exactly(net.presentValue), unit, { explain: () => presentValueOf(context, query, label) }),
      ),
    ),
    notes: whose === "few" ? [spanNote(context), discountNote(context)] : [],
  };
}

const sumExplained = ({ result, view }: RunContext, query: Query, label: Label): Explanation =>
  result.explain({ ...query, view: view.view }, label);

function spanNote({ result, view }: RunContext): Label {
  const first = String(result.horizon.years[0]!.year);
  const last = String(result.horizon.years.at(-1)!.year);
  if (view.view === "earned") return say("run.note.wholeEarned", { first, last });
  return say("run.note.wholePaid", { first, last, late: result.ledger.items.some(({ lag }) => lag > 0) });
}

const discountNote = ({ result }: RunContext): Label =>
  say("run.note.discount", discountTold(result.scenario.settings));

/** When it turns, for the municipality and for public finances; nothing to say of a single year. */
export function turnsTable(context: RunContext): Table | undefined {
  const { figures, result } = context;
  const years = result.horizon.years.map((y) => y.year);
  const municipal = figures.actors.get(municipality);
  if (municipal === undefined || years.length < 2) return undefined;
  const turns: (readonly [Turn, Query])[] = [
    [municipal.turn, { actor: municipality }],
    [figures.public.turn, { actors: figures.publicActors }],
  ];
  const last = String(years.at(-1)!);
  const row = (label: Label, of: (turn: Turn) => readonly [number | undefined, Label]): ReportRow =>
    bodyRow(
      textCell(label),
      ...turns.map(([turn, query]) => {
        const [at, otherwise] = of(turn);
        const year = at === undefined ? undefined : years[at]!;
        const explain = () => explainedTurn(context, query, label, year);
        return year === undefined ? notCell(otherwise, { explain }) : yearCell(year, { explain });
      }),
    );
  return {
    id: "turns",
    title: say("run.turns"),
    columns: [
      textColumn("figure", ""),
      textColumn("municipality", say("run.municipality")),
      textColumn("publicFinances", say("run.publicFinances")),
    ],
    rows: [
      row(say("run.turn.firstPlus"), (t) => [t.firstPlus, say("run.turn.noYear")]),
      row(say("run.turn.plusFrom"), (t) => [t.plusFrom, say("run.turn.notLast", { last })]),
      row(say("run.turn.repaid"), (t) =>
        t.worst === undefined
          ? [undefined, say("run.turn.nothingOut")]
          : [t.repaid, say("run.turn.notRepaid", { last })],
      ),
      row(say("run.turn.worstAt"), (t) => [t.worst?.year, say("run.turn.neverBelow")]),
    ],
    notes: [],
  };
}

/** What the measure costs, what comes back, and what an extra year in work without support costs the municipality. */
export function programmeTable(context: RunContext): Table {
  const { unit, figures } = context;
  const amount = (label: Label, value: number, explain: Explain): ReportRow =>
    bodyRow(textCell(label), amountCell(exactly(value), unit, { explain }), emptyCell);
  const number = (label: Label, cell: Cell): ReportRow => bodyRow(textCell(label), emptyCell, cell);
  const own = figures.actors.has(municipality) ? figures.municipalOutlay : figures.publicOutlay;
  const extra = figures.extraInWork;
  const worst = figures.actors.get(municipality)?.turn.worst;
  const owners = figures.actors.has(municipality) ? [municipality] : figures.publicActors;
  const price = (label: Label, of: CostPerExtraYear, present: boolean): ReportRow => {
    const explain = () => priceExplained(context, label, of, present);
    return of.kind === "cost"
      ? amount(label, of.perYear, explain)
      : bodyRow(
          textCell(label),
          notCell(say(of.kind === "saves" ? "run.perExtraYear.saves" : "run.perExtraYear.noMore"), {
            explain,
          }),
          emptyCell,
        );
  };
  return {
    id: "programme",
    title: say("run.programme"),
    columns: [
      textColumn("what", say("run.what")),
      amountColumn("amount", say("run.amount"), unit),
      { id: "number", label: say("run.number"), unit: "antal", decimals: 2 },
    ],
    rows: [
      amount(say("run.programmeCost"), own.cost, () => costOf(context, owners)),
      ...(figures.actors.has(municipality)
        ? [
            amount(say("run.ownOutlay"), own.cost - own.support, () => outlayOf(context, owners)),
            amount(say("run.ownEffects"), own.effects, () =>
              roleOf(context, owners, "effect", say("run.ownEffects")),
            ),
            ...(worst === undefined
              ? []
              : [
                  amount(say("run.turn.worst"), worst.sum, () =>
                    worstOf(
                      context,
                      { actor: municipality },
                      figures.actors.get(municipality)!.turn,
                      say("run.turn.worst"),
                    ),
                  ),
                ]),
            number(
              say("run.backPerKrona"),
              backCell(own.back, () => backOf(context, owners, own, say("run.backPerKrona"))),
            ),
          ]
        : []),
      ...(figures.publicActors.length === 0
        ? []
        : [
            number(
              say("run.backPerKronaPublic"),
              backCell(figures.publicOutlay.back, () =>
                backOf(context, figures.publicActors, figures.publicOutlay, say("run.backPerKronaPublic")),
              ),
            ),
          ]),
      ...(extra.reached
        ? [
            number(
              say("run.extraYears"),
              countCell(people(extra.years), { explain: () => extraYears(context, say("run.extraYears")) }),
            ),
            number(
              say("run.extraAtEnd"),
              countCell(people(extra.atEnd), { explain: () => extraAtEnd(context, say("run.extraAtEnd")) }),
            ),
            ...(figures.actors.has(municipality) ? perExtraYear(figures, price) : []),
          ]
        : []),
    ],
    notes: [say("run.note.programme")],
  };
}

const perExtraYear = (
  { costPerExtraYear: { undiscounted, discounted } }: KeyFigures,
  price: (label: Label, of: CostPerExtraYear, present: boolean) => ReportRow,
): ReportRow[] => [
  price(say("run.perExtraYear"), undiscounted, false),
  ...(discounted.kind === "cost" ? [price(say("run.perExtraYearPresent"), discounted, true)] : []),
];

function backCell(back: BackPerKrona, explain: Explain): Cell {
  if (back.kind === "ratio")
    return { kind: "figure", plain: fixed(fromFloat(back.ratio), 2), unit: "", explain };
  return notCell(say(`run.back.${back.kind}`), { explain });
}

/** What is laid out for some actors, given towards it, or follows. */
const roleOf = (
  { result, view }: RunContext,
  actors: readonly string[],
  role: Role,
  label: Label,
): Explanation => result.explain({ actors, role, view: view.view }, label);

const costOf = (context: RunContext, actors: readonly string[]): Explanation =>
  opposite(say("run.programmeCost"), roleOf(context, actors, "cost", say("explained.laidOut")));

const outlayOf = (context: RunContext, actors: readonly string[]): Explanation =>
  lessOf(
    say("explained.outlay"),
    costOf(context, actors),
    roleOf(context, actors, "support", say("explained.support")),
  );

/** Effects by what is laid out when support is taken off; both are shown where they cannot be divided. */
function backOf(
  context: RunContext,
  actors: readonly string[],
  { back }: KeyFigures["municipalOutlay"],
  label: Label,
): Explanation {
  const parts = [
    roleOf(context, actors, "effect", say("explained.effects")),
    outlayOf(context, actors),
  ] as const;
  if (back.kind === "ratio") return dividedBy(label, ...parts);
  return made(label, "–", "", words(say(`run.back.${back.kind}`)), parts);
}

/** The net, negated, by the extra years. */
function priceExplained(
  context: RunContext,
  label: Label,
  of: CostPerExtraYear,
  present: boolean,
): Explanation {
  const query = { actor: municipality };
  const net = say("run.net", { actor: municipality });
  const years = say("run.extraYears");
  const parts = [
    opposite(
      say("explained.cost"),
      present ? presentValueOf(context, query, net) : sumExplained(context, query, net),
    ),
    present ? discountedExtraYears(context, years) : extraYears(context, years),
  ] as const;
  if (of.kind === "cost") return dividedBy(label, ...parts, "kr");
  const said = say(of.kind === "saves" ? "run.perExtraYear.saves" : "run.perExtraYear.noMore");
  return made(label, "–", "", words(said), parts);
}

/** What is made and what is used up, of which society's net is the difference. */
export function resourcesTable(context: RunContext): Table | undefined {
  const { figures, unit } = context;
  if (!isSome(figures.made) && !isSome(figures.usedUp)) return undefined;
  const row = (label: Label, amount: number, explain: Explain): ReportRow =>
    bodyRow(textCell(label), amountCell(exactly(amount), unit, { explain }));
  const of = (label: Label, made: boolean) => realOf(context, made, label);
  const [isMade, isUsedUp, society] = [say("run.made"), say("run.usedUp"), say("run.society")];
  const usedUp = () => opposite(isUsedUp, of(say("explained.usedUp"), false));
  return {
    id: "resources",
    title: say("run.resources"),
    columns: [textColumn("what", say("run.what")), amountColumn("amount", say("run.sumOfYears"), unit)],
    rows: [
      row(isMade, figures.made, () => of(isMade, true)),
      row(isUsedUp, 0 - figures.usedUp, usedUp),
      row(society, figures.society.sum, () => addedUp(society, "kr", [of(isMade, true), usedUp()])),
    ],
    notes: [say("run.note.resources")],
  };
}

/** The real items that make something, or those that use it up. */
const realOf = ({ result, view }: RunContext, isMade: boolean, label: Label): Explanation =>
  addedUp(
    label,
    "kr",
    result.ledger.items
      .filter(({ kind, payer }) => kind === "real" && (payer === resources) === isMade)
      .map((item) => result.explain({ item: item.id, view: view.view }, itemLabel(item)))
      .filter(({ value }) => Number(value) !== 0),
  );

/** What is left for the municipality, public finances and society if a share of the jobs is taken from others. */
export function displacementTable(context: RunContext): Table | undefined {
  const { displacement, unit } = context;
  if (displacement.kind !== "counted") return undefined;
  const ends = [displacement.low, displacement.high];
  const rows = (["municipality", "public", "society"] as const)
    .flatMap((whose) =>
      ends.flatMap((end) => (end[whose] === undefined ? [] : [{ whose, end, of: end[whose] }])),
    )
    .map(({ whose, end, of }, row) => {
      const ref = (column: "before" | "loss"): CellRef => ({ table: "displacement", row, column });
      return bodyRow(
        textCell(say(displacedLabels[whose])),
        shareCell(shareOf(end.share), { explain: () => displacedShare(end.share) }),
        amountCell(exactly(of.before), unit, { explain: () => beforeOf(context, whose, of) }),
        amountCell(exactly(of.loss), unit, { explain: () => lossOf(of.loss) }),
        amountCell(exactly(of.after), unit, {
          formula: { kind: "difference", from: ref("before"), minus: ref("loss") },
          explain: () => lessOf(say("run.after"), beforeOf(context, whose, of), lossOf(of.loss)),
        }),
      );
    });
  return {
    id: "displacement",
    title: say("run.displacement"),
    columns: [
      textColumn("whose", say("run.whose")),
      shareColumn("share", say("run.displacedShare")),
      amountColumn("before", say("run.before"), unit),
      amountColumn("loss", say("run.loss"), unit),
      amountColumn("after", say("run.after"), unit),
    ],
    rows,
    notes: [
      say("run.note.displacement", { grade: context.result.scenario.displacement?.grade ?? "" }),
      ...ofWorkNote(displacement),
      ...(displacement.inOtherTables ? [say("run.note.displacementInOthers")] : []),
    ],
  };
}

const displacedLabels = {
  municipality: "run.municipality",
  public: "run.publicFinances",
  society: "run.society",
} as const;

const shareOf = (value: number): Rate => rate(fixed(fromFloat(value), 4));

/** Work without support is apart, and only where the scenario says how much of it is taken. */
function ofWorkNote({ low, high }: Extract<Displacement, { kind: "counted" }>): Label[] {
  if (low.ofWork === undefined || high.ofWork === undefined) return [];
  const [least, most] = [low.ofWork, high.ofWork].map((of) => plain(inPercent(shareOf(of))));
  return [say("run.note.displacementOfWork", { low: least!, high: most! })];
}

type Whose = keyof typeof displacedLabels;

/** As the ledger has it, unless the scenario itself gives a share: then it is another run that is told. */
function beforeOf(
  { displacement, figures, result, view }: RunContext,
  whose: Whose,
  of: BeforeAfter,
): Explanation {
  if (displacement.kind === "counted" && displacement.inOtherTables)
    return made(say("run.before"), of.before, "kr", words(say("explained.displaced")));
  const actors = { municipality: [municipality], public: figures.publicActors, society: result.topActors };
  return result.explain({ actors: actors[whose], view: view.view }, say("run.before"));
}

const lossOf = (loss: number): Explanation =>
  made(say("run.loss"), loss, "kr", words(say("explained.displaced")));

/** As the scenario says, or as it is when it says nothing. */
const displacedShare = (share: number): Explanation =>
  made(say("run.displacedShare"), share, "%", { kind: "given", by: say("run.displacedShare") });
