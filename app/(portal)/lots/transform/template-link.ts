import type { Route } from 'next';

const FLAGS = ['visibleLogistics', 'lotManagement', 'integrateInitialQty', 'createLotFromLot', 'traceability'];

/** The form of a new template that makes lots from lots, its switches already on; the load template of the other side is chosen there. @rules LFL-01 */
export function newTemplateHref(warehouseId: string | null): Route {
  const search = new URLSearchParams({ type: 'UNLOAD', code: 'LFL' });
  for (const flag of FLAGS) search.set(flag, 'true');
  if (warehouseId) {
    search.set('warehouseId', warehouseId);
    search.set('offsetWarehouseId', warehouseId);
  }
  search.set('next', '/lots/transform');
  return `/setup/templates/new?${search}` as Route;
}
