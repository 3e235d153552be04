import sql from 'sql-template-tag';
import { lookupItems } from '../items/item-register.query';
import type { RunSql } from '../kernel/ctx';
import { type CounterRow, listCounters } from '../codes/counter-list.query';
import { type CodeTypeRow, readCodeType } from './code-type.shape';

export type PreviewItem = { readonly id: string; readonly code: string; readonly description: string };
export type CodeTypeCard = {
  readonly type: CodeTypeRow;
  readonly items: number;
  readonly counters: { readonly rows: CounterRow[]; readonly total: number };
  /** An item that uses the type, else one managed by lots, or by serial number: what the preview begins with. */
  readonly previewItem: PreviewItem | null;
};

/** All that the page of a code type shows; null when the company has no such type. */
export async function readCodeTypeCard(run: RunSql, companyId: number, id: string): Promise<CodeTypeCard | null> {
  const type = await readCodeType(run, companyId, id);
  if (!type) return null;
  const [counters, using, [other]] = await Promise.all([
    listCounters(run, companyId, id),
    run<PreviewItem & { items: number }>(
      sql`SELECT id, code, description, count(*) OVER ()::int AS items FROM item
          WHERE company_id = ${companyId} AND (lot_code_type_id = ${id}::uuid OR serial_code_type_id = ${id}::uuid) ORDER BY archived, code_key, id LIMIT 1`,
    ),
    lookupItems(run, companyId, type.purpose === 'SERIAL' ? { query: '', serialManaged: true } : { query: '', lotManaged: true }),
  ]);
  const found = using[0] ?? other;
  const previewItem = found ? { id: found.id, code: found.code, description: found.description } : null;
  return { type, items: using[0]?.items ?? 0, counters, previewItem };
}
