import { EXPIRY_TYPES } from '../lots/expiry.rules';
import type { ImportField, ImportKind } from './kind.types';

type Rest = Omit<ImportField, 'id' | 'type' | 'example'>;
const field =
  (type: ImportField['type'], always: Rest = {}) =>
  (id: string, example = '', rest: Rest = {}): ImportField => ({ id, type, example, ...always, ...rest });

const code = field('code');
const refers = field('code', { refers: true });
const text = field('text');
const number = field('number');
const count = field('count');
const day = field('day');
const flag = field('flag');
const choice = (id: string, choices: readonly string[], example: string): ImportField => ({ id, type: 'choice', choices, example });
const NEEDED = { required: true };

const ITEM = [refers('class', 'FIN'), refers('item', '00012', NEEDED), refers('variant', '')];

/** The columns of each kind of file, in the order of its template. */
export const KIND_FIELDS: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  items: [
    refers('class', 'FIN', NEEDED),
    code('code', '00012', NEEDED),
    text('description', 'Oak table', NEEDED),
    text('description2', ''),
    refers('unit', 'PZ', NEEDED),
    flag('lots', 'yes'),
    refers('lotCodeType', 'LOT5'),
    choice('withdrawal', ['FIFO', 'EXPIRY', 'MANUAL'], 'EXPIRY'),
    count('shelfLifeDays', '365'),
    choice('expiryType', EXPIRY_TYPES, 'EXACT'),
    flag('expiryEdit', 'no'),
    count('warningDays', '30'),
    count('blockDays', '7'),
    refers('initialStatus', ''),
    flag('serials', 'no'),
    refers('serialCodeType', ''),
    choice('serialGeneration', ['MANUAL', 'AUTOMATIC'], 'MANUAL'),
    count('serialDays', ''),
    refers('category', ''),
    refers('type', ''),
    refers('characteristic', ''),
    refers('brand', ''),
    number('standardCost', '120.50'),
    number('salesPrice', '249'),
    number('netWeight', '18'),
    number('grossWeight', '20.5'),
    flag('archived', 'no'),
  ],
  partners: [
    code('account', 'C', NEEDED),
    code('subaccount', '00145', NEEDED),
    text('name', 'Rossi Arredamenti S.r.l.', NEEDED),
    code('nickname', 'ROSSI'),
    flag('customer', 'yes'),
    flag('supplier', 'no'),
    flag('producer', 'no'),
    flag('subcontractor', 'no'),
    flag('active', 'yes'),
  ],
  locations: [
    refers('warehouse', 'WH1', NEEDED),
    code('code', 'A-01-03', NEEDED),
    text('description', 'Aisle A, bay 1, shelf 3'),
    refers('parent', ''),
    refers('type', ''),
    refers('status', ''),
    flag('group', 'no'),
    count('priority', '10'),
    flag('oneItem', 'no'),
    flag('oneLot', 'no'),
    flag('blocked', 'no'),
    flag('active', 'yes'),
  ],
  openingLots: [
    refers('warehouse', 'WH1', NEEDED),
    ...ITEM,
    code('lot', 'L2026-0815', NEEDED),
    number('quantity', '120.5', NEEDED),
    refers('location', 'A-01-03'),
    day('date', ''),
    day('start', '2026-08-15'),
    day('expiry', '2027-08-15'),
    refers('supplier', 'ROSSI'),
    code('supplierLot', 'R-77120'),
    number('amount', '1445.40'),
    text('note', ''),
  ],
  openingSerials: [
    refers('warehouse', 'WH1', NEEDED),
    ...ITEM,
    code('serial', 'SN-000451', NEEDED),
    code('lot', ''),
    refers('location', 'A-01-03'),
    day('date', ''),
    day('start', '2026-08-15'),
    day('expiry', ''),
    code('supplierSerial', ''),
    code('customerSerial', ''),
  ],
  records: [
    code('reference', 'R-2026-001', NEEDED),
    refers('warehouse', 'WH1', NEEDED),
    refers('template', 'LOAD', NEEDED),
    day('date', '2026-08-15', NEEDED),
    refers('partner', 'ROSSI'),
    text('document', 'DN 418'),
    day('documentDate', '2026-08-14'),
    ...ITEM,
    number('quantity', '10', NEEDED),
    code('lot', 'L2026-0815'),
    code('serial', ''),
    refers('location', 'A-01-03'),
    day('start', ''),
    day('expiry', '2027-08-15'),
    code('supplierLot', ''),
    number('amount', ''),
    text('note', ''),
  ],
  lotStatuses: [
    ...ITEM,
    refers('lot', 'L2026-0815', NEEDED),
    refers('status', 'REL', NEEDED),
    text('reason', 'Taken over from the old system'),
  ],
};
