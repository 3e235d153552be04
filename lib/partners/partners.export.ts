import { defineExport, numberedPages } from '../exports/define-export';
import { PARTNER_ROLES } from './partner.rules';
import { listPartners, partnerListParams, type PartnerRow } from './partners.query';

/** The partners of a filter, with the columns of the register. @rules UI-02 */
export const partnerExport = defineExport<PartnerRow>({
  title: 'partners.title',
  columns: [
    { id: 'nickname', label: 'partners.nickname', value: (row) => row.nickname },
    { id: 'name', label: 'partners.name', value: (row) => row.name },
    { id: 'account', label: 'partners.account', value: (row) => `${row.account} / ${row.subaccount}` },
    {
      id: 'roles',
      label: 'partners.roles',
      value: (row, words) =>
        PARTNER_ROLES.filter((role) => row[role])
          .map((role) => words(`partners.${role}`))
          .join(', '),
    },
    { id: 'active', label: 'tables.state', value: (row, words) => words(`common.status.${row.active ? 'active' : 'archived'}`) },
  ],
  batches: ({ sql, companyId }, search) =>
    numberedPages((page) => listPartners({ sql }, companyId, { ...partnerListParams.parse(search), page })),
});
