import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import type { Convention } from "../../src/input/conventions/convention.js";
import { choiceExamples, readChoice } from "../../src/input/conventions/read-choice.js";
import { readConventions } from "../../src/input/files/conventions.js";
import { repository } from "../harness/folders.js";

const header = "konvention;val;värde;källa;säkerhet;kontrollerad;verifierad;beskrivning";

async function read(text: string): Promise<{ conventions: readonly Convention[]; told: readonly string[] }> {
  const problems = new Problems();
  const conventions = (await readConventions(textSource("konventioner.csv", text), problems)) ?? [];
  return { conventions, told: problems.told.map((p) => `${p.code} ${p.at.line ?? ""}`) };
}

const shipped = () => read(readFileSync(join(repository, "models/konventioner.csv"), "utf8"));

test("the conventions that ship are SØM's and Upphandlingsmyndigheten's, and nothing is wrong with them", async () => {
  const { conventions, told } = await shipped();
  expect(told).toEqual([]);
  expect(conventions.map(({ id, name }) => [id, name])).toEqual([
    ["som", "SØM"],
    ["upphandlingsmyndigheten", "Upphandlingsmyndigheten"],
  ]);
});

test("every choice that ships says how it is known: what nobody has read has grade D", async () => {
  const { conventions } = await shipped();
  for (const { rows } of conventions)
    for (const { source, grade, verified, known, about, aboutEn } of rows) {
      expect(source).not.toBe("");
      expect(about).not.toBe("");
      expect(aboutEn).not.toBe(about);
      if (verified === "no" || !known) expect(grade).toBe("D");
      else expect(grade).toBe("C");
    }
});

test("every word that a message suggests can be read", () => {
  for (const [kind, words] of Object.entries(choiceExamples))
    for (const word of words)
      expect(readChoice(kind as keyof typeof choiceExamples, word), `${kind} ${word}`).toMatchObject({
        kind,
      });
});

test.each([
  ["effekt", "brutto"],
  ["horisont", "länge"],
  ["undanträngning", "130 %"],
  ["undanträngning", "-5 %"],
  ["kalkylränta", "hög"],
  ["summor", "kommunen, regionen"],
  ["inkomstutjämning", "kanske"],
])("%s cannot be %s", async (choice, value) => {
  const { told, conventions } = await read(`${header}\nvår;${choice};${value};Vi;D;2026-11-29;nej;\n`);
  expect(told).toEqual(["konvention-varde 2"]);
  expect(conventions).toEqual([]);
});

test("what is wrong with rows is told, all at once: an unknown choice, one said twice, no source", async () => {
  const { told } = await read(
    [
      header,
      "vår;vinst;hög;Vi;D;2026-11-29;nej;",
      "vår;tid;hela tiden;Vi;D;2026-11-29;nej;",
      "vår;tid;under anställningen;Vi;D;2026-11-29;nej;",
      "vår;effekt;okänt;;D;2026-11-29;nej;",
      "vår;annat;;Vi;D;2026-11-29;nej;Något annat",
      "vår;annat;okänt;Vi;D;2026-11-29;nej;Ännu något",
    ].join("\n"),
  );
  expect(told).toEqual(["ord-okant 2", "cell-tom 5", "rad-dubbel 4"]);
});

test("what is not known is no choice, and rows keep their order", async () => {
  const { conventions } = await read(
    [
      header,
      "vår;namn;Vår egen;Vi;D;2026-11-29;;",
      "vår;kalkylränta;okänt;Vi;D;2026-11-29;nej;",
      "vår;horisont;högst 18 månader;Vi;D;2026-11-29;nej;",
      "VÅR;kalkylränta;;Vi;D;2026-11-29;nej;",
    ].join("\n"),
  );
  expect(conventions).toMatchObject([
    {
      name: "Vår egen",
      rows: [
        { kind: "rate", known: false },
        { kind: "horizon", known: true, choice: { months: 18, atMost: true } },
      ],
    },
  ]);
  expect(conventions[0]!.rows[0]!.choice).toBeUndefined();
});
