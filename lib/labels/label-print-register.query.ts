import sql, { join, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { likeText } from '../kernel/like';
import type { LabelFormat, LabelSubjectKind } from './label.types';
import { type LabelPrintParams, PRINT_PAGE } from './label-print-register.params';

export type LabelPrintRow = {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly kind: LabelSubjectKind;
  readonly designId: string | null;
  readonly designCode: string;
  readonly format: LabelFormat;
  readonly subjects: number;
  readonly labels: number;
  readonly reprints: number;
  readonly reason: string | null;
  /** The first thing of the print, or the one that was asked for. */
  readonly code: string;
  readonly subjectId: string;
  readonly content: string | null;
};
export type LabelPrintPage = { readonly rows: readonly LabelPrintRow[]; readonly next: string | null };

function conditions(companyId: number, { q, kind, reprints, from, to, subject, after }: LabelPrintParams): Sql {
  const all = [sql`p.company_id = ${companyId}`];
  const like = likeText(q.toUpperCase());
  const zone = sql`(SELECT c.time_zone FROM company c WHERE c.id = ${companyId})`;
  const line = (what: Sql) =>
    sql`EXISTS (SELECT 1 FROM label_print_line x WHERE x.company_id = p.company_id AND x.print_id = p.id AND ${what})`;
  if (after) all.push(sql`p.seq < ${after}::bigint`);
  if (kind) all.push(sql`p.kind = ${kind}`);
  if (reprints) all.push(sql`p.reprints > 0`);
  if (from) all.push(sql`p.printed_at >= (${from}::date)::timestamp AT TIME ZONE ${zone}`);
  if (to) all.push(sql`p.printed_at < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}`);
  if (subject) all.push(line(sql`x.subject_id = ${subject}::uuid`));
  if (q)
    all.push(
      sql`(upper(p.design_code) LIKE ${like} OR upper(p.reason) LIKE ${like} OR upper(u.name) LIKE ${like} OR ${line(sql`upper(x.code) LIKE ${like}`)})`,
    );
  return join(all, ' AND ');
}

/** The prints of labels, newest first, fifty at a time. @rules LAB-06 */
export async function listLabelPrints(run: RunSql, companyId: number, params: LabelPrintParams): Promise<LabelPrintPage> {
  const one = params.subject ? sql`AND l.subject_id = ${params.subject}::uuid` : sql``;
  const rows = await run<LabelPrintRow & { seq: string }>(
    sql`SELECT p.id, p.seq::text AS seq, to_json(p.printed_at)#>>'{}' AS at, u.name AS by, p.kind, d.id AS "designId", p.design_code AS "designCode", p.format, p.subjects, p.labels, p.reprints, p.reason,
          f.code, f.subject_id AS "subjectId", f.content
        FROM label_print p JOIN app_user u ON u.id = p.printed_by
        LEFT JOIN label_report d ON d.company_id = p.company_id AND d.id = p.design_id
        CROSS JOIN LATERAL (SELECT l.code, l.subject_id, l.content FROM label_print_line l WHERE l.company_id = p.company_id AND l.print_id = p.id ${one} ORDER BY l.line_no LIMIT 1) f
        WHERE ${conditions(companyId, params)} ORDER BY p.seq DESC LIMIT ${PRINT_PAGE + 1}`,
  );
  const shown = rows.slice(0, PRINT_PAGE).map(({ seq: _seq, ...row }) => row);
  return { rows: shown, next: rows.length > PRINT_PAGE ? (rows[PRINT_PAGE - 1]?.seq ?? null) : null };
}
