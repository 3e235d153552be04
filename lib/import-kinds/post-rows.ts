import type { Ctx } from '../kernel/ctx';
import type { FieldError } from '../kernel/errors';
import { fieldErrorsOf } from '../kernel/issues';
import { newId } from '../kernel/id';
import { postRecord } from '../records/post-record';
import { voidRecord } from '../corrections/void-record';
import type { KindWork, Report, RowComplaint } from './kind.types';
import { complaintsOfShape, type RecordHead, type RecordOfRows, recordOfRows } from './record-of-rows';
import type { StockRow } from './stock-facts.query';
import { tryPart } from './try-row';

/** Which column of the file a place of a record is. */
const FIELD: Readonly<Record<string, string>> = {
  code: 'lot',
  quantity: 'quantity',
  amount: 'amount',
  locationId: 'location',
  itemId: 'item',
  variantId: 'variant',
  expiryDate: 'expiry',
  startDate: 'start',
  supplierId: 'supplier',
  supplierLotCode: 'supplierLot',
  note: 'note',
  postingDate: 'date',
  warehouseId: 'warehouse',
  templateId: 'template',
  partnerId: 'partner',
  refDocumentText: 'document',
  refDocumentDate: 'documentDate',
  customerCode: 'customerSerial',
  supplierCode: 'supplierSerial',
};

function fieldOf(path: string): string | null {
  const last = path.slice(path.lastIndexOf('.') + 1);
  return /serials\.\d+\.code$/.test(path) ? 'serial' : (FIELD[last] ?? null);
}

const lineOf = (path: string): string => /^lines\.\d+/.exec(path)?.[0] ?? '';
const isOfRow = (path: string): boolean => /^lines\.\d+\.(?:lots|serials)\.\d+/.test(path);

/**
 * Complaints about a record as complaints about its rows; one place may be many rows. What is said of a whole line is left aside while some of its rows have
 * complaints of their own: mostly it follows from them, and else it is said again when they are gone.
 */
function byRow(complaints: readonly FieldError[], { rowsAt }: RecordOfRows): Map<StockRow, RowComplaint[]> {
  const own = new Set(complaints.filter(({ path }) => isOfRow(path)).map(({ path }) => lineOf(path)));
  const found = new Map<StockRow, RowComplaint[]>();
  for (const { path, code, params } of complaints.filter((one) => isOfRow(one.path) || !own.has(lineOf(one.path))))
    for (const row of rowsAt(path)) found.set(row, [...(found.get(row) ?? []), { field: fieldOf(path), code, params }]);
  return found;
}

/** Rows that are left out one after the other until the rest can be posted. */
const MOST_TRIES = 12;

type Posting = { readonly head: RecordHead; readonly whole: boolean; readonly rowKey?: string };

/**
 * Posts rows as one record, by the verb of records. Where the rows are not one record by themselves (`whole` false), those that it complains about are refused
 * and the others tried again; else all are refused together.
 */
export async function postRows(
  ctx: Ctx,
  rows: readonly StockRow[],
  { head, whole, rowKey }: Posting,
  report: Report & { readonly before: number },
): Promise<void> {
  let left = rows;
  for (let tries = 0; left.length > 0; tries++) {
    const record = await recordOfRows(head, left);
    const shape = fieldErrorsOf(complaintsOfShape(record.input));
    const progress: Ctx['progress'] = async (done) => report.progress(report.before + Math.min(done, left.length));
    const tried = shape.length > 0 ? { complaints: shape } : await tryPart(ctx, (part) => postRecord({ ...part, progress }, record.input));
    if ('done' in tried) {
      const { recordId, number } = tried.done;
      report.made({ entity: 'stock_record', id: recordId, label: String(number), before: null, version: 1, ...(rowKey ? { rowKey } : {}) });
      for (const { row } of left) report.settle(row.line, 'created');
      return;
    }
    const refused = byRow(tried.complaints, record);
    const giveUp = whole || refused.size === 0 || tries >= MOST_TRIES;
    for (const one of left) {
      const complaints = refused.get(one);
      if (complaints) report.refuse(one.row.line, complaints);
      else if (giveUp) report.refuse(one.row.line, [{ field: null, code: 'E_IMPORT_TOGETHER', params: {} }]);
    }
    left = giveUp ? [] : left.filter((one) => !refused.has(one));
  }
}

/** Voids a record that an import posted. */
export const undoPosting: KindWork['undo'] = async (ctx, { id, version }, reason) => {
  await voidRecord(ctx, { commandId: newId(), confirm: [], recordId: id, version: version ?? 1, reason });
  return null;
};
