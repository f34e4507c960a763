import type { ColumnSpec } from "../../tabular/table.js";

/** The columns of each file of a scenario. */

export type SettingColumn = "name" | "value";
export const settingColumns: readonly ColumnSpec<SettingColumn>[] = [
  { id: "name", names: ["namn", "name"], required: true },
  { id: "value", names: ["värde", "value"], required: true },
];

export type ParticipantColumn = "measure" | "period" | "number" | "state" | "group" | "comparison";
export const participantColumns: readonly ColumnSpec<ParticipantColumn>[] = [
  { id: "measure", names: ["insats", "measure"], required: true },
  { id: "period", names: ["period"], required: true },
  { id: "number", names: ["antal", "number"], required: true },
  { id: "state", names: ["tillstånd", "state"], required: true },
  { id: "group", names: ["grupp", "group"] },
  { id: "comparison", names: ["jämförelse", "comparison"] },
];

export type FlowColumn =
  | "measure"
  | "from"
  | "to"
  | "share"
  | "after"
  | "per"
  | "firstMonth"
  | "lastMonth"
  | "group"
  | "validFrom"
  | "validTo"
  | "source"
  | "grade"
  | "note";
export const flowColumns: readonly ColumnSpec<FlowColumn>[] = [
  { id: "measure", names: ["insats", "measure"], required: true },
  { id: "from", names: ["från", "from"], required: true },
  { id: "to", names: ["till", "to"], required: true },
  { id: "share", names: ["andel", "share"], required: true },
  { id: "after", names: ["efter", "after"] },
  { id: "per", names: ["per"] },
  { id: "firstMonth", names: ["från månad", "from month"] },
  { id: "lastMonth", names: ["till månad", "to month"] },
  { id: "group", names: ["grupp", "group"] },
  { id: "validFrom", names: ["gäller från", "valid from"] },
  { id: "validTo", names: ["gäller till", "valid to"] },
  { id: "source", names: ["källa", "source"] },
  { id: "grade", names: ["säkerhet", "grade"] },
  { id: "note", names: ["anmärkning", "note"] },
];

/** Besides it a file of groups has a column for each thing that differs between them. */
export type GroupNameColumn = "group";
export const groupColumns: readonly ColumnSpec<GroupNameColumn>[] = [
  { id: "group", names: ["grupp", "group"], required: true },
];

export type AssumptionColumn =
  "name" | "value" | "unit" | "low" | "high" | "distribution" | "source" | "grade" | "note";
export const assumptionColumns: readonly ColumnSpec<AssumptionColumn>[] = [
  { id: "name", names: ["namn", "name"], required: true },
  { id: "value", names: ["värde", "value"], required: true },
  { id: "unit", names: ["enhet", "unit"] },
  { id: "low", names: ["låg", "low"] },
  { id: "high", names: ["hög", "high"] },
  { id: "distribution", names: ["fördelning", "distribution"] },
  { id: "source", names: ["källa", "source"] },
  { id: "grade", names: ["säkerhet", "grade"] },
  { id: "note", names: ["anmärkning", "note"] },
];
