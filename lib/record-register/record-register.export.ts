import { cursorPages, defineExport } from '../exports/define-export';
import { recordRegisterParams } from './record-register.params';
import { listRecords, type RecordListRow } from './record-register.query';

/** The posted records of a filter, with the columns of the register. @rules UI-02 */
export const recordExport = defineExport<RecordListRow>({
  title: 'records.list.title',
  columns: [
    { id: 'number', label: 'records.list.number', value: (row) => `${row.warehouse}/${row.number}` },
    { id: 'postingDate', label: 'records.list.date', kind: 'day', value: (row) => row.postingDate },
    { id: 'warehouse', label: 'records.list.warehouse', value: (row) => row.warehouse },
    { id: 'template', label: 'records.list.template', value: (row) => row.template },
    { id: 'template', label: 'records.list.direction', value: (row, words) => words(`records.header.${row.direction}`) },
    { id: 'items', label: 'records.list.lines', value: (row) => row.items },
    { id: 'lines', label: 'records.list.lineNumber', kind: 'number', value: (row) => row.lines },
    { id: 'partner', label: 'records.list.account', value: (row) => row.partner },
    { id: 'document', label: 'records.list.document', value: (row) => row.document },
    {
      id: 'voided',
      label: 'records.list.state',
      value: (row, words) => words(`records.list.${row.voided ? 'stateVoided' : 'statePosted'}`),
    },
  ],
  batches: ({ sql, companyId }, search) =>
    cursorPages((after, size) => listRecords(sql, companyId, { ...recordRegisterParams.parse({ ...search, after }), size })),
});
