import type { Place } from "../../core/explanation.js";
import { nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Spotted, UnitCheck } from "../operations/operation.js";
import {
  binaryOperation,
  type BuiltInFunction,
  fits,
  functions,
  type OperationId,
  operations,
  unaryOperation,
} from "../operations/operations.js";
import type { Argument, LocalNames, KnownName, NameScope } from "./names.js";
import { folding, type Span, type Tree } from "../language/tree.js";
import { bare, met, textUnit, type Unit, unchecked, unitText } from "../language/units.js";

/** What a formula may see, and where it stands. */
export type Scope = Readonly<{
  names: NameScope;
  model: string;
  args: readonly Argument[];
  locals?: LocalNames | undefined;
  formula: string;
  at: Place;
}>;

/**
 * The unit of a formula whose names are looked up and whose units are compared; every mismatch is a problem, and
 * what it spoils is unchecked, so that one mistake is told once.
 */
export function unitOf(tree: Tree, scope: Scope, problems: Problems): Unit {
  const checker = new Checker(scope, problems);
  return folding<Unit>(tree, (t, parts) => checker.unit(t, parts));
}

/** Whether a formula comes out in a unit; told when it does not. */
export function expectUnit(expected: Unit, found: Unit, tree: Span, scope: Scope, problems: Problems): void {
  new Checker(scope, problems).expect(expected, found, tree);
}

class Checker {
  constructor(
    private readonly scope: Scope,
    private readonly problems: Problems,
  ) {}

  private tell(span: Span, problem: Spotted): Unit {
    const spot = { formula: this.scope.formula, start: span.start, end: span.end };
    this.problems.add({ ...problem, at: this.scope.at, spot });
    return unchecked;
  }

  unit(tree: Tree, parts: readonly Unit[]): Unit {
    switch (tree.kind) {
      case "number":
        return bare;
      case "text":
        return textUnit;
      case "name":
        return this.named(tree.name, tree);
      case "call":
        return this.called(tree, parts);
      case "unary":
        return this.operation(unaryOperation(tree.sign), tree, [{ unit: parts[0]!, span: tree.of }]);
      case "binary":
        return this.operation(binaryOperation(tree.sign), tree, [
          { unit: parts[0]!, span: tree.left },
          { unit: parts[1]!, span: tree.right },
        ]);
    }
  }

  private number(unit: Unit, span: Span): Unit {
    if (unit.kind === "condition") return this.tell(span, { code: "villkor-som-tal" });
    return unit.kind === "text" ? this.tell(span, { code: "text-bara-nyckel" }) : unit;
  }

  private condition(unit: Unit, span: Span): void {
    if (unit.kind === "text") this.tell(span, { code: "text-bara-nyckel" });
    else if (unit.kind !== "condition" && unit.kind !== "unchecked")
      this.tell(span, { code: "villkor-saknas" });
  }

  private meeting(left: Unit, right: Unit, span: Span): Unit {
    return (
      met(left, right) ??
      this.tell(span, { code: "enhet-krockar", left: unitText(left), right: unitText(right) })
    );
  }

  expect(expected: Unit, found: Unit, span: Span, of?: string): void {
    if (expected.kind === "unchecked" || found.kind === "unchecked") return;
    if (expected.kind === "condition") {
      this.condition(found, span);
      return;
    }
    if (expected.kind === "text") {
      // A key of digits may be written as a number.
      if (found.kind !== "text" && found.kind !== "bare" && !(found.kind === "factor" && found.of === ""))
        this.tell(span, {
          code: "enhet-fel",
          expected: "text",
          found: unitText(found),
          ...(of === undefined ? {} : { of }),
        });
      return;
    }
    const number = this.number(found, span);
    if (met(expected, number) !== undefined) return;
    const [wanted, is] = [unitText(expected), unitText(number)];
    this.tell(span, { code: "enhet-fel", expected: wanted, found: is, ...(of === undefined ? {} : { of }) });
  }

  /** An operation on parts, each with its unit and where it stands; names for them when it is a function. */
  private operation(
    op: OperationId,
    whole: Span,
    parts: readonly Readonly<{ unit: Unit; span: Span; name?: string | undefined }>[],
  ): Unit {
    const part = (i: number) => parts[i]!;
    const check: UnitCheck = {
      number: (i) => this.number(part(i).unit, part(i).span),
      condition: (i) => {
        this.condition(part(i).unit, part(i).span);
      },
      expect: (i, expected) => {
        this.expect(expected, part(i).unit, part(i).span, part(i).name);
      },
      meeting: (a, b) => this.meeting(a, b, whole),
      refused: (i, problem) => this.tell(part(i).span, problem),
    };
    return operations[op].unit(check);
  }

  private look(name: string, span: Span): KnownName | undefined {
    const found = this.scope.names.find(name, this.scope.model);
    if (found.kind === "found") return found.named;
    if (found.kind === "ambiguous") this.tell(span, { code: "namn-tvetydigt", name, models: found.models });
    else {
      const { args, locals, names, model } = this.scope;
      const known = [...args.map((a) => a.name), ...(locals?.keys() ?? []), ...names.visible(model)];
      const near = nearest(name, known);
      this.tell(span, { code: "namn-okant", name, ...(near === undefined ? {} : { near }) });
    }
    return undefined;
  }

  private named(name: string, span: Span): Unit {
    const arg = this.scope.args.find((a) => a.name === name);
    if (arg !== undefined) return arg.unit;
    const local = this.scope.locals?.get(name);
    if (local !== undefined) return local.unit;
    const f = functions.get(name);
    if (f !== undefined) return this.miscounted(name, span, f.takes, 0, f.more);
    const named = this.look(name, span);
    if (named === undefined) return unchecked;
    const takes = takesOf(named);
    return takes.length === 0
      ? named.unit
      : this.miscounted(
          name,
          span,
          takes.map((a) => a.name),
          0,
          false,
        );
  }

  private miscounted(name: string, span: Span, takes: readonly string[], given: number, more: boolean): Unit {
    return this.tell(span, {
      code: "argument-antal",
      name,
      takes,
      given,
      ...(more ? { more: true as const } : {}),
    });
  }

  private called(tree: Extract<Tree, { kind: "call" }>, parts: readonly Unit[]): Unit {
    const span = { start: tree.start, end: tree.nameEnd };
    const f = functions.get(tree.name);
    if (f !== undefined) {
      if (fits(f, parts.length)) return this.builtIn(f, tree, parts);
      return this.miscounted(tree.name, span, f.takes, parts.length, f.more);
    }
    if (this.scope.args.some((a) => a.name === tree.name) || this.scope.locals?.has(tree.name))
      return this.tell(span, { code: "namn-utan-argument", name: tree.name });
    const named = this.look(tree.name, span);
    if (named === undefined) return unchecked;
    if (named.level === "input" || named.level === "parameter")
      return this.tell(span, { code: "namn-utan-argument", name: tree.name });
    const takes = takesOf(named);
    if (takes.length !== parts.length)
      return this.miscounted(
        tree.name,
        span,
        takes.map((a) => a.name),
        parts.length,
        false,
      );
    takes.forEach((arg, i) => {
      this.expect(arg.unit, parts[i]!, tree.args[i]!, arg.name);
    });
    return named.unit;
  }

  private builtIn(
    { op, takes, more }: BuiltInFunction,
    tree: Extract<Tree, { kind: "call" }>,
    parts: readonly Unit[],
  ): Unit {
    const operands = parts.map((unit, i) => ({ unit, span: tree.args[i]!, name: takes[i] ?? takes.at(-1) }));
    if (!more) return this.operation(op, tree, operands);
    const [first, ...rest] = operands;
    return rest.reduce((left, right) => ({ ...left, unit: this.operation(op, tree, [left, right]) }), first!)
      .unit;
  }
}

/** What must stand in the brackets after a name. A key that is not text may have any unit. */
export function takesOf(named: KnownName): readonly Argument[] {
  if (named.level === "rule") return named.takes;
  if (named.level !== "table") return [];
  return named.definition.keys.map((key) => ({
    name: key.name,
    unit: key.kind === "text" ? textUnit : unchecked,
  }));
}
