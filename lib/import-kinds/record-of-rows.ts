import { codeKey } from '../kernel/code';
import { newId } from '../kernel/id';
import { normal, sum } from '../kernel/quantity';
import { type PostRecordInput, postRecordSchema } from '../records/record.schema';
import { breathe } from '../server/breath';
import type { StockRow } from './stock-facts.query';

/** What a record says beside its lines. */
export type RecordHead = Pick<PostRecordInput, 'warehouseId' | 'templateId' | 'postingDate'> &
  Partial<Pick<PostRecordInput, 'partnerId' | 'refDocumentText' | 'refDocumentDate'>>;

/** A record made of rows, and which rows stand behind each of its places. */
export type RecordOfRows = { readonly input: PostRecordInput; readonly rowsAt: (path: string) => readonly StockRow[] };

/** Rows and lines of one record at most: as many as are posted at once by hand, so that no more of them are planned at a time. */
const MOST_ROWS = 10_000;
const MOST_LINES = 500;
const SLICE = 500;

type Line = PostRecordInput['lines'][number];
type Grid = { line: Line; rows: StockRow[]; lotRows: StockRow[][]; lotAt: Map<string, number> };

const lotOf = ({ row: { values }, partnerId, locationId, row }: StockRow, quantity: string): Line['lots'][number] => ({
  lotId: null,
  code: values['lot'] ?? null,
  generated: false,
  lotTypeId: null,
  supplierLotCode: values['supplierLot'] ?? null,
  startDate: values['start'] ?? null,
  expiryDate: values['expiry'] ?? null,
  sellable: true,
  note: row.values['note'] ?? null,
  packages: null,
  producerId: null,
  supplierId: 'supplier' in values ? partnerId : null,
  quantity,
  locationId,
  offsetLocationId: null,
});

/** Rows that may share a line do: one line an item, place and kind of grid; an amount belongs to its own row. */
const lineKey = ({ row, item, variantId, locationId }: StockRow, serial: boolean): string =>
  row.values['amount'] || (!item.lots && !serial) ? `row ${row.line}` : `${item.id} ${variantId} ${locationId} ${serial}`;

/** Pieces that name no lot share one that is made where they say the same of it: nothing that a row says of its lot is dropped. */
const lotKey = (one: StockRow): string => codeKey(one.row.values['lot']) ?? JSON.stringify(lotOf(one, '0'));

function addPiece(grid: Grid, one: StockRow): void {
  const { values } = one.row;
  let lot: number | null = null;
  if (one.item.lots || values['lot']) {
    const key = lotKey(one);
    lot = grid.lotAt.get(key) ?? grid.line.lots.length;
    if (!grid.lotAt.has(key)) {
      grid.lotAt.set(key, lot);
      grid.line.lots.push(lotOf(one, '0'));
      grid.lotRows.push([]);
    }
    grid.lotRows[lot]?.push(one);
  }
  grid.line.serials.push({
    serialId: null,
    code: values['serial'] ?? null,
    lot,
    customerCode: values['customerSerial'] ?? null,
    supplierCode: values['supplierSerial'] ?? null,
    startDate: one.item.lots ? null : (values['start'] ?? null),
    expiryDate: one.item.lots ? null : (values['expiry'] ?? null),
  });
}

function addRow(grid: Grid, one: StockRow, serial: boolean): void {
  grid.rows.push(one);
  if (serial) {
    addPiece(grid, one);
    return;
  }
  if (!one.item.lots && !one.row.values['lot']) return;
  grid.lotRows.push([one]);
  grid.line.lots.push(lotOf(one, one.row.values['quantity'] ?? '0'));
}

const isPiece = ({ row: { values }, item }: StockRow): boolean => item.serials || Boolean(values['serial']);

/** The quantities of a line follow from what is in it. */
function finished({ line, rows, lotRows }: Grid): Line {
  const pieces = line.serials.length > 0;
  const lots = pieces ? line.lots.map((lot, at) => ({ ...lot, quantity: String(lotRows[at]?.length ?? 0) })) : line.lots;
  const quantity = pieces ? String(line.serials.length) : normal(sum(rows.map(({ row }) => row.values['quantity'] ?? '0')));
  return { ...line, lots, quantity, amount: rows.length === 1 ? (rows[0]?.row.values['amount'] ?? null) : null };
}

const emptyLine = ({ item, variantId, locationId, row }: StockRow): Line => ({
  itemId: item.id,
  variantId,
  quantity: '0',
  amount: null,
  locationId,
  offsetLocationId: null,
  note: item.lots ? null : (row.values['note'] ?? null),
  lots: [],
  serials: [],
});

/** Which rows a complaint at this place is about: those of the lot or piece, of the line, or all. */
function rowsAt(path: string, grids: readonly Grid[], rows: readonly StockRow[]): readonly StockRow[] {
  const [, line, part, index] = /^lines\.(\d+)(?:\.(lots|serials)\.(\d+))?/.exec(path) ?? [];
  const grid = line === undefined ? undefined : grids[Number(line)];
  if (!grid) return rows;
  if (part === 'lots') return grid.lotRows[Number(index)] ?? grid.rows;
  const piece = part === 'serials' ? grid.rows[Number(index)] : undefined;
  return piece ? [piece] : grid.rows;
}

/** Cuts rows into parts that a record can hold. */
export function* recordParts(rows: readonly StockRow[]): Generator<readonly StockRow[]> {
  let [part, lines]: [StockRow[], Set<string>] = [[], new Set()];
  for (const one of rows) {
    const key = lineKey(one, isPiece(one));
    if (part.length >= MOST_ROWS || (!lines.has(key) && lines.size >= MOST_LINES)) {
      yield part;
      [part, lines] = [[], new Set()];
    }
    part.push(one);
    lines.add(key);
  }
  if (part.length > 0) yield part;
}

/** A record of these rows, as its form would send it. */
export async function recordOfRows(head: RecordHead, rows: readonly StockRow[]): Promise<RecordOfRows> {
  const grids = new Map<string, Grid>();
  for (const [at, one] of rows.entries()) {
    if (at > 0 && at % SLICE === 0) await breathe();
    const serial = isPiece(one);
    const key = lineKey(one, serial);
    const grid = grids.get(key) ?? { line: emptyLine(one), rows: [], lotRows: [], lotAt: new Map() };
    grids.set(key, grid);
    addRow(grid, one, serial);
  }
  const all = [...grids.values()];
  const texts = { number: null, stockPartnerId: null, projectId: null, internalDocument: null, internalDocumentDate: null, note: null };
  const none = { partnerId: null, refDocumentText: null, refDocumentDate: null, draftId: null, offset: null };
  const input: PostRecordInput = {
    commandId: newId(),
    confirm: ['W_LOT_EXISTS'],
    ...texts,
    ...none,
    ...head,
    lines: all.map(finished),
  };
  return { input, rowsAt: (path) => rowsAt(path, all, rows) };
}

/** Texts that are too long, and the like: what a form would not have sent. */
export const complaintsOfShape = ({ lines, ...head }: PostRecordInput) =>
  postRecordSchema.safeParse({ ...head, lines: lines.map((line) => ({ ...line, serials: [] })) }, { reportInput: true }).error?.issues ??
  [];
