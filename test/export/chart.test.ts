import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixed, kronor, sum, toFloat } from "../../src/core/decimal.js";
import { drawChart, SLIM, WIDE } from "../../src/export/chart/draw.js";
import { fills, inks, stepAt, steps } from "../../src/export/chart/palette.js";
import { spread, ticksOf } from "../../src/export/chart/scale.js";
import type { Chart, CurveChart, Figure, FlowChart, SpreadChart } from "../../src/report/chart.js";
import { chartTable } from "../../src/report/chart-table.js";
import { boxesOf, gallery, kr, tkr, waterfall } from "./charts.js";
import { anyChart } from "./reports.js";

const manner = { language: "sv", group: "\u00a0" } as const;
const svgOf = (chart: Chart, width = WIDE): string => drawChart(chart, manner, { width, id: "t" }).svg;

describe.each(Object.entries(gallery))("the chart %s", (_, chart) => {
  test.each([WIDE, SLIM])("keeps its words apart and within the picture, %i wide", (width) => {
    const { svg, height } = drawChart(chart, manner, { width, id: "t" });
    const boxes = boxesOf(svg);
    expect(boxes.length).toBeGreaterThan(3);
    for (const [i, a] of boxes.entries()) {
      expect([a.left >= -1, a.right <= width + 1, a.top >= -1, a.bottom <= height + 1], a.words).toEqual([true, true, true, true]); // prettier-ignore
      for (const b of boxes.slice(i + 1)) {
        const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        expect(meet, `${a.words} × ${b.words}`).toBe(false);
      }
    }
  });

  test("has no line down through words, whoever draws it", () => {
    if (!["waterfall", "tornado", "spread"].includes(chart.kind)) return;
    for (const width of [WIDE, SLIM]) {
      const svg = svgOf(chart, width);
      const lines = [...svg.matchAll(/<line [^>]*x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)"/g)]
        .map(([, ...at]) => at.map(Number))
        .filter(([x1, , x2]) => x1 === x2);
      expect(lines.length).toBeGreaterThan(0);
      for (const [x, from, , to] of lines)
        for (const box of boxesOf(svg))
          expect(box.left < x! && x! < box.right && from! < box.bottom && box.top < to!, box.words).toBe(
            false,
          );
    }
  });

  test("is the same bytes each time", () => {
    expect(svgOf(chart)).toBe(svgOf(chart));
  });

  test("says in words every figure of its table", () => {
    const table = chartTable(chart);
    const said = svgOf(chart).replace(/^.*<desc[^>]*>(.*)<\/desc>.*$/s, "$1");
    const figures = table.rows.flatMap(({ cells }) =>
      cells.flatMap((cell, i) =>
        cell.kind === "amount" && table.columns[i]!.id !== "x" ? [fixed(cell.value, 0)] : [],
      ),
    );
    for (const figure of figures) {
      const digits = figure.replace("-", "\u2212").replace(/\B(?=(\d{3})+$)/g, "\u00a0");
      expect(said).toContain(digits);
    }
  });
});

describe("a waterfall", () => {
  /** The bars: where each begins and ends, and its sign. */
  const barsOf = (svg: string) =>
    [...svg.matchAll(/<rect class="f(\d)" fill="[^"]*" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
      ([, ink, x, width]) => ({ ink: Number(ink), from: Number(x), to: Number(x) + Number(width) }),
    );
  const zeroOf = (svg: string) => Number(/<line class="l-axis"[^>]*x1="([\d.]+)"/.exec(svg)![1]);

  test.each([
    ["all below zero", [-4, -3, -2]],
    ["all above", [4, 3, 2]],
    ["crossing zero", [-5, 8, -1, 4]],
    ["netting to zero", [-5, 5]],
    ["crossing both ways", [5, -9, 6]],
  ])("%s steps from where it came to, and its net from nothing", (_, changes) => {
    const svg = svgOf(waterfall(...changes));
    const [bars, zero] = [barsOf(svg), zeroOf(svg)];
    expect(bars).toHaveLength(changes.length + 1);
    const sums = changes.map((_c, i) => changes.slice(0, i + 1).reduce((a, b) => a + b, 0));
    const unit = Math.abs(bars[0]!.to - bars[0]!.from) / Math.abs(changes[0]!);
    const ends = [
      ...changes.map((_c, i) => [sums[i - 1] ?? 0, sums[i]!] as const),
      [0, sums.at(-1)!] as const,
    ];
    ends.forEach(([from, to], i) => {
      expect(bars[i]!.from).toBeCloseTo(zero + Math.min(from, to) * unit, 0);
      // A bar of nothing is a hair's breadth, so that it is seen.
      expect(bars[i]!.to).toBeCloseTo(Math.max(zero + Math.max(from, to) * unit, bars[i]!.from + 1), 0);
      if (i < changes.length) expect(bars[i]!.ink).toBe(to < from ? 1 : 0);
    });
  });
});

describe("a spread", () => {
  test.each([
    ["all below zero", ["-7", "-5", "-4", "-2", "-1"], [1, 1]],
    ["all above zero", ["1", "2", "4", "5", "7"], [0, 0]],
    ["crossing zero", ["-7", "-2", "0", "3", "9"], [1, 0, 1, 0]],
  ])("%s has what is below in a colour of its own, up to zero", (_, sizes, inks) => {
    const values = sizes.map(kr) as [Figure, Figure, Figure, Figure, Figure];
    const svg = svgOf({ ...(gallery.spread as SpreadChart), rows: [{ name: "S", values }] });
    const bars = [
      ...svg.matchAll(
        /<rect class="f(\d)" fill="[^"]*" x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="(?:4|16)"/g,
      ),
    ].map(([, ink, x, width]) => ({ ink: Number(ink), from: Number(x), to: Number(x) + Number(width) }));
    expect(bars.map(({ ink }) => ink)).toEqual(inks);
    const zero = Number(/<line class="l-axis"[^>]*x1="([\d.]+)"/.exec(svg)![1]);
    for (const { ink, from, to } of bars)
      if (ink === 1) expect(to).toBeLessThanOrEqual(zero + 0.01);
      else expect(from).toBeGreaterThanOrEqual(zero - 0.01);
  });
});

test.each([WIDE, SLIM])("no band of a flow has its edge through the amount of another, %i wide", (width) => {
  const payments = [
    ["a", "z", "2000"],
    ["b", "x", "2000"],
    ["b", "z", "900"],
    ["c", "x", "900"],
    ["c", "y", "3000"],
  ].map(([from, to, amount]) => ({ from: from!, to: to!, amount: kr(amount!) }));
  const svg = svgOf({ ...(gallery.flow as FlowChart), payments }, width);
  const amounts = boxesOf(svg).filter((box) => /^[\d\u00a0]+$/u.test(box.words) && box.left > width / 2);
  const edges = [...svg.matchAll(/<path [^>]*stroke-width="0.75" d="([^"]*)"/g)].flatMap(([, d]) => {
    const [x0, y0, mx, , , , bent, y1, x1, below] = d!.match(/-?[\d.]+/g)!.map(Number);
    return [0, below! - y1!].flatMap((down) =>
      Array.from({ length: 201 }, (_, i) => {
        const [s, u] = [i / 200, 1 - i / 200];
        const along = (a: number, b: number, c: number, e: number) =>
          u ** 3 * a + 3 * u * u * s * b + 3 * u * s * s * c + s ** 3 * e;
        return [along(x0!, mx!, mx!, bent!), along(y0!, y0!, y1!, y1!) + down] as const;
      }).concat([[x1!, y1! + down]]),
    );
  });
  expect(amounts.length).toBeGreaterThan(2);
  expect(edges.length).toBeGreaterThan(1000);
  for (const { left, right, top, bottom, words } of amounts)
    for (const [x, y] of edges) expect(left < x && x < right && top < y && y < bottom, words).toBe(false);
});

const degenerate: Readonly<Record<string, readonly string[]>> = {
  "all below zero": ["-7", "-5", "-4", "-2", "-1"],
  "all above zero": ["1", "2", "4", "5", "7"],
  "crossing zero": ["-7", "-2", "0", "3", "9"],
  "all zero": ["0", "0", "0", "0", "0"],
  "all the same": ["5", "5", "5", "5", "5"],
  "smaller than what is shown": ["0.0001", "0.0002", "0.0003", "0.0004", "0.0005"],
  "as large as a country": ["-900000000000", "-1", "0", "1", "900000000000"],
}; // prettier-ignore

/** Each kind of picture of figures of the same five sizes. */
function kindsOf(sizes: readonly string[]): Chart[] {
  const shared = { id: "x", name: "x", title: "T", about: "A", measure: tkr } as const;
  const values = sizes.map(kr) as [Figure, Figure, Figure, Figure, Figure];
  const categories = sizes.map((_, i) => String(2027 + i));
  const series = [{ name: "S", values }];
  const across = { across: "År", categories };
  const axis = { label: "X", unit: "tkr", decimals: 0 } as const;
  const points = values.map((y, i) => ({ x: kr(String(i)), y, name: String(i), onFrontier: true }));
  const net = { name: "Netto", value: kr(fixed(sum(sizes.map((n) => kronor(n))), 4)) };
  return [
    { ...shared, ...across, kind: "lines", shape: "lines", series },
    { ...shared, ...across, kind: "lines", shape: "areas", series },
    { ...shared, ...across, kind: "bars", direction: "lying", layout: "grouped", series },
    { ...shared, ...across, kind: "bars", direction: "lying", layout: "stacked", series },
    { ...shared, ...across, kind: "bars", direction: "standing", layout: "grouped", series, sum: series[0]! },
    { ...shared, ...across, kind: "bars", direction: "standing", layout: "stacked", series },
    { ...shared, ...across, kind: "multiples", mark: "bars", panels: [{ name: "P", series }] },
    { ...shared, ...across, kind: "multiples", mark: "lines", panels: [{ name: "P", series }] },
    { ...shared, kind: "waterfall", steps: values.map((change) => ({ name: "S", change })), net },
    { ...shared, kind: "spread", places: ["a", "b", "c", "d", "e"], rows: [{ name: "S", values }] },
    {
      ...shared,
      kind: "tornado",
      base: { name: "B", value: values[2] },
      bars: [{ name: "S", low: { at: "1", result: values[0] }, high: { at: "2", result: values[4] } }],
    },
    { ...shared, kind: "curve", shape: "line", x: axis, y: axis, series: [{ name: "S", points }] },
    { ...shared, kind: "scatter", x: axis, y: axis, points },
    {
      ...shared,
      kind: "flow",
      even: [],
      payments: values.flatMap((amount, i) =>
        toFloat(kronor(sizes[i]!)) > 0 ? [{ from: "a", to: String(i), amount }] : [],
      ),
    },
  ];
}

describe.each(Object.entries(degenerate))("figures %s", (_, sizes) => {
  test("are drawn within the picture, by every kind", () => {
    for (const chart of kindsOf(sizes))
      for (const width of [WIDE, SLIM]) {
        const { svg, height } = drawChart(chart, manner, { width, id: "t" });
        expect(svg, chart.kind).not.toMatch(/NaN|Infinity|undefined/);
        expect(height, chart.kind).toBeLessThan(2000);
        const drawn = svg.replace(/<(title|desc)[^>]*>.*?<\/\1>|<defs>.*?<\/defs>/gs, "");
        // Panels are moved to where they stand.
        const xs =
          chart.kind === "multiples"
            ? boxesOf(svg).flatMap(({ left, right }) => [left, right])
            : [...drawn.matchAll(/ (?:x|x1|x2|cx)="(-?[\d.]+)"/g)].map(([, x]) => Number(x));
        for (const x of xs) {
          expect(x, chart.kind).toBeGreaterThanOrEqual(-1);
          expect(x, chart.kind).toBeLessThanOrEqual(width + 1);
        }
        for (const [, y] of drawn.matchAll(/ (?:y|y1|y2|cy)="(-?[\d.]+)"/g)) {
          expect(Number(y), chart.kind).toBeGreaterThanOrEqual(-1);
          expect(Number(y), chart.kind).toBeLessThanOrEqual(height + 1);
        }
      }
  });
});

test("figures with more digits than there is room for are drawn all the same", () => {
  const huge = `1${"0".repeat(30)}`;
  for (const chart of kindsOf([`-${huge}`, "-1", "0", "1", huge]))
    expect(svgOf(chart, SLIM), chart.kind).not.toMatch(/NaN|Infinity|undefined|e\+/);
});

describe("colours", () => {
  const linear = (channel: number): number =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  const rgbOf = (hex: string): number[] =>
    [1, 3, 5].map((i) => linear(parseInt(hex.slice(i, i + 2), 16) / 255));
  const lightness = (hex: string): number => {
    const [r, g, b] = rgbOf(hex);
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  /** WCAG 2.1. */
  const contrast = (a: string, b: string): number => {
    const [most, least] = [lightness(a), lightness(b)].sort((x, y) => y - x);
    return (most! + 0.05) / (least! + 0.05);
  };
  /** Machado, Oliveira and Fernandes (2009), severity 1: what those see who lack one kind of cone. */
  const sights = {
    all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
  }; // prettier-ignore
  /** CIE L*a*b*, D65. */
  const lab = (hex: string, sight: readonly (readonly number[])[]): number[] => {
    const own = rgbOf(hex);
    const [r, g, b] = sight.map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((s, k, i) => s + k * own[i]!, 0),
        ),
      ),
    );
    const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
    const x = f((0.4124 * r! + 0.3576 * g! + 0.1805 * b!) / 0.9505);
    const y = f(0.2126 * r! + 0.7152 * g! + 0.0722 * b!);
    const z = f((0.0193 * r! + 0.1192 * g! + 0.9505 * b!) / 1.089);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const pairs = <T>(of: readonly T[]): [T, T][] =>
    of.flatMap((a, i) => of.slice(i + 1).map((b): [T, T] => [a, b]));

  test.each(["light", "dark"] as const)("stand out from a %s ground", (look) => {
    for (const colour of [...fills[look], ...steps[look], inks[look].axis])
      expect(contrast(colour, inks[look].ground), colour).toBeGreaterThanOrEqual(3);
    for (const ink of [inks[look].text, inks[look].soft])
      expect(contrast(ink, inks[look].ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["light", "dark"] as const)("of series are told apart by everybody, on a %s ground", (look) => {
    for (const [name, sight] of Object.entries(sights))
      for (const [a, b] of pairs(fills[look])) {
        const [one, other] = [lab(a, sight), lab(b, sight)];
        expect(Math.hypot(...one.map((v, i) => v - other[i]!)), `${name} ${a} ${b}`).toBeGreaterThan(20);
      }
  });

  test("of neighbours are told apart in grey", () => {
    for (const look of ["light", "dark"] as const)
      fills[look].slice(1).forEach((colour, i) => {
        const [a, b] = [colour, fills[look][i]!].map((hex) => lab(hex, sights.all)[0]!);
        expect(Math.abs(a! - b!), `${fills[look][i]!} ${colour}`).toBeGreaterThan(10);
      });
  });

  test("each year has a colour of its own, the later the stronger", () => {
    for (let years = 2; years <= 6; years++) {
      const own = Array.from({ length: years }, (_, i) => stepAt(i, years));
      expect(new Set(own).size).toBe(years);
      expect([...own].sort((a, b) => a - b)).toEqual(own);
    }
  });
});

test("labels that are spread keep their order and their distance, within their limits where there is room", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 12 }),
      (wanted) => {
        const placed = spread(wanted, 20, [0, 300]);
        const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
        order.slice(1).forEach((at, i) => {
          expect(placed[at]! - placed[order[i]!]!).toBeGreaterThanOrEqual(20 - 1e-6);
        });
        for (const at of placed) {
          expect(at).toBeGreaterThanOrEqual(-1e-6);
          expect(at).toBeLessThanOrEqual(300 + 1e-6);
        }
        if (wanted.length === 1) expect(placed).toEqual(wanted);
      },
    ),
  );
});

test("an axis goes from below to above on round numbers", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: 0.01, max: 1e9, noNaN: true }),
      fc.integer({ min: 2, max: 8 }),
      (low, span, about) => {
        const ticks = ticksOf(low, low + span, about);
        const step = ticks[1]! - ticks[0]!;
        expect(ticks[0]).toBeLessThanOrEqual(low + step * 1e-6);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(low + span - step * 1e-6);
        expect(ticks.length).toBeLessThanOrEqual(3 * about + 2);
        const digits = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
        expect([1, 2, 2.5, 5, 10].some((d) => Math.abs(digits - d) < 1e-3)).toBe(true);
      },
    ),
  );
});

test.each([WIDE, SLIM, 340])("names of two places on a steep curve stand by their own, %i wide", (width) => {
  const at = (x: number) => -46_000_000 + 67_000_000 * Math.exp(-x / 4);
  const figures = (x: number) => ({ x: kr(x.toFixed(2)), y: kr(at(x).toFixed(0)) });
  for (const [first, second] of [
    [1, 1.66],
    [1.66, 1],
    [3, 2],
  ] as const) {
    const svg = svgOf(
      {
        ...(gallery.steps as CurveChart),
        shape: "line",
        x: { label: "andel", unit: "%", decimals: 0 },
        y: { label: "netto", unit: "kr", decimals: 0 },
        series: [{ name: "S", points: Array.from({ length: 101 }, (_, x) => figures(x)) }],
        marks: [
          { name: "Första", ...figures(first) },
          { name: "Andra", ...figures(second) },
        ],
      },
      width,
    );
    const dots = [...svg.matchAll(/<circle [^>]*cx="([\d.]+)" cy="([\d.]+)" r="5"/g)];
    const away = (words: string, [, x, y]: RegExpMatchArray): number => {
      const box = boxesOf(svg).find((b) => b.words.startsWith(words))!;
      const beside = (v: number, from: number, to: number) => Math.max(from - v, 0, v - to);
      return Math.hypot(beside(Number(x), box.left, box.right), beside(Number(y), box.top, box.bottom));
    };
    expect(dots).toHaveLength(2);
    expect(away("Första", dots[0]!)).toBeLessThan(away("Första", dots[1]!));
    expect(away("Andra", dots[1]!)).toBeLessThan(away("Andra", dots[0]!));
  }
});

/** How far boxes, lines, dots and curves go across. */
function extents(svg: string): { left: number; right: number }[] {
  const at = (mark: string, name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(mark)?.[1] ?? 0);
  const drawn = svg.replace(/<defs>.*?<\/defs>/su, "");
  const marks = [...drawn.matchAll(/<(rect|line|circle|path) [^>]*>/g)];
  return marks.map(([mark, kind]) => {
    const xs: number[] = [];
    if (kind === "rect") xs.push(at(mark, "x"), at(mark, "x") + at(mark, "width"));
    if (kind === "line") xs.push(at(mark, "x1"), at(mark, "x2"));
    if (kind === "circle") xs.push(at(mark, "cx"));
    if (kind === "path") xs.push(...[...mark.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x)));
    return xs.length === 0 ? { left: 0, right: 0 } : { left: Math.min(...xs), right: Math.max(...xs) };
  });
}

test("any chart is drawn, at any width, and its table has every one of its figures", () => {
  fc.assert(
    fc.property(anyChart, fc.constantFrom(WIDE, SLIM, 200), (chart, width) => {
      const { svg } = drawChart(chart, manner, { width, id: "t" });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      // A picture of 200 pixels has no room beside numbers of fifteen digits.
      for (const { left, right } of width === WIDE ? extents(svg) : []) {
        expect(left).toBeGreaterThanOrEqual(-2);
        expect(right).toBeLessThanOrEqual(width + 2);
      }
      for (const { cells } of chartTable(chart).rows)
        for (const cell of cells)
          if (cell.kind === "amount") expect(Number.isFinite(toFloat(cell.value))).toBe(true);
    }),
  );
});
