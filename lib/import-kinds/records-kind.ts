import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { grouped } from '../kernel/grouped';
import type { ImportRow, KindWork, Report, RowComplaint } from './kind.types';
import { postRows, undoPosting } from './post-rows';
import { resolveStock, type StockRow } from './stock-facts.query';
import { storedRows } from './stored-rows';

type Template = { readonly id: string; readonly warehouseId: string; readonly key: string };

const referenceOf = ({ values }: ImportRow): string => codeKey(values['reference']) ?? '';

/** References of records that are there already: an import brought them, or they are named by warehouse, day and number. */
async function standingReferences(ctx: Ctx, rows: readonly ImportRow[]): Promise<Set<string>> {
  const keys = [...new Set(rows.map(referenceOf))];
  const found = await ctx.sql<{ key: string }>(
    sql`SELECT m.row_key AS key FROM import_made m JOIN import_run x ON x.company_id = m.company_id AND x.id = m.import_id AND x.state <> 'UNDONE'
        JOIN stock_record r ON r.company_id = m.company_id AND r.id = m.entity_id AND r.voided_at IS NULL
        WHERE m.company_id = ${ctx.company.id} AND m.row_key = ANY(${keys})
        UNION SELECT t.key FROM unnest(${keys}::text[]) AS t(key), regexp_match(t.key, '^(.+) (\\d{4}-\\d{2}-\\d{2}) / (\\d{1,9})$') AS p
        JOIN warehouse w ON w.company_id = ${ctx.company.id} AND w.code_key = p[1]
        JOIN stock_record r ON r.company_id = w.company_id AND r.warehouse_id = w.id AND r.posting_date::text = p[2] AND r.number = p[3]::int AND r.voided_at IS NULL`,
  );
  return new Set(found.map(({ key }) => key));
}

/** What the rows of one record must say alike. */
const HEAD = ['warehouse', 'template', 'date', 'partner', 'document', 'documentDate'];

function differing(rows: readonly StockRow[]): Map<StockRow, RowComplaint[]> {
  const [first] = rows;
  const found = new Map<StockRow, RowComplaint[]>();
  for (const one of rows) {
    const fields = HEAD.filter((field) => (one.row.values[field] ?? '') !== (first?.row.values[field] ?? ''));
    if (fields.length > 0)
      found.set(
        one,
        fields.map((field) => ({ field, code: 'E_IMPORT_HEAD', params: { line: first?.row.line ?? 0 } })),
      );
  }
  return found;
}

const together: readonly RowComplaint[] = [{ field: null, code: 'E_IMPORT_TOGETHER', params: {} }];

/** Posts one record, or refuses all of its rows. */
async function postReference(
  ctx: Ctx,
  key: string,
  rows: readonly StockRow[],
  templateId: string | undefined,
  report: Report & { before: number },
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const wrong = differing(rows);
  if (!templateId)
    for (const one of rows)
      wrong.set(one, [{ field: 'template', code: 'E_IMPORT_UNKNOWN', params: { code: first.row.values['template'] ?? '' } }]);
  if (wrong.size > 0 || !templateId) {
    for (const one of rows) report.refuse(one.row.line, wrong.get(one) ?? together);
    return;
  }
  const { values } = first.row;
  const head = {
    warehouseId: first.warehouseId,
    templateId,
    postingDate: values['date'] ?? '',
    partnerId: values['partner'] ? first.partnerId : null,
    refDocumentText: values['document'] ?? null,
    refDocumentDate: values['documentDate'] ?? null,
  };
  await postRows(ctx, rows, { head, whole: true, rowKey: key }, report);
}

/** Movements of another system; rows with the same reference are one record. @rules I2, I3 */
export const recordsKind: KindWork = {
  permission: 'record.post',
  keyOf: () => null,
  wholeBy: referenceOf,
  apply: async (ctx, rows, report) => {
    const standing = await standingReferences(ctx, rows);
    const fresh = rows.filter((row) => !standing.has(referenceOf(row)));
    for (const row of rows) if (standing.has(referenceOf(row))) report.settle(row.line, 'skipped');
    const refused = new Set<string>();
    const byLine = new Map(fresh.map((row) => [row.line, row]));
    const found = await resolveStock(ctx, fresh, (line, complaints) => {
      report.refuse(line, complaints);
      const row = byLine.get(line);
      if (row) refused.add(referenceOf(row));
    });
    const templates = await ctx.sql<Template>(
      sql`SELECT id, warehouse_id AS "warehouseId", code_key AS key FROM warehouse_template WHERE company_id = ${ctx.company.id} AND active`,
    );
    const templateOf = new Map(templates.map(({ id, warehouseId, key }) => [`${warehouseId} ${key}`, id]));
    const groups = grouped(found, ({ row }) => referenceOf(row));
    let done = rows.length - found.length;
    for (const [key, group] of groups) {
      const [first] = group;
      if (refused.has(key)) for (const { row } of group) report.refuse(row.line, together);
      else if (first)
        await postReference(ctx, key, group, templateOf.get(`${first.warehouseId} ${codeKey(first.row.values['template'])}`), {
          ...report,
          before: done,
        });
      done += group.length;
      await report.progress(done);
    }
  },
  undo: undoPosting,
  rows: ({ sql: run }, companyId) =>
    storedRows(run, {
      columns: [
        `w.code || ' ' || r.posting_date || ' / ' || r.number`,
        'w.code',
        't.code',
        'r.posting_date',
        'a.nickname',
        'r.ref_document_text',
        'r.ref_document_date',
        'k.code',
        'i.code',
        'v.code',
        `CASE WHEN s.id IS NULL THEN trim_scale(abs(e.quantity))::text ELSE '1' END`,
        'l.code',
        's.code',
        'p.code',
        `CASE WHEN e.direction = 'LOAD' THEN l.start_date END`,
        `CASE WHEN e.direction = 'LOAD' THEN l.expiry_date END`,
        `CASE WHEN e.direction = 'LOAD' THEN l.supplier_lot_code END`,
        'NULL',
        'NULL',
      ],
      from: sql`FROM stock_entry e JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id AND r.voided_at IS NULL AND r.main_record_id IS NULL
          JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id
          JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
          LEFT JOIN partner a ON a.company_id = r.company_id AND a.id = r.partner_id LEFT JOIN item_variant v ON v.company_id = e.company_id AND v.id = e.variant_id
          LEFT JOIN lot l ON l.company_id = e.company_id AND l.id = e.lot_id LEFT JOIN location p ON p.company_id = e.company_id AND p.id = e.location_id
          LEFT JOIN serial_entry n ON n.company_id = e.company_id AND n.entry_id = e.id AND n.reverses_id IS NULL LEFT JOIN serial s ON s.company_id = n.company_id AND s.id = n.serial_id
          WHERE e.company_id = ${companyId} AND e.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM stock_entry y WHERE y.company_id = e.company_id AND y.reverses_id = e.id)`,
      key: `(r.id::text || ' ' || e.id || ' ' || COALESCE(n.id::text, ''))`,
    }),
};
