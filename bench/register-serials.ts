import sql from 'sql-template-tag';
import { addDays } from '../lib/kernel/day';
import { cursorText, serialRegisterParams } from '../lib/serials/serial-register.params';
import { listSerials } from '../lib/serials/serial-register.query';
import { searchEverywhere } from '../lib/search/search.query';
import { rawSerials } from './raw/registers';
import { compared, onRegisterGround, paged, type Row } from './register-ground';
import type { Workload } from './workload';

const DEEP = 50_000;

const deepest = (companyId: number, nth: number) =>
  sql`SELECT code_key AS key, id FROM serial WHERE company_id = ${companyId} AND voided_at IS NULL AND state = 'IN_STOCK' ORDER BY code_key, id OFFSET ${nth} LIMIT 1`;

// The register of serial numbers at ten million, with a million lots and twelve million ledger rows behind them, beside a firm with a tenth of it.
const registerSerials: Workload = () =>
  onRegisterGround({ lots: 1_000_000, pieces: 10_000_000 }, async (ground) => {
    const { db, pool, large, small, today } = ground;
    const rows: Row[] = [];
    type Firm = typeof large;
    const ask = (firm: Firm, search: Record<string, string>) => () =>
      listSerials(db.sql, firm.companyId, serialRegisterParams.parse(search), today);
    const both = (search: Record<string, string>) => ({ large: ask(large, search), small: ask(small, search) });
    const raw = (name: string, where: string, order: string, values: readonly unknown[] = []) =>
      rawSerials(pool, large.companyId, { name, where, order, values });
    const add = async (what: string, search: Record<string, string>, by?: () => Promise<unknown>, count?: number) => {
      const found = await compared(what, { ...(by ? { raw: by } : {}), ...both(search) }, count);
      rows.push(found.row);
      return found;
    };
    const main = await add('in stock by code', {}, raw('s1', "s.state = 'IN_STOCK'", 's.code_key, s.id'));
    await add('all by start, latest first', { view: 'all', sort: '-start' }, raw('s2', 'true', 's.start_date DESC, s.id DESC'));
    await add('in stock by expiry', { sort: 'expiry' }, raw('s3', "s.state = 'IN_STOCK'", 's.expiry_date, s.id'));
    await add('gone by code', { view: 'out' }, raw('s4', "s.state = 'OUT'", 's.code_key, s.id'));
    const [item, partner] = [large.serialItemIds[7], large.partnerIds[3]];
    await add('of an item', { item: 'PIECE7' }, raw('s5', "s.state = 'IN_STOCK' AND s.item_id = $2", 's.code_key, s.id', [item]));
    await add(
      'of a supplier',
      { supplier: 'Partner 3' },
      raw('s6', "s.state = 'IN_STOCK' AND s.supplier_id = $2", 's.code_key, s.id', [partner]),
    );
    await add('of a lot', { lot: 'L00000777' }, undefined, 20);
    await add(
      'in a warehouse',
      { warehouse: 'WH1' },
      raw('s7', "s.state = 'IN_STOCK' AND s.warehouse_id = $2", 's.code_key, s.id', [large.warehouseId]),
    );
    const month = { expiryFrom: today, expiryTo: addDays(today, 30), sort: 'expiry' };
    await add(
      'expiring in 30 days',
      month,
      raw('s8', "s.state = 'IN_STOCK' AND s.expiry_date BETWEEN $2 AND $3", 's.expiry_date, s.id', [today, addDays(today, 30)]),
    );
    await add('exact code', { view: 'all', code: 'P000000777' }, raw('s9', "s.code_key = 'P000000777'", 's.code_key, s.id'));
    await add('code begins with', { view: 'all', code: 'P0000007%' }, raw('s10', "s.code_key LIKE 'P0000007%'", 's.code_key, s.id'));
    await add('part of a code', { view: 'all', q: '00777' }, raw('s11', "s.code_key LIKE '%00777%'", 's.code_key, s.id'), 20);
    await add('words that nothing has', { view: 'all', q: 'nothing' }, undefined, 20);
    await add('customer code', { view: 'all', customerCode: 'C775' }, raw('s12', "upper(s.customer_code) LIKE 'C775'", 's.code_key, s.id'));
    const after = async (firm: Firm) => {
      const [row] = await db.sql<{ key: string; id: string }>(deepest(firm.companyId, Math.min(DEEP, Math.floor(firm.pieces / 2))));
      return { sort: 'code', after: cursorText([row?.key ?? '', row?.id ?? '']) };
    };
    const deep = { large: ask(large, await after(large)), small: ask(small, await after(small)) };
    rows.push((await compared('the thousandth next page', deep)).row);
    const search = (firm: Firm) => () =>
      searchEverywhere(db.sql, { companyId: firm.companyId, userId: firm.userId }, { text: 'P000000777', most: 5 });
    rows.push((await compared('search of the portal, a number', { large: search(large), small: search(small) }, 20)).row);
    rows.push(await paged(ground, 'in stock by code', '/serials'), await paged(ground, 'part of a code', '/serials?view=all&q=00777', 20));
    rows.push(await paged(ground, 'lots by expiry', '/lots?sort=expiry'));
    return { rows, filo: main.filo, raw: main.raw, unit: 'ms/page of rows' };
  });

export default registerSerials;
