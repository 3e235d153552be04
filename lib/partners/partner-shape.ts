import { codeKey } from '../kernel/code';
import type { RowShape } from '../server/rows';
import type { Use } from '../server/uses';
import { accountKey } from './partner.rules';

export type PartnerFields = {
  account: string;
  subaccount: string;
  nickname: string;
  name: string;
  isCustomer: boolean;
  isSupplier: boolean;
  isProducer: boolean;
  isSubcontractor: boolean;
  active: boolean;
};

export const PARTNER_SHAPE: RowShape<PartnerFields> = {
  entity: 'partner',
  table: 'partner',
  columns: {
    account: 'account',
    subaccount: 'subaccount',
    nickname: 'nickname',
    name: 'name',
    isCustomer: 'is_customer',
    isSupplier: 'is_supplier',
    isProducer: 'is_producer',
    isSubcontractor: 'is_subcontractor',
    active: 'active',
  },
  derived: (fields) => ({ account_key: accountKey(fields.account, fields.subaccount), nickname_key: codeKey(fields.nickname) }),
  label: (fields) => fields.nickname,
};

const itemOf = '(SELECT i.code FROM item i WHERE i.company_id = u.company_id AND i.id = u.item_id)';

const ofItem = { label: itemOf, to: 'item', ref: 'u.item_id' } as const;
const ofRecord = { label: `u.number || ' (' || u.posting_date || ')'`, to: 'record', ref: 'u.id' } as const;

export const PARTNER_USES: readonly Use[] = [
  { what: 'lots', table: 'lot', column: 'supplier_id', label: 'u.code', to: 'lot', ref: 'u.id' },
  { what: 'lots', table: 'lot', column: 'producer_id', label: 'u.code', to: 'lot', ref: 'u.id' },
  { what: 'records', table: 'stock_record', column: 'partner_id', ...ofRecord },
  { what: 'records', table: 'stock_record', column: 'stock_partner_id', ...ofRecord },
  { what: 'stock', table: 'stock_balance', column: 'partner_id', ...ofItem },
  { what: 'itemSuppliers', table: 'item_supplier', column: 'supplier_id', ...ofItem },
  { what: 'itemSuppliers', table: 'item_supplier', column: 'producer_id', ...ofItem },
  { what: 'warehouses', table: 'warehouse', column: 'destination_id', label: 'u.code' },
];
