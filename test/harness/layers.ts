import ts from "typescript";

/** The floors from the ground up. A file imports from its own room and from lower floors. */
export const rooms: readonly (readonly string[])[] = [
  ["core"],
  ["chance", "formula", "tabular", "texts"],
  ["rulebook"],
  ["input"],
  ["budget", "events", "flow"],
  ["ledger"],
  ["analysis"],
  ["start"],
  ["report"],
  ["export"],
  ["cli"],
];

/** Packages, and the one file (or files, or room) that knows each. `one file` may stand where its room wants it. */
const packages: Readonly<Record<string, string | readonly string[]>> = {
  "decimal.js": "core/decimal.ts",
  fflate: "core/deflated.ts",
  commander: "cli/",
  inquirer: "cli/",
  chalk: "one file",
  "cli-table3": "one file",
  "csv-parse": "one file",
  docx: "one file",
  // One reads workbooks, the other writes them.
  hucre: ["tabular/workbook/xlsx-workbook.ts", "export/xlsx/library.ts"],
  yalps: "one file",
  "@resvg/resvg-wasm": "one file",
};

/** What only `bin/` has, or only Node: the same program runs in a page. */
const outside = new Set([
  "Buffer",
  "process",
  "console",
  "Date",
  "fetch",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "require",
  "global",
  "__dirname",
  "__filename",
]);

export interface SourceText {
  /** From `src`, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Everything in which the files of `src` break the plan of the house. */
export function faults(files: readonly SourceText[]): string[] {
  const importers = new Map<string, string[]>();
  const found = files.flatMap(({ path, text }) => {
    const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const imported = importsIn(parsed);
    for (const name of new Set(imported.filter((i) => !i.startsWith(".")).map(packageName))) {
      if (packages[name] === "one file") importers.set(name, [...(importers.get(name) ?? []), path]);
    }
    return [
      ...nameFaults(path),
      ...imported.flatMap((name) => importFaults(path, name)).map((fault) => `${path}: ${fault}`),
      ...(exportsDefault(parsed) ? [`${path}: a default export`] : []),
      ...outsideNames(parsed).map(
        ({ line, name }) => `${path}:${line}: ${name} belongs to the world outside`,
      ),
    ];
  });
  const shared = [...importers].filter(([, paths]) => paths.length > 1);
  return [...found, ...shared.map(([name, paths]) => `${name} is imported by ${paths.join(" and ")}`)];
}

function nameFaults(path: string): string[] {
  if (floorOf(path) < 0) return [`${path}: stands in no room`];
  if (!/^[a-z0-9]+([-/][a-z0-9]+)*\.ts$/.test(path)) return [`${path}: not a kebab-case name`];
  return /(^|\/)(utils?|helpers?|common|misc)(\.ts|\/)/.test(path)
    ? [`${path}: says nothing of what is in it`]
    : [];
}

function importFaults(path: string, name: string): string[] {
  if (name.startsWith(".")) return relativeFaults(path, name);
  const owner = packages[packageName(name)];
  if (owner === undefined) return [`${name} has no place in src`];
  const owners = typeof owner === "string" ? [owner] : owner;
  return owner === "one file" || owners.some((o) => path.startsWith(o))
    ? []
    : [`${packageName(name)} belongs to ${owners.join(" and ")}`];
}

function relativeFaults(path: string, name: string): string[] {
  if (!name.endsWith(".js") && !name.endsWith(".json")) return [`${name} should end in .js`];
  const target = new URL(name, `file:///src/${path}`).pathname;
  if (!target.startsWith("/src/") || name.split("../").length > path.split("/").length)
    return [`${name} is outside src`];
  const to = target.slice("/src/".length);
  if (room(to) === room(path) || floorOf(to) < floorOf(path)) return [];
  return [`${room(path)} may not import ${room(to)}`];
}

const room = (path: string): string => (path.includes("/") ? path.slice(0, path.indexOf("/")) : "");
const floorOf = (path: string): number => rooms.findIndex((floor) => floor.includes(room(path)));
const packageName = (name: string): string => name.split("/", name.startsWith("@") ? 2 : 1).join("/");

/** Static, type-only, re-exporting and dynamic imports, and `import("…")` in types. */
function importsIn(file: ts.SourceFile): string[] {
  return nodesOf(file).flatMap((node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      return node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)
        ? [node.moduleSpecifier.text]
        : [];
    }
    if (ts.isImportTypeNode(node)) {
      return ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)
        ? [node.argument.literal.text]
        : [];
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      return [name !== undefined && ts.isStringLiteralLike(name) ? name.text : "a computed import"];
    }
    return [];
  });
}

const exportsDefault = (file: ts.SourceFile): boolean =>
  nodesOf(file).some(
    (node) =>
      ts.isExportAssignment(node) ||
      (node.kind === ts.SyntaxKind.DefaultKeyword && ts.canHaveModifiers(node.parent)) ||
      (ts.isExportSpecifier(node) && node.name.text === "default"),
  );

/** Uses of a global that `src` must not know, not members that happen to share its name. */
const outsideNames = (file: ts.SourceFile): { line: number; name: string }[] =>
  nodesOf(file)
    .filter((node) => ts.isIdentifier(node))
    .filter((node) => outside.has(node.text) && !isMember(node))
    .map((node) => ({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, name: node.text }));

function isMember(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent))
    return parent.name === name && parent.expression.getText() !== "globalThis";
  return ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent);
}

function nodesOf(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}
