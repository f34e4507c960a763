import type { StimulusEffect } from "../../analysis/household/stimulus.js";
import { minus, type Money, same } from "../../core/decimal.js";
import { say } from "../../texts/say.js";
import { amountCell, amountColumn, amountUnits, bodyRow, textCell, textColumn } from "../cells.js";
import type { Table } from "../report.js";
import { toOre } from "./amounts.js";

const unit = amountUnits.kr;

/** What jobbstimulans does at the wage; undefined when it does nothing. */
export function stimulusTable({ without, with: withIt }: StimulusEffect, now: Money): Table | undefined {
  if (same(toOre(without.income), toOre(withIt.income))) return undefined;
  const row = (label: "household.stimulus.without" | "household.stimulus.with", at: typeof without) =>
    bodyRow(
      textCell(say(label)),
      amountCell(toOre(at.socialAssistance), unit),
      amountCell(toOre(at.income), unit),
      amountCell(minus(toOre(at.income), now), unit),
    );
  return {
    id: "stimulus",
    title: say("household.stimulus"),
    columns: [
      textColumn("stimulus", say("household.stimulus.column")),
      amountColumn("socialAssistance", say("household.partName", { part: "socialAssistance" }), unit),
      amountColumn("income", say("household.income"), unit),
      amountColumn("difference", say("household.difference"), unit),
    ],
    rows: [row("household.stimulus.without", without), row("household.stimulus.with", withIt)],
    notes: [say("household.stimulus.note")],
  };
}
