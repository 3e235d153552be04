import pg from 'pg';
import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { isExpired } from '../lots/expiry.rules';
import { readLot } from '../lots/lot-card.query';
import { type Database, openDatabase } from '../server/db';
import { runVerb } from '../server/run-verb';
import { verifyBooks } from '../verify/verify-books';
import { testCompany } from './company';
import { type TestDatabase, testDatabase } from './database';
import { lotHouse } from './lot-house';

const ZONES = ['UTC', 'Europe/Rome', 'America/St_Johns', 'Pacific/Kiritimati'];
const ownZone = process.env.TZ;
let server: TestDatabase;

beforeAll(async () => {
  server = await testDatabase();
});
afterEach(() => {
  if (ownZone === undefined) delete process.env.TZ;
  else process.env.TZ = ownZone;
});
afterAll(() => server.close());

/** The server's process and every session of its database in one zone. */
async function inZone<T>(zone: string, work: (db: Database) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  await admin.query(`ALTER ROLE filo_app IN DATABASE ${new URL(server.adminUrl).pathname.slice(1)} SET timezone = '${zone}'`);
  await admin.end();
  process.env.TZ = zone;
  const db = openDatabase(server.appUrl, 2);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

describe.each(ZONES)('[T2] server and database in %s', (zone) => {
  test.each(['America/St_Johns', 'Pacific/Kiritimati'])(
    'a firm in %s finds the days that it entered, and its own today',
    async (timeZone) => {
      await inZone(zone, async (db) => {
        expect(await db.sql(sql`SELECT current_setting('timezone') AS zone`)).toEqual([{ zone }]);
        const caller = await testCompany(db, { timeZone });
        const today = dayIn(timeZone, new Date());
        const house = await lotHouse((verb, input) => runVerb(db, caller, verb, input), today);
        const [start, expiry] = [addDays(today, -20), addDays(today, 10)];
        const itemId = await house.item('A', { lotValidityDays: 30 });
        const lot = await house.load(itemId, '5', { startDate: start }, { postingDate: today });
        await house.unload(itemId, lot.id, '2');
        const companyId = caller.company.id;
        expect(await readLot(db.sql, companyId, lot.id, today)).toMatchObject({ startDate: start, expiryDate: expiry });
        const [stored] = await db.sql(
          sql`SELECT to_char(l.expiry_date, 'YYYY-MM-DD') AS expiry, to_char(l.insert_date, 'YYYY-MM-DD') AS inserted, to_char(r.posting_date, 'YYYY-MM-DD') AS posted
            FROM lot l JOIN stock_record r ON r.company_id = l.company_id AND r.id = l.first_record_id WHERE l.company_id = ${companyId} AND l.id = ${lot.id}::uuid`,
        );
        expect(stored).toEqual({ expiry, inserted: today, posted: today });
        const viaPrisma = await db.prisma.lot.findFirstOrThrow({ where: { companyId, id: lot.id }, select: { expiryDate: true } });
        expect(viaPrisma.expiryDate?.toISOString().slice(0, 10)).toBe(expiry);
        await expect(house.load(itemId, '1', {}, { postingDate: addDays(today, 1) })).rejects.toMatchObject({ code: 'E_DATE_IN_FUTURE' });
        expect((await verifyBooks(db)).filter(({ faults }) => faults > 0)).toEqual([]);
      });
    },
  );
});

describe('[T5] the day of expiry ends at midnight of the company', () => {
  const lot = { expiryDate: '2026-03-28' };
  test.each([
    ['Europe/Rome', '2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z'],
    ['America/St_Johns', '2026-03-29T02:29:59Z', '2026-03-29T02:30:00Z'],
    ['Pacific/Kiritimati', '2026-03-28T09:59:59Z', '2026-03-28T10:00:00Z'],
    ['UTC', '2026-03-28T23:59:59Z', '2026-03-29T00:00:00Z'],
  ])('in %s: good at %s, expired a second later', (zone, last, first) => {
    expect(isExpired(lot, dayIn(zone, new Date(last)))).toBe(false);
    expect(isExpired(lot, dayIn(zone, new Date(first)))).toBe(true);
    expect(isExpired(lot, dayIn(zone, new Date(Date.parse(first) - 1)))).toBe(false);
  });

  test.each(ZONES)('also where the process runs in %s', (zone) => {
    process.env.TZ = zone;
    expect(['Europe/Rome', 'Pacific/Kiritimati'].map((own) => dayIn(own, new Date('2026-03-28T10:00:00Z')))).toEqual([
      '2026-03-28',
      '2026-03-29',
    ]);
  });
});
