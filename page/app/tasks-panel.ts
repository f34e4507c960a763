import { make } from "../elements.js";
import { mountedTasks } from "./mounted-tasks.js";
import { section } from "./section.js";
import type { Shell } from "./shell.js";
import type { State } from "./state.js";
import { type Group, tasks } from "./tasks.js";

const groups: readonly Group[] = ["budget", "scenario", "people", "look"];

/** What somebody wants to do, in plain words. */
export class TasksPanel {
  readonly element: HTMLElement;
  private readonly radios = new Map<string, HTMLInputElement>();

  constructor(
    shell: Shell,
    private readonly state: State,
    chosen: () => void,
  ) {
    this.element = section(
      "tasks",
      shell.words("app.tasks.heading"),
      ...groups.map((group) => {
        const own = [...tasks, ...mountedTasks].filter((task) => task.group === group);
        return make(
          "fieldset",
          {},
          make("legend", { textContent: shell.words(`app.group.${group}`) }),
          ...own.map(({ id, words, about }) => {
            const radio = make("input", { type: "radio", name: "task", value: id });
            this.radios.set(id, radio);
            radio.addEventListener("change", () => {
              state.task = id;
              chosen();
            });
            const described = make("span", {
              className: "about",
              id: `task-${id}`,
              textContent: shell.words(about),
            });
            radio.setAttribute("aria-describedby", described.id);
            return make(
              "div",
              { className: "choice" },
              make("label", {}, radio, make("span", { textContent: shell.words(words) })),
              described,
            );
          }),
        );
      }),
    );
    this.show();
  }

  show(): void {
    for (const [id, radio] of this.radios) radio.checked = id === this.state.task;
  }
}
