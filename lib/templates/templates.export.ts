import { defineExport, numberedPages } from '../exports/define-export';
import { templateListParams } from './template-register.params';
import { listTemplates, type TemplateRow } from './templates.query';

/** The templates of a filter, with the columns of the register. @rules UI-02 */
export const templateExport = defineExport<TemplateRow>({
  title: 'templates.title',
  columns: [
    { id: 'code', label: 'templates.columnCode', value: (row) => row.code },
    { id: 'warehouseCode', label: 'templates.columnWarehouse', value: (row) => row.warehouseCode },
    { id: 'description', label: 'templates.columnDescription', value: (row) => row.description },
    { id: 'type', label: 'templates.columnType', value: (row, words) => words(`templates.types.${row.type}`) },
    {
      id: 'lotManagement',
      label: 'templates.columnLots',
      value: (row, words) => words(`templates.${row.lotManagement ? 'withLots' : 'withoutLots'}`),
    },
    {
      id: 'visibleLogistics',
      label: 'templates.columnOffered',
      value: (row, words) => words(`templates.${row.visibleLogistics ? 'offered' : 'notOffered'}`),
    },
    { id: 'records', label: 'templates.columnRecords', kind: 'number', value: (row) => row.records },
    { id: 'active', label: 'templates.columnState', value: (row, words) => words(`common.status.${row.active ? 'active' : 'archived'}`) },
  ],
  batches: ({ sql, companyId }, search) =>
    numberedPages((page) => listTemplates({ sql }, companyId, { ...templateListParams.parse(search), page })),
});
