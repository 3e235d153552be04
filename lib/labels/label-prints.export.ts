import { cursorPages, defineExport } from '../exports/define-export';
import { labelPrintParams } from './label-print-register.params';
import { type LabelPrintRow, listLabelPrints } from './label-print-register.query';

/** The prints of a filter, with the columns of the register. @rules LAB-06, UI-02 */
export const labelPrintExport = defineExport<LabelPrintRow>({
  title: 'labelLog.prints',
  columns: [
    { id: 'code', label: 'labelLog.last', value: (row) => row.code },
    { id: 'at', label: 'labelLog.at', value: (row) => row.at },
    { id: 'by', label: 'labelLog.by', value: (row) => row.by },
    { id: 'kind', label: 'labels.kind', value: (row, words) => words(`labelPrint.kinds.${row.kind}`) },
    { id: 'subjects', label: 'labelLog.subjects', kind: 'number', value: (row) => row.subjects },
    { id: 'labels', label: 'labelLog.labels', kind: 'number', value: (row) => row.labels },
    { id: 'designCode', label: 'labelPrint.design', value: (row) => row.designCode },
    { id: 'format', label: 'labelPrint.format', value: (row) => row.format },
    { id: 'reprints', label: 'labelLog.reprints', kind: 'number', value: (row) => row.reprints },
    { id: 'reason', label: 'labelPrint.reason', value: (row) => row.reason },
    { id: 'content', label: 'labelLog.content', value: (row) => row.content },
  ],
  batches: ({ sql, companyId }, search) =>
    cursorPages((after) => listLabelPrints(sql, companyId, labelPrintParams.parse({ ...search, after }))),
});
