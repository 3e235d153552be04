import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { claim } from '../database/claim';
import { startCluster } from '../database/cluster';
import { giveTo, operatingUser } from '../database/operating-user';
import { Problem } from '../database/problem';
import { runningPostmaster } from '../database/processes';
import { openDataDir } from '../database/secrets';
import { copyFile, inParallel, listTree, makeFolder, syncFolders } from './files';
import { type Manifest, verifyBackup } from './manifest';

export interface RestoreOptions {
  backup: string;
  dataDir: string;
  /** Puts a database that is there aside instead of refusing. */
  replace?: boolean;
}

/** Verifies a backup, puts it into a data folder, starts it once to prove that it runs. Answers with its manifest. @throws Problem */
export async function restore({ backup, dataDir, replace = false }: RestoreOptions): Promise<Manifest> {
  const target = openDataDir(dataDir);
  const cluster = path.join(target, 'postgres');
  claim(target);
  if (runningPostmaster(cluster) !== undefined) throw new Problem(`FILO_DATA_DIR: the database in ${target} is running; stop it first`);
  const occupied = existsSync(cluster) && (await readdir(cluster)).length > 0;
  if (occupied && !replace)
    throw new Problem(`FILO_DATA_DIR: ${target} holds a database; give another folder, or --replace to put it aside`);
  const manifest = await verifyBackup(backup);
  const fresh = path.join(target, 'postgres.restored');
  await rm(fresh, { recursive: true, force: true });
  await copyTree(path.join(backup, 'postgres'), fresh);
  if (occupied) await putAside(target);
  await rename(fresh, cluster);
  for (const kept of ['database.json', 'secret'])
    if (manifest.files[kept]) await copyFile(path.join(backup, kept), path.join(target, kept));
  await syncFolders([target]);
  const started = await startCluster({ dataDir: target });
  await started.stop();
  return manifest;
}

async function copyTree(from: string, to: string): Promise<void> {
  const user = operatingUser();
  const entries = await listTree(from);
  const folders = ['', ...entries.filter((entry) => entry.endsWith('/'))];
  for (const folder of folders) {
    await makeFolder(path.join(to, folder));
    giveTo(user, path.join(to, folder));
  }
  await inParallel(
    entries.filter((entry) => !entry.endsWith('/')),
    async (file) => {
      await copyFile(path.join(from, file), path.join(to, file));
      giveTo(user, path.join(to, file));
    },
  );
  await syncFolders(folders.map((folder) => path.join(to, folder)));
}

async function putAside(dataDir: string): Promise<void> {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  for (const name of ['postgres', 'database.json', 'secret']) {
    const file = path.join(dataDir, name);
    if (existsSync(file)) await rename(file, path.join(dataDir, `${name}.before-${stamp}`));
  }
}
