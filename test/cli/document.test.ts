import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

const budget = "insats;år;belopp\nJobbspår;2026;100 000\nJobbspår;2027;110 000\nCoach;2026;50 000\n";

/** A folder with a budget and other files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({ "budget.csv": budget, ...files }))
    writeFileSync(join(folder, name), text);
  return folder;
}

const markdown = async (folder: string, ...more: string[]): Promise<string> => {
  const { code, out, err } = await lonsam(["budget", "budget.csv", "-O", "markdown", ...more], folder);
  expect(err).toBe("");
  expect(code).toBe(0);
  return out.replaceAll("\u00a0", " ");
};

describe("what people wrote for a document", () => {
  const written = {
    "dokument.csv":
      "namn;värde\ntitel;Fler i arbete\nnämnd;Arbetsmarknadsnämnden\ndnr;AMN-2026-1\nsammanfattning;{insatser} insatser för {totalt}, varav {totalt 2027} år 2027.\nunderskrift;Åsa Ek, förvaltningschef\n",
    "insatser.csv": 'insats;syfte;ansvarig\nJobbspår;"Fler får arbete.\n- i vården\n- i skolan";Rektor\n',
  };

  test("is found beside the budget, and comes out with its figures", async () => {
    const out = await markdown(folderWith(written), "--overhead", "10%");
    expect(out).toContain("# Fler i arbete\n");
    expect(out).toContain("- **Diarienummer:** AMN-2026-1");
    // 100 000 + 110 000 + 50 000 and 10 %, of which 110 000 and 10 % in 2027.
    expect(out).toContain(
      "Arbetsmarknadsnämnden godkänner budget om 286 000 kr för 2026–2027, varav 26 000 kr är OH.",
    );
    expect(out).toContain("två insatser för 286 000 kr, varav 121 000 kr år 2027.");
    expect(out).toMatch(
      /### Jobbspår\n\nFler får arbete\.\n\n- i vården\n- i skolan\n\n- \*\*Ansvarig:\*\* Rektor/u,
    );
    expect(out).toContain("Åsa Ek, förvaltningschef");
  });

  test("gives way to flags, and a rerun loses nothing", async () => {
    const folder = folderWith(written);
    const flags = [
      "--title",
      "Ny rubrik",
      "--board",
      "Kommunstyrelsen",
      "--author",
      "Bo Berg",
      "--date",
      "2026-11-20",
    ];
    const out = await markdown(folder, ...flags);
    expect(out).toContain("# Ny rubrik\n");
    expect(out).toContain("Kommunstyrelsen godkänner budget om 260 000 kr för 2026–2027.");
    expect(out).toContain("- **Handläggare:** Bo Berg");
    expect(out).not.toContain("Arbetsmarknadsnämnden");
    expect(out).toContain("Åsa Ek");
    expect(await markdown(folder, ...flags)).toBe(out);
  });

  test("may lie in files of any name, and as sheets of the workbook with the budget", async () => {
    const elsewhere = folderWith({
      "mina.csv": written["insatser.csv"],
      "bilaga1.csv": written["dokument.csv"],
    });
    const named = await markdown(elsewhere, "--measures", "mina.csv", "--document", "bilaga1.csv");
    expect(named).toContain("Fler får arbete.");
    const folder = temporaryFolder();
    const sheet = (name: string, text: string) => ({
      name,
      rows: text
        .trimEnd()
        .split("\n")
        .map((line) => line.split(";")),
    });
    const sheets = [
      sheet("Budget", budget),
      sheet("Syften", "Insats;Syfte\nJobbspår;Fler får arbete."),
      sheet("Dokument", "namn;värde\ntitel;Fler i arbete"),
    ];
    writeFileSync(join(folder, "b.xlsx"), await writeXlsx({ sheets }));
    const { out, code } = await lonsam(["budget", "b.xlsx", "-O", "markdown"], folder);
    expect(code).toBe(0);
    expect(out).toContain("# Fler i arbete\n");
    expect(out).toContain("### Jobbspår\n\nFler får arbete.");
  });

  test("is in files, not on a terminal or in data", async () => {
    const folder = folderWith(written);
    const bare = await lonsam(["budget", "budget.csv"], folderWith({}));
    expect((await lonsam(["budget", "budget.csv"], folder)).out).toBe(bare.out);
    for (const format of ["csv", "json"])
      expect((await lonsam(["budget", "budget.csv", "-O", format], folder)).out).not.toContain("Fler får");
    await lonsam(["budget", "budget.csv", "-o", "bilaga.txt"], folder);
    expect(readFileSync(join(folder, "bilaga.txt"), "utf8")).toContain("Fler får arbete.");
    const refused = await lonsam(["budget", "budget.csv", "--title", "Fler"], folder);
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toContain("--title hör till dokument");
  });

  test("is no budget that happens to be called so, and no budget is that", async () => {
    const both = folderWith({ "insatser.csv": budget });
    expect(await markdown(both)).not.toContain("Ekonomisk beräkning");
    const { out } = await lonsam(["budget", "insatser.csv", "-O", "markdown"], both);
    expect(out).toContain("Jobbspår");
  });

  test("of a measure without amounts stands under its area; what is nearly a name is asked about", async () => {
    const rows = "insats;område;syfte\nJobbspår;;Fler får arbete.\nSamråd;Samverkan;Ett råd.\n";
    expect(await markdown(folderWith({ "insatser.csv": rows }))).toMatch(
      /## Samverkan\n\n### Samråd\n\nEtt råd\./u,
    );
    const wrong = await lonsam(
      ["budget", "budget.csv", "-O", "html"],
      folderWith({ "insatser.csv": "insats;syfte\n1. Jobbspår;Fler får arbete.\n" }),
    );
    expect([wrong.code, wrong.out]).toEqual([1, ""]);
    expect(wrong.err).toContain(
      "insatser.csv:2 (insats): insatsen ”1. Jobbspår” finns inte bland siffrorna. Menar du ”Jobbspår”?",
    );
  });

  test("is checked with the budget, and by itself", async () => {
    const folder = folderWith({ ...written, "dokument.csv": "namn;värde\ntitel;Kostar {toltalt}\n" });
    const whole = await lonsam(["check", "budget.csv"], folder);
    expect([
      whole.code,
      whole.out.includes("dokumentfalt-okant"),
      whole.out.includes("insatser.csv"),
    ]).toEqual([1, true, true]);
    expect((await lonsam(["check", "insatser.csv"], folder)).out).toContain("Inget att anmärka");
  });

  test("points of the board's own go before the one that figures make", async () => {
    const rows =
      "namn;värde\nnämnd;Socialnämnden\nbeslut;att godkänna budgeten om {totalt}\nbeslut;att följa upp den\n";
    const out = await markdown(folderWith({ "dokument.csv": rows }));
    expect(out).toMatch(
      /Socialnämnden beslutar\n\n1\. att godkänna budgeten om 260 000 kr\n2\. att följa upp den/u,
    );
    expect(out).not.toContain("godkänner");
  });
});

describe("examples, side by side with what they are from", () => {
  const example = (name: string): string => join(repository, "examples", name);

  test("Gävle's budget has what the municipality says of each measure", async () => {
    const { out } = await lonsam(
      ["budget", "budget.csv", "--overhead", "10%", "--round", "1000", "-O", "markdown"],
      example("gavle-dua"),
    );
    for (const fact of [
      "Delmål 4.2.2 Utbildning och 4.2.3 Arbetsmarknad",
      "1000 fler genom utbildning till arbete",
      "DUA i Gävle",
      "Sfi med praktik",
      "två personer, varav en kurator",
      "Breddad rekrytering",
      "vård- och omsorgsboenden",
      "Arbetsförmedlingen",
      "halvårsskiftet 2020",
      "kön, ålder, utbildning, familj",
      "it-verktyg",
      "16–65 år",
      "100 timmar",
      "gymnasieskolans programråd",
      "näringslivsenheten",
      "Eva von Scheele Frid, DUA-koordinator",
      "Gävle kommun: Delmos",
    ])
      expect(out, fact).toContain(fact);
    expect(out.match(/\*\*Ekonomisk beräkning \(SEK\)\*\*/gu)).toHaveLength(5);
  });

  test("the action programme has its eleven activities in three areas, with who is responsible and to what effect", async () => {
    const { out } = await lonsam(["run", ".", "-O", "markdown"], example("atgardsprogram"));
    const areas = ["Studier", "Arbetsmarknad", "Samverkan"].map((area) => out.indexOf(`\n## ${area}\n`));
    expect(areas).toEqual([...areas].sort((a, b) => a - b));
    expect(areas[0]).toBeGreaterThan(0);
    const activities = out
      .split("\n### Aktivitet ")
      .slice(1)
      .map((text) => text.split("\n#")[0]!);
    expect(activities.map((text) => Number.parseInt(text, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const text of activities) expect(text).toMatch(/\*\*Bedömd effekt:\*\* .+\n- \*\*Ansvarig:\*\* .+/u);
    expect(activities.filter((text) => text.includes("**Samarbetspartner:** Tillväxtchefen"))).toHaveLength(
      1,
    );
    expect(activities[9]).toContain("**Räknas som:** Lönelinjen");
    expect(activities[5]).toContain("6 procent");
    expect(activities[1]).toMatch(/500 timmar[\s\S]*400 timmar[\s\S]*300 timmar/u);
  });

  test("what follows for women, men and employers is what the outcomes add up to", async () => {
    const place = example("atgardsprogram");
    const { out: json } = await lonsam(["run", ".", "-O", "json"], place);
    const { tables } = JSON.parse(json) as { tables: { id: string; rows: Record<string, string>[] }[] };
    const rows = tables.find(({ id }) => id === "outcomes")!.rows;
    const years = (name: string): string => {
      const { outcome, ...byYear } = rows.find((row) => row.outcome === name)!;
      expect(outcome).toBe(name);
      return String(Math.round(Object.values(byYear).reduce((all, n) => all + Number(n), 0)));
    };
    const { out } = await lonsam(["run", ".", "-O", "markdown"], place);
    const said = out.slice(out.indexOf("## Konsekvenser")).replaceAll("\u00a0", " ");
    expect(said).toContain(
      `Till och med 2030 blir det ${years("varav kvinnor")} år mer i arbete för kvinnor och ${years("varav män")} år mer för män`,
    );
    expect(said).toContain(`får arbetsgivarna ${years("I arbete, helårspersoner")} årsverken mer`);
  });

  test("nothing is said to follow of some of the years, or where nobody says what had happened else", async () => {
    const place = temporaryFolder();
    cpSync(example("atgardsprogram"), place, { recursive: true });
    const followed = /i arbete för kvinnor|får arbetsgivarna/u;
    expect((await lonsam(["run", ".", "-O", "markdown"], place)).out).toMatch(followed);
    const some = await lonsam(["run", ".", "--years", "2026-2027", "-O", "markdown"], place);
    expect(some).toMatchObject({ code: 0, out: expect.not.stringMatching(followed) as string });
    const change = (name: string, from: RegExp, to: string): void => {
      const path = join(place, name);
      writeFileSync(path, readFileSync(path, "utf8").replaceAll(from, to));
    };
    change("deltagare.csv", /;försörjningsstöd$/gmu, ";");
    change("floden.csv", /^utan insats;.*\n/gmu, "");
    const alone = await lonsam(["run", ".", "-O", "markdown"], place);
    expect(alone).toMatchObject({ code: 0, out: expect.not.stringMatching(followed) as string });
    expect(alone.out).toContain("Allt räknas därför som effekt.");
  });
});
