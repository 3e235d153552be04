import sql from 'sql-template-tag';
import { saveDraft } from '../drafts/drafts';
import { draftPayloadSchema } from '../drafts/save-draft.schema';
import { dayIn } from '../kernel/day';
import { AppError } from '../kernel/errors';
import { grouped } from '../kernel/grouped';
import { newId } from '../kernel/id';
import { isNegative, isZero, negate, normal, sum } from '../kernel/quantity';
import { emptyRecord } from '../record-form/open-record-form.query';
import { readFormNames, readRecordSetting } from '../record-form/record-form.query';
import { newLine, newLot, proposedOffsetPlace, templateOf } from '../record-form/record-form.rules';
import type { FormItem, FormLineValues, RecordFormValues, RecordSetting } from '../record-form/record-form.types';
import { newSerial } from '../record-form/record-pieces.rules';
import type { Database } from '../server/db';
import type { Session } from '../server/session';
import { type Mixed, recordOfRows } from './record-of-stock.rules';
import type { RecordOfStockInput } from './record-of-stock.schema';
import { PARTS } from './stock-row.rules';

type Reader = { readonly db: Pick<Database, 'sql'>; readonly session: Pick<Session, 'company' | 'user'> };
type Row = {
  readonly itemId: string;
  readonly variantId: string | null;
  readonly warehouseId: string;
  readonly locationId: string | null;
  readonly lotId: string | null;
  readonly partnerId: string | null;
  readonly projectId: string | null;
  readonly onHand: string;
  /** Numbers of the pieces that lie there and count. */
  readonly pieces: readonly string[];
};

/** More pieces than that are chosen in the record. */
const MOST_PIECES = 1_000;

/** What lies now where the keys say, in the order of the keys. */
function rowsOf({ db, session }: Reader, keys: readonly string[]): Promise<Row[]> {
  const asked = keys.map((key) => Object.fromEntries(key.split('.').map((id, at) => [PARTS[at] ?? '', id === '-' ? null : id])));
  return db.sql<Row>(
    sql`SELECT b.item_id AS "itemId", b.variant_id AS "variantId", b.warehouse_id AS "warehouseId", b.location_id AS "locationId", b.lot_id AS "lotId",
          b.partner_id AS "partnerId", b.project_id AS "projectId", CASE WHEN l.closed THEN 0 ELSE b.quantity - b.flagged_quantity END AS "onHand", p.pieces
        FROM ROWS FROM (json_to_recordset(${JSON.stringify(asked)}::json) AS ("itemId" uuid, "variantId" uuid, "warehouseId" uuid, "locationId" uuid, "lotId" uuid, "partnerId" uuid, "projectId" uuid))
          WITH ORDINALITY AS q(item, variant, warehouse, location, lot, partner, project, ord)
        JOIN stock_balance b ON b.company_id = ${session.company.id} AND b.item_id = q.item AND b.warehouse_id = q.warehouse AND b.variant_id IS NOT DISTINCT FROM q.variant
          AND b.location_id IS NOT DISTINCT FROM q.location AND b.lot_id IS NOT DISTINCT FROM q.lot AND b.partner_id IS NOT DISTINCT FROM q.partner AND b.project_id IS NOT DISTINCT FROM q.project
        LEFT JOIN lot l ON l.company_id = b.company_id AND l.id = b.lot_id
        CROSS JOIN LATERAL (SELECT COALESCE(array_agg(n.code ORDER BY n.code), '{}') AS pieces FROM (
          SELECT s.code FROM serial s WHERE s.company_id = b.company_id AND s.item_id = b.item_id AND s.state = 'IN_STOCK' AND NOT s.cancelled AND NOT s.forced_closed
            AND s.warehouse_id = b.warehouse_id AND s.variant_id IS NOT DISTINCT FROM b.variant_id AND s.location_id IS NOT DISTINCT FROM b.location_id
            AND s.lot_id IS NOT DISTINCT FROM b.lot_id AND s.partner_id IS NOT DISTINCT FROM b.partner_id AND s.project_id IS NOT DISTINCT FROM b.project_id
          LIMIT ${MOST_PIECES + 1}) n) p
        ORDER BY q.ord`,
  );
}

/** One line for each item and variant with its lots and where they lie; goods without lots, and templates that ask for none, have a line for each place. */
function linesOf(
  rows: readonly Row[],
  items: ReadonlyMap<string, FormItem>,
  values: RecordFormValues,
  setting: RecordSetting,
): FormLineValues[] {
  const template = templateOf(values, setting);
  const byLot = ({ itemId }: Row): boolean => (items.get(itemId)?.lotManaged && template?.lotManagement) ?? false;
  const lines = grouped(rows, (row) => [row.itemId, row.variantId, byLot(row) ? '' : row.locationId].join(' '));
  return [...lines.values()].flatMap((alike) => {
    const [first] = alike;
    const item = first && items.get(first.itemId);
    if (!first || !item || !template) return [];
    const inLots = byLot(first);
    const takesPieces = item.serialManaged && template.lotManagement;
    return [
      {
        ...newLine(item, template, values.warehouseId),
        variantId: first.variantId,
        quantity: normal(sum(alike.map(({ onHand }) => onHand))),
        locationId: inLots ? null : first.locationId,
        offsetLocationId: proposedOffsetPlace(item, values, setting),
        lots: inLots ? alike.map(({ lotId, onHand, locationId }) => newLot({ lotId, quantity: normal(onHand), locationId })) : [],
        serials: takesPieces ? alike.flatMap(({ pieces }, at) => pieces.map((code) => newSerial({ code, lot: inLots ? at : null }))) : [],
      },
    ];
  });
}

const positive = ({ onHand, ...row }: Row): Row => ({ ...row, onHand: isNegative(onHand) ? negate(onHand) : onHand });

/**
 * Makes a draft of a record that moves the chosen rows of today's stock: lots, pieces and places come from the rows, and without a quantity all that lies
 * there moves. It is a draft like any other: nothing is posted, and the form judges what was proposed.
 * @throws E_STOCK_ROWS (rows that one record cannot move), E_NOT_FOUND (the template), E_NUMBER_RANGE (more pieces than a draft names)
 * @rules POST-01, STK-01, OFF-02
 */
export async function draftOfStock(reader: Reader, input: RecordOfStockInput): Promise<{ id: string }> {
  const { db, session } = reader;
  const today = dayIn(session.company.timeZone, new Date());
  const found = (await rowsOf(reader, [...new Set(input.keys)])).filter(({ onHand }) => !isZero(onHand));
  const wanted = recordOfRows(found);
  if (typeof wanted === 'string') throw new AppError('E_STOCK_ROWS', { why: wanted satisfies Mixed });
  // Of which of several rows so much is meant, nobody could tell.
  if (input.quantity !== null && found.length > 1) throw new AppError('E_STOCK_ROWS', { why: 'QUANTITY' });
  if (found.some(({ pieces }) => pieces.length > MOST_PIECES)) throw new AppError('E_NUMBER_RANGE', { max: MOST_PIECES });
  const setting = await readRecordSetting(db.sql, session.company.id, today);
  const template = setting.templates.find(
    ({ id, type, warehouseId }) => id === input.templateId && type === wanted.type && warehouseId === wanted.warehouseId,
  );
  if (!template) throw new AppError('E_NOT_FOUND').at('templateId');
  const { items } = await readFormNames(db.sql, session.company.id, {
    items: [...new Set(found.map(({ itemId }) => itemId))],
    lots: [],
    locations: [],
    partners: [],
  });
  const [one] = found;
  const values: RecordFormValues = {
    ...emptyRecord(today),
    warehouseId: wanted.warehouseId,
    templateId: template.id,
    postingDate: input.date,
    stockPartnerId: one?.partnerId ?? null,
    projectId: one?.projectId ?? null,
  };
  const moved = found.map(positive);
  // A part of one row: which of its pieces is for the person to say.
  const rows = input.quantity === null ? moved : moved.map((row) => ({ ...row, onHand: input.quantity ?? row.onHand, pieces: [] }));
  const lines = linesOf(rows, new Map(items.map((item) => [item.id, item])), values, setting);
  const { reason: _none, ...payload } = { ...values, lines };
  return saveDraft(reader, { id: newId(), payload: draftPayloadSchema.parse(payload) });
}

type StockTemplates = { readonly today: string; readonly templates: readonly { readonly id: string; readonly label: string }[] };

/** The templates by which stock of a warehouse leaves or comes, as the record form offers them, and the day it would be. */
export async function stockTemplates(
  { db, session }: Reader,
  { warehouseId, type }: { warehouseId: string; type: 'LOAD' | 'UNLOAD' },
): Promise<StockTemplates> {
  const today = dayIn(session.company.timeZone, new Date());
  const setting = await readRecordSetting(db.sql, session.company.id, today);
  const offered = setting.templates.filter((one) => one.warehouseId === warehouseId && one.type === type && one.visibleLogistics);
  return { today, templates: offered.map(({ id, code, description }) => ({ id, label: `${code} ${description}` })) };
}
