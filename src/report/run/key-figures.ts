import type { Net } from "../../analysis/run/run-result.js";
import { monthOf } from "../../analysis/run/horizon.js";
import { fixed, fromFloat, rate, type Rate } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { exactly } from "../../ledger/kronor.js";
import { say } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  bodyRow,
  emptyCell,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
} from "../cells.js";
import type { Cell, ReportRow, Table } from "../report.js";
import type { RunContext } from "./context.js";
import { people } from "./people.js";

/** The whole horizon: sum, present value, when it has paid back, gains over cost. */
export function keyFiguresTable(context: RunContext): Table {
  const { result, unit } = context;
  const { figures } = result;
  const nets: (readonly [Label, Net])[] = [
    [say("run.municipalBooks"), figures.municipalBooks],
    ...[...figures.actors]
      .filter(([, net]) => Math.abs(net.sum) >= 0.005)
      .map(([actor, net]) => [actor, net] as const),
    [say("run.publicFinances"), figures.public],
    [say("run.society"), figures.society],
  ];
  return {
    id: "keyFigures",
    title: say("run.keyFigures"),
    columns: [
      textColumn("whose", say("run.whose")),
      amountColumn("sum", say("run.sumOfYears"), unit),
      amountColumn("presentValue", say("run.presentValue"), unit),
      textColumn("payback", say("run.payback")),
      textColumn("gainsOverCost", say("run.gainsOverCost")),
    ],
    rows: nets.map(([label, net]) =>
      bodyRow(
        textCell(label),
        amountCell(exactly(net.sum), unit),
        amountCell(exactly(net.presentValue), unit),
        textCell(paybackLabel(context, net)),
        textCell(gainsLabel(net)),
      ),
    ),
    notes: [discountNote(context)],
  };
}

function discountNote({ result }: RunContext): Label {
  const { rate: percent, timing, prices } = result.scenario.settings;
  return say("run.note.discount", {
    rate: percent,
    timing,
    prices: prices.kind === "fixed" ? String(prices.year) : "",
  });
}

function paybackLabel({ result }: RunContext, { payback }: Net): Label {
  switch (payback.kind) {
    case "atOnce":
      return say("run.payback.atOnce");
    case "never":
      return say("run.payback.never");
    case "at": {
      const { year, month } = monthOf(result.horizon, payback.cycle);
      return `${String(year)}-${String(month).padStart(2, "0")}`;
    }
  }
}

function gainsLabel({ gainsOverCost: g }: Net): Label {
  return g.kind === "ratio"
    ? say("run.ratio", { ratio: fixed(fromFloat(g.ratio), 2) })
    : say("run.signs", { gains: g.gains, cost: g.cost });
}

/** Programme cost, cost per extra person in lasting self-support, and how much is moved and how much is real. */
export function programmeTable(context: RunContext): Table {
  const { result, unit } = context;
  const { figures } = result;
  const amount = (label: Label, value: number): ReportRow =>
    bodyRow(textCell(label), amountCell(exactly(value), unit), emptyCell);
  const number = (label: Label, cell: Cell): ReportRow => bodyRow(textCell(label), emptyCell, cell);
  const turnover = figures.moved + figures.real;
  const perExtra = figures.costPerExtra;
  return {
    id: "programme",
    title: say("run.programme"),
    columns: [
      textColumn("what", say("run.what")),
      amountColumn("amount", say("run.amount"), unit),
      { id: "number", label: say("run.number"), unit: "antal", decimals: 2 },
    ],
    rows: [
      amount(say("run.programmeCost"), figures.programmeCost.sum),
      amount(say("run.programmeCostPresent"), figures.programmeCost.presentValue),
      number(say("run.extraLasting"), { kind: "count", value: people(figures.extraInLastingSupport) }),
      perExtra.kind === "cost"
        ? amount(say("run.costPerExtra"), perExtra.perPerson)
        : bodyRow(
            textCell(say(perExtra.kind === "saves" ? "run.costPerExtra.saves" : "run.costPerExtra.none")),
            emptyCell,
            emptyCell,
          ),
      amount(say("run.moved"), figures.moved),
      amount(say("run.realAmount"), figures.real),
      ...(turnover === 0
        ? []
        : [bodyRow(textCell(say("run.movedShare")), emptyCell, figureShare(figures.moved / turnover))]),
    ],
    notes: [say("run.note.moved")],
  };
}

const figureShare = (share: number): Cell => ({
  kind: "figure",
  plain: fixed(fromFloat(share), 3),
  unit: "%",
});

/** What is left for public finances and society if a share of the jobs is taken from others. */
export function displacementTable(context: RunContext): Table {
  const { result, unit } = context;
  const share = (value: number): Rate => rate(fixed(fromFloat(value), 4));
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
