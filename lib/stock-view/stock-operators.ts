import type { Operators } from '../registers/operators.types';

const text = (param: string) => ({ kind: 'text', param }) as const;

/** The filters of the stock as words: `warehouse:WH1 on-hand:negative`. @rules STK-07 */
export const STOCK_OPERATORS: Operators = {
  item: text('item'),
  warehouse: { kind: 'coded', param: 'warehouse', of: 'warehouses' },
  location: text('location'),
  lot: text('lot'),
  partner: text('partner'),
  onHand: {
    kind: 'choice',
    values: { positive: ['show', 'positive'], negative: ['show', 'negative'], zero: ['show', 'zero'], all: ['show', 'all'] },
  },
  date: { kind: 'text', param: 'date' },
};
