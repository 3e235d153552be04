import { loadavg } from 'node:os';
import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';
import { askForCheck, askForCommit } from '../lib/imports/move-import';
import { newId } from '../lib/kernel/id';
import { type ImportHouse, importHouse } from '../lib/testing/import-house';
import { onPortal, part, type PortalGround, residentMemory, timesOf } from './portal-ground';
import type { Workload } from './workload';

const MANY = 100_000;
const LOOK_MS = 50;
/** What a colleague looks at meanwhile, and how often. */
const PAGE = '/lots';
const REST_MS = 100;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
const whole = (value: number) => Math.round(value);

async function fileOf(format: 'csv' | 'xlsx', item: string, today: string): Promise<Buffer> {
  const rows = Array.from({ length: MANY }, (_, at) => ['WH1', item, `SN-${item}-${String(at).padStart(7, '0')}`, today]);
  const all = [['Warehouse', 'Item', 'Serial number', 'Start date'], ...rows];
  return Buffer.from(format === 'csv' ? writeCsv(all) : await writeXlsx({ sheets: [{ name: 'Stock', rows: all }] }));
}

type Watched = { readonly took: number; readonly most: number; readonly pages: readonly number[] };

/** Does a step while a colleague looks at a page again and again; tells what the portal held at most. */
async function watched({ pid, get }: PortalGround, step: () => Promise<unknown>): Promise<Watched> {
  const state = { most: 0, on: true, pages: [] as number[] };
  const look = setInterval(() => {
    state.most = Math.max(state.most, residentMemory(pid));
  }, LOOK_MS);
  const colleague = async () => {
    while (state.on) {
      const begin = performance.now();
      await (await get(PAGE)).text();
      state.pages.push(performance.now() - begin);
      await pause(REST_MS);
    }
  };
  const looking = colleague();
  const begin = performance.now();
  await step();
  const took = performance.now() - begin;
  state.on = false;
  await looking;
  clearInterval(look);
  return { took, most: state.most, pages: state.pages.sort((a, b) => a - b) };
}

async function ended(house: ImportHouse, id: string, state: string): Promise<void> {
  for (;;) {
    const view = await house.view(id);
    if (view.state === state) return;
    if (view.job?.failure) throw new Error(view.job.failure.code);
    await pause(LOOK_MS);
  }
}

type Way = { readonly format: 'csv' | 'xlsx'; readonly batchRows: number | null };

async function bring(ground: PortalGround, house: ImportHouse, { format, batchRows }: Way) {
  const item = `${format}${batchRows ?? ''}`.toUpperCase();
  await house.serialItem(item);
  const bytes = await fileOf(format, item, house.today);
  const told = encodeURIComponent(JSON.stringify({ commandId: newId(), kind: 'openingSerials', name: `s.${format}` }));
  let id = '';
  const sent = await watched(ground, async () => {
    const answer = (await (await ground.post('/imports/upload', bytes, { 'x-filo-file': told })).json()) as { data: { id: string } };
    id = answer.data.id;
  });
  const { version, mapping, settings } = await house.view(id);
  const checked = await watched(ground, async () => {
    await house.verb(askForCheck, { id, version, mapping: [...mapping], decimal: settings.decimal });
    await ended(house, id, 'CHECKED');
  });
  const done = await watched(ground, async () => {
    await house.verb(askForCommit, { id, version: (await house.view(id)).version, goodRowsOnly: false, batchRows });
    await ended(house, id, 'DONE');
  });
  const { counts } = await house.view(id);
  if (counts.created !== MANY) throw new Error(`only ${counts.created} of ${MANY} came in`);
  return { sent, checked, done };
}

// A file of 100,000 serial numbers through the production build, sent as a browser does and worked on by its worker; meanwhile a colleague looks at the list of lots.
const importOverPortal: Workload = () =>
  onPortal(async (ground) => {
    const house = await importHouse(ground.db, ground.caller);
    await house.load(await house.item('OAK'), '10');
    const alone = await timesOf(60, async () => (await ground.get(PAGE)).text());
    const rows = [];
    let took = 0;
    for (const way of [
      { format: 'csv', batchRows: null },
      { format: 'xlsx', batchRows: null },
      { format: 'csv', batchRows: 1_000 },
    ] as const) {
      const before = residentMemory(ground.pid);
      const { sent, checked, done } = await bring(ground, house, way);
      took = done.took;
      const pages = [...checked.pages, ...done.pages].sort((a, b) => a - b);
      rows.push({
        file: `${way.format}${way.batchRows ? `, batches of ${way.batchRows}` : ''}`,
        'sent / checked / imported s': [sent, checked, done].map((step) => seconds(step.took)).join(' / '),
        'memory before MiB': whole(before),
        'at most sent / checked / imported': [sent, checked, done].map(({ most }) => whole(most)).join(' / '),
        'page alone p50 / p95 ms': `${whole(part(alone, 0.5))} / ${whole(part(alone, 0.95))}`,
        'meanwhile p50 / p95 / most ms': [0.5, 0.95, 1].map((share) => whole(part(pages, share))).join(' / '),
        'ratio p50': (part(pages, 0.5) / part(alone, 0.5)).toFixed(2),
        load: loadavg()[0]?.toFixed(1) ?? '',
      });
    }
    return { rows, filo: took, raw: Number.NaN, unit: 'ms/file' };
  });

export default importOverPortal;
