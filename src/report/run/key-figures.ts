import type { BackPerKrona, CostPerExtraYear, Turn } from "../../analysis/run/key-figures.js";
import type { KeyFigures, Net } from "../../analysis/run/run-result.js";
import { fixed, fromFloat, rate, type Rate } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { municipality } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import { say } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  bodyRow,
  emptyCell,
  notCell,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
  yearCell,
} from "../cells.js";
import type { Cell, ReportRow, Table } from "../report.js";
import type { RunContext } from "./context.js";
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
  const nets: (readonly [Label, Net])[] = [
    ...actors,
    ...(differs ? [[say("run.municipalBooks"), books] as const] : []),
    ...(figures.publicActors.length === 0 ? [] : [[say("run.publicFinances"), figures.public] as const]),
    [say("run.society"), figures.society],
  ];
  return {
    id: whose === "few" ? "keyFigures" : "keyFiguresOfAll",
    title: say(whose === "few" ? "run.keyFigures" : "run.keyFiguresOfAll"),
    columns: [
      textColumn("whose", say("run.whose")),
      amountColumn("sum", say("run.sumOfYears"), unit),
      amountColumn("presentValue", say("run.presentValue"), unit),
    ],
    rows: nets.map(([label, net]) =>
      bodyRow(
        textCell(label),
        amountCell(exactly(net.sum), unit),
        amountCell(exactly(net.presentValue), unit),
      ),
    ),
    notes: whose === "few" ? [spanNote(context), discountNote(context)] : [],
  };
}

const spanNote = ({ result, view }: RunContext): Label =>
  say(view.view === "earned" ? "run.note.wholeEarned" : "run.note.wholePaid", {
    first: String(result.horizon.years[0]!.year),
    last: String(result.horizon.years.at(-1)!.year),
  });

function discountNote({ result }: RunContext): Label {
  const { rate: percent, timing, prices } = result.scenario.settings;
  return say("run.note.discount", {
    rate: percent,
    timing,
    prices: prices.kind === "fixed" ? String(prices.year) : "",
  });
}

/** When it turns, for the municipality and for public finances; nothing to say of a single year. */
export function turnsTable(context: RunContext): Table | undefined {
  const { figures, result } = context;
  const years = result.horizon.years.map((y) => y.year);
  const municipal = figures.actors.get(municipality);
  if (municipal === undefined || years.length < 2) return undefined;
  const turns = [municipal.turn, figures.public.turn];
  const last = String(years.at(-1)!);
  const row = (label: Label, cell: (turn: Turn) => Cell): ReportRow =>
    bodyRow(textCell(label), ...turns.map(cell));
  const year = (at: number | undefined, otherwise: Label): Cell =>
    at === undefined ? notCell(otherwise) : yearCell(years[at]!);
  return {
    id: "turns",
    title: say("run.turns"),
    columns: [
      textColumn("figure", ""),
      textColumn("municipality", say("run.municipality")),
      textColumn("publicFinances", say("run.publicFinances")),
    ],
    rows: [
      row(say("run.turn.firstPlus"), (t) => year(t.firstPlus, say("run.turn.noYear"))),
      row(say("run.turn.plusFrom"), (t) => year(t.plusFrom, say("run.turn.notLast", { last }))),
      row(say("run.turn.repaid"), (t) =>
        t.worst === undefined
          ? notCell(say("run.turn.nothingOut"))
          : year(t.repaid, say("run.turn.notRepaid", { last })),
      ),
      row(say("run.turn.worstAt"), (t) => year(t.worst?.year, say("run.turn.neverBelow"))),
    ],
    notes: [],
  };
}

/** What the measure costs, what comes back, and what an extra year in work without support costs the municipality. */
export function programmeTable(context: RunContext): Table {
  const { unit, figures } = context;
  const amount = (label: Label, value: number): ReportRow =>
    bodyRow(textCell(label), amountCell(exactly(value), unit), emptyCell);
  const number = (label: Label, cell: Cell): ReportRow => bodyRow(textCell(label), emptyCell, cell);
  const own = figures.actors.has(municipality) ? figures.municipalOutlay : figures.publicOutlay;
  const extra = figures.extraInWork;
  const worst = figures.actors.get(municipality)?.turn.worst;
  const price = (label: Label, of: CostPerExtraYear): ReportRow =>
    of.kind === "cost"
      ? amount(label, of.perYear)
      : bodyRow(
          textCell(label),
          notCell(say(of.kind === "saves" ? "run.perExtraYear.saves" : "run.perExtraYear.noMore")),
          emptyCell,
        );
  return {
    id: "programme",
    title: say("run.programme"),
    columns: [
      textColumn("what", say("run.what")),
      amountColumn("amount", say("run.amount"), unit),
      { id: "number", label: say("run.number"), unit: "antal", decimals: 2 },
    ],
    rows: [
      amount(say("run.programmeCost"), own.cost),
      ...(figures.actors.has(municipality)
        ? [
            amount(say("run.ownOutlay"), own.cost - own.support),
            amount(say("run.ownEffects"), own.effects),
            ...(worst === undefined ? [] : [amount(say("run.turn.worst"), worst.sum)]),
            number(say("run.backPerKrona"), backCell(own.back)),
          ]
        : []),
      ...(figures.publicActors.length === 0
        ? []
        : [number(say("run.backPerKronaPublic"), backCell(figures.publicOutlay.back))]),
      ...(extra.reached
        ? [
            number(say("run.extraYears"), { kind: "count", value: people(extra.years) }),
            number(say("run.extraAtEnd"), { kind: "count", value: people(extra.atEnd) }),
            ...(figures.actors.has(municipality) ? perExtraYear(figures, price) : []),
          ]
        : []),
    ],
    notes: [say("run.note.programme")],
  };
}

const perExtraYear = (
  { costPerExtraYear: { undiscounted, discounted } }: KeyFigures,
  price: (label: Label, of: CostPerExtraYear) => ReportRow,
): ReportRow[] => [
  price(say("run.perExtraYear"), undiscounted),
  ...(discounted.kind === "cost" ? [price(say("run.perExtraYearPresent"), discounted)] : []),
];

function backCell(back: BackPerKrona): Cell {
  if (back.kind === "ratio") return { kind: "figure", plain: fixed(fromFloat(back.ratio), 2), unit: "" };
  return notCell(say(`run.back.${back.kind}`));
}

/** What is made and what is used up, of which society's net is the difference. */
export function resourcesTable(context: RunContext): Table | undefined {
  const { figures, unit } = context;
  if (!isSome(figures.made) && !isSome(figures.usedUp)) return undefined;
  const row = (label: Label, amount: number): ReportRow =>
    bodyRow(textCell(label), amountCell(exactly(amount), unit));
  return {
    id: "resources",
    title: say("run.resources"),
    columns: [textColumn("what", say("run.what")), amountColumn("amount", say("run.sumOfYears"), unit)],
    rows: [
      row(say("run.made"), figures.made),
      row(say("run.usedUp"), 0 - figures.usedUp),
      row(say("run.society"), figures.society.sum),
    ],
    notes: [say("run.note.resources")],
  };
}

/** What is left for public finances and society if a share of the jobs is taken from others. */
export function displacementTable(context: RunContext): Table | undefined {
  const { result, unit } = context;
  const share = (value: number): Rate => rate(fixed(fromFloat(value), 4));
  if (result.displacement.every((d) => !isSome(d.society.loss) && !isSome(d.public.loss))) return undefined;
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
    rows: (["public", "society"] as const).flatMap((whose) =>
      result.displacement.map((d) =>
        bodyRow(
          textCell(say(whose === "public" ? "run.publicFinances" : "run.society")),
          shareCell(share(d.share)),
          amountCell(exactly(d[whose].before), unit),
          amountCell(exactly(d[whose].loss), unit),
          amountCell(exactly(d[whose].after), unit),
        ),
      ),
    ),
    notes: [say("run.note.displacement")],
  };
}
