/** The panel beside a report on a wide screen, above it on a narrow one, and gone on paper. */
export const turnableStyle = `
aside { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1.5rem 0; }
aside h2 { margin-top: 0; }
aside h3 { margin: 1.25rem 0 0.5rem; }
aside .sums { position: sticky; top: 0; z-index: 1; background: var(--ground); border-bottom: 2px solid var(--text); padding: 0.25rem 0; }
aside .sums table { width: 100%; min-width: 0; font-size: 0.9rem; }
aside .sums caption { font-weight: 600; }
aside .sums td, aside .sums th { padding: 0.15rem 0.25rem 0.15rem 0; }
aside .sums .number { padding-left: 0.35rem; }
aside .changed { font-weight: 600; }
aside fieldset { border: 0; border-top: 1px solid var(--line); margin: 0; padding: 0.6rem 0; min-width: 0; }
aside legend { float: left; width: 100%; padding: 0; font-weight: 600; }
aside .field { clear: both; display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.6rem; }
aside input[type="range"] { flex: 1 1 9rem; min-width: 6rem; height: 1.75rem; accent-color: var(--mark); }
aside input[type="text"] { width: 8rem; }
aside input, aside button { font: inherit; color: inherit; }
aside input[type="text"], aside button { background: var(--ground); border: 1px solid var(--line); border-radius: 3px; padding: 0.2rem 0.5rem; min-height: 1.75rem; }
aside button { cursor: pointer; }
aside button[aria-selected="true"] { background: var(--total); border-color: var(--text); font-weight: 600; }
aside button:disabled { color: var(--soft); cursor: default; }
aside :focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
aside .about { margin: 0; font-size: 0.875rem; }
aside .tabs, aside .done { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.75rem 0; }
aside .wrong { margin: 0.25rem 0 0; font-weight: 600; }
@media screen and (min-width: 86rem) {
  body { display: grid; grid-template-columns: minmax(29rem, 1fr) minmax(0, 56rem) minmax(0, 0.5fr); }
  aside { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; margin: 0 0 0 auto; padding: 1.5rem; width: 100%; max-width: 34rem; border-right: 1px solid var(--line); }
  main { margin: 0; }
}
@media print { aside { display: none; } }
`;
