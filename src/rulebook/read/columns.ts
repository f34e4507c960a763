import type { ColumnSpec } from "../../tabular/table.js";

/** The columns of each file of a model folder. `models/README.md` tells people the same. */

type EvidenceColumn = "from" | "to" | "source" | "grade" | "checked" | "settled" | "verified" | "note";

const evidence: readonly ColumnSpec<EvidenceColumn>[] = [
  { id: "from", names: ["gäller från", "från", "valid from", "from"], required: true },
  { id: "to", names: ["gäller till", "till", "valid to", "to"] },
  { id: "source", names: ["källa", "source"], required: true },
  { id: "grade", names: ["säkerhet", "grade"], required: true },
  { id: "checked", names: ["kontrollerad", "last checked", "checked"], required: true },
  { id: "settled", names: ["fastställd till", "settled until"] },
  { id: "verified", names: ["verifierad", "verified"] },
  { id: "note", names: ["anmärkning", "note"] },
];
const follows: ColumnSpec<"follows"> = { id: "follows", names: ["prisbunden", "price-linked", "follows"] };

export type ChangeColumn = EvidenceColumn | "name" | "nameEn" | "of" | "stage" | "about" | "aboutEn";
export const changeColumns: readonly ColumnSpec<ChangeColumn>[] = [
  { id: "name", names: ["ändring", "change"], required: true },
  { id: "nameEn", names: ["ändring_en", "change_en"] },
  { id: "of", names: ["regel", "rule"], required: true },
  { id: "stage", names: ["läge", "stage"], required: true },
  { id: "about", names: ["vad som ändras", "what changes"], required: true },
  { id: "aboutEn", names: ["vad som ändras_en", "what changes_en"] },
  ...evidence,
];

export type ModelSettingColumn = "name" | "value";
export const modelSettingColumns: readonly ColumnSpec<ModelSettingColumn>[] = [
  { id: "name", names: ["namn", "name"], required: true },
  { id: "value", names: ["värde", "value"], required: true },
];

export type EnglishColumn = "name" | "english";
export const englishColumns: readonly ColumnSpec<EnglishColumn>[] = [
  { id: "name", names: ["svenska", "swedish"], required: true },
  { id: "english", names: ["engelska", "english"], required: true },
];

export type InputColumn = "name" | "unit" | "preset" | "about" | "sourced";
export const inputColumns: readonly ColumnSpec<InputColumn>[] = [
  { id: "name", names: ["namn", "name"], required: true },
  { id: "unit", names: ["enhet", "unit"], required: true },
  { id: "preset", names: ["standard", "default"] },
  { id: "about", names: ["beskrivning", "description"], required: true },
  { id: "sourced", names: ["kräver källa", "requires source"] },
];

export type ParameterColumn = EvidenceColumn | "name" | "value" | "unit" | "follows";
export const parameterColumns: readonly ColumnSpec<ParameterColumn>[] = [
  { id: "name", names: ["namn", "name"], required: true },
  { id: "value", names: ["värde", "value"], required: true },
  { id: "unit", names: ["enhet", "unit"], required: true },
  ...evidence,
  follows,
];

export type RuleColumn = EvidenceColumn | "name" | "arguments" | "formula" | "unit" | "follows" | "replaces";
export const ruleColumns: readonly ColumnSpec<RuleColumn>[] = [
  { id: "name", names: ["namn", "name"], required: true },
  { id: "arguments", names: ["argument", "arguments"], required: true },
  { id: "formula", names: ["formel", "formula"], required: true },
  { id: "unit", names: ["enhet", "unit"], required: true },
  ...evidence,
  follows,
  { id: "replaces", names: ["ersätter", "replaces"] },
];

/** Besides these a keyed table has columns of keys and values, which its header describes. */
export type TableColumn = EvidenceColumn | "follows";
export const tableColumns: readonly ColumnSpec<TableColumn>[] = [...evidence, follows];

/** Besides these a file of cases has columns that set the name in their header. */
export type CaseColumn = "expression" | "expected" | "day" | "tolerance" | "source";
export const caseColumns: readonly ColumnSpec<CaseColumn>[] = [
  { id: "expression", names: ["uttryck", "expression"], required: true },
  { id: "expected", names: ["förväntat", "expected"], required: true },
  { id: "day", names: ["dag", "day", "date"] },
  { id: "tolerance", names: ["tolerans", "tolerance"] },
  { id: "source", names: ["källa", "source"] },
];
