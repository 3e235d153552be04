import sql from 'sql-template-tag';
import { z } from 'zod';
import type { RunSql } from '../kernel/ctx';
import { listDesignsOf } from './label-design-register.query';
import { readLabelHouse } from './label-house.query';
import { LABEL_SUBJECTS, type StoredDesign } from './label.types';

/** What a dialog that prints labels asks first: of which kinds, and of which one thing, if it is one. */
export const labelChoicesSchema = z.strictObject({ kinds: z.array(z.enum(LABEL_SUBJECTS)).min(1).max(5), subjectId: z.uuid().nullable() });
export type LabelChoicesOf = z.output<typeof labelChoicesSchema>;

export type LabelChoices = {
  readonly designs: readonly Pick<StoredDesign, 'id' | 'code' | 'description' | 'kind' | 'medium'>[];
  /** The design that is proposed; null where there is none. */
  readonly proposed: string | null;
  /** How often the one thing was printed before. */
  readonly printed: number;
  readonly reprintReason: boolean;
};

/** The design of a lot: its own, else that of its item for its status, else its item's for every lot. @rules LOT-27 */
async function ownDesign(run: RunSql, companyId: number, lotId: string): Promise<string | null> {
  const [row] = await run<{ id: string | null }>(
    sql`SELECT coalesce(l.label_report_id, CASE s.label_kind WHEN 'COMPLIANT' THEN i.label_compliant_id WHEN 'NON_COMPLIANT' THEN i.label_non_compliant_id
          WHEN 'QUARANTINE' THEN i.label_quarantine_id END, i.label_unique_id) AS id
        FROM lot l JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id
        WHERE l.company_id = ${companyId} AND l.id = ${lotId}::uuid`,
  );
  return row?.id ?? null;
}

async function timesPrinted(run: RunSql, companyId: number, subjectId: string): Promise<number> {
  const [row] = await run<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM label_print_line WHERE company_id = ${companyId} AND subject_id = ${subjectId}::uuid`,
  );
  return row?.count ?? 0;
}

/** The designs that may be printed, which one is proposed, and whether it is a reprint. @rules LOT-27, LAB-06 */
export async function labelChoices(run: RunSql, companyId: number, { kinds, subjectId }: LabelChoicesOf): Promise<LabelChoices> {
  const [designs, own, printed, house] = await Promise.all([
    listDesignsOf(run, companyId, kinds),
    subjectId !== null && kinds.includes('LOT') ? ownDesign(run, companyId, subjectId) : null,
    subjectId === null ? 0 : timesPrinted(run, companyId, subjectId),
    readLabelHouse(run, companyId),
  ]);
  const proposed = designs.find(({ id }) => id === own) ?? designs[0];
  return {
    designs: designs.map(({ id, code, description, kind, medium }) => ({ id, code, description, kind, medium })),
    proposed: proposed?.id ?? null,
    printed,
    reprintReason: house.reprintReason,
  };
}
