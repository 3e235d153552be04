import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';
import { askForCheck, askForCommit } from '../lib/imports/move-import';
import { checkImport, runImport } from '../lib/imports/run-import';
import { startImport } from '../lib/imports/start-import';
import { newId } from '../lib/kernel/id';
import { importHouse, type ImportHouse } from '../lib/testing/import-house';
import { onGround } from './ground';
import { rawReceiveSerials } from './raw/receive-serials';
import type { Workload } from './workload';

const MANY = 100_000;
const LOOK_MS = 20;
const HEADS = ['Warehouse', 'Item', 'Serial number', 'Start date'];
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);

const rowsOf = (item: string, today: string): string[][] =>
  Array.from({ length: MANY }, (_, at) => ['WH1', item, `SN-${item}-${String(at).padStart(7, '0')}`, today]);

async function fileOf(format: 'csv' | 'xlsx', item: string, today: string): Promise<Buffer> {
  const rows = [HEADS, ...rowsOf(item, today)];
  return Buffer.from(format === 'csv' ? writeCsv(rows) : await writeXlsx({ sheets: [{ name: 'Stock', rows }] }));
}

/** How long the work took, what the process held at most meanwhile, and the longest that a request would have waited for it. */
async function watched(work: () => Promise<unknown>): Promise<{ took: number; most: number; wait: number }> {
  let [most, wait, last] = [0, 0, performance.now()];
  const timer = setInterval(() => {
    const now = performance.now();
    wait = Math.max(wait, now - last - LOOK_MS);
    last = now;
    most = Math.max(most, process.memoryUsage().rss / 1024 / 1024);
  }, LOOK_MS);
  const begin = performance.now();
  await work();
  clearInterval(timer);
  return { took: performance.now() - begin, most, wait };
}

async function bring(house: ImportHouse, format: 'csv' | 'xlsx', item: string) {
  await house.serialItem(item);
  const bytes = await fileOf(format, item, house.today);
  const { verb, view } = house;
  let id = '';
  const sent = await watched(async () => {
    id = (await verb(startImport, { commandId: newId(), kind: 'openingSerials', name: `s.${format}`, bytes })).id;
  });
  const { version, mapping, settings } = await view(id);
  await verb(askForCheck, { id, version, mapping: [...mapping], decimal: settings.decimal });
  const checked = await watched(() => verb(checkImport, { importId: id }));
  await verb(askForCommit, { id, version: (await view(id)).version, goodRowsOnly: false, batchRows: null });
  const done = await watched(() => verb(runImport, { importId: id }));
  const { counts } = await view(id);
  if (counts.created !== MANY) throw new Error(`only ${counts.created} of ${MANY} came in`);
  return { sent, checked, done };
}

// A file of 100,000 serial numbers: sent in, checked, imported, by the verbs that the worker runs; beside it the same rows by raw SQL.
const importMany: Workload = () =>
  onGround(async ({ db, pool }) => {
    const house = await importHouse(db);
    const { company, actor } = house.caller;
    const theirs = await house.serialItem('RAW');
    const firm = {
      companyId: company.id,
      userId: actor.userId,
      warehouseId: house.warehouseId,
      templateId: house.makeId,
      uomId: house.uomId,
      codeTypeId: house.serialTypeId,
      today: house.today,
    };
    const rows = [];
    let last = { filo: 0, raw: 0 };
    for (const format of ['csv', 'xlsx'] as const) {
      const begin = performance.now();
      await rawReceiveSerials(pool, firm, theirs, MANY);
      const raw = performance.now() - begin;
      const { sent, checked, done } = await bring(house, format, format.toUpperCase());
      last = { filo: done.took, raw };
      rows.push({
        file: format,
        'sent in s': seconds(sent.took),
        'checked s': seconds(checked.took),
        'imported s': seconds(done.took),
        'raw s': seconds(raw),
        ratio: (done.took / raw).toFixed(2),
        'memory at most MiB': Math.round(Math.max(sent.most, checked.most, done.most)),
        'longest wait s': seconds(Math.max(sent.wait, checked.wait, done.wait)),
      });
    }
    return { rows, ...last, unit: 'ms/file' };
  });

export default importMany;
