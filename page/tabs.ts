import { make } from "./elements.js";

/** One of several to show. */
export interface Tab<T> {
  readonly of: T;
  readonly name: string;
}

/**
 * A list of tabs for a part of the page that each of them fills: one of them is reached by Tab, the others by the arrows,
 * Home and End, and to come to one is to choose it.
 */
export function tabList<T>(
  label: string,
  tabs: readonly Tab<T>[],
  filled: HTMLElement,
  choose: (of: T) => void,
): HTMLElement {
  const buttons = tabs.map(({ name }, i) =>
    make("button", { type: "button", role: "tab", id: `lonsam-tab-${i}`, textContent: name }),
  );
  const mark = (chosen: number): void => {
    buttons.forEach((button, i) => {
      button.setAttribute("aria-selected", String(i === chosen));
      button.setAttribute("aria-controls", filled.id);
      button.tabIndex = i === chosen ? 0 : -1;
    });
    filled.setAttribute("aria-labelledby", buttons[chosen]!.id);
  };
  const come = (chosen: number): void => {
    mark(chosen);
    buttons[chosen]!.focus();
    choose(tabs[chosen]!.of);
  };
  buttons.forEach((button, i) => {
    button.addEventListener("click", () => {
      come(i);
    });
    button.addEventListener("keydown", (event) => {
      const to = placeBy(event.key, i, buttons.length);
      if (to === undefined) return;
      event.preventDefault();
      come(to);
    });
  });
  mark(0);
  filled.role = "tabpanel";
  const list = make("div", { className: "tabs", role: "tablist", ariaLabel: label });
  list.append(...buttons);
  return list;
}

/** Where a key leads; round from the last to the first. */
function placeBy(key: string, from: number, of: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (from + 1) % of;
    case "ArrowLeft":
      return (from + of - 1) % of;
    case "Home":
      return 0;
    case "End":
      return of - 1;
    default:
      return undefined;
  }
}
