import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveCompany } from '../company/save-company';
import { saveSettings } from '../company/save-settings';
import { saveItem } from '../items/save-item';
import { AppError } from '../kernel/errors';
import { savePartner } from '../partners/save-partner';
import { saveTableRow } from '../tables/save-table-row';
import { itemInput, smallTables } from '../testing/master-data';
import { testDatabase } from '../testing/database';
import { testCompany, testMember } from '../testing/company';
import { saveLocation } from '../warehouses/save-location';
import { saveWarehouse } from '../warehouses/save-warehouse';
import { type Database, openDatabase } from './db';
import { type Caller, runVerb } from './run-verb';

let db: Database;
let ada: Caller;
let ben: Caller;
let close: () => Promise<void>;

beforeAll(async () => {
  const database = await testDatabase();
  db = openDatabase(database.appUrl, 8);
  ada = await testCompany(db);
  ben = await testMember(db, ada, ['ADMIN']);
  close = async () => {
    await db.close();
    await database.close();
  };
});
afterAll(() => close());

type Saved = { readonly version: number };
type Pair = {
  readonly name: string;
  readonly rounds: number;
  /** Saves the entry with this text against this version, as one of the two. */
  readonly save: (caller: Caller, text: string, version: number) => Promise<Saved>;
  readonly stored: () => Promise<{ text: string; version: number }>;
};

const textOf = (table: string, column: string, id: string) => async () => {
  const [row] = await db.sql<{ text: string; version: number }>(
    sql`SELECT ${raw(column)} AS text, version FROM ${raw(table)} WHERE company_id = ${ada.company.id} AND id = ${id}::uuid`,
  );
  if (!row) throw new Error('the row is gone');
  return row;
};

async function pairs(): Promise<Pair[]> {
  const { classId, uomId } = await smallTables({ db, companyId: ada.company.id });
  const plain = { stockByLocation: false, stockByProject: false, stockByPartner: false, negativeStock: false, active: true } as const;
  const house = { kind: 'INTERNAL', endValidityDate: null, code: 'W', ...plain } as const;
  const place = {
    parentId: null,
    isGroup: false,
    priority: 0,
    monoItem: false,
    monoLot: false,
    active: true,
    blocked: false,
    obsolete: false,
  };
  const roles = { isCustomer: true, isSupplier: false, isProducer: false, isSubcontractor: false, active: true };
  const item = itemInput({ itemClassId: classId, uomId, code: 'I' });
  const table = { table: 'brands', code: 'B', active: true } as const;
  const partner = { account: 'A', subaccount: '1', nickname: 'P', ...roles };
  const { id: warehouseId } = await runVerb(db, ada, saveWarehouse, { ...house, description: 'first' });
  const { id: locationId } = await runVerb(db, ada, saveLocation, { ...place, warehouseId, code: 'L', description: 'first' });
  const { id: itemId } = await runVerb(db, ada, saveItem, { ...item, description: 'first' });
  const { id: brandId } = await runVerb(db, ada, saveTableRow, { ...table, description: 'first' });
  const { id: partnerId } = await runVerb(db, ada, savePartner, { ...partner, name: 'first' });
  const one = (
    name: string,
    id: string,
    column: string,
    verb: (caller: Caller, text: string, ref: { id: string; version: number }) => Promise<Saved>,
  ) => ({
    name,
    rounds: 30,
    save: (caller: Caller, text: string, version: number) => verb(caller, text, { id, version }),
    stored: textOf(name, column, id),
  });
  return [
    one('warehouse', warehouseId, 'description', (who, description, ref) =>
      runVerb(db, who, saveWarehouse, { ...house, ...ref, description }),
    ),
    one('location', locationId, 'description', (who, description, ref) =>
      runVerb(db, who, saveLocation, { ...place, ...ref, warehouseId, code: 'L', description }),
    ),
    one('item', itemId, 'description', (who, description, ref) => runVerb(db, who, saveItem, { ...item, ...ref, description })),
    one('brand', brandId, 'description', (who, description, ref) => runVerb(db, who, saveTableRow, { ...table, ...ref, description })),
    one('partner', partnerId, 'name', (who, name, ref) => runVerb(db, who, savePartner, { ...partner, ...ref, name })),
    {
      name: 'company',
      rounds: 25,
      save: (who, name, version) =>
        runVerb(db, who, saveCompany, { version, code: ada.company.code, name, language: 'en', timeZone: 'Europe/Rome' }),
      stored: async () => {
        const [row] = await db.sql<{ text: string; version: number }>(
          sql`SELECT name AS text, version FROM company WHERE id = ${ada.company.id} /* company_id */`,
        );
        if (!row) throw new Error('the company is gone');
        return row;
      },
    },
    {
      name: 'settings',
      rounds: 25,
      save: (who, text, version) =>
        runVerb(db, who, saveSettings, {
          version,
          lotSerialManagement: true,
          lotUniquenessByCompany: text.startsWith('a'),
          statusViaWorkflow: text.startsWith('b'),
          allowNegativeStock: false,
        }),
      stored: async () => {
        const [row] = await db.sql<{ text: string; version: number }>(
          sql`SELECT CASE WHEN lot_uniqueness_by_company THEN 'a' ELSE 'b' END AS text, version FROM company_settings WHERE company_id = ${ada.company.id}`,
        );
        if (!row) throw new Error('the company has no settings');
        return row;
      },
    },
  ];
}

test('[C7 part] of two saves from one version, 200 pairs at once, one stands and the other is told with both values', async () => {
  let total = 0;
  for (const { name, rounds, save, stored } of await pairs()) {
    for (let round = 0; round < rounds; round++) {
      const { version } = await stored();
      const texts = [`a ${name} ${round}`, `b ${name} ${round}`] as const;
      const both = await Promise.allSettled([save(ada, texts[0], version), save(ben, texts[1], version)]);
      const winner = both.findIndex(({ status }) => status === 'fulfilled');
      const loser = both[1 - winner];
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const after = await stored();
      expect(after.version).toBe(version + 1);
      expect(texts[winner]?.startsWith(after.text)).toBe(true);
      const error: unknown = loser?.status === 'rejected' ? loser.reason : null;
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({ code: 'E_CONFLICT', params: { version: version + 1 } });
      if (error instanceof AppError && name !== 'settings')
        expect(error.fields[1]?.params).toMatchObject({ old: texts[winner], theirs: texts[winner], yours: texts[1 - winner] });
      total += 1;
    }
  }
  expect(total).toBe(200);
});
