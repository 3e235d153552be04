import { dayIn } from '../kernel/day';
import { negate, normal } from '../kernel/quantity';
import type { Database } from '../server/db';
import type { Session } from '../server/session';
import { emptyRecord, idsOf } from './open-record-form.query';
import { readRecordCard } from '../records/record-card.query';
import type { CardLine, RecordCard } from '../records/record-card.types';
import { readFormNames, readRecordSetting } from './record-form.query';
import { newLot } from './record-form.rules';
import type { FormLineValues, FormNames, RecordFormValues, RecordSetting } from './record-form.types';

export type OpenedCorrection = {
  readonly setting: RecordSetting;
  readonly known: FormNames;
  readonly defaults: RecordFormValues;
  readonly recordId: string;
  readonly version: number;
  readonly number: number;
};

/** A line as it stands; the ledger's sign is the template's affair. */
function lineValues(line: CardLine, direction: RecordCard['direction']): FormLineValues {
  const unsigned = (quantity: string) => normal(direction === 'LOAD' ? quantity : negate(quantity));
  return {
    lineId: line.id,
    itemId: line.itemId,
    variantId: line.variantId,
    quantity: normal(line.quantity),
    amount: line.amount === null ? null : normal(line.amount),
    locationId: line.locationId,
    offsetLocationId: null,
    note: line.note,
    serials: [],
    lots: line.entries
      .filter(({ state, lotId }) => state === 'STANDS' && lotId !== null)
      .map(({ lotId, locationId, quantity, packages }) => newLot({ lotId, locationId, quantity: unsigned(quantity), packages })),
  };
}

/** A posted record as the form corrects it; null when there is none or it was voided. @rules POST-18 */
export async function openCorrection({ db, session }: { db: Database; session: Session }, id: string): Promise<OpenedCorrection | null> {
  const company = session.company.id;
  const card = await readRecordCard(db.sql, company, id);
  if (!card || card.voidedAt !== null) return null;
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
    lines: card.lines.filter(({ removed }) => !removed).map((line) => lineValues(line, card.direction)),
  };
  const setting = await readRecordSetting(db.sql, company, today, { warehouseId, templateId });
  return {
    setting,
    known: await readFormNames(db.sql, company, idsOf(defaults)),
    defaults,
    recordId: card.id,
    version: card.version,
    number,
  };
}
