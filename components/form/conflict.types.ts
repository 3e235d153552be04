import type { ActionFailure } from '@/lib/kernel/result';

/** One field that somebody else changed meanwhile: their value as the form takes it (empty: undefined), and in words. */
export type ConflictField = { readonly path: string; readonly theirs: unknown; readonly old: string; readonly version: number };

/** A save against an older version: who was faster, when, and what differs. */
export type Conflict = {
  readonly by: string | null;
  readonly at: string | null;
  /** The version of the whole entry; null where every row has its own (then beside the field). */
  readonly version: number | null;
  readonly fields: readonly ConflictField[];
};

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The conflict that a refusal tells of; null for any other refusal, and for one that does not say what differs. */
export function conflictOf({ code, fields }: ActionFailure): Conflict | null {
  if (code !== 'E_CONFLICT') return null;
  const told = fields.filter((field) => field.code === 'E_CONFLICT' && typeof field.params.version === 'number');
  const [first] = told;
  if (!first) return null;
  const whole = told.find(({ path }) => path === '');
  return {
    by: text(first.params.by),
    at: text(first.params.at),
    version: whole ? Number(whole.params.version) : null,
    fields: told
      .filter(({ path }) => path !== '')
      .map(({ path, params }) => ({ path, theirs: params.theirs, old: String(params.old ?? ''), version: Number(params.version) })),
  };
}
