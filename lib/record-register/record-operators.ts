import type { Operators } from '../registers/operators.types';

const text = (param: string) => ({ kind: 'text', param }) as const;

/** The filters of the records as words: `warehouse:WH1 date:<30d`. */
export const RECORD_OPERATORS: Operators = {
  is: {
    kind: 'choice',
    values: { loads: ['view', 'loads'], unloads: ['view', 'unloads'], drafts: ['view', 'drafts'], all: ['view', 'all'] },
  },
  warehouse: { kind: 'coded', param: 'warehouse', of: 'warehouses' },
  template: { kind: 'coded', param: 'template', of: 'templates' },
  date: { kind: 'days', from: 'from', to: 'to', way: 'back' },
  number: text('number'),
  document: text('document'),
  account: text('account'),
  voided: { kind: 'choice', values: { hide: ['voided', 'hide'] } },
};
