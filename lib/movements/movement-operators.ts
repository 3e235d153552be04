import type { Operators } from '../registers/operators.types';

const text = (param: string) => ({ kind: 'text', param }) as const;

/** The filters of the movements as words: `lot:00012 is:unloads`. */
export const MOVEMENT_OPERATORS: Operators = {
  is: { kind: 'choice', values: { loads: ['view', 'loads'], unloads: ['view', 'unloads'], all: ['view', 'all'] } },
  item: text('item'),
  lot: text('lot'),
  serial: text('serial'),
  warehouse: { kind: 'coded', param: 'warehouse', of: 'warehouses' },
  location: text('location'),
  template: { kind: 'coded', param: 'template', of: 'templates' },
  date: { kind: 'days', from: 'from', to: 'to', way: 'back' },
  account: text('account'),
  partner: text('partner'),
  project: text('project'),
  costCentre: text('costCentre'),
  tag: text('tag'),
  rows: {
    kind: 'choice',
    values: { standing: ['kind', 'standing'], reversed: ['kind', 'reversed'], reversal: ['kind', 'reversal'], all: ['kind', 'all'] },
  },
};
