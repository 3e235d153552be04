import pg from 'pg';
import sql from 'sql-template-tag';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../kernel/id';
import { type Database, openDatabase } from '../server/db';
import { runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { sealCompany, sealEverything } from './seal';
import { verifyChain } from './verify-chain';

let server: TestDatabase;
let db: Database;
let companyId: number;

/** Events of a company in one chain, all sealed. */
beforeEach(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl);
  const caller = await testCompany(db);
  companyId = caller.company.id;
  for (let n = 0; n < 12; n++) {
    await runVerb(
      db,
      caller,
      async (ctx) => ctx.record({ action: 'test', entity: 'thing', entityId: newId(), label: `event ${n}`, changes: { n: [n, n + 1] } }),
      null,
    );
  }
  await sealCompany(db, companyId);
});
afterEach(async () => {
  await db.close();
  await server.close();
});

/** As somebody who owns the server and puts the triggers out of the way. */
async function tamper(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    await client.query("SET session_replication_role = 'replica'");
    await client.query(statement);
  } finally {
    await client.end();
  }
}
const faults = async (head?: string) => (await verifyChain(db, companyId, head)).faults.map(({ say, n }) => `${say} ${n}`);

describe('the chain over the audit trail', () => {
  test('is whole after sealing, also when many seal at once', async () => {
    const caller = await testCompany(db);
    await Promise.all(Array.from({ length: 8 }, () => sealEverything(db)));
    expect(await verifyChain(db, caller.company.id)).toMatchObject({ events: 1, faults: [] });
    expect(await verifyChain(db, companyId)).toMatchObject({ events: 13, faults: [] });
  });

  test('shows an edited event', async () => {
    await tamper(`UPDATE audit_event SET label = 'other' WHERE label = 'event 5' AND company_id = ${companyId}`);
    expect(await faults()).toEqual(['changed 7']);
  });

  test('shows a deleted event', async () => {
    await tamper(`DELETE FROM audit_event WHERE label = 'event 5' AND company_id = ${companyId}`);
    expect(await faults()).toContain('gone 7');
  });

  test('shows a deleted event whose seal went with it', async () => {
    await tamper(`DELETE FROM audit_seal WHERE n = 7 AND company_id = ${companyId}`);
    expect(await faults()).toEqual(expect.arrayContaining(['missing 7', 'unlinked 8']));
  });

  test('shows two events that changed places', async () => {
    await tamper(`DELETE FROM audit_seal WHERE n IN (6, 7) AND company_id = ${companyId}`);
    await sealCompany(db, companyId, 'all');
    expect(await faults()).not.toEqual([]);
  });

  test('shows a cut tail and a whole chain written anew only to somebody who kept a head', async () => {
    const { head } = await verifyChain(db, companyId);
    await tamper(
      `DELETE FROM audit_seal WHERE n > 10 AND company_id = ${companyId}; DELETE FROM audit_event WHERE label IN ('event 9', 'event 10', 'event 11') AND company_id = ${companyId}`,
    );
    expect(await faults()).toEqual([]);
    expect(await faults(head)).toEqual([expect.stringContaining('headUnknown')]);
    await tamper(`DELETE FROM audit_seal WHERE company_id = ${companyId}`);
    await sealCompany(db, companyId, 'all');
    expect(await faults()).toEqual([]);
    expect(await faults(head)).toEqual([expect.stringContaining('headUnknown')]);
  });

  test('an event that waits for over a minute is a fault', async () => {
    await db.sql(sql`INSERT INTO audit_event (company_id, id, at, actor_name, action, entity, entity_id, label)
      VALUES (${companyId}, ${newId()}::uuid, now() - interval '2 minutes', 'Ada', 'test', 'thing', ${newId()}::uuid, 'late')`);
    expect(await faults()).toEqual(['late 1']);
  });
});
