import { defineExport, numberedPages } from '../exports/define-export';
import type { AnyListExport, ExportColumn } from '../exports/list-export.types';
import { STOCK_TABS, type StockTab } from './stock-tabs.rules';
import { stockViewParams } from './stock-view.params';
import { readStock } from './stock-view.query';
import type { StockRow } from './stock-view.types';

const BATCH = 10_000;

const item: readonly ExportColumn<StockRow>[] = [
  { id: 'item', label: 'stock.itemClass', value: (row) => row.classCode },
  { id: 'item', label: 'stock.item', value: (row) => row.itemCode },
];
const description: ExportColumn<StockRow> = { id: 'description', label: 'stock.description', value: (row) => row.itemDescription };
const variant: ExportColumn<StockRow> = { id: 'variant', label: 'stock.variant', value: (row) => row.variant };
const warehouse: ExportColumn<StockRow> = { id: 'warehouse', label: 'stock.warehouse', value: (row) => row.warehouse };
const location: ExportColumn<StockRow> = { id: 'location', label: 'stock.location', value: (row) => row.locationPath };
const lot: ExportColumn<StockRow> = { id: 'lot', label: 'stock.lot', value: (row) => row.lot };
const expiry: ExportColumn<StockRow> = { id: 'expiry', label: 'stock.expiry', kind: 'day', value: (row) => row.expiryDate };
const partner: ExportColumn<StockRow> = { id: 'partner', label: 'stock.partner', value: (row) => row.partner };
const project: ExportColumn<StockRow> = { id: 'project', label: 'stock.project', value: (row) => row.project };
const state: ExportColumn<StockRow> = {
  id: 'state',
  label: 'stock.state',
  value: (row, words) => words(`stock.${row.locationBlocked ? 'blocked' : row.locationActive ? 'inUse' : 'inactive'}`),
};
const reasons: ExportColumn<StockRow> = {
  id: 'reasons',
  label: 'stock.whyNot',
  value: (row, words) => row.reasons.map((reason) => words(`stock.reasons.${reason}`)).join(', '),
};
/** Committed and available are figures of today: a past day has none. */
const figures: readonly ExportColumn<StockRow>[] = [
  { id: 'onHand', label: 'stock.onHand', kind: 'number', value: (row) => row.onHand },
  { id: 'committed', label: 'stock.committed', kind: 'number', value: (row) => (row.dated ? null : row.committed) },
  { id: 'available', label: 'stock.available', kind: 'number', value: (row) => (row.dated ? null : row.available) },
  { id: 'uom', label: 'stock.unit', value: (row) => row.uom },
];

/** The columns of each tab, those that it begins with in front, as the register has them. */
const COLUMNS: Readonly<Record<StockTab, readonly ExportColumn<StockRow>[]>> = {
  item: [...item, description, variant, ...figures],
  warehouse: [warehouse, ...item, description, variant, ...figures],
  location: [location, warehouse, ...item, description, variant, ...figures, state],
  partner: [partner, warehouse, ...item, description, variant, ...figures],
  project: [project, warehouse, ...item, description, variant, ...figures],
  lot: [lot, warehouse, ...item, description, variant, expiry, ...figures],
  detail: [...item, variant, warehouse, location, lot, ...figures, reasons, expiry, partner, project, description],
};

/** One export for each tab, under the name `stock-<tab>`. @rules UI-02 */
export const stockExports: Readonly<Record<string, AnyListExport>> = Object.fromEntries(
  STOCK_TABS.map((tab) => [`stock-${tab}`, exportOf(tab)]),
);

function exportOf(tab: StockTab): AnyListExport {
  return defineExport<StockRow>({
    title: 'stock.title',
    columns: COLUMNS[tab],
    batches: ({ sql, companyId, today }, search) => {
      const params = { ...stockViewParams.parse(search), tab };
      return numberedPages((page) => readStock(sql, companyId, { params: { ...params, page }, today, size: BATCH }));
    },
  });
}
