import { Decimal } from "decimal.js";
import type { Recipe, Row } from "./recipe.js";

const Exact = Decimal.clone({ precision: 34 });
type Exact = InstanceType<typeof Exact>;
const nothing = new Exact(0);
const sum = (numbers: readonly Exact[]): Exact => numbers.reduce((a, b) => a.plus(b), nothing);

/** People of one measure, group and alternative, with 34 digits: every state is told apart by the months in it. */
function walked(recipe: Recipe, measure: number, group: number, alternative: Row["alternative"]) {
  const { states, cycles } = recipe;
  const rows = recipe.rows.filter(
    (r) => r.alternative === alternative && (r.measure < 0 || r.measure === measure),
  );
  const table = () => states.map(() => Array.from({ length: cycles }, () => nothing));
  const present = table();
  const entered = table();
  const left = table();
  const moved = new Map<string, Exact[]>();
  let people = states.map(() => Array.from({ length: cycles + 1 }, () => nothing));
  let arriving = states.map(() => nothing);
  for (let cycle = 0; cycle < cycles; cycle++) {
    for (const e of recipe.entries) {
      if (e.measure !== measure || e.group !== group || e.cycle !== cycle) continue;
      const state = alternative === "with" ? e.state : e.comparison;
      people[state]![0] = people[state]![0]!.plus(e.number);
      entered[state]![cycle] = entered[state]![cycle]!.plus(e.number);
    }
    states.forEach((_, s) => {
      entered[s]![cycle] = entered[s]![cycle]!.plus(arriving[s]!);
      present[s]![cycle] = sum(people[s]!);
    });
    arriving = states.map(() => nothing);
    const next = states.map(() => Array.from({ length: cycles + 1 }, () => nothing));
    const send = (from: number, to: number, number: Exact): void => {
      const row = moved.get(`${from} ${to}`) ?? Array.from({ length: cycles }, () => nothing);
      row[cycle] = row[cycle]!.plus(number);
      moved.set(`${from} ${to}`, row);
      left[from]![cycle] = left[from]![cycle]!.plus(number);
      arriving[to] = arriving[to]!.plus(number);
      next[to]![0] = next[to]![0]!.plus(number);
    };
    states.forEach((_, from) => {
      people[from]!.forEach((number, age) => {
        if (number.isZero()) return;
        let staying = number;
        const rates = rows.filter((r) => r.from === from && "per" in r.move);
        for (const per of ["month", "year"] as const) {
          const together = rates.filter((r) => "per" in r.move && r.move.per === per);
          const total = sum(together.map((r) => new Exact(r.share).div(1000)));
          if (total.isZero()) continue;
          const leaving =
            per === "month" ? total : new Exact(1).minus(new Exact(1).minus(total).pow(new Exact(1).div(12)));
          for (const r of together) {
            if (r.to === from) continue;
            const part = number.times(leaving).times(r.share).div(1000).div(total);
            send(from, r.to, part);
            staying = staying.minus(part);
          }
        }
        const before = staying;
        for (const r of rows) {
          if (r.from !== from || r.to === from || !("after" in r.move) || r.move.after !== age + 1) continue;
          const part = before.times(r.share).div(1000);
          send(from, r.to, part);
          staying = staying.minus(part);
        }
        next[from]![Math.min(age + 1, cycles)] = next[from]![Math.min(age + 1, cycles)]!.plus(staying);
      });
    });
    people = next;
  }
  return { present, entered, left, moved };
}

/** What each item comes to in each cycle, with less without, when it is earned: 34 digits. */
export function workedByHand(recipe: Recipe): Exact[][] {
  const { cycles } = recipe;
  const amounts = recipe.items.map(() => Array.from({ length: cycles }, () => nothing));
  recipe.measures.forEach((_, measure) => {
    recipe.groups.forEach(({ wage }, group) => {
      for (const alternative of ["with", "without"] as const) {
        const walk = walked(recipe, measure, group, alternative);
        recipe.items.forEach((item, i) => {
          const counts = {
            month: walk.present[item.state]!,
            entry: walk.entered[item.state]!,
            exit: walk.left[item.state]!,
            move: item.state === item.to ? [] : (walk.moved.get(`${item.state} ${item.to}`) ?? []),
          }[item.when];
          counts.forEach((people, cycle) => {
            const own = item.when === "month" ? new Exact(item.ofWage).div(100).times(wage) : nothing;
            const amount = cycle < 6 ? item.constant : (item.later ?? item.constant);
            const value = new Exact(amount).div(100).plus(own);
            const sign = alternative === "with" ? 1 : -1;
            amounts[i]![cycle] = amounts[i]![cycle]!.plus(people.times(value).times(sign));
          });
        });
      }
    });
  });
  return amounts;
}
