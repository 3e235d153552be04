import sql from 'sql-template-tag';
import { changesOf } from '../kernel/changes';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError, throwAll } from '../kernel/errors';
import { newId } from '../kernel/id';
import { assertFree, saveRow, type SavedRow } from '../server/rows';
import { normalType, rootWarnings, saveErrors } from './code-type.rules';
import { codeTypeEntity, codeTypeShape, readCodeType } from './code-type.shape';
import type { CodeTypeDef } from './code-type.types';
import type { SaveCodeType } from './save-code-type.schema';

const defOf = (input: SaveCodeType): CodeTypeDef => ({
  id: input.id ?? '',
  purpose: input.purpose,
  code: input.code,
  description: input.description,
  fillMissing: input.fillMissing,
  startNumeric: input.startNumeric,
  startAlpha: input.startAlpha,
  unitHandling: input.unitHandling,
  segments: input.segments.map((segment, index) => ({
    ...segment,
    sequence: index + 1,
    text: segment.kind === 'TEXT' ? segment.text : null,
  })),
  rootKinds: input.rootKinds,
});

/** The composition in one line, as the trail keeps it. */
const composition = ({ segments }: Pick<CodeTypeDef, 'segments'>): string =>
  segments
    .map(({ kind, length, fillChar, text }) =>
      [text === null ? kind : `"${text}"`, length, fillChar].filter((part) => part !== null).join(' '),
    )
    .join(' + ');

async function writeComposition(ctx: Ctx, id: string, type: CodeTypeDef): Promise<void> {
  const rows = type.segments.map((segment) => ({ ...segment, id: newId() }));
  await ctx.sql(sql`DELETE FROM code_segment WHERE company_id = ${ctx.company.id} AND code_type_id = ${id}::uuid`);
  await ctx.sql(
    sql`INSERT INTO code_segment (company_id, id, code_type_id, sequence, kind, length, fill_char, text)
        SELECT ${ctx.company.id}, r.id, ${id}::uuid, r.sequence, r.kind, r.length, r."fillChar", r.text
        FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(id uuid, sequence int, kind text, length int, "fillChar" text, text text)`,
  );
  await ctx.sql(
    sql`UPDATE code_type SET root_kinds = ${[...type.rootKinds]}::text[] WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`,
  );
  // What was known about gaps belongs to the old series.
  await ctx.sql(sql`UPDATE code_counter SET filled_through = NULL WHERE company_id = ${ctx.company.id} AND code_type_id = ${id}::uuid`);
}

/**
 * Creates or changes a code type of lots or serial numbers (which, it stays); codes issued so far and the counters of old roots stay as they are.
 * @throws the complaints of `saveErrors` on their fields, W_ROOT_NOT_IN_CODE unless confirmed, E_CODE_EXISTS, E_CONFLICT, E_NOT_FOUND
 * @rules CODE-19
 */
export async function saveCodeType(ctx: Ctx, input: SaveCodeType): Promise<SavedRow> {
  const draft = defOf(input);
  throwAll(saveErrors(draft));
  const type = normalType(draft);
  throwAll(rootWarnings(type).filter(({ code }) => !input.confirm?.some((confirmed) => confirmed === code)));
  const before = input.id ? await readCodeType(ctx.sql, ctx.company.id, input.id) : null;
  if (before && before.purpose !== type.purpose) throw new AppError('E_NOT_FOUND');
  const keys = { purpose: type.purpose, code_key: codeKey(type.code) };
  await assertFree(ctx, 'code_type', { path: 'code', code: type.code, keys, except: input.id });
  const { purpose, code, description, fillMissing, startNumeric, startAlpha, unitHandling } = type;
  const saved = await saveRow(ctx, codeTypeShape(purpose), input, {
    purpose,
    code,
    description,
    fillMissing,
    startNumeric,
    startAlpha,
    unitHandling,
    active: input.active,
  });
  await writeComposition(ctx, saved.id, type);
  const parts = (of: CodeTypeDef) => ({ segments: composition(of), rootKinds: of.rootKinds.join(' + ') });
  const changes = changesOf(before ? parts(before) : null, parts(type));
  if (Object.keys(changes).length > 0)
    ctx.record({ action: `${codeTypeEntity(purpose)}.compose`, entity: codeTypeEntity(purpose), entityId: saved.id, label: code, changes });
  return saved;
}
