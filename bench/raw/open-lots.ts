import type pg from 'pg';

const STATEMENT = `
SELECT l.id, l.code, l.supplier_lot_code, k.code AS class, i.code AS item, i.description, l.start_date, l.expiry_date, l.initial_quantity, l.on_hand, l.committed,
  CASE WHEN NOT l.closed AND l.sellable AND l.open_holds = 0 AND NOT COALESCE(s.exclude_from_availability, false) AND (l.usable_until IS NULL OR l.usable_until >= $2) THEN l.on_hand - l.committed - l.blocked_quantity ELSE 0 END AS available,
  u.code AS uom, s.description AS status, p.name AS supplier
FROM lot l
JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id
LEFT JOIN partner p ON p.company_id = l.company_id AND p.id = l.supplier_id
WHERE l.company_id = $1 AND l.voided_at IS NULL AND l.on_hand > 0
ORDER BY l.expiry_date, l.id LIMIT 51`;

/** The first page of the open lots by expiry, as one would write it by hand for this page alone; a prepared statement. */
export async function rawOpenLots(pool: pg.Pool, companyId: number, today: string): Promise<number> {
  const { rows } = await pool.query({ name: 'raw-open-lots', text: STATEMENT, values: [companyId, today] });
  return rows.length;
}
