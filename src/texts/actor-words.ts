/** Actors as an English sentence speaks of them, by their names in models. */
const known: readonly (readonly [
  swedish: string,
  english: string,
  spoken: string,
  number: "one" | "many",
])[] = [
  ["kommun", "municipality", "the municipality", "one"],
  ["region", "region", "the region", "one"],
  ["stat", "central government", "central government", "one"],
  ["individ", "individual", "those who take part", "many"],
  ["arbetsgivare", "employer", "employers", "many"],
  ["övriga arbetsgivare", "other employers", "other employers", "many"],
  ["församling", "parish", "parishes", "many"],
  ["verksamhet", "those served", "the services where the work is done", "many"],
  ["övriga", "others", "others", "many"],
  ["övriga kommuner", "other municipalities", "other municipalities", "many"],
  ["övriga regioner", "other regions", "other regions", "many"],
];
const byName = new Map(known.flatMap((row) => [[row[0], row] as const, [row[1], row] as const]));

/** `the region`, for `region` in either language; undefined where it is no actor that is known. */
export const wholeActorEn = (actor: string): string | undefined => byName.get(actor)?.[2];

/** Whether it takes a verb in the singular or the plural. */
export const numberOfEn = (actor: string): "one" | "many" => byName.get(actor)?.[3] ?? "one";
