import { describe, expect, test } from 'vitest';
import { sampleFacts, sampleItem, sampleLine, sampleLot, sampleRecord, sampleTemplate } from './record.samples';
import { frozenHeaderErrors, isOffered, recordErrors, recordWarnings } from './record.rules';
import type { RecordFacts, RecordInput, TemplateFacts } from './record.types';

const complaints = (record: Partial<RecordInput> = {}, facts: Partial<RecordFacts> = {}) =>
  recordErrors(sampleRecord(record), sampleFacts(facts)).map(({ path, code }) => `${path}: ${code}`);
const withTemplate = (rest: Partial<TemplateFacts>) => ({ template: sampleTemplate(rest) });
const warehouse = { id: 'w1', code: 'W1', stockByLocation: false, endValidityDate: null };

describe('the header', () => {
  test('[POST-05] a good record has no complaint', () => {
    expect(complaints()).toEqual([]);
  });

  test.each<[string, string, Partial<RecordFacts>, string[]]>([
    ['today', '2025-03-10', {}, []],
    ['tomorrow', '2025-03-11', {}, ['postingDate: E_DATE_IN_FUTURE']],
    ['the first day of the period', '2025-01-01', {}, []],
    ['the day before the period', '2024-12-31', {}, ['postingDate: E_PERIOD_CLOSED']],
    ['the last day of the period', '2025-03-09', { period: { start: '2025-01-01', end: '2025-03-09' } }, []],
    ['the day after the period', '2025-03-10', { period: { start: '2025-01-01', end: '2025-03-09' } }, ['postingDate: E_PERIOD_CLOSED']],
    ['a year without parameters', '2024-12-31', { period: null }, ['postingDate: E_PARAMETERS_MISSING']],
    ['the last day of the warehouse', '2025-03-01', { warehouse: { ...warehouse, endValidityDate: '2025-03-01' } }, []],
    [
      'the day after the last of the warehouse',
      '2025-03-02',
      { warehouse: { ...warehouse, endValidityDate: '2025-03-01' } },
      ['postingDate: E_WAREHOUSE_EXPIRED'],
    ],
  ])('[POST-05] [POST-25] %s', (_name, postingDate, facts, expected) => {
    expect(complaints({ postingDate }, facts)).toEqual(expected);
  });

  test('[POST-05] the errors name date, period, year and warehouse', () => {
    const first = (postingDate: string, facts: Partial<RecordFacts>) =>
      recordErrors(sampleRecord({ postingDate }), sampleFacts(facts))[0]?.params;
    expect(first('2024-12-31', {})).toEqual({ date: '2024-12-31', from: '2025-01-01', to: '2025-12-31' });
    expect(first('2024-12-31', { period: null })).toEqual({ year: '2024' });
    expect(first('2025-03-02', { warehouse: { ...warehouse, endValidityDate: '2025-03-01' } })).toEqual({
      warehouse: 'W1',
      date: '2025-03-01',
    });
  });

  test.each<[string, Partial<TemplateFacts>, Partial<RecordInput>, string[]]>([
    ['a document is asked for', { mandatoryDocument: true }, {}, ['refDocumentText: E_REF_DOCUMENT_REQUIRED']],
    ['blanks are no document', { mandatoryDocument: true }, { refDocumentText: '  ' }, ['refDocumentText: E_REF_DOCUMENT_REQUIRED']],
    ['a document is given', { mandatoryDocument: true }, { refDocumentText: 'DDT 12' }, []],
    ['an account is asked for', { mandatoryAccount: true }, {}, ['partnerId: E_ACCOUNT_REQUIRED']],
    ['an account is given', { mandatoryAccount: true }, { partnerId: 'p1' }, []],
  ])('[POST-06] %s', (_name, template, record, expected) => {
    expect(complaints(record, withTemplate(template))).toEqual(expected);
  });

  test.each<[string, Partial<TemplateFacts>]>([
    ['of another warehouse', { warehouseId: 'w2' }],
    ['not visible in logistics', { visibleLogistics: false }],
    ['switched off', { active: false }],
  ])('[CFG-03] a template %s is not allowed, and not offered', (_name, template) => {
    expect(complaints({}, withTemplate(template))).toEqual(['templateId: E_TEMPLATE_NOT_ALLOWED']);
    expect(isOffered(sampleTemplate(template), 'w1')).toBe(false);
  });

  test('[CFG-03] a screen of one direction offers templates of that direction', () => {
    const load = sampleTemplate();
    expect([isOffered(load, 'w1'), isOffered(load, 'w1', 'LOAD'), isOffered(load, 'w1', 'UNLOAD')]).toEqual([true, true, false]);
  });

  test.each([
    [null, []],
    [1, []],
    [2_147_483_647, []],
    [0, ['number: E_NUMBER_RANGE']],
    [-3, ['number: E_NUMBER_RANGE']],
    [1.5, ['number: E_NUMBER_RANGE']],
    [2_147_483_648, ['number: E_NUMBER_RANGE']],
  ])('[NUM-02 part] number %s', (number, expected) => {
    expect(complaints({ number })).toEqual(expected);
  });

  test('[POST-01 part] an unknown warehouse or template is said on its field, and nothing is guessed about the lines', () => {
    expect(complaints({}, { warehouse: null, template: null })).toEqual(['warehouseId: E_NOT_FOUND', 'templateId: E_NOT_FOUND']);
    expect(complaints({ lines: [] })).toEqual(['lines: E_NO_LINES']);
  });

  test('[POST-04] warehouse, template, date and number are fixed once there is a line', () => {
    const before = sampleRecord();
    const after = { ...before, warehouseId: 'w2', templateId: 't2', postingDate: '2025-03-09', number: 4, note: 'free', partnerId: 'p1' };
    expect(frozenHeaderErrors(before, after).map(({ path, code }) => `${path}: ${code}`)).toEqual([
      'warehouseId: E_FIELD_FROZEN',
      'templateId: E_FIELD_FROZEN',
      'postingDate: E_FIELD_FROZEN',
      'number: E_FIELD_FROZEN',
    ]);
    expect(frozenHeaderErrors({ ...before, lines: [] }, after)).toEqual([]);
    expect(frozenHeaderErrors(before, { ...before, note: 'x' })).toEqual([]);
  });
});

describe('all at once', () => {
  test('[POST-03] header, lines and lots complain together, each on its place', () => {
    const lines = [
      sampleLine({ quantity: '0' }),
      sampleLine({ lots: [sampleLot(), sampleLot({ code: 'B\u0007', quantity: '0' })] }),
      sampleLine({ itemId: 'i9' }),
      sampleLine({ lots: [] }),
    ];
    expect(complaints({ lines, postingDate: '2025-03-11' })).toEqual([
      'postingDate: E_DATE_IN_FUTURE',
      'lines.0.quantity: E_QTY_ZERO',
      'lines.0.lots: E_LOT_SUM',
      'lines.1.lots.1.code: E_CODE_CHARS',
      'lines.1.lots.1.quantity: E_QTY_ZERO',
      'lines.2.itemId: E_NOT_FOUND',
      'lines.3.lots: E_LOT_REQUIRED',
    ]);
  });

  test('[EXP-04] what has to be confirmed is a warning, not an error', () => {
    const facts = { items: new Map([['i1', sampleItem({ validityDays: 15, expiryType: 'START_OF_MONTH' })]]) };
    expect(complaints({}, facts)).toEqual([]);
    expect(recordWarnings(sampleRecord(), sampleFacts(facts)).map(({ path, code }) => `${path}: ${code}`)).toEqual([
      'lines.0.lots.0.expiryDate: W_EXPIRY_BEFORE_START',
    ]);
    expect(recordWarnings(sampleRecord(), sampleFacts({ ...facts, existingLotKeys: new Set(['i1||A1']) }))).toEqual([]);
    expect(recordWarnings(sampleRecord(), sampleFacts({ ...facts, ...withTemplate({ type: 'UNLOAD' }) }))).toEqual([]);
  });
});
