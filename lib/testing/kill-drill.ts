import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { startCluster } from '../../scripts/database/cluster';
import { migrate } from '../../scripts/database/migrations';
import { sealEverything } from '../audit/seal';
import { AppError } from '../kernel/errors';
import { dayIn } from '../kernel/day';
import { postRecord } from '../records/post-record';
import type { PostRecordInput } from '../records/record.schema';
import { asAppError } from '../server/db-errors';
import { type Database, openDatabase } from '../server/db';
import { runVerb } from '../server/run-verb';
import { type Finding, verifyBooks } from '../verify/verify-books';
import { testCompany } from './company';
import { lotHouse } from './lot-house';
import { startThrowaway } from './throwaway';

const CLIENTS = 24;
const ACKNOWLEDGED_BETWEEN_KILLS = 120;

export type Aftermath = {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged postings whose record is not there, or not once. */
  readonly lost: readonly string[];
  /** Records behind which stands no command that was sent, and commands given up that stand more than once. */
  readonly doubled: readonly string[];
  /** How often a client heard that the database is down. */
  readonly outages: number;
  readonly faults: readonly Finding[];
};

type Log = { acknowledged: Map<string, string>; abandoned: Set<string>; outages: number; unexpected: unknown[] };

const isOutage = (error: unknown) => !(error instanceof AppError) && ['E_DATABASE_DOWN', 'E_BUSY'].includes(asAppError(error)?.code ?? '');

/** One client: posts one command after the other; through an outage it asks again under the same id, or gives the command up. */
async function client(
  post: (input: PostRecordInput) => Promise<{ recordId: string }>,
  next: () => PostRecordInput | null,
  patient: boolean,
  log: Log,
): Promise<void> {
  for (let input = next(); input; input = next()) {
    for (;;) {
      try {
        log.acknowledged.set(input.commandId, (await post(input)).recordId);
        break;
      } catch (error) {
        if (!isOutage(error)) {
          log.unexpected.push(error);
          return;
        }
        log.outages += 1;
        await pause(20);
        if (!patient) {
          log.abandoned.add(input.commandId);
          break;
        }
      }
    }
  }
}

async function aftermath(db: Database, companyId: number, log: Log): Promise<Pick<Aftermath, 'lost' | 'doubled' | 'faults'>> {
  const commands = await db.sql<{ id: string; record: string }>(
    sql`SELECT id, result->>'recordId' AS record FROM command WHERE company_id = ${companyId} AND kind = 'record.post'`,
  );
  const records = await db.sql<{ id: string; lines: number }>(
    sql`SELECT r.id, count(l.id)::int AS lines FROM stock_record r LEFT JOIN stock_line l ON l.company_id = r.company_id AND l.record_id = r.id WHERE r.company_id = ${companyId} GROUP BY r.id`,
  );
  const stored = new Map(commands.map(({ id, record }) => [id, record]));
  const standing = new Map(records.map(({ id, lines }) => [id, lines]));
  const lost = [...log.acknowledged]
    .filter(([command, record]) => stored.get(command) !== record || standing.get(record) !== 1)
    .map(([command]) => command);
  const sent = new Set(commands.filter(({ id }) => log.acknowledged.has(id) || log.abandoned.has(id)).map(({ record }) => record));
  const doubled = records.filter(({ id }) => !sent.has(id)).map(({ id }) => id);
  await sealEverything(db);
  const faults = (await verifyBooks(db)).filter((finding) => finding.faults > 0);
  return { lost, doubled, faults };
}

/**
 * Kills the database of its own under 24 posting clients, starts it again each time, and counts what is left. The database is durable;
 * a fourth of the clients give a command up when the connection dies, the others ask again under its id.
 */
export async function killDrill(kills: number): Promise<Aftermath> {
  const first = await startThrowaway({ durable: true });
  let cluster: { pid: number } = first;
  await migrate({ url: first.ownerUrl, appRole: 'filo_app' });
  const db = openDatabase(first.appUrl, CLIENTS);
  try {
    const caller = await testCompany(db);
    const run = <I, O>(verb: Parameters<typeof runVerb<I, O>>[2], input: I) => runVerb(db, caller, verb, input);
    const house = await lotHouse(run, dayIn('Europe/Rome', new Date()));
    const item = await house.item('KILL');
    const shared = await house.load(item, '100000');
    const log: Log = { acknowledged: new Map(), abandoned: new Set(), outages: 0, unexpected: [] };
    let drawn = 0;
    let ending = false;
    const next = (): PostRecordInput | null => {
      if (ending || log.unexpected.length > 0) return null;
      drawn += 1;
      const lot = drawn % 2 === 0 ? { lotId: shared.id, quantity: '1' } : { generated: true, quantity: '1' };
      return house.input({
        templateId: drawn % 2 === 0 ? house.unloadId : house.loadId,
        lines: [{ itemId: item, quantity: '1', lots: [lot] }],
      });
    };
    log.acknowledged.set(
      (await db.sql<{ id: string }>(sql`SELECT id FROM command WHERE company_id = ${caller.company.id} AND kind = 'record.post'`))[0]?.id ??
        '',
      shared.recordId,
    );
    const clients = Array.from({ length: CLIENTS }, (_, index) => client((input) => run(postRecord, input), next, index % 4 > 0, log));
    const until = async (count: number) => {
      while (log.acknowledged.size < count && log.unexpected.length === 0) await pause(5);
    };
    for (let kill = 0; kill < kills; kill++) {
      await until(log.acknowledged.size + ACKNOWLEDGED_BETWEEN_KILLS);
      process.kill(cluster.pid, 'SIGKILL');
      cluster = await startCluster({ dataDir: path.dirname(first.dir), durable: true, samePort: true });
    }
    await until(log.acknowledged.size + ACKNOWLEDGED_BETWEEN_KILLS);
    ending = true;
    await Promise.all(clients);
    if (log.unexpected.length > 0) throw log.unexpected[0];
    return { kills, acknowledged: log.acknowledged.size, outages: log.outages, ...(await aftermath(db, caller.company.id, log)) };
  } finally {
    await db.close();
    await first.remove();
  }
}
