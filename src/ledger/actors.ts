import { resources } from "../rulebook/actor.js";

/** Whether an actor is another or a part of it: `kommun/socialnämnd` is a part of `kommun`. */
export const isPartOf = (actor: string, whole: string): boolean =>
  actor === whole || (actor.startsWith(whole) && actor[whole.length] === "/");

/** What stands before the first slash. */
export const topOf = (actor: string): string => {
  const slash = actor.indexOf("/");
  return slash < 0 ? actor : actor.slice(0, slash);
};

/** Words in `poster.csv` for actors that the scenario decides. */
export const employer = "arbetsgivare";
export const projectOwner = "projektägare";
export const municipality = "kommun";
/** Those who are served by what a municipality does. */
export const served = "verksamhet";

/** Boards of a municipality in `poster.csv`, which a scenario may give their own names. */
export const supportBoard = "kommun/socialnämnd";
export const employmentBoard = "kommun/arbetsmarknadsnämnd";

export interface Roles {
  readonly employer: "municipality" | "private";
  readonly projectOwner: string;
  /** The board that pays for support, and the one that employs; a part of the municipality, or the whole. */
  readonly supportBoard?: string;
  readonly employmentBoard?: string;
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

function boardNamed(actor: string, roles: Roles): string {
  if (actor === supportBoard) return roles.supportBoard ?? actor;
  if (actor === employmentBoard) return roles.employmentBoard ?? actor;
  return actor;
}
