/** The page on a wide screen: what is asked beside what is answered; on a narrow one, the one after the other. */
export const appStyle = `
[hidden] { display: none !important; }
#lonsam-app { min-height: 100vh; }
#lonsam-app > header, #lonsam-app > footer, #lonsam-app > main { max-width: 92rem; margin: 0 auto; padding: 1rem 1.5rem; }
#lonsam-app > header { border-bottom: 1px solid var(--line); }
#lonsam-app > header h1 { margin: 0; }
#lonsam-app > header p { margin: 0.25rem 0 0; }
#lonsam-app > footer { font-size: 0.875rem; color: var(--soft); border-top: 1px solid var(--line); margin-top: 2rem; }
.private { font-weight: 600; }
.row { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; justify-content: space-between; align-items: baseline; }
.asked section, .answered section { margin-bottom: 1.75rem; }
#lonsam-app h2 { margin: 0 0 0.6rem; }
#lonsam-app h3 { margin: 1rem 0 0.4rem; }
.drop { border: 2px dashed var(--line); border-radius: 6px; padding: 1rem; text-align: center; }
.over .drop { border-color: var(--mark); background: var(--total); }
.drop .invite { font-size: 1.1rem; font-weight: 600; margin: 0 0 0.25rem; }
.drop .about { margin: 0 auto 0.75rem; max-width: 30rem; }
.drop .buttons { justify-content: center; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.field { margin: 0.75rem 0; }
.field label, .label { display: block; font-weight: 600; margin: 0 0 0.2rem; padding: 0; }
.about { margin: 0.2rem 0 0; }
#lonsam-app input, #lonsam-app select, #lonsam-app button { font: inherit; color: inherit; }
#lonsam-app button, #lonsam-app select, #lonsam-app input[type="text"] { background: var(--ground); border: 1px solid var(--line); border-radius: 4px; padding: 0.35rem 0.7rem; min-height: 2.25rem; max-width: 100%; }
#lonsam-app button { cursor: pointer; }
#lonsam-app button:hover { background: var(--total); }
#lonsam-app button.primary { background: var(--mark); border-color: var(--mark); color: var(--ground); font-weight: 600; padding: 0.5rem 1.5rem; margin: 0.5rem 0 1rem; }
#lonsam-app button.plain { border-color: transparent; padding: 0.2rem 0.4rem; min-height: 1.75rem; text-decoration: underline; color: var(--mark); background: none; }
#lonsam-app .field input[type="text"] { width: 100%; max-width: 22rem; }
#lonsam-app .field input.command { max-width: none; font-family: ui-monospace, Consolas, "Liberation Mono", monospace; font-size: 0.9rem; }
#lonsam-app [aria-invalid="true"] { border: 2px solid var(--wrong); }
#lonsam-app :focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
#lonsam-app h2:focus { outline: none; }
#lonsam-app fieldset { border: 0; margin: 0 0 0.75rem; padding: 0; min-width: 0; }
#lonsam-app legend { font-weight: 600; padding: 0; margin-bottom: 0.2rem; }
#tasks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: 0 1.25rem; }
#tasks h2 { grid-column: 1 / -1; }
.choice { padding: 0.2rem 0; }
.choice label, .box { display: flex; gap: 0.6rem; align-items: baseline; cursor: pointer; }
.choice .about { display: none; margin: 0 0 0.2rem 1.75rem; font-size: 0.9rem; }
.choice:has(input:checked) .about { display: block; }
.choice:has(input:checked) label { font-weight: 600; }
.box { padding: 0.25rem 0; }
.box input, .choice input { flex: none; width: 1.1rem; height: 1.1rem; accent-color: var(--mark); position: relative; top: 0.15rem; margin: 0; }
ul.files, ul.told { list-style: none; margin: 0; padding: 0; }
ul.files > li { border-top: 1px solid var(--line); padding: 0.5rem 0; }
ul.files > li:last-child { border-bottom: 1px solid var(--line); }
.kind { color: var(--soft); }
.told li { margin: 0 0 0.6rem; }
.told p { margin: 0; white-space: pre-wrap; }
.remedy { color: var(--soft); }
.problems, .known { border-left: 4px solid var(--line); padding: 0.1rem 0 0.1rem 1rem; margin: 0 0 1.25rem; }
.problems { border-left-color: var(--wrong); }
#lonsam-app .problems h3, #lonsam-app .known h3, #lonsam-app .saving h3 { margin-top: 0; }
.wrong { color: var(--wrong); font-weight: 600; margin: 0.4rem 0 0; }
.stale { background: var(--total); padding: 0.5rem 0.75rem; margin: 0 0 1rem; }
.saving { background: var(--total); border-radius: 6px; padding: 1rem; margin: 0 0 1.25rem; }
.saving button { background: var(--ground); }
.doing { display: flex; gap: 1rem; align-items: center; }
.status { margin: 0; font-weight: 600; }
.status:not(:empty) { margin-bottom: 0.75rem; }
#files .status:not(:empty) { margin: 0.75rem 0 0; font-weight: 400; }
.drop .buttons + .about { margin: 0.75rem auto 0; font-size: 0.875rem; }
.preview { width: 100%; min-height: 12rem; border: 1px solid var(--line); border-radius: 4px; background: var(--ground); display: block; }
pre.text { overflow-x: auto; white-space: pre; border: 1px solid var(--line); border-radius: 4px; padding: 1rem; font: 0.85rem/1.45 ui-monospace, Consolas, "Liberation Mono", monospace; margin: 0; }
:root { --wrong: #a3200f; }
@media screen and (prefers-color-scheme: dark) { :root { --wrong: #ff9d8a; } }
@media screen and (min-width: 64rem) {
  #lonsam-app > main { display: grid; grid-template-columns: minmax(22rem, 28rem) minmax(0, 1fr); gap: 0 2.5rem; align-items: start; }
}
@media (max-width: 34rem) {
  #lonsam-app > header, #lonsam-app > footer, #lonsam-app > main { padding: 1rem; }
}
@media print { .asked, .saving, #lonsam-app > header, #lonsam-app > footer, .doing { display: none; } }
`;
