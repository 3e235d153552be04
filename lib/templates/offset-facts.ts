import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError, throwAll } from '../kernel/errors';
import { findUses } from '../server/uses';
import { offsetErrors } from './template.rules';
import { templateOffsets } from './template.shape';
import type { OffsetTemplate, TemplateFields } from './template.types';

type OffsetRow = OffsetTemplate & Pick<TemplateFields, 'offsetWarehouseId' | 'offsetTemplateId'>;

/** The offset of a template, the template itself and those whose offset it is, locked in one order, so that none of them changes while they are compared. */
const lockPair = (ctx: Ctx, offsetId: string | null, id: string | null): Promise<OffsetRow[]> =>
  ctx.sql<OffsetRow>(
    sql`SELECT id, code, warehouse_id AS "warehouseId", type, lot_management AS "lotManagement", offset_warehouse_id AS "offsetWarehouseId", offset_template_id AS "offsetTemplateId"
        FROM warehouse_template WHERE company_id = ${ctx.company.id} AND (id = ANY(${[offsetId, id].filter((one) => one !== null)}::uuid[]) OR offset_template_id = ${id}::uuid)
        ORDER BY id FOR UPDATE`,
  );

/**
 * Refuses an offset that does not fit the template, and a change of the template that those which use it as their offset do not bear.
 * @throws E_OFFSET_TEMPLATE, E_OFFSET_OF, E_NOT_FOUND
 * @rules OFF-01
 */
export async function assertOffsets(ctx: Ctx, template: TemplateFields & { readonly id: string | null }): Promise<void> {
  const { id, offsetTemplateId } = template;
  if (id === null && offsetTemplateId === null) return;
  const self = { ...template, id: id ?? '' };
  const rows = await lockPair(ctx, offsetTemplateId, id);
  const offset = rows.find((row) => row.id === offsetTemplateId);
  if (offsetTemplateId !== null) {
    if (!offset) throw new AppError('E_NOT_FOUND').at('offsetTemplateId');
    throwAll(offsetErrors(self, offset));
  }
  const users = id === null ? [] : rows.filter((row) => row.id !== id && row.offsetTemplateId === id);
  if (id !== null && users.some((user) => offsetErrors(user, self).length > 0))
    throw new AppError('E_OFFSET_OF', { uses: await findUses(ctx, templateOffsets, id) }).at('lotManagement');
}
