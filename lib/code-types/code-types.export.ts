import { defineExport, numberedPages } from '../exports/define-export';
import { codeTypeListParams, purposeOf } from './code-type-register.params';
import { type CodeTypeListRow, listCodeTypes } from './code-type-register.query';
import { partWords } from './code-type.types';

/** The code types of a filter, with the columns of the register. @rules UI-02 */
export const codeTypeExport = defineExport<CodeTypeListRow>({
  title: 'codeTypes.title',
  columns: [
    { id: 'code', label: 'codeTypes.columnCode', value: (row) => row.code },
    { id: 'description', label: 'codeTypes.columnDescription', value: (row) => row.description },
    {
      id: 'composition',
      label: 'codeTypes.columnComposition',
      value: (row, words) => row.segments.map((segment) => partWords(segment, (kind) => words(`codeTypes.kinds.${kind}`))).join(' + '),
    },
    { id: 'lastCode', label: 'codeTypes.columnLast', value: (row) => row.lastCode },
    { id: 'items', label: 'codeTypes.columnItems', kind: 'number', value: (row) => row.items },
    { id: 'active', label: 'codeTypes.columnState', value: (row, words) => words(`common.status.${row.active ? 'active' : 'archived'}`) },
  ],
  batches: ({ sql, companyId }, search) => {
    const params = codeTypeListParams.parse(search);
    return numberedPages((page) => listCodeTypes({ sql }, companyId, purposeOf(params), { ...params, page }));
  },
});
