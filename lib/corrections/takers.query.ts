import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { FieldError } from '../kernel/errors';

/** A record that took of the stock that would be missing. */
export type Taker = { readonly id: string; readonly record: string };

/** How many are named; the others are counted. */
const TAKERS_TOLD = 5;

type Row = Taker & { readonly key: string; readonly total: number };

const textOf = ({ params }: FieldError, name: string): string => {
  const value = params[name];
  return typeof value === 'string' ? value : '';
};
const keyOf = (one: FieldError): string => ['itemId', 'lotId', 'place'].map((name) => textOf(one, name)).join(' ');

/**
 * The complaints, each about missing stock with the standing records that took of it since `date` outside `recordIds`, newest first: they go first.
 * @rules POST-18, POST-21
 */
export async function withTakers(
  ctx: Ctx,
  errors: readonly FieldError[],
  { recordIds, date }: { readonly recordIds: readonly string[]; readonly date: Day },
): Promise<FieldError[]> {
  const short = errors.filter((one) => one.code === 'E_STOCK_WOULD_GO_NEGATIVE' && textOf(one, 'itemId') !== '');
  if (short.length === 0) return [...errors];
  const lots = short.flatMap((one) => textOf(one, 'lotId') || []);
  const items = short.flatMap((one) => (textOf(one, 'lotId') === '' ? textOf(one, 'itemId') : []));
  const rows = await ctx.sql<Row>(
    sql`WITH took AS (
          SELECT e.item_id || ' ' || COALESCE(e.lot_id::text, '') || ' ' || w.code || COALESCE(' / ' || p.code, '') AS key, e.record_id AS id, max(e.seq) AS seq
          FROM stock_entry e JOIN warehouse w ON w.company_id = e.company_id AND w.id = e.warehouse_id LEFT JOIN location p ON p.company_id = e.company_id AND p.id = e.location_id
          WHERE e.company_id = ${ctx.company.id} AND (e.lot_id = ANY(${lots}::uuid[]) OR (e.lot_id IS NULL AND e.item_id = ANY(${items}::uuid[])))
            AND e.posting_date >= ${date}::date AND e.quantity < 0 AND e.reverses_id IS NULL AND NOT (e.record_id = ANY(${[...recordIds]}::uuid[]))
            AND NOT EXISTS (SELECT 1 FROM stock_entry v WHERE v.company_id = e.company_id AND v.reverses_id = e.id)
          GROUP BY 1, 2
        ), ranked AS (SELECT key, id, seq, row_number() OVER (PARTITION BY key ORDER BY seq DESC) AS place, count(*) OVER (PARTITION BY key)::int AS total FROM took)
        SELECT k.key, k.id, k.total, w.code || ' ' || r.posting_date || ' / ' || r.number AS record
        FROM ranked k JOIN stock_record r ON r.company_id = ${ctx.company.id} AND r.id = k.id JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
        WHERE k.place <= ${TAKERS_TOLD} ORDER BY k.seq DESC`,
  );
  return errors.map((one) => {
    if (!short.includes(one)) return one;
    const own = rows.filter(({ key }) => key === keyOf(one));
    const takers = own.map(({ id, record }) => ({ id, record }));
    return { ...one, params: { ...one.params, takers, moreTakers: (own[0]?.total ?? 0) - takers.length } };
  });
}
