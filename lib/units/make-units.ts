import sql from 'sql-template-tag';
import { ssccCapacity, ssccOf } from '../gs1/sscc.rules';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { once } from '../server/once';
import type { MakeUnits } from './units.schema';
import type { TransportUnit } from './units.types';

/** The references that are counted now, the last of them; the row keeps others waiting until this transaction ends. */
async function count(ctx: Ctx, units: number): Promise<{ prefix: string; extension: string; last: bigint }> {
  const [row] = await ctx.sql<{ prefix: string; extension: string; last: string }>(
    sql`UPDATE unit_numbering SET last_reference = last_reference + ${units} WHERE company_id = ${ctx.company.id}
        RETURNING company_prefix AS prefix, extension, last_reference::text AS last`,
  );
  if (!row) throw new AppError('E_SSCC_PREFIX');
  const last = BigInt(row.last);
  if (last >= ssccCapacity(row.prefix)) throw new AppError('E_SSCC_FULL', { code: row.prefix });
  return { ...row, last };
}

async function make(ctx: Ctx, { recordId, count: wanted }: MakeUnits): Promise<{ units: readonly TransportUnit[] }> {
  const [record] = await ctx.sql<{ number: number; warehouse: string }>(
    sql`SELECT r.number, w.code AS warehouse FROM stock_record r JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
        WHERE r.company_id = ${ctx.company.id} AND r.id = ${recordId}::uuid AND r.voided_at IS NULL`,
  );
  if (!record) throw new AppError('E_NOT_FOUND').at('recordId');
  const { prefix, extension, last } = await count(ctx, wanted);
  const first = last - BigInt(wanted) + 1n;
  const units = Array.from({ length: wanted }, (_, at) => ({ id: newId(), sscc: ssccOf(extension, prefix, first + BigInt(at)) }));
  await ctx.sql(
    sql`INSERT INTO transport_unit (company_id, id, sscc, record_id, created_at, created_by)
        SELECT ${ctx.company.id}, u.id, u.sscc, ${recordId}::uuid, ${ctx.now}, ${ctx.actor.userId}::uuid
        FROM json_to_recordset(${JSON.stringify(units)}::json) AS u(id uuid, sscc text)`,
  );
  ctx.record({
    action: 'stock_record.units',
    entity: 'stock_record',
    entityId: recordId,
    label: `${record.warehouse} / ${record.number}`,
    changes: { units: [null, wanted], sscc: [null, units[0]?.sscc ?? null] },
  });
  return { units };
}

/**
 * Numbers transport units of a record, each with an SSCC that is counted once, whoever asks at the same time.
 * @throws E_SSCC_PREFIX (the company has not said its prefix), E_SSCC_FULL, E_NOT_FOUND, E_DUPLICATE_COMMAND
 * @rules LAB-08, POST-02
 */
export const makeUnits = (ctx: Ctx, input: MakeUnits): Promise<{ units: readonly TransportUnit[] }> =>
  once(ctx, 'units.make', input, () => make(ctx, input));
