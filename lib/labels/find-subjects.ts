import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { lotConditions } from '../lots/lot-filters.query';
import { lotFilters } from '../lots/lot-register.params';
import { LOT_SOURCES } from '../lots/lot-register.query';
import { serialConditions } from '../serials/serial-filters.query';
import { serialFilters } from '../serials/serial-register.params';
import { subjectsOfRecord } from './label-subjects.query';
import type { LabelSubjectKind } from './label.types';
import { type LabelsOf, MOST_SUBJECTS } from './print-labels.schema';

async function lotsOfFilter(ctx: Ctx, search: unknown): Promise<{ id: string }[]> {
  const conditions = await lotConditions(ctx.sql, lotFilters.parse(search), { companyId: ctx.company.id, today: ctx.today });
  return ctx.sql(
    sql`SELECT l.id FROM ${LOT_SOURCES} WHERE l.company_id = ${ctx.company.id} AND l.voided_at IS NULL AND ${conditions} ORDER BY l.code_key, l.id LIMIT ${MOST_SUBJECTS + 1}`,
  );
}

async function piecesOfFilter(ctx: Ctx, search: unknown): Promise<{ id: string }[]> {
  const conditions = await serialConditions(ctx.sql, ctx.company.id, serialFilters.parse(search));
  return ctx.sql(
    sql`SELECT s.id FROM serial s WHERE s.company_id = ${ctx.company.id} AND s.voided_at IS NULL AND ${conditions} ORDER BY s.code_key, s.id LIMIT ${MOST_SUBJECTS + 1}`,
  );
}

/**
 * The things that get labels, in the order in which these are printed.
 * @throws E_LABEL_MANY, E_LABEL_FILTER (locations and records are printed one by one)
 */
export async function findSubjectIds(ctx: Ctx, kind: LabelSubjectKind, what: LabelsOf): Promise<readonly string[]> {
  if (what.of === 'ids') return what.ids;
  if (what.of === 'record') return subjectsOfRecord(ctx.sql, ctx.company.id, what.recordId, kind);
  if (kind !== 'LOT' && kind !== 'SERIAL') throw new AppError('E_LABEL_NOTHING');
  const rows = await (kind === 'LOT' ? lotsOfFilter : piecesOfFilter)(ctx, what.search);
  if (rows.length > MOST_SUBJECTS) throw new AppError('E_LABEL_MANY', { count: rows.length, max: MOST_SUBJECTS });
  return rows.map(({ id }) => id);
}
