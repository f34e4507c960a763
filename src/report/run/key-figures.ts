import type { BackPerKrona, CostPerExtraYear, Turn } from "../../analysis/run/key-figures.js";
import type { KeyFigures } from "../../analysis/run/run-result.js";
import { fixed, fromFloat } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { municipality, municipalBooks } from "../../ledger/actors.js";
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
  textCell,
  textColumn,
  yearCell,
} from "../cells.js";
import type { Cell, Explain, ReportRow, Table } from "../report.js";
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
import { itemLabel } from "./items.js";
import { people } from "./people.js";

/** An öre or more. */
const isSome = (amount: number): boolean => Math.abs(amount) >= 0.005;

const sumExplained = ({ result, view }: RunContext, query: Query, label: Label): Explanation =>
  result.explain({ ...query, view: view.view }, label);

/** When it turns, for the municipality and for public finances; nothing to say of a single year. */
export function turnsTable(context: RunContext): Table | undefined {
  const { figures, result } = context;
  const years = result.horizon.years.map((y) => y.year);
  if (!figures.actors.has(municipality) || years.length < 2) return undefined;
  const turns: (readonly [Turn, Query])[] = [
    [figures.municipalBooks.turn, municipalBooks],
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
  const { unit, figures, result, view } = context;
  const amount = (label: Label, value: number, explain: Explain): ReportRow =>
    bodyRow(textCell(label), amountCell(exactly(value), unit, { explain }), emptyCell);
  const number = (label: Label, cell: Cell): ReportRow => bodyRow(textCell(label), emptyCell, cell);
  const own = figures.actors.has(municipality) ? figures.municipalOutlay : figures.publicOutlay;
  const extra = figures.extraInWork;
  const { turn } = figures.municipalBooks;
  const books: Query = { actors: [municipality], cash: true };
  const finances: Query = { actors: figures.publicActors };
  const owners = figures.actors.has(municipality) ? books : finances;
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
            ...(turn.worst === undefined
              ? []
              : [
                  amount(say("run.turn.worst"), turn.worst.sum, () =>
                    worstOf(context, municipalBooks, turn, say("run.turn.worst")),
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
                backOf(context, finances, figures.publicOutlay, say("run.backPerKronaPublic")),
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
    notes: [
      say("run.note.programme"),
      ...(turn.worst !== undefined && figures.actors.has(municipality) && result.shortRun() !== undefined
        ? [say("run.note.twoDepths", { view: view.view })]
        : []),
    ],
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
const roleOf = ({ result, view }: RunContext, whose: Query, role: Role, label: Label): Explanation =>
  result.explain({ ...whose, role, view: view.view }, label);

const costOf = (context: RunContext, whose: Query): Explanation =>
  opposite(say("run.programmeCost"), roleOf(context, whose, "cost", say("explained.laidOut")));

const outlayOf = (context: RunContext, whose: Query): Explanation =>
  lessOf(
    say("explained.outlay"),
    costOf(context, whose),
    roleOf(context, whose, "support", say("explained.support")),
  );

/** Effects by what is laid out when support is taken off; both are shown where they cannot be divided. */
function backOf(
  context: RunContext,
  whose: Query,
  { back }: KeyFigures["municipalOutlay"],
  label: Label,
): Explanation {
  const parts = [
    roleOf(context, whose, "effect", say("explained.effects")),
    outlayOf(context, whose),
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
  const query = municipalBooks;
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
