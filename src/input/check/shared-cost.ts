import { dayAfter } from "../../core/calendar.js";
import { noRate, percentOf, plain, plus, type Rate } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded, nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { type DaysHeld, holdsOn, holdTogether } from "../../rulebook/read/days-held.js";
import type { ModelContent } from "../../rulebook/read/model.js";
import { actorsOfModels } from "../../rulebook/load/closure.js";
import { municipalityActor } from "../../rulebook/actor.js";
import type { MunicipalityNames } from "../cells/municipality-name.js";
import type { AssociationText } from "../files/associations.js";
import type { MunicipalityText } from "../files/municipalities.js";
import type {
  Group,
  GroupColumn,
  Municipalities,
  ScenarioSettings,
  Shared,
  SharedCost,
} from "../scenario/scenario.js";
import type { ScenarioText } from "../scenario/scenario-text.js";
import { toldOf } from "./told-of.js";

/** The column by which a group says which municipality it is of. */
export const municipalityColumn = "kommun";

/**
 * Who shares the cost of a project: the municipalities in it, by their key, and the members of associations that fund it.
 * Each group is of one of the municipalities, and the shares are the whole on every day of the horizon.
 */
export function checkSharedCost(
  text: ScenarioText,
  groups: readonly Group[],
  columns: readonly GroupColumn[],
  models: readonly ModelContent[],
  known: MunicipalityNames,
  problems: Problems,
): SharedCost {
  const { tables, settings } = text;
  if (settings === undefined) return { associations: [] };
  const rows = tables.municipalities.map((row): MunicipalityText => {
    const value = known.asKey(municipalityColumn, { kind: "key", key: row.name.text, at: row.name.at });
    return { ...row, name: { ...row.name, text: value.kind === "key" ? value.key : row.name.text } };
  });
  const municipalities = rows.length === 0 ? undefined : checkMunicipalities(rows, settings, problems);
  if (municipalities !== undefined) {
    const place = columns.findIndex((c) => c.name === municipalityColumn);
    const ofGroup = groups.map((group) => groupsOwn(group, place, columns, municipalities.names, problems));
    return {
      municipalities: { ...municipalities, ofGroup },
      associations: checkAssociations(tables.associations, municipalities.names, settings, models, problems),
    };
  }
  return { associations: checkAssociations(tables.associations, [], settings, models, problems) };
}

function checkMunicipalities(
  rows: readonly MunicipalityText[],
  settings: ScenarioSettings,
  problems: Problems,
): Omit<Municipalities, "ofGroup"> {
  const key = settings.costKey ?? "shares";
  const first = new Map<string, string>();
  for (const { name } of rows) if (!first.has(folded(name.text))) first.set(folded(name.text), name.text);
  const shares = rows.flatMap((row): Shared[] => {
    const { name, share, shareAt, population, populationAt, isRead, at, source, grade, ...days } = row;
    const weight = key === "shares" ? share && plain(share) : key === "population" ? population : "0";
    if (weight === undefined) {
      if (isRead) problems.add({ code: "cell-tom", at: key === "shares" ? shareAt : populationAt });
      return [];
    }
    return [{ of: first.get(folded(name.text))!, share: Number(weight), source, grade, at, ...heldIn(days) }];
  });
  tellTwice(rows, (r) => r.name.text, problems);
  if (key === "shares" && shares.length === rows.length)
    tellNotWhole(
      rows.map((r) => ({ ...r, share: r.share! })),
      undefined,
      settings,
      problems,
    );
  return { key, names: [...first.values()], shares };
}

function groupsOwn(
  { name, cells, at }: Group,
  column: number,
  columns: readonly GroupColumn[],
  names: readonly string[],
  problems: Problems,
): string {
  const cell = column < 0 ? undefined : cells[column];
  if (cell?.kind !== "key") {
    problems.add({ code: "grupp-utan-kommun", at, name });
    return "";
  }
  const own = names.find((one) => folded(one) === folded(cell.key));
  if (own !== undefined) return own;
  const near = nearest(cell.key, names);
  problems.add({
    code: "kommun-okand",
    at: { ...at, column: columns[column]!.written },
    name: cell.key,
    known: names,
    ...(near === undefined ? {} : { near }),
  });
  return "";
}

function checkAssociations(
  rows: readonly AssociationText[],
  municipalities: readonly string[],
  settings: ScenarioSettings,
  models: readonly ModelContent[],
  problems: Problems,
): SharedCost["associations"] {
  const actors = new Map(actorsOfModels(models).map((a) => [folded(a.name), a.name]));
  for (const board of [settings.supportBoard, settings.employmentBoard])
    if (board !== undefined) actors.set(folded(board), board);
  for (const name of municipalities) actors.set(folded(name), municipalityActor(name));
  const byName = new Map<string, AssociationText[]>();
  for (const row of rows) {
    const own = byName.get(folded(row.association.text)) ?? [];
    byName.set(folded(row.association.text), own);
    own.push(row);
  }
  return [...byName.values()].map((own) => {
    const { text: name } = own[0]!.association;
    tellTwice(own, (r) => r.member.text, problems);
    if (!toldOf(own[0]!.at.file, problems)) tellNotWhole(own, name, settings, problems);
    const members = own.flatMap((row): Shared[] => {
      const { member, share, source, grade, at, ...days } = row;
      const actor = actors.get(folded(member.text));
      if (actor !== undefined)
        return [{ of: actor, share: Number(plain(share)), source, grade, at, ...heldIn(days) }];
      const near = nearest(member.text, actors.values());
      problems.add({
        code: "aktor-okand",
        at: member.at,
        name: member.text,
        ...(municipalities.length === 0 ? { mayBeMunicipality: true } : {}),
        ...(near === undefined ? {} : { near }),
      });
      return [];
    });
    return { name: actors.get(folded(name)) ?? name, members };
  });
}

const heldIn = ({ validFrom, validTo }: DaysHeld): DaysHeld => ({
  ...(validFrom === undefined ? {} : { validFrom }),
  ...(validTo === undefined ? {} : { validTo }),
});

/** Two rows of one municipality or member that hold on the same day. */
function tellTwice<T extends DaysHeld & { readonly at: Place }>(
  rows: readonly T[],
  nameOf: (row: T) => string,
  problems: Problems,
): void {
  rows.forEach((row, i) => {
    const other = rows
      .slice(0, i)
      .find((one) => folded(nameOf(one)) === folded(nameOf(row)) && holdTogether(one, row));
    if (other !== undefined)
      problems.add({ code: "rad-dubbel", at: row.at, name: nameOf(row), other: other.at });
  });
}

/** Days of the horizon from which the shares that hold are not the whole: the first of each stretch is told. */
function tellNotWhole(
  rows: readonly (DaysHeld & { readonly share: Rate; readonly at: Place })[],
  of: string | undefined,
  { start, cycle, cycles }: ScenarioSettings,
  problems: Problems,
): void {
  const months = start.month - 1 + (cycle === "year" ? 12 : 1) * cycles - 1;
  const day = (year: number, month: number): string => `${String(year)}-${String(month).padStart(2, "0")}-01`;
  const first = day(start.year, start.month);
  const last = day(start.year + Math.floor(months / 12), (months % 12) + 1);
  const turns = rows.flatMap(({ validFrom, validTo }) => [
    ...(validFrom === undefined ? [] : [validFrom]),
    ...(validTo === undefined ? [] : [dayAfter(validTo)]),
  ]);
  const days = [...new Set([first, ...turns.filter((turn) => first < turn && turn <= last)])].sort();
  for (const turn of days) {
    const holding = rows.filter((row) => holdsOn(row, turn));
    const total = holding.reduce((sum, row) => plus(sum, row.share), noRate);
    const percent = percentOf(total);
    if (percent === "100") continue;
    const at = (holding[0] ?? rows[0]!).at;
    problems.add({ code: "andelar-inte-hela", at, percent, day: turn, ...(of === undefined ? {} : { of }) });
    return;
  }
}
