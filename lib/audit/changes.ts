import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { isId } from '../kernel/id';

type Values = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Field by field [old, new] of what differs, for the audit trail; everything is new when there was nothing before. */
export function changesOf(before: Values | null, after: Values): Record<string, readonly [unknown, unknown]> {
  const changed = Object.entries(after).filter(([key, value]) => !same(before?.[key], value));
  return Object.fromEntries(changed.map(([key, value]) => [key, [before?.[key] ?? null, value ?? null] as const]));
}

export type VersionCheck = {
  readonly stored: { readonly version: number; readonly updatedBy: string | null };
  /** What stands in the database and what was sent, by field of the form. */
  readonly now: Values;
  readonly sent: Values;
  readonly version: number | undefined;
};

const isText = (value: unknown): value is string | number => (typeof value === 'string' && value !== '' && !isId(value)) || typeof value === 'number';

/**
 * Refuses a save against an old version: each field that differs carries what stands there now, beside what was typed.
 * @throws E_CONFLICT
 */
export async function assertVersion(ctx: Ctx, { stored, now, sent, version }: VersionCheck): Promise<void> {
  if (version === stored.version) return;
  const editor = stored.updatedBy ? await ctx.tx.appUser.findUnique({ where: { id: stored.updatedBy }, select: { name: true } }) : null;
  const by = editor ? { by: editor.name } : {};
  const fields = Object.keys(changesOf(now, sent)).map((path) => {
    const value = now[path];
    return { path, code: 'E_CONFLICT' as const, params: { ...by, ...(isText(value) ? { old: String(value) } : {}) } };
  });
  throw new AppError('E_CONFLICT', by, [{ path: '', code: 'E_CONFLICT', params: by }, ...fields]);
}
