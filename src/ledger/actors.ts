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

export interface Roles {
  readonly employer: "municipality" | "private";
  readonly projectOwner: string;
}

/**
 * The actors of the books. When the municipality employs, `arbetsgivare` is the municipality, but what is made is no
 * income to it: it is worth something to those who are served.
 */
export function actorsOf(
  { payer, receiver }: Readonly<{ payer: string; receiver: string }>,
  roles: Roles,
): { payer: string; receiver: string } {
  const named = (actor: string): string => {
    if (isPartOf(actor, projectOwner)) return roles.projectOwner + actor.slice(projectOwner.length);
    if (roles.employer === "municipality" && isPartOf(actor, employer))
      return municipality + actor.slice(employer.length);
    return actor;
  };
  const made = payer === resources && roles.employer === "municipality" && isPartOf(receiver, employer);
  return { payer: named(payer), receiver: made ? served : named(receiver) };
}
