import sql, { empty, raw } from 'sql-template-tag';
import { z } from 'zod';
import { PAGE_SIZE } from '../kernel/list-page';
import { listParams } from '../kernel/list-params';
import type { Database } from '../server/db';
import { offsetOf, type PageOf, pageOf } from '../server/page-of';
import { inState, matching, orderBy } from '../server/search-sql';
import { PARTNER_ROLES, type PartnerRole } from './partner.rules';
import type { PartnerFields } from './partner-shape';

export const partnerListParams = listParams(['nickname', 'name', 'account']).extend({
  role: z.enum(PARTNER_ROLES).or(z.literal('')).catch(''),
});
export type PartnerListParams = z.output<typeof partnerListParams>;

export type PartnerRow = Readonly<PartnerFields> & { readonly id: string; readonly version: number };

const COLUMNS = `t.id, t.version, t.account, t.subaccount, t.nickname, t.name, t.is_customer AS "isCustomer", t.is_supplier AS "isSupplier",
  t.is_producer AS "isProducer", t.is_subcontractor AS "isSubcontractor", t.active`;
const ROLE_COLUMN: Readonly<Record<PartnerRole, string>> = {
  isCustomer: 't.is_customer',
  isSupplier: 't.is_supplier',
  isProducer: 't.is_producer',
  isSubcontractor: 't.is_subcontractor',
};
const ORDER = { nickname: 't.nickname_key', name: 't.name', account: 't.account_key' };

/** One page of the partners. */
export async function listPartners(db: Pick<Database, 'sql'>, companyId: number, params: PartnerListParams): Promise<PageOf<PartnerRow>> {
  const role = params.role === '' ? empty : sql` AND ${raw(ROLE_COLUMN[params.role])}`;
  const rows = await db.sql<PartnerRow & { total: number }>(
    sql`SELECT ${raw(COLUMNS)}, count(*) OVER ()::int AS total FROM partner t
        WHERE t.company_id = ${companyId} AND ${matching(params.q, ['t.nickname', 't.name', 't.account', 't.subaccount'])}${role}${inState(params.state)}
        ${orderBy(params.sort, ORDER)} LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(params.page)}`,
  );
  return pageOf<PartnerRow>(rows);
}

/** One partner; null when there is none. */
export async function readPartner(db: Pick<Database, 'sql'>, companyId: number, id: string): Promise<PartnerRow | null> {
  const [row] = await db.sql<PartnerRow>(
    sql`SELECT ${raw(COLUMNS)} FROM partner t WHERE t.company_id = ${companyId} AND t.id = ${id}::uuid`,
  );
  return row ?? null;
}
