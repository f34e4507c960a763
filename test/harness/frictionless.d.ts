/** What we use of the packages of Frictionless Data, which have no types. */
declare module "tableschema" {
  export class Schema {
    static load(descriptor: unknown): Promise<Schema>;
    readonly errors: readonly Error[];
    readonly valid: boolean;
    readonly fieldNames: readonly string[];
    castRow(row: readonly string[]): unknown[];
  }
}
declare module "datapackage" {
  interface Resource {
    readonly name: string;
    readonly tabular: boolean;
    read(options: { cast: boolean; forceCast: boolean }): Promise<unknown[]>;
  }
  export class Package {
    static load(descriptor: unknown, options: { basePath: string }): Promise<Package>;
    readonly errors: readonly Error[];
    readonly valid: boolean;
    readonly resources: readonly Resource[];
  }
}
