import { defineExport, numberedPages } from '../exports/define-export';
import { labelDesignListParams } from './label-design-register.params';
import { listLabelDesigns } from './label-design-register.query';
import type { StoredDesign } from './label.types';

/** The designs of a filter, with the columns of the register. @rules UI-02 */
export const labelDesignExport = defineExport<StoredDesign>({
  title: 'labels.title',
  columns: [
    { id: 'code', label: 'labels.code', value: (row) => row.code },
    { id: 'description', label: 'labels.description', value: (row) => row.description },
    { id: 'kind', label: 'labels.kind', value: (row, words) => words(`labels.kinds.${row.kind}`) },
    { id: 'size', label: 'labels.size', value: (row) => `${row.widthMm} × ${row.heightMm} mm` },
    { id: 'carrier', label: 'labels.carrier', value: (row, words) => words(`labels.carriers.${row.carrier}`) },
    { id: 'medium', label: 'labels.medium', value: (row, words) => words(`labels.media.${row.medium}`) },
    { id: 'isDefault', label: 'labels.isDefault', kind: 'flag', value: (row) => row.isDefault },
    { id: 'active', label: 'labels.state', value: (row, words) => words(`common.status.${row.active ? 'active' : 'archived'}`) },
  ],
  batches: ({ sql, companyId }, search) =>
    numberedPages((page) => listLabelDesigns({ sql }, companyId, { ...labelDesignListParams.parse(search), page })),
});
