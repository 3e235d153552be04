import type { Operators } from '../registers/operators.types';
import type { LOT_FIGURES } from './lot-register.types';

const text = (param: string) => ({ kind: 'text', param }) as const;
const figure = (param: (typeof LOT_FIGURES)[number]) =>
  ({ kind: 'choice', values: { zero: [param, 'zero'], positive: [param, 'positive'] } }) as const;
const days = (from: string, to: string) => ({ kind: 'days', from, to, way: 'back' }) as const;

/** The filters of the lots as words: `status:quarantine expires:<30d`. @rules REG-01 */
export const LOT_OPERATORS: Operators = {
  is: { kind: 'choice', values: { open: ['view', 'open'], closed: ['view', 'closed'], all: ['view', 'all'] } },
  status: {
    kind: 'choice',
    values: {
      held: ['held', '1'],
      released: ['status', 'kind:RELEASED'],
      quarantine: ['status', 'kind:QUARANTINE'],
      rejected: ['status', 'kind:REJECTED'],
      other: ['status', 'kind:OTHER'],
      none: ['status', '-'],
    },
    free: 'status',
  },
  expires: {
    kind: 'days',
    from: 'expiryFrom',
    to: 'expiryTo',
    way: 'ahead',
    values: { expired: ['expiry', 'expired'], none: ['expiry', 'none'], near: ['near', '1'] },
    within: ['expiry', [7, 30, 90]],
  },
  code: text('code'),
  item: text('item'),
  variant: text('variant'),
  supplierLot: { kind: 'choice', values: { none: ['supplierLot', '-'] }, free: 'supplierLot' },
  supplier: text('supplier'),
  producer: text('producer'),
  customer: text('customer'),
  warehouse: { kind: 'choice', values: {}, free: 'warehouse' },
  lotType: { kind: 'choice', values: {}, free: 'lotType' },
  evaluation: { kind: 'choice', values: {}, free: 'evaluation' },
  project: text('project'),
  tag: text('tag'),
  sellable: { kind: 'choice', values: { yes: ['sellable', 'yes'], no: ['sellable', 'no'] } },
  started: days('startFrom', 'startTo'),
  loaded: days('loadFrom', 'loadTo'),
  onHand: figure('onHand'),
  committed: figure('committed'),
  available: figure('available'),
  notes: text('notes'),
};
