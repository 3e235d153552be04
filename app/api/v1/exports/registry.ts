import { auditExport } from '@/lib/audit/audit-register.export';
import { bomExport } from '@/lib/boms/bom-register.export';
import { codeTypeExport } from '@/lib/code-types/code-types.export';
import { labelPrintExport } from '@/lib/labels/label-prints.export';
import { labelDesignExport } from '@/lib/labels/label-designs.export';
import type { AnyListExport } from '@/lib/exports/list-export.types';
import { itemExport } from '@/lib/items/item-register.export';
import { lotExport, lotGroupExport } from '@/lib/lots/lot-register.export';
import { movementExport } from '@/lib/movements/movement-register.export';
import { partnerExport } from '@/lib/partners/partners.export';
import { recordExport } from '@/lib/record-register/record-register.export';
import { serialExport } from '@/lib/serials/serial-register.export';
import { stockExports } from '@/lib/stock-view/stock-view.export';
import { tableExports } from '@/lib/tables/tables.export';
import { templateExport } from '@/lib/templates/templates.export';
import { traceExports } from '@/lib/trace/trace.export';
import { userExport } from '@/lib/users/users.export';
import { warehouseExport } from '@/lib/warehouses/warehouses.export';

/** Every list that can be taken away as a file, by the name that its address and its register have. */
export const EXPORTS: Readonly<Record<string, AnyListExport>> = {
  audit: auditExport,
  lots: lotExport,
  'lot-groups': lotGroupExport,
  serials: serialExport,
  records: recordExport,
  items: itemExport,
  boms: bomExport,
  partners: partnerExport,
  warehouses: warehouseExport,
  movements: movementExport,
  'code-types': codeTypeExport,
  'label-prints': labelPrintExport,
  'label-designs': labelDesignExport,
  templates: templateExport,
  ...tableExports,
  ...stockExports,
  ...traceExports,
  users: userExport,
};
