import { type MonthNumber, monthOf, monthText } from "../../input/people/day.js";
import type { History } from "../../input/people/history.js";
import { say } from "../../texts/say.js";

/** What is told of a last month before every row: nothing would be counted, and nothing said. */
export function beforeRows({ read: { firstDay } }: History, through: MonthNumber) {
  return through < monthOf(firstDay)
    ? [say("usage.throughBeforeRows", { first: monthText(monthOf(firstDay)) })]
    : [];
}
