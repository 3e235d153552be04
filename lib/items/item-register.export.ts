import { defineExport, numberedPages } from '../exports/define-export';
import { itemRegisterParams } from './item-register.params';
import { type ItemListRow, listItems } from './item-register.query';

const stateOf = ({ phantom, archived }: ItemListRow): string =>
  phantom ? 'items.phantomChip' : archived ? 'common.status.archived' : 'common.status.active';

/** The items of a filter, with the columns of the register. @rules UI-02 */
export const itemExport = defineExport<ItemListRow>({
  title: 'items.title',
  columns: [
    { id: 'code', label: 'items.columnCode', value: (row) => row.code },
    { id: 'classCode', label: 'items.columnClass', value: (row) => row.classCode },
    { id: 'description', label: 'items.columnDescription', value: (row) => row.description },
    { id: 'uomCode', label: 'items.columnUom', value: (row) => row.uomCode },
    {
      id: 'lotManaged',
      label: 'items.columnLots',
      value: (row, words) => words(row.lotManaged ? `items.withdrawal.${row.withdrawalType}` : 'items.noLots'),
    },
    { id: 'lotCodeType', label: 'items.columnCodeType', value: (row) => row.lotCodeType },
    { id: 'validityDays', label: 'items.columnValidity', kind: 'number', value: (row) => row.validityDays },
    {
      id: 'serialManaged',
      label: 'items.columnSerials',
      value: (row, words) => words(row.serialManaged ? `items.generation.${row.serialGeneration}` : 'items.noSerials'),
    },
    { id: 'serialCodeType', label: 'items.columnSerialCodeType', value: (row) => row.serialCodeType },
    { id: 'archived', label: 'items.columnState', value: (row, words) => words(stateOf(row)) },
  ],
  batches: ({ sql, companyId }, search) =>
    numberedPages((page) => listItems(sql, companyId, { ...itemRegisterParams.parse(search), page })),
});
