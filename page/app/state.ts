import type { Language } from "../../src/texts/words.js";
import type { Entry } from "./kinds.js";
import type { Ran } from "./run-command.js";
import { type Field, type Slot, type Task, tasks } from "./tasks.js";
import { UserFiles } from "./user-files.js";

/** What `check` says of something that somebody put in. */
export interface Checked {
  readonly code: number;
  readonly text: string;
}

/** What was last worked out. */
export interface Shown {
  readonly argv: readonly string[];
  /** The task it was worked out for; undefined for a command line that somebody wrote. */
  readonly task: Task | undefined;
  readonly ran: Ran;
  /** What a page is shown as, when what came out is one. */
  readonly html: boolean;
}

/** What somebody is answering for a task. */
export interface Draft {
  readonly paths: Map<string, readonly string[]>;
  readonly texts: Map<string, string>;
  more: boolean;
}

/** All that the page remembers while it is open. */
export class State {
  language: Language = "sv";
  readonly files = new UserFiles();
  entries: readonly Entry[] = [];
  readonly checks = new Map<string, Checked | undefined>();
  task: string = tasks[0]!.id;
  /** The command line when somebody has changed it. */
  command: string | undefined;
  commandShown = false;
  shown: Shown | undefined;
  /** Whether something has been changed since. */
  stale = false;
  /** The name that is saved under, when somebody has chosen one. */
  name: string | undefined;
  private readonly drafts = new Map<string, Draft>();

  draft(task: string): Draft {
    const draft = this.drafts.get(task) ?? { paths: new Map(), texts: new Map(), more: false };
    this.drafts.set(task, draft);
    return draft;
  }

  answer(task: string, field: Field, answer: string): void {
    this.draft(task).texts.set(field.id, answer);
    if (field.shared !== true) return;
    for (const { id, fields } of tasks)
      if (fields.includes(field)) this.draft(id).texts.set(field.id, answer);
  }

  fitting({ kinds }: Pick<Slot, "kinds">): Entry[] {
    return this.entries.filter(({ kind }) => kinds.includes(kind));
  }

  /** Each slot has what was chosen and is still there, or what fits and is not chosen already. */
  settleSlots(task: Task): void {
    const { paths } = this.draft(task.id);
    const known = new Set(this.entries.map(({ path }) => path));
    const taken = new Set<string>();
    for (const slot of task.slots) {
      const kept = (paths.get(slot.id) ?? []).filter((path) => known.has(path));
      const free = this.fitting(slot).filter(({ path }) => !taken.has(path));
      const chosen =
        kept.length > 0 || slot.optional === true ? kept : free.slice(0, 1).map(({ path }) => path);
      paths.set(slot.id, chosen);
      for (const path of chosen) taken.add(path);
    }
  }

  /** What has just been put in is what the tasks are about, and the task at hand is one that it fits. */
  choose(added: readonly Entry[]): void {
    for (const task of tasks) {
      const { paths } = this.draft(task.id);
      const taken = new Set<string>();
      for (const slot of task.slots) {
        if (slot.optional === true) continue;
        const fits = added.filter(({ path, kind }) => slot.kinds.includes(kind) && !taken.has(path));
        if (fits.length === 0) continue;
        const chosen = (slot.many === true ? fits : fits.slice(0, 1)).map(({ path }) => path);
        paths.set(slot.id, chosen);
        for (const path of chosen) taken.add(path);
      }
    }
    const takes = (task: Task): boolean =>
      task.slots.some((slot) => added.some(({ kind }) => slot.kinds.includes(kind)));
    const isMeantFor = ({ slots: [first] }: Task): boolean =>
      added.some(({ kind }) => kind === first?.kinds[0]);
    const current = tasks.find(({ id }) => id === this.task);
    if (current !== undefined && takes(current)) return;
    this.task = (tasks.find(isMeantFor) ?? tasks.find(takes))?.id ?? this.task;
  }
}
