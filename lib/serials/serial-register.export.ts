import { cursorPages, defineExport } from '../exports/define-export';
import { serialRegisterParams } from './serial-register.params';
import { listSerials, type SerialListRow } from './serial-register.query';

/** The serial numbers of a filter, with the columns of the register. @rules REG-03, UI-02 */
export const serialExport = defineExport<SerialListRow>({
  title: 'serials.title',
  columns: [
    { id: 'code', label: 'serials.code', value: (row) => row.code },
    { id: 'item', label: 'lots.itemClass', value: (row) => row.classCode },
    { id: 'item', label: 'serials.item', value: (row) => row.itemCode },
    { id: 'itemDescription', label: 'serials.description', value: (row) => row.itemDescription },
    { id: 'variant', label: 'serials.variant', value: (row) => row.variant },
    { id: 'variantName', label: 'serials.variantName', value: (row) => row.variantName },
    { id: 'state', label: 'serials.state', value: (row, words) => words(`serials.states.${row.state}`) },
    { id: 'warehouse', label: 'serials.warehouse', value: (row) => row.warehouse },
    { id: 'location', label: 'serials.location', value: (row) => row.location },
    { id: 'lot', label: 'serials.lot', value: (row) => row.lot },
    { id: 'lotType', label: 'serials.lotType', value: (row) => row.lotType },
    { id: 'startDate', label: 'serials.start', kind: 'day', value: (row) => row.startDate },
    { id: 'expiryDate', label: 'serials.expiry', kind: 'day', value: (row) => row.expiryDate },
    { id: 'customerCode', label: 'serials.customerCode', value: (row) => row.customerCode },
    { id: 'supplierCode', label: 'serials.supplierCode', value: (row) => row.supplierCode },
    { id: 'supplier', label: 'serials.supplier', value: (row) => row.supplier },
    { id: 'flags', label: 'serials.flagNames.cancelled', kind: 'flag', value: (row) => row.cancelled },
    { id: 'flags', label: 'serials.flagNames.forcedClosed', kind: 'flag', value: (row) => row.forcedClosed },
    { id: 'flags', label: 'serials.flagNames.reserved', kind: 'flag', value: (row) => row.reserved },
    { id: 'insertDate', label: 'serials.insertDate', kind: 'day', value: (row) => row.insertDate },
  ],
  batches: ({ sql, companyId, today }, search) =>
    cursorPages((after, size) => listSerials(sql, companyId, { ...serialRegisterParams.parse({ ...search, after }), size }, today)),
});
