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

/** A new partner with what the address proposes. */
export function newPartner(search: Search): { readonly values: PartnerValues; readonly proposed: readonly string[] } {
  const { values, proposed } = prefilled(EMPTY, search);
  return { values: { id: null, version: null, ...values }, proposed };
}
