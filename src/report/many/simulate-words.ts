import type { Simulated } from "../../analysis/many/simulated.js";
import { fixed, fromFloat, plain } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { AskedWords } from "../../texts/asked.js";
import { say } from "../../texts/say.js";
import { plainly } from "./asked-words.js";
import { beyondTelling } from "./few-draws.js";

/** What many draws say, in whole sentences. */
export function simulateParagraphs(simulated: Simulated, asked: AskedWords): Label[][] {
  const { simulation } = simulated;
  const nothing = simulation.assumptions.drawn.length === 0;
  if (nothing && !simulation.people) return [[say("simulate.nothingDrawn")]];
  if (isAlwaysZero(simulated)) return [[say("simulate.alwaysZero", { asked })]];
  const what = simulation.choices.length === 1 ? ofOne(simulated, asked) : ofSeveral(simulated);
  if (nothing) return [what, [say("simulate.onlyPeople")]];
  return [
    what,
    [...knowing(simulated, asked), ...(simulation.choices.length === 1 ? sources(simulated) : [])],
  ];
}

/** Whether there is nothing to tell of the figure that is asked for. */
export const isAlwaysZero = ({ simulation, spreads }: Simulated): boolean =>
  spreads.every(
    ({ figure, quantiles, mean }) =>
      figure !== 0 ||
      (simulation.base.every((own) => own[0] === 0) && mean === 0 && quantiles.every((q) => q === 0)),
  );

function ofOne(simulated: Simulated, asked: AskedWords): Label[] {
  const { simulation } = simulated;
  const own = simulated.spreads[0]!;
  const [low, , middle, , high] = own.quantiles;
  return [
    say("simulate.plus", { asked, plus: chance(own.chancePlus, simulated) }),
    say("simulate.spread", {
      asked,
      low: plainly(low),
      middle: plainly(middle),
      high: plainly(high),
      base: plainly(simulation.base[0]![0]!),
    }),
    certainty(simulated, own.chancePlus),
  ];
}

function ofSeveral(simulated: Simulated): Label[] {
  const { simulation, bestOnAverage, bestOften, curve, spreads } = simulated;
  const { choices, figures } = simulation;
  const nameOf = (choice: number | undefined): string =>
    choice === undefined
      ? ""
      : choices[choice]!.title === choices[choice]!.id
        ? choices[choice]!.id
        : `${choices[choice]!.title} (${choices[choice]!.id})`;
  const chanceOf = (choice: number | undefined): string =>
    chance(curve[0]!.chances[choice === undefined ? 0 : choice + 1]!, simulated);
  const best: Label =
    bestOnAverage === bestOften
      ? say("simulate.bestBoth", { name: nameOf(bestOften), chance: chanceOf(bestOften) })
      : say("simulate.bestApart", {
          name: nameOf(bestOnAverage),
          chance: chanceOf(bestOnAverage),
          often: nameOf(bestOften),
          oftenChance: chanceOf(bestOften),
        });
  const bests = choices.map((_, c) => spreads[c * figures.length]!.chanceBest ?? 0);
  const bestOfThem = bests.indexOf(Math.max(...bests));
  const among: Label[] =
    bestOften === undefined || bestOnAverage === undefined
      ? [
          say("simulate.bestOfThem", {
            name: nameOf(bestOfThem),
            chance: chance(bests[bestOfThem]!, simulated),
          }),
        ]
      : [];
  const plus = choices.map(({ id }, c): Label => {
    const { chancePlus } = spreads[c * figures.length]!;
    return say("simulate.choicePlus", { name: id, plus: chance(chancePlus, simulated) });
  });
  const widest = curve[0]!.chances.reduce((a, b) => (Math.abs(a - 0.5) < Math.abs(b - 0.5) ? a : b));
  return [best, ...among, ...plus, certainty(simulated, widest)];
}

/** Twice the standard error of a chance, in cases of 100; where all draws agree, what one in twenty would still hide. */
function certainty({ number }: Simulated, share: number): Label {
  const off = share > 0 && share < 1 ? 196 * Math.sqrt((share * (1 - share)) / number) : 300 / number;
  const draws = String(number);
  return off < 0.5
    ? say("simulate.certain", { draws })
    : say("simulate.certainty", { draws, off: fixed(fromFloat(Math.ceil(off - 0.05)), 0) });
}

function knowing({ simulation, everything, knowing: all }: Simulated, { unit, kind }: AskedWords): Label[] {
  if (kind === "outcome") return [];
  if (everything < 0.5) return [say("simulate.nothingToKnow", { people: simulation.people })];
  const [most] = all;
  return [
    say("simulate.everything", { amount: plainly(everything), unit }),
    most === undefined || most.value < 0.5
      ? say("simulate.mostNothing")
      : say("simulate.most", {
          amount: plainly(most.value),
          unit,
          name: most.assumption.assumption.written,
        }),
  ];
}

/** An empty name is chance among the people. */
function sources({ knowing: all, fall }: Simulated): Label[] {
  const most = [
    ...all.map(({ assumption, shares }) => ({ name: assumption.assumption.written, share: shares[0]! })),
    { name: "", share: fall[0]! },
  ]
    .sort((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({ name, share }) => ({ name, percent: fixed(fromFloat(100 * share), 0) }))
    .filter(({ percent }) => Number(percent) >= 5);
  return most.length === 0 ? [] : [say("simulate.sources", { names: most })];
}

/** `0.31`, or `<0.02` and `>0.98` where so many draws tell no more. */
function chance(share: number, { number }: Simulated): string {
  const beyond = beyondTelling(share, number);
  return beyond === undefined ? plain(fromFloat(share)) : beyond === "under" ? "<0.02" : ">0.98";
}
