import { prefilled, type Search } from '@/lib/kernel/list-params';
import type { PartnerRow } from '@/lib/partners/partners.query';

/** The values of the form of a partner: those of a stored one, without an id yet. */
export type PartnerValues = Omit<PartnerRow, 'id' | 'version'> & { readonly id: string | null; readonly version: number | null };

const EMPTY = {
  account: '',
  subaccount: '',
  name: '',
  nickname: '',
  isCustomer: false,
  isSupplier: false,
  isProducer: false,
  isSubcontractor: false,
  active: true,
};

/** A new partner with the roles of the one it is copied from, or with what the address proposes. */
export function newPartner(
  search: Search,
  source: PartnerRow | null = null,
): { readonly values: PartnerValues; readonly proposed: readonly string[] } {
  const { isCustomer, isSupplier, isProducer, isSubcontractor } = source ?? EMPTY;
  const account = source?.account ?? '';
  const start = { ...EMPTY, account, isCustomer, isSupplier, isProducer, isSubcontractor };
  const { values, proposed } = prefilled(start, search);
  return { values: { id: null, version: null, ...values }, proposed };
}
