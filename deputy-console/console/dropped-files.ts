/** Files of a drop, those within dropped folders too. In: what was dropped; out: files in the order of their names. */

/** Files that one drop may bring. */
const MOST = 10_000;

/** Must be called while the drop is being told: afterwards nothing of it can be read. */
export async function droppedFiles(transfer: DataTransfer | null): Promise<readonly File[]> {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  const own = [...(transfer?.files ?? [])];
  if (!entries.some((entry) => entry?.isDirectory)) return own;
  const found: File[] = [];
  for (const entry of entries) if (entry) await gather(entry, found);
  return found.sort((one, other) => one.name.localeCompare(other.name, 'uk', { numeric: true }));
}

async function gather(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (into.length >= MOST || entry.name.startsWith('.')) return;
  if (isFile(entry)) into.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
  else if (isFolder(entry)) for (const one of await entriesOf(entry.createReader())) await gather(one, into);
}

/** A folder is told in parts, until one is empty. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return all;
    all.push(...part);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
