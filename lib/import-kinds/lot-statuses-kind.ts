import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import { AppError } from '../kernel/errors';
import { changeLotStatus } from '../lots/change-lot-status';
import { grouped } from '../kernel/grouped';
import { knownCodes } from './look-up';
import type { KindWork } from './kind.types';
import { resolveStock, type StockRow } from './stock-facts.query';
import { storedRows } from './stored-rows';
import { tryPart } from './try-row';

/** Lots that are changed by one call. */
const AT_ONCE = 5_000;
const MOST_REASON = 500;

type Lot = { readonly n: number; readonly id: string; readonly statusId: string | null };
type Change = { readonly one: StockRow; readonly lot: Lot; readonly statusId: string };

/** One status for each lot; lots that have it are left alone. @rules I2, I3, LOT-17 */
export const lotStatusesKind: KindWork = {
  permission: 'lot.status',
  keyOf: ({ values }) => ['class', 'item', 'variant', 'lot'].map((field) => codeKey(values[field]) ?? '').join('\u001f'),
  apply: async (ctx, rows, report) => {
    const found = await resolveStock(ctx, rows, report.refuse);
    const statuses = await knownCodes(ctx.sql, ctx.company.id, rows, 'status', { table: 'lot_status', where: sql`active` });
    const lots = await ctx.sql<Lot>(
      sql`SELECT t.n, l.id, l.status_id AS "statusId" FROM json_to_recordset(${JSON.stringify(
        found.map(({ row, item, variantId }, n) => ({ n, i: item.id, v: variantId, k: codeKey(row.values['lot']) })),
      )}::json) AS t(n int, i uuid, v uuid, k text)
          JOIN lot l ON l.company_id = ${ctx.company.id} AND l.item_id = t.i AND l.variant_id IS NOT DISTINCT FROM t.v AND l.code_key = t.k AND l.voided_at IS NULL`,
    );
    const lotOf = new Map(lots.map((lot) => [lot.n, lot]));
    const moving: Change[] = [];
    for (const [n, one] of found.entries()) {
      const { line, values } = one.row;
      const [lot, statusId] = [lotOf.get(n), statuses.get(codeKey(values['status']) ?? '')];
      const unknown = (field: string) => ({ field, code: 'E_IMPORT_UNKNOWN' as const, params: { code: values[field] ?? '' } });
      if (!lot || !statusId) report.refuse(line, [...(lot ? [] : [unknown('lot')]), ...(statusId ? [] : [unknown('status')])]);
      else if (lot.statusId === statusId) report.settle(line, 'skipped');
      else if ((values['reason'] ?? '').length > MOST_REASON)
        report.refuse(line, [{ field: 'reason', code: 'E_TOO_LONG', params: { max: String(MOST_REASON) } }]);
      else if (!values['reason']) report.refuse(line, [{ field: 'reason', code: 'E_REASON_REQUIRED', params: {} }]);
      else moving.push({ one, lot, statusId });
    }
    for (const changes of grouped(moving, ({ one, statusId }) => `${statusId} ${one.row.values['reason']}`).values())
      for (let at = 0; at < changes.length; at += AT_ONCE) {
        const some = changes.slice(at, at + AT_ONCE);
        const [first] = some;
        if (!first) continue;
        const input = { lotIds: some.map(({ lot }) => lot.id), statusId: first.statusId, reason: first.one.row.values['reason'] ?? '' };
        const tried = await tryPart(ctx, (part) => changeLotStatus(part, input));
        for (const { one, lot, statusId } of some) {
          if ('complaints' in tried)
            report.refuse(
              one.row.line,
              tried.complaints.map(({ code, params }) => ({ field: 'status', code, params })),
            );
          else {
            report.settle(one.row.line, 'updated');
            report.made({
              entity: 'lot',
              id: lot.id,
              label: one.row.values['lot'] ?? '',
              before: { statusId: lot.statusId, after: statusId },
              version: null,
            });
          }
        }
      }
  },
  undo: async (ctx, { id, before }, reason) => {
    const [statusId, onlyFrom] = [before?.['statusId'], before?.['after']];
    const { changed } = await changeLotStatus(ctx, {
      lotIds: [id],
      statusId: typeof statusId === 'string' ? statusId : null,
      reason,
      onlyFrom: typeof onlyFrom === 'string' ? onlyFrom : null,
    });
    if (changed === 0) throw new AppError('E_CONFLICT');
    return null;
  },
  rows: ({ sql: run }, companyId) =>
    storedRows(run, {
      columns: [
        'k.code',
        'i.code',
        'v.code',
        'l.code',
        's.code',
        `(SELECT c.reason FROM lot_status_change c WHERE c.company_id = l.company_id AND c.lot_id = l.id ORDER BY c.seq DESC LIMIT 1)`,
      ],
      from: sql`FROM lot l JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
          JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id LEFT JOIN item_variant v ON v.company_id = l.company_id AND v.id = l.variant_id
          WHERE l.company_id = ${companyId} AND l.voided_at IS NULL`,
      key: 'l.id',
    }),
};
