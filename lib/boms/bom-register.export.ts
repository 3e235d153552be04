import { defineExport, numberedPages } from '../exports/define-export';
import { listParams } from '../kernel/list-params';
import { BOM_SORTS, type BomListRow, listBoms } from './bom-register.query';

/** The versions of bills of materials of a filter, with the columns of the register. @rules UI-02 */
export const bomExport = defineExport<BomListRow>({
  title: 'boms.title',
  columns: [
    { id: 'itemCode', label: 'boms.parent', value: (row) => row.itemCode },
    { id: 'itemDescription', label: 'tables.description', value: (row) => row.itemDescription },
    { id: 'variantCode', label: 'boms.columnVariant', value: (row) => row.variantCode },
    { id: 'code', label: 'boms.code', value: (row) => row.code },
    { id: 'description', label: 'boms.description', value: (row) => row.description },
    { id: 'isDefault', label: 'boms.defaultChip', value: (row, words) => words(row.isDefault ? 'common.yes' : 'common.no') },
    { id: 'parentQty', label: 'boms.parentQty', kind: 'number', value: (row) => row.parentQty },
    { id: 'uomCode', label: 'boms.columnUnit', value: (row) => row.uomCode },
    { id: 'components', label: 'boms.components', kind: 'number', value: (row) => row.components },
    { id: 'validFrom', label: 'boms.validFrom', kind: 'day', value: (row) => row.validFrom },
    { id: 'validTo', label: 'boms.validTo', kind: 'day', value: (row) => row.validTo },
    { id: 'active', label: 'tables.state', value: (row, words) => words(`common.status.${row.active ? 'active' : 'archived'}`) },
  ],
  batches: ({ sql, companyId }, search) =>
    numberedPages((page) => listBoms({ sql }, companyId, { ...listParams(BOM_SORTS).parse(search), page })),
});
