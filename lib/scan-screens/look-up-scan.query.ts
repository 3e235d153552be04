import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { AppError } from '../kernel/errors';
import { readFormItems } from '../record-form/record-form.query';
import type { FormItem } from '../record-form/record-form.types';
import { lineScanOf } from '../record-form/scan-line.rules';
import { readScan } from '../scan/read-scan';
import type { ScanAnswer } from '../scan/scan-answer.types';
import { NOTHING_SEEN, problemOf } from './seen.rules';
import type { LookUpScan } from './scanned-record.schema';
import type { HeldAt, ScreenItem, ScreenLot, ScreenPiece, Seen } from './scan-screens.types';

type Firm = { readonly run: RunSql; readonly companyId: number; readonly today: Day };

export const screenItem = (item: FormItem): ScreenItem => ({
  id: item.id,
  code: item.code,
  description: item.description,
  uom: item.uom,
  decimals: item.uomDecimals,
  lotManaged: item.lotManaged && !item.phantom,
  serialManaged: item.serialManaged && !item.phantom,
  makesLots: item.hasLotCodeType,
  makesPieces: item.serialGeneration === 'AUTOMATIC' && item.hasSerialCodeType,
  typedExpiry: item.allowExpiryEdit,
  expires: (item.validityDays ?? 0) > 0,
  variants: item.variants.map(({ id, code }) => ({ id, code })),
  places: item.places,
});

type OfItem = { readonly lot: ScreenLot | null; readonly piece: ScreenPiece | null };

/** The lot and the piece that a code names within one item. */
async function findOfItem(
  run: RunSql,
  companyId: number,
  itemId: string,
  codes: { lot: string | null; piece: string | null },
): Promise<OfItem> {
  const [row] = await run<OfItem>(
    sql`SELECT (SELECT json_build_object('id', l.id, 'code', l.code, 'itemId', l.item_id, 'expiryDate', l.expiry_date) FROM lot l
          WHERE l.company_id = ${companyId} AND l.item_id = ${itemId}::uuid AND l.code_key = ${codeKey(codes.lot)} AND l.voided_at IS NULL ORDER BY l.on_hand = 0, l.id DESC LIMIT 1) AS lot,
        (SELECT json_build_object('id', s.id, 'code', s.code, 'itemId', s.item_id, 'lotId', s.lot_id) FROM serial s
          WHERE s.company_id = ${companyId} AND s.item_id = ${itemId}::uuid AND s.code_key = ${codeKey(codes.piece)} AND s.voided_at IS NULL ORDER BY s.id DESC LIMIT 1) AS piece`,
  );
  return row ?? { lot: null, piece: null };
}

/** More than the places of one lot. */
const MOST_PLACES = 300;

/** Where an item, or one lot of it, lies in a warehouse: what expires first comes first. */
export function heldAt(
  run: RunSql,
  companyId: number,
  at: { warehouseId: string; itemId: string; lotId: string | null },
): Promise<HeldAt[]> {
  return run<HeldAt>(
    sql`SELECT CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'code', p.code, 'warehouseId', p.warehouse_id) END AS place,
          CASE WHEN l.id IS NULL THEN NULL ELSE json_build_object('id', l.id, 'code', l.code, 'itemId', l.item_id, 'expiryDate', l.expiry_date) END AS lot,
          trim_scale(sum(b.quantity))::text AS quantity
        FROM stock_balance b LEFT JOIN location p ON p.company_id = b.company_id AND p.id = b.location_id
        LEFT JOIN lot l ON l.company_id = b.company_id AND l.id = b.lot_id
        WHERE b.company_id = ${companyId} AND b.item_id = ${at.itemId}::uuid AND b.warehouse_id = ${at.warehouseId}::uuid
          AND (${at.lotId}::uuid IS NULL OR b.lot_id = ${at.lotId}::uuid) AND b.quantity <> 0
        GROUP BY p.id, p.code, p.warehouse_id, l.id, l.code, l.item_id, l.expiry_date
        ORDER BY l.expiry_date NULLS LAST, l.id, p.code NULLS FIRST LIMIT ${MOST_PLACES}`,
  );
}

async function lotOfPiece(run: RunSql, companyId: number, lotId: string): Promise<ScreenLot | null> {
  const [lot] = await run<ScreenLot>(
    sql`SELECT id, code, item_id AS "itemId", expiry_date AS "expiryDate" FROM lot WHERE company_id = ${companyId} AND id = ${lotId}::uuid`,
  );
  return lot ?? null;
}

/**
 * A scan as the screens need it: item, lot, piece, place, and where it lies. While a screen asks about an item, a code is looked for within it first.
 * @rules BAR-03, GS1-22
 */
export async function lookUpScan({ run, companyId, today }: Firm, { codes, warehouseId, itemId }: LookUpScan): Promise<Seen> {
  let answer: ScanAnswer;
  try {
    answer = await readScan({ run, companyId, today }, codes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...NOTHING_SEEN, codes, checked: true, problem: { code: error.code, params: error.params } };
  }
  const { found, says, form, text } = answer;
  const plain = form === 'plain' || form === 'gtin' ? text : null;
  const isOther = found.items.length === 1 && found.items[0]?.id !== itemId;
  const asked = itemId !== null && !(isOther && form !== 'plain') ? itemId : null;
  const within = asked === null ? null : await findOfItem(run, companyId, asked, { lot: says.lot ?? plain, piece: says.serial ?? plain });
  const hit = within?.lot || within?.piece || (asked !== null && (says.lot !== null || says.serial !== null)) ? asked : null;
  const [only] = found.items;
  const chosen = hit ?? (only && found.items.length === 1 ? only.id : null);
  const item = chosen === null ? undefined : (await readFormItems(run, companyId, [chosen]))[0];
  const scan = lineScanOf(answer);
  const piece = within?.piece ?? (found.serials.length === 1 ? (found.serials[0] ?? null) : null);
  const named = within?.lot ?? (found.lots.length === 1 && found.lots[0]?.itemId === chosen ? (found.lots[0] ?? null) : null);
  const lot = named ?? (piece?.lotId ? await lotOfPiece(run, companyId, piece.lotId) : null);
  const [place] = found.locations;
  const isPlace = found.locations.length === 1 && found.items.length === 0;
  return {
    codes,
    checked: true,
    structured: form !== 'plain',
    goods: says.gtin !== null || says.item !== null,
    problem: problemOf(answer.problems),
    lacks: answer.problems.some(({ code }) => code === 'E_GS1_NEEDS'),
    item: item ? screenItem(item) : null,
    gtin: says.gtin,
    several: chosen === null && found.items.length > 1,
    lotCode: says.lot,
    lot: lot && { id: lot.id, code: lot.code, itemId: lot.itemId, expiryDate: lot.expiryDate },
    expiry: says.expiry,
    pieceCode: says.serial,
    piece: piece && { id: piece.id, code: piece.code, itemId: piece.itemId, lotId: piece.lotId },
    quantity:
      says.quantity !== null || says.netWeight !== null || (says.gtin !== null && found.level) ? (scan?.quantity ?? says.quantity) : null,
    place: isPlace && place ? { id: place.id, code: place.code, warehouseId: place.warehouseId } : null,
    held: item && warehouseId !== null ? await heldAt(run, companyId, { warehouseId, itemId: item.id, lotId: lot?.id ?? null }) : [],
  };
}
