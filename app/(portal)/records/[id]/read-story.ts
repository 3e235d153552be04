import type { RunSql } from '@/lib/kernel/ctx';
import { recordHistory, recordNeighbours } from '@/lib/record-register/record-card.query';
import type { RecordCard } from '@/lib/record-register/record-card.types';
import { readTransformation } from '@/lib/transformations/transformation.query';

/** What stands around a record: what happened to it, the records beside it, and both sides where it made lots of lots. */
export async function readStory(run: RunSql, companyId: number, { id, origin }: RecordCard) {
  const [events, neighbours, transformation] = await Promise.all([
    recordHistory(run, companyId, id),
    recordNeighbours(run, companyId, id),
    origin === 'LOT_FROM_LOT' ? readTransformation(run, companyId, id) : null,
  ]);
  return { events, neighbours, transformation };
}
