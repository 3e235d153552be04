import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { dayIn } from '../kernel/day';
import { compare, negate, normal } from '../kernel/quantity';
import type { Database } from '../server/db';
import type { Session } from '../server/session';
import { emptyRecord, idsOf } from './open-record-form.query';
import { readRecordCard } from '../records/record-card.query';
import type { CardLine, RecordCard } from '../records/record-card.types';
import { readFormNames, readRecordSetting } from './record-form.query';
import { EMPTY_OFFSET, newLot } from './record-form.rules';
import { newSerial } from './record-pieces.rules';
import type { FormLineValues, FormNames, FormOffsetValues, RecordFormValues, RecordSetting } from './record-form.types';

export type OpenedCorrection = {
  readonly setting: RecordSetting;
  readonly known: FormNames;
  readonly defaults: RecordFormValues;
  readonly recordId: string;
  readonly version: number;
  readonly number: number;
};

type PieceRow = { readonly entryId: string; readonly serialId: string; readonly code: string };

/** The pieces of a record as they stand, by their numbers. */
const standingPiecesOf = (run: RunSql, company: number, recordId: string): Promise<PieceRow[]> =>
  run<PieceRow>(
    sql`SELECT x.entry_id AS "entryId", s.id AS "serialId", s.code
        FROM stock_entry e JOIN serial_entry x ON x.company_id = e.company_id AND x.entry_id = e.id JOIN serial s ON s.company_id = x.company_id AND s.id = x.serial_id
        WHERE e.company_id = ${company} AND e.record_id = ${recordId}::uuid AND x.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM serial_entry v WHERE v.company_id = x.company_id AND v.reverses_id = x.id)
        ORDER BY s.code_key`,
  );

type OffsetLine = { readonly mainLineId: string; readonly locationId: string | null };

const offsetLinesOf = (run: RunSql, company: number, recordId: string): Promise<OffsetLine[]> =>
  run<OffsetLine>(
    sql`SELECT main_line_id AS "mainLineId", location_id AS "locationId" FROM stock_line
        WHERE company_id = ${company} AND record_id = ${recordId}::uuid AND main_line_id IS NOT NULL AND removed_at IS NULL`,
  );

const stands = (line: CardLine) => line.entries.filter(({ state }) => state === 'STANDS');

type Beside = { readonly pieces: readonly PieceRow[]; readonly other: RecordCard | null; readonly offsetLines: readonly OffsetLine[] };

/** Where each lot of a line lies on the other side, where that is another place than the line's there. */
function offsetPlaces(line: CardLine, { other, offsetLines }: Beside): (lotId: string | null, quantity: string) => string | null {
  const ofLine = offsetLines.find(({ mainLineId }) => mainLineId === line.id)?.locationId ?? null;
  const left = other ? other.lines.flatMap((one) => (one.lineNo === line.lineNo ? stands(one) : [])) : [];
  return (lotId, quantity) => {
    const at = left.findIndex((entry) => entry.lotId === lotId && compare(entry.quantity, negate(quantity)) === 0);
    const [entry] = at < 0 ? [] : left.splice(at, 1);
    return entry && entry.locationId !== ofLine ? entry.locationId : null;
  };
}

/** A line as it stands; the ledger's sign is the template's affair. */
function lineValues(line: CardLine, { direction, projectId }: Pick<RecordCard, 'direction' | 'projectId'>, beside: Beside): FormLineValues {
  const unsigned = (quantity: string) => normal(direction === 'LOAD' ? quantity : negate(quantity));
  const placeThere = offsetPlaces(line, beside);
  const entries = stands(line);
  const ofLots = entries.filter(({ lotId }) => lotId !== null);
  return {
    lineId: line.id,
    itemId: line.itemId,
    variantId: line.variantId,
    quantity: normal(line.quantity),
    // Of an amount per second unit the one per main unit follows.
    amount: line.amount === null || line.move?.amount ? null : normal(line.amount),
    move: line.move && { ...line.move, typed: { move: true, base: true } },
    locationId: line.locationId,
    offsetLocationId: beside.offsetLines.find(({ mainLineId }) => mainLineId === line.id)?.locationId ?? null,
    note: line.note,
    projectId: line.projectId === projectId ? null : line.projectId,
    components: null,
    serialCodeTypeId: null,
    costCentres: line.costCentres.map(({ costCentreId, quantity }) => ({ costCentreId, quantity })),
    lots: ofLots.map(({ lotId, locationId, quantity, packages, rfidTag }) =>
      newLot({ lotId, locationId, quantity: unsigned(quantity), packages, rfidTag, offsetLocationId: placeThere(lotId, quantity) }),
    ),
    serials: entries.flatMap((entry) => {
      const lot = ofLots.indexOf(entry);
      return beside.pieces
        .filter(({ entryId }) => entryId === entry.id)
        .map(({ serialId, code }) => newSerial({ serialId, code, lot: lot < 0 ? null : lot }));
    }),
  };
}

/** What the other side says otherwise than this one. @rules OFF-02 */
function offsetValues(card: RecordCard, other: RecordCard | null): FormOffsetValues {
  if (!other) return EMPTY_OFFSET;
  const differs = <K extends 'refDocumentText' | 'refDocumentDate' | 'internalDocument' | 'internalDocumentDate'>(key: K) =>
    other[key] === card[key] ? null : other[key];
  return {
    refDocumentText: differs('refDocumentText'),
    refDocumentDate: differs('refDocumentDate'),
    internalDocument: differs('internalDocument'),
    internalDocumentDate: differs('internalDocumentDate'),
    projectId: other.projectId === card.projectId ? null : other.projectId,
  };
}

/** A posted record as the form corrects it, for the other side of a pair its main record; null when there is none, it was voided, or it made lots of lots. @rules POST-18, POST-20, LFL-11 */
export async function openCorrection(
  reader: { db: Database; session: Pick<Session, 'company'> },
  id: string,
): Promise<OpenedCorrection | null> {
  const { db, session } = reader;
  const company = session.company.id;
  const card = await readRecordCard(db.sql, company, id);
  if (!card || card.voidedAt !== null || card.origin !== 'MANUAL') return null;
  const { otherSide } = card;
  if (otherSide?.isMain) return openCorrection(reader, otherSide.id);
  const [pieces, other, offsetLines] = await Promise.all([
    standingPiecesOf(db.sql, company, card.id),
    otherSide ? readRecordCard(db.sql, company, otherSide.id) : null,
    otherSide ? offsetLinesOf(db.sql, company, otherSide.id) : [],
  ]);
  const today = dayIn(session.company.timeZone, new Date());
  const {
    warehouseId,
    templateId,
    postingDate,
    number,
    partnerId,
    refDocumentText,
    refDocumentDate,
    internalDocument,
    internalDocumentDate,
    note,
  } = card;
  const defaults: RecordFormValues = {
    ...emptyRecord(today),
    warehouseId,
    templateId,
    postingDate,
    number,
    partnerId,
    refDocumentText,
    refDocumentDate,
    internalDocument,
    internalDocumentDate,
    note,
    lines: card.lines.filter(({ removed }) => !removed).map((line) => lineValues(line, card, { pieces, other, offsetLines })),
    offset: offsetValues(card, other),
    projectId: card.projectId,
    stockPartnerId: card.stockPartnerId,
  };
  const setting = await readRecordSetting(db.sql, company, today, { warehouseId, templateId, recordId: card.id });
  return {
    setting,
    known: await readFormNames(db.sql, company, idsOf(defaults)),
    defaults,
    recordId: card.id,
    version: card.version,
    number,
  };
}
