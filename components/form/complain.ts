import type { z } from 'zod';
import type { FieldError } from '@/lib/kernel/errors';

/** Complaints of the rules as complaints of the schema. */
export function complain(context: z.RefinementCtx, errors: readonly FieldError[]): void {
  for (const { path, code, params } of errors)
    context.addIssue({ code: 'custom', message: code, params: { ...params }, path: path.split('.') });
}
