import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cluster, startCluster } from '../../scripts/database/cluster';

/** A new embedded cluster in the temporary folder; `remove` stops it and deletes it. Unsafe in a crash of the machine unless `durable`. */
export async function startThrowaway(
  options: { durable?: boolean; settings?: Record<string, string> } = {},
): Promise<Cluster & { remove(): Promise<void> }> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'filo-db-'));
  chmodSync(dataDir, 0o711);
  const cluster = await startCluster({ durable: false, ...options, dataDir });
  return {
    ...cluster,
    remove: async () => {
      await cluster.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
