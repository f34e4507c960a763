import { isScenarioFile } from "../../src/input/scenario/folder.js";

/** So much is taken at once; a whole disk by mistake is not. */
export const most = { files: 2000, megabytes: 300 } as const;

export type Taken =
  | { readonly kind: "files"; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: "too much" }
  | { readonly kind: "unreadable"; readonly name: string };

/** A file with its path from the folder that was chosen. */
interface Found {
  readonly path: string;
  readonly file: File;
}

/** What somebody chose with a button. */
export const takeChosen = (list: FileList): Promise<Taken> =>
  read([...list].map((file) => ({ path: file.webkitRelativePath || file.name, file })));

/** What Chromium and Edge have besides, and which alone sees into folders in a page from the disk. */
interface WithHandle {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** What somebody dropped: files, and folders with all that is in them. */
export async function takeDropped(items: DataTransferItemList): Promise<Taken> {
  // They are there only until the event is over.
  const dropped = [...items]
    .filter(({ kind }) => kind === "file")
    .map((item) => ({
      handle: (item as WithHandle).getAsFileSystemHandle?.(),
      entry: item.webkitGetAsEntry(),
      file: item.getAsFile(),
    }));
  const found: Found[] = [];
  for (const { handle, entry, file } of dropped)
    try {
      const held = await handle;
      if (held !== undefined && held !== null) await walkHandle(held, held.name, found);
      else if (entry?.isDirectory === true || file === null) await walk(entry!, entry!.name, found);
      else found.push({ path: file.name, file });
    } catch (error) {
      if (error instanceof TooMuch) return { kind: "too much" };
      return { kind: "unreadable", name: entry?.name ?? file?.name ?? "" };
    }
  return read(found);
}

class TooMuch extends Error {}

const check = (found: readonly Found[]): void => {
  if (found.length > most.files) throw new TooMuch();
};

interface Folder extends FileSystemHandle {
  values(): AsyncIterable<FileSystemHandle>;
}

async function walkHandle(handle: FileSystemHandle, path: string, found: Found[]): Promise<void> {
  check(found);
  if (isLeftover(path)) return;
  if (handle.kind === "file") found.push({ path, file: await (handle as FileSystemFileHandle).getFile() });
  else
    for await (const one of (handle as Folder).values()) await walkHandle(one, `${path}/${one.name}`, found);
}

/** The same in browsers that hand over entries. */
async function walk(entry: FileSystemEntry, path: string, found: Found[]): Promise<void> {
  check(found);
  if (isLeftover(path)) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    found.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A browser hands over some of the names at a time, and none when there are no more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return;
    for (const one of some) await walk(one, `${path}/${one.name}`, found);
  }
}

/** What programs and systems leave beside people's files. */
const isLeftover = (path: string): boolean =>
  path
    .split("/")
    .some((part) => /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$|node_modules$)/iu.test(part));

async function read(found: readonly Found[]): Promise<Taken> {
  const wanted = found.filter(({ path }) => !isLeftover(path));
  const size = wanted.reduce((sum, { file }) => sum + file.size, 0);
  if (wanted.length > most.files || size > most.megabytes * 1e6) return { kind: "too much" };
  const files = new Map<string, Uint8Array>();
  for (const { path, file } of wanted) {
    try {
      files.set(path.normalize("NFC"), new Uint8Array(await file.arrayBuffer()));
    } catch {
      return { kind: "unreadable", name: path };
    }
  }
  return { kind: "files", files: together(files) };
}

/** The loose files of a scenario are one scenario: they get a folder of their own. */
function together(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const isLoose = (path: string): boolean => !path.includes("/");
  const scenario = [...files.keys()].some(
    (path) => isLoose(path) && /\.csv$/iu.test(path) && isScenarioFile(path),
  );
  return scenario
    ? new Map([...files].map(([path, bytes]) => [isLoose(path) ? `scenario/${path}` : path, bytes]))
    : files;
}
