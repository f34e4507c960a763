import { folded } from "../core/names.js";
import { type ActorDefinition, type Board, resources } from "../rulebook/actor.js";

/** Whether an actor is another or a part of it: `kommun/socialnämnd` is a part of `kommun`. */
export const isPartOf = (actor: string, whole: string): boolean =>
  actor === whole || (actor.startsWith(whole) && actor[whole.length] === "/");

/** What stands before the first slash. */
export const topOf = (actor: string): string => {
  const slash = actor.indexOf("/");
  return slash < 0 ? actor : actor.slice(0, slash);
};

/** The board of the municipality that somebody means by `Arbetsmarknadsnämnden`; undefined when it is none of these. */
export function boardOf(text: string, actors: readonly string[]): string | undefined {
  const plain = (name: string): string => folded(name).replace(/namnden$/u, "namnd");
  const wanted = plain(text);
  return actors.find(
    (actor) =>
      actor !== municipality &&
      isPartOf(actor, municipality) &&
      [plain(actor), plain(actor.slice(municipality.length + 1))].includes(wanted),
  );
}

/** Words in `poster.csv` for actors that the scenario decides. */
export const employer = "arbetsgivare";
export const projectOwner = "projektägare";
export const municipality = "kommun";
/** What stands in the municipality's own books: only what is money in them (`kassa` ja). */
export const municipalBooks = { actor: municipality, cash: true } as const;
/** Those who are served by what a municipality does. */
export const served = "verksamhet";

/** The boards of models that do not say in `aktorer.csv` which are. */
const unsaid: Readonly<Record<Board, string>> = {
  support: "kommun/socialnämnd",
  employment: "kommun/arbetsmarknadsnämnd",
};

export interface Roles {
  readonly employer: "municipality" | "private";
  readonly projectOwner: string;
  /** What the scenario calls boards of the models: a part of the municipality, or the whole. */
  readonly boards?: ReadonlyMap<string, string>;
}

/** By the actor that models have for a board, what a scenario calls it; what it does not name is left out. */
export function boardsNamed(
  actors: readonly ActorDefinition[],
  names: Readonly<Record<Board, string | undefined>>,
): ReadonlyMap<string, string> {
  const boards = new Map<string, string>();
  for (const board of ["support", "employment"] as const) {
    const name = names[board];
    const said = actors.filter((a) => a.board === board).map((a) => a.name);
    if (name !== undefined)
      for (const actor of said.length > 0 ? said : [unsaid[board]]) boards.set(actor, name);
  }
  return boards;
}

/**
 * The actors of the books. When the municipality employs, `arbetsgivare` is the municipality (`arbetsgivare/nämnd` that
 * board of it), but what is made is no income to it: it is worth something to those who are served. A private employer
 * has no boards.
 */
export function actorsOfItem(
  { payer, receiver }: Readonly<{ payer: string; receiver: string }>,
  roles: Roles,
): { payer: string; receiver: string } {
  const named = (actor: string): string => {
    if (isPartOf(actor, projectOwner)) return roles.projectOwner + actor.slice(projectOwner.length);
    if (!isPartOf(actor, employer)) return boardNamed(actor, roles);
    return roles.employer === "private"
      ? employer
      : boardNamed(municipality + actor.slice(employer.length), roles);
  };
  const made = payer === resources && roles.employer === "municipality" && isPartOf(receiver, employer);
  return { payer: named(payer), receiver: made ? served : named(receiver) };
}

const boardNamed = (actor: string, { boards }: Roles): string => boards?.get(actor) ?? actor;
