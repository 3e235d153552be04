import sql from 'sql-template-tag';
import { addDays } from '../lib/kernel/day';
import { cursorText, lotRegisterParams } from '../lib/lots/lot-register.params';
import { listLots } from '../lib/lots/lot-register.query';
import { rawLots } from './raw/registers';
import { compared, onRegisterGround, paged, type Row } from './register-ground';
import type { Workload } from './workload';

const DEEP = 50_000;

const deepest = (companyId: number, nth: number) =>
  sql`SELECT code_key AS key, id FROM lot WHERE company_id = ${companyId} AND voided_at IS NULL AND on_hand > 0 ORDER BY code_key, id OFFSET ${nth} LIMIT 1`;

// The register of lots at a million, beside a firm with a tenth of them: sorts, filters, search, the thousandth page, and pages of the production build.
const registerLots: Workload = () =>
  onRegisterGround({ lots: 1_000_000, pieces: 0 }, async (ground) => {
    const { db, pool, large, small, today } = ground;
    const rows: Row[] = [];
    const ask = (firm: typeof large, search: Record<string, string>) => () =>
      listLots(db.sql, firm.companyId, lotRegisterParams.parse(search), today);
    const both = (search: Record<string, string>) => ({ large: ask(large, search), small: ask(small, search) });
    const raw = (name: string, where: string, order: string, values: readonly unknown[] = []) =>
      rawLots(pool, large.companyId, { name, where, order, values });
    const main = await compared('open by expiry', { raw: raw('r1', 'l.on_hand > 0', 'l.expiry_date, l.id'), ...both({ sort: 'expiry' }) });
    rows.push(main.row);
    const add = async (what: string, search: Record<string, string>, by?: () => Promise<unknown>, count?: number) =>
      rows.push((await compared(what, { ...(by ? { raw: by } : {}), ...both(search) }, count)).row);
    await add('open by code', {}, raw('r2', 'l.on_hand > 0', 'l.code_key, l.id'));
    await add('all by start, latest first', { view: 'all', sort: '-start' }, raw('r3', 'true', 'l.start_date DESC, l.id DESC'));
    await add('open, most on hand first', { sort: '-onHand' }, raw('r4', 'l.on_hand > 0', 'l.on_hand DESC, l.id DESC'));
    await add('open by item', { sort: 'item' }, raw('r5', 'l.on_hand > 0', 'i.code_key, l.id'), 20);
    await add('closed by code', { view: 'closed' }, raw('r6', 'l.on_hand = 0', 'l.code_key, l.id'));
    await add(
      'of an item, by expiry',
      { item: 'ITEM7', sort: 'expiry' },
      raw('r7', 'l.on_hand > 0 AND l.item_id = $2', 'l.expiry_date, l.id', [large.itemIds[7]]),
    );
    await add(
      'in quarantine, by expiry',
      { status: large.statusCode, sort: 'expiry' },
      raw('r8', 'l.on_hand > 0 AND l.status_id = $2', 'l.expiry_date, l.id', [large.statusId]),
    );
    await add(
      'of a supplier',
      { supplier: 'Partner 3' },
      raw('r9', 'l.on_hand > 0 AND l.supplier_id = $2', 'l.code_key, l.id', [large.partnerIds[3]]),
    );
    await add(
      'expiring in 30 days',
      { expiry: 'd30', sort: 'expiry' },
      raw('r10', 'l.on_hand > 0 AND l.expiry_date BETWEEN $2 AND $3', 'l.expiry_date, l.id', [today, addDays(today, 30)]),
    );
    await add(
      'expired',
      { expiry: 'expired', sort: 'expiry' },
      raw('r11', 'l.on_hand > 0 AND l.expiry_date < $2', 'l.expiry_date, l.id', [today]),
    );
    await add('in a warehouse', { warehouse: 'WH1' }, undefined, 20);
    await add('exact code', { view: 'all', code: 'L00000777' }, raw('r12', "l.code_key = 'L00000777'", 'l.code_key, l.id'));
    await add('code begins with', { view: 'all', code: 'L000007%' }, raw('r13', "l.code_key LIKE 'L000007%'", 'l.code_key, l.id'));
    await add('part of a code', { view: 'all', q: '0777' }, raw('r14', "l.code_key LIKE '%0777%'", 'l.code_key, l.id'), 20);
    await add('words that nothing has', { view: 'all', q: 'nothing' }, undefined, 20);
    await add('supplier lot', { view: 'all', supplierLot: 'S0000777' }, raw('r15', "l.supplier_lot_key = 'S0000777'", 'l.code_key, l.id'));
    const after = async (firm: typeof large) => {
      const nth = Math.min(DEEP, Math.floor(firm.lots / 2));
      const [row] = await db.sql<{ key: string; id: string }>(deepest(firm.companyId, nth));
      return { sort: 'code', after: cursorText([row?.key ?? '', row?.id ?? '']) };
    };
    rows.push(
      (await compared('the thousandth next page', { large: ask(large, await after(large)), small: ask(small, await after(small)) })).row,
    );
    rows.push(
      await paged(ground, 'open by expiry', '/lots?sort=expiry'),
      await paged(ground, 'open by code', '/lots'),
      await paged(ground, 'in quarantine', `/lots?status=${large.statusCode}`),
    );
    rows.push(await paged(ground, 'part of a code', '/lots?view=all&q=0777', 20), await paged(ground, 'home', '/', 20));
    return { rows, filo: main.filo, raw: main.raw, unit: 'ms/page of rows' };
  });

export default registerLots;
