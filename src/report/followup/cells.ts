import { count, plain, rate, fromFloat } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { Shown } from "../../events/hidden/count-book.js";
import type { GroupName } from "../../events/groups.js";
import { say } from "../../texts/say.js";
import { countCell, notCell, shareCell } from "../cells.js";
import type { Cell, Column } from "../report.js";

export const countColumn = (id: string, label: Label, decimals = 0): Column => ({
  id,
  label,
  unit: "antal",
  decimals,
});

export const shownCell = (value: Shown): Cell =>
  value === undefined ? notCell(say("followup.hidden")) : countCell(count(String(value)));

/** Rounded to so many decimals, since what is estimated has no more. */
export const estimateCell = (value: number | undefined, decimals: number): Cell =>
  value === undefined || Number.isNaN(value)
    ? notCell(say("followup.hidden"))
    : countCell(count(plain(fromFloat(Number(value.toFixed(decimals))))));

export const estimatedShare = (value: number | undefined): Cell =>
  value === undefined || Number.isNaN(value)
    ? notCell(say("followup.hidden"))
    : shareCell(rate(plain(fromFloat(Number(value.toFixed(9))))));

/** Part of a whole in whole per cent, for sentences. */
export const inPercent = (value: number): string => String(Math.round(value * 100));

export const groupLabel = (name: GroupName): Label => {
  switch (name.kind) {
    case "word":
      return name.word;
    case "ages":
      return say("followup.group.ages", { from: name.from, to: name.to });
    default:
      return say(`followup.group.${name.kind}`);
  }
};
