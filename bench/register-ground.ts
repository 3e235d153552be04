import pg from 'pg';
import sql from 'sql-template-tag';
import { type Caller, runVerb } from '../lib/server/run-verb';
import { testCompany } from '../lib/testing/company';
import { lotHouse, type Run } from '../lib/testing/lot-house';
import { serialHouse } from '../lib/testing/serial-house';
import { onPortal, part, type PortalGround, timesOf } from './portal-ground';
import { type FilledFirm, fillRegisters, type Size } from './raw/fill-registers';

const ITEMS = 100;
const PARTNERS = 20;

/** `FILO_BENCH_SHARE=0.1` takes a tenth of everything, for a quick run. */
const SHARE = Number(process.env.FILO_BENCH_SHARE ?? 1);
const sized = (rows: number): number => Math.round((rows * SHARE) / 1000) * 1000;

/** A portal with two firms: one whose registers are small, and the caller's, whose registers are as large as they get. */
export type RegisterGround = PortalGround & { readonly small: FilledFirm & Size; readonly large: FilledFirm & Size };

/** What records and lots refer to, made by the verbs. */
async function firm(caller: Caller, { db, today }: Pick<PortalGround, 'db' | 'today'>): Promise<FilledFirm> {
  const run: Run = (verb, input) => runVerb(db, caller, verb, input);
  const house = await lotHouse(run, today);
  const pieces = await serialHouse(run, today, house);
  const itemIds: string[] = [];
  const serialItemIds: string[] = [];
  for (let n = 0; n < ITEMS / 2; n++) {
    itemIds.push(await house.item(`ITEM${n}`));
    serialItemIds.push(await pieces.serialItem(`PIECE${n}`, { lotManaged: true, lotCodeTypeId: house.codeTypeId }));
  }
  const partnerIds: string[] = [];
  for (let n = 0; n < PARTNERS; n++) partnerIds.push(await house.supplier(`P${n}`, `Partner ${n}`));
  const [status] = await db.sql<{ id: string; code: string }>(
    sql`SELECT id, code FROM lot_status WHERE company_id = ${caller.company.id} AND kind = 'QUARANTINE'`,
  );
  if (!status) throw new Error('a new company has a status of quarantine');
  const { warehouseId, loadId, unloadId, uomId } = house;
  return {
    companyId: caller.company.id,
    userId: caller.actor.userId,
    itemIds,
    serialItemIds,
    warehouseId,
    loadId,
    unloadId,
    uomId,
    partnerIds,
    statusId: status.id,
    statusCode: status.code,
    today,
  };
}

/** Runs a benchmark over registers of these sizes (the small firm: a tenth of the lots and pieces) and ends what it started. */
export const onRegisterGround = <T>(size: Size, work: (ground: RegisterGround) => Promise<T>): Promise<T> =>
  onPortal(async (portal) => {
    const large = { ...(await firm(portal.caller, portal)), lots: sized(size.lots), pieces: sized(size.pieces) };
    const other = await testCompany(portal.db);
    const small = { ...(await firm(other, portal)), lots: sized(size.lots / 10), pieces: sized(size.pieces / 10) };
    const owner = new pg.Client({ connectionString: portal.ownerUrl });
    await owner.connect();
    const begin = performance.now();
    await fillRegisters(owner, [large, small]).finally(() => owner.end());
    console.log(`filled in ${Math.round((performance.now() - begin) / 1000)} s`);
    return work({ ...portal, large, small });
  });

export type Row = Record<string, string | number>;

/** Prints as it goes: a large run takes its time. p50 of `raw` and of Filo's question on the large firm, Filo's on the small one, and how it grows from one to the other. */
export async function compared(
  what: string,
  runs: { readonly raw?: () => Promise<unknown>; readonly large: () => Promise<unknown>; readonly small: () => Promise<unknown> },
  count = 100,
): Promise<{ readonly row: Row; readonly filo: number; readonly raw: number }> {
  const raw = runs.raw ? part(await timesOf(count, runs.raw), 0.5) : Number.NaN;
  const small = part(await timesOf(count, runs.small), 0.5);
  const times = await timesOf(count, runs.large);
  const filo = part(times, 0.5);
  const row = {
    what,
    'raw p50 ms': Number.isNaN(raw) ? '' : raw.toFixed(2),
    'p50 ms': filo.toFixed(2),
    'p95 ms': part(times, 0.95).toFixed(2),
    'a tenth p50 ms': small.toFixed(2),
    grows: (filo / small).toFixed(2),
  };
  console.log(JSON.stringify(row));
  return { row, filo, raw };
}

/** p50 and p95 of a page of the production build, of the large firm. */
export async function paged({ get }: Pick<PortalGround, 'get'>, what: string, address: string, count = 60): Promise<Row> {
  const times = await timesOf(count, async () => {
    const response = await get(address);
    const text = await response.text();
    if (response.status !== 200 || !text.includes('<h1')) throw new Error(`${address}: ${response.status}`);
  });
  return { what: `page, ${what}`, 'p50 ms': part(times, 0.5).toFixed(1), 'p95 ms': part(times, 0.95).toFixed(1) };
}
