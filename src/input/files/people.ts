import type { FileKind } from "./file-kind.js";

export type PeopleColumn =
  | "person"
  | "date"
  | "status"
  | "from"
  | "until"
  | "month"
  | "amount"
  | "hindrance"
  | "measure"
  | "closing"
  | "sex"
  | "birthYear"
  | "education"
  | "household"
  | "cause"
  | "householdId";

/** Rows about people as case systems give them: events, spells, or months as they are reported to Socialstyrelsen. */
export const peopleFile: FileKind<PeopleColumn> = {
  id: "people",
  names: ["handelser.csv", "events.csv"],
  about: "help.file.people",
  more: "help.file.people.more",
  columns: [
    {
      id: "person",
      names: ["person", "pseudonym"],
      required: true,
      holds: "text",
      about: "column.people.person",
    },
    { id: "date", names: ["datum", "date"], holds: "day", about: "column.people.date" },
    { id: "status", names: ["status"], holds: "name", about: "column.people.status" },
    { id: "from", names: ["från", "from"], holds: "day", about: "column.people.from" },
    { id: "until", names: ["till", "to"], holds: "day", about: "column.people.until" },
    { id: "month", names: ["månad", "month"], holds: "month", about: "column.people.month" },
    {
      id: "amount",
      names: ["belopp", "amount"],
      money: true,
      holds: "amount",
      about: "column.people.amount",
    },
    { id: "hindrance", names: ["hinder", "hindrance"], holds: "name", about: "column.people.hindrance" },
    { id: "measure", names: ["insats", "measure"], holds: "name", about: "column.people.measure" },
    { id: "closing", names: ["avslut", "closing"], holds: "name", about: "column.people.closing" },
    { id: "sex", names: ["kön", "sex"], holds: "name", about: "column.people.sex" },
    { id: "birthYear", names: ["födelseår", "birth year"], holds: "year", about: "column.people.birthYear" },
    { id: "education", names: ["utbildning", "education"], holds: "name", about: "column.people.education" },
    { id: "household", names: ["hushåll", "household"], holds: "name", about: "column.people.household" },
    { id: "cause", names: ["orsak", "cause"], holds: "name", about: "column.people.cause" },
    {
      id: "householdId",
      names: ["hushållsnummer", "household id"],
      holds: "text",
      about: "column.people.householdId",
    },
  ],
  otherColumns: "allow",
};
