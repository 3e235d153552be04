import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Size and SHA-256 of a file, by its path in the backup. */
export type FileList = Record<string, { size: number; sha256: string }>;

const CHUNK = 1 << 20;

/** Copies a file, hashing what is written, onto the disk; undefined when the source has gone meanwhile. */
export async function copyFile(source: string, target: string): Promise<{ size: number; sha256: string } | undefined> {
  const from = await openIfThere(source);
  if (!from) return undefined;
  try {
    const to = await open(target, 'wx', 0o600);
    try {
      const sum = await pump(from, (chunk) => to.writeFile(chunk));
      await to.sync();
      return sum;
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

/** Size and SHA-256 of a file as it stands. */
export async function sumFile(file: string): Promise<{ size: number; sha256: string }> {
  const handle = await open(file, 'r');
  try {
    return await pump(handle, async () => undefined);
  } finally {
    await handle.close();
  }
}

async function pump(from: FileHandle, write: (chunk: Buffer) => Promise<void>): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK);
  let size = 0;
  while (true) {
    const { bytesRead } = await from.read(buffer, 0, CHUNK, size);
    if (bytesRead === 0) return { size, sha256: hash.digest('hex') };
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await write(chunk);
    size += bytesRead;
  }
}

async function openIfThere(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Files and folders below a folder, relative, folders ending in a slash; `enter` decides about a folder's content. */
export async function listTree(folder: string, enter: (relative: string) => boolean = () => true, below = ''): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(path.join(folder, below), { withFileTypes: true })) {
    const relative = below ? `${below}/${entry.name}` : entry.name;
    if (!entry.isDirectory()) found.push(relative);
    else found.push(`${relative}/`, ...(enter(relative) ? await listTree(folder, enter, relative) : []));
  }
  return found;
}

/** Works on many files, some at a time: most of the time goes by waiting for the disk. */
export async function inParallel(items: readonly string[], work: (item: string) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

/** Makes a folder of a private tree. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Brings the names in these folders onto the disk, too. */
export async function syncFolders(folders: Iterable<string>): Promise<void> {
  await inParallel([...folders], async (folder) => {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  });
}
