import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { dayIn } from '../kernel/day';
import { compare, negate, normal } from '../kernel/quantity';
import type { Database } from '../server/db';
import type { Session } from '../server/session';
import { emptyRecord, idsOf } from '../record-form/open-record-form.query';
import { readRecordCard } from '../record-register/record-card.query';
import type { CardLine, RecordCard } from '../record-register/record-card.types';
import { readFormNames, readRecordSetting } from '../record-form/record-form.query';
import { EMPTY_OFFSET, newLot } from '../record-form/record-form.rules';
import { explodedFrom } from '../record-form/record-components.rules';
import { newSerial } from '../record-form/record-pieces.rules';
import { isExploded } from '../posting-plans/exploded-pair';
import { readPieceMates } from '../corrections/piece-mates.query';
import { type ComponentBooks, componentsAsPosted } from '../corrections/standing-components';
import type { LineState } from '../stock/ledger.types';
import type { StandingPiece } from '../stock/serial-locks';
import type {
  FormComponentValues,
  FormLineValues,
  FormNames,
  FormOffsetValues,
  FormSerialValues,
  RecordFormValues,
  RecordSetting,
} from '../record-form/record-form.types';

export type OpenedCorrection = {
  readonly setting: RecordSetting;
  readonly known: FormNames;
  readonly defaults: RecordFormValues;
  readonly recordId: string;
  /** The record of the other side. */
  readonly offsetRecordId: string | null;
  readonly version: number;
  readonly number: number;
};

type PieceRow = Pick<StandingPiece, 'lineId' | 'entryId' | 'serialId' | 'code'>;

/** The pieces of records as they stand, row by row of the ledger by their numbers. */
const standingPiecesOf = (run: RunSql, company: number, recordIds: readonly string[]): Promise<PieceRow[]> =>
  run<PieceRow>(
    sql`SELECT e.line_id AS "lineId", x.entry_id AS "entryId", s.id AS "serialId", s.code
        FROM stock_entry e JOIN serial_entry x ON x.company_id = e.company_id AND x.entry_id = e.id JOIN serial s ON s.company_id = x.company_id AND s.id = x.serial_id
        WHERE e.company_id = ${company} AND e.record_id = ANY(${[...recordIds]}::uuid[]) AND x.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM serial_entry v WHERE v.company_id = x.company_id AND v.reverses_id = x.id)
        ORDER BY e.seq, s.code_key`,
  );

type OffsetLine = Pick<LineState, 'id' | 'itemId' | 'variantId' | 'locationId'> & { readonly mainLineId: string };

const offsetLinesOf = (run: RunSql, company: number, recordId: string): Promise<OffsetLine[]> =>
  run<OffsetLine>(
    sql`SELECT id, main_line_id AS "mainLineId", item_id AS "itemId", variant_id AS "variantId", location_id AS "locationId" FROM stock_line
        WHERE company_id = ${company} AND record_id = ${recordId}::uuid AND main_line_id IS NOT NULL AND removed_at IS NULL`,
  );

const stands = (line: CardLine) => line.entries.filter(({ state }) => state === 'STANDS');

type Beside = {
  readonly pieces: readonly PieceRow[];
  readonly other: RecordCard | null;
  readonly offsetLines: readonly OffsetLine[];
  /** What the other side wrote, where it moved the components of these lines (BOM-02); else null. */
  readonly exploded: ComponentBooks | null;
};

/** Where each lot of a line lies on the other side, where that is another place than the line's there. */
function offsetPlaces(
  line: CardLine,
  { other, offsetLines }: Pick<Beside, 'other' | 'offsetLines'>,
): (lotId: string | null, quantity: string) => string | null {
  const ofLine = offsetLines.find(({ mainLineId }) => mainLineId === line.id)?.locationId ?? null;
  const left = other ? other.lines.flatMap((one) => (one.lineNo === line.lineNo ? stands(one) : [])) : [];
  return (lotId, quantity) => {
    const at = left.findIndex((entry) => entry.lotId === lotId && compare(entry.quantity, negate(quantity)) === 0);
    const [entry] = at < 0 ? [] : left.splice(at, 1);
    return entry && entry.locationId !== ofLine ? entry.locationId : null;
  };
}

const signed = (quantity: string, direction: RecordCard['direction']) => (direction === 'LOAD' ? quantity : negate(quantity));
const unsignedIn = (direction: RecordCard['direction']) => (quantity: string) => normal(direction === 'LOAD' ? quantity : negate(quantity));

/** Lots and pieces of a line as they stand; the ledger's sign is the template's affair. */
function goodsOf(line: CardLine, direction: RecordCard['direction'], pieces: readonly PieceRow[]) {
  const unsigned = unsignedIn(direction);
  const entries = stands(line);
  const ofLots = entries.filter(({ lotId }) => lotId !== null);
  return {
    lots: ofLots.map(({ lotId, locationId, quantity, packages, rfidTag }) =>
      newLot({ lotId, locationId, quantity: unsigned(quantity), packages, rfidTag }),
    ),
    serials: entries.flatMap((entry) => {
      const lot = ofLots.indexOf(entry);
      return pieces
        .filter(({ entryId }) => entryId === entry.id)
        .map(({ serialId, code }) => newSerial({ serialId, code, lot: lot < 0 ? null : lot }));
    }),
  };
}

/** What the other side wrote, as its card tells it. */
function componentBooks(other: RecordCard, offsetLines: readonly OffsetLine[]): Pick<ComponentBooks, 'offsetLines' | 'entries'> {
  const mainLineOf = new Map(offsetLines.map(({ id, mainLineId }) => [id, mainLineId]));
  return {
    offsetLines: other.lines.map((line) => ({
      ...line,
      mainLineId: mainLineOf.get(line.id) ?? null,
      baseQty: line.quantity,
      baseAmount: line.amount,
    })),
    entries: other.lines.flatMap((line) => stands(line).map((entry) => ({ ...entry, lineId: line.id }))),
  };
}

/** The components of a line as they were posted, in the shape of the form. @rules TRACE-08, TRACE-12, OFF-07 */
const componentValues = (books: ComponentBooks, lineId: string, products: readonly FormSerialValues[]): FormComponentValues[] =>
  componentsAsPosted(books, lineId, products).map(({ amount: _amount, lots, serials, ...component }) => ({
    ...component,
    lots: lots.map(newLot),
    serials: serials.map(newSerial),
  }));

type Header = Pick<RecordCard, 'direction' | 'projectId' | 'warehouseId' | 'templateId' | 'postingDate' | 'bomVersion'>;

/** A line as it stands. */
function lineValues(line: CardLine, card: Header, beside: Beside): FormLineValues {
  const { exploded } = beside;
  const offsetLines = exploded ? [] : beside.offsetLines;
  const placeThere = offsetPlaces(line, { other: exploded ? null : beside.other, offsetLines });
  const { lots, serials } = goodsOf(line, card.direction, beside.pieces);
  const values = {
    lineId: line.id,
    itemId: line.itemId,
    variantId: line.variantId,
    quantity: normal(line.quantity),
    // Of an amount per second unit the one per main unit follows.
    amount: line.amount === null || line.move?.amount ? null : normal(line.amount),
    move: line.move && { ...line.move, typed: { move: true, base: true } },
    locationId: line.locationId,
    offsetLocationId: offsetLines.find(({ mainLineId }) => mainLineId === line.id)?.locationId ?? null,
    note: line.note,
    projectId: line.projectId === card.projectId ? null : line.projectId,
    components: null,
    serialCodeTypeId: null,
    costCentres: line.costCentres.map(({ costCentreId, quantity }) => ({ costCentreId, quantity })),
    lots: lots.map((lot) => ({ ...lot, offsetLocationId: placeThere(lot.lotId, signed(lot.quantity, card.direction)) })),
    serials,
  };
  if (!exploded) return values;
  return { ...values, components: { of: explodedFrom(card, values), rows: componentValues(exploded, line.id, serials) } };
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

/** What the templates say today about bills of materials holds for future records only (2.13). */
function templatesAsPosted({ templates }: RecordSetting, templateId: string, exploded: boolean): RecordSetting['templates'] {
  const offsetId = templates.find(({ id }) => id === templateId)?.offsetTemplateId;
  return templates.map((template) =>
    template.id === templateId || template.id === offsetId
      ? { ...template, billOfMaterials: exploded && template.id === offsetId }
      : template,
  );
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
  const [pieces, other, offsetLines, mates] = await Promise.all([
    standingPiecesOf(db.sql, company, otherSide ? [card.id, otherSide.id] : [card.id]),
    otherSide ? readRecordCard(db.sql, company, otherSide.id) : null,
    otherSide ? offsetLinesOf(db.sql, company, otherSide.id) : [],
    otherSide ? readPieceMates(db.sql, company, card.id) : [],
  ]);
  const exploded = other && isExploded(card.lines, offsetLines) ? { ...componentBooks(other, offsetLines), pieces, mates } : null;
  const beside: Beside = { pieces, other, offsetLines, exploded };
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
    bomVersion: card.bomVersion,
    lines: card.lines.filter(({ removed }) => !removed).map((line) => lineValues(line, card, beside)),
    offset: offsetValues(card, other),
    projectId: card.projectId,
    stockPartnerId: card.stockPartnerId,
  };
  const setting = await readRecordSetting(db.sql, company, today, { warehouseId, templateId, recordId: card.id });
  return {
    setting: { ...setting, templates: templatesAsPosted(setting, templateId, exploded !== null) },
    known: await readFormNames(db.sql, company, idsOf(defaults)),
    defaults,
    recordId: card.id,
    offsetRecordId: otherSide?.id ?? null,
    version: card.version,
    number,
  };
}
