import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../database/problem';
import { type FileList, inParallel, listTree, sumFile } from './files';

export const MANIFEST = 'manifest.json';

/** What a backup says of itself. */
export interface Manifest {
  format: 1;
  made: string;
  /** Version of PostgreSQL. */
  server: string;
  files: FileList;
}

/** The manifest as text that also proves itself. */
export function keepList(manifest: Manifest): string {
  return `${JSON.stringify({ sha256: hashOf(manifest), ...manifest }, null, 1)}\n`;
}

/** Reads a backup's manifest and compares every file with it. @throws Problem naming the first file that differs */
export async function verifyBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const present = (await listTree(folder)).filter((entry) => !entry.endsWith('/') && entry !== MANIFEST);
  const extra = present.find((entry) => !manifest.files[entry]);
  if (extra) throw new Problem(`${folder} is not as it was made: ${extra} is not in its manifest`);
  const there = new Set(present);
  const missing = Object.keys(manifest.files).find((file) => !there.has(file));
  if (missing) throw new Problem(`${folder} is not as it was made: ${missing} is missing`);
  await inParallel(present, async (file) => {
    const found = await sumFile(path.join(folder, file));
    if (found.sha256 !== manifest.files[file]?.sha256) throw new Problem(`${folder} is not as it was made: ${file} has changed`);
  });
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    const { sha256, ...manifest } = JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8')) as Manifest & { sha256: string };
    if (manifest.format === 1 && sha256 === hashOf(manifest)) return manifest;
  } catch {
    throw new Problem(`${folder} is no backup of Filo: its manifest cannot be read`);
  }
  throw new Problem(`${folder} is not as it was made: its manifest has changed`);
}

const hashOf = (manifest: Manifest): string => createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
