import { defineExport, numberedPages } from '../exports/define-export';
import { listParams } from '../kernel/list-params';
import { listWarehouses, WAREHOUSE_SORTS, type WarehouseListRow } from './warehouses.query';

const SWITCHES = ['stockByLocation', 'stockByProject', 'stockByPartner', 'negativeStock'] as const;

/** The warehouses of a filter, with the columns of the register. @rules UI-02 */
export const warehouseExport = defineExport<WarehouseListRow>({
  title: 'warehouses.title',
  columns: [
    { id: 'code', label: 'tables.code', value: (row) => row.code },
    { id: 'description', label: 'tables.description', value: (row) => row.description },
    { id: 'kind', label: 'warehouses.kind', value: (row, words) => words(`warehouses.kinds.${row.kind}`) },
    { id: 'locations', label: 'warehouses.locations', kind: 'number', value: (row) => row.locations },
    {
      id: 'switches',
      label: 'warehouses.switches',
      value: (row, words) =>
        SWITCHES.filter((name) => row[name])
          .map((name) => words(`warehouses.${name}`))
          .join(', '),
    },
    { id: 'active', label: 'tables.state', value: (row, words) => words(`common.status.${row.active ? 'active' : 'archived'}`) },
  ],
  batches: ({ sql, companyId }, search) =>
    numberedPages((page) => listWarehouses({ sql }, companyId, { ...listParams(WAREHOUSE_SORTS).parse(search), page })),
});
