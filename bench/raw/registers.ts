import type pg from 'pg';

const LOT_ROWS = `
SELECT l.id, l.code, l.supplier_lot_code, k.code AS class, i.code AS item, i.description, l.start_date, l.expiry_date, l.initial_quantity, l.on_hand, l.committed, u.code AS uom, s.description AS status, p.name AS supplier,
  (SELECT string_agg(DISTINCT w.code, ', ') FROM stock_balance b JOIN warehouse w ON w.company_id = b.company_id AND w.id = b.warehouse_id WHERE b.company_id = l.company_id AND b.lot_id = l.id AND b.quantity <> 0) AS warehouses
FROM lot l
JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id
LEFT JOIN partner p ON p.company_id = l.company_id AND p.id = l.supplier_id
WHERE l.company_id = $1 AND l.voided_at IS NULL`;

const SERIAL_ROWS = `
SELECT s.id, s.code, k.code AS class, i.code AS item, i.description, l.code AS lot, s.start_date, s.expiry_date, s.customer_code, s.supplier_code, p.name AS supplier, s.state, w.code AS warehouse
FROM serial s
JOIN item i ON i.company_id = s.company_id AND i.id = s.item_id
JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
LEFT JOIN lot l ON l.company_id = s.company_id AND l.id = s.lot_id
LEFT JOIN partner p ON p.company_id = s.company_id AND p.id = s.supplier_id
LEFT JOIN warehouse w ON w.company_id = s.company_id AND w.id = s.warehouse_id
WHERE s.company_id = $1 AND s.voided_at IS NULL`;

type Asked = { readonly name: string; readonly where: string; readonly order: string; readonly values?: readonly unknown[] };

const asking =
  (rows: string) =>
  (pool: pg.Pool, companyId: number, { name, where, order, values = [] }: Asked) =>
  (): Promise<unknown> =>
    pool.query({ name, text: `${rows} AND ${where} ORDER BY ${order} LIMIT 51`, values: [companyId, ...values] });

/** One page of lots, as one would write it by hand for this question alone; `$2` on are the values. */
export const rawLots = asking(LOT_ROWS);
/** The same of pieces. */
export const rawSerials = asking(SERIAL_ROWS);
