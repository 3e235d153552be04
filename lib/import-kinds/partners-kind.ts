import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import { PARTNER_SHAPE } from '../partners/partner-shape';
import { accountKey } from '../partners/partner.rules';
import { removePartner } from '../partners/remove-partner';
import { savePartner } from '../partners/save-partner';
import { savePartnerSchema } from '../partners/save-partner.schema';
import type { KindWork } from './kind.types';
import { masterKind } from './master-kind';
import { storedRows } from './stored-rows';

const FIELDS = {
  account: 'account',
  subaccount: 'subaccount',
  name: 'name',
  nickname: 'nickname',
  customer: 'isCustomer',
  supplier: 'isSupplier',
  producer: 'isProducer',
  subcontractor: 'isSubcontractor',
  active: 'active',
} as const;

const keyOf = (account: unknown, subaccount: unknown): string | null =>
  account && subaccount ? accountKey(String(account), String(subaccount)) : null;

/** Customers, suppliers, producers, subcontractors; known by account and sub-account. */
export const partnersKind: KindWork = masterKind({
  entity: 'partner',
  permission: 'config.edit',
  shape: PARTNER_SHAPE,
  schema: savePartnerSchema,
  save: savePartner,
  remove: removePartner,
  fields: FIELDS,
  refers: {},
  numbers: new Set(),
  fresh: {
    account: null,
    subaccount: null,
    name: null,
    nickname: null,
    isCustomer: false,
    isSupplier: false,
    isProducer: false,
    isSubcontractor: false,
    active: true,
  },
  keyOf: ({ account, subaccount }) => keyOf(account, subaccount),
  among: (rows) => sql`t.account_key = ANY(${rows.flatMap(({ account, subaccount }) => keyOf(account, subaccount) ?? [])})`,
  fileKey: ({ values }) => `${codeKey(values['account'])} ${codeKey(values['subaccount'])}`,
  label: ({ nickname, name }) => String(nickname ?? name),
  rows: ({ sql: run }, companyId) =>
    storedRows(run, {
      columns: Object.values(FIELDS).map((name) => `t.${PARTNER_SHAPE.columns[name]}`),
      from: sql`FROM partner t WHERE t.company_id = ${companyId}`,
      key: 't.id',
    }),
});
