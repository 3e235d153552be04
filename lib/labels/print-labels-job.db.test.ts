import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { readJob } from '../jobs/job.query';
import { type BulkBench, bulkBench } from '../testing/bulk-bench';
import { workUntilKilled } from '../testing/job-kill-drill';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { labelFile } from './label-file';
import { askForLabelsAbove, PRINT_LABELS_JOB } from './print-labels-or-ask';
import { type PrintLabels, printLabelsSchema } from './print-labels.schema';
import { saveLabelDesign } from './save-label-design';
import { saveLabelDesignSchema } from './save-label-design.schema';
import { DESIGNS } from './starting-designs.types';

const LOTS = 230;
let one: Workbench;
let house: LotHouse;
let designId: string;
let recordId: string;
let bulk: BulkBench;

beforeAll(async () => {
  one = await workbench();
  bulk = bulkBench(one);
  house = await lotHouse(one.run, dayIn('Europe/Rome', new Date()));
  designId = (
    await one.run(
      saveLabelDesign,
      saveLabelDesignSchema.parse({ ...DESIGNS.lotSmall, description: 'Small', isDefault: true, active: true }),
    )
  ).id;
  const lots = Array.from({ length: LOTS }, () => ({ generated: true, quantity: '1' }));
  const itemId = await house.item('MANY');
  ({ recordId } = await house.post({ templateId: house.loadId, lines: [{ itemId, quantity: String(LOTS), lots }] }));
});
afterEach(() => bulk.stop());
afterAll(() => one.close());

const person = () => ({ companyId: one.companyId, userId: one.caller.actor.userId });
const input = (rest: Partial<PrintLabels> = {}): PrintLabels =>
  printLabelsSchema.parse({ commandId: newId(), designId, format: 'PDF', what: { of: 'record', recordId }, ...rest });
const prints = () =>
  one.db.prisma.labelPrint.findMany({ where: { companyId: one.companyId }, select: { id: true, labels: true }, orderBy: { seq: 'asc' } });
/** As somebody who may tamper. */
async function makeOlder(printId: string, by: string): Promise<void> {
  const client = new pg.Client({ connectionString: one.adminUrl });
  await client.connect();
  await client.query('SET session_replication_role = replica');
  await client.query('UPDATE label_print SET printed_at = printed_at - $2::interval WHERE id = $1', [printId, by]);
  await client.end();
}

async function asked(given: PrintLabels, most = 200): Promise<string> {
  const answer = await one.run(askForLabelsAbove(most), given);
  if (!('jobId' in answer)) throw new Error('they were printed at once');
  return answer.jobId;
}
const ended = (jobId: string) => bulk.ended(jobId);

test('[LAB-06] labels of very many things are made in the background, once, and their file waits for who asked', async () => {
  const given = input({ copies: 2 });
  const jobId = await asked(given);
  expect(await asked(given)).toBe(jobId);
  expect(await prints()).toEqual([]);
  bulk.work();
  const job = await ended(jobId);
  const [print, ...others] = await prints();
  expect(others).toEqual([]);
  expect(print?.labels).toBe(2 * LOTS);
  expect(job).toMatchObject({ state: 'DONE', topic: 'labels', done: LOTS, total: LOTS });
  expect(job.result).toEqual({ href: `/labels/prints/${print?.id}`, name: String(2 * LOTS) });
  // Longer than a print in the foreground can be fetched.
  await makeOlder(print?.id ?? '', '2 hours');
  const { type, body } = await labelFile(one.db.sql, person(), print?.id ?? '');
  expect(type).toBe('application/pdf');
  expect((await new Response(body).arrayBuffer()).byteLength).toBeGreaterThan(10_000);
});

test('[LAB-06] those of few are printed at once; a design of nobody is told before anything waits', async () => {
  const before = await prints();
  expect(await one.run(askForLabelsAbove(LOTS), input())).toMatchObject({ labels: LOTS });
  const now = await prints();
  expect(now).toHaveLength(before.length + 1);
  const { id = '' } = now.at(-1) ?? {};
  await makeOlder(id, '2 hours');
  await expect(labelFile(one.db.sql, person(), id)).rejects.toMatchObject({ code: 'E_LABEL_GONE' });
  await expect(one.run(askForLabelsAbove(200), input({ designId: newId() }))).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
});

test('[LAB-06] [K6 part] a worker that dies on the way leaves no label in the log, and the next one makes all of them, once', async () => {
  const before = await prints();
  const jobId = await asked(input());
  await workUntilKilled(one.adminUrl, 0.5);
  expect(await prints()).toEqual(before);
  expect(await readJob(one.db.sql, person(), jobId)).toMatchObject({ state: 'RUNNING' });
  bulk.work();
  expect(await ended(jobId)).toMatchObject({ state: 'DONE', kind: PRINT_LABELS_JOB });
  expect((await prints()).slice(before.length).map(({ labels }) => labels)).toEqual([LOTS]);
});
