import sql from 'sql-template-tag';
import type { Day } from '../kernel/day';
import { PAGE_SIZE } from '../kernel/list-page';
import type { ListParams } from '../kernel/list-params';
import type { Database } from '../server/db';
import { offsetOf, type PageOf, pageOf } from '../server/page-of';
import { inState, matching, orderBy } from '../server/search-sql';

export const BOM_SORTS = ['item', 'description', 'code'] as const;

type Reader = Pick<Database, 'sql'>;

export type BomListRow = {
  readonly id: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly variantCode: string | null;
  readonly code: string;
  readonly description: string | null;
  readonly isDefault: boolean;
  readonly parentQty: string;
  readonly uomCode: string;
  readonly components: number;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly active: boolean;
};

/** One page of the versions, with how many components each has; `q` also finds those that contain an item of that code. */
export async function listBoms(db: Reader, companyId: number, params: ListParams): Promise<PageOf<BomListRow>> {
  const rows = await db.sql<BomListRow & { total: number }>(
    sql`SELECT t.id, t.item_id AS "itemId", i.code AS "itemCode", i.description AS "itemDescription", v.code AS "variantCode", t.code, t.description, t.is_default AS "isDefault",
          t.parent_qty AS "parentQty", u.code AS "uomCode", (SELECT count(*)::int FROM bom_component c WHERE c.company_id = t.company_id AND c.bom_id = t.id) AS components,
          t.valid_from AS "validFrom", t.valid_to AS "validTo", t.active, count(*) OVER ()::int AS total
        FROM bom t JOIN item i ON i.company_id = t.company_id AND i.id = t.item_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN item_variant v ON v.company_id = t.company_id AND v.id = t.variant_id
        WHERE t.company_id = ${companyId} AND ${matching(params.q, ['i.code', 'i.description', 't.code', 't.description', 'v.code'])}${inState(params.state)}
        ${orderBy(params.sort, { item: 'i.code_key', description: 'lower(i.description)', code: 't.code_key' })}, t.code_key LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(params.page)}`,
  );
  return pageOf<BomListRow>(rows);
}

/** Where an item is used: the versions that name it, as a component or in the place of one. */
export type BomUse = {
  readonly bomId: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly variantCode: string | null;
  readonly code: string;
  readonly isDefault: boolean;
  readonly active: boolean;
  /** Of the used item, in the unit of usage; as an alternative: the ratio, and the component it stands for. */
  readonly quantity: string;
  readonly uomCode: string;
  readonly insteadOf: string | null;
};

/** The versions that name an item directly, those in use first. */
export async function listBomUses(db: Reader, companyId: number, itemId: string): Promise<BomUse[]> {
  return db.sql<BomUse>(
    sql`WITH use AS (
          SELECT c.bom_id, c.sequence, 0 AS rank, c.quantity, u.code AS uom_code, NULL::text AS instead_of FROM bom_component c
            JOIN unit_of_measure u ON u.company_id = c.company_id AND u.id = c.uom_id
          WHERE c.company_id = ${companyId} AND c.item_id = ${itemId}::uuid
          UNION ALL
          SELECT c.bom_id, c.sequence, a.sequence, a.ratio, '', i.code FROM bom_alternative a JOIN bom_component c ON c.company_id = a.company_id AND c.id = a.component_id
            JOIN item i ON i.company_id = c.company_id AND i.id = c.item_id
          WHERE a.company_id = ${companyId} AND a.item_id = ${itemId}::uuid)
        SELECT b.id AS "bomId", i.code AS "itemCode", i.description AS "itemDescription", v.code AS "variantCode", b.code, b.is_default AS "isDefault", b.active,
          use.quantity, use.uom_code AS "uomCode", use.instead_of AS "insteadOf"
        FROM use JOIN bom b ON b.company_id = ${companyId} AND b.id = use.bom_id
        JOIN item i ON i.company_id = b.company_id AND i.id = b.item_id LEFT JOIN item_variant v ON v.company_id = b.company_id AND v.id = b.variant_id
        ORDER BY NOT b.active, i.code_key, b.code_key, use.sequence, use.rank LIMIT 500`,
  );
}

/** The versions of one item, the defaults first. */
export async function listBomsOfItem(db: Reader, companyId: number, itemId: string): Promise<BomListRow[]> {
  return db.sql<BomListRow>(
    sql`SELECT t.id, t.item_id AS "itemId", i.code AS "itemCode", i.description AS "itemDescription", v.code AS "variantCode", t.code, t.description, t.is_default AS "isDefault",
          t.parent_qty AS "parentQty", u.code AS "uomCode", (SELECT count(*)::int FROM bom_component c WHERE c.company_id = t.company_id AND c.bom_id = t.id) AS components,
          t.valid_from AS "validFrom", t.valid_to AS "validTo", t.active
        FROM bom t JOIN item i ON i.company_id = t.company_id AND i.id = t.item_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN item_variant v ON v.company_id = t.company_id AND v.id = t.variant_id
        WHERE t.company_id = ${companyId} AND t.item_id = ${itemId}::uuid ORDER BY NOT t.active, v.code_key NULLS FIRST, NOT t.is_default, t.code_key, t.id`,
  );
}
