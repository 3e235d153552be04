import { dayIn } from '@/lib/kernel/day';
import { AppError } from '@/lib/kernel/errors';
import { readScan } from '@/lib/scan/read-scan';
import type { ScanAnswer } from '@/lib/scan/scan-answer.types';
import { appDatabase } from '@/lib/server/app-database';
import type { Session } from '@/lib/server/session';

export type Tried = { readonly ok: true; readonly answer: ScanAnswer } | { readonly ok: false; readonly error: AppError };

/** The company that reads, on its day. */
const firmOf = ({ company }: Pick<Session, 'company'>) => ({
  run: appDatabase().sql,
  companyId: company.id,
  today: dayIn(company.timeZone, new Date()),
});

/** Reads a scan for a page; a code that can be read in several ways is an answer too. */
export async function tryScan(session: Pick<Session, 'company'>, codes: readonly string[]): Promise<Tried> {
  try {
    return { ok: true, answer: await readScan(firmOf(session), codes) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error };
    throw error;
  }
}
