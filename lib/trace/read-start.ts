import type { RunSql } from '../kernel/ctx';
import type { TraceParams } from './trace.params';
import { readTraceSet } from '../trace-sets/trace-set.query';
import type { TraceSet } from '../trace-sets/trace-set.types';
import { readTraceStart, type TraceStart } from './trace-start.query';

export type Begun = { readonly start: TraceStart; readonly set: TraceSet | null };

/** Where the trace of an address begins: a lot, a piece, or several of a record, of a partner or of codes; null when there is none of it. */
export async function readStart(run: RunSql, companyId: number, params: TraceParams): Promise<Begun | null> {
  if (params.lot || params.serial) {
    const start = await readTraceStart(run, companyId, params);
    return start && { start, set: null };
  }
  const set = params.record || params.partner || params.codes ? await readTraceSet(run, companyId, params) : null;
  const [first, ...more] = set?.members ?? [];
  if (!set || !first) return null;
  const start = await readTraceStart(run, companyId, first.isSerial ? { lot: null, serial: first.id } : { lot: first.id, serial: null });
  return start && { start: { ...start, more: more.map(({ id }) => id) }, set };
}

/** True where the address names something to begin with. */
export const isStartAsked = ({ lot, serial, record, partner, codes }: TraceParams): boolean =>
  lot !== null || serial !== null || record !== null || partner !== null || codes !== '';
