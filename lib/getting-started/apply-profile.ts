import sql from 'sql-template-tag';
import { removeCodeType } from '../code-types/remove-code-type';
import { saveCodeType } from '../code-types/save-code-type';
import { saveCodeTypeSchema } from '../code-types/save-code-type.schema';
import { setReprintReason } from '../company/set-reprint-reason';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { removeTableRow } from '../tables/remove-table-row';
import { saveTableRow } from '../tables/save-table-row';
import { saveTableRowSchema } from '../tables/save-table-row.schema';
import { tableHome } from '../tables/table-shapes';
import type { ApplyProfile, UndoProfile } from './apply-profile.schema';
import { companyEntityId } from './create-company';
import { readGuideState } from './guide-state.query';
import { planProfile } from './profile.rules';
import { type MadeRow, type ProfileKey, PROFILES } from './profiles.types';

/** The getting started of the company, locked: two people cannot begin at once. */
async function lockProfile(ctx: Ctx): Promise<{ profile: ProfileKey | null; made: readonly MadeRow[] }> {
  await ctx.sql(sql`INSERT INTO getting_started (company_id) VALUES (${ctx.company.id}) ON CONFLICT (company_id) DO NOTHING`);
  const [row] = await ctx.sql<{ profile: ProfileKey | null; made: readonly MadeRow[] }>(
    sql`SELECT profile, profile_rows AS made FROM getting_started WHERE company_id = ${ctx.company.id} FOR UPDATE`,
  );
  if (!row) throw new AppError('E_NOT_FOUND');
  return row;
}

async function keep(ctx: Ctx, profile: ProfileKey | null, made: readonly MadeRow[]): Promise<void> {
  await ctx.sql(
    sql`UPDATE getting_started SET profile = ${profile}, profile_rows = ${JSON.stringify(made)}::jsonb, updated_at = ${ctx.now} WHERE company_id = ${ctx.company.id}`,
  );
}

/**
 * Makes what a ready-made beginning consists of, all or nothing, by the verbs of each table; what exists under the same code stays as it is.
 * @throws E_CONFLICT when a beginning was chosen already
 * Where the business asks for it, a label is then printed again only with a reason.
 * @rules GUI-02, LAB-06
 */
export async function applyProfile(ctx: Ctx, { profile, language }: ApplyProfile): Promise<{ made: number }> {
  const before = await lockProfile(ctx);
  if (before.profile !== null) throw new AppError('E_CONFLICT');
  const plan = planProfile(profile, (await readGuideState(ctx.sql, ctx.company.id)).taken);
  const made: MadeRow[] = [];
  for (const { table, code, name, extras, there } of plan.rows) {
    if (there) continue;
    const { id } = await saveTableRow(ctx, saveTableRowSchema.parse({ table, code, description: name[language], active: true, ...extras }));
    made.push({ table, id, code });
  }
  const { codeType } = plan;
  if (!codeType.there) {
    const { id } = await saveCodeType(
      ctx,
      saveCodeTypeSchema.parse({
        purpose: 'LOT',
        code: codeType.code,
        description: codeType.name[language],
        fillMissing: false,
        startNumeric: '1',
        startAlpha: 'A',
        unitHandling: false,
        active: true,
        segments: codeType.segments,
        rootKinds: codeType.rootKinds,
      }),
    );
    made.push({ table: 'code-types', id, code: codeType.code });
  }
  if (PROFILES[profile].reprintReason) await setReprintReason(ctx, true);
  await keep(ctx, profile, made);
  record(ctx, 'guide.begin', [null, profile]);
  return { made: made.length };
}

const record = (ctx: Ctx, action: string, profile: readonly [string | null, string | null]): void =>
  ctx.record({ action, entity: 'company', entityId: companyEntityId(ctx.company.id), label: ctx.company.code, changes: { profile } });

/** The row as it stands now, or null when somebody has removed it meanwhile. */
async function versionOf(ctx: Ctx, { table, id }: MadeRow): Promise<number | null> {
  const prisma = { where: { companyId_id: { companyId: ctx.company.id, id } }, select: { version: true } } as const;
  if (table === 'code-types') return (await ctx.tx.codeType.findUnique(prisma))?.version ?? null;
  const { table: home } = tableHome(table);
  if (home === 'unit_of_measure') return (await ctx.tx.unitOfMeasure.findUnique(prisma))?.version ?? null;
  if (home === 'item_class') return (await ctx.tx.itemClass.findUnique(prisma))?.version ?? null;
  return (await ctx.tx.lotStatus.findUnique(prisma))?.version ?? null;
}

/**
 * Takes a beginning back, all or nothing, while nothing uses what it made; what it found is not touched.
 * @throws E_IN_USE naming what is used by what, E_CONFLICT when another beginning stands there
 * @rules GUI-02
 */
export async function undoProfile(ctx: Ctx, { profile }: UndoProfile): Promise<{ removed: number }> {
  const before = await lockProfile(ctx);
  if (before.profile !== profile) throw new AppError('E_CONFLICT');
  let removed = 0;
  for (const row of before.made) {
    const version = await versionOf(ctx, row);
    if (version === null) continue;
    if (row.table === 'code-types') await removeCodeType(ctx, { id: row.id, version });
    else await removeTableRow(ctx, { table: row.table, id: row.id, version });
    removed += 1;
  }
  if (PROFILES[profile].reprintReason) await setReprintReason(ctx, false);
  await keep(ctx, null, []);
  record(ctx, 'guide.beginUndone', [profile, null]);
  return { removed };
}
