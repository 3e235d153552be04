import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTranslator } from 'next-intl';
import { bindFormats } from '../i18n/words';
import { en } from '../i18n/messages/en';
import { it } from '../i18n/messages/it';
import { saveItemLocation, removeItemLocation } from '../item-parts/item-locations';
import { removeItemSupplier, saveItemSupplier } from '../item-parts/item-suppliers';
import { dayIn } from '../kernel/day';
import { runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { lotHouse, type Run } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { auditRegisterParams } from './audit-register.params';
import { listAudit, listAuditEntities, readAuditHead } from './audit-register.query';
import { auditWords } from '../i18n/audit-words';
import { sealCompany } from './seal';
import { verifyTrail } from './verify-trail';

let bench: Workbench;
beforeAll(async () => {
  bench = await workbench();
});
afterAll(() => bench.close());

const list = (given: Record<string, string> = {}, companyId = bench.companyId) =>
  listAudit(bench.db.sql, companyId, auditRegisterParams.parse(given));

test('the trail is read page by page, the latest first, without a gap and without another company', async () => {
  const { db, caller } = bench;
  const other = await testCompany(db);
  await db.sql(sql`INSERT INTO audit_event (company_id, id, actor_id, actor_name, action, entity, entity_id, label, reason, changes)
    SELECT c, gen_random_uuid(), ${caller.actor.userId}::uuid, CASE WHEN n % 2 = 0 THEN 'Ada' ELSE 'Bea 100%' END, 'lot.save', CASE WHEN n % 3 = 0 THEN 'lot' ELSE 'item' END,
      gen_random_uuid(), 'L' || n, 'because ' || n, '{"code": ["a", "b"]}'
    FROM generate_series(1, 120) AS n, unnest(${[bench.companyId, other.company.id]}::int[]) AS c ORDER BY c, n`);
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = await list(after ? { after } : {});
    seen.push(...page.rows.map(({ label }) => label));
    if (!page.next) break;
    after = page.next;
  }
  expect(seen).toHaveLength(121);
  expect(new Set(seen).size).toBe(121);
  expect(seen[0]).toBe('L120');
  expect((await list({ entity: 'lot' })).rows).toHaveLength(40);
  expect((await list({ who: '100%' })).rows.every(({ by }) => by === 'Bea 100%')).toBe(true);
  expect((await list({ q: 'because 77' })).rows.map(({ label }) => label)).toEqual(['L77']);
  expect((await list({ q: '%' })).rows).toEqual([]);
  expect((await list({ to: '2020-01-01' })).rows).toEqual([]);
  expect((await list({ from: '2020-01-01', who: 'ada' })).rows.length).toBeGreaterThan(0);
  expect((await list({ entity: "x'; drop", id: 'no', from: '31/12', after: '-1' })).rows).toHaveLength(50);
  expect(await listAuditEntities(db.sql, bench.companyId)).toEqual(['company', 'item', 'lot']);
});

test('the head says how far the trail is sealed, and the proof finds it whole', async () => {
  const { db, companyId, caller } = bench;
  expect((await readAuditHead(db.sql, companyId)).unsealed).toBeGreaterThan(0);
  await sealCompany(db, companyId);
  const head = await readAuditHead(db.sql, companyId);
  expect(head.unsealed).toBe(0);
  const report = await verifyTrail({ db, session: { company: caller.company } });
  expect(report).toMatchObject({ events: head.sealed, head: head.head, faults: [] });
});

test('locations and suppliers of an item are called by item and place or partner, with names instead of ids', async () => {
  const caller = await testCompany(bench.db);
  const run: Run = (verb, input) => runVerb(bench.db, caller, verb, input);
  const house = await lotHouse(run, dayIn('Europe/Rome', new Date()));
  const [itemId, locationId, supplierId] = [await house.item('OAK'), await house.location('A1'), await house.supplier('S1', 'Oak & Co')];
  const map = await run(saveItemLocation, { itemId, warehouseId: house.warehouseId, locationId, priority: 1 });
  await run(removeItemLocation, map);
  const bought = await run(saveItemSupplier, { itemId, supplierId, producerId: null, supplierItemCode: null, isDefault: true });
  await run(removeItemSupplier, bought);
  const rows = (await list({}, caller.company.id)).rows;
  const of = (entity: string) => rows.filter((row) => row.entity === entity).map(({ action, label }) => `${action} ${label}`);
  expect(of('itemLocation')[0]).toMatch(/^itemLocation\.remove OAK, \S+ \/ A1$/);
  expect(of('itemLocation')[1]).toMatch(/^itemLocation\.save OAK, \S+ \/ A1$/);
  expect(of('itemSupplier')[0]).toMatch(/^itemSupplier\.remove OAK, Oak & Co$/);
  const saved = rows.find(({ action }) => action === 'itemLocation.save');
  expect(saved?.changes.find(({ field }) => field === 'locationId')?.next).toBe('A1');
});

test('everything that these verbs told the trail is said in words of both languages', async () => {
  const formats = bindFormats('en', 'UTC');
  for (const [locale, messages] of [
    ['en', en],
    ['it', it],
  ] as const) {
    const t = createTranslator({ locale, messages: messages as typeof en, namespace: 'audit' });
    const words = auditWords(t, formats);
    const change = words.change({ field: 'lotManaged', old: false, next: true });
    expect(change).toEqual(
      locale === 'en' ? { field: 'Managed by lots', old: 'no', next: 'yes' } : { field: 'Gestito a lotti', old: 'no', next: 'sì' },
    );
    expect(words.change({ field: 'roles', old: 'VIEWER, ADMIN', next: null }).old).toBe(
      locale === 'en' ? 'Viewer, Administrator' : 'Lettore, Amministratore',
    );
    expect(words.event({ action: 'user.reset-link', entity: 'user', changes: [] })).toBe(
      locale === 'en' ? 'User: link for a new password' : 'Utente: link per una nuova password',
    );
    expect(words.event({ action: 'item.save', entity: 'item', changes: [{ field: 'code', old: null, next: 'A' }] })).toMatch(
      /made|creazione/,
    );
    expect(words.thing({ entity: 'export', label: 'lot-groups' })).toBe(locale === 'en' ? 'Lots in groups' : 'Lotti in gruppi');
    expect(words.thing({ entity: 'item', label: 'lot-groups' })).toBe('lot-groups');
    expect(words.change({ field: 'line 3', old: '5', next: null }).field).toMatch(/3$/);
  }
});
