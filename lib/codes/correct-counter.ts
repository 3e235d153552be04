import sql from 'sql-template-tag';
import { changesOf } from '../kernel/changes';
import type { Ctx } from '../kernel/ctx';
import { AppError, type FieldError, throwAll } from '../kernel/errors';
import type { SavedRow } from '../server/rows';
import type { CorrectCounter } from './correct-counter.schema';
import { codeTypeEntity, readCodeType } from '../code-types/code-type.shape';
import type { CodeTypeDef, SegmentKind } from '../code-types/code-type.types';

type Counter = { codeTypeId: string; rootText: string; lastNumeric: string | null; lastAlpha: string | null; version: number };

function valueErrors(type: CodeTypeDef, input: CorrectCounter): FieldError[] {
  const wrong = (path: string, kind: SegmentKind, value: string | null, shape: RegExp): FieldError[] => {
    const segment = type.segments.find((each) => each.kind === kind);
    if (!segment) return [];
    if (value === null) return [{ path, code: 'E_REQUIRED', params: {} }];
    const fits = shape.test(value) && value.length <= (segment.length ?? 50);
    return fits ? [] : [{ path, code: 'E_CODE_START', params: { value, length: segment.length ?? 50 } }];
  };
  return [
    ...wrong('lastNumeric', 'PROGRESSIVE', input.lastNumeric, /^\d+$/),
    ...wrong('lastAlpha', 'ALPHA', input.lastAlpha, /^[A-Za-z]+$/),
  ];
}

/**
 * Puts the last value of a counter right; the next code is the one after it. The row is locked, as it is while a code is issued.
 * @throws E_NOT_FOUND, E_CONFLICT when a code was issued meanwhile, E_REQUIRED, E_CODE_START
 * @rules CODE-18
 */
export async function correctCounter(ctx: Ctx, input: CorrectCounter): Promise<SavedRow> {
  const [counter] = await ctx.sql<Counter>(
    sql`SELECT code_type_id AS "codeTypeId", root_text AS "rootText", last_numeric AS "lastNumeric", last_alpha AS "lastAlpha", version
        FROM code_counter WHERE company_id = ${ctx.company.id} AND id = ${input.id}::uuid FOR UPDATE`,
  );
  const type = counter ? await readCodeType(ctx.sql, ctx.company.id, counter.codeTypeId) : null;
  if (!counter || !type) throw new AppError('E_NOT_FOUND');
  if (counter.version !== input.version) throw new AppError('E_CONFLICT', { old: counter.lastNumeric ?? counter.lastAlpha ?? '' });
  throwAll(valueErrors(type, input));
  const after = {
    lastNumeric: input.lastNumeric?.replace(/^0+(?=\d)/, '') ?? null,
    lastAlpha: input.lastAlpha?.toUpperCase() ?? null,
  };
  const version = counter.version + 1;
  await ctx.sql(
    sql`UPDATE code_counter SET last_numeric = ${after.lastNumeric}::numeric, last_alpha = ${after.lastAlpha}, filled_through = NULL,
          version = ${version}, updated_at = ${ctx.now} WHERE company_id = ${ctx.company.id} AND id = ${input.id}::uuid`,
  );
  const changes = changesOf({ lastNumeric: counter.lastNumeric, lastAlpha: counter.lastAlpha }, after);
  ctx.record({
    action: 'codeCounter.correct',
    entity: codeTypeEntity(type.purpose),
    entityId: type.id,
    label: `${type.code} ${counter.rootText}`.trim(),
    changes,
    reason: input.reason,
  });
  return { id: input.id, version };
}
