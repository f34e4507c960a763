import { groupsOf } from "../../analysis/run/municipality-shares.js";
import { count, fixed, fromFloat, percent, rate, type Rate, roundTo } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import type { Shared } from "../../input/scenario/scenario.js";
import { municipalBooks, municipality } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import type { Query } from "../../ledger/query.js";
import { costSupportEffects } from "../../ledger/roles.js";
import { say } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  bodyRow,
  countCell,
  emptyCell,
  optionalColumn,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
  totalRow,
} from "../cells.js";
import type { Cell, ReportRow, Table } from "../report.js";
import { amountsPerYear, hasMoney, type RunContext } from "./context.js";
import { addedUp, dividedBy, made, opposite } from "./explained.js";
import { people } from "./people.js";
import { amountRow, discounted, rowsFrom, sumColumns } from "./rows.js";

/**
 * Each municipality of a project: how many of its people begin, its share of what is shared, what it lays out and gets back
 * and what is left over the whole period. The last row is all of them, summed by itself. Undefined where there is only one.
 */
export function municipalitiesTable(context: RunContext): Table | undefined {
  const { result, unit, view } = context;
  const { municipalities } = result.scenario.sharedCost;
  const ledger = result.municipalities;
  if (municipalities === undefined || ledger === undefined || !hasMoney(context)) return undefined;
  const { names, key } = municipalities;
  const own = (name: string | undefined): Query => ({
    view: view.view,
    ...(name === undefined ? {} : { municipality: name }),
  });
  const sharedOf = (name: string | undefined): Query => ({ ...own(name), ...municipalBooks, shared: true });
  const all = ledger.sum(sharedOf(undefined));
  const row = (name: string | undefined): ReportRow => {
    const label: Label = name ?? say("run.municipalities.all");
    const groups = name === undefined ? undefined : groupsOf(result.scenario, name);
    const shared = ledger.sum(sharedOf(name));
    const parts = costSupportEffects(ledger, [municipality], own(name));
    const net = { ...own(name), ...municipalBooks };
    const explained = (query: Query, title: Label) => () => result.explain(query, title);
    const sharedExplained = (): Explanation =>
      opposite(say("run.municipalities.shared"), result.explain(sharedOf(name), label));
    const outlay = (): Explanation =>
      addedUp(
        say("run.municipalities.outlay"),
        "kr",
        (["cost", "support"] as const).map((role) =>
          opposite(say(`run.role.${role}`), result.explain({ ...net, role }, say(`run.role.${role}`))),
        ),
      );
    const share: Cell =
      Math.abs(all) < 0.005
        ? emptyCell
        : shareCell(shareOf(shared / all), {
            explain: () =>
              dividedBy(
                say("run.municipalities.share"),
                sharedExplained(),
                opposite(say("run.municipalities.all"), result.explain(sharedOf(undefined))),
                "%",
              ),
          });
    const cells = [
      textCell(label),
      countCell(people(beginning(context, groups)), { explain: () => beginningOf(context, groups, label) }),
      amountCell(exactly(0 - shared), unit, { explain: sharedExplained }),
      share,
      amountCell(exactly(parts.cost - parts.support), unit, { explain: outlay }),
      amountCell(exactly(parts.effects), unit, {
        explain: explained({ ...net, role: "effect" }, say("run.municipalities.back")),
      }),
      amountCell(exactly(ledger.sum(net)), unit, {
        explain: explained(net, say("run.municipalities.net")),
      }),
    ];
    return name === undefined ? totalRow(...cells) : bodyRow(...cells);
  };
  return {
    id: "municipalities",
    title: say("run.municipalities"),
    columns: [
      textColumn("municipality", say("run.municipalities.one")),
      { id: "begin", label: say("run.entering"), unit: "antal", decimals: 1 },
      amountColumn("shared", say("run.municipalities.shared"), unit),
      shareColumn("share", say("run.municipalities.share")),
      amountColumn("outlay", say("run.municipalities.outlay"), unit),
      amountColumn("back", say("run.municipalities.back"), unit),
      amountColumn("net", say("run.municipalities.net"), unit),
    ],
    rows: [...names.map(row), row(undefined)],
    notes: [say("run.note.municipalities", { key })],
  };
}

/** Each municipality's net, year by year; together that of `kommun`. */
export function municipalityNetsTable(context: RunContext): Table | undefined {
  const { municipalities } = context.result.scenario.sharedCost;
  if (municipalities === undefined || !hasMoney(context)) return undefined;
  const rows: ReportRow[] = [];
  const add = (label: Label, query: Query, role: ReportRow["role"], sumOf: readonly number[] = []): void => {
    const at = { table: "municipalityNets", row: rows.length };
    const amounts = amountsPerYear(context, query);
    rows.push(
      amountRow(
        context,
        { role, lead: [label], amounts, sumOf, presentValue: discounted(context, query, label) },
        at,
        query,
      ),
    );
  };
  for (const name of municipalities.names) add(name, { ...municipalBooks, municipality: name }, "body");
  add(say("run.municipalities.all"), municipalBooks, "total", rowsFrom(0, rows.length));
  return {
    id: "municipalityNets",
    title: say("run.municipalityNets"),
    columns: [textColumn("municipality", say("run.municipalities.one")), ...sumColumns(context)],
    rows,
    notes: [],
  };
}

/** By what municipalities and members of associations share a cost, and who says so. */
export function costSharesTable({ result }: RunContext): Table | undefined {
  const { municipalities, associations } = result.scenario.sharedCost;
  const row = (
    of: Label,
    { of: who, source, grade, validFrom, validTo }: Shared,
    weight: Cell[],
  ): ReportRow =>
    bodyRow(
      textCell(of),
      textCell(who),
      ...weight,
      textCell(validFrom ?? ""),
      textCell(validTo ?? ""),
      textCell(grade),
      textCell(source),
    );
  const asShare = ({ share, at }: Shared): Cell[] => [
    shareCell(shareOf(share), {
      explain: () => made(say("run.municipalities.share"), share, "%", { kind: "input", place: at }),
    }),
    emptyCell,
  ];
  const asNumber = ({ share }: Shared): Cell[] => [emptyCell, countCell(count(String(share)))];
  const rows = [
    ...(municipalities?.shares ?? []).map((one) =>
      row(
        say("run.costShares.ofMunicipalities"),
        one,
        municipalities!.key === "shares"
          ? asShare(one)
          : municipalities!.key === "population"
            ? asNumber(one)
            : [emptyCell, emptyCell],
      ),
    ),
    ...associations.flatMap(({ name, members }) => members.map((one) => row(name, one, asShare(one)))),
  ];
  if (rows.length === 0) return undefined;
  return {
    id: "costShares",
    title: say("run.costShares"),
    columns: [
      textColumn("of", say("run.costShares.of")),
      textColumn("who", say("run.costShares.who")),
      { ...shareColumn("share", say("run.costShares.share")), leftOutWhenEmpty: true },
      {
        id: "number",
        label: say("run.costShares.population"),
        unit: "antal",
        decimals: 0,
        leftOutWhenEmpty: true,
      },
      optionalColumn("from", say("run.costShares.from")),
      optionalColumn("to", say("run.costShares.to")),
      textColumn("grade", say("run.grade")),
      textColumn("source", say("run.source")),
    ],
    rows,
    notes: [],
  };
}

const shareOf = (value: number): Rate => roundTo(rate(fixed(fromFloat(value), 6)), percent("0.01"));

/** Those who begin over the whole period, in some groups or in all. */
function beginning({ result }: RunContext, groups: readonly string[] | undefined): number {
  const begin = (query: { readonly group?: string }): number =>
    result.people.enteringPerYear(query).reduce((sum, n) => sum + n, 0);
  return groups === undefined ? begin({}) : groups.reduce((sum, group) => sum + begin({ group }), 0);
}

function beginningOf(context: RunContext, groups: readonly string[] | undefined, label: Label): Explanation {
  const all = context.result.scenario.groups.filter(({ name }) => groups?.includes(name) ?? true);
  return addedUp(
    label,
    "antal",
    all.map(({ name, at }) => made(name, beginning(context, [name]), "antal", { kind: "input", place: at })),
  );
}
