import sql, { empty, raw, type Sql } from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { PartnerRole } from '../partners/partner.rules';
import type { Database } from '../server/db';
import { exactFirst, matching } from '../server/search-sql';
import { type ScannedPart, scannedCode } from '../scan/scanned-code';
import type { OptionsInput } from './options.schema';
import { tableHome } from './table-shapes';

/** A choice of a look-up: people see code and description, forms keep the id. */
export type SetupOption = { readonly id: string; readonly code: string; readonly description: string };

const LIMIT = 20;

/** Choices that a code of the company may name. */
const PARTS: Readonly<Partial<Record<OptionsInput['source'], ScannedPart>>> = {
  warehouses: 'warehouse',
  locations: 'location',
  partners: 'partner',
};

const ROLE_COLUMN: Readonly<Record<PartnerRole, string>> = {
  isCustomer: 'is_customer',
  isSupplier: 'is_supplier',
  isProducer: 'is_producer',
  isSubcontractor: 'is_subcontractor',
};

type Source = {
  readonly table: string;
  readonly code: string;
  readonly key: string;
  readonly description: string;
  readonly searched: readonly string[];
  readonly only: Sql;
};

function sourceOf({ source, warehouseId, groups, role }: OptionsInput): Source {
  if (source === 'partners') {
    return {
      table: 'partner',
      code: 't.nickname',
      key: 't.nickname_key',
      description: 't.name',
      searched: ['t.nickname', 't.name', 't.account', 't.subaccount'],
      only: role ? sql` AND ${raw(`t.${ROLE_COLUMN[role]}`)}` : empty,
    };
  }
  const plain = { code: 't.code', key: 't.code_key', description: "coalesce(t.description, '')", searched: ['t.code', 't.description'] };
  if (source === 'locations') {
    const inside = sql` AND t.warehouse_id = ${warehouseId ?? null}::uuid AND NOT t.obsolete`;
    return { ...plain, table: 'location', only: groups ? inside : sql`${inside} AND NOT t.is_group` };
  }
  return { ...plain, table: source === 'warehouses' ? 'warehouse' : tableHome(source).table, only: empty };
}

/** At most twenty active rows that match the typed text, the exact code first. @rules BAR-01, SCAN-01 */
export async function searchOptions(db: Pick<Database, 'sql'>, companyId: number, input: OptionsInput): Promise<SetupOption[]> {
  const { table, code, key, description, searched, only } = sourceOf(input);
  const part = PARTS[input.source];
  const q = part ? await scannedCode(db.sql, companyId, input.q, part) : input.q;
  const exact = q === input.q ? empty : sql` AND ${raw(key)} = ${codeKey(q) ?? ''}`;
  return db.sql<SetupOption>(
    sql`SELECT t.id, ${raw(code)} AS code, ${raw(description)} AS description FROM ${raw(table)} t
        WHERE t.company_id = ${companyId} AND t.active${only}${exact} AND ${matching(q, searched)}
        ORDER BY ${exactFirst(q, key)} LIMIT ${LIMIT}`,
  );
}
