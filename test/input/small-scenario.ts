import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import { checkScenario } from "../../src/input/check/check-scenario.js";
import { readScenario, type ScenarioOptions } from "../../src/input/scenario/read-scenario.js";
import type { Scenario } from "../../src/input/scenario/scenario.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { placeText } from "../../src/texts/problem-text.js";
import { folderOf, sound } from "../rulebook/folders.js";

/** A model of people and money small enough to see at a glance, in which nothing is wrong. */
export const peopleModel: Readonly<Record<string, string>> = {
  "modell.csv": "namn;värde\nformat;1\ntitel;Praktik som leder till arbete\n",
  "indata.csv": [
    "namn;enhet;standard;beskrivning",
    "kommun;text;;Kommunens namn",
    "lön;kr/månad;;Lön i arbete",
    "skattesats;%;skatt_i(kommun);Kommunens skattesats",
    "bidrag;kr/månad;10 000;Bidrag utan arbete",
  ].join("\n"),
  "tabell-skatt.csv":
    "kommun (nyckel);skatt_i (%);gäller från;gäller till;källa;säkerhet;kontrollerad\nGävle;33,77 %;2020-01-01;;Beslut;A;2026-01-01\n",
  "regler.csv": [
    "namn;argument;formel;enhet;gäller från;gäller till;källa;säkerhet;kontrollerad",
    "skatt;;lön * skattesats;kr/månad;2020-01-01;;Beslut;A;2026-01-01",
  ].join("\n"),
  "aktorer.csv":
    "aktör;namn_en;beskrivning\nkommun/socialnämnd;municipality/social board;\nindivid;individual;\nstat;state;\n",
  "tillstand.csv":
    "tillstånd;namn_en;självförsörjande;beskrivning\nbistånd;assistance;nej;\npraktik;practice;med stöd;\narbete;work;varaktig;\n",
  "poster.csv": [
    "post;namn;vid;tillstånd;betalare;mottagare;slag;kassa;eftersläpning;formel;enhet;gäller från;gäller till;källa;säkerhet;kontrollerad;anmärkning",
    "bidrag;Försörjningsstöd;månad;bistånd, praktik;kommun/socialnämnd;individ;överföring;ja;0;bidrag;kr/månad;2020-01-01;;Lag;A;2026-01-01;",
    "skatt;Kommunalskatt;månad;arbete;individ;kommun/socialnämnd;överföring;ja;24;skatt;kr/månad;2020-01-01;;Lag;A;2026-01-01;",
    "premie;Premie;flytt;praktik > arbete;stat;individ;överföring;ja;1;5 000;kr;2020-01-01;;Lag;A;2026-01-01;",
    "handledning;Handledning;inträde;praktik;kommun/socialnämnd;resurser;resurs;nej;0;2 000;kr;2020-01-01;;Lag;A;2026-01-01;",
  ].join("\n"),
  "utfall.csv":
    "utfall;namn;namn_en;vid;tillstånd;formel;enhet\ni_arbete;Personmånader i arbete;;månad;arbete;1;antal\n",
};

/** A scenario of it in which nothing is wrong. */
export const smallScenario: Readonly<Record<string, string>> = {
  "scenario.csv": [
    "namn;värde",
    "format;1",
    "titel;Praktik i Gävle",
    "modell;praktik",
    "start;2026-01",
    "horisont;3 år",
    "kommun;Gävle",
  ].join("\n"),
  "deltagare.csv": [
    "insats;period;antal;tillstånd;grupp;jämförelse",
    "Spår;2026;60;praktik;kvinnor;bistånd",
    "Spår;2026-03;40;praktik;män;bistånd",
  ].join("\n"),
  "floden.csv": [
    "insats;från;till;andel;efter;per;grupp",
    "Spår;praktik;arbete;andel_till_arbete;6;;",
    "Spår;praktik;bistånd;65 %;6;;",
    "utan insats;bistånd;arbete;2 %;;månad;",
    "Spår;bistånd;arbete;1 %;;månad;kvinnor",
  ].join("\n"),
  "grupper.csv": "grupp;kön;lön\nkvinnor;kvinna;25 000\nmän;man;26 000\n",
  "antaganden.csv":
    "namn;värde;enhet;låg;hög;källa;säkerhet\nandel till arbete;35 %;%;20 %;45 %;Handläggarna;D\n",
  "fragor.csv": "fråga;namn;för;år;mål\nHur många måste få arbete?;andel till arbete;kommun;2026-2027;\n",
};

export type Files = Readonly<Record<string, string>>;

/** The files with one text replaced, which must be there; a file more (from undefined) or less (to undefined). */
export function changed(files: Files, file: string, from?: string, to?: string): Files {
  const { [file]: text = "", ...others } = files;
  if (to === undefined) return others;
  if (from === undefined) return { ...files, [file]: to };
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { ...files, [file]: text.replace(from, to) };
}

/** The same people as a whole stock, from which two measures take them. */
export const smallStock: Readonly<Record<string, string>> = {
  ...changed(smallScenario, "deltagare.csv"),
  "bestand.csv": [
    "tillstånd;antal;grupp;månader",
    "bistånd;60;kvinnor;3",
    "bistånd;40;män;",
    "arbete;10;män;14",
  ].join("\n"),
  "inflode.csv": ["tillstånd;antal;grupp;gäller till", "bistånd;2;kvinnor;", "bistånd;1;män;2027-06-30"].join(
    "\n",
  ),
  "floden.csv": [
    "insats;från;till;andel;efter;per;grupp;antal;platser;ordning",
    "Spår;praktik;arbete;andel_till_arbete;6;;;;;",
    "Spår;praktik;bistånd;65 %;6;;;;;",
    "utan insats;bistånd;arbete;2 %;;månad;;;;",
    "Spår;bistånd;praktik;;;;;10;20;2",
    "Verkstad;bistånd;praktik;;;;kvinnor;4;;1",
    "Verkstad;praktik;arbete;10 %;;månad;;;;",
  ].join("\n"),
  "befolkning.csv": "datum;vuxna;källa\n2026;9 000;SCB\n",
  "indikatorer.csv":
    "målområde;indikatorer;2022;mål;källa\nEtt;Högst en procent;1,4 %;1 %;SCB\n;Kvinnor;;;\n",
  "mal.csv":
    "mål;mått;tillstånd;datum;målvärde\nHögst en procent;andel av befolkningen;bistånd, praktik;2028;1 %\n",
  "ram.csv": "nämnd;år;ram;utan insatsen;källa\nkommun;2027;500 000;;Budgeten\n",
};

/** The same as a project of two municipalities, with an association that they are members of. */
export const smallProject: Readonly<Record<string, string>> = {
  ...changed(smallScenario, "scenario.csv", "\nkommun;Gävle", ""),
  "grupper.csv": "grupp;kön;lön;kommun\nkvinnor;kvinna;25 000;Gävle\nmän;man;26 000;Ockelbo\n",
  "kommuner.csv": [
    "kommun;andel;invånare;gäller från;källa;säkerhet",
    "Gävle;60 %;100 000;2026-01-01;Avtal;C",
    "Ockelbo;40 %;6 000;2026-01-01;Avtal;C",
  ].join("\n"),
  "samordningsforbund.csv": [
    "samordningsförbund;medlem;andel;källa;säkerhet",
    "Samordning Gävleborg;stat;50 %;Stadgar;C",
    "Samordning Gävleborg;Gävle;50 %;Stadgar;C",
  ].join("\n"),
};

let kept: Promise<Rulebook> | undefined;
/** The rulebook of the model above alone. */
export const praktik = (): Promise<Rulebook> => (kept ??= sound(folderOf("praktik", peopleModel)));

export async function read(
  files: Files,
  options: ScenarioOptions = {},
  rulebook?: Rulebook,
): Promise<{ scenario: Scenario | undefined; problems: Problems; told: readonly string[] }> {
  const problems = new Problems();
  const sources = Object.entries(files).map(([name, text]) => textSource(`mitt/${name}`, text));
  const text = await readScenario({ path: "mitt", files: sources }, options, problems);
  const scenario = text && checkScenario(text, rulebook ?? (await praktik()), problems);
  return { scenario, problems, told: problems.told.map((p) => `${p.code} ${placeText(p.at)}`) };
}

/** A scenario in which nothing may be wrong. */
export async function soundScenario(files: Files, options: ScenarioOptions = {}): Promise<Scenario> {
  const { scenario, problems } = await read(files, options);
  if (scenario === undefined) throw new Error(JSON.stringify(problems.told));
  return scenario;
}
