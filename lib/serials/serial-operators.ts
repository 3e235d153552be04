import type { Operators } from '../registers/operators.types';

const text = (param: string) => ({ kind: 'text', param }) as const;
const days = (from: string, to: string, way: 'back' | 'ahead' = 'back') => ({ kind: 'days', from, to, way }) as const;

/** The filters of the serial numbers as words: `flag:reserved item:OAK`. @rules REG-01, SER-17 */
export const SERIAL_OPERATORS: Operators = {
  is: { kind: 'choice', values: { stock: ['view', 'stock'], out: ['view', 'out'], all: ['view', 'all'] } },
  flag: {
    kind: 'choice',
    values: {
      any: ['flag', 'any'],
      none: ['flag', 'none'],
      cancelled: ['flag', 'cancelled'],
      forcedClosed: ['flag', 'forcedClosed'],
      reserved: ['flag', 'reserved'],
    },
  },
  code: text('code'),
  item: text('item'),
  variant: text('variant'),
  lot: { kind: 'choice', values: { none: ['lot', '-'] }, free: 'lot' },
  customerCode: text('customerCode'),
  supplierCode: text('supplierCode'),
  supplier: text('supplier'),
  warehouse: { kind: 'choice', values: {}, free: 'warehouse' },
  expires: days('expiryFrom', 'expiryTo', 'ahead'),
  started: days('startFrom', 'startTo'),
  entered: days('insertFrom', 'insertTo'),
};
