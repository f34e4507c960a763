import { beforeAll, expect, test } from "vitest";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { factsOf } from "../../src/start/facts.js";
import { type FilledForm, fillForm } from "../../src/start/form.js";
import { Gathering, type KnownAnswers } from "../../src/start/gathering.js";
import { shippedFolder, shippedIds, sound } from "../rulebook/folders.js";
import { shippedStart } from "./shipped-start.js";

let known: KnownAnswers;
beforeAll(async () => {
  const rulebook: Rulebook = await sound(...shippedIds.map(shippedFolder));
  known = {
    start: await shippedStart(),
    rulebook,
    facts: factsOf(rulebook),
    today: "2026-11-29",
    refusesFolder: () => Promise.resolve(undefined),
  };
});

const filled = async (written: Readonly<Record<string, string>>) => {
  const gathering = new Gathering(known, "sv");
  return { gathering, form: await fillForm(gathering, new Map(Object.entries(written))) };
};
const keys = ({ fields }: FilledForm): string[] => fields.map(({ put }) => put.key);
const faults = ({ fields }: FilledForm): string[] =>
  fields.flatMap(({ put, fault }) => (fault === undefined ? [] : [`${put.key} ${fault.kind}`]));

const answers = {
  "": "nytt",
  kommun: "gävle",
  start: "januari 2026",
  barn: "4 och 9",
  anställningsform: "introduktionsjobb",
  po: "44,53",
};

test("an empty form asks the common questions, with what is proposed in them, and says what is missing", async () => {
  const { form } = await filled({});
  expect(faults(form)).toEqual(["kommun missing", "anställningsform missing", "po missing"]);
  expect(form.complete).toBe(false);
  expect(form.fields.length).toBeLessThanOrEqual(13);
  expect(form.fields.find(({ put }) => put.key === "andel_till_arbete")?.written).toBe("30%");
});

test("questions come as they become relevant, and go when they no longer are", async () => {
  const { form: single } = await filled(answers);
  expect(keys(single)).toContain("underhållsstöd");
  const { form: couple } = await filled({ ...answers, vuxna: "2" });
  expect(keys(couple)).not.toContain("underhållsstöd");
  const { form: supervised } = await filled({ ...answers, mer: "handledning" });
  expect(keys(supervised).slice(-2)).toEqual(["handledarandel", "handledarlön"]);
  const { form: none } = await filled({ ...answers, mer: "handledning", handledarandel: "0" });
  expect(keys(none).slice(-1)).toEqual(["handledarandel"]);
  const { form: other } = await filled({ ...answers, anställningsform: "nystartsjobb" });
  expect(keys(other).slice(-2)).toEqual(["--set medlemsmanader", "--set manader_utan_arbete"]);
});

test("what is wrong is said at its field, and the others are read all the same", async () => {
  const { form } = await filled({ ...answers, po: "0,5", boendekostnad: "7.000" });
  expect(faults(form)).toEqual(["boendekostnad wrong", "po wrong"]);
});

test("it makes the same files as its command line", async () => {
  const { gathering, form } = await filled({ ...answers, mer: "studier, tider", horisont: "4 år" });
  expect(form.complete).toBe(true);
  const options = gathering.asOptions();
  const flags = new Gathering(known, "sv");
  await flags.giveFolder(options[0]!);
  for (const question of known.start.questions) {
    const at = question.flag === "" ? -1 : options.indexOf(question.flag);
    if (at > 0) expect(flags.give(question, options[at + 1]!)).toHaveProperty("value");
  }
  await flags.settle();
  const { files } = await gathering.tried();
  expect((await flags.tried()).files).toEqual(files);
  expect(files.length).toBeGreaterThan(6);
});
