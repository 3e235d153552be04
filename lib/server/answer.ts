import { randomUUID } from 'node:crypto';
import { AppError } from '../kernel/errors';
import type { ActionFailure } from '../kernel/result';
import { asAppError } from './db-errors';
import { log } from './log';

/** A refusal in the shape that crosses to the browser. */
export const failureOf = ({ code, params, fields }: AppError): ActionFailure => ({ ok: false, code, params, fields });

/**
 * The answer to whatever was thrown: a refusal as it is, the database's own faults in a person's words, and for a bug of ours one
 * sentence with the number under which the log has the rest.
 */
export function answerOf(error: unknown, requestId: string, place: string): ActionFailure {
  if (error instanceof AppError) return failureOf(error);
  const known = asAppError(error);
  if (known) {
    log('warn', 'database refused', { requestId, place, code: known.code, error });
    return failureOf(known);
  }
  const incident = randomUUID().slice(0, 8);
  log('error', 'incident', { requestId, place, incident, error });
  return { ok: false, code: 'E_INTERNAL', params: { incident }, fields: [], incident };
}
