import type { ModelFolder } from "../../src/rulebook/folder.js";
import { folderOf } from "./folders.js";

/** A model small enough to see at a glance, in which nothing is wrong. */
export const smallModel: Readonly<Record<string, string>> = {
  "modell.csv": "namn;värde\nformat;1\ntitel;Hyra som godtas\n",
  "indata.csv": [
    "namn;enhet;standard;beskrivning",
    "hyra;kr/månad;;Hyran",
    "personer;antal;1;Personer i hushållet",
    "tak;kr/månad;hyrestak_i(ort, personer);Högsta hyra",
    "ort;text;;Ort",
  ].join("\n"),
  "parametrar.csv": [
    "namn;värde;enhet;gäller från;gäller till;källa;säkerhet;kontrollerad;anmärkning",
    "elnorm;500;kr/månad;2024-01-01;2024-12-31;Beslut 1;D;2024-02-01;",
    "elnorm;550;kr/månad;2025-01-01;;Beslut 2;D;2025-02-01;",
    "andel;31,42 %;%;2024-01-01;;Lag 1;A;2025-02-01;",
  ].join("\n"),
  "regler.csv": [
    "namn;argument;formel;enhet;gäller från;gäller till;källa;säkerhet;kontrollerad",
    'godtagen_hyra;;"min(hyra; tak)";kr/månad;2024-01-01;;Beslut 1;D;2025-02-01',
    "boende;faktor ();godtagen_hyra * faktor + elnorm;kr/månad;2024-01-01;;Beslut 1;D;2025-02-01",
  ].join("\n"),
  "tabell-tak.csv": [
    "ort (nyckel);ortskod (samma nyckel);personer från (nyckel);personer till (nyckel);hyrestak_i (kr/månad);gäller från;gäller till;källa;säkerhet;kontrollerad",
    "Norr;0101;1;2;6 000;2024-01-01;;Beslut 3;D;2025-02-01",
    "Norr;0101;3;;8 000;2024-01-01;;Beslut 3;D;2025-02-01",
    "Söder;0102;1;;7 000;2024-01-01;;Beslut 3;D;2025-02-01",
  ].join("\n"),
  "fall.csv": "uttryck;förväntat;dag;ort;hyra\nboende(1);6550;2025-01-15;Norr;9000\n",
  "README.md": "# Hyra som godtas\n",
};

/** The small model with one text replaced in one of its files, which must have it; or with a file more or less. */
export function spoiled(file: string, from: string | undefined, to: string | undefined): ModelFolder {
  const { [file]: text = "", ...others } = smallModel;
  if (to === undefined) return folderOf("liten", others);
  if (from === undefined) return folderOf("liten", { ...smallModel, [file]: to });
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return folderOf("liten", { ...smallModel, [file]: text.replace(from, to) });
}
