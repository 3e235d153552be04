import { type Day, dayParts } from '../kernel/day';
import type { FieldError } from '../kernel/errors';
import type { RecordFacts, RecordInput, TemplateFacts, TemplateType } from './record.types';
import { gridsOf, lineErrors, lineWarnings } from './record-line.rules';
import { complaint } from './record-quantity.rules';
import { duplicateSerialErrors, mateErrors, tooManyPieces } from './record-serial.rules';

const MAX_NUMBER = 2_147_483_647;

/**
 * What is wrong with a posting date; at most one complaint. E_DATE_IN_FUTURE, E_PARAMETERS_MISSING (no row for its year),
 * E_PERIOD_CLOSED, E_WAREHOUSE_EXPIRED.
 * @rules POST-05, POST-25
 */
export function dateErrors(
  date: Day,
  { today, period, warehouse }: Pick<RecordFacts, 'today' | 'period' | 'warehouse'>,
  path = 'postingDate',
): FieldError[] {
  if (date > today) return [complaint(path, 'E_DATE_IN_FUTURE', { date })];
  if (period === null) return [complaint(path, 'E_PARAMETERS_MISSING', { year: String(dayParts(date).year) })];
  if (date < period.start || date > period.end) return [complaint(path, 'E_PERIOD_CLOSED', { date, from: period.start, to: period.end })];
  const end = warehouse?.endValidityDate ?? null;
  if (warehouse && end !== null && date > end) return [complaint(path, 'E_WAREHOUSE_EXPIRED', { warehouse: warehouse.code, date: end })];
  return [];
}

/** Whether a template is offered for manual records of a warehouse; `type` narrows to the direction of the screen. @rules CFG-03 */
export const isOffered = (
  template: Pick<TemplateFacts, 'active' | 'warehouseId' | 'visibleLogistics' | 'type'>,
  warehouseId: string,
  type?: TemplateType,
): boolean =>
  template.active && template.visibleLogistics && template.warehouseId === warehouseId && (type === undefined || template.type === type);

/** The shape of a number typed on the draft: a whole number from 1 on, or none. Whether it is free only the posting knows. @rules NUM-02 */
export function numberErrors(number: number | null, path = 'number'): FieldError[] {
  if (number === null || (Number.isInteger(number) && number >= 1 && number <= MAX_NUMBER)) return [];
  return [complaint(path, 'E_NUMBER_RANGE', { min: 1, max: MAX_NUMBER })];
}

/**
 * Everything that is wrong with the header: E_NOT_FOUND, E_TEMPLATE_NOT_ALLOWED, what `dateErrors` and `numberErrors` find,
 * E_REF_DOCUMENT_REQUIRED, E_ACCOUNT_REQUIRED. Checked before the first line is saved, and again at posting.
 * @rules CFG-03, NUM-02, POST-05, POST-06, POST-25
 */
export function headerErrors(
  record: Omit<RecordInput, 'lines'>,
  facts: Pick<RecordFacts, 'today' | 'period' | 'warehouse' | 'template'>,
): FieldError[] {
  const { warehouse, template } = facts;
  const names = { template: template?.code ?? '' };
  const missing = (needed: boolean | undefined, value: string | null): boolean => needed === true && (value ?? '').trim() === '';
  return [
    ...(warehouse === null ? [complaint('warehouseId', 'E_NOT_FOUND')] : []),
    ...(template === null ? [complaint('templateId', 'E_NOT_FOUND')] : []),
    ...(template && warehouse && !isOffered(template, warehouse.id) ? [complaint('templateId', 'E_TEMPLATE_NOT_ALLOWED', names)] : []),
    ...dateErrors(record.postingDate, facts),
    ...numberErrors(record.number),
    ...(missing(template?.mandatoryDocument, record.refDocumentText)
      ? [complaint('refDocumentText', 'E_REF_DOCUMENT_REQUIRED', names)]
      : []),
    ...(missing(template?.mandatoryAccount, record.partnerId) ? [complaint('partnerId', 'E_ACCOUNT_REQUIRED', names)] : []),
  ];
}

/**
 * Every complaint about a record that needs no look at stock, all at once: header, then lines and lots by their paths.
 * An empty list can be posted as far as stock, codes and lots allow. E_NO_LINES when there is nothing to post.
 * @rules POST-03, POST-05, POST-06, POST-07, POST-08, POST-13, POST-17, POST-25, CFG-01, CFG-02, CFG-03, NUM-02
 */
export function recordErrors(record: RecordInput, facts: RecordFacts): FieldError[] {
  const { warehouse, template } = facts;
  const header = headerErrors(record, facts);
  if (record.lines.length === 0) return [...header, complaint('lines', 'E_NO_LINES')];
  if (warehouse === null || template === null) return header;
  const { postingDate } = record;
  const many = tooManyPieces(record.lines, ({ itemId }) => {
    const item = facts.items.get(itemId);
    return item !== undefined && gridsOf(item, template, facts.lotSerialManagement).serials;
  });
  if (many.length > 0) return [...header, ...many];
  return [
    ...header,
    ...record.lines.flatMap((line, index) => lineErrors(line, { ...facts, warehouse, template }, { path: `lines.${index}`, postingDate })),
    ...duplicateSerialErrors(record.lines),
    ...mateErrors(record.lines, facts.items),
  ];
}

/** What a person has to confirm before the record is posted, as far as stock and existing lots do not decide it. @rules EXP-04 */
export function recordWarnings(record: RecordInput, facts: RecordFacts): FieldError[] {
  const { warehouse, template } = facts;
  if (warehouse === null || template === null) return [];
  const { postingDate } = record;
  return record.lines.flatMap((line, index) =>
    lineWarnings(line, { ...facts, warehouse, template }, { path: `lines.${index}`, postingDate }),
  );
}

const FROZEN_WITH_LINES = ['warehouseId', 'templateId', 'postingDate', 'number'] as const;

/** E_FIELD_FROZEN for each of warehouse, template, date and number that changes although the draft has lines. @rules POST-04 */
export function frozenHeaderErrors(before: RecordInput, after: RecordInput): FieldError[] {
  if (before.lines.length === 0) return [];
  return FROZEN_WITH_LINES.filter((field) => before[field] !== after[field]).map((field) => complaint(field, 'E_FIELD_FROZEN', { field }));
}
