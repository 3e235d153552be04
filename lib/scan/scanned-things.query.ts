import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Matches } from './find-codes.query';
import type { ScanFound, ScanSays } from './scan-answer.types';

const NONE: ScanFound = { items: [], lots: [], serials: [], locations: [], partners: [], level: null };

/**
 * What people know the found things by; the item of a lot or piece comes with it.
 * @rules GS1-16
 */
export async function describeFound(
  { run, companyId }: { readonly run: RunSql; readonly companyId: number },
  matches: Matches | undefined,
  says: ScanSays,
): Promise<{ readonly found: ScanFound; readonly otherCase: string | null }> {
  if (!matches) return { found: NONE, otherCase: null };
  const { items, lots, serials, locations, partners } = matches;
  const [found = NONE] = await run<ScanFound>(sql`
    WITH l AS (SELECT l.id, l.code, l.item_id, l.expiry_date, l.on_hand FROM lot l WHERE l.company_id = ${companyId} AND l.id = ANY (${[...lots]}::uuid[])),
    s AS (SELECT s.id, s.code, s.item_id, s.lot_id FROM serial s WHERE s.company_id = ${companyId} AND s.id = ANY (${[...serials]}::uuid[])),
    i AS (SELECT i.id, k.code AS class_code, i.code, i.description, u.code AS uom, i.lot_managed, i.serial_managed
      FROM item i JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
      JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
      WHERE i.company_id = ${companyId} AND (i.id = ANY (${[...items]}::uuid[]) OR i.id IN (SELECT item_id FROM l UNION SELECT item_id FROM s)))
    SELECT
      COALESCE((SELECT json_agg(json_build_object('id', i.id, 'classCode', i.class_code, 'code', i.code, 'description', i.description, 'uomCode', i.uom,
        'lotManaged', i.lot_managed, 'serialManaged', i.serial_managed) ORDER BY i.code) FROM i), '[]') AS items,
      COALESCE((SELECT json_agg(json_build_object('id', l.id, 'code', l.code, 'itemId', l.item_id, 'expiryDate', l.expiry_date, 'onHand', trim_scale(l.on_hand)::text)
        ORDER BY l.on_hand = 0, l.id DESC) FROM l), '[]') AS lots,
      COALESCE((SELECT json_agg(json_build_object('id', s.id, 'code', s.code, 'itemId', s.item_id, 'lotId', s.lot_id) ORDER BY s.id DESC) FROM s), '[]') AS serials,
      COALESCE((SELECT json_agg(json_build_object('id', p.id, 'code', p.code, 'warehouseId', w.id, 'warehouseCode', w.code) ORDER BY w.code)
        FROM location p JOIN warehouse w ON w.company_id = p.company_id AND w.id = p.warehouse_id
        WHERE p.company_id = ${companyId} AND p.id = ANY (${[...locations]}::uuid[])), '[]') AS locations,
      COALESCE((SELECT json_agg(json_build_object('id', p.id, 'code', p.nickname, 'name', p.name))
        FROM partner p WHERE p.company_id = ${companyId} AND p.id = ANY (${[...partners]}::uuid[])), '[]') AS partners,
      (SELECT json_build_object('gtin', g.gtin, 'quantity', trim_scale(g.quantity)::text, 'uomId', g.uom_id, 'uomCode', u.code)
        FROM item_gtin g JOIN unit_of_measure u ON u.company_id = g.company_id AND u.id = g.uom_id
        WHERE g.company_id = ${companyId} AND g.gtin_key = ${says.gtin}) AS level`);
  const [lot] = found.lots;
  const otherCase = lot && found.lots.length === 1 && says.lot !== null && lot.code !== says.lot ? lot.code : null;
  return { found, otherCase };
}
