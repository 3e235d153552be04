'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { saveCompany } from '@/lib/company/save-company';
import { saveCompanySchema, saveSettingsSchema } from '@/lib/company/save-company.schema';
import { saveSettings } from '@/lib/company/save-settings';
import { activationSchema, removalSchema } from '@/lib/kernel/inputs';
import { saveLetters } from '@/lib/letters/save-letters';
import { saveLettersSchema } from '@/lib/letters/save-letters.schema';
import { activatePartner, removePartner } from '@/lib/partners/remove-partner';
import { savePartner } from '@/lib/partners/save-partner';
import { savePartnerSchema } from '@/lib/partners/save-partner.schema';
import { openYears } from '@/lib/periods/open-years';
import { removePeriod, savePeriod } from '@/lib/periods/save-period';
import { savePeriodSchema } from '@/lib/periods/save-period.schema';
import { saveUnitNumbering } from '@/lib/units/save-unit-numbering';
import { saveUnitNumberingSchema } from '@/lib/units/units.schema';
import { defineAction, defineLookup } from '@/lib/server/action';
import { searchOptions } from '@/lib/tables/options.query';
import { optionsSchema } from '@/lib/tables/options.schema';
import { saveScanSettings } from '@/lib/scan/save-scan-settings';
import { saveScanSettingsSchema } from '@/lib/scan/save-scan-settings.schema';
import { activateTableRow, removeTableRow } from '@/lib/tables/remove-table-row';
import { saveTableRow } from '@/lib/tables/save-table-row';
import { activateTableRowSchema, removeTableRowSchema, saveTableRowSchema } from '@/lib/tables/save-table-row.schema';
import { activateLocation, removeLocation, saveLocation } from '@/lib/warehouses/save-location';
import { activateWarehouse, removeWarehouse, saveWarehouse } from '@/lib/warehouses/save-warehouse';
import { saveLocationSchema, saveWarehouseSchema } from '@/lib/warehouses/save-warehouse.schema';

export const saveCompanyAction = defineAction({
  permission: 'company.manage',
  input: saveCompanySchema,
  run: saveCompany,
  after: () => refresh(),
});
export const saveSettingsAction = defineAction({
  permission: 'company.manage',
  input: saveSettingsSchema,
  run: saveSettings,
  after: () => refresh(),
});
export const saveUnitNumberingAction = defineAction({
  permission: 'company.manage',
  input: saveUnitNumberingSchema,
  run: saveUnitNumbering,
  after: () => refresh(),
});
export const saveScanSettingsAction = defineAction({
  permission: 'config.edit',
  input: saveScanSettingsSchema,
  run: saveScanSettings,
  after: () => refresh(),
});
export const savePeriodAction = defineAction({ permission: 'company.manage', input: savePeriodSchema, run: savePeriod });
export const openYearsAction = defineAction({
  permission: 'company.manage',
  input: z.strictObject({}),
  run: openYears,
  after: () => refresh(),
});
export const removePeriodAction = defineAction({ permission: 'company.manage', input: removalSchema, run: removePeriod });
export const saveWarehouseAction = defineAction({ permission: 'config.edit', input: saveWarehouseSchema, run: saveWarehouse });
export const removeWarehouseAction = defineAction({ permission: 'config.edit', input: removalSchema, run: removeWarehouse });
export const saveLocationAction = defineAction({ permission: 'config.edit', input: saveLocationSchema, run: saveLocation });
export const removeLocationAction = defineAction({ permission: 'config.edit', input: removalSchema, run: removeLocation });
export const savePartnerAction = defineAction({ permission: 'config.edit', input: savePartnerSchema, run: savePartner });
export const removePartnerAction = defineAction({ permission: 'config.edit', input: removalSchema, run: removePartner });
export const saveTableRowAction = defineAction({ permission: 'config.edit', input: saveTableRowSchema, run: saveTableRow });
export const removeTableRowAction = defineAction({ permission: 'config.edit', input: removeTableRowSchema, run: removeTableRow });
export const activateWarehouseAction = defineAction({
  permission: 'config.edit',
  input: activationSchema,
  run: activateWarehouse,
  after: () => refresh(),
});
export const activateLocationAction = defineAction({
  permission: 'config.edit',
  input: activationSchema,
  run: activateLocation,
  after: () => refresh(),
});
export const activatePartnerAction = defineAction({
  permission: 'config.edit',
  input: activationSchema,
  run: activatePartner,
  after: () => refresh(),
});
export const activateTableRowAction = defineAction({
  permission: 'config.edit',
  input: activateTableRowSchema,
  run: activateTableRow,
  after: () => refresh(),
});
export const saveLettersAction = defineAction({
  permission: 'config.edit',
  input: saveLettersSchema,
  run: saveLetters,
  after: () => refresh(),
});
export const searchOptionsAction = defineLookup({
  input: optionsSchema,
  read: ({ db, session }, input) => searchOptions(db, session.company.id, input),
});
