import { fills, inks, steps } from "../chart/palette.js";

/** The colours of pictures as variables, by the classes that the drawings have. */
const colours = (look: "light" | "dark"): string =>
  [
    ...fills[look].map((colour, i) => `--c${i}: ${colour};`),
    ...steps[look].map((colour, i) => `--cs${i}: ${colour};`),
    ...Object.entries(inks[look]).map(([name, colour]) => `--c-${name}: ${colour};`),
  ].join(" ");

const drawn = [
  ...fills.light.keys(),
  ...steps.light.map((_, i) => `s${i}`),
  ...Object.keys(inks.light).map((n) => `-${n}`),
]
  .map((name) => `svg .f${name} { fill: var(--c${name}); } svg .l${name} { stroke: var(--c${name}); }`)
  .join("\n");

/** For screens of every width, light and dark, and for paper. Colours have at least the contrast of WCAG 2.1 AA. */
export const htmlStyle = `
:root { color-scheme: light dark; --text: #1b1b1b; --soft: #4d4d4d; --ground: #fff; --line: #8a8a8a; --total: #eef2f5; --mark: #1d5d8c; --shade: rgb(0 0 0 / 0.35); ${colours("light")} }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #ececec; --soft: #bdbdbd; --ground: #16181b; --line: #7d7d7d; --total: #23282d; --mark: #8cc4e8; --shade: rgb(255 255 255 / 0.4); ${colours("dark")} }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, "Segoe UI", Calibri, "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere; }
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.25rem 0 0.5rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 0.25rem; }
h4 { font-size: 1rem; margin: 1rem 0 0.25rem; }
caption { text-align: left; }
caption h2, caption h3 { margin-bottom: 0.25rem; max-width: calc(100vw - 2rem); }
.wide { overflow-x: auto; background: linear-gradient(to right, var(--ground) 40%, transparent) left / 2.5rem 100% no-repeat local, linear-gradient(to left, var(--ground) 40%, transparent) right / 2.5rem 100% no-repeat local, linear-gradient(to right, var(--shade), transparent) left / 0.9rem 100% no-repeat scroll, linear-gradient(to left, var(--shade), transparent) right / 0.9rem 100% no-repeat scroll; }
.paper { display: none; }
.paper table { margin-bottom: 0.75rem; }
.wide:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
table { border-collapse: collapse; min-width: min(100%, 30rem); overflow-wrap: normal; }
th, td { padding: 0.3rem 0.9rem 0.3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th, thead td { font-weight: 600; vertical-align: bottom; border-bottom: 2px solid var(--text); }
th:last-child, td:last-child { padding-right: 0.3rem; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-left: 0.9rem; }
thead .number { white-space: normal; }
.part { width: 100%; max-width: 44rem; }
.part th:first-child { width: 4.5rem; }
.part .number { width: 8rem; }
.total th, .total td { font-weight: 700; background: var(--total); border-bottom: 2px solid var(--text); }
.note { color: var(--soft); margin: 0.5rem 0 0; }
figure { margin: 2.25rem 0 0; }
figcaption h2 { margin-top: 0; }
.about { color: var(--soft); margin: 0 0 0.75rem; }
.hand { display: none; }
svg { display: block; max-width: 100%; height: auto; }
${drawn}
details { margin-top: 0.75rem; }
summary { cursor: pointer; }
details table { font-size: 0.9rem; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.875rem; }
footer h2 { font-size: 1rem; margin-top: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0; }
dd { margin: 0; }
dl div { display: contents; }
.facts { margin: 0.5rem 0 1rem; }
.facts dt { font-weight: 600; }
.signature { width: 20rem; max-width: 100%; margin: 4rem 0 0; padding-top: 0.25rem; border-top: 1px solid var(--text); }
@media screen and (max-width: 34rem) {
  .desk { display: none; }
  .hand { display: block; }
}
@media (max-width: 34rem) {
  main { padding: 1rem; }
  h1 { font-size: 1.4rem; }
  th, td { padding-right: 0.6rem; }
  .number { padding-left: 0.4rem; }
  .part th:first-child, .part .number { width: auto; }
  dl { grid-template-columns: 1fr; }
  dd { margin-bottom: 0.4rem; }
}
@media print {
  @page { margin: 20mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; background: none; }
  .screen { display: none; }
  .paper { display: block; }
  table { font-size: 9pt; min-width: min(100%, 24rem); max-width: 100%; }
  th, td { padding: 0.15rem 0.4rem 0.15rem 0; }
  .small table { font-size: 6.75pt; }
  .number { padding-left: 0.2rem; }
  .part .number, .part th:first-child { width: auto; }
  h1, h2, h3, caption, figcaption { break-after: avoid; }
  tr, figure, li { break-inside: avoid; }
  .note { break-before: avoid; break-inside: avoid; }
  tbody tr:nth-last-child(-n + 2) { break-before: avoid; }
  tbody tr:first-child { break-after: avoid; }
  table:not(:has(tbody tr:nth-child(13))) { break-inside: avoid; }
  details { display: none; }
  p { orphans: 3; widows: 3; }
  .total th, .total td, svg { print-color-adjust: exact; }
}
`;
