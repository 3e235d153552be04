import { cursorPages, cursorRows, defineExport } from '../exports/define-export';
import { lotRegisterParams } from './lot-register.params';
import { type LotListRow, lotStatement } from './lot-register.query';
import { type LotGroup, listLotGroups } from './lot-totals.query';

const stateOf = (row: LotListRow): string => (row.closed ? 'common.status.closed' : row.exhausted ? 'lots.exhausted' : 'lots.isOpen');

/** The lots of a filter, with the columns of the register. @rules REG-03, UI-02 */
export const lotExport = defineExport<LotListRow>({
  title: 'lots.title',
  columns: [
    { id: 'code', label: 'lots.code', value: (row) => row.code },
    { id: 'state', label: 'lots.state', value: (row, words) => words(stateOf(row)) },
    { id: 'item', label: 'lots.itemClass', value: (row) => row.classCode },
    { id: 'item', label: 'lots.item', value: (row) => row.itemCode },
    { id: 'itemDescription', label: 'lots.description', value: (row) => row.itemDescription },
    { id: 'variant', label: 'lots.variant', value: (row) => row.variant },
    { id: 'variantName', label: 'lots.variantName', value: (row) => row.variantName },
    { id: 'expiryDate', label: 'lots.expiry', kind: 'day', value: (row) => row.expiryDate },
    { id: 'initial', label: 'lots.initial', kind: 'number', value: (row) => row.initial },
    { id: 'onHand', label: 'lots.onHand', kind: 'number', value: (row) => row.onHand },
    { id: 'committed', label: 'lots.committed', kind: 'number', value: (row) => row.committed },
    { id: 'available', label: 'lots.available', kind: 'number', value: (row) => row.available },
    { id: 'uom', label: 'lots.unit', value: (row) => row.uom },
    { id: 'statusName', label: 'lots.status', value: (row) => row.statusName },
    { id: 'startDate', label: 'lots.start', kind: 'day', value: (row) => row.startDate },
    { id: 'supplierLotCode', label: 'lots.supplierLot', value: (row) => row.supplierLotCode },
    { id: 'sellable', label: 'lots.sellable', kind: 'flag', value: (row) => row.sellable },
    { id: 'warehouses', label: 'lots.warehouses', value: (row) => row.warehouses },
    { id: 'supplier', label: 'lots.supplier', value: (row) => row.supplier },
    { id: 'producer', label: 'lots.producer', value: (row) => row.producer },
    { id: 'project', label: 'lots.project', value: (row) => row.project },
    { id: 'lotType', label: 'lots.lotType', value: (row) => row.lotType },
    { id: 'evaluation', label: 'lots.evaluation', value: (row) => row.evaluation },
    { id: 'packages', label: 'lots.packages', kind: 'number', value: (row) => row.packages },
    { id: 'notes', label: 'lots.notes', value: (row) => row.notes },
  ],
  batches: async function* ({ sql, companyId, today }, search) {
    const all = await lotStatement(sql, lotRegisterParams.parse({ ...search, after: undefined }), { companyId, today, most: null });
    yield* cursorRows<LotListRow>(sql, all);
  },
});

/** The lots of a filter, those that have something in common as one row. @rules REG-03 */
export const lotGroupExport = defineExport<LotGroup>({
  title: 'lots.title',
  columns: [
    { id: 'code', label: 'lots.group', value: (row) => row.name },
    { id: 'inner0', label: 'lots.groupThen', value: (row) => row.inner[0]?.name ?? null },
    { id: 'inner1', label: 'lots.groupThen', value: (row) => row.inner[1]?.name ?? null },
    { id: 'lots', label: 'lots.lotCount', kind: 'number', value: (row) => row.lots },
    { id: 'items', label: 'lots.item', value: (row) => row.items ?? row.itemCount },
    { id: 'firstExpiry', label: 'lots.firstExpiry', kind: 'day', value: (row) => row.firstExpiry },
    { id: 'initial', label: 'lots.initial', kind: 'number', value: (row) => row.initial },
    { id: 'onHand', label: 'lots.onHand', kind: 'number', value: (row) => row.onHand },
    { id: 'committed', label: 'lots.committed', kind: 'number', value: (row) => row.committed },
    { id: 'available', label: 'lots.available', kind: 'number', value: (row) => row.available },
    { id: 'uom', label: 'lots.unit', value: (row) => row.uom },
  ],
  batches: ({ sql, companyId, today }, search) =>
    cursorPages((after, size) => listLotGroups(sql, companyId, { ...lotRegisterParams.parse({ ...search, after }), size }, today)),
});
